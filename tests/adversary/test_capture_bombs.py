"""Captures made to exhaust their reader: bounded in time and memory, and what is not read is said."""

import json
import resource
import socket
import struct
import time
import tracemalloc
from collections.abc import Iterator
from pathlib import Path

import hpack
import pytest

import packets as made
from capturing import MOBILE, REQUEST, TALK, captured, framed
from rectitude.collectors.capture.readers.layers import Layers
from rectitude.collectors.capture.readers.streams import Streams
from rectitude.evidence.capture import Capture
from rectitude.facts.traffic import read

MEBIBYTE = 1024 * 1024
FLOWS = 25_000
"""More connections than are held open at once."""


class Deaf:
    """Listens to a connection and keeps nothing."""

    lost_bytes = 0

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        pass

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        Deaf.lost_bytes += length

    def close(self) -> None:
        pass


def peak(feed: Iterator[bytes], layers: Layers, streams: Streams) -> float:
    """Mebibytes at most while packets are fed."""
    tracemalloc.start()
    try:
        for packet in feed:
            segment = layers.segment(101, packet)
            if segment is not None:
                streams.take(segment, 0.0)
        return tracemalloc.get_traced_memory()[1] / MEBIBYTE
    finally:
        tracemalloc.stop()


@pytest.mark.slow
def test_many_tiny_flows_all_give_their_message(tmp_path: Path) -> None:
    def packets() -> Iterator[bytes]:
        for number in range(FLOWS):
            client = (
                f"10.{number >> 16}.{number >> 8 & 255}.{number & 255}",
                1024 + number % 60_000,
            )
            yield made.tcp(client, made.SERVER, 1, made.SYN)
            yield made.tcp(
                client, made.SERVER, 2, made.ACK, b"GET /t HTTP/1.1\r\nHost: t.example\r\n\r\n"
            )

    path = made.pcap(tmp_path / "a.pcap", (made.ethernet(packet) for packet in packets()))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    capture = captured(path, tmp_path)
    assert len(capture.exchanges) == FLOWS
    assert (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024 < 300


@pytest.mark.slow
def test_overlapping_fragments_without_end_are_let_go() -> None:
    def fragment(identity: int, offset: int, payload: bytes) -> bytes:
        head = struct.pack(
            "!BBHHHBBH", 0x45, 0, 20 + len(payload), identity, 0x2000 | offset, 64, 6, 0
        )
        return head + socket.inet_aton("10.0.0.2") + socket.inet_aton("10.0.0.3") + payload

    feed = (
        fragment(identity, offset, b"x" * 1400)
        for identity in range(300)
        for offset in range(1, 400)
    )
    assert peak(feed, Layers(), Streams(lambda *_: Deaf())) < 64


def test_fragments_that_overlap_give_what_came_first(tmp_path: Path) -> None:
    pieces = []
    for number, packet in enumerate(made.connection(TALK)):
        whole = [bytearray(piece) for piece in made.fragments(packet, 256)]
        evil = whole[0][:20] + b"?" * (len(whole[0]) - 20)
        for piece in (*whole, evil):
            struct.pack_into("!H", piece, 4, number)
        pieces += [bytes(whole[0]), bytes(evil), *map(bytes, whole[1:])]
    capture = captured(made.pcap(tmp_path / "a.pcap", framed(pieces)), tmp_path)
    assert any(seen.known for seen in read(capture).sightings)


@pytest.mark.slow
def test_segments_that_never_fit_are_given_up_and_counted() -> None:
    def feed() -> Iterator[bytes]:
        for number in range(90):
            client = ("10.0.0.2", 2000 + number)
            yield made.tcp(client, made.SERVER, 0, made.SYN)
            for place in range(1500):
                yield made.tcp(client, made.SERVER, 1000 + 2000 * place, made.ACK, b"y" * 1000)

    Deaf.lost_bytes = 0
    assert peak(feed(), Layers(), Streams(lambda *_: Deaf())) < 180
    assert Deaf.lost_bytes > 0


def test_a_storm_of_single_bytes_costs_no_more_than_its_length() -> None:
    start, streams, layers = time.process_time(), Streams(lambda *_: Deaf()), Layers()
    streams.take(layers.segment(101, made.tcp(made.CLIENT, made.SERVER, 0, made.SYN)), 0.0)  # type: ignore[arg-type]
    for place in range(60_000):
        packet = made.tcp(made.CLIENT, made.SERVER, 10 + 2 * place, made.ACK, b"z")
        streams.take(layers.segment(101, packet), 0.0)  # type: ignore[arg-type]
    streams.finish()
    assert time.process_time() - start < 10


def http2(tmp_path: Path, block: bytes) -> Capture:
    frame = struct.pack("!I", len(block))[1:] + b"\x01\x05" + struct.pack("!I", 1) + block
    sent = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame
    return captured(
        made.pcap(tmp_path / "a.pcap", framed(made.connection(((True, sent),)))), tmp_path
    )


def test_a_bomb_of_packed_headers_counts_as_lost(tmp_path: Path) -> None:
    encoder = hpack.Encoder()
    start = encoder.encode([(":method", "GET"), (":path", "/"), ("x-bomb", "z" * 4000)])
    again = encoder.encode([("x-bomb", "z" * 4000)])
    assert len(again) < 4
    capture = http2(tmp_path, start + again * 100_000)
    assert not capture.exchanges
    assert [left.why for left in read(capture).unread] == ["lost"]


DEPTH = 200_000


@pytest.mark.parametrize("where", ["body", "har", "cut"])
def test_deep_json_neither_breaks_nor_stalls_a_reader(where: str, tmp_path: Path) -> None:
    deep = "[" * DEPTH + f'"{MOBILE}"' + "]" * DEPTH
    request = {"method": "POST", "url": "https://t.example/", "postData": {"text": deep}}
    entry = json.dumps(
        {"startedDateTime": "2026-11-20T08:00:00Z", "request": request, "response": {}}
    )
    if where == "har":
        nested = '{"a":' * DEPTH + "1" + "}" * DEPTH
        entry = f'{{"request": {{"url": "https://t.example/", "x": {nested}}}, "response": {{}}}},{entry}'
    if where == "cut":
        entry = f'{entry},{{"request": ' + '{"a":' * DEPTH
    (tmp_path / "a.har").write_text(f'{{"log": {{"entries": [{entry}]}}}}')
    start = time.process_time()
    capture = captured(tmp_path / "a.har", tmp_path)
    reading = read(capture)
    assert time.process_time() - start < 20
    assert [seen.field for seen in reading.sightings if seen.known] == ["mobile"]
    if where == "har":
        assert [left.why for left in reading.unread] == ["damaged"]


@pytest.mark.slow
def test_a_har_of_one_enormous_body_keeps_its_beginning_and_says_so(tmp_path: Path) -> None:
    with (tmp_path / "a.har").open("w") as file:
        file.write(
            '{"log": {"entries": [{"request": {"method": "POST", "url": "https://t.example/",'
        )
        file.write(f' "postData": {{"text": "m={MOBILE}&')
        for _ in range(60):
            file.write("noise " * 175_000)
        file.write('"}}, "response": {}}]}}')
    capture = captured(tmp_path / "a.har", tmp_path)
    reading = read(capture)
    assert [seen.field for seen in reading.sightings if seen.known] == ["mobile"]
    assert [left.why for left in reading.unread] == ["too-long"]


def test_a_body_said_to_be_longer_than_what_came_is_never_passed(tmp_path: Path) -> None:
    request = REQUEST.replace(b"Content-Length: ", b"Content-Length: 9")
    capture = captured(
        made.pcap(tmp_path / "a.pcap", framed(made.connection(((True, request),)))), tmp_path
    )
    assert [left.why for left in read(capture).unread] == ["too-long"]
