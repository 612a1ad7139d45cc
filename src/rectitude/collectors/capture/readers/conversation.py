"""One connection: what it speaks is seen from its first bytes, and each message goes to the keeper."""

import re
from collections import deque
from collections.abc import Callable
from datetime import datetime
from functools import partial

from rectitude.collectors.capture.keeper import BODY
from rectitude.collectors.capture.readers import greetings, http1, http2, sockets, socks
from rectitude.collectors.capture.readers.http1 import Message
from rectitude.collectors.capture.readers.lookups import DNS, TELLS, Lookups, is_lookup
from rectitude.collectors.capture.readers.packets import instant
from rectitude.collectors.capture.readers.records import Records, Session
from rectitude.collectors.capture.readers.sides import Side, write
from rectitude.evidence.exchange import WebSocketFrame
from rectitude.evidence.traffic import PlainMessage

_TLS = tuple(bytes((kind, 3, minor)) for kind in (22, 23) for minor in range(4))
"""How records begin: those of a greeting, and of content where a capture began in its midst."""
_GREETING = re.compile(rb"\x16\x03[\x00-\x03]..\x01", re.DOTALL)
"""How a client's greeting begins, where a connection in clear goes over to TLS."""
_AUTHORITY = re.compile(r"(\S+):([0-9]{1,5})")
"""Host and port, as CONNECT asks for them (RFC 9110, 9.3.6)."""
_DECIDES = 8
"""Bytes from which it can be told what a client speaks."""
_DEEPEST = 16
"""Connections, one within the other, that are followed; ours. TLS to a proxy, and TLS through it, are 4."""


class Conversation:
    """Listens until it is clear what is spoken, then hands over."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._early: list[tuple[bytes, float, bool]] = []
        self._client = b""
        self._inner: Http1 | Http2 | Tls | Plain | Lookups | Beyond | socks.Socks | None = None

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction."""
        if self._inner is not None:
            self._inner.data(data, seconds, sent=sent)
            return
        self._early.append((data, seconds, sent))
        if sent:
            self._client += data
        decides = TELLS if self._side.port == DNS else _DECIDES
        if len(self._client) >= decides or (not sent and data.startswith(b"HTTP/1.")):
            self._decide()

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a direction never came."""
        if self._inner is None:
            self._decide()
        if self._inner is not None:
            self._inner.lost(length, seconds, sent=sent)

    def close(self) -> None:
        """Take note that nothing comes any more."""
        if self._inner is None and self._early:
            self._decide()
        if self._inner is not None:
            self._inner.close()

    def _decide(self) -> None:
        first = self._client
        server = next((data for data, _, sent in self._early if not sent), b"")
        kind: Callable[[Side], Http1 | Http2 | Tls | Plain | Lookups | Beyond | socks.Socks]
        if self._side.depth > _DEEPEST:
            kind = Beyond
        elif first.startswith(_TLS) or (not first and server.startswith(_TLS)):
            kind = Tls
        elif first.startswith(http2.PREFACE[:_DECIDES]):
            kind = Http2
        elif server.startswith(b"HTTP/1.") or (
            http1.REQUEST.match(first) and not http1.OTHER.match(first)
        ):
            kind = Http1
        elif self._side.port == DNS and is_lookup(first or server):
            kind = Lookups
        elif socks.may_begin(first):
            kind = partial(socks.Socks, inside=Conversation, otherwise=Plain)
        else:
            kind = Plain
        self._inner = kind(self._side)
        early, self._early, self._client = self._early, [], b""
        for data, seconds, sent in early:
            self._inner.data(data, seconds, sent=sent)


class Http1:
    """HTTP/1, and what follows an upgrade or a tunnel."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._asked: deque[Message] = deque()
        self._early: deque[Message] = deque()
        """Answers recorded before the whole of their request: its packets may be noted late."""
        self._is_torn = False
        self._requests = http1.Messages(lambda: "")
        self._responses = http1.Messages(lambda: self._asked[0].first[0] if self._asked else "GET")
        self._sockets: tuple[sockets.Frames, sockets.Frames] | None = None
        self._tunnel: Conversation | Http2 | None = None
        """What is spoken from an upgrade on, or through a tunnel."""
        self._url = ""

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction."""
        if self._tunnel is not None:
            self._tunnel.data(data, seconds, sent=sent)
            return
        if self._sockets is not None:
            self._frames(data, seconds, sent=sent)
            return
        if sent:
            self._asked.extend(self._requests.take(data, seconds))
            while self._asked and self._early:
                self._answer(self._early.popleft(), seconds)
            return
        for response in self._responses.take(data, seconds):
            self._answer(response, seconds)

    def _answer(self, response: Message, seconds: float) -> None:
        if 100 <= response.status < 200 and response.status != 101:
            return
        if not self._asked and not self._is_torn:
            self._early.append(response)
            return
        if not self._asked:
            self._gap(seconds, "lost", sent=True, length=0)
            return
        request = self._asked.popleft()
        agreed = response.header("upgrade").lower() if response.status == 101 else ""
        if agreed == "h2c":
            self._go_over(Http2(self._side, request), seconds)
            return
        self._url = write(self._side, request, response)
        if "websocket" in agreed:
            self._sockets = (sockets.Frames(), sockets.Frames())
            self._frames(self._requests.rest(), seconds, sent=True)
            self._frames(self._responses.rest(), seconds, sent=False)
        elif request.first[0] == "CONNECT" and response.status < 300:
            self._go_over(Conversation(_through(self._side, request.first[1])), seconds)
        elif response.status == 101:
            self._go_over(Conversation(self._side), seconds)

    def _go_over(self, tunnel: "Conversation | Http2", seconds: float) -> None:
        """Hand over what follows of either direction."""
        self._tunnel = tunnel
        for direction, sent in ((self._requests, True), (self._responses, False)):
            direction.switched = True
            if rest := direction.rest():
                tunnel.data(rest, seconds, sent=sent)

    def _frames(self, data: bytes, seconds: float, *, sent: bool) -> None:
        if self._sockets is None or not data:
            return
        url = self._url.replace("http", "ws", 1)
        for payload, length in self._sockets[not sent].take(data):
            keeper = self._side.keeper
            keeper.frame(
                WebSocketFrame(
                    moment=keeper.moment(instant(seconds)),
                    url=url,
                    sent=sent,
                    body=keeper.body(payload, "", length),
                    app=self._side.app,
                )
            )

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a direction never came."""
        if self._tunnel is not None:
            self._tunnel.lost(length, seconds, sent=sent)
            return
        if self._sockets is not None:
            self._sockets[not sent].lose()
            self._gap(seconds, "lost", sent=sent, length=length)
            return
        self._is_torn = True
        (self._requests if sent else self._responses).lose(length)
        self._gap(seconds, "lost", sent=sent, length=length)

    def close(self) -> None:
        """Write what was not answered, and what ended with the connection."""
        if self._tunnel is not None:
            self._tunnel.close()
            return
        if request := self._requests.close():
            self._asked.append(request)
        self._is_torn = True
        while self._early:
            early = self._early.popleft()
            self._answer(early, early.seconds)
        if self._sockets is None and (response := self._responses.close()):
            self._answer(response, response.seconds)
        for request in self._asked:
            write(self._side, request, None)
        for direction, sent in ((self._requests, True), (self._responses, False)):
            if direction.unread:
                self._gap(None, "lost", sent=sent, length=direction.unread)

    def _gap(self, seconds: float | None, why: str, *, sent: bool, length: int) -> None:
        keeper = self._side.keeper
        at = None if seconds is None else instant(seconds)
        url = self._url or self._side.url(self._side.http)
        keeper.gap(keeper.moment(at), url, why, sent=sent, length=length)


