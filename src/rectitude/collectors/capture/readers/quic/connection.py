"""One connection of QUIC: its packets opened as far as there are keys, its streams handed on."""

from collections import deque

from rectitude.collectors.capture.readers import greetings, tls
from rectitude.collectors.capture.readers.conversation import Conversation
from rectitude.collectors.capture.readers.http3 import ONE_WAY, Http3
from rectitude.collectors.capture.readers.packets import instant
from rectitude.collectors.capture.readers.protection import SUITES
from rectitude.collectors.capture.readers.quic.frames import (
    Datagram,
    Frame,
    Greeting,
    Piece,
    frames,
)
from rectitude.collectors.capture.readers.quic.packets import Level, Packet
from rectitude.collectors.capture.readers.quic.pieces import Held, Pieces
from rectitude.collectors.capture.readers.quic.sealing import InvalidTag, Opener, initial
from rectitude.collectors.capture.readers.records import Session
from rectitude.collectors.capture.readers.sides import Side

_WAITING = 1 << 16
"""Bytes of packets that wait until both greetings are seen; ours."""
_STREAMS = 10_000
"""Streams that are open at once; ours."""
_NAMES = 100
"""Names of one connection that are remembered; ours."""
_CONTENT = frozenset({Level.EARLY, Level.INSIDE})


