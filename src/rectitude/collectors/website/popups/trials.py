"""
The trial of one pop-up: every door is tried, each in a fresh window.

First nine points of the grid, a few presses on each close mark, each other control once, Escape, a
swipe; then, only where the first presses ask for it, the rest of the grid, twenty presses on a mark, the
patient wait for a mark that works late. The watch for its return runs beside other presses.
"""

import asyncio
import time
from collections.abc import Callable
from functools import partial

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.popups.layers import Layer
from rectitude.collectors.website.popups.marks import marks
from rectitude.collectors.website.popups.pace import Pace, Rank, Rooms
from rectitude.collectors.website.popups.plans import Plan
from rectitude.collectors.website.popups.press import standing
from rectitude.collectors.website.popups.presser import Job, Presser
from rectitude.collectors.website.popups.scene import middle
from rectitude.collectors.website.popups.sighting import (
    Control,
    PopupSighting,
    button_of,
    find,
    locate,
    scattered,
    summon,
)
from rectitude.collectors.website.popups.window import Window
from rectitude.evidence.page import Box
from rectitude.evidence.popup import Mark, Press
from rectitude.facts.popups import promises_to_close, went_by_itself, words

ALL_TRIES = 20
"""Presses on a mark that behaves unevenly, and on each with `--thorough`. Ours: 99.9 % at 30 %."""
TWICE = 2
"""Rooms in which a mark that does nothing is pressed once more: what jumps then, is seen twice. Ours."""
MOST_MARKS = 4
LATER = (3.2, 5.5, 8.0, 10.5)
"""Seconds after its coming at which a pop-up that did not close is tried again. Ours."""
WAITS = (0.0, 0.4, 0.0, 0.9)
"""Seconds after settling at which the first tries are made: what slides, slides at some time."""
NOTED = 6.0
"""Seconds for which a visit that is busy is waited for. Ours."""
_COARSE, _FINE = (0, 2, 4), range(5)
_FRACTIONS = (0.1, 0.3, 0.5, 0.7, 0.9)
_SMALL = 0.3


