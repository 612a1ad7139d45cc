"""
The bundle: one inspection's evidence in one zip, stored in order, each part hashed and chained.

Layout: `manifest.json` (canonical JSON, schema `rectitude-bundle/1`), `evidence/<kind>.jsonl`,
`blobs/<sha256>`. While collecting it is a folder `NAME.partial/`, readable after a kill.
"""

from rectitude.bundle.manifest import SCHEMA, Clock, Manifest, Part, canonical
from rectitude.bundle.members import Members
from rectitude.bundle.reading import Bundle, open_bundle
from rectitude.bundle.verification import verify
from rectitude.bundle.writing import Writer

__all__ = [
    "SCHEMA",
    "Bundle",
    "Clock",
    "Manifest",
    "Members",
    "Part",
    "Writer",
    "canonical",
    "open_bundle",
    "verify",
]
