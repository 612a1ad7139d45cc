"""
Credentials that protocols carry in clear by their own rules: who they are, nobody needs to guess.

Some stand in a command, some are the answer to what the server asked for in the turn before.
"""

import base64
import binascii
import re
from collections.abc import Mapping

from rectitude.facts.traffic.parts import Part

_PLAIN = rb"PLAIN +(?P<pair>[A-Za-z0-9+/]{8,}={0,2})"
_COMMANDS: Mapping[str, re.Pattern[bytes]] = {
    "ftp": re.compile(rb"^PASS +(?P<secret>[^\r\n]+)", re.IGNORECASE | re.MULTILINE),
    "pop3": re.compile(
        rb"^(?:PASS +(?P<secret>[^\r\n]+)|AUTH +" + _PLAIN + rb")", re.IGNORECASE | re.MULTILINE
    ),
    "irc": re.compile(rb"^PASS +:?(?P<secret>[^\r\n]+)", re.IGNORECASE | re.MULTILINE),
    "imap": re.compile(
        rb"^\S+ (?:LOGIN +\"?[^\"\r\n ]+\"? +\"?(?P<secret>[^\"\r\n]+)|AUTHENTICATE +"
        + _PLAIN
        + rb")",
        re.IGNORECASE | re.MULTILINE,
    ),
    "smtp": re.compile(rb"^AUTH +" + _PLAIN, re.IGNORECASE | re.MULTILINE),
    "redis": re.compile(
        rb"(?:\A|\r\n)(?:(?:\*[23]\r\n|\*\d{1,2}\r\n\$5\r\nHELLO\r\n\$1\r\n\d\r\n)\$4\r\nAUTH\r\n"
        rb"(?:\$\d+\r\n[^\r\n]*\r\n(?=\$))?\$\d+\r\n|AUTH +(?:[^\r\n ]+ +)?)(?P<secret>[^\r\n]+)",
        re.IGNORECASE,
    ),
    "xmpp": re.compile(
        rb"<(?:\w+:)?password>(?P<secret>[^<]+)<"
        rb"|<(?:\w+:)?auth\b[^>]*\bmechanism=['\"]PLAIN['\"][^>]*>(?P<pair>[A-Za-z0-9+/=]{8,})<"
    ),
    "ldap": re.compile(
        rb"\x60(?:\x81.|\x82..|.)\x02\x01[\x02\x03]\x04.[^\x80]*?\x80(?P<length>.)(?P<rest>.*)",
        re.DOTALL,
    ),
    "mysql": re.compile(
        rb"\A...\x01.{32}[^\0]{0,128}\0(?P<length>.)(?P<rest>.+)\0mysql_clear_password\0", re.DOTALL
    ),
}
"""RFC 959, 1939 and 5034, 1459, 9051, 4954, Redis (AUTH and HELLO, where a name comes before the secret),
RFC 6120 and XEP-0077, RFC 4511, MySQL (HandshakeResponse41): the command that hands in a secret."""
_PASSWORD = rb"(?P<word>(?:UGFz|cGFz|UEFT)[A-Za-z0-9+/=]*|)"
"""What begins with "pas", in Base64 and in any usual case: servers word it differently, some end it with a
colon, some with a zero byte. Nothing, where PLAIN asks."""
_WORDS_OF_PLAIN = 3
_HANDED_IN = re.compile(rb"\A(?P<pair>[A-Za-z0-9+/]+={0,2})\r?\n")
_CONTINUED = (re.compile(rb"^\+ ?" + _PASSWORD + rb"\s*\Z", re.MULTILINE), _HANDED_IN)
_ASKED: Mapping[str, tuple[re.Pattern[bytes], re.Pattern[bytes]]] = {
    "telnet": (
        re.compile(
            r"(?:password|passcode|密码|口令)[^\r\n]{0,20}[:：]\s*\Z".encode(), re.IGNORECASE
        ),
        re.compile(rb"\A(?P<secret>[^\r\n\0]+)[\r\n]"),
    ),
    "smtp": (re.compile(rb"^334 ?" + _PASSWORD + rb"\s*\Z", re.MULTILINE), _HANDED_IN),
    "pop3": _CONTINUED,
    "imap": _CONTINUED,
    "postgresql": (
        re.compile(rb"R\0\0\0\x08\0\0\0\x03\Z"),
        re.compile(rb"\Ap\0\0..(?P<secret>[^\0]+)\0", re.DOTALL),
    ),
    "mysql": (
        re.compile(rb"\xfemysql_clear_password\0"),
        re.compile(rb"\A...[\x01-\x09](?P<secret>[^\0]+)\0\Z", re.DOTALL),
    ),
}
"""How servers ask for a secret, and how it is handed in: a terminal's prompt, RFC 4616 and the words of AUTH
LOGIN, PostgreSQL's AuthenticationCleartextPassword, MySQL's AuthSwitchRequest."""
_TERMINAL = re.compile(rb"\xff(?:\xfa.*?\xff\xf0|[\xfb-\xfe].|[^\xff])", re.DOTALL)
"""What Telnet's two ends say to each other about the terminal (RFC 854)."""
_BASIC = re.compile(rb"^Basic +(?P<pair>[A-Za-z0-9+/]+={0,2})$", re.IGNORECASE)
_LIKE_HTTP = re.compile(rb"[A-Z_]+ [^\r\n]+ (?:RTSP|SIP)/[0-9]")
"""How a request of RTSP or SIP begins, whose headers are HTTP's (RFC 2326, 3261)."""
_AUTHORISED = re.compile(
    rb"^(?P<name>(?:Proxy-)?Authorization): *(?P<value>[^\r\n]+)", re.IGNORECASE | re.MULTILINE
)
_ANYBODY = re.compile(rb"^(?:anonymous|guest|.*@.*)?$", re.IGNORECASE)
"""What people hand in where no secret is asked for (RFC 1635)."""


