"""Documents of the site, asked for under the names of clients and robots, nothing else changed."""

import asyncio
import time
from collections.abc import AsyncIterator
from urllib.parse import urlsplit, urlunsplit

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors import html
from rectitude.collectors.clients import CLIENTS
from rectitude.collectors.website import renditions
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.pages import Agenda
from rectitude.collectors.website.renditions import TEXT, TITLE
from rectitude.evidence.page import Link
from rectitude.evidence.transport import EngineProbe, IdentityProbe, RobotsFile
from rectitude.facts.clients import differ
from rectitude.facts.robots import ENGINES
from rectitude.network.certificates import anything
from rectitude.network.client import Client
from rectitude.network.dial import Dialer
from rectitude.options import Cancel
from rectitude.text import Unable

ROUNDS = 3
"""
Rounds without `--rounds`, where something differed in the first: one odd answer is chance, the same one
three times is not. Ours.
"""

RATE = 16.0
"""Requests a second without `--rate`; ours. A browser asks for more than this while one page loads."""

BUSY = frozenset({429, 503})
SLOWEST = 0.5
"""Seconds between requests to which a server that says it is busy slows us down; ours."""

DOCUMENT = 512 * 1024
"""Bytes of each document that are read; ours."""

_CONSTANT = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
    "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.6",
    "Accept-Encoding": "identity",
    "Connection": "close",
}


INNER = 3
"""Further pages, each of another kind, that are asked for as well; ours."""
_OF_THE_FIRM = frozenset({"privacy", "third-parties", "licence", "about"})
"""Pages on which nobody is served anything."""


async def collect(
    dialer: Dialer, url: str, options: WebsiteOptions, writer: Writer, cancel: Cancel
) -> dict[str, tuple[str, ...]]:
    """
    Ask in rounds, each in another order, no faster than the rate; then for `robots.txt`.

    Where all were answered alike in the first round there is no other. A few further pages are asked for
    under the names of clients alone.

    Returns the pages whose scripts name clients, with these: what they make of them is not seen yet.
    """
    async with Client.ready(dialer, anything()) as client:
        asking = _Asking(client, options, writer, cancel)
        probes = await asking.ask(url, [*_CLIENTS, *_ENGINES])
        if probes and all(probe.failure for probe in probes):
            raise Unable(
                f"打不开 {url}（{probes[0].failure}）。请检查网址与网络。",
                f"Cannot reach {url} ({probes[0].failure}). Check the address and the network.",
            )
        writer.write(await _robots(client, url))
        headers = {**_CONSTANT, "User-Agent": CLIENTS["desktop"]}
        telling = {url: await renditions.named(client, url, headers)}
        async for inner in _inner(client, url, headers, min(INNER, options.website.pages - 1)):
            await asking.ask(inner, _CLIENTS)
            telling[inner] = await renditions.named(client, inner, headers)
        return {page: names for page, names in telling.items() if names}


async def _inner(
    client: Client, url: str, headers: dict[str, str], most: int
) -> AsyncIterator[str]:
    """Yield pages of other kinds that the first one links to, as far as they are documents."""
    if most < 1:
        return
    first = await client.get(url, headers, most=DOCUMENT)
    links = html.read(first.body, first.headers.get("content-type", ""), first.url).links
    agenda = Agenda.of(first.url, (Link(text="", href=link) for link in links))
    for role, address in agenda.kinds():
        if role in _OF_THE_FIRM:
            continue
        yield address
        most -= 1
        if not most:
            return


class _Asking:
    """Requests of one site, no faster than the rate, slower where it says that it is busy."""

    def __init__(
        self, client: Client, options: WebsiteOptions, writer: Writer, cancel: Cancel
    ) -> None:
        self._client, self._options = client, options
        self._writer, self._cancel = writer, cancel
        self._interval = 1 / (options.rate or RATE)
        self._due = time.monotonic()

    async def ask(self, url: str, asked: "list[_Asked]") -> list[IdentityProbe]:
        """Ask for a document under each name, in further rounds where that made a difference."""
        probes: list[IdentityProbe] = []
        for number in range(1, (self._options.rounds or ROUNDS) + 1):
            shift = (number - 1) * 4 % len(asked)
            for identity in (*asked[shift:], *asked[:shift]):
                if self._cancel.is_set():
                    return []
                probes.append(self._writer.write(await self._probe(url, identity, number)))
            same = not (self._options.rounds or differ(probes))
            if same or all(probe.failure for probe in probes):
                break
        return probes

    async def _probe(self, url: str, identity: "_Asked", number: int) -> IdentityProbe:
        await asyncio.sleep(self._due - time.monotonic())
        self._due = time.monotonic() + self._interval
        probe = await _probe(self._client, url, identity, number)
        self._interval = slowed(self._interval, probe.status)
        return probe


def slowed(interval: float, status: int | None) -> float:
    """
    Return the seconds until the next request: twice as many after each answer that says "busy".

    >>> slowed(0.1, 200), slowed(0.1, 429), slowed(0.4, 503), slowed(2.0, 429)
    (0.1, 0.2, 0.5, 2.0)
    """
    return max(interval, min(2 * interval, SLOWEST)) if status in BUSY else interval


class _Asked(msgspec.Struct, frozen=True):
    """A name to ask under: of a client or of a search engine's robot."""

    kind: type[IdentityProbe]
    name: str
    agent: str


_CLIENTS = [_Asked(IdentityProbe, name, agent) for name, agent in CLIENTS.items()]
_ENGINES = [_Asked(EngineProbe, engine.token, engine.agent) for engine in ENGINES]


async def _probe(client: Client, url: str, asked: _Asked, number: int) -> IdentityProbe:
    answer = await client.get(url, {**_CONSTANT, "User-Agent": asked.agent}, most=DOCUMENT)
    probe = asked.kind(
        url=url,
        identity=asked.name,
        user_agent=asked.agent,
        round=number,
        status=answer.status,
        final_url=answer.url,
        failure=answer.failure,
    )
    if answer.failure or answer.media_type not in {"", "text/html", "application/xhtml+xml"}:
        return probe
    page = html.read(answer.body, answer.headers.get("content-type", ""))
    return msgspec.structs.replace(
        probe, title=page.title[:TITLE], text=page.text[:TEXT], text_length=len(page.text)
    )


async def _robots(client: Client, url: str) -> RobotsFile:
    parts = urlsplit(url)
    address = urlunsplit((parts.scheme, parts.netloc, "/robots.txt", "", ""))
    headers = {**_CONSTANT, "User-Agent": CLIENTS["desktop"]}
    answer = await client.get(address, headers, most=DOCUMENT)
    kept = answer.status == 200 and answer.media_type in {"", "text/plain"}
    return RobotsFile(
        url=address,
        agent="desktop",
        status=answer.status,
        text=html.decoded(answer.body, answer.headers.get("content-type", "")) if kept else "",
        failure=answer.failure,
    )
