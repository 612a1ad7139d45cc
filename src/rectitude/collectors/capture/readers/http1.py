"""
HTTP/1 from the two directions of a connection: messages cut as RFC 9112 says, bodies in bounds.

Requests may be pipelined; bodies may have a length, be chunked, or end with the connection. What a
capture lost is said of the body in which it was lost; elsewhere reading goes on at the next message.
"""

import re
from collections.abc import Callable, Iterable, Iterator

import msgspec

from rectitude.collectors.capture.keeper import BODY
from rectitude.evidence.exchange import Header

LONGEST_HEAD = 256 * 1024
"""Bytes of a message's first lines; ours. What is longer is none."""

_METHODS = (
    rb"(?:GET|POST|PUT|HEAD|DELETE|OPTIONS|PATCH|TRACE|CONNECT|PROPFIND|PROPPATCH|MKCOL|COPY|MOVE|LOCK|UNLOCK"
    rb"|REPORT|SEARCH|ACL|BIND|UNBIND|REBIND|LINK|UNLINK|MERGE|UPDATE|LABEL|CHECKIN|CHECKOUT|UNCHECKOUT"
    rb"|VERSION-CONTROL|BASELINE-CONTROL|MKACTIVITY|MKCALENDAR|MKWORKSPACE|MKREDIRECTREF|UPDATEREDIRECTREF"
    rb"|ORDERPATCH|QUERY|PURGE|M-SEARCH|NOTIFY|SUBSCRIBE|UNSUBSCRIBE) "
)
"""IANA's HTTP methods, and those of caches and of UPnP."""
REQUEST = re.compile(_METHODS)
OTHER = re.compile(_METHODS + rb"\S+ (?!HTTP/)[A-Z]+/[0-9]")
"""A request by HTTP's methods of what is not HTTP: RTSP and SIP have OPTIONS, NOTIFY and SUBSCRIBE, too."""
_BEGINS = re.compile(
    rb"(?:" + _METHODS + rb"\S+ HTTP/1\.[01]|HTTP/1\.[01] [1-5][0-9]{2}(?![^ \r\n]))"
)
_BODILESS = frozenset({204, 304})


class Message(msgspec.Struct):
    """A request or a response: its first line in three parts, its headers, its body in bounds."""

    first: tuple[str, str, str]
    headers: tuple[Header, ...]
    seconds: float
    body: bytearray = msgspec.field(default_factory=bytearray)
    length: int = 0
    """Bytes of the whole body, those beyond the bound and lost ones too."""
    partial: bool = False

    def header(self, name: str) -> str:
        """Return the value of a header, or nothing."""
        # No generator: one for each of ten headers would cost more than all else.
        for key, value in self.headers:
            if key.lower() == name:
                return value
        return ""

    @property
    def status(self) -> int:
        """The status of a response; 0 for a request."""
        return int(self.first[1]) if self.first[0].startswith("HTTP/") else 0

    def add(self, data: bytes | bytearray | memoryview) -> None:
        """Take some of the body, within the bound."""
        self.length += len(data)
        room = BODY - len(self.body)
        if len(data) > room:
            data, self.partial = data[:room], True
        self.body += data


