"""
Links to other sites on the pages of a site: pressed, a few of each page, as its readers would press them.

What is compared stands on one page, in the same conditions: some links open and some do not. The other sites
themselves are not visited: that the browser set out for them is all that counts.
"""

import asyncio
import base64
import binascii
import re
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractAsyncContextManager, suppress
from importlib import resources
from urllib.parse import parse_qsl, unquote, urlsplit

import msgspec
from playwright.async_api import BrowserContext, Dialog, Error, Page, Request, Route

from rectitude.collectors import pressing
from rectitude.collectors.links import interstitial
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.evidence.outward import OutwardPress, Way
from rectitude.evidence.page import PageVisit
from rectitude.facts.links.addresses import host, party
from rectitude.options import Cancel
from rectitude.text import well_formed

MOST_PAGES = 3
"""Pages whose links are pressed: those with the most links through a page of the site's own. Ours."""
MOST = 8
"""Links of one page that are pressed, one of each other site; ours."""
MOST_DIRECT = 4
"""The same on a page whose links all lead out directly; ours."""
SIDE_BY_SIDE = 3
ROUNDS = 2
"""Rounds in which a link that did not open is pressed, where others did; ours."""
LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 0.5
REACTION = 2.0
"""Seconds that a press may take to lead somewhere; ours."""
PATIENCE = 6.5
"""Seconds for a page that counts down; ours: countdowns are of five seconds or less."""
TEXT = 2_000
OPENING = 60.0
"""Seconds for one press with all that follows; ours."""

_NO_SITES_OF_FIRMS = re.compile(
    r"(^|\.)(gov\.cn|12377\.cn|12321\.cn|cyberpolice\.cn|w3\.org|creativecommons\.org|cnnic\.cn)$"
)
"""What footers link to by law or habit."""
_COUNTS_DOWN = re.compile(r"\d\s*(秒|s\b|sec)|countdown|即将(跳转|前往)|自动跳转", re.IGNORECASE)
_ADDRESS = re.compile(r"https?://[^\s&\"'<>]+", re.IGNORECASE)
_READ = resources.files("rectitude.collectors.website").joinpath("outward.js")


class Lead(msgspec.Struct, frozen=True):
    """A link, or an address that is none, as the page has it."""

    number: int
    address: str
    label: str
    group: str


class Seen(msgspec.Struct, frozen=True):
    """What `outward.js` says of a page."""

    links: list[Lead]
    plain: list[Lead]
    text: str


async def press_links(
    browser: Browser,
    visited: Sequence[PageVisit],
    options: WebsiteOptions,
    writer: DiscreetWriter,
    cancel: Cancel,
) -> None:
    """Press links of the visited pages that have links to several other sites."""
    site = party(visited[0].final_url) if visited else ""
    for page in promising(visited, site)[:MOST_PAGES]:
        if not cancel.is_set():
            pressing_page = _Page(browser, page.final_url, site, options, writer)
            with suppress(Error, TimeoutError):
                await pressing_page.run()


def promising(visited: Sequence[PageVisit], site: str) -> list[PageVisit]:
    """Return the pages that name several other sites, those first that lead to them by way of the site."""
    ranked = []
    for number, page in enumerate(visited):
        leads = [
            (link.href, target)
            for link in page.links
            if link.visible and (target := target_of(link.href, link.text, site))
        ]
        named = {party(target) for _, target in leads}
        named |= {party(a) for a in _ADDRESS.findall(page.text) if _outside(a, site)}
        if len(named) > 1:
            ways = len({party(target) for href, target in leads if party(href) == site})
            ranked.append((-ways, -len(named), number, page))
    return [page for *_, page in sorted(ranked, key=lambda each: each[:3])]


