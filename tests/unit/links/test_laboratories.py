"""What testers write, and the tables in which they write it, are understood whatever the manner."""

import pytest

from dialling.laboratories import LINKS, MANNERS, PLAN, RIVAL, ROUNDS, campaign
from dialling.reading import phrases
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.collectors.links.outcomes import outcome
from rectitude.facts.links.reasons import stated
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

UNJUSTIFIED = "market.link-blocking.unjustified"
OURS = ("market.link-blocking", "market.interference")


@pytest.mark.parametrize(("phrase", "meant"), tuple(phrases()))
def test_a_phrase_means_what_its_parts_come_to(phrase, meant):
    assert outcome(phrase) == meant


@pytest.mark.parametrize("name", MANNERS)
def test_every_visit_of_a_table_is_read(tmp_path, name):
    visits = campaign("blocked")
    dialled = dialtests(MANNERS[name](tmp_path, visits), LINKS)
    assert dialled.table.unread == 0
    assert {test.round for test in dialled.tests} >= set(range(1, ROUNDS + 1))
    said = {(t.round, t.url, t.context == "direct") for t in dialled.tests}
    assert len(said) >= len(visits)
    shut = {(t.round, t.url) for t in dialled.tests if t.outcome == "blocked"}
    assert shut == {(n, RIVAL) for n in range(1, max(t.round for t in dialled.tests) + 1)}


def judged(folder, path):
    plan = folder / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    return inspect(
        Target("links", str(plan)), LinksOptions(scenarios=OURS, rounds=0), workdir=folder
    )


@pytest.mark.parametrize("name", MANNERS)
def test_a_block_is_found_in_any_manner_and_nothing_else(tmp_path, name):
    report = judged(tmp_path, MANNERS[name](tmp_path, campaign("blocked")))
    failed = {
        (f.scenario, f.place["domain"]) for f in report.findings if f.outcome is Outcome.FAILED
    }
    assert (UNJUSTIFIED, "rival.example") in failed
    assert {domain for _, domain in failed} == {"rival.example"}


@pytest.mark.parametrize("name", MANNERS)
def test_an_honest_platform_passes_in_any_manner(tmp_path, name):
    report = judged(tmp_path, MANNERS[name](tmp_path, campaign("arrives")))
    said = {f.outcome for f in report.findings if f.scenario == UNJUSTIFIED}
    assert said == {Outcome.PASSED}


def table(folder, head, rows):
    path = folder / "拨测.csv"
    path.write_text("\n".join([head, *rows]) + "\n", encoding="utf-8")
    return path


@pytest.mark.parametrize(("metadata", "expected"), [("有", {"rival.example"}), ("无", set())])
def test_a_link_shown_bare_is_worse_where_its_page_has_what_a_card_is_made_of(
    tmp_path, metadata, expected
):
    rows = [
        f"{v.round},{v.url},单聊,打开,{'纯文字链接' if v.url == RIVAL else '图文卡片'},"
        f"{metadata if v.url == RIVAL else '有'}"
        for v in campaign("arrives")
        if v.context == "chat"
    ]
    report = judged(
        tmp_path, table(tmp_path, "轮,链接,分享到,打开结果,展示形式,目标页OG标签", rows)
    )
    failed = {f.place["domain"] for f in report.findings if f.outcome is Outcome.FAILED}
    assert failed == expected


@pytest.mark.parametrize(("direct", "expected"), [(2, set()), (1, {"rival.example"})])
def test_a_gate_of_the_sites_own_is_not_the_platforms_step(tmp_path, direct, expected):
    def presses(visit):
        if visit.url != RIVAL:
            return 1
        return 2 if visit.context == "chat" else direct

    rows = [f"{v.round},{v.url},{v.context},opens,{presses(v)}" for v in campaign("arrives")]
    report = judged(tmp_path, table(tmp_path, "round,url,context,outcome,presses", rows))
    failed = {f.place["domain"] for f in report.findings if f.outcome is Outcome.FAILED}
    assert failed == expected


@pytest.mark.parametrize(
    ("noted", "shown", "steps"),
    [
        ("点不了，纯文本", "无", {"rival.example"}),
        ("纯文本，无法点击", "", {"rival.example"}),
        ("链接被替换成星号", "无", set()),
        ("纯文本，点不了，要复制到浏览器打开", "请复制网址", {"rival.example"}),
        ("提示复制网址到浏览器打开", "无", {"rival.example"}),
    ],
)
def test_what_never_became_a_link_must_be_copied_and_nothing_is_quoted_that_nobody_says(
    tmp_path, noted, shown, steps
):
    rows = [
        f"{v.round},{v.url},{v.context},{noted if v.url == RIVAL and v.context == 'chat' else '打开'},"
        f"{shown if v.url == RIVAL else '无'}"
        for v in campaign("arrives")
    ]
    report = judged(tmp_path, table(tmp_path, "轮次,链接,场景,点开以后,提示", rows))
    failed = [f for f in report.findings if f.outcome is Outcome.FAILED]
    by_hand = {
        f.place["domain"] for f in failed if f.scenario == "market.link-blocking.extra-steps"
    }

    assert by_hand == steps
    assert UNJUSTIFIED in {f.scenario for f in failed}
    assert not [f for f in failed if "“无”" in f.message.zh or "“”" in f.message.zh]


@pytest.mark.parametrize(
    ("heading", "stage"),
    [("结果", "recognition"), ("点击后访问", "recognition"), ("解析结果", "resolution")],
)
def test_text_that_cannot_be_pressed_was_not_recognised_unless_its_column_says_another_stage(
    tmp_path, heading, stage
):
    rows = [
        f"{v.round},{v.url},{v.context},{'点不了' if v.url == RIVAL and v.context == 'chat' else '打开'}"
        for v in campaign("arrives")
    ]
    dialled = dialtests(table(tmp_path, f"轮次,链接,场景,{heading}", rows), LINKS)
    assert {test.stage for test in dialled.tests if test.outcome == "copy-only"} == {stage}


def test_a_way_to_object_that_is_denied_is_none():
    assert stated("Malicious website. No appeal available.").appeal == ""
    assert stated("该网页违规，不支持申诉。").appeal == ""
    assert stated("该网页违规，可以申诉。").appeal


def test_rows_that_were_not_understood_forbid_passed_and_no_finding(tmp_path):
    def said(visit, shut):
        if visit.round == 4:
            return "见纸质记录"
        return "被拦截" if shut and (visit.url, visit.context) == (RIVAL, "chat") else "正常打开"

    for shut, expected in ((False, Outcome.CANNOT_TELL), (True, Outcome.FAILED)):
        rows = [f"{v.round},{v.url},{v.context},{said(v, shut)}" for v in campaign("arrives")]
        report = judged(tmp_path, table(tmp_path, "轮次,链接,环境,结果", rows))
        found = {f.outcome for f in report.findings if f.scenario == UNJUSTIFIED}
        assert Outcome.PASSED not in found
        assert expected in found
