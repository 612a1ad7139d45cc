"""
The records of a TLS connection: what stands in clear is learnt from, what the key log opens is handed on.

What cannot be opened is counted by its bytes, with the reason. After a loss the records go on where one
opens under a number that can come next: the seal proves it.
"""

import re
from collections.abc import Iterator
from contextlib import suppress

import msgspec

from rectitude.collectors.capture.readers import chained, protection, tls
from rectitude.collectors.capture.readers.chained import Chained
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.protection import InvalidTag, Protection
from rectitude.collectors.capture.readers.tls import Hello

_CHANGE, _ALERT, _HANDSHAKE, _APPLICATION = 20, 21, 22, 23
_HEAD = 5
_LONGEST = (1 << 14) + 2048
"""Bytes of a record at most (RFC 5246, 6.2.3)."""
_WAITING = 1 << 16
"""Bytes of sealed records that wait until both greetings are seen; ours."""
_EARLY = 1 << 20
"""Bytes of early content without a key after which it counts as a key that does not fit; ours."""
_LOST_RECORDS = 128
"""Records that may be missing between two that are read; ours."""
_BEGINS = re.compile(rb"\x17\x03[\x01-\x03]")
_OLD = frozenset({"TLS 1.0", "TLS 1.1", "TLS 1.2"})

Opener = Protection | Chained


class Session:
    """What both directions of a connection share: what was said in clear, and its secrets."""

    def __init__(self, log: KeyLog) -> None:
        self.hello = Hello()
        self._log = log
        self._pair: tuple[Opener, Opener] | None = None

    def protection(self, *, sent: bool, secret: bytes) -> Opener | None:
        """Return how a direction is sealed, in TLS 1.3 under a secret; None where that is not known."""
        suite = protection.SUITES.get(self.hello.suite)
        if suite and suite.latest:
            return protection.of_traffic(suite, secret) if secret else None
        self._pair = self._pair or self._of_master()
        return self._pair[not sent] if self._pair else None

    def _of_master(self) -> tuple[Opener, Opener] | None:
        """Return how both directions are sealed up to TLS 1.2."""
        hello = self.hello
        master = self._log.secrets(hello.client_random).get("CLIENT_RANDOM")
        randoms = hello.client_random, hello.server_random
        suite = protection.SUITES.get(hello.suite)
        if master and suite and hello.protocol == "TLS 1.2":
            return protection.of_session(suite, master, *randoms)
        linked = chained.SUITES.get(hello.suite)
        if master and linked and hello.protocol in _OLD:
            behind = hello.authenticates_behind
            return chained.of_session(linked, hello.protocol, master, *randoms, behind=behind)
        return None

    @property
    def early_secret(self) -> bytes:
        """The secret of what a client of TLS 1.3 sends before it is answered (0-RTT)."""
        return self._log.secrets(self.hello.client_random).get("CLIENT_EARLY_TRAFFIC_SECRET", b"")

    def early(self) -> Iterator[Protection]:
        """
        Yield how early content may be sealed.

        A server that refuses it may choose another suite than the client sealed it with.
        """
        suites = {self.hello.suite: None, **dict.fromkeys(protection.SUITES)}
        for suite in (protection.SUITES.get(number) for number in suites):
            if suite and suite.latest and suite.fits(self.early_secret):
                yield protection.of_traffic(suite, self.early_secret)

    def secrets(self, *, sent: bool) -> tuple[bytes, bytes]:
        """Return the secrets of a direction of TLS 1.3: of its handshake, and of what follows."""
        known = self._log.secrets(self.hello.client_random)
        side = "CLIENT" if sent else "SERVER"
        return (
            known.get(f"{side}_HANDSHAKE_TRAFFIC_SECRET", b""),
            known.get(f"{side}_TRAFFIC_SECRET_0", b""),
        )

    def updated(self, secret: bytes) -> bytes:
        """Return the traffic secret after one."""
        return protection.updated(protection.SUITES[self.hello.suite], secret)

    @property
    def has_secrets(self) -> bool:
        """Whether any secrets are at hand."""
        return bool(self._log)

    @property
    def why(self) -> str:
        """Why it cannot be opened, as a word of the catalogue's `unread` terms."""
        if not self._log:
            return "encrypted"
        known = self._log.secrets(self.hello.client_random)
        here = {*protection.SUITES, *chained.SUITES}
        return "unknown-cipher" if known and self.hello.suite not in here else "no-key"


class Left(msgspec.Struct):
    """What could not be read of a direction: its bytes, and why."""

    length: int = 0
    why: str = ""


