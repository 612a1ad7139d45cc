"""pcap and pcapng: whatever the link, the order and the losses, messages come out, or are counted."""

import gzip
import json
import random
import struct
import zlib
from contextlib import suppress
from pathlib import Path

import hpack
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import packets as made
from capturing import ANSWER, BODY, MOBILE, REQUEST, TALK, captured, framed
from rectitude.bundle import open_bundle
from rectitude.collectors.capture import keeper
from rectitude.collectors.capture.readers import http1, sockets
from rectitude.collectors.capture.readers.layers import Layers
from rectitude.collectors.capture.readers.streams import Streams
from rectitude.evidence.capture import Capture
from rectitude.facts.traffic import read
from rectitude.text import Unable


def is_found(capture: Capture) -> bool:
    return any(
        seen.known and seen.message.host == "shop.example" for seen in read(capture).sightings
    )


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("nano", [False, True])
def test_pcap_of_either_byte_order_and_clock_is_read(
    order: str, nano: bool, tmp_path: Path
) -> None:
    packets = framed(made.connection(TALK))
    capture = captured(made.pcap(tmp_path / "a.pcap", packets, order=order, nano=nano), tmp_path)
    (exchange,) = capture.exchanges
    assert (exchange.url, exchange.status) == ("http://shop.example/login", 200)
    assert is_found(capture)


@pytest.mark.parametrize("order", ["<", ">"])
def test_pcapng_is_read_with_its_comments_as_marks(order: str, tmp_path: Path) -> None:
    packets = framed(made.connection(TALK))
    path = made.pcapng(tmp_path / "a.pcapng", packets, order=order, comments={1: "Agreed"})
    (seen,) = read(captured(path, tmp_path)).sightings
    assert seen.message.stage == "agreed"


LINKS = {
    "ethernet": (1, made.ethernet),
    "vlan": (1, lambda packet: made.ethernet(packet, vlan=True)),
    "pppoe": (
        1,
        lambda packet: b"\x02" * 12 + b"\x88\x64\x11\0\0\x07"
        + (len(packet) + 2).to_bytes(2, "big") + b"\0\x21" + packet,
    ),
    "raw": (101, bytes),
    "loopback": (0, lambda packet: b"\x02\0\0\0" + packet),
    "cooked": (113, lambda packet: b"\0" * 14 + b"\x08\x00" + packet),
    "cooked-2": (276, lambda packet: b"\x08\x00" + b"\0" * 18 + packet),
    "radiotap": (
        127,
        lambda packet: b"\0\0\x08\0\0\0\0\0" + b"\x08\x01" + b"\0" * 22
        + b"\xaa\xaa\x03\0\0\0\x08\x00" + packet,
    ),
}  # fmt: skip


@pytest.mark.parametrize("link", sorted(LINKS))
def test_every_link_leads_to_the_message(link: str, tmp_path: Path) -> None:
    number, frame = LINKS[link]
    packets = [frame(packet) for packet in made.connection(TALK)]
    assert is_found(captured(made.pcap(tmp_path / "a.pcap", packets, link=number), tmp_path))


def test_ipv6_and_fragments_of_ipv4_are_put_together(tmp_path: Path) -> None:
    six = made.connection(TALK, client=("2001:db8::1", 40000), server=("2001:db8::2", 80))
    pieces = [
        part for packet in made.connection(TALK) for part in reversed(made.fragments(packet, 256))
    ]
    path = made.pcap(tmp_path / "a.pcap", framed([*six, *pieces]))
    assert len(captured(path, tmp_path).exchanges) == 2
    assert not open_bundle(tmp_path / "a.zip").manifest.limits


