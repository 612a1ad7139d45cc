"""
What a library of machine code says of itself: the identifier of its build, what it offers, what it needs.

Format: "ELF" of the System V ABI, and the note NT_GNU_BUILD_ID of the GNU linker. Only the program headers
are gone by, as a loader does; the table of sections may lack or lie. Nothing here raises: what makes no
sense is not said.
"""

import struct
from collections.abc import Iterator
from itertools import islice
from typing import NamedTuple

_MAGIC = b"\x7fELF"
_LOAD, _DYNAMIC, _NOTE = 1, 2, 4
_BUILD_ID = 3
_NEEDED, _HASH, _STRINGS, _SYMBOLS, _STRING_SIZE, _SONAME, _GNU_HASH = (
    *(1, 4, 5, 6, 10, 14),
    0x6FFFFEF5,
)
_MOST_ENTRIES = 4_096
"""Program headers, entries of the dynamic section, and notes of all headers together, that are read; ours."""
_MOST_SYMBOLS = 200_000
"""Symbols that are read; ours: the largest libraries of apps have about 100,000."""
_RESERVED = 0xFF00
"""From this number of a section on a symbol is none of the library's own code or data."""
_LONGEST_NAME = 1_024


class Library(NamedTuple):
    """One library: its build in hexadecimal, its own name, the libraries it needs, the names it offers."""

    build_id: str = ""
    name: str = ""
    needs: tuple[str, ...] = ()
    offers: tuple[str, ...] = ()


class _Segment(NamedTuple):
    kind: int
    start: int
    address: int
    length: int


class _Form(NamedTuple):
    """The layout of one class of ELF."""

    order: str
    wide: bool

    def word(self, data: bytes, at: int) -> int:
        """Return an address or a size."""
        return int(struct.unpack_from(f"{self.order}{'Q' if self.wide else 'I'}", data, at)[0])


def read(data: bytes) -> Library:
    """Return what a library says of itself; nothing of what is none."""
    try:
        return _read(data)
    except (struct.error, IndexError, ValueError, OverflowError):
        return Library()


def _read(data: bytes) -> Library:
    if data[:4] != _MAGIC or data[4] not in (1, 2) or data[5] not in (1, 2):
        return Library()
    form = _Form("<" if data[5] == 1 else ">", wide=data[4] == 2)
    segments = list(_segments(data, form))
    dynamic = list(_dynamic(data, form, segments))
    tags = dict(reversed(dynamic))
    strings = _at(segments, tags[_STRINGS]) if _STRINGS in tags else -1
    if strings < 0:
        return Library(_build_id(data, form, segments))
    return Library(
        _build_id(data, form, segments),
        _name(data, strings + tags[_SONAME]) if _SONAME in tags else "",
        tuple(_name(data, strings + value) for tag, value in dynamic if tag == _NEEDED),
        tuple(sorted(set(_offers(data, form, segments, tags, strings)))),
    )


def _segments(data: bytes, form: _Form) -> Iterator[_Segment]:
    at = form.word(data, 32 if form.wide else 28)
    size, count = struct.unpack_from(f"{form.order}HH", data, 54 if form.wide else 42)
    if size < (56 if form.wide else 32):
        return
    for number in range(min(count, _MOST_ENTRIES)):
        begin = at + number * size
        (kind,) = struct.unpack_from(f"{form.order}I", data, begin)
        offsets = (8, 16, 32) if form.wide else (4, 8, 16)
        yield _Segment(kind, *(form.word(data, begin + each) for each in offsets))


def _at(segments: list[_Segment], address: int) -> int:
    """Return where in the file an address lies; -1 where it lies in no part that is loaded."""
    for each in segments:
        if each.kind == _LOAD and each.address <= address < each.address + each.length:
            return address - each.address + each.start
    return -1


def _dynamic(data: bytes, form: _Form, segments: list[_Segment]) -> Iterator[tuple[int, int]]:
    """Yield the tags and values of the dynamic section; a library has one."""
    width = 8 if form.wide else 4
    section = next((each for each in segments if each.kind == _DYNAMIC), None)
    if section is None:
        return
    for number in range(min(section.length // (2 * width), _MOST_ENTRIES)):
        at = section.start + 2 * width * number
        tag, value = form.word(data, at), form.word(data, at + width)
        if not tag:
            return
        yield tag, value


def _build_id(data: bytes, form: _Form, segments: list[_Segment]) -> str:
    for at, end in islice(_notes(data, form, segments), _MOST_ENTRIES):
        name, length, kind = struct.unpack_from(f"{form.order}III", data, at)
        begin = at + 12 + _padded(name)
        if kind == _BUILD_ID and data[at + 12 : at + 12 + name] == b"GNU\0":
            return data[begin : min(begin + length, end)].hex()
    return ""


def _notes(data: bytes, form: _Form, segments: list[_Segment]) -> Iterator[tuple[int, int]]:
    """Yield where each note begins, and where the segment that it is in ends."""
    for each in segments:
        if each.kind != _NOTE:
            continue
        at, end = each.start, min(each.start + each.length, len(data))
        while at + 12 <= end:
            yield at, end
            name, length = struct.unpack_from(f"{form.order}II", data, at)
            at += 12 + _padded(name) + _padded(length)


def _padded(length: int) -> int:
    return -(-length // 4) * 4


def _offers(
    data: bytes, form: _Form, segments: list[_Segment], tags: dict[int, int], strings: int
) -> Iterator[str]:
    """Yield the names of the symbols that others may call: defined here, and not local."""
    table = _at(segments, tags.get(_SYMBOLS, 0))
    if table < 0:
        return
    width, info, section = (24, 4, 6) if form.wide else (16, 12, 14)
    for number in range(1, _symbol_count(data, form, segments, tags)):
        at = table + width * number
        (name,) = struct.unpack_from(f"{form.order}I", data, at)
        (defined,) = struct.unpack_from(f"{form.order}H", data, at + section)
        if (
            0 < defined < _RESERVED
            and data[at + info] >> 4 in (1, 2)
            and (found := _name(data, strings + name))
        ):
            yield found


def _symbol_count(data: bytes, form: _Form, segments: list[_Segment], tags: dict[int, int]) -> int:
    """Return the number of symbols: the older table of digests says it, of the newer it is reckoned."""
    if _HASH in tags and (at := _at(segments, tags[_HASH])) >= 0:
        return min(int(struct.unpack_from(f"{form.order}I", data, at + 4)[0]), _MOST_SYMBOLS)
    at = _at(segments, tags.get(_GNU_HASH, 0))
    if at < 0:
        return 0
    buckets, first, bloom = struct.unpack_from(f"{form.order}III", data, at)
    begin = at + 16 + bloom * (8 if form.wide else 4)
    last = max(struct.unpack_from(f"{form.order}{buckets}I", data, begin), default=0)
    if last < first:
        return int(first)
    chain = begin + 4 * buckets
    while last < _MOST_SYMBOLS:
        (digest,) = struct.unpack_from(f"{form.order}I", data, chain + 4 * (last - first))
        if digest & 1:
            break
        last += 1
    return int(last) + 1


def _name(data: bytes, at: int) -> str:
    end = data.find(b"\0", at, at + _LONGEST_NAME)
    return data[at:end].decode("utf-8", "replace") if end >= 0 else ""