class Messages:
    """
    Cuts one direction into messages; `answers(message)` says how a response's body ends.

    `answers` returns the method of the request that a response answers.
    """

    def __init__(self, answers: Callable[[], str]) -> None:
        self._answers = answers
        self._data = bytearray()
        self._message: Message | None = None
        self._left = 0
        """Bytes that are left of the body or chunk; -1: until the connection ends."""
        self._chunked = False
        self._between = False
        """In a chunked body: the size of the next chunk comes, or the end."""
        self._lost = False
        self.unread = 0
        """Bytes that belong to no message that could be read."""
        self.switched = False
        """Whether the connection speaks something else from here on."""

    def take(self, data: bytes, seconds: float) -> Iterable[Message]:
        """Take the next bytes; return the messages that are whole."""
        message = self._message
        if message is not None and not (self._data or self._lost) and not self._chunked:
            if self._left > len(data):
                message.add(data)  # in the midst of a body
                self._left -= len(data)
                return ()
            if self._left == len(data):
                message.add(data)
                return (self._whole(message),)
        return self._cut(data, seconds)

    def _cut(self, data: bytes, seconds: float) -> Iterator[Message]:
        self._data += data
        while self._data and not self.switched:
            before = len(self._data), self._message, self._between
            if self._message is None:
                self._begin(seconds)
            if self._message is not None and (whole := self._continue()):
                yield whole
            if before == (len(self._data), self._message, self._between):
                return

    def rest(self) -> bytes:
        """Return what follows the last message, where the connection switched."""
        rest, self._data = bytes(self._data), bytearray()
        return rest

    def lose(self, length: int) -> None:
        """Take note that bytes never came."""
        message = self._message
        if message is None:
            self._lost = True
            self.unread += len(self._data)
            self._data.clear()
            return
        message.partial = True
        message.length += length
        if self._left < 0:
            return
        if not self._chunked and self._left >= length:
            self._left -= length
            return
        self._lost = True
        self._left = -1

    def close(self) -> Message | None:
        """Return the message that ends with the connection."""
        message, self._message = self._message, None
        if message is not None and self._left >= 0 and (self._left or self._chunked):
            message.partial = True
        if message is None and self._data:
            self.unread += len(self._data)
        return message

    def _begin(self, seconds: float) -> None:
        """Read the first lines of a message."""
        if self._lost:
            found = _BEGINS.search(self._data)
            keep = found.start() if found else max(0, len(self._data) - 64)
            self.unread += keep
            del self._data[:keep]
            if not found:
                return
            self._lost = False
        while self._data.startswith(b"\r\n"):
            del self._data[:2]
        end = self._data.find(b"\r\n\r\n")
        size = end + 4
        if end < 0:
            end = self._data.find(b"\n\n")
            size = end + 2
        if end < 0:
            if len(self._data) > LONGEST_HEAD:
                self._lost = True
                self.unread += len(self._data)
                self._data.clear()
            return
        head = bytes(self._data[:end])
        if not _BEGINS.match(head):
            self._lost = True
            self.unread += 1
            del self._data[:1]
            return
        del self._data[:size]
        self._message = _headed(head, seconds)
        self._prepare(self._message)

    def _prepare(self, message: Message) -> None:
        """Say how the body of a message ends (RFC 9112, 6.3)."""
        coding = message.header("transfer-encoding").lower()
        length = message.header("content-length").strip()
        self._chunked = self._between = "chunked" in coding
        self._left = int(length) if length.isdecimal() and len(length) < 16 else 0
        if status := message.status:
            method = self._answers()
            if status == 101 or (method == "CONNECT" and status < 300):
                self._left, self._chunked = 0, False
                return
            if method == "HEAD" or status in _BODILESS or status < 200:
                self._left, self._chunked = 0, False
            elif not self._chunked and not length.isdecimal():
                self._left = -1
        if self._chunked:
            self._left = 0

    def _continue(self) -> Message | None:
        """Take more of the body; return the message if it is whole."""
        message = self._message
        if message is None:
            return None
        if self._left:
            if self._lost and _BEGINS.match(self._data):
                return self._whole(message)
            size = len(self._data) if self._left < 0 else min(self._left, len(self._data))
            with memoryview(self._data) as view:
                message.add(view[:size])
            del self._data[:size]
            self._left -= size if self._left > 0 else 0
            if self._left:
                return None
        if self._chunked:
            return self._chunk(message)
        return self._whole(message)

    def _chunk(self, message: Message) -> Message | None:
        """Read the size of the next chunk, or the end of the last."""
        if not self._between:
            if len(self._data) < 2:
                return None
            del self._data[:2]
            self._between = True
        end = self._data.find(b"\r\n")
        if end < 0:
            return None
        size = self._data[:end].partition(b";")[0].strip()
        try:
            self._left = int(size, 16)
        except ValueError:
            message.partial = self._lost = True
            return self._whole(message)
        if self._left:
            del self._data[: end + 2]
            self._between = False
            return None
        trailer = self._data.find(b"\r\n\r\n", end)
        if trailer < 0:
            return None
        del self._data[: trailer + 4]
        return self._whole(message)

    def _whole(self, message: Message) -> Message:
        self._message, self._left, self._chunked, self._between = None, 0, False, False
        if message.status == 101:
            self.switched = True
        return message


def _headed(head: bytes, seconds: float) -> Message:
    lines = head.decode("latin-1").replace("\r\n", "\n").split("\n")
    first = (*lines[0].split(" ", 2), "", "")[:3]
    headers: list[Header] = []
    for line in lines[1:]:
        if line[:1] in {" ", "\t"} and headers:  # obsolete folding
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip()}")
            continue
        name, colon, value = line.partition(":")
        if colon:
            headers.append((name.strip(), value.strip()))
    return Message((first[0], first[1], first[2]), tuple(headers), seconds)
