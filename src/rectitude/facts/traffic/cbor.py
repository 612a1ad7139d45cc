"""CBOR (RFC 8949) as plain values: a format of devices' messages that no library here reads."""

import struct
from math import inf, ldexp, nan

_DEEPEST = 32
"""Values within values; ours."""
_BREAK = object()
_SIMPLE: dict[int, object] = {20: False, 21: True, 22: None, 23: None}
_OPEN = 31
"""The additional information of what ends with a break."""
_TAG = 6
_BYTES, _TEXT, _LIST, _MAP = 2, 3, 4, 5


def decoded(data: bytes) -> list[object]:
    """
    Return the values of some CBOR, one after the other (RFC 8742); raises ValueError where it is none.

    >>> decoded(bytes.fromhex("a1616d6b3133393132333436303231"))
    [{'m': '13912346021'}]
    """
    reader = _Reader(data)
    found: list[object] = []
    while not reader.at_end:
        found.append(reader.value(0))
    if _BREAK in found:
        raise ValueError("a break of nothing")
    return found


class _Reader:
    """Reads values from the front."""

    def __init__(self, data: bytes) -> None:
        self._data = data
        self._place = 0

    @property
    def at_end(self) -> bool:
        return self._place >= len(self._data)

    def value(self, depth: int) -> object:
        """Return the next value, or what ends a value of open length."""
        first = self._take(1)[0]
        kind, more = first >> 5, first & 31
        if kind == 7:
            return self._simple(more)
        if depth > _DEEPEST:
            raise ValueError("too deep")
        if more == _OPEN:
            return self._open(kind, depth)
        number = self._number(more)
        if kind == _BYTES:
            return self._take(number)
        if kind == _TEXT:
            return self._take(number).decode()
        if kind in {_LIST, _MAP}:
            several = [self._item(depth) for _ in range(self._possible(number * (kind - 3)))]
            return several if kind == _LIST else _paired(several)
        return self.value(depth + 1) if kind == _TAG else number if kind == 0 else -1 - number

    def _open(self, kind: int, depth: int) -> object:
        several: list[object] = []
        while (item := self.value(depth + 1)) is not _BREAK:
            several.append(item)
        if kind == _LIST:
            return several
        if kind == _MAP:
            return _paired(several)
        if kind == _TEXT and all(isinstance(each, str) for each in several):
            return "".join(map(str, several))
        if kind == _BYTES and all(isinstance(each, bytes) for each in several):
            return b"".join(each for each in several if isinstance(each, bytes))
        raise ValueError("no value has such an open length")

    def _item(self, depth: int) -> object:
        if (item := self.value(depth + 1)) is _BREAK:
            raise ValueError("a break within a known length")
        return item

    def _simple(self, more: int) -> object:
        if more == _OPEN:
            return _BREAK
        if more == 25:
            return _half(self._take(2))
        if more in {26, 27}:
            return struct.unpack(">f" if more == 26 else ">d", self._take(4 if more == 26 else 8))[
                0
            ]
        if more == 24:
            self._take(1)
            return None
        if more not in _SIMPLE:
            raise ValueError("no simple value")
        return _SIMPLE[more]

    def _number(self, more: int) -> int:
        if more < 24:
            return more
        if more > 27:
            raise ValueError("no length")
        return int.from_bytes(self._take(1 << (more - 24)), "big")

    def _possible(self, items: int) -> int:
        """Return how many items come; none can be shorter than a byte."""
        if items > len(self._data) - self._place:
            raise ValueError("cut off")
        return items

    def _take(self, length: int) -> bytes:
        taken = self._data[self._place : self._place + length]
        if len(taken) < length:
            raise ValueError("cut off")
        self._place += length
        return taken


def _paired(several: list[object]) -> dict[str, object]:
    if len(several) % 2:
        raise ValueError("a key without a value")
    return {str(key): value for key, value in zip(several[::2], several[1::2], strict=True)}


def _half(data: bytes) -> float:
    """Return a number of half precision, as RFC 8949, appendix D, decodes it."""
    half = int.from_bytes(data, "big")
    exponent, mantissa = (half >> 10) & 31, half & 1023
    if exponent == 31:
        return nan if mantissa else -inf if half & 0x8000 else inf
    value = ldexp(mantissa, -24) if exponent == 0 else ldexp(mantissa + 1024, exponent - 25)
    return -value if half & 0x8000 else value