class Connection:
    """Takes the packets of one connection; `name` is what its client called the server first."""

    def __init__(self, side: Side, name: bytes, held: Held) -> None:
        self._side = side
        self._held = held
        self._session = Session(side.log)
        self._version = 1
        self._name = name
        self.names: set[bytes] = set()
        """Those that the server gave itself."""
        self._fresh: list[bytes] = []
        self.ways = 0
        """Pairs of addresses over which it goes."""
        self._lengths = {True: len(name), False: 0}
        """Of the names in packets with a short header, by direction."""
        self._openers: dict[tuple[Level, int, bool], Opener] = {}
        self._opened: set[Opener] = set()
        self._early: deque[tuple[Packet, float, bool]] = deque()
        self._waits = 0
        self._greetings: dict[tuple[Level, bool], tuple[Pieces, bytearray]] = {}
        self._streams: dict[tuple[int, bool], Pieces] = {}
        self._over: dict[tuple[int, bool], _Over] = {}
        self._inside: Http3 | Talks | None = None
        self._began: float | None = None
        self._sealed = {True: 0, False: 0}
        """Bytes of packets that could not be opened."""

    @property
    def is_answered(self) -> bool:
        """Whether the server's greeting was seen."""
        return self._session.hello.suite >= 0

    def is_called(self, name: bytes) -> bool:
        """Return whether packets of its client may bear a name."""
        return name == self._name or name in self.names

    def rename(self, name: bytes) -> None:
        """Take note that the client was told to begin again, and calls the server otherwise."""
        self._name = name
        self._openers.clear()
        self._forget_greetings()

    def fresh_names(self) -> list[bytes]:
        """Return the names that were learnt since this was asked last."""
        fresh, self._fresh = self._fresh, []
        return fresh

    def take(self, packet: Packet, seconds: float, *, sent: bool) -> None:
        """Take a packet of either end."""
        if self._began is None:
            self._began = seconds
        if packet.level is Level.RETRY:
            return
        if packet.version:
            self._version = packet.version
            self._lengths[not sent] = len(packet.source)
            if not sent:
                self._call(packet.source)
        opener = self._opener(packet, sent=sent)
        if opener is None:
            self._wait(packet, seconds, sent=sent)
            return
        try:
            content = opener.open(packet.data, packet.place or 1 + self._lengths[sent])
        except InvalidTag:
            why = "damaged-record" if opener in self._opened else "wrong-key"
            self._leave(packet, why, seconds, sent=sent)
            return
        self._opened.add(opener)
        try:
            for frame in frames(content):
                self._frame(frame, packet.level, seconds, sent=sent)
        except ValueError:
            self._leave(packet, "unknown-format", seconds, sent=sent)
        if self._early and self.is_answered:
            self._go_on()

    def close(self, seconds: float) -> None:
        """Write what was not whole, and what such a connection says of itself."""
        self._forget_greetings()
        self._go_on(at_last=True)
        for (stream, sent), pieces in self._streams.items():
            for each in pieces.rest():
                self._hand_on(stream, each, seconds, sent=sent)
        if self._inside is not None:
            self._inside.close(seconds)
        if self._inside is None or any(self._sealed.values()):
            at, sealed = instant(self._began or 0.0), self._sealed
            greetings.tell(self._side, self._session.hello, at, sealed[True], sealed[False])

    def _call(self, name: bytes) -> None:
        if name and name not in self.names and len(self.names) < _NAMES:
            self.names.add(name)
            self._fresh.append(name)

    def _opener(self, packet: Packet, *, sent: bool) -> Opener | None:
        """Return what opens a packet; None where that is not, or not yet, known."""
        level = packet.level
        version = packet.version if level is Level.INITIAL else 0
        key = level, version, sent
        if key in self._openers:
            return self._openers[key]
        if level is Level.INITIAL:
            for number, opener in enumerate(initial(version, self._name)):
                self._openers[level, version, not number] = opener
        else:
            suite, secret = SUITES.get(self._session.hello.suite), self._secret(level, sent=sent)
            if not secret or suite is None or not suite.latest:
                return None
            early = self._openers.get((Level.EARLY, 0, sent))
            after = early.largest if early is not None else -1
            self._openers[key] = Opener(suite, secret, self._version, after)
        return self._openers[key]

    def _secret(self, level: Level, *, sent: bool) -> bytes:
        if level is Level.EARLY:
            return self._session.early_secret if sent else b""
        of_handshake, of_content = self._session.secrets(sent=sent)
        return of_handshake if level is Level.HANDSHAKE else of_content

    def _wait(self, packet: Packet, seconds: float, *, sent: bool) -> None:
        """Keep a packet until the greetings are seen, if then it may be opened."""
        if self._session.has_secrets and not self.is_answered:
            self._waits += len(packet.data)
            if self._waits <= _WAITING:
                self._early.append((packet, seconds, sent))
                return
        self._leave(packet, self._why, seconds, sent=sent)

    def _go_on(self, *, at_last: bool = False) -> None:
        """Take what waited."""
        waiting, self._early = self._early, deque()
        for packet, seconds, sent in waiting:
            if at_last:
                self._leave(packet, self._why, seconds, sent=sent)
            else:
                self.take(packet, seconds, sent=sent)

    @property
    def _why(self) -> str:
        return self._session.why if self._session.has_secrets else "quic"

    def _leave(self, packet: Packet, why: str, seconds: float, *, sent: bool) -> None:
        """Count a packet that could not be read, if it carries content."""
        if packet.level not in _CONTENT:
            return
        self._sealed[sent] += len(packet.data)
        if sent or why not in {"quic", "no-key"}:  # what is answered is sealed like what was asked
            self._gap(why, seconds, sent=sent, length=len(packet.data))

    def _frame(self, frame: Frame, level: Level, seconds: float, *, sent: bool) -> None:
        if isinstance(frame, Greeting):
            if level not in _CONTENT:
                self._greet(frame, level, sent=sent)
        elif level not in _CONTENT:
            return
        elif isinstance(frame, Piece):
            self._piece(frame, seconds, sent=sent)
        elif isinstance(frame, Datagram):
            self._gap("datagram", seconds, sent=sent, length=len(frame.data))
        elif not sent:
            self._call(frame.name)

    def _greet(self, frame: Greeting, level: Level, *, sent: bool) -> None:
        """Learn from the messages of the handshake that are whole."""
        fresh = (Pieces(self._held), bytearray())
        pieces, waiting = self._greetings.setdefault((level, sent), fresh)
        for each in pieces.take(frame.offset, frame.data):
            if isinstance(each, bytes):
                waiting += each
        for message, body in tls.messages(waiting):
            tls.hear(message, body, self._session.hello, sent=sent)

    def _forget_greetings(self) -> None:
        for pieces, _ in self._greetings.values():
            pieces.forget()
        self._greetings.clear()

    def _piece(self, frame: Piece, seconds: float, *, sent: bool) -> None:
        key = frame.stream, sent
        over = self._over.setdefault((frame.stream & 3, sent), _Over())
        if frame.stream >> 2 in over:
            return  # what is sent again after the end was had before
        if key not in self._streams and len(self._streams) >= _STREAMS:
            self._gap("too-many", seconds, sent=sent, length=len(frame.data))
            return
        pieces = self._streams.setdefault(key, Pieces(self._held))
        if not frame.is_reset:
            for each in pieces.take(frame.offset, frame.data, ends=frame.ends):
                self._hand_on(frame.stream, each, seconds, sent=sent)
        if frame.is_reset or pieces.is_whole:
            for each in pieces.rest() if frame.is_reset else ():
                self._hand_on(frame.stream, each, seconds, sent=sent)
            self._streams.pop(key).forget()
            over.add(frame.stream >> 2)
            self._within(seconds).end(frame.stream, seconds, sent=sent, whole=not frame.is_reset)

    def _hand_on(self, stream: int, each: bytes | int, seconds: float, *, sent: bool) -> None:
        if isinstance(each, bytes):
            self._within(seconds).data(stream, each, seconds, sent=sent)
        else:
            self._within(seconds).lost(stream, each, seconds, sent=sent)

    def _within(self, seconds: float) -> "Http3 | Talks":
        """Return what reads the streams, by the protocol that was agreed on."""
        if self._inside is None:
            hello = self._session.hello
            security = greetings.security(hello, instant(seconds))
            side = self._side.guarded(security, hello.name or self._side.host)
            self._inside = Http3(side) if hello.alpn.startswith("h3") else Talks(side)
        return self._inside

    def _gap(self, why: str, seconds: float, *, sent: bool, length: int) -> None:
        keeper = self._side.keeper
        moment = keeper.moment(instant(seconds))
        url = f"https://{self._session.hello.name or self._side.host}/"
        keeper.gap(moment, url, why, sent=sent, length=length, app=self._side.app)


