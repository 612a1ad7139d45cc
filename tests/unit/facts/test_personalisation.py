"""What a site says of personalisation is taken as it says it: a denial is none."""

import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import PageVisit
from rectitude.facts.personalisation.sayings import options, sayings


def page(text: str) -> tuple[PageVisit, ...]:
    here = "https://a.example/privacy"
    return (
        PageVisit(
            moment=Moment(context="ignored", phase="load", sequence=1),
            url=here,
            final_url=here,
            role="privacy",
            text=text,
        ),
    )


@pytest.mark.parametrize(
    "text",
    [
        "我们不收集个人信息，不进行个性化推送。",
        "本站没有使用用户画像。",
        "首页内容由编辑选择，并非个性化推荐，未采用推荐算法。",
        "我们不会将您的个人信息用于个性化广告。",
        "We do not use interest-based advertising or any kind of profiling.",
    ],
)
def test_what_a_site_says_it_does_not_do_is_no_sign(text: str) -> None:
    assert not list(sayings(page(text), "policy"))


@pytest.mark.parametrize(
    "text",
    [
        "我们会向您进行个性化推荐。",
        "我们不断改进个性化推荐。",
        "无论您是否登录都会有个性化推荐。",
        "如您不希望接受个性化推荐，可以关闭。",
        "我们不仅提供个性化内容，还提供精准推送。",
        "本站不出售信息，但会使用用户画像。",
        "If you do not want personalised offers, tell us.",
    ],
)
def test_what_it_does_or_lets_a_visitor_refuse_is_a_sign(text: str) -> None:
    assert list(sayings(page(text), "policy"))


@pytest.mark.parametrize(
    "text",
    [
        "即使您拒绝个性化推荐，也不会导致您无法使用我们的产品。",
        "不会因您拒绝个性化推荐而不能使用本网站。",
    ],
)
def test_a_promise_to_serve_who_refuses_is_no_refusal(text: str) -> None:
    assert not list(sayings(page(text), "refused-service"))


def test_who_refuses_and_is_refused_is_told() -> None:
    text = "如您不同意个性化推荐，您将无法继续使用本平台。"
    assert list(sayings(page(text), "refused-service"))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("目前个性化推荐功能暂不支持关闭，敬请谅解。", True),
        ("如您不希望接受个性化推荐，该功能目前无法关闭。", True),
        ("如发现个性化推荐无法关闭，请联系客服。", False),
    ],
)
def test_a_case_for_the_hotline_is_no_admission(text: str, *, said: bool) -> None:
    assert bool(list(sayings(page(text), "no-option"))) is said


@pytest.mark.parametrize(
    "words", ["算法推荐关闭指引", "个性化推荐设置", "关闭定向推送", "Ad preferences"]
)
def test_a_way_to_turn_it_off_is_known_by_its_words(words: str) -> None:
    assert [each.quoted for each in options(page(f"首页\n{words}\n版权所有"))] == [words]
