"""
Pages of a platform between a link and its target: opened in a real browser, their way on pressed.

The browser is shown the very bytes that the gateway answered with, so that a gateway that answers
by chance is judged by what it answered. No platform is known by name: what a person could press is
tried, likeliest first, each time on the page as it came.
"""

import asyncio
import re
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from importlib import resources
from urllib.parse import quote, unquote, urlsplit

import msgspec
from playwright.async_api import BrowserContext, Dialog, Error, Page, Request, Route

from rectitude.collectors import pressing
from rectitude.collectors.clients import CLIENTS, DESKTOPS
from rectitude.collectors.links.reading import MAX_TEXT
from rectitude.collectors.links.visitor import Response
from rectitude.collectors.website.browser import Browser
from rectitude.evidence.linkprobe import Context, Hop, Interstitial, Press, Via
from rectitude.facts.links.addresses import host, party
from rectitude.text import well_formed

LOADING = 15.0
"""Seconds for a page of the platform to load; ours."""

OPENING = 60.0
"""Seconds for all that is tried on one page, against pages that never come to rest; ours."""

PATIENCE = 6.5
"""Seconds to wait for a page that may lead on by itself. Ours: countdowns are five seconds or less."""

_LOOK_AGAIN = 0.25
"""Seconds between two looks at a page that may lead on; ours."""

GLANCE = 0.4
"""Seconds to wait for a page without a timer; ours."""

REACTION = 2.0
"""
Seconds that a press may take to lead somewhere, or twice what the page itself took, whichever is
more: a busy machine is slow at both. Ours.
"""

MOST_PRESSES = 3
"""Presses in a row after which a way on counts as none; ours."""

MOST_TRIED = 5
"""Controls of one page that are tried; ours."""

_ONWARD = re.compile(
    r"继续|前往|访问|打开|浏览|确定|确认|同意|知道了|仍要|跳转|进入|下载|continue|proceed|visit|open|go\b|"
    r"agree|confirm|ok\b|yes|leave|download",
    re.IGNORECASE,
)
_NOT_TO_PRESS = re.compile(
    r"复制|返回|取消|关闭|首页|申诉|恢复|投诉|举报|反馈|登录|注册|分享|copy|back|cancel|close|"
    r"home|appeal|report|feedback|log\s?in|sign\s?(?:in|up)|share",
    re.IGNORECASE,
)
"""Not a way on."""

_READ = resources.files("rectitude.collectors.links").joinpath("interstitial.js")


class Opened(msgspec.Struct, frozen=True):
    """What became of the page: how the way went on, if it did, and what the page showed."""

    hops: tuple[Hop, ...]
    page: Interstitial
    picture: bytes = b""
    waited_in_vain: bool = False
    """The page has a timer, and all patience brought nothing new."""


class Control(msgspec.Struct, frozen=True):
    """Something on a page that a person could press."""

    number: int
    text: str
    href: str
    plain: bool = False
    """A few words that are no link or button, but may be pressed all the same."""


class View(msgspec.Struct, frozen=True):
    """What a page shows, and whether it may lead on by itself."""

    text: str
    all: str
    timed: bool
    controls: list[Control]


async def view_of(page: Page) -> View:
    """Return what a page shows now; a page that has just led on shows nothing."""
    try:
        seen = well_formed(await page.evaluate(_READ.read_text(encoding="utf-8"), None))
    except Error:
        return View("", "", timed=True, controls=[])
    return msgspec.convert(seen, View, strict=False)


class _Reached(msgspec.Struct):
    """Addresses that the browser set out for, after the page itself."""

    main: list[str] = []
    frames: list[str] = []


async def open_page(
    browser: Browser,
    answer: Response,
    target: str,
    context: Context,
    *,
    known: bool = False,
    in_vain: bool = False,
) -> Opened:
    """
    Open the page that an answer ended with, and find out whether pressing leads to the target.

    A page whose like is `known` not to lead on by itself is pressed as soon as it offers a way on;
    one whose like was waited for `in_vain`, for the same link, is not waited for again.
    """
    async with browser.context(mobile=context not in DESKTOPS, user_agent=CLIENTS[context]) as room:
        try:
            async with asyncio.timeout(OPENING):
                opening = _Opening(room, answer, target, known=known, in_vain=in_vain)
                return await opening.run()
        except (Error, TimeoutError) as error:
            line = (str(error).splitlines() or ["timeout"])[0][:200]
            return Opened((), Interstitial(url=answer.hops[-1].url, problem=line))


