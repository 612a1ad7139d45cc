"""Requests one at a time, no faster than asked for."""

import asyncio
import time


class Pace:
    """Lets requests through one at a time, no faster than so many a second."""

    def __init__(self, rate: float) -> None:
        self._apart = 1.0 / rate
        self._next = 0.0

    async def wait(self) -> None:
        """Wait for one's turn."""
        now = time.monotonic()
        turn = max(now, self._next)
        self._next = turn + self._apart
        await asyncio.sleep(turn - now)
