"""Searching many parts at once: most hold nothing, and to search each for itself would cost most."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import accumulate
from typing import TypeVar

T = TypeVar("T")
F = TypeVar("F")

_APART = b"\n"
"""Stands between what is searched together: no needle has one."""


def narrowed(
    items: Sequence[T],
    data: Callable[[T], bytes],
    suspects: Callable[[Sequence[bytes]], Sequence[int]],
    find: Callable[[bytes], F],
) -> Iterator[tuple[T, F]]:
    """Yield, in their order, the items that are suspected together, with what is found in each alone."""
    if not items:
        return
    for number in suspects([data(item) for item in items]) if len(items) > 1 else (0,):
        yield items[number], find(data(items[number]))


def holding(several: Sequence[bytes], needles: Iterable[bytes]) -> set[int]:
    """
    Return the numbers of those among several in which any of some needles stands.

    >>> holding([b"a=1", b"pwd=2", b"b=3"], [b"pwd", b"token"])
    {1}
    """
    together = _APART.join(several)
    ends = list(accumulate(len(data) + len(_APART) for data in several))
    found: set[int] = set()
    for needle in needles:
        place = together.find(needle)
        while place >= 0:
            number = bisect_right(ends, place)
            found.add(number)
            place = together.find(needle, ends[number])
    return found
