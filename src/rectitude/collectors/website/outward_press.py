"""
One press on a link to another site, with the presses that the pages after it ask for.

The page is loaded anew for it. The other site is not visited: that the browser set out for it is all that
counts.
"""

import asyncio
import re
import time
from collections.abc import Callable
from contextlib import suppress
from importlib import resources

import msgspec
from playwright.async_api import BrowserContext, Dialog, Error, Page, Request, Response, Route

from rectitude.collectors import pressing
from rectitude.collectors.links import interstitial
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.outward_control import INSTEAD, TEXT
from rectitude.collectors.website.outward_leads import (
    LOADING,
    SETTLED,
    Lead,
    Seen,
    is_of_a_page,
    is_outside,
    opened,
    place_at_rest,
)
from rectitude.collectors.website.outward_rewritten import rewrite
from rectitude.collectors.website.outward_straight import REACTION
from rectitude.evidence.outward import OutwardPress, Way
from rectitude.facts.links.addresses import party
from rectitude.facts.stopping import COUNTS_DOWN
from rectitude.text import well_formed

BOX = resources.files("rectitude.collectors.website").joinpath("outward_box.js")
PATIENCE = 6.5
"""Seconds for a page that counts down; ours: most countdowns are of five seconds or less."""
MOST_COUNTED = 15
"""Seconds of a countdown that are waited for, where it shows more; ours."""
SOON = 0.6
"""Seconds after a press at which a message is read that goes again by itself: they stand for one and a half
or more. Ours."""

_COUNTED = re.compile(
    r"(\d{1,2})\s*(?:秒|s(?![a-z])|sec)|[（(\[]\s*(\d{1,2})\s*s?\s*[)）\]](?=\s|$)",
    re.IGNORECASE | re.MULTILINE,
)
"""The number of a countdown: of seconds, or in brackets at the end of a button."""


