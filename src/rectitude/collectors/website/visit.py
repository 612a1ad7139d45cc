"""A visit to one page: its phases, then everything that is read from it."""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from typing import Any

import msgspec
from playwright.async_api import Error, Response

from rectitude.collectors.website import (
    consent,
    consent_choice,
    leads,
    opening,
    phases,
    reading,
    storage,
)
from rectitude.collectors.website.cdp import ProtocolError, Session
from rectitude.collectors.website.forms import Filler
from rectitude.collectors.website.room import Room
from rectitude.evidence.consent import Banner
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import FooterItem, Form, Framed, PageVisit, Phase, Role

VISIT = 45.0
"""Seconds that a visit may take altogether before its room is given up; ours."""

READ = 10.0
"""Seconds that reading a settled page may take, without its pictures; ours."""

PICTURES = 10.0
"""Seconds that the pictures of a page may take: a page counts by what was read of it; ours."""

LATE = 10.0
"""Seconds from the beginning of the visit until which a home page may draw its footer; ours."""

CHOOSE = 35.0
"""Seconds that choosing in a banner and waiting for the effect may take; ours."""

FILL = 20.0
"""Seconds that filling the forms of a page may take; ours."""

STOCK = 8.0
"""Seconds that reading cookies and storage may take; ours."""

EARLY_STOCK = 1.0
"""Seconds that the same may take after loading and settling, without databases; ours."""

FRAMES = 12
"""Frames of a page whose text is read; ours."""

Look = Callable[[], Awaitable[None]]


UNMADE = "unmade"
"""The phases from a choice on that could not be made."""


