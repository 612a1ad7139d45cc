"""Watching a site for pop-ups: at load, while scrolling, when about to leave, on a second visit."""

import asyncio
from collections.abc import Callable, Iterator
from urllib.parse import urljoin

import msgspec
from playwright.async_api import BrowserContext, Error

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.popups import pointer
from rectitude.collectors.website.popups.layers import Layer, candidates
from rectitude.collectors.website.popups.plans import PLANS, Plan
from rectitude.collectors.website.popups.press import SLACK
from rectitude.collectors.website.popups.scene import Scene
from rectitude.collectors.website.popups.sighting import Cause, PopupSighting, sight
from rectitude.collectors.website.popups.window import Window
from rectitude.evidence.page import Link
from rectitude.evidence.popup import Departure, Viewport, Watch
from rectitude.facts.gates import Kept, kept_for_app, mentions_app
from rectitude.facts.popups import words

LOOK = 0.7
"""Seconds between two looks at the page. Ours."""
FULL_LOOK = 5
"""Every fifth look is taken even if the browser tells of no change. Ours."""
SETTLE = 0.5
FIRST_LOOKS = 4
"""Looks after which what comes with the page has been seen. Ours."""
LOADED = 1.5
"""Seconds after loading until which a pop-up counts as coming with the page. Ours."""
SENSORS = ("accelerometer", "linear-acceleration", "gyroscope", "absolute-orientation",
           "relative-orientation", "gravity")  # fmt: skip
STILL = {"xyz": {"x": 0.0, "y": 0.0, "z": 9.81}}

CALLED = 2.0
"""Seconds for which the page is watched after it was scrolled or left, at least. Ours."""
SECOND = 3.0
"""Seconds after which the second visit begins: a page stores what it remembers while it loads. Ours."""
AGAIN = 6.0
"""Seconds of the second visit on a desktop; on a phone it is as long as the first allows. Ours."""
MOST_DEPARTURES = 10
"""Kept of one visit: a page may call an app without end. Ours."""

Name = tuple[str, int]
"""A layer's selector, and which it is of several alike."""
Seen = Callable[[PopupSighting], None]
Looked = Callable[[tuple[Link, ...]], None]


