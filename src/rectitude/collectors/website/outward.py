"""
Links to other sites on the pages of a site: pressed, a few of each page, as its readers would press them.

What is compared stands on one page, in the same conditions: some links open and some do not. The other sites
themselves are not visited: that the browser set out for them is all that counts, but where it set out for a
third one instead. What a press leads to on the way is followed, for firms have link services under names of
their own.
"""

import asyncio
from collections.abc import Sequence
from contextlib import AbstractAsyncContextManager, suppress
from functools import partial

import msgspec
from playwright.async_api import BrowserContext, Error

from rectitude.collectors import pressing
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.outward_behind import behind
from rectitude.collectors.website.outward_control import (
    ask_for_named,
    ask_for_nobodys,
    of_nobody,
)
from rectitude.collectors.website.outward_driven import driven
from rectitude.collectors.website.outward_hidden import hidden, sources
from rectitude.collectors.website.outward_leads import (
    Lead,
    Seen,
    another_of,
    chosen,
    comparable,
    opened,
    promising,
    recommended_by_way,
)
from rectitude.collectors.website.outward_press import Press
from rectitude.collectors.website.outward_rewritten import rewrite
from rectitude.collectors.website.outward_straight import pressed_on
from rectitude.collectors.website.outward_turns import in_turns
from rectitude.evidence.outward import OutwardPress, Way
from rectitude.evidence.page import PageVisit
from rectitude.facts.by_name import ends_at_home
from rectitude.facts.links.addresses import address_changes, party
from rectitude.facts.outward import counted_down
from rectitude.facts.said_dead import is_said_to_be_dead
from rectitude.options import Cancel

SIDE_BY_SIDE = 3
ROUNDS = 2
"""Rounds in which a link that did not open is pressed, where others did; ours."""
MOST_ASKED = 4
"""Links of one page in whose place an address of nobody's is tried; ours."""
OPENING = 60.0
"""Seconds for one press with all that follows; ours."""


async def press_links(
    browser: Browser,
    visited: Sequence[PageVisit],
    options: WebsiteOptions,
    writer: DiscreetWriter,
    cancel: Cancel,
) -> None:
    """Press links of the visited pages that have links to several other sites."""
    site = party(visited[0].final_url) if visited else ""
    told = sources(writer, site)
    unseen = hidden(told, visited, writer, site)
    for page in promising(visited, site, unseen):
        if not cancel.is_set():
            source = told.get(page.url, "") if unseen[page.url] else ""
            pressing_page = _Page(browser, page.final_url, site, options, writer, source)
            with suppress(Error, TimeoutError):
                await pressing_page.run()


