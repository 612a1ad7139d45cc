"""
The switch of personalised delivery, where a visited page shows one: turned off, and looked at again.

A visitor of its own presses it, so that the other visits stay untouched. What the home page asks for and
shows is read before and after. Whether it is chosen for the visitor takes many visitors, and a plan of
personalisation.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Dialog, Error, Page, Request, Response

from rectitude.collectors import pressing
from rectitude.collectors.website import feeds, readers, steps, switch_sections
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.feeds import View
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.readers import Reading
from rectitude.collectors.website.scripts import script
from rectitude.collectors.website.switch_words import (
    ASKS_ABOUT,
    CONFIRMS,
    PROMISES,
    SAVES,
    SETTINGS,
    lines,
    new_lines,
    unknown,
)
from rectitude.evidence.page import PageVisit
from rectitude.evidence.switch import Position, SwitchTrial
from rectitude.facts.forms import AGREES
from rectitude.facts.personalisation.naming import SWITCHED
from rectitude.options import Cancel
from rectitude.text import well_formed

LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 1.0
"""Seconds after loading and after a press; ours."""
TRYING = 180.0
"""Seconds for all that is done with one switch, some pages being read before; ours."""
LATE = 5.0
"""Seconds for which a page that shows it on may still learn from its server that it is off; ours."""
PATIENCE = 8.0
"""Seconds for which a page may gather changes before it sends them; ours."""
ANSWERING = 10.0
"""Seconds that a server may take to keep the choice, after that; ours."""
AGAIN = 2
"""Times that the page is loaded again: once may have met an answer that was still on its way. Ours."""
MOST_PAGES = 2

_BOXES = frozenset({"checkbox", "switch"})
_SENDS = frozenset({"xhr", "fetch", "ping", "document", "other"})
"""Kinds of requests by which a page tells its server something."""
_TELL = frozenset({"privacy", "third-parties"})
"""Roles of pages that speak of switches."""
_FLAG = re.compile(
    r"[\"']?\b((?:is_?|use_?|enable_?)?(?:personali[sz](?:ed|ation|e)?|personal_?rec\w*|recommend(?:ed|ation)?_?(?:on|enabled)?"
    r"|targeted(?:_?ads?)?|profiling|tailored))[\"']?\s*[=:]\s*[\"']?(1|true|on|yes|0|false|off|no)\b",
    re.IGNORECASE,
)
"""A parameter by which a page asks for personalised delivery, or for none; ours."""


class _Around(msgspec.Struct, frozen=True):
    buttons: list[str] = []
    is_switch: bool = False


class _Control(msgspec.Struct, frozen=True):
    label: str
    position: Position = "absent"
    href: str = ""
    radio: bool = False
    """One of several, which a press on itself never turns off."""


async def try_switches(
    browser: Browser,
    visited: Sequence[PageVisit],
    options: WebsiteOptions,
    writer: DiscreetWriter,
    cancel: Cancel,
) -> None:
    """Try the switch of each page that names one, the first pages only."""
    named = [page for page in visited if _names(page) and (_shows(page) or not _tells(page))]
    named.sort(key=lambda page: not _shows(page))
    for page in named[:MOST_PAGES]:
        if cancel.is_set():
            return
        trial = await _tried(browser, page.final_url, visited, options, writer)
        if trial and not trial.problem and trial.feed:
            trial = await _compared(browser, trial, visited[0].final_url, options, writer)
        if trial:
            writer.write(trial)
        if trial and not trial.problem:
            return


async def _compared(
    browser: Browser,
    trial: SwitchTrial,
    home: str,
    options: WebsiteOptions,
    writer: DiscreetWriter,
) -> SwitchTrial:
    """Return the trial with what somebody new sees of the home page."""
    with suppress(Error, TimeoutError):
        async with (
            asyncio.timeout(TRYING),
            browser.context(storage_state=options.storage_state) as context,
        ):
            page, agrees = await context.new_page(), readers.agreement(writer)
            seen = await readers.look_on(page, home, agrees, 0)
            return msgspec.structs.replace(trial, feed_of_another=seen.feed)
    return trial


async def _tried(
    browser: Browser,
    url: str,
    visited: Sequence[PageVisit],
    options: WebsiteOptions,
    writer: DiscreetWriter,
) -> SwitchTrial | None:
    """Return what became of a page's switch, or why that is not known; nothing where it has none."""
    home = visited[0].final_url
    read = [each for each in readers.worth_reading(visited) if each != url]
    try:
        async with asyncio.timeout(TRYING):
            async with browser.context(storage_state=options.storage_state) as context:
                trial = _Trial(await context.new_page(), url, home, writer)
                trial.stood = switch_sections.worth_a_look(visited, url)
                found = await trial.run(read)
            if found and trial.lost:
                sections = await switch_sections.compared(browser, trial.lost, url, options)
                return msgspec.structs.replace(found, sections=sections)
            return found
    except pressing.Forbidden:
        problem = "withheld"
    except (Error, TimeoutError) as error:
        problem = (str(error).splitlines() or ["timeout"])[0][:200] or "timeout"
    return SwitchTrial(page=url, label="", before="unknown", problem=problem)


