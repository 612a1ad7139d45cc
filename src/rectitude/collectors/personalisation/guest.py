"""One visitor in the browser: sessions, pages, training acts, readings."""

import asyncio
import base64
import json
import time
from collections.abc import Awaitable, Callable, Mapping, Sequence
from contextlib import AsyncExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, cast

import msgspec
from playwright.async_api import Error, Response, StorageState

from rectitude.bundle import Writer
from rectitude.collectors.pace import Pace
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import HIDDEN, DiscreetWriter
from rectitude.collectors.website.phases import problem_of
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.collectors.website.tls import Transport
from rectitude.evidence.personalisation import (
    ListItem,
    ListReading,
    PlannedList,
    PushPhase,
    PushPlan,
    PushVisitor,
    Topic,
    VisitorState,
)

LOAD = 15.0
"""Seconds that a page may take to be parsed; ours."""
QUIET = 0.3
SETTLE = 6.0
"""Seconds without traffic after which a page counts as drawn, and how long that is waited for; ours."""

_STEP = 0.05


class Found(msgspec.Struct):
    """What `lists.js` says of a page."""

    items: tuple[ListItem, ...] = ()
    controls: tuple[str, ...] = ()
    signedOut: bool = False  # noqa: N815 - the script's name

    def and_then(self, later: "Found") -> "Found":
        """Return this with what came after it: a page may take away what was scrolled past."""
        items = {(item.url, item.title): item for item in (*self.items, *later.items)}
        return msgspec.structs.replace(later, items=tuple(items.values()))


class Habits(msgspec.Struct, frozen=True):
    """How visitors read: seconds on what is opened and after each load, what they like, how far they go."""

    dwell: float = 0.0
    pause: float = 0.0
    like: str = ""
    """The label or selector of what says that one likes an article; nothing where nobody does."""
    scrolls: Mapping[str, int] = {}
    """How many times they scroll to the end of a list, by its name, before it is read."""


class House(msgspec.Struct, frozen=True):
    """What all visitors share."""

    browser: Browser
    writer: Writer
    discreet: DiscreetWriter
    transport: Transport
    plan: PushPlan
    pace: Pace
    habits: Habits


class SignedOut(Exception):
    """A test account is no longer signed in."""


