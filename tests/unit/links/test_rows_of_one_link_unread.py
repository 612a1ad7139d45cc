"""Rows about the link in question that were not understood are the reason, and no rule passes over them."""

import pytest

from dialling.laboratories import CONTROLS, FAIR, LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.options import LinksOptions
from rectitude.evidence.linkprobe import DialTable, LinkAudit
from rectitude.facts.links.findings import _falls_on
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 10
PLACES = ("消息窗口", "直接访问")
UNJUSTIFIED = "market.link-blocking.unjustified"
DISCRIMINATORY = "market.link-blocking.discriminatory"
EXTRA_STEPS = "market.link-blocking.extra-steps"
HIJACK = "market.interference.hijack"
RULES = {UNJUSTIFIED, DISCRIMINATORY, EXTRA_STEPS, HIJACK}
ONE_RIVAL = PLAN.replace(
    "owner: 另一家, service: 视频, group: rival", "owner: 另一家, service: 视频, group: control"
)


def inspected(tmp_path, rows, plan=ONE_RIVAL, heading="多出节点数"):
    table = [["轮次", "打开方式", "链接", "打开情况", heading], *rows]
    path = tmp_path / "plan.yaml"
    path.write_text(plan % as_csv(tmp_path, table).name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    return inspect(Target("links", str(path)), options, workdir=tmp_path)


def rows(more, links=LINKS, opened=lambda url, n, where: "直接打开"):
    """Return visits with the nodes more that `more` counts for a link, a round and a place."""
    return [
        [str(n), where, url, opened(url, n, where), str(more(url, n, where))]
        for n in range(1, ROUNDS + 1)
        for where in PLACES
        for url in links
    ]


def outcomes(report):
    """Return the outcomes of each rule that judges a link's ways."""
    found = {}
    for each in report.findings:
        if each.scenario in RULES:
            found.setdefault(each.scenario, set()).add(each.outcome)
    return found


def all_of(outcome):
    return {rule: {outcome} for rule in RULES}


def said(report, outcome):
    return {f.message.en for f in report.findings if f.outcome is outcome and f.scenario in RULES}


# --- honest look-alikes ---


@pytest.mark.parametrize("heading", ["多出节点数", "extra_nodes", "新增元素"])
@pytest.mark.parametrize("places", [PLACES, PLACES[:1], PLACES[1:]])
def test_a_page_with_more_in_it_is_never_failed(tmp_path, heading, places):
    more = rows(lambda url, n, where: 30 + n if url == RIVAL and where in places else 0)
    report = inspected(tmp_path, more, heading=heading)
    assert Outcome.FAILED not in {f.outcome for f in report.findings}


def test_pages_without_more_in_them_are_passed(tmp_path):
    assert outcomes(inspected(tmp_path, rows(lambda *_: 0))) == all_of(Outcome.PASSED)


@pytest.mark.parametrize("strays", [{(RIVAL, 3)}, {(RIVAL, 3), (CONTROLS[0], 4), (CONTROLS[1], 5)}])
def test_a_stray_row_of_any_link_leaves_the_verdict(tmp_path, strays):
    stray = rows(lambda url, n, where: int((url, n) in strays and where == PLACES[0]))
    assert outcomes(inspected(tmp_path, stray)) == all_of(Outcome.PASSED)


# --- the reason is the rows that were not understood ---


def test_a_link_of_which_every_row_has_more_is_asked_about_by_every_rule(tmp_path):
    report = inspected(tmp_path, rows(lambda url, n, _: 30 + n if url == RIVAL else 0))
    assert outcomes(report) == all_of(Outcome.CANNOT_TELL)
    [why] = said(report, Outcome.CANNOT_TELL)
    assert "were not understood" in why
    assert "valid controls" not in why
    assert any("“多出节点数 31”" in limit.zh for limit in report.scope.limits)


def test_words_that_nobody_understands_are_asked_about_too(tmp_path):
    strange = rows(lambda *_: 0, opened=lambda url, *_: "咕噜咕噜" if url == RIVAL else "直接打开")
    report = inspected(tmp_path, strange)
    assert outcomes(report) == all_of(Outcome.CANNOT_TELL)


def test_a_link_that_the_table_lacks_had_controls_and_no_round(tmp_path):
    report = inspected(tmp_path, rows(lambda *_: 0, [url for url in LINKS if url != RIVAL]))
    assert outcomes(report) == all_of(Outcome.UNTESTED)
    assert all("No round of comparison" in why for why in said(report, Outcome.UNTESTED))


def test_many_rows_of_one_of_two_rivals_are_one_question_for_each_rule(tmp_path):
    report = inspected(tmp_path, rows(lambda url, *_: int(url == RIVAL)), PLAN)
    assert outcomes(report) == all_of(Outcome.CANNOT_TELL)
    asked = [f.scenario for f in report.findings if f.outcome is Outcome.CANNOT_TELL]
    assert sorted(asked) == sorted(RULES)


def test_a_rival_whose_only_row_was_not_read_is_a_question_beside_one_that_passed(tmp_path):
    once = [
        row
        for row in rows(lambda url, *_: int(url == RIVAL))
        if row[2] != RIVAL or row[:2] == ["1", PLACES[0]]
    ]
    report = inspected(tmp_path, once, PLAN)
    assert outcomes(report) == {rule: {Outcome.CANNOT_TELL, Outcome.PASSED} for rule in RULES}
    assert all(RIVAL in why for why in said(report, Outcome.CANNOT_TELL))


def test_a_blocked_rival_is_found_beside_one_that_was_not_read(tmp_path):
    more = rows(
        lambda url, *_: int(url == FAIR),
        opened=lambda url, _, where: "拦截" if (url, where) == (RIVAL, PLACES[0]) else "直接打开",
    )
    report = inspected(tmp_path, more, PLAN)
    failed = {f.scenario for f in report.findings if f.outcome is Outcome.FAILED}
    assert failed == {UNJUSTIFIED, DISCRIMINATORY}


def test_few_rows_that_are_all_of_the_rival_are_no_accident(tmp_path):
    few = rows(lambda url, n, where: int(url == RIVAL and n <= 3 and where == PLACES[0]))
    assert outcomes(inspected(tmp_path, few)) == all_of(Outcome.CANNOT_TELL)


def test_a_table_that_does_not_say_whose_rows_were_lost_accuses_none():
    lost = LinkAudit(tables=(DialTable(file="a.csv", rows=100, unread=3),))
    assert not _falls_on(RIVAL, lost)
