"""Which words forbid a press, and that no press is made anywhere but where they are asked."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import rectitude.collectors
from rectitude.collectors.pressing import Control, forbidding

COLLECTORS = Path(rectitude.collectors.__file__).parent
PRESSING = {"click", "dblclick", "tap", "down", "up", "check", "uncheck", "press", "dispatch_event"}
DEVICES = {"mouse", "touchscreen", "locator", "element"}


@pytest.mark.parametrize(
    "label",
    ["支付", "立即付款", "提交订单", "去结算", "充值", "删除", "注销账号", "获取验证码", "重新获取短信验证码",
     "购买", "Pay now", "Place your order", "Delete", "Send code", "Buy"],
)  # fmt: skip
def test_a_button_that_acts_is_never_pressed(label: str) -> None:
    assert forbidding(Control((label,)))


@pytest.mark.parametrize(
    "label",
    ["关闭", "立即领取", "查看详情", "同意", "登录", "Learn more", "In order to read on", "×"],
)
def test_other_buttons_are(label: str) -> None:
    assert not forbidding(Control((label,)))


def test_a_link_to_a_shop_may_be_followed_but_not_one_that_pays_or_deletes() -> None:
    assert not forbidding(Control(("立即购买",), "https://pay.example/item/1", link=True))
    assert not forbidding(Control(("去结算",), "https://shop.example/checkout", link=True))
    assert forbidding(Control(("立即支付",), "https://shop.example/", link=True))
    assert forbidding(Control(("头像",), "/account?action=delete", link=True))
    assert forbidding(Control(("",), "/sms/sendCode"))


def test_an_advert_that_mentions_paying_is_no_button_that_pays() -> None:
    assert not forbidding(Control(("春季特卖全场五折，" * 8 + "支持微信支付",)))


@pytest.mark.slow
def test_all_presses_are_made_where_the_words_are_asked() -> None:
    made = {
        (path.relative_to(COLLECTORS).as_posix(), call)
        for path in COLLECTORS.rglob("*.py")
        for call in presses(ast.parse(path.read_text(encoding="utf-8")))
    }

    assert {path for path, _ in made} == {"pressing.py"}
    assert {call for _, call in made} == {
        "mouse.click",
        "mouse.down",
        "mouse.up",
        "touchStart",
        "touchEnd",
    }


def presses(tree: ast.AST) -> Iterator[str]:
    """Yield what sets off a click; a swipe moves between its start and its end."""
    moves = {
        constant.value
        for constant in ast.walk(tree)
        if isinstance(constant, ast.Constant) and isinstance(constant.value, str)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Attribute):
            if node.value.attr in DEVICES and node.attr in PRESSING:
                yield f"{node.value.attr}.{node.attr}"
        elif (
            "touchMove" not in moves
            and isinstance(node, ast.Constant)
            and node.value
            in {
                "touchStart",
                "touchEnd",
                "mousePressed",
            }
        ):
            yield str(node.value)
