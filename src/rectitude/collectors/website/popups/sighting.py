"""A pop-up as it was sighted: enough to call it up again in a fresh window, and to aim at its parts."""

import asyncio
import math
import time
from collections.abc import Callable, Iterable
from typing import Literal
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.popups import ocr, pointer
from rectitude.collectors.website.popups.glyph import Cross, contrast
from rectitude.collectors.website.popups.layers import Layer, standing_beside
from rectitude.collectors.website.popups.marks import marks, promises
from rectitude.collectors.website.popups.press import SLACK, Point, follow, make
from rectitude.collectors.website.popups.scene import Node, hit_of, middle
from rectitude.collectors.website.popups.window import STILL, Window
from rectitude.evidence.page import Box
from rectitude.evidence.popup import Aim, Mark, Popup, Viewport
from rectitude.facts.popups import words

Cause = Literal["load", "wait", "scroll", "leave", "return-visit", "uncovered"]

SETTLE = 0.6
"""Seconds from a pop-up's coming to the first press: opening animations are over. Ours."""
PICTURE = 0.3
"""Share of a pop-up that must be picture for its text to be read from it. Ours."""
_AROUND = 14.0
_EXACT = 0.25
"""Pixels to which it is measured where a mark reacts. Ours."""
_MOST_CONTROLS = 6


class Control(msgspec.Struct, frozen=True):
    """A control of the pop-up that is not a close mark."""

    selector: str
    text: str
    box: Box


class Door(msgspec.Struct, frozen=True):
    """What closes a pop-up that lies above another: the pop-up, and where to press."""

    above: "PopupSighting"
    aim: Aim
    where: Callable[[Layer], Box | None]


class PopupSighting:
    """What was sighted, and how it came."""

    def __init__(
        self,
        popup: Popup,
        found: list[Mark],
        controls: list[Control],
        region: Box,
        shot: bytes,
        door: Door | None = None,
    ) -> None:
        self.popup = popup
        self.marks = found
        self.controls = controls
        self.region = region
        self.shot = shot
        self.door = door
        """How to reach it, if it lay beneath another."""
        self.vanished: float | None = None
        """Seconds after loading until which it was seen, if it then went by itself."""

    def read(self) -> None:
        """Read the picture's text where nothing else shows a way to close: slow, so only then."""
        if any(mark.visible for mark in self.marks) or self.popup.picture < PICTURE:
            return
        texts = ocr.read(self.shot, self.region)
        self.popup = msgspec.structs.replace(
            self.popup, read=" ".join(text for text, _ in texts)[:1000]
        )
        self.marks.extend(
            Mark(
                selector=self.popup.selector,
                clues=("ocr",),
                box=box,
                text=text.strip(),
                contrast=contrast(self.shot, box),
            )
            for text, box in texts
            if promises(text.strip())
        )

    @property
    def likeness(self) -> tuple[str, int, str]:
        """What it has in common with itself in the other viewport, and on other pages of the site."""
        return self.popup.selector, self.popup.turn, "".join(self.popup.text[:40].split())

    @property
    def viewport(self) -> Viewport:
        """The viewport in which it came."""
        return self.popup.viewport


async def sight(
    window: Window,
    layer: Layer,
    drawn: list[Cross],
    cause: Cause,
    seconds: float,
    writer: Writer,
    door: Door | None = None,
) -> PopupSighting:
    """Describe a layer: its marks, where they react, its other controls."""
    picture = await window.picture("png")
    found = marks(layer, drawn)
    if not await _drifts(window, layer):
        found = [await _known(window, layer, mark, picture) for mark in found]
    region, panel = layer.region, layer.panel
    popup = Popup(
        key=_key(window, layer),
        page=window.url,
        viewport=window.viewport,
        cause=cause,
        seconds=round(seconds, 2),
        width=window.width,
        height=window.height,
        selector=layer.selector,
        turn=layer.turn,
        beneath=door.above.popup.key if door else "",
        box=panel,
        share=round(layer.share, 3),
        covers=layer.covers,
        role=layer.role,
        text=layer.text(),
        fields=layer.fields,
        links=layer.links,
        picture=layer.picture,
        screenshot=writer.blob(picture) if picture else "",
    )
    return PopupSighting(popup, found, _controls(layer, found), region, picture, door)


def _key(window: Window, layer: Layer) -> str:
    again = f" ({layer.turn})" if layer.turn > 1 else ""
    return f"{urlsplit(window.url).path or '/'} {layer.selector}{again}"