class Talks:
    """Streams of a protocol that is not HTTP/3: each is read as a connection of TCP would be."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._streams: dict[int, Conversation] = {}

    def data(self, stream: int, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a stream."""
        self._on(stream).data(data, seconds, sent=sent)

    def lost(self, stream: int, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a stream never came."""
        self._on(stream).lost(length, seconds, sent=sent)

    def _on(self, stream: int) -> Conversation:
        if stream not in self._streams:
            self._streams[stream] = Conversation(self._side)
        return self._streams[stream]

    def end(self, stream: int, seconds: float, *, sent: bool, whole: bool = True) -> None:
        """Take note that a direction ended; what it said is written once it has said all."""
        del seconds, whole
        if (not sent or stream & ONE_WAY) and stream in self._streams:
            self._streams.pop(stream).close()

    def close(self, seconds: float) -> None:
        """Write what is left."""
        del seconds
        for talk in self._streams.values():
            talk.close()


class _Over:
    """The numbers of streams that ended, in little room: nearly all up to one, and some beyond."""

    _MOST = 10_000

    def __init__(self) -> None:
        self._below = 0
        self._beyond: set[int] = set()

    def __contains__(self, number: int) -> bool:
        return number < self._below or number in self._beyond

    def add(self, number: int) -> None:
        self._beyond.add(number)
        if len(self._beyond) > self._MOST:
            self._below = min(self._beyond)
        while self._below in self._beyond:
            self._beyond.remove(self._below)
            self._below += 1
