"""
Read a package's zip as Android does, whatever was done to it: headers that lie, cut ends, duplicates.

Android goes by the central directory, takes the first of two members of one name, ignores the flag that
says a member is encrypted, and reads any compression but Deflate as stored. A file whose directory
is lost is read by its local headers. What was odd is said in `oddities`, by words of the catalogue.
"""

import copy
import mmap
import struct
import zlib
from collections.abc import Iterator
from pathlib import Path

import msgspec

from rectitude.text import Unable

LARGEST = 256 * 1024 * 1024
"""Bytes up to which a member is unpacked; ours. Android itself refuses larger files of code."""

_END, _ENTRY, _LOCAL = b"PK\x05\x06", b"PK\x01\x02", b"PK\x03\x04"
_LONGEST_COMMENT = 65_535
_MOST_MEMBERS = 200_000
"""Ours: more than any package has; a forged directory is not followed for ever."""
_STORED, _DEFLATED = 0, 8
_ENCRYPTED = 1
_HEADER = 30
_CHUNK = 1 << 20
_ENOUGH = 1_024
"""Packed bytes that give the first few of a member: a table of Deflate and what follows it."""


class Member(msgspec.Struct, frozen=True):
    """One file of a package, as the directory describes it."""

    name: str
    packed: int
    size: int
    deflated: bool
    start: int
    """Where its local header begins."""


class Unreadable(Exception):
    """A member cannot be unpacked; `why` is a word of the catalogue's `unread` terms."""

    def __init__(self, why: str) -> None:
        super().__init__(why)
        self.why = why


