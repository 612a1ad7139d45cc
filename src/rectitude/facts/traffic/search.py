"""Searching many parts at once: most hold nothing, and to search each for itself would cost most."""

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
F = TypeVar("F")


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
