"""The switch: looked for as a person looks for it, or where the plan says; pressed, and looked at."""

import asyncio
import re
from contextlib import suppress
from urllib.parse import urlsplit

import msgspec

from rectitude.collectors.personalisation.controls import (
    PROBLEMS,
    Control,
    controls,
    press,
    press_one,
    query,
)
from rectitude.collectors.personalisation.guest import Guest, now
from rectitude.collectors.personalisation.plan import SwitchWay
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.evidence.page import Box
from rectitude.evidence.personalisation import (
    PushPhase,
    SwitchLook,
    SwitchPosition,
    SwitchPress,
    SwitchSearch,
    Tried,
)
from rectitude.facts.parties import party

TRIED = 14
"""Pages on which the switch is looked for; ours."""
DEEPEST = 4
"""Presses from the first page to the switch, beyond which it is not looked for; ours."""
CONFIRM = 1.0
"""Seconds in which a site may ask again after a press; ours."""

SWITCHED = (
    "个性化|定向(推送|推荐|广告)|算法推荐|推荐.{0,4}(内容|服务)|猜你喜欢|(按|根据)兴趣|兴趣(推荐|广告)"
    "|personali[sz]|targeted|interest.based|recommendations? (for you|based)"
)
"""What a switch of personalised delivery is called."""

LEADING = (
    "个性化|定向推送|推荐设置|广告(设置|偏好)|推送设置|ad (settings|preferences|choices)|personali[sz]",
    "隐私设置|设置|偏好|privacy (settings|choices|cent(er|re))|settings|preferences",
    "[账帐][户号]|个人中心|^我的|account|profile|^me$",
    "隐私|个人信息保护|privacy",
    "^更多$|^菜单$|menu|^more$",
)
"""What leads to it, in the order in which people try."""

_CONFIRMS = "^(确定|确认|确认关闭|仍要关闭|继续关闭|关闭|是|ok|confirm|yes|turn off|continue)$"


class Way(msgspec.Struct, frozen=True):
    """How to come to the switch: from which page, by which controls; the last is the switch."""

    start: str
    steps: tuple[str, ...]
    confirm: str = ""

    @classmethod
    def planned(cls, way: SwitchWay) -> "Way":
        """Return the way that a plan says."""
        return cls(way.page, way.steps, way.confirm)


async def find(scout: Guest) -> tuple[Way | None, SwitchSearch]:
    """Look for the switch from the first page on: what leads there by its words, breadth first."""
    start = scout.house.plan.start
    ways: list[tuple[str, ...]] = [()]
    tried: list[Tried] = []
    known: set[str] = set()
    while ways and len(tried) < TRIED:
        path = ways.pop(0)
        with suppress(*PROBLEMS):
            await walk(scout, Way(start, path))
            url = scout.room.page.url
            tried.append(Tried(url=url, by=" > ".join(path)))
            if switch := await _switch(scout):
                steps = (*path, switch.label)
                return Way(start, steps), SwitchSearch(found=True, tried=tuple(tried), path=steps)
            if len(path) + 1 < DEEPEST:
                further = await _leading(scout, known)
                ways += [(*path, step) for step in further]
                ways.sort(key=len)
    return None, SwitchSearch(found=False, tried=tuple(tried))


async def _switch(guest: Guest) -> Control | None:
    found = await controls(guest, {"pattern": SWITCHED, "switches": True})
    return next((control for control in found if control.position in {"on", "off"}), None)


async def _leading(guest: Guest, known: set[str]) -> list[str]:
    """Return the labels of what leads on from the page, the likeliest first, each address once."""
    own = party(urlsplit(guest.house.plan.start).hostname or "")
    found: dict[str, None] = {}
    for words in LEADING:
        for control in await controls(guest, {"pattern": words}):
            there = control.href or f"{guest.room.page.url} {control.label}"
            elsewhere = control.href and party(urlsplit(control.href).hostname or "") != own
            if there in known or elsewhere or not control.label or len(control.label) > 20:
                continue
            known.add(there)
            found[control.label] = None
    return list(found)


async def walk(guest: Guest, way: Way) -> None:
    """Go to the first page and press all that leads on; raises what a press raises."""
    if problem := await guest.go(way.start):
        raise ProtocolError(problem)
    for step in way.steps:
        await press_one(guest, step)


