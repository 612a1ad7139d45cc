"""Lists that are asked for by what a visitor has read, on sites that do not speak of recommending."""

import pytest

from rectitude.evidence.exchange import Exchange, Moment
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.rules.user.personalised.no_opt_out import website as no_opt_out
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


def along(*asked: tuple[str, str]) -> tuple[str, str]:
    """Return what is said of a site whose pages ask for a list: each address with its query."""
    pages = [page(1, "/", "今日新闻", role="home"), page(2, "/privacy", SILENT, role="privacy")]
    requests = tuple(
        Exchange(
            number=n,
            moment=Moment(context="ignored", phase="load", sequence=n),
            method="GET",
            url=f"{SITE}/api/recommend?{query}",
            page=SITE + at,
            resource_type="fetch",
        )
        for n, (at, query) in enumerate(asked, 2)
    )
    (finding,) = judge(Website(pages=tuple(pages), exchanges=requests))
    return str(finding.outcome), finding.message


BOATS, TENTS, BIKES = "/s?boats", "/s?tents", "/s?bikes"


def test_what_names_several_pages_before_is_what_was_turned_to_whatever_it_is_called() -> None:
    said = along(
        (BOATS, "tags=boats"), (TENTS, "tags=boats,tents"), (BIKES, "tags=boats,tents,bikes")
    )

    assert said == ("failed", "unsaid")
    said = along((BOATS, "k=boats"), (TENTS, "k=boats,tents"), (BIKES, "k=boats,tents,bikes"))
    assert said == ("cantTell", "unsaid-perhaps")


@pytest.mark.parametrize(
    "asked",
    [
        ((BOATS, "tags=boats"), (TENTS, "tags=tents"), (BIKES, "tags=bikes")),
        (("/wood", "tags=wood"), ("/wood/raft", "tags=wood,raft"), ("/wood/raft/x1y", "tags=wood,raft,x1y")),
        ((BOATS, "tags=water"), (TENTS, "tags=water,land"), (BIKES, "tags=water,land,road")),
        ((BOATS, "from=boats"), (TENTS, "from=boats,tents"), (BIKES, "from=boats,tents,bikes")),
        ((BOATS, "k="), (TENTS, "k=boats"), (BIKES, "k=tents")),
    ],
    ids=["of the page", "a way down", "of the articles", "where one comes from", "the one before"],
)  # fmt: skip
def test_what_may_be_of_the_page_or_of_the_way_to_it_is_no_sign(
    asked: tuple[tuple[str, str], ...],
) -> None:
    assert along(*asked) == ("inapplicable", "no-sign")


def test_whether_what_follows_visitors_can_be_turned_off_is_asked_of_a_silent_site() -> None:
    pages = (
        page(1, "/", "今日新闻 设置", role="home"),
        page(2, "/privacy", SILENT, role="privacy"),
    )
    (finding,) = no_opt_out.judge(Website(pages=pages, exchanges=grown()))
    assert (finding.outcome, finding.message) == ("cantTell", "follows-no-way")

    settings = page(3, "/settings", "关闭个性化推荐")
    (finding,) = no_opt_out.judge(Website(pages=(*pages, settings), exchanges=grown()))
    assert (finding.outcome, finding.message) == ("passed", "way-shown")


def test_a_silent_site_with_nowhere_to_turn_it_off_fails() -> None:
    pages = (page(1, "/", "今日新闻", role="home"), page(2, "/privacy", SILENT, role="privacy"))
    (finding,) = no_opt_out.judge(Website(pages=pages, exchanges=grown()))
    assert (finding.outcome, finding.message) == ("failed", "follows-nowhere")


def grown() -> tuple[Exchange, ...]:
    return tuple(
        Exchange(
            number=n,
            moment=Moment(context="ignored", phase="load", sequence=n),
            method="GET",
            url=f"{SITE}/api/feed?{query}",
            page=f"{SITE}/a/{n}",
            resource_type="fetch",
        )
        for n, query in enumerate(GROWN, 2)
    )
