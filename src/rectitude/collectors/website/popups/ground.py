"""Presses on the page itself: its plain text, and what promises the rest of it."""

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import urljoin

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.downloads import is_program
from rectitude.collectors.website.popups import pointer
from rectitude.collectors.website.popups.clearing import cleared
from rectitude.collectors.website.popups.layers import is_root
from rectitude.collectors.website.popups.press import on_page
from rectitude.collectors.website.popups.scene import Node, Scene, middle
from rectitude.collectors.website.popups.sighting import SETTLE, expands
from rectitude.collectors.website.popups.watch import text_on_desktop
from rectitude.collectors.website.popups.window import Window
from rectitude.evidence.page import Box
from rectitude.evidence.popup import (
    COVERED,
    UNMADE,
    UNTRIED,
    Hit,
    Press,
    Viewport,
)
from rectitude.facts.links.addresses import party
from rectitude.facts.popups import words

IN_A_ROW = 3
"""Presses on plain text in one window: what waits for the n-th press is met. Ours."""
FINGER = 48.0
"""CSS pixels within which Chromium gives a touch to a control beside it; text so near to one is not
pressed by touch, for the jump would be the finger's. Ours, twice the least target of WCAG 2.5.8."""
MOST_EXPANDS = 2
MOST_PROMISES = 4
"""Controls of one page that are pressed where each promises something else; of one promise, two. Ours."""


async def press_text(browser: Browser, url: str, viewport: Viewport, writer: Writer) -> None:
    """Press plain text of the page a few times in a row."""
    async with Window.open(browser, url, viewport) as window:
        await asyncio.sleep(SETTLE)
        await window.scene()
        await asyncio.sleep(window.lag)
        for number in range(IN_A_ROW):
            scene = await window.scene()
            points = await _plain(window, scene, FINGER if viewport == "phone" else 0.0)
            if not points:
                return
            point = points[number % len(points)]
            press = writer.write(await on_page(window, "page", point, scene, writer))
            if press.outcome != "nothing":
                return
            window.events.clear()


async def _plain(window: Window, scene: Scene, finger: float) -> list[tuple[float, float]]:
    """Return points on text that is no control, looks like none, and that a press would reach."""
    found: list[tuple[float, float]] = []
    controls = [n.box for n in scene.nodes if n.element and n.is_control and n.box and n.visible()]
    for node in scene.text_boxes():
        if len(node.text.strip()) < 8 or node.parent is None or node.box is None:
            continue
        around = [n for n in node.ancestors() if n.element and n.tag not in {"HTML", "BODY"}]
        if any(n.is_control or is_root(n) for n in around):
            continue
        if node.parent.style.get("cursor") == "pointer":
            continue
        x, y = min(node.box.x + 30, middle(node.box)[0]), node.box.y + min(node.box.height / 2, 12)
        if any(_near(box, x, y, finger) for box in controls):
            continue
        if await _reaches(window, scene, node, x, y):
            found.append((x, y))
        if len(found) >= IN_A_ROW:
            break
    return found


def _near(box: Box, x: float, y: float, finger: float) -> bool:
    across = max(box.x - x, 0.0, x - box.x - box.width)
    down = max(box.y - y, 0.0, y - box.y - box.height)
    return across < finger and down < finger


async def _reaches(window: Window, scene: Scene, text: Node, x: float, y: float) -> bool:
    """Whether a person who presses a text would expect to reach it: nothing to be seen covers it."""
    hit = await window.node_at(scene, x, y)
    if hit is None:
        return False
    if hit in text.ancestors() or text in hit.ancestors():
        return True
    shared = set(map(id, text.ancestors()))
    over = (*hit.descendants(), *(n for n in hit.ancestors() if id(n) not in shared))
    return not any(n.visible() and (n.paints() or n.text.strip()) for n in over)


async def press_expand(browser: Browser, url: str, writer: Writer) -> None:
    """On a phone, press what promises the rest of the text; once more on the page to which that leads."""
    led = [to async for to in _expanding(browser, url, writer)]
    for onward in [to for to in dict.fromkeys(led) if to != url and party(to) == party(url)][:1]:
        async for _ in _expanding(browser, onward, writer):
            pass


