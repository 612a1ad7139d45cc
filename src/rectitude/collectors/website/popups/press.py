"""One real press: aimed, made, and watched until it is plain what became of it."""

import asyncio
import math
import time
from collections import Counter

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.popups import pointer
from rectitude.collectors.website.popups.layers import Layer
from rectitude.collectors.website.popups.room import STILL, Event, Room
from rectitude.collectors.website.popups.scene import Node, Scene, hit_of, middle
from rectitude.evidence.popup import Aim, Hit, Outcome, Press
from rectitude.facts.popups import same_document, words

WATCH = 1.3
"""Seconds after which a press without effect is taken for one. Ours: fading takes 0.3 to 0.6."""
AFTER_CLOSING = 0.5
"""Seconds for which a window may still open, or the page leave, once the layer has closed. Ours."""
SLACK = 4.0
"""Times that the page took to be read are added to the watch: a slow machine is no innocence."""
LOOK = 0.2
REST, REST_LOOK = 4, 0.15
"""How often, and after how many seconds, it is looked whether what is aimed at has come to rest. Ours."""
SUCCESSOR = 0.08
"""Share of the viewport from which a layer counts as standing in another's place. Ours."""
_GRAVEST: tuple[Outcome, ...] = ("app", "download", "navigated", "opened")

Point = tuple[float, float]


class Met(msgspec.Struct, frozen=True):
    """What a press met: what lay there when it was aimed and when it was made, what moved."""

    x: float
    y: float
    aimed: Hit | None = None
    hit: Hit | None = None
    drifted: float = 0.0
    slid: float = 0.0
    covered: str = ""


class Found:
    """What became of a press on a layer."""

    def __init__(self) -> None:
        self.outcome: Outcome = "nothing"
        self.closed = False
        self.destination = ""
        self.seconds: float | None = None
        self.successor: Layer | None = None
        self.after = b""


class Gone(Exception):
    """What was aimed at went before it could be pressed."""


async def make(room: Room, aim: Aim, point: Point, scene: Scene, layer: Layer | None = None) -> Met:
    """
    Press a point, after aiming anew at what lay there when the scene was read.

    On a phone by touch, on a desktop by mouse. `escape` is a key, `swipe` a movement. Raises Gone.
    """
    if aim == "escape":
        await room.page.keyboard.press("Escape")
        return Met(*point)
    anchor = layer.at(*point) if layer else None
    (x, y), drifted = await _aim_anew(room, point, anchor)
    there = await room.node_at(scene, x, y)
    slid = 0.0
    if room.viewport == "desktop":
        await pointer.approach(room, x, y)
        (x, y), slid = await _followed(room, (x, y), anchor, point, drifted)
    now = await room.scene() if room.viewport == "desktop" else scene
    hit = hit_of(await room.node_at(now, x, y))
    if aim == "swipe":
        await pointer.swipe(room, x, y, 60)
    elif room.viewport == "desktop":
        await pointer.click(room)
    else:
        await pointer.tap(room, x, y)
    aimed = hit_of(there)
    covered = layer.cover(there, *point) if layer and aim == "mark" else ""
    return Met(x, y, aimed or Hit(), hit or aimed or Hit(), drifted, slid, covered)


async def _aim_anew(room: Room, point: Point, anchor: Node | None) -> tuple[Point, float]:
    """
    Return where a point of a node is now, and how far it moved in the last moment.

    An opening animation is waited for; what does not come to rest is pressed where it is.
    """
    if anchor is None or anchor.box is None or anchor.session:
        return point, 0.0
    started = last = middle(anchor.box)
    step = 0.0
    for _ in range(REST):
        place = await room.centre_of(anchor)
        if place is None:
            raise Gone("it went by itself")
        step, last = math.dist(place, last), place
        if step < STILL:
            break
        await asyncio.sleep(REST_LOOK)
        await room.redraw()
    x, y = point[0] + last[0] - started[0], point[1] + last[1] - started[1]
    return (x, y), round(step, 1) if step >= STILL else 0.0


