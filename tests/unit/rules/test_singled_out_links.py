"""What befalls one site's links alone: for whose they are, or as all that are not known."""

from urllib.parse import urlsplit

import msgspec
import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.rules.market.link_blocking.discriminatory import website_links
from rectitude.rules.market.link_blocking.extra_steps import website as extra_steps
from rectitude.rules.market.link_blocking.unjustified import website as unjustified

PAGE = "https://bbs.linzi.com/t/1"
ITEM = "https://www.shop.com/item/31"
OPEN = ("https://www.video.com/v/8", "https://www.mall.com/p/7")
NOBODYS = "https://www.example.org/item/31"
CARE = "您即将离开本站，对方网站的内容不受本站控制，可能存在风险，请注意账号安全。"


def press(target: str, outcome: str, number: int = 1, **more: object) -> OutwardPress:
    way = f"https://bbs.linzi.com/go?to={target}"
    return OutwardPress(  # type: ignore[arg-type]
        number=number,
        page=PAGE,
        href=way,
        target=target,
        label=target,
        round=number,
        outcome=outcome,
        **more,
    )


def home_page(text: str = "") -> PageVisit:
    moment = Moment(context="ignored", phase="load", sequence=1)
    return PageVisit(
        moment=moment, url=PAGE, final_url=PAGE, role="home", title="林子论坛 - 首页", text=text
    )


def said(text: str, *nobodys: str, more: tuple[OutwardPress, ...] = ()) -> list[tuple[str, str]]:
    """Return what two rules say of a link with a notice, and of an address that nobody knows beside it."""
    held = [press(ITEM, "passed-on", n, presses=1, text=text) for n in (1, 2)]
    opened = [press(other, "opened") for other in OPEN]
    tries = [
        press(NOBODYS, outcome, n, stands_for="shop.com") for n, outcome in enumerate(nobodys, 1)
    ]
    home = home_page()
    website = Website(pages=(home,), outward=(*held, *opened, *tries, *more))
    found = (*extra_steps.judge(website), *website_links.judge(website))
    return [(str(finding.outcome), finding.message) for finding in found]


def test_a_notice_that_an_unknown_address_does_not_get_is_for_the_one_site() -> None:
    assert said(CARE, "opened", "opened") == [("failed", "singled-out")] * 2


def test_what_one_page_proves_is_not_asked_about_for_another_page() -> None:
    held = [press(ITEM, "passed-on", n, presses=1, text=CARE) for n in (1, 2)]
    there = [*held, press(OPEN[0], "opened")]
    elsewhere = (msgspec.structs.replace(each, page=f"{PAGE}9") for each in there)
    assert said(CARE, "opened", "opened", more=tuple(elsewhere)) == [("failed", "singled-out")] * 2


@pytest.mark.parametrize(
    "nobodys", [(), ("opened",), ("opened", "stopped"), ("stopped", "stopped")]
)
def test_a_notice_that_an_unknown_address_may_get_too_is_a_question(
    nobodys: tuple[str, ...],
) -> None:
    assert [outcome for outcome, _ in said(CARE, *nobodys)] == ["cantTell", "cantTell"]


@pytest.mark.parametrize(
    "text",
    [
        "该网站被举报实施诈骗（举报编号 20261101-77），请勿转账。",
        "该网站含有木马，可能存在风险。",
        "该网址违反社区规范第三条。",
        "请先登录后继续访问。",
        "网络繁忙，请稍后再试。",
        "该网站被多次投诉，您可以申诉。",
    ],
)
def test_a_reason_that_can_be_checked_harm_or_a_condition_is_a_question(text: str) -> None:
    assert {outcome for outcome, _ in said(text, "opened", "opened")} == {"cantTell"}


def test_where_as_many_are_held_as_open_it_is_no_single_one() -> None:
    others = tuple(
        press(f"https://www.{name}.com/", "passed-on", n, presses=1, text=CARE)
        for name in ("book", "film")
        for n in (1, 2)
    )
    assert ("failed", "singled-out") not in said(CARE, "opened", "opened", more=others)


