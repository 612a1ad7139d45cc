"""The manifest: what a bundle holds, who made it, when, with what and how."""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

import msgspec

from rectitude.findings import ReportedTarget, Tool
from rectitude.text import Text

SCHEMA = "rectitude-bundle/1"


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
    parts: tuple[Part, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 of the canonical JSON: the number that every report prints."""
        return hashlib.sha256(canonical(self)).hexdigest()


def canonical(value: object) -> bytes:
    """Return the canonical JSON of a value: sorted keys, no spaces, UTF-8."""
    plain = msgspec.to_builtins(value)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def plain(options: msgspec.Struct, hide: Mapping[str, object] | None = None) -> dict[str, object]:
    """Return options as the manifest keeps them: file names instead of paths."""
    kept: dict[str, object] = msgspec.to_builtins(options)
    for name in ("persona", "register", "baseline", "storage_state", "ca", "browser", "column_map"):
        if isinstance(value := kept.get(name), str):
            kept[name] = Path(value).name
    if isinstance(lists := kept.get("blocklists"), list | tuple):
        kept["blocklists"] = [Path(str(file)).name for file in lists]
    return kept | dict(hide or {})
