"""Packets made for tests: connections as a capture has them, and the files that hold them."""

import random
import socket
import struct
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

SYN, ACK, FIN, PUSH = 2, 16, 1, 8
START = 1_763_596_800.0
CLIENT, SERVER = ("10.0.0.2", 40000), ("93.184.216.34", 80)
END = tuple[str, int]


def tcp(source: END, target: END, sequence: int, flags: int, data: bytes = b"") -> bytes:
    head = struct.pack(
        "!HHIIBBHHH", source[1], target[1], sequence % (1 << 32), 0, 0x50, flags, 9999, 0, 0
    )
    return ip(source[0], target[0], 6, head + data)


def udp(source: END, target: END, data: bytes) -> bytes:
    return ip(
        source[0],
        target[0],
        17,
        struct.pack("!HHHH", source[1], target[1], 8 + len(data), 0) + data,
    )


def ip(source: str, target: str, protocol: int, payload: bytes) -> bytes:
    if ":" in source:
        head = struct.pack("!IHBB", 6 << 28, len(payload), protocol, 64)
        return (
            head
            + socket.inet_pton(socket.AF_INET6, source)
            + socket.inet_pton(socket.AF_INET6, target)
            + payload
        )
    head = struct.pack("!BBHHHBBH", 0x45, 0, 20 + len(payload), 7, 0, 64, protocol, 0)
    return head + socket.inet_aton(source) + socket.inet_aton(target) + payload


def fragments(packet: bytes, size: int) -> list[bytes]:
    """Cut an IPv4 packet into fragments of so many bytes, a multiple of eight."""
    head, payload = packet[:20], packet[20:]
    pieces = []
    for place in range(0, len(payload), size):
        piece = payload[place : place + size]
        more = 0x2000 if place + size < len(payload) else 0
        changed = bytearray(head)
        struct.pack_into("!H", changed, 2, 20 + len(piece))
        struct.pack_into("!H", changed, 6, more | place // 8)
        pieces.append(bytes(changed) + piece)
    return pieces


def ethernet(packet: bytes, vlan: bool = False) -> bytes:
    kind = b"\x86\xdd" if packet[0] >> 4 == 6 else b"\x08\x00"
    return b"\x02" * 6 + b"\x04" * 6 + (b"\x81\x00\x00\x07" if vlan else b"") + kind + packet


def connection(
    talk: Sequence[tuple[bool, bytes]],
    *,
    client: END = CLIENT,
    server: END = SERVER,
    size: int = 1400,
    start: int = 4_294_967_000,
) -> list[bytes]:
    """The packets of a connection: each turn is from the client or not; numbers wrap round."""
    ends = (client, server)
    numbers = [start, 77]
    packets = [tcp(client, server, numbers[0], SYN), tcp(server, client, numbers[1], SYN | ACK)]
    numbers = [numbers[0] + 1, numbers[1] + 1]
    for sent, data in talk:
        side = 0 if sent else 1
        for place in range(0, len(data), size):
            piece = data[place : place + size]
            packets.append(tcp(ends[side], ends[1 - side], numbers[side], ACK | PUSH, piece))
            numbers[side] += len(piece)
    packets.append(tcp(client, server, numbers[0], FIN | ACK))
    packets.append(tcp(server, client, numbers[1], FIN | ACK))
    return packets


def shuffled(packets: Sequence[bytes], chance: random.Random, reach: int = 6) -> list[bytes]:
    """Put packets out of order within a reach, the first two left, some of them twice."""
    first, rest = list(packets[:2]), list(packets[2:])
    doubled = [packet for packet in rest for _ in range(1 + (chance.random() < 0.1))]
    order = sorted(range(len(doubled)), key=lambda place: place + chance.random() * reach)
    return first + [doubled[place] for place in order]


def pcap(
    path: Path,
    packets: Iterable[bytes],
    *,
    link: int = 1,
    order: str = "<",
    nano: bool = False,
    begun: float = START,
) -> Path:
    magic = 0xA1B23C4D if nano else 0xA1B2C3D4
    ticks = 1_000_000_000 if nano else 1_000_000
    with path.open("wb") as file:
        file.write(struct.pack(f"{order}IHHiIII", magic, 2, 4, 0, 0, 262144, link))
        for number, packet in enumerate(packets):
            at = begun + number / 1000
            whole, part = int(at), int(at % 1 * ticks)
            file.write(struct.pack(f"{order}IIII", whole, part, len(packet), len(packet)) + packet)
    return path


def pcapng(
    path: Path,
    packets: Iterable[bytes],
    *,
    link: int = 1,
    order: str = "<",
    comments: dict[int, str] | None = None,
    keys: bytes = b"",
    processes: Sequence[str] = (),
    sent_by: Mapping[int, int] | None = None,
    users: Mapping[int, str] | None = None,
) -> Path:
    """
    Write a file; `sent_by` are options of each packet by which Apple tells the number of a process.

    `users` are those whose packages PCAPdroid names.
    """

    def option(number: int, value: bytes) -> bytes:
        return struct.pack(f"{order}HH", number, len(value)) + value + b"\0" * (-len(value) % 4)

    def block(kind: int, body: bytes) -> bytes:
        body += b"\0" * (-len(body) % 4)
        length = struct.pack(f"{order}I", len(body) + 12)
        return struct.pack(f"{order}I", kind) + length + body + length

    with path.open("wb") as file:
        file.write(block(0x0A0D0D0A, struct.pack(f"{order}IHHq", 0x1A2B3C4D, 1, 0, -1)))
        file.write(block(1, struct.pack(f"{order}HHI", link, 0, 0)))
        for process, name in enumerate(processes):
            about = struct.pack(f"{order}I", 500 + process) + option(2, name.encode())
            file.write(block(0x80000001, about + b"\0" * 4))
        for user, package in (users or {}).items():
            head = struct.pack(f"{order}IHBxIBB", 62652, 1, 1, user, len(package), 4)
            file.write(block(0xBAD, head + package.encode() + b"Shop"))
        if keys:
            file.write(block(10, struct.pack(f"{order}II", 0x544C534B, len(keys)) + keys))
        for number, packet in enumerate(packets):
            ticks = int((START + number / 1000) * 1_000_000)
            body = struct.pack(
                f"{order}IIIII", 0, ticks >> 32, ticks & 0xFFFFFFFF, len(packet), len(packet)
            )
            body += packet + b"\0" * (-len(packet) % 4)
            options = [option(1, comments[number].encode())] if number in (comments or {}) else []
            options += [option(k, struct.pack(f"{order}I", v)) for k, v in (sent_by or {}).items()]
            file.write(block(6, body + b"".join(options) + (b"\0" * 4 if options else b"")))
    return path
