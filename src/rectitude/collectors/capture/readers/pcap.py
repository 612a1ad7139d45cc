"""pcap and pcapng: packets to connections, connections to messages, all in one pass."""

from typing import IO

from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers.conversation import Conversation
from rectitude.collectors.capture.readers.datagrams import Datagrams
from rectitude.collectors.capture.readers.dns import Names
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.layers import UDP, Address, Layers
from rectitude.collectors.capture.readers.packets import Packets, instant
from rectitude.collectors.capture.readers.sides import Side
from rectitude.collectors.capture.readers.streams import Streams
from rectitude.evidence.transport import NameAlias
from rectitude.text import Text


class Pcap:
    """Reads one file; afterwards `format` and `tool` say what it was."""

    tool = ""

    def __init__(self, keeper: Keeper, log: KeyLog) -> None:
        self._keeper = keeper
        self._log = log
        self._names = Names()
        self._datagrams = Datagrams(keeper, self._names, log)
        self._layers = Layers()
        self._streams = Streams(self._listen)
        self._unknown = 0
        self.format = "pcap"

    def read(self, stream: IO[bytes], name: str) -> None:
        """Read a file; raises Unable where it is neither format."""
        packets = Packets(stream, name, self._log)
        for packet in packets:
            if self._keeper.begun is None:
                self._keeper.start(instant(packet.seconds))
            if packet.comment:
                self._keeper.mark(packet.comment, instant(packet.seconds), "pcapng")
            segment = self._layers.segment(packet.link, packet.data, packet.missing)
            if segment is None:
                self._unknown += 1
            elif segment.protocol == UDP:
                self._datagrams.take(segment, packet.seconds)
            else:
                self._streams.take(segment, packet.seconds)
        self._streams.finish()
        self._datagrams.finish()
        self.format = packets.format or self.format
        self._finish(packets, name)

    def _listen(self, client: Address, server: Address, app: str) -> Conversation:
        del client
        return Conversation(Side(self._keeper, self._names, self._log, server, app))

    def _finish(self, packets: Packets, name: str) -> None:
        for host, chain in self._names.aliases.items():
            self._keeper.writer.write(NameAlias(host=host, chain=chain, resolver=name))
        if packets.torn:
            self._keeper.writer.limit(
                Text(
                    f"{name} 不完整或者已损坏，其后的数据包没有读到。",
                    f"{name} is cut off or damaged; what follows was not read.",
                )
            )
        if self._unknown:
            self._keeper.writer.limit(
                Text(
                    f"{name} 中有 {self._unknown} 个数据包不是 TCP 或者 UDP，没有检测。",
                    f"{name} holds packets that are neither TCP nor UDP and were not inspected "
                    f"(number of them: {self._unknown}).",
                )
            )
