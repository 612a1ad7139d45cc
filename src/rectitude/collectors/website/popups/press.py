"""One real press: aimed, made, and watched until it is plain what became of it."""

import asyncio
import math
import time
from collections import Counter

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors import pressing
from rectitude.collectors.website.popups import pointer
from rectitude.collectors.website.popups.layers import Layer
from rectitude.collectors.website.popups.marks import marks
from rectitude.collectors.website.popups.scene import Node, Scene, hit_of, middle
from rectitude.collectors.website.popups.window import STILL, Event, Window
from rectitude.evidence.popup import Aim, Hit, Outcome, Press, Withheld
from rectitude.facts.popups import LABEL_SHARE, near, same_document, words

WATCH = 1.3
"""Seconds after which a press without effect is taken for one. Ours: fading takes 0.3 to 0.6."""
AFTER_CLOSING = 0.5
"""Seconds for which a window may still open, or the page leave, once the layer has closed. Ours."""
SLACK = 4.0
"""Times that the page took to be read are added to the watch: a slow machine is no innocence."""
LOOK = 0.2
TOUCH = 0.04
"""Seconds for which a finger lies on the screen before its touch counts, about. Ours."""
REST, REST_LOOK = 4, 0.15
"""How often, and after how many seconds, it is looked whether what is aimed at has come to rest. Ours."""
SUCCESSOR = 0.08
"""Share of the viewport from which a layer counts as standing in another's place. Ours."""
ALIKE = 0.5
"""Share of what closed from which a smaller layer that can be pressed counts so, too. Ours."""
_GRAVEST: tuple[Outcome, ...] = ("app", "download", "navigated", "opened")

Point = tuple[float, float]


class Met(msgspec.Struct, frozen=True):
    """What a press met: what lay there when it was aimed and when it was made, what moved."""

    x: float
    y: float
    aimed: Hit | None = None
    hit: Hit | None = None
    drifted: float = 0.0
    kept: bool = False
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
        self.problem = ""


class Gone(Exception):
    """What was aimed at went before it could be pressed."""


class NotPressed(Gone):
    """What was aimed at is never pressed; `record` says why."""

    def __init__(self, record: Withheld) -> None:
        super().__init__(record.words)
        self.record = record


async def make(
    window: Window, aim: Aim, point: Point, scene: Scene, layer: Layer | None = None
) -> Met:
    """
    Press a point, after aiming anew at what lay there when the scene was read.

    On a phone by touch, on a desktop by mouse. `escape` is a key, `swipe` a movement. Raises Gone, and
    NotPressed where a press might pay, order, delete or have a code sent.
    """
    if aim == "escape":
        await window.page.keyboard.press("Escape")
        return Met(*point)
    anchor = layer.at(*point) if layer else None
    (x, y), drifted = await _aim_anew(window, point, anchor)
    there = await window.node_at(scene, x, y)
    slid = 0.0
    if window.viewport == "desktop":
        await pointer.approach(window, x, y)
    if drifted or window.viewport == "desktop":
        (x, y), slid = await _followed(window, (x, y), anchor, point, drifted)
    now = await window.scene() if window.viewport == "desktop" or there is None else scene
    under = await window.node_at(now, x, y)
    hit = hit_of(under)
    held: list[Node | None] = [under]

    async def look() -> None:
        held.append(await window.node_at(now, x, y))

    if aim == "swipe":
        await pointer.swipe(window, x, y, 60)
    else:
        await _press(window, aim, (x, y), under, layer, look if drifted else None)
    kept = len(held) > 1 and _slow(anchor, drifted) and all(_lies_in(n, anchor) for n in held)
    aimed = hit if kept else hit_of(there)
    covered = layer.cover(there, *point) if layer and aim == "mark" and not kept else ""
    return Met(x, y, aimed or Hit(), hit or aimed or Hit(), drifted, kept, slid, covered)


def _slow(anchor: Node | None, drifted: float) -> bool:
    """Whether what drifts takes longer to leave its own place than a press lasts."""
    box = anchor.box if anchor else None
    return box is not None and drifted <= min(box.width, box.height) / 2


def _lies_in(node: Node | None, outer: Node | None) -> bool:
    """Whether a node is another or lies in it, by the identity that the browser gives them."""
    if node is None or outer is None:
        return False
    return any((n.session, n.backend) == (outer.session, outer.backend) for n in node.ancestors())


