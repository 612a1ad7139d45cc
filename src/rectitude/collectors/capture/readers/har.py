"""
HAR 1.1 and 1.2, in the dialects that browsers and proxies write.

They differ in what they leave out, in how they write binary bodies, and in fields of their own:
`_webSocketMessages` (Chrome, Playwright), `_securityDetails` (Playwright), `_initiator` (Chrome, as an
object; our own export, as a list), `_resourceType`. Nothing but a request's address is required.
"""

import base64
import binascii
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from typing import IO, Any

import msgspec

from rectitude.collectors.capture.keeper import Keeper
from rectitude.collectors.capture.readers.cutting import NO_JSON, Cutter
from rectitude.collectors.capture.readers.redacted import is_lost, is_redacted
from rectitude.evidence.exchange import Body, Exchange, Header, Moment, Security, WebSocketFrame
from rectitude.facts.parties import host_of
from rectitude.text import Text, Unable

_SECRET = frozenset({"cookie", "set-cookie", "authorization"})
_BINARY_OPCODE = 2
_HOSTS = 50_000
"""Hosts that are kept; ours."""
_SPACE = re.compile(r"\s+")
_MANGLED = "\ufffd"
"""Stands for bytes that were no text when a tool wrote them as text: they are gone."""
_NO_LATIN = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f]")
"""Control characters: no text of Latin-1 has them."""
_PROTOCOLS = {"TLS 1": "TLS 1.0"}

Fields = Mapping[str, Any]


class _Creator(msgspec.Struct, frozen=True):
    name: str = ""
    version: str = ""


class _Log(msgspec.Struct, frozen=True):
    creator: _Creator = _Creator()
    pages: list[Any] = []
    comment: str = ""


class _Har(msgspec.Struct, frozen=True):
    log: _Log = _Log()


