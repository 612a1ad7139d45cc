"""The packets of a datagram of QUIC, as far as their headers stand in clear (RFC 9000, 17)."""

from collections.abc import Iterator
from enum import Enum

import msgspec

from rectitude.collectors.capture.readers.numbers import number
from rectitude.collectors.capture.readers.quic.sealing import VERSION_2, VERSIONS

_LONG, _FIXED = 0x80, 0x40
_LONGEST_NAME = 20
"""Bytes of a connection's name at most (RFC 9000, 17.2)."""


class Level(Enum):
    """How far a connection was when it sent a packet: each level has keys of its own."""

    INITIAL = 0
    EARLY = 1
    HANDSHAKE = 2
    RETRY = 3
    INSIDE = 4


class Packet(msgspec.Struct, frozen=True, gc=False):
    """One packet; of one with a short header the names are not known from it alone."""

    level: Level
    data: bytes
    version: int = 0
    target: bytes = b""
    source: bytes = b""
    place: int = 0
    """Where its number begins; with a short header, behind the name."""


def packets(datagram: bytes, *, is_known: bool = False) -> Iterator[Packet]:
    """
    Yield the packets of a datagram, up to what is none.

    In one of a known connection the bit by which QUIC is told need not be set (RFC 9287).
    """
    place = 0
    while place < len(datagram) and (datagram[place] & _FIXED or (is_known and not place)):
        if not datagram[place] & _LONG:
            yield Packet(Level.INSIDE, datagram[place:])
            return
        try:
            packet = _with_long_header(datagram[place:])
        except IndexError:
            return
        if packet is None:
            return
        yield packet
        place += len(packet.data)


def _with_long_header(data: bytes) -> Packet | None:
    version = int.from_bytes(data[1:5], "big")
    if version not in VERSIONS:
        return None
    target, place = _name(data, 5)
    source, place = _name(data, place)
    if max(len(target), len(source)) > _LONGEST_NAME:
        return None
    level = Level(((data[0] >> 4 & 3) - (version == VERSION_2)) % 4)
    if level is Level.RETRY:
        return Packet(level, data, version, target, source)
    if level is Level.INITIAL:
        length, place = number(data, place)
        place += length
    length, place = number(data, place)
    if place + length > len(data):
        return None
    return Packet(level, data[: place + length], version, target, source, place)


def _name(data: bytes, place: int) -> tuple[bytes, int]:
    """Return the name that stands behind its length, and where what follows begins."""
    end = place + 1 + data[place]
    return data[place + 1 : end], end