class _Opening:
    """One page being opened, and opened again for each control that is tried."""

    def __init__(
        self, room: BrowserContext, answer: Response, target: str, *, known: bool, in_vain: bool
    ) -> None:
        self.room = room
        self.known = known
        self.in_vain = in_vain
        self.answer = answer
        self.target = target
        self.url = answer.hops[-1].url
        self.reached = _Reached()
        self.picture = b""
        self.reaction = REACTION
        self.withheld: list[str] = []

    async def run(self) -> Opened:
        await self.room.route(lambda url: url.partition("#")[0] == self.url, self._same_bytes)
        await self.room.route(self._is_targets, _stand_in)
        self.room.on("request", self._note)
        page, view, seconds = await self._fresh(pictured=True)
        picture, shown = self.picture, self._shown(view)
        if hop := self._arrived(seconds):
            return Opened((hop,), shown, picture)
        tried: list[Press] = []
        hops = await self._press(page, view, tried)
        shown = msgspec.structs.replace(shown, pressed=tuple(tried), withheld=tuple(self.withheld))
        return Opened(tuple(hops), shown, picture, waited_in_vain=self.in_vain)

    async def _same_bytes(self, route: Route) -> None:
        body, headers = self.answer.body, self.answer.headers
        kept = {name: value for name, value in headers.items() if name in _KEPT_HEADERS}
        status = self.answer.document.status if self.answer.document else 200
        await route.fulfill(status=status, headers=kept, body=body)

    def _is_targets(self, url: str) -> bool:
        own = party(self.target) == party(self.url)
        same = host(url) == host(self.target) if own else party(url) == party(self.target)
        return same and url.partition("#")[0] != self.url

    def _note(self, request: Request) -> None:
        if not request.is_navigation_request() or request.url.partition("#")[0] == self.url:
            return
        if _in_frame(request):
            self.reached.frames.append(request.url)
        else:
            self.reached.main.append(request.url)

    async def _fresh(self, *, pictured: bool = False) -> tuple[Page, View, float]:
        """Open the page anew, and wait as long as it may lead on by itself."""
        for page in self.room.pages:
            await page.close()
        self.reached = _Reached()
        page = await self.room.new_page()
        page.on("dialog", _accept)
        began = time.perf_counter()
        try:
            await page.goto(self.url, wait_until="load", timeout=LOADING * 1000)
        except Error:
            if not self.reached.main:  # else it led on before it had loaded
                raise
        view = await view_of(page)
        self.reaction = max(REACTION, 2 * (time.perf_counter() - began))
        if pictured:
            with suppress(Error):
                self.picture = await page.screenshot(type="png")
        await self._until(self._handed_over, GLANCE)
        if view.timed and not self.in_vain:
            view = await self._wait_for_more(page, view)
        return page, view, round(time.perf_counter() - began, 4)

    async def _wait_for_more(self, page: Page, first: View) -> View:
        """Wait until the page leads on by itself or a way on comes alive; return what is seen then."""
        view, ends = first, time.perf_counter() + PATIENCE
        at_first = len(self._onward(first))
        while not self._handed_over() and time.perf_counter() < ends:
            view = await view_of(page)
            if len(self._onward(view)) > (0 if self.known else at_first):
                break
            await asyncio.sleep(_LOOK_AGAIN)
        else:
            self.in_vain = not self._handed_over() and not self._onward(view)
        return view

    def _onward(self, view: View) -> list[Control]:
        return [c for c in view.controls if is_onward(c, self.target)]

    def _shown(self, view: View) -> Interstitial:
        return Interstitial(
            url=self.url,
            text=" ".join(view.text.split(" "))[:MAX_TEXT],
            address_shown=_shows(view.all, self.target),
            controls=tuple(c.text for c in view.controls if c.text and not c.plain),
        )

    def _handed_over(self) -> bool:
        return any(map(self._is_targets, (*self.reached.main, *self.reached.frames)))

    def _arrived(self, seconds: float) -> Hop | None:
        """Return the hop by which the page itself led to the target."""
        for via, addresses in (("script", self.reached.main), ("frame", self.reached.frames)):
            for url in addresses:
                if self._is_targets(url):
                    return Hop(url=url, via=_via(via), seconds=seconds)
        return None

    async def _press(self, page: Page, view: View, tried: list[Press]) -> list[Hop]:
        """Try the controls of the page, likeliest first; return the hops of the way on, if any."""
        for control in likeliest(view.controls, self.target)[:MOST_TRIED]:
            if tried:
                page, view, _ = await self._fresh()
            hops = await self._press_on(page, control, tried)
            if hops:
                return hops
        return []

    def _went_on(self, before: int) -> bool:
        """Return whether the main frame has asked for something since it had asked so often."""
        return len(self.reached.main) > before

    async def _press_on(self, page: Page, control: Control, tried: list[Press]) -> list[Hop]:
        """Press a control, and what the page it leads to asks for, until the target is reached."""
        hops: list[Hop] = []
        following: Control | None = control
        for _ in range(MOST_PRESSES):
            if following is None:
                break
            before = len(self.reached.main)
            try:
                if not await click(page, following):
                    break
            except pressing.Forbidden:
                self.withheld.append(following.text)
                break
            await self._until(partial(self._went_on, before), self.reaction)
            led_to = self._led_to(before)
            tried.append(Press(text=following.text, led_to=led_to))
            hops.append(Hop(url=led_to or self.url, via="press"))
            if led_to and self._is_targets(led_to):
                return hops
            page = self.room.pages[-1]
            following = await self._next(page, following)
        return []

    def _led_to(self, before: int) -> str:
        further = self.reached.main[before:]
        return next(
            (url for url in further if self._is_targets(url)), further[-1] if further else ""
        )

    async def _next(self, page: Page, pressed: Control) -> Control | None:
        """Return what to press next, where the last press brought up something new."""
        try:
            await page.wait_for_load_state("load", timeout=LOADING * 1000)
        except Error:
            return None
        view = await view_of(page)
        further = [c for c in likeliest(view.controls, self.target) if c.text != pressed.text]
        return next((c for c in further if is_onward(c, self.target)), None)

    async def _until(self, happened: Callable[[], bool], seconds: float) -> None:
        """Wait until something happened, at most so long."""
        ends = time.perf_counter() + seconds
        while not happened() and time.perf_counter() < ends:
            await asyncio.sleep(0.05)


