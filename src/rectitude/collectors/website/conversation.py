"""
Commands to a target of the browser, and its answers, as text inside the messages of another session.

Attached without flattening, a session's messages travel as strings: no debugging port is opened to the
machine, and Playwright, which looks at every number of an answer, does not see them.
"""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec

Parameters = dict[str, Any]


class ProtocolError(Exception):
    """The browser refused a command, or its target is gone."""


class Conversation:
    """What was asked of one target and is not yet answered; many commands may wait at once."""

    def __init__(self, carry: Callable[[str, Parameters], Awaitable[object]], session: str) -> None:
        """`carry` sends a command to the session around; `session` is the target's name there."""
        self._carry = carry
        self._session = session
        self._waiting: dict[int, asyncio.Future[Parameters]] = {}
        self._count = 0

    async def ask(self, method: str, parameters: Parameters) -> Parameters:
        """Send a command and return its result; raises ProtocolError."""
        self._count += 1
        number = self._count
        answer: asyncio.Future[Parameters] = asyncio.get_running_loop().create_future()
        self._waiting[number] = answer
        command = msgspec.json.encode({"id": number, "method": method, "params": parameters})
        envelope = {"sessionId": self._session, "message": command.decode()}
        try:
            await self._carry("Target.sendMessageToTarget", envelope)
            return await answer
        finally:
            self._waiting.pop(number, None)

    def answered(self, message: Parameters) -> bool:
        """Take a message of the target; say whether it was an answer, and no event."""
        if "id" not in message:
            return False
        answer = self._waiting.get(message["id"])
        if answer and not answer.done():
            if "error" in message:
                answer.set_exception(ProtocolError(message["error"].get("message", "")))
            else:
                answer.set_result(message.get("result", {}))
        return True

    def end(self) -> None:
        """Give up all that is waited for: the target is gone."""
        for answer in self._waiting.values():
            if not answer.done():
                answer.set_exception(ProtocolError("the target is gone"))
                answer.exception()  # who no longer waits need not hear of it
        self._waiting.clear()