def _through(side: Side, authority: str) -> Side:
    """Return the end to which a tunnel leads that CONNECT asked for; the same where it does not say."""
    said = _AUTHORITY.fullmatch(authority)
    return side.towards(said[1].strip("[]"), int(said[2])) if said else side


class Http2:
    """
    HTTP/2: messages by their streams.

    `upgraded` is the request of HTTP/1 with which a client went over to it: the first stream answers it
    (RFC 7540, 3.2).
    """

    def __init__(self, side: Side, upgraded: Message | None = None) -> None:
        self._side = side
        self._requests = http2.Frames(sent=True)
        self._responses = http2.Frames(sent=False)
        self._asked: dict[int, Message] = {1: upgraded} if upgraded else {}

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction."""
        frames = self._requests if sent else self._responses
        for stream, message in frames.take(data, seconds):
            self._message(stream, message, sent=sent)

    def _message(self, stream: int, message: Message, *, sent: bool) -> None:
        if sent:
            self._asked[stream] = message
        elif message.status >= 200 and (request := self._asked.pop(stream, None)):
            write(self._side, request, message)

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a direction never came."""
        (self._requests if sent else self._responses).lose()
        keeper = self._side.keeper
        moment = keeper.moment(instant(seconds))
        keeper.gap(moment, self._side.url(self._side.http), "lost", sent=sent, length=length)

    def close(self) -> None:
        """Write what was not answered, and count what could not be read."""
        for frames, sent in ((self._requests, True), (self._responses, False)):
            for stream, message in frames.close():
                self._message(stream, message, sent=sent)
            if frames.unread or frames.broken:
                keeper = self._side.keeper
                url = self._side.url(self._side.http)
                keeper.gap(keeper.moment(None), url, "lost", sent=sent, length=frames.unread)
        for request in self._asked.values():
            write(self._side, request, None)