_KEPT_HEADERS = {"content-type", "refresh", "content-security-policy"}


def _via(name: str) -> Via:
    return "frame" if name == "frame" else "script"


def _in_frame(request: Request) -> bool:
    """Return whether a navigation is that of a frame within a page."""
    try:
        return request.frame.parent_frame is not None
    except Error:  # a window that is just being opened has no frame yet
        return False


async def _accept(dialog: Dialog) -> None:
    """Agree to what a page asks before it leads on."""
    with suppress(Error):  # the page may be gone by now
        await dialog.accept()


async def _stand_in(route: Route) -> None:
    """Answer for the target: that the way leads to it is known, nothing more is asked of it."""
    await route.fulfill(status=200, content_type="text/html", body="<title>target</title>")


async def click(page: Page, control: Control) -> bool:
    """Press a control with the mouse; False where it is no longer there. Raises Forbidden."""
    place = well_formed(await page.evaluate(_READ.read_text(encoding="utf-8"), control.number))
    if place is None:
        return False
    await pressing.click(page, float(place[0]), float(place[1]), _pressed(control))
    return True


def _pressed(control: Control) -> pressing.Control:
    return pressing.Control((control.text,), link=pressing.leads_away(control.href))


def likeliest(controls: Sequence[Control], target: str) -> list[Control]:
    """Return the controls worth pressing, the likeliest way to the target first."""
    ranked = [(_likelihood(control, target), -n) for n, control in enumerate(controls)]
    order = sorted(range(len(controls)), key=lambda n: ranked[n], reverse=True)
    return [controls[n] for n in order if ranked[n][0] > 0]


def _likelihood(control: Control, target: str) -> int:
    if names(control.href, target):
        return 4
    if _NOT_TO_PRESS.search(control.text):
        return 0
    says_onward = bool(_ONWARD.search(control.text))
    if control.plain:
        return 2 if says_onward else 0
    return 3 if says_onward else 1


def is_onward(control: Control, target: str) -> bool:
    """Return whether a link or button says, or leads, onward."""
    return _likelihood(control, target) > 2


def names(href: str, target: str) -> bool:
    """Return whether an address is, or carries, the target's."""
    bare = _bare(target)
    return bool(bare) and (bare in unquote(unquote(href)) or quote(target, safe="") in href)


def _shows(text: str, target: str) -> bool:
    """Return whether the target's whole address can be read on a page."""
    squeezed = "".join(unquote(text).split())
    return bool(_bare(target)) and _bare(target) in squeezed


def _bare(address: str) -> str:
    """Return an address without its scheme and final slash, as pages show it."""
    parts = urlsplit(unquote(address))
    query = f"?{parts.query}" if parts.query else ""
    return f"{parts.netloc}{parts.path.rstrip('/')}{query}"
