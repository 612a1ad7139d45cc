"""QUIC: its greeting is always read; with its secrets HTTP/3 inside is judged like the rest."""

import random
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from aioquic.tls import CipherSuite
from hypothesis import given, settings
from hypothesis import strategies as st

import packets as made
import quic_sessions as quic
from capturing import BODY, captured, framed, side_of, writing
from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers.layers import Layers, Segment
from rectitude.collectors.capture.readers.numbers import number
from rectitude.collectors.capture.readers.quic import connections, pieces
from rectitude.collectors.capture.readers.quic.pieces import Held, Pieces
from rectitude.evidence.capture import Capture
from rectitude.facts.traffic import read
from rectitude.text import Unable

REQUESTS = ((quic.asked("/v3"), BODY), (quic.asked("/c", "GET", (b"cookie", b"a=1")), b""))
SUITES = {
    "AES-128": CipherSuite.AES_128_GCM_SHA256,
    "AES-256": CipherSuite.AES_256_GCM_SHA384,
    "ChaCha20": CipherSuite.CHACHA20_POLY1305_SHA256,
}


def wired(wire: quic.Wire, path: Path) -> Path:
    return made.pcap(path, framed(quic.datagrams(wire, made.udp)))


def is_decrypted(capture: Capture, bodies: int = 1) -> bool:
    (security,) = {exchange.security for exchange in capture.exchanges}
    assert security is not None
    assert (security.protocol, security.names) == ("TLS 1.3", (quic.HOST,))
    assert not capture.sessions
    assert not read(capture).unread
    seen = [each for each in read(capture).sightings if each.known]
    assert {(each.field, each.message.scheme, each.message.host) for each in seen} == {
        ("mobile", "https", quic.HOST)
    }
    return len(read(capture).records(seen)) == bodies


@pytest.mark.parametrize("suite", sorted(SUITES))
@pytest.mark.parametrize("version", [quic.VERSION_1, quic.VERSION_2])
def test_http3_is_read_in_both_versions_and_every_suite(
    version: int, suite: str, tmp_path: Path
) -> None:
    wire = quic.session(tmp_path, REQUESTS, version=version, suite=SUITES[suite])
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture)
    assert [(e.method, e.url, e.status, e.protocol) for e in capture.exchanges] == [
        ("POST", f"https://{quic.HOST}/v3", 200, "HTTP/3"),
        ("GET", f"https://{quic.HOST}/c", 200, "HTTP/3"),
    ]
    assert capture.exchanges[0].request_body.data == BODY  # type: ignore[union-attr]
    assert capture.exchanges[1].request_header("cookie") == "a=1"
    assert capture.exchanges[1].response_body.data == b"{}"  # type: ignore[union-attr]


def test_headers_that_refer_to_earlier_ones_are_read(tmp_path: Path) -> None:
    token = (b"x-trace", b"t" * 300)
    requests = [(quic.asked(f"/{n}", "GET", token), b"") for n in range(20)]
    wire = quic.session(tmp_path, requests)
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert [e.request_header("x-trace") for e in capture.exchanges] == ["t" * 300] * 20


def test_many_requests_at_once_are_told_apart(tmp_path: Path) -> None:
    made_of = quic.Session(tmp_path)
    made_of.run()
    for n in range(30):
        made_of.ask(quic.asked(f"/{n}"), BODY)
    made_of.run(rounds=200)
    path = wired(made_of.wire, tmp_path / "a.pcap")
    capture = captured(path, tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture, bodies=30)
    assert {e.url.rpartition("/")[2] for e in capture.exchanges} == {str(n) for n in range(30)}


def test_keys_are_followed_as_they_are_updated(tmp_path: Path) -> None:
    session = quic.Session(tmp_path)
    session.run()
    for n in range(4):
        session.ask(quic.asked(f"/{n}"), BODY)
        session.run()
        session.client.request_key_update()
    path = wired(session.wire, tmp_path / "a.pcap")
    capture = captured(path, tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture, bodies=4)


def test_a_client_that_moves_to_another_address_is_followed(tmp_path: Path) -> None:
    session = quic.Session(tmp_path)
    session.run()
    before = len(session.wire)
    session.ask(quic.asked("/moved"), BODY)
    session.run()
    packets = quic.datagrams(session.wire[:before], made.udp)
    packets += quic.datagrams(session.wire[before:], made.udp, client=("10.9.9.9", 61_000))
    path = made.pcap(tmp_path / "a.pcap", framed(packets))
    capture = captured(path, tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture)