class Har:
    """Reads one HAR file; afterwards `tool` says who wrote it."""

    format = "HAR"

    def __init__(self, keeper: Keeper) -> None:
        self._keeper = keeper
        self.tool = ""
        self.secrets = 0
        """Headers seen that a sanitised export leaves out."""
        self._tunnels: dict[str, Moment] = {}
        """Hosts to which a tunnel was asked for, as proxies list them."""
        self._opened: set[str] = set()
        """Hosts of which requests were seen: their tunnels were opened."""

    def read(self, stream: IO[bytes], name: str) -> None:
        """Read a file; raises Unable where it is no HAR."""
        cutter = Cutter(stream)
        first = self._keeper.messages
        for length, entry in cutter:
            self._entry(entry, length)
        self._describe(cutter.rest)
        for host, moment in self._tunnels.items():
            if host not in self._opened:
                self._keeper.gap(moment, f"https://{host}/", "encrypted", sent=True)
        if self._keeper.messages == first and (cutter.torn or b'"entries"' not in cutter.rest):
            raise Unable(
                f"{name} 不是可读的 HAR 文件：没有找到请求记录。",
                f"{name} is no HAR file that can be read: no entries were found.",
            )
        if cutter.torn:
            self._keeper.cut_off(
                Text(
                    f"{name} 不完整，末尾的请求没有读到。",
                    f"{name} is cut off; its last requests were not read.",
                )
            )
        if self._keeper.messages > first and not self.secrets:
            self._keeper.writer.limit(
                Text(
                    f"{name} 中没有任何 Cookie 或者授权请求头，可能是脱敏后的导出，其中的传输内容没有检测。",
                    f"{name} holds no cookie or authorization header at all: it may be a sanitised export, "
                    "and what these would have carried was not inspected.",
                )
            )

    def _describe(self, rest: bytes) -> None:
        """Take the tool and the marks from what stands around the entries."""
        try:
            log = msgspec.json.decode(rest, type=_Har, strict=False).log
        except NO_JSON:
            return
        self.tool = f"{log.creator.name} {log.creator.version}".strip()
        for page in log.pages:
            if isinstance(page, dict) and (at := _time(page.get("startedDateTime"))):
                for words in (page.get("title"), page.get("comment")):
                    if isinstance(words, str):
                        self._keeper.mark(words, at, "page")

    def _entry(self, entry: object, length: int) -> None:
        request, response = _fields(entry, "request"), _fields(entry, "response")
        if not isinstance(entry, dict) or "url" not in request:  # no JSON, or no address
            self._keeper.gap(self._keeper.moment(None), "", "damaged", sent=True, length=length)
            return
        url = request["url"]
        at = _time(entry.get("startedDateTime"))
        moment = self._keeper.moment(at)
        if at and (comment := _text(entry, "comment")):
            self._keeper.mark(comment, at, "comment", moment.sequence)
        if not isinstance(url, str) or url.startswith(("data:", "blob:", "about:")):
            return
        method = _text(request, "method") or "GET"
        self._note_host(method, url, moment)
        kind = _text(entry, "_resourceType").lower() or _kind(response)
        headers = _with_cookies(_headers(request), request)
        self.secrets += sum(
            name.lower() in _SECRET and not is_lost(name, value)
            for name, value in (*headers, *_headers(response))
        )
        if is_redacted(url, headers, _text(_fields(request, "postData"), "text")):
            self._keeper.gap(moment, url, "redacted", sent=True)
        exchange = Exchange(
            moment=moment,
            method=method,
            url=url,
            resource_type=kind,
            page=_header(headers, "referer"),
            initiator=tuple(_initiators(entry.get("_initiator"))),
            request_headers=headers,
            request_body=self._posted(request, moment, url),
            status=_number(response, "status") or None,
            response_headers=_headers(response),
            response_body=self._answered(response),
            remote_address=_text(entry, "serverIPAddress"),
            protocol=_text(response, "httpVersion") or _text(request, "httpVersion"),
            security=_security(entry),
            failure=_text(response, "_error"),
            from_cache=_text(entry, "_fromCache") != "",
            app=self._keeper.app(_text(entry, "_app"), _header(headers, "user-agent")),
        )
        if kind == "document" and not self._keeper.home:
            self._keeper.home = url
        self._keeper.exchange(exchange)
        messages = entry.get("_webSocketMessages")
        for message in messages if isinstance(messages, list) else ():
            self._message(message, exchange)

    def _note_host(self, method: str, url: str, moment: Moment) -> None:
        """Tell tunnels that a proxy opened from those of which it only lists that they were asked for."""
        host = host_of(url if "://" in url else f"https://{url}")
        if method != "CONNECT":
            if len(self._opened) < _HOSTS:
                self._opened.add(host)
        elif host and len(self._tunnels) < _HOSTS:
            self._tunnels.setdefault(host, moment)

    def _posted(self, request: Fields, moment: Moment, url: str) -> Body | None:
        posted = _fields(request, "postData")
        said = max(_number(request, "bodySize"), 0)
        media_type = _text(posted, "mimeType") or _header(_headers(request), "content-type")
        text = posted.get("text")
        if isinstance(text, str) and text:
            data = _bytes(text, _text(posted, "encoding") or _text(posted, "_encoding"))
            if data is None:
                return self._keeper.lost(len(text), media_type)
            if _MANGLED in text:
                self._keeper.gap(moment, url, "mangled", sent=True, length=len(data))
            return self._keeper.body(data, media_type)
        if parameters := list(_form(posted)):
            return self._keeper.body("&".join(parameters).encode(), media_type)
        return self._keeper.lost(said, media_type) if said else None

    def _answered(self, response: Fields) -> Body | None:
        content = _fields(response, "content")
        media_type = _text(content, "mimeType").partition(";")[0].strip()
        size = _number(content, "size")
        text = content.get("text")
        if isinstance(text, str) and text:
            data = _bytes(text, _text(content, "encoding"))
            if data is None:
                return self._keeper.lost(len(text), media_type)
            return self._keeper.body(data, media_type)
        return self._keeper.lost(size, media_type) if size > 0 else None

    def _message(self, message: object, opening: Exchange) -> None:
        """Write one message of a WebSocket, as Chrome and Playwright keep them."""
        if not isinstance(message, dict) or not isinstance(message.get("data"), str):
            return
        data: str = message["data"]
        binary = message.get("opcode") == _BINARY_OPCODE
        content = _bytes(data, "base64" if binary else "")
        self._keeper.frame(
            WebSocketFrame(
                moment=self._keeper.moment(_instant(message.get("time"))),
                url=opening.url,
                page=opening.page,
                sent=message.get("type") == "send",
                body=self._keeper.lost(len(data), "")
                if content is None
                else self._keeper.body(content, ""),
                app=opening.app,
            )
        )


def _fields(holder: object, name: str) -> Fields:
    found = holder.get(name) if isinstance(holder, dict) else None
    return found if isinstance(found, dict) else {}


