"""Secrets that protocols hand over in clear, and what resembles them."""

import base64

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectitude.facts.traffic.credentials import Turns, secret
from rectitude.facts.traffic.parts import Part

SECRET = b"Kx7-mountain"
PAIR = base64.b64encode(b"ops:Kx7-mountain").decode()
THREE = base64.b64encode(b"\0ops\0Kx7-mountain")
WORD = base64.b64encode(SECRET)

DESCRIBE = b"DESCRIBE rtsp://10.0.0.9:8554/live RTSP/1.0\r\n"


def mqtt(level: int, flags: int, *fields: bytes, properties: bytes = b"") -> bytes:
    body = b"\0\4MQTT" + bytes([level, flags]) + b"\0\x3c" + properties
    body += b"".join(len(field).to_bytes(2, "big") + field for field in fields)
    return b"\x10" + bytes([len(body)]) + body


def bind(name: bytes, password: bytes) -> bytes:
    inner = (
        b"\x02\x01\x03\x04"
        + bytes([len(name)])
        + name
        + b"\x80"
        + bytes([len(password)])
        + password
    )
    inner = b"\x02\x01\x01\x60" + bytes([len(inner)]) + inner
    return b"\x30" + bytes([len(inner)]) + inner


def logging_in(plugin: bytes, proof: bytes, database: bytes = b"") -> bytes:
    """Return how a client of MySQL answers the greeting."""
    body = b"\x85\xa6\x3f\x20" + b"\0\0\0\1\x21" + bytes(23) + b"ops\0"
    body += bytes([len(proof)]) + proof + database + plugin + b"\0"
    return len(body).to_bytes(3, "little") + b"\1" + body


HANDED = [
    ("ftp", b"USER ops\r\nPASS Kx7-mountain\r\n"),
    ("pop3", b"PASS Kx7-mountain\r\n"),
    ("imap", b'a1 LOGIN "ops" "Kx7-mountain"\r\n'),
    ("irc", b"NICK ops\r\nPASS :Kx7-mountain\r\n"),
    ("pop3", b"AUTH PLAIN " + THREE + b"\r\n"),
    ("imap", b"a1 AUTHENTICATE PLAIN " + THREE + b"\r\n"),
    ("smtp", b"AUTH PLAIN " + THREE + b"\r\n"),
    ("redis", b"*2\r\n$4\r\nAUTH\r\n$12\r\nKx7-mountain\r\n"),
    ("redis", b"*2\r\n$4\r\nAUTH\r\n$12\r\nKx7-mountain\r\n*1\r\n$4\r\nPING\r\n"),
    ("redis", b"*3\r\n$4\r\nAUTH\r\n$3\r\nops\r\n$12\r\nKx7-mountain\r\n"),
    ("redis", b"AUTH ops Kx7-mountain\r\n"),
    (
        "redis",
        b"*7\r\n$5\r\nHELLO\r\n$1\r\n3\r\n$4\r\nAUTH\r\n$3\r\nops\r\n$12\r\nKx7-mountain\r\n"
        b"$7\r\nSETNAME\r\n$3\r\napi\r\n",
    ),
    ("xmpp", b"<query xmlns='jabber:iq:auth'><password>Kx7-mountain</password></query>"),
    ("xmpp", b"<auth xmlns='urn:x' mechanism='PLAIN'>" + THREE + b"</auth>"),
    ("mqtt", mqtt(4, 0xC2, b"device", b"ops", SECRET)),
    ("mqtt", mqtt(4, 0xC6, b"device", b"topic", b"gone", b"ops", SECRET)),
    ("mqtt", mqtt(5, 0xC2, b"device", b"ops", SECRET, properties=b"\x05\x11\0\0\0\x0a")),
    ("ldap", bind(b"cn=ops,dc=shop", SECRET)),
    ("mysql", logging_in(b"mysql_clear_password", SECRET + b"\0")),
    ("mysql", logging_in(b"mysql_clear_password", SECRET + b"\0", b"shop\0")),
    ("rtsp", DESCRIBE + b"Authorization: Basic " + PAIR.encode() + b"\r\n\r\n"),
    ("tcp", DESCRIBE + b"CSeq: 3\r\nauthorization: basic " + PAIR.encode() + b"\r\n\r\n"),
    (
        "sip",
        b"OPTIONS sip:a.example SIP/2.0\r\nProxy-Authorization: Basic " + PAIR.encode() + b"\r\n",
    ),
]


@pytest.mark.parametrize(("scheme", "data"), HANDED)
def test_a_secret_is_found_where_the_protocol_puts_it(scheme: str, data: bytes) -> None:
    assert Turns().secret(scheme, "here", data)[0] == "Kx7-mountain"


ASKED = [
    ("telnet", b"\xff\xfb\x01\r\nPassword: ", b"Kx7-mountain\r\0"),
    ("telnet", "请输入密码：".encode(), b"\xff\xfd\x01Kx7-mountain\r\n"),
    ("smtp", b"334 UGFzc3dvcmQ6\r\n", WORD + b"\r\n"),
    ("smtp", b"334 \r\n", THREE + b"\r\n"),
    ("smtp", b"334 UGFzc3dvcmQA\r\n", WORD + b"\r\n"),
    ("smtp", b"334 cGFzc3dvcmQ6\r\n", WORD + b"\r\n"),
    ("pop3", b"+ \r\n", THREE + b"\r\n"),
    ("imap", b"+ UGFzc3dvcmQA\r\n", WORD + b"\r\n"),
    ("imap", b"+\r\n", THREE + b"\r\n"),
    ("postgresql", b"R\0\0\0\x08\0\0\0\x03", b"p\0\0\0\x11Kx7-mountain\0"),
    ("mysql", b"\x16\0\0\2\xfemysql_clear_password\0", b"\x0d\0\0\3Kx7-mountain\0"),
]


