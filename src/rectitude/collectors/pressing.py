"""
The one place where anything is pressed, and the words for which nothing is.

No press ever pays, orders, deletes or has a code sent: whoever presses says what a person reads on the
control, and what it would call. What is not pressed for that reason is evidence (`Withheld`).
"""

import asyncio
import re
from collections.abc import Awaitable, Callable
from typing import Any

import msgspec
from playwright.async_api import Page

LONGEST_LABEL = 60
"""Characters from which on a text is no control's label but the advert that it stands in. Ours."""

_ACTS = re.compile(
    r"支\s*付|付\s*款|(?:确认|提交|一键|同意并)\s*下\s*单|提交订单|删\s*除|注\s*销|退订|取消订阅"
    r"|(发送|获取|重发|获得)[^，。；]{0,4}(验证码|校验码|动态码|短信)"
    r"|\bpay(ment|pal)?\b|\bplace (an |your |the )?order\b|\bdelete\b|\bremove\b|\bunsubscribe\b"
    r"|\b(send|get|resend)\b.{0,6}\b(code|sms)\b",
    re.IGNORECASE,
)
_BUYING = re.compile(
    r"购\s*买|订\s*购|下\s*单|订单|结\s*算|充\s*值"
    r"|\bbuy\b|\bpurchase\b|\bcheckout\b|(?<!in )\border\b(?! to\b)",
    re.IGNORECASE,
)
"""On a link to another page, or on an advert as large as a pop-up, these words only lead to where something
is sold."""

_ORDER = re.compile(r"下\s*单")
"""Leads to a form where an address is called, and orders where a script runs."""

_STAYS = re.compile(r"(?:javascript:.*|#.*|.*#)?", re.IGNORECASE | re.DOTALL)
"""The address of a control that only runs a script."""

_CALLED = re.compile(
    r"(?<![a-z])(pay|payment|delete|del|remove|unsubscribe)(?![a-z])"
    r"|(place|create|submit).?order|(send|get).{0,6}(code|sms)",
    re.IGNORECASE,
)
"""In the path or query of what a control calls."""

Act = Callable[[], Awaitable[object]]


class Control(msgspec.Struct, frozen=True):
    """
    What is about to be pressed: its labels, and what it calls.

    `link`: it leads to another page, or is a surface as large as an advert and no button.
    """

    labels: tuple[str, ...]
    address: str = ""
    link: bool = False


class Forbidden(Exception):
    """The control is not pressed; says for which words."""

    def __init__(self, words: str) -> None:
        super().__init__(f"not pressed: {words}")
        self.words = words


def forbidding(control: Control) -> str:
    """
    Return the words for which a control is never pressed; nothing if it may be.

    >>> forbidding(Control(labels=("确认支付 ¥99",)))
    '支付'
    >>> forbidding(Control(labels=("立即购买",), address="https://shop.example/item/1", link=True))
    ''
    >>> to_a_form = "https://shop.example/order.html"
    >>> [forbidding(Control((label,), to_a_form, link=True)) for label in ("去下单", "确认下单")]
    ['', '确认下单']
    >>> [forbidding(Control(("去下单",), address, link=True)) for address in ("", "javascript:;", "#")]
    ['下单', '下单', '下单']
    """
    for label in control.labels:
        if len(label) > LONGEST_LABEL:
            continue
        found = _ACTS.search(label)
        if not (found or control.link):
            found = _BUYING.search(label)
        if not (found or leads_away(control.address)):
            found = _ORDER.search(label)
        if found:
            return found.group()
    called = _CALLED.search(_path(control.address))
    return called.group() if called else ""


def leads_away(address: str) -> bool:
    """
    Whether an address is a page's, and no script's or place's on this page.

    >>> [leads_away(each) for each in ("/item/1", "", "#top", "javascript:;", "https://shop.example/#")]
    [True, False, False, False, False]
    """
    return not _STAYS.fullmatch(address.strip())


def objection(question: str) -> str:
    """
    Return the words for which a question of a page is not answered with yes; nothing if it may be.

    >>> objection("关闭后将看到更多无关的内容，确定关闭吗？")
    ''
    >>> objection("退出并删除账号？")
    '删除'
    """
    found = _ACTS.search(question) or _BUYING.search(question)
    return found.group() if found else ""


def _path(address: str) -> str:
    """Return an address without its scheme and host: a shop may be called `pay.example`."""
    return re.sub(r"^[a-z][a-z0-9+.-]*://[^/?#]*", "", address, flags=re.IGNORECASE)


async def click(page: Page, x: float, y: float, control: Control) -> None:
    """Press a point with the mouse; raises Forbidden."""
    await _press(control, lambda: page.mouse.click(x, y))


async def space(page: Page, control: Control) -> None:
    """Press what has the focus by the keyboard; raises Forbidden."""
    await _press(control, lambda: page.keyboard.press("Space"))


async def click_here(page: Page, control: Control, meanwhile: Act | None = None) -> None:
    """Press and release the mouse where it is, `meanwhile` being done in between; raises Forbidden."""

    async def act() -> None:
        await page.mouse.down()
        await _hold(0.04, meanwhile)
        await page.mouse.up()

    await _press(control, act)


async def tap(
    send: Callable[[str, dict[str, Any]], Awaitable[object]],
    x: float,
    y: float,
    control: Control,
    meanwhile: Act | None = None,
) -> None:
    """Touch a point as a finger does: down, a moment with `meanwhile` done, up; raises Forbidden."""

    async def act() -> None:
        point = {"x": round(x, 1), "y": round(y, 1), "radiusX": 8, "radiusY": 8, "force": 0.6}
        await send("Input.dispatchTouchEvent", {"type": "touchStart", "touchPoints": [point]})
        await _hold(0.05, meanwhile)
        await send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})

    await _press(control, act)


async def _hold(seconds: float, meanwhile: Act | None) -> None:
    """Wait as long as a press lasts, and until what is done meanwhile is done."""
    await asyncio.gather(asyncio.sleep(seconds), *([meanwhile()] if meanwhile else []))


async def _press(control: Control, act: Act) -> None:
    if words := forbidding(control):
        raise Forbidden(words)
    await act()
