"""The members of a bundle: each is hashed before it is used, and none is read that is not listed."""

import hashlib
import io
import os
import struct
import zipfile
import zlib
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, cast

from rectitude.bundle import layout
from rectitude.bundle.manifest import Part
from rectitude.facts.archives import GARBLED
from rectitude.text import Unable

_LARGEST_MANIFEST = 1 << 28
"""Bytes of a manifest that are read at most: ours; one that lists 100,000 parts has 26 MB."""

_HEADER, _LENGTHS = 30, struct.Struct("<HH")
"""Bytes of a member's header before its name, and the last of them: those of the name and of what follows."""


class Members:
    """
    Where the parts of a bundle are read from: a zip or a folder.

    Once told what the manifest lists (`expect`), reading raises Unable, which names the part, where
    its bytes are others. Parts are hashed once and never held in memory, blobs as they are read.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._zip = None if path.is_dir() else zipfile.ZipFile(path)
        self._listed: dict[str, Part] | None = None
        self._good: set[str] = set()

    def manifest(self) -> bytes:
        """Return the manifest's bytes; KeyError where there is none."""
        if self._zip:
            info = self._zip.getinfo(layout.MANIFEST)
            if info.compress_type != zipfile.ZIP_STORED or info.file_size > _LARGEST_MANIFEST:
                raise zipfile.BadZipFile(f"{layout.MANIFEST}: compressed or too large")
            return self._zip.read(info)
        with self._open(layout.MANIFEST) as file:
            return file.read(_LARGEST_MANIFEST)

    def expect(self, parts: Iterable[Part]) -> None:
        """
        Say what the manifest lists; every other member is refused, and what is not as listed.

        Raises Unable, naming the member, before any part is read.
        """
        self._listed = {part.name: part for part in parts}
        for name, why in self._unfit():
            raise Unable(
                f"证据包损坏：{self._path.name} 的 {name} {why[0]}。",
                f"Damaged bundle: {self._path.name}: {name} {why[1]}.",
            )

    def _unfit(self) -> Iterator[tuple[str, tuple[str, str]]]:
        listed, seen = self._listed or {}, set[str]()
        for name, part in listed.items():
            if not layout.SAFE.fullmatch(name) or name not in (
                f"evidence/{part.kind}.jsonl", f"blobs/{part.sha256}",
            ):  # fmt: skip
                yield repr(name), ("不是部件名", "is no name of a part")
        for info in self._zip.infolist() if self._zip else ():
            name = info.filename
            if name in seen:
                yield repr(name), ("重复", "is there more than once")
            elif info.compress_type != zipfile.ZIP_STORED or info.flag_bits & 1:
                yield repr(name), ("被压缩或加密", "is compressed or encrypted")
            elif name != layout.MANIFEST and name not in listed:
                yield repr(name), ("不在清单内", "is not in the manifest")
            elif name in listed and info.file_size != listed[name].bytes:
                yield name, ("长度与清单不符", "has not the length in the manifest")
            seen.add(name)
        yield from ((name, ("缺失", "is missing")) for name in sorted(listed.keys() - seen))

    def names(self) -> tuple[str, ...]:
        """Return the names of all members but the manifest."""
        if self._zip:
            return tuple(name for name in self._zip.namelist() if name != layout.MANIFEST)
        files = layout.parts(self._path)
        return tuple(f"{path.parent.name}/{path.name}" for path in files)

    def schema(self, name: str) -> int | None:
        """Return the schema in which a part was written; None where the manifest does not say."""
        part = (self._listed or {}).get(name)
        return part.schema if part else None

    def open(self, name: str) -> IO[bytes]:
        """Open a member for reading, once its hash is checked; KeyError where it is absent."""
        part = (self._listed or {}).get(name)
        try:
            if part and name not in self._good and self._digest(name) != part.sha256:
                raise self._changed(name)
            self._good.add(name)
            return self._open(name)
        except GARBLED as error:
            raise self._changed(name) from error

    def read(self, name: str) -> bytes:
        """Return a member's bytes, once their hash is checked; KeyError where it is absent."""
        try:
            with self._open(name) as member:
                data = member.read()
        except GARBLED as error:
            raise self._changed(name) from error
        part = (self._listed or {}).get(name)
        expected = part.sha256 if part else name.removeprefix("blobs/")
        if (part or name != expected) and hashlib.sha256(data).hexdigest() != expected:
            raise self._changed(name)
        return data

    def size(self, name: str) -> int:
        """Return a member's bytes; 0 where it is absent."""
        try:
            if self._zip:
                return self._zip.getinfo(name).file_size
            return (self._path / name).stat().st_size
        except (KeyError, FileNotFoundError):
            return 0

    def lines(self, name: str) -> Iterator[bytes]:
        """Yield a member's lines; none where it is absent."""
        with self._buffered(name) as buffered:
            yield from buffered

    def lines_together(self, name: str) -> Iterator[bytes]:
        """Yield the same, as many at once as are read at once."""
        with self._buffered(name) as buffered:
            while lines := buffered.read(layout.CHUNK):
                yield lines + buffered.readline()

    def _buffered(self, name: str) -> io.BufferedReader:
        try:
            member = self.open(name)
        except KeyError:
            member = io.BytesIO()
        return io.BufferedReader(cast("io.RawIOBase", member), layout.CHUNK)

    def sums(self, name: str) -> tuple[str, int]:
        """Return a member's SHA-256 and CRC-32 as they are; KeyError where it is absent."""
        digest, crc = hashlib.sha256(), 0
        buffer = memoryview(bytearray(layout.CHUNK))
        with self._open(name) as member:
            while length := cast("io.RawIOBase", member).readinto(buffer):
                digest.update(buffer[:length])
                crc = zlib.crc32(buffer[:length], crc)
        return digest.hexdigest(), crc

    def _digest(self, name: str) -> str:
        with self._open(name) as member:
            return hashlib.file_digest(cast("io.RawIOBase", member), "sha256").hexdigest()

    def _open(self, name: str) -> IO[bytes]:
        if self._zip:
            info = self._zip.getinfo(name)
            member = self._zip.open(info)
            file = self._zip.fp
            if file is None or info.compress_type != zipfile.ZIP_STORED:
                return member
            with member:  # its header was found to be in order
                return cast("IO[bytes]", _Stored(self._zip, file, info))
        path = self._path / name
        safe = name == layout.MANIFEST or layout.SAFE.fullmatch(name)
        if not safe or path.is_symlink() or not path.is_file():
            raise KeyError(name)
        return path.open("rb")

    def _changed(self, name: str) -> Unable:
        return Unable(
            f"证据包损坏：{self._path.name} 的 {name} 已被改动，读不了。",
            f"Damaged bundle: {self._path.name}: {name} was changed and cannot be read.",
        )


class _Stored(io.RawIOBase):
    """A member that is stored as it is, read from its place: its hash is made, and zip's weaker sum not."""

    def __init__(self, archive: zipfile.ZipFile, file: IO[bytes], info: zipfile.ZipInfo) -> None:
        self._archive = archive
        """Kept, for it closes its file when it goes."""
        self._file = file.fileno()
        lengths = os.pread(self._file, _LENGTHS.size, info.header_offset + _HEADER - _LENGTHS.size)
        self._place = info.header_offset + _HEADER + sum(_LENGTHS.unpack(lengths))
        self._end = self._place + info.file_size

    def readable(self) -> bool:
        return True

    def readall(self) -> bytes:
        """Return the rest, at once: pieces that are put together take twice the room, and tear it."""
        pieces = []
        while piece := os.pread(self._file, self._end - self._place, self._place):
            self._place += len(piece)
            pieces.append(piece)
        return b"".join(pieces)

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        room = memoryview(buffer)[: self._end - self._place]
        length = os.preadv(self._file, [room], self._place)
        self._place += length
        return length