class Trial:
    """What is pressed on one pop-up, in which order; the presses are made in parallel."""

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
        self.plan = plan
        self._went = False
        """Whether it was gone in the window that stays with it."""
        self.presser = Presser(browser, sighting, writer, rooms, plan, pace, seen)

    @property
    def presses(self) -> list[Press]:
        """All presses that have ended."""
        return self.presser.presses

    @property
    def lost(self) -> list[str]:
        """Why presses could not be made."""
        return self.presser.lost

    @property
    def withheld(self) -> int:
        """How many presses are never made, for what they might do."""
        return self.presser.withheld

    async def run(self, *, thorough: bool) -> None:
        """Make all presses, then write the pop-up with what is known of its marks."""
        await asyncio.to_thread(self.sighting.read)
        sure = [i for i, mark in enumerate(self.sighting.marks) if self._promises(mark)]
        await asyncio.gather(
            *(self._try_mark(index, thorough=thorough) for index in sure[:MOST_MARKS]),
            self.presser.in_turn(self._patiently),
            self._try_grid(),
            self.presser.together(self._others(), Rank.FURTHER),
            self.presser.together(self._doubtful(sure), Rank.EXTRA),
        )
        await self.presser.again()
        await self._noted()
        popup = msgspec.structs.replace(
            self.sighting.popup,
            marks=tuple(self._usable(i, m) for i, m in enumerate(self.sighting.marks)),
            vanished=self.sighting.vanished,
        )
        self.writer.write(popup)

    async def _noted(self) -> None:
        """Where the pop-up went by itself, wait a little until the visit that watches saw that, too."""
        until = time.monotonic() + NOTED
        while self._went and self.sighting.vanished is None and time.monotonic() < until:
            await asyncio.sleep(0.3)

    async def _try_mark(self, index: int, *, thorough: bool) -> None:
        """Press a mark a few times; twenty times if these ended differently, or if asked."""
        decided: list[asyncio.Event] = []
        tries = [self._first_try(index, n, decided) for n in range(self.plan.tries)]
        try:
            for event in decided:
                await event.wait()
            if thorough or self._uneven(index):
                further = range(self.plan.tries, ALL_TRIES)
                jobs = [self._mark(index, number) for number in further]
                await self.presser.together(jobs, Rank.FURTHER)
            await asyncio.gather(*tries)
        finally:
            for each in tries:
                each.cancel()

    def _first_try(
        self, index: int, number: int, all_decided: list[asyncio.Event]
    ) -> "asyncio.Task[None]":
        """Begin to press a mark; its event says that the outcome is known, the watch after it may last."""
        decided = asyncio.Event()
        all_decided.append(decided)
        job = self._mark(index, number, WAITS[number], decided=decided)
        task = asyncio.ensure_future(self.presser.in_turn(job))
        task.add_done_callback(lambda _: decided.set())
        return task

    async def _try_grid(self) -> None:
        """Press nine points, and all 25 where half of the nine left the page."""
        await self.presser.together(self._grid(_COARSE))
        await self.presser.together(self._rest_of_grid())

    async def run_marks(self, twin: PopupSighting) -> None:
        """Press only the marks, and Escape, for a pop-up tried in full in another viewport."""
        self.presser.back = self.plan.twin_back
        self.presser.back_scroll = self.plan.twin_back_scroll
        matched, numbers = self._matched(twin), range(1, self.plan.twin_tries)
        first = [self._mark(index, 0, as_index=theirs) for index, theirs in matched]
        further = [self._mark(i, number, as_index=j) for i, j in matched for number in numbers]
        await asyncio.gather(
            self.presser.together(first),
            self.presser.together([*further, *self._escape()], Rank.EXTRA),
        )
        await self.presser.again()

    def _matched(self, twin: PopupSighting) -> list[tuple[int, int]]:
        """Pair the marks that promise to close with the same ones of the twin."""
        return [
            (index, theirs)
            for index, mark in enumerate(self.sighting.marks)
            if self._promises(mark)
            for theirs, other in enumerate(twin.marks)
            if mark.selector == other.selector
            and words.uncounted(mark.text) == words.uncounted(other.text)
        ]

    # what is pressed

    def _grid(self, indices: "range | tuple[int, ...]") -> list[Job]:
        small = self.sighting.popup.share < _SMALL
        points = [(a, b) for b in indices for a in indices]
        if small:
            points = [(2, 2), (0, 2), (4, 2)]
        return [self._at(_FRACTIONS[a], _FRACTIONS[b]) for a, b in points]

    def _at(self, across: float, down: float) -> Job:
        def aim(layer: Layer) -> Box:
            region = layer.region
            return Box(region.x + region.width * across, region.y + region.height * down, 0, 0)

        return lambda: self.presser.press("grid", aim)

    def _doubtful(self, sure: list[int]) -> list[Job]:
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
    ) -> Job:
        mark = self.sighting.marks[index]

        def aim(layer: Layer) -> Box | None:
            box = locate(mark, self.sighting, layer)
            if box is None:
                return None
            x, y = scattered(box, number, button_of(mark, box))
            return Box(x, y, 0, 0)

        told = index if as_index is None else as_index
        twice = as_index is None and number < TWICE
        return lambda: self.presser.press(
            "mark", aim, told, wait=wait, twice=twice, decided=decided
        )

    def _others(self) -> list[Job]:
        jobs: list[Job] = [
            partial(self.presser.press, "control", partial(_middle_of_control, control))
            for control in self.sighting.controls
        ]
        if self.sighting.viewport == "phone" and self.sighting.popup.share >= _SMALL:
            jobs.append(lambda: self.presser.press("swipe", _middle_of))
        return [*jobs, *self._escape()]

    def _escape(self) -> list[Job]:
        """Press Escape where there is a keyboard."""
        if self.sighting.viewport == "phone":
            return []
        return [lambda: self.presser.press("escape", lambda _: Box(0, 0, 0, 0))]

    def _rest_of_grid(self) -> list[Job]:
        """Confirm on all 25 points where half of the first nine left the page."""
        tries = [press for press in self.presses if press.aim == "grid"]
        left = sum(press.left for press in tries)
        if self.sighting.popup.share < 0.5 or not tries or left < 0.45 * len(tries):
            return []
        rest = [(a, b) for b in _FINE for a in _FINE if not (a in _COARSE and b in _COARSE)]
        return [self._at(_FRACTIONS[a], _FRACTIONS[b]) for a, b in rest]

    def _uneven(self, index: int) -> bool:
        """Whether the first presses on a mark ended differently."""
        known = self.presser.known
        tries = [p for p in known if p.aim == "mark" and p.mark == index and not p.missed]
        good = sum(press.closed and not press.left for press in tries)
        return 0 < good < len(tries)

    def _closable(self) -> bool:
        return any(
            press.closed and not press.left
            for press in self.presser.known
            if press.aim in {"mark", "control"}
        )

    def _second_closed(self) -> float:
        """Return when second presses closed it, at the latest: a first one must be tried after that."""
        return max((press.again_closed or 0.0 for press in self.presses), default=0.0)

    async def _patiently(self) -> None:
        """
        Stay with a pop-up as long as no press closes it: look for marks again and press them.

        Ends after ten seconds, or as soon as another window has closed the pop-up.
        """
        popup = self.sighting.popup
        async with self.presser.window() as window:
            layer, came, _ = await summon(window, self.sighting)
            for moment in LATER:
                await self.presser.wait(max(0.0, moment - (window.clock - came)))
                again = await find(window, popup)
                if again is None or self._closable():
                    self._went = again is None
                    return
                if window.clock - came < self._second_closed():
                    continue
                for index in await self._marks_now(window, again, window.clock - came):
                    box = locate(self.sighting.marks[index], self.sighting, again)
                    if box is None:
                        continue
                    x, y = middle(box)
                    press = await self.presser.one(
                        window, again, "mark", Box(x, y, 0, 0), came, index
                    )
                    press = msgspec.structs.replace(press, patient=True)
                    self.presser.write(press)
                    if press.left or press.closed or not await standing(window, again):
                        return
            if layer.scene.root is not None and await find(window, popup):
                box = layer.region
                point = Box(box.x + box.width / 2, box.y + 6, 0, 0)
                press = await self.presser.one(window, layer, "grid", point, came, None)
                self.presser.write(msgspec.structs.replace(press, patient=True))

    async def _marks_now(self, window: Window, layer: Layer, seconds: float) -> list[int]:
        """Return the indices of the marks that promise to close now; new ones are added."""
        drawn = await window.drawn()
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


def _same(one: Mark, other: Mark) -> bool:
    texts = words.uncounted(one.text), words.uncounted(other.text)
    if one.text and one.selector == other.selector and texts[0] == texts[1]:
        return True
    (x, y), (u, v) = middle(one.box), middle(other.box)
    return abs(x - u) < 16 and abs(y - v) < 16
