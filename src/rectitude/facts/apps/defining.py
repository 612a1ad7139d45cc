"""
What the classes of a file define: numbers, flags and places of their methods, read for all at once.

The numbers stand one behind the other in as few bytes as each needs ("LEB128" of the format). Those of all
classes are decoded together where they stand in one part of the file, as compilers write them; what does not
is read one by one.
"""

from array import array
from itertools import accumulate
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

_LONG = 0x80
"""From here on a byte of a number says that more follow."""
_MOST_BYTES = 5
"""Bytes of the longest number of 32 bits."""
_AWAY = 1 << 16
"""Bytes behind the beginning of the last class in which it is expected to end; ours."""
_MOST_OF_ONE = 4_096
"""Bytes of a class on an average up to which all are taken to stand together; ours, ten times the usual."""


class _Together(NamedTuple):
    """The numbers of one part of a file."""

    numbers: list[int]
    """-1 stands for one that has more bytes than any may have."""
    ends: NDArray[np.int64]
    """Where each of them ends in the file: the byte behind."""
    first: list[int]
    """Of each class the first of its numbers; -1 where it begins within one, or stands elsewhere."""


class Definitions:
    """The methods that classes define, in the order in which they are asked for."""

    def __init__(self, data: bytes, begins: NDArray[np.uint32], most: int) -> None:
        """`begins`: where what each class defines begins, 0 for none; `most`: bytes that are read of all."""
        self._data, self._begins, self._left = data, begins.tolist(), most
        self._together = _together(data, begins)
        self.numbers, self.access, self.codes = array("I"), array("I"), array("I")

    def of_class(self, row: int) -> tuple[int, int]:
        """
        Note the methods that a class defines; return which is the first, and how many they are.

        Raises IndexError or OverflowError where it makes no sense; then nothing of it is noted.
        """
        if not (at := self._begins[row]):
            return 0, 0
        if self._left < 0:
            raise IndexError(at)
        held = len(self.codes)
        if not self._note_together(row, at):
            try:
                self._note(at)
            except (IndexError, OverflowError):
                self._forget(held)
                raise
        return held, len(self.codes) - held

    def let_go(self) -> None:
        """Hold no more than what was noted: all classes were asked for."""
        self._together, self._begins = None, []

    def _forget(self, held: int) -> None:
        for column in (self.numbers, self.access, self.codes):
            del column[held:]

    def _note_together(self, row: int, at: int) -> bool:
        """Note the methods of a class whose numbers were decoded with those of the others."""
        if self._together is None or (first := self._together.first[row]) < 0:
            return False
        numbers, held = self._together.numbers, len(self.codes)
        counts = numbers[first : first + 4]
        begin = first + 4 + 2 * sum(counts[:2])
        direct, end = 3 * counts[2] if len(counts) == 4 else 0, begin + 3 * sum(counts[2:])
        if end > len(numbers) or len(counts) < 4 or -1 in numbers[first:end]:
            return False
        told = numbers[begin:end]
        try:
            self.numbers.extend(accumulate(told[:direct:3]))
            self.numbers.extend(accumulate(told[direct::3]))
            self.access.extend(told[1::3])
            self.codes.extend(told[2::3])
        except OverflowError:
            self._forget(held)
            return False
        self._left -= int(self._together.ends[end - 1]) - at
        return True

    def _note(self, at: int) -> None:
        """Note the methods of a class, its numbers one by one."""
        data = self._data
        self._left -= len(data) - at  # what a damaged one reads
        counts = []
        for _ in range(4):
            count, at = _number(data, at)
            counts.append(min(count, len(data)))
        for _ in range(2 * (counts[0] + counts[1])):
            _, at = _number(data, at)
        for count in counts[2:]:
            number = 0
            for _ in range(count):
                step, at = _number(data, at)
                access, at = _number(data, at)
                code, at = _number(data, at)
                number += step
                self.numbers.append(number)
                self.access.append(access)
                self.codes.append(code)
        self._left += len(data) - at  # what this one did not


def _together(data: bytes, begins: NDArray[np.uint32]) -> _Together | None:
    """Decode the numbers of all classes; None where they do not stand together."""
    given = begins[begins > 0].astype(np.int64)
    if not len(given):
        return None
    begin, end = int(given.min()), min(int(given.max()) + _AWAY, len(data))
    if begin >= end or end - begin > _AWAY + _MOST_OF_ONE * len(given):
        return None
    part = np.frombuffer(data, np.uint8, end - begin, begin)
    ends = np.flatnonzero(part < _LONG)
    if not len(ends):
        return None
    starts = np.concatenate(([0], ends[:-1] + 1))
    lengths = ends - starts + 1
    numbers = part[starts].astype(np.int64) & (_LONG - 1)
    longer = np.flatnonzero(lengths > 1)
    for byte in range(1, _MOST_BYTES):
        numbers[longer] |= (part[starts[longer] + byte].astype(np.int64) & (_LONG - 1)) << 7 * byte
        longer = longer[lengths[longer] > byte + 1]
    numbers[longer] = -1
    wanted = begins.astype(np.int64) - begin
    first = np.minimum(np.searchsorted(starts, wanted), len(starts) - 1)
    first[starts[first] != wanted] = -1
    return _Together(numbers.tolist(), ends + begin + 1, first.tolist())


def _number(data: bytes, at: int) -> tuple[int, int]:
    value = data[at]
    at += 1
    if value < _LONG:
        return value, at
    value &= 0x7F
    for shift in (7, 14, 21, 28):
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        if byte < _LONG:
            break
    return value, at
