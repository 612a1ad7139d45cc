"""
Calls of interfaces that tell devices apart, read sensors or set cookies, with the calling script.

Breakpoints on the browser's own functions see the calls; no interface is patched. They are set while a
new document or worker is paused before its first script: documents by a `debugger` statement that the
protocol puts first, workers because they wait for the debugger. The page's own `debugger` statements
pause nothing, since all scripts but that first one are passed over ("blackboxed").
"""

import asyncio
import secrets
from collections import Counter
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import msgspec

from rectitude.collectors.website.cdp import ProtocolError, Session, Tree
from rectitude.collectors.website.interfaces import COOKIE, TOLD_APART, watching
from rectitude.collectors.website.record import Recorder
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import InterfaceCall
from rectitude.text import Text

COUNTED = 20
"""Calls of one interface in one document that are counted; then its breakpoint goes, for speed."""

COOKIES = 100
"""The same for setting cookies, where each call matters."""

WORKER_PAUSE = 0.5
"""Seconds that are waited for a worker to pause by itself before it is let go; ours."""

PAUSE = 2.0
"""Seconds that a document may be held to read one call, before it is let go unread; ours."""

_FREQUENT = Text(
    f"同一文档内同一接口的调用最多逐次记录 {COUNTED} 次（写入 Cookie 为 {COOKIES} 次）。",
    f"Calls of one interface in one document are counted up to {COUNTED} ({COOKIES} for cookies).",
)


_LATE = Text(
    "有的 Worker 在监测就绪之前已经运行，其最初的请求与接口调用可能没有记录。",
    "A worker ran before it could be watched: its first requests and calls may be missing.",
)

_UNREAD = Text(
    f"有的脚本暂停超过 {PAUSE:g} 秒仍未读到调用内容，已放行，该次调用没有记录。",
    f"A script was let go after {PAUSE:g} s although its call was not yet read; that call is missing.",
)