class Guest:
    """A visitor; a session is a context of the browser of its own."""

    def __init__(
        self,
        house: House,
        visitor: PushVisitor,
        account: Path | None = None,
        state: StorageState | None = None,
        *,
        filmed: bool = False,
    ) -> None:
        self.house = house
        self.visitor = visitor
        self.filmed = filmed
        """Whether pictures are taken of what this visitor sees and presses."""
        self.room: Room
        self.opened: set[str] = set()
        """Addresses that were opened in training."""
        self.switch_page = ""
        """Where the switch was found, once it was."""
        self.results = ""
        """The words whose search results are open."""
        self._account = account
        self._state = state
        self._stack = AsyncExitStack()

    @property
    def name(self) -> str:
        """How the evidence calls this visitor."""
        return self.visitor.name

    @property
    def topic(self) -> Topic:
        """What this visitor is trained on."""
        return self.house.plan.topics[self.visitor.arm == "second"]

    # --- sessions ---

    async def arrive(self, *, anew: bool = False, phone: bool = False) -> None:
        """Begin a session where the last one ended; `anew`: with nothing but the account."""
        await self.leave()
        self.room = await self._stack.enter_async_context(
            Room.open(
                self.house.browser,
                self.name,
                self.house.discreet,
                self.house.transport,
                storage_state=self._beginning(anew=anew),
                mobile=phone,
            )
        )

    async def sign_in_again(self) -> None:
        """Go on in the same profile, which was signed out, with the account's stored state in it."""
        left = await self.room.context.storage_state()
        self._state = _laid_over(left, _account_of(self._account))
        await self.arrive()

    async def leave(self) -> None:
        """End the session, if there is one."""
        await self._stack.aclose()
        self._stack = AsyncExitStack()

    async def save(self, phase: PushPhase) -> None:
        """Keep what the visitor goes on with."""
        self._state = await self.room.context.storage_state()
        digest = self.house.discreet.blob(json.dumps(self._state, sort_keys=True).encode())
        self.house.discreet.write(VisitorState(visitor=self.name, phase=phase, state=digest))

    def end_session(self) -> None:
        """Forget what a browser forgets that is closed: the cookies of the session."""
        if self._state:
            kept = [c for c in self._state.get("cookies", ()) if c.get("expires", -1) != -1]
            self._state = cast("StorageState", {**self._state, "cookies": kept})

    def _beginning(self, *, anew: bool) -> StorageState | None:
        own = _account_of(self._account)
        if anew or not self._state:
            return own
        return _laid_over(own, _without_hidden(self._state))

    # --- pages ---

    async def go(self, url: str) -> str:
        """Open a page; return what went wrong, if anything."""
        return await self._loaded(lambda: self.room.page.goto(url, **_UNTIL), url)

    async def reload(self) -> str:
        """Load the page again; return what went wrong, if anything."""
        return await self._loaded(lambda: self.room.page.reload(**_UNTIL), self.room.page.url)

    async def _loaded(self, load: Callable[[], Awaitable[Response | None]], url: str) -> str:
        await self.house.pace.wait()
        self.room.record.page = url
        try:
            response = await load()
        except Error as error:
            return problem_of(error)
        await self.settle()
        await asyncio.sleep(self.house.habits.pause)
        return f"HTTP {response.status}" if response and response.status >= 400 else ""

    async def settle(self) -> None:
        """Wait until nothing is on its way any more."""
        start = time.monotonic()
        await asyncio.sleep(QUIET)
        while time.monotonic() - start < SETTLE and self.room.network.quiet() < QUIET:
            await asyncio.sleep(_STEP)

    async def scroll(self) -> None:
        """Scroll to the end of the page, and wait for what comes then."""
        await self.evaluate("end")
        await self.settle()

    async def evaluate(self, name: str, *arguments: object) -> Any:  # noqa: ANN401 - JSON
        """Call one of the scripts beside this file in the page; return what it says."""
        found = await self.room.tree.root.evaluate(
            script(name, __package__), self.room.main_frame, *arguments
        )
        return json.loads(str(found)) if found else None

    async def picture(self) -> str:
        """Take a picture of what is seen, if this visitor is filmed."""
        if not self.filmed:
            return ""
        answer = await self.room.tree.root.send(
            "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True}
        )
        return self.house.discreet.blob(base64.b64decode(answer["data"]))

    def phase(self, phase: PushPhase) -> None:
        """Let all that happens from now on be of a phase."""
        self.room.record.phase = self.room.record.lasting_phase = phase

    # --- what visitors get ---

    async def listed(self, wanted: PlannedList) -> Found:
        """Return a list of the page that is open."""
        found = await self.evaluate("lists", wanted.items)
        return msgspec.convert(found or {}, Found)

    async def _listed_all(self, lists: Sequence[PlannedList]) -> dict[str, Found]:
        """Return lists of the page that is open, with what comes where it is scrolled."""
        scrolls = self.house.habits.scrolls
        shown = {wanted.name: await self.listed(wanted) for wanted in lists}
        for number in range(max(scrolls.get(wanted.name, 0) for wanted in lists)):
            await self.scroll()
            for wanted in lists:
                if scrolls.get(wanted.name, 0) > number:
                    shown[wanted.name] = shown[wanted.name].and_then(await self.listed(wanted))
        return shown

    async def read(self, phase: PushPhase, load: int, lists: Sequence[PlannedList]) -> None:
        """Read lists that stand on one page, which is opened, or loaded again where it is open."""
        self.phase(phase)
        page = lists[0].page
        again = load > 0 or (phase == "reload" and self.room.page.url == page)
        problem = await (self.reload() if again else self.go(page))
        picture = await self.picture() if load == 0 and not problem else ""
        shown = {} if problem else await self._listed_all(lists)
        for wanted in lists:
            found = shown.get(wanted.name, Found())
            if self._account and found.signedOut:
                raise SignedOut(self.name)
            self.house.discreet.write(
                ListReading(
                    visitor=self.name,
                    phase=phase,
                    list=wanted.name,
                    load=load,
                    at=now(),
                    url=self.room.page.url,
                    items=found.items,
                    controls=found.controls,
                    screenshot=picture,
                    problem=problem,
                )
            )


_UNTIL: Mapping[str, Any] = {"wait_until": "domcontentloaded", "timeout": LOAD * 1000}


def now() -> str:
    """Return the time, ISO 8601 in UTC."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _account_of(file: Path | None) -> StorageState | None:
    if file is None:
        return None
    return cast("StorageState", json.loads(file.read_text(encoding="utf-8")))


def _without_hidden(state: StorageState) -> StorageState:
    """Return a state without what the evidence does not hold: the secrets of an account."""
    return cast(
        "StorageState",
        {
            "cookies": [c for c in state.get("cookies", ()) if c.get("value") != HIDDEN],
            "origins": [
                {**o, "localStorage": [i for i in o["localStorage"] if i.get("value") != HIDDEN]}
                for o in state.get("origins", ())
            ],
        },
    )


def _laid_over(below: StorageState | None, above: StorageState | None) -> StorageState:
    """Return two states as one, what stands above counting where both have it."""
    states = [state for state in (below, above) if state is not None]
    cookies = {
        (cookie.get("name"), cookie.get("domain"), cookie.get("path", "/")): cookie
        for state in states
        for cookie in state.get("cookies", ())
    }
    kept: dict[str, dict[str, Any]] = {}
    for state in states:
        for origin in state.get("origins", ()):
            items = kept.setdefault(origin["origin"], {})
            items |= {item["name"]: item for item in origin["localStorage"]}
    origins = [
        {"origin": name, "localStorage": list(items.values())} for name, items in kept.items()
    ]
    return cast("StorageState", {"cookies": list(cookies.values()), "origins": origins})
