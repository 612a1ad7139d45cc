"""
How QUIC's packets are sealed, from the secrets of its TLS (RFC 9001; RFC 9369 for version 2).

The number of a packet is masked, and the seal is over that number: packets open in any order.
"""

import hmac
from collections.abc import Callable, Mapping

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from rectitude.collectors.capture.readers.protection import SUITES, Suite, expanded

__all__ = ["VERSIONS", "VERSION_2", "InvalidTag", "Opener", "initial"]

VERSION_2 = 0x6B3343CF
_SAMPLE = 16
_FARTHEST_SAMPLE = 4
"""Bytes behind the beginning of a packet's number where the sample begins."""
_MASKED_OF_LONG, _MASKED_OF_SHORT = 0x0F, 0x1F
_PHASE = 0x04


class _Version(msgspec.Struct, frozen=True):
    """What differs between versions: the salt of the first secret, and the labels of keys."""

    salt: bytes
    label: bytes


VERSIONS: Mapping[int, _Version] = {
    1: _Version(bytes.fromhex("38762cf7f55934b34d179ae6a4c80cadccbb7f0a"), b"quic "),
    VERSION_2: _Version(bytes.fromhex("0dede3def700a6db819381be6e269dcbf9bd2ed9"), b"quicv2 "),
}
_OF_INITIAL = SUITES[0x1301]


class Opener:
    """Opens the packets of one direction at one level, and follows the keys as they are updated."""

    def __init__(self, suite: Suite, secret: bytes, version: int, largest: int = -1) -> None:
        self._suite, self._secret = suite, secret
        self._label = VERSIONS[version].label
        self._mask = _masking(suite, self._key(b"hp", suite.key))
        self._present = self._sealed_now()
        self._before: _Keys | None = None
        self._phase = 0
        self._since = 0
        """The number from which the present keys hold."""
        self.largest = largest
        """The largest number so far of the level, and of the one before whose numbers go on."""

    def open(self, packet: bytes, place: int) -> bytes:
        """
        Return a packet's content; its number begins at a place.

        Raises InvalidTag where it was not sealed with these keys.
        """
        sample = packet[place + _FARTHEST_SAMPLE : place + _FARTHEST_SAMPLE + _SAMPLE]
        if len(sample) < _SAMPLE:
            raise InvalidTag
        mask = self._mask(sample)
        is_long = packet[0] & 0x80
        first = packet[0] ^ mask[0] & (_MASKED_OF_LONG if is_long else _MASKED_OF_SHORT)
        size = (first & 3) + 1
        written = bytes(a ^ b for a, b in zip(packet[place : place + size], mask[1:], strict=False))
        number = self._whole(int.from_bytes(written, "big"), 8 * size)
        head = bytes((first,)) + packet[1:place] + written
        phase = 0 if is_long else first & _PHASE
        plain = self._of_phase(phase, number, packet[place + size :], head)
        self.largest = max(self.largest, number)
        return plain

    def _of_phase(self, phase: int, number: int, sealed: bytes, head: bytes) -> bytes:
        if phase == self._phase:
            return self._present.open(number, sealed, head)
        if self._before and number < self._since:
            return self._before.open(number, sealed, head)
        secret = self._key(b"ku", len(self._secret))
        following = self._sealed_now(secret)
        plain = following.open(number, sealed, head)
        self._before, self._present, self._secret = self._present, following, secret
        self._phase, self._since = phase, number
        return plain

    def _whole(self, written: int, bits: int) -> int:
        """Return the number whose last bits are written (RFC 9000, A.3)."""
        expected, window = self.largest + 1, 1 << bits
        number = expected & -window | written
        if number <= expected - window // 2 and number < (1 << 62) - window:
            return number + window
        return number - window if number > expected + window // 2 and number >= window else number

    def _sealed_now(self, secret: bytes = b"") -> "_Keys":
        return _Keys(
            self._suite,
            self._key(b"key", self._suite.key, secret),
            self._key(b"iv", 12, secret),
        )

    def _key(self, label: bytes, length: int, secret: bytes = b"") -> bytes:
        return expanded(self._suite, secret or self._secret, self._label + label, length)


class _Keys:
    """The keys of one phase."""

    def __init__(self, suite: Suite, key: bytes, nonce: bytes) -> None:
        self._open = suite.seal(key).decrypt
        self._nonce = int.from_bytes(nonce, "big")

    def open(self, number: int, sealed: bytes, head: bytes) -> bytes:
        return self._open((self._nonce ^ number).to_bytes(12, "big"), sealed, head)


def _masking(suite: Suite, key: bytes) -> Callable[[bytes], bytes]:
    """Return what makes the mask of a header out of a sample (RFC 9001, 5.4)."""
    if suite.seal is AESGCM:
        # A block of its own is what ECB is for, and how the standard masks.
        return Cipher(algorithms.AES(key), modes.ECB()).encryptor().update  # noqa: S305
    return lambda sample: (
        Cipher(algorithms.ChaCha20(key, sample), mode=None).encryptor().update(bytes(5))
    )


def initial(version: int, name: bytes) -> tuple[Opener, Opener]:
    """Return how first packets are sealed either way, the client's first: by the name it chose."""
    secret = hmac.digest(VERSIONS[version].salt, name, "sha256")
    client, server = (
        Opener(_OF_INITIAL, expanded(_OF_INITIAL, secret, label, 32), version)
        for label in (b"client in", b"server in")
    )
    return client, server
