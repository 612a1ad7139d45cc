"""Our own requests: follow a link through the gateway, hop by hop, each timed."""

import asyncio
import ipaddress
import socket
import ssl
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from urllib.parse import urljoin, urlsplit

import aiohttp
import msgspec
from aiohttp.abc import AbstractResolver, ResolveResult

from rectitude.collectors.links.contexts import USER_AGENTS
from rectitude.collectors.links.reading import document
from rectitude.collectors.website.dial import Dialer, Refused
from rectitude.evidence.linkprobe import Context, Document, Hop, Via
from rectitude.options import Options
from rectitude.text import Unable

MAX_HOPS = 12
"""Redirects after which a chain counts as endless; browsers stop at 20. Ours."""

TIMEOUT = 20.0
"""Seconds for one answer. Ours: far above the throttling that is known (about five seconds)."""

MAX_BODY = 8 << 20
"""Bytes of a document that are read; of a longer file the beginning is compared."""

_REDIRECTS = {301, 302, 303, 307, 308}


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """The end of a way: its hops, and the last document as it came."""

    hops: tuple[Hop, ...]
    document: Document | None = None
    headers: dict[str, str] = {}
    body: bytes = b""
    failure: str = ""


class _Resolver(AbstractResolver):
    """Resolves once, as the options say, to addresses that may be connected to."""

    def __init__(self, dialer: Dialer) -> None:
        self._dialer = dialer

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await asyncio.to_thread(self._dialer.addresses, host, port)
        return [
            {
                "hostname": host,
                "host": address,
                "port": number,
                "family": socket.AF_INET6 if ":" in address else socket.AF_INET,
                "proto": 0,
                "flags": socket.AI_NUMERICHOST,
            }
            for address, number in found
        ]

    async def close(self) -> None:
        """Nothing is held open."""


class Visitor:
    """Visits links under one network setting; each visit has a connection and cookies of its own."""

    def __init__(self, dialer: Dialer, connector: aiohttp.TCPConnector) -> None:
        self._dialer = dialer
        self._connector = connector

    @classmethod
    @asynccontextmanager
    async def ready(cls, options: Options) -> AsyncIterator["Visitor"]:
        """Prepare for visits; raises Unable for a bad `--resolve` or `--ca`."""
        dialer = Dialer(options)
        connector = aiohttp.TCPConnector(
            resolver=_Resolver(dialer),
            ssl=_tls(options),
            force_close=True,
            use_dns_cache=False,
            limit=0,
        )
        try:
            yield cls(dialer, connector)
        finally:
            await connector.close()

    async def visit(self, url: str, context: Context, referer: str = "") -> Answer:
        """Follow a link to its end, or to where it breaks; a failure is part of the answer."""
        headers = {
            "User-Agent": USER_AGENTS[context],
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Language": "zh-CN,zh;q=0.9",
            **({"Referer": referer} if referer else {}),
        }
        async with aiohttp.ClientSession(
            connector=self._connector,
            connector_owner=False,
            headers=headers,
            timeout=aiohttp.ClientTimeout(total=TIMEOUT),
            auto_decompress=True,
        ) as session:
            return await self._follow(session, url)

    async def _follow(self, session: aiohttp.ClientSession, url: str) -> Answer:
        hops: list[Hop] = []
        while len(hops) < MAX_HOPS:
            via: Via = "redirect" if hops else "request"
            began = time.perf_counter()
            try:
                answer, following = await self._one(session, url)
            except (aiohttp.ClientError, TimeoutError, OSError, ValueError) as error:
                spent = round(time.perf_counter() - began, 4)
                hops.append(Hop(url=url, via=via, seconds=spent))
                return Answer(hops=tuple(hops), failure=_named(error))
            spent = round(time.perf_counter() - began, 4)
            status = answer.document.status if answer.document else None
            hops.append(Hop(url=url, via=via, seconds=spent, status=status))
            if not following:
                return msgspec.structs.replace(answer, hops=tuple(hops))
            url = following
        return Answer(hops=tuple(hops), failure="too-many-redirects")

    async def _one(self, session: aiohttp.ClientSession, url: str) -> tuple[Answer, str]:
        """Ask once; return the answer and the address that it redirects to, if it does."""
        self._refuse_private(url)
        async with session.get(url, allow_redirects=False) as response:
            body = await _read(response)
            named = {name.lower(): value for name, value in response.headers.items()}
            length = int(named.get("content-length") or len(body))
            page = document(url, response.status, named, body, length)
            location = named.get("location", "")
            following = urljoin(url, location) if response.status in _REDIRECTS and location else ""
            return Answer(hops=(), document=page, headers=named, body=body), following

    def _refuse_private(self, url: str) -> None:
        """Check a numeric host, which never passes through the resolver."""
        name = urlsplit(url).hostname or ""
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return
        if not self._dialer.permits(name, name):
            raise Refused(f"not a public address: {name}")


async def _read(response: aiohttp.ClientResponse) -> bytes:
    pieces, size = [], 0
    async for piece in response.content.iter_chunked(1 << 16):
        pieces.append(piece[: MAX_BODY - size])
        size += len(pieces[-1])
        if size >= MAX_BODY:
            break
    return b"".join(pieces)


def _tls(options: Options) -> ssl.SSLContext:
    context = ssl.create_default_context()
    if options.ca:
        try:
            context.load_verify_locations(cafile=options.ca)
        except (OSError, ssl.SSLError) as error:
            raise Unable(
                f"读不了证书文件 {options.ca}：{error}",
                f"Cannot read the certificates in {options.ca}: {error}",
            ) from error
    return context


def _named(error: Exception) -> str:
    """Return a short name of a failure: what it was, without addresses that change."""
    if isinstance(error, TimeoutError):
        return "timeout"
    if isinstance(error, aiohttp.ClientConnectorCertificateError):
        return "certificate"
    if isinstance(error, Refused) or isinstance(error.__cause__, Refused):
        return "not-public"
    if isinstance(error, aiohttp.ClientConnectorError):
        return "cannot-connect"
    return type(error).__name__
