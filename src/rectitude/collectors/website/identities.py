"""The site's first document, asked for under the names of clients and robots, nothing else changed."""

import asyncio
import time
from urllib.parse import urlsplit, urlunsplit

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors import html
from rectitude.collectors.clients import CLIENTS
from rectitude.collectors.website import renditions
from rectitude.collectors.website.renditions import TEXT, TITLE
from rectitude.evidence.transport import EngineProbe, IdentityProbe, RobotsFile
from rectitude.facts.clients import differ
from rectitude.facts.robots import ENGINES
from rectitude.network.certificates import anything
from rectitude.network.client import Client
from rectitude.network.dial import Dialer
from rectitude.options import Cancel, Options
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


async def collect(
    dialer: Dialer, url: str, options: Options, writer: Writer, cancel: Cancel
) -> tuple[str, ...]:
    """
    Ask in rounds, each in another order, no faster than the rate; then for `robots.txt`.

    Where all were answered alike in the first round there is no other.

    Returns the clients that the page's scripts name: what they make of these is not seen yet.
    """
    async with Client.ready(dialer, anything()) as client:
        await _ask(client, url, options, writer, cancel)
        return await renditions.named(client, url, {**_CONSTANT, "User-Agent": CLIENTS["desktop"]})


async def _ask(client: Client, url: str, options: Options, writer: Writer, cancel: Cancel) -> None:
    asked = [_Asked(IdentityProbe, name, agent) for name, agent in CLIENTS.items()]
    asked += [_Asked(EngineProbe, engine.token, engine.agent) for engine in ENGINES]
    interval = 1 / (options.rate or RATE)
    due = time.monotonic()
    probes: list[IdentityProbe] = []
    for number in range(1, (options.rounds or ROUNDS) + 1):
        shift = (number - 1) * 4 % len(asked)
        for identity in (*asked[shift:], *asked[:shift]):
            if cancel.is_set():
                return
            await asyncio.sleep(due - time.monotonic())
            due = time.monotonic() + interval
            probes.append(await _probe(client, url, identity, number))
            writer.write(probes[-1])
            interval = slowed(interval, probes[-1].status)
        if not (options.rounds or differ(probes)):
            break
        if all(probe.failure for probe in probes):
            raise Unable(
                f"打不开 {url}（{probes[0].failure}）。请检查网址与网络。",
                f"Cannot reach {url} ({probes[0].failure}). Check the address and the network.",
            )
    writer.write(await _robots(client, url))


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