async def _press(
    window: Window,
    aim: Aim,
    point: Point,
    under: Node | None,
    layer: Layer | None,
    meanwhile: pressing.Act | None,
) -> None:
    x, y = point
    screen = window.width * window.height
    controls = [_control(under, screen)] if under else []
    if window.viewport == "phone" and layer:
        controls += [_control(node, screen) for node in layer.nodes() if _beside(node, x, y, under)]
    forbidden = next((c for c in controls if pressing.forbidding(c)), None)
    control = forbidden or next(iter(controls), pressing.Control(labels=()))
    try:
        if window.viewport == "desktop":
            await pressing.click_here(window.page, control, meanwhile)
        else:
            await pressing.tap(window.send, *window.on_page(x, y), control, meanwhile)
    except pressing.Forbidden as problem:
        record = Withheld(
            page=window.url,
            aim=aim,
            x=round(x, 1),
            y=round(y, 1),
            hit=hit_of(under),
            words=problem.words,
        )
        raise NotPressed(record) from problem


def _control(node: Node, screen: float) -> pressing.Control:
    """Return what a press on a node would set off: its own words, its control's, what that calls."""
    element = next((n for n in node.ancestors() if n.element), node)
    control = next((n for n in element.ancestors() if n.is_control), element)
    link = next((n for n in control.ancestors() if n.tag in {"A", "AREA"}), None)
    form = next((n for n in control.ancestors() if n.tag == "FORM"), None)
    href = link.attribute("href") if link else ""
    said = hit_of(node) or Hit()
    labels = (said.text, said.name, element.all_text(200), element.attribute("value"))
    called = href or control.attribute("formaction") or (form.attribute("action") if form else "")
    box = control.box
    surface = bool(box and box.width * box.height > LABEL_SHARE * screen)
    return pressing.Control(labels, called, link=surface or pressing.leads_away(href))


def _beside(node: Node, x: float, y: float, under: Node | None) -> bool:
    """Whether a touch might be given to a control beside its point."""
    if not (node.is_control and node.visible() and node.box):
        return False
    if under is not None and any(node is around for around in under.ancestors()):
        return False
    return near(x, y, node.box)


async def _aim_anew(window: Window, point: Point, anchor: Node | None) -> tuple[Point, float]:
    """
    Return where a point of a node is now, and how far it moved in the last moment.

    An opening animation is waited for; what does not come to rest is pressed where it is.
    """
    if anchor is None or anchor.box is None or anchor.session:
        return point, 0.0
    started = last = middle(anchor.box)
    step = 0.0
    for _ in range(REST):
        place = await window.centre_of(anchor)
        if place is None:
            raise Gone("it went by itself")
        step, last = math.dist(place, last), place
        if step < STILL:
            break
        await asyncio.sleep(REST_LOOK)
        await window.redraw()
    x, y = point[0] + last[0] - started[0], point[1] + last[1] - started[1]
    return (x, y), round(step, 1) if step >= STILL else 0.0


async def _followed(
    window: Window, aimed: Point, anchor: Node | None, point: Point, drifted: float
) -> tuple[Point, float]:
    """
    Return where to press once the mouse has come, and how far the node moved meanwhile.

    What had drifted before is followed; what was still stands to be pressed where it stood.
    """
    if anchor is None or anchor.box is None or anchor.session:
        return aimed, 0.0
    place = await window.centre_of(anchor)
    if place is None:
        return aimed, 0.0
    x = point[0] + place[0] - middle(anchor.box)[0]
    y = point[1] + place[1] - middle(anchor.box)[1]
    moved = math.dist((x, y), aimed)
    if drifted and window.viewport == "desktop":
        await window.page.mouse.move(x, y)
        return (x, y), 0.0
    if drifted:
        ahead_x, ahead_y = await _ahead(window, anchor, place)
        return (x + ahead_x, y + ahead_y), 0.0
    return aimed, round(moved, 1) if moved >= STILL else 0.0


async def _ahead(window: Window, anchor: Node, place: Point) -> Point:
    """Return how far what drifts will have gone on when a finger comes: people aim ahead, too."""
    since = time.monotonic()
    now = await window.centre_of(anchor)
    answered = time.monotonic() - since
    if now is None or not answered:
        return 0.0, 0.0
    share = 1 + (answered + TOUCH) / answered
    return (now[0] - place[0]) * share, (now[1] - place[1]) * share


