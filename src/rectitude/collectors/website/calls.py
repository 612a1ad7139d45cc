"""
Calls of interfaces that tell devices apart, read sensors or set cookies, with the calling script.

Breakpoints on the browser's own functions see the calls; no interface is patched, so a page cannot
notice. They are set while a new document or worker is paused before its first script: documents by a
`debugger` statement that the protocol puts first, workers because they wait for the debugger.
"""

import asyncio
import secrets
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import msgspec

from rectitude.collectors.website.cdp import ProtocolError, Session, Tree
from rectitude.collectors.website.record import Record
from rectitude.collectors.website.scripts import script
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

_COOKIE = "Document.cookie="
_LISTENER = "EventTarget.addEventListener"
_SENSOR_EVENTS = ("devicemotion", "deviceorientation", "deviceorientationabsolute", "devicelight")
_TOLD_APART = {_COOKIE, "CookieStore.set", _LISTENER}
"""Interfaces whose first argument is looked at."""

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


class _Watched(msgspec.Struct):
    """One breakpoint: what it watches, and how often it was hit."""

    interface: str
    variable: str
    hits: int = 0


class Calls:
    """Watches the interface calls of one browsing context."""

    def __init__(self, record: Record) -> None:
        self._record = record
        self._watched: dict[tuple[Session, str], _Watched] = {}
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
            await asyncio.gather(
                session.send("Page.enable"),
                session.send("Page.addScriptToEvaluateOnNewDocument", {"source": "debugger"}),
                session.send("Debugger.enable"),
            )
        elif session.is_worker:
            await self._pause_worker(session)

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
        return (
            len(frames) == 1
            and not frames[0].get("functionName")
            and not self._script_of(session, frames[0])
        )

    def _paused(self, session: Session, event: dict[str, Any]) -> None:
        session.tree.spawn(self._resume_after(session, event))

    async def _resume_after(self, session: Session, event: dict[str, Any]) -> None:
        try:
            async with asyncio.timeout(PAUSE):
                if hit := event.get("hitBreakpoints"):
                    await self._count(session, event, hit[0])
                elif self._is_ours(session, event):
                    session.paused.set()
                    await self._arm_document(session, event["callFrames"][0])
        except TimeoutError:
            self._record.writer.limit(_UNREAD)
        finally:
            await session.send("Debugger.resume")

    async def _arm_document(self, session: Session, frame: dict[str, Any]) -> None:
        answer = await session.send(
            "Debugger.evaluateOnCallFrame",
            {"callFrameId": frame["callFrameId"], "expression": script("interfaces")},
        )
        await self._arm(session, answer["result"]["objectId"])

    async def _arm(self, session: Session, listed: str) -> None:
        """Set a breakpoint on each function of a remote list `[name, function, ...]`."""
        variable = f"_{secrets.token_hex(16)}"
        answer, _ = await asyncio.gather(
            session.send("Runtime.getProperties", {"objectId": listed, "ownProperties": True}),
            self._declare(session, listed, variable),
        )
        items = {p["name"]: p["value"] for p in answer["result"] if p["name"].isdigit()}
        await asyncio.gather(
            *(
                self._watch(
                    session, items[str(n)]["value"], items[str(n + 1)]["objectId"], variable
                )
                for n in range(0, len(items) - 1, 2)
            )
        )

    async def _declare(self, session: Session, listed: str, variable: str) -> None:
        """
        Declare a variable of the realm's script scope, for a breakpoint to leave an argument in.

        It is no property of anything, so a page that does not know its random name cannot find it.
        """
        context = int(listed.split(".")[1])
        await session.send(
            "Runtime.evaluate", {"contextId": context, "expression": f"let {variable}; 0"}
        )

    async def _watch(self, session: Session, interface: str, function: str, variable: str) -> None:
        condition = ""
        if interface in _TOLD_APART:
            condition = f"({variable} = arguments[0], true)"
        if interface == _LISTENER:
            names = " || ".join(f"arguments[0] === '{name}'" for name in _SENSOR_EVENTS)
            condition = f"({names}) && {condition}"
        try:
            answer = await session.send(
                "Debugger.setBreakpointOnFunctionCall",
                {"objectId": function, "condition": condition},
            )
        except ProtocolError:
            return
        self._watched[session, answer["breakpointId"]] = _Watched(interface, variable)

    async def _count(self, session: Session, event: dict[str, Any], breakpoint_: str) -> None:
        watched = self._watched.get((session, breakpoint_))
        if watched is None:
            return
        moment = self._record.moment()
        watched.hits += 1
        callers = (self._script_of(session, frame) for frame in event["callFrames"])
        caller = next(filter(None, callers), "")
        argument = ""
        if watched.interface in _TOLD_APART and event["callFrames"]:
            argument = await self._argument(session, event["callFrames"][0], watched.variable)
        self._remember(session, watched.interface, caller, argument, moment)
        if watched.hits >= (COOKIES if watched.interface in _TOLD_APART else COUNTED):
            self._record.writer.limit(_FREQUENT)
            await session.send("Debugger.removeBreakpoint", {"breakpointId": breakpoint_})

    async def _argument(self, session: Session, frame: dict[str, Any], variable: str) -> str:
        try:
            answer = await session.send(
                "Debugger.evaluateOnCallFrame",
                {
                    "callFrameId": frame["callFrameId"],
                    "expression": variable,
                    "returnByValue": True,
                },
            )
        except ProtocolError:
            return ""
        value = answer["result"].get("value", "")
        return str(value.get("name", "")) if isinstance(value, dict) else str(value)

    def _remember(
        self, session: Session, interface: str, by: str, argument: str, moment: Moment
    ) -> None:
        frame = session.url or self._record.page
        caller = by or frame
        detail = argument.partition("=")[0].strip()[:200]
        if interface in {_COOKIE, "CookieStore.set"}:
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
