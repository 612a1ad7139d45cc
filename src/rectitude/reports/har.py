"""HAR 1.2 (http://www.softwareishard.com/blog/har-12-spec/): the requests, for other tools."""

import base64
import datetime
import json
import os
from collections.abc import Iterator, Sequence
from http import HTTPStatus
from http.cookies import CookieError, SimpleCookie
from pathlib import Path
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from rectitude.bundle import Bundle
from rectitude.evidence.exchange import Body, Exchange, Header, Moment, WebSocketFrame
from rectitude.evidence.page import PageVisit
from rectitude.findings import Observed
from rectitude.reports.bodies import body_bytes
from rectitude.text import Unable

_TEXT, _BINARY = 1, 2
"""The opcodes of a WebSocket's messages (RFC 6455, 5.2)."""
_UNKNOWN = -1
"""What HAR writes for a size or time that is not known."""
_HTTP = {"h2": "HTTP/2", "h3": "HTTP/3", "http/1.0": "HTTP/1.0", "http/1.1": "HTTP/1.1"}
_TEXTUAL = (
    "text/",
    "application/json",
    "application/javascript",
    "application/xml",
    "+json",
    "+xml",
)


def write(bundle: Bundle, output: Path) -> None:
    """
    Write all requests of a bundle as one HAR file, mode 0600.

    Raises Unable where the bundle holds no requests or the file cannot be written.
    """
    exchanges = list(bundle.records(Exchange))
    if not exchanges:
        raise Unable(
            f"证据包 {bundle.path.name} 里没有请求，无法导出 HAR。",
            f"The bundle {bundle.path.name} holds no requests to export as HAR.",
        )
    log = _log(bundle, exchanges)
    data = json.dumps({"log": log}, ensure_ascii=False, indent=1).encode("utf-8", "replace")
    write_private(output, data)


