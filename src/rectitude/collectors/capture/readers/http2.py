"""HTTP/2 (RFC 9113) from the two directions of a connection in clear or decrypted; HPACK by `hpack`."""

import struct
from collections.abc import Iterator

import hpack
import msgspec

from rectitude.collectors.capture.readers.http1 import Message

PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
_DATA, _HEADERS, _CONTINUATION, _RESET = 0, 1, 9, 3
_END_STREAM, _END_HEADERS, _PADDED, _PRIORITY = 1, 4, 8, 32
_LARGEST_FRAME = 1 << 24
_LONGEST_HEAD = 1 << 20
"""Bytes of one block of headers, packed or unpacked; ours, against bombs."""
_STREAMS = 10_000
"""Messages that are open at once; ours."""


class Half(msgspec.Struct):
    """A message of a stream that has begun, or its block of headers that has not ended."""

    message: Message | None = None
    block: bytearray = msgspec.field(default_factory=bytearray)
    ends: bool = False


class Frames:
    """Cuts one direction into messages, each with its stream's number."""

    def __init__(self, *, sent: bool) -> None:
        self._sent = sent
        self._data = bytearray()
        self._begun = not sent
        self._decoder = hpack.Decoder(max_header_list_size=_LONGEST_HEAD)
        self._halves: dict[int, Half] = {}
        self.broken = False
        """Whether the packed headers can be read no more: what follows depends on what was lost."""
        self.unread = 0

    def take(self, data: bytes, seconds: float) -> Iterator[tuple[int, Message]]:
        """Take the next bytes; yield the messages that are whole."""
        if self.broken:
            self.unread += len(data)
            return
        self._data += data
        if not self._begun:
            if len(self._data) < len(PREFACE):
                return
            del self._data[: len(PREFACE)]
            self._begun = True
        while len(self._data) >= 9 and not self.broken:
            length = int.from_bytes(self._data[:3], "big")
            if len(self._data) < 9 + length:
                return
            kind, flags, stream = struct.unpack_from("!BBI", self._data, 3)
            payload = bytes(self._data[9 : 9 + length])
            del self._data[: 9 + length]
            yield from self._frame(kind, flags, stream & 0x7FFFFFFF, payload, seconds)

    def lose(self) -> None:
        """Take note that bytes never came: neither frames nor headers can be told from then on."""
        self.broken = True
        self.unread += len(self._data) + sum(len(half.block) for half in self._halves.values())
        self._data.clear()

    def close(self) -> Iterator[tuple[int, Message]]:
        """Yield what was not whole."""
        for stream, half in self._halves.items():
            if half.message is not None:
                half.message.partial = True
                yield stream, half.message
        self._halves.clear()

    def _frame(
        self, kind: int, flags: int, stream: int, payload: bytes, seconds: float
    ) -> Iterator[tuple[int, Message]]:
        if kind in {_DATA, _HEADERS} and flags & _PADDED and payload:
            payload = payload[1 : max(1, len(payload) - payload[0])]
        if kind in {_HEADERS, _CONTINUATION}:
            if kind == _HEADERS and flags & _PRIORITY:
                payload = payload[5:]
            yield from self._head(kind, flags, stream, payload, seconds)
        elif kind == _DATA and (half := self._halves.get(stream)) and half.message:
            half.message.add(payload)
            if flags & _END_STREAM:
                yield stream, self._halves.pop(stream).message or half.message
        elif kind == _RESET and (half := self._halves.pop(stream, None)) and half.message:
            half.message.partial = True
            yield stream, half.message

    def _head(
        self, kind: int, flags: int, stream: int, payload: bytes, seconds: float
    ) -> Iterator[tuple[int, Message]]:
        half = self._halves.setdefault(stream, Half())
        half.block += payload
        if kind == _HEADERS:
            half.ends = bool(flags & _END_STREAM)
        if len(half.block) > _LONGEST_HEAD or len(self._halves) > _STREAMS:
            self.lose()
            return
        if not flags & _END_HEADERS:
            return
        try:
            headers = self._decoder.decode(bytes(half.block), raw=True)
        except hpack.HPACKError:
            self.lose()
            return
        half.block = bytearray()
        pairs = tuple(
            (bytes(name).decode("latin-1"), bytes(value).decode("latin-1"))
            for name, value in headers
        )
        if half.message is None or not self._sent:
            half.message = headed(pairs, seconds, half.message, "HTTP/2")
        if half.ends:
            del self._halves[stream]
            yield stream, half.message


def headed(
    pairs: tuple[tuple[str, str], ...], seconds: float, before: Message | None, protocol: str
) -> Message:
    """Return the message that headers begin; trailers, and what follows 1xx, belong to one before."""
    special = {name: value for name, value in pairs if name.startswith(":")}
    plain = tuple((name, value) for name, value in pairs if not name.startswith(":"))
    if before is not None and ":status" not in special:
        before.headers = (*before.headers, *plain)
        return before
    if status := special.get(":status"):
        return Message((protocol, status if status.isdecimal() else "0", ""), plain, seconds)
    address = special.get(":path", "/")
    host = special.get(":authority", "")
    headers = (("host", host), *plain) if host else plain
    return Message((special.get(":method", "GET"), address, protocol), headers, seconds)