def test_fragments_of_which_the_rest_is_missing_are_counted(tmp_path: Path) -> None:
    whole = made.connection(TALK)
    pieces = made.fragments(made.udp(PHONE, GATE, b"x" * 600), 256)
    captured(made.pcap(tmp_path / "a.pcap", framed([*whole, *pieces[:-1]])), tmp_path)
    (limit,) = open_bundle(tmp_path / "a.zip").manifest.limits
    assert f"{len(pieces) - 1})" in limit.en


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 1 << 30), st.integers(1, 500), st.integers(0, 20))
def test_segments_out_of_order_and_sent_again_give_what_was_sent(
    seed: int, size: int, reach: int
) -> None:
    talk = ((True, bytes(range(256)) * 9), (False, b"answer" * 200), (True, b"more"))
    heard = {True: b"", False: b""}

    class Ear:
        def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
            heard[sent] += data

        def lost(self, length: int, seconds: float, *, sent: bool) -> None:
            raise AssertionError("nothing was lost")

        def close(self) -> None:
            pass

    streams, layers = Streams(lambda *_: Ear()), Layers()
    packets = made.shuffled(made.connection(talk, size=size), random.Random(seed), reach)
    for packet in packets:
        segment = layers.segment(101, packet)
        assert segment is not None
        streams.take(segment, 0.0)
    streams.finish()
    assert heard == {True: talk[0][1] + talk[2][1], False: talk[1][1]}


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_lost_segment_is_never_passed_over_in_silence(data: st.DataObject) -> None:
    packets = made.connection(TALK, size=700)
    gone = data.draw(st.integers(2, len(packets) - 3))
    lost, messages = [], []

    class Ear:
        cutter = http1.Messages(lambda: "")

        def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
            if sent:
                messages.extend(self.cutter.take(data, seconds))

        def lost(self, length: int, seconds: float, *, sent: bool) -> None:
            lost.append(length)
            if sent:
                self.cutter.lose(length)

        def close(self) -> None:
            if message := self.cutter.close():
                messages.append(message)

    streams, layers = Streams(lambda *_: Ear()), Layers()
    for number, packet in enumerate(packets):
        segment = layers.segment(101, packet)
        if number != gone and segment is not None:
            streams.take(segment, 0.0)
    streams.finish()
    assert lost or any(message.partial for message in messages)


def test_pipelined_and_chunked_messages_are_told_apart(tmp_path: Path) -> None:
    packed = gzip.compress(BODY, mtime=0)
    chunks = b"".join(
        f"{len(piece):x};note\r\n".encode() + piece + b"\r\n" for piece in (packed[:7], packed[7:])
    )
    chunked = (
        b"POST /c HTTP/1.1\r\nHost: shop.example\r\nContent-Encoding: gzip\r\n"
        b"Transfer-Encoding: chunked\r\n\r\n" + chunks + b"0\r\nTrailer: x\r\n\r\n"
    )
    get = b"GET /g HTTP/1.1\r\nHost: shop.example\r\n\r\n"
    answers = (
        b"HTTP/1.1 100 Continue\r\n\r\n" + ANSWER + b"HTTP/1.1 304 Not Modified\r\n\r\n" + ANSWER
    )
    talk = ((True, REQUEST + get + chunked), (False, answers))
    path = made.pcap(tmp_path / "a.pcap", framed(made.connection(talk, size=61)))
    capture = captured(path, tmp_path)
    assert [(e.method, e.status) for e in capture.exchanges] == [
        ("POST", 200), ("GET", 304), ("POST", 200),
    ]  # fmt: skip
    assert {seen.steps for seen in read(capture).sightings} == {(), ("gzip",)}


@pytest.mark.parametrize("method", ["MKCOL", "UNLOCK", "VERSION-CONTROL", "SUBSCRIBE"])
def test_requests_of_any_method_are_read(method: str, tmp_path: Path) -> None:
    asked = REQUEST.replace(b"POST", method.encode(), 1)
    packets = framed(made.connection(((True, asked), (False, ANSWER), (True, asked))))
    capture = captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)
    assert [exchange.method for exchange in capture.exchanges] == [method, method]
    assert not capture.plain


@pytest.mark.parametrize("packed", [False, True])
def test_messages_of_a_websocket_are_read_through_mask_and_compression(packed: bool) -> None:
    payload = json.dumps({"m": MOBILE}).encode() * 40
    if packed:
        deflate = zlib.compressobj(wbits=-15)
        sent = (deflate.compress(payload) + deflate.flush(zlib.Z_SYNC_FLUSH))[:-4]
    else:
        sent = payload
    mask = b"\x01\x02\x03\x04"
    masked = bytes(byte ^ mask[place % 4] for place, byte in enumerate(sent))
    length = (
        bytes([0x80 | len(sent)]) if len(sent) < 126 else b"\xfe" + struct.pack("!H", len(sent))
    )
    frame = bytes([0xC1 if packed else 0x81]) + length + mask + masked
    frames = sockets.Frames()
    found = [
        message
        for place in range(0, len(frame), 5)
        for message in frames.take(frame[place : place + 5])
    ]
    assert found == [(payload, len(payload))]


def frame(kind: int, flags: int, payload: bytes, stream: int = 1) -> bytes:
    """A frame of HTTP/2."""
    size = struct.pack("!I", len(payload))[1:]
    return size + bytes([kind, flags]) + struct.pack("!I", stream) + payload


PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"
POSTED = [
    (":method", "POST"), (":scheme", "http"), (":authority", "shop.example"), (":path", "/v2"),
    ("content-type", "application/json"),
]  # fmt: skip


