"""TLS with its secrets at hand: what is inside is judged; what cannot be opened is counted, and why."""

import random
import shutil
import struct
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

import hpack
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import packets as made
import tls_sessions as tls
from capturing import ANSWER, BODY, MOBILE, REQUEST, captured, framed
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.evidence.capture import Capture, TLSSession
from rectitude.evidence.exchange import Moment
from rectitude.facts import transit
from rectitude.facts.traffic import read
from rectitude.findings import Outcome
from rectitude.rules.data.transit.unencrypted.capture import judge
from rectitude.text import Unable

TALK = ((True, REQUEST), (False, ANSWER), (True, REQUEST), (False, ANSWER))
HTTPS = ("93.184.216.35", 443)
AEAD = ("ECDHE+AESGCM", "ECDHE-ECDSA-AES128-GCM-SHA256", "ECDHE-ECDSA-CHACHA20-POLY1305")
MAC_FIRST = 1 << 19
"""SSL_OP_NO_ENCRYPT_THEN_MAC."""
LINKED = ("ECDHE-ECDSA-AES128-SHA", "ECDHE-ECDSA-AES256-SHA384", "ECDHE-ECDSA-AES128-SHA256")
SUITES = ("TLS_AES_128_GCM_SHA256", "TLS_AES_256_GCM_SHA384", "TLS_CHACHA20_POLY1305_SHA256")


def wired(wire: list[tuple[bool, bytes]], path: Path, **how: object) -> Path:
    return made.pcap(path, framed(made.connection(wire, server=HTTPS, **how)))


def is_decrypted(capture: Capture, times: int = 2) -> bool:
    (session,) = {exchange.security for exchange in capture.exchanges}
    assert session is not None
    assert session.names == (tls.HOST,)
    assert not capture.sessions
    assert not read(capture).unread
    seen = [each for each in read(capture).sightings if each.known and each.field == "mobile"]
    assert {each.message.scheme for each in seen} == {"https"}
    return len(seen) == times


@pytest.mark.parametrize("ciphers", AEAD)
def test_tls_12_is_opened(ciphers: str, tmp_path: Path) -> None:
    wire = tls.session(tmp_path, TALK, version="TLSv1_2", ciphers=ciphers)
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture)
    assert capture.exchanges[0].security.protocol == "TLS 1.2"  # type: ignore[union-attr]


@pytest.mark.parametrize("options", [0, MAC_FIRST])
@pytest.mark.parametrize("ciphers", LINKED)
def test_suites_of_linked_blocks_are_opened(ciphers: str, options: int, tmp_path: Path) -> None:
    how = {"version": "TLSv1_2", "ciphers": ciphers, "options": options}
    wire = tls.session(tmp_path, TALK, **how)
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture)


@pytest.mark.parametrize("options", [0, MAC_FIRST])
@pytest.mark.parametrize("version", ["TLSv1", "TLSv1_1"])
def test_old_versions_are_opened_and_failed_for_what_they_carry(
    version: str, options: int, tmp_path: Path
) -> None:
    ciphers = "ECDHE-ECDSA-AES256-SHA:@SECLEVEL=0"
    wire = tls.session(tmp_path, TALK, version=version, ciphers=ciphers, options=options)
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture)
    (protocol,) = {exchange.security.protocol for exchange in capture.exchanges}  # type: ignore[union-attr]
    assert protocol == version.replace("v1_", " 1.").replace("v1", " 1.0")
    findings = [found for found in judge(capture) if found.outcome is Outcome.FAILED]
    assert "old-tls" in {found.message for found in findings}


STARTTLS = (
    (False, b"220 mail.example ESMTP\r\n"), (True, b"EHLO me\r\n"), (False, b"250 STARTTLS\r\n"),
    (True, b"STARTTLS\r\n"), (False, b"220 go on\r\n"),
)  # fmt: skip
MAIL = (
    (True, f"AUTH PLAIN {'A' * 12}\r\n".encode()), (False, b"235 in\r\n"),
    (True, f"MAIL FROM:<{MOBILE}@mail.example>\r\n".encode()), (False, b"250 ok\r\n"),
)  # fmt: skip


def test_what_follows_a_starttls_is_sealed_and_no_plain_message(tmp_path: Path) -> None:
    wire = [*STARTTLS, *tls.session(tmp_path, MAIL, version="TLSv1_2")]
    packets = framed(made.connection(wire, server=("10.9.8.7", 25)))
    path = made.pcap(tmp_path / "a.pcap", packets)
    capture = captured(path, tmp_path)
    assert [(m.sent, m.body.data) for m in capture.plain] == list(map(tuple, STARTTLS))
    assert [left.why for left in read(capture).unread] == ["encrypted"]
    assert [session.host for session in capture.sessions] == [tls.HOST]
    opened = read(captured(path, tmp_path, keylog=tmp_path / "keys.log"))
    assert not opened.unread
    assert [seen.message.in_clear for seen in opened.sightings if seen.known] == [False]
    assert not opened.credentials


