"""How many of how many visits failed, or opened, where nothing else is counted."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

DISCRIMINATORY = "market.link-blocking.discriminatory"


def counted(tmp_path, total, heading, rival, others):
    rows = [
        [where, url, "10", str(rival if url == RIVAL and where == "单聊" else others)]
        for where in ("单聊", "直接访问")
        for url in LINKS
    ]
    return as_csv(tmp_path, [["环境", "链接", total, heading], *rows])


def judged(tmp_path, path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market.link-blocking",), rounds=0)
    found = inspect(Target("links", str(plan)), options, workdir=tmp_path).findings
    return {f.outcome for f in found if f.scenario == DISCRIMINATORY}


COUNTS = [
    ("测试次数", "打不开次数", 10, 0),
    ("拨测总次数", "失败次数", 10, 0),
    ("测试次数", "成功次数", 0, 10),
    ("tests", "failed count", 10, 0),
]


@pytest.mark.parametrize(("total", "heading", "shut", "sound"), COUNTS)
def test_all_or_none_of_the_visits_are_so_many_rounds(tmp_path, total, heading, shut, sound):
    tests = dialtests(counted(tmp_path, total, heading, shut, sound), LINKS).tests
    assert len(tests) == 2 * 10 * len(LINKS)
    assert {t.url for t in tests if t.outcome == "failed"} == {RIVAL}


@pytest.mark.parametrize(("total", "heading", "shut", "sound"), COUNTS)
def test_links_that_opened_alike_are_no_finding(tmp_path, total, heading, shut, sound):
    assert judged(tmp_path, counted(tmp_path, total, heading, sound, sound)) == {Outcome.PASSED}


def test_of_some_it_is_asked_which(tmp_path):
    path = counted(tmp_path, "测试次数", "打不开次数", 5, 0)
    assert judged(tmp_path, path).isdisjoint({Outcome.PASSED, Outcome.FAILED})


@pytest.mark.parametrize(
    ("total", "heading"),
    [("测试次数", "拦截次数"), ("测试次数", "提示次数"), ("点击次数", "失败次数")],
)
def test_what_the_rest_came_to_is_not_guessed(tmp_path, total, heading):
    with pytest.raises(Unable):
        dialtests(counted(tmp_path, total, heading, 10, 0), LINKS)


TOTALS = ["共测次数", "测试总次数", "累计测试次数", "总测试轮数", "total tests"]


def parted(tmp_path, total, sound, shut, *, other="拦截"):
    rows = [
        [n, where, url, "10", *(("10", "0") if where != "单聊" or url != RIVAL else (sound, shut))]
        for where in ("单聊", "直接访问")
        for n, url in enumerate(map(str, LINKS))
    ]
    return as_csv(tmp_path, [["序号", "环境", "链接", total, "直接打开", other], *rows])


@pytest.mark.parametrize("total", TOTALS)
def test_columns_headed_by_outcomes_that_make_up_the_total_count_them(tmp_path, total):
    tests = dialtests(parted(tmp_path, total, "0", "10"), LINKS).tests
    assert len(tests) == 2 * 10 * len(LINKS)
    assert {t.url for t in tests if t.outcome == "blocked"} == {RIVAL}


@pytest.mark.parametrize("total", TOTALS)
def test_totals_of_links_that_all_opened_pass(tmp_path, total):
    assert judged(tmp_path, parted(tmp_path, total, "10", "0")) == {Outcome.PASSED}


@pytest.mark.parametrize("total", TOTALS)
def test_outcomes_that_do_not_make_up_the_total_are_not_guessed(tmp_path, total):
    with pytest.raises(Unable):
        dialtests(parted(tmp_path, total, "0", "7"), LINKS)
