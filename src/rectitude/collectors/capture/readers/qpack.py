"""The packed headers of one direction of HTTP/3 (RFC 9204); QPACK is `pylsqpack`'s."""

from collections.abc import Iterable, Sequence

import pylsqpack

Pairs = Sequence[tuple[bytes, bytes]]

_LARGEST_TABLE = 1 << 20
"""Bytes of a table of headers; ours. Browsers and servers announce 64 KiB and less."""
_LONGEST = 256 * 1024 * 1024
"""Bytes to which one block could be unpacked at worst, each of its bytes naming all that was put into the
table; ours, against bombs."""
_BLOCKED = 10_000
"""Streams whose headers may wait for what they refer to; ours."""
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
        return [*self._waiting]

    def unpack(self, stream: int, block: bytes) -> Pairs | None:
        """Return the headers of a block; None where what they refer to is still to come."""
        refers = block[:1] != b"\0"
        if refers and not self._is_settled and not self._is_broken:
            self._waiting[stream] = block
            return None
        if refers and self._is_broken:
            raise Unreadable
        if len(block) * min(self._capacity, 2 * self._told) > _LONGEST:
            raise Unreadable
        try:
            return self._decoder.feed_header(stream, block)[1]
        except pylsqpack.StreamBlocked:
            return None
        except (pylsqpack.DecompressionFailed, ValueError) as error:
            raise Unreadable from error

    def resume(self, stream: int) -> Pairs | None:
        """Return the headers that waited; None where they must wait on."""
        if (block := self._waiting.pop(stream, None)) is not None:
            return self.unpack(stream, block)
        try:
            return self._decoder.resume_header(stream)[1]
        except pylsqpack.StreamBlocked:
            return None
        except (pylsqpack.DecompressionFailed, ValueError) as error:
            raise Unreadable from error