@pytest.mark.parametrize("suite", SUITES)
def test_every_suite_of_tls_13_is_opened(suite: str, tmp_path: Path) -> None:
    wire = tls.session_of_suite(tmp_path, TALK, suite)
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert is_decrypted(capture)
    assert capture.exchanges[0].security.issuer == "Laboratory"  # type: ignore[union-attr]


def test_secrets_within_a_pcapng_open_it(tmp_path: Path) -> None:
    wire = tls.session(tmp_path, TALK)
    path = made.pcapng(
        tmp_path / "a.pcapng",
        framed(made.connection(wire, server=HTTPS)),
        keys=(tmp_path / "keys.log").read_bytes(),
    )
    assert is_decrypted(captured(path, tmp_path))


def test_http2_inside_is_read(tmp_path: Path) -> None:
    def frame(kind: int, flags: int, payload: bytes) -> bytes:
        head = struct.pack("!I", len(payload))[1:] + bytes([kind, flags])
        return head + struct.pack("!I", 1) + payload

    asked = hpack.Encoder().encode(
        [(":method", "POST"), (":scheme", "https"), (":authority", tls.HOST), (":path", "/v2"),
         ("content-type", "application/json")]
    )  # fmt: skip
    sent = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n" + frame(1, 4, asked) + frame(0, 1, BODY)
    answered = frame(1, 5, hpack.Encoder().encode([(":status", "204")]))
    wire = tls.session(tmp_path, ((True, sent), (False, answered)), alpn="h2")
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert [(e.url, e.status) for e in capture.exchanges] == [(f"https://{tls.HOST}/v2", 204)]
    assert is_decrypted(capture, times=1)


def test_a_protocol_inside_that_is_not_http_is_never_called_clear(tmp_path: Path) -> None:
    talk = ((True, f"* LOGIN {MOBILE} secret-enough\r\n".encode()), (False, b"* OK\r\n"))
    wire = tls.session(tmp_path, talk)
    packets = framed(made.connection(wire, server=("10.9.8.7", 993)))
    path = made.pcap(tmp_path / "a.pcap", packets)
    reading = read(captured(path, tmp_path, keylog=tmp_path / "keys.log"))
    assert [seen.message.in_clear for seen in reading.sightings if seen.known] == [False]


EARLY = (
    b"POST /early HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 11\r\n\r\n" + MOBILE.encode()
)
LATER = (
    b"POST /later HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 11\r\n\r\n" + MOBILE.encode()
)


def without(label: str, keys: Path) -> None:
    lines = keys.read_text().splitlines(keepends=True)
    keys.write_text("".join(line for line in lines if not line.startswith(label)))


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl command")
@pytest.mark.parametrize("accepted", [True, False])
def test_what_a_client_sends_before_it_is_answered_is_read(accepted: bool, tmp_path: Path) -> None:
    wire = tls.early_session(tmp_path, EARLY, LATER, accepted=accepted)
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert [exchange.url.rpartition("/")[2] for exchange in capture.exchanges] == ["early", "later"]
    assert len([seen for seen in read(capture).sightings if seen.known]) == 2
    assert not read(capture).unread
    assert not capture.sessions


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl command")
@pytest.mark.parametrize("accepted", [True, False])
def test_early_content_without_its_secret_is_counted_and_what_follows_read(
    accepted: bool, tmp_path: Path
) -> None:
    wire = tls.early_session(tmp_path, EARLY, LATER, accepted=accepted)
    without("CLIENT_EARLY_TRAFFIC_SECRET", tmp_path / "keys.log")
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert [exchange.url.rpartition("/")[2] for exchange in capture.exchanges] == ["later"]
    (left,) = read(capture).unread
    assert (left.why, left.message.host, left.message.sent) == ("no-key", tls.HOST, True)
    assert left.length > len(EARLY)


LEFT: dict[str, tuple[Callable[[Path], None], dict[str, str]]] = {
    "no-key": (lambda keys: keys.write_text(f"CLIENT_RANDOM {'ab' * 32} {'cd' * 48}\n"), {}),
    "wrong-key": (lambda keys: keys.write_text(_turned(keys.read_text())), {}),
    "unknown-cipher": (
        lambda keys: None, {"version": "TLSv1_2", "ciphers": "ECDHE-ECDSA-CAMELLIA128-SHA256"},
    ),
}  # fmt: skip


def _turned(lines: str) -> str:
    """Secrets of the same sessions that are none."""
    return "".join(f"{line[:-8]}{'0' * 8}\n" for line in lines.splitlines())


@pytest.mark.parametrize("why", sorted(LEFT))
def test_what_cannot_be_opened_is_counted_with_the_reason(why: str, tmp_path: Path) -> None:
    spoil, how = LEFT[why]
    wire = tls.session(tmp_path, TALK, **how)
    spoil(tmp_path / "keys.log")
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    assert not capture.exchanges
    (left,) = read(capture).unread
    assert (left.why, left.message.host) == (why, tls.HOST)
    assert left.length > 2 * len(REQUEST)


