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
from rectitude.collectors.website.outward_leads import (
    Lead,
    Seen,
    chosen,
    comparable,
    opened,
    promising,
)
from rectitude.collectors.website.outward_press import Press
from rectitude.collectors.website.outward_straight import pressed_on
from rectitude.evidence.outward import OutwardPress, Way
from rectitude.evidence.page import PageVisit
from rectitude.facts.links.addresses import address_changes, party
from rectitude.options import Cancel

SIDE_BY_SIDE = 3
ROUNDS = 2
"""Rounds in which a link that did not open is pressed, where others did; ours."""
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
    for page in promising(visited, site):
        if not cancel.is_set():
            pressing_page = _Page(browser, page.final_url, site, options, writer)
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
    ) -> None:
        self.browser, self.url, self.site = browser, url, site
        self.options, self.writer = options, writer
        self.places = asyncio.Semaphore(SIDE_BY_SIDE)

    async def run(self) -> None:
        async with self._context() as context:
            page = await context.new_page()
            seen = await opened(page, self.url)
            led, plain = chosen(seen, self.site)
            alone = len({party(target) for _, target in (*led, *plain)}) < 2 and len(led) < 2
            if alone or not led:
                return
            further = await behind(context, seen, led, self.site)
            straight = await pressed_on(page, led)
            led = [*led, *further]
        plain = comparable(plain, led)
        for press in await asyncio.gather(*(self._pressed(*each, seen, 1) for each in plain)):
            self.writer.write(_as_mere_text(press))
        await self._press_rounds(led, seen, straight)

    async def _press_rounds(
        self, led: Sequence[tuple[Lead, str]], seen: Seen, straight: Sequence[str]
    ) -> None:
        """Press the links, those of which the first are known to open; again what did not open."""
        at_once = [
            self._opened(*link, reached) for link, reached in zip(led, straight, strict=False)
        ]
        links, held = list(led), list[tuple[Lead, OutwardPress]]()
        astray: list[OutwardPress] = []
        for number in range(1, ROUNDS + 1):
            rest = (self._pressed(*link, seen, number) for link in links[len(at_once) :])
            made = [*at_once, *await asyncio.gather(*rest)]
            at_once = []
            for press in made:
                self.writer.write(press)
            again = [
                link
                for link, press in zip(links, made, strict=True)
                if not press.problem and (press.outcome != "opened" or _is_altered(press))
            ]
            alike = len(again) == len(links) and len({press.outcome for press in made}) == 1
            if number == 1 and alike:
                return  # there is nothing to compare with
            astray = [press for press in made if press.outcome == "diverted"]
            held = [
                (lead, press)
                for (lead, _), press in zip(links, made, strict=True)
                if press.outcome == "passed-on" and press.presses
            ]
            links = again
        await self._ask_for_nobodys(held, seen)
        for press in astray:
            with suppress(Error, TimeoutError):
                self.writer.write(await ask_for_named(self._context(), press))

    async def _ask_for_nobodys(self, held: Sequence[tuple[Lead, OutwardPress]], seen: Seen) -> None:
        """Ask what held a link up, in each round, for an address that nobody knows."""
        for lead, press in held:
            nobodys = of_nobody(press.target)
            direct = party(press.href) == party(press.target)
            for number in range(1, ROUNDS + 1):
                with suppress(Error, TimeoutError):
                    asked = (
                        await self._pressed(
                            lead, nobodys, seen, number, stands_for=party(press.target)
                        )
                        if direct
                        else await ask_for_nobodys(self._context(), press, self.site, number)
                    )
                    if asked:
                        self.writer.write(asked)

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
        self, lead: Lead, target: str, seen: Seen, number: int, *, stands_for: str = ""
    ) -> OutwardPress:
        """Press a link in a context of its own, in which `target` takes the place of what it stands for."""
        record = self._record(lead, target, "stopped")
        record = msgspec.structs.replace(record, round=number, stands_for=stands_for)
        async with self.places:
            try:
                async with asyncio.timeout(OPENING), self._context() as context:
                    return await Press(context, record, lead, self.site, self.writer).run()
            except pressing.Forbidden:
                return msgspec.structs.replace(record, problem="withheld")
            except (Error, TimeoutError) as error:
                line = (str(error).splitlines() or ["timeout"])[0][:200]
                return msgspec.structs.replace(record, problem=line or "timeout")


def _is_altered(press: OutwardPress) -> bool:
    return bool(press.reached and address_changes(press.target, press.reached))


def _as_mere_text(press: OutwardPress) -> OutwardPress:
    """Call what no press opened by its name; a script may have opened it."""
    return (
        msgspec.structs.replace(press, outcome="unlinked") if press.outcome == "stopped" else press
    )