def test_a_notice_that_turns_visitors_to_a_site_that_opens_beside_it_is_for_its_sake() -> None:
    said_between = "You are about to leave. Many of our readers are happier with {name} CI."
    (name, *_) = (urlsplit(each).hostname.split(".")[-2] for each in OPEN)  # type: ignore[union-attr]

    assert said(said_between.format(name=name.title())) == [
        ("failed", "steered"),
        ("failed", "slowed"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "You are about to leave. Continue?",
        "You are about to leave. Try to keep your password to yourself.",
        "We are better with cookies. Links: {all}",
        "We recommend {all}.",
        "The video is better on a large screen.",
        "{one} runs this site. Continue?",
        "This site was reported for fraud (case no 2231). Try {one} instead.",
    ],
)
def test_a_notice_that_praises_no_single_site_is_a_question(text: str) -> None:
    names = [urlsplit(each).hostname.split(".")[-2] for each in OPEN]  # type: ignore[union-attr]
    words = text.format(one=names[0].title(), all=", ".join(names).title())

    assert {outcome for outcome, _ in said(words)} == {"cantTell"}


def test_a_notice_that_praises_partners_before_who_is_none_is_for_whose_it_is() -> None:
    text = "该商城未与本站合作，建议优先选择合作商城购买。"

    assert said(text) == [("failed", "more-presses"), ("failed", "slowed")]


def test_that_another_is_no_partner_is_no_reason_where_partners_are_not_praised() -> None:
    text = "对方与本站没有合作，内容由其自行负责。仍要前往"

    assert {outcome for outcome, _ in said(text)} == {"cantTell"}


@pytest.mark.parametrize(
    "text", ["林子论坛也有同类商品，再看看？", "本站有更便宜的同款，确定离开？"]
)
def test_a_notice_that_praises_ones_own_offer_steers(text: str) -> None:
    assert said(text) == [("failed", "steered-home"), ("failed", "slowed")]


@pytest.mark.parametrize("text", ["您即将离开林子论坛，请注意安全。", "别家也有同类商品，再看看？"])
def test_to_name_oneself_or_to_praise_nobody_is_no_steering(text: str) -> None:
    assert {outcome for outcome, _ in said(text)} == {"cantTell"}


def own_words(text: str) -> list[tuple[str, str]]:
    """Return what is said of a page with such words and no links."""
    website = Website(pages=(home_page(text),))
    return [(str(f.outcome), f.message) for f in website_links.judge(website)]


@pytest.mark.parametrize(
    "text",
    [
        "未签约推广协议的商家链接，系统延时 5 秒后放行。",
        "非合作网站的链接一般限速打开。",
        "⚠ 该网站非林子集团旗下，内容真实性存疑，谨防受骗",
    ],
)
def test_a_sites_own_word_that_it_treats_links_by_whose_they_are_fails(text: str) -> None:
    assert own_words(text) == [("failed", "own-words")]


@pytest.mark.parametrize(
    "text",
    [
        "未签约商家的链接不会延时。",
        "外部链接一律延时 5 秒后放行，未签约商家的链接也一样。",
        "未付费商家的订单延迟发货。",
        "该网站非本公司旗下，请注意核实。",
        "某平台被通报：未合作网站的链接限速。",
    ],
)
def test_what_is_denied_holds_for_all_or_is_told_of_others_is_no_such_word(text: str) -> None:
    assert {outcome for outcome, _ in own_words(text)} == {"untested"}


def said_beside(text: str, *labels: str) -> set[tuple[str, str]]:
    """Return what two rules say of a link with a notice, where the links that open are called so."""
    held = [press(ITEM, "passed-on", n, presses=1, text=text) for n in (1, 2)]
    opened = [
        msgspec.structs.replace(press(other, "opened"), label=label)
        for other, label in zip(OPEN, labels, strict=True)
    ]
    website = Website(pages=(home_page(),), outward=(*held, *opened))
    found = (*extra_steps.judge(website), *website_links.judge(website))
    return {(str(finding.outcome), finding.message) for finding in found}