def test_http2_in_clear_is_read(tmp_path: Path) -> None:
    sent = PREFACE + frame(1, 4, hpack.Encoder().encode(POSTED)) + frame(0, 1, BODY)
    answered = frame(1, 5, hpack.Encoder().encode([(":status", "204")]))
    path = made.pcap(
        tmp_path / "a.pcap", framed(made.connection(((True, sent), (False, answered))))
    )
    capture = captured(path, tmp_path)
    assert [(e.url, e.status) for e in capture.exchanges] == [("http://shop.example/v2", 204)]
    assert is_found(capture)


UPGRADE = (
    b"GET /first HTTP/1.1\r\nHost: shop.example\r\nConnection: Upgrade, HTTP2-Settings\r\n"
    b"Upgrade: %b\r\nHTTP2-Settings: AAMAAABk\r\n\r\n"
)
SWITCHED = b"HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: %b\r\n\r\n"


def test_http2_by_upgrade_is_read_and_answers_the_request_of_before(tmp_path: Path) -> None:
    sent = PREFACE + frame(1, 4, hpack.Encoder().encode(POSTED), 3) + frame(0, 1, BODY, 3)
    packing = hpack.Encoder()
    talk = (
        (True, UPGRADE % b"h2c"),
        (False, SWITCHED % b"h2c" + frame(1, 5, packing.encode([(":status", "200")]))),
        (True, sent),
        (False, frame(1, 5, packing.encode([(":status", "204")]), 3)),
    )
    capture = captured(made.pcap(tmp_path / "a.pcap", framed(made.connection(talk))), tmp_path)
    assert [(e.url, e.status) for e in capture.exchanges] == [
        ("http://shop.example/first", 200), ("http://shop.example/v2", 204),
    ]  # fmt: skip
    assert is_found(capture)
    assert not capture.gaps


def test_what_follows_an_upgrade_to_anything_is_read(tmp_path: Path) -> None:
    talk = (
        (True, UPGRADE % b"tcp"),
        (False, SWITCHED % b"tcp"),
        (True, f"my number is {MOBILE}\r\n".encode()),
    )
    capture = captured(made.pcap(tmp_path / "a.pcap", framed(made.connection(talk))), tmp_path)
    assert [message.body.data[:12] for message in capture.plain] == [b"my number is"]
    assert {seen.part for seen in read(capture).sightings if seen.known} == {"plain"}


def test_plain_protocols_are_messages_in_clear(tmp_path: Path) -> None:
    talk = (
        (False, b"220 ready\r\n"),
        (True, f"USER {MOBILE}\r\n".encode()),
        (False, b"331 more\r\n"),
    )
    packets = framed(made.connection(talk, server=("10.9.8.7", 21)))
    (seen,) = (
        seen
        for seen in read(captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)).sightings
        if seen.known
    )
    assert (seen.message.scheme, seen.part, seen.message.in_clear) == ("ftp", "plain", True)


SIP = f"MESSAGE sip:hall@sip.example SIP/2.0\r\nVia: SIP/2.0/UDP 10.0.0.2:5060\r\n\r\nring {MOBILE}".encode()
PHONE, GATE = ("10.0.0.2", 5060), ("10.9.8.7", 5060)


def test_sip_is_read_in_datagrams_too(tmp_path: Path) -> None:
    packets = framed([made.udp(PHONE, GATE, SIP), made.udp(GATE, PHONE, b"SIP/2.0 200 OK\r\n\r\n")])
    capture = captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)
    url = "sip://10.9.8.7:5060"
    assert [(message.url, message.sent) for message in capture.plain] == [(url, True), (url, False)]
    (seen,) = [seen for seen in read(capture).sightings if seen.known]
    assert seen.message.in_clear


def test_datagrams_that_are_not_read_are_counted(tmp_path: Path) -> None:
    me, there = ("10.0.0.2", 40_000), "10.9.8.7"
    packets = framed(
        [
            made.udp(me, (there, 443), b"\xc3" + b"q" * 99),
            *(2 * [made.udp(me, (there, 8999), b"d" * 50)]),
            made.udp((there, 8999), me, b"r" * 50),
            made.udp(me, ("239.255.255.250", 8999), b"to a group"),
            made.udp(me, ("10.9.8.8", 123), b"the time"),
        ]
    )
    capture = captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)
    counted = {(gap.url, gap.why, gap.sent): (gap.messages, gap.length) for gap in capture.gaps}
    assert counted == {
        ("https://10.9.8.7/", "quic", True): (1, 100),
        ("udp://10.9.8.7/", "datagram", True): (2, 100),
        ("udp://10.9.8.7/", "datagram", False): (1, 50),
    }


