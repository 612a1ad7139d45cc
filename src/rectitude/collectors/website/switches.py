"""
The switch of personalised delivery, where a visited page shows one: turned off, and looked at again.

A visitor of its own presses it, so that the other visits stay untouched. What is delivered is not compared:
that takes many visitors, and a plan of personalisation.
"""

import asyncio
import re
import time
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from typing import Any

import msgspec
from playwright.async_api import Dialog, Error, Page, Request

from rectitude.collectors import pressing
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import PageVisit
from rectitude.evidence.switch import Position, SwitchTrial
from rectitude.options import Cancel
from rectitude.text import well_formed

LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 1.0
"""Seconds after loading and after a press; ours."""
TRYING = 45.0
"""Seconds for all that is done with one switch; ours."""
LATE = 5.0
"""Seconds for which a page that shows it on may still learn from its server that it is off; ours."""
AGAIN = 2
"""Times that the page is loaded again: once may have met an answer that was still on its way. Ours."""
MOST_PAGES = 2

SWITCHED = (
    "个性化|定向(推送|推荐|广告)|算法推荐|推荐.{0,4}(内容|服务)|猜你喜欢|(按|根据)兴趣|兴趣(推荐|广告)"
    "|personali[sz]|targeted|interest.based|recommendations? (for you|based)"
)
"""What a switch of personalised delivery is called."""
_PROMISES = re.compile(SWITCHED, re.IGNORECASE)
_CONFIRMS = (
    "^(确定|确认|是的?|继续|ok|confirm|continue|yes"
    "|((我要)?(确定|确认|仍要|仍然|坚持|继续|残忍|狠心))?(关闭|停用)(个性化)?(推荐|推送)?"
    "|(yes,? ?)?(turn (it )?off|disable)( anyway)?)$"
)
_SAVES = "保存|提交|应用|确定|确认|更新|完成|save|apply|submit|update|done"
_STATE = re.compile(r"^\W*已?(关闭|停用|开启)\W*$|^\W*(turned )?(on|off)\W*$", re.IGNORECASE)
_FLAG = re.compile(
    r"[\"']?\b((?:is_?|use_?|enable_?)?(?:personali[sz](?:ed|ation|e)?|personal_?rec\w*|recommend(?:ed|ation)?_?(?:on|enabled)?"
    r"|targeted(?:_?ads?)?|profiling|tailored))[\"']?\s*[=:]\s*[\"']?(1|true|on|yes|0|false|off|no)\b",
    re.IGNORECASE,
)
"""A parameter by which a page asks for personalised delivery, or for none; ours."""


class _Control(msgspec.Struct, frozen=True):
    label: str
    position: Position = "absent"
    href: str = ""


async def try_switches(
    browser: Browser,
    visited: Sequence[PageVisit],
    options: WebsiteOptions,
    writer: DiscreetWriter,
    cancel: Cancel,
) -> None:
    """Try the switch of each page that names one, the first pages only."""
    named = [
        page for page in visited if page.role not in {"privacy", "third-parties"} and _names(page)
    ]
    for page in named[:MOST_PAGES]:
        if cancel.is_set():
            return
        with suppress(Error, TimeoutError, pressing.Forbidden):
            async with asyncio.timeout(TRYING):
                async with browser.context(storage_state=options.storage_state) as context:
                    trial = await _Trial(await context.new_page(), page.final_url, writer).run()
                if trial:
                    writer.write(trial)
                    return


def _names(page: PageVisit) -> bool:
    return bool(_PROMISES.search(page.text))


class _Trial:
    def __init__(self, page: Page, url: str, writer: DiscreetWriter) -> None:
        self.page, self.url, self.writer = page, url, writer
        self.flags: dict[str, None] = {}
        page.on("request", self._note)
        page.on("dialog", self._agree)

    async def run(self) -> SwitchTrial | None:
        """Return what became of the switch; nothing where the page has none that stands on."""
        await self._load()
        stood, before = await self._labels(), await self._text()
        found = await self._controls({"pattern": SWITCHED, "switches": True})
        index = next((n for n, each in enumerate(found) if each.position == "on"), None)
        if index is None or found[index].href:
            return None
        switch, asked = found[index], tuple(self.flags)
        await self._press(switch, index)
        pressed = [label async for label in self._follow(stood)]
        after = await self._position(switch)
        picture = await self._picture()
        trial = SwitchTrial(
            page=self.url, label=switch.label, before=switch.position, after=after,
            pressed=tuple(pressed), unpressed=tuple(await self._saving(pressed)),
            said=_new_lines(before, await self._text(), switch.label)[:500], asked=asked, screenshot=picture,
        )  # fmt: skip
        seen: list[Position] = []
        for _ in range(AGAIN):
            self.flags.clear()
            await self._load()
            seen.append(await self._settled(switch))
        return msgspec.structs.replace(
            trial, reloaded=tuple(seen), still_asked=tuple(self.flags),
            afterwards=await self._picture(),
        )  # fmt: skip

    async def _follow(self, stood: set[str]) -> AsyncIterator[str]:
        """Press what the site asks anew, and then what saves; yield the labels."""
        for number, each in enumerate(await self._controls({"pattern": _CONFIRMS})):
            if each.label not in stood:
                await self._press(each, number)
                yield each.label
                break
        for number, each in enumerate(
            await self._controls({"pattern": f"^({_SAVES})(设置|修改|更改)?$"})
        ):
            if not each.href:
                await self._press(each, number)
                yield each.label
                break

    async def _saving(self, pressed: list[str]) -> list[str]:
        found = await self._controls({"pattern": _SAVES})
        return [each.label for each in found if each.label not in pressed and not each.href][:5]

    async def _labels(self) -> set[str]:
        return {each.label for each in await self._controls({"pattern": _CONFIRMS})}

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
        same = [each for each in found if each.label == switch.label] or found
        return same[0].position if same else "absent"

    async def _press(self, control: _Control, index: int) -> None:
        source = script("reach", "rectitude.collectors.personalisation")
        point = msgspec.json.decode(
            str(await self.page.evaluate(f"index => ({source})(index)", index) or "null")
        )
        if point:
            told = pressing.Control((control.label,), link=bool(control.href))
            await pressing.click(self.page, point["x"], point["y"], told)
            await asyncio.sleep(SETTLED)

    async def _controls(self, asked: dict[str, Any]) -> list[_Control]:
        source = script("controls", "rectitude.collectors.personalisation")
        found = await self.page.evaluate(f"asked => ({source})(asked)", asked)
        return msgspec.json.decode(str(well_formed(found)), type=list[_Control]) if found else []

    async def _load(self) -> None:
        """Load the page as one that was left: an address with a route alone would change nothing."""
        await self.page.goto("about:blank")
        await self.page.goto(self.url, wait_until="load", timeout=LOADING)
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

    async def _agree(self, dialog: Dialog) -> None:
        with suppress(Error):
            if pressing.objection(dialog.message):
                await dialog.dismiss()
            else:
                await dialog.accept()


def _new_lines(before: str, after: str, label: str) -> str:
    r"""
    Return what a page says anew; what the switch says of itself is no word of the page.

    >>> _new_lines("设置", "设置\n个性化推荐 已关闭\n登录后才能保存", "个性化推荐")
    '登录后才能保存'
    """
    stood = set(before.splitlines())
    new = [line.strip() for line in after.splitlines() if line.strip() and line not in stood]
    return "\n".join(line for line in new if label not in line and not _STATE.match(line))
