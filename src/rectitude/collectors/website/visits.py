"""The visits of one website: without a choice, then where its banner is refused, and accepted."""

import asyncio
from collections.abc import Coroutine, Iterator
from contextlib import suppress
from email.utils import parsedate_to_datetime
from typing import Any

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website import (
    consent,
    download_buttons,
    files,
    listings,
    outward,
    persona,
    second_opinion,
    switches,
)
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.downloads import Lead
from rectitude.collectors.website.forms import Filler
from rectitude.collectors.website.options import FEW, PAGES, WebsiteOptions
from rectitude.collectors.website.pages import TELLING, Agenda
from rectitude.collectors.website.rehearsing import Rehearsals
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.tls import Transport
from rectitude.collectors.website.visit import UNMADE, Visit
from rectitude.evidence.consent import Banner
from rectitude.evidence.page import A_FILE, PageVisit, Role
from rectitude.evidence.persona import Persona
from rectitude.facts.settings_links import settings_on
from rectitude.options import Cancel, Progress, Step, Target
from rectitude.text import Text, Unable

LOOK = 10.0
"""Seconds that the search for a banner may take; ours."""

SHOWN = 10.0
"""Seconds of a first visit until which a banner that is hidden in the page may be shown; ours."""

MOST_FILES = 3
"""Links that gave a file in the place of a page, and are not counted among the pages; ours."""

BROWSER_DIED = Text(
    "浏览器在检测中退出，其余未检测。",
    "The browser died during the inspection; the rest is missing.",
)
"""A limit of an inspection whose browser was killed or ended by itself, whatever it was doing."""


