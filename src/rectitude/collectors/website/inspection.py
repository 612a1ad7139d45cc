"""The order of work: rooms and pages, transport, identities; all within one deadline."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import suppress
from typing import Any

from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website import consent, persona, storage
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.forms import Filler
from rectitude.collectors.website.pages import Agenda
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.visit import Visit
from rectitude.evidence.consent import Banner
from rectitude.evidence.page import PageVisit, Role
from rectitude.evidence.website import Website
from rectitude.options import Cancel, Options, Progress, Step, Target
from rectitude.text import Text, Unable

LOOK = 10.0
"""Seconds that the search for a banner may take; ours."""


class Inspection:
    """One website under inspection."""

    def __init__(
        self,
        target: Target,
        options: Options,
        wanted: frozenset[str],
        writer: Writer,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        self.target = target
        self.options = options
        self.wanted = wanted
        self.writer = writer
        self.progress = progress
        self.cancel = cancel

    async def run(self) -> None:
        """Collect everything that is wanted."""
        if Website.NAME in self.wanted:
            async with Browser.launch(self.options) as browser:
                self.writer.note(environment=browser.environment)
                await self._website(browser)

    async def _website(self, browser: Browser) -> None:
        someone = self.writer.write(persona.load(self.options.persona))
        async with Room.open(
            browser, "ignored", self.writer, storage_state=self.options.storage_state
        ) as room:
            filler = Filler(room, someone, submit=self.options.submit_forms)
            first = await self._page(room, self.target.address, "home", filler)
            _unable_if_unreachable(first)
            banner = self.writer.write(await _banner(room, first))
            further = self._further_pages(room, first, filler)
            if banner.found:
                await asyncio.gather(further, *self._choices(browser, first))
            else:
                await further
        self.writer.collected(Website)

    def _choices(self, browser: Browser, first: PageVisit) -> Iterator[Coroutine[Any, Any, None]]:
        """Return the work of the two rooms where the banner is refused and accepted."""
        agenda = Agenda(first.final_url)
        agenda.learn(first)
        following = agenda.next()
        wishes: tuple[consent.Wish, ...] = ("refused", "accepted")
        for wish in wishes:
            yield self._choice(browser, wish, first, following)

    async def _choice(
        self,
        browser: Browser,
        wish: consent.Wish,
        first: PageVisit,
        following: tuple[Role, str] | None,
    ) -> None:
        async with Room.open(
            browser, wish, self.writer, storage_state=self.options.storage_state
        ) as room:
            visit = Visit(room, first.url, first.role)
            if await visit.arrive(scroll=False):
                await storage.read(room)
                await visit.choose(wish)
                await storage.read(room)
                await visit.read()
            page = visit.write()
            self.writer.place(f"{page.final_url} ({wish})")
            room.record.lasting_phase = room.record.phase = "next"
            if following and not self.cancel.is_set():
                role, url = following
                await self._page(room, url, role, None)

    async def _page(self, room: Room, url: str, role: Role, filler: Filler | None) -> PageVisit:
        visit = Visit(room, url, role, filler)
        if await visit.arrive():
            await visit.read()
            await visit.fill()
            await storage.read(room)
        page = visit.write()
        self.writer.place(page.final_url)
        return page

    async def _further_pages(self, room: Room, first: PageVisit, filler: Filler) -> None:
        agenda = Agenda(first.final_url)
        agenda.learn(first)
        for done in range(1, self.options.pages):
            following = agenda.next()
            if not following or self.cancel.is_set() or room.crashed:
                break
            role, url = following
            self._say("访问页面", "Visiting pages", url, done)
            agenda.learn(await self._page(room, url, role, filler))

    def _say(self, zh: str, en: str, what: str, done: int = 0) -> None:
        self.progress(Step(Text(f"{zh}：{what}", f"{en}: {what}"), done, self.options.pages))


async def _banner(room: Room, page: PageVisit) -> Banner:
    """Look for a consent banner that nobody has touched."""
    sighting = None
    with suppress(TimeoutError, ProtocolError, Error):
        async with asyncio.timeout(LOOK):
            sighting = await consent.look(room)
    return consent.record_of(room, sighting, page.screenshot)


def _unable_if_unreachable(page: PageVisit) -> None:
    if page.problem.startswith("net::"):
        raise Unable(
            f"打不开 {page.url}（{page.problem}）。请检查网址与网络。",
            f"Cannot reach {page.url} ({page.problem}). Check the address and the network.",
        )
