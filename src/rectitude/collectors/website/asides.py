"""The control of a page by which one chooses about cookies though nothing asks: pressed by its label."""

import asyncio
from contextlib import suppress
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error

from rectitude.collectors import pressing
from rectitude.collectors.website import leads, page_text
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.facts.parties import party

REACTION = 0.5
"""Seconds after a press for which a navigation is waited for; ours."""
_PACKAGE = "rectitude.collectors.personalisation"


class _Control(msgspec.Struct, frozen=True):
    label: str
    href: str = ""


class Opened(msgspec.Struct, frozen=True):
    """Whether it was pressed, and the page of the site's own to which it leads instead."""

    pressed: bool = False
    page: str = ""


async def press(room: Room, label: str) -> Opened:
    """Press the control with a label; nothing leads away meanwhile."""
    root, frame = room.tree.root, room.main_frame
    with suppress(Error, ProtocolError, TimeoutError, pressing.Forbidden):
        source = f"label => ({script('controls', _PACKAGE)})({{label}})"
        listed = await root.evaluate(source, frame, label)
        found = page_text.decoded(listed, list[_Control])
        index = next((n for n, each in enumerate(found) if each.label == label), None)
        if index is None:
            return Opened()
        reached = await root.evaluate(script("reach", _PACKAGE), frame, index)
        if not reached:
            return Opened()
        point = msgspec.json.decode(str(reached), type=dict[str, object])
        async with leads.staying(room.context) as asked:
            control = pressing.Control((label,), link=bool(found[index].href))
            await pressing.click(room.page, float(str(point["x"])), float(str(point["y"])), control)
            await asyncio.sleep(REACTION)
        return Opened(pressed=True, page=_own_page(asked, room.page.url))
    return Opened()


def _own_page(asked: list[str], here: str) -> str:
    """Return the page of the site's own that was asked for, if any."""
    site = party(urlsplit(here).hostname or "")
    return next((url for url in asked if party(urlsplit(url).hostname or "") == site), "")
