"""The order of work: rooms and pages, transport, identities; all within one deadline."""

import asyncio
from collections.abc import AsyncIterator, Coroutine, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from email.utils import parsedate_to_datetime
from importlib import import_module
from typing import Any, cast
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website import (
    consent,
    exposures,
    identities,
    persona,
    second_opinion,
    tls,
    warm,
)
from rectitude.collectors.website.blocklist import Blocklist
from rectitude.collectors.website.browser import Browser, Driver
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.dial import Dialer
from rectitude.collectors.website.discreet import DiscreetWriter, secrets_of
from rectitude.collectors.website.forms import Filler
from rectitude.collectors.website.names import Names
from rectitude.collectors.website.pages import Agenda
from rectitude.collectors.website.proxy import Proxy
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.visit import Visit
from rectitude.evidence.consent import Banner
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit, Role
from rectitude.evidence.popup import PopupTrials
from rectitude.evidence.transport import TLSHost
from rectitude.evidence.website import ClientIdentities, Exposures, Website
from rectitude.options import WEBSITE_DEADLINE, Cancel, Options, Progress, Step, Target
from rectitude.text import Text, Unable

REACHED = 10.0
"""Seconds in which the target must take a connection; ours."""

LOOK = 10.0
"""Seconds that the search for a banner may take; ours."""

