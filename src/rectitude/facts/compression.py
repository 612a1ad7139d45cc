"""Undoing compression within a bound: gzip, deflate (both kinds), brotli, zstd."""

import zlib
from collections.abc import Callable
from functools import partial

import brotli
import msgspec
import zstandard

_GZIP = b"\x1f\x8b"
_ZLIB = (b"\x78\x01", b"\x78\x5e", b"\x78\x9c", b"\x78\xda")
_ZSTD = b"\x28\xb5\x2f\xfd"
_ZSTD_WINDOW = 8 * 1024 * 1024
"""RFC 9659: a receiver on the Web need not support a larger window."""
_MARKS = (_GZIP, *_ZLIB, _ZSTD)
_ON_A_LINE = tuple(b"\n" + mark for mark in _MARKS)
_PIECE = 64 * 1024


class Decoded(msgspec.Struct, frozen=True):
    """
    What lay beneath; `problem` says why it is not all of it.

    The problem is a word of the catalogue's `unread` terms: `too-long` for the bound, `damaged`,
    `unknown-encoding`.
    """

    data: bytes
    problem: str = ""


def decoded(data: bytes, encodings: str, most: int) -> tuple[tuple[str, ...], Decoded]:
    """
    Undo a `Content-Encoding`, the outermost last as HTTP writes it (RFC 9110, 8.4).

    Returns the steps, in the order of undoing, and at most `most` bytes.

    >>> decoded(zlib.compress(b"m=1"), "deflate", 99)
    (('deflate',), Decoded(data=b'm=1', problem=''))
    """
    if not encodings:
        return (), Decoded(data)
    steps: list[str] = []
    for name in reversed([word.strip().lower() for word in encodings.split(",") if word.strip()]):
        if name == "identity":
            continue
        undo = _BY_NAME.get(name)
        if undo is None:
            return tuple(steps), Decoded(data, "unknown-encoding")
        undone = undo(data, most)
        if undone.problem == "damaged" and not undone.data:
            return tuple(steps), Decoded(data, "damaged")
        steps.append(name.removeprefix("x-"))
        data = undone.data
        if undone.problem:
            return tuple(steps), undone
    return tuple(steps), Decoded(data)


def may_begin(lines: bytes) -> bool:
    """Return whether any of some pieces of data, one after a line feed the other, has such a mark."""
    return lines.startswith(_MARKS) or any(map(lines.__contains__, _ON_A_LINE))


def by_mark(data: bytes, most: int) -> tuple[str, Decoded] | None:
    """Return what lies beneath data that begins like a compressed file, and the step; else None."""
    if data.startswith((_GZIP, *_ZLIB)):
        undone = _inflate(data, most)
        return ("gzip", undone) if undone.data else None
    if data.startswith(_ZSTD):
        undone = _zstd(data, most)
        return ("zstd", undone) if undone.data else None
    return None


def _inflate(data: bytes, most: int, wbits: int = zlib.MAX_WBITS | 32) -> Decoded:
    """Inflate gzip, all its members, or zlib."""
    found: list[bytes] = []
    while data:
        stream = zlib.decompressobj(wbits=wbits)
        try:
            piece = stream.decompress(data, max(1, most))
        except zlib.error:
            return Decoded(b"".join(found), "damaged")
        found.append(piece)
        most -= len(piece)
        if not stream.eof:
            return Decoded(b"".join(found), "too-long" if stream.unconsumed_tail else "damaged")
        data = stream.unused_data if stream.unused_data.startswith(_GZIP) else b""
    return Decoded(b"".join(found))


def _deflate(data: bytes, most: int) -> Decoded:
    """Inflate `deflate`, which is zlib's format by its definition and raw by some senders."""
    undone = _inflate(data, most)
    return undone if undone.data or not undone.problem else _inflate(data, most, -zlib.MAX_WBITS)


def _brotli(data: bytes, most: int) -> Decoded:
    stream = brotli.Decompressor()
    found: list[bytes] = []
    try:
        while most > 0 and not stream.is_finished():
            piece = stream.process(data, output_buffer_limit=min(most, _PIECE))
            data = b""
            if not piece and stream.can_accept_more_data():
                return Decoded(b"".join(found), "damaged")
            found.append(piece)
            most -= len(piece)
    except brotli.error:
        return Decoded(b"".join(found), "damaged")
    return Decoded(b"".join(found), "" if stream.is_finished() else "too-long")


def _zstd(data: bytes, most: int) -> Decoded:
    found: list[bytes] = []
    reader = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).stream_reader(data)
    try:
        while most > 0 and (piece := reader.read(min(most, _PIECE))):
            found.append(piece)
            most -= len(piece)
        if most <= 0 and reader.read(1):
            return Decoded(b"".join(found), "too-long")
        return Decoded(b"".join(found), "" if _ends(data) else "damaged")
    except zstandard.ZstdError:
        return Decoded(b"".join(found), "damaged")


def _ends(data: bytes) -> bool:
    """Tell a whole frame of zstd, known to be within the bound, from one that is cut off without an error."""
    frame = zstandard.ZstdDecompressor(max_window_size=_ZSTD_WINDOW).decompressobj()
    frame.decompress(data)
    return bool(frame.eof)


_BY_NAME: dict[str, Callable[[bytes, int], Decoded]] = {
    "gzip": partial(_inflate),
    "x-gzip": partial(_inflate),
    "deflate": _deflate,
    "br": _brotli,
    "zstd": _zstd,
}
