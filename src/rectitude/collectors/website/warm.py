"""
A browser that stays warm between the inspections of one process, for sweeps.

One event loop runs in a thread of its own; every inspection with the `sweep` profile, from whatever
thread it is asked for, is done there, side by side with others, in contexts of one shared browser.
"""

import asyncio
import atexit
import threading
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import CancelledError
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any

from rectitude.collectors.website.browser import Browser, Launch
from rectitude.options import Options

_ENDING = 10.0
"""Seconds that closing the browsers may take when the process ends; ours."""


class _Loop:
    """The loop, its thread, and the browsers that run in it, one for each way of launching."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._stack = AsyncExitStack()
        self._browsers: dict[Launch, Browser] = {}
        self._starting = asyncio.Lock()
        threading.Thread(target=self.loop.run_forever, name="browsers", daemon=True).start()
        atexit.register(self._end)

    async def browser(self, options: Options) -> Browser:
        """Return the running browser for these options; started when first asked for."""
        how = Launch.of(options)
        async with self._starting:
            if how not in self._browsers:
                launched = Browser.launch(options)
                self._browsers[how] = await self._stack.enter_async_context(launched)
            return self._browsers[how]

    def _end(self) -> None:
        closing = asyncio.run_coroutine_threadsafe(self._stack.aclose(), self.loop)
        with suppress(TimeoutError, CancelledError):
            closing.result(_ENDING)
        self.loop.call_soon_threadsafe(self.loop.stop)


_lock = threading.Lock()
_running: list[_Loop] = []


def _loop() -> _Loop:
    with _lock:
        if not _running:
            _running.append(_Loop())
        return _running[0]


def serves(options: Options) -> bool:
    """Return whether inspections with these options share a browser."""
    return options.browser_profile == "sweep" and options.network == "open"


def run(work: Coroutine[Any, Any, None]) -> None:
    """Do the work in the shared loop and wait for it; an interruption here cancels it there."""
    done = asyncio.run_coroutine_threadsafe(work, _loop().loop)
    try:
        done.result()
    except BaseException:
        done.cancel()
        raise


@asynccontextmanager
async def browser(options: Options) -> AsyncIterator[Browser]:
    """Lend the shared browser; it stays open. To be used in the shared loop only."""
    yield await _loop().browser(options)