async def _expanding(browser: Browser, url: str, writer: Writer) -> AsyncIterator[str]:
    """
    Press controls of a page that promise more, one of each promise first; yield the pages to which they led.

    Of those with one promise that comes first which leads to a program or to another site. Those that promise
    something else again are noted as not pressed.
    """
    for number in range(MOST_PROMISES):
        async with Window.open(browser, url, "phone") as window:
            await asyncio.sleep(SETTLE)
            controls, promises = promising(await window.scene(), url)
            if number >= min(len(controls), max(MOST_EXPANDS, promises)):
                return
            box = await into_view(window, controls[number])
            if number == MOST_PROMISES - 1:
                for control in controls[MOST_PROMISES:promises]:
                    writer.write(unmade(url, UNTRIED, said=control.all_text(40)))
            if box is None:
                writer.write(unmade(url, UNMADE))
                continue
            if not await cleared(window, middle(box)):
                writer.write(unmade(window.url, COVERED, middle(box)))
                continue
            box = await into_view(window, controls[number]) or box
            scene = await window.scene()
            press = await on_page(window, "expand", middle(box), scene, writer)
            writer.write(
                msgspec.structs.replace(
                    press,
                    text_before=scene.readable(),
                    text_after=await _readable_then(window, press),
                    text_on_desktop=await _on_desktop(browser, url, press),
                )
            )
            if press.outcome == "navigated":
                yield press.destination


def promising(scene: Scene, url: str) -> tuple[list[Node], int]:
    """
    Return the controls that promise more, the first of each promise first, and how many promises.

    What leads to a program comes before all else, and what leads to another site before what stays.
    """
    controls = [n for n in scene.nodes if n.element and n.visible() and expands(n)]
    controls = [n for n in controls if not any(p in controls for p in _parents(n))]
    controls.sort(key=lambda node: _distance(node, url))
    first = list({words.uncounted(n.all_text(40)): n for n in reversed(controls)}.values())[::-1]
    first.sort(key=lambda node: _distance(node, url))
    return [*first, *(n for n in controls if n not in first)], len(first)


def _distance(node: Node, url: str) -> int:
    """Return how far from what a control promises it leads, as far as its address tells."""
    href = next((n.attribute("href") for n in node.ancestors() if n.tag in {"A", "AREA"}), "")
    try:
        address = urljoin(url, href)
        if is_program(address):
            return 0
        leaves = address.startswith(("http:", "https:")) and party(address) != party(url)
    except ValueError:  # no address at all
        return 2
    return 1 if leaves else 2


def unmade(
    page: str, problem: str, point: tuple[float, float] = (0.0, 0.0), said: str = ""
) -> Press:
    """Return the record of a press, on what promises the rest of the text, that was not made."""
    x, y = (round(each, 1) for each in point)
    aimed = Hit(control=True, text=said) if said else None
    return Press(page=page, aim="expand", x=x, y=y, aimed=aimed, outcome="nothing", problem=problem)


async def _readable_then(window: Window, press: Press) -> int:
    """Return how much can be read after a press, where it led on the web."""
    if press.outcome == "navigated":
        await asyncio.sleep(0.8)
    try:
        return (await window.scene()).readable()
    except (Error, TimeoutError):
        return 0


async def _on_desktop(browser: Browser, url: str, press: Press) -> int | None:
    """
    Return how much a desktop's visitor can read of a page whose text a phone gets in an app alone.

    None where it was not looked at.
    """
    if press.outcome not in {"app", "download"}:
        return None
    return await text_on_desktop(browser, url)


def _parents(node: Node) -> list[Node]:
    return list(node.ancestors())[1:]


async def into_view(window: Window, node: Node) -> Box | None:
    """Scroll until a node stands in the viewport; return its box there."""
    if node.box is None:
        return None
    selector, text = node.selector(), node.all_text(40)
    if node.box.y + node.box.height > window.height - 10:
        await pointer.scroll(window, node.box.y - window.height / 2)
        await asyncio.sleep(0.4)
    for again in (await window.scene()).nodes:
        same = again.element and again.selector() == selector and again.all_text(40) == text
        if same and again.box and 0 <= middle(again.box)[1] < window.height:
            return again.box
    return None
