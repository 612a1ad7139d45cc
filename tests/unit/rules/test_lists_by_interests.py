"""Lists that are asked for by what a visitor has read, on sites that do not speak of recommending."""

import pytest

from rectitude.evidence.exchange import Exchange, Moment
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.rules.user.personalised.undisclosed.website import judge

SITE = "https://news.linzi.com"
SILENT = "隐私政策。示例传媒有限公司运营本站。您投稿时我们收集姓名和电话，用于联系您。"


def told(policy: str, *asked: str, path: str = "/api/feed") -> list[tuple[str, str]]:
    """Return what is said of a site whose pages ask for lists, each after another article was read."""
    pages = [page(1, "/", "今日新闻", role="home")]
    pages += [page(n, f"/a/{n}", "文章") for n in (2, 3)]
    pages += [page(4, "/privacy", policy, role="privacy", title="隐私政策")] if policy else []
    requests = tuple(
        Exchange(
            number=n,
            moment=Moment(context="ignored", phase="load", sequence=n),
            method="GET",
            url=f"{SITE}{path}?{query}",
            page=f"{SITE}/a/{n}",
            resource_type="fetch",
        )
        for n, query in enumerate(asked, 2)
    )
    found = judge(Website(pages=tuple(pages), exchanges=requests))
    return [(str(finding.outcome), finding.message) for finding in found]


def page(number: int, path: str, text: str, *, role: str = "page", title: str = "") -> PageVisit:
    moment = Moment(context="ignored", phase="load", sequence=number)
    url = SITE + path
    return PageVisit(
        number=number, moment=moment, url=url, final_url=url, role=role, text=text, title=title
    )  # type: ignore[arg-type]


GROWN = ("interest=food", "interest=food,sport")


def test_a_list_by_interests_that_grow_is_undisclosed_where_the_policy_is_silent() -> None:
    assert told(SILENT, *GROWN) == [("failed", "unsaid")]


@pytest.mark.parametrize(
    "denial", ["我们不记录您看过哪些文章。", "本站没有个性化推荐。", "我们从不保存您的浏览历史。"]
)
def test_a_policy_that_denies_it_is_quoted(denial: str) -> None:
    assert told(SILENT + denial, *GROWN) == [("failed", "unsaid-denied")]


@pytest.mark.parametrize(
    "words",
    [
        "您看过的文章只保存在您的浏览器里。",
        "我们在浏览器里保存您的阅读历史，供您接着读。",
        "您的兴趣保存在浏览器里。",
    ],
)
def test_a_policy_that_tells_of_it_in_words_of_its_own_is_a_question(words: str) -> None:
    assert told(SILENT + words, *GROWN) == [("cantTell", "unsaid-perhaps")]


def test_a_policy_that_names_it_discloses_it() -> None:
    said = told(SILENT + "我们根据您的阅读记录作个性化推荐。", *GROWN)

    assert said == [("passed", "disclosed")]


def test_without_a_policy_it_is_a_question() -> None:
    assert told("", *GROWN) == [("cantTell", "unsaid-perhaps")]


def test_what_was_read_last_may_be_shown_again() -> None:
    assert told(SILENT, "history=2", "history=2,3") == [("cantTell", "unsaid-perhaps")]


@pytest.mark.parametrize(
    ("asked", "path"),
    [
        (("interest=food", "interest=sport"), "/api/feed"),
        (("page=1", "page=1,2"), "/api/feed"),
        (GROWN, "/api/settings"),
    ],
)
def test_what_goes_by_the_page_alone_is_no_sign(asked: tuple[str, str], path: str) -> None:
    assert told(SILENT, *asked, path=path) == [("inapplicable", "no-sign")]
