"""Rows by a key that most of them have to themselves: a domain, the number of a filing."""

from collections.abc import Iterable, Iterator
from typing import Generic, TypeVar

T = TypeVar("T")


class Grouped(Generic[T]):
    """
    Rows by key, in the order of the rows.

    A key with one row takes no list: of hundreds of thousands each would cost more than its row's reading,
    and be gone through by the garbage collector again and again.

    >>> rows = Grouped([("a", 1), ("b", 2), ("a", 3)])
    >>> rows.of("a"), rows.of("c"), list(rows)
    ([1, 3], [], ['a', 'b'])
    """

    def __init__(self, rows: Iterable[tuple[str, T]]) -> None:
        self._first: dict[str, T] = {}
        self._others: dict[str, list[T]] = {}
        for key, row in rows:
            if self._first.setdefault(key, row) is not row:
                self._others.setdefault(key, []).append(row)

    def of(self, key: str) -> list[T]:
        """Return the rows of a key."""
        if key not in self._first:
            return []
        return [self._first[key], *self._others.get(key, ())]

    def __iter__(self) -> Iterator[str]:
        return iter(self._first)
