"""HTTP/3 (RFC 9114) from the streams of a connection whose packets were opened."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial

import msgspec

from rectitude.collectors.capture.readers import http2
from rectitude.collectors.capture.readers.http1 import Message
from rectitude.collectors.capture.readers.numbers import number
from rectitude.collectors.capture.readers.packets import instant
from rectitude.collectors.capture.readers.qpack import Pairs, Table, Unreadable
from rectitude.collectors.capture.readers.sides import Side, write

_DATA, _HEADERS, _SETTINGS = 0, 1, 4
_CONTROL, _ENCODER, _DECODER = 0, 2, 3
"""Kinds of streams of one direction."""
_CAPACITY = 1
"""The setting that says how large a table of headers may be."""
ONE_WAY, _OF_SERVER = 2, 1
"""Bits of a stream's number (RFC 9000, 2.1)."""
_GREASE = (0x21, 0x1F)
"""What kinds that mean nothing leave when divided, and by what (RFC 9114, 7.2.8)."""
_LONGEST_HEAD = 1 << 18
"""Bytes of one block of headers; ours, against bombs."""
_WAITING = 8 * 1024 * 1024
"""Bytes of a message that wait for what its headers refer to; ours."""
_ALL_WAITING = 64 * 1024 * 1024
"""Bytes of all messages of a connection that wait so; beyond, the one that wants more is given up. As of
what waits for missing packets; ours."""
_EXCHANGES = 10_000
"""Requests that wait for their answers, or the other way round, at once; ours."""


class _Half(msgspec.Struct):
    """A message that has begun."""

    data: bytearray = msgspec.field(default_factory=bytearray)
    kind: int = _DATA
    left: int = 0
    """Of which frame so many bytes are still to come."""
    message: Message | None = None
    waits: int = 0
    """Bytes of its headers that wait for what they refer to; all that follows waits with them."""
    unread: int = 0
    is_broken: bool = False
    ended: bool = False


class _OneWay(msgspec.Struct):
    """A stream of one direction, whose first number says what it is for."""

    kind: int = -1
    data: bytearray = msgspec.field(default_factory=bytearray)