class Calls:
    """Watches the interface calls of one browsing context."""

    def __init__(self, record: Recorder) -> None:
        self._record = record
        self._variable = f"_{secrets.token_hex(16)}"
        """In each realm's script scope, for breakpoints to leave in it what was called: it is no
        property of anything, so a page that does not know its random name cannot find it."""
        self._first = secrets.token_hex(16)
        """The name of the script that is put before all others of a document."""
        self._armed: set[tuple[Session, int]] = set()
        self._hits: Counter[tuple[Session, str]] = Counter()
        self._counted: dict[tuple[str, str, str, str], InterfaceCall] = {}
        self._starting: set[Session] = set()
        self._late: set[Session] = set()
        self._scripts: dict[tuple[Session, str], str] = {}
        self.setters: dict[tuple[str, str], tuple[str, Moment]] = {}
        """Which script set a cookie first: by cookie name and host."""

    def observe(self, tree: Tree) -> None:
        """Watch a page and all that it opens."""
        tree.before_running(self._prepare)
        tree.on("Debugger.paused", self._paused)
        tree.on("Debugger.scriptParsed", self._parsed)

    def flush(self) -> None:
        """Write the calls that were counted."""
        for call in self._counted.values():
            self._record.writer.write(call)
        self._counted.clear()

    async def _prepare(self, session: Session) -> None:
        if session.is_document:
            first = f"debugger\n//# sourceURL={self._first}"
            await asyncio.gather(
                session.send("Page.enable"),
                session.send("Page.addScriptToEvaluateOnNewDocument", {"source": first}),
                session.send("Debugger.enable"),
                self._pass_over_scripts(session),
            )
        elif session.is_worker:
            await self._pause_worker(session)
            await self._pass_over_scripts(session)

    async def _pass_over_scripts(self, session: Session) -> None:
        """Let no statement of a page pause it, which it could measure; breakpoints still do."""
        others = {"patterns": [f"^(?!{self._first}$)"], "skipAnonymous": True}
        await session.send("Debugger.setBlackboxPatterns", others)

    async def _pause_worker(self, session: Session) -> None:
        """
        Have a worker pause at its first statement, to be watched from there.

        Nothing can be put before its script, and the driver may have let it go already: then its
        first calls are missing, and the report says so.
        """
        self._starting.add(session)
        await asyncio.gather(self._enable(session), session.send("Debugger.pause"))
        with suppress(TimeoutError):
            async with asyncio.timeout(WORKER_PAUSE):
                await session.paused.wait()
        if not session.paused.is_set() or session in self._late:
            self._record.writer.limit(_LATE)

    async def _enable(self, session: Session) -> None:
        await session.send("Debugger.enable")
        self._starting.discard(session)

    def _parsed(self, session: Session, event: dict[str, Any]) -> None:
        if event.get("url"):
            self._scripts[session, event["scriptId"]] = event["url"]
            if session in self._starting:  # a script was there before the debugger
                self._late.add(session)

    def _script_of(self, session: Session, frame: dict[str, Any]) -> str:
        return self._scripts.get((session, frame["location"]["scriptId"]), "")

    def _is_ours(self, session: Session, event: dict[str, Any]) -> bool:
        """Return whether a pause is the one before a document's first script."""
        if session.is_worker:
            return not session.paused.is_set()
        frames = event.get("callFrames", ())
        return bool(frames) and self._script_of(session, frames[0]) == self._first

    def _paused(self, session: Session, event: dict[str, Any]) -> None:
        session.tree.spawn(self._resume_after(session, event))

    async def _resume_after(self, session: Session, event: dict[str, Any]) -> None:
        try:
            async with asyncio.timeout(PAUSE):
                if hit := event.get("hitBreakpoints"):
                    await self._count(session, event, hit[0])
                elif self._is_ours(session, event):
                    session.paused.set()
                    await self._arm(session, event["callFrames"][0])
        except TimeoutError:
            self._record.writer.limit(_UNREAD)
        finally:
            await session.send("Debugger.resume")

    async def _arm(self, session: Session, frame: dict[str, Any]) -> None:
        """Set a breakpoint on each function that is watched, all by one command."""
        realm = int(frame["this"]["objectId"].split(".")[1])
        if (session, realm) in self._armed:
            return  # by now a page may have changed what this realm's functions do
        self._armed.add((session, realm))
        await asyncio.gather(
            session.send(
                "Runtime.evaluate", {"contextId": realm, "expression": f"let {self._variable}; 0"}
            ),
            session.send(
                "Debugger.evaluateOnCallFrame",
                {
                    "callFrameId": frame["callFrameId"],
                    "expression": watching(self._variable),
                    "includeCommandLineAPI": True,
                },
            ),
        )

    async def _count(self, session: Session, event: dict[str, Any], breakpoint_: str) -> None:
        if not event["callFrames"]:
            return
        self._hits[session, breakpoint_] += 1
        moment, frame = self._record.moment(), event["callFrames"][0]
        interface, argument = await self._left(session, frame)
        callers = (self._script_of(session, frame) for frame in event["callFrames"])
        caller = next(filter(None, callers), "")
        if interface:
            self._remember(session, interface, caller, argument, moment)
        most = COOKIES if interface in TOLD_APART else COUNTED
        if self._hits[session, breakpoint_] >= most:
            self._record.writer.limit(_FREQUENT)
            await session.send("Debugger.removeBreakpoint", {"breakpointId": breakpoint_})

    async def _left(self, session: Session, frame: dict[str, Any]) -> tuple[str, str]:
        """Return what a breakpoint has left: the interface, and the first argument if looked at."""

        async def read(expression: str) -> object:
            ask = {"callFrameId": frame["callFrameId"], "expression": expression}
            try:
                answer = await session.send(
                    "Debugger.evaluateOnCallFrame", {**ask, "returnByValue": True}
                )
            except ProtocolError:
                return None
            return answer["result"].get("value")

        left = await read(self._variable)
        if not isinstance(left, list):  # an argument that cannot be given by value
            return str(await read(f"{self._variable}[0]") or ""), ""
        interface, argument = (*left, "")[:2]
        if isinstance(argument, dict):
            argument = argument.get("name", "")
        return str(interface), str(argument)

    def _remember(
        self, session: Session, interface: str, by: str, argument: str, moment: Moment
    ) -> None:
        frame = session.url or self._record.page
        caller = by or frame
        detail = argument.partition("=")[0].strip()[:200]
        if interface in {COOKIE, "CookieStore.set"}:
            host = urlsplit(frame).hostname or ""
            self.setters.setdefault((detail, host), (caller, moment))
        key = (interface, caller, frame, detail)
        known = self._counted.get(key)
        self._counted[key] = (
            msgspec.structs.replace(known, times=known.times + 1)
            if known
            else InterfaceCall(
                moment=moment,
                interface=interface,
                script=caller,
                frame=frame,
                page=self._record.page,
                detail=detail,
            )
        )
