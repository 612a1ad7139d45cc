"""
The packets of pcap and pcapng files, in one pass.

Formats: the libpcap file format (`pcap-savefile`) with micro- and nanoseconds in both byte orders, and
pcapng (draft-ietf-opsawg-pcapng): section, interface, enhanced, simple and obsolete packet blocks,
the block of secrets, whose TLS keys go to the key log, and those that name apps.
"""

import struct
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import IO

import msgspec

from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.senders import COMMENT, CUSTOM, PROCESS, Senders
from rectitude.text import Unable

LARGEST = 16 * 1024 * 1024
"""Bytes of one packet or block that are read; ours. What says that it is longer is damaged."""

_PIECE = 1 << 18
"""Bytes that are read at once; ours: as many as the second cache of a core holds."""
_HEAD = 16
"""Bytes before each packet of a pcap file."""

_PCAP = {
    b"\xd4\xc3\xb2\xa1": ("<", 1_000_000),
    b"\xa1\xb2\xc3\xd4": (">", 1_000_000),
    b"\x4d\x3c\xb2\xa1": ("<", 1_000_000_000),
    b"\xa1\xb2\x3c\x4d": (">", 1_000_000_000),
}
"""Byte order and ticks a second by the first four bytes."""
_SECTION = b"\x0a\x0d\x0d\x0a"
_INTERFACE, _PACKET, _SIMPLE, _ENHANCED, _SECRETS = 1, 2, 3, 6, 10
_TLS_KEY_LOG = 0x544C534B
_RESOLUTION = 9
"""An option of interfaces."""


class Packet(msgspec.Struct, frozen=True, gc=False):
    """One packet: when, of which link type, its bytes, what it lacks of them."""

    seconds: float
    """Since the epoch."""
    link: int
    data: bytes
    missing: int = 0
    comment: str = ""
    app: str = ""
    """The app that sent or got it, where the file says so."""


class Packets:
    """Yields the packets; afterwards `torn` says whether the file ended in the middle or is damaged."""

    def __init__(self, stream: IO[bytes], name: str, log: KeyLog | None = None) -> None:
        self._stream = stream
        self._log = KeyLog() if log is None else log
        self._name = name
        self.torn = False
        self.format = ""

    def __iter__(self) -> Iterator[Packet]:
        first = self._stream.read(4)
        if first in _PCAP:
            self.format = "pcap"
            return self._pcap(*_PCAP[first])
        if first == _SECTION:
            self.format = "pcapng"
            return self._pcapng()
        raise Unable(
            f"{self._name} 不是 pcap 或者 pcapng 文件。", f"{self._name} is no pcap or pcapng file."
        )

    def _pcap(self, order: str, ticks: int) -> Iterator[Packet]:
        head = self._stream.read(20)
        if len(head) < 20:
            self.torn = True
            return
        link = struct.unpack_from(f"{order}I", head, 16)[0] & 0x0FFFFFFF
        unpack = struct.Struct(f"{order}IIII").unpack_from
        data, place = b"", 0
        while True:
            if len(data) < place + _HEAD:
                data, place = data[place:] + self._stream.read(_PIECE), 0
                if len(data) < _HEAD:
                    self.torn = bool(data)
                    return
            seconds, fraction, kept, length = unpack(data, place)
            if kept > LARGEST:
                break
            place, end = place + _HEAD, place + _HEAD + kept
            if len(data) < end:
                data, place, end = data[place:] + self._stream.read(max(_PIECE, kept)), 0, kept
                if len(data) < kept:
                    break
            lacking = length - kept
            yield Packet(
                seconds + fraction / ticks, link, data[place:end], lacking if lacking > 0 else 0
            )
            place = end
        self.torn = True

    def _pcapng(self) -> Iterator[Packet]:
        order, kind = "<", struct.unpack("<I", _SECTION)[0]
        interfaces: list[tuple[int, float]] = []
        senders = Senders(order)
        while True:
            if kind == struct.unpack("<I", _SECTION)[0]:
                sizes = self._stream.read(8)
                order = ">" if sizes[4:8] == b"\x1a\x2b\x3c\x4d" else "<"
                length, interfaces, senders = self._length(sizes[:4], order), [], Senders(order)
                body = self._stream.read(length - 12) if length >= 28 else b""
            else:
                length = self._length(self._stream.read(4), order)
                body = self._stream.read(length - 8) if length >= 12 else b""
            if length < 12 or len(body) < min(length - 12, length - 8):
                self.torn = True
                return
            if kind == _INTERFACE:
                interfaces.append(_interface(body, order))
            elif kind == _SECRETS and len(body) >= 8:
                of_what, size = struct.unpack_from(f"{order}II", body)
                if of_what == _TLS_KEY_LOG:
                    self._log.take(body[8 : 8 + size])
            elif kind == PROCESS:
                senders.process(dict(_options(body[4:-4], order)))
            elif kind == CUSTOM:
                senders.custom(body[:-4])
            elif (packet := _packet(kind, body, order, interfaces, senders)) is not None:
                yield packet
            head = self._stream.read(4)
            if len(head) < 4:
                self.torn = bool(head)
                return
            kind = struct.unpack(f"{order}I", head)[0]

    @staticmethod
    def _length(data: bytes, order: str) -> int:
        if len(data) < 4:
            return 0
        length: int = struct.unpack(f"{order}I", data)[0]
        return length if length <= LARGEST and length % 4 == 0 else 0


