"""A site that says it follows visitors and was read as a whole has to have somewhere to choose."""

import pytest

from rectitude.evidence.page import Link
from rectitude.evidence.website import Website
from rectitude.findings import Outcome
from rectitude.rules.user.personalised.no_opt_out.website import judge
from unit.rules.test_website_rules import page

CLAIM = "根据你的观看记录推荐\n河灯节现场\n老街修钟人"
HOME = "https://shop.example/"


def said(*texts: str, links: tuple[str, ...] = (), label: str = "河灯节现场") -> Outcome:
    """Return what is said of a site with these pages, the first of which links to these addresses."""
    first, *others = texts
    led = tuple(Link(text=label, href=f"{HOME}{path}") for path in links)
    further = (
        page(text=text, role="other", final_url=f"{HOME}v/{number}")
        for number, text in enumerate(others, 1)
    )
    pages = (page(text=first, links=led, final_url=HOME, url=HOME), *further)
    (finding,) = judge(Website(pages=pages))
    return finding.outcome


def test_a_site_that_follows_visitors_and_has_nowhere_to_choose_fails() -> None:
    assert said(CLAIM, "河灯节现场\n下一个", links=("v/1",)) is Outcome.FAILED


def test_one_video_stands_for_the_others() -> None:
    assert said(CLAIM, "河灯节现场", links=("v/1", "v/2", "v/37")) is Outcome.FAILED


@pytest.mark.parametrize(
    "text", ["登录", "我的", "设置", "☰", "更多", "Sign in", "Account", "菜单", "客服"]
)
def test_behind_a_way_to_somewhere_a_choice_may_stand(text: str) -> None:
    assert said(f"{CLAIM}\n{text}") is Outcome.CANNOT_TELL


def test_an_unread_page_may_have_the_choice() -> None:
    assert said(CLAIM, links=("help",)) is Outcome.CANNOT_TELL


def test_a_heading_that_claims_nothing_is_a_question() -> None:
    assert said("猜你喜欢\n河灯节现场") is Outcome.CANNOT_TELL


def test_a_way_that_is_shown_is_one() -> None:
    assert said(f"{CLAIM}\n关闭个性化推荐") is Outcome.PASSED
