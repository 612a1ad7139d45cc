"""
A second session of a page whose answers come as text, and are read at once.

Playwright looks at every number of an answer; a page of ten thousand nodes has hundreds of thousands of
them. Attached without flattening, a session's messages travel as strings inside the browser's own.
"""

import asyncio
from contextlib import suppress
from typing import Any

import msgspec
from playwright.async_api import BrowserContext, CDPSession, Error

Answer = dict[str, Any]


class Wire:
    """The session of one page; `ask` may be called many times at once."""

    def __init__(self, browser: CDPSession, session: str) -> None:
        self._browser = browser
        self._session = session
        self._waiting: dict[int, asyncio.Future[Answer]] = {}
        self._count = 0
        self._ending: asyncio.Future[None] | None = None
        browser.on("Target.receivedMessageFromTarget", self._answered)
        browser.on("Target.detachedFromTarget", lambda _: self._ended())

    @classmethod
    async def attach(cls, context: BrowserContext, target: str) -> "Wire":
        """Attach to a page of a context by its target's id; raises Error."""
        if context.browser is None:
            raise Error("the browser is gone")
        browser = await context.browser.new_browser_cdp_session()
        how = {"targetId": target, "flatten": False}
        attached = await browser.send("Target.attachToTarget", how)
        return cls(browser, attached["sessionId"])

    async def ask(self, method: str, parameters: dict[str, Any]) -> Answer:
        """Send a command and return its result; raises Error."""
        self._count += 1
        number = self._count
        self._waiting[number] = answer = asyncio.get_running_loop().create_future()
        message = msgspec.json.encode({"id": number, "method": method, "params": parameters})
        sent = {"sessionId": self._session, "message": message.decode()}
        try:
            await self._browser.send("Target.sendMessageToTarget", sent)
            said = await answer
        finally:
            self._waiting.pop(number, None)
        if "error" in said:
            raise Error(str(said["error"].get("message", method)))
        return dict(said["result"])

    def _answered(self, event: Answer) -> None:
        message = msgspec.json.decode(event["message"])
        waiting = self._waiting.get(message.get("id", 0))
        if waiting and not waiting.done():
            waiting.set_result(message)

    def _ended(self) -> None:
        """Give up what is waited for once the page is gone, and the browser's session with it."""
        for waiting in self._waiting.values():
            if not waiting.done():
                waiting.set_exception(Error("the page is gone"))
        self._ending = asyncio.ensure_future(self._detach())

    async def _detach(self) -> None:
        with suppress(Error):  # the browser may be gone as well
            await self._browser.detach()
