"""Tunnels: what goes through SOCKS or CONNECT is judged as going to whom the tunnel leads."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import packets as made
import tls_sessions as tls
from capturing import ANSWER, MOBILE, REQUEST, captured, framed
from rectitude.collectors.capture.readers import socks
from rectitude.evidence.capture import Capture
from rectitude.facts.traffic import read

PROXY = ("10.0.0.9", 1080)
NAME = bytes((3, 12)) + b"shop.example" + (8080).to_bytes(2, "big")
V4 = bytes((1, 93, 184, 216, 34)) + (8080).to_bytes(2, "big")
V6 = bytes((4, *bytes.fromhex("20010db8000000000000000000000001"))) + (8080).to_bytes(2, "big")
HELLO, FREE = (True, b"\x05\x02\x00\x02"), (False, b"\x05\x00")
OPEN = (False, b"\x05\x00\x00\x01\x00\x00\x00\x00\x00\x00")
MAIL = (
    (False, b"220 hi\r\n"),
    (True, b"USER li\r\n"),
    (False, b"331\r\n"),
    (True, b"PASS secret-1\r\n"),
)


def five(where: bytes) -> list[tuple[bool, bytes]]:
    return [HELLO, FREE, (True, b"\x05\x01\x00" + where), OPEN]


def four(name: bytes = b"") -> list[tuple[bool, bytes]]:
    address = b"\0\0\0\1" if name else bytes((93, 184, 216, 34))
    asked = b"\x04\x01" + (8080).to_bytes(2, "big") + address + b"user\0"
    return [(True, asked + (name + b"\0" if name else b"")), (False, b"\0\x5a" + bytes(6))]


def tunnelled(folder: Path, talk: list[tuple[bool, bytes]], **how: object) -> Capture:
    packets = framed(made.connection(talk, server=PROXY))
    return captured(made.pcap(folder / "a.pcap", packets), folder, **how)


WAYS = {
    "5, a name": (five(NAME), "shop.example"),
    "5, IPv4": (five(V4), "93.184.216.34"),
    "5, IPv6": (five(V6), "[2001:db8::1]"),
    "4": (four(), "93.184.216.34"),
    "4A, a name": (four(b"shop.example"), "shop.example"),
    "CONNECT": (
        [(True, b"CONNECT shop.example:8080 HTTP/1.1\r\nHost: shop.example:8080\r\n\r\n"),
         (False, b"HTTP/1.1 200 ok\r\n\r\n")],
        "shop.example",
    ),
}  # fmt: skip


@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_protocol_inside_is_that_of_the_host_asked_for(way: str, tmp_path: Path) -> None:
    opening, host = WAYS[way]
    capture = tunnelled(tmp_path, [*opening, *MAIL])
    assert {message.url for message in capture.plain} == {f"tcp://{host}:8080"}
    assert [m.body.data for m in capture.plain] == [data for _, data in MAIL]


@pytest.mark.parametrize("way", sorted(WAYS))
def test_http_inside_is_read(way: str, tmp_path: Path) -> None:
    opening, _ = WAYS[way]
    capture = tunnelled(tmp_path, [*opening, (True, REQUEST), (False, ANSWER)])
    exchange = capture.exchanges[-1]
    assert (exchange.url, exchange.status) == ("http://shop.example/login", 200)
    assert [s.field for s in read(capture).sightings if s.known] == ["mobile"]


def test_tls_inside_is_named_and_opened(tmp_path: Path) -> None:
    wire = tls.session(tmp_path, ((True, REQUEST), (False, ANSWER)))
    capture = tunnelled(tmp_path, [*five(V4), *wire], keylog=tmp_path / "keys.log")
    assert [e.url for e in capture.exchanges] == ["https://shop.example/login"]
    assert not read(capture).unread
    sealed = tunnelled(tmp_path, [*five(V4), *wire])
    assert [(s.host, s.address, s.port) for s in sealed.sessions] == [
        (tls.HOST, "93.184.216.34", 8080)
    ]


def test_a_client_that_does_not_wait_for_the_answer_is_read(tmp_path: Path) -> None:
    at_once = HELLO[1] + b"\x05\x01\x00" + NAME + REQUEST
    capture = tunnelled(tmp_path, [(True, at_once), (False, FREE[1] + OPEN[1] + ANSWER)])
    assert [(e.url, e.status) for e in capture.exchanges] == [("http://shop.example/login", 200)]


def test_a_persons_number_as_the_name_for_a_proxy_is_seen_in_clear(tmp_path: Path) -> None:
    said = bytes((1, 11)) + MOBILE.encode() + bytes((6,)) + b"secret"
    opening = [HELLO, (False, b"\x05\x02"), (True, said), (False, b"\x01\x00"), *five(NAME)[2:]]
    capture = tunnelled(tmp_path, [*opening, (True, REQUEST), (False, ANSWER)])
    seen = {(s.message.scheme, s.message.host) for s in read(capture).sightings if s.known}
    assert seen == {("socks", "10.0.0.9"), ("http", "shop.example")}


REFUSED = {
    "no way": [HELLO, (False, b"\x05\xff"), (True, b"so long and thanks")],
    "no route": [*five(NAME)[:3], (False, b"\x05\x04\x00\x01" + bytes(6))],
    "of datagrams": [HELLO, FREE, (True, b"\x05\x03\x00" + V4), OPEN, (True, b"more")],
    "by 4": [four()[0], (False, b"\0\x5b" + bytes(6))],
    "another protocol": [(True, b"\x05\x02\x00\x02 and more"), (False, b"welcome")],
    "unanswered": [(True, b"\x05\x02\x00\x02 and more")],
}


@pytest.mark.parametrize("how", sorted(REFUSED))
def test_what_is_no_tunnel_is_read_as_it_is(how: str, tmp_path: Path) -> None:
    talk = REFUSED[how]
    capture = tunnelled(tmp_path, talk)
    assert b"".join(m.body.data for m in capture.plain if m.sent) == b"".join(
        data for sent, data in talk if sent
    )
    assert {message.url for message in capture.plain} == {"tcp://10.0.0.9:1080"}


def test_after_a_loss_within_the_agreement_nothing_vanishes(tmp_path: Path) -> None:
    talk = [*five(NAME), (True, REQUEST), (False, ANSWER)]
    packets = made.connection(talk, server=PROXY)
    del packets[3]  # the server's choice of a way
    capture = captured(made.pcap(tmp_path / "a.pcap", framed(packets)), tmp_path)
    assert "lost" in {left.why for left in read(capture).unread}
    assert [s.field for s in read(capture).sightings if s.known] == ["mobile"]


@settings(max_examples=300, deadline=None)
@given(st.binary(max_size=40), st.binary(max_size=40), st.sampled_from([b"\4\1", b"\5\1\0", b""]))
def test_nothing_breaks_the_agreement(asked: bytes, answered: bytes, begin: bytes) -> None:
    asked = begin + asked
    if not socks.may_begin(asked):
        return
    try:
        found = socks.tunnel(asked, answered)
    except ValueError:
        return
    assert found is None or (found.asked <= len(asked) and found.answered <= len(answered))


@pytest.mark.parametrize("way", ["5, a name", "CONNECT"])
def test_tunnels_without_end_are_counted_and_not_followed(way: str, tmp_path: Path) -> None:
    opening, _ = WAYS[way]
    capture = tunnelled(tmp_path, [*opening * 1500, (True, REQUEST), (False, ANSWER)])
    assert not [s for s in read(capture).sightings if s.known]
    assert {(left.why, left.message.sent) for left in read(capture).unread} == {
        ("too-long", True), ("too-long", False),
    }  # fmt: skip
    assert sum(left.length for left in read(capture).unread if left.message.sent) > len(REQUEST)


@pytest.mark.parametrize("way", sorted(WAYS))
def test_a_few_tunnels_within_each_other_are_followed(way: str, tmp_path: Path) -> None:
    opening, _ = WAYS[way]
    capture = tunnelled(tmp_path, [*opening * 8, (True, REQUEST), (False, ANSWER)])
    assert [s.field for s in read(capture).sightings if s.known] == ["mobile"]
    assert not read(capture).unread
