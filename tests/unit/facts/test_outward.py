"""What presses on links of a page come to, side by side; expected by hand."""

import msgspec
import pytest

from rectitude.evidence.outward import OutwardPress, Way
from rectitude.evidence.website import Website
from rectitude.facts.mere_text import mere_text
from rectitude.facts.outward import changed, shut, slowed

PAGE = "https://bbs.example.com/t/1"


def press(
    site: str, outcome: Way, text: str = "", *, number: int = 1, **more: object
) -> OutwardPress:
    target = f"https://www.{site}.com/x"
    return OutwardPress(
        number=number, page=PAGE, href=target, target=target, label=target, group="P.said",
        outcome=outcome, text=text, **more,  # type: ignore[arg-type]
    )  # fmt: skip


def website(*presses: OutwardPress) -> Website:
    return Website(outward=presses)


def test_what_is_stopped_twice_where_others_open_is_shut() -> None:
    pressed = website(
        press("a", "stopped", "打不开"), press("b", "opened"), press("a", "stopped", "打不开")
    )

    assert [link.party for link, _ in shut(pressed)] == ["a.com"]


@pytest.mark.parametrize(
    "presses",
    [
        (press("a", "stopped", "打不开"), press("b", "opened")),
        (press("a", "stopped", "打不开"), press("a", "opened"), press("b", "opened")),
        (press("a", "stopped"), press("a", "stopped"), press("b", "stopped"), press("b", "stopped")),
        (press("a", "stopped", "请先登录"), press("a", "stopped", "请先登录"), press("b", "opened")),
        (press("a", "stopped", "链接已失效"), press("a", "stopped", "链接已失效"), press("b", "opened")),
        (press("a", "stopped", problem="covered"), press("a", "stopped", problem="covered"),
         press("b", "opened")),
    ],
    ids=["once", "the second time it opens", "all", "asks to sign in", "is dead", "covered"],
)  # fmt: skip
def test_what_has_an_honest_reading_is_not_shut(presses: tuple[OutwardPress, ...]) -> None:
    assert not list(shut(website(*presses)))


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("该链接暂时无法打开", "none"),
        ("其他电商平台的商品链接暂不支持打开", "rivalry"),
        ("根据相关规定，已停止访问该网页", "vague"),
        ("该网站含有恶意软件", "specific"),
        ("该网页经投诉核实侵权（投诉编号 20261101）", "specific"),
        ("已停止访问。如有异议请申诉", "appeal"),
        ("该网页不属于本站合作网站", "rivalry"),
        ("仅支持本站注册用户查看", "silent"),
        ("New arrivals", "silent"),
        ("图 1 / 5", "silent"),
        ("竞品分析报告", "silent"),
        ("网络超时，链接无法打开，请重试", "ground"),
        ("对方网站已停止运营，链接无法打开", "ground"),
        ("链接无法打开，对方返回503", "ground"),
        ("仅VIP可打开该链接，其他人无法访问", "ground"),
        ("为维护会员利益，本站不提供前往同类竞争平台的访问", "rivalry"),
        ("本文为行业竞争平台盘点，会员可下载", "ground"),
        ("第三方平台的视频暂不支持站内播放", "ground"),
        ("This link cannot be opened", "none"),
        ("第三方平台的内容，我们无法保证其安全", "silent"),
        ("您即将离开本站，本站不能保证外部网站的内容", "silent"),
        ("We cannot guarantee the content of external sites", "silent"),
        ("We are not responsible for other sites", "silent"),
    ],
)
def test_the_words_of_the_page_say_why(text: str, cause: str) -> None:
    ((link, _),) = shut(
        website(press("a", "stopped", text), press("a", "stopped", text), press("b", "opened"))
    )

    assert link.cause == cause


@pytest.mark.parametrize(("status", "cause"), [(403, "none"), (451, "none"), (502, "ground")])
def test_an_answer_that_refuses_is_no_fault(status: int, cause: str) -> None:
    stopped = press("a", "stopped", "该链接暂时无法访问", status=status)
    ((link, _),) = shut(website(stopped, stopped, press("b", "opened")))

    assert link.cause == cause


