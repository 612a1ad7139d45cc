"""
How much time the pop-ups of a page get, and who goes first when there is little room.

A limit in seconds of the wall would cut a busy machine's work off, and change what is found. So it
grows with what the page has been seen to need: the time in which a window of it is opened.
"""

import asyncio
import heapq
import statistics
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from enum import IntEnum
from itertools import count

OPENING = 0.4
"""Seconds in which a window of an ordinary page is opened, eight at a time, on 2 quiet cores. Ours."""
SLOWEST = 4.0
"""Times the limit that a slow page gets, at most: a page that hangs ends some time, too. Ours."""
GRACE = 0.25
"""Share of the limit that is left for what was cut off, and is asked for again at the end. Ours."""


class Pace:
    """Measures how long a page's windows take to open; says how much time is left."""

    def __init__(self, limit: float, most: float) -> None:
        self._limit, self._most = limit, most
        """Seconds at the ordinary pace; seconds that must never be exceeded."""
        self._started = time.monotonic()
        self._openings: list[float] = []

    @asynccontextmanager
    async def opening(self) -> AsyncIterator[None]:
        """Measure the opening of a window."""
        since = time.monotonic()
        yield
        self._openings.append(time.monotonic() - since)

    @property
    def slowness(self) -> float:
        """How many times the ordinary time a window takes, by the median: 1 to `SLOWEST`."""
        usual = statistics.median(self._openings) if self._openings else OPENING
        return min(max(1.0, usual / OPENING), SLOWEST)

    def left(self, *, grace: bool = False) -> float:
        """Return the seconds that are left; with `grace` those for what was cut off, too."""
        share = 1.0 + GRACE if grace else 1.0
        until = self._started + min(self._limit * self.slowness * share, self._most)
        return max(0.0, until - time.monotonic())


class Rank(IntEnum):
    """Who goes first: what outcomes rest on, then extras, then what was cut off before."""

    FIRST = 0
    """The first presses on marks, the grid, the patient wait."""
    FURTHER = 1
    """More presses on a mark that behaves unevenly; controls, Escape, a swipe."""
    EXTRA = 2
    """The other viewport, doubtful marks, the page itself, movements."""
    AGAIN = 3


class Rooms:
    """Places for windows that press at the same time: whoever ranks first gets the next one."""

    def __init__(self, places: int) -> None:
        self._free = places
        self._waiting: list[tuple[Rank, int, asyncio.Future[None]]] = []
        self._order = count()

    async def acquire(self, rank: Rank) -> None:
        """Wait for a place."""
        if self._free:
            self._free -= 1
            return
        turn: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._waiting, (rank, next(self._order), turn))
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.release()
            raise

    def release(self) -> None:
        """Give a place back: to the first who waits."""
        while self._waiting:
            _, _, turn = heapq.heappop(self._waiting)
            if not turn.done():
                turn.set_result(None)
                return
        self._free += 1

    @asynccontextmanager
    async def place(self, rank: Rank) -> AsyncIterator[None]:
        """Hold a place."""
        await self.acquire(rank)
        try:
            yield
        finally:
            self.release()