@pytest.mark.parametrize(("scheme", "asked", "answer"), ASKED)
def test_a_secret_is_the_answer_to_what_was_asked(scheme: str, asked: bytes, answer: bytes) -> None:
    turns = Turns()
    turns.heard(scheme, "here", asked)
    assert turns.secret(scheme, "elsewhere", answer)[0] == ""
    assert turns.secret(scheme, "here", answer)[0] == "Kx7-mountain"
    assert turns.secret(scheme, "here", answer)[0] == ""


@pytest.mark.parametrize(
    ("scheme", "asked", "answer"),
    [
        ("smtp", b"334 VXNlciBOYW1lAA==\r\n", WORD),
        ("smtp", b"334 \r\n", base64.b64encode(b"NTLMSSP\0\1\0\0\0\7\x82\x08")),
        ("smtp", b"334 \r\n", base64.b64encode(b"\x60\x82\1\0\6\x09")),
        ("smtp", b"334 \r\n", WORD),
        ("imap", b"+ idling\r\n", b"DONE"),
        ("imap", b"+ \r\n", b"DONE"),
    ],
)
def test_what_answers_another_question_is_no_secret(
    scheme: str, asked: bytes, answer: bytes
) -> None:
    turns = Turns()
    turns.heard(scheme, "here", asked)
    assert turns.secret(scheme, "here", answer + b"\r\n")[0] == ""


def test_a_secret_stands_in_a_header() -> None:
    part = Part("header", f"Basic {PAIR}".encode(), "Authorization")
    assert secret(part) == "Kx7-mountain"


@pytest.mark.parametrize(
    ("scheme", "data"),
    [
        ("ftp", b"USER anonymous\r\nPASS guest@\r\n"),
        ("ftp", b"the word PASS is no command"),
        ("tcp", b"PASS Kx7-mountain\r\n"),
        ("xmpp", b"<auth mechanism='DIGEST-MD5'/>"),
        ("xmpp", b"<message><body>the password is Kx7-mountain</body></message>"),
        ("mqtt", mqtt(4, 0x82, b"device", b"ops")),
        ("mqtt", mqtt(4, 0xC2, b"device", b"ops", SECRET)[:16]),
        ("ldap", bind(b"", b"")),
        ("mysql", logging_in(b"mysql_native_password", bytes(range(40, 60)))),
        ("mysql", logging_in(b"caching_sha2_password", bytes(range(40, 72)), b"shop\0")),
        ("mysql", b"\x20\0\0\0\3select 'mysql_clear_password'"),
        ("redis", b"*3\r\n$3\r\nSET\r\n$4\r\nAUTH\r\n$12\r\nKx7-mountain\r\n"),
        ("redis", b"*2\r\n$5\r\nHELLO\r\n$1\r\n3\r\n"),
        ("imap", b"a1 AUTHENTICATE GSSAPI YIIBhwYJKoZIhvcS\r\n"),
        ("imap", b"a1 AUTHENTICATE PLAIN =\r\n"),
        ("pop3", b"AUTH NTLM TlRMTVNTUAABAAAA\r\n"),
        ("telnet", b"ls -a\r\n"),
        ("smtp", b"EHLO there\r\n"),
        ("smtp", b"AUTH LOGIN " + base64.b64encode(b"ops@shop.example") + b"\r\n"),
        ("rtsp", DESCRIBE + b'Authorization: Digest username="ops", response="6f1e"\r\n\r\n'),
        ("rtsp", DESCRIBE + b"Authorization: Basic Og==\r\n\r\n"),
        ("tcp", b"WARN Authorization: Basic " + PAIR.encode() + b"\r\n"),
    ],
)
def test_what_resembles_a_secret_is_none(scheme: str, data: bytes) -> None:
    turns = Turns()
    for server in (
        b"334 VXNlcm5hbWU6\r\n",
        b"login: ",
        b"Forgot your password?\r\n$ ",
        b"+ go on\r\n",
        b"\x2c\0\0\2\xfemysql_native_password\0" + bytes(range(40, 60)) + b"\0",
    ):
        turns.heard(scheme, "here", server)
        assert turns.secret(scheme, "here", data)[0] == ""


@pytest.mark.parametrize("value", [b"Bearer abc.def.ghi", b"Basic !!!", b"Basic b3Bz"])
def test_no_secret_stands_in_other_headers(value: bytes) -> None:
    assert secret(Part("header", value, "Authorization")) == ""
    assert secret(Part("header", f"Basic {PAIR}".encode(), "X-Note")) == ""


@given(
    st.sampled_from(["mqtt", "ldap", "telnet", "xmpp", "postgresql", "mysql"]),
    st.binary(max_size=60),
)
def test_no_bytes_break_the_search(scheme: str, data: bytes) -> None:
    for first in (b"", b"\x10", b"\x10\x20\0\4MQTT\5\xc6"):
        turns = Turns()
        turns.heard(scheme, "here", data)
        turns.secret(scheme, "here", first + data)
