"""Forms that do not show at first: what promises one is pressed, as people do who look for it."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

from playwright.async_api import Error

from rectitude.collectors import pressing
from rectitude.collectors.website import leads, page_text
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.forms import known_value
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import Form

MOST = 3
"""Things that are pressed on one page in search of a form; ours."""

ANIMATION = 0.5
"""Seconds that a tab or dialog may take to open; ours."""


def hidden_fields(forms: Sequence[Form]) -> list[int]:
    """Return the places, among all fields, of those for personal data in forms of which none shows."""
    hidden: list[int] = []
    first = 0
    for form in forms:
        asked = [first + i for i, field in enumerate(form.fields) if known_value(field)]
        if form.sendable and not any(field.visible for field in form.fields):
            hidden += asked
        first += len(form.fields)
    return hidden


async def open_forms(room: Room, forms: Sequence[Form]) -> bool:
    """Press what promises a form until one shows; return whether one does. Nothing leads away."""
    wanted = hidden_fields(forms)
    if not wanted:
        return False
    root, frame = room.tree.root, room.main_frame
    labels = page_text.decoded(await root.evaluate(script("openers"), frame), list[str])
    for number, label in enumerate(labels[:MOST]):
        with suppress(Error, ProtocolError, pressing.Forbidden):
            async with leads.staying(room):
                if await _press(room, number, label) and await _shows(room, wanted):
                    return True
    return False


async def _press(room: Room, number: int, label: str) -> bool:
    found = await room.tree.root.evaluate(script("point"), room.main_frame, "openers", number)
    if not found:
        return False
    point = page_text.decoded(found, dict[str, float])
    await pressing.click(room.page, point["x"], point["y"], pressing.Control((label,), link=True))
    await asyncio.sleep(ANIMATION)
    return True


async def _shows(room: Room, wanted: list[int]) -> bool:
    return bool(await room.tree.root.evaluate(script("showing"), room.main_frame, wanted))
