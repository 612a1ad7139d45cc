"""
From a packet of a link to the segments and datagrams in it.

Links: Ethernet (with VLAN tags, PPPoE, and the trailer by which PCAPdroid names the app), Linux cooked v1 and
v2, raw IP, BSD loopback, 802.11 with radiotap. IPv4 with fragments, IPv6 with extension headers and
fragments. What is of another kind is passed over and counted by the caller.
"""

import socket
import struct
from collections import OrderedDict

import msgspec

TCP, UDP = 6, 17
_IPV4, _IPV6, _VLAN, _VLAN_OF_PROVIDERS = 0x0800, 0x86DD, 0x8100, 0x88A8
_OF_IPV4 = b"\x08\x00\x45"
"""The type of IPv4, and how its head begins where it has no options."""
_PPPOE = 0x8864
_IN_PPP = (b"\x00\x21", b"\x00\x57")
"""IANA's numbers of IPv4 and IPv6 in PPP."""
_ETHERNET, _LOOPBACK, _RADIOTAP, _COOKED, _COOKED_2 = 1, (0, 108), 127, 113, 276
_RAW = (12, 14, 101, 228, 229)
_SNAP = b"\xaa\xaa\x03\x00\x00\x00"
_IPV4_HEAD = struct.Struct("!BxH2xHxB").unpack_from
"""Version and length, total length, flags and place of a fragment, protocol (RFC 791)."""
_PORTS = 4
"""Bytes of the two ports with which TCP and UDP begin."""
_TCP_HEAD = struct.Struct("!4xI4xBB")
"""Sequence number, length of the head, flags (RFC 9293, 3.1)."""
_UDP_HEAD = struct.Struct("!4xH")
"""Length (RFC 768)."""
_TRAILER = struct.Struct("!Ii20sI")
_TRAILER_MARK = 0x01072021
"""https://github.com/emanuele-f/PCAPdroid: the trailer of its dump extensions."""
_EXTENSIONS = frozenset({0, 43, 60, 135})
_FRAGMENT = 44
_FRAGMENTED = 256
"""Packets that wait for their fragments at once; ours."""
_LARGEST_PACKET = 65_535 + 65_535
"""Bytes of the fragments of one packet, twice the longest that IP knows: the rest overlaps. Ours."""


Address = tuple[bytes, int]
"""An address of IP and a port."""


