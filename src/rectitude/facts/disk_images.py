"""
What a disk image of macOS holds: its volume's name, and the programs that lie in it at the top.

An image (UDIF) ends with a trailer, which names a list of compressed pieces; in one is the catalogue of
the volume (HFS+). Other file systems and ways of compressing say nothing.
"""

import bz2
import lzma
import plistlib
import struct
import zlib
from collections.abc import Callable, Iterator

import msgspec

TRAILER = 512
_SECTOR = 512
_LARGEST_LIST = 1024 * 1024
_LARGEST_PIECE = 2 * 1024 * 1024
"""Bytes of the list of pieces, and of one piece when it is unpacked; ours."""
_LEAVES = 4
"""Nodes of the catalogue that are read: what lies at the top comes first. Ours."""
_RAW, _ZLIB, _BZ2, _LZMA = 1, 0x80000005, 0x80000006, 0x80000008
_VOLUME, _TOP = 1, 2
"""Numbers of folders in a catalogue: that in which the volume itself lies, and its topmost."""

Read = Callable[[int, int], bytes]


class Contents(msgspec.Struct, frozen=True):
    """What is seen of an image."""

    volume: str = ""
    programs: tuple[str, ...] = ()


class _Piece(msgspec.Struct, frozen=True):
    kind: int
    first: int
    sectors: int
    place: int
    length: int


def contents(read: Read, size: int) -> Contents | None:
    """Return what an image holds; None where the file is none."""
    trailer = read(size - TRAILER, TRAILER)
    if trailer[:4] != b"koly":
        return None
    begin, length = struct.unpack_from(">QQ", trailer, 216)
    if length > _LARGEST_LIST:
        return Contents()
    listed = plistlib.loads(read(begin, length))
    tables = (each["Data"] for each in listed["resource-fork"]["blkx"] if "HFS" in each["Name"])
    table = next(tables, None)
    return _of_volume(_Volume(read, table)) if table else Contents()


class _Volume:
    """The sectors of one partition."""

    def __init__(self, read: Read, table: bytes) -> None:
        self._read = read
        (count,) = struct.unpack_from(">I", table, 200)
        self._shift: int = struct.unpack_from(">Q", table, 24)[0]
        entries = struct.iter_unpack(">IIQQQQ", table[204 : 204 + 40 * count])
        self._pieces = [_Piece(kind, *rest) for kind, _, *rest in entries]
        self._unpacked: dict[int, bytes] = {}

    def bytes_at(self, place: int, length: int) -> bytes:
        """Return bytes of the volume, fewer where a piece ends."""
        sector = place // _SECTOR
        for piece in self._pieces:
            if piece.first <= sector < piece.first + piece.sectors:
                within = place - piece.first * _SECTOR
                return self._unpack(piece)[within : within + length]
        return b""

    def _unpack(self, piece: _Piece) -> bytes:
        if piece.first not in self._unpacked:
            if piece.length > _LARGEST_PIECE or piece.sectors * _SECTOR > _LARGEST_PIECE:
                raise ValueError("a piece too large")
            data = self._read(self._shift + piece.place, piece.length)
            self._unpacked[piece.first] = _unpacked(piece.kind, data)
        return self._unpacked[piece.first]


def _unpacked(kind: int, data: bytes) -> bytes:
    if kind == _RAW:
        return data
    if kind == _ZLIB:
        return zlib.decompressobj().decompress(data, _LARGEST_PIECE)
    if kind == _BZ2:
        return bz2.BZ2Decompressor().decompress(data, _LARGEST_PIECE)
    if kind == _LZMA:
        return lzma.LZMADecompressor().decompress(data, _LARGEST_PIECE)
    raise ValueError("packed in a way that is not read")


def _of_volume(volume: _Volume) -> Contents:
    header = volume.bytes_at(1024, 512)
    if header[:2] not in {b"H+", b"HX"}:
        return Contents()
    (block,) = struct.unpack_from(">I", header, 40)
    (first,) = struct.unpack_from(">I", header, 288)
    names: dict[int, list[str]] = {}
    for folder, name in _catalogue(volume, first * block):
        names.setdefault(folder, []).append(name)
    programs = [
        name[:-4] for name in names.get(_TOP, ()) if name.lower().endswith((".app", ".pkg"))
    ]
    return Contents(next(iter(names.get(_VOLUME, ())), ""), tuple(programs))


def _catalogue(volume: _Volume, begin: int) -> Iterator[tuple[int, str]]:
    """Yield names in the catalogue's first leaves, each with the number of its folder."""
    head = volume.bytes_at(begin, 48)
    node, size = struct.unpack_from(">I", head, 24)[0], struct.unpack_from(">H", head, 32)[0]
    for _ in range(_LEAVES):
        leaf = volume.bytes_at(begin + node * size, size)
        following, _, kind, _, count = struct.unpack_from(">IIbBH", leaf, 0)
        if kind != -1:
            return
        for number in range(min(count, size // 8)):
            (at,) = struct.unpack_from(">H", leaf, size - 2 * (number + 1))
            folder, length = struct.unpack_from(">IH", leaf, at + 2)
            yield folder, leaf[at + 8 : at + 8 + 2 * length].decode("utf-16-be", "replace")
        if not following:
            return
        node = following
