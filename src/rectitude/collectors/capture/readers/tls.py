"""
What a TLS connection says of itself in clear: the name asked for, version, cipher, certificate.

From the ClientHello, the ServerHello and the Certificate (RFC 8446, RFC 5246); since TLS 1.3 the latter
is sealed and shows only where a key log opens it.
"""

import hashlib
import struct
from collections.abc import Iterable, Iterator
from datetime import datetime

import msgspec
from cryptography import x509
from cryptography.x509.oid import ExtensionOID, NameOID

CLIENT_HELLO, SERVER_HELLO, END_OF_EARLY_DATA, ENCRYPTED_EXTENSIONS, CERTIFICATE = 1, 2, 5, 8, 11
FINISHED, KEY_UPDATE = 20, 24
"""Messages of the handshake."""
_LONGEST = 128 * 1024
"""Bytes of the handshake that wait for the end of one message; ours."""
_SERVER_NAME, _GROUPS, _POINT_FORMATS, _PROTOCOLS = 0, 10, 11, 16
_ENCRYPT_THEN_MAC, _EARLY_DATA, _VERSIONS = 22, 42, 43
"""IANA's numbers of extensions."""
_VERSION_NAMES = {
    0x0300: "SSL 3.0",
    0x0301: "TLS 1.0",
    0x0302: "TLS 1.1",
    0x0303: "TLS 1.2",
    0x0304: "TLS 1.3",
}


class Hello(msgspec.Struct):
    """What was learnt so far."""

    name: str = ""
    protocol: str = ""
    cipher: str = ""
    alpn: str = ""
    subject: str = ""
    issuer: str = ""
    names: tuple[str, ...] = ()
    valid_from: float = 0.0
    valid_to: float = 0.0
    fingerprint: str = ""
    client_random: bytes = b""
    server_random: bytes = b""
    suite: int = -1
    offers_early: bool = False
    """Whether the client says that it sends content before it is answered (0-RTT)."""
    authenticates_behind: bool = False
    """Whether what authenticates a record stands behind what is encrypted (RFC 7366)."""

    @property
    def is_latest(self) -> bool:
        """Whether the session is of TLS 1.3."""
        return self.protocol == "TLS 1.3"

    def error(self, at: datetime) -> str:
        """Return what is wrong with the certificate, in the browser's words; nothing if nothing shows."""
        if not self.names and not self.subject:
            return ""
        if not self.valid_from <= at.timestamp() <= self.valid_to:
            return "net::ERR_CERT_DATE_INVALID"
        if self.name and not any(_covers(name, self.name) for name in self.names):
            return "net::ERR_CERT_COMMON_NAME_INVALID"
        return "net::ERR_CERT_AUTHORITY_INVALID" if self.subject == self.issuer else ""


def messages(waiting: bytearray) -> Iterator[tuple[int, bytes]]:
    """Take out the messages of a handshake that are whole; yield each with its kind."""
    while len(waiting) >= 4:
        length = int.from_bytes(waiting[1:4], "big")
        if length > _LONGEST:
            waiting.clear()
        if len(waiting) < 4 + length:
            return
        message, body = waiting[0], bytes(waiting[4 : 4 + length])
        del waiting[: 4 + length]
        yield message, body


def hear(message: int, body: bytes, hello: Hello, *, sent: bool) -> None:
    """Learn from a message of the handshake; what is malformed is passed over."""
    try:
        if message == CLIENT_HELLO and sent:
            _client(body, hello)
        elif message == SERVER_HELLO and not sent:
            _server(body, hello)
        elif message == ENCRYPTED_EXTENSIONS and not sent:
            _chosen(_extensions(body, 0), hello)
        elif message == CERTIFICATE and not sent:
            _certificate(body, hello)
    except (IndexError, struct.error, ValueError, x509.DuplicateExtension):
        return


def _fingerprint(body: bytes, ciphers: bytes, extensions: list[tuple[int, bytes]]) -> str:
    """
    Return the JA3 of a ClientHello: what tells one TLS library from another.

    https://github.com/salesforce/ja3: version, ciphers, extensions, curves and point formats in the order
    of the client's, without the values that GREASE (RFC 8701) makes up; hashed by MD5.
    """
    known = dict(extensions)
    curves, formats = known.get(_GROUPS, b"")[2:], known.get(_POINT_FORMATS, b"")[1:]
    parts = (
        [int.from_bytes(body[:2], "big")],
        _numbers(ciphers),
        [kind for kind, _ in extensions if not _is_grease(kind)],
        _numbers(curves),
        list(formats),
    )
    text = ",".join("-".join(map(str, numbers)) for numbers in parts)
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


