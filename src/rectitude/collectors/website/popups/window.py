"""
A window: one page in a fresh browsing context, watched through the browser's own protocol.

Nothing is injected into the page: what it shows is read by snapshot, what lies under a point is
asked of the browser, and where a press leads is told by its navigation and download events.
"""

import asyncio
import base64
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any
from urllib.parse import urljoin, urlsplit

from playwright.async_api import BrowserContext, CDPSession, Dialog, Error, Frame, Page

from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.popups.glyph import Cross, crosses
from rectitude.collectors.website.popups.layers import Layer, candidates
from rectitude.collectors.website.popups.marks import counts
from rectitude.collectors.website.popups.scene import STYLES, Node, Scene, middle
from rectitude.collectors.website.popups.wire import Wire
from rectitude.evidence.page import Box
from rectitude.evidence.popup import Outcome, Viewport
from rectitude.facts.links.addresses import party

LOADING = 20.0
"""Seconds that a page may take to load before it is watched as it is. Ours."""
ANSWER = 15.0
"""Seconds that the browser may take for one answer. Ours."""
ARRIVAL = 1.5
"""Seconds in which the page to which a press led may load before its picture is taken. Ours."""
STILL = 2.0
"""Pixels below which a step is no movement: boxes are rounded to half a pixel. Ours."""
GRID = 40.0
"""Pixels between the points at which layers are asked for: about 190 on a phone. Ours."""
_DRAWN = frozenset({"LayoutCount", "RecalcStyleCount", "Documents"})
_WEB = frozenset({"http", "https"})
_INNER = frozenset({"about", "blob", "data", "javascript", "chrome-error", "filesystem", "chrome"})


class Event:
    """Something that leads away: what, where, and when (seconds of the window's clock)."""

    __slots__ = ("at", "outcome", "url")

    def __init__(self, outcome: Outcome, url: str, at: float) -> None:
        self.outcome = outcome
        self.url = url
        self.at = at