@pytest.mark.parametrize(
    "text",
    [
        "您要访问的网站体验较差，推荐您使用青禾视频\n仍要访问",
        "即将离开。收听体验可能不如青禾视频。",
    ],
)
def test_a_notice_that_praises_what_a_link_beside_it_is_called_is_for_its_sake(text: str) -> None:
    assert ("failed", "steered") in said_beside(text, "青禾视频", "白石商城")


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("即将离开本站。推荐使用青禾浏览器访问。", ("青禾浏览器", "白石商城")),
        ("即将离开本站。推荐您使用青禾打开。", ("青禾", "白石商城")),
        ("即将离开本站。您可以从青禾视频回到本站。", ("青禾视频", "白石商城")),
        ("即将离开本站。更多内容请看官网。", ("官网", "白石商城")),
        ("即将离开本站。推荐您使用青禾视频、白石商城。", ("青禾视频", "白石商城")),
        ("该网站被举报诈骗（编号 2231）。推荐您使用青禾视频。", ("青禾视频", "白石商城")),
    ],
)
def test_a_means_to_open_it_a_way_back_or_all_of_them_is_a_question(
    text: str, labels: tuple[str, str]
) -> None:
    assert {outcome for outcome, _ in said_beside(text, *labels)} == {"cantTell"}


def shut(text: str, *nobodys: str, status: int | None = None) -> set[tuple[str, str]]:
    """Return what two rules say of a link that no press opens, and of an address that nobody knows."""
    stopped = [press(ITEM, "stopped", n, text=text, status=status) for n in (1, 2)]
    opened = [press(other, "opened") for other in OPEN]
    tries = [press(NOBODYS, each, n, stands_for="shop.com") for n, each in enumerate(nobodys, 1)]
    website = Website(pages=(home_page(),), outward=(*stopped, *opened, *tries))
    found = (*unjustified.judge(website), *website_links.judge(website))
    return {(str(finding.outcome), finding.message) for finding in found}


def test_a_link_that_does_nothing_where_an_unknown_address_opens_is_kept_shut_for_whose_it_is() -> (
    None
):
    assert shut("", "opened", "opened") == {("failed", "shut-by-name"), ("failed", "shut-alone")}


@pytest.mark.parametrize(
    ("text", "nobodys", "status"),
    [
        ("", (), None),
        ("", ("opened",), None),
        ("", ("stopped", "stopped"), None),
        ("该网站被举报诈骗（编号 20261101-2）。", ("opened", "opened"), None),
        ("请先登录", ("opened", "opened"), None),
        ("服务器错误", ("opened", "opened"), 502),
    ],
)
def test_a_link_that_may_be_shut_for_another_reason_is_no_proof(
    text: str, nobodys: tuple[str, ...], status: int | None
) -> None:
    assert "failed" not in {outcome for outcome, _ in shut(text, *nobodys, status=status)}


def mere(text: str, *nobodys: str) -> set[tuple[str, str]]:
    """Return what two rules say of an address that is mere text among links, and of one that nobody knows."""
    plain = press(ITEM, "unlinked")
    plain = msgspec.structs.replace(plain, href=ITEM)
    opened = [press(other, "opened") for other in OPEN]
    tries = [press(NOBODYS, each, n, stands_for="shop.com") for n, each in enumerate(nobodys, 1)]
    website = Website(pages=(home_page(text),), outward=(plain, *opened, *tries))
    found = (*unjustified.judge(website), *website_links.judge(website))
    return {(str(finding.outcome), finding.message) for finding in found}


def test_mere_text_where_an_unknown_address_becomes_a_link_is_so_for_whose_it_is() -> None:
    found = mere("群里的网址会自动识别为链接。", "opened", "opened")

    assert found == {("failed", "unlinked-by-name"), ("failed", "unlinked-alone")}


@pytest.mark.parametrize(
    ("text", "nobodys"),
    [
        ("", ()),
        ("", ("stopped", "stopped")),
        ("被举报的钓鱼网址不会识别为链接。", ("opened", "opened")),
        ("恶意链接会被拦截。", ("opened", "opened")),
    ],
)
def test_mere_text_that_may_be_so_for_harm_or_by_chance_is_a_question(
    text: str, nobodys: tuple[str, ...]
) -> None:
    assert "failed" not in {outcome for outcome, _ in mere(text, *nobodys)}
