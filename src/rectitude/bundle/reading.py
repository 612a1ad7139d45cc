"""Reading a bundle: its manifest, its records, its blobs."""

import hashlib
import itertools
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any, TypeVar, overload

import msgspec

from rectitude.bundle import layout
from rectitude.bundle.manifest import BLOB, BLOB_SCHEMA, SCHEMA, Added, Manifest, breaks, canonical
from rectitude.bundle.members import Members
from rectitude.evidence import Aggregate, Record, record_types
from rectitude.facts.archives import GARBLED
from rectitude.text import Unable

A = TypeVar("A", bound=Aggregate)
R = TypeVar("R", bound=Record)

_UNREADABLE = (msgspec.MsgspecError, UnicodeDecodeError, RecursionError)
HELD = 8 * 1024 * 1024
"""Bytes of a part up to which its records are held in memory, where they are gone through often; ours."""


class Bundle:
    """A bundle opened for reading: sealed (a zip) or partial (a folder)."""

    def __init__(self, path: Path, manifest: Manifest, members: Members, digest: str = "") -> None:
        self.path = path
        self.manifest = manifest
        self.members = members
        self.digest = digest
        """SHA-256 of the manifest's bytes: the number that every report prints."""

    def records(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind, in order; none where the part is absent."""
        name = f"evidence/{kind.KIND}.jsonl"
        decode = self._decoder(name, kind)
        before = 0
        for lines in self.members.lines_together(name):
            try:
                some = decode(lines)
            except _UNREADABLE:
                yield from self._up_to_the_damage(name, decode, lines, before)
                return
            yield from some
            before += len(some)

    def _up_to_the_damage(
        self, name: str, decode: Callable[[bytes], list[R]], lines: bytes, before: int
    ) -> Iterator[R]:
        """Yield what stands before the line that cannot be read, and name that one."""
        for number, line in enumerate(lines.split(b"\n"), before + 1):
            try:
                yield from decode(line)
            except _UNREADABLE as error:
                if self.path.is_dir():  # the last line of a killed collection
                    return
                raise Unable(
                    f"证据包损坏：{self.path.name} 的 {name} 第 {number} 行：{error}",
                    f"Damaged bundle: {self.path.name}, {name}, line {number}: {error}",
                ) from error

    def _decoder(self, name: str, kind: type[R]) -> Callable[[bytes], list[R]]:
        """Return what reads lines, written in this schema of their kind or in an earlier one."""
        schema = self.members.schema(name)
        if schema is None or schema == kind.SCHEMA:
            return msgspec.json.Decoder(kind).decode_lines
        of_fields = msgspec.json.Decoder(dict[str, Any])
        return lambda lines: [
            msgspec.convert(kind.from_earlier(schema, fields), kind)
            for fields in of_fields.decode_lines(lines)
        ]

    def gather(self, kind: type[A]) -> A | None:
        """Return an aggregate, or None where it was not collected."""
        if kind.NAME not in self.manifest.collected:
            return None
        parts: dict[str, object] = {}
        for name, part in kind.parts().items():
            large = self.members.size(f"evidence/{part.KIND}.jsonl") > HELD
            unheld = large and name in kind.unheld()
            parts[name] = Records(self, part) if unheld else tuple(self.records(part))
        if "blobs" in kind.__struct_fields__:
            parts["blobs"] = self
        return kind(**parts)

    def blob(self, digest: str) -> bytes:
        """Return the bytes kept under a SHA-256; KeyError where there are none, Unable if damaged."""
        return self.members.read(f"blobs/{digest}")

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return self.members.names()


class Records(Sequence[R]):
    """The records of one kind, read anew from the bundle each time that they are gone through."""

    def __init__(self, bundle: Bundle, kind: type[R]) -> None:
        self._bundle = bundle
        self._kind = kind
        self._length: int | None = None

    def __iter__(self) -> Iterator[R]:
        return self._bundle.records(self._kind)

    def __len__(self) -> int:
        if self._length is None:
            self._length = sum(1 for _ in self)
        return self._length

    @overload
    def __getitem__(self, index: int) -> R: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[R, ...]: ...

    def __getitem__(self, index: int | slice) -> R | tuple[R, ...]:
        """Return one record, or some; each time the part is read from its beginning."""
        chosen = range(len(self))[index]
        if isinstance(chosen, int):
            return next(itertools.islice(self, chosen, None))
        wanted = set(chosen)
        found = {number: record for number, record in enumerate(self) if number in wanted}
        return tuple(found[number] for number in chosen)


def open_bundle(path: Path) -> Bundle:
    """
    Open a bundle, or what is left of one in `NAME.partial/`, for judging or for export.

    Raises Unable where there is none, where it is damaged beyond reading, where a member is not as
    the manifest lists it, or where it was written in a newer schema than this version knows.
    """
    bundle, content = opened(path)
    if bundle.path.is_file():
        name = next(breaks(content), None)
        if name or content != canonical(msgspec.json.decode(content)):
            name = name or layout.MANIFEST
            raise Unable(
                f"证据包损坏：{path.name} 的清单已被改动，在 {name} 处。",
                f"Damaged bundle: {path.name}: its manifest was changed, at {name}.",
            )
        bundle.members.expect(bundle.manifest.parts)
        _refuse_newer(bundle)
    return bundle


def opened(path: Path) -> tuple[Bundle, bytes]:
    """Open a bundle without checking its members; return its manifest's bytes too."""
    if not path.exists():
        partial = path.with_name(path.name + layout.PARTIAL)
        if not partial.is_dir():
            raise Unable(f"没有这个证据包：{path}", f"No such bundle: {path}")
        path = partial
    try:
        members = Members(path)
        content = members.manifest()
        manifest = msgspec.json.decode(content, type=Manifest)
    except (*GARBLED, KeyError, msgspec.MsgspecError) as error:
        why = " ".join(str(error).split())
        raise Unable(
            f"打不开证据包 {path.name}：{why}", f"Cannot open the bundle {path.name}: {why}"
        ) from error
    if manifest.schema != SCHEMA:
        raise Unable(
            f"{path.name} 的格式是 {manifest.schema}，本版本只认 {SCHEMA}。",
            f"{path.name} has the schema {manifest.schema}; this version reads {SCHEMA}.",
        )
    if path.is_dir():
        manifest = msgspec.structs.replace(with_added(manifest, path), complete=False)
    return Bundle(path, manifest, members, hashlib.sha256(content).hexdigest()), content


def with_added(manifest: Manifest, folder: Path) -> Manifest:
    """Return a folder's manifest with what was added to it since it was written."""
    try:
        lines = (folder / layout.ADDED).read_bytes().split(b"\n")[:-1]
        added = [msgspec.json.decode(line, type=Added) for line in lines]
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError):
        return manifest
    manifest = next((e.manifest for e in reversed(added) if e.manifest is not None), manifest)
    places = (entry.place for entry in added if entry.place is not None)
    limits = (entry.limit for entry in added if entry.limit is not None)
    return msgspec.structs.replace(
        manifest,
        places=tuple(dict.fromkeys((*manifest.places, *places))),
        limits=tuple(dict.fromkeys((*manifest.limits, *limits))),
    )


def _refuse_newer(bundle: Bundle) -> None:
    known = {kind: record.SCHEMA for kind, record in record_types().items()}
    for part in bundle.manifest.parts:
        if part.schema > (BLOB_SCHEMA if part.kind == BLOB else known.get(part.kind, 0)):
            tool = bundle.manifest.tool
            raise Unable(
                f"{bundle.path.name} 由 {tool.name} {tool.version} 写成，其 {part.name} 的格式比本版本新"
                f"（{part.schema}）。请升级后再用。",
                f"{bundle.path.name} was written by {tool.name} {tool.version}: {part.name} has a newer "
                f"schema ({part.schema}) than this version reads. Install a newer version.",
            )