class Watcher:
    """One visit, looked at until its time is over; every new pop-up is handed on at once."""

    def __init__(
        self, window: Window, plan: Plan, writer: Writer, seen: Seen, visit: int = 1
    ) -> None:
        self.window = window
        self.plan = plan
        self.writer = writer
        self.seen = seen
        self.visit = visit
        self.keys: dict[Name, str] = {}
        self._standing: dict[Name, tuple[PopupSighting, float]] = {}
        """What stood at the last look, and when that was."""
        self._shape: tuple[object, ...] = ("unseen",)
        self._cause: Cause = "return-visit" if visit > 1 else "load"
        self._since = 0.0
        self._until = 0.0
        """Seconds of the clock until which what a scroll or leaving calls up is waited for."""
        self._personalised = ""
        self._text: int | None = None
        """Readable characters of the page as it came; None until they were counted."""
        self._speaks_of_app = False
        self._kept: Kept | None = None
        self.looks = 0
        self.links: tuple[Link, ...] = ()
        """The links of the page as it was after loading."""

    async def run(self, seconds: float, known: "frozenset[str] | set[str]" = frozenset()) -> Watch:
        """Watch for some seconds; keys in `known` are noted and not handed on."""
        window, plan = self.window, self.plan
        scrolled = left = False
        problem = ""
        try:
            while window.clock < max(seconds, self._until) + SLACK * window.lag:
                await self._look(known)
                if not scrolled and self.visit == 1 and window.clock >= plan.scroll:
                    self._read(await window.scene())
                    await pointer.scroll(window, window.height * 1.6)
                    scrolled = True
                    self._caused("scroll")
                if not left and window.viewport == "desktop" and window.clock >= plan.leave:
                    await pointer.leave(window)
                    left = True
                    self._caused("leave")
                await asyncio.sleep(LOOK)
            if not self._text:
                self._read(await window.scene())
        except (Error, TimeoutError) as error:
            problem = (str(error) or "timeout").splitlines()[0][:200]
        picture = await window.picture()
        return Watch(
            page=window.url,
            viewport=window.viewport,
            visit=self.visit,
            seconds=round(window.clock, 1),
            scrolled=scrolled,
            left=left,
            popups=tuple(self.keys.values()),
            departures=tuple(self._departures()),
            sensors=await listened_to(window) if window.viewport == "phone" else (),
            text=self._text or 0,
            speaks_of_app=self._speaks_of_app,
            app_only=self._kept.quoted if self._kept else "",
            app_only_perhaps=bool(self._kept and self._kept.doubtful),
            personalised=self._personalised,
            screenshot=self.writer.blob(picture) if picture else "",
            problem=problem,
        )

    def _read(self, scene: Scene) -> None:
        """Count what can be read, and keep what a phone's visitor reads of an app."""
        self._text = scene.readable()
        if self.window.viewport == "phone":
            said = scene.lines()
            self._speaks_of_app, self._kept = mentions_app(said), kept_for_app(said)

    def _departures(self) -> Iterator[Departure]:
        # The second visit's own window is announced here, too.
        events = [event for event in self.window.events if event.url != "about:blank"]
        for event in events[:MOST_DEPARTURES]:
            yield Departure(
                outcome=event.outcome,
                destination=event.url[:500],
                seconds=round(event.at - self.window.loaded, 1),
            )

    def _caused(self, cause: Cause) -> None:
        self._cause, self._since = cause, self.window.clock
        self._until = self._since + CALLED

    async def _look(self, known: "frozenset[str] | set[str]") -> None:
        """Look only as closely as the page has changed."""
        self.looks += 1
        changed = await self.window.changed()
        if not changed and self.looks % FULL_LOOK:
            self._stays()
            return
        scene = await self.window.scene()
        if self.looks <= FIRST_LOOKS:
            self.links = tuple(_links(scene, self.window.page.url))
        shape = tuple(
            (layer.selector, *(round(v) for v in _corners(layer))) for layer in candidates(scene)
        )
        if not self._personalised and scene.root:
            said = words.PERSONALISED.search(scene.root.all_text(20_000))
            self._personalised = said.group() if said else ""
        self._went(scene)
        self._stays()
        if shape == self._shape:
            return
        at = self.window.clock
        await asyncio.sleep(SETTLE)
        found, drawn = await self.window.popups()
        self._shape = shape
        for layer in found:
            name = layer.selector, layer.turn
            if name in self.keys:
                continue
            cause: Cause = self._cause
            if cause == "load" and at > LOADED:
                cause = "wait"
            sighting = await sight(self.window, layer, drawn, cause, at - self._since, self.writer)
            self.keys[name] = sighting.popup.key
            self._standing[name] = sighting, at
            if sighting.popup.key not in known:
                self.seen(sighting)

    def _stays(self) -> None:
        now = self.window.clock
        self._standing = {name: (each, now) for name, (each, _) in self._standing.items()}

    def _went(self, scene: Scene) -> None:
        """Note what went by itself, as long as the page was neither scrolled nor left."""
        stands = {(layer.selector, layer.turn) for layer in candidates(scene)}
        for name in self._standing.keys() - stands:
            sighting, seen = self._standing.pop(name)
            if self._cause == "load":
                sighting.vanished = round(seen, 1)


def _links(scene: Scene, address: str) -> Iterator[Link]:
    for node in scene.nodes:
        if node.tag == "A" and node.attribute("href") and node.visible():
            yield Link(href=urljoin(address, node.attribute("href")), text=node.all_text(60))


def _corners(layer: Layer) -> tuple[float, float, float, float]:
    box = layer.region
    return box.x, box.y, box.width, box.height


async def listened_to(window: Window) -> tuple[str, ...]:
    """Return the motion sensors that the page reads, as the browser tells it."""
    found: list[str] = []
    for kind in SENSORS:
        try:
            answer = await window.send("Emulation.getOverriddenSensorInformation", {"type": kind})
        except (Error, TimeoutError):
            continue
        if answer.get("requestedSamplingFrequency", 0) > 0:
            found.append(kind)
    return tuple(found)


