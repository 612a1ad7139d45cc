"""Tables that are no table of a row for each visit are read to the last visit, or refused."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL, ROUNDS, campaign
from dialling.unusual import PLACES, UNUSUAL, as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target
from rectitude.text import Unable

OURS = ("market.link-blocking", "market.interference")


@pytest.mark.parametrize("name", UNUSUAL)
def test_every_visit_is_read_as_it_was(tmp_path, name):
    visits = campaign("blocked")
    dialled = dialtests(UNUSUAL[name](tmp_path, visits), LINKS)
    assert dialled.table.unread == 0
    read = {(t.round, t.url, t.context == "direct"): t.outcome for t in dialled.tests}
    assert read == {(v.round, v.url, v.context == "direct"): v.outcome for v in visits}


@pytest.mark.parametrize("name", UNUSUAL)
def test_a_block_is_found_and_nothing_else(tmp_path, name):
    path = UNUSUAL[name](tmp_path, campaign("blocked"))
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=OURS, rounds=0)
    report = inspect(Target("links", str(plan)), options, workdir=tmp_path)
    failed = {f.place["domain"] for f in report.findings if f.outcome is Outcome.FAILED}
    assert failed == {"rival.example"}


def test_signs_in_a_row_are_a_round_each(tmp_path):
    lines = [["链接", "环境", "10轮是否打开"]]
    lines += [
        [url, said, ("×" if (url, place) == (RIVAL, "chat") else "√") * ROUNDS]
        for url in LINKS
        for place, said in PLACES.items()
    ]
    dialled = dialtests(as_csv(tmp_path, lines), LINKS)
    shut = {(t.round, t.url) for t in dialled.tests if t.outcome == "failed"}
    assert len(dialled.tests) == ROUNDS * len(LINKS) * len(PLACES)
    assert shut == {(n, RIVAL) for n in range(1, ROUNDS + 1)}


def test_signs_under_a_heading_that_asks_nothing_are_not_guessed(tmp_path):
    lines = [["链接", "环境", "登记"], *([url, "单聊", "√√×√"] for url in LINKS)]
    with pytest.raises(Unable):
        dialtests(as_csv(tmp_path, lines), LINKS)


def test_counts_of_some_of_a_total_tell_no_round(tmp_path):
    lines = [["链接", "环境", "测试次数", "打开次数", "被拦截次数"]]
    lines += [[url, "单聊", "10", "7" if url == RIVAL else "10", "3" if url == RIVAL else "0"]
              for url in LINKS]  # fmt: skip
    dialled = dialtests(as_csv(tmp_path, lines), LINKS)
    assert RIVAL not in {t.url for t in dialled.tests}
    assert dialled.table.unread == ROUNDS


COUNTS = ["链接", "环境", "测试次数", "打开次数", "被拦截次数"]


def test_sums_and_notes_below_counts_are_no_visits(tmp_path):
    lines = [COUNTS, *([url, "单聊", "10", "10", "0"] for url in LINKS)]
    lines += [["合计", "", "50", "50", "0"], ["注：由两人复核", "", "", "", ""]]
    dialled = dialtests(as_csv(tmp_path, lines), LINKS)
    assert {(t.url, t.round) for t in dialled.tests} == {
        (url, n) for url in LINKS for n in range(1, 11)
    }


def test_a_line_of_very_many_rounds_is_refused_and_none_of_them_left_out(tmp_path):
    for head, line in (
        (["轮次", "链接", "环境", "结果"], lambda url: ["第1-300轮", url, "单聊", "正常打开"]),
        (COUNTS, lambda url: [url, "单聊", "300", "300", "0"]),
    ):
        with pytest.raises(Unable, match="line 2 stands for 300 rounds"):
            dialtests(as_csv(tmp_path, [head, *map(line, LINKS)]), LINKS)


def test_a_count_of_thousands_of_digits_is_none(tmp_path):
    lines = [COUNTS, *([url, "单聊", "9" * 5000, "9" * 5000, "0"] for url in LINKS)]
    with pytest.raises(Unable):
        dialtests(as_csv(tmp_path, lines), LINKS)


@pytest.mark.parametrize("mark", ["## ", ""], ids=["Markdown", "text"])
def test_the_first_round_may_stand_above_the_header(tmp_path, mark):
    lines = ["外链拨测", "每轮先在单聊中点。"]
    for n in range(1, 9):
        lines += ["", f"{mark}第{n}轮", "", "|场景|链接|结果|", "|---|---|---|"]
        lines += [f"|单聊|{url}|直接打开|" for url in LINKS]
    path = tmp_path / "拨测.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    tests = dialtests(path, LINKS).tests
    assert {test.round for test in tests} == set(range(1, 9))


def test_a_round_in_the_title_of_a_report_is_that_of_no_section(tmp_path):
    lines = ["第1轮回访报告", "|场景|链接|结果|"]
    for n in range(1, 9):
        lines += [f"第{n}轮", *(f"|单聊|{url}|直接打开|" for url in LINKS)]
    path = tmp_path / "拨测.md"
    path.write_text("\n".join(lines), encoding="utf-8")
    tests = dialtests(path, LINKS).tests
    assert len(tests) == len({(test.round, test.url) for test in tests}) == 8 * len(LINKS)
