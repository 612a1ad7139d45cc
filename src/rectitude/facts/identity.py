"""What is worked out once for a whole gathering of evidence, remembered by which one it is."""

from typing import Generic, TypeVar

T = TypeVar("T")


class Same(Generic[T]):
    """
    A key that compares what it holds by identity, for `functools.lru_cache`.

    To hash ten thousand records, or to compare them, would cost more than to judge them.
    """

    def __init__(self, held: T) -> None:
        self.held = held

    def __hash__(self) -> int:
        return id(self.held)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and other.held is self.held