class Tls:
    """TLS: its greeting is read; what a key log opens is a conversation inside, the rest is counted."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._session = Session(side.log)
        self._records = tuple(Records(self._session, sent=sent) for sent in (True, False))
        self._inside: Conversation | None = None
        self._seconds: float | None = None

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction; what waited for the other's greeting goes on then."""
        self._seconds = self._seconds or seconds
        for direction, more in ((sent, data), (not sent, b"")):
            for content in self._records[not direction].take(more):
                inside = self._conversation(seconds)
                if isinstance(content, bytes):
                    inside.data(content, seconds, sent=direction)
                else:
                    inside.lost(content, seconds, sent=direction)

    def _conversation(self, seconds: float) -> "Conversation":
        if self._inside is None:
            hello = self._session.hello
            security = greetings.security(hello, instant(seconds))
            host = hello.name or self._side.host
            self._inside = Conversation(self._side.guarded(security, host))
        return self._inside

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a direction never came."""
        self._records[not sent].lose(length)
        if self._inside is not None:
            self._gap("lost", instant(seconds), sent=sent, length=length)

    def close(self) -> None:
        """Write what could not be read, and what such a connection says of itself."""
        for records in self._records:
            records.close()
        if self._inside is not None:
            self._inside.close()
        sent, received = (records.left for records in self._records)
        early = self._records[0].early
        at = instant(self._seconds or 0.0)
        if sent.length or early or received.length or self._inside is None:
            hello = self._session.hello
            greetings.tell(self._side, hello, at, sent.length + early, received.length)
        if early:
            self._gap("no-key", at, sent=True, length=early)
        if sent.length:
            self._gap(sent.why, at, sent=True, length=sent.length)
        if received.length and self._inside is not None:
            self._gap(received.why, at, sent=False, length=received.length)

    def _gap(self, why: str, at: datetime, *, sent: bool, length: int) -> None:
        keeper = self._side.keeper
        url = f"https://{self._session.hello.name or self._side.host}/"
        keeper.gap(keeper.moment(at), url, why, sent=sent, length=length, app=self._side.app)


class Plain:
    """A protocol that is none of these: what each side says in its turn is a message, up to a STARTTLS."""

    def __init__(self, side: Side) -> None:
        self._side = side
        self._turn = bytearray()
        self._length = 0
        self._sent: bool | None = None
        self._seconds = 0.0
        self._tls: Tls | None = None

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Take the next bytes of a direction; the other side's turn ends."""
        if self._tls is None and sent and self._sent is False and _GREETING.match(data):
            self._end()
            self._tls = Tls(self._side)
        if self._tls is not None:
            self._tls.data(data, seconds, sent=sent)
            return
        if sent is not self._sent or self._length > BODY:
            self._end()
            self._sent, self._seconds = sent, seconds
        self._turn += data[: max(0, BODY - len(self._turn))]
        self._length += len(data)

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Take note that so many bytes of a direction never came."""
        if self._tls is not None:
            self._tls.lost(length, seconds, sent=sent)
            return
        keeper = self._side.keeper
        moment = keeper.moment(instant(seconds))
        keeper.gap(moment, self._url(), "lost", sent=sent, length=length, app=self._side.app)

    def close(self) -> None:
        """Write the last turn."""
        self._end()
        if self._tls is not None:
            self._tls.close()

    def _url(self) -> str:
        return self._side.url(self._side.plain)

    def _end(self) -> None:
        if not self._length or self._sent is None:
            return
        keeper = self._side.keeper
        keeper.plain(
            PlainMessage(
                moment=keeper.moment(instant(self._seconds)),
                url=self._url(),
                sent=self._sent,
                body=keeper.body(bytes(self._turn), "", self._length),
                app=self._side.app,
            ),
            self._side.address,
        )
        self._turn, self._length = bytearray(), 0


class Beyond:
    """What lies within more connections than are followed: it is counted."""

    def __init__(self, side: Side) -> None:
        self._side = side

    def data(self, data: bytes, seconds: float, *, sent: bool) -> None:
        """Count bytes of a direction."""
        self.lost(len(data), seconds, sent=sent)

    def lost(self, length: int, seconds: float, *, sent: bool) -> None:
        """Count bytes of a direction that never came: they lie there too."""
        side, moment = self._side, self._side.keeper.moment(instant(seconds))
        url = side.url(side.plain)
        side.keeper.gap(moment, url, "too-long", sent=sent, length=length, app=side.app)

    def close(self) -> None:
        """Do nothing: all was counted."""
