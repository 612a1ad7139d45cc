"""
TCP put together: each direction of a connection as the receiver saw it.

Segments out of order wait; of what overlaps or is sent again the first copy counts; what never came is
said to whoever listens, who then knows that something is missing, and where.
"""

from collections import OrderedDict
from collections.abc import Callable
from heapq import heappop, heappush
from typing import Protocol

from rectitude.collectors.capture.readers.layers import Address, Segment

FIN, SYN, RST, ACK = 1, 2, 4, 16
_WRAP = 1 << 32
_WAITING = 2 * 1024 * 1024
"""Bytes of one direction that wait for a missing segment; then it counts as lost. Ours."""
_ALL_WAITING = 128 * 1024 * 1024
"""Bytes of all connections that wait; beyond, the one that wants more gives up what is missing. Ours."""
_OVERHEAD = 128
"""Bytes that Python needs to keep a segment waiting, about: many of one byte are many bytes."""
_CONNECTIONS = 20_000
"""Connections that are open at once; beyond, the one quiet for longest ends. Ours."""


def _distance(place: int, other: int) -> int:
    """Return how far one sequence number is after another; they wrap round."""
    return (place - other + _WRAP // 2) % _WRAP - _WRAP // 2


class Listener(Protocol):
    """What is told of a connection: client and server are as its first segment shows them."""

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction; `sent` is from client to server."""

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a direction never came."""

    def close(self) -> None:
        """Take note that nothing comes any more."""


class Direction:
    """One direction: the number of the next byte, and what came too early, by its place from the start."""

    __slots__ = ("end", "next", "order", "place", "waiting", "waits")

    def __init__(self) -> None:
        self.next = -1
        self.place = 0
        self.waiting: dict[int, bytes] = {}
        self.order: list[int] = []
        """The places at which what waits begins, as a heap."""
        self.waits = 0
        self.end = -1
        """The number behind its last byte, once it said that it ends."""

    @property
    def is_whole(self) -> bool:
        """Whether it ended and nothing of it is missing."""
        return self.end >= 0 and not self.waiting and _distance(self.end, self.next) <= 0

    def go_on(self, length: int) -> None:
        """Take so many bytes as had, or as lost."""
        self.next = (self.next + length) % _WRAP
        self.place += length

    def wait(self, place: int, data: bytes) -> int:
        """Keep what came too early; return by how much more waits. Of two the longer is kept."""
        before = self.waiting.get(place)
        if before is not None and len(before) >= len(data):
            return 0
        if before is None:
            heappush(self.order, place)
        self.waiting[place] = data
        more = len(data) + _OVERHEAD if before is None else len(data) - len(before)
        self.waits += more
        return more

    def first(self) -> tuple[int, bytes]:
        """Take out what waits and begins first."""
        place = heappop(self.order)
        data = self.waiting.pop(place)
        self.waits -= len(data) + _OVERHEAD
        return place, data


class _Closed:
    """Listens to a connection that is closed."""

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take nothing."""

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take nothing."""

    def close(self) -> None:
        """Do nothing."""


_CLOSED = _Closed()


class _Connection:
    __slots__ = ("back", "closed", "directions", "flow", "listener")

    def __init__(self, flow: bytes, back: bytes, listener: Listener) -> None:
        self.flow = flow
        """From client to server."""
        self.back = back
        self.listener = listener
        self.closed = False
        self.directions: tuple[Direction, ...] = (Direction(), Direction())

    def forget(self) -> None:
        """Let go of all but that it is closed: what is sent again after the end is had already."""
        self.listener, self.directions = _CLOSED, ()


class Streams:
    """Feeds listeners, one a connection, made by `listen(client, server, app)`."""

    def __init__(self, listen: Callable[[Address, Address, str], Listener]) -> None:
        self._listen = listen
        self._connections: OrderedDict[bytes, _Connection] = OrderedDict()
        """By the flow from client to server, the one quiet for longest first."""
        self._by_flow: dict[bytes, _Connection] = {}
        """By either."""
        self._latest = 0.0
        self._waits = 0

    def take(self, segment: Segment, seconds: float) -> None:
        """Take a segment of TCP."""
        self._latest = seconds
        data, flags = segment.data, segment.flags
        if not data and not flags & (SYN | FIN | RST):
            return  # says only what came
        connection = self._connection(segment)
        if connection is None or connection.closed:
            return  # what is sent again after the end was had before
        sent = segment.flow == connection.flow
        direction = connection.directions[not sent]
        sequence = segment.sequence
        if flags & SYN:
            sequence = (sequence + 1) % _WRAP
            if direction.next < 0:
                direction.next = sequence
        if data:
            self._put(connection, direction, sequence, data, seconds, sent=sent)
            if segment.missing and direction.next == (sequence + len(data)) % _WRAP:
                connection.listener.lost(segment.missing, seconds, sent=sent)
                direction.go_on(segment.missing)
        if flags & FIN:
            direction.end = (sequence + len(data)) % _WRAP
        elif direction.end < 0 and not flags & RST:
            return  # as most do: it cannot end with this
        if flags & RST or all(each.is_whole for each in connection.directions):
            self._end(connection, seconds)

    def _connection(self, segment: Segment) -> _Connection | None:
        """Return the connection of a segment; None where there is none, and none begins."""
        connection, flags = self._by_flow.get(segment.flow), segment.flags
        if connection is not None and connection.closed and flags & (SYN | ACK) == SYN:
            self._remove(connection)
            connection = None
        if connection is not None:
            self._connections.move_to_end(connection.flow)
        elif not flags & RST and (segment.data or flags & SYN):
            connection = self._opened(segment)
        return connection

    def _opened(self, segment: Segment) -> _Connection:
        """Open a connection; who answers a SYN, or has the lower port, is the server."""
        client, server, flow, back = segment.source, segment.target, segment.flow, segment.back
        answers = segment.flags & SYN and segment.flags & ACK
        if answers or (not segment.flags & SYN and client[1] < server[1]):
            client, server, flow, back = server, client, back, flow
        connection = _Connection(flow, back, self._listen(client, server, segment.app))
        self._connections[flow] = self._by_flow[flow] = self._by_flow[back] = connection
        if len(self._connections) > _CONNECTIONS:
            oldest = next(iter(self._connections.values()))
            self._remove(oldest)
            self._end(oldest, self._latest)
        return connection

    def _remove(self, connection: _Connection) -> None:
        del self._connections[connection.flow]
        self._by_flow.pop(connection.flow)
        self._by_flow.pop(connection.back, None)  # the same where one talks to itself

    def _put(
        self,
        connection: _Connection,
        direction: Direction,
        sequence: int,
        data: bytes,
        seconds: float,
        *,
        sent: bool,
    ) -> None:
        if direction.next < 0:
            direction.next = sequence
        ahead = 0 if sequence == direction.next else _distance(sequence, direction.next)
        if ahead < 0:  # begins before what was had already
            data = data[-ahead:]
        if ahead > 0:
            self._waits += direction.wait(direction.place + ahead, data)
            while direction.order and (direction.waits > _WAITING or self._waits > _ALL_WAITING):
                self._skip(connection, direction, seconds, sent=sent)
            return
        if not data:
            return
        connection.listener.data(data, seconds, sent=sent)
        direction.go_on(len(data))
        if direction.order:
            self._follow(connection, direction, seconds, sent=sent)

    def _follow(
        self, connection: _Connection, direction: Direction, seconds: float, *, sent: bool
    ) -> None:
        """Hand on what waited and is next now."""
        while direction.order and direction.order[0] <= direction.place:
            place, data = direction.first()
            self._waits -= len(data) + _OVERHEAD
            if fresh := data[direction.place - place :]:
                connection.listener.data(fresh, seconds, sent=sent)
                direction.go_on(len(fresh))

    def _skip(
        self, connection: _Connection, direction: Direction, seconds: float, *, sent: bool
    ) -> None:
        """Give up what is missing before the first segment that waits."""
        missing = direction.order[0] - direction.place
        connection.listener.lost(missing, seconds, sent=sent)
        direction.go_on(missing)
        self._follow(connection, direction, seconds, sent=sent)

    def _end(self, connection: _Connection, seconds: float) -> None:
        """Hand on what still waits, say what never came, and close."""
        if connection.closed:
            return
        connection.closed = True
        for number, direction in enumerate(connection.directions):
            while direction.order:
                self._skip(connection, direction, seconds, sent=not number)
            behind = _distance(direction.end, direction.next) if direction.end >= 0 else 0
            if behind > 0 and direction.next >= 0:
                connection.listener.lost(behind, seconds, sent=not number)
        connection.listener.close()
        connection.forget()

    def finish(self) -> None:
        """Close what is still open."""
        for connection in self._connections.values():
            self._end(connection, self._latest)
        self._connections.clear()
        self._by_flow.clear()
