"""
A browser that stays warm between the inspections of one process, for sweeps.

One event loop runs in a thread of its own; every inspection with the `sweep` profile, from whatever
thread it is asked for, is done there, side by side with others, in contexts of one shared browser.
"""

import asyncio
import atexit
import threading
from collections import Counter
from collections.abc import AsyncIterator, Coroutine
from concurrent.futures import CancelledError
from contextlib import AsyncExitStack, asynccontextmanager, suppress
from typing import Any

from playwright.async_api import Error

from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.launch import Launch
from rectitude.options import Options

_ENDING = 10.0
"""Seconds that closing the browsers may take when the process ends; ours."""


class _Loop:
    """The loop, its thread, and the browsers that run in it, one for each way of launching."""

    KEPT = 2
    """Browsers that stay open though nobody uses them: a sweep has one way of launching. Ours."""

    def __init__(self) -> None:
        self.loop = asyncio.new_event_loop()
        self._browsers: dict[Launch, tuple[Browser, AsyncExitStack]] = {}
        """The one that was used last comes last."""
        self._users: Counter[Launch] = Counter()
        self._starting = asyncio.Lock()
        threading.Thread(target=self.loop.run_forever, name="browsers", daemon=True).start()
        atexit.register(self._end)

    @asynccontextmanager
    async def browser(self, options: Options) -> AsyncIterator[Browser]:
        """Lend the running browser for these options; started when first asked for."""
        how = Launch.of(options)
        async with self._starting:
            if how not in self._browsers:
                stack = AsyncExitStack()
                launched = await stack.enter_async_context(Browser.launch(options))
                self._browsers[how] = launched, stack
            self._browsers[how] = self._browsers.pop(how)
            self._users[how] += 1
        try:
            yield self._browsers[how][0]
        finally:
            self._users[how] -= 1
            await self._close_idle()

    async def _close_idle(self) -> None:
        """Close the browsers that nobody uses, but for the few used last."""
        idle = [how for how in self._browsers if not self._users[how]]
        for how in idle[: -self.KEPT]:
            _, stack = self._browsers.pop(how)
            with suppress(Error, TimeoutError):
                await stack.aclose()

    async def _close_all(self) -> None:
        for _, stack in self._browsers.values():
            with suppress(Error, TimeoutError):
                await stack.aclose()

    def _end(self) -> None:
        closing = asyncio.run_coroutine_threadsafe(self._close_all(), self.loop)
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
    async with _loop().browser(options) as lent:
        yield lent
