"""Nothing is ruled out by a home page that was not read to its end."""

import pytest

from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.findings import Outcome, ReportedTarget, Tool
from rectitude.inspection import judge

HOME = "https://shop.example/"
FEED = "user.personalised.no-opt-out.website"


def outcomes(tmp_path, *problems):
    """Return what the rule on feeds says of a home page without one, and how: a visit for each problem."""
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
                    moment=at, url=HOME, final_url=HOME, role="home", text="茶叶", problem=problem
                )
            )
        writer.collected(Website)
    told = [each for each in judge(tmp_path / "a.zip").findings if each.rule == FEED]
    return {each.outcome for each in told}, [each.message.en for each in told]


@pytest.mark.parametrize("problems", [("deadline",), ("deadline", "deadline")])
def test_what_was_not_seen_on_a_page_that_was_cut_short_is_untested(tmp_path, problems):
    said, messages = outcomes(tmp_path, *problems)

    assert said == {Outcome.UNTESTED}
    assert "not read to its end (deadline)" in messages[0]


@pytest.mark.parametrize("problems", [("",), ("deadline", "")])
def test_what_is_not_on_a_page_that_was_read_once_is_inapplicable(tmp_path, problems):
    assert outcomes(tmp_path, *problems)[0] == {Outcome.INAPPLICABLE}
