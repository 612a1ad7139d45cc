"""DNS over TCP: what is asked for in a connection."""

import dns.exception
import dns.message

from rectitude.collectors.capture.readers.packets import instant
from rectitude.collectors.capture.readers.sides import Side
from rectitude.evidence.traffic import LOOKUP

DNS = 53
"""IANA's port of DNS."""
_HEADER = 12
"""Bytes of a message's header (RFC 1035, 4.1.1)."""
TELLS = 2 + _HEADER
"""Bytes from which it can be told whether DNS is spoken."""
_MOST_QUESTIONS = 1
"""Questions of one message in practice (RFC 9619)."""
_QUERIES = frozenset({0, 1, 2, 4, 5, 6})
"""IANA's operations of DNS."""


def is_lookup(first: bytes) -> bool:
    """
    Return whether a direction begins as DNS over TCP does: a length, and a header that makes sense.

    >>> is_lookup(bytes.fromhex("001d 1234 0100 0001 0000 0000 0000"))
    True
    >>> is_lookup(b"POST /c?mobile=1")
    False
    """
    length, header = int.from_bytes(first[:2], "big"), first[2:TELLS]
    if length < _HEADER or len(header) < _HEADER:
        return False
    operation, questions = header[2] >> 3 & 0xF, int.from_bytes(header[4:6], "big")
    return operation in _QUERIES and questions <= _MOST_QUESTIONS and not header[3] & 0x40


class Lookups:
    """DNS over TCP (RFC 7766): each message behind its length."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._left = {True: b"", False: b""}

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction."""
        left = self._left[sent] + data
        while len(left) >= 2 and len(left) >= (end := 2 + int.from_bytes(left[:2], "big")):
            message, left = left[2:end], left[end:]
            if asked := self._side.names.take(message):
                self._side.keeper.asked(asked, instant(seconds), self._side.app)
            elif not _is_message(message):
                self._gap(seconds, sent=sent, length=len(message))
        self._left[sent] = left

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes never came: where the next message begins is not known."""
        self._left[sent] = b""
        self._gap(seconds, sent=sent, length=length)

    def close(self) -> None:
        """Say what is left: a message that ended with the connection."""
        for sent, left in self._left.items():
            if left:
                self._gap(None, sent=sent, length=len(left))

    def _gap(self, seconds: float | None, *, sent: bool, length: int) -> None:
        keeper = self._side.keeper
        moment = keeper.moment(None if seconds is None else instant(seconds))
        url = f"{LOOKUP}{self._side.host}"
        keeper.gap(moment, url, "lost", sent=sent, length=length, app=self._side.app)


def _is_message(data: bytes) -> bool:
    try:
        dns.message.from_wire(data, ignore_trailing=True)
    except (dns.exception.DNSException, ValueError, UnicodeError):
        return False
    return True
