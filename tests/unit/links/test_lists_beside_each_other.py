"""Reports in JSON of lists beside each other: direct visits, or the stages of a campaign, by their names."""

import json

import pytest

from dialling.laboratories import LINKS, PLAN, RIVAL
from dialling.unusual import as_csv
from rectitude.collectors.links.dialtests import dialtests
from rectitude.collectors.links.options import LinksOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Target

ROUNDS = 8
UNJUSTIFIED = "market.link-blocking.unjustified"
DISCRIMINATORY = "market.link-blocking.discriminatory"
DIRECT = (
    "baseline",
    "Baseline",
    "baseline_visits",
    "direct",
    "without_app",
    "直接访问",
    "站外基准",
)


def visits(outcome="opened", seconds=1.0, **more):
    """Return records in which the rival's link comes to an outcome, in its seconds."""
    return [
        {
            "round": n,
            "url": url,
            "outcome": outcome if url == RIVAL else "opened",
            "seconds": seconds if url == RIVAL else 1.0,
            **more,
        }
        for n in range(1, ROUNDS + 1)
        for url in LINKS
    ]


def report(tmp_path, **lists):
    path = tmp_path / "report.json"
    whole = {"tool": "dialler 2", "device": "phone", **lists}
    path.write_text(json.dumps(whole, ensure_ascii=False), encoding="utf-8")
    return path


def findings(tmp_path, path):
    plan = tmp_path / "plan.yaml"
    plan.write_text(PLAN % path.name, encoding="utf-8")
    options = LinksOptions(scenarios=("market",), rounds=0)
    return inspect(Target("links", str(plan)), options, workdir=tmp_path).findings


def told(tmp_path, path, outcome):
    return {f.scenario for f in findings(tmp_path, path) if f.outcome is outcome}


# --- honest look-alikes ---


@pytest.mark.parametrize("name", DIRECT)
def test_a_link_that_is_slow_by_itself_is_no_finding_and_no_question(tmp_path, name):
    path = report(tmp_path, in_app=visits(seconds=5.0), **{name: visits(seconds=5.0)})
    assert told(tmp_path, path, Outcome.FAILED) == set()
    assert told(tmp_path, path, Outcome.CANNOT_TELL) == set()


@pytest.mark.parametrize("name", DIRECT)
def test_a_site_that_is_down_for_all_is_no_finding(tmp_path, name):
    path = report(tmp_path, in_app=visits("failed"), **{name: visits("failed")})
    assert told(tmp_path, path, Outcome.FAILED) == set()


@pytest.mark.parametrize("later", ["retest", "re_test", "follow-up", "after_notice"])
def test_a_baseline_beside_a_later_stage_is_a_stage_and_no_direct_visit(tmp_path, later):
    path = report(tmp_path, baseline=visits("failed"), **{later: visits("failed")})
    assert {(t.context, t.period) for t in dialtests(path, LINKS).tests} == {
        ("app", "baseline"),
        ("app", later.replace("_", " ")),
    }
    assert told(tmp_path, path, Outcome.FAILED) == set()


def test_what_was_put_right_after_the_baseline_is_asked_about(tmp_path):
    path = report(tmp_path, baseline=visits("blocked by the app"), retest=visits())
    assert told(tmp_path, path, Outcome.FAILED) == set()
    assert UNJUSTIFIED in told(tmp_path, path, Outcome.CANNOT_TELL)


@pytest.mark.parametrize("heading", ["phase", "context"])
def test_stages_in_a_column_stay_stages(tmp_path, heading):
    rows = [
        [str(n), stage, url, "opened"]
        for n in range(1, ROUNDS + 1)
        for stage in ("baseline", "retest")
        for url in LINKS
    ]
    tests = dialtests(as_csv(tmp_path, [["round", heading, "url", "outcome"], *rows]), LINKS).tests
    assert {test.period for test in tests} == {"baseline", "retest"}
    assert not any(test.context == "direct" for test in tests)


# --- direct visits ---


@pytest.mark.parametrize("name", DIRECT)
def test_direct_visits_do_not_dilute_the_rounds_of_a_blocked_link(tmp_path, name):
    path = report(tmp_path, in_app=visits("blocked by the app"), **{name: visits()})
    assert told(tmp_path, path, Outcome.FAILED) == {UNJUSTIFIED, DISCRIMINATORY}
    [shut] = [
        f
        for f in findings(tmp_path, path)
        if f.scenario == UNJUSTIFIED and f.outcome is Outcome.FAILED
    ]
    assert f"in {ROUNDS} of {ROUNDS} rounds" in shut.message.en


@pytest.mark.parametrize("name", DIRECT)
def test_a_link_slowed_by_the_platform_alone_is_found(tmp_path, name):
    path = report(tmp_path, in_app=visits(seconds=6.0), **{name: visits(seconds=1.0)})
    assert told(tmp_path, path, Outcome.FAILED) == {DISCRIMINATORY}


@pytest.mark.parametrize("said", ["wifi", "indoors"])
def test_a_field_that_names_no_place_does_not_hide_that_visits_were_direct(tmp_path, said):
    path = report(
        tmp_path,
        in_app=visits("failed", environment=said),
        baseline=visits("failed", environment=said),
    )
    tests = dialtests(path, LINKS).tests
    assert sum(test.context == "direct" for test in tests) == ROUNDS * len(LINKS)
    assert told(tmp_path, path, Outcome.FAILED) == set()


def test_a_place_of_their_own_counts_for_records_more_than_the_name_of_their_list(tmp_path):
    path = report(tmp_path, in_app=visits(), baseline=visits(context="group chat"))
    assert not any(test.context == "direct" for test in dialtests(path, LINKS).tests)


@pytest.mark.parametrize("times", [1, 2])
def test_a_baseline_is_a_place_under_a_heading_of_places(tmp_path, times):
    rows = [
        [str(n), place, url, "opened"]
        for n in range(1, ROUNDS + 1)
        for place in ("in-app", *["baseline"] * times)
        for url in LINKS
    ]
    tests = dialtests(
        as_csv(tmp_path, [["round", "context", "url", "outcome"], *rows]), LINKS
    ).tests
    assert {test.context for test in tests} == {"in-app", "direct"}
    assert not any(test.period for test in tests)
