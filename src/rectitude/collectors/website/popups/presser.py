"""
One press on a pop-up, in a fresh room: call the pop-up up, press, see what became of it.

Where the outcome asks for it, the room is kept: for the pop-up's return, a second press on a mark that
did nothing, a press on what came in its place, a look at what lay beneath.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.popups import pointer
from rectitude.collectors.website.popups.layers import Layer, standing_beside
from rectitude.collectors.website.popups.marks import marks
from rectitude.collectors.website.popups.plans import Plan
from rectitude.collectors.website.popups.press import Gone, follow, holds, make, record
from rectitude.collectors.website.popups.room import Room
from rectitude.collectors.website.popups.scene import middle
from rectitude.collectors.website.popups.sighting import (
    Door,
    NotThere,
    Sighting,
    find,
    locate,
    pick,
    sight,
    summon,
)
from rectitude.collectors.website.popups.watch import FULL_LOOK
from rectitude.evidence.page import Box
from rectitude.evidence.popup import LEAVING, Aim, Press
from rectitude.facts.popups import words

Job = Callable[[], Awaitable[None]]
Aiming = Callable[[Layer], "Box | None"]


class Presser:
    """Makes the presses on one pop-up, so many side by side, and writes them as they end."""

    def __init__(
        self,
        browser: Browser,
        sighting: Sighting,
        writer: Writer,
        rooms: asyncio.Semaphore,
        plan: Plan,
        until: float,
        seen: Callable[[Sighting], None],
    ) -> None:
        self.browser = browser
        self.sighting = sighting
        self.writer = writer
        self.rooms = rooms
        self.plan = plan
        self.until = until
        self.seen = seen
        """Takes what came to light once this pop-up had been closed."""
        self.presses: list[Press] = []
        self.known: list[Press] = []
        """All presses as they ended at first, also those whose pop-up may yet come again."""
        self.lost: list[str] = []
        """Why presses could not be made."""
        self._uncovered = False
        self._watching: set[asyncio.Task[None] | None] = set()
        """Jobs that gave their place back, since they only look now and then."""

    async def together(self, jobs: Iterable[Job]) -> None:
        """Do jobs side by side, as far as there is room."""
        await asyncio.gather(*(self.in_turn(job) for job in jobs))

    async def in_turn(self, job: Job) -> None:
        """Do a job once there is room; what the site breaks is noted."""
        await self.rooms.acquire()
        try:
            async with asyncio.timeout(max(0.0, self.until - time.monotonic())):
                await job()
        except (NotThere, Gone, Error, TimeoutError) as problem:
            self.lost.append(str(problem) or "timeout")
        finally:
            if asyncio.current_task() not in self._watching:
                self.rooms.release()

    async def wait(self, seconds: float) -> None:
        """Wait without holding a place: waiting is no work, others may press meanwhile."""
        self.rooms.release()
        try:
            await asyncio.sleep(seconds)
        finally:
            await self.rooms.acquire()

    async def press(
        self,
        aim: Aim,
        where: Aiming,
        index: int | None = None,
        *,
        wait: float = 0.0,
        twice: bool = False,
        decided: asyncio.Event | None = None,
    ) -> None:
        """
        Press once in a fresh room.

        `twice`: press a mark that did nothing once more. `decided` is set as soon as the first
        outcome is known; the room is then kept for the pop-up's return.
        """
        popup = self.sighting.popup
        async with Room.open(self.browser, popup.page, popup.viewport) as room:
            layer, came, beside = await summon(room, self.sighting)
            if wait:
                await asyncio.sleep(wait)
                beside = await room.standing()
                layer = pick(popup, beside) or layer
            point = where(layer)
            if point is None:
                return
            press = await self.one(room, layer, aim, point, came, index, beside)
            self.known.append(press)
            if decided:
                decided.set()
            if press.outcome in {"closed", "replaced"} and aim in {"mark", "control"}:
                await self._look_beneath(room, beside, Door(self.sighting, aim, where))
            if decided and press.outcome == "closed":
                with suppress(Error):  # the press counts, even if the page dies while watched
                    press = await self._watch_return(
                        room, press, await self._left(room, layer, point, beside)
                    )
            if twice and press.outcome in {"nothing", "changed"} and index is not None:
                press = await self._again(room, press, index, came)
            if press.outcome == "replaced" and index is not None:
                press = await self._second(room, press)
            self.write(press)

    async def one(
        self,
        room: Room,
        layer: Layer,
        aim: Aim,
        point: Box,
        came: float,
        index: int | None,
        beside: list[Layer] | None = None,
    ) -> Press:
        """Press a point of a layer that stands, and say what became of it."""
        others = await room.standing() if beside is None else beside
        picture = await room.picture()
        start = time.monotonic()
        waited, clock = round(room.clock - came, 2), round(room.clock, 2)
        met = await make(room, aim, (point.x, point.y), layer.scene, layer)
        part = layer.part_at(point.x, point.y) if aim == "mark" else None
        found = await follow(room, layer, standing_beside(layer, others), start, part)
        planned = Press(
            popup=self.sighting.popup.key,
            page=self.sighting.popup.page,
            aim=aim,
            mark=index,
            pointer="key" if aim == "escape" else "touch" if room.viewport == "phone" else "mouse",
            waited=waited,
            clock=clock,
            outcome="nothing",
        )
        return record(planned, found, met, picture, self.writer)

    def write(self, press: Press) -> None:
        """Keep a press."""
        self.presses.append(self.writer.write(press))

    async def _look_beneath(self, room: Room, before: list[Layer], door: Door) -> None:
        """Once, hand on the pop-ups that stood wholly beneath this one and can now be reached."""
        hidden = {(layer.selector, layer.turn) for layer in before if not layer.share}
        if self._uncovered or not hidden:
            return
        self._uncovered = True
        start = room.clock
        try:
            found, drawn = await room.popups()
            for layer in found:
                if (layer.selector, layer.turn) in hidden and pick(
                    self.sighting.popup, [layer]
                ) is None:
                    seconds = room.clock - start
                    lower = await sight(room, layer, drawn, "uncovered", seconds, self.writer, door)
                    self.seen(lower)
        except (Error, TimeoutError):
            return

    async def _left(self, room: Room, layer: Layer, point: Box, beside: list[Layer]) -> int:
        """
        Return how many layers of its selector are left once a pop-up has closed.

        By what stood before where it is back already; else by what stands now.
        """
        now = await room.present(layer.selector)
        text = words.uncounted(layer.text())
        back = any(holds(each, layer.main) or words.uncounted(each.text()) == text for each in now)
        if not back or layer.part_at(point.x, point.y):
            return len(now)
        return max(0, sum(each.selector == layer.selector for each in beside) - 1)

    async def _watch_return(self, room: Room, press: Press, left: int) -> Press:
        """Watch a page after closing, one scroll among it; say when more than are left stand."""
        popup = self.sighting.popup
        closed = room.clock
        scrolled = False
        self._watching.add(asyncio.current_task())
        self.rooms.release()
        looks = 0
        while room.clock - closed < self.plan.back + room.lag:
            await asyncio.sleep(0.6)
            if not scrolled and room.clock - closed >= self.plan.back_scroll:
                await pointer.scroll(room, room.height * 1.2)
                scrolled = True
            looks += 1
            due = await room.changed() or looks % FULL_LOOK == 0
            if due and len(await room.present(popup.selector)) > left:
                after = round(room.clock - closed, 1)
                picture = self.writer.blob(await room.picture())
                return msgspec.structs.replace(
                    press, outcome="returned", returned_after=after, watched=after, after=picture
                )
        return msgspec.structs.replace(press, watched=round(room.clock - closed, 1))

    async def _again(self, room: Room, press: Press, index: int, came: float) -> Press:
        """Press a mark that did not close once more; say when that closed the pop-up, or led away."""
        try:
            layer = await find(room, self.sighting.popup)
            if layer is None:
                return press
            box = locate(self.sighting.marks[index], self.sighting, layer)
            if box is None:
                return press
            start, waited = time.monotonic(), round(room.clock - came, 2)
            await make(room, "mark", middle(box), layer.scene, layer)
            before = standing_beside(layer, await room.standing())
            found = await follow(room, layer, before, start)
        except (Gone, Error, TimeoutError):
            return press
        if found.outcome in LEAVING:
            return msgspec.structs.replace(
                press,
                again=found.outcome,
                again_destination=found.destination[:500],
                after=self.writer.blob(found.after) if found.after else press.after,
            )
        closed = found.outcome == "closed" and press.outcome == "nothing"
        return msgspec.structs.replace(press, again_closed=waited if closed else None)

    async def _second(self, room: Room, press: Press) -> Press:
        """Press the close mark of what came in a pop-up's place; say whether that closed it."""
        try:
            found, drawn = await room.popups()
        except (Error, TimeoutError):
            return press
        for layer in found:
            for mark in marks(layer, drawn):
                if not mark.visible:
                    continue
                x, y = middle(mark.box)
                start = time.monotonic()
                await make(room, "mark", (x, y), layer.scene, layer)
                before = standing_beside(layer, found)
                outcome = await follow(room, layer, before, start)
                return msgspec.structs.replace(press, successor_closes=outcome.outcome == "closed")
        return press
