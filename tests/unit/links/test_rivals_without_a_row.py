"""A rival that the plan names and no visit is about is asked about, beside what is said of the others."""

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8
RULES = {
    "market.link-blocking.unjustified",
    "market.link-blocking.discriminatory",
    "market.link-blocking.extra-steps",
    "market.interference.hijack",
}
LEFT_OUT = "https://left-out.example/v/1"
FURTHER = '  - {{url: "{url}", owner: 第三家, service: 视频, group: {group}}}\n'


def inspected(tmp_path, *, shut=(), group="rival", rows=()):
    path = tmp_path / "plan.yaml"
    table = [["轮次", "链接", "结果"], *rows]
    table += [
        [str(n), link, "被平台拦截" if link in shut else "直接打开"]
        for n in range(1, ROUNDS + 1)
        for link in LINKS
    ]
    further = FURTHER.format(url=LEFT_OUT, group=group)
    path.write_text(PLAN % as_csv(tmp_path, table).name + further, encoding="utf-8")
    return inspect(Target("links", str(path)), LinksOptions(rounds=0), workdir=tmp_path)


def said(report, domain):
    return {f.scenario: f.outcome for f in report.findings if f.place.get("domain") == domain}


@pytest.mark.parametrize("shut", [(), (RIVAL,)])
def test_every_rule_asks_about_the_rival_left_out(tmp_path, shut):
    report = inspected(tmp_path, shut=shut)
    assert said(report, "left-out.example") == dict.fromkeys(RULES, Outcome.CANNOT_TELL)


def test_the_question_says_that_no_row_is_about_it(tmp_path):
    report = inspected(tmp_path)
    (message,) = {
        f.message.en for f in report.findings if f.place.get("domain") == "left-out.example"
    }
    assert LEFT_OUT in message
    assert "no row of the dial tests is about it" in message


def test_what_is_said_of_the_others_stays(tmp_path):
    report = inspected(tmp_path, shut=(RIVAL,))
    failed = {f.place["domain"] for f in report.findings if f.outcome is Outcome.FAILED}
    assert failed == {"rival.example"}


def test_one_row_about_it_is_a_visit(tmp_path):
    report = inspected(tmp_path, rows=[["1", LEFT_OUT, "直接打开"]])
    messages = {
        f.message.en for f in report.findings if f.place.get("domain") == "left-out.example"
    }
    assert not any("no row" in message for message in messages)


def test_a_control_left_out_is_no_question(tmp_path):
    assert said(inspected(tmp_path, group="control"), "left-out.example") == {}