def test_many_places_are_counted_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(keeper, "_PLACES", 5)
    packets = framed([made.udp(("10.0.0.2", 9999), (f"10.1.0.{n}", 7), b"d") for n in range(1, 21)])
    capture = captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)
    assert len(capture.gaps) == 6
    assert sum(gap.messages for gap in capture.gaps) == 20


def test_encrypted_connections_are_named_and_counted(tmp_path: Path) -> None:
    name = b"track.example"
    sni = struct.pack("!HBH", len(name) + 3, 0, len(name)) + name
    extensions = struct.pack("!HH", 0, len(sni)) + sni
    hello = (
        b"\x03\x03" + b"r" * 32 + b"\0" + b"\x00\x02\x13\x01" + b"\x01\0"
        + struct.pack("!H", len(extensions)) + extensions
    )  # fmt: skip
    shake = b"\x01" + struct.pack("!I", len(hello))[1:] + hello
    client = b"\x16\x03\x01" + struct.pack("!H", len(shake)) + shake
    server = b"\x03\x01" + b"r" * 32 + b"\0" + b"\x00\x2f\0"
    shake = b"\x02" + struct.pack("!I", len(server))[1:] + server
    answer = b"\x16\x03\x01" + struct.pack("!H", len(shake)) + shake
    data = b"\x17\x03\x01\x00\x20" + b"c" * 32
    talk = ((True, client), (False, answer), (True, data))
    packets = framed(made.connection(talk, server=("93.184.216.35", 443)))
    capture = captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)
    (session,) = capture.sessions
    assert (session.host, session.protocol, session.sent) == ("track.example", "TLS 1.0", 37)
    assert [(left.why, left.message.host) for left in read(capture).unread] == [
        ("encrypted", "track.example")
    ]


@pytest.mark.slow
@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 3000), st.sampled_from(["pcap", "pcapng"]))
def test_no_damage_breaks_a_reader(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int, kind: str
) -> None:
    folder = tmp_path_factory.mktemp("fuzz")
    write = made.pcap if kind == "pcap" else made.pcapng
    path = write(folder / f"a.{kind}", framed(made.connection(TALK)))
    data = path.read_bytes()
    path.write_bytes(data[:place] + noise + data[place + len(noise) :])
    with suppress(Unable):
        captured(path, folder)


def test_a_file_that_is_cut_off_keeps_what_was_read(tmp_path: Path) -> None:
    path = made.pcap(
        tmp_path / "a.pcap",
        framed([*made.connection(TALK), *made.connection(TALK, client=("10.0.0.3", 5))]),
    )
    path.write_bytes(path.read_bytes()[:-2000])
    capture = captured(path, tmp_path)
    assert is_found(capture)
    assert any("cut off" in limit.en for limit in open_bundle(tmp_path / "a.zip").manifest.limits)


@pytest.mark.parametrize(
    "first",
    [
        b"OPTIONS rtsp://10.9.8.7/live RTSP/1.0\r\nCSeq: 1\r\n\r\n",
        b"OPTIONS sip:hall@sip.example SIP/2.0\r\nCSeq: 1 OPTIONS\r\n\r\n",
    ],
)
def test_what_borrows_the_methods_of_http_is_read_as_what_it_is(
    first: bytes, tmp_path: Path
) -> None:
    talk = (
        (True, first),
        (False, b"RTSP/1.0 200 OK\r\nCSeq: 1\r\n\r\n"),
        (True, f"DESCRIBE rtsp://10.9.8.7/{MOBILE} RTSP/1.0\r\nCSeq: 2\r\n\r\n".encode()),
    )
    packets = framed(made.connection(talk, server=("10.9.8.7", 554)))
    capture = captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)
    assert [message.url for message in capture.plain] == ["rtsp://10.9.8.7:554"] * 3
    assert not capture.gaps
    assert MOBILE in {seen.value for seen in read(capture).sightings if seen.known}


@pytest.mark.parametrize(
    "answer",
    [
        b"HTTP/1.1 200\0 OK\r\nContent-Length: 2\r\n\r\nok",
        b"HTTP/1.1 2001 OK\r\nContent-Length: 2\r\n\r\nok",
        b"HTTP/1.1 200 OK\r\nContent-Length: \xb2\r\n\r\nok",
    ],
)
def test_an_answer_that_damage_has_changed_does_not_end_the_reading(
    answer: bytes, tmp_path: Path
) -> None:
    packets = framed(made.connection(((True, REQUEST), (False, answer))))
    capture = captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)
    assert is_found(capture)