def write_private(output: Path, data: bytes) -> None:
    """Write a file that only its owner reads, for it holds personal data in clear."""
    try:
        descriptor = os.open(output, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
    except OSError as error:
        raise Unable(
            f"写不了 {output}：{error.strerror}。", f"Cannot write {output}: {error.strerror}."
        ) from error


def _log(bundle: Bundle, exchanges: Sequence[Exchange]) -> dict[str, Any]:
    manifest = bundle.manifest
    pages = list(bundle.records(PageVisit))
    ids = {
        _page_key(page.moment, url): _page_id(page)
        for page in reversed(pages)
        for url in (page.url, page.final_url)
    }
    frames: dict[tuple[str, str], list[dict[str, Any]]] = {}
    for frame in bundle.records(WebSocketFrame):
        frames.setdefault((frame.moment.context, frame.url), []).append(_frame(bundle, frame))
    return {
        "version": "1.2",
        "creator": {"name": manifest.tool.name, "version": manifest.tool.version},
        "comment": f"bundle {bundle.path.name}, SHA-256 of its manifest {bundle.digest}",
        "pages": [_page(manifest.clock.started, page) for page in pages],
        "entries": [_entry(bundle, exchange, ids, frames) for exchange in exchanges],
    }


def _page_key(moment: Moment, url: str) -> tuple[str, str]:
    return moment.context, url


def _page_id(page: PageVisit) -> str:
    return f"page_{page.number}"


def _page(started: str, page: PageVisit) -> dict[str, Any]:
    return {
        "startedDateTime": instant(started, page.moment),
        "id": _page_id(page),
        "title": page.title or page.url,
        "pageTimings": {"onContentLoad": _UNKNOWN, "onLoad": _UNKNOWN},
        "comment": f"{page.ref} {page.moment.context} {page.role}",
    }


def _frame(bundle: Bundle, frame: WebSocketFrame) -> dict[str, Any]:
    """Return a message as Chrome writes it: text, or Base64 under the opcode of binary messages."""
    data = body_bytes(bundle, frame.body)
    text = _decoded(data)
    at = datetime.datetime.fromisoformat(instant(_begun(bundle), frame.moment))
    return {
        "type": "send" if frame.sent else "receive",
        "time": at.timestamp(),
        "opcode": _TEXT if text is not None else _BINARY,
        "data": base64.b64encode(data).decode() if text is None else text,
    }


def _begun(bundle: Bundle) -> str:
    """Return the time from which moments count: a capture's own, else that of the inspection."""
    clock = bundle.manifest.clock
    return clock.observed.since if isinstance(clock.observed, Observed) else clock.started


def _security(exchange: Exchange) -> dict[str, Any]:
    """Return the connection as Playwright writes it; names and error are ours."""
    security = exchange.security
    if security is None:
        return {}
    details = {
        "protocol": security.protocol,
        "subjectName": security.subject,
        "issuer": security.issuer,
        "validFrom": security.valid_from,
        "validTo": security.valid_to,
        "names": list(security.names),
        "error": security.error,
    }
    return {"_securityDetails": details}


def _entry(
    bundle: Bundle,
    exchange: Exchange,
    ids: dict[tuple[str, str], str],
    frames: dict[tuple[str, str], list[dict[str, Any]]],
) -> dict[str, Any]:
    page = ids.get(_page_key(exchange.moment, exchange.page))
    said = frames.pop((exchange.moment.context, exchange.url), [])
    address = exchange.remote_address.rpartition(":")[0].strip("[]")
    return {
        **({"pageref": page} if page else {}),
        "startedDateTime": instant(_begun(bundle), exchange.moment),
        "time": 0,
        "request": _request(bundle, exchange),
        "response": _response(bundle, exchange),
        "cache": {},
        "timings": {"send": 0, "wait": 0, "receive": 0},
        **({"serverIPAddress": address} if address else {}),
        "_resourceType": exchange.resource_type,
        "_evidence": exchange.ref,
        "_context": exchange.moment.context,
        "_phase": exchange.moment.phase,
        "_initiator": list(exchange.initiator),
        **_security(exchange),
        **({"_app": exchange.app} if exchange.app else {}),
        **({"_webSocketMessages": said} if said else {}),
    }


def _request(bundle: Bundle, exchange: Exchange) -> dict[str, Any]:
    body = exchange.request_body
    return {
        "method": exchange.method,
        "url": exchange.url,
        "httpVersion": _http(exchange),
        "cookies": _cookies(exchange.request_header("cookie").split("; ")),
        "headers": _headers(exchange.request_headers),
        "queryString": [
            {"name": name, "value": value}
            for name, value in parse_qsl(urlsplit(exchange.url).query, keep_blank_values=True)
        ],
        **({"postData": _post(bundle, body)} if body and body.length else {}),
        "headersSize": _UNKNOWN,
        "bodySize": body.length if body else 0,
    }


def _post(bundle: Bundle, body: Body) -> dict[str, Any]:
    data = body_bytes(bundle, body)
    text = _decoded(data)
    if text is None:
        return {
            "mimeType": body.media_type,
            "text": base64.b64encode(data).decode(),
            "comment": "the text is Base64: the body is not UTF-8",
            "_encoding": "base64",
        }
    return {"mimeType": body.media_type, "text": text}


def _response(bundle: Bundle, exchange: Exchange) -> dict[str, Any]:
    body = exchange.response_body
    return {
        "status": exchange.status or 0,
        "statusText": reason(exchange.status),
        "httpVersion": _http(exchange),
        "cookies": _cookies(
            value for name, value in exchange.response_headers if name.lower() == "set-cookie"
        ),
        "headers": _headers(exchange.response_headers),
        "content": _content(bundle, exchange, body),
        "redirectURL": exchange.response_header("location"),
        "headersSize": _UNKNOWN,
        "bodySize": _UNKNOWN,
        **({"_error": exchange.failure} if exchange.failure else {}),
    }


def _content(bundle: Bundle, exchange: Exchange, body: Body | None) -> dict[str, Any]:
    kind = exchange.response_header("content-type") or (body.media_type if body else "")
    if body is None or not body.length:
        return {"size": 0, "mimeType": kind or "x-unknown"}
    data = body_bytes(bundle, body)
    text = _decoded(data) if any(part in kind for part in _TEXTUAL) else None
    content = {"size": body.length, "mimeType": kind}
    if text is None:
        return {**content, "text": base64.b64encode(data).decode(), "encoding": "base64"}
    return {**content, "text": text}


def _decoded(data: bytes) -> str | None:
    try:
        return data.decode()
    except UnicodeDecodeError:
        return None


def _headers(headers: Sequence[Header]) -> list[dict[str, str]]:
    return [{"name": name, "value": value} for name, value in headers]


def _cookies(lines: Iterator[str] | Sequence[str]) -> list[dict[str, Any]]:
    return [cookie for line in lines for cookie in _cookie(line)]


def _cookie(line: str) -> Iterator[dict[str, Any]]:
    try:
        morsels = SimpleCookie(line)
    except CookieError:
        return
    for morsel in morsels.values():
        yield {
            "name": morsel.key,
            "value": morsel.value,
            **{key: morsel[key] for key in ("path", "domain") if morsel[key]},
            "httpOnly": bool(morsel["httponly"]),
            "secure": bool(morsel["secure"]),
        }


def _http(exchange: Exchange) -> str:
    return _HTTP.get(exchange.protocol.lower(), exchange.protocol or "HTTP/1.1")


def reason(status: int | None) -> str:
    """Return the phrase of a status, or nothing for an unknown one."""
    try:
        return HTTPStatus(status or 0).phrase
    except ValueError:
        return ""


def instant(started: str, moment: Moment) -> str:
    """Return the wall clock of a moment; sessions side by side all count from the start."""
    begun = datetime.datetime.fromisoformat(started)
    try:
        at = begun + datetime.timedelta(seconds=moment.seconds)
    except (OverflowError, ValueError):  # evidence that somebody made up
        at = begun
    return at.isoformat(timespec="milliseconds")
