"""The texts of a file of DEX: by number, and by what they hold."""

import struct
from collections.abc import Sequence
from functools import cached_property

import numpy as np

from rectitude.facts.apps.columns import Numbers


class Pool:
    """The texts of one file, decoded as they are asked for."""

    def __init__(self, data: bytes, at: int, count: int) -> None:
        """`at`, `count`: the table that says where each text stands."""
        self._data, self._at, self._count = data, at, count

    def text(self, number: int) -> str:
        """Return a text by its number; what cannot be read is empty."""
        if not 0 <= number < self._count:
            return ""
        return _modified_utf8(self._raw(number))

    def _raw(self, number: int) -> bytes:
        (at,) = struct.unpack_from("<I", self._data, self._at + 4 * number)
        while at < len(self._data) and self._data[at] & 0x80:
            at += 1
        end = self._data.find(b"\0", at + 1)
        return self._data[at + 1 : end] if end >= 0 else b""

    def with_part(self, part: bytes) -> list[int]:
        """Return the numbers of the texts that hold some bytes."""
        if not self._count or (part[:1] >= b"\xe0" and not self._is_beyond_latin):
            return []
        order, places = self._order
        begin, end = int(places[0]), self._end
        found, at = dict[int, None](), self._data.find(part, begin, end)
        while at >= 0:
            row = int(np.searchsorted(places, np.uint32(at), "right")) - 1
            if row >= 0:
                number = int(order[row])
                if part in self._raw(number):
                    found[number] = None
                    if row + 1 == len(places):
                        break
                    at = max(at, int(places[row + 1]) - len(part))  # one hit in a text is enough
            at = self._data.find(part, at + len(part), end)
        return list(found)

    @cached_property
    def _is_beyond_latin(self) -> bool:
        """Whether any text has a character of three bytes, as Chinese ones have."""
        begin, end = int(self._order[1][0]), self._end
        return bool((np.frombuffer(self._data, np.uint8)[begin:end] >= 0xE0).any())

    @cached_property
    def _end(self) -> int:
        """Where the last text ends: texts are a part of the file, and only there they are looked for."""
        end = self._data.find(b"\0", int(self._order[1][-1]) + 1)
        return end if end >= 0 else len(self._data)

    @cached_property
    def _order(self) -> tuple[Sequence[int] | Numbers, Numbers]:
        """The numbers of the texts in the order of the file, and where each stands."""
        places = np.frombuffer(self._data, "<u4", self._count, self._at)
        if (places[1:] >= places[:-1]).all():  # as compilers write them
            return range(len(places)), places
        order = np.argsort(places, kind="stable")
        return order.astype(np.uint32), places[order]


def _modified_utf8(raw: bytes) -> str:
    if raw.isascii():
        return raw.decode("ascii")
    raw = raw.replace(b"\xc0\x80", b"\0")
    try:
        text = raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        text = raw.decode("utf-8", "replace")
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
