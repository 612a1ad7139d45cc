"""Nothing is ruled out by a home page that was not read to its end."""

import pytest

from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Field, FooterItem, Form, PageVisit
from rectitude.evidence.website import Website
from rectitude.findings import Outcome, ReportedTarget, Tool
from rectitude.inspection import judge

HOME = "https://shop.example/"
FEED = "user.personalised.no-opt-out.website"
FORMS = "data.transit.unencrypted.website"
FILING = "resource.filing.missing.website"
FOOTER = FooterItem(text="京ICP备12345678号", href="https://beian.miit.gov.cn/")
FORM = Form(
    action=f"{HOME}book",
    method="post",
    fields=(Field(name="mobile", label="手机号", known="mobile"),),
)


def outcomes(tmp_path, *problems, rule=FEED, **page):
    """Return what a rule says of a home page, and how: a visit for each problem."""
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="0",
        target=ReportedTarget("website", HOME),
        options={},
        clock=Clock(started="2026-11-25T00:00:00.000Z"),
    )
    with Writer(tmp_path / "a.zip", manifest) as writer:
        for number, problem in enumerate(problems, 1):
            at = Moment(context="ignored", phase="load", sequence=number)
            writer.write(
                PageVisit(
                    moment=at,
                    url=HOME,
                    final_url=HOME,
                    role="home",
                    problem=problem,
                    **{"text": "茶叶", **page},
                )
            )
        writer.collected(Website)
    told = [each for each in judge(tmp_path / "a.zip").findings if each.rule == rule]
    return {each.outcome for each in told}, [each.message.en for each in told]


@pytest.mark.parametrize("problems", [("deadline",), ("deadline", "deadline")])
def test_what_was_not_seen_on_a_page_that_was_cut_short_is_untested(tmp_path, problems):
    said, messages = outcomes(tmp_path, *problems)

    assert said == {Outcome.UNTESTED}
    assert "not read to its end (deadline)" in messages[0]


@pytest.mark.parametrize("problems", [("",), ("deadline", "")])
def test_what_is_not_on_a_page_that_was_read_once_is_inapplicable(tmp_path, problems):
    assert outcomes(tmp_path, *problems)[0] == {Outcome.INAPPLICABLE}


@pytest.mark.parametrize(
    ("problem", "outcome"), [("", Outcome.PASSED), ("deadline", Outcome.UNTESTED)]
)
def test_what_was_in_order_so_far_passes_only_a_page_that_was_read(tmp_path, problem, outcome):
    assert outcomes(tmp_path, problem, rule=FORMS, forms=(FORM,))[0] == {outcome}


@pytest.mark.parametrize("problem", ["", "deadline"])
def test_what_was_looked_for_and_found_stands_whatever_the_rest_holds(tmp_path, problem):
    footer = {"footer": (FOOTER,), "text": "京ICP备12345678号"}

    assert outcomes(tmp_path, problem, rule=FILING, **footer)[0] == {Outcome.PASSED}
