"""One real press: aimed, made, and watched until it is plain what became of it."""

import asyncio
import time

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.popups.layers import Layer
from rectitude.collectors.website.popups.room import Event, Room
from rectitude.collectors.website.popups.scene import Scene, hit_of
from rectitude.evidence.popup import Aim, Hit, Outcome, Press
from rectitude.facts.popups import same_document

WATCH = 1.3
"""Seconds after which a press without effect is taken for one. Ours: fading takes 0.3 to 0.6."""
AFTER_CLOSING = 0.5
"""Seconds for which a window may still open, or the page leave, once the layer has closed. Ours."""
SLACK = 4.0
"""Times that the page took to be read are added to the watch: a slow machine is no innocence."""
LOOK = 0.2
_GRAVEST: tuple[Outcome, ...] = ("app", "download", "navigated", "opened")


class Found:
    """What became of a press on a layer."""

    def __init__(self) -> None:
        self.outcome: Outcome = "nothing"
        self.closed = False
        self.destination = ""
        self.seconds: float | None = None
        self.successor: Layer | None = None
        self.after = b""


async def make(room: Room, aim: Aim, x: float, y: float, scene: Scene) -> tuple[Hit, Hit] | None:
    """
    Press a point; return what lay there when it was aimed and when it was pressed.

    On a phone by touch, on a desktop by mouse. `escape` is a key, `swipe` a movement.
    """
    if aim == "escape":
        await room.page.keyboard.press("Escape")
        return None
    aimed = hit_of(await room.node_at(scene, x, y))
    if room.viewport == "desktop":
        await room.approach(x, y)
    now = await room.scene() if room.viewport == "desktop" else scene
    hit = hit_of(await room.node_at(now, x, y))
    if aim == "swipe":
        await room.swipe(x, y, 60)
    elif room.viewport == "desktop":
        await room.click()
    else:
        await room.tap(x, y)
    return (aimed or Hit(), hit or aimed or Hit())


async def follow(room: Room, layer: Layer | None, before: set[str], start: float) -> Found:
    """Watch a page after a press until it left, the layer closed, or nothing happened in time."""
    found = Found()
    watch = WATCH + SLACK * room.lag
    deadline = start + watch
    closed_at: float | None = None
    while time.monotonic() < deadline:
        await asyncio.sleep(LOOK)
        event = _gravest(room, start)
        if event and not _reload(room, event):
            found.outcome, found.destination = event.outcome, event.url
            found.seconds = round(event.at - start, 2)
            await asyncio.sleep(LOOK)  # a graver event may follow: a download after its navigation
            later = _gravest(room, start)
            if later and later.outcome in {"app", "download"}:
                found.outcome, found.destination = later.outcome, later.url
            break
        if event and _reload(room, event):
            deadline = max(deadline, event.at + 2 * watch)
        if layer is not None and closed_at is None:
            gone = not await standing(room, layer)
            if gone:
                closed_at = time.monotonic()
                found.closed = True
                found.seconds = round(closed_at - start, 2)
                deadline = closed_at + AFTER_CLOSING + room.lag
    if layer is not None and found.outcome in {"nothing", "opened", "download", "app"}:
        await _settle(room, layer, before, found)
    elif layer is None and found.outcome == "nothing" and _elsewhere(room):
        found.outcome, found.destination = "navigated", room.page.url
    if found.closed and found.seconds is None:
        found.seconds = round(time.monotonic() - start, 2)
    found.after = await room.picture()
    return found


async def _settle(room: Room, layer: Layer, before: set[str], found: Found) -> None:
    """Say whether the layer is closed, and what stands in its place."""
    try:
        _, now = await room.present()
    except (Error, TimeoutError):
        now = []
    if found.outcome == "nothing" and _elsewhere(room):
        found.outcome, found.destination = "navigated", room.page.url
        return
    found.closed = not any(each.selector == layer.selector for each in now)
    if found.outcome != "nothing":
        return
    fresh = [each for each in now if each.selector not in before]
    if found.closed:
        found.successor = next((each for each in fresh if each.share >= 0.08), None)
        found.outcome = "replaced" if found.successor else "closed"
    elif fresh and fresh[0].share >= 0.08:
        found.successor, found.outcome = fresh[0], "replaced"
    else:
        same = next(each for each in now if each.selector == layer.selector)
        if same.text() != layer.text():
            found.outcome = "changed"


def _elsewhere(room: Room) -> bool:
    return not same_document(room.page.url, room.url)


def _gravest(room: Room, since: float) -> Event | None:
    events = [event for event in room.events if event.at >= since - 0.05]
    for outcome in _GRAVEST:
        for event in events:
            if event.outcome == outcome:
                return event
    return None


def _reload(room: Room, event: Event) -> bool:
    return event.outcome == "navigated" and same_document(event.url, room.url)


async def standing(room: Room, layer: Layer) -> bool:
    """Whether a layer still catches presses, asked at a few of its points by its nodes' identity."""
    box = layer.region
    points = [
        (box.x + box.width * a, box.y + box.height * b)
        for a, b in ((0.5, 0.5), (0.2, 0.3), (0.8, 0.3), (0.2, 0.8), (0.8, 0.8), (0.5, 0.15))
    ]
    hits = await room.nodes_at(layer.scene, points)
    return any(hit in layer for hit in hits)


def record(
    planned: Press, found: Found, hits: tuple[Hit, Hit] | None, before: bytes, writer: Writer
) -> Press:
    """Return the press as a record: what was planned and what became of it, pictures as blobs."""
    return msgspec.structs.replace(
        planned,
        aimed=hits[0] if hits else None,
        hit=hits[1] if hits else None,
        outcome=found.outcome,
        closed=found.closed,
        destination=found.destination[:500],
        seconds=found.seconds,
        successor=found.successor.text()[:200] if found.successor else "",
        before=writer.blob(before) if before else "",
        after=writer.blob(found.after) if found.after else "",
    )


async def on_page(
    room: Room, aim: Aim, point: tuple[float, float], scene: Scene, writer: Writer
) -> Press:
    """Press a point of the page itself, and return the record, not yet written."""
    before, start = await room.picture(), time.monotonic()
    planned = Press(
        page=room.url,
        aim=aim,
        pointer="touch" if room.viewport == "phone" else "mouse",
        x=round(point[0], 1),
        y=round(point[1], 1),
        waited=round(room.clock, 2),
        outcome="nothing",
    )
    hits = await make(room, aim, point[0], point[1], scene)
    found = await follow(room, None, set(), start)
    return record(planned, found, hits, before, writer)