class Segment(msgspec.Struct, frozen=True, gc=False):
    """The payload of TCP or UDP, and where it came from and went."""

    protocol: int
    flow: bytes
    """The addresses of sender and receiver, then their ports, as they stand in the packet."""
    data: bytes
    sequence: int = 0
    flags: int = 0
    app: str = ""
    missing: int = 0
    """Bytes of it that were not captured."""

    @property
    def source(self) -> Address:
        """Who sent it."""
        return self.flow[: len(self.flow) // 2 - 2], int.from_bytes(self.flow[-4:-2], "big")

    @property
    def target(self) -> Address:
        """To whom it was sent."""
        return self.flow[len(self.flow) // 2 - 2 : -4], int.from_bytes(self.flow[-2:], "big")

    @property
    def back(self) -> bytes:
        """The flow of what comes back."""
        half = len(self.flow) // 2 - 2
        return self.flow[half:-4] + self.flow[:half] + self.flow[-2:] + self.flow[-4:-2]


class Layers:
    """Takes packets apart; keeps fragments until they are whole."""

    def __init__(self) -> None:
        self._fragments: OrderedDict[tuple[bytes, ...], dict[int, bytes]] = OrderedDict()
        self._ends: dict[tuple[bytes, ...], int] = {}
        self._held: dict[tuple[bytes, ...], int] = {}
        """Bytes of the fragments that came of a packet."""
        self.joined = 0
        """Fragments for which nothing was returned until the last one came."""

    def segment(self, link: int, data: bytes, missing: int = 0) -> Segment | None:
        """Return what a packet carries; None if that is no TCP or UDP, or not all fragments came."""
        try:
            if link == _ETHERNET and data.startswith(_OF_IPV4, 12):
                return self._ipv4(data, 14, missing, link)  # as most are
            start = network_layer(link, data)
            if start < 0:
                return None
            version = data[start] >> 4
            if version == 4:
                return self._ipv4(data, start, missing, link)
            return self._ipv6(data, start, missing, link) if version == 6 else None
        except (IndexError, struct.error):
            return None

    def _ipv4(self, data: bytes, start: int, missing: int, link: int) -> Segment | None:
        words, total, fragment, protocol = _IPV4_HEAD(data, start)
        addresses = data[start + 12 : start + 20]
        head = (words & 15) * 4
        end = start + total if total >= head else len(data)
        lacking = max(missing, end - len(data)) if end > len(data) else 0
        app = _app(link, data, end) if end + _TRAILER.size <= len(data) else ""
        if not fragment & 0x3FFF:
            return _segment(protocol, addresses, data, start + head, end, lacking, app)
        key = (addresses, data[start + 4 : start + 6], bytes((protocol,)))
        piece, more = data[start + head : end], bool(fragment & 0x2000)
        whole = self._joined(key, (fragment & 0x1FFF) * 8, piece, more=more)
        if whole is None:
            return None
        return _segment(protocol, addresses, whole, 0, len(whole), lacking, app)

    def _ipv6(self, data: bytes, start: int, missing: int, link: int) -> Segment | None:
        end = start + 40 + (data[start + 4] << 8 | data[start + 5])
        kind, position = data[start + 6], start + 40
        addresses = data[start + 8 : start + 40]
        joined: bytes | None = None
        while kind in _EXTENSIONS or kind == _FRAGMENT:
            following = data[position]
            if kind == _FRAGMENT:
                offset = data[position + 2] << 8 | data[position + 3]
                key = (addresses, data[position + 4 : position + 8])
                piece = data[position + 8 : end]
                joined = self._joined(key, offset & 0xFFF8, piece, more=bool(offset & 1))
                if joined is None:
                    return None
                kind = following
                break
            position += (data[position + 1] + 1) * 8
            kind = following
        lacking = max(missing, end - len(data), 0) if end > len(data) else 0
        app = _app(link, data, end)
        if joined is None:
            return _segment(kind, addresses, data, position, end, lacking, app)
        return _segment(kind, addresses, joined, 0, len(joined), lacking, app)

    def _joined(
        self, key: tuple[bytes, ...], offset: int, piece: bytes, *, more: bool
    ) -> bytes | None:
        """Keep a fragment; return the whole once it is there. Of what overlaps, the first counts."""
        pieces = self._fragments.setdefault(key, {})
        pieces.setdefault(offset, piece)
        held = self._held[key] = self._held.get(key, 0) + len(piece)
        if held > _LARGEST_PACKET:
            self._forget(key)
            return None
        if not more:
            self._ends[key] = offset + len(piece)
        if len(self._fragments) > _FRAGMENTED:
            self._forget(next(iter(self._fragments)))
        end = self._ends.get(key)
        if end is None or held < end:
            return None
        whole = b""
        for place in sorted(pieces):
            if place > len(whole):
                return None
            whole += pieces[place][len(whole) - place :]
        if len(whole) < end:
            return None
        self.joined += len(pieces) - 1
        self._forget(key)
        return whole[:end]

    def _forget(self, key: tuple[bytes, ...]) -> None:
        self._fragments.pop(key, None)
        self._ends.pop(key, None)
        self._held.pop(key, None)


def network_layer(link: int, data: bytes) -> int:
    """Return where the IP header of a packet begins; -1 where it has none."""
    if link == _ETHERNET:
        return _typed(data, 12)
    if link in _RAW:
        return 0
    if link == _COOKED:
        return _typed(data, 14)
    if link == _COOKED_2:
        return 20 if (data[0] << 8 | data[1]) in {_IPV4, _IPV6} else -1
    if link in _LOOPBACK:
        return 4
    return _wireless(data) if link == _RADIOTAP else -1


def _typed(data: bytes, position: int) -> int:
    """Return where IP begins behind a type, and behind the VLAN tags that come before it."""
    kind = data[position] << 8 | data[position + 1]
    while kind in {_VLAN, _VLAN_OF_PROVIDERS}:
        position += 4
        kind = data[position] << 8 | data[position + 1]
    if kind == _PPPOE:  # RFC 2516: six bytes, then PPP
        return position + 10 if data[position + 8 : position + 10] in _IN_PPP else -1
    return position + 2 if kind in {_IPV4, _IPV6} else -1


def _wireless(data: bytes) -> int:
    """Return where IP begins in a frame of 802.11; -1 unless it carries data in clear."""
    start = data[2] | data[3] << 8
    control, flags = data[start], data[start + 1]
    if control & 0x0C != 0x08 or flags & 0x40 or control & 0x40:
        return -1
    start += 24 + (6 if flags & 3 == 3 else 0) + (2 if control & 0x80 else 0)
    return _typed(data, start + 6) if data[start : start + 6] == _SNAP else -1


def _app(link: int, data: bytes, end: int) -> str:
    """Return the app that a trailer behind the packet names."""
    if link != _ETHERNET or len(data) - end < _TRAILER.size:
        return ""
    mark, _, name, _ = _TRAILER.unpack_from(data, len(data) - _TRAILER.size)
    return str(name.rstrip(b"\0").decode("utf-8", "replace")) if mark == _TRAILER_MARK else ""


def _segment(
    protocol: int, addresses: bytes, data: bytes, start: int, end: int, missing: int, app: str
) -> Segment | None:
    """Return the segment or datagram that `data[start:end]` is; None if neither, or cut off in its head."""
    there = (end if end < len(data) else len(data)) - start
    flow = addresses + data[start : start + _PORTS]
    if protocol == TCP and there >= _TCP_HEAD.size:
        sequence, offset, flags = _TCP_HEAD.unpack_from(data, start)
        payload = data[start + (offset >> 4) * 4 : end]
        return Segment(TCP, flow, payload, sequence, flags, app, missing)
    if protocol == UDP and there >= _UDP_HEAD.size:
        (length,) = _UDP_HEAD.unpack_from(data, start)
        payload = data[start + 8 : min(end, start + max(8, length))]
        return Segment(UDP, flow, payload, app=app, missing=missing)
    return None


def written(address: bytes) -> str:
    """Return an address as people write it."""
    family = socket.AF_INET if len(address) == 4 else socket.AF_INET6
    return socket.inet_ntop(family, address)
