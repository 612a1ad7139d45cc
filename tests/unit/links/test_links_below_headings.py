"""Where headings say the place or the round, the same links stand as titles below each of them."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from rectitude.collectors.links import headed
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.naming import Planned
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

ROUNDS = 8
UNJUSTIFIED = "market.link-blocking.unjustified"
PLACES = ("信息流", "直接访问")


def section(url, *lines):
    return [url, *lines, ""]


def became(url, place, said):
    return said if (url, place) == (RIVAL, PLACES[0]) else "直接打开"


def ranges(said, line="第1-8轮：{}", heading="{}"):
    for place in PLACES:
        yield from (heading.format(place), "")
        for url in LINKS:
            yield from section(url, line.format(became(url, place, said)))


def without_a_colon(said):
    return ranges(said, "第1轮至第8轮 {}")


def with_all(said):
    return ranges(said, "第 1-8 轮均{}", "【{}】")


def numbered(said):
    return ranges(said, "第1～8轮，{}", "一、{}：")


def labelled(said):
    return ranges(said, "- 第1-8轮：{}", "场景：{}")


def a_line_a_round(said):
    for place in PLACES:
        yield f"## {place}"
        for url in LINKS:
            rounds = (f"第{n}轮：{became(url, place, said)}" for n in range(1, ROUNDS + 1))
            yield from section(url, *rounds)


def rounds_over_places(said):
    for n in range(1, ROUNDS + 1):
        yield f"第{n}轮"
        for place in PLACES:
            yield place
            for url in LINKS:
                yield from section(url, became(url, place, said))


def places_over_rounds(said):
    for place in PLACES:
        yield f"# {place}"
        for n in range(1, ROUNDS + 1):
            yield f"## 第{n}轮"
            for url in LINKS:
                yield from section(url, became(url, place, said))


def both_in_one(said):
    for n in range(1, ROUNDS + 1):
        for place in PLACES:
            yield f"第{n}轮 {place}"
            for url in LINKS:
                yield from section(url, became(url, place, said))


def rounds_and_places_below(said):
    for n in range(1, ROUNDS + 1):
        yield f"Round {n}"
        for url in LINKS:
            yield from section(url, *(f"{place}：{became(url, place, said)}" for place in PLACES))


MANNERS = [
    ranges, without_a_colon, with_all, numbered, labelled, a_line_a_round, rounds_over_places,
    places_over_rounds, both_in_one, rounds_and_places_below,
]  # fmt: skip


def report(tmp_path, lines):
    path = tmp_path / "复测.txt"
    text = ["问答类链接复测记录", "同一部手机、同一账号，各点八轮。", "", *lines]
    path.write_text("\n".join(text), encoding="utf-8")
    return path


def judged(tmp_path, path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking",), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.outcome for f in found if f.scenario == UNJUSTIFIED}


@pytest.mark.parametrize("manner", MANNERS)
def test_links_that_fare_alike_below_every_heading_are_no_finding(tmp_path, manner):
    assert judged(tmp_path, report(tmp_path, manner("直接打开"))) == {Outcome.PASSED}


@pytest.mark.parametrize("manner", MANNERS)
def test_a_block_below_one_heading_is_found(tmp_path, manner):
    assert Outcome.FAILED in judged(tmp_path, report(tmp_path, manner("被拦截")))


@pytest.mark.parametrize("manner", MANNERS)
def test_every_round_below_every_heading_is_a_visit_there(tmp_path, manner):
    tests = dialtests(report(tmp_path, manner("被拦截")), LINKS).tests
    visits = {(t.context, t.round, t.url) for t in tests}
    assert len(tests) == len(visits) == len(PLACES) * ROUNDS * len(LINKS)
    blocked = [t for t in tests if t.outcome == "blocked"]
    assert {(t.url, t.context) for t in blocked} == {(RIVAL, PLACES[0])}
    assert len(blocked) == ROUNDS


def untold(said="直接打开"):
    """Links that stand twice, and nothing says why."""
    return [line for place in PLACES for line in ranges(said) if line not in PLACES]


def without_a_place(said="直接打开"):
    """A heading left out, so that links stand twice below the one before."""
    lines = list(rounds_over_places(said))
    return [
        line for n, line in enumerate(lines) if line != PLACES[1] or PLACES[1] in lines[n + 1 :]
    ]


def a_round_without_places(said="直接打开"):
    """Rounds in two places, and one more that names none."""
    return [*rounds_over_places(said), "第9轮", *(line for url in LINKS for line in (url, said))]


def fewer(said="直接打开"):
    """One link fewer below the second heading."""
    return [*ranges(said)][:-3]


def remarked(said="直接打开"):
    """What was seen later, and is no visit."""
    return [*ranges(said), "后来又试了几次，都被拦截"]


def two_outcomes(said="直接打开"):
    return ranges(said, "第1-8轮：{}，第9轮起被拦截")


@pytest.mark.parametrize(
    "lines", [untold, without_a_place, a_round_without_places, fewer, remarked, two_outcomes]
)
def test_links_that_stand_twice_without_a_telling_heading_are_not_read(lines):
    parted = [(n, line.split(",")) for n, line in enumerate(lines(), 1) if line]
    assert headed.parted(parted, Planned(LINKS)) == ()


@pytest.mark.parametrize("lines", [untold, fewer, remarked])
def test_what_is_not_read_is_refused(tmp_path, lines):
    with pytest.raises(Unable):
        dialtests(report(tmp_path, lines()), LINKS)
