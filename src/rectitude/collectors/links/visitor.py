"""Our own requests: follow a link through the gateway, hop by hop, each timed."""

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import msgspec

from rectitude.collectors.clients import CLIENTS
from rectitude.collectors.links.reading import document
from rectitude.evidence.linkprobe import Context, Document, Hop, Via
from rectitude.network.certificates import verifying
from rectitude.network.client import FAILURES, Answer, Client, Session, failure_of
from rectitude.network.dial import Dialer
from rectitude.options import Options

MAX_HOPS = 12
"""Redirects after which a chain counts as endless; browsers stop at 20. Ours."""

TIMEOUT = 20.0
"""Seconds for one answer. Ours: far above the throttling that is known (about five seconds)."""

MAX_BODY = 8 << 20
"""Bytes of a document that are read; of a longer file the beginning is compared."""


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """The end of a way: its hops, and the last document as it came."""

    hops: tuple[Hop, ...]
    document: Document | None = None
    headers: dict[str, str] = {}
    body: bytes = b""
    failure: str = ""


class Visitor:
    """Visits links under one network setting; each visit has connections and cookies of its own."""

    def __init__(self, client: Client) -> None:
        self._client = client

    @classmethod
    @asynccontextmanager
    async def ready(cls, options: Options) -> AsyncIterator["Visitor"]:
        """Prepare for visits; raises Unable for a bad `--resolve` or `--ca`."""
        async with Client.ready(Dialer(options), verifying(options.ca)) as client:
            yield cls(client)

    async def visit(self, url: str, context: Context, referer: str = "") -> Response:
        """Follow a link to its end, or to where it breaks; a failure is part of the answer."""
        headers = {
            "User-Agent": CLIENTS[context],
            "Accept": "text/html,application/xhtml+xml,*/*;q=0.8",
            "Accept-Language": "zh-CN,zh;q=0.9",
            **({"Referer": referer} if referer else {}),
        }
        async with self._client.session(headers) as session:
            return await self._follow(session, url)

    async def _follow(self, session: Session, url: str) -> Response:
        hops: list[Hop] = []
        while len(hops) < MAX_HOPS:
            via: Via = "redirect" if hops else "request"
            began = time.perf_counter()
            try:
                answer = await session.ask(url, most=MAX_BODY, seconds=TIMEOUT)
            except FAILURES as error:
                spent = round(time.perf_counter() - began, 4)
                hops.append(Hop(url=url, via=via, seconds=spent))
                return Response(hops=tuple(hops), failure=failure_of(error))
            spent = round(time.perf_counter() - began, 4)
            hops.append(Hop(url=url, via=via, seconds=spent, status=answer.status))
            if not answer.following:
                return _ended(answer, hops)
            url = answer.following
        return Response(hops=tuple(hops), failure="too-many-redirects")


def _ended(answer: Answer, hops: list[Hop]) -> Response:
    headers, body = answer.headers, answer.body
    length = int(headers.get("content-length") or len(body))
    page = document(answer.url, answer.status or 0, headers, body, length)
    return Response(hops=tuple(hops), document=page, headers=headers, body=body)
