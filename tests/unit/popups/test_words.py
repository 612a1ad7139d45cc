"""What promises to close: its words, with or without a number that counts down."""

import pytest

from rectitude.facts.popups import words


@pytest.mark.parametrize(
    "said",
    [
        "跳过",
        "跳过 5s",
        "跳过 5",
        "5s 跳过",
        "5s跳过",
        "5秒 | 跳过",
        "s 跳过",
        "关闭 3秒",
        "关闭广告",
        "Skip ad 5s",
        "关掉",
        "× 关闭",
        "关闭此广告",
        "点此关闭",
        "收起该广告",
        "立即跳过开屏广告",
        "直接跳过",
    ],
)
def test_words_that_close_may_stand_beside_a_count(said: str) -> None:
    assert words.CLOSE_WORDS.match(said)


@pytest.mark.parametrize(
    "said",
    [
        "5秒后关闭",
        "3s后可关闭",
        "5 秒后自动关闭",
        "关闭通知提醒",
        "5 折关闭在即",
        "关闭广告并领取",
        "立即关闭账户",
        "跳过广告看会员专享",
        "收起评论",
    ],
)
def test_what_announces_or_says_more_is_no_promise_to_close(said: str) -> None:
    assert not words.CLOSE_WORDS.match(said)


@pytest.mark.parametrize(
    ("said", "closes"),
    [
        ("5秒后关闭", True),
        ("3s后可关闭", True),
        ("秒后跳过", True),
        ("5 秒后自动关闭", False),
        ("广告剩余 8 秒，可关闭", True),
        ("Skip in 4s", True),
        ("广告剩余 8 秒", False),
    ],
)
def test_a_control_may_say_when_it_closes(said: str, closes: bool) -> None:
    assert bool(words.CLOSE_AFTER.match(said)) is closes


def test_counting_does_not_make_another_text() -> None:
    assert words.uncounted("跳过 5s") == words.uncounted("跳过 14s") != words.uncounted("关闭 5s")


@pytest.mark.parametrize(
    "said", ["仅供年满十八周岁的人士浏览", "我已成年，进入", "Are you over 21?"]
)
def test_an_age_gate_may_be_worded_in_many_ways(said: str) -> None:
    assert words.AGE.search(said)


def test_a_full_reduction_is_no_age() -> None:
    assert not words.AGE.search("全场满 188 减 20，满 18 减 2")


@pytest.mark.parametrize(
    ("said", "imitates"),
    [
        ("Windows 安全中心 您的电脑存在 9 项严重威胁，请立即处理", True),
        ("警告！您的手机检测到 3 个高危病毒", True),
        ("这台设备存在多处系统漏洞", True),
        ("如您的设备存在 2 项以上风险，请联系管理员", False),
        ("您的系统设置有 3 项可以调整", False),
        ("本月我们修复了系统存在的 5 个漏洞", False),
        ("免费检测：看看您的网站有几处风险", False),
        ("您的设备有 2 个优惠待领取，立即领取", False),
        ("您租用的主机存在 3 个高危漏洞，去控制台处理", False),
    ],
)
def test_a_page_cannot_count_the_dangers_of_a_device(said: str, imitates: bool) -> None:
    assert bool(words.SYSTEM_IMITATION.search(said)) is imitates


@pytest.mark.parametrize(
    ("said", "promotes"),
    [
        ("现在报名可免教材费", True),
        ("今日预约，立减二百", True),
        ("立即咨询免除评估费", True),
        ("节假日小客车免收通行费", False),
        ("如需帮助，请立即咨询值班人员", False),
        ("门诊今日预约已满", False),
    ],
)
def test_a_fee_waived_for_who_asks_now_promotes(said: str, promotes: bool) -> None:
    assert bool(words.PROMOTION.search(said)) is promotes