class Http3:
    """Reads the streams of one connection."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._tables = {True: Table(), False: Table()}
        """By who sends the headers."""
        self._halves: dict[tuple[int, bool], _Half] = {}
        self._ways: dict[tuple[int, bool], _OneWay] = {}
        self._waits = 0
        """Bytes of all messages that wait."""
        self._exchanges: dict[int, dict[bool, Message | None]] = {}
        self._strange = {True: 0, False: 0}
        """Bytes of streams of unknown kind."""

    def data(self, stream: int, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a stream."""
        if stream & ONE_WAY:
            self._one_way(stream, data, seconds, sent=sent)
        elif stream & _OF_SERVER:
            self._strange[sent] += len(data)
        else:
            half = self._halves.setdefault((stream, sent), _Half())
            half.data += data
            if half.waits:
                self._waits += len(data)
                self._bound(half)
            self._read(stream, half, seconds, sent=sent)

    def lost(self, stream: int, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a stream never came."""
        self._gap(seconds, "lost", sent=sent, length=length)
        if stream & ONE_WAY:
            way = self._ways.setdefault((stream, sent), _OneWay())
            if way.kind in {_ENCODER, -1}:
                self._resume(self._tables[sent].lose(), seconds, sent=sent)
            way.kind = _DECODER  # it cannot be read any more, and says nothing
            return
        half = self._halves.setdefault((stream, sent), _Half())
        message = half.message
        if message is not None:
            message.partial = True
            if half.kind == _DATA:
                message.length += min(length, half.left)
        half.is_broken = half.is_broken or half.waits > 0 or half.left < length
        half.left -= min(length, half.left)

    def end(self, stream: int, seconds: float, *, sent: bool, whole: bool = True) -> None:
        """Take note that a stream ended, as it was meant to or not."""
        self._ways.pop((stream, sent), None)
        half = self._halves.get((stream, sent))
        if half is None:
            return
        half.ended = True
        if half.message and (not whole or half.left):
            half.message.partial = True
        if not half.waits or not whole:
            self._finish(stream, half, seconds, sent=sent)

    def close(self, seconds: float) -> None:
        """Write what was not whole or not answered, and count what could not be read."""
        for (stream, sent), half in [*self._halves.items()]:
            if half.message:
                half.message.partial = True
            self._finish(stream, half, seconds, sent=sent)
        for stream in [*self._exchanges]:
            self._write(stream, seconds)
        for sent, length in self._strange.items():
            if length:
                self._gap(seconds, "unknown-format", sent=sent, length=length)

    def _read(self, stream: int, half: _Half, seconds: float, *, sent: bool) -> None:
        """Read the frames of a message that are whole, and of its body what there is."""
        while half.data and not half.waits:
            if half.is_broken:
                half.unread += len(half.data)
                half.data.clear()
            elif half.left:
                size = min(half.left, len(half.data))
                if half.kind == _DATA and half.message is not None:
                    half.message.add(half.data[:size])
                del half.data[:size]
                half.left -= size
            elif not self._begin(stream, half, seconds, sent=sent):
                return

    def _begin(self, stream: int, half: _Half, seconds: float, *, sent: bool) -> bool:
        """Begin the next frame; return False where too little of it is there."""
        try:
            kind, place = number(half.data, 0)
            length, place = number(half.data, place)
        except IndexError:
            return False
        if kind != _HEADERS:
            del half.data[:place]
            half.kind, half.left = kind, length
            return True
        if length > _LONGEST_HEAD:
            half.is_broken = True
            return True
        if len(half.data) < place + length:
            return False
        block = bytes(half.data[place : place + length])
        del half.data[: place + length]
        unpack = partial(self._tables[sent].unpack, stream, block)
        self._head(half, length, unpack, seconds)
        return True

    def _head(
        self, half: _Half, length: int, unpack: Callable[[], Pairs | None], seconds: float
    ) -> None:
        """Take headers of so many bytes, or let them wait for what they refer to."""
        try:
            pairs = unpack()
        except Unreadable:
            half.is_broken, half.unread = True, half.unread + length
            return
        if pairs is None:
            half.waits = length
            self._waits += length + len(half.data)
            self._bound(half)
            return
        written = tuple((n.decode("latin-1"), v.decode("latin-1")) for n, v in pairs)
        half.message = http2.headed(written, seconds, half.message, "HTTP/3")

    def _bound(self, half: _Half) -> None:
        """Give up a message that waits where too much does."""
        if len(half.data) > _WAITING or self._waits > _ALL_WAITING:
            half.unread, half.is_broken = half.unread + self._waited(half), True

    def _waited(self, half: _Half) -> int:
        """Let a message wait no longer; return the bytes of its headers."""
        waited, half.waits = half.waits, 0
        self._waits -= waited + len(half.data) if waited else 0
        return waited

    def _resume(self, streams: Iterable[int], seconds: float, *, sent: bool) -> None:
        """Go on with messages whose headers can be read now."""
        for stream in streams:
            half = self._halves.get((stream, sent))
            if half is None or not half.waits:
                continue
            resume = partial(self._tables[sent].resume, stream)
            self._head(half, self._waited(half), resume, seconds)
            self._read(stream, half, seconds, sent=sent)
            if half.ended and not half.waits:
                self._finish(stream, half, seconds, sent=sent)

    def _finish(self, stream: int, half: _Half, seconds: float, *, sent: bool) -> None:
        """Put a message beside its other half; count what of it could not be read."""
        self._halves.pop((stream, sent), None)
        half.unread += self._waited(half)
        both = self._exchanges.setdefault(stream, {})
        both[sent] = half.message
        if len(both) == 2:
            self._write(stream, seconds)
        elif len(self._exchanges) > _EXCHANGES:
            self._write(next(iter(self._exchanges)), seconds)
        if half.unread or half.data or half.is_broken:
            self._gap(seconds, "lost", sent=sent, length=half.unread + len(half.data))

    def _write(self, stream: int, seconds: float) -> None:
        both = self._exchanges.pop(stream)
        if (request := both.get(True)) is not None:
            write(self._side, request, both.get(False))
        elif True not in both:  # it was answered, and nothing of it was captured
            self._gap(seconds, "lost", sent=True, length=0)

    def _one_way(self, stream: int, data: bytes, seconds: float, *, sent: bool) -> None:
        way = self._ways.setdefault((stream, sent), _OneWay())
        if way.kind < 0:
            way.data += data
            try:
                way.kind, place = number(way.data, 0)
            except IndexError:
                return
            data = bytes(way.data[place:])
            way.data.clear()
        if way.kind == _ENCODER:
            self._resume(self._tables[sent].learn(data), seconds, sent=sent)
        elif way.kind == _CONTROL:
            way.data += data
            self._settle(way, seconds, sent=sent)
        elif way.kind != _DECODER and way.kind % _GREASE[1] != _GREASE[0] % _GREASE[1]:
            self._strange[sent] += len(data)

    def _settle(self, way: _OneWay, seconds: float, *, sent: bool) -> None:
        """Read the settings, with which a control stream begins: they bind who answers."""
        try:
            kind, place = number(way.data, 0)
            length, place = number(way.data, place)
        except IndexError:
            return
        if kind != _SETTINGS or length > _LONGEST_HEAD:
            way.kind = _DECODER  # none that could be read
        elif len(way.data) >= place + length:
            known = dict(_settings(bytes(way.data[place : place + length])))
            way.kind = _DECODER  # nothing that follows matters here
            streams = self._tables[not sent].settle(known.get(_CAPACITY, 0))
            self._resume(streams, seconds, sent=not sent)

    def _gap(self, seconds: float, why: str, *, sent: bool, length: int) -> None:
        keeper = self._side.keeper
        moment, url = keeper.moment(instant(seconds)), self._side.url(self._side.http)
        keeper.gap(moment, url, why, sent=sent, length=length, app=self._side.app)


def _settings(data: bytes) -> Iterator[tuple[int, int]]:
    place = 0
    while place < len(data):
        try:
            name, place = number(data, place)
            value, place = number(data, place)
        except IndexError:
            return
        yield name, value