class Visit:
    """One visit to one page; whatever the page does, `write` puts a `PageVisit` in the bundle."""

    def __init__(self, room: Room, url: str, role: Role, filler: Filler | None = None) -> None:
        self._room = room
        self._filler = filler
        self._phases: list[Phase] = []
        self._documents: list[tuple[Session, str, reading.Seen]] = []
        self._parts: dict[str, Any] = {}
        self._problem = ""
        self._chose = False
        self._page = PageVisit(moment=room.record.moment(), url=url, final_url=url, role=role)
        room.record.page = url
        room.network.document = {}

    async def arrive(self, *, scroll: bool = True, untouched: Look | None = None) -> bool:
        """
        Load, settle and scroll; return whether there is a page to read.

        `untouched` looks at the settled page before it is scrolled, for some pages take that for an act.
        """
        await self._within(VISIT, self._arrive(scroll=scroll, untouched=untouched))
        return self._came and not self._room.crashed and not self._room.lost

    async def read(self, *, pictures: bool = True) -> None:
        """Read the page as it stands: contents, footer, frames and, unless nobody needs them, pictures."""
        if await self._awake():
            await self._within(READ, self._read())
        if not self._documents and await self._awake(slow=True):
            await self._within(READ, self._read())
        if pictures:
            await self._take_pictures()

    async def _awake(self, *, slow: bool = False) -> bool:
        """Whether the page answers; one whose script had to be ended for that is not whole."""
        awake = await self._room.wake(slow=slow)
        if self._room.interrupted:
            self._problem = self._problem or "deadline"
        return awake

    async def look_for_number(self) -> None:
        """
        Look for a filing number until the page has had time to draw it, and press one that a script opens.

        What is read last counts: a footer may come late, or only once something is scrolled.
        """
        with suppress(TimeoutError, Error, ProtocolError):
            async with asyncio.timeout(LATE + READ):
                await self._look_for_number()
        await self._awake()

    async def _look_for_number(self) -> None:
        stood = self._parts.get("final_url", self._room.page.url)
        # A form may have been drawn on another route, which shows another footer or none.
        if not self._numbered() and self._room.page.url != stood:
            await phases.load(self._room, stood, [])
        while not self._numbered() and self._room.record.seconds() < LATE:
            await asyncio.sleep(1.0)
            filled = self._documents  # what was typed is known of these alone
            async with asyncio.timeout(READ):
                await self._contents()
            self._documents = filled or self._documents
        footer: tuple[FooterItem, ...] = self._parts.get("footer", ())
        if any(item.href for item in footer):
            self._parts["footer"] = tuple(await leads.follow(self._room, footer))
        if leads.scripted(footer):
            pressed = await self._phase_of(leads.press(self._room, self._parts["footer"]))
            self._parts["footer"] = tuple(pressed)

    def _numbered(self) -> bool:
        """Whether something like a number was seen on the page, or the page cannot be read."""
        footer: tuple[FooterItem, ...] = self._parts.get("footer", ())
        seen = any(item.visible for item in footer)  # a hidden one a script may show later
        return seen or self._room.stuck or self._room.crashed

    async def _phase_of(self, work: Awaitable[list[FooterItem]]) -> list[FooterItem]:
        """Do a piece of work as a phase of its own, so that what it sets off is no part of another."""
        done: list[FooterItem] = []

        async def press() -> str:
            done.extend(await work)
            return "pressed"

        await self._phase("number", press())
        return done

    async def take_stock(self) -> None:
        """Write down what cookies and storage the context holds now."""
        if await self._awake():
            await self._within(STOCK, storage.read(self._room, self._room.record.moment()))

    async def fill(self) -> None:
        """Type the persona into the page's forms, if there are any; what it keeps is read before."""
        if self._filler and not self._room.stilled and await self._asks():
            await self.take_stock()
            await self._within(FILL, self._fill(self._filler))
            await self._awake()

    async def _asks(self) -> bool:
        """Whether the page has forms, or controls that promise one."""
        if any(seen.forms for _, _, seen in self._documents):
            return True
        with suppress(TimeoutError, Error, ProtocolError):
            async with asyncio.timeout(READ):
                return bool(self._documents) and bool(await opening.promised(self._room))
        return False

    async def choose(self, wish: consent.Wish, aside: str = "") -> bool:
        """
        Refuse or accept in the consent banner, write what came of it, and let it take effect.

        `aside`: the control that opens the choice where no banner does. Return whether that was achieved:
        else what comes next is no answer to a choice.
        """
        await self._within(CHOOSE, self._choose(wish, aside))
        return self._chose

    async def _choose(self, wish: consent.Wish, aside: str) -> None:
        room = self._room
        picture = await reading.picture(room, {})
        banner: list[Banner] = []

        async def press() -> str:
            banner.append(await consent_choice.choose(room, wish, picture, aside))
            return banner[0].done

        await self._phase("choice", press())
        room.record.writer.write(banner[0])
        self._chose = banner[0].done == wish
        await self._phase("after" if self._chose else UNMADE, phases.settle(room))

    def cut_short(self) -> None:
        """Note that time was over before all of the page was read."""
        self._problem = self._problem or "deadline"

    @property
    def unread(self) -> bool:
        """Whether the page was reached and nothing of it was read."""
        return not self._documents and not self._problem.startswith(("net::", "download"))

    @property
    def _came(self) -> bool:
        """Whether a document came: what stands in the page else is the one before it."""
        refused = self._problem.startswith(("net::", "download"))
        return not refused and (not self._problem or bool(self._room.network.document))

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
            self._room.stuck = True  # until it is seen to answer
            self._problem = self._problem or "deadline"
        except (Error, ProtocolError) as error:
            self._problem = self._problem or str(error).splitlines()[0][:200]

    async def _phase(self, name: str, work: Awaitable[str]) -> str:
        done = await phases.timed(self._room, name, work)
        self._phases.append(done)
        return done.reason

    async def _arrive(self, *, scroll: bool, untouched: Look | None) -> None:
        room, responses = self._room, list[Response | None]()
        reason = await self._phase("load", phases.load(room, self._page.url, responses))
        self._problem = "" if reason == "parsed" else reason
        if self._problem in {"", "deadline"} and self._came:
            if self._problem and not await self._awake():
                return
            loaded = asyncio.create_task(self._early_stock(room.record.moment()))
            try:
                await self._phase("settle", phases.settle(room))
                await loaded
            finally:
                loaded.cancel()
            if scroll and await self._awake():
                stock = self._early_stock(room.record.moment())
                await asyncio.gather(stock, *([untouched()] if untouched else []))
                await self._phase("scroll", phases.scroll(room))

    async def _early_stock(self, moment: Moment) -> None:
        """Write down what a phase has left in the browser, databases apart, if that is quick."""
        with suppress(TimeoutError, Error, ProtocolError):
            async with asyncio.timeout(EARLY_STOCK):
                await storage.read(self._room, moment, databases=False)

    async def _read(self) -> None:
        room, parts = self._room, self._parts
        parts["final_url"] = room.page.url or self._page.url
        await self._contents()

    async def _take_pictures(self) -> None:
        """Take pictures of the view and of the whole page; what is not drawn in time is left out."""
        if self._room.stuck or self._room.crashed:
            return
        with suppress(TimeoutError, Error, ProtocolError):
            async with asyncio.timeout(PICTURES):
                self._parts["screenshot"] = view = await reading.picture(self._room, {})
                height = int(self._parts.get("height", 0))
                self._parts["full_page"] = await reading.full_page(self._room, height) or view

    async def _contents(self) -> None:
        """Read the page's own document, and then the frames in it."""
        room, root = self._room, self._room.tree.root
        keep = room.record.writer.blob
        snapshot = await reading.snapshot(root)
        seen, footer = await reading.document(root, room.main_frame, snapshot)
        self._documents = [(root, room.main_frame, seen)]
        self._parts |= {
            "title": seen.title,
            "language": seen.language,
            "text": seen.text,
            "links": tuple(seen.links),
            "footer": tuple(footer),
            "width": seen.width,
            "height": seen.height,
            "document": keep(seen.document.encode("utf-8", "replace")),
            "snapshot": keep(msgspec.json.encode(snapshot)),
        }
        await self._frames({root: snapshot})

    async def _frames(self, snapshots: dict[Session, dict[str, Any]]) -> None:
        """Read the frames of the page, and add them to what was read of it."""
        room, parts, frames = self._room, self._parts, list[str]()
        text, links, footer = parts["text"], list(parts["links"]), list(parts["footer"])
        framed = list[Framed]()
        async for session, frame, url in room.documents():
            if frame == room.main_frame or len(frames) >= FRAMES:
                continue
            frames.append(url)
            try:
                if session not in snapshots:  # a cross-site frame, drawn by another process
                    snapshots[session] = await reading.snapshot(session)
                inner, numbers = await reading.document(session, frame, snapshots[session])
                theirs = await reading.framed(room, (session, frame, url), inner)
            except ProtocolError:
                continue
            self._documents.append((session, frame, inner))
            framed += [theirs] if theirs else []
            text = f"{text}\n{inner.text}" if inner.text else text
            links += [msgspec.structs.replace(link, box=None) for link in inner.links]
            footer += [msgspec.structs.replace(item, box=None) for item in numbers]
        snapshots.pop(room.tree.root)
        keep = room.record.writer.blob
        parts |= {
            "text": text[:200_000],
            "links": tuple(links),
            "footer": tuple(footer),
            "frames": tuple(frames),
            "framed": tuple(framed),
            "frame_snapshots": tuple(keep(msgspec.json.encode(s)) for s in snapshots.values()),
        }

    async def _fill(self, filler: Filler) -> None:
        await self._phase("forms", self._type(filler))

    async def _type(self, filler: Filler) -> str:
        await self._open_forms(filler.tried)
        for session, frame, seen in self._documents:
            if seen.forms:
                seen.forms = await filler.fill(session, frame, seen.forms)
        if self._room.stuck:
            return "stuck"
        await phases.pause(self._room, least=phases.HESITATION)
        for session, frame, seen in self._documents:
            if seen.forms:
                seen.forms = await filler.submit(session, frame, seen.forms)
        submitted = any(form.submitted for _, _, seen in self._documents for form in seen.forms)
        if submitted:
            await phases.pause(self._room)
        return "submitted" if submitted else "left"

    async def _open_forms(self, tried: set[str]) -> None:
        """Bring forms into sight that only show once something is pressed, and read them then."""
        root, _, seen = self._documents[0]
        if root is not self._room.tree.root:
            return
        if await opening.open_forms(self._room, seen.forms):
            await self._read_forms()
        elif not opening.in_sight([form for _, _, seen in self._documents for form in seen.forms]):
            left = await opening.draw_forms(self._room, self._read_forms, tried)
            self._parts["unopened"] = tuple(left)

    async def _read_forms(self) -> list[Form]:
        """Read the page's own document once more, and return its forms."""
        root, main, _ = self._documents[0]
        seen, _ = await reading.document(root, main, await reading.snapshot(root))
        self._documents[0] = (root, main, seen)
        return seen.forms