def _text(fields: Fields, name: str) -> str:
    found = fields.get(name)
    return found if isinstance(found, str) else ""


def _number(fields: Fields, name: str) -> int:
    found = fields.get(name)
    try:
        return int(found) if isinstance(found, int | float | str) else 0
    except (ValueError, OverflowError):
        return 0


def _headers(message: Fields) -> tuple[Header, ...]:
    listed = message.get("headers")
    found = [
        (str(header["name"]), str(header.get("value", "")))
        for header in (listed if isinstance(listed, list) else ())
        if isinstance(header, dict) and "name" in header
    ]
    return tuple(found)


def _with_cookies(headers: tuple[Header, ...], request: Fields) -> tuple[Header, ...]:
    """Return a request's headers, with its cookies where a dialect keeps those apart only."""
    listed = request.get("cookies")
    if not listed or not isinstance(listed, list) or _header(headers, "cookie"):
        return headers
    apart = [
        f"{each['name']}={each.get('value', '')}"
        for each in listed
        if isinstance(each, dict) and "name" in each
    ]
    return (*headers, ("Cookie", "; ".join(apart))) if apart else headers


def _header(headers: tuple[Header, ...], name: str) -> str:
    return next((value for key, value in headers if key.lower() == name), "")


def _form(posted: Fields) -> Iterator[str]:
    parameters = posted.get("params")
    for parameter in parameters if isinstance(parameters, list) else ():
        if isinstance(parameter, dict):
            yield f"{parameter.get('name', '')}={parameter.get('value', '')}"


def _bytes(text: str, encoding: str) -> bytes | None:
    """Return a body's bytes; None where it is said to be base64 and is not: then it was not read."""
    if encoding == "base64":
        try:
            return base64.b64decode(_SPACE.sub("", text), validate=True)
        except (binascii.Error, ValueError):
            return None
    return _as_sent(text)


def _as_sent(text: str) -> bytes:
    """
    Return the bytes that a tool wrote as text: without an encoding mitmproxy makes a character of each.

    Latin-1 that reads as UTF-8, or is full of control characters, was never meant as Latin-1; bytes
    that are no UTF-8 where it expects that stand as halves of characters (PEP 383).
    """
    if text.isascii():
        return text.encode()
    try:
        data = text.encode("latin-1")
    except UnicodeEncodeError:
        try:
            return text.encode("utf-8", "surrogateescape")
        except UnicodeEncodeError:
            return text.encode("utf-8", "surrogatepass")
    try:
        data.decode()
    except UnicodeDecodeError:
        return data if _NO_LATIN.search(text) else text.encode()
    return data


def _kind(response: Fields) -> str:
    """Guess what was asked for where a dialect does not say: a page is a document."""
    media_type = _text(_fields(response, "content"), "mimeType")
    return "document" if media_type.startswith("text/html") else ""


def _initiators(initiator: object) -> Iterator[str]:
    if isinstance(initiator, list):
        yield from (each for each in initiator if isinstance(each, str))
    elif isinstance(initiator, dict):
        frames = _fields(initiator, "stack").get("callFrames")
        addresses = [_text(frame, "url") for frame in frames or () if isinstance(frame, dict)]
        yield from dict.fromkeys(each for each in (*addresses, _text(initiator, "url")) if each)


def _security(entry: Fields) -> Security | None:
    details = _fields(entry, "_securityDetails")
    protocol = _text(details, "protocol")
    if not protocol and not _text(details, "error"):
        return None
    names = details.get("names")
    return Security(
        protocol=_PROTOCOLS.get(protocol, protocol),
        subject=_text(details, "subjectName"),
        issuer=_text(details, "issuer"),
        valid_from=float(_number(details, "validFrom")),
        valid_to=float(_number(details, "validTo")),
        names=tuple(map(str, names)) if isinstance(names, list) else (),
        error=_text(details, "error"),
    )


def _instant(seconds: object) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC) if isinstance(seconds, int | float) else None
    except (OverflowError, ValueError, OSError):
        return None


def _time(value: object) -> datetime | None:
    if not isinstance(value, str):
        return None
    try:
        at = datetime.fromisoformat(value)
        return at.astimezone(UTC) if at.tzinfo else at.replace(tzinfo=UTC)
    except (ValueError, OverflowError):
        return None