def _numbers(data: bytes) -> list[int]:
    pairs = (data[place] << 8 | data[place + 1] for place in range(0, len(data) - 1, 2))
    return [number for number in pairs if not _is_grease(number)]


def _is_grease(number: int) -> bool:
    return number & 0x0F0F == 0x0A0A and number >> 8 == number & 0xFF


def _client(body: bytes, hello: Hello) -> None:
    hello.client_random = body[2:34]
    position = 34
    position += 1 + body[position]
    length = body[position] << 8 | body[position + 1]
    ciphers = body[position + 2 : position + 2 + length]
    position += 2 + length
    position += 1 + body[position]
    extensions = [*_extensions(body, position)]
    hello.fingerprint = _fingerprint(body, ciphers, extensions)
    hello.offers_early = hello.offers_early or any(kind == _EARLY_DATA for kind, _ in extensions)
    for kind, value in extensions:
        if kind == _SERVER_NAME and len(value) > 5:
            hello.name = value[5:].decode("ascii", "replace").lower()
        elif kind == _PROTOCOLS and len(value) > 3:
            hello.alpn = hello.alpn or value[3 : 3 + value[2]].decode("ascii", "replace")


def _server(body: bytes, hello: Hello) -> None:
    version = body[0] << 8 | body[1]
    hello.server_random = body[2:34]
    position = 34
    position += 1 + body[position]
    hello.suite = body[position] << 8 | body[position + 1]
    hello.cipher = f"0x{hello.suite:04X}"
    extensions = dict(_extensions(body, position + 3))
    if len(chosen := extensions.get(_VERSIONS, b"")) == 2:
        version = chosen[0] << 8 | chosen[1]
    _chosen(extensions.items(), hello)
    hello.authenticates_behind = _ENCRYPT_THEN_MAC in extensions
    hello.protocol = _VERSION_NAMES.get(version, f"0x{version:04X}")


def _chosen(extensions: Iterable[tuple[int, bytes]], hello: Hello) -> None:
    """Take the protocol that the server chose for what is inside."""
    for kind, value in extensions:
        if kind == _PROTOCOLS and len(value) > 3:
            hello.alpn = value[3 : 3 + value[2]].decode("ascii", "replace")


def _certificate(body: bytes, hello: Hello) -> None:
    position = 3 if not hello.is_latest else 4 + body[0]
    length = int.from_bytes(body[position : position + 3], "big")
    position += 3
    describe(x509.load_der_x509_certificate(body[position : position + length]), hello)


def describe(certificate: x509.Certificate, hello: Hello) -> None:
    """Take what a server's certificate says; raises ValueError where it is malformed."""
    hello.subject = _common_name(certificate.subject)
    hello.issuer = _common_name(certificate.issuer)
    hello.valid_from = certificate.not_valid_before_utc.timestamp()
    hello.valid_to = certificate.not_valid_after_utc.timestamp()
    try:
        found = certificate.extensions.get_extension_for_oid(ExtensionOID.SUBJECT_ALTERNATIVE_NAME)
    except x509.ExtensionNotFound:
        hello.names = (hello.subject,) if hello.subject else ()
        return
    if isinstance(found.value, x509.SubjectAlternativeName):
        hello.names = tuple(found.value.get_values_for_type(x509.DNSName))


def _common_name(name: x509.Name) -> str:
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else ""


def _extensions(body: bytes, position: int) -> Iterator[tuple[int, bytes]]:
    if position + 2 > len(body):
        return
    position += 2
    while position + 4 <= len(body):
        kind, length = struct.unpack_from("!HH", body, position)
        yield kind, body[position + 4 : position + 4 + length]
        position += 4 + length


def _covers(pattern: str, name: str) -> bool:
    """Return whether a certificate's name covers a host (RFC 6125): one label for a star."""
    if pattern.startswith("*."):
        return name.partition(".")[2] == pattern[2:].lower()
    return pattern.lower() == name
