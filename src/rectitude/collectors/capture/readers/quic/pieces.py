"""A stream put together of its pieces, as its receiver saw it."""

from collections.abc import Iterator

import msgspec

from rectitude.collectors.capture.readers.streams import Direction

_WAITING = 2 * 1024 * 1024
"""Bytes of one stream that wait for a missing piece; then it counts as lost. As of TCP; ours."""
_ALL_WAITING = 64 * 1024 * 1024
"""Bytes of all streams that wait; beyond, the one that wants more gives up what is missing. Ours."""


class Held(msgspec.Struct):
    """How much waits in all streams together."""

    length: int = 0


class Pieces:
    """One direction of a stream; of what overlaps or is sent again the first copy counts."""

    def __init__(self, held: Held) -> None:
        self._held = held
        self._direction = Direction()
        self._end = -1

    @property
    def is_whole(self) -> bool:
        """Whether all of it was handed on."""
        return 0 <= self._end <= self._direction.place

    def take(self, offset: int, data: bytes, *, ends: bool = False) -> Iterator[bytes | int]:
        """Take a piece; yield what is next now, and a number for how much was lost before."""
        direction = self._direction
        if ends:
            self._end = offset + len(data)
        if offset > direction.place:
            if data:
                self._held.length += direction.wait(offset, data)
        elif fresh := data[direction.place - offset :]:
            direction.go_on(len(fresh))
            yield fresh
        yield from self._follow()
        while direction.order and (direction.waits > _WAITING or self._held.length > _ALL_WAITING):
            yield from self._skip()

    def rest(self) -> Iterator[bytes | int]:
        """Yield what still waits, and how much was lost; nothing comes any more."""
        while self._direction.order:
            yield from self._skip()
        if self._end > self._direction.place:
            yield self._end - self._direction.place

    def forget(self) -> None:
        """Let go of what waits: nobody asks for it any more."""
        self._held.length -= self._direction.waits
        self._direction = Direction()

    def _skip(self) -> Iterator[bytes | int]:
        direction = self._direction
        missing = direction.order[0] - direction.place
        direction.go_on(missing)
        yield missing
        yield from self._follow()

    def _follow(self) -> Iterator[bytes | int]:
        direction = self._direction
        while direction.order and direction.order[0] <= direction.place:
            before = direction.waits
            place, data = direction.first()
            self._held.length -= before - direction.waits
            if fresh := data[direction.place - place :]:
                direction.go_on(len(fresh))
                yield fresh