def secret(part: Part) -> str:
    """
    Return the secret that a header hands in; nothing if it hands in none.

    >>> secret(Part("header", b"Basic b3BzOktYNw==", "Authorization"))
    'KX7'
    """
    if part.kind == "header" and part.name.lower() in {"authorization", "proxy-authorization"}:
        found = _BASIC.match(part.data.strip())
        return (
            _decoded(found["pair"]).partition(b":")[2].decode("utf-8", "replace") if found else ""
        )
    return ""


class Turns:
    """Listens to the turns of protocols in clear; what a server asked for counts for the turn after."""

    def __init__(self) -> None:
        self._asking: dict[str, bool] = {}
        """Whom a server asked, and whether it said for what."""

    def heard(self, scheme: str, address: str, data: bytes) -> None:
        """Take what a server said."""
        self._asking.pop(address, None)
        if scheme in _ASKED and (asked := _ASKED[scheme][0].search(spoken(scheme, data))):
            self._asking[address] = asked.groupdict().get("word") != b""

    def secret(self, scheme: str, address: str, data: bytes) -> tuple[str, tuple[str, ...]]:
        """
        Return the secret that a client's turn hands in, with the steps to it; nothing if it does not.

        >>> Turns().secret("ftp", "ftp://a:21", b"PASS s3cret")
        ('s3cret', ())
        """
        data = spoken(scheme, data)
        if scheme == "mqtt":
            return _of_mqtt(data).decode("utf-8", "replace"), ()
        found = _COMMANDS[scheme].search(data) if scheme in _COMMANDS else None
        if found is None and address in self._asking:
            found = _ASKED[scheme][1].search(data)
        named = self._asking.pop(address, True)
        if found is None and _LIKE_HTTP.match(data):
            return _of_headers(data), ("base64",)
        if found is None or (scheme == "ftp" and _ANYBODY.match(found["secret"])):
            return "", ()
        given = found.groupdict()
        if given.get("pair"):
            return _of_pair(_decoded(given["pair"]), named=named), ("base64",)
        if length := given.get("length"):
            return found["rest"][: length[0]].rstrip(b"\0").decode("utf-8", "replace"), ()
        return found["secret"].decode("utf-8", "replace"), ()


def _of_headers(data: bytes) -> str:
    """Return the secret that the headers of a request hand in, which is none of HTTP's."""
    parts = (
        Part("header", each["value"], each["name"].decode()) for each in _AUTHORISED.finditer(data)
    )
    return next(filter(None, map(secret, parts)), "")


def spoken(scheme: str, data: bytes) -> bytes:
    r"""
    Return what the two ends said, without what they tell each other about the terminal.

    >>> spoken("telnet", b"\xff\xfb\x01Password: ")
    b'Password: '
    """
    return _TERMINAL.sub(b"", data).replace(b"\r\0", b"\r\n") if scheme == "telnet" else data


def _of_pair(decoded: bytes, *, named: bool) -> str:
    """
    Return the password of what was handed in: of PLAIN's three words (RFC 4616), or the one word asked for.

    Other mechanisms (NTLM, Kerberos) hand in what is no password, asked for by as little.
    """
    try:
        words = decoded.decode().split("\0")
    except UnicodeDecodeError:
        return ""
    return words[-1] if len(words) == _WORDS_OF_PLAIN or (named and len(words) == 1) else ""


def _decoded(encoded: bytes) -> bytes:
    try:
        return base64.b64decode(encoded, validate=True)
    except binascii.Error:
        return b""


def _of_mqtt(data: bytes) -> bytes:
    """Return the password of a CONNECT packet (MQTT 3.1.1, section 3.1; 5.0 likewise)."""
    if data[:1] != b"\x10":
        return b""
    place = next((n for n in range(2, 6) if data[n - 1 : n] < b"\x80"), len(data))
    name, place = _text(data, place)
    level, flags = data[place : place + 1], data[place + 1 : place + 2]
    if name not in {b"MQTT", b"MQIsdp"} or not flags or not flags[0] & 0x40:
        return b""
    place += 4
    if level == b"\x05":
        place = _behind_properties(data, place)
    fields = 1 + 2 * bool(flags[0] & 0x04) + bool(flags[0] & 0x80)
    for field in range(fields):
        if field == 1 and flags[0] & 0x04 and level == b"\x05":
            place = _behind_properties(data, place)
        _, place = _text(data, place)
    return _text(data, place)[0]


def _text(data: bytes, place: int) -> tuple[bytes, int]:
    length = int.from_bytes(data[place : place + 2], "big")
    return data[place + 2 : place + 2 + length], place + 2 + length


def _behind_properties(data: bytes, place: int) -> int:
    return place + 1 + (data[place] if place < len(data) else 0)
