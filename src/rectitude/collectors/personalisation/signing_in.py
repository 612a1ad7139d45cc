"""Signing in anew: out as a person signs out, where there is a way, and in by the account's stored state."""

from collections.abc import Iterator, Sequence

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
from rectitude.collectors.pressing import Control as Pressed
from rectitude.collectors.pressing import forbidding
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.evidence.page import Box
from rectitude.evidence.personalisation import Arm, SigningOut, Tried
from rectitude.facts.personalisation.permutation import ALPHA, least_p
from rectitude.text import Text

_AROUND = r"[\s·|›»>→]*"
SIGNS_OUT = (
    rf"^{_AROUND}((安全|确认)?(退出|登出)(当前)?(登[录陆]|[账帐][户号]|系统)?|(log|sign)[ -]?(out|off))"
    rf"{_AROUND}$"
)
"""What signs out here; not what signs out everywhere, changes the account or closes it."""

LEADING = (
    "[账帐][户号]|(个人|用户|会员)中心|^我的|头像|account|profile|avatar|^me$",
    "设置|settings|preferences",
    "^更多$|^菜单$|menu|^more$",
)
"""What leads to it, in the order in which people try."""

_CONFIRMS = (
    "^(确定|确认|是的?|((确定|确认)?(退出|登出)(登[录陆])?)"
    "|ok|confirm|yes|(yes,? ?)?(log|sign) ?out)$"
)
"""What is pressed where a site asks whether one means it."""


def spare(guests: Sequence[Guest]) -> Guest | None:
    """
    Return who tries it first: a site may end the session for good, and then nothing signs in again.

    That is a visitor who was not trained, else one of the larger arm, if the rest can establish as much.
    """
    arms: dict[Arm, list[Guest]] = {"first": [], "second": [], "control": []}
    for guest in guests:
        arms[guest.visitor.arm].append(guest)
    if arms["control"]:
        return arms["control"][0]
    smaller, larger = sorted((arms["first"], arms["second"]), key=len)
    if not larger or least_p(len(smaller), len(larger)) < ALPHA <= least_p(
        len(smaller), len(larger) - 1
    ):
        return None
    return larger[0]


_INSTEAD_ZH = "“重新登录”是指在新的浏览器配置中载入账户的登录状态。"
_INSTEAD_EN = "To sign in anew is a new profile with the account's stored state."

NOBODY_TO_SPARE = Text(
    "没有试退出登录：账户一旦无法重新登录，余下的访客不足以认定差别（方案的 controls 为 0）。"
    + _INSTEAD_ZH,
    "Signing out was not tried: should an account not come back, too few visitors would be left to "
    "establish a difference (the plan has no controls). " + _INSTEAD_EN,
)


def limits(done: SigningOut) -> Iterator[Text]:
    """Yield what signing in anew does not show, by what came of the first attempt."""
    by = " > ".join(done.path)
    if not done.path:
        yield Text(
            f"在 {len(done.tried)} 个页面上没有找到退出登录的地方。{_INSTEAD_ZH}",
            f"No way to sign out was found; pages looked at: {len(done.tried)}. {_INSTEAD_EN}",
        )
    elif not done.out:
        yield Text(
            f"按“{by}”没有退出登录。{_INSTEAD_ZH}",
            f"“{by}” was pressed and did not sign out. {_INSTEAD_EN}",
        )
    elif not done.back:
        yield Text(
            f"访客 {done.visitor} 按“{by}”退出后，网站不再接受其登录状态文件：该访客不再参与，"
            f"再次检测前须更新文件；其余访客没有退出。{_INSTEAD_ZH}",
            f"When visitor {done.visitor} had signed out by “{by}”, the site took its storage state no more: "
            "that visitor takes no further part, and the file must be renewed before another inspection. "
            f"The others did not sign out. {_INSTEAD_EN}",
        )


def ended(signings: Sequence[SigningOut]) -> set[str]:
    """Return who tried it first and did not come back, among what visitors did before an interruption."""
    return {done.visitor for done in signings[:1] if done.out and not done.back}


def way_of(done: SigningOut, start: str) -> Way | None:
    """Return the way by which everybody signs out; None where it did not lead out and in again."""
    return Way(start, done.path) if done.back else None


async def attempt(guest: Guest) -> SigningOut:
    """Look for the way to sign out, and try it; what came of it is written down."""
    guest.phase("sign-in")
    way, tried = await ways.find(guest, _sign, LEADING)
    if way is None:
        return guest.house.discreet.write(SigningOut(visitor=guest.name, tried=tried, at=now()))
    return await out_and_in(guest, way, tried)


async def out_and_in(guest: Guest, way: Way, tried: tuple[Tried, ...] = ()) -> SigningOut:
    """Sign out by a way, and in again with the stored state; what came of it is written down."""
    guest.phase("sign-in")
    done = _Done()
    problem = ""
    try:
        await _signed_out(guest, way, done)
        if done.out:
            await guest.sign_in_again()
            done.back = await _is_signed_in(guest, way)
    except PROBLEMS as error:
        problem = str(error).splitlines()[0][:200]
    return guest.house.discreet.write(
        SigningOut(
            visitor=guest.name,
            tried=tried,
            path=way.steps,
            url=done.url,
            box=done.box,
            screenshot=done.picture,
            out=done.out,
            back=done.back,
            at=now(),
            problem=problem,
        )
    )


class _Done(msgspec.Struct):
    """How far one came."""

    url: str = ""
    box: Box | None = None
    picture: str = ""
    out: bool = False
    back: bool = False


async def _sign(guest: Guest) -> Control | None:
    """Return what signs out, if the page has it and it may be pressed."""
    for control in await controls(guest, {"pattern": SIGNS_OUT}):
        if not forbidding(Pressed((control.label,), control.href, link=bool(control.href))):
            return control
    return None


async def _signed_out(guest: Guest, way: Way, done: _Done) -> None:
    """Sign out, and look whether one is: the way to sign out is gone then."""
    await ways.walk(guest, way.there)
    found = await controls(guest, query(way.steps[-1]))
    if not found:
        raise ProtocolError(f"{NOT_THERE}{way.steps[-1]}")
    point = await guest.evaluate("reach", 0)
    done.url, done.picture = guest.room.page.url, await guest.picture()
    done.box = msgspec.convert(point["box"], Box) if point else None
    stood = {each.label for each in await controls(guest, {"pattern": _CONFIRMS})}
    found = await controls(guest, query(way.steps[-1]))
    await press(guest, found[0], 0, sure=True)
    for index, asked in enumerate(await controls(guest, {"pattern": _CONFIRMS})):
        if asked.label not in stood:
            await press(guest, asked, index, sure=True)
            break
    done.out = not await _is_signed_in(guest, way)


async def _is_signed_in(guest: Guest, way: Way) -> bool:
    """Return whether the way to sign out is there; raises ProtocolError where no page opens."""
    if problem := await guest.go(way.start):
        raise ProtocolError(problem)
    try:
        for step in way.steps[:-1]:
            await press_one(guest, step)
    except ProtocolError:
        return False
    return bool(await controls(guest, query(way.steps[-1])))