class Records:
    """Reads one direction's records."""

    def __init__(self, session: Session, *, sent: bool) -> None:
        self._session = session
        self._sent = sent
        self._data = bytearray()
        self._handshake = bytearray()
        self._changed = False
        """Whether the direction said that it seals from now on (up to TLS 1.2)."""
        self._secret = b""
        self._protection: Opener | None = None
        self._missing = -1
        """Bytes since the last record that was read, where some were lost; -1: none were."""
        self.left = Left()
        self.early = 0
        """Bytes that were sent before any answer and that nothing opens."""
        self._is_answered = not sent
        """Whether the direction seals with keys that both ends agreed on."""
        self.opened = 0

    def take(self, data: bytes) -> Iterator[bytes | int]:
        """Take the next bytes; yield the content as it is opened, a number for how much was lost."""
        if self.left.why:
            self.left.length += len(data)
            return
        self._data += data
        if self._missing >= 0:
            yield from self._found_again()
            if self._missing >= 0:
                return
        while len(self._data) >= _HEAD and not self.left.why:
            length = self._data[3] << 8 | self._data[4]
            if self._data[0] not in range(20, 24) or self._data[1] != 3 or length > _LONGEST:
                self._give_up("damaged-record")
                return
            if len(self._data) < _HEAD + length or self._must_wait():
                return
            head, body = bytes(self._data[:_HEAD]), bytes(self._data[_HEAD : _HEAD + length])
            del self._data[: _HEAD + length]
            yield from self._record(head, body)

    def lose(self, length: int) -> None:
        """Take note that bytes never came."""
        if self.left.why:
            return
        if self._protection is None:
            self._give_up("lost")
            return
        self._missing = max(self._missing, 0) + len(self._data) + length
        self._data.clear()

    def close(self) -> None:
        """Count what waited in vain."""
        if self._data and not self.left.why:
            self._give_up("lost" if self._protection else self._session.why)

    def _must_wait(self) -> bool:
        """Whether a sealed record must wait: the greetings have not both been seen yet."""
        hello = self._session.hello
        if (hello.protocol and hello.client_random) or not self._is_sealed(self._data[0]):
            return False
        if len(self._data) > _WAITING or not self._session.has_secrets:
            self._give_up(self._session.why)
        return True

    def _is_sealed(self, kind: int) -> bool:
        return kind == _APPLICATION or (self._changed and not self._session.hello.is_latest)

    def _record(self, head: bytes, body: bytes) -> Iterator[bytes | int]:
        kind = head[0]
        if self._is_sealed(kind):
            try:
                kind, body = self._opened(head, body)
            except InvalidTag:
                if self._is_early:
                    self.early += len(head) + len(body)
                    return
                why = "wrong-key" if self._protection else self._session.why
                if not self._protection and kind != _APPLICATION:
                    return  # the end of a handshake that nothing opens: no content
                self._give_up(why, len(head) + len(body))
                return
        elif kind == _CHANGE:
            self._changed = True
        if kind == _HANDSHAKE:
            self._handshake += body
            self._listen()
        elif kind == _APPLICATION:
            self.opened += len(body)
            yield body

    @property
    def _is_early(self) -> bool:
        """Whether a record that does not open may be early content whose key is not at hand."""
        hello, session = self._session.hello, self._session
        if self._is_answered or not (hello.offers_early and hello.is_latest):
            return False
        return bool(session.secrets(sent=True)[0]) and self.early < _EARLY

    def _opened(self, head: bytes, body: bytes) -> tuple[int, bytes]:
        """Open the next record; what a client sends early has keys of its own."""
        if self._is_answered or not self._session.hello.offers_early:
            return self._opener().open(head, body)
        with suppress(InvalidTag):
            if self._protection is not None:
                return self._protection.open(head, body)
        for opener in self._session.early() if self._protection is None else ():
            with suppress(InvalidTag):
                opened = opener.open(head, body)
                self._protection = opener
                return opened
        self._secret = self._session.secrets(sent=self._sent)[0]
        agreed = self._session.protection(sent=self._sent, secret=self._secret)
        if agreed is None:
            raise InvalidTag
        opened = agreed.open(head, body)
        self._protection, self._is_answered = agreed, True
        return opened

    def _opener(self) -> Opener:
        """Return what opens the next record; raises InvalidTag where nothing at hand does."""
        if self._protection is None:
            self._secret = self._secret or self._session.secrets(sent=self._sent)[0]
            self._protection = self._session.protection(sent=self._sent, secret=self._secret)
        if self._protection is None:
            raise InvalidTag
        return self._protection

    def _listen(self) -> None:
        """Learn from the messages of the handshake that are whole; some change the keys."""
        for message, body in tls.messages(self._handshake):
            tls.hear(message, body, self._session.hello, sent=self._sent)
            if self._session.hello.is_latest and self._protection is not None:
                self._change_keys(message)

    def _change_keys(self, message: int) -> None:
        if message == tls.END_OF_EARLY_DATA:
            self._secret, self._is_answered = self._session.secrets(sent=self._sent)[0], True
        elif message == tls.FINISHED:
            self._secret = self._session.secrets(sent=self._sent)[1]
        elif message == tls.KEY_UPDATE:
            self._secret = self._session.updated(self._secret)
        else:
            return
        self._protection = self._session.protection(sent=self._sent, secret=self._secret)
        if self._protection is None:
            self._give_up("no-key")

    def _found_again(self) -> Iterator[bytes | int]:
        """Go on at the first record that opens under a number which can come next."""
        data = bytes(self._data)
        for begin in _BEGINS.finditer(data):
            place = begin.start()
            head = data[place : place + _HEAD]
            length = int.from_bytes(head[3:], "big")
            if not 16 < length <= _LONGEST:
                continue
            if len(data) < place + _HEAD + length:
                break
            body = data[place + _HEAD : place + _HEAD + length]
            fitting = self._fitting(head, body)
            if fitting is not None:
                lost, overhead = fitting
                content = self._missing + place - lost * (_HEAD + overhead)
                self._missing = -1
                del self._data[:place]
                yield max(content, 1)
                return
        if len(self._data) > 4 * _LONGEST:
            self._missing += 2 * _LONGEST
            del self._data[: 2 * _LONGEST]

    def _fitting(self, head: bytes, body: bytes) -> tuple[int, int] | None:
        """Return how many records are missing before one, and what sealing adds; None if none fits."""
        opener = self._opener()
        for lost in range(_LOST_RECORDS):
            try:
                _, content = opener.ahead(head, body, lost)
            except InvalidTag:
                continue
            opener.sequence += lost
            return lost, len(body) - len(content)
        return None

    def _give_up(self, why: str, length: int = 0) -> None:
        self.left.why = why
        self.left.length += length + len(self._data)
        self._data.clear()
