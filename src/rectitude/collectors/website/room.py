"""A room: one fresh browsing context under observation, from its first request to its last."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from playwright.async_api import (
    BrowserContext,
    Error,
    Page,
    StorageState,
)
from playwright.async_api import (
    ConsoleMessage as Line,
)

from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.calls import Calls
from rectitude.collectors.website.cdp import Parameters, ProtocolError, Session, Tree
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.network import Network
from rectitude.collectors.website.record import Record
from rectitude.collectors.website.sockets import Sockets
from rectitude.collectors.website.tls import Transport
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import ConsoleMessage

CLOSED_ROOTS = 100
"""Elements in closed shadow roots by which those are reached; ours."""

WINDOWS = 10
"""Windows opened by the page that are watched too; ours."""

CONSOLE_LINES = 200
"""Lines of the console that are kept of one context; ours."""


class Room:
    """A context, its page, and all that watches them."""

    def __init__(self, browser: Browser, context: BrowserContext, record: Record) -> None:
        self.browser = browser
        self.context = context
        self.record = record
        self.network = Network(record)
        self.calls = Calls(record)
        self._sockets = Sockets(record)
        self.page: Page
        self.tree: Tree
        self.main_frame = ""
        self.crashed = False
        self.stuck = False
        """Whether the page no longer answers."""
        self._others: list[Tree] = []
        self._lines = 0
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
        storage_state: StorageState | str | None = None,
        mobile: bool = False,
    ) -> AsyncIterator["Room"]:
        """Open a room; when the block ends everything seen in it is in the bundle."""
        context = await browser.open_context(mobile=mobile, storage_state=storage_state)
        room = cls(browser, context, Record(name, writer, transport))
        try:
            await room._furnish()
            yield room
        finally:
            await room._leave()

    async def _furnish(self) -> None:
        self.context.on("console", self._console)
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

    async def renew(self) -> None:
        """Leave a page that crashed or no longer answers, and go on with a new one."""
        left = self.page
        self._others.append(self.tree)
        await self._new_page()
        self.crashed = self.stuck = False
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
        self.calls.flush()
        self.record.writer.flush()
        for tree in (*([self.tree] if hasattr(self, "tree") else []), *self._others):
            await tree.close()
        await self.browser.close_context(self.context)

    async def documents(self) -> AsyncIterator[tuple[Session, str, str]]:
        """Yield session, frame id and address of every document shown, the main one first."""
        for session in list(self.tree.sessions()):
            if session.is_document:
                with suppress(ProtocolError):
                    for frame, url in await session.frames():
                        yield session, frame, url

    async def closed_roots(self, session: Session, frame: str) -> tuple[dict[str, object], ...]:
        """Return a document's closed shadow roots, as objects of its isolated world."""
        snapshot = await session.send("DOMSnapshot.captureSnapshot", {"computedStyles": []})
        return await resolved_roots(session, frame, snapshot)

    async def offset(self, session: Session, frame: str) -> tuple[float, float]:
        """Return where a frame's view begins, in pixels of the page's view."""
        if frame == self.main_frame:
            return 0.0, 0.0
        owner_session = session.parent or session
        owner = await owner_session.send("DOM.getFrameOwner", {"frameId": frame})
        box = await owner_session.send("DOM.getBoxModel", {"backendNodeId": owner["backendNodeId"]})
        left, top = box["model"]["content"][:2]
        return float(left), float(top)

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

    def _opened(self, page: Page) -> None:
        self._opened_windows += not self._expecting
        if self._expecting or self._opened_windows > WINDOWS:
            return
        self.tree.spawn(self._follow(page))

    async def _follow(self, page: Page) -> None:
        with suppress(Error, ProtocolError):
            self._others.append(await self._watch(page))

    def _crash(self, page: Page) -> None:
        self.crashed = self.crashed or page is self.page

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