class Visits:
    """The pages of one website under inspection, and what was met on the way."""

    def __init__(
        self,
        target: Target,
        options: WebsiteOptions,
        writer: Writer,
        discreet: DiscreetWriter,
        transport: Transport,
        progress: Progress,
        cancel: Cancel,
    ) -> None:
        self.target = target
        self.options = options
        self.writer = writer
        self.discreet = discreet
        self.transport = transport
        self.progress = progress
        self.cancel = cancel
        self.begun = False
        """Whether the first page answered."""
        self.walked: list[PageVisit] = []
        """The pages that were visited without a choice."""
        self.fetched: list[Lead] = []
        """What controls asked for that promise a program."""
        self.files: dict[str, None] = {}
        """Files of data that were read, of those that pages link to."""
        self.hosts: dict[tuple[str, int], None] = {}
        """Hosts and ports that were spoken to over TLS."""

    async def all(self, browser: Browser) -> PageVisit:
        """Visit what the options want of the site; return its first page."""
        someone = self.writer.write(persona.load(self.options.persona))
        lent = self.transport, self.options, self.discreet, self.cancel
        async with Rehearsals(browser, someone, *lent) as rehearsals:
            first = await self._pages(browser, someone, rehearsals)
            if self.begun and self.options.website.pages > 1:
                await self._press(browser, first)
        return first

    async def _pages(self, browser: Browser, someone: Persona, rehearsals: Rehearsals) -> PageVisit:
        """Visit the pages, without a choice and after each; return the first."""
        async with Room.open(
            browser,
            "ignored",
            self.discreet,
            self.transport,
            storage_state=self.options.storage_state,
        ) as room:
            filler = Filler(room, someone, submit=self.options.website.submit_forms)
            self._say("访问页面", "Visiting pages", self.target.address)
            first, banner = await self._home(room, filler)
            self.walked.append(first)
            if first.problem.startswith("net::"):
                if first.problem.startswith("net::ERR_SSL"):
                    return first
                raise unreachable(first)
            self.begun = True
            self._compare_clocks(room.network.document)
            self.discreet.write(banner)
            rehearsals.consider(first)
            further = self._further_pages(room, first, filler, rehearsals)
            if banner.found:
                await asyncio.gather(further, *self._choices(browser, first, someone))
            else:
                await further
                await self._refused_aside(browser, first, someone)
            self._say_dead(room)
        return first

    async def _press(self, browser: Browser, first: PageVisit) -> None:
        """Press what leads on from the pages that were visited."""
        self._say("点按通往其他网站的链接", "Pressing links to other sites", first.final_url)
        _, _, _, self.fetched = await asyncio.gather(
            outward.press_links(browser, self.walked, self.options, self.discreet, self.cancel),
            switches.try_switches(browser, self.walked, self.options, self.discreet, self.cancel),
            listings.try_listing(browser, self.walked, self.options, self.discreet, self.cancel),
            download_buttons.press(browser, self.walked, self.options, self.cancel),
        )

    def _compare_clocks(self, response: dict[str, Any]) -> None:
        """Note how far the server's clock (its Date, whole seconds) is from ours."""
        headers = {name.lower(): value for name, value in response.get("headers", {}).items()}
        with suppress(KeyError, ValueError, TypeError):
            theirs = parsedate_to_datetime(headers["date"]).timestamp()
            offset = round(theirs - response["responseTime"] / 1000, 1) or 0.0
            clock = msgspec.structs.replace(self.writer.manifest.clock, server_offset=offset)
            self.writer.note(clock=clock)

    def _choices(
        self, browser: Browser, first: PageVisit, someone: Persona
    ) -> Iterator[Coroutine[Any, Any, None]]:
        """Return the work of the two rooms where the banner is refused and accepted."""
        following = _following(first)
        wishes: tuple[consent.Wish, ...] = ("refused", "accepted")
        for wish in wishes:
            yield self._choice(browser, wish, first, following, someone)

    async def _refused_aside(self, browser: Browser, first: PageVisit, someone: Persona) -> None:
        """Refuse where nothing asked, if the first page has a control for that."""
        if (label := settings_on(first)) and not self.cancel.is_set():
            await self._choice(browser, "refused", first, _following(first), someone, aside=label)

    async def _choice(
        self,
        browser: Browser,
        wish: consent.Wish,
        first: PageVisit,
        following: tuple[tuple[Role, str], ...],
        someone: Persona,
        *,
        aside: str = "",
    ) -> None:
        async with Room.open(
            browser, wish, self.discreet, self.transport, storage_state=self.options.storage_state
        ) as room:
            filler = Filler(room, someone, submit=self.options.website.submit_forms)
            visit, made = Visit(room, first.url, first.role, filler), False
            if await visit.arrive(scroll=False):
                await visit.take_stock()
                made = await visit.choose(wish, aside)
                await visit.take_stock()
                await visit.read()
                # What is typed now is typed after the choice, as visitors do who come to stay.
                room.record.lasting_phase = "after" if made else UNMADE
                await visit.fill()
            page = visit.write()
            self._say_dead(room)
            self.writer.place(f"{page.final_url} ({wish})")
            room.record.lasting_phase = room.record.phase = "next" if made else UNMADE
            for role, url in following:
                if not room.dead and not self.cancel.is_set():
                    await self._page(room, url, role, filler)
            self._say_dead(room)

    async def _home(
        self, room: Room, filler: Filler, *, again: bool = False
    ) -> tuple[PageVisit, Banner]:
        """Visit the first page, twice if need be; its banner is looked for before any touch."""
        visit = Visit(room, self.target.address, "home", filler)
        banner = early = consent.record_of(room, None)

        async def look() -> None:
            nonlocal early
            early = await _banner(room, ask=False)

        try:
            if await visit.arrive(untouched=look):
                banner, _ = await asyncio.gather(_banner(room), visit.read())
                banner = banner if banner.found else early
                if room.interrupted and not banner.found:  # it may not have answered before
                    banner = await _banner(room)
                await visit.fill()
                await visit.take_stock()
                banner, _ = await asyncio.gather(
                    _late_banner(room, banner), visit.look_for_number()
                )
        except asyncio.CancelledError:
            self._keep_what_was_read(visit, room, banner if banner.found else early)
            raise
        left = again or room.lost or room.dead
        if visit.unread and not left and not self.cancel.is_set():
            self._written(visit, room)
            await room.renew()
            return await self._home(room, filler, again=True)
        page = self._written(visit, room)
        await self._read_files(room, page)
        if page.problem and not page.problem.startswith("net::"):
            self._say_unread(page, visit)
        return page, msgspec.structs.replace(banner, screenshot=page.screenshot)

    def _keep_what_was_read(self, visit: Visit, room: Room, banner: Banner) -> None:
        """Keep a home page in whose midst the time of the inspection was over."""
        if not visit.unread:
            visit.cut_short()
            self._written(visit, room)
            self.discreet.write(banner)
            self.begun = True

    def _say_unread(self, page: PageVisit, visit: Visit) -> None:
        """Say before all else that the home page, on which most hangs, was not read to its end."""
        self.writer.note(complete=False)
        why = f"{page.url}（{page.problem}）。", f"{page.url} ({page.problem})."
        if visit.unread:
            self.writer.limit(
                Text(f"首页没有读到：{why[0]}", f"The home page could not be read: {why[1]}")
            )
        else:
            self.writer.limit(
                Text(f"首页没有读完：{why[0]}", f"The home page was not read to its end: {why[1]}")
            )

    async def _page(
        self, room: Room, url: str, role: Role, filler: Filler | None, *, again: bool = False
    ) -> PageVisit:
        """Visit a page, in a new room if the page before holds this one up."""
        if room.crashed or room.interrupted or not await room.wake():
            await room.renew()
        visit = Visit(room, url, role, filler)
        if await visit.arrive():
            await visit.read()
            await visit.fill()
            await visit.take_stock()
        page = self._written(visit, room)
        if visit.unread and not (again or room.dead) and not self.cancel.is_set():
            await room.renew()
            return await self._page(room, url, role, filler, again=True)
        await self._read_files(room, page)
        return page

    async def _read_files(self, room: Room, page: PageVisit) -> None:
        """Read what a page gives to anybody beside it, a little of one site."""
        room.record.phase = room.record.lasting_phase or "files"
        await files.read(room, page.links, page.final_url, page.title, self.files)

    def _written(self, visit: Visit, room: Room) -> PageVisit:
        page = visit.write()
        self._say_dead(room)
        self.hosts |= room.network.secured
        self.writer.place(page.final_url)
        return page

    def _say_dead(self, room: Room) -> None:
        if room.dead:
            say_browser_died(self.writer)

    async def _further_pages(
        self, room: Room, first: PageVisit, filler: Filler, rehearsals: Rehearsals
    ) -> None:
        """Visit the pages that the first leads to, and rehearse their forms meanwhile."""
        agenda = Agenda(first.final_url)
        agenda.learn(first)
        pages, done, files = self.options.website.pages, 1, 0
        while done < pages:
            following = agenda.next(new_kind=done >= FEW and pages <= PAGES)
            if not following or room.dead or self.cancel.is_set():
                break
            role, url = following
            self._say("访问页面", "Visiting pages", url, done)
            page = await self._page(room, url, role, filler)
            self.walked.append(page)
            rehearsals.consider(page)
            agenda.learn(page)
            if page.problem == A_FILE and files < MOST_FILES:
                files += 1
            else:
                done += 1

    def _say(self, zh: str, en: str, what: str, done: int = 0) -> None:
        self.progress(
            Step(Text(f"{zh}：{what}", f"{en}: {what}"), done, self.options.website.pages)
        )


