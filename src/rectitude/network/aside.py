"""
Threads that nobody waits for: what cannot be cancelled is left behind.

A look-up of a name, or a handshake, may block for minutes, and those of asyncio's own executor are
joined when the loop ends and again when the process does: past any deadline.
"""

import asyncio
import threading
from collections.abc import Callable
from contextlib import suppress
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


async def aside(function: Callable[P, R], *given: P.args, **named: P.kwargs) -> R:
    """Call a function in a thread of its own, which holds up neither the loop nor the exit."""
    loop = asyncio.get_running_loop()
    answer: asyncio.Future[R] = loop.create_future()

    def settle(result: R | None, problem: BaseException | None) -> None:
        if answer.done():  # nobody waits any more
            return
        if problem is not None:
            answer.set_exception(problem)
        else:
            answer.set_result(result)  # type: ignore[arg-type]  # there is one where there is no problem

    def work() -> None:
        result, problem = None, None
        try:
            result = function(*given, **named)
        except BaseException as error:  # noqa: BLE001 - raised where it is awaited
            problem = error
        with suppress(RuntimeError):  # the loop has ended
            loop.call_soon_threadsafe(settle, result, problem)

    threading.Thread(target=work, name=f"aside: {function.__name__}", daemon=True).start()
    return await answer
