"""Forms that do not show at first: what promises one is pressed, as people do who look for it."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
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


def in_sight(forms: Sequence[Form]) -> bool:
    """Whether a form for personal data shows."""
    return any(
        field.visible and known_value(field)
        for form in forms
        if form.sendable
        for field in form.fields
    )


async def promised(room: Room) -> list[str]:
    """Return the labels of what may draw a form that is not there yet."""
    root, frame = room.tree.root, room.main_frame
    return page_text.decoded(await root.evaluate(script("openers"), frame, True), list[str])


async def draw_forms(
    room: Room, read: Callable[[], Awaitable[Sequence[Form]]], tried: set[str]
) -> list[str]:
    """
    Press what promises a form until one is drawn; return the labels of what could not be pressed.

    `read` reads the forms as they stand then. What was `tried` on another page is not pressed again; a
    press that may order or pay is never made. Nothing leads away, though a page may draw another route.
    """
    left: list[str] = []
    pressed = 0
    for number, label in enumerate(await promised(room)):
        if label in tried:
            continue
        is_pressed = pressed < MOST and await _pressed_on(room, number, label)
        if not is_pressed:
            left.append(label)
            continue
        tried.add(label)
        pressed += 1
        if in_sight(await read()):
            break
    return left


async def _pressed_on(room: Room, number: int, label: str) -> bool:
    """Press what may draw a form, if a person's press would reach it and it is no order."""
    with suppress(Error, ProtocolError, pressing.Forbidden):
        async with leads.staying(room.context):
            return await _press(room, number, pressing.Control((label,)), uncovered=True)
    return False


async def open_forms(room: Room, forms: Sequence[Form]) -> bool:
    """Press what promises a form until one shows; return whether one does. Nothing leads away."""
    wanted = hidden_fields(forms)
    if not wanted:
        return False
    root, frame = room.tree.root, room.main_frame
    labels = page_text.decoded(await root.evaluate(script("openers"), frame), list[str])
    for number, label in enumerate(labels[:MOST]):
        with suppress(Error, ProtocolError, pressing.Forbidden):
            async with leads.staying(room.context):
                control = pressing.Control((label,), link=True)
                if await _press(room, number, control) and await _shows(room, wanted):
                    return True
    return False


async def _press(
    room: Room, number: int, control: pressing.Control, *, uncovered: bool = False
) -> bool:
    root = room.tree.root
    found = await root.evaluate(script("point"), room.main_frame, "openers", number, uncovered)
    if not found:
        return False
    point = page_text.decoded(found, dict[str, float])
    await pressing.click(room.page, point["x"], point["y"], control)
    await asyncio.sleep(ANIMATION)
    return True


async def _shows(room: Room, wanted: list[int]) -> bool:
    return bool(await room.tree.root.evaluate(script("showing"), room.main_frame, wanted))