def _following(first: PageVisit) -> tuple[tuple[Role, str], ...]:
    """
    Return the pages that are visited after a choice.

    What a site does then shows on a page of its trade; else on any, or on coming back.
    """
    agenda = Agenda(first.final_url)
    agenda.learn(first)
    trade = agenda.next(leave_out=TELLING)
    others = (agenda.next(), (first.role, first.final_url)) if trade is None else (trade,)
    return tuple(filter(None, others))


async def _banner(room: Room, *, ask: bool = True) -> Banner:
    """Look for a consent banner that nobody has touched; `ask` the second opinion where none is seen."""
    sighting, name = None, ""
    if room.stuck:
        return consent.record_of(room, None)
    with suppress(TimeoutError, ProtocolError, Error):
        async with asyncio.timeout(LOOK):
            sighting = await consent.look(room)
            if ask and sighting is None and second_opinion.available():
                name = await second_opinion.detect(room)
    banner = consent.record_of(room, sighting)
    if not name:
        return banner
    return msgspec.structs.replace(banner, found=True, found_by=f"autoconsent: {name}")


async def _late_banner(room: Room, banner: Banner) -> Banner:
    """Look once more where there was no banner; one that stands hidden in the page is waited for."""
    while not banner.found and not room.stuck:
        sign = await consent.sign_of_one(room)
        if sign == "shows":
            return await _banner(room, ask=False)
        if not sign or room.record.seconds() > SHOWN:
            break
        await asyncio.sleep(0.5)
    return banner


def say_browser_died(writer: Writer) -> None:
    """Say that what the browser had not read when it died is missing."""
    writer.limit(BROWSER_DIED)
    writer.note(complete=False)


def unreachable(page: PageVisit) -> Unable:
    return Unable(
        f"打不开 {page.url}（{page.problem}）。请检查网址与网络。",
        f"Cannot reach {page.url} ({page.problem}). Check the address and the network.",
    )
