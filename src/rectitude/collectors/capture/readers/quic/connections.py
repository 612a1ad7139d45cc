"""Which connection of QUIC a datagram belongs to: by the addresses, after a move by the name it bears."""

from collections import OrderedDict
from collections.abc import Callable

import msgspec

from rectitude.collectors.capture.readers.layers import Address, Segment
from rectitude.collectors.capture.readers.quic.connection import Connection
from rectitude.collectors.capture.readers.quic.packets import Level, Packet, packets
from rectitude.collectors.capture.readers.quic.pieces import Held
from rectitude.collectors.capture.readers.quic.sealing import InvalidTag, initial
from rectitude.collectors.capture.readers.sides import Side

_WAYS = 5_000
"""Pairs of addresses that are known at once; beyond, the one quiet for longest ends. Ours."""
_LEAST_NAME = 4
"""Bytes of a name by which a connection that moved is known again; ours."""


class _Way(msgspec.Struct):
    """A pair of addresses over which a connection goes."""

    connection: Connection
    client: Address


class Connections:
    """Takes datagrams; `side` makes what is known of a server."""

    def __init__(self, side: Callable[[Address, str], Side]) -> None:
        self._side = side
        self._ways: OrderedDict[tuple[Address, Address], _Way] = OrderedDict()
        self._names: dict[bytes, Connection] = {}
        """By the names that servers gave themselves."""
        self._lengths: set[int] = set()
        """Of these names, ever: with a short header a packet does not say how long its name is."""
        self._held = Held()
        self._latest = 0.0

    def take(self, segment: Segment, seconds: float) -> bool:
        """Take a datagram; return whether it is one of a connection whose greeting was seen."""
        self._latest = seconds
        source, target = segment.source, segment.target
        key = (source, target) if source < target else (target, source)
        way = self._ways.get(key) or self._moved(key, segment)
        several = list(packets(segment.data, is_known=way is not None))
        if not several:
            return False
        sent = way is None or source == way.client
        if sent and (packet := _begins(several, way)) is not None:
            way = self._begun(key, segment, packet, way)
        if way is None:
            return False
        self._ways.move_to_end(key)
        for packet in several:
            way.connection.take(packet, seconds, sent=source == way.client)
        for name in way.connection.fresh_names():
            if len(name) >= _LEAST_NAME:
                self._names[name] = way.connection
                self._lengths.add(len(name))
        return True

    def finish(self) -> None:
        """Close what is still open."""
        while self._ways:
            self._end(next(iter(self._ways)))

    def _begun(
        self, key: tuple[Address, Address], segment: Segment, packet: Packet, way: _Way | None
    ) -> _Way:
        """Begin a connection; one that was sent back to begin again (RFC 9000, 8.1.2) is the same."""
        if way is not None and not way.connection.is_answered:
            way.connection.rename(packet.target)
            return way
        if way is not None:
            self._end(key)
        side = self._side(segment.target, segment.app)
        return self._over(key, Connection(side, packet.target, self._held), segment.source)

    def _over(self, key: tuple[Address, Address], connection: Connection, client: Address) -> _Way:
        """Take note that a connection goes over a pair of addresses; return its way."""
        way = self._ways[key] = _Way(connection, client)
        connection.ways += 1
        if len(self._ways) > _WAYS:
            self._end(next(iter(self._ways)))
        return way

    def _moved(self, key: tuple[Address, Address], segment: Segment) -> _Way | None:
        """Return the way of a client that goes on from another address; None if it is none."""
        if not segment.data or segment.data[0] & 0xC0 != 0x40:
            return None
        for length in sorted(self._lengths):
            connection = self._names.get(segment.data[1 : 1 + length])
            if connection is not None:
                return self._over(key, connection, segment.source)
        return None

    def _end(self, key: tuple[Address, Address]) -> None:
        connection = self._ways.pop(key).connection
        connection.ways -= 1
        if connection.ways:
            return
        connection.close(self._latest)
        for name in connection.names:
            self._names.pop(name, None)


def _begins(several: list[Packet], way: _Way | None) -> Packet | None:
    """Return the packet with which a client begins a connection: it opens by the name that it chose."""
    for packet in several:
        if packet.level is not Level.INITIAL:
            continue
        if way is not None and way.connection.is_called(packet.target):
            continue
        opener, _ = initial(packet.version, packet.target)
        try:
            opener.open(packet.data, packet.place)
        except InvalidTag:
            continue
        return packet
    return None
