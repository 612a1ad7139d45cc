"""What a site shows for another's address: a copy, as it is or changed, or something else."""

import pytest

from rectitude.evidence.copy import ShownCopy
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Link, PageVisit
from rectitude.evidence.website import Website
from rectitude.rules.market.interference.hijack.website_copies import judge

HOME = "https://www.yunque.com/"
TARGET = "https://www.shanque.com/"
HREF = HOME + "view?u=https%3A%2F%2Fwww.shanque.com%2F"
WORDS = (
    "山雀播放器",
    "播放各种格式的影音",
    "支持字幕与倍速",
    "下载",
    "帮助",
    "客服 0572-2061234",
    "联系我们",
)
LINKS = {"下载": TARGET + "d/player.exe", "帮助": TARGET + "help", "联系我们": TARGET + "contact"}


def told(
    shown: tuple[str, ...] = WORDS,
    links: dict[str, str] | None = None,
    original: tuple[str, ...] = WORDS,
    **more: str,
) -> list[tuple[str, str]]:
    """Return what is said of a copy of a player's site."""
    moment = Moment(context="ignored", phase="load", sequence=1)
    page = PageVisit(moment=moment, url=HOME, final_url=HOME, role="home")
    copy = ShownCopy(
        page=HOME, href=HREF, target=TARGET, shown=shown, original=original,
        shown_links=_links(LINKS if links is None else LINKS | links), original_links=_links(LINKS), **more,
    )  # fmt: skip
    return [(str(f.outcome), f.message) for f in judge(Website(pages=(page,), copies=(copy,)))]


def _links(links: dict[str, str]) -> tuple[Link, ...]:
    return tuple(Link(text=text, href=href) for text, href in links.items())


UNCHANGED = [("untested", "unchanged")]


@pytest.mark.parametrize(
    "leads", [HOME + "d/yunque.exe", "https://www.other.com/p.exe", HOME + "browser"]
)
def test_a_link_of_the_copy_that_leads_elsewhere_fails(leads: str) -> None:
    assert told(links={"下载": leads}) == [("failed", "link-replaced")]


@pytest.mark.parametrize(
    "leads",
    [
        HOME + "view?u=https%3A%2F%2Fwww.shanque.com%2Fd%2Fplayer.exe",
        HOME + "mirror/www.shanque.com/d/player.exe",
        HOME + "d/player.exe",
        "tel:05722061234",
    ],
)
def test_a_link_by_way_of_the_site_is_the_originals(leads: str) -> None:
    assert told(links={"下载": leads}) == UNCHANGED


def test_links_that_are_all_written_anew_are_not_compared() -> None:
    anew = {label: f"{HOME}go?k={number}" for number, label in enumerate(LINKS)}

    assert told(links=anew) == UNCHANGED


def test_other_words_are_a_question_for_a_copy_may_be_old() -> None:
    shown = tuple(each.replace("0572-2061234", "010-88001234") for each in WORDS)

    assert told(shown) == [("cantTell", "other-words")]


def test_a_copy_that_says_that_it_is_one_is_a_question() -> None:
    said = ("网页快照，可能不是最新内容", *WORDS)

    assert told(said, links={"下载": HOME + "d/yunque.exe"}) == [("cantTell", "declared")]


def test_a_page_of_its_own_about_another_site_is_no_copy() -> None:
    about = ("山雀播放器 评测", "我们试用了两周", "优点", "缺点", "下载", "相关文章")

    assert told(about, links={"下载": HOME + "d/yunque.exe"}) == UNCHANGED


def test_an_original_that_was_not_read_proves_nothing() -> None:
    assert told(links={"下载": HOME + "x.exe"}, problem="HTTP 503") == UNCHANGED


ADVERT = "【暖家】地暖清洗八折"


def told_with_advert(notice: str, leads: str = "https://www.nuanjia.com/") -> list[tuple[str, str]]:
    """Return what is said of a copy with an advert put in and the notice of the original left out."""
    return told((*WORDS[:3], ADVERT, *WORDS[3:]), {ADVERT: leads}, (*WORDS, notice))


@pytest.mark.parametrize(
    "notice",
    [
        "本报未授权任何网站转载或者转码本报文章。",
        "严禁在本站文章中插入广告。",
        "We have not authorised any app to show our articles.",
    ],
)
def test_an_advert_put_into_a_page_whose_owner_lets_nobody_fails(notice: str) -> None:
    assert told_with_advert(notice) == [("failed", "advert-inserted")]