def test_a_name_of_one_byte_draws_in_no_datagrams_of_others(tmp_path: Path) -> None:
    wire = quic.session(tmp_path, REQUESTS, name_length=1)
    others = [
        made.udp(("10.0.0.7", 9000), ("10.9.8.7", 7777), bytes((0x41, n)) * 30) for n in range(256)
    ]
    packets = framed([*quic.datagrams(wire, made.udp), *others])
    capture = captured(
        made.pcap(tmp_path / "a.pcap", packets), tmp_path, keylog=tmp_path / "keys.log"
    )
    (gap,) = capture.gaps
    assert (gap.url, gap.why, gap.messages) == ("udp://10.9.8.7/", "datagram", 256)
    assert len(capture.exchanges) == len(REQUESTS)


def test_what_is_sent_early_is_read(tmp_path: Path) -> None:
    first = quic.Session(tmp_path)
    first.run()
    session = quic.Session(tmp_path, ticket=first.ticket, tickets=first.tickets)
    session.ask(quic.asked("/early"), BODY)
    session.run()
    assert session.client.tls.early_data_accepted
    path = wired(session.wire, tmp_path / "a.pcap")
    capture = captured(path, tmp_path, keylog=tmp_path / "keys.log")
    assert [(e.url, e.status) for e in capture.exchanges] == [(f"https://{quic.HOST}/early", 200)]
    assert [s.field for s in read(capture).sightings if s.known] == ["mobile"]


def test_secrets_within_a_pcapng_open_it(tmp_path: Path) -> None:
    wire = quic.session(tmp_path, REQUESTS)
    packets, keys = framed(quic.datagrams(wire, made.udp)), (tmp_path / "keys.log").read_bytes()
    assert is_decrypted(captured(made.pcapng(tmp_path / "a.pcapng", packets, keys=keys), tmp_path))


def test_without_secrets_it_is_named_and_counted(tmp_path: Path) -> None:
    wire = quic.session(tmp_path, REQUESTS)
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path)
    (session,) = capture.sessions
    assert (session.host, session.protocol, session.alpn) == (quic.HOST, "TLS 1.3", "h3")
    assert session.sent > len(BODY)
    (left,) = read(capture).unread
    assert (left.why, left.message.host, left.message.sent) == ("quic", quic.HOST, True)
    assert left.length == session.sent
    assert not capture.exchanges


def test_secrets_of_others_or_false_ones_open_nothing(tmp_path: Path) -> None:
    wire = quic.session(tmp_path, REQUESTS)
    path, keys = wired(wire, tmp_path / "a.pcap"), tmp_path / "keys.log"
    lines = keys.read_text().splitlines()
    keys.write_text("".join(f"{line[:-8]}{'0' * 8}\n" for line in lines))
    turned = captured(path, tmp_path, keylog=keys)
    assert {left.why for left in read(turned).unread} == {"wrong-key"}
    keys.write_text(f"CLIENT_RANDOM {'ab' * 32} {'cd' * 48}\n")
    other = captured(path, tmp_path, keylog=keys)
    assert {(left.why, left.message.sent) for left in read(other).unread} == {("no-key", True)}
    assert not [*turned.exchanges, *other.exchanges]


def test_a_protocol_inside_that_is_not_http3_is_read_turn_by_turn(tmp_path: Path) -> None:
    session = quic.Session(tmp_path, alpn="doq")
    session.run()
    session.client.send_stream_data(0, BODY, end_stream=True)
    session.run()
    path = wired(session.wire, tmp_path / "a.pcap")
    capture = captured(path, tmp_path, keylog=tmp_path / "keys.log")
    assert [(m.url, m.sent, m.body.data) for m in capture.plain] == [
        (f"tls://{quic.HOST}:443", True, BODY)
    ]
    (seen,) = [each for each in read(capture).sightings if each.known]
    assert not seen.message.in_clear


def test_two_sessions_from_one_port_are_two(tmp_path: Path) -> None:
    wire = [*quic.session(tmp_path, REQUESTS), *quic.session(tmp_path, REQUESTS)]
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture, bodies=2)


def test_what_was_not_captured_is_counted_and_the_rest_read(tmp_path: Path) -> None:
    session = quic.Session(tmp_path)
    session.run()
    session.ask(quic.asked("/whole"), BODY)
    session.run()
    before = len(session.wire)
    session.ask(quic.asked("/torn"), BODY * 3)
    session.run()
    asked = [n for n, (sent, data) in enumerate(session.wire) if n >= before and len(data) > 1000]
    del session.wire[asked[2]]
    path = wired(session.wire, tmp_path / "a.pcap")
    capture = captured(path, tmp_path, keylog=tmp_path / "keys.log")
    whole, torn = capture.exchanges
    assert (whole.url.rpartition("/")[2], torn.url.rpartition("/")[2]) == ("whole", "torn")
    assert not whole.request_body.partial  # type: ignore[union-attr]
    assert torn.request_body.partial  # type: ignore[union-attr]
    assert torn.request_body.length == 3 * len(BODY)  # type: ignore[union-attr]
    assert "lost" in {left.why for left in read(capture).unread}