def _names(page: PageVisit) -> bool:
    return bool(PROMISES.search(page.text))


def _tells(page: PageVisit) -> bool:
    """Whether it only speaks of switches; settings of privacy may have such a role, and a switch."""
    return page.role in _TELL and not SETTINGS.search(page.title)


def _shows(page: PageVisit) -> bool:
    """Whether it has a box or switch with such a label, and does not only speak of one."""
    fields = (field for form in page.forms for field in form.fields)
    return any(field.type in _BOXES and PROMISES.search(field.label) for field in fields)


class _Trial:
    def __init__(self, page: Page, url: str, home: str, writer: DiscreetWriter) -> None:
        self.page, self.url, self.home, self.writer = page, url, home, writer
        self.agrees = readers.agreement(writer)
        self.reading: Reading | None = None
        self.after_reading: View | None = None
        self.stood: dict[str, str] = {}
        """What pages said before."""
        self.lost: dict[str, str] = {}
        """What those say after it was turned off that lost something of that."""
        self.flags: dict[str, None] = {}
        self.sent: list[Request] = []
        self.statuses: dict[Request, int] = {}
        page.on("request", self._note)
        page.on("response", self._answered)
        page.on("requestfailed", self._failed)
        page.on("dialog", self._agree)

    async def run(self, read: Sequence[str]) -> SwitchTrial | None:
        """
        Return what became of the switch; nothing where the page has none that stands on.

        Pages are read first, and kinds of things chosen, as by a visitor whom a feed may follow.

        One that is on again is turned off once more, with patience: a page may send what was chosen late.
        Where it is then off, or not to be seen, it was not on again each time.
        """
        await self._load()
        if await self._to_try() is None:
            return None
        with suppress(Error):
            self.reading = await readers.read_on(self.page, self.home, self.agrees, read)
            if not self.reading.is_followed:
                await steps.choose(self.page, self.home)
            self.after_reading = await feeds.read(self.page, self.home)
        trial = await self._turned_off(SETTLED)
        if trial and set(trial.reloaded) == {"on"}:
            lost = msgspec.structs.replace(trial, reloaded=(*trial.reloaded, "absent"))
            return await self._turned_off(PATIENCE) or lost
        return trial

    async def _turned_off(self, patience: float) -> SwitchTrial | None:
        """Turn it off, give the page so many seconds to keep the choice, and look again."""
        await self._load()
        if await self._to_try() is None:
            return None
        home = await self._at_home()
        await self._load()
        stood, before = await self._labels(), await self._text()
        found = await self._to_try()
        if found is None:
            return None
        (index, switch), asked = found, tuple(self.flags)
        around, cookies = await self._around(index), await self._cookies()
        self.sent.clear()
        await self._press(switch, index)
        pressed = [label async for label in self._follow(stood)]
        after = await self._position(switch)
        await self._kept(patience)
        unpressed = dict.fromkeys([*await self._saving(pressed), *unknown(around.buttons, pressed)])
        trial = SwitchTrial(
            page=self.url, label=switch.label, before=switch.position, after=after,
            pressed=tuple(pressed), unpressed=tuple(unpressed)[:5], is_switch=around.is_switch,
            said=new_lines(before, await self._text(), switch.label)[:500], asked=asked,
            sent=tuple(map(self._told, self.sent))[:10],
            cookies_changed=cookies != await self._cookies(), screenshot=await self._picture(),
        )  # fmt: skip
        seen: list[Position] = []
        for number in range(AGAIN):
            self.flags.clear()
            await self._load()
            if number:  # as the server has it, not as the browser kept it
                await self.page.reload(wait_until="load", timeout=LOADING)
                await asyncio.sleep(SETTLED)
            seen.append(await self._settled(switch))
        picture, now = await self._picture(), await self._at_home()
        if set(seen) == {"off"}:
            self.lost = await switch_sections.texts(self.page, self.stood)
        new, flags = new_lines(home, now), tuple(self.flags)
        return msgspec.structs.replace(
            trial, reloaded=tuple(seen), still_asked=flags, afterwards=picture,
            **(await self._feeds() if set(seen) == {"off"} else {}),
            home_said=new[:500], home_new=len(lines(new)), home_kept=len(lines(home) & lines(now)),
            home_stood=len(lines(home)),
        )  # fmt: skip

    async def _feeds(self) -> dict[str, Any]:
        """Return what the home page showed before and after it was turned off."""
        if self.reading is None or self.after_reading is None:
            return {}
        found: dict[str, Any] = {"feed": self.after_reading.feed}
        if self.reading.is_followed:
            found["feed_unread"] = self.reading.before.feed
            found["titles"] = tuple(dict.fromkeys(self.reading.titles))
        with suppress(Error):
            found["feed_after"] = (await feeds.read(self.page, self.home)).feed
        return found

    async def _to_try(self) -> tuple[int, _Control] | None:
        """Return the first switch of the page that stands on, with its number."""
        found = await self._controls({"pattern": SWITCHED, "switches": True})
        return next(((n, each) for n, each in enumerate(found) if _is_to_try(each)), None)

    async def _at_home(self) -> str:
        """Return what the home page says, whose requests count as well: feeds are shown there."""
        if self.home == self.url:
            return ""
        with suppress(Error):
            await self._load(self.home)
            return await self._text()
        return ""

    async def _kept(self, patience: float) -> None:
        """Wait for what the press sends, and for the answers to it."""
        await asyncio.sleep(patience)
        until = time.monotonic() + ANSWERING
        while time.monotonic() < until and any(each not in self.statuses for each in self.sent):
            await asyncio.sleep(0.2)

    def _told(self, request: Request) -> str:
        path = urlsplit(request.url).path[:100]
        return f"{request.method} {path} {self.statuses.get(request) or 'failed'}"

    async def _around(self, index: int) -> _Around:
        found = await self.page.evaluate(f"index => ({script('around')})(index)", index)
        return msgspec.json.decode(str(well_formed(found)), type=_Around) if found else _Around()

    async def _cookies(self) -> list[tuple[str, str]]:
        cookies = await self.page.context.cookies()
        return sorted((each.get("name", ""), each.get("value", "")) for each in cookies)

    async def _follow(self, stood: set[str]) -> AsyncIterator[str]:
        """Press what the site asks anew, and then what saves; yield the labels."""
        for number, each in enumerate(await self._controls({"pattern": CONFIRMS})):
            if each.label not in stood:
                await self._press(each, number)
                yield each.label
                break
        for number, each in enumerate(
            await self._controls({"pattern": f"^({SAVES})(设置|修改|更改)?$"})
        ):
            if not each.href:
                await self._press(each, number)
                yield each.label
                break

    async def _saving(self, pressed: list[str]) -> list[str]:
        found = await self._controls({"pattern": SAVES})
        return [each.label for each in found if each.label not in pressed and not each.href][:5]

    async def _labels(self) -> set[str]:
        return {each.label for each in await self._controls({"pattern": CONFIRMS})}

    async def _settled(self, switch: _Control) -> Position:
        """Return what it says once the page may have asked its server for the choice."""
        until = time.monotonic() + LATE
        position = await self._position(switch)
        while position != "off" and time.monotonic() < until:
            await asyncio.sleep(0.5)
            position = await self._position(switch)
        return position

    async def _position(self, switch: _Control) -> Position:
        found = await self._controls({"pattern": SWITCHED, "switches": True})
        same = [each for each in found if each.label == switch.label]
        if not same and len(found) == 1:  # its label says what it does, and now says the other
            same = found
        return same[0].position if same else "absent"

    async def _press(self, control: _Control, index: int) -> None:
        source = script("reach", "rectitude.collectors.personalisation")
        point = msgspec.json.decode(
            str(await self.page.evaluate(f"index => ({source})(index)", index) or "null")
        )
        if point:
            leads = pressing.leads_away(control.href)
            told = pressing.Control((control.label,), control.href, link=leads)
            if point["covered"]:  # as by a pop-up, of which nothing is asked here
                await pressing.space(self.page, told)
            else:
                await pressing.click(self.page, point["x"], point["y"], told)
            await asyncio.sleep(SETTLED)

    async def _controls(self, asked: dict[str, Any]) -> list[_Control]:
        source = script("controls", "rectitude.collectors.personalisation")
        found = await self.page.evaluate(f"asked => ({source})(asked)", asked)
        return msgspec.json.decode(str(well_formed(found)), type=list[_Control]) if found else []

    async def _load(self, url: str = "") -> None:
        """Load a page as one that was left: an address with a route alone would change nothing."""
        await self.page.goto("about:blank")
        await self.page.goto(url or self.url, wait_until="load", timeout=LOADING)
        await asyncio.sleep(SETTLED)

    async def _text(self) -> str:
        return str(well_formed(await self.page.inner_text("body")))

    async def _picture(self) -> str:
        with suppress(Error):
            return self.writer.blob(await self.page.screenshot(type="png"))
        return ""

    def _note(self, request: Request) -> None:
        sent = request.url
        with suppress(Error, UnicodeDecodeError):
            sent += f"\n{request.post_data or ''}"
        for found in _FLAG.finditer(sent):
            self.flags[f"{found[1].lower()}={found[2].lower()}"] = None
        if request.resource_type in _SENDS:
            self.sent.append(request)

    def _answered(self, response: Response) -> None:
        self.statuses[response.request] = response.status

    def _failed(self, request: Request) -> None:
        self.statuses.setdefault(request, 0)

    async def _agree(self, dialog: Dialog) -> None:
        with suppress(Error):
            if pressing.objection(dialog.message):
                await dialog.dismiss()
            else:
                await dialog.accept()


def _is_to_try(control: _Control) -> bool:
    can_turn = control.position == "on" and not control.href and not control.radio
    return can_turn and not ASKS_ABOUT.search(control.label) and not AGREES.search(control.label)