@pytest.mark.parametrize(
    "notice",
    ["未经授权，禁止转载。", "版权所有", "转载请注明出处。", "Do not copy without our permission."],
)
def test_an_advert_put_in_where_somebody_may_have_leave_is_a_question(notice: str) -> None:
    assert told_with_advert(notice) == [("cantTell", "other-words")]


def test_a_link_back_to_the_original_or_into_the_site_is_no_advert() -> None:
    notice = "本站未授权任何网站转载。"

    assert told_with_advert(notice, TARGET + "a") == [("cantTell", "other-words")]
    assert told_with_advert(notice, HOME + "more") == [("cantTell", "other-words")]


LOAN = {"急用钱 最高20万": "https://www.loan.com/"}
CREDITED = {"下载": TARGET + "d/player.exe?pid=yunque_1"}


def test_an_advert_beside_links_that_credit_somebody_fails() -> None:
    shown = ("急用钱 最高20万", *WORDS)

    assert told(shown, LOAN | CREDITED) == [("failed", "link-credited")]
    assert told(shown, LOAN) == [("cantTell", "other-words")]
    assert told(shown, LOAN | {"下载": TARGET + "d/player.exe?v=2"}) == [
        ("cantTell", "other-words")
    ]
    assert told(links=CREDITED) == UNCHANGED
    assert told(("快照时间 11 月", *shown), LOAN | CREDITED) == [("cantTell", "declared")]


FEW = ("山雀日报", "本报讯 记者王敏 环城线延长段今天开通运营。")


def few(
    *added: str, leads: str = HOME + "vip?from=top", says: str = "", **more: object
) -> list[tuple[str, str]]:
    """Return what is said of a copy of a page of few passages, with links put in."""
    moment = Moment(context="ignored", phase="load", sequence=1)
    page = PageVisit(moment=moment, url=HOME, final_url=HOME, role="home", text=says)
    links = tuple(Link(text=text, href=leads) for text in added)
    shown: dict[str, object] = {"shown": (*added, *FEW), "original": FEW} | more
    copy = ShownCopy(page=HOME, href=HREF, target=TARGET, shown_links=links, **shown)  # type: ignore[arg-type]
    return [(str(f.outcome), f.message) for f in judge(Website(pages=(page,), copies=(copy,)))]


@pytest.mark.parametrize(
    "advert", ["网速太慢？季卡限时 49 元", "新人红包 点击领取", "云雀管家提速 200%，立即免费体检"]
)
def test_an_advert_of_the_sites_own_in_the_copy_of_a_short_page_fails(advert: str) -> None:
    assert few(advert) == [("failed", "own-advert")]


def test_that_adverts_are_shown_may_be_agreed_to() -> None:
    says = "免费体验版会在网页顶部展示广告。"
    assert few("季卡限时 49 元", says=says) == [("cantTell", "own-advert-told")]


@pytest.mark.parametrize(
    "bar",
    ["返回云雀，限时功能说明", "查看原网页", "云雀阅读", "意见反馈领取帮助"],
)
def test_a_bar_by_which_users_leave_the_copy_is_no_advert(bar: str) -> None:
    assert few(bar) == [("cantTell", "other-words")]


def test_what_is_called_a_snapshot_is_asked_about() -> None:
    assert few("这是网页快照", "季卡限时 49 元") == [("cantTell", "declared")]


@pytest.mark.parametrize(
    "original", [("山雀", "日报"), (*FEW, "第二条新闻今天刊登在这里。"), ("山雀日报",)]
)
def test_a_few_short_passages_or_a_part_of_few_are_no_copy(original: tuple[str, ...]) -> None:
    assert (
        few("季卡限时 49 元", shown=("季卡限时 49 元", *original[:2]), original=original)
        == UNCHANGED
    )


@pytest.mark.parametrize(
    "says", ["由云雀节点转发，内容与原网页完全一致。", "我们不会在网页中插入任何广告。"]
)
def test_a_link_put_in_against_the_sites_own_word_fails(says: str) -> None:
    assert few("云雀阅读", says=says) == [("failed", "against-its-word")]
    assert few("返回云雀，限时功能说明", says=says) == [("cantTell", "other-words")]


def test_a_trace_put_into_links_beside_an_own_advert_credits_the_site() -> None:
    links = {"购买": TARGET + "buy?id=7&ref=yunque"} | {"立即免费体检": HOME + "scan"}

    assert told(("立即免费体检", *WORDS), links | {"下载": LINKS["下载"] + "?ref=yunque"}) == [
        ("failed", "link-credited")
    ]
    assert told(WORDS, {"下载": LINKS["下载"] + "?ref=yunque"}) == UNCHANGED
