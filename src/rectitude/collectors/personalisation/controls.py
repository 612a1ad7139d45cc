"""What can be pressed on a page: found by its label, a selector or words, and pressed as a person does."""

import asyncio
from contextlib import suppress
from typing import Any

import msgspec
from playwright.async_api import Error

from rectitude.collectors import pressing
from rectitude.collectors.personalisation.guest import Guest
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import Box
from rectitude.evidence.personalisation import SwitchPosition

NOT_THERE = "not there: "
"""What a problem begins with where a control is not on the page; its name follows."""
PROBLEMS = (Error, ProtocolError, TimeoutError, pressing.Forbidden)
"""What may come of looking for a control and pressing it."""


class Control(msgspec.Struct, frozen=True):
    """What `controls.js` says of something that can be pressed."""

    label: str
    box: Box
    href: str = ""
    position: SwitchPosition = "absent"


def query(step: str) -> dict[str, Any]:
    """Return how `controls.js` finds a control: by its label, or by a selector."""
    return {"selector": step} if step[:1] in {"#", ".", "["} else {"label": step}


async def controls(guest: Guest, asked: dict[str, Any]) -> list[Control]:
    """Return what can be pressed on the page by a label, a selector or words."""
    argument = msgspec.json.encode(asked).decode()
    source = script("controls", __package__)
    function = f"async function (query) {{ return await ({source})(JSON.parse(query)); }}"
    root = guest.room.tree.root
    found = await root.evaluate(function, guest.room.main_frame, argument)
    return msgspec.json.decode(str(found), type=list[Control]) if found else []


async def press(guest: Guest, control: Control, index: int, *, sure: bool = False) -> None:
    """
    Press one of the controls found last; `sure`: the browser's own question is answered with yes.

    Raises Forbidden, or ProtocolError where it is gone.
    """
    point = await guest.evaluate("reach", index)
    if not point:
        raise ProtocolError(f"gone: {control.label}")
    await guest.house.pace.wait()
    guest.room.sure = sure
    try:
        await pressing.click(
            guest.room.page,
            point["x"],
            point["y"],
            pressing.Control(
                (control.label,), control.href, link=pressing.leads_away(control.href)
            ),
        )
        await asyncio.sleep(0.1)
        with suppress(Error):
            await guest.room.page.wait_for_load_state("domcontentloaded", timeout=10_000)
        await guest.settle()
    finally:
        guest.room.sure = False


async def press_one(guest: Guest, step: str) -> Control:
    """Press the control of a step; raises ProtocolError where it is not there."""
    found = await controls(guest, query(step))
    if not found:
        raise ProtocolError(f"{NOT_THERE}{step}")
    await press(guest, found[0], 0)
    return found[0]
