"""Datagrams: DNS names hosts, SIP and QUIC are read; all else that goes to one receiver is counted."""

import re

from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers.dns import Names
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.layers import Segment, written
from rectitude.collectors.capture.readers.lookups import DNS
from rectitude.collectors.capture.readers.packets import instant
from rectitude.collectors.capture.readers.quic import Connections
from rectitude.collectors.capture.readers.sides import Side
from rectitude.evidence.traffic import PlainMessage

_QUIC, _SIP = 443, 5060
_OF_THE_NETWORK = frozenset({67, 68, 123, 137, 138, 546, 547, 1900, 5351, 5353, 5355})
"""IANA's ports of DHCP, time, and of what machines of one network ask each other."""
_TO_MANY = re.compile(rb"[\xe0-\xff].{3}\Z|\xff.{15}\Z", re.DOTALL)
"""Addresses of groups, and of all: IPv4 from 224.0.0.0 on, IPv6 ff00::/8."""


class Datagrams:
    """Takes the payloads of UDP."""

    def __init__(self, keeper: Keeper, names: Names, log: KeyLog) -> None:
        self._keeper = keeper
        self._names = names
        self._connections = Connections(lambda server, app: Side(keeper, names, log, server, app))

    def take(self, segment: Segment, seconds: float) -> None:
        """Take one, which came at a time in seconds since the epoch."""
        ports = {segment.source[1], segment.target[1]}
        if DNS in ports:
            self._look_up(segment, seconds)
        elif _SIP in ports:
            self._sip(segment, seconds)
        elif not segment.data or ports & _OF_THE_NETWORK or _TO_MANY.match(segment.target[0]):
            return
        elif not self._connections.take(segment, seconds):
            self._count(segment, seconds)

    def finish(self) -> None:
        """Close what is still open."""
        self._connections.finish()

    def _look_up(self, segment: Segment, seconds: float) -> None:
        if asked := self._names.take(segment.data):
            self._keeper.asked(asked, instant(seconds), segment.app)

    def _sip(self, segment: Segment, seconds: float) -> None:
        """Write a message of SIP (RFC 3261); who asks for something sends."""
        sent = not segment.data.startswith(b"SIP/2.0 ")
        server = segment.target if sent else segment.source
        address = written(server[0])
        moment = self._keeper.moment(instant(seconds))
        url = f"sip://{self._names.of(address)}:{server[1]}"
        length = len(segment.data) + segment.missing
        body = self._keeper.body(segment.data, "", length)
        message = PlainMessage(moment=moment, url=url, sent=sent, body=body, app=segment.app)
        self._keeper.plain(message, address)

    def _count(self, segment: Segment, seconds: float) -> None:
        sent = segment.target[1] < segment.source[1]
        server = segment.target if sent else segment.source
        host = self._names.of(written(server[0]))
        is_quic = sent and server[1] == _QUIC and segment.data[:1] > b"\x3f"
        if server[1] == _QUIC and not sent:
            return  # what QUIC answers is sealed like what was asked
        url, why = (f"https://{host}/", "quic") if is_quic else (f"udp://{host}/", "datagram")
        self._keeper.gap(
            self._keeper.moment(instant(seconds)),
            url,
            why,
            sent=sent,
            length=len(segment.data),
            app=segment.app,
        )