async def _known(window: Window, layer: Layer, mark: Mark, picture: bytes) -> Mark:
    """Add what is known only by asking: the control behind a drawn mark, where it reacts, contrast."""
    x, y = middle(mark.box)
    centre = await window.node_at(layer.scene, x, y)
    hit = hit_of(centre)
    if {"glyph", "ocr"}.issuperset(mark.clues) and hit and hit.control:
        small = hit.box is not None and hit.box.width < 120 and hit.box.height < 120
        mark = msgspec.structs.replace(
            mark,
            selector=centre.selector() if centre and small else mark.selector,
            name=hit.name or (hit.text if small else ""),
            href=hit.href,
        )
    return msgspec.structs.replace(
        mark,
        hit_area=await _reacting(window, layer, mark.box, centre),
        contrast=contrast(picture, mark.box) if picture else None,
    )


async def _drifts(window: Window, layer: Layer) -> bool:
    """Whether a layer has left the place where it was read: nothing can be asked about it there."""
    if layer.main.session or layer.main.box is None:
        return False
    place = await window.centre_of(layer.main)
    return place is not None and math.dist(place, middle(layer.main.box)) >= STILL


async def _reacting(window: Window, layer: Layer, box: Box, centre: Node | None) -> Box | None:
    """
    Return the surroundings of a mark where a press reaches the same control as at its middle.

    They are measured from the middle to the left, right, top and bottom.
    """
    if centre is None:
        return None
    x, y = middle(box)
    across, down = box.width / 2 + _AROUND, box.height / 2 + _AROUND
    left, right, up, low = await asyncio.gather(
        _reach(window, layer, centre, (x, y), (-1, 0), across),
        _reach(window, layer, centre, (x, y), (1, 0), across),
        _reach(window, layer, centre, (x, y), (0, -1), down),
        _reach(window, layer, centre, (x, y), (0, 1), down),
    )
    return Box(x - left, y - up, left + right, up + low)


async def _reach(
    window: Window, layer: Layer, centre: Node, start: Point, way: tuple[int, int], most: float
) -> float:
    """Return how many pixels from a start, at most, a press still reaches its control: by bisection."""
    reached, beyond = 0.0, most
    while beyond - reached > _EXACT:
        far = (reached + beyond) / 2
        hit = await window.node_at(layer.scene, start[0] + way[0] * far, start[1] + way[1] * far)
        if hit and _control(hit) is _control(centre):
            reached = far
        else:
            beyond = far
    return reached


def _control(node: Node) -> Node:
    return next((n for n in node.ancestors() if n.is_control), node)


def _controls(layer: Layer, found: list[Mark]) -> list[Control]:
    """Return the labelled controls that are not close marks."""
    controls: dict[str, Control] = {}
    for node in layer.nodes():
        if not (node.is_control and node.visible() and node.box and layer.scene.shows(node)):
            continue
        if node.tag in {"INPUT", "SELECT", "TEXTAREA"} and node.attribute("type") not in {
            "button", "submit", "image",
        }:  # fmt: skip
            continue
        said = node.all_text(60) or node.attribute("value")
        if not said:
            continue
        if any(_same_place(mark.box, node.box) for mark in found):
            continue
        controls.setdefault(
            f"{node.selector()} {said[:20]}", Control(node.selector(), said, node.box)
        )
    small = sorted(controls.values(), key=lambda c: c.box.width * c.box.height)
    return small[:_MOST_CONTROLS]


def _same_place(mark: Box, box: Box) -> bool:
    x, y = middle(mark)
    inside = box.x <= x <= box.x + box.width and box.y <= y <= box.y + box.height
    return inside and box.width < 240 and box.height < 80


class NotThere(Exception):
    """The pop-up did not come in a fresh window; says why."""


PATIENCE = 4.0
"""Seconds beyond its first coming for which a pop-up is waited for in a fresh window. Ours."""


async def summon(
    window: Window, sighting: PopupSighting, settle: float = SETTLE
) -> tuple[Layer, float, list[Layer]]:
    """
    Call a pop-up up in a fresh window as it came the first time, and let it settle.

    Returns the layer, the window's clock when it came, and all layers of the page then; raises NotThere.
    """
    popup = sighting.popup
    if popup.cause == "return-visit":
        await asyncio.sleep(1.2)
        await window.enter()
    elif popup.cause == "scroll":
        await asyncio.sleep(0.4)
        await pointer.scroll(window, window.height * 1.6)
    elif popup.cause == "leave":
        await asyncio.sleep(0.4)
        await pointer.leave(window)
    elif sighting.door:
        await _clear(window, sighting.door)
    due = window.clock + popup.seconds
    problem = "it did not come"
    while window.clock < due + PATIENCE + SLACK * window.lag:
        try:
            if layer := await find(window, popup):
                came = window.clock
                await asyncio.sleep(settle + window.lag)
                present = await window.standing()
                return pick(popup, present) or layer, came, present
        except (Error, TimeoutError) as error:  # the page is being replaced: look again
            problem = str(error) or "no answer"
        await asyncio.sleep(0.15 if window.clock > due - 1.5 else 0.5)
    raise NotThere(problem)