SWITCHED_OFF = Text(
    "已用 --popups off 关闭弹窗检测。", "Pop-ups were switched off by --popups off."
)
"""Why there is no evidence of pop-ups where the operator wants none."""


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
        driver: Driver | None = None,
    ) -> None:
        self.target = target
        self.options = options
        self.deadline = options.deadline or WEBSITE_DEADLINE
        self.wanted = wanted
        self.writer = writer
        self.progress = progress
        self.cancel = cancel
        self.driver = driver
        self.dialer = Dialer(options)
        self.transport = tls.Transport(self.dialer, options.ca)
        self.names = Names(options)
        self.blocklist = Blocklist(options.blocklists)
        self.discreet = DiscreetWriter(writer, secrets_of(options.storage_state))
        self.visited = False
        self.hosts: dict[tuple[str, int], None] = {}
        """Hosts and ports that were spoken to over TLS."""

    async def run(self) -> None:
        """Collect everything that is wanted, side by side."""
        url = self.target.address
        await asyncio.to_thread(self._check_reachable)
        exposures.check_authority(self.dialer, url, self.options)
        work: list[Coroutine[Any, Any, None]] = []
        if Website.NAME in self.wanted:
            work.append(self._website())
        for kind, collect in (
            (ClientIdentities, identities.collect),
            (Exposures, exposures.collect),
        ):
            if kind.NAME in self.wanted:
                work.append(collect(self.dialer, url, self.options, self.writer, self.cancel))
        if PopupTrials.NAME in self.wanted:
            if self.options.popups == "off":
                self.writer.missing(PopupTrials, SWITCHED_OFF)
            else:
                work.append(self._popups())
        try:
            async with asyncio.timeout(self.deadline), asyncio.TaskGroup() as group:
                for one in work:
                    group.create_task(one)
        except* Unable as problems:
            raise _first(problems) from None
        except* TimeoutError:
            self._out_of_time()

    def _out_of_time(self) -> None:
        """Say that the deadline cut the inspection short, and keep what there is."""
        self.writer.limit(
            Text(
                f"检测在 {self.deadline:g} 秒时限内没有完成，其余未检测。",
                f"The inspection did not end within {self.deadline:g} s; the rest is missing.",
            )
        )
        if self.visited:
            self.writer.collected(Website)
        self.writer.note(complete=False)

    async def _website(self) -> None:
        async with self._browser() as browser:
            self.writer.note(environment=browser.environment)
            first = await self._visits(browser)
        probed, _ = await asyncio.gather(self._transport(), self._who_is_who())
        if first.problem.startswith("net::") and not any(host.versions for host in probed):
            raise _unreachable(first)
        self.writer.collected(Website)

    async def _popups(self) -> None:
        # Imported only where pop-ups are wanted: what finds crosses in pictures is heavy.
        popups = await asyncio.to_thread(import_module, "rectitude.collectors.website.popups")
        async with self._browser() as browser:
            self.writer.note(environment=browser.environment)
            await popups.collect_popups(
                browser, self.target.address, self.options, self.writer, self.progress, self.cancel
            )

    @asynccontextmanager
    async def _browser(self) -> AsyncIterator[Browser]:
        """Start the browser, behind our own proxy if only public addresses may be spoken to."""
        async with AsyncExitStack() as stack:
            if warm.serves(self.options):
                yield await stack.enter_async_context(warm.browser(self.options))
                return
            proxy = None
            if self.options.network == "public-only":
                serving = Proxy.serving(self.dialer, self.transport.connected)
                proxy = await stack.enter_async_context(serving)
            launched = Browser.launch(
                self.options, proxy=proxy.address if proxy else "", driver=self.driver
            )
            yield await stack.enter_async_context(launched)

    def _check_reachable(self) -> None:
        """Raise Unable where nothing listens at the target's address, or it may not be spoken to."""
        parts = urlsplit(self.target.address)
        port = parts.port or (80 if parts.scheme == "http" else 443)
        try:
            self.dialer.dial(parts.hostname or "", port, REACHED).close()
        except (OSError, ValueError) as error:
            address, why = self.target.address, getattr(error, "strerror", None) or error
            raise Unable(
                f"打不开 {address}（{why}）。请检查网址与网络。",
                f"Cannot reach {address} ({why}). Check the address and the network.",
            ) from error

    async def _transport(self) -> list[TLSHost]:
        """Probe the TLS of the hosts that the visits spoke to, the target's first."""
        target = urlsplit(self.target.address)
        if target.scheme == "https":
            self.hosts.setdefault((target.hostname or "", target.port or 443))
        probes = [
            asyncio.to_thread(tls.probe, self.dialer, host, port, self.options.ca)
            for host, port in list(self.hosts)[: tls.HOSTS]
        ]
        return [self.writer.write(found) for found in await asyncio.gather(*probes)]

    async def _who_is_who(self) -> None:
        """Note what names do not show: hosts that are aliases, requests that a list names."""
        aliases, limits = await self.names.aliases(self.transport.hosts)
        for alias in aliases:
            self.writer.write(alias)
        for limit in limits:
            self.writer.limit(limit)
        if self.options.blocklists:
            for listed in self.blocklist.matches(self.writer.written(Exchange)):
                self.discreet.write(listed)

    async def _visits(self, browser: Browser) -> PageVisit:
        someone = self.writer.write(persona.load(self.options.persona))
        async with Room.open(
            browser,
            "ignored",
            self.discreet,
            self.transport,
            storage_state=self.options.storage_state,
        ) as room:
            filler = Filler(room, someone, submit=self.options.submit_forms)
            self._say("访问页面", "Visiting pages", self.target.address)
            first, banner = await self._home(room, filler)
            if first.problem.startswith("net::"):
                if first.problem.startswith("net::ERR_SSL"):
                    return first
                raise _unreachable(first)
            self.visited = True
            self._compare_clocks(room.network.document)
            self.discreet.write(banner)
            further = self._further_pages(room, first, filler)
            if banner.found:
                await asyncio.gather(further, *self._choices(browser, first))
            else:
                await further
        return first

    def _compare_clocks(self, response: dict[str, Any]) -> None:
        """Note how far the server's clock (its Date, whole seconds) is from ours."""
        headers = {name.lower(): value for name, value in response.get("headers", {}).items()}
        with suppress(KeyError, ValueError, TypeError):
            theirs = parsedate_to_datetime(headers["date"]).timestamp()
            offset = round(theirs - response["responseTime"] / 1000, 1) or 0.0
            clock = msgspec.structs.replace(self.writer.manifest.clock, server_offset=offset)
            self.writer.note(clock=clock)

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
            browser, wish, self.discreet, self.transport, storage_state=self.options.storage_state
        ) as room:
            visit = Visit(room, first.url, first.role)
            if await visit.arrive(scroll=False):
                await visit.take_stock()
                await visit.choose(wish)
                await visit.take_stock()
                await visit.read()
            page = visit.write()
            self.writer.place(f"{page.final_url} ({wish})")
            room.record.lasting_phase = room.record.phase = "next"
            if following and not self.cancel.is_set():
                role, url = following
                await self._page(room, url, role, None)

    async def _home(self, room: Room, filler: Filler) -> tuple[PageVisit, Banner]:
        """Visit the first page; its banner is looked for while it is read, before any touch."""
        visit = Visit(room, self.target.address, "home", filler)
        banner = consent.record_of(room, None)
        if await visit.arrive():
            banner, _ = await asyncio.gather(_banner(room), visit.read())
            await visit.fill()
            await visit.take_stock()
        page = self._written(visit, room)
        return page, msgspec.structs.replace(banner, screenshot=page.screenshot)

    async def _page(self, room: Room, url: str, role: Role, filler: Filler | None) -> PageVisit:
        visit = Visit(room, url, role, filler)
        if await visit.arrive():
            await visit.read()
            await visit.fill()
            await visit.take_stock()
        return self._written(visit, room)

    def _written(self, visit: Visit, room: Room) -> PageVisit:
        page = visit.write()
        self.hosts |= room.network.secured
        self.writer.place(page.final_url)
        return page

    async def _further_pages(self, room: Room, first: PageVisit, filler: Filler) -> None:
        agenda = Agenda(first.final_url)
        agenda.learn(first)
        for done in range(1, self.options.pages):
            following = agenda.next()
            if not following or self.cancel.is_set():
                break
            if room.crashed or room.stuck:
                await room.renew()
            role, url = following
            self._say("访问页面", "Visiting pages", url, done)
            agenda.learn(await self._page(room, url, role, filler))

    def _say(self, zh: str, en: str, what: str, done: int = 0) -> None:
        self.progress(Step(Text(f"{zh}：{what}", f"{en}: {what}"), done, self.options.pages))


async def _banner(room: Room) -> Banner:
    """Look for a consent banner that nobody has touched."""
    sighting, name = None, ""
    if room.stuck:
        return consent.record_of(room, None)
    with suppress(TimeoutError, ProtocolError, Error):
        async with asyncio.timeout(LOOK):
            sighting = await consent.look(room)
            if sighting is None and second_opinion.available():
                name = await second_opinion.detect(room)
    banner = consent.record_of(room, sighting)
    if not name:
        return banner
    return msgspec.structs.replace(banner, found=True, found_by=f"autoconsent: {name}")


def _unreachable(page: PageVisit) -> Unable:
    return Unable(
        f"打不开 {page.url}（{page.problem}）。请检查网址与网络。",
        f"Cannot reach {page.url} ({page.problem}). Check the address and the network.",
    )


def _first(problems: BaseExceptionGroup[Unable]) -> Unable:
    inner: BaseException = problems
    while isinstance(inner, BaseExceptionGroup):
        inner = inner.exceptions[0]
    return cast("Unable", inner)
