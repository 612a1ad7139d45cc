"""
One press on a pop-up, in a fresh window: call the pop-up up, press, see what became of it.

Where the outcome asks for it, the window is kept: for the pop-up's return, a second press on a mark that
did nothing, a press on what came in its place, a look at what lay beneath.
"""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Iterable
from contextlib import AsyncExitStack, asynccontextmanager

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.popups import pointer
from rectitude.collectors.website.popups.layers import Layer, standing_beside
from rectitude.collectors.website.popups.marks import marks
from rectitude.collectors.website.popups.pace import Pace, Rank, Rooms
from rectitude.collectors.website.popups.plans import Plan
from rectitude.collectors.website.popups.press import Gone, NotPressed, follow, holds, make, record
from rectitude.collectors.website.popups.scene import middle
from rectitude.collectors.website.popups.sighting import (
    Door,
    NotThere,
    PopupSighting,
    find,
    locate,
    pick,
    sight,
    summon,
)
from rectitude.collectors.website.popups.watch import FULL_LOOK
from rectitude.collectors.website.popups.window import Window
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
        sighting: PopupSighting,
        writer: Writer,
        rooms: Rooms,
        plan: Plan,
        pace: Pace,
        seen: Callable[[PopupSighting], None],
    ) -> None:
        self.browser = browser
        self.sighting = sighting
        self.writer = writer
        self.rooms = rooms
        self.plan = plan
        self.pace = pace
        self.back, self.back_scroll = plan.back, plan.back_scroll
        self.seen = seen
        """Takes what came to light once this pop-up had been closed."""
        self.presses: list[Press] = []
        self.known: list[Press] = []
        """All presses as they ended at first, also those whose pop-up may yet come again."""
        self.lost: list[str] = []
        """Why presses could not be made, not even when they were asked for again."""
        self._cut: list[tuple[Job, str]] = []
        self.withheld = 0
        """Presses that are never made."""
        self._uncovered = False
        self._for_return: set[int | None] = set()
        """Marks after whose first press that closed it was waited for the pop-up; None: another way."""
        self._watching: set[asyncio.Task[None] | None] = set()
        """Jobs that gave their place back, since they only look now and then."""

    async def together(self, jobs: Iterable[Job], rank: Rank = Rank.FIRST) -> None:
        """Do jobs side by side, as far as there is room."""
        await asyncio.gather(*(self.in_turn(job, rank) for job in jobs))

    async def again(self) -> None:
        """At the end, ask once more for what was cut off, if the pop-up came to any press at all."""
        cut, self._cut = self._cut, []
        if self.known:
            await self.together((job for job, _ in cut), Rank.AGAIN)
            cut, self._cut = self._cut, []
        self.lost.extend(reason for _, reason in cut)

    async def in_turn(self, job: Job, rank: Rank = Rank.FIRST) -> None:
        """Do a job once there is room; what the site breaks, or time cuts off, is noted."""
        await self.rooms.acquire(rank)
        try:
            async with asyncio.timeout(self.pace.left(grace=rank is Rank.AGAIN)):
                await job()
        except NotPressed as problem:
            self._withhold(problem)
        except (NotThere, Gone, Error, TimeoutError) as problem:
            self._cut.append((job, str(problem) or "timeout"))
        finally:
            if asyncio.current_task() not in self._watching:
                self.rooms.release()

    async def wait(self, seconds: float) -> None:
        """Wait without holding a place: waiting is no work, others may press meanwhile."""
        self.rooms.release()
        try:
            await asyncio.sleep(seconds)
        finally:
            await self.rooms.acquire(Rank.FIRST)

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
        Press once in a fresh window.

        `twice`: press a mark that did nothing once more. `decided` is set as soon as the first
        outcome is known; the window may then be kept for the pop-up's return.
        """
        async with self.window() as window:
            layer, came, beside = await summon(window, self.sighting)
            if wait:
                await asyncio.sleep(wait)
                beside = await window.standing()
                layer = pick(self.sighting.popup, beside) or layer
            point = where(layer)
            if point is None:
                return
            press = await self.one(window, layer, aim, point, came, index, beside)
            self.known.append(press)
            if decided:
                decided.set()
            if press.outcome in {"closed", "replaced"} and aim in {"mark", "control"}:
                await self._look_beneath(window, beside, Door(self.sighting, aim, where))
            gone = press.outcome == "closed" or (press.outcome == "replaced" and _beneath(beside))
            if gone and self._first_to_close(aim, index):
                press = await self._kept_for_return(window, layer, press, point, beside)
            if twice and press.outcome in {"nothing", "changed"} and index is not None:
                press = await self._again(window, press, index, came)
            if press.outcome == "replaced" and index is not None:
                press = await self._second(window, press)
            self.write(press)

    @asynccontextmanager
    async def window(self) -> AsyncIterator[Window]:
        """Open the pop-up's page in a fresh window; how long that takes is the page's pace."""
        popup = self.sighting.popup
        async with AsyncExitStack() as stack:
            async with self.pace.opening():
                opened = Window.open(self.browser, popup.page, popup.viewport)
                window = await stack.enter_async_context(opened)
            yield window

    def _first_to_close(self, aim: Aim, index: int | None) -> bool:
        """Whether a press is the first that closed by its mark; by another way, if no mark closes."""
        marked = any(press.closed and press.aim == "mark" for press in self.known)
        door = index if aim == "mark" else None
        if door in self._for_return or (marked and aim != "mark"):
            return False
        self._for_return.add(door)
        return True

    async def one(
        self,
        window: Window,
        layer: Layer,
        aim: Aim,
        point: Box,
        came: float,
        index: int | None,
        beside: list[Layer] | None = None,
    ) -> Press:
        """Press a point of a layer that stands, and say what became of it."""
        others = await window.standing() if beside is None else beside
        picture = await window.picture()
        start = time.monotonic()
        waited, clock = round(window.clock - came, 2), round(window.clock, 2)
        met = await make(window, aim, (point.x, point.y), layer.scene, layer)
        part = layer.part_at(point.x, point.y) if aim == "mark" else None
        found = await follow(window, layer, standing_beside(layer, others), start, part)
        planned = Press(
            popup=self.sighting.popup.key,
            page=self.sighting.popup.page,
            aim=aim,
            mark=index,
            pointer="key"
            if aim == "escape"
            else "touch"
            if window.viewport == "phone"
            else "mouse",
            share=round(layer.share, 3),
            waited=waited,
            clock=clock,
            outcome="nothing",
        )
        return record(planned, found, met, picture, self.writer)

    def write(self, press: Press) -> None:
        """Keep a press."""
        self.presses.append(self.writer.write(press))

    def _withhold(self, problem: NotPressed) -> None:
        """Keep what was not pressed, and why."""
        self.withheld += 1
        popup = self.sighting.popup
        self.writer.write(msgspec.structs.replace(problem.record, popup=popup.key, page=popup.page))

    async def _look_beneath(self, window: Window, before: list[Layer], door: Door) -> None:
        """Once, hand on the pop-ups that stood wholly beneath this one and can now be reached."""
        hidden = _beneath(before)
        if self._uncovered or not hidden:
            return
        self._uncovered = True
        start = window.clock
        try:
            found, drawn = await window.popups()
            for layer in found:
                if (layer.selector, layer.turn) in hidden and pick(
                    self.sighting.popup, [layer]
                ) is None:
                    seconds = window.clock - start
                    lower = await sight(
                        window, layer, drawn, "uncovered", seconds, self.writer, door
                    )
                    self.seen(lower)
        except (Error, TimeoutError):
            return

    async def _left(self, window: Window, layer: Layer, point: Box, beside: list[Layer]) -> int:
        """
        Return how many layers of its selector are left once a pop-up has closed.

        By what stood before where it is back already; else by what stands now.
        """
        now = await window.present(layer.selector)
        text = words.uncounted(layer.text())
        back = any(holds(each, layer.main) or words.uncounted(each.text()) == text for each in now)
        if not back or layer.part_at(point.x, point.y):
            return len(now)
        return max(0, sum(each.selector == layer.selector for each in beside) - 1)

    async def _kept_for_return(
        self, window: Window, layer: Layer, press: Press, point: Box, beside: list[Layer]
    ) -> Press:
        """Watch a page after closing; the press counts, even if the page dies or time is over."""
        try:
            return await self._watch_return(
                window, press, await self._left(window, layer, point, beside)
            )
        except Error:
            return press
        except asyncio.CancelledError:
            self._for_return.discard(press.mark)
            self.write(press)
            raise

    async def _watch_return(self, window: Window, press: Press, left: int) -> Press:
        """Watch a page after closing, one scroll among it; say when more than are left stand."""
        popup = self.sighting.popup
        closed = window.clock
        scrolled = False
        self._watching.add(asyncio.current_task())
        self.rooms.release()
        looks = 0
        while window.clock - closed < self.back + window.lag:
            await asyncio.sleep(0.6)
            if not scrolled and window.clock - closed >= self.back_scroll:
                await pointer.scroll(window, window.height * 1.2)
                scrolled = True
            looks += 1
            due = await window.changed() or looks % FULL_LOOK == 0
            if due and len(await window.present(popup.selector)) > left:
                after = round(window.clock - closed, 1)
                picture = self.writer.blob(await window.picture())
                return msgspec.structs.replace(
                    press, outcome="returned", returned_after=after, watched=after, after=picture
                )
        return msgspec.structs.replace(press, watched=round(window.clock - closed, 1))

    async def _again(self, window: Window, press: Press, index: int, came: float) -> Press:
        """Press a mark that did not close once more; say when that closed the pop-up, or led away."""
        try:
            layer = await find(window, self.sighting.popup)
            if layer is None:
                return press
            box = locate(self.sighting.marks[index], self.sighting, layer)
            if box is None:
                return press
            start, waited = time.monotonic(), round(window.clock - came, 2)
            await make(window, "mark", middle(box), layer.scene, layer)
            before = standing_beside(layer, await window.standing())
            found = await follow(window, layer, before, start)
        except NotPressed as problem:
            self._withhold(problem)
            return press
        except (Gone, Error, TimeoutError):
            return press
        if found.outcome in LEAVING:
            return msgspec.structs.replace(
                press,
                again=found.outcome,
                again_destination=found.destination[:500],
                after=self.writer.blob(found.after) if found.after else press.after,
            )
        closed = found.outcome == "closed"
        return msgspec.structs.replace(press, again_closed=waited if closed else None)

    async def _second(self, window: Window, press: Press) -> Press:
        """Press the close mark of what came in a pop-up's place; say whether that closed it."""
        try:
            found, drawn = await window.popups()
        except (Error, TimeoutError):
            return press
        for layer in found:
            for mark in marks(layer, drawn):
                if not mark.visible:
                    continue
                x, y = middle(mark.box)
                start = time.monotonic()
                try:
                    await make(window, "mark", (x, y), layer.scene, layer)
                except NotPressed as problem:
                    self._withhold(problem)
                    return press
                before = standing_beside(layer, found)
                outcome = await follow(window, layer, before, start)
                return msgspec.structs.replace(press, successor_closes=outcome.outcome == "closed")
        return press


def _beneath(layers: Iterable[Layer]) -> set[tuple[str, int]]:
    """Return the names of the layers that others cover wholly."""
    return {(layer.selector, layer.turn) for layer in layers if not layer.share}