def target_of(href: str, label: str, site: str) -> str:
    """
    Return the address of another site that a link names; nothing if it names none.

    >>> target_of("https://bbs.example/go?to=https%3A%2F%2Fa.example.com%2Fx", "", "bbs.example")
    'https://a.example.com/x'
    >>> target_of("https://bbs.example/t/1", "第一帖", "bbs.example")
    ''
    """
    candidates = [href] if party(href) != site else [*_carried(href), label.strip()]
    return next((each for each in candidates if _outside(each, site)), "")


def _outside(address: str, site: str) -> bool:
    if not re.match(r"https?://", address, re.IGNORECASE) or not host(address):
        return False
    return party(address) != site and not _NO_SITES_OF_FIRMS.search(host(address))


def _carried(href: str) -> Iterator[str]:
    """Yield the addresses that an address carries in its parameters or path."""
    parts = urlsplit(href)
    for _, value in parse_qsl(f"{parts.query}&{parts.fragment.partition('?')[2]}"):
        yield from (value, unquote(value), _of_base64(value))
    if found := _ADDRESS.search(unquote(parts.path)):
        yield found[0]


def _of_base64(value: str) -> str:
    with suppress(binascii.Error, ValueError):
        return base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode()
    return ""


def chosen(seen: Seen, site: str) -> tuple[list[tuple[Lead, str]], list[tuple[Lead, str]]]:
    """Return the links to press, one of each other site, and the addresses that are no links."""
    found: dict[str, tuple[Lead, str]] = {}
    for lead in seen.links:
        target = target_of(lead.address, lead.label, site)
        if target:
            found.setdefault(party(target), (lead, target))
    led = list(found.values())
    by_way = any(party(lead.address) == site for lead, _ in led)
    plain = [(lead, lead.address) for lead in seen.plain if _outside(lead.address, site)]
    return led[: MOST if by_way else MOST_DIRECT], plain


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
            seen = await _opened(page, self.url)
        led, plain = chosen(seen, self.site)
        if len({party(target) for _, target in (*led, *plain)}) < 2 or not led:
            return
        for lead, target in plain:
            self.writer.write(self._record(lead, target, "unlinked"))
        links = [(lead, target, seen) for lead, target in led]
        for number in range(1, ROUNDS + 1):
            made = await asyncio.gather(*(self._pressed(*link, number) for link in links))
            for press in made:
                self.writer.write(press)
            again = [
                link
                for link, press in zip(links, made, strict=True)
                if press.outcome != "opened" and not press.problem
            ]
            if len({press.outcome for press in made}) == 1:
                return  # all alike: there is nothing to compare with
            links = again

    def _context(self) -> "AbstractAsyncContextManager[BrowserContext]":
        return self.browser.context(storage_state=self.options.storage_state)

    def _record(self, lead: Lead, target: str, outcome: Way) -> OutwardPress:
        return OutwardPress(
            page=self.url, href=lead.address, target=target, label=lead.label, group=lead.group,
            outcome=outcome,
        )  # fmt: skip

    async def _pressed(self, lead: Lead, target: str, seen: Seen, number: int) -> OutwardPress:
        record = msgspec.structs.replace(self._record(lead, target, "stopped"), round=number)
        async with self.places:
            try:
                async with asyncio.timeout(OPENING), self._context() as context:
                    return await _Press(context, self, record, lead).run()
            except pressing.Forbidden:
                return msgspec.structs.replace(record, problem="withheld")
            except (Error, TimeoutError) as error:
                line = (str(error).splitlines() or ["timeout"])[0][:200]
                return msgspec.structs.replace(record, problem=line or "timeout")


