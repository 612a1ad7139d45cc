"""A visit to one page: its phases, then everything that is read from it."""

import asyncio
import base64
from collections.abc import Awaitable, Coroutine, Iterable
from contextlib import suppress
from typing import Any

import msgspec
from playwright.async_api import Error, Response

from rectitude.collectors.website import consent, phases, storage
from rectitude.collectors.website.cdp import ProtocolError, Session
from rectitude.collectors.website.forms import Filler
from rectitude.collectors.website.room import Room, resolved_roots
from rectitude.collectors.website.scripts import script
from rectitude.evidence.consent import Banner
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import FooterItem, Form, Link, PageVisit, Phase, Role

VISIT = 45.0
"""Seconds that a visit may take altogether before its room is given up; ours."""

READ = 10.0
"""Seconds that reading a settled page may take; ours."""

TALLEST = 10_000
"""Pixels to which the picture of a whole page goes."""

CHOOSE = 25.0
"""Seconds that choosing in a banner and waiting for the effect may take; ours."""

FILL = 20.0
"""Seconds that filling the forms of a page may take; ours."""

STOCK = 8.0
"""Seconds that reading cookies and storage may take; ours."""

EARLY_STOCK = 1.0
"""Seconds that the same may take after loading and settling, without databases; ours."""

FRAMES = 12
"""Frames of a page whose text is read; ours."""

SNAPSHOT_STYLES = (
    "display",
    "visibility",
    "opacity",
    "position",
    "z-index",
    "color",
    "background-color",
    "font-size",
    "cursor",
    "pointer-events",
)


class Seen(msgspec.Struct):
    """What `read.js` says of a document."""

    title: str = ""
    language: str = ""
    text: str = ""
    links: list[Link] = []
    forms: list[Form] = []
    width: int = 0
    height: int = 0
    document: str = ""


