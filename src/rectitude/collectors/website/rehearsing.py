"""
What the button of a form would send, and to whom: pressed while the browser keeps all of it back.

A form's address says where its fields go; a script that listens to its button may send them to anybody
besides. The page is opened once more, filled as before and agreed to as its visitors must, and from before
the press on every request is kept back, so that nobody receives anything. Nothing that was seen on the way
to the press is kept: the visits before have told it.
"""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from typing import Self, TypeVar
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error, Request, Route, WebSocketRoute

from rectitude.collectors import pressing
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.cdp import ProtocolError, Session
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.forms import Filler
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.collectors.website.tls import Transport
from rectitude.collectors.website.visit import Visit
from rectitude.evidence import Record
from rectitude.evidence.page import Form, PageVisit
from rectitude.evidence.persona import Persona
from rectitude.evidence.rehearsal import HeldRequest, Introduced, Rehearsal
from rectitude.facts.forms import agreeing, asks_for
from rectitude.facts.known_values import looking_for
from rectitude.facts.links.addresses import party
from rectitude.options import Cancel
from rectitude.text import Text, well_formed

MOST = 3
"""Forms that are rehearsed, at most; ours."""
TRYING = 30.0
"""Seconds for one of them; ours."""
REACTION = 1.5
"""Seconds after the press in which requests are gathered; ours."""
BODY = 16 * 1024
"""Bytes that are kept of what would be sent; ours."""
OPENING = 8.0
"""Seconds that the first page of a receiver's host may take; ours."""
INTRODUCTION = 2000
"""Characters that are read at the beginning and at the end of it; ours."""
REQUESTS = 20
"""Requests that are kept of one press; ours."""
R = TypeVar("R", bound=Record)


class Rehearsals:
    """
    The rehearsals of one inspection: each kind of form for personal data, filled and not sent.

    They run beside the visits, in rooms of their own, and are told in the order in which the pages came.
    Leaving the block waits for them; leaving it by an error ends them.
    """

    def __init__(
        self,
        browser: Browser,
        someone: Persona,
        transport: Transport,
        options: WebsiteOptions,
        writer: DiscreetWriter,
        cancel: Cancel,
    ) -> None:
        self._browser = browser
        self._someone = someone
        self._transport = transport
        self._options = options
        self._writer = writer
        self._cancel = cancel
        self._begun: dict[str, asyncio.Task[Rehearsal | None]] = {}
        self._seen: set[tuple[str, frozenset[str]]] = set()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, kind: object, *_: object) -> None:
        try:
            if kind is None:
                for address, task in self._begun.items():
                    self._tell(address, await task)
        finally:
            for task in self._begun.values():
                task.cancel()
            await asyncio.gather(*self._begun.values(), return_exceptions=True)

    def consider(self, page: PageVisit) -> None:
        """Begin to rehearse the page if a form on it is of a new kind."""
        site = self._options.website
        if (
            site.submit_forms
            or site.pages == 1
            or len(self._begun) == MOST
            or self._cancel.is_set()
        ):
            return
        if page.final_url not in self._begun and self._is_worth(page):
            self._begun[page.final_url] = asyncio.create_task(self._tried(page))

    def _is_worth(self, page: PageVisit) -> bool:
        for form in page.forms:
            kind = form.action, frozenset(asks_for(form))
            if _is_filled(form) and kind not in self._seen:
                self._seen.add(kind)
                return True
        return False

    async def _tried(self, page: PageVisit) -> Rehearsal | None:
        with suppress(Error, ProtocolError, TimeoutError):
            async with asyncio.timeout(TRYING):
                return await _rehearse(
                    self._browser, page, self._someone, self._transport, self._options
                )
        return None

    def _tell(self, address: str, rehearsal: Rehearsal | None) -> None:
        if rehearsal is None:
            self._writer.limit(_not_pressed(address))
        else:
            self._writer.write(rehearsal)


def _not_pressed(address: str) -> Text:
    return Text(
        f"{address} 的表单没有试按成功，点按后会发给谁没有看到。",
        f"The button of the form on {address} could not be tried: whom a press hands what is typed was not "
        "seen.",
    )


def _is_filled(form: Form) -> bool:
    return bool(asks_for(form)) and not form.submitted and any(each.known for each in form.fields)


