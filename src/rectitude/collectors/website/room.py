"""A room: one fresh browsing context under observation, from its first request to its last."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path

from playwright.async_api import (
    BrowserContext,
    Dialog,
    Error,
    Page,
    StorageState,
)
from playwright.async_api import (
    ConsoleMessage as Line,
)

from rectitude.collectors import pressing
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.calls import Calls
from rectitude.collectors.website.cdp import Parameters, ProtocolError, Session, Tree
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.network import Network
from rectitude.collectors.website.record import Recorder
from rectitude.collectors.website.sockets import Sockets
from rectitude.collectors.website.tls import Transport
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import ConsoleMessage
from rectitude.text import Text

CLOSED_ROOTS = 100
"""Elements in closed shadow roots by which those are reached; ours."""

ANSWER = 5.0
"""Seconds that a document may take to answer before its script is ended; ours."""

OBEY = 2.0
"""Seconds that a browser may take to end a script, which it does at once; ours."""

DIALOGS = 20
"""Dialogs of one context after which each ends the script that opened it; ours."""

WINDOWS = 10
"""Windows opened by the page that are watched too; ours."""

CONSOLE_LINES = 200
"""Lines of the console that are kept of one context; ours."""


class Room:
    """A context, its page, and all that watches them."""

    def __init__(self, browser: Browser, context: BrowserContext, record: Recorder) -> None:
        self.browser = browser
        self.context = context
        self.record = record
        self.network = Network(record)
        self.calls = Calls(record)
        self._sockets = Sockets(record)
        self.page: Page
        self.tree: Tree
        self.main_frame = ""
        self._page_crashed = False
        self.stuck = False
        """Whether the page did not answer when it was last asked something."""
        self.lost = False
        """Whether it did not answer either when its scripts had been ended."""
        self.interrupted = False
        """Whether a script of the page had to be ended, so that another page needs a new one."""
        self.stilled = False
        """Whether no script of the page runs any more."""
        self.sure = False
        """Whether a question that the page asks through the browser is answered with yes."""
        self._others: list[Tree] = []
        self._lines = 0
        self._dialogs = 0
        self._expecting = False
        self._opened_windows = 0

    @classmethod
    @asynccontextmanager
    async def open(
        cls,
        browser: Browser,
        name: str,
        writer: DiscreetWriter,
        transport: Transport,
        *,
        storage_state: StorageState | Path | None = None,
        mobile: bool = False,
        workers: bool = True,
    ) -> AsyncIterator["Room"]:
        """Open a room; when the block ends everything seen in it is in the bundle."""
        context = await browser.open_context(
            mobile=mobile, storage_state=storage_state, workers=workers
        )
        room = cls(browser, context, Recorder(name, writer, transport))
        try:
            await room._furnish()
            yield room
        finally:
            await room._leave()

    async def _furnish(self) -> None:
        self.context.on("console", self._console)
        self.context.on("dialog", self._asked)
        self.context.on("requestfinished", self.network.also_seen)
        self.context.on("requestfailed", self.network.also_seen)
        await self._new_page()
        self.context.on("page", self._opened)

    async def _new_page(self) -> None:
        self._expecting = True
        self.page = await self.context.new_page()
        self._expecting = False
        self.page.on("crash", self._crash)
        self.page.on("download", self.network.also_downloading)
        self.tree = await self._watch(self.page)
        frames = await self.tree.root.frames()
        self.main_frame = self.network.main_frame = frames[0][0]

    @property
    def crashed(self) -> bool:
        """Whether the page crashed, by itself or with its browser."""
        return self._page_crashed or self.dead

    @property
    def dead(self) -> bool:
        """Whether the browser is gone: nothing is read in this room any more, in no other page either."""
        browser = self.context.browser
        return browser is not None and not browser.is_connected()

    async def renew(self) -> None:
        """Leave a page that crashed or no longer answers, and go on with a new one."""
        left = self.page
        self._others.append(self.tree)
        await self._new_page()
        self._page_crashed = self.stuck = self.lost = self.interrupted = self.stilled = False
        with suppress(TimeoutError, Error):
            async with asyncio.timeout(2):
                await left.close()

    async def _watch(self, page: Page) -> Tree:
        tree = Tree(await self.context.new_cdp_session(page))
        self.network.observe(tree)
        self.calls.observe(tree)
        self._sockets.observe(tree)
        await tree.attach()
        return tree

    async def _leave(self) -> None:
        await self.network.flush(0.2 if self.stuck else 1.0)
        self._sockets.flush()
        self.calls.flush()
        self.record.writer.flush()
        for tree in (*([self.tree] if hasattr(self, "tree") else []), *self._others):
            await tree.close()
        await self.browser.close_context(self.context)

    async def wake(self, *, slow: bool = False) -> bool:
        """
        Return whether the page answers; if need be after its script was ended, which is then a limit.

        The same is done for each cross-site frame, which has a process of its own. In a page that is
        `slow`, and did not answer all that it was asked, no script runs from now on.
        """
        if self.crashed or self.lost:
            return False
        documents = [session for session in self.tree.sessions() if session.is_document]
        awake = await asyncio.gather(*(self._woken(session, slow=slow) for session in documents))
        self.stuck = self.lost = not awake[0]
        return awake[0]

    async def _woken(self, session: Session, *, slow: bool) -> bool:
        """End what keeps a document from answering; if another script takes its place, let none run."""
        if not slow and await _answers(session):
            return True
        self.interrupted = True
        self.record.writer.limit(_ended(session.url or self.record.page))
        await _tell(session, "Runtime.terminateExecution")
        if not slow and await _answers(session):
            return True
        self.stilled = True
        await _tell(session, "Emulation.setScriptExecutionDisabled", {"value": True})
        await _tell(session, "Runtime.terminateExecution")
        return await _answers(session)

    async def documents(self) -> AsyncIterator[tuple[Session, str, str]]:
        """Yield session, frame id and address of every document shown, the main one first."""
        for session in list(self.tree.sessions()):
            if session.is_document:
                for frame, url in await _frames(session):
                    yield session, frame, url

    async def offset(self, session: Session, frame: str) -> tuple[float, float]:
        """Return where a frame's view begins, in pixels of the page's view."""
        if frame == self.main_frame:
            return 0.0, 0.0
        left, top = (await self._frame_box(session, frame))["content"][:2]
        return float(left), float(top)

    async def share_of_view(self, session: Session, frame: str) -> float:
        """Return how much of the page's view a frame takes up, were it at the view's beginning."""
        box = await self._frame_box(session, frame)
        view = self.page.viewport_size or {"width": 1366, "height": 768}
        width, height = min(box["width"], view["width"]), min(box["height"], view["height"])
        return float(width * height / (view["width"] * view["height"]))

    async def _frame_box(self, session: Session, frame: str) -> Parameters:
        owner_session = session.parent or session
        owner = await owner_session.send("DOM.getFrameOwner", {"frameId": frame})
        box = await owner_session.send("DOM.getBoxModel", {"backendNodeId": owner["backendNodeId"]})
        return dict(box["model"])

    def setter(self, name: str, domain: str) -> tuple[str, Moment | None]:
        """Return who set a cookie first - a response or a script - and when, as far as seen."""
        bare = domain.lstrip(".")
        seen = [
            found
            for (cookie, host), found in (
                *self.network.setters.items(),
                *self.calls.setters.items(),
            )
            if cookie == name and (host == bare or host.endswith(f".{bare}"))
        ]
        return min(seen, key=lambda found: found[1].sequence) if seen else ("", None)

    def _asked(self, dialog: Dialog) -> None:
        self._dialogs += 1
        self.tree.spawn(self._dismiss(dialog, ending=self._dialogs > DIALOGS))

    async def _dismiss(self, dialog: Dialog, *, ending: bool) -> None:
        """Dismiss a dialog, unless it asks what is wanted; a script that goes on asking is ended."""
        if ending:
            self.record.writer.limit(_ended(self.record.page))
            self.interrupted = True
            self.tree.spawn(_tell(self.tree.root, "Runtime.terminateExecution"))
        agreed = self.sure and dialog.type == "confirm" and not pressing.objection(dialog.message)
        if agreed or dialog.type == "beforeunload":
            await dialog.accept()
        else:
            await dialog.dismiss()

    def _opened(self, page: Page) -> None:
        self._opened_windows += not self._expecting
        if self._expecting or self._opened_windows > WINDOWS:
            return
        self.tree.spawn(self._follow(page))

    async def _follow(self, page: Page) -> None:
        with suppress(Error, ProtocolError):
            self._others.append(await self._watch(page))

    def _crash(self, page: Page) -> None:
        self._page_crashed = self._page_crashed or page is self.page

    def _console(self, line: Line) -> None:
        self._lines += 1
        if self._lines > CONSOLE_LINES:
            return
        self.record.writer.write(
            ConsoleMessage(
                moment=self.record.moment(),
                level=line.type,
                text=line.text[:2000],
                url=line.location.get("url", ""),
            )
        )


async def _frames(session: Session) -> list[tuple[str, str]]:
    """Return the frames of a target; none where it is gone or does not answer."""
    with suppress(ProtocolError, TimeoutError):
        async with asyncio.timeout(ANSWER):
            return await session.frames()
    return []


async def _answers(session: Session) -> bool:
    """Whether a document answers in time; one that is gone has nothing left to say."""
    try:
        async with asyncio.timeout(ANSWER):
            await session.frames()
    except TimeoutError:
        return False
    except ProtocolError:
        return session.parent is not None
    return True


async def _tell(session: Session, method: str, parameters: Parameters | None = None) -> None:
    with suppress(ProtocolError, TimeoutError):
        async with asyncio.timeout(OBEY):
            await session.send(method, parameters)


def _ended(url: str) -> Text:
    return Text(
        f"{url} 的脚本使页面不再响应，已被中止；此后的内容可能不完整。",
        f"A script of {url} kept it from answering and was ended; what came after may be missing.",
    )


async def bare_snapshot(session: Session) -> Parameters:
    """Return a snapshot of all documents of a target, without their styles."""
    return await session.send("DOMSnapshot.captureSnapshot", {"computedStyles": []})


async def resolved_roots(
    session: Session, frame: str, snapshot: Parameters
) -> tuple[dict[str, object], ...]:
    """Return nodes of every closed shadow root of a frame's document, one for each parent there."""
    documents, strings = snapshot.get("documents", []), snapshot.get("strings", [])
    own = [document for document in documents if strings[document["frameId"]] == frame]
    nodes: Parameters = own[0]["nodes"] if own else {}
    kinds: Parameters = nodes.get("shadowRootType", {})
    of_parent: dict[int, int] = {}
    for index, kind in zip(kinds.get("index", ()), kinds.get("value", ()), strict=True):
        if strings[kind] == "closed":
            of_parent.setdefault(nodes["parentIndex"][index], nodes["backendNodeId"][index])
    if not of_parent:
        return ()
    world = await session.world(frame)
    found: list[dict[str, object]] = []
    for number in list(of_parent.values())[:CLOSED_ROOTS]:
        with suppress(ProtocolError):
            node = await session.send(
                "DOM.resolveNode", {"backendNodeId": number, "executionContextId": world}
            )
            found.append({"objectId": node["object"]["objectId"]})
    return tuple(found)