class Archive:
    """The members of a package by name; nothing is unpacked before it is asked for."""

    def __init__(self, data: bytes | mmap.mmap) -> None:
        self._data = data
        self.oddities: dict[str, int] = {}
        """What is wrong with the file, and how often."""
        self.members: dict[str, Member] = {}
        for member in self._listed():
            if member.name in self.members:
                self._odd("duplicate-name")
            else:
                self.members[member.name] = member

    @classmethod
    def open(cls, path: Path) -> "Archive":
        """Open a file; raises Unable where it cannot be read or is no zip."""
        try:
            with path.open("rb") as file:
                data = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
        except OSError as error:
            raise Unable(
                f"读不了 {path.name}：{error.strerror}。",
                f"Cannot read {path.name}: {error.strerror}.",
            ) from error
        except ValueError as error:  # of an empty file
            raise Unable(f"{path.name} 是空文件。", f"{path.name} is empty.") from error
        archive = cls(data)
        if not archive.members:
            raise Unable(
                f"{path.name} 不是安装包：没有可读的 zip 目录。",
                f"{path.name} is no app package: it has no readable zip directory.",
            )
        return archive

    @property
    def length(self) -> int:
        """Bytes of the whole file."""
        return len(self._data)

    @property
    def data(self) -> bytes | mmap.mmap:
        """The file as it is."""
        return self._data

    @property
    def directory(self) -> int:
        """Where the central directory begins; 0 where it was not found."""
        end = self._end()
        return _u32(self._data, end + 16) if end >= 0 else 0

    def module(self, name: str) -> "Archive":
        """Return one module of an app bundle, its members named as in a package made of it."""
        module = copy.copy(self)
        module.oddities = {}
        module.members = {}
        for path, member in self.members.items():
            if path.startswith(f"{name}/"):
                inner = path.removeprefix(f"{name}/")
                for folder in ("manifest/", "dex/", "root/"):
                    inner = inner.removeprefix(folder)
                module.members.setdefault(inner, member)
        return module

    def names(self, prefix: str = "", suffix: str = "") -> list[str]:
        """Return the names of members, in order."""
        return [name for name in self.members if name.startswith(prefix) and name.endswith(suffix)]

    def read(self, name: str, most: int = LARGEST) -> bytes:
        """Return a member; raises KeyError where there is none, Unreadable where it is damaged."""
        return b"".join(self.chunks(name, most))

    def begins(self, name: str, length: int) -> bytes:
        """Return the first bytes of a member; none where it is damaged."""
        member = self.members[name]
        try:
            begin, packed = self._body(member)
            if not member.deflated:
                return bytes(self._data[begin : begin + min(packed, length)])
            some = bytes(self._data[begin : begin + min(packed, _ENOUGH)])
            return zlib.decompressobj(-zlib.MAX_WBITS).decompress(some, length)
        except (Unreadable, zlib.error):
            return b""

    def chunks(self, name: str, most: int = LARGEST) -> Iterator[bytes]:
        """Yield a member in pieces; raises as `read` does, and where there is more than `most`."""
        member = self.members[name]
        begin, packed = self._body(member)
        if not member.deflated:
            if packed > most:
                raise Unreadable("too-long")
            for at in range(begin, begin + packed, _CHUNK):
                yield bytes(self._data[at : min(at + _CHUNK, begin + packed)])
            return
        yield from _inflated(self._data, begin, packed, most)

    def _body(self, member: Member) -> tuple[int, int]:
        """Return where a member's bytes are; its own header says how long the header is."""
        at = member.start
        if self._data[at : at + 4] != _LOCAL or at + _HEADER > len(self._data):
            raise Unreadable("damaged")
        name, extra = struct.unpack_from("<HH", self._data, at + 26)
        begin = at + _HEADER + name + extra
        left = len(self._data) - begin
        if left < 0 or (left < member.packed and not member.deflated):
            raise Unreadable("lost")
        return begin, min(member.packed, left)

    def _listed(self) -> Iterator[Member]:
        end = self._end()
        found = list(self._directory(end)) if end >= 0 else []
        if not found:
            self._odd("no-directory")
            found = list(self._scanned())
        yield from found

    def _end(self) -> int:
        return self._data.rfind(_END, max(0, len(self._data) - _LONGEST_COMMENT - 22))

    def _directory(self, end: int) -> Iterator[Member]:
        if end + 22 > len(self._data):
            return
        count, size, at = struct.unpack_from("<HII", self._data, end + 10)
        del size
        for number in range(_MOST_MEMBERS):
            if self._data[at : at + 4] != _ENTRY or at + 46 > len(self._data):
                if number < count:
                    self._odd("short-directory")
                return
            flags, method = struct.unpack_from("<HH", self._data, at + 8)
            packed, whole, name, extra, comment = struct.unpack_from("<IIHHH", self._data, at + 20)
            start = _u32(self._data, at + 42)
            if flags & _ENCRYPTED:
                self._odd("encryption-flag")
            if method not in {_STORED, _DEFLATED}:
                self._odd("unknown-compression")
            yield Member(
                _name(self._data[at + 46 : at + 46 + name]),
                whole if method not in {_DEFLATED} and method != _STORED else packed,
                whole,
                method == _DEFLATED,
                start,
            )
            at += 46 + name + extra + comment

    def _scanned(self) -> Iterator[Member]:
        """Yield members by their local headers, of a file that was cut off."""
        at = self._data.find(_LOCAL)
        for _ in range(_MOST_MEMBERS):
            if at < 0 or at + _HEADER > len(self._data):
                return
            method = struct.unpack_from("<H", self._data, at + 8)[0]
            packed, whole, name, extra = struct.unpack_from("<IIHH", self._data, at + 18)
            begin = at + _HEADER + name + extra
            following = self._data.find(_LOCAL, begin + packed)
            if not packed:  # its length stands behind it
                packed = (following if following > 0 else len(self._data)) - begin
            member = _name(self._data[at + _HEADER : at + _HEADER + name])
            yield Member(member, packed, whole, method == _DEFLATED, at)
            at = following

    def _odd(self, what: str) -> None:
        self.oddities[what] = self.oddities.get(what, 0) + 1


def _inflated(data: bytes | mmap.mmap, begin: int, packed: int, most: int) -> Iterator[bytes]:
    inflater, given = zlib.decompressobj(-zlib.MAX_WBITS), 0
    for at in range(begin, begin + packed, _CHUNK):
        piece: bytes = bytes(data[at : min(at + _CHUNK, begin + packed)])
        while piece and not inflater.eof:
            try:
                out = inflater.decompress(piece, _CHUNK)
            except zlib.error as error:
                raise Unreadable("damaged") from error
            given += len(out)
            if given > most:
                raise Unreadable("too-long")
            yield out
            piece = inflater.unconsumed_tail
    if not inflater.eof:
        raise Unreadable("lost")


def _u32(data: bytes | mmap.mmap, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def _name(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