def leads_there(label: str, words: str = "|".join(LEADING)) -> bool:
    """Return whether a label is one of some words, or of those that lead to a switch."""
    return any(re.search(pattern, label, re.IGNORECASE) for pattern in (words, *LEADING))


async def turn(guest: Guest, way: Way, phase: PushPhase, to: SwitchPosition) -> str:
    """Turn the switch, each press recorded; return what went wrong, if anything."""
    guest.phase(phase)
    if guest.switch_page:
        way = Way(guest.switch_page, way.steps[-1:], way.confirm)
    if problem := await guest.go(way.start):
        guest.house.discreet.write(
            SwitchPress(visitor=guest.name, phase=phase, step=0, label="", url=way.start,
                        at=now(), problem=problem)
        )  # fmt: skip
        return problem
    for number, step in enumerate(way.steps, 1):
        last = number == len(way.steps)
        problem = await _turned(guest, way, step, number, phase, to if last else None)
        if problem:
            return problem
    return ""


class _Pressed(msgspec.Struct):
    """What became of one step: filled in as far as one came with it."""

    label: str
    before: SwitchPosition | None = None
    after: SwitchPosition | None = None
    box: Box | None = None
    picture: str = ""


async def _turned(
    guest: Guest, way: Way, step: str, number: int, phase: PushPhase, to: SwitchPosition | None
) -> str:
    """Press one step of the way and write it down; `to` is given for the switch itself."""
    url, problem, done = guest.room.page.url, "", _Pressed(label=step)
    try:
        await _press(guest, way, step, to, done)
    except PROBLEMS as error:
        problem = str(error).splitlines()[0][:200]
    guest.house.discreet.write(
        SwitchPress(
            visitor=guest.name,
            phase=phase,
            step=number,
            label=done.label,
            url=url,
            box=done.box,
            position=done.before,
            after=done.after,
            screenshot=done.picture,
            at=now(),
            problem=problem,
        )
    )
    return problem


async def _press(
    guest: Guest, way: Way, step: str, to: SwitchPosition | None, done: _Pressed
) -> None:
    """Press a step, the switch itself only where it is not there yet; raises what a press raises."""
    found = await controls(guest, query(step) | ({"switches": True} if to else {}))
    if not found:
        raise ProtocolError(f"not there: {step}")
    done.label, done.before = found[0].label or step, found[0].position if to else None
    guest.switch_page = guest.room.page.url if to else guest.switch_page
    point = await guest.evaluate("reach", 0)
    done.picture = await guest.picture()
    done.box = msgspec.convert(point["box"], Box) if point else None
    if not to or done.before != to:
        await press(guest, found[0], 0)
    if to:
        done.after = await _confirmed(guest, way, step, to)


async def _confirmed(guest: Guest, way: Way, step: str, to: SwitchPosition) -> SwitchPosition:
    """Return what the switch says after the press; where the site asks again, that is answered."""
    if way.confirm:
        await press_one(guest, way.confirm)
        return await _position(guest, step)
    position = await _position(guest, step)
    if position != to:
        await asyncio.sleep(CONFIRM)
        asked = await controls(guest, {"pattern": _CONFIRMS})
        if asked:
            await press(guest, asked[0], 0)
            position = await _position(guest, step)
    return position


async def _position(guest: Guest, step: str) -> SwitchPosition:
    found = await controls(guest, query(step) | {"switches": True})
    if not found and step[:1] not in {"#", ".", "["}:
        found = await controls(guest, {"pattern": SWITCHED, "switches": True})
    return found[0].position if found else "absent"


async def look(guest: Guest, way: Way, phase: PushPhase) -> None:
    """Look at what the switch says, without a press on it."""
    guest.phase(phase)
    position: SwitchPosition = "absent"
    if guest.switch_page and not await guest.go(guest.switch_page):
        position = await _position(guest, way.steps[-1])
    if position == "absent":
        with suppress(*PROBLEMS):
            await walk(guest, Way(way.start, way.steps[:-1]))
            position = await _position(guest, way.steps[-1])
    guest.house.discreet.write(
        SwitchLook(
            visitor=guest.name,
            phase=phase,
            position=position,
            url=guest.room.page.url,
            screenshot=await guest.picture(),
            at=now(),
        )
    )
