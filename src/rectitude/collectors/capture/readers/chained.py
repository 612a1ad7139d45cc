"""
How records of TLS up to 1.2 are sealed by AES in CBC mode, from the logged master secret.

Keys are derived as RFC 2246, 4346 and 5246 (section 6.3) say; the code that authenticates a record stands
within what is encrypted, or behind it where both ends agreed so (RFC 7366). Before TLS 1.1 each record goes
on from the last block of the one before: after a loss none opens.
"""

import hmac
from collections.abc import Mapping

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

from rectitude.collectors.capture.readers.pseudo_random import pseudo_random

__all__ = ["SUITES", "Chained", "Suite", "of_session"]

_BLOCK = 16
_SIZES = {"sha1": 20, "sha256": 32, "sha384": 48}
"""Bytes of the codes that authenticate a record."""


class Suite(msgspec.Struct, frozen=True):
    """The bytes of a suite's key, and the digest of its codes."""

    key: int
    digest: str


SUITES: Mapping[int, Suite] = {
    **dict.fromkeys((0x002F, 0x0032, 0x0033, 0xC009, 0xC013, 0x008C, 0xC035), Suite(16, "sha1")),
    **dict.fromkeys((0x0035, 0x0038, 0x0039, 0xC00A, 0xC014, 0x008D, 0xC036), Suite(32, "sha1")),
    **dict.fromkeys((0x003C, 0x0040, 0x0067, 0xC023, 0xC027, 0x00AE), Suite(16, "sha256")),
    **dict.fromkeys((0x003D, 0x006A, 0x006B), Suite(32, "sha256")),
    **dict.fromkeys((0xC024, 0xC028, 0x00AF), Suite(32, "sha384")),
}
"""By IANA's numbers."""


class Chained:
    """Opens the records of one direction, one after the other."""

    def __init__(
        self, suite: Suite, key: bytes, code: bytes, vector: bytes, *, behind: bool
    ) -> None:
        self._aes = algorithms.AES(key)
        self._digest, self._code = suite.digest, code
        self._size = _SIZES[suite.digest]
        self._vector = vector
        """The last block of the record before; nothing where each record brings its own."""
        self._behind = behind
        self.sequence = 0

    def open(self, head: bytes, sealed: bytes) -> tuple[int, bytes]:
        """
        Return the next record's type and content, `head` being its five first bytes.

        Raises InvalidTag where it was not sealed with these keys, or not as the next one.
        """
        opened = self.ahead(head, sealed, 0)
        self.sequence += 1
        if self._vector:
            self._vector = (sealed[: -self._size] if self._behind else sealed)[-_BLOCK:]
        return opened

    def ahead(self, head: bytes, sealed: bytes, lost: int) -> tuple[int, bytes]:
        """Open a record before which so many are missing, without going on to it."""
        number = self.sequence + lost
        if lost and self._vector:
            raise InvalidTag
        if self._behind:
            sealed, code = sealed[: -self._size], sealed[-self._size :]
            self._authenticate(number, head, sealed, code)
        vector, chained = self._vector, sealed
        if not vector:
            vector, chained = sealed[:_BLOCK], sealed[_BLOCK:]
        if not chained or len(chained) % _BLOCK or len(vector) != _BLOCK:
            raise InvalidTag
        cipher = Cipher(self._aes, modes.CBC(vector)).decryptor()
        plain = cipher.update(chained) + cipher.finalize()
        padding = plain[-1] + 1
        if plain[-padding:] != bytes([plain[-1]]) * padding:
            raise InvalidTag
        plain = plain[:-padding]
        if self._behind:
            return head[0], plain
        content, code = plain[: -self._size], plain[-self._size :]
        self._authenticate(number, head, content, code)
        return head[0], content

    def _authenticate(self, number: int, head: bytes, data: bytes, code: bytes) -> None:
        beside = number.to_bytes(8, "big") + head[:3] + len(data).to_bytes(2, "big")
        if not hmac.compare_digest(hmac.digest(self._code, beside + data, self._digest), code):
            raise InvalidTag


def of_session(
    suite: Suite, protocol: str, master: bytes, client: bytes, server: bytes, *, behind: bool
) -> tuple[Chained, Chained]:
    """Return how both directions of a session are sealed, the client's first."""
    size = _SIZES[suite.digest]
    old = "" if protocol == "TLS 1.2" else "md5+sha1"
    prf = old or ("sha384" if suite.digest == "sha384" else "sha256")
    block = pseudo_random(
        prf, master, b"key expansion" + server + client, 2 * (size + suite.key + _BLOCK)
    )
    cuts = [0, size, 2 * size, 2 * size + suite.key, 2 * (size + suite.key)]
    codes, keys = (block[cuts[0] : cuts[1]], block[cuts[1] : cuts[2]]), block[cuts[2] :]
    vectors = keys[2 * suite.key :] if protocol == "TLS 1.0" else b""
    return (
        Chained(suite, keys[: suite.key], codes[0], vectors[:_BLOCK], behind=behind),
        Chained(suite, keys[suite.key : 2 * suite.key], codes[1], vectors[_BLOCK:], behind=behind),
    )
