"""Reading a bundle: its manifest, its records, its blobs."""

import hashlib
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import IO, TypeVar

import msgspec

from rectitude.bundle import layout
from rectitude.bundle.manifest import SCHEMA, Manifest, Part
from rectitude.evidence import Aggregate, Record
from rectitude.text import Unable

A = TypeVar("A", bound=Aggregate)
R = TypeVar("R", bound=Record)


class Members:
    """Where the parts of a bundle are read from: a zip or a folder."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._zip = None if path.is_dir() else zipfile.ZipFile(path)

    def names(self) -> tuple[str, ...]:
        """Return the names of all members but the manifest."""
        if self._zip:
            return tuple(name for name in self._zip.namelist() if name != layout.MANIFEST)
        files = layout.parts(self._path)
        return tuple(f"{path.parent.name}/{path.name}" for path in files)

    def open(self, name: str) -> IO[bytes]:
        """Open a member for reading; KeyError where it is absent."""
        if self._zip:
            return self._zip.open(name)
        try:
            return (self._path / name).open("rb")
        except FileNotFoundError as error:
            raise KeyError(name) from error

    def read(self, name: str) -> bytes:
        """Return a member's bytes; KeyError where it is absent."""
        with self.open(name) as member:
            return member.read()

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield a member's lines; none where it is absent."""
        try:
            member = self.open(name)
        except KeyError:
            return
        with member:
            yield from member

    def pieces(self, name: str) -> Iterator[bytes]:
        """Yield a member's bytes in pieces."""
        with self.open(name) as member:
            while piece := member.read(layout.CHUNK):
                yield piece

    def holds(self, part: Part) -> bool:
        """Return whether a part is there with the bytes that the manifest says."""
        digest = hashlib.sha256()
        try:
            for piece in self.pieces(part.name):
                digest.update(piece)
        except (KeyError, *layout.GARBLED):
            return False
        return digest.hexdigest() == part.sha256


class Bundle:
    """A bundle opened for reading: sealed (a zip) or partial (a folder)."""

    def __init__(self, path: Path, manifest: Manifest, members: Members) -> None:
        self.path = path
        self.manifest = manifest
        self.members = members

    def records(self, kind: type[R]) -> Iterator[R]:
        """Yield the records of one kind, in order; none where the part is absent."""
        name = f"evidence/{kind.KIND}.jsonl"
        decoder = msgspec.json.Decoder(kind)
        for number, line in enumerate(self._lines(name), 1):
            try:
                yield decoder.decode(line)
            except msgspec.MsgspecError as error:
                if not self.manifest.complete:  # the last line of a killed collection
                    return
                raise Unable(
                    f"证据包损坏：{self.path.name} 的 {name} 第 {number} 行：{error}",
                    f"Damaged bundle: {self.path.name}, {name}, line {number}: {error}",
                ) from error

    def _lines(self, name: str) -> Iterator[bytes]:
        try:
            yield from self.members.lines(name)
        except layout.GARBLED as error:
            raise self._damaged(name) from error

    def gather(self, kind: type[A]) -> A | None:
        """Return an aggregate, or None where it was not collected."""
        if kind.NAME not in self.manifest.collected:
            return None
        return kind(**{name: tuple(self.records(part)) for name, part in kind.parts().items()})

    def blob(self, digest: str) -> bytes:
        """Return the bytes kept under a SHA-256; KeyError where there are none, Unable if damaged."""
        try:
            return self.members.read(f"blobs/{digest}")
        except layout.GARBLED as error:
            raise self._damaged(f"blobs/{digest}") from error

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return self.members.names()

    def _damaged(self, part: str) -> Unable:
        return Unable(
            f"证据包损坏：{self.path.name} 的 {part} 已被改动，读不了。",
            f"Damaged bundle: {self.path.name}: {part} was changed and cannot be read.",
        )


def open_bundle(path: Path) -> Bundle:
    """
    Open a bundle, or what is left of one in `NAME.partial/`.

    Raises Unable where there is none, or where it is damaged beyond reading.
    """
    if not path.exists():
        partial = path.with_name(path.name + layout.PARTIAL)
        if not partial.is_dir():
            raise Unable(f"没有这个证据包：{path}", f"No such bundle: {path}")
        path = partial
    try:
        members = Members(path)
        manifest = msgspec.json.decode(members.read(layout.MANIFEST), type=Manifest)
    except (*layout.GARBLED, KeyError, msgspec.MsgspecError) as error:
        raise Unable(
            f"打不开证据包 {path.name}：{error}", f"Cannot open the bundle {path.name}: {error}"
        ) from error
    if manifest.schema != SCHEMA:
        raise Unable(
            f"{path.name} 的格式是 {manifest.schema}，本版本只认 {SCHEMA}。",
            f"{path.name} has the schema {manifest.schema}; this version reads {SCHEMA}.",
        )
    if path.is_dir():
        manifest = msgspec.structs.replace(manifest, complete=False)
    return Bundle(path, manifest, members)
