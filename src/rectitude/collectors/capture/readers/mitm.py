"""
Flows that mitmproxy saved: HTTP with its WebSockets, and TCP, from the format of 2017 (version 4) on.

Fields as mitmproxy's `get_state` writes them; those that a version does not have are passed over. Bodies
are as they went over the wire, packed or not.
"""

import socket
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from typing import IO

from cryptography import x509

from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers import greetings, tls
from rectitude.collectors.capture.readers.conversation import Conversation
from rectitude.collectors.capture.readers.dns import Names
from rectitude.collectors.capture.readers.keylog import KeyLog
from rectitude.collectors.capture.readers.packets import instant
from rectitude.collectors.capture.readers.sides import Side
from rectitude.collectors.capture.readers.tls import Hello
from rectitude.collectors.capture.readers.tnetstring import Strings, Value
from rectitude.evidence.exchange import Body, Exchange, Header, Security, WebSocketFrame
from rectitude.text import Text, Unable

_VERSIONS = {"TLSv1": "TLS 1.0", "SSLv3": "SSL 3.0"}
_PORTS = {"http": 80, "https": 443}
_OLDEST = 4
"""The first version of the format that is a number; before, it was mitmproxy's own."""

Fields = Mapping[str, Value]


class Mitm:
    """Reads one file of flows; afterwards `tool` says who wrote it."""

    format = "mitmproxy"

    def __init__(self, keeper: Keeper, log: KeyLog) -> None:
        self._keeper = keeper
        self._log = log
        self.tool = "mitmproxy"
        self._passed_over = 0

    def read(self, stream: IO[bytes], name: str) -> None:
        """Read a file; raises Unable where it holds no flow that can be read."""
        strings = Strings(stream)
        first = self._keeper.messages
        for flow in strings:
            if isinstance(flow, dict):
                self._flow(flow)
            else:
                strings.torn = True
                break
        if self._keeper.messages == first:
            raise Unable(
                f"{name} 中没有可读的 mitmproxy 记录。",
                f"{name} holds no flow of mitmproxy's that can be read.",
            )
        if strings.torn:
            self._keeper.cut_off(
                Text(
                    f"{name} 不完整或者已损坏，其后的记录没有读到。",
                    f"{name} is cut off or damaged; what follows was not read.",
                )
            )
        if self._passed_over:
            self._keeper.writer.limit(
                Text(
                    f"{name} 中有 {self._passed_over} 条记录不是 HTTP 或者 TCP，没有检测。",
                    f"{name} holds flows that are neither HTTP nor TCP and were not inspected "
                    f"(number of them: {self._passed_over}).",
                )
            )

    def _flow(self, flow: Fields) -> None:
        version = flow.get("version")
        kind = _text(flow.get("type")) or "http"
        if not isinstance(version, int) or version < _OLDEST:
            self._passed_over += 1
        elif kind == "http":
            self._http(flow)
        elif kind == "tcp":
            self._tcp(flow)
        else:
            self._passed_over += 1

    def _http(self, flow: Fields) -> None:
        request, response = _fields(flow, "request"), _fields(flow, "response")
        moment = self._keeper.moment(_time(request.get("timestamp_start")))
        headers = _headers(request)
        url = _url(request, headers)
        exchange = Exchange(
            moment=moment,
            method=_text(request.get("method")) or "GET",
            url=url,
            page=_header(headers, "referer"),
            request_headers=headers,
            request_body=self._body(request, headers),
            status=_number(response.get("status_code")) or None,
            response_headers=_headers(response),
            response_body=self._body(response, _headers(response)) if response else None,
            remote_address=_address(_fields(flow, "server_conn")),
            protocol=_text(request.get("http_version")),
            security=_security(flow, moment.seconds, self._keeper.begun),
            failure=_text(_fields(flow, "error").get("msg")),
            app=self._keeper.app("", _header(headers, "user-agent")),
        )
        if _header(exchange.response_headers, "content-type").startswith("text/html"):
            self._keeper.home = self._keeper.home or url
        self._keeper.exchange(exchange)
        if comment := _text(flow.get("comment")):
            at = _time(request.get("timestamp_start"))
            if at:
                self._keeper.mark(comment, at, "comment", moment.sequence)
        messages = _fields(flow, "websocket").get("messages")
        for message in messages if isinstance(messages, list) else ():
            self._message(message, exchange)

    def _body(self, message: Fields, headers: tuple[Header, ...]) -> Body | None:
        """Return a body; one that mitmproxy only passed on has its length in the headers."""
        content, media_type = message.get("content"), _header(headers, "content-type")
        if "status_code" in message:
            media_type = media_type.partition(";")[0].strip()
        if isinstance(content, bytes):
            return self._keeper.body(content, media_type) if content else None
        said = _header(headers, "content-length")
        length = int(said) if said.isdecimal() and len(said) < 16 else 0
        return self._keeper.lost(length, media_type) if length else None

    def _message(self, message: Value, opening: Exchange) -> None:
        """Write a message of a WebSocket: its kind, whether the client sent it, content, time."""
        if not isinstance(message, list) or len(message) < 4:
            return
        _, sent, content, at = message[:4]
        data = content.encode() if isinstance(content, str) else content
        if isinstance(data, bytes):
            self._keeper.frame(
                WebSocketFrame(
                    moment=self._keeper.moment(_time(at)),
                    url=opening.url.replace("http", "ws", 1),
                    page=opening.page,
                    sent=sent is True,
                    body=self._keeper.body(data, ""),
                    app=opening.app,
                )
            )

    def _tcp(self, flow: Fields) -> None:
        """Read the bytes of a connection as of one in packets."""
        host, _, port = _address(_fields(flow, "server_conn")).rpartition(":")
        packed = _packed(host.strip("[]"))
        messages = flow.get("messages")
        if not packed or not isinstance(messages, list):
            self._passed_over += 1
            return
        server = (packed, int(port) if port.isdecimal() else 0)
        talk = Conversation(Side(self._keeper, Names(), self._log, server, ""))
        for message in messages:
            match message:
                case [bool(sent), bytes(data), int() | float() as seconds, *_]:
                    talk.data(data, float(seconds), sent=sent)
        talk.close()