class _Press:
    """One press, and those that the pages after it ask for."""

    def __init__(
        self, context: BrowserContext, of: _Page, record: OutwardPress, lead: Lead
    ) -> None:
        self.context, self.of, self.record, self.lead = context, of, record, lead
        self.asked: list[str] = []
        self.said: list[str] = []

    async def run(self) -> OutwardPress:
        await self.context.route(lambda url: _outside(url, self.of.site), _stand_in)
        page = await self.context.new_page()
        page.on("dialog", self._agree)
        before = await _opened(page, self.of.url)
        stood = {control.text for control in (await interstitial.view_of(page)).controls}
        place = await page.evaluate(_READ.read_text(encoding="utf-8"), self.lead.number)
        if not place or self.lead not in before.links:
            return msgspec.structs.replace(self.record, problem="covered")
        self.context.on("request", self._note)
        x, y = float(place[0]), float(place[1])
        await pressing.click(page, x, y, pressing.Control((self.lead.label,), link=True))
        await self._until(self._left, REACTION)
        if self._reached():
            return self._told(presses=len(self.said))
        return await self._between(before, stood)

    async def _between(self, before: Seen, stood: set[str]) -> OutwardPress:
        """Look at what came instead of the other site, and press what leads on from there."""
        page = self.context.pages[-1]
        with suppress(Error):
            await page.wait_for_load_state("load", timeout=LOADING)
        if not self.said:
            await self._until(lambda: bool(self._reached()), SETTLED)
        view = await interstitial.view_of(page)
        if _COUNTS_DOWN.search(view.text) or (self.asked and view.timed and not self._ways(view)):
            await self._until(lambda: bool(self._reached()), PATIENCE)
        here = self.asked[-1] if self.asked else ""
        text = view.text if here else _new_lines(before.text, view.text)
        picture = b""
        with suppress(Error):
            picture = await page.screenshot(type="png")
        self.record = msgspec.structs.replace(
            self.record,
            between=here,
            text="\n".join([*self.said, text])[:TEXT].strip(),
            controls=tuple(c.text for c in view.controls if c.text not in stood)[:20],
            screenshot=self.of.writer.blob(picture) if picture else "",
        )
        if self._reached():
            return self._told(presses=len(self.said))
        for control in self._ways(view):
            if here or control.text not in stood:
                if await interstitial.click(page, control):
                    await self._until(lambda: bool(self._reached()), REACTION)
                break
        if self._reached():
            return self._told(presses=1 + len(self.said))
        return self.record

    def _ways(self, view: interstitial.View) -> list[interstitial.Control]:
        """Return what says that it leads on, the likeliest first."""
        target = self.record.target
        likely = interstitial.likeliest(view.controls, target)
        return [control for control in likely if interstitial.is_onward(control, target)]

    def _told(self, *, presses: int) -> OutwardPress:
        reached = self._reached()
        outcome: Way = "passed-on" if presses else "opened"
        if party(reached) != party(self.record.target):
            outcome = "diverted"
        text = self.record.text or "\n".join(self.said)
        return msgspec.structs.replace(
            self.record, outcome=outcome, reached=reached, presses=presses, text=text
        )

    def _reached(self) -> str:
        return next((url for url in self.asked if party(url) != self.of.site), "")

    def _left(self) -> bool:
        return bool(self.asked or self.said)

    def _note(self, request: Request) -> None:
        with suppress(Error):
            frame = request.frame
            if not request.is_navigation_request() or frame.parent_frame is not None:
                return
        if request.is_navigation_request() and request.url.startswith(("http:", "https:")):
            self.asked.append(request.url)

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


async def _opened(page: Page, url: str) -> Seen:
    await page.goto(url, wait_until="load", timeout=LOADING)
    await asyncio.sleep(SETTLED)
    seen = well_formed(await page.evaluate(_READ.read_text(encoding="utf-8"), None))
    return msgspec.convert(seen, Seen, strict=False)


def _new_lines(before: str, after: str) -> str:
    stood = set(before.splitlines())
    return "\n".join(line for line in after.splitlines() if line.strip() and line not in stood)


async def _stand_in(route: Route, request: Request) -> None:
    """Answer for another site's document: nothing more is asked of it."""
    if request.is_navigation_request():
        await route.fulfill(status=200, content_type="text/html", body="<title>target</title>")
    else:
        await route.fallback()
