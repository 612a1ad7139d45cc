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
        await root.evaluate(script("reach", _PACKAGE), frame, index)
        uncovered = await root.evaluate(script("point"), frame, "controls", index, True)
        if not uncovered:
            return Opened()
        point = page_text.decoded(uncovered, dict[str, float])
        async with leads.staying(room.context) as asked:
            await pressing.click(
                room.page, point["x"], point["y"], _control(label, found[index].href)
            )
            await asyncio.sleep(REACTION)
        return Opened(pressed=True, page=_own_page(label, asked, room.page.url))
    return Opened()


def _control(label: str, address: str) -> pressing.Control:
    return pressing.Control((label,), address, link=pressing.leads_away(address))


def _own_page(label: str, asked: list[str], here: str) -> str:
    """Return the page of the site's own that was asked for, if any; none that deletes or orders."""
    site = party(urlsplit(here).hostname or "")
    own = (url for url in asked if party(urlsplit(url).hostname or "") == site)
    return next((url for url in own if not pressing.forbidding(_control(label, url))), "")
