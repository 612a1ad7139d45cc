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
