"""
Items of the page with a × of their own that say that they were chosen for the reader or paid for: pressed.

What is chosen for a reader may not stand there for somebody new: the page is looked at as both.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress

import msgspec
from playwright.async_api import Error, StorageState

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.pages import Agenda
from rectitude.collectors.website.popups.ground import into_view
from rectitude.collectors.website.popups.layers import Layer
from rectitude.collectors.website.popups.marks import marks
from rectitude.collectors.website.popups.press import on_page
from rectitude.collectors.website.popups.scene import NOWHERE, Node, Scene
from rectitude.collectors.website.popups.sighting import SETTLE, scattered
from rectitude.collectors.website.popups.window import Window
from rectitude.evidence.page import Box, Link
from rectitude.evidence.popup import Mark, Outcome, Popup, Viewport
from rectitude.facts.popups import words

MOST_ITEMS = 2
ITEM_TRIES = 2
MOST_READ = 3
"""Pages that are read before the page is looked at again; ours."""
LOADING = 10_000.0
"""Milliseconds that each may take to load; ours."""
_ITEM_HIGHEST, _ITEM_SMALLEST = 0.6, 3_000.0


class Item(msgspec.Struct, frozen=True):
    """An item of the page with a × of its own."""

    selector: str
    text: str
    box: Box
    mark: Mark


async def press_items(
    browser: Browser, url: str, viewport: Viewport, writer: Writer, links: Sequence[Link]
) -> None:
    """Press the × of items that a page shows to somebody new, and of further ones that it shows a reader."""
    visitor = Visitor(browser, url, viewport)
    met = await _pressed(visitor, writer, frozenset())
    if reader := await _reader(visitor, links):
        await _pressed(reader, writer, met)


class Visitor(msgspec.Struct, frozen=True):
    """Who looks at a page, in a context of its own each time."""

    browser: Browser
    url: str
    viewport: Viewport
    kept: StorageState | None = None
    """What the site keeps of somebody who was there before; None of somebody new."""

    @asynccontextmanager
    async def arrives(self) -> AsyncIterator[Window]:
        """Open the page."""
        mobile = self.viewport == "phone"
        async with self.browser.context(mobile=mobile, storage_state=self.kept) as context:
            window = Window(context, self.viewport, self.url)
            await window.enter()
            await asyncio.sleep(SETTLE)
            yield window


async def _reader(visitor: Visitor, links: Sequence[Link]) -> Visitor | None:
    """Return who has read a few pages of a site; nothing where that keeps nothing of it."""
    kinds = Agenda.of(visitor.url, links).kinds()
    pages = [address for role, address in kinds if role == "other"][:MOST_READ]
    async with visitor.browser.context(mobile=visitor.viewport == "phone") as context:
        page = await context.new_page()
        for address in pages:
            with suppress(Error):
                await page.goto(address, wait_until="load", timeout=LOADING)
                await asyncio.sleep(SETTLE)
        kept = await context.storage_state()
    if not kept.get("cookies") and not kept.get("origins"):
        return None
    return msgspec.structs.replace(visitor, kept=kept)


async def _pressed(visitor: Visitor, writer: Writer, known: frozenset[str]) -> frozenset[str]:
    """Press the × of items whose text and place are not known; return the texts and places of all."""
    async with visitor.arrives() as window:
        found = _items(await window.scene())
        items = [each for each in found if known.isdisjoint((each.text, each.selector))][
            :MOST_ITEMS
        ]
        picture = writer.blob(await window.picture()) if items else ""
    for item in items:
        popup = Popup(
            key=f"{visitor.url} {item.selector}", page=visitor.url, viewport=visitor.viewport,
            form="item", cause="return-visit" if visitor.kept else "load",
            width=window.width, height=window.height, selector=item.selector, box=item.box,
            text=item.text, marks=(item.mark,), screenshot=picture,
        )  # fmt: skip
        writer.write(popup)
        for number in range(ITEM_TRIES):
            await _press_item(visitor, popup, item, number, writer)
    return known.union(*((each.text, each.selector) for each in found))


async def _press_item(
    visitor: Visitor, popup: Popup, item: Item, number: int, writer: Writer
) -> None:
    async with visitor.arrives() as window:
        node = _again(await window.scene(), item)
        if node is None:
            return
        shown = await into_view(window, node)
        scene = await window.scene()
        again = _again(scene, item)
        if shown is None or again is None or again.box is None:
            return
        point = scattered(_mark_box(again), number)
        press = await on_page(window, "mark", point, scene, writer)
        outcome = press.outcome
        if outcome == "nothing":
            outcome = _outcome_of_item(await window.scene(), item)
        writer.write(
            msgspec.structs.replace(
                press, popup=popup.key, mark=0, outcome=outcome, closed=outcome == "closed"
            )
        )


def _outcome_of_item(scene: Scene, item: Item) -> Outcome:
    same = _container(scene, item)
    if same is None:
        return "closed"
    return "nothing" if same.all_text() == item.text else "changed"


def _mark_box(node: Node) -> Box:
    return next((c.box for c in node.children if c.tag == "#text" and c.box), node.box or NOWHERE)


def _again(scene: Scene, item: Item) -> Node | None:
    found = (
        n for n in scene.nodes
        if n.element and n.visible() and n.selector() == item.mark.selector
        and n.own_text() == item.mark.text
    )  # fmt: skip
    return next(found, None)


def _container(scene: Scene, item: Item) -> Node | None:
    same = (n for n in scene.nodes if n.element and n.visible() and n.selector() == item.selector)
    return next((n for n in same if n.box and abs(n.box.width - item.box.width) < 4), None)


def _items(scene: Scene) -> list[Item]:
    found: dict[str, Item] = {}
    for node in scene.nodes:
        said = node.own_text() if node.element else ""
        if not said or not (words.CLOSE_SIGN.match(said) or said in {"不感兴趣", "关闭广告"}):
            continue
        if not node.visible() or node.box is None or node.box.width > 160:
            continue
        if any(n.style.get("position") == "fixed" for n in node.ancestors()):
            continue
        holder = _targeted(node, scene)
        if holder is None or holder.box is None:
            continue
        mark = next(iter(marks(_as_layer(scene, node), ())), None) or Mark(
            selector=node.selector(), clues=("text",), box=node.box, text=said
        )
        mark = msgspec.structs.replace(mark, selector=node.selector(), text=said)
        item = Item(holder.selector(), holder.all_text(), holder.box, mark)
        found.setdefault(item.selector, item)
    return list(found.values())


def _as_layer(scene: Scene, node: Node) -> Layer:
    return Layer(scene, [node])


def _targeted(node: Node, scene: Scene) -> Node | None:
    """Return the nearest box around a × that says that it was chosen for the reader or paid for."""
    for holder in list(node.ancestors())[1:6]:
        if not holder.element or holder.box is None or holder.tag in {"BODY", "HTML"}:
            continue
        if holder.box.height > _ITEM_HIGHEST * scene.height:
            return None
        area = holder.box.width * holder.box.height
        if area >= _ITEM_SMALLEST and words.TARGETED.search(holder.all_text(400)):
            return holder
    return None