async def _followed(
    room: Room, aimed: Point, anchor: Node | None, point: Point, drifted: float
) -> tuple[Point, float]:
    """
    Return where to press once the mouse has come, and how far the node moved meanwhile.

    The mouse follows what had drifted before; what was still stands to be pressed where it stood.
    """
    if anchor is None or anchor.box is None or anchor.session:
        return aimed, 0.0
    place = await room.centre_of(anchor)
    if place is None:
        return aimed, 0.0
    x = point[0] + place[0] - middle(anchor.box)[0]
    y = point[1] + place[1] - middle(anchor.box)[1]
    moved = math.dist((x, y), aimed)
    if drifted:
        await room.page.mouse.move(x, y)
        return (x, y), 0.0
    return aimed, round(moved, 1) if moved >= STILL else 0.0


async def follow(
    room: Room, layer: Layer | None, before: Counter[str], start: float, part: Node | None = None
) -> Found:
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
        await _settle(room, layer, before, part, found)
    elif layer is None and found.outcome == "nothing" and _elsewhere(room):
        found.outcome, found.destination = "navigated", room.page.url
    if found.closed and found.seconds is None:
        found.seconds = round(time.monotonic() - start, 2)
    if found.outcome == "navigated":
        await room.arrive()
    found.after = await room.picture()
    return found


async def _settle(
    room: Room, layer: Layer, before: Counter[str], part: Node | None, found: Found
) -> None:
    """Say whether the layer is closed, and what stands in its place."""
    try:
        now = await room.present()
    except (Error, TimeoutError):
        now = []
    if found.outcome == "nothing" and _elsewhere(room):
        found.outcome, found.destination = "navigated", room.page.url
        return
    same = _same_layer(layer, now, before)
    part_gone = part is not None and not any(holds(each, part) for each in now)
    found.closed = same is None or part_gone
    if found.outcome != "nothing":
        return
    counted = Counter(each.selector for each in now)
    anew = same is None and counted[layer.selector] >= before[layer.selector]
    fresh = [
        each
        for each in now
        if each.selector not in before or (anew and each.selector == layer.selector)
    ]
    found.successor = next((each for each in fresh if each.share >= SUCCESSOR), None)
    if found.successor:
        found.outcome = "replaced"
    elif found.closed:
        found.outcome = "closed"
    elif same and words.uncounted(same.text()) != words.uncounted(layer.text()):
        found.outcome = "changed"


def _same_layer(layer: Layer, now: list[Layer], before: Counter[str]) -> Layer | None:
    """Return the layer as it stands now: by the identity of its nodes, or drawn anew alike."""
    for each in now:
        if holds(each, layer.main):
            return each
    text = words.uncounted(layer.text())
    alike = [each for each in now if each.selector == layer.selector]
    if len(alike) < before[layer.selector]:
        return None
    return next((each for each in alike if words.uncounted(each.text()) == text), None)


def holds(layer: Layer, root: Node) -> bool:
    """Whether a root is one of a layer's, by the identity that the browser gives it."""
    return any((r.session, r.backend) == (root.session, root.backend) for r in layer.roots)


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


def record(planned: Press, found: Found, met: Met, before: bytes, writer: Writer) -> Press:
    """Return the press as a record: what was planned and what became of it, pictures as blobs."""
    return msgspec.structs.replace(
        planned,
        x=round(met.x, 1),
        y=round(met.y, 1),
        aimed=met.aimed,
        hit=met.hit,
        drifted=met.drifted,
        slid=met.slid,
        covered=met.covered,
        outcome=found.outcome,
        closed=found.closed,
        destination=found.destination[:500],
        seconds=found.seconds,
        successor=found.successor.text()[:200] if found.successor else "",
        before=writer.blob(before) if before else "",
        after=writer.blob(found.after) if found.after else "",
    )


async def on_page(room: Room, aim: Aim, point: Point, scene: Scene, writer: Writer) -> Press:
    """Press a point of the page itself, and return the record, not yet written."""
    before, start = await room.picture(), time.monotonic()
    planned = Press(
        page=room.url,
        aim=aim,
        pointer="touch" if room.viewport == "phone" else "mouse",
        waited=round(room.clock, 2),
        clock=round(room.clock, 2),
        outcome="nothing",
    )
    met = await make(room, aim, point, scene)
    found = await follow(room, None, Counter(), start)
    return record(planned, found, met, before, writer)