class Visit:
    """One visit to one page; it ends with a `PageVisit` in the bundle, whatever happens."""

    def __init__(self, room: Room, url: str, role: Role, filler: Filler | None = None) -> None:
        self._room = room
        self._filler = filler
        self._phases: list[Phase] = []
        self._documents: list[tuple[Session, str, Seen]] = []
        self._parts: dict[str, Any] = {}
        self._problem = ""
        self._page = PageVisit(moment=room.record.moment(), url=url, final_url=url, role=role)
        room.record.page = url
        room.network.document = {}

    async def arrive(self, *, scroll: bool = True) -> bool:
        """Load, settle and scroll; return whether there is a page to read."""
        await self._within(VISIT, self._arrive(scroll=scroll))
        return not self._room.crashed and not self._problem.startswith(("net::", "download"))

    async def read(self) -> None:
        """Read the page as it stands: pictures, contents, footer, frames."""
        await self._within(READ, self._read())
        if self._room.stuck and not self._documents:
            await self._within(READ, self._interrupt_and_read())

    async def _interrupt_and_read(self) -> None:
        """End the script that keeps the page from answering, and read what there is."""
        await self._room.tree.root.send("Runtime.terminateExecution")
        await self._read()
        self._room.stuck = False

    async def take_stock(self) -> None:
        """Write down what cookies and storage the context holds now."""
        if not self._room.stuck:
            await self._within(STOCK, storage.read(self._room, self._room.record.moment()))

    async def fill(self) -> None:
        """Type the persona into the page's forms, if there are any; what it keeps is read before."""
        if (
            self._filler
            and not self._room.stuck
            and any(seen.forms for _, _, seen in self._documents)
        ):
            await self.take_stock()
            await self._within(FILL, self._fill(self._filler))

    async def choose(self, wish: consent.Wish) -> None:
        """Refuse or accept in the consent banner, write what came of it, and let it take effect."""
        await self._within(CHOOSE, self._choose(wish))

    async def _choose(self, wish: consent.Wish) -> None:
        room = self._room
        picture = await _picture(room, {})
        banner: list[Banner] = []

        async def press() -> str:
            banner.append(await consent.choose(room, wish, picture))
            return banner[0].done

        await self._phase("choice", press())
        room.record.writer.write(banner[0])
        await self._phase("after", phases.settle(room))

    def write(self) -> PageVisit:
        """Write the visit down and return it."""
        response = self._room.network.document
        forms = (form for _, _, seen in self._documents for form in seen.forms)
        self._parts |= {"forms": tuple(forms)} if self._documents else {}
        return self._room.record.writer.write(
            msgspec.structs.replace(
                self._page,
                status=int(response["status"]) if response else None,
                media_type=response.get("mimeType", ""),
                phases=tuple(self._phases),
                problem="crash" if self._room.crashed else self._problem,
                **self._parts,
            )
        )

    async def _within(self, seconds: float, work: Coroutine[Any, Any, None]) -> None:
        try:
            async with asyncio.timeout(seconds):
                await work
        except TimeoutError:
            self._room.stuck = True
            self._problem = self._problem or "deadline"
        except (Error, ProtocolError) as error:
            self._problem = self._problem or str(error).splitlines()[0][:200]

    async def _phase(self, name: str, work: Awaitable[str]) -> str:
        done = await phases.timed(self._room, name, work)
        self._phases.append(done)
        return done.reason

    async def _arrive(self, *, scroll: bool) -> None:
        room, responses = self._room, list[Response | None]()
        reason = await self._phase("load", phases.load(room, self._page.url, responses))
        self._problem = "" if reason == "parsed" else reason
        if self._problem in {"", "deadline"}:
            loaded = asyncio.create_task(self._early_stock(room.record.moment()))
            try:
                await self._phase("settle", phases.settle(room))
                await loaded
            finally:
                loaded.cancel()
            if scroll:
                await self._early_stock(room.record.moment())
                await self._phase("scroll", phases.scroll(room))

    async def _early_stock(self, moment: Moment) -> None:
        """Write down what a phase has left in the browser, databases apart, if that is quick."""
        with suppress(TimeoutError, Error, ProtocolError):
            async with asyncio.timeout(EARLY_STOCK):
                await storage.read(self._room, moment, databases=False)

    async def _read(self) -> None:
        room, parts = self._room, self._parts
        parts["final_url"] = room.page.url or self._page.url
        parts["screenshot"] = await _picture(room, {})
        await self._contents()
        height = int(parts["height"])
        parts["full_page"] = await _full_page(room, height) or parts["screenshot"]

    async def _contents(self) -> None:
        room, root = self._room, self._room.tree.root
        snapshot = await _snapshot(root)
        closed = await resolved_roots(root, room.main_frame, snapshot)
        seen = await _seen(root, room.main_frame, closed)
        footer = await _footer(root, room.main_frame, closed)
        self._documents = [(root, room.main_frame, seen)]
        text, links, frames = seen.text, list(seen.links), list[str]()
        snapshots = {root: snapshot}
        async for session, frame, url in room.documents():
            if frame == room.main_frame or len(frames) >= FRAMES:
                continue
            frames.append(url)
            try:
                if session not in snapshots:  # a cross-site frame, drawn by another process
                    snapshots[session] = await _snapshot(session)
                closed = await resolved_roots(session, frame, snapshots[session])
                inner = await _seen(session, frame, closed)
                footer += [_unplaced(item) for item in await _footer(session, frame, closed)]
            except ProtocolError:
                continue
            self._documents.append((session, frame, inner))
            text = f"{text}\n{inner.text}" if inner.text else text
            links += [msgspec.structs.replace(link, box=None) for link in inner.links]
        keep = room.record.writer.blob
        self._parts |= {
            "title": seen.title,
            "language": seen.language,
            "text": text[:200_000],
            "links": tuple(links),
            "footer": tuple(footer),
            "width": seen.width,
            "height": seen.height,
            "frames": tuple(frames),
            "document": keep(seen.document.encode("utf-8", "replace")),
            "snapshot": keep(msgspec.json.encode(snapshots.pop(root))),
            "frame_snapshots": tuple(keep(msgspec.json.encode(s)) for s in snapshots.values()),
        }

    async def _fill(self, filler: Filler) -> None:
        await self._phase("forms", self._type(filler))

    async def _type(self, filler: Filler) -> str:
        for session, frame, seen in self._documents:
            if seen.forms:
                seen.forms = await filler.fill(session, frame, seen.forms)
        await phases.pause(self._room)
        for session, frame, seen in self._documents:
            if seen.forms:
                seen.forms = await filler.submit(session, frame, seen.forms)
        submitted = any(form.submitted for _, _, seen in self._documents for form in seen.forms)
        if submitted:
            await phases.pause(self._room)
        return "submitted" if submitted else "left"


async def _snapshot(session: Session) -> dict[str, Any]:
    return await session.send(
        "DOMSnapshot.captureSnapshot",
        {
            "computedStyles": SNAPSHOT_STYLES,
            "includePaintOrder": True,
            "includeDOMRects": True,
        },
    )


async def _seen(session: Session, frame: str, closed: Iterable[dict[str, Any]]) -> Seen:
    found = await session.evaluate(script("read"), frame, *closed)
    return msgspec.json.decode(str(found), type=Seen)


async def _footer(
    session: Session, frame: str, closed: Iterable[dict[str, Any]]
) -> list[FooterItem]:
    found = await session.evaluate(script("footer"), frame, *closed)
    return msgspec.json.decode(str(found), type=list[FooterItem])


def _unplaced(item: FooterItem) -> FooterItem:
    return msgspec.structs.replace(item, box=None)


async def _full_page(room: Room, height: int) -> str:
    """Return the picture of the whole page; nothing where the view shows all of it."""
    size = room.page.viewport_size or {"width": 1366, "height": 768}
    if height <= size["height"]:
        return ""
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(height, TALLEST), "scale": 1}
    return await _picture(room, {"clip": clip, "captureBeyondViewport": True})


async def _picture(room: Room, how: dict[str, Any]) -> str:
    answer = await room.tree.root.send(
        "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True, **how}
    )
    return room.record.writer.blob(base64.b64decode(answer["data"]))