@settings(max_examples=15, deadline=None)
@given(st.integers(0, 1 << 30))
def test_datagrams_out_of_order_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, seed: int
) -> None:
    folder, chance = tmp_path_factory.mktemp("order"), random.Random(seed)
    first, *rest = quic.session(folder, REQUESTS)
    order = sorted(range(len(rest)), key=lambda place: place + chance.random() * 4)
    path = wired([first, *(rest[place] for place in order)], folder / "a.pcap")
    capture = captured(path, folder, keylog=folder / "keys.log")
    assert sorted((e.url, e.status) for e in capture.exchanges) == [  # each as it was first seen
        (f"https://{quic.HOST}/c", 200), (f"https://{quic.HOST}/v3", 200),
    ]  # fmt: skip
    assert not read(capture).unread


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(st.binary(max_size=40), st.integers(0, 20_000), st.booleans())
def test_no_damage_breaks_the_reader(
    tmp_path_factory: pytest.TempPathFactory, noise: bytes, place: int, inside: bool
) -> None:
    folder = tmp_path_factory.mktemp("damage")
    path = wired(quic.session(folder, REQUESTS), folder / "a.pcap")
    data = path.read_bytes()
    place = place % len(data) if inside else len(data)
    path.write_bytes(data[:place] + noise + data[place + len(noise) :])
    with suppress(Unable):
        captured(path, folder, keylog=folder / "keys.log")


def test_greetings_that_never_become_whole_leave_room_for_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pieces, "_ALL_WAITING", 20_000)
    torn = [
        made.udp(
            ("10.0.0.3", 40_000 + n), quic.SERVER, quic.first_packet(bytes(8), 500, bytes(900))
        )
        for n in range(60)
    ]
    monkeypatch.setattr(connections, "_WAYS", 10)  # what is torn ends before the rest comes
    first, *rest = quic.session(tmp_path, REQUESTS)
    rest[5:9] = reversed(rest[5:9])
    packets = [*torn, *quic.datagrams([first, *rest], made.udp)]
    path = made.pcap(tmp_path / "a.pcap", framed(packets))
    capture = captured(path, tmp_path, keylog=tmp_path / "keys.log")
    assert len(capture.exchanges) == len(REQUESTS)
    assert not capture.gaps


def test_a_name_that_comes_from_everywhere_takes_no_more_room(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(connections, "_WAYS", 10)
    made_of = quic.Session(tmp_path)
    made_of.run()
    name = made_of.client._peer_cid.cid
    flood = [
        made.udp((f"10.1.{n}.9", 5_000), quic.SERVER, b"\x40" + name + bytes(40)) for n in range(99)
    ]
    reader = connections.Connections(partial(side_of, Keeper(writing(tmp_path / "a.zip"))))
    for packet in [*quic.datagrams(made_of.wire, made.udp), *flood]:
        segment = Layers().segment(1, made.ethernet(packet))
        assert isinstance(segment, Segment)
        reader.take(segment, 0.0)
    assert len(reader._ways) == 10


def test_what_a_stream_of_one_direction_says_is_written_as_it_ends(tmp_path: Path) -> None:
    session = quic.Session(tmp_path, alpn="other")
    session.run()
    for _ in range(3):
        stream = session.client.get_next_available_stream_id(is_unidirectional=True)
        session.client.send_stream_data(stream, BODY, end_stream=True)
        session.run()
    session.client.send_stream_data(0, b"bye", end_stream=True)
    session.run()
    session.server.send_stream_data(0, b"", end_stream=True)
    session.run()
    path = wired(session.wire, tmp_path / "a.pcap")
    capture = captured(path, tmp_path, keylog=tmp_path / "keys.log")
    assert [message.body.data for message in capture.plain] == [BODY, BODY, BODY, b"bye"]


@settings(max_examples=200, deadline=None)
@given(st.data())
def test_pieces_in_any_order_give_the_stream(data: st.DataObject) -> None:
    whole = bytes(range(200))
    cuts: Any = st.lists(st.tuples(st.integers(0, 199), st.integers(1, 60)), max_size=12)
    held = Held()
    stream = Pieces(held)
    drawn = [(start, whole[start : start + length]) for start, length in data.draw(cuts)]
    drawn += [
        (start, whole[start : start + 50])
        for start in data.draw(st.permutations([0, 50, 100, 150]))
    ]
    got = b"".join(
        each
        for start, piece in drawn
        for each in stream.take(start, piece, ends=start + len(piece) == 200)
        if isinstance(each, bytes)
    )
    assert got == whole
    assert stream.is_whole
    stream.forget()
    assert held.length == 0


@pytest.mark.parametrize(
    ("written", "value"),
    [
        ("c2197c5eff14e88c", 151288809941952652),
        ("9d7f3e7d", 494878333),
        ("7bbd", 15293),
        ("25", 37),
    ],
)
def test_numbers_are_those_of_the_standard(written: str, value: int) -> None:
    assert number(bytes.fromhex(written), 0) == (value, len(written) // 2)
