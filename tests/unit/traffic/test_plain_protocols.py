"""Turns of protocols that mix text with control bytes: what they carry is read, what is none is counted."""

import hashlib

import pytest

from rectitude.evidence.capture import Capture
from rectitude.evidence.exchange import Body, Moment
from rectitude.evidence.persona import Persona
from rectitude.evidence.traffic import PlainMessage
from rectitude.facts.traffic import Reading, read

MOBILE = "13912346021"
TOLD = b'{"tel": "' + MOBILE.encode() + b'"}'
AT = Moment(context="capture", phase="", sequence=1, seconds=1.0)


def packet(kind: int, body: bytes, flags: int = 0) -> bytes:
    length, written = len(body), bytearray()
    while length >= 0x80:
        written.append(length & 0x7F | 0x80)
        length >>= 7
    return bytes((kind << 4 | flags, *written, length)) + body


def text(written: bytes) -> bytes:
    return len(written).to_bytes(2, "big") + written


def turn(scheme: str, data: bytes) -> Reading:
    digest = hashlib.sha256(data).hexdigest()
    body = Body(sha256=digest, length=len(data), data=data)
    message = PlainMessage(
        number=1, moment=AT, url=f"{scheme}://iot.example:1883", sent=True, body=body
    )
    return read(Capture(plain=(message,), personas=(Persona(values={"mobile": MOBILE}),)))


CONNECT = packet(1, text(b"MQTT") + b"\x04\x02\x00\x3c" + text(b"meter-3"))
PING = packet(12, b"")


@pytest.mark.parametrize(
    "publish",
    [
        packet(3, text(b"u/1") + TOLD),
        packet(3, text(b"u/1") + b"\x00\x07" + TOLD, 0x02),
        packet(3, text(b"u/1") + b"\x00" + TOLD),
        packet(3, text(b"u/1") + b"\x02\x01\x01" + TOLD + b" " * 200),
    ],
)
def test_a_message_of_mqtt_is_read(publish: bytes) -> None:
    reading = turn("mqtt", CONNECT + publish + PING)
    assert [seen.value for seen in reading.sightings] == [MOBILE]
    assert not reading.unread


def test_a_secret_in_a_message_of_mqtt_has_its_place() -> None:
    reading = turn("mqtt", packet(3, text(b"u/1") + b'{"loginPwd": "Kx7-mountain"}'))
    assert [(seen.name, seen.value) for seen in reading.credentials] == [
        ("/loginPwd", "Kx7-mountain")
    ]


@pytest.mark.parametrize("honest", [CONNECT, PING, packet(4, b"\0\x07"), packet(14, b"")])
def test_packets_of_mqtt_without_a_message_leave_nothing_unread(honest: bytes) -> None:
    reading = turn("mqtt", honest)
    assert not reading.unread
    assert not reading.sightings


@pytest.mark.parametrize(
    "closed",
    [
        packet(3, text(b"u/1") + bytes(range(40))),
        packet(3, text(b"u/1") + TOLD)[:-3],
        b"\x00\x01\x02",
    ],
)
def test_what_is_no_text_or_cut_off_is_counted(closed: bytes) -> None:
    assert [left.why for left in turn("mqtt", closed).unread] == ["unknown-format"]


def test_what_telnet_says_of_the_terminal_is_no_content() -> None:
    talk = b"\xff\xfd\x01\xff\xfa\x1f\0\x50\0\x18\xff\xf0"
    reading = turn("telnet", talk + b"call " + MOBILE.encode() + b"\r\0")
    assert [seen.value for seen in reading.sightings] == [MOBILE]
    assert not reading.unread
    assert not turn("telnet", talk).unread
