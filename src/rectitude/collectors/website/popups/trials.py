"""
The trial of one pop-up: every door is tried, each in a fresh room.

First nine points of the grid, a few presses on each close mark, each other control once, Escape, a
swipe; then, only where the first presses ask for it, the rest of the grid, twenty presses on a mark, the
patient wait for a mark that works late. The watch for its return runs beside other presses.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from contextlib import suppress
from functools import partial

import msgspec
from playwright.async_api import Error

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.popups.layers import Layer, standing_beside
from rectitude.collectors.website.popups.marks import marks
from rectitude.collectors.website.popups.press import Gone, follow, make, record, standing
from rectitude.collectors.website.popups.room import Room
from rectitude.collectors.website.popups.scene import middle
from rectitude.collectors.website.popups.sighting import (
    Control,
    NotThere,
    Sighting,
    find,
    locate,
    scattered,
    summon,
)
from rectitude.collectors.website.popups.watch import FULL_LOOK
from rectitude.evidence.page import Box
from rectitude.evidence.popup import Aim, Mark, Press
from rectitude.facts.popups import promises_to_close, went_by_itself, words

FIRST_TRIES = 4
"""Presses on each close mark at first. Ours: a jump in 30 % of presses shows in 76 %."""
ALL_TRIES = 20
"""Presses on a mark that behaves unevenly, and on each with `--thorough`. Ours: 99.9 % at 30 %."""
TWIN_TRIES = 2
"""Presses on each mark in the other viewport. Ours: a mouse meets what a finger does not."""
MOST_MARKS = 4
RETURN = 10.0
"""Seconds for which a closed pop-up is watched for (scenario 08), one scroll among them."""
SCROLL = 7.5
"""Seconds after closing at which the page is scrolled. Ours."""
LATER = (3.2, 5.5, 8.0, 10.5)
"""Seconds after its coming at which a pop-up that did not close is tried again. Ours."""
WAITS = (0.0, 0.0, 0.4, 0.9)
"""Seconds after settling at which the first tries are made: what slides, slides at some time."""
_COARSE, _FINE = (0, 2, 4), range(5)
_FRACTIONS = (0.1, 0.3, 0.5, 0.7, 0.9)
_SMALL = 0.3

Rooms = asyncio.Semaphore


class Trial:
    """The presses on one pop-up, made in parallel and written as they end."""

    def __init__(
        self, browser: Browser, sighting: Sighting, writer: Writer, rooms: Rooms, until: float
    ) -> None:
        self.browser = browser
        self.sighting = sighting
        self.writer = writer
        self.rooms = rooms
        self.until = until
        self.presses: list[Press] = []
        self.known: list[Press] = []
        """All presses as they ended at first, also those whose pop-up may yet come again."""
        self.lost: list[str] = []
        """Why presses could not be made."""
        self._watching: set[asyncio.Task[None] | None] = set()
        """Jobs that gave their place back, since they only look now and then."""

    async def run(self, *, thorough: bool) -> None:
        """Make all presses, then write the pop-up with what is known of its marks."""
        await asyncio.to_thread(self.sighting.read)
        sure = [i for i, mark in enumerate(self.sighting.marks) if self._promises(mark)]
        await asyncio.gather(
            *(self._try_mark(index, thorough=thorough) for index in sure[:MOST_MARKS]),
            self._in_turn(self._patiently),
            self._try_grid(),
            self._together([*self._doubtful(sure), *self._others()]),
        )
        popup = msgspec.structs.replace(
            self.sighting.popup,
            marks=tuple(self._usable(i, m) for i, m in enumerate(self.sighting.marks)),
            vanished=self.sighting.vanished,
        )
        self.writer.write(popup)

    async def _try_mark(self, index: int, *, thorough: bool) -> None:
        """Press a mark a few times; twenty times if these ended differently, or if asked."""
        decided = asyncio.Event()
        first = asyncio.ensure_future(self._in_turn(self._mark(index, 0, decided=decided)))
        first.add_done_callback(lambda _: decided.set())
        try:
            await self._together([self._mark(index, n, WAITS[n]) for n in range(1, FIRST_TRIES)])
            await decided.wait()
            if thorough or self._uneven(index):
                further = range(FIRST_TRIES, ALL_TRIES)
                await self._together([self._mark(index, number) for number in further])
            await first
        finally:
            first.cancel()

    async def _try_grid(self) -> None:
        """Press nine points, and all 25 where half of the nine left the page."""
        await self._together(self._grid(_COARSE))
        await self._together(self._rest_of_grid())

    async def run_marks(self, twin: Sighting) -> None:
        """Press only the marks, for a pop-up that is tried in full in another viewport."""
        jobs = [
            self._mark(index, number, as_index=theirs)
            for index, theirs in self._matched(twin)
            for number in range(TWIN_TRIES)
        ]
        await self._together(jobs)

    def _matched(self, twin: Sighting) -> list[tuple[int, int]]:
        """Pair the marks that promise to close with the same ones of the twin."""
        return [
            (index, theirs)
            for index, mark in enumerate(self.sighting.marks)
            if self._promises(mark)
            for theirs, other in enumerate(twin.marks)
            if mark.selector == other.selector
            and words.uncounted(mark.text) == words.uncounted(other.text)
        ]

    async def _together(self, jobs: "list[Callable[[], Awaitable[None]]]") -> None:
        await asyncio.gather(*(self._in_turn(job) for job in jobs))

    async def _in_turn(self, job: "Callable[[], Awaitable[None]]") -> None:
        await self.rooms.acquire()
        try:
            async with asyncio.timeout(max(0.0, self.until - time.monotonic())):
                await job()
        except (NotThere, Gone, Error, TimeoutError) as problem:
            self.lost.append(str(problem) or "timeout")
        finally:
            if asyncio.current_task() not in self._watching:
                self.rooms.release()

    # what is pressed

    def _grid(self, indices: "range | tuple[int, ...]") -> "list[Callable[[], Awaitable[None]]]":
        small = self.sighting.popup.share < _SMALL
        points = [(a, b) for b in indices for a in indices]
        if small:
            points = [(2, 2), (0, 2), (4, 2)]
        return [self._at(_FRACTIONS[a], _FRACTIONS[b]) for a, b in points]

    def _at(self, across: float, down: float) -> "Callable[[], Awaitable[None]]":
        def aim(layer: Layer) -> Box:
            region = layer.region
            return Box(region.x + region.width * across, region.y + region.height * down, 0, 0)

        return lambda: self._press("grid", aim)

    def _doubtful(self, sure: list[int]) -> "list[Callable[[], Awaitable[None]]]":
        """Press once what a program takes for a mark, and a person would not."""
        rest = [i for i in range(len(self.sighting.marks)) if i not in sure]
        return [self._mark(index, 0) for index in rest[:MOST_MARKS]]

    def _promises(self, mark: Mark) -> bool:
        return promises_to_close(mark, self.sighting.popup)

    def _mark(
        self,
        index: int,
        number: int,
        wait: float = 0.0,
        *,
        decided: asyncio.Event | None = None,
        as_index: int | None = None,
    ) -> "Callable[[], Awaitable[None]]":
        mark = self.sighting.marks[index]

        def aim(layer: Layer) -> Box | None:
            box = locate(mark, self.sighting, layer)
            if box is None:
                return None
            x, y = scattered(box, number)
            return Box(x, y, 0, 0)

        told = index if as_index is None else as_index
        return lambda: self._press("mark", aim, told, wait=wait, decided=decided)

    def _others(self) -> "list[Callable[[], Awaitable[None]]]":
        jobs: list[Callable[[], Awaitable[None]]] = [
            partial(self._press, "control", partial(_middle_of_control, control))
            for control in self.sighting.controls
        ]
        if self.sighting.viewport == "desktop":
            jobs.append(lambda: self._press("escape", lambda _: Box(0, 0, 0, 0)))
        elif self.sighting.popup.share >= _SMALL:
            jobs.append(lambda: self._press("swipe", _middle_of))
        return jobs

    def _rest_of_grid(self) -> "list[Callable[[], Awaitable[None]]]":
        """Confirm on all 25 points where half of the first nine left the page."""
        tries = [press for press in self.presses if press.aim == "grid"]
        left = sum(press.left for press in tries)
        if self.sighting.popup.share < 0.5 or not tries or left < 0.45 * len(tries):
            return []
        rest = [(a, b) for b in _FINE for a in _FINE if not (a in _COARSE and b in _COARSE)]
        return [self._at(_FRACTIONS[a], _FRACTIONS[b]) for a, b in rest]

    def _uneven(self, index: int) -> bool:
        """Whether the first presses on a mark ended differently."""
        tries = [p for p in self.known if p.aim == "mark" and p.mark == index]
        good = sum(press.closed and not press.left for press in tries)
        return 0 < good < len(tries)

    def _closable(self) -> bool:
        return any(
            press.closed and not press.left
            for press in self.known
            if press.aim in {"mark", "control"}
        )

    # how it is pressed

    async def _press(
        self,
        aim: Aim,
        where: "Callable[[Layer], Box | None]",
        index: int | None = None,
        *,
        wait: float = 0.0,
        decided: asyncio.Event | None = None,
    ) -> None:
        popup = self.sighting.popup
        async with Room.open(self.browser, popup.page, popup.viewport) as room:
            layer, came, beside = await summon(room, self.sighting)
            if wait:
                await asyncio.sleep(wait)
                beside = await room.standing()
                layer = _standing_still(layer, beside)
            point = where(layer)
            if point is None:
                return
            press = await self._one(room, layer, aim, point, came, index, beside)
            self.known.append(press)
            if decided:
                decided.set()
            if decided and press.outcome == "closed":
                with suppress(Error):  # the press counts, even if the page dies while watched
                    press = await self._watch_return(room, press)
            if decided and press.outcome == "nothing" and index is not None:
                press = await self._again(room, press, index, came)
            if press.outcome == "replaced" and index is not None:
                press = await self._second(room, press)
            self._write(press)

    async def _one(
        self,
        room: Room,
        layer: Layer,
        aim: Aim,
        point: Box,
        came: float,
        index: int | None,
        beside: list[Layer] | None = None,
    ) -> Press:
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

    def _write(self, press: Press) -> None:
        self.presses.append(self.writer.write(press))

    async def _watch_return(self, room: Room, press: Press) -> Press:
        """Watch a page after closing for ten seconds and one scroll; say when it came back."""
        closed = room.clock
        left = len(await room.present(self.sighting.popup.selector))
        scrolled = False
        self._watching.add(asyncio.current_task())
        self.rooms.release()
        looks = 0
        while room.clock - closed < RETURN + room.lag:
            await asyncio.sleep(0.6)
            if not scrolled and room.clock - closed >= SCROLL:
                await room.scroll(room.height * 1.2)
                scrolled = True
            looks += 1
            due = await room.changed() or looks % FULL_LOOK == 0
            if due and len(await room.present(self.sighting.popup.selector)) > left:
                after = round(room.clock - closed, 1)
                picture = self.writer.blob(await room.picture())
                return msgspec.structs.replace(
                    press, outcome="returned", returned_after=after, watched=after, after=picture
                )
        return msgspec.structs.replace(press, watched=round(room.clock - closed, 1))

    async def _again(self, room: Room, press: Press, index: int, came: float) -> Press:
        """Press a mark that did nothing once more; say when that closed the pop-up."""
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
        closed = found.outcome == "closed"
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

    async def _patiently(self) -> None:
        """
        Stay with a pop-up as long as no press closes it: look for marks again and press them.

        Ends after ten seconds, or as soon as another room has closed the pop-up.
        """
        popup = self.sighting.popup
        async with Room.open(self.browser, popup.page, popup.viewport) as room:
            layer, came, _ = await summon(room, self.sighting)
            for moment in LATER:
                await self._wait(max(0.0, moment - (room.clock - came)))
                again = await find(room, popup)
                if again is None or self._closable():
                    return
                for index in await self._marks_now(room, again, room.clock - came):
                    box = locate(self.sighting.marks[index], self.sighting, again)
                    if box is None:
                        continue
                    x, y = middle(box)
                    press = await self._one(room, again, "mark", Box(x, y, 0, 0), came, index)
                    press = msgspec.structs.replace(press, patient=True)
                    self._write(press)
                    if press.left or press.closed or not await standing(room, again):
                        return
            if layer.scene.root is not None and await find(room, popup):
                box = layer.region
                point = Box(box.x + box.width / 2, box.y + 6, 0, 0)
                press = await self._one(room, layer, "grid", point, came, None)
                self._write(msgspec.structs.replace(press, patient=True))

    async def _wait(self, seconds: float) -> None:
        """Wait without holding a place: waiting is no work, others may press meanwhile."""
        self.rooms.release()
        try:
            await asyncio.sleep(seconds)
        finally:
            await self.rooms.acquire()

    async def _marks_now(self, room: Room, layer: Layer, seconds: float) -> list[int]:
        """Return the indices of the marks that promise to close now; new ones are added."""
        drawn = await room.drawn()
        known = self.sighting.marks
        for mark in marks(layer, drawn):
            if not any(_same(mark, other) for other in known):
                known.append(msgspec.structs.replace(mark, first_seen=round(seconds, 1)))
        return [i for i, mark in enumerate(known) if self._promises(mark)][:MOST_MARKS]

    def _usable(self, index: int, mark: Mark) -> Mark:
        worked = [
            press.waited
            for press in self.presses
            if press.mark == index
            and press.closed
            and not press.left
            and not went_by_itself(press, self.sighting.vanished)
        ]
        return msgspec.structs.replace(mark, first_usable=min(worked, default=None))


def _middle_of_control(control: Control, layer: Layer) -> Box:
    same = [n for n in layer.nodes() if n.element and n.box and n.selector() == control.selector]
    node = next((n for n in same if control.text in n.all_text(80)), same[0] if same else None)
    x, y = middle(node.box if node and node.box else control.box)
    return Box(x, y, 0, 0)


def _middle_of(layer: Layer) -> Box:
    x, y = middle(layer.region)
    return Box(x, y, 0, 0)


def _standing_still(layer: Layer, now: list[Layer]) -> Layer:
    """Return the layer as it stands now, if it does."""
    return next((each for each in now if each.selector == layer.selector and each.share), layer)


def _same(one: Mark, other: Mark) -> bool:
    texts = words.uncounted(one.text), words.uncounted(other.text)
    if one.text and one.selector == other.selector and texts[0] == texts[1]:
        return True
    (x, y), (u, v) = middle(one.box), middle(other.box)
    return abs(x - u) < 16 and abs(y - v) < 16
