"""The phases of a visit: load, settle, scroll; each timed, each with the reason why it ended."""

import asyncio
import time
from collections.abc import Awaitable
from contextlib import suppress

from playwright.async_api import Error, Response

from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import A_FILE, Phase

QUIET = 0.5
"""Seconds without traffic and without change after which a page counts as quiet."""

SETTLE_LEAST = 1.5
SETTLE_MOST = 8.0
"""Seconds that settling takes at least and at most."""

SCROLL_MOST = 2.0
"""Seconds that scrolling takes at most."""

PAUSE_MOST = 3.0
"""Seconds that are waited for what an action sets off; ours."""

HESITATION = 1.0
"""Seconds that scripts wait for a further key before they take what was typed: a third of a second to one
second in the usual libraries; ours."""

ANSWER_MOST = 1.0
"""Seconds that a page may take to answer a small question before it counts as busy; ours."""

LOAD_MOST = 15.0
"""Seconds that a document may take to be parsed; ours."""

_STEP = 0.1


async def timed(room: Room, name: str, work: Awaitable[str]) -> Phase:
    """Do a phase: set its name for all events in it, and note when it began and why it ended."""
    room.record.phase = room.record.lasting_phase or name
    start = room.record.seconds()
    reason = await work
    return Phase(name=name, start=start, end=room.record.seconds(), reason=reason)


async def load(room: Room, url: str, seen: list[Response | None]) -> str:
    """Go to an address until the document is parsed; `seen` receives the response."""
    try:
        seen.append(
            await room.page.goto(url, wait_until="domcontentloaded", timeout=LOAD_MOST * 1000)
        )
    except Error as error:
        return problem_of(error)
    return "parsed"


def problem_of(error: Error) -> str:
    """Return a browser's error in one word: `net::ERR_...`, `download`, `deadline`, `crash`."""
    text = error.message
    if "net::" in text:
        return text[text.index("net::") :].split()[0]
    if "Download is starting" in text:
        return A_FILE
    if "Timeout" in text:
        return "deadline"
    return "crash" if "crash" in text.lower() or "closed" in text else text.splitlines()[0][:200]


async def settle(room: Room) -> str:
    """Wait until network and page are quiet, within bounds; return why it ended."""
    start = time.monotonic()
    await _unchanged(room)  # watches the page from now on
    await asyncio.sleep(start + SETTLE_LEAST - time.monotonic())
    while time.monotonic() - start < SETTLE_MOST:
        if room.network.quiet() >= QUIET and await _unchanged(room) >= QUIET:
            return "quiet"
        await asyncio.sleep(_STEP)
    return "still busy"


async def pause(room: Room, least: float = 2 * _STEP) -> None:
    """Wait for what an action set off: `least`, then until the network is quiet, at most `PAUSE_MOST`."""
    start = time.monotonic()
    await asyncio.sleep(least)
    while time.monotonic() - start < PAUSE_MOST and room.network.quiet() < QUIET:
        await asyncio.sleep(_STEP)


async def scroll(room: Room) -> str:
    """Scroll down view by view until the end, wait until it is quiet, and return to the top."""
    try:
        async with asyncio.timeout(SCROLL_MOST):
            while not await _scroll_on(room):
                await asyncio.sleep(_STEP / 2)
            while room.network.quiet() < QUIET / 2:
                await asyncio.sleep(_STEP / 2)
    except TimeoutError:
        reason = "time"
    else:
        reason = "end"
    with suppress(TimeoutError):
        async with asyncio.timeout(ANSWER_MOST):
            await _scroll_to(room, 0)
    return reason


async def _scroll_on(room: Room) -> bool:
    return bool(await room.tree.root.evaluate(script("scroll"), room.main_frame))


async def _scroll_to(room: Room, y: int) -> None:
    await room.tree.root.evaluate("async function (y) { scrollTo(0, y); }", room.main_frame, y)


async def _unchanged(room: Room) -> float:
    try:
        async with asyncio.timeout(ANSWER_MOST):
            milliseconds = await room.tree.root.evaluate(script("quiet"), room.main_frame)
    except (ProtocolError, TimeoutError):
        return 0.0
    return milliseconds / 1000 if isinstance(milliseconds, int | float) else 0.0
