"""
Links to other sites that open at once: pressed one after another on one page.

Most links of most pages do, and a page loaded anew for each would cost more than all else that is asked of
them. The first that does anything else, or nothing, ends it: that one and those after it are pressed each in
a context of its own.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import msgspec
from playwright.async_api import Dialog, Error, Page, Request, Route

from rectitude.collectors import pressing
from rectitude.collectors.website.outward_leads import (
    READ,
    Lead,
    Seen,
    is_of_a_page,
    opened,
    place_at_rest,
)
from rectitude.facts.links.addresses import party
from rectitude.text import well_formed

REACTION = 2.0
"""Seconds that a press may take to lead somewhere; ours."""
_STEP = 0.05
_ASKS = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods by which nothing is changed (RFC 9110, 9.2.1)."""


async def pressed_on(page: Page, led: Sequence[tuple[Lead, str]]) -> list[str]:
    """Press the links from the first on; return what each asked for, up to the first that did not open."""
    reached: list[str] = []
    async with Held.on(page) as held:
        try:
            for lead, target in led:
                asked = await held.press(lead) if party(lead.address) == party(target) else []
                if not asked or any(party(url) != party(target) for url in asked):
                    break
                reached.append(asked[0])
        except (Error, TimeoutError, pressing.Forbidden):
            pass  # what is left is pressed each by itself, where it is told why it cannot be
    return reached


class Held:
    """A page from which nothing leads away: what it asks for is noted, and answered with nothing."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.asked: list[str] = []
        self.has_asked_back = False
        self.lets_go = False
        self.sends = True
        """Whether what is no page may be sent anything, and not only asked."""

    @classmethod
    @asynccontextmanager
    async def on(cls, page: Page) -> "AsyncIterator[Held]":
        """Hold a page that is open."""
        held = cls(page)
        page.on("dialog", held.note_dialog)
        await page.context.route("**/*", held.hold)
        try:
            yield held
        finally:
            with suppress(Error):  # the browser may be gone by now
                page.remove_listener("dialog", held.note_dialog)
                await page.context.unroute("**/*", held.hold)

    async def open_anew(self, url: str) -> None:
        """Load the page again, as no press has changed it."""
        self.lets_go, self.has_asked_back = True, False
        try:
            await opened(self.page, url)
        finally:
            self.lets_go = False

    async def press(self, lead: Lead) -> list[str]:
        """Press a link where it lies now; return the pages that are asked for, none if it asks first."""
        self.asked.clear()
        read = READ.read_text(encoding="utf-8")
        seen = msgspec.convert(
            well_formed(await self.page.evaluate(read, None)), Seen, strict=False
        )
        place = await place_at_rest(self.page, lead)
        if not place or not any(map(lead.is_at, (*seen.links, *seen.controls))):
            return []
        control = pressing.Control((lead.label,), link=True)
        await pressing.click(self.page, *place, control)
        ends = time.perf_counter() + REACTION
        while not self.asked and not self.has_asked_back and time.perf_counter() < ends:
            await asyncio.sleep(_STEP)
        await self._close_windows()
        return [] if self.has_asked_back else list(self.asked)

    async def _close_windows(self) -> None:
        for window in self.page.context.pages:
            if window is not self.page:
                await window.close()

    async def hold(self, route: Route, request: Request) -> None:
        """Break off what would lead away, on which a browser stays where it is."""
        if is_of_a_page(request) and not self.lets_go:
            self.asked.append(request.url)
            await route.abort("aborted")
        elif request.method not in _ASKS and not self.sends:
            await route.abort("aborted")
        else:
            await route.fallback()

    async def note_dialog(self, dialog: Dialog) -> None:
        self.has_asked_back = True
        with suppress(Error):  # the page may be gone by now
            await dialog.dismiss()
