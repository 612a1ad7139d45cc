"""The switch: looked for as a person looks for it, or where the plan says; pressed, and looked at."""

import asyncio
import re
from contextlib import suppress

import msgspec

from rectitude.collectors.personalisation import ways
from rectitude.collectors.personalisation.controls import (
    NOT_THERE,
    PROBLEMS,
    Control,
    controls,
    press,
    press_one,
    query,
)
from rectitude.collectors.personalisation.guest import Guest, now
from rectitude.collectors.personalisation.ways import Way
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.evidence.page import Box
from rectitude.evidence.personalisation import (
    PushPhase,
    SwitchLook,
    SwitchPosition,
    SwitchPress,
    SwitchSearch,
)
from rectitude.facts.personalisation.naming import SWITCHED

CONFIRM = 1.0
"""Seconds in which a site may ask again after a press; ours."""

LEADING = (
    "个性化|定向推送|推荐设置|广告(设置|偏好)|推送设置|ad (settings|preferences|choices)|personali[sz]",
    "隐私设置|设置|偏好|privacy (settings|choices|cent(er|re))|settings|preferences",
    "[账帐][户号]|个人中心|^我的|account|profile|^me$",
    "隐私|个人信息保护|privacy",
    "^更多$|^菜单$|menu|^more$",
)
"""What leads to it, in the order in which people try."""

_AGREES = "确定|确认|是的?|继续|ok|confirm|continue|yes"
_CONFIRMS: dict[SwitchPosition, str] = {
    "off": f"^({_AGREES}"
    "|((我要)?(确定|确认|仍要|仍然|依然|坚持|继续|残忍|狠心))?(关闭|停用)(个性化)?(推荐|推送)?"
    "|(yes,? ?)?(turn (it )?off|disable)( anyway)?)$",
    "on": f"^({_AGREES}|(确定|确认)?(开启|启用)(个性化)?(推荐|推送)?|(yes,? ?)?(turn (it )?on|enable))$",
}
"""What is pressed where a site asks again, by what is wanted: to go on, not to think it over."""

_SAVES = (
    "^(保存|应用|提交)(设置|修改|更改)?$|^确认修改$"
    "|^(save|apply|update)( (changes|settings|preferences|my choices))?$"
)
"""What is pressed at last where a setting counts only once it is saved."""


async def find(scout: Guest) -> tuple[Way | None, SwitchSearch]:
    """Look for the switch from the first page on: what leads there by its words, breadth first."""
    way, tried = await ways.find(scout, _switch, LEADING)
    return way, SwitchSearch(found=way is not None, tried=tried, path=way.steps if way else ())


async def _switch(guest: Guest) -> Control | None:
    found = await controls(guest, {"pattern": SWITCHED, "switches": True})
    return next((control for control in found if control.position in {"on", "off"}), None)


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
        raise ProtocolError(f"{NOT_THERE}{step}")
    done.label, done.before = found[0].label or step, found[0].position if to else None
    guest.switch_page = guest.room.page.url if to else guest.switch_page
    point = await guest.evaluate("reach", 0)
    done.picture = await guest.picture()
    done.box = msgspec.convert(point["box"], Box) if point else None
    if not to:
        await press(guest, found[0], 0)
        return
    asked = await _asking(guest, to)
    if done.before != to:
        found = await controls(guest, query(step) | {"switches": True})
        await press(guest, found[0], 0, sure=True)
    done.after = await _confirmed(guest, way, step, to, frozenset(each.label for each in asked))


async def _confirmed(
    guest: Guest, way: Way, step: str, to: SwitchPosition, stood: frozenset[str]
) -> SwitchPosition:
    """
    Return what the switch says after the press; where the site asks again or wants it saved, that is done.

    It may show the new position before it has its answer: then what asks is what did not stand there before.
    """
    if way.confirm:
        await press_one(guest, way.confirm)
        return await _position(guest, step)
    position = await _position(guest, step)
    if position != to:
        await asyncio.sleep(CONFIRM)
    asking = list(enumerate(await _asking(guest, to)))
    new = [(index, each) for index, each in asking if each.label not in stood]
    for index, each in new or (asking if position != to else ()):
        await press(guest, each, index, sure=True)
        break
    for index, each in enumerate(await controls(guest, {"pattern": _SAVES})):
        await press(guest, each, index, sure=True)
        break
    return await _position(guest, step)


async def _asking(guest: Guest, to: SwitchPosition) -> list[Control]:
    return await controls(guest, {"pattern": _CONFIRMS[to]})


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
            await ways.walk(guest, way.there)
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