async def _rehearse(
    browser: Browser,
    page: PageVisit,
    someone: Persona,
    transport: Transport,
    options: WebsiteOptions,
) -> Rehearsal | None:
    """Press the button of one form; None where that could not be done."""
    state = options.storage_state
    async with Room.open(
        browser, "rehearsal", _Silent(), transport, storage_state=state, workers=False
    ) as room:
        rehearser = _Rehearser(room, someone, page.final_url)
        await rehearser.watch_sockets()
        visit = Visit(room, page.final_url, page.role, rehearser)
        if await visit.arrive(scroll=False):
            await visit.read(pictures=False)
            await visit.fill()
    if rehearser.done is None:
        return None
    receivers = [await _introduced(browser, url) for url in _to_others(rehearser.done, someone)]
    return msgspec.structs.replace(rehearser.done, receivers=tuple(filter(None, receivers)))


def _to_others(done: Rehearsal, someone: Persona) -> list[str]:
    """Return the first pages of the hosts of others that would have got what was typed, each once."""
    known = looking_for(someone.values)
    urls = (each.url for each in done.requests if known.find(each.sent))
    hosts = dict.fromkeys(urlsplit(url)._replace(path="/", query="", fragment="") for url in urls)
    foreign = (each for each in hosts if party(each.geturl()) != party(done.page))
    return [each.geturl().replace("ws", "http", 1) if each.scheme in {"ws", "wss"} else each.geturl()
            for each in foreign][:MOST]  # fmt: skip


async def _introduced(browser: Browser, url: str) -> Introduced | None:
    """Open a host's first page as anybody may, and return what it shows; None if there is none."""
    with suppress(Error, TimeoutError):
        async with asyncio.timeout(OPENING), browser.context() as context:
            page = await context.new_page()
            response = await page.goto(url, wait_until="domcontentloaded")
            if response is not None and response.ok:
                text = well_formed(await page.evaluate("() => document.body?.innerText ?? ''"))
                title = well_formed(await page.title())
                return Introduced(host=urlsplit(url).hostname or "", title=title,
                                  text=f"{text[:INTRODUCTION]}\n{text[-INTRODUCTION:]}")  # fmt: skip
    return None


class _Silent(DiscreetWriter):
    """Keeps nothing: what a rehearsal meets on its way is the visits' to tell."""

    def __init__(self) -> None:
        """Need no writer."""

    def write(self, record: R) -> R:
        return record

    def written(self, kind: type[R]) -> Iterator[R]:
        del kind
        return iter(())

    def blob(self, data: bytes) -> str:
        del data
        return ""

    def limit(self, text: Text) -> None:
        """Say nothing."""

    def flush(self) -> None:
        """Have nothing to hand on."""


class _Rehearser(Filler):
    """Fills a page's forms, and presses the button of the first while all is kept back."""

    def __init__(self, room: Room, persona: Persona, page: str) -> None:
        super().__init__(room, persona, submit=False)
        self._address = page
        self._held: list[HeldRequest] = []
        self.done: Rehearsal | None = None

    async def watch_sockets(self) -> None:
        """Let sockets speak into the void, from the first on: one that is open cannot be kept back."""
        await self._room.context.route_web_socket("**/*", self._connect)

    async def submit(self, session: Session, frame: str, forms: list[Form]) -> list[Form]:
        """Press what would submit the first form that was filled and can be pressed."""
        if self.done or session.parent is not None:
            return forms
        world, index = await session.world(frame), 0
        for form in forms:
            if _is_filled(form) and not self.done:
                with suppress(pressing.Forbidden):
                    self.done = await self._rehearsed(session, world, index, form)
            index += len(form.fields)
        return forms

    async def _rehearsed(
        self, session: Session, world: int, index: int, form: Form
    ) -> Rehearsal | None:
        ticked = [
            field.label or field.name
            for at, field in enumerate(form.fields, index)
            if agreeing(field) and await session.call(script("tick"), world, at)
        ]
        self._held.clear()
        await self._room.context.route("**/*", self._stop)
        if not await self._press(session, world, index):
            return None
        await asyncio.sleep(REACTION)
        return Rehearsal(
            page=self._address,
            fields=tuple(dict.fromkeys(field.known for field in form.fields if field.known)),
            ticked=tuple(ticked),
            requests=tuple(self._held[:REQUESTS]),
        )

    async def _stop(self, route: Route, request: Request) -> None:
        self._hold(request.url, request.method, request.post_data_buffer or b"")
        await route.abort("aborted")  # any other error becomes a page in this one's place

    def _connect(self, socket: WebSocketRoute) -> None:
        socket.on_message(
            lambda said: self._hold(
                socket.url, "MESSAGE", said if isinstance(said, bytes) else said.encode()
            )
        )

    def _hold(self, url: str, method: str, body: bytes) -> None:
        self._held.append(HeldRequest(url=url, method=method, body=body[:BODY]))
