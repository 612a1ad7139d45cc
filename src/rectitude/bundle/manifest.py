"""The manifest: what a bundle holds, who made it, when, with what and how."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import msgspec

from rectitude.findings import Observed, ReportedTarget, Subject, Tool
from rectitude.text import Text

SCHEMA = "rectitude-bundle/1"
BLOB = "blob"
BLOB_SCHEMA = 1
"""Kind and schema of the parts that are bytes as they came."""

CHINA = timezone(timedelta(hours=8))


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """One member: its hash, and the hash of the preceding part's entry (the chain)."""

    name: str
    kind: str
    schema: int
    sha256: str
    bytes: int
    previous: str = ""


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """When: wall clock in ISO 8601 UTC, monotonic seconds, seconds that the server is ahead."""

    started: str
    finished: str = ""
    monotonic: float = 0.0
    server_offset: float | None = None
    observed: Observed | msgspec.UnsetType = msgspec.UNSET
    """When the evidence was observed, where that was not while it was collected."""


class Manifest(msgspec.Struct, frozen=True, kw_only=True):
    """What the bundle holds, who made it, when, with what and how."""

    schema: str
    tool: Tool
    catalogue: str
    target: ReportedTarget
    options: dict[str, object]
    clock: Clock
    operator: str | None = None
    authority: str | None = None
    collected: tuple[str, ...] = ()
    """Names of the aggregates that were collected, whole or empty."""
    missing: dict[str, Text] = {}
    """Aggregates that could not be collected, and why."""
    limits: tuple[Text, ...] = ()
    environment: dict[str, str] = {}
    places: tuple[str, ...] = ()
    complete: bool = True
    retain_until: str | None = None
    redacted_from: str | None = None
    subject: Subject | msgspec.UnsetType = msgspec.UNSET
    """What the findings are about, as the collector states it; not written before it could be."""
    parts: tuple[Part, ...] = ()


class Added(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One line of what is added to the manifest while collecting: to its long lists, or itself anew."""

    place: str | None = None
    limit: Text | None = None
    manifest: Manifest | None = None


def canonical(value: object) -> bytes:
    """Return the canonical JSON of a value: sorted keys, no spaces, UTF-8."""
    built = msgspec.to_builtins(value)
    return json.dumps(built, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def breaks(content: bytes) -> Iterator[str]:
    """
    Yield the names of the parts at which a manifest's chain of hashes breaks.

    The chain is over the entries as they stand in the bytes, whatever this version knows of them.
    """
    previous = ""
    for entry in json.loads(content)["parts"]:
        if entry.get("previous") != previous:
            yield str(entry.get("name"))
        previous = hashlib.sha256(canonical(entry)).hexdigest()


def instant(moment: datetime) -> str:
    """
    Return a moment as manifests write it: ISO 8601 UTC with milliseconds.

    >>> instant(datetime(2026, 11, 25, tzinfo=UTC))
    '2026-11-25T00:00:00.000Z'
    """
    return moment.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
