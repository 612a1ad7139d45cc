"""pcap and pcapng: packets to connections, connections to messages, all in one pass."""

from typing import IO

import msgspec

from rectitude.collectors.capture.connections import Apps
from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers.conversation import Conversation
from rectitude.collectors.capture.readers.datagrams import Datagrams
from rectitude.collectors.capture.readers.dns import Names
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.layers import UDP, Address, Layers, Segment
from rectitude.collectors.capture.readers.packets import Packets, instant
from rectitude.collectors.capture.readers.sides import Side
from rectitude.collectors.capture.readers.streams import Streams
from rectitude.evidence.transport import NameAlias
from rectitude.text import Text

_MOST_APART = 300.0
"""Seconds from the last packet of a file to the first of the next, within which a tool may have begun a
new file in the middle of a recording; ours."""
_MOST_OVERLAP = 1.0
"""Seconds by which packets of one recording may be out of order; beyond, two tools recorded at once. Ours."""


class Pcap:
    """
    Reads the files of a recording, one after the other; after each, `format` and `tool` say what it was.

    Connections, and names that were looked up, go on from one file to the next where that begins when
    the one before ends, as tools do that begin a new file by size or time. `finish` ends them.
    """

    tool = ""

    def __init__(self, keeper: Keeper, log: KeyLog, apps: Apps | None = None) -> None:
        self._keeper = keeper
        self._log = log
        self._apps = apps or {}
        """Whose connections are, as something beside the recording says."""
        self.format = "pcap"
        self._begin()

    def _begin(self) -> None:
        """Know no names and no connections."""
        self._names = Names()
        self._datagrams = Datagrams(self._keeper, self._names, self._log)
        self._layers = Layers()
        self._streams = Streams(self._listen)
        self._aliases: dict[str, tuple[str, ...]] = {}
        """Those that were written."""
        self._latest: float | None = None

    def read(self, stream: IO[bytes], name: str) -> None:
        """Read a file; raises Unable where it is neither format."""
        packets = Packets(stream, name, self._log)
        unknown = 0
        latest: float | None = None
        for packet in packets:
            if latest is None:
                self._go_on(packet.seconds)
            latest = packet.seconds
            if packet.comment:
                self._keeper.mark(packet.comment, instant(packet.seconds), "pcapng")
            segment = self._layers.segment(packet.link, packet.data, packet.missing)
            if segment is None:
                unknown += 1
                continue
            if packet.app or self._apps:
                segment = self._attributed(segment, packet.app)
            if segment.protocol == UDP:
                self._datagrams.take(segment, packet.seconds)
            else:
                self._streams.take(segment, packet.seconds)
        self._latest = self._latest if latest is None else latest
        self.format = packets.format or self.format
        self._say(packets, name, unknown - self._layers.joined)
        self._layers.joined = 0

    def _attributed(self, segment: Segment, said: str) -> Segment:
        """Return a segment with the app that it is of, if anything says so."""
        app = segment.app or said or self._apps.get((segment.protocol, segment.flow), "")
        return msgspec.structs.replace(segment, app=app) if app else segment

    def finish(self) -> None:
        """Close what is still open."""
        self._streams.finish()
        self._datagrams.finish()

    def _go_on(self, seconds: float) -> None:
        """Take up a file by the time of its first packet: as a recording that goes on, or another."""
        if self._keeper.begun is None:
            self._keeper.start(instant(seconds))
        if self._latest is not None and not (
            -_MOST_OVERLAP <= seconds - self._latest <= _MOST_APART
        ):
            self.finish()
            self._begin()

    def _listen(self, client: Address, server: Address, app: str) -> Conversation:
        del client
        return Conversation(Side(self._keeper, self._names, self._log, server, app))

    def _say(self, packets: Packets, name: str, unknown: int) -> None:
        for host, chain in self._names.aliases.items():
            if self._aliases.get(host) != chain:
                self._aliases[host] = chain
                self._keeper.writer.write(NameAlias(host=host, chain=chain, resolver=name))
        if packets.torn:
            self._keeper.cut_off(
                Text(
                    f"{name} 不完整或者已损坏，其后的数据包没有读到。",
                    f"{name} is cut off or damaged; what follows was not read.",
                )
            )
        if unknown > 0:
            self._keeper.writer.limit(
                Text(
                    f"{name} 中有 {unknown} 个数据包不是 TCP 或者 UDP，或者是不完整的分片，没有检测。",
                    f"{name} holds packets that are neither TCP nor UDP, or fragments of which the rest "
                    f"is missing; they were not inspected (number of them: {unknown}).",
                )
            )
