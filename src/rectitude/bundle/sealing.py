"""Sealing: the zip is written beside its place and put there whole, or nothing of it is left."""

import hashlib
import os
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

import msgspec

from rectitude.bundle import layout
from rectitude.bundle.archive import Archive
from rectitude.bundle.manifest import BLOB, BLOB_SCHEMA, Manifest, Part, canonical
from rectitude.bundle.members import Members
from rectitude.evidence import record_types

_AT_ONCE = 1 << 24
"""Bytes that the system is asked to copy at once: an interrupt is heard in between; ours."""


def seal(folder: Path, manifest: Manifest, path: Path) -> Manifest:
    """
    Write the bundle of what lies in a folder, mode 0600, and return its manifest.

    An error or an interrupt leaves the folder, and what was at the path before, as they were.
    """
    sums: dict[str, int] = {}
    manifest = msgspec.structs.replace(manifest, parts=tuple(_parts(folder, sums)))
    sealing = path.with_name(path.name + ".sealing")
    try:
        with layout.private(sealing) as file:
            _write(file, folder, manifest, sums)
            file.flush()
            os.fsync(file.fileno())
        sealing.replace(path)
    except BaseException:
        sealing.unlink(missing_ok=True)
        raise
    return manifest


def _write(file: BinaryIO, folder: Path, manifest: Manifest, sums: dict[str, int]) -> None:
    archive, content = Archive(), canonical(manifest)
    file.write(archive.header(layout.MANIFEST, zlib.crc32(content), len(content)))
    file.write(content)
    for part in manifest.parts:
        file.write(archive.header(part.name, sums[part.name], part.bytes))
        _append(file, folder / part.name)
    file.write(archive.end())


def _append(file: BinaryIO, path: Path) -> None:
    """Let the system copy a member: its bytes need not come here once more."""
    file.flush()
    with path.open("rb") as member:
        while os.sendfile(file.fileno(), member.fileno(), None, _AT_ONCE):
            pass


def _parts(folder: Path, sums: dict[str, int]) -> Iterator[Part]:
    """Yield the entries of the manifest in order, and put the CRC-32 of each part into `sums`."""
    previous, schemas = "", {kind: record.SCHEMA for kind, record in record_types().items()}
    members = Members(folder)
    for path in layout.parts(folder):
        name = f"{path.parent.name}/{path.name}"
        kind = path.stem if path.parent.name == "evidence" else BLOB
        digest, sums[name] = members.sums(name)
        part = Part(
            name=name,
            kind=kind,
            schema=BLOB_SCHEMA if kind == BLOB else schemas[kind],
            sha256=digest,
            bytes=path.stat().st_size,
            previous=previous,
        )
        yield part
        previous = hashlib.sha256(canonical(part)).hexdigest()
