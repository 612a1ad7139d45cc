"""
How records of TLS are sealed, from the logged secrets: AEAD suites of TLS 1.2 and TLS 1.3.

Keys are derived as RFC 5246 (section 6.3), RFC 5288, RFC 7905 and RFC 8446 (section 7) say; the
primitives are `cryptography`'s. What AES in CBC mode sealed, `chained` opens; other ciphers are not.
"""

from collections.abc import Mapping

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM, ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand

from rectitude.collectors.capture.readers.pseudo_random import pseudo_random

__all__ = [
    "SUITES",
    "InvalidTag",
    "Protection",
    "Suite",
    "expanded",
    "of_session",
    "of_traffic",
    "updated",
]

_TAG = 16
_EXPLICIT = 8
"""Bytes of the nonce that each record of AES-GCM carries in TLS 1.2."""


class Suite(msgspec.Struct, frozen=True):
    """What a suite of ciphers seals with, and by which hash its keys are derived."""

    seal: type[AESGCM | ChaCha20Poly1305]
    key: int
    digest: str
    latest: bool = False
    """Whether it is of TLS 1.3."""

    def fits(self, secret: bytes) -> bool:
        """Return whether a secret is as long as the suite's digest, as those of TLS 1.3 are."""
        return len(secret) == (48 if self.digest == "sha384" else 32)


_AES_128, _AES_256 = Suite(AESGCM, 16, "sha256"), Suite(AESGCM, 32, "sha384")
_CHACHA = Suite(ChaCha20Poly1305, 32, "sha256")
SUITES: Mapping[int, Suite] = {
    0x1301: Suite(AESGCM, 16, "sha256", latest=True),
    0x1302: Suite(AESGCM, 32, "sha384", latest=True),
    0x1303: Suite(ChaCha20Poly1305, 32, "sha256", latest=True),
    **dict.fromkeys((0x009C, 0x009E, 0x00A2, 0x00A8, 0xC02B, 0xC02D, 0xC02F, 0xC031), _AES_128),
    **dict.fromkeys((0x009D, 0x009F, 0x00A3, 0x00A9, 0xC02C, 0xC02E, 0xC030, 0xC032), _AES_256),
    **dict.fromkeys((0xCCA8, 0xCCA9, 0xCCAA, 0xCCAB, 0xCCAC, 0xCCAD), _CHACHA),
}
"""By IANA's numbers."""


class Protection:
    """Opens the records of one direction, one after the other."""

    def __init__(self, suite: Suite, key: bytes, nonce: bytes) -> None:
        self._suite = suite
        self._open = suite.seal(key).decrypt
        self._nonce = int.from_bytes(nonce, "big")
        self._salt = nonce if len(nonce) == 4 else b""
        self.sequence = 0

    def open(self, head: bytes, sealed: bytes) -> tuple[int, bytes]:
        """
        Return the next record's type and content, `head` being its five first bytes.

        Raises InvalidTag where it was not sealed with these keys, or not as the next one.
        """
        opened = self.ahead(head, sealed, 0)
        self.sequence += 1
        return opened

    def ahead(self, head: bytes, sealed: bytes, lost: int) -> tuple[int, bytes]:
        """Open a record before which so many are missing, without going on to it."""
        number = self.sequence + lost
        kind = head[0]
        if self._suite.latest:
            plain = self._open(self._masked(number), sealed, head).rstrip(b"\0")
            if not plain:
                raise InvalidTag
            return plain[-1], plain[:-1]
        if not self._salt:
            return kind, self._open(self._masked(number), sealed, _beside(number, head, sealed))
        explicit, sealed = sealed[:_EXPLICIT], sealed[_EXPLICIT:]
        return kind, self._open(self._salt + explicit, sealed, _beside(number, head, sealed))

    def _masked(self, number: int) -> bytes:
        return (self._nonce ^ number).to_bytes(12, "big")


def _beside(number: int, head: bytes, sealed: bytes) -> bytes:
    """Return what TLS 1.2 authenticates beside the content: number, type, version, length."""
    if len(sealed) < _TAG:
        raise InvalidTag
    return number.to_bytes(8, "big") + head[:3] + (len(sealed) - _TAG).to_bytes(2, "big")


def of_traffic(suite: Suite, secret: bytes) -> Protection:
    """Return how a direction of TLS 1.3 is sealed under a traffic secret."""
    return Protection(
        suite, expanded(suite, secret, b"key", suite.key), expanded(suite, secret, b"iv", 12)
    )


def updated(suite: Suite, secret: bytes) -> bytes:
    """Return the traffic secret that follows one, after a KeyUpdate (RFC 8446, 7.2)."""
    return expanded(suite, secret, b"traffic upd", len(secret))


def expanded(suite: Suite, secret: bytes, label: bytes, length: int) -> bytes:
    """Return so many bytes under a label (HKDF-Expand-Label of RFC 8446, 7.1)."""
    label = b"tls13 " + label
    info = length.to_bytes(2, "big") + bytes([len(label)]) + label + b"\0"
    digest = hashes.SHA384() if suite.digest == "sha384" else hashes.SHA256()
    return HKDFExpand(digest, length, info).derive(secret)


def of_session(
    suite: Suite, master: bytes, client: bytes, server: bytes
) -> tuple[Protection, Protection]:
    """Return how both directions of TLS 1.2 are sealed, the client's first."""
    salt = 4 if suite.seal is AESGCM else 12
    block = pseudo_random(
        suite.digest, master, b"key expansion" + server + client, 2 * (suite.key + salt)
    )
    keys, nonces = block[: 2 * suite.key], block[2 * suite.key :]
    return (
        Protection(suite, keys[: suite.key], nonces[:salt]),
        Protection(suite, keys[suite.key :], nonces[salt:]),
    )
