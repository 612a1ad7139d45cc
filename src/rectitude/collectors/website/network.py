"""Every request and response of a page, its frames and workers, as exchanges in the bundle."""

import asyncio
import time
from collections import Counter
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from playwright.async_api import Download, Request

from rectitude.collectors.website.bodies import Bodies
from rectitude.collectors.website.cdp import Session, Tree
from rectitude.collectors.website.chains import Chain, Hop
from rectitude.collectors.website.messages import callers, headers, security
from rectitude.collectors.website.record import BODY, Recorder
from rectitude.evidence.exchange import Body, Exchange, Moment
from rectitude.text import Text

FLOOD = 64 * 1024 * 1024
"""Bytes of one response after which the page's loading is stopped; ours."""

DOWNLOADS = 100
"""Downloads of one browsing context that are kept; ours."""

_LONG_LIVED = {"EventSource", "WebSocket", "Media", "Ping", "CSPViolationReport", "Preflight"}
_CHAIN = 12


class _Flight(NamedTuple):
    """A request that is on its way: the frame that asked, and the document that it had then."""

    frame: str
    document: str


class Network:
    """Watches the network of one browsing context and writes its exchanges."""

    def __init__(self, record: Recorder) -> None:
        self._record = record
        self._bodies = Bodies(record)
        self._chains: dict[str, Chain] = {}
        self._flying: dict[str, _Flight] = {}
        self._caused_by: dict[str, tuple[str, ...]] = {}
        self._reported: list[tuple[Moment, Request]] = []
        self._downloads: list[tuple[Moment, str]] = []
        self._written: Counter[tuple[str, str]] = Counter()
        self._requests = 0
        self.quiet_since = time.monotonic()
        self.document: dict[str, Any] = {}
        """The response of the page's latest main document."""
        self.setters: dict[tuple[str, str], tuple[str, Moment]] = {}
        """Who set a cookie first: by cookie name and host, the response's address and moment."""
        self.secured: dict[tuple[str, int], None] = {}
        """Hosts and ports that were spoken to over TLS."""
        self.flooded = False
        self.main_frame = ""
        """The id of the page's main frame."""

    def observe(self, tree: Tree) -> None:
        """Watch a page and all that it opens."""
        tree.before_running(self._enable)
        for event, handler in {
            "Network.requestWillBeSent": self._request,
            "Network.requestWillBeSentExtraInfo": self._request_extra,
            "Network.responseReceived": self._response,
            "Network.responseReceivedExtraInfo": self._response_extra,
            "Network.requestServedFromCache": self._cached,
            "Network.dataReceived": self._data,
            "Network.loadingFinished": self._finished,
            "Network.loadingFailed": self._failed,
            "Page.frameNavigated": self._navigated,
            "Debugger.scriptParsed": self._parsed,
        }.items():
            tree.on(event, handler)

    async def _enable(self, session: Session) -> None:
        await session.send(
            "Network.enable",
            {
                "maxTotalBufferSize": 4 * BODY,
                "maxResourceBufferSize": 2 * BODY,  # so that hashing finds the beginning
                "maxPostDataSize": BODY,
            },
        )

    def _parsed(self, session: Session, event: dict[str, Any]) -> None:
        if session.is_worker and event.get("url") == session.url:
            session.tree.spawn(self._worker_script(session, event["scriptId"]))

    async def _worker_script(self, session: Session, number: str) -> None:
        """Keep a worker's own script, whose request or response is often reported to nobody."""
        name = next(
            (
                n
                for n, c in self._chains.items()
                if c.hops and c.hops[-1].request["url"] == session.url
            ),
            "",
        )
        if session.url in self._caused_by and not name:
            return
        chain = self._chains.get(name) or Chain(session)
        if not name:
            name = f"worker:{session.url}"
            request = {"url": session.url, "method": "GET", "headers": {}}
            event = {"request": request, "type": "Script"}
            moment, page = self._record.moment(), self._record.page
            chain.hops.append(Hop(event, moment, page, session.url))
            self._chains[name] = chain
            self._caused_by[session.url] = ()
        if chain.hops[-1].response is None:
            answer = await session.send("Debugger.getScriptSource", {"scriptId": number})
            source = answer.get("scriptSource", "").encode()
            chain.hops[-1].body = self._record.body(source, "text/javascript")
            chain.ended = True
            self._write_if_complete(name)

    def quiet(self) -> float:
        """Return for how many seconds nothing has been on its way; 0 while something is."""
        return 0.0 if self._flying else time.monotonic() - self.quiet_since

    def also_seen(self, request: Request) -> None:
        """Take note of a request that the driver reports; it is with workers from their start."""
        self._reported.append((self._record.moment(), request))

    def also_downloading(self, download: Download) -> None:
        """Take note of a download, which is refused; a link's own is started beside the page."""
        if len(self._downloads) < DOWNLOADS:
            self._downloads.append((self._record.moment(), download.url))

    async def flush(self, patience: float = 1.0) -> None:
        """Write what is complete within `patience` seconds, then the rest as it stands."""
        until = time.monotonic() + patience
        while time.monotonic() < until and any(c.ended for c in self._chains.values()):
            await asyncio.sleep(0.02)
        for name in list(self._chains):
            self._write(name, "unfinished")
        self._write_missed()

    def _write_missed(self) -> None:
        """Write what only the driver saw: requests of a worker before it was watched, downloads."""
        for moment, request in self._reported:
            known = (request.method, request.url)
            if self._written[known] > 0:
                self._written[known] -= 1
                continue
            if request.url.startswith(("data:", "blob:")):
                continue
            self._record.writer.write(
                Exchange(
                    moment=moment,
                    method=request.method,
                    url=request.url,
                    resource_type=request.resource_type,
                    page=self._record.page,
                    request_headers=tuple(request.headers.items()),
                    request_body=self._posted(request),
                    failure=request.failure or "",
                )
            )
        self._reported.clear()
        for moment, url in self._downloads:
            if self._written["GET", url] > 0:
                self._written["GET", url] -= 1
            elif not url.startswith(("data:", "blob:")):
                self._record.writer.write(
                    Exchange(
                        moment=moment,
                        method="GET",
                        url=url,
                        resource_type="download",
                        page=self._record.page,
                        failure="download refused",
                    )
                )
        self._downloads.clear()

    def _posted(self, request: Request) -> Body | None:
        data = request.post_data_buffer
        if not data:
            return None
        length = len(data) if len(data) > BODY else None
        kind = request.headers.get("content-type", "")
        return self._record.body(data[:BODY], kind, text=True, length=length)

    # What the browser reports.

    def _chain(self, session: Session, event: dict[str, Any]) -> Chain:
        name = event["requestId"]
        if name not in self._chains:
            self._chains[name] = Chain(session)
        return self._chains[name]

    def _request(self, session: Session, event: dict[str, Any]) -> None:
        url = event["request"]["url"]
        if url.startswith(("data:", "blob:")):
            return
        chain = self._chain(session, event)
        redirect = event.get("redirectResponse")
        if chain.hops and not redirect:
            chain.session = session
            return
        if chain.hops and redirect:
            chain.hops[-1].response = redirect
            chain.hops[-1].has_extra = bool(event.get("redirectHasExtraInfo"))
        parts = urlsplit(url)
        self._record.transport.hosts.setdefault(parts.hostname or "")
        if parts.scheme in {"https", "wss"}:
            self.secured.setdefault((parts.hostname or "", parts.port or 443))
        frame = event.get("documentURL") or session.url
        hop = Hop(event, self._record.moment(), self._record.page, frame)
        chain.hops.append(hop)
        self._requests += 1
        if hop.kind not in _LONG_LIVED:
            self._flying[event["requestId"]] = _Flight(
                event.get("frameId", ""), event.get("loaderId", "")
            )
        self._caused_by.setdefault(url, tuple(callers(hop.initiator, frame)))

    def _request_extra(self, session: Session, event: dict[str, Any]) -> None:
        self._chain(session, event).sent.append(event.get("headers", {}))

    def _response_extra(self, session: Session, event: dict[str, Any]) -> None:
        chain = self._chain(session, event)
        chain.received.append(event.get("headers", {}))
        self._write_if_complete(event["requestId"])

    def _response(self, session: Session, event: dict[str, Any]) -> None:
        chain = self._chain(session, event)
        chain.session = session
        if not chain.hops:
            return
        hop = chain.hops[-1]
        hop.response, hop.has_extra = event["response"], bool(event.get("hasExtraInfo"))
        hop.kind = event.get("type", hop.kind)
        self._bodies.announced(event["requestId"], chain)
        if hop.kind in _LONG_LIVED:
            self._landed(event["requestId"])
        main = session.parent is None and hop.kind == "Document"
        if main and event.get("frameId") == self.main_frame:
            self.document = hop.response or {}
            self._record.page = (hop.response or {}).get("url", "")
            for earlier in chain.hops:
                earlier.page = self._record.page

    def _cached(self, session: Session, event: dict[str, Any]) -> None:
        self._chain(session, event).from_cache = True

    def _data(self, session: Session, event: dict[str, Any]) -> None:
        chain = self._chain(session, event)
        self._bodies.received(event["requestId"], chain, event)
        if chain.length > FLOOD and not self.flooded:
            self.flooded = True
            self._record.writer.limit(
                Text(
                    "有响应超过 64 MiB，已停止加载该页面其余内容。",
                    "A response went beyond 64 MiB; the loading of its page was stopped.",
                )
            )
            session.tree.spawn(_stop(session.tree.root))

    def _finished(self, session: Session, event: dict[str, Any]) -> None:
        chain = self._chain(session, event)
        chain.session = session
        self._landed(event["requestId"])
        session.tree.spawn(self._end(event["requestId"], chain))

    def _failed(self, session: Session, event: dict[str, Any]) -> None:
        chain = self._chain(session, event)
        chain.failure = event.get("blockedReason") or event.get("errorText") or "failed"
        chain.ended = True
        self._landed(event["requestId"])
        self._write_if_complete(event["requestId"])

    def _navigated(self, session: Session, event: dict[str, Any]) -> None:
        """Wait no more for what a document had asked for that is gone: the end of it is told to nobody."""
        frame = event["frame"]
        whole = frame["id"] == self.main_frame
        for name, flight in list(self._flying.items()):
            within = whole or flight.frame == frame["id"]
            if within and flight.document not in {"", frame["loaderId"]}:
                self._landed(name)

    def _landed(self, name: str) -> None:
        self._flying.pop(name, None)
        self.quiet_since = time.monotonic()

    async def _end(self, name: str, chain: Chain) -> None:
        try:
            if chain.hops and chain.hops[-1].response:
                chain.hops[-1].body = await self._bodies.response(name, chain, self._requests)
            for hop in chain.hops:
                hop.certificate = await self._certificate(hop)
        finally:
            chain.ended = True
            self._write_if_complete(name)

    async def _certificate(self, hop: Hop) -> str:
        response = hop.response or {}
        if not response.get("securityDetails") or response.get("securityState") == "secure":
            return ""
        parts = urlsplit(hop.request["url"])
        return await self._record.transport.error(parts.hostname or "", parts.port or 443)

    # What goes into the bundle.

    def _write_if_complete(self, name: str) -> None:
        chain = self._chains.get(name)
        if chain and chain.complete:
            self._write(name)

    def _write(self, name: str, failure: str = "") -> None:
        chain = self._chains.pop(name)
        self._landed(name)
        extras = iter(chain.received)
        before = ""
        for index, hop in enumerate(chain.hops):
            last = hop is chain.hops[-1]
            extra = next(extras, None) if hop.has_extra else None
            exchange = self._exchange(
                hop,
                sent=chain.sent[index] if index < len(chain.sent) else {},
                received=extra,
                before=before,
                failure=(chain.failure or ("" if chain.ended else failure)) if last else "",
                from_cache=chain.from_cache and last,
            )
            self._remember_cookies(exchange)
            self._record.writer.write(exchange)
            self._written[exchange.method, hop.request["url"]] += 1
            before = exchange.url

    def _exchange(
        self,
        hop: Hop,
        *,
        sent: dict[str, Any],
        received: dict[str, Any] | None,
        before: str,
        failure: str,
        from_cache: bool,
    ) -> Exchange:
        response = hop.response or {}
        return Exchange(
            moment=hop.moment,
            method=hop.request["method"],
            url=hop.request["url"] + hop.request.get("urlFragment", ""),
            resource_type=hop.kind.lower(),
            page=hop.page,
            frame=hop.frame,
            initiator=self._initiators(hop),
            redirected_from=before,
            request_headers=headers(hop.request.get("headers", {}) | sent),
            request_body=self._bodies.request(hop.request, sent),
            status=response.get("status") or None,
            response_headers=headers(received or response.get("headers", {})),
            response_body=hop.body,
            remote_address=self._address(hop.request["url"], response),
            protocol=response.get("protocol", ""),
            security=security(response, hop.certificate),
            failure=failure,
            from_cache=from_cache or bool(response.get("fromDiskCache")),
            from_service_worker=bool(response.get("fromServiceWorker")),
        )

    def _address(self, url: str, response: dict[str, Any]) -> str:
        """Return the address that answered; behind our proxy, as the proxy found it."""
        parts = urlsplit(url)
        port = parts.port or (443 if parts.scheme in {"https", "wss"} else 80)
        if self._record.transport.connected:
            return self._record.transport.connected.get((parts.hostname or "", port), "")
        address, number = response.get("remoteIPAddress", ""), response.get("remotePort")
        return f"{address}:{number}" if address and number else address

    def _initiators(self, hop: Hop) -> tuple[str, ...]:
        """Return what caused a request, nearest first, and what caused that in turn."""
        found = list(callers(hop.initiator, hop.frame))
        while found and len(found) < _CHAIN:
            further = [u for u in self._caused_by.get(found[-1], ()) if u not in found]
            if not further:
                break
            found.extend(further)
        return tuple(found[:_CHAIN])

    def _remember_cookies(self, exchange: Exchange) -> None:
        host = urlsplit(exchange.url).hostname or ""
        for key, value in exchange.response_headers:
            if key.lower() == "set-cookie":
                name = value.partition("=")[0].strip()
                self.setters.setdefault((name, host), (exchange.url, exchange.moment))


async def _stop(root: Session) -> None:
    await root.send("Page.stopLoading")