def test_a_further_press_or_copying_by_hand_are_more_steps_where_others_open_at_once() -> None:
    more = {"presses": 1}
    pressed = website(
        press("a", "passed-on", **more), press("a", "passed-on", **more), press("b", "opened"),
        press("c", "stopped", "请复制网址到浏览器打开"), press("c", "stopped", "请复制网址到浏览器打开"),
    )  # fmt: skip

    assert [link.party for link, _ in slowed(pressed)] == ["a.com", "c.com"]


def test_the_same_further_press_for_all_is_none() -> None:
    more = {"presses": 1}
    twice = [press(site, "passed-on", **more) for site in "abab"]

    assert not list(slowed(website(*twice)))


def linked(site: str, **more: object) -> OutwardPress:
    """A link that a program made of an address in a text."""
    return press(site, "opened", relation="nofollow", **({"block": 1, "position": 2} | more))


def plain(site: str, **more: object) -> OutwardPress:
    return press(site, "unlinked", **({"block": 1, "position": 1} | more))


@pytest.mark.parametrize(
    ("presses", "certain"),
    [
        ((plain("a"), plain("a", block=2), linked("b"), linked("c")), True),
        ((plain("a"), linked("b"), linked("c")), False),
        ((plain("a"), plain("a"), linked("b")), False),
        ((plain("a", block=2), plain("a", block=2), linked("b"), linked("c")), False),
        ((plain("a", position=3), plain("a", position=3), linked("b"), linked("c")), False),
        ((plain("a", led_in_by="："), plain("a", led_in_by="："), linked("b"), linked("c")), False),
        ((plain("a"), plain("a"), press("b", "opened", block=1, position=2), linked("c", block=3)),
         False),
    ],
    ids=["in one sentence, twice", "once", "beside one other", "in texts of others", "the last of a text",
         "after another character", "beside a link that an author may have made"],
)  # fmt: skip
def test_mere_text_is_certain_where_nothing_else_tells_it_from_what_became_links(
    presses: tuple[OutwardPress, ...], certain: bool
) -> None:
    (mere,) = mere_text(website(*presses))

    assert mere.certain is certain


@pytest.mark.parametrize("address", ["https://api.a.com/v1", "https://www.a.com:8080/x"])
def test_addresses_for_programs_are_never_certain(address: str) -> None:
    presses = [msgspec.structs.replace(plain("a"), target=address) for _ in "12"]

    (mere,) = mere_text(website(*presses, linked("b"), linked("c")))

    assert not mere.certain


@pytest.mark.parametrize("label", ["复制链接", "分享", "Play"])
def test_controls_that_are_no_links_are_not_judged(label: str) -> None:
    presses = [msgspec.structs.replace(press("a", "stopped", "无法打开链接"), label=label)] * 2

    assert not list(shut(website(*presses, press("b", "opened"))))


def test_only_what_differs_each_time_is_a_change_and_what_varies_is_told() -> None:
    made = [
        press("a", "opened", reached=f"https://www.a.com/x?ref=me&t={n}{more}", number=n)
        for n, more in ((1, "&once=1"), (2, ""))
    ]

    (altered,) = changed(website(*made, press("b", "opened", reached="https://www.b.com/x")))

    assert {change.name for change in altered.changes} == {"ref", "t"}
    assert altered.varying == {"t"}


def test_mere_text_in_places_of_another_kind_or_of_a_site_that_is_linked_too_is_not_counted() -> (
    None
):
    elsewhere = OutwardPress(
        page=PAGE,
        href="https://a.com/x",
        target="https://a.com/x",
        group="FOOTER.",
        outcome="unlinked",
    )
    links = (press("b", "opened"), press("c", "opened"))

    assert not list(mere_text(website(elsewhere, elsewhere, *links)))
    assert not list(mere_text(website(press("b", "unlinked"), press("b", "unlinked"), *links)))