def test_a_connection_whose_beginning_is_missing_is_encrypted_and_not_in_clear(
    tmp_path: Path,
) -> None:
    wire = tls.session(tmp_path, TALK)[-4:]
    capture = captured(wired(wire, tmp_path / "a.pcap"), tmp_path)
    assert not capture.plain
    assert [left.why for left in read(capture).unread] == ["encrypted"]


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(st.integers(0, 1 << 30), st.integers(40, 1400))
def test_packets_out_of_order_change_nothing(
    tmp_path_factory: pytest.TempPathFactory, seed: int, size: int
) -> None:
    folder = tmp_path_factory.mktemp("order")
    wire = tls.session(folder, TALK)
    packets = made.shuffled(
        made.connection(wire, server=HTTPS, size=size), random.Random(seed), reach=3
    )
    path = made.pcap(folder / "a.pcap", framed(packets))
    assert is_decrypted(captured(path, folder, keylog=folder / "keys.log"))


@settings(max_examples=25, deadline=None)
@given(st.data())
def test_after_a_loss_the_next_record_that_opens_goes_on(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("loss")
    filling = b"".join(
        b"POST /n HTTP/1.1\r\nHost: shop.example\r\nContent-Length: 900\r\n\r\n" + b"x" * 900
        for _ in range(9)
    )
    wire = tls.session(folder, [*TALK[:2], (True, filling), *TALK[2:]])
    packets = made.connection(wire, server=HTTPS, size=500)
    first = next(n for n, packet in enumerate(packets) if len(packet) > 500 and n > 18)
    gone = data.draw(st.integers(first, first + 12))
    path = made.pcap(folder / "a.pcap", framed([*packets[:gone], *packets[gone + 1 :]]))
    capture = captured(path, folder, keylog=folder / "keys.log")
    reading = read(capture)
    assert "lost" in {left.why for left in reading.unread}
    assert sum(seen.known for seen in reading.sightings) >= 1


def test_a_file_that_logs_no_secret_is_refused(tmp_path: Path) -> None:
    (tmp_path / "keys.log").write_text("nothing of the kind\n")
    with pytest.raises(Unable, match=r"keys\.log holds no secret"):
        KeyLog.of(tmp_path / "keys.log")


def test_no_secret_enters_the_bundle(tmp_path: Path) -> None:
    wire = tls.session(tmp_path, TALK)
    captured(wired(wire, tmp_path / "a.pcap"), tmp_path, keylog=tmp_path / "keys.log")
    content = (tmp_path / "a.zip").read_bytes()
    secrets = [
        line.split()[2]
        for line in (tmp_path / "keys.log").read_text().splitlines()
        if line[0] != "#"
    ]
    assert secrets
    assert not any(secret.encode() in content for secret in secrets)


SEEDS: dict[str, dict[str, Any]] = {
    "1.3": {},
    "1.2": {"version": "TLSv1_2", "ciphers": "ECDHE+AESGCM"},
    "1.3 with HTTP/2": {"alpn": "h2"},
    "1.1": {"version": "TLSv1_1", "ciphers": "ECDHE-ECDSA-AES256-SHA:@SECLEVEL=0"},
}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return a capture of each kind as it is before it is damaged."""
    return {
        seed: recorded_whole(tmp_path_factory.mktemp("whole"), how) for seed, how in SEEDS.items()
    }


def recorded_whole(folder: Path, how: dict[str, Any]) -> bytes:
    wire = tls.session(folder, TALK, **how)
    keys = (folder / "keys.log").read_bytes()
    packets = framed(made.connection(wire, server=HTTPS))
    return made.pcapng(folder / "a.pcapng", packets, keys=keys).read_bytes()


@pytest.mark.one_python
@settings(max_examples=60, deadline=None)
@given(st.sampled_from(sorted(SEEDS)), st.binary(max_size=40), st.integers(0, 16_000))
def test_no_damage_breaks_the_decryption(
    whole: dict[str, bytes],
    tmp_path_factory: pytest.TempPathFactory,
    seed: str,
    noise: bytes,
    place: int,
) -> None:
    folder = tmp_path_factory.mktemp("damage")
    path, data = folder / "a.pcapng", whole[seed]
    path.write_bytes(data[:place] + noise + data[place + len(noise) :])
    with suppress(Unable):
        captured(path, folder)


@given(st.binary(max_size=300))
def test_a_key_log_may_hold_anything(noise: bytes) -> None:
    log = KeyLog()
    log.take(noise + b"\nCLIENT_RANDOM " + b"ab" * 32 + b" " + b"cd" * 48 + b"\r\n" + noise)
    assert log.secrets(b"\xab" * 32) == {"CLIENT_RANDOM": b"\xcd" * 48}


@pytest.mark.parametrize(
    ("protocol", "error", "message"),
    [
        ("TLS 1.1", "", "weak-without-data"),
        ("TLS 1.2", "net::ERR_CERT_DATE_INVALID", "bad-certificate-without-data"),
    ],
)
def test_of_a_sealed_connection_it_is_told_what_is_bad(
    protocol: str, error: str, message: str
) -> None:
    moment = Moment(context="capture", phase="", sequence=1, seconds=0.0)
    session = TLSSession(
        moment=moment, host=tls.HOST, address="93.184.216.35", port=443, protocol=protocol, error=error
    )  # fmt: skip
    (finding,) = transit.weak_sessions([session])
    assert finding.message == message