class Press:
    """One press, and those that the pages after it ask for."""

    def __init__(
        self,
        context: BrowserContext,
        record: OutwardPress,
        lead: Lead,
        site: str,
        writer: DiscreetWriter,
        rewritten: str = "",
    ) -> None:
        self.context, self.record, self.lead = context, record, lead
        self.site, self.writer = site, writer
        self.rewritten = rewritten
        """The address in whose place the page's sources are given the one that is pressed."""
        self.asked: list[str] = []
        self.said: list[str] = []
        self.soon = ""
        """What the page said soon after the press: a short message is gone when all has settled."""
        self.awaited: set[Request] = set()
        self.statuses: dict[str, int] = {}
        self.in_new_window = False
        self.pressed_at = 0.0
        self.arrived_at = 0.0

    async def run(self) -> OutwardPress:
        """Press the link on its page, loaded anew; return the record with what came of it."""
        await self.context.route(lambda url: is_outside(url, self.site), self._stand_in)
        page = await self.context.new_page()
        page.on("dialog", self._agree)
        if self.rewritten:
            await rewrite(page, self.site, self.rewritten, self.record.target)
        before = await opened(page, self.record.page)
        stood = {control.text for control in (await interstitial.view_of(page)).controls}
        place = await place_at_rest(page, self.lead)
        if not place or not any(map(self.lead.is_at, before.all)):
            return msgspec.structs.replace(self.record, problem="covered")
        x, y = place
        if self.record.stands_for and not self.rewritten:
            await page.evaluate(INSTEAD.read_text(encoding="utf-8"), [x, y, self.record.target])
        self._listen()
        self.pressed_at = time.perf_counter()
        await pressing.click(page, x, y, pressing.Control((self.lead.label,), link=True))
        await self._until(self._left, SOON)
        if not self._left():
            await self._read_soon(page)
            await self._until(self._left, REACTION - SOON)
        if self.said:  # what was agreed to begins once the box is closed, perhaps in a new window
            await self._until(lambda: bool(self.asked), REACTION)
        await self._until(lambda: self._left_for_it() or not self.awaited, LOADING / 1000)
        if self._arrived():
            return self._told(presses=len(self.said))
        if self.awaited:
            return msgspec.structs.replace(self.record, problem="slow")
        return await self._between(before, stood)

    async def _read_soon(self, page: Page) -> None:
        with suppress(Error):  # it may be going just now
            self.soon = well_formed(await page.inner_text("body", timeout=SOON * 1000))

    def _listen(self) -> None:
        """Follow what the pages of this visit ask for from now on."""
        self.context.on("request", self._note)
        self.context.on("response", self._answered)
        self.context.on("requestfailed", self._given_up)

    async def _between(self, before: Seen, stood: set[str]) -> OutwardPress:
        """Look at what came instead of the other site, and press what leads on from there."""
        if self.in_new_window:
            await self._until(lambda: len(self.context.pages) > 1, REACTION)
        page = self.context.pages[-1]
        with suppress(Error):
            await page.wait_for_load_state("load", timeout=LOADING)
        if not self.said:
            await self._until(self._left_for_it, SETTLED)
        view = await interstitial.view_of(page)
        if not self._left() and not _new_lines(before.text, f"{self.soon}\n{view.text}"):
            await self._until(self._left_for_it, PATIENCE)  # it may lead on late, without a word
        if COUNTS_DOWN.search(view.text) or (self.asked and view.timed and not self._ways(view)):
            await self._until(self._left_for_it, patience(view.text))
            view = view if self._arrived() else await interstitial.view_of(page)
        here = self.asked[-1] if self.asked else ""
        served = not here or here in self.statuses
        is_the_browsers_own = not served and not self._abroad() and not self._arrived()
        if is_the_browsers_own:
            return msgspec.structs.replace(self.record, problem="failed")
        text = (
            (view.text if served or self._arrived() else "")
            if here
            else _new_lines(before.text, f"{self.soon}\n{view.text}")
        )
        picture = b""
        with suppress(Error):
            picture = await page.screenshot(type="png")
        self.record = msgspec.structs.replace(
            self.record,
            between=here,
            status=self.statuses.get(here),
            text="\n".join([*self.said, *self._framed(page), text])[:TEXT].strip(),
            controls=tuple(c.text for c in view.controls if c.text not in stood)[:20],
            screenshot=self.writer.blob(picture) if picture else "",
        )
        if self._arrived():
            return self._told(presses=len(self.said))
        made = await self._press_on(page, view, set() if here else stood)
        return self._told(presses=max(made, 1) + len(self.said))

    def _framed(self, page: Page) -> list[str]:
        """Return the addresses of the other site that a page of the site's own shows within itself."""
        named = party(self.record.target)
        return [frame.url for frame in page.frames[1:] if named and party(frame.url) == named]

    async def _press_on(self, page: Page, view: interstitial.View, stood: set[str]) -> int:
        """Press what leads on, and then what came up by that alone; return how many presses it took."""
        before = stood
        for made in range(interstitial.MOST_PRESSES):
            ways = (control for control in self._ways(view) if control.text not in stood)
            control = next(ways, None)
            if not (await interstitial.click(page, control) if control else await _tick(page)):
                return made
            await self._until(self._left_for_it, REACTION)
            if self._arrived():
                return made + 1
            seen = {each.text for each in view.controls}
            stood = stood | seen if control else before  # a tick revives what was pressed in vain
            page = self.context.pages[-1]
            view = await interstitial.view_of(page)
        return interstitial.MOST_PRESSES

    def _ways(self, view: interstitial.View) -> list[interstitial.Control]:
        """Return what says that it leads on, the likeliest first."""
        target = self.record.target
        likely = interstitial.likeliest(view.controls, target)
        onward = [control for control in likely if interstitial.is_onward(control, target)]
        if self._abroad():  # on a page of a third firm's only what leads to the target
            return [control for control in onward if interstitial.names(control.href, target)]
        return onward

    def _told(self, *, presses: int) -> OutwardPress:
        """Return where it led: to the site that was named, to a third one, or nowhere."""
        outcome: Way = "diverted"
        if self._arrived():
            outcome = "passed-on" if presses else "opened"
        elif not self._abroad():
            return self.record
        return msgspec.structs.replace(
            self.record,
            outcome=outcome,
            reached=self._arrived() or self._abroad(),
            presses=presses if self._arrived() else 0,
            seconds=round(max(self.arrived_at - self.pressed_at, 0.0), 1),
            between=self.record.between or self._abroad(),
            text=self.record.text or "\n".join(self.said),
        )

    def _arrived(self) -> str:
        """Return the address of the site that the link names, or of any if it names none, once asked for."""
        named = party(self.record.target)
        if not named:
            return next((url for url in self.asked if is_outside(url, self.site)), "")
        return next((url for url in self.asked if party(url) == named), "")

    def _left_for_it(self) -> bool:
        return bool(self._arrived())

    def _abroad(self) -> str:
        """Return the last address of a third site that was asked for."""
        strange = {self.site, party(self.record.target)}
        return next((url for url in reversed(self.asked) if party(url) not in strange), "")

    def _left(self) -> bool:
        return bool(self.asked or self.said)

    def _note(self, request: Request) -> None:
        if is_of_a_page(request) and request.url.startswith(("http:", "https:")):
            self.in_new_window = True  # which has no frame yet
            with suppress(Error):
                self.in_new_window = request.frame.page is not self.context.pages[0]
            self.asked.append(request.url)
            self.awaited.add(request)
            if not self.arrived_at and self._arrived():
                self.arrived_at = time.perf_counter()

    def _answered(self, response: Response) -> None:
        self.awaited.discard(response.request)
        self.statuses[response.url] = response.status

    def _given_up(self, request: Request) -> None:
        self.awaited.discard(request)

    async def _stand_in(self, route: Route, request: Request) -> None:
        """Answer for the other site's document: nothing is asked of it. A third one may lead there."""
        named = {party(self.record.target), self.record.stands_for}
        third = is_of_a_page(request) and named != {""} and party(request.url) not in named
        if third or not request.is_navigation_request():
            await route.fallback()
        else:
            await route.fulfill(status=200, content_type="text/html", body="<title>target</title>")

    async def _agree(self, dialog: Dialog) -> None:
        self.said.append(dialog.message[:TEXT])
        with suppress(Error):  # the page may be gone by now
            if pressing.objection(dialog.message):
                await dialog.dismiss()
            else:
                await dialog.accept()

    async def _until(self, happened: Callable[[], bool], seconds: float) -> None:
        ends = time.perf_counter() + seconds
        while not happened() and time.perf_counter() < ends:
            await asyncio.sleep(0.05)


def patience(text: str) -> float:
    """
    Return for how many seconds a page that counts down is waited for.

    >>> patience("仍要前往（8）"), patience("3 秒后自动跳转"), patience("60 秒后关闭")
    (10.0, 6.5, 6.5)
    """
    counted = (int(each[1] or each[2]) for each in _COUNTED.finditer(text))
    most = max((each for each in counted if each <= MOST_COUNTED), default=0)
    return max(PATIENCE, most + 2.0)


async def _tick(page: Page) -> bool:
    """Tick a box for which a button waits; False where there is none."""
    found = well_formed(await page.evaluate(BOX.read_text(encoding="utf-8")))
    if found:
        control = pressing.Control((str(found["text"]),))
        await pressing.click(page, float(found["x"]), float(found["y"]), control)
    return bool(found)


def _new_lines(before: str, after: str) -> str:
    stood = set(before.splitlines())
    new = (line for line in after.splitlines() if line.strip() and line not in stood)
    return "\n".join(dict.fromkeys(new))
