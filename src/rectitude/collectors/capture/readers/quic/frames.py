"""The frames of an opened packet (RFC 9000, 19): what carries content, and what names connections."""

from collections.abc import Iterator

import msgspec

from rectitude.collectors.capture.readers.numbers import number

_RESET, _CRYPTO, _NEW_TOKEN, _STREAM, _NEW_NAME = 0x04, 0x06, 0x07, range(0x08, 0x10), 0x18
_ENDS, _HAS_LENGTH, _HAS_OFFSET = 1, 2, 4
_ACK, _CLOSE, _DATAGRAM = (0x02, 0x03), (0x1C, 0x1D), (0x30, 0x31)
_NUMBERS = {
    0x00: 0, 0x01: 0, 0x05: 2, 0x10: 1, 0x11: 2, 0x12: 1, 0x13: 1, 0x14: 1, 0x15: 2, 0x16: 1, 0x17: 1,
    0x19: 1, 0x1E: 0,
}  # fmt: skip
"""How many numbers follow the types of frames that hold nothing else."""
_PATHS = (0x1A, 0x1B)
_TOKEN = 16
"""Bytes by which a connection may be reset, behind each of its names."""


class Greeting(msgspec.Struct, frozen=True, gc=False):
    """A piece of TLS's handshake (CRYPTO)."""

    offset: int
    data: bytes


class Piece(msgspec.Struct, frozen=True, gc=False):
    """A piece of a stream; or its end without more of it."""

    stream: int
    offset: int
    data: bytes
    ends: bool = False
    is_reset: bool = False


class Name(msgspec.Struct, frozen=True, gc=False):
    """A further name under which packets to its sender may go."""

    name: bytes


class Datagram(msgspec.Struct, frozen=True, gc=False):
    """Content beside the streams (RFC 9221)."""

    data: bytes


Frame = Greeting | Piece | Name | Datagram


def frames(content: bytes) -> Iterator[Frame]:
    """Yield what matters here; raises ValueError at a frame of unknown kind, for it may be of any length."""
    place = 0
    try:
        while place < len(content):
            kind, place = number(content, place)
            if kind in _STREAM:
                piece, place = _piece(kind, content, place)
                yield piece
            elif kind == _CRYPTO:
                offset, place = number(content, place)
                data, place = _counted(content, place)
                yield Greeting(offset, data)
            elif kind == _RESET:
                stream, place = number(content, place)
                _, place = number(content, place)
                size, place = number(content, place)
                yield Piece(stream, size, b"", ends=True, is_reset=True)
            elif kind == _NEW_NAME:
                _, place = number(content, place)
                _, place = number(content, place)
                length = content[place]
                yield Name(content[place + 1 : place + 1 + length])
                place += 1 + length + _TOKEN
            elif kind in _DATAGRAM:
                data = content[place:]
                if kind & 1:
                    data, place = _counted(content, place)
                yield Datagram(data)
                place = place if kind & 1 else len(content)
            else:
                place = _passed(kind, content, place)
    except IndexError as error:
        raise ValueError("a frame is cut off") from error


def _piece(kind: int, content: bytes, place: int) -> tuple[Piece, int]:
    offset = 0
    stream, place = number(content, place)
    if kind & _HAS_OFFSET:
        offset, place = number(content, place)
    if kind & _HAS_LENGTH:
        data, place = _counted(content, place)
    else:
        data, place = content[place:], len(content)
    return Piece(stream, offset, data, ends=bool(kind & _ENDS)), place


def _passed(kind: int, content: bytes, place: int) -> int:
    """Return where a frame ends that holds nothing of interest."""
    if kind in _ACK:
        for _ in range(2):
            _, place = number(content, place)
        ranges, place = number(content, place)
        numbers = 1 + 2 * ranges + (3 if kind & 1 else 0)
    elif kind in _PATHS:
        return place + 8
    elif kind == _NEW_TOKEN:
        return _counted(content, place)[1]
    elif kind in _CLOSE:
        for _ in range(2 - (kind & 1)):
            _, place = number(content, place)
        return _counted(content, place)[1]
    elif kind in _NUMBERS:
        numbers = _NUMBERS[kind]
    else:
        raise ValueError(f"a frame of unknown kind {kind}")
    for _ in range(numbers):
        _, place = number(content, place)
    return place


def _counted(content: bytes, place: int) -> tuple[bytes, int]:
    """Return bytes that stand behind their number, and where what follows begins."""
    length, place = number(content, place)
    if place + length > len(content):
        raise IndexError(length)
    return content[place : place + length], place + length
