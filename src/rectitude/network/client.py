"""
Requests of our own: one way to ask, for all that ask.

    async with Client.ready(dialer, verifying()) as client:
        answer = await client.get("https://shop.example/", {"User-Agent": "rectitude"}, most=1024)

Names are resolved once, as the options say, and only addresses that may be spoken to are connected
to. An answer is bounded in bytes, and in seconds as a whole: a server that trickles gains nothing.
"""

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

from rectitude.network.aside import aside
from rectitude.network.dial import Dialer, Refused

SILENCE = 10.0
"""Seconds that a server may say nothing; ours."""
TOTAL = 20.0
"""Seconds that a document may take in all, redirects included; ours."""
REDIRECTS = 5

FAILURES = (aiohttp.ClientError, TimeoutError, OSError, ValueError)
"""What may be raised instead of an answer: no connection, no HTTP, no time, no address."""

_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_PIECE = 1 << 16


class Answer(msgspec.Struct, frozen=True, kw_only=True):
    """What came back; `failure` says why nothing did."""

    url: str
    """What was asked in the end, after the redirects that were followed."""
    status: int | None = None
    headers: dict[str, str] = {}
    """By names in lower case; of several of one name the last."""
    body: bytes = b""
    failure: str = ""

    @property
    def media_type(self) -> str:
        """The media type without its parameters."""
        return self.headers.get("content-type", "").partition(";")[0].strip().lower()

    @property
    def following(self) -> str:
        """The address that it redirects to; empty if it does not."""
        location = self.headers.get("location", "")
        return urljoin(self.url, location) if self.status in _REDIRECTS and location else ""


class Session:
    """Requests that share their cookies; each has a connection of its own."""

    def __init__(self, session: aiohttp.ClientSession, dialer: Dialer) -> None:
        self._session = session
        self._dialer = dialer

    async def ask(
        self, url: str, *, most: int, seconds: float = TOTAL, body: bytes | None = None
    ) -> Answer:
        """
        Ask once, following nothing, and read at most `most` bytes; a body makes it a POST.

        Raises one of `FAILURES`; TimeoutError too where the answer was not there in full in time: half
        of one would be judged as the whole.
        """
        self._refuse_private(url)
        bound = aiohttp.ClientTimeout(total=seconds, sock_connect=SILENCE, sock_read=SILENCE)
        method = "GET" if body is None else "POST"
        async with self._session.request(
            method, url, data=body, allow_redirects=False, timeout=bound
        ) as response:
            return Answer(
                url=url,
                status=response.status,
                headers={name.lower(): value for name, value in response.headers.items()},
                body=await _read(response, most),
            )

    def _refuse_private(self, url: str) -> None:
        """Check a numeric host, which never passes through the resolver."""
        name = urlsplit(url).hostname or ""
        try:
            ipaddress.ip_address(name)
        except ValueError:
            return
        if not self._dialer.permits(name, name):
            raise Refused(f"not a public address: {name}")


class Client:
    """Asks under one network setting."""

    def __init__(self, dialer: Dialer, connector: aiohttp.TCPConnector) -> None:
        self._dialer = dialer
        self._connector = connector

    @classmethod
    @asynccontextmanager
    async def ready(cls, dialer: Dialer, certificates: ssl.SSLContext) -> AsyncIterator["Client"]:
        """Prepare for requests; whose certificates are believed, the context says."""
        connector = aiohttp.TCPConnector(
            resolver=_Resolver(dialer),
            ssl=certificates,
            force_close=True,
            use_dns_cache=False,
            limit=0,
        )
        try:
            yield cls(dialer, connector)
        finally:
            await connector.close()

    @asynccontextmanager
    async def session(
        self, headers: dict[str, str], *, proxies: bool = False
    ) -> AsyncIterator[Session]:
        """Open a session; `proxies` obeys the proxies that the environment names."""
        async with aiohttp.ClientSession(
            connector=self._connector, connector_owner=False, headers=headers, trust_env=proxies
        ) as session:
            yield Session(session, self._dialer)

    async def get(
        self, url: str, headers: dict[str, str], *, most: int, redirects: int = REDIRECTS
    ) -> Answer:
        """Ask for a document, following redirects, within `TOTAL` in all; a failure is an answer."""
        end = time.monotonic() + TOTAL
        async with self.session(headers) as session:
            while True:
                try:
                    left = max(end - time.monotonic(), 0.001)
                    answer = await session.ask(url, most=most, seconds=left)
                except FAILURES as error:
                    return Answer(url=url, failure=_reason(error))
                following = answer.following
                if not (following and redirects) or not _is_web(following):
                    return answer
                url, redirects = following, redirects - 1


def fetch(
    dialer: Dialer, certificates: ssl.SSLContext, url: str, headers: dict[str, str], *, most: int
) -> Answer:
    """Ask for a document as `Client.get` does, from where no event loop runs."""

    async def get() -> Answer:
        async with Client.ready(dialer, certificates) as client:
            return await client.get(url, headers, most=most)

    return asyncio.run(get())


def failure_of(error: Exception) -> str:
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


def _reason(error: Exception) -> str:
    """Return why there is no answer, in the words of the system or the library."""
    if isinstance(error, TimeoutError):
        return f"not answered in full within {TOTAL:g} s"
    if isinstance(error, aiohttp.ClientConnectorError):
        return str(error.os_error)
    return str(error) or type(error).__name__


def _is_web(url: str) -> bool:
    return urlsplit(url).scheme in {"http", "https"}


async def _read(response: aiohttp.ClientResponse, most: int) -> bytes:
    pieces, size = [], 0
    async for piece in response.content.iter_chunked(_PIECE):
        pieces.append(piece[: most - size])
        size += len(pieces[-1])
        if size >= most:
            break
    return b"".join(pieces)


class _Resolver(AbstractResolver):
    """Resolves once, as the options say, to addresses that may be connected to."""

    def __init__(self, dialer: Dialer) -> None:
        self._dialer = dialer

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        found = await aside(self._dialer.addresses, host, port)
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