def _url(request: Fields, headers: tuple[Header, ...]) -> str:
    """Return the address: by the name asked for, which with a transparent proxy is in the headers alone."""
    scheme, path = _text(request.get("scheme")), _text(request.get("path"))
    if "://" in path[:8]:
        return path
    host, port = _text(request.get("host")), _number(request.get("port"))
    own = f"[{host}]" if ":" in host else host
    named = _header(headers, "host") or _text(request.get("authority"))
    if not named:
        named = own if _PORTS.get(scheme) == port else f"{own}:{port}"
    return f"{scheme or 'http'}://{named}{path}"


def _security(flow: Fields, seconds: float, begun: datetime | None) -> Security | None:
    """Return the connection to the server: what the proxy showed its client is its own."""
    server = _fields(flow, "server_conn")
    version = _text(server.get("tls_version"))
    if not version:
        return None
    hello = Hello(
        name=_text(server.get("sni")),
        protocol=_VERSIONS.get(version, version.replace("TLSv", "TLS ")),
        cipher=_text(server.get("cipher")),
    )
    certificates = server.get("certificate_list")
    match certificates:
        case [bytes(first), *_]:
            with suppress(ValueError):
                tls.describe(x509.load_pem_x509_certificate(first), hello)
    return greetings.security(hello, instant((begun.timestamp() if begun else 0.0) + seconds))


def _fields(holder: Fields, name: str) -> Fields:
    found = holder.get(name)
    return found if isinstance(found, dict) else {}


def _text(value: Value) -> str:
    return (
        value.decode("utf-8", "replace")
        if isinstance(value, bytes)
        else value
        if isinstance(value, str)
        else ""
    )


def _number(value: Value) -> int:
    return value if isinstance(value, int) else 0


def _headers(message: Fields) -> tuple[Header, ...]:
    listed = message.get("headers")
    pairs: Iterable[Value] = listed if isinstance(listed, list) else ()
    return tuple(
        (_text(pair[0]), _text(pair[1]))
        for pair in pairs
        if isinstance(pair, list) and len(pair) > 1
    )


def _header(headers: tuple[Header, ...], name: str) -> str:
    return next((value for key, value in headers if key.lower() == name), "")


def _address(server: Fields) -> str:
    """Return the server's address and port; its name where there is no address."""
    for field in ("peername", "ip_address", "address"):
        match server.get(field):
            case [bytes() | str() as host, int(port), *_]:
                written = _text(host)
                return f"[{written}]:{port}" if ":" in written else f"{written}:{port}"
    return ""


def _packed(host: str) -> bytes:
    for family in (socket.AF_INET, socket.AF_INET6):
        try:
            return socket.inet_pton(family, host)
        except (OSError, UnicodeError):
            continue
    return b""


def _time(value: Value) -> datetime | None:
    if not isinstance(value, int | float) or isinstance(value, bool):
        return None
    at = instant(float(value))
    return at if at > datetime.fromtimestamp(0, UTC) else None
