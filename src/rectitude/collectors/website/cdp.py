"""
Chromium's debugging protocol for one page and everything that hangs on it.

Playwright gives a session for the page; cross-site frames and workers are targets of their own,
found by auto-attachment and held until they are observed. Their messages travel inside the page's
session.
"""

import asyncio
from collections.abc import Awaitable, Callable, Iterator
from contextlib import suppress

from playwright.async_api import CDPSession, Error

from rectitude.collectors.website import page_text
from rectitude.collectors.website.conversation import Conversation, Parameters, ProtocolError
from rectitude.text import well_formed

__all__ = ["Parameters", "ProtocolError", "Session", "Tree"]

Handler = Callable[["Session", Parameters], None]
Prepare = Callable[["Session"], Awaitable[None]]

WORLD = "rectitude"
"""The isolated world in which pages are read: a page cannot see or change what runs there."""


class Session:
    """The session of one target: page, cross-site frame (`iframe`) or worker."""

    def __init__(
        self, tree: "Tree", kind: str, url: str, parent: "Session | None", name: str
    ) -> None:
        self.tree = tree
        self.kind = kind
        self.url = url
        self.parent = parent
        self.name = name
        self.children: dict[str, Session] = {}
        self._conversation = Conversation(parent.send, name) if parent else None
        self.paused = asyncio.Event()
        """Set once the target has paused at its first statement."""

    @property
    def is_document(self) -> bool:
        """Whether the target shows documents, as pages and frames do and workers do not."""
        return self.kind in {"page", "iframe"}

    @property
    def is_worker(self) -> bool:
        """Whether the target is a worker of any kind."""
        return self.kind.endswith("worker")

    async def send(self, method: str, parameters: Parameters | None = None) -> Parameters:
        """Send a command and return its result; raises ProtocolError."""
        if self._conversation:
            return await self._conversation.ask(method, parameters or {})
        try:
            result = await self.tree.root_session.send(method, parameters or {})
        except Error as error:
            raise ProtocolError(error.message) from error
        return dict(well_formed(result or {}))

    async def evaluate(self, expression: str, frame: str, *arguments: object) -> object:
        """Call a function in the isolated world of a frame and return its value; ProtocolError."""
        return await self.call(expression, await self.world(frame), *arguments)

    async def world(self, frame: str) -> int:
        """Return the execution context of the isolated world of a frame; the same one each time."""
        world = await self.send("Page.createIsolatedWorld", {"frameId": frame, "worldName": WORLD})
        return int(world["executionContextId"])

    async def call(self, function: str, context: int, *arguments: object) -> object:
        """Call a function in an execution context; an argument may be a remote object (dict)."""
        result = await self.send(
            "Runtime.callFunctionOn",
            {
                "functionDeclaration": function,
                "executionContextId": context,
                "arguments": [a if isinstance(a, dict) else {"value": a} for a in arguments],
                "returnByValue": True,
                "awaitPromise": True,
            },
        )
        if "exceptionDetails" in result:
            raise ProtocolError(str(result["exceptionDetails"].get("text", "exception")))
        return result["result"].get("value")

    async def frames(self) -> list[tuple[str, str]]:
        """Return the id and address of each document that this target shows."""
        answer = await self.send("Page.getFrameTree")
        return list(_frames(answer["frameTree"]))

    def receive(self, message: Parameters) -> None:
        """Take an answer or an event from the target."""
        if self._conversation and not self._conversation.answered(message):
            self.tree.dispatch(self, message["method"], message.get("params", {}))

    def close(self) -> None:
        """Give up all that still waits for this target."""
        for child in self.children.values():
            child.close()
        if self._conversation:
            self._conversation.end()


class Tree:
    """A page's session and those of all its frames and workers, prepared before they may run."""

    def __init__(self, root: CDPSession) -> None:
        self.root_session = root
        self.root = Session(self, "page", "", None, "")
        self._handlers: dict[str, list[Handler]] = {}
        self._prepare: list[Prepare] = []
        self._tasks: set[asyncio.Task[None]] = set()

    def on(self, event: str, handler: Handler) -> None:
        """Call a handler for an event of any session."""
        if event not in self._handlers:
            self._handlers[event] = []
            self.root_session.on(event, self._hearer(event))
        self._handlers[event].append(handler)

    def _hearer(self, event: str) -> Callable[[Parameters], None]:
        """Return what Playwright calls for an event: a plain function, whose signature it reads each time."""

        def hear(parameters: Parameters) -> None:
            self.dispatch(self.root, event, well_formed(parameters))

        return hear

    def before_running(self, prepare: Prepare) -> None:
        """Have each new target prepared before its first script runs."""
        self._prepare.append(prepare)

    async def attach(self) -> None:
        """Prepare the page, and attach to whatever it opens from now on."""
        self.on("Target.attachedToTarget", self._attached)
        self.on("Target.detachedFromTarget", self._detached)
        self.on("Target.receivedMessageFromTarget", self._received)
        await self._ready(self.root)

    def sessions(self) -> Iterator[Session]:
        """Return every session, the page's first."""
        pending = [self.root]
        while pending:
            session = pending.pop(0)
            yield session
            pending.extend(session.children.values())

    def spawn(self, work: Awaitable[None]) -> None:
        """Do something beside; a target that goes away meanwhile ends it quietly."""
        task = asyncio.ensure_future(_quietly(work))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def close(self) -> None:
        """Stop all work beside, and give up what still waits."""
        self.root.close()
        tasks = tuple(self._tasks)
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def dispatch(self, session: Session, event: str, parameters: Parameters) -> None:
        """Hand an event to its handlers."""
        for handler in self._handlers.get(event, ()):
            handler(session, parameters)

    async def _ready(self, session: Session) -> None:
        attach = {"autoAttach": True, "waitForDebuggerOnStart": True, "flatten": False}
        await asyncio.gather(
            *(prepare(session) for prepare in self._prepare),
            session.send("Target.setAutoAttach", attach),
            return_exceptions=True,
        )
        if not session.paused.is_set():  # it would also end the pause
            await session.send("Runtime.runIfWaitingForDebugger")

    def _attached(self, parent: Session, event: Parameters) -> None:
        info, name = event["targetInfo"], event["sessionId"]
        child = Session(self, info["type"], info.get("url", ""), parent, name)
        parent.children[name] = child
        self.spawn(self._ready(child))

    def _detached(self, parent: Session, event: Parameters) -> None:
        if child := parent.children.pop(event.get("sessionId", ""), None):
            child.close()

    def _received(self, parent: Session, event: Parameters) -> None:
        if child := parent.children.get(event.get("sessionId", "")):
            child.receive(page_text.message(event["message"]))


async def _quietly(work: Awaitable[None]) -> None:
    with suppress(ProtocolError, Error):
        await work


def _frames(tree: Parameters) -> Iterator[tuple[str, str]]:
    yield tree["frame"]["id"], tree["frame"]["url"] + tree["frame"].get("urlFragment", "")
    for child in tree.get("childFrames", ()):
        yield from _frames(child)
