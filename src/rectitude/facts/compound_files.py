"""
The summary of a package for Windows: what a compound file says of itself ([MS-CFB], [MS-OLEPS]).

Whoever gives `read` may raise for bytes that were not got; what makes no sense raises ValueError, IndexError
or struct.error.
"""

import codecs
import struct
from collections.abc import Callable, Iterator

import msgspec

PACKAGE = bytes.fromhex("84100c0000000000c000000000000046")
"""The class of the root of a package for Windows Installer, {000C1084-...}; papers have others."""
TITLE, SUBJECT, AUTHOR = 2, 3, 4
_CODE_PAGE = 1
_END = 0xFFFFFFF8
"""From here on no sector is meant: the end of a chain, or a free one."""
_IN_HEADER = 109
"""Sectors of the allocation table that the header names."""
_MOST_STEPS = 4096
"""Sectors of a chain that are followed; ours."""
_LARGEST = 64 * 1024
"""Bytes of a summary; ours."""
_TEXT, _WIDE_TEXT, _SHORT = 30, 31, 2
_CODE_PAGES = {936: "gb18030", 54936: "gb18030", 950: "big5", 65001: "utf-8", 1200: "utf-16-le"}

Read = Callable[[int, int], bytes]


class _Entry(msgspec.Struct, frozen=True):
    name: str
    kind: bytes
    start: int
    size: int


def summary(read: Read) -> dict[int, str] | None:
    """Return texts of the summary by their numbers; None where the file is no package."""
    file = _File(read)
    entries = list(file.entries())
    if not entries or entries[0].kind != PACKAGE:
        return None
    found = next((entry for entry in entries if entry.name == "\x05SummaryInformation"), None)
    return _texts(file.stream(found, entries[0])) if found else {}


class _File:
    """The sectors of a compound file."""

    def __init__(self, read: Read) -> None:
        self._read = read
        header = read(0, 512)
        self.size: int = 1 << struct.unpack_from("<H", header, 30)[0]
        self.small: int = 1 << struct.unpack_from("<H", header, 32)[0]
        if self.size not in {512, 4096} or self.small >= self.size:
            raise ValueError("sectors of no usual size")
        self.directory, self.cutoff, self.small_table = (
            struct.unpack_from("<I", header, at)[0] for at in (48, 56, 60)
        )
        self._further = struct.unpack_from("<I", header, 68)[0]
        self._tables: list[int] = list(struct.unpack_from(f"<{_IN_HEADER}I", header, 76))

    def entries(self) -> Iterator[_Entry]:
        """Yield the entries of the directory, the root first."""
        for sector in self.chain(self.directory):
            block = self._read(self.place(sector), self.size)
            for at in range(0, len(block) - 127, 128):
                length, kind = struct.unpack_from("<HB", block, at + 64)
                if kind:
                    name = block[at : at + max(0, min(length, 64) - 2)].decode(
                        "utf-16-le", "replace"
                    )
                    start, size = struct.unpack_from("<II", block, at + 116)
                    yield _Entry(name, block[at + 80 : at + 96], start, size)

    def stream(self, entry: _Entry, root: _Entry) -> bytes:
        """Return what an entry holds; short ones lie in small sectors within the root's."""
        length = min(entry.size, _LARGEST)
        if entry.size >= self.cutoff:
            places = (self.place(sector) for sector in self.chain(entry.start))
            return self._joined(places, self.size, length)
        large, tables = list(self.chain(root.start)), list(self.chain(self.small_table))

        def places_of_small() -> Iterator[int]:
            sector = entry.start
            for _ in range(_LARGEST // self.small):
                if sector >= _END:
                    return
                within, rest = divmod(sector * self.small, self.size)
                yield self.place(large[within]) + rest
                table, index = divmod(sector * 4, self.size)
                (sector,) = struct.unpack("<I", self._read(self.place(tables[table]) + index, 4))

        return self._joined(places_of_small(), self.small, length)

    def _joined(self, places: Iterator[int], size: int, length: int) -> bytes:
        found = b""
        for place in places:
            if len(found) >= length:
                break
            found += self._read(place, size)
        return found[:length]

    def place(self, sector: int) -> int:
        """Return where a sector begins."""
        return (sector + 1) * self.size

    def chain(self, sector: int) -> Iterator[int]:
        """Yield the sectors of a chain, of one that goes in a circle not all."""
        for _ in range(_MOST_STEPS):
            if sector >= _END:
                return
            yield sector
            table, index = divmod(sector * 4, self.size)
            (sector,) = struct.unpack("<I", self._read(self.place(self._table(table)) + index, 4))

    def _table(self, number: int) -> int:
        """Return the sector of a part of the allocation table, which the header or further sectors name."""
        while number >= len(self._tables) and self._further < _END and len(self._tables) < 1 << 16:
            block = self._read(self.place(self._further), self.size)
            *more, self._further = struct.unpack(f"<{self.size // 4}I", block)
            self._tables += more
        return self._tables[number]


def _texts(stream: bytes) -> dict[int, str]:
    (begin,) = struct.unpack_from("<I", stream, 44)
    (count,) = struct.unpack_from("<I", stream, begin + 4)
    pairs = struct.unpack_from(f"<{2 * min(count, 64)}I", stream, begin + 8)
    places = dict(zip(pairs[::2], pairs[1::2], strict=True))
    page = 0
    if _CODE_PAGE in places:
        kind, page = struct.unpack_from("<IH", stream, begin + places[_CODE_PAGE])
        page = page if kind == _SHORT else 0
    found = (
        (key, _text(stream, begin + places[key], page))
        for key in (TITLE, SUBJECT, AUTHOR)
        if key in places
    )
    return {key: text for key, text in found if text}


def _text(stream: bytes, at: int, page: int) -> str:
    kind, length = struct.unpack_from("<II", stream, at)
    if kind == _WIDE_TEXT:
        return stream[at + 8 : at + 8 + 2 * length].decode("utf-16-le", "replace").strip("\0 ")
    if kind != _TEXT:
        return ""
    name = _CODE_PAGES.get(page) or (f"cp{page}" if page else "latin-1")
    try:
        codecs.lookup(name)
    except LookupError:
        name = "latin-1"
    return stream[at + 8 : at + 8 + length].decode(name, "replace").strip("\0 ")