def sensors_on() -> tuple[tuple[str, dict[str, object]], ...]:
    """Return what to send before a page loads, so that its sensors are virtual and at rest."""
    metadata = {"available": True, "minimumFrequency": 1, "maximumFrequency": 60}
    switch = [
        ("Emulation.setSensorOverrideEnabled", {"enabled": True, "type": k, "metadata": metadata})
        for k in SENSORS
    ]
    still: list[tuple[str, dict[str, object]]] = [
        ("Emulation.setSensorOverrideReadings", {"type": k, "reading": rest(k)}) for k in SENSORS
    ]
    return (*switch, *still)


def rest(kind: str) -> dict[str, object]:
    """Return the reading of a sensor of a phone that lies still, screen up."""
    if kind.endswith("orientation"):
        return {"quaternion": {"x": 0.0, "y": 0.0, "z": 0.0, "w": 1.0}}
    upright = 9.81 if kind in {"accelerometer", "gravity"} else 0.0
    return {"xyz": {"x": 0.0, "y": 0.0, "z": upright}}


async def visits(
    browser: Browser, url: str, plan: Plan, viewport: Viewport, writer: Writer, seen: Seen,
    looked: Looked,
) -> None:  # fmt: skip
    """
    Watch a first visit and, beside it, a second one with what the first stored.

    `looked` gets the links of the page as soon as what comes with the page has been seen.
    """
    async with browser.context(mobile=viewport == "phone") as context:
        window = Window(context, viewport, url)
        await window.enter(prepare=sensors_on() if viewport == "phone" else ())
        first = Watcher(window, plan, writer, seen)
        second = _again(context, url, viewport, plan, writer, seen, first)
        watch, again = await asyncio.gather(_first(first, plan, looked), second)
        writer.write(watch)
        if again is not None:
            writer.write(again)


async def further(
    browser: Browser, url: str, writer: Writer, seen: Seen
) -> tuple[Link, ...] | None:
    """
    Watch a further page of the site for as long as it settles and is scrolled, on a phone.

    Returns its links; None where it is none: an address of the site may lead on to another party's page,
    which is let be.
    """
    async with Window.open(browser, url, "phone") as window:
        at_once = window.abroad
        if at_once:
            return None
        plan = PLANS["quick"]
        watcher = Watcher(window, plan, writer, seen)
        watch = await watcher.run(plan.seconds)
        links = None if window.abroad else watcher.links
    if watch.speaks_of_app and links is not None:
        watch = msgspec.structs.replace(watch, text_on_desktop=await text_on_desktop(browser, url))
    writer.write(watch)
    return links


async def text_on_desktop(browser: Browser, url: str) -> int | None:
    """
    Return how much a desktop's visitor can read of a page; None where it could not be looked at.

    What was seen on a phone is not lost for it.
    """
    try:
        async with Window.open(browser, url, "desktop") as window:
            await asyncio.sleep(SETTLE)
            return (await window.scene()).readable()
    except (Error, TimeoutError):
        return None


async def _first(watcher: Watcher, plan: Plan, looked: Looked) -> Watch:
    """Watch a first visit; say as soon as what comes with the page has been seen."""
    watching = asyncio.ensure_future(watcher.run(plan.seconds))
    while not watching.done() and watcher.looks < FIRST_LOOKS:
        await asyncio.sleep(0.2)
    looked(watcher.links)
    return await watching


async def _again(
    context: BrowserContext, url: str, viewport: Viewport, plan: Plan, writer: Writer, seen: Seen,
    first: Watcher,
) -> Watch | None:  # fmt: skip
    if plan.seconds < SECOND + AGAIN:
        return None
    await asyncio.sleep(SECOND)
    window = Window(context, viewport, url)
    await window.enter()
    watcher = Watcher(window, plan, writer, seen, visit=2)
    seconds = plan.seconds - 5.0 if viewport == "phone" else AGAIN
    return await watcher.run(seconds, set(first.keys.values()))
