"""
A second session of a page whose answers come as text, and are read at once.

Playwright looks at every number of an answer; a page of ten thousand nodes has hundreds of thousands of
them.
"""

import asyncio
from contextlib import suppress

from playwright.async_api import BrowserContext, CDPSession, Error

from rectitude.collectors.website import page_text
from rectitude.collectors.website.conversation import Conversation, Parameters, ProtocolError


class Wire:
    """The session of one page; `ask` may be called many times at once."""

    def __init__(self, browser: CDPSession, session: str) -> None:
        self._browser = browser
        self._conversation = Conversation(browser.send, session)
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

    async def ask(self, method: str, parameters: Parameters) -> Parameters:
        """Send a command and return its result; raises Error, as the page's other session does."""
        try:
            return await self._conversation.ask(method, parameters)
        except ProtocolError as error:
            raise Error(str(error)) from error

    def _answered(self, event: Parameters) -> None:
        self._conversation.answered(page_text.message(event["message"]))

    def _ended(self) -> None:
        """Give up what is waited for once the page is gone, and the browser's session with it."""
        self._conversation.end()
        self._ending = asyncio.ensure_future(self._detach())

    async def _detach(self) -> None:
        with suppress(Error):  # the browser may be gone as well
            await self._browser.detach()
