"""Long columns of numbers, looked up by what they hold: a few bytes a row, whatever the size of an app."""

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.uint16 | np.uint32]


def narrow(column: Numbers) -> Numbers:
    """Return a column in two bytes a row where that holds all: so do most numbers of a file of code."""
    fits = not len(column) or int(column.max()) <= np.iinfo(np.uint16).max
    return column.astype(np.uint16) if fits else column


class Grouped:
    """The rows of a column by what they hold: numbers below a count."""

    def __init__(self, column: Numbers, count: int) -> None:
        order = np.argsort(column, kind="stable")
        self._order = narrow(order.astype(np.uint32))
        self._firsts = narrow(firsts(column[order], count))

    def rows(self, number: int) -> list[int]:
        """Return the rows that hold a number, in order."""
        first, last = self._firsts[number : number + 2].tolist()
        rows: list[int] = self._order[first:last].tolist()
        return rows


class Runs:
    """The first run of rows of each number below a count: a walk writes those of a method together."""

    def __init__(self, column: Numbers, count: int) -> None:
        own, last = np.zeros(count, np.uint32), np.zeros(count, np.uint32)
        if len(column):
            begins = np.concatenate(([0], np.flatnonzero(np.diff(column)) + 1))
            ends = np.concatenate((begins[1:], [len(column)]))
            numbers, runs = np.unique(column[begins], return_index=True)
            known = numbers < count
            own[numbers[known]], last[numbers[known]] = begins[runs[known]], ends[runs[known]]
        self._begins, self._ends = narrow(own), narrow(last)

    def rows(self, number: int) -> range:
        """Return the rows of a number."""
        if not 0 <= number < len(self._begins):
            return range(0)
        return range(int(self._begins[number]), int(self._ends[number]))


def firsts(column: NDArray[np.unsignedinteger], count: int) -> Numbers:
    """Return where in a sorted column each number below a count begins, and where the last one ends."""
    wanted = np.arange(count + 1, dtype=np.uint32)
    return np.searchsorted(column.astype(np.uint32), wanted).astype(np.uint32)


def places(numbers: NDArray[np.uint32], count: int) -> NDArray[np.int32]:
    """Return for each number below a count the last place at which a column holds it; -1 for none."""
    found = np.full(count, -1, np.int32)
    known = np.flatnonzero(numbers < count)
    found[numbers[known]] = known
    return found