class _Page:
    """One page of the site, whose links are pressed."""

    def __init__(
        self,
        browser: Browser,
        url: str,
        site: str,
        options: WebsiteOptions,
        writer: DiscreetWriter,
        source: str,
    ) -> None:
        self.browser, self.url, self.site = browser, url, site
        self.options, self.writer = options, writer
        self.source = source
        """What the page is made from, where that names other sites to which no link leads."""
        self.places = asyncio.Semaphore(SIDE_BY_SIDE)

    async def run(self) -> None:
        async with self._context() as context:
            page = await context.new_page()
            seen = await opened(page, self.url)
            led, plain = chosen(seen, self.site)
            further = await behind(context, seen, led, self.site)
            straight = await pressed_on(page, led)
            led = [*led, *further]
            if self.source:
                lent = self.site, self.source, partial(self._learnt, seen)
                led += await driven(page, self.url, seen, led, *lent)
            alone = len({party(target) for _, target in (*led, *plain)}) < 2 and len(led) < 2
            ways = ((lead.address, target) for lead, target in led)
            if not led or (alone and not recommended_by_way(ways, self.site)):
                return
        plain = comparable(plain, led)
        await self._press_plain(plain, seen)
        await self._press_rounds(led, seen, straight)

    async def _learnt(self, seen: Seen, lead: Lead) -> str:
        """Press what says nowhere whither it leads; return the other site's address that it led to."""
        return (await self._pressed(lead, "", seen, 1)).reached

    async def _press_plain(self, plain: Sequence[tuple[Lead, str]], seen: Seen) -> None:
        """Press addresses that are no links; what stays mere text may be so for whose it is."""
        mere: dict[str, tuple[Lead, OutwardPress]] = {}
        made = await asyncio.gather(*(self._pressed(*each, seen, 1) for each in plain))
        for (lead, _), press in zip(plain, made, strict=True):
            told = self.writer.write(_as_mere_text(press))
            if told.outcome == "unlinked" and not told.problem:
                mere.setdefault(party(told.target), (lead, told))
        await self._ask_for_nobodys(list(mere.values()), seen)

    async def _press_rounds(
        self, led: Sequence[tuple[Lead, str]], seen: Seen, straight: Sequence[str]
    ) -> None:
        """Press the links, those of which the first are known to open; again what did not open."""
        at_once = [
            self._opened(*link, reached) for link, reached in zip(led, straight, strict=False)
        ]
        links, held = list(led), list[tuple[Lead, OutwardPress]]()
        to_be_asked: list[OutwardPress] = []
        first = list[tuple[Lead, OutwardPress]]()
        for number in range(1, ROUNDS + 1):
            rest = (self._pressed(*link, seen, number) for link in links[len(at_once) :])
            made = [*at_once, *await asyncio.gather(*rest)]
            at_once = []
            for press in made:
                self.writer.write(press)
            first = first or [(lead, press) for (lead, _), press in zip(links, made, strict=True)]
            again = [
                link
                for link, press in zip(links, made, strict=True)
                if not press.problem
                and (press.outcome != "opened" or _is_altered(press) or counted_down(press))
            ]
            alike = len(again) == len(links) and len({press.outcome for press in made}) == 1
            alike = alike and not (len(made) == 1 and _is_altered(made[0]))
            if number == 1 and alike:
                return  # there is nothing to compare with
            to_be_asked = [
                press
                for press in made
                if press.outcome == "diverted" or is_said_to_be_dead(press) or ends_at_home(press)
            ]
            held = [
                (lead, press)
                for (lead, _), press in zip(links, made, strict=True)
                if not press.problem and _is_held_up(press)
            ]
            links = again
        await self._ask_for_nobodys(held, seen)
        await self._press_in_turns(first, seen)
        for press in [*to_be_asked, *await self._press_others_of_the_dead(to_be_asked, seen)]:
            with suppress(Error, TimeoutError):
                self.writer.write(await ask_for_named(self._context(), press))

    async def _press_others_of_the_dead(
        self, pressed: Sequence[OutwardPress], seen: Seen
    ) -> list[OutwardPress]:
        """Press another link to each site of which one is said to be dead: perhaps that one alone is."""
        others = (
            another_of(seen, self.site, each.target) for each in pressed if is_said_to_be_dead(each)
        )
        made = await asyncio.gather(*(self._pressed(*link, seen, 1) for link in others if link))
        for press in made:
            self.writer.write(press)
        return [press for press in made if is_said_to_be_dead(press)]

    async def _ask_for_nobodys(self, held: Sequence[tuple[Lead, OutwardPress]], seen: Seen) -> None:
        """Ask what held a link up, in each round, for an address that nobody knows."""
        for lead, press in held[:MOST_ASKED]:
            with suppress(Error, TimeoutError):
                for number in range(1, ROUNDS + 1):
                    if asked := await self._as_nobodys(lead, press, seen, number):
                        self.writer.write(asked)

    async def _press_in_turns(self, made: Sequence[tuple[Lead, OutwardPress]], seen: Seen) -> None:
        """Press links that opened late again, in turns with others and with an address of nobody's."""

        async def press(lead: Lead, its: OutwardPress, number: int) -> OutwardPress:
            return await self._pressed(lead, its.target, seen, number)

        async def nobodys(lead: Lead, its: OutwardPress, number: int) -> OutwardPress | None:
            return await self._as_nobodys(lead, its, seen, number)

        async def named(its: OutwardPress) -> OutwardPress:
            return await ask_for_named(self._context(), its)

        async for each in in_turns(made, press, nobodys, named):
            self.writer.write(each)

    async def _as_nobodys(
        self, lead: Lead, press: OutwardPress, seen: Seen, number: int
    ) -> OutwardPress | None:
        """
        Press the same link with an address of nobody's; None where none can be put in its place.

        In the link itself where that holds the address; else, or where a script asked for more since the page
        was made, in what the page is made from; and where that gives the same way by the site's own page
        again, that is asked.
        """
        nobodys, whose = of_nobody(press.target), party(press.target)
        is_link = press.outcome != "unlinked"
        as_it_is = None
        if is_link and party(press.href) == whose and lead in seen.links:
            as_it_is = await self._pressed(lead, nobodys, seen, number, stands_for=whose)
            at_once = as_it_is.outcome == "opened" and not counted_down(as_it_is)
            asks_nothing = press.outcome == "stopped" and not ends_at_home(press)
            if at_once or asks_nothing:  # a style that takes no presses
                return as_it_is
        if made := await self._made_of_nobodys(lead, press.target, nobodys):
            return await self._pressed(
                made, nobodys, seen, number, stands_for=whose, rewritten=press.target
            )
        if as_it_is or not is_link:
            return as_it_is
        return await ask_for_nobodys(self._context(), press, self.site, number)

    async def _made_of_nobodys(self, lead: Lead, target: str, nobodys: str) -> Lead | None:
        """Return what stands for the address on a page that is made with nobody's in its place."""
        async with self._context() as context:
            page = await context.new_page()
            await rewrite(page, self.site, target, nobodys)
            seen = await opened(page, self.url)
        links = (each for each in seen.links if party(each.address) == party(nobodys))
        same = (
            each
            for each in seen.controls
            if (each.number, each.label) == (lead.number, lead.label) and lead.number >= 0
        )
        return next(links, None) or next(same, None)

    def _context(self) -> "AbstractAsyncContextManager[BrowserContext]":
        return self.browser.context(storage_state=self.options.storage_state)

    def _record(self, lead: Lead, target: str, outcome: Way) -> OutwardPress:
        return OutwardPress(
            page=self.url, href=lead.address, target=target, label=lead.label, group=lead.group,
            relation=lead.relation, block=lead.block, position=lead.position, led_in_by=lead.led_in_by,
            outcome=outcome,
        )  # fmt: skip

    def _opened(self, lead: Lead, target: str, reached: str) -> OutwardPress:
        return msgspec.structs.replace(self._record(lead, target, "opened"), reached=reached)

    async def _pressed(
        self,
        lead: Lead,
        target: str,
        seen: Seen,
        number: int,
        *,
        stands_for: str = "",
        rewritten: str = "",
    ) -> OutwardPress:
        """Press a link in a context of its own, in which `target` takes the place of what it stands for."""
        record = self._record(lead, target, "stopped")
        record = msgspec.structs.replace(record, round=number, stands_for=stands_for)
        async with self.places:
            try:
                async with asyncio.timeout(OPENING), self._context() as context:
                    press = Press(context, record, lead, self.site, self.writer, rewritten)
                    return await press.run()
            except pressing.Forbidden:
                return msgspec.structs.replace(record, problem="withheld")
            except (Error, TimeoutError) as error:
                line = (str(error).splitlines() or ["timeout"])[0][:200]
                return msgspec.structs.replace(record, problem=line or "timeout")


def _is_held_up(press: OutwardPress) -> bool:
    """Whether it led nowhere, took a further press, or waited on a page of the site's own."""
    if press.outcome == "passed-on":
        return press.presses > 0
    return press.outcome == "stopped" or counted_down(press)


def _is_altered(press: OutwardPress) -> bool:
    return bool(press.reached and address_changes(press.target, press.reached))


def _as_mere_text(press: OutwardPress) -> OutwardPress:
    """Call what no press opened by its name; a script may have opened it."""
    return (
        msgspec.structs.replace(press, outcome="unlinked") if press.outcome == "stopped" else press
    )
