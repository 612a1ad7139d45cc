"""
Where a number leads, if that is not plain.

One that a script opens is pressed, and what that asks for is noted, not loaded; what one links to on the
site itself is asked for. The page stays where it is: its navigations, and those of windows that it opens, are
stopped.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import BrowserContext, Error, Page, Request, Route

from rectitude.collectors import pressing
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import FooterItem

MOST = 3
"""Numbers of one page that are pressed; ours."""
REACTION = 1.5
"""Seconds after a press for which a navigation is waited for; ours."""
_STEP = 0.1


async def follow(room: Room, items: Sequence[FooterItem]) -> list[FooterItem]:
    """Ask for what numbers link to on the site itself; return all, those that do not lead on as pressed."""
    told = list(items)
    here = urlsplit(room.page.url)
    for number, item in enumerate(items):
        there = urlsplit(item.href)
        if item.visible and (there.scheme, there.netloc) == (here.scheme, here.netloc):
            with suppress(Error, ProtocolError, TimeoutError):
                root = room.tree.root
                found = await root.evaluate(script("lead"), room.main_frame, item.href)
                if found == "stays":
                    told[number] = msgspec.structs.replace(item, pressed=True)
    return told


def scripted(items: Sequence[FooterItem]) -> list[int]:
    """Return which numbers a script opens that can be seen."""
    return [n for n, item in enumerate(items) if item.href == "javascript:" and item.visible]


async def press(room: Room, items: Sequence[FooterItem]) -> list[FooterItem]:
    """Press the numbers that a script opens; return all with where they led."""
    told = list(items)
    for number in scripted(items)[:MOST]:
        with suppress(Error, ProtocolError, TimeoutError, pressing.Forbidden):
            href = await _pressed(room, number, items[number])
            told[number] = msgspec.structs.replace(items[number], href=href, pressed=True)
    return told


async def _pressed(room: Room, number: int, item: FooterItem) -> str:
    """Return the address that a press on a number asks for; nothing if none."""
    root = room.tree.root
    found = await root.evaluate(script("point"), room.main_frame, "numbers", number)
    if not found:
        return ""
    point = msgspec.json.decode(str(found), type=dict[str, float])
    async with staying(room.context) as asked:
        control = pressing.Control((item.text,), link=True)
        await pressing.click(room.page, point["x"], point["y"], control)
        for _ in range(round(REACTION / _STEP)):
            if asked:
                break
            await asyncio.sleep(_STEP)
    return asked[0] if asked else ""


@asynccontextmanager
async def staying(context: BrowserContext) -> AsyncIterator[list[str]]:
    """Let nothing lead away from the page meanwhile; yield the addresses that are asked for."""
    asked: list[str] = []
    opened: list[Page] = []

    def note(page: Page) -> None:
        opened.append(page)

    async def stop(route: Route, request: Request) -> None:
        if request.is_navigation_request() and not _in_frame(request):
            asked.append(request.url)
            await route.abort("aborted")  # any other error becomes a page in this one's place
        else:
            await route.fallback()

    context.on("page", note)
    await context.route("**/*", stop)
    try:
        yield asked
    finally:
        await context.unroute("**/*", stop)
        context.remove_listener("page", note)
        for page in opened:
            with suppress(Error):
                await page.close()


def _in_frame(request: Request) -> bool:
    """Return whether a navigation is that of a frame within a page."""
    try:
        return request.frame.parent_frame is not None
    except Error:  # a window that is just being opened has no frame yet
        return False
