"""Values that leave in names: looked up by DNS, over UDP, TCP and https, or in the address's host."""

import base64
import hashlib
import json
import subprocess
from pathlib import Path

import dns.message
import pytest

import packets as made
from capturing import MOBILE, captured, framed
from rectitude.bundle import open_bundle
from rectitude.evidence.capture import Capture
from rectitude.evidence.traffic import PlainMessage
from rectitude.facts.capturing import first_party
from rectitude.facts.known_values import looking_for
from rectitude.facts.receivers import receivers
from rectitude.facts.traffic import Sighting, read
from rectitude.reports import by_hand

PHONE, RESOLVER = ("10.0.0.2", 40_000), ("10.0.0.1", 53)
HEX = MOBILE.encode().hex()
IN_LABELS = {
    "clear": f"{MOBILE}.t.example",
    "hex": f"{HEX}.t.example",
    "cut": f"{HEX[:9]}.{HEX[9:]}.in.t.example",
    "base64": f"{base64.b64encode(MOBILE.encode()).decode().rstrip('=')}.t.example",
    "digest": f"{hashlib.md5(MOBILE.encode()).hexdigest()}.t.example",
}
HONEST = (
    "www.t.example",
    f"{hashlib.md5(b'logo.png').hexdigest()}.t.example",
    f"4{MOBILE}7.t.example",
    f"{MOBILE}.example",
    "_dns.resolver.arpa",
)


def question(name: str) -> bytes:
    return dns.message.make_query(name, "A").to_wire()


def known(capture: Capture) -> list[Sighting]:
    return [seen for seen in read(capture).sightings if seen.known]


def looked_up(folder: Path, *names: str) -> Capture:
    packets = framed([made.udp(PHONE, RESOLVER, question(name)) for name in names])
    return captured(made.pcap(folder / "a.pcap", packets), folder)


@pytest.mark.parametrize("name", IN_LABELS.values(), ids=IN_LABELS)
def test_a_value_in_a_name_that_is_looked_up_reaches_who_answers_for_it(
    name: str, tmp_path: Path
) -> None:
    capture = looked_up(tmp_path, name, name)
    (seen,) = known(capture)
    assert (seen.message.host, seen.part) == (name.lower(), "host")
    assert seen.message.in_clear

    record = next(iter(open_bundle(tmp_path / "a.zip").records(PlainMessage)))
    form, commands = by_hand.commands(
        seen, record, capture, looking_for(capture.persona.values), "a.zip"
    )
    done = subprocess.run(
        ["/bin/bash", "-c", f"VALUE={form.decode()}; {commands}"],
        cwd=tmp_path, capture_output=True, check=False,
    )  # fmt: skip
    assert done.stdout.strip()


def test_names_without_a_value_tell_nothing_and_make_nobody_a_receiver(tmp_path: Path) -> None:
    capture = looked_up(tmp_path, *HONEST, "hm.baidu.com")
    assert read(capture).sightings == ()
    assert read(capture).unread == ()
    assert list(receivers(read(capture), first_party(capture), frozenset())) == []


def test_names_asked_for_over_tcp_are_read_in_any_pieces(tmp_path: Path) -> None:
    message = question(IN_LABELS["hex"])
    stream = (len(message).to_bytes(2, "big") + message) * 2
    talk = tuple((True, stream[place : place + 5]) for place in range(0, len(stream), 5))
    packets = framed(made.connection(talk, server=RESOLVER))
    capture = captured(made.pcap(tmp_path / "a.pcap", packets), tmp_path)
    assert len(capture.plain) == 1
    assert [seen.part for seen in known(capture)] == ["host"]


def to_port_53(folder: Path, *talk: tuple[bool, bytes]) -> Capture:
    packets = framed(made.connection(talk, server=("203.0.113.9", 53)))
    return captured(made.pcap(folder / "a.pcap", packets), folder)


@pytest.mark.parametrize(
    "sent",
    [
        f"POST /c?mobile={MOBILE} HTTP/1.1\r\nHost: c.t.example\r\nContent-Length: 0\r\n\r\n".encode(),
        f'{{"event": "start", "mobile": "{MOBILE}"}}'.encode(),
        len(f"{MOBILE};start").to_bytes(2, "big") + f"{MOBILE};start".encode(),
    ],
    ids=["http", "json", "behind-its-length"],
)
def test_what_is_no_dns_is_read_at_its_port_too(sent: bytes, tmp_path: Path) -> None:
    assert known(to_port_53(tmp_path, (True, sent[:3]), (True, sent[3:])))


def test_what_is_left_of_a_lookup_is_said_to_be_unread(tmp_path: Path) -> None:
    message = question("www.t.example")
    whole = len(message).to_bytes(2, "big") + message
    assert read(to_port_53(tmp_path, (True, whole))).unread == ()
    (cut,) = read(to_port_53(tmp_path, (True, whole), (True, whole[:20]))).unread
    assert (cut.message.sent, cut.why, cut.length) == (True, "lost", 20)


def test_what_follows_a_lookup_and_is_none_is_said_to_be_unread(tmp_path: Path) -> None:
    message, other = question("www.t.example"), f"mobile={MOBILE}".encode()
    stream = b"".join(len(each).to_bytes(2, "big") + each for each in (message, other))
    assert read(to_port_53(tmp_path, (True, stream))).unread != ()


def test_names_asked_for_over_https_are_read(tmp_path: Path) -> None:
    def entry(name: str) -> dict[str, object]:
        text = base64.b64encode(question(name)).decode()
        posted = {"mimeType": "application/dns-message", "text": text, "encoding": "base64"}
        return {
            "startedDateTime": "2026-11-20T08:00:00Z",
            "request": {"method": "POST", "url": "https://doh.example/q", "postData": posted},
            "response": {"status": 200},
        }

    path = tmp_path / "a.har"
    entries = [entry(name) for name in (*HONEST, IN_LABELS["hex"])]
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": entries}}))
    capture = captured(path, tmp_path)
    assert [seen.message.number for seen in known(capture)] == [len(HONEST) + 1]
    assert read(capture).unread == ()


def test_a_value_in_the_host_of_an_address_is_found(tmp_path: Path) -> None:
    entries = [
        {
            "startedDateTime": "2026-11-20T08:00:00Z",
            "request": {"method": "GET", "url": f"https://{name}/pixel"},
            "response": {"status": 200},
        }
        for name in (*HONEST, *IN_LABELS.values())
    ]
    path = tmp_path / "a.har"
    path.write_text(json.dumps({"log": {"version": "1.2", "entries": entries}}))
    found = known(captured(path, tmp_path))
    assert {seen.message.number for seen in found} == set(
        range(len(HONEST) + 1, len(HONEST) + len(IN_LABELS) + 1)
    )
    assert {seen.part for seen in found} == {"host"}
