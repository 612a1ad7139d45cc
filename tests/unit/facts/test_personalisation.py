"""What a site says of personalisation is taken as it says it: a denial is none."""

import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import PageVisit
from rectitude.facts.personalisation import sayings


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
        "We do not use interest-based advertising or any kind of profiling.",
    ],
)
def test_what_a_site_says_it_does_not_do_is_no_sign(text: str) -> None:
    assert not list(sayings(page(text), "policy"))


@pytest.mark.parametrize(
    "text",
    [
        "我们会向您进行个性化推荐。",
        "如您不希望接受个性化推荐，可以关闭。",
        "我们不仅提供个性化内容，还提供精准推送。",
        "本站不出售信息，但会使用用户画像。",
        "If you do not want personalised offers, tell us.",
    ],
)
def test_what_it_does_or_lets_a_visitor_refuse_is_a_sign(text: str) -> None:
    assert list(sayings(page(text), "policy"))
