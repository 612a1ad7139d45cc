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
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Dialog, Error, Page, Request, Response

from rectitude.collectors import pressing
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import PageVisit
from rectitude.evidence.switch import Position, SwitchTrial
from rectitude.facts.popups.words import CLOSE_SIGN
from rectitude.options import Cancel
from rectitude.text import well_formed

LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 1.0
"""Seconds after loading and after a press; ours."""
TRYING = 90.0
"""Seconds for all that is done with one switch; ours."""
LATE = 5.0
"""Seconds for which a page that shows it on may still learn from its server that it is off; ours."""
PATIENCE = 8.0
"""Seconds for which a page may gather changes before it sends them; ours."""
ANSWERING = 10.0
"""Seconds that a server may take to keep the choice, after that; ours."""
AGAIN = 2
"""Times that the page is loaded again: once may have met an answer that was still on its way. Ours."""
MOST_PAGES = 2

SWITCHED = (
    "个性化(?!皮肤|主题|签名|头像|装扮|定制|封面|背景|昵称|铃声|设计|礼品)"
    "|定向(推送|推荐|广告)|算法推荐|推荐.{0,4}(内容|服务)|猜你喜欢|(按|根据)兴趣|兴趣(推荐|广告)"
    "|personali[sz](?!e (your )?(name|gift|engraving|theme|cover))|targeted"
    "|interest.based|recommendations? (for you|based)"
)
"""What a switch of personalised delivery is called."""
_PROMISES = re.compile(SWITCHED, re.IGNORECASE)
_CONFIRMS = (
    "^(确定|确认|是的?|继续|ok|confirm|continue|yes"
    "|((我要)?(确定|确认|仍要|仍然|坚持|继续|残忍|狠心))?(关闭|停用)(个性化)?(推荐|推送)?"
    "|(yes,? ?)?(turn (it )?off|disable)( anyway)?)$"
)
_SAVES = "保 ?存|提 ?交|应 ?用|确 ?定|确 ?认|更 ?新|完 ?成|save|apply|submit|update|done"
"""Libraries of components put a space between the two characters of a button."""
_OTHER_USE = re.compile(
    r"搜索|查询|返回|回到|首页|菜单|导航|客服|分享|夜间|语言|展开|收起|更多|上一|下一|打印"
    r"|(?<![a-z])(search|menu|(feed)?back|share|lang(uage)?|more|top)(?![a-z])",
    re.IGNORECASE,
)
"""What a button beside a switch does that keeps no choice."""
_ASKS_ABOUT = re.compile(r"如何|怎么|怎样|什么|为何|[?？]|^(how|why|what|can) ", re.IGNORECASE)
"""A question of a list of questions, which opens its answer."""
_STATE = re.compile(r"^\W*已?(关闭|停用|开启)\W*$|^\W*(turned )?(on|off)\W*$", re.IGNORECASE)
_TELL = frozenset({"privacy", "third-parties"})
"""Roles of pages that speak of switches; settings of privacy may have that role, and a switch."""
_BOXES = frozenset({"checkbox", "switch"})
_SENDS = frozenset({"xhr", "fetch", "ping", "document", "other"})
"""Kinds of requests by which a page tells its server something."""
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
    named = [page for page in visited if _names(page) and (_shows(page) or page.role not in _TELL)]
    named.sort(key=lambda page: not _shows(page))
    for page in named[:MOST_PAGES]:
        if cancel.is_set():
            return
        trial = await _tried(browser, page.final_url, visited[0].final_url, options, writer)
        if trial:
            writer.write(trial)
        if trial and not trial.problem:
            return


async def _tried(
    browser: Browser, url: str, home: str, options: WebsiteOptions, writer: DiscreetWriter
) -> SwitchTrial | None:
    """Return what became of a page's switch, or why that is not known; nothing where it has none."""
    try:
        async with asyncio.timeout(TRYING):
            async with browser.context(storage_state=options.storage_state) as context:
                return await _Trial(await context.new_page(), url, home, writer).run()
    except pressing.Forbidden:
        problem = "withheld"
    except (Error, TimeoutError) as error:
        problem = (str(error).splitlines() or ["timeout"])[0][:200] or "timeout"
    return SwitchTrial(page=url, label="", before="unknown", problem=problem)


def _names(page: PageVisit) -> bool:
    return bool(_PROMISES.search(page.text))


def _shows(page: PageVisit) -> bool:
    """Whether it has a box or switch with such a label, and does not only speak of one."""
    fields = (field for form in page.forms for field in form.fields)
    return any(field.type in _BOXES and _PROMISES.search(field.label) for field in fields)


class _Trial:
    def __init__(self, page: Page, url: str, home: str, writer: DiscreetWriter) -> None:
        self.page, self.url, self.home, self.writer = page, url, home, writer
        self.flags: dict[str, None] = {}
        self.sent: list[Request] = []
        self.statuses: dict[Request, int] = {}
        page.on("request", self._note)
        page.on("response", self._answered)
        page.on("requestfailed", self._failed)
        page.on("dialog", self._agree)

    async def run(self) -> SwitchTrial | None:
        """
        Return what became of the switch; nothing where the page has none that stands on.

        One that is on again is turned off once more, with patience: a page may send what was chosen late.
        Where it is then off, or not to be seen, it was not on again each time.
        """
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
        unpressed = dict.fromkeys(
            [*await self._saving(pressed), *_unknown(around.buttons, pressed)]
        )
        trial = SwitchTrial(
            page=self.url, label=switch.label, before=switch.position, after=after,
            pressed=tuple(pressed), unpressed=tuple(unpressed)[:5], is_switch=around.is_switch,
            said=_new_lines(before, await self._text(), switch.label)[:500], asked=asked,
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
        new = _new_lines(home, now)
        return msgspec.structs.replace(
            trial, reloaded=tuple(seen), still_asked=tuple(self.flags), afterwards=picture,
            home_said=new[:500], home_new=len(_lines(new)), home_kept=len(_lines(home) & _lines(now)),
            home_stood=len(_lines(home)),
        )  # fmt: skip

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
            told = pressing.Control((control.label,), link=bool(control.href))
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
    return can_turn and not _ASKS_ABOUT.search(control.label)


def _unknown(buttons: list[str], pressed: list[str]) -> list[str]:
    """
    Return the buttons beside a switch that may keep the choice, for all that can be read on them.

    Crosses that stand more than once take away an item each; a single one may close a panel that keeps it.

    >>> _unknown(["允许所选", "", "返回首页", "Stop", "×", "×"], []), _unknown(["×"], [])
    (['允许所选', '—', 'Stop'], ['×'])
    """
    crosses = {each for each in buttons if CLOSE_SIGN.match(each) and buttons.count(each) > 1}
    return [
        each or "—"
        for each in buttons
        if each not in pressed and each not in crosses and not _OTHER_USE.search(each)
    ]


def _lines(text: str) -> set[str]:
    return {line for each in text.splitlines() if (line := each.strip())}


def _new_lines(before: str, after: str, label: str = "") -> str:
    r"""
    Return what a page says anew; what the switch says of itself is no word of the page.

    >>> _new_lines("设置", "设置\n个性化推荐 已关闭\n登录后才能保存", "个性化推荐")
    '登录后才能保存'
    """
    stood = set(before.splitlines())
    new = [line.strip() for line in after.splitlines() if line.strip() and line not in stood]
    return "\n".join(
        line for line in new if not (label and label in line) and not _STATE.match(line)
    )