def _interface(body: bytes, order: str) -> tuple[int, float]:
    """Return the link type and the ticks a second of an interface."""
    link: int = struct.unpack_from(f"{order}H", body)[0]
    ticks = 1_000_000.0
    for option, value in _options(body[8:-4], order):
        if option == _RESOLUTION and value:
            base = 2.0 if value[0] & 0x80 else 10.0
            ticks = base ** (value[0] & 0x7F)
    return link, ticks


def _packet(
    kind: int,
    body: bytes,
    order: str,
    interfaces: list[tuple[int, float]],
    senders: Senders,
) -> Packet | None:
    if kind == _SIMPLE and interfaces and len(body) >= 8:
        length = struct.unpack_from(f"{order}I", body)[0]
        data = body[4 : 4 + min(length, len(body) - 8)]
        return Packet(0.0, interfaces[0][0], data, max(0, length - len(data)))
    if kind not in {_ENHANCED, _PACKET} or len(body) < 24:
        return None
    number, high, low, kept, length = struct.unpack_from(f"{order}IIIII", body)
    if kind == _PACKET:
        number &= 0xFFFF if order == "<" else 0xFFFFFFFF
        number = number if order == "<" else number >> 16
    if number >= len(interfaces) or kept > len(body) - 24:
        return None
    link, ticks = interfaces[number]
    options: dict[int, bytes] = {}
    for option, value in _options(body[20 + (kept + 3) // 4 * 4 : -4], order):
        options.setdefault(option, value)
    return Packet(
        (high << 32 | low) / ticks,
        link,
        body[20 : 20 + kept],
        max(0, length - kept),
        options.get(COMMENT, b"").decode("utf-8", "replace"),
        senders.of(options) if options else "",
    )


def _options(data: bytes, order: str) -> Iterator[tuple[int, bytes]]:
    position = 0
    while position + 4 <= len(data):
        option, length = struct.unpack_from(f"{order}HH", data, position)
        if option == 0:
            return
        yield option, data[position + 4 : position + 4 + length]
        position += 4 + (length + 3) // 4 * 4


def instant(seconds: float) -> datetime:
    """Return seconds since the epoch as a time; the epoch itself for what no clock can have shown."""
    try:
        return datetime.fromtimestamp(seconds, UTC)
    except (OverflowError, ValueError, OSError):
        return datetime.fromtimestamp(0, UTC)
