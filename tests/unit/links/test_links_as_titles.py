"""A link may be the title of the visits to it: lines of rounds, or a table, below its address."""

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


def ranges(url, became):
    return [f"- 第1-8轮：{became}"]


def a_line_a_round(url, became):
    return [f"第{n}轮，单聊：{became}" for n in range(1, ROUNDS + 1)]


def places_between(url, became):
    return [
        "单聊", *(f"Round {n}: {became}" for n in range(1, ROUNDS + 1)),
        "直接访问", *(f"Round {n}: 直接打开" for n in range(1, ROUNDS + 1)),
    ]  # fmt: skip


def a_table(url, became):
    rows = [f"| {n} | {where} | {said} |" for n in range(1, ROUNDS + 1)
            for where, said in (("单聊", became), ("直接访问", "直接打开"))]  # fmt: skip
    return ["| 轮次 | 环境 | 结果 |", "|---|---|---|", *rows]


MANNERS = [ranges, a_line_a_round, places_between, a_table]


def report(tmp_path, manner, became, title="## 某站 {url}"):
    lines = ["# 外链拨测汇总", "每轮每条链接点一次。", ""]
    for url in LINKS:
        lines += [
            title.format(url=url),
            "",
            *manner(url, became if url == RIVAL else "直接打开"),
            "",
        ]
    path = tmp_path / "汇总.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    return path


def judged(tmp_path, path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking",), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.outcome for f in found if f.scenario == UNJUSTIFIED}


HEADINGS = ["轮次", "环境", "结果", "备注"]


def below_headings(tmp_path, became, above=(HEADINGS,), rival=()):
    """A table whose headings stand once, above the first of the links that are titles in it."""
    lines = [["外链拨测汇总"], *above]
    for url in LINKS:
        lines += [[url], *(rival if url == RIVAL else ())]
        for n in range(1, ROUNDS + 1):
            lines += [[str(n), "单聊", became if url == RIVAL else "直接打开", ""],
                      [str(n), "直接访问", "直接打开", ""]]  # fmt: skip
    path = tmp_path / "汇总.csv"
    path.write_text("\n".join(map(",".join, lines)), encoding="utf-8")
    return path


def test_links_that_fare_alike_below_headings_that_stand_once_are_no_finding(tmp_path):
    assert judged(tmp_path, below_headings(tmp_path, "直接打开")) == {Outcome.PASSED}


def test_a_block_below_headings_that_stand_once_is_found(tmp_path):
    assert judged(tmp_path, below_headings(tmp_path, "被拦截")) >= {Outcome.FAILED}


def test_every_line_below_headings_that_stand_once_is_a_visit(tmp_path):
    tests = dialtests(below_headings(tmp_path, "被拦截"), LINKS).tests
    seen = {(t.url, t.round, t.context) for t in tests}
    assert len(seen) == len(tests) == len(LINKS) * ROUNDS * 2


def test_a_round_of_which_nothing_was_noted_is_counted_as_unread(tmp_path):
    lines = ["轮次,结果,备注"]
    for url in LINKS:
        lines += [url, *(f"{n},直接打开," for n in range(1, 13))]
    lines[-1] = "12,,"
    path = tmp_path / "汇总.csv"
    path.write_text("\n".join(lines), encoding="utf-8")
    read = dialtests(path, LINKS)
    assert (len(read.tests), read.table.unread) == (12 * len(LINKS) - 1, 1)


@pytest.mark.parametrize(
    ("above", "rival"),
    [
        ((), ()),
        ((["日期", "地点", "人员", "单位"],), ()),
        ((HEADINGS, ["1", "单聊", "被拦截", ""]), ()),
        ((HEADINGS,), (["轮次", "结果", "环境", "备注"],)),
        ((["轮次", "环境", "结果", "网址"],), ()),
    ],
    ids=[
        "no headings",
        "other headings",
        "a visit before the first title",
        "headings in another order below one title",
        "headings that name the link",
    ],
)
def test_what_stands_above_the_first_title_does_not_always_head_the_visits(tmp_path, above, rival):
    with pytest.raises(Unable):
        dialtests(below_headings(tmp_path, "直接打开", above, rival), LINKS)


@pytest.mark.parametrize("manner", MANNERS)
def test_links_that_fare_alike_below_their_titles_are_no_finding(tmp_path, manner):
    assert judged(tmp_path, report(tmp_path, manner, "直接打开")) == {Outcome.PASSED}


@pytest.mark.parametrize("manner", MANNERS)
def test_a_block_below_the_title_of_its_link_is_found(tmp_path, manner):
    assert judged(tmp_path, report(tmp_path, manner, "被拦截")) >= {Outcome.FAILED}


@pytest.mark.parametrize("manner", MANNERS)
def test_every_round_below_a_title_is_a_visit(tmp_path, manner):
    tests = dialtests(report(tmp_path, manner, "被拦截"), LINKS).tests
    seen = {(t.url, t.round, t.context) for t in tests}
    assert len(seen) == len(tests)
    assert {(url, n) for url, n, _ in seen} == {
        (url, n) for url in LINKS for n in range(1, ROUNDS + 1)
    }
    assert {t.url for t in tests if t.outcome == "blocked"} == {RIVAL}


def test_a_line_that_is_not_understood_leaves_all_unread(tmp_path):
    def remarked(url, became):
        return [*ranges(url, became), "后来又试了几次，都被拦截"]

    with pytest.raises(Unable):
        dialtests(report(tmp_path, remarked, "直接打开"), LINKS)


@pytest.mark.parametrize(
    "lines",
    [
        [*LINKS, "轮次,结果", "1,直接打开"],
        [f"{LINKS[0]} 被拦截", "第1轮：直接打开", LINKS[1], "第1轮：直接打开"],
        [LINKS[0], "第1轮：直接打开", LINKS[0], "第1轮：直接打开"],
        [LINKS[0], "第1轮：直接打开", LINKS[1], "第1轮：第2轮起被拦截"],
        [f"{LINKS[0]} 和 {LINKS[1]}", "第1轮：直接打开", LINKS[2], "第1轮：直接打开"],
    ],
    ids=[
        "a list above a table",
        "an outcome in a title",
        "a title twice",
        "two rounds in a line",
        "two links",
    ],
)
def test_an_address_above_is_not_always_a_title(lines):
    parted = [(n, line.split(",")) for n, line in enumerate(lines, 1)]
    assert headed.parted(parted, Planned(LINKS)) == ()
