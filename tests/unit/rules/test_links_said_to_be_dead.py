"""What is said to be dead, and answers when it is asked for by itself."""

import pytest

from rectitude.evidence.exchange import Moment
from rectitude.evidence.outward import OutwardPress, Way
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.rules.market.link_blocking.discriminatory import website_links
from rectitude.rules.market.link_blocking.unjustified import website as unjustified

PAGE = "https://bbs.yunshan.com/t/1"
ONE, ANOTHER = "https://www.guyu.com/road/31", "https://www.guyu.com/road/45"
DEAD = "链接已失效，内容可能已被对方删除。"


def press(target: str, outcome: Way, number: int = 1, **more: object) -> OutwardPress:
    return OutwardPress(  # type: ignore[arg-type]
        page=PAGE, href=f"https://bbs.yunshan.com/go?to={target}", target=target, label=target,
        round=number, outcome=outcome, **more,
    )  # fmt: skip


def dead(target: str, number: int = 1) -> OutwardPress:
    return press(target, "stopped", number, text=DEAD)


def there(target: str, text: str = "谷雨路书：环湖三日", **more: object) -> OutwardPress:
    asked: dict[str, object] = {
        "reached": target,
        "status": 200,
        "text": text,
        "typed": True,
    } | more
    return press(target, "opened", **asked)


NOBODYS = tuple(
    press("https://www.example.org/road/31", "opened", n, stands_for="guyu.com") for n in (1, 2)
)
OTHERS = (
    press("https://note.hanlu.com/8", "opened"),
    press("https://www.chushu.com/p/7", "opened"),
)
TWICE = (dead(ONE), dead(ONE, 2))


def said(*presses: OutwardPress) -> set[str]:
    """Return what two rules say, and how."""
    moment = Moment(context="ignored", phase="load", sequence=1)
    home = PageVisit(moment=moment, url=PAGE, final_url=PAGE, role="home", title="云杉社区")
    numbered = (
        OutwardPress(**{f: getattr(each, f) for f in each.__struct_fields__} | {"number": n})
        for n, each in enumerate((*OTHERS, *presses), 1)
    )
    website = Website(pages=(home,), outward=tuple(numbered))
    found = (*unjustified.judge(website), *website_links.judge(website))
    return {f"{finding.outcome} {finding.message}" for finding in found}


def test_two_addresses_that_answer_are_not_dead_where_nobodys_is_let_through() -> None:
    told = said(*TWICE, dead(ANOTHER), there(ONE), there(ANOTHER), *NOBODYS)

    assert told == {"failed said-dead"}


@pytest.mark.parametrize(
    "presses",
    [(*TWICE, there(ONE), *NOBODYS), (*TWICE, dead(ANOTHER), there(ONE), there(ANOTHER))],
    ids=["one address alone", "nobody's address was not let through"],
)
def test_what_an_old_or_a_faulty_check_may_say_is_a_question(
    presses: tuple[OutwardPress, ...],
) -> None:
    assert said(*presses) == {"cantTell said-dead-perhaps"}


@pytest.mark.parametrize(
    "presses",
    [
        (*TWICE, dead(ANOTHER), there(ONE, status=404), there(ANOTHER, status=404), *NOBODYS),
        (*TWICE, there(ONE, "抱歉，这篇路书已被作者删除"), *NOBODYS),
        (*TWICE, there(ONE, reached="https://www.guyu.com/"), *NOBODYS),
        (*TWICE, press(ANOTHER, "opened"), there(ONE), *NOBODYS),
        (*TWICE, *NOBODYS),
    ],
    ids=["gone", "gone by its own words", "led to its first page", "another of its pages opens",
         "not asked for"],
)  # fmt: skip
def test_what_may_be_dead_is_not_told_of(presses: tuple[OutwardPress, ...]) -> None:
    assert said(*presses) == {"untested alike"}
