"""The packed headers of one direction of HTTP/3 (RFC 9204); QPACK is `pylsqpack`'s."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

import pylsqpack

Pairs = Sequence[tuple[bytes, bytes]]

_LARGEST_TABLE = 1 << 20
"""Bytes of a table of headers; ours. Browsers and servers announce 64 KiB and less."""
_LONGEST = 256 * 1024 * 1024
"""Bytes to which one block could be unpacked at worst, each of its bytes naming all that was put into the
table; ours, against bombs."""
_BLOCKED = 10_000
"""Streams whose headers may wait for what they refer to; ours."""
_HELD = 16 * 1024 * 1024
"""Bytes of headers that may wait so; ours."""
_EARLY = 1 << 16
"""Bytes that tell what is put into the table before its size is known; ours."""


class Unreadable(Exception):
    """A block of headers refers to what was lost, or is damaged."""


class Table:
    """What packed headers of one direction may refer to, and how they are read."""

    def __init__(self) -> None:
        self._decoder = pylsqpack.Decoder(0, 0)
        self._capacity = 0
        self._is_settled = self._is_broken = False
        self._early = bytearray()
        self._told = 0
        """Bytes that told what to put into the table."""
        self._waiting: dict[int, bytes] = {}
        """Blocks that refer to a table whose size is not yet known, by stream."""
        self._blocked: dict[int, int] = {}
        """Lengths of the blocks that refer to what is still to be put into the table, by stream."""
        self._held = 0
        """Bytes of all these blocks."""

    def settle(self, capacity: int) -> Iterable[int]:
        """Take the table's size, which the reader of the headers announced; return streams to resume."""
        if self._is_settled:
            return ()
        self._is_settled = True
        self._capacity, self._is_broken = capacity, self._is_broken or capacity > _LARGEST_TABLE
        if not self._is_broken:
            self._decoder = pylsqpack.Decoder(capacity, _BLOCKED)
        early, self._early = bytes(self._early), bytearray()
        return [*self._waiting, *self.learn(early)]

    def learn(self, data: bytes) -> Iterable[int]:
        """Take what is put into the table; return the streams whose headers can be read now."""
        if not data or self._is_broken:
            return ()
        if not self._is_settled:
            self._early += data
            self._is_broken = len(self._early) > _EARLY
            return ()
        self._told += len(data)
        try:
            return self._decoder.feed_encoder(data)
        except pylsqpack.EncoderStreamError:
            return self.lose()

    def lose(self) -> Iterable[int]:
        """Take note that what is put into the table cannot be told any more; return who waits for it."""
        self._is_broken = True
        self._decoder = pylsqpack.Decoder(0, 0)  # which lets go of all that waits
        return [*self._waiting, *self._blocked]

    def _hold(self, length: int) -> None:
        """Let a block of such a length wait; raises Unreadable where too much waits."""
        if self._held + length > _HELD or len(self._waiting) >= _BLOCKED:
            raise Unreadable
        self._held += length

    def unpack(self, stream: int, block: bytes) -> Pairs | None:
        """Return the headers of a block; None where what they refer to is still to come."""
        if not block:
            raise Unreadable
        refers = block[0] != 0
        if refers and self._is_broken:
            raise Unreadable
        if refers and not self._is_settled:
            self._hold(len(block))
            self._waiting[stream] = block
            return None
        return self._unpacked(stream, len(block), partial(self._decoder.feed_header, stream, block))

    def resume(self, stream: int) -> Pairs | None:
        """Return the headers that waited; None where they must wait on."""
        if (block := self._waiting.pop(stream, None)) is not None:
            self._held -= len(block)
            return self.unpack(stream, block)
        length = self._blocked.pop(stream, 0)
        self._held -= length
        if self._is_broken:
            raise Unreadable
        return self._unpacked(stream, length, partial(self._decoder.resume_header, stream))

    def _unpacked(
        self, stream: int, length: int, unpack: Callable[[], tuple[bytes, Pairs]]
    ) -> Pairs | None:
        """Unpack a block of such a length, unless it could be a bomb; None where it must wait."""
        if length * min(self._capacity, 2 * self._told) > _LONGEST:
            raise Unreadable
        try:
            return unpack()[1]
        except pylsqpack.StreamBlocked:
            self._wait(stream, length)
            return None
        except (pylsqpack.DecompressionFailed, ValueError) as error:
            raise Unreadable from error

    def _wait(self, stream: int, length: int) -> None:
        try:
            self._hold(length)
        except Unreadable:
            self._decoder.cancel_stream(stream)
            raise
        self._blocked[stream] = length
