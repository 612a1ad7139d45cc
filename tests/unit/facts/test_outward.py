"""What presses on links of a page come to, side by side; expected by hand."""

import pytest

from rectitude.evidence.outward import OutwardPress, Way
from rectitude.evidence.website import Website
from rectitude.facts.outward import mere_text, shut, slowed

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
    ],
)
def test_the_words_of_the_page_say_why(text: str, cause: str) -> None:
    ((link, _),) = shut(
        website(press("a", "stopped", text), press("a", "stopped", text), press("b", "opened"))
    )

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


def test_two_addresses_as_mere_text_beside_two_links_of_others_are_certain_and_one_is_not() -> None:
    links = (press("b", "opened"), press("c", "opened"))

    (one,) = mere_text(website(press("a", "unlinked"), *links))
    (two,) = mere_text(website(press("a", "unlinked"), press("a", "unlinked"), *links))

    assert (one.certain, two.certain) == (False, True)


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
