"""A page's words give a reason, blame a rival or warn of a leave; none of them takes long to read."""

import time

import pytest

from rectitude.collectors.links import legends, ooni, outcomes
from rectitude.facts.links.reasons import stated
from rectitude.facts.stopping import cause_of, is_of_rivals

AT_ONCE = 0.5
"""Seconds, many times what it takes on any machine; what grows with the square takes longer."""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("您即将浏览一个已被系统屏蔽的地址", "none"),
        ("你要进入的页面已被屏蔽", "none"),
        ("该页面疑似带有病毒：www.lamp.com", "dangerous"),
        ("网址存在木马：shop.lamp.cn", "dangerous"),
        ("您已经将这家网站屏蔽", "specific"),
        ("您此前在名单管理中拉黑了该网站", "specific"),
        ("您已将此站加入黑名单", "specific"),
        ("发现木马：Trojan.Script.Agent", "specific"),
    ],
)
def test_only_what_can_be_checked_is_a_specific_reason(text: str, kind: str) -> None:
    assert stated(text).kind == kind


@pytest.mark.parametrize(
    "text",
    [
        "您" + "把" * 5000,
        "您已" * 2500,
        "您在设置" * 1250,
        "病毒a" * 1666,
        "病毒" + "a." * 2500,
        "virusa." * 700,
    ],
)
def test_no_words_keep_a_reader_busy(text: str) -> None:
    started = time.perf_counter()
    stated(text)
    cause_of(text)
    assert time.perf_counter() - started < AT_ONCE


@pytest.mark.parametrize("cell", [" " * 20000, "图例: " + " " * 20000, "　" * 20000])
def test_no_blanks_keep_a_reader_of_legends_busy(cell: str) -> None:
    started = time.perf_counter()
    assert list(legends._in(cell)) == []
    assert time.perf_counter() - started < AT_ONCE


@pytest.mark.parametrize(
    "text",
    [
        "您即将离开本站\n第三方平台的内容，本站不能为其真实性负责\n继续访问",
        "打开第三方平台链接，不可避免地要离开本站",
        "其他平台内容，本站不能代为核实，请留意",
        "第三方平台不可控，打开链接前请注意",
        "第三方平台的商品不支持本站退换，请与卖家联系",
        "该链接指向非合作网站，请谨慎访问",
        "该链接不是本站合作网站\n请留意个人信息安全\n继续访问",
    ],
)
def test_a_notice_to_take_care_blames_no_rival(text: str) -> None:
    assert not is_of_rivals(text)
    assert cause_of(text) in {"silent", "specific"}


@pytest.mark.parametrize(
    "text",
    [
        "其他平台的链接暂不支持打开",
        "第三方商城的商品链接无法打开",
        "非合作网站，链接无法打开",
        "该网址并非平台签约网站",
        "该网址不属于本站合作伙伴，禁止访问",
    ],
)
def test_a_stop_for_whose_the_link_is_blames_a_rival(text: str) -> None:
    assert cause_of(text) == "rivalry"


@pytest.mark.parametrize(
    ("name", "networks"),
    [
        ("ATLAS3", []),
        ("云雀宽带AS64496网", ["AS64496"]),
        ("LARK AS64496/AS64499", ["AS64496", "AS64499"]),
    ],
)
def test_a_network_is_a_word_of_its_own(name: str, networks: list[str]) -> None:
    assert ooni._NETWORK.findall(name) == networks


@pytest.mark.parametrize(
    "said",
    [
        "不正常", "没通过", "未通过", "不成功", "没有成功", "不顺利", "不能开", "不可看", "不能进", "开不了",
        "not ok", "not passed", "unsuccessful", "wasn't good",
    ],
)  # fmt: skip
def test_a_denied_good_is_not_good(said):
    assert outcomes.outcome(said) == "failed"


@pytest.mark.parametrize(
    "said", ["正常", "没有异常，正常打开", "未通过任何中间页，直接打开", "成功", "开了"]
)
def test_what_was_well_stays_well(said):
    assert outcomes.outcome(said) == "arrives"