async def follow(
    window: Window,
    layer: Layer | None,
    before: Counter[str],
    start: float,
    part: Node | None = None,
) -> Found:
    """Watch a page after a press until it left, the layer closed, or nothing happened in time."""
    found = Found()
    watch = WATCH + SLACK * window.lag
    deadline = start + watch
    closed_at: float | None = None
    while time.monotonic() < deadline:
        await asyncio.sleep(LOOK)
        event = _gravest(window, start)
        if event and not _reload(window, event):
            found.outcome, found.destination = event.outcome, event.url
            found.seconds = round(event.at - start, 2)
            await asyncio.sleep(LOOK)  # a graver event may follow: a download after its navigation
            later = _gravest(window, start)
            if later and later.outcome in {"app", "download"}:
                found.outcome, found.destination = later.outcome, later.url
            break
        if event and _reload(window, event):
            deadline = max(deadline, event.at + 2 * watch)
        if layer is not None and closed_at is None:
            gone = not await standing(window, layer)
            if gone:
                closed_at = time.monotonic()
                found.closed = True
                found.seconds = round(closed_at - start, 2)
                deadline = closed_at + AFTER_CLOSING + window.lag
    if found.outcome == "nothing" and window.broken:
        found.closed, found.problem = False, "the page could not be loaded again"
    elif layer is not None and found.outcome in {"nothing", "opened", "download", "app"}:
        await _settle(window, layer, before, part, found)
    elif layer is None and found.outcome == "nothing" and _elsewhere(window):
        found.outcome, found.destination = "navigated", window.page.url
    if found.closed and found.seconds is None:
        found.seconds = round(time.monotonic() - start, 2)
    if found.outcome == "navigated":
        await window.arrive()
    found.after = await window.picture()
    return found


async def _settle(
    window: Window, layer: Layer, before: Counter[str], part: Node | None, found: Found
) -> None:
    """Say whether the layer is closed, and what stands in its place."""
    try:
        now = await window.present()
    except (Error, TimeoutError):
        now = []
    if found.outcome == "nothing" and _elsewhere(window):
        found.outcome, found.destination = "navigated", window.page.url
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
        if each is not same
        and (each.selector not in before or (anew and each.selector == layer.selector))
    ]
    standing_for = [each for each in fresh if _stands_for(each, layer)]
    found.successor = max(standing_for, key=lambda each: each.share, default=None)
    if found.successor:
        found.outcome = "replaced"
    elif found.closed:
        found.outcome = "closed"
    elif same and words.uncounted(same.text()) != words.uncounted(layer.text()):
        found.outcome = "changed"


def _stands_for(new: Layer, closed: Layer) -> bool:
    """
    Whether a new layer has taken the place of one that closed: it is large, or has a close mark.

    One as small as a small one counts if it can be pressed: what only tells that it is closed does not.
    """
    if new.share >= SUCCESSOR or any(mark.visible for mark in marks(new, ())):
        return True
    pressable = any(node.picture or node.is_control for node in new.nodes())
    return pressable and new.share >= ALIKE * closed.share


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


def _elsewhere(window: Window) -> bool:
    return not window.broken and not same_document(window.page.url, window.stood)


def _gravest(window: Window, since: float) -> Event | None:
    events = [event for event in window.events if event.at >= since - 0.05]
    for outcome in _GRAVEST:
        for event in events:
            if event.outcome == outcome:
                return event
    return None


def _reload(window: Window, event: Event) -> bool:
    return event.outcome == "navigated" and same_document(event.url, window.stood)


async def standing(window: Window, layer: Layer) -> bool:
    """Whether a layer still catches presses, asked at a few of its points by its nodes' identity."""
    box = layer.region
    points = [
        (box.x + box.width * a, box.y + box.height * b)
        for a, b in ((0.5, 0.5), (0.2, 0.3), (0.8, 0.3), (0.2, 0.8), (0.8, 0.8), (0.5, 0.15))
    ]
    hits = await window.nodes_at(layer.scene, points)
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
        kept=met.kept,
        slid=met.slid,
        covered=met.covered,
        outcome=found.outcome,
        closed=found.closed,
        destination=found.destination[:500],
        seconds=found.seconds,
        successor=found.successor.text()[:200] if found.successor else "",
        successor_share=round(found.successor.share, 3) if found.successor else None,
        problem=found.problem,
        before=writer.blob(before) if before else "",
        after=writer.blob(found.after) if found.after else "",
    )


async def on_page(window: Window, aim: Aim, point: Point, scene: Scene, writer: Writer) -> Press:
    """Press a point of the page itself, and return the record, not yet written."""
    before, start = await window.picture(), time.monotonic()
    window.stand()
    planned = Press(
        page=window.url,
        aim=aim,
        pointer="touch" if window.viewport == "phone" else "mouse",
        waited=round(window.clock, 2),
        clock=round(window.clock, 2),
        outcome="nothing",
    )
    met = await make(window, aim, point, scene)
    found = await follow(window, None, Counter(), start)
    return record(planned, found, met, before, writer)