class Window:
    """One page, its protocol session, and the log of what led away from it."""

    def __init__(self, context: BrowserContext, viewport: Viewport, url: str) -> None:
        self.context = context
        self.viewport = viewport
        self.url = url
        self.stood = url
        """The page's address before the last press: a redirect, or a script, may have led on from `url`."""
        self.events: list[Event] = []
        self.loaded = 0.0
        self.page: Page
        self.session: CDPSession
        self.wire: Wire
        self.width = self.height = 0
        self.scale = 1.0
        """Pixels of the screen to one of the page. All places outside this class are on the screen."""
        self.lag = 0.0
        """Seconds that the last reading of the page took: how slow page and machine are now."""
        self._main_frame = ""
        self._drawn: tuple[float, ...] = ()
        """How often the page had been styled and laid out when it was last asked."""
        self._sessions: dict[int, tuple[CDPSession, Frame]] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    @classmethod
    @asynccontextmanager
    async def open(
        cls, browser: Browser, url: str, viewport: Viewport, *, automation: bool = False
    ) -> AsyncIterator["Window"]:
        """Open a fresh context and load the page in it; Error if it cannot be loaded at all."""
        async with browser.context(mobile=viewport == "phone") as context:
            window = cls(context, viewport, url)
            await window.enter(automation=automation)
            yield window

    async def enter(
        self, *, automation: bool = False, prepare: tuple[tuple[str, dict[str, Any]], ...] = ()
    ) -> None:
        """Open a page in the context and load the address; `prepare` is sent before it loads."""
        self.page = await self._new_page()
        self.session = await self.context.new_cdp_session(self.page)
        target = await self.session.send("Target.getTargetInfo")
        self.wire = await Wire.attach(self.context, target["targetInfo"]["targetId"])
        size = self.page.viewport_size or {"width": 0, "height": 0}
        self.width, self.height = size["width"], size["height"]
        self.context.on("page", self._opened)
        for name, handler in (
            ("Page.frameRequestedNavigation", self._navigates),
            ("Page.windowOpen", self._opens),
            ("Page.downloadWillBegin", self._downloads),
        ):
            self.session.on(name, handler)
        self.page.on("download", lambda d: self._log("download", d.url))
        self.page.on("dialog", self._dismiss)
        await self.wire.ask("Performance.enable", {})
        await self.session.send("Page.enable")
        tree = await self.session.send("Page.getFrameTree")
        self._main_frame = tree["frameTree"]["frame"]["id"]
        if automation:
            await self.session.send("Emulation.setAutomationOverride", {"enabled": True})
        for method, parameters in prepare:
            await self.session.send(method, parameters)
        self._sessions = {}
        try:
            await self.page.goto(self.url, wait_until="load", timeout=LOADING * 1000)
        except Error:
            if self.page.url == "about:blank":
                raise
        self.events.clear()
        self.stand()
        self.loaded = time.monotonic()

    def stand(self) -> None:
        """Note where the page stands, so that a press does not answer for what led there before it."""
        if not self.broken:
            self.stood = self.page.url

    async def _new_page(self) -> Page:
        """Open a page in a window of its own: behind another one it would be hidden, and know it."""
        browser = self.context.browser
        if browser is None or not self.context.pages:
            return await self.context.new_page()
        session = await self.context.new_cdp_session(self.context.pages[0])
        target = (await session.send("Target.getTargetInfo"))["targetInfo"]
        root = await browser.new_browser_cdp_session()
        ask = {
            "url": "about:blank",
            "newWindow": True,
            "browserContextId": target["browserContextId"],
        }
        async with self.context.expect_page() as opened:
            await root.send("Target.createTarget", ask)
        await root.detach()
        return await opened.value

    @property
    def broken(self) -> bool:
        """Whether the browser shows an error of its own in the page's place: nothing came to load."""
        return urlsplit(self.page.url).scheme == "chrome-error"

    @property
    def abroad(self) -> bool:
        """Whether the address led to another party's page, for which this site does not answer."""
        return not self.broken and party(self.page.url) != party(self.url)

    @property
    def clock(self) -> float:
        """Seconds since the page had loaded."""
        return time.monotonic() - self.loaded

    def _dismiss(self, dialog: Dialog) -> None:
        task = asyncio.ensure_future(_quietly(dialog))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    def _log(self, outcome: Outcome, url: str) -> None:
        self.events.append(Event(outcome, url, time.monotonic()))

    def _opened(self, page: Page) -> None:
        if page is not self.page and not any(e.outcome == "opened" for e in self.events):
            self._log("opened", page.url)

    def _opens(self, event: dict[str, Any]) -> None:
        self._goes(event.get("url", ""), "opened")

    def _downloads(self, event: dict[str, Any]) -> None:
        self._log("download", event.get("url", ""))

    def _navigates(self, event: dict[str, Any]) -> None:
        url = event.get("url", "")
        main = event.get("frameId") == self._main_frame
        if event.get("disposition") in {"newTab", "newWindow", "newBackgroundTab"}:
            self._goes(url, "opened")
        elif main or urlsplit(url).scheme not in _WEB:
            self._goes(url, "navigated")

    def _goes(self, url: str, outcome: Outcome) -> None:
        scheme = urlsplit(url).scheme.lower()
        if scheme in _INNER or not scheme:
            return
        self._log(outcome if scheme in _WEB else "app", url)

    async def send(self, method: str, parameters: dict[str, Any] | None = None) -> dict[str, Any]:
        """Tell the browser to do something; Error or TimeoutError if it does not."""
        async with asyncio.timeout(ANSWER):
            return await self.session.send(method, parameters or {})

    async def ask(self, method: str, parameters: dict[str, Any]) -> dict[str, Any]:
        """Ask the browser what the page shows; Error or TimeoutError if it does not answer."""
        async with asyncio.timeout(ANSWER):
            return await self.wire.ask(method, parameters)

    async def changed(self) -> bool:
        """Whether the page was styled or laid out since this was last asked: else nothing has come."""
        metrics = (await self.ask("Performance.getMetrics", {}))["metrics"]
        counted = tuple(m["value"] for m in metrics if m["name"] in _DRAWN)
        before, self._drawn = self._drawn, counted
        return counted != before

    async def scene(self) -> Scene:
        """Read all nodes of the page and of its frames."""
        asked = time.monotonic()
        if self.viewport == "phone":
            await self._measure()
        scene = Scene(self.width, self.height, self.scale)
        ask = {"computedStyles": list(STYLES), "includePaintOrder": True}
        scene.add(await self.ask("DOMSnapshot.captureSnapshot", ask), 0, None)
        for number, (session, frame) in list((await self._frame_sessions()).items()):
            holder = await self._holder(scene, frame)
            if holder is None or not holder.visible():
                continue
            with suppress(Error, TimeoutError):
                async with asyncio.timeout(ANSWER):
                    inner = await session.send("DOMSnapshot.captureSnapshot", ask)
                scene.add(inner, number, holder)
        self.lag = time.monotonic() - asked
        return scene

    async def _measure(self) -> None:
        """Read how much smaller the page is shown: without `<meta name=viewport>` it is laid out wide."""
        metrics = await self.ask("Page.getLayoutMetrics", {})
        self.scale = metrics["cssVisualViewport"]["scale"] or 1.0

    def on_page(self, x: float, y: float) -> tuple[float, float]:
        """Return the pixel of the page that a point of the screen shows."""
        return x / self.scale, y / self.scale

    async def _frame_sessions(self) -> dict[int, tuple[CDPSession, Frame]]:
        """Return a session for each frame that lives in a process of its own."""
        known = {frame: number for number, (_, frame) in self._sessions.items()}
        for frame in self.page.frames:
            if frame is self.page.main_frame or frame in known or frame.is_detached():
                continue
            with suppress(Error, TimeoutError):
                async with asyncio.timeout(ANSWER):
                    session = await self.context.new_cdp_session(frame)
                self._sessions[len(self._sessions) + 1] = (session, frame)
        self._sessions = {
            n: each for n, each in self._sessions.items() if not each[1].is_detached()
        }
        return self._sessions

    async def _holder(self, scene: Scene, frame: Frame) -> Node | None:
        """Return the frame element of a frame, found by its address and name."""
        if frame.is_detached():
            return None
        taken = {id(node) for node in scene.frames.values()}
        free = [
            node
            for node in scene.nodes
            if node.tag == "IFRAME" and node.box and not node.children and id(node) not in taken
        ]
        exact = [node for node in free if self._absolute(node.attribute("src")) == frame.url]
        return next(iter(exact or free), None)

    def _absolute(self, src: str) -> str:
        return urljoin(self.page.url, src)

    async def picture(self, kind: str = "jpeg") -> bytes:
        """Return a picture of the viewport; nothing if the browser cannot give one."""
        ask: dict[str, Any] = {"format": kind, "optimizeForSpeed": True}
        if kind == "jpeg":
            ask["quality"] = 60
        try:
            answer = await self.ask("Page.captureScreenshot", ask)
        except (Error, TimeoutError):
            return b""
        return base64.b64decode(answer["data"])

    async def arrive(self) -> None:
        """Wait until the page to which a press or movement led has loaded, or has taken too long."""
        with suppress(Error, TimeoutError):  # the picture is then of what there is
            async with asyncio.timeout(ARRIVAL):
                await self.page.wait_for_load_state("load")

    async def node_at(self, scene: Scene, x: float, y: float) -> Node | None:
        """Return what a press at a point would hit, through frames."""
        return (await self.nodes_at(scene, [(x, y)]))[0]

    async def nodes_at(self, scene: Scene, points: list[tuple[float, float]]) -> list[Node | None]:
        """Return what presses at points would hit, all asked at once."""
        return list(await asyncio.gather(*(self._node_at(scene, 0, x, y) for x, y in points)))

    async def _node_at(self, scene: Scene, number: int, x: float, y: float) -> Node | None:
        across, down = scene.scrolled.get(number, (0.0, 0.0))
        left, top = x / scene.scale + across, y / scene.scale + down
        ask = {"x": int(left), "y": int(top), "includeUserAgentShadowDOM": False}
        try:
            async with asyncio.timeout(ANSWER):
                send = self._sessions[number][0].send if number else self.wire.ask
                answer = await send("DOM.getNodeForLocation", ask)
        except (Error, TimeoutError):
            return None
        node = scene.by_identity.get((number, answer["backendNodeId"]))
        inner = next((n for n, holder in scene.frames.items() if holder is node), None)
        if node is not None and node.box is not None and inner is not None:
            return await self._node_at(scene, inner, x - node.box.x, y - node.box.y) or node
        return node

    async def redraw(self) -> None:
        """Let the page draw a frame: what is animated stands still for whoever asks between two."""
        clip = {"x": 0, "y": 0, "width": 1, "height": 1, "scale": 1}
        with suppress(Error, TimeoutError):
            await self.ask("Page.captureScreenshot", {"format": "jpeg", "clip": clip})

    async def centre_of(self, node: Node) -> tuple[float, float] | None:
        """Return where the middle of a node is now, without reading the page; None if it is gone."""
        ask = {"backendNodeId": node.backend}
        try:
            quads = (await self.ask("DOM.getContentQuads", ask))["quads"]
        except Error:
            return None
        xs, ys = [x for quad in quads for x in quad[::2]], [y for quad in quads for y in quad[1::2]]
        if not xs:
            return None
        return (min(xs) + max(xs)) / 2 * self.scale, (min(ys) + max(ys)) / 2 * self.scale

    async def present(self, selector: str = "") -> list[Layer]:
        """Return the layers that catch presses now, or only those of one selector."""
        return [layer for layer in await self.standing(selector) if layer.share > 0]

    async def standing(self, selector: str = "") -> list[Layer]:
        """
        Return all layers, those beneath others too, or only those of one selector.

        Each has its share of the viewport, by nine of its points: near enough to tell what stands.
        """
        groups = candidates(await self.scene())
        groups = [group for group in groups if selector in {"", group.selector}]
        shares = await asyncio.gather(*(self._rough_share(layer) for layer in groups))
        for layer, share in zip(groups, shares, strict=True):
            layer.share = share
        return groups

    async def popups(self) -> tuple[list[Layer], list[Cross]]:
        """Return the layers that are pop-ups, and the crosses found in the picture."""
        scene = await self.scene()
        groups = candidates(scene)
        if not groups:
            return [], []
        points = _grid(self.width, self.height, GRID)
        hits = await self.nodes_at(scene, points)
        for layer in groups:
            layer.share = sum(hit in layer for hit in hits) / len(points)
            layer.share = layer.share or await self._rough_share(layer)
        drawn = await self.drawn()
        found = [layer for layer in groups if layer.share > 0 and counts(layer, drawn)]
        # what went before the picture was taken is not in it: the page's own letters are
        return [layer for layer in found if await self._stands(layer)], drawn

    async def _stands(self, layer: Layer) -> bool:
        """Whether a layer still catches presses, where it was read or where it has drifted to."""
        if await self._rough_share(layer):
            return True
        place = None if layer.main.session else await self.centre_of(layer.main)
        return place is not None and await self.node_at(layer.scene, *place) in layer

    async def drawn(self) -> list[Cross]:
        """Return the crosses that the picture of the page shows."""
        shot = await self.picture("png")
        return await asyncio.to_thread(crosses, shot) if shot else []

    async def _rough_share(self, layer: Layer) -> float:
        """Return about the share of the viewport's points that a layer catches."""
        box, screen = layer.region, self.width * self.height
        hits = await self.nodes_at(layer.scene, _spread(box))
        caught = sum(hit in layer for hit in hits) / len(hits)
        if caught:
            return caught * box.width * box.height / screen
        parts = layer.parts()
        hits = await self.nodes_at(layer.scene, [middle(part) for part in parts])
        caught_parts = (part for part, hit in zip(parts, hits, strict=True) if hit in layer)
        return max((part.width * part.height / screen for part in caught_parts), default=0.0)


_SPREAD = (0.15, 0.5, 0.85)


def _spread(box: Box) -> list[tuple[float, float]]:
    """Return nine points of a box."""
    return [(box.x + box.width * a, box.y + box.height * b) for a in _SPREAD for b in _SPREAD]


def _grid(width: int, height: int, step: float) -> list[tuple[float, float]]:
    step = step if width < 800 else step * 1.8
    columns, rows = int(width / step), int(height / step)
    return [
        ((c + 0.5) * width / columns, (r + 0.5) * height / rows)
        for r in range(rows)
        for c in range(columns)
    ]


async def _quietly(dialog: Dialog) -> None:
    with suppress(Error):
        await dialog.dismiss()