async def find(window: Window, popup: Popup) -> Layer | None:
    """Return the pop-up's layer if it stands in the window now."""
    return pick(popup, await window.standing(popup.selector))


def pick(popup: Popup, layers: Iterable[Layer]) -> Layer | None:
    """
    Return which of some layers is the pop-up, if it catches presses.

    Of several with one selector it is the only one that says the same, else the same one in order.
    """
    alike = [layer for layer in layers if layer.selector == popup.selector]
    text = words.uncounted(popup.text)
    same = [layer for layer in alike if words.uncounted(layer.text()) == text]
    if len(same) != 1:
        same = [layer for layer in alike if layer.turn == popup.turn]
    return next((layer for layer in same if layer.share), None)


async def _clear(window: Window, door: Door) -> None:
    """Close what lies above a pop-up, as it was closed when the pop-up was sighted."""
    layer, _, beside = await summon(window, door.above)
    point = door.where(layer)
    if point is None:
        raise NotThere("what lies above it cannot be closed")
    start = time.monotonic()
    await make(window, door.aim, (point.x, point.y), layer.scene, layer)
    found = await follow(window, layer, standing_beside(layer, beside), start)
    if found.outcome not in {"closed", "replaced"}:
        raise NotThere("what lies above it did not close")


def locate(mark: Mark, sighting: PopupSighting, layer: Layer) -> Box | None:
    """Return where a mark stands in this window; None if it is not there."""
    drawn = not {"glyph", "ocr"}.isdisjoint(mark.clues)
    if (drawn and not mark.text) or mark.selector == "":
        return _moved(mark.box, sighting.region, layer.region)
    again = [each for each in marks(layer, ()) if each.selector == mark.selector]
    text = words.uncounted(mark.text)
    same = [each for each in again if words.uncounted(each.text) == text]
    if found := next(iter(same or again), None):
        return found.box
    return _moved(mark.box, sighting.region, layer.region) if drawn else None


def _moved(box: Box, region: Box, now: Box) -> Box:
    """Return where a drawn mark stands now, the layer having moved or grown since."""
    right = box.x > region.x + region.width / 2
    low = box.y > region.y + region.height / 2
    x = box.x - region.x + now.x + (now.width - region.width if right else 0)
    y = box.y - region.y + now.y + (now.height - region.height if low else 0)
    return Box(x, y, box.width, box.height)


def scattered(box: Box, number: int, button: Box | None = None) -> tuple[float, float]:
    """
    Return the n-th point within a mark, spread as a finger spreads: the middle first.

    A low-discrepancy sequence over the inner 80 % of the visible mark, so that runs repeat exactly.
    Every other point falls on the button that is drawn around it, if there is one, within its ellipse.
    """
    x, y = middle(box)
    if number == 0:
        return x, y
    a, b = (0.5 + number * 0.7548776662) % 1, (0.5 + number * 0.5698402910) % 1
    if button and number % 2:
        far, turn = math.sqrt(a) * 0.4, 2 * math.pi * b
        u, v = middle(button)
        return u + far * math.cos(turn) * button.width, v + far * math.sin(turn) * button.height
    return x + (a - 0.5) * 0.8 * box.width, y + (b - 0.5) * 0.8 * box.height


def button_of(mark: Mark, box: Box) -> Box | None:
    """Return where the button around a mark stands, the mark itself standing at a box now."""
    if mark.button is None:
        return None
    (x, y), (u, v) = middle(mark.box), middle(box)
    button = mark.button
    return Box(button.x + u - x, button.y + v - y, button.width, button.height)


def expands(node: Node) -> bool:
    """Whether a control promises the rest of the text, more to read or watch here, a gift or a game."""
    said = node.all_text(40)
    promises = any(each.search(said) for each in (words.EXPAND, words.READ_ON, words.GIFT_OR_GAME))
    return node.is_control and len(said) <= 24 and promises
