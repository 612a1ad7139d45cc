"""Every problem can end, and each proof fits what was alleged."""

import json
from typing import Any, get_args

import pytest
from django.urls import reverse

from ledger.acting import do, inspected, registered, serve, submitted, take_in
from ledger.signed_in import client
from ledger.test_penalties import paper
from ledger.world import RULE, SCENARIO, World, report
from rectitude import catalogue
from rectitude.findings import SubjectKind
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.self_inspections import SELF_INSPECTION, begin_self_inspection
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.enterprises.actions import ASSET_KINDS, add_asset
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Invalid
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.criteria import proposed
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem, Verification
from rectitude.ledger.problems.verification import why_not_by_engine
from rectitude.ledger.results import outcome
from rectitude.ledger.transitions import Refused
from rectitude.text import Text

SCENARIOS = [each.id for each in catalogue.load().scenarios]
KINDS = [kind for kind, _ in ASSET_KINDS]
ORIGINS = ("finding", "clue", "admission", "by_hand", "laboratory")
NAMES = {
    "website": "https://site.example", "app": "example.site.app", "sdk": "example.site.sdk",
    "mini_program": "wx0123456789abcdef", "gateway": "https://link.example", "prefix": "192.0.2.0/24",
    "domain": "site.example", "holder": "某某网络有限公司", "enterprise": "某某科技有限公司",
}  # fmt: skip


REPORTED = frozenset(get_args(SubjectKind))
"""What a report can be about; other kinds of asset are found by people only."""
WAYS = [
    (origin, kind)
    for origin in ORIGINS
    for kind in KINDS
    if kind in REPORTED or origin not in {"finding", "laboratory"}
]


def opened(world: World, origin: str, scenario: str, asset: Asset) -> Problem:
    """Open a problem in one of the ways in which problems are opened."""
    by, at = world.actor("inspector"), world.now
    if origin in {"finding", "laboratory"}:
        raw = report(at, subject=asset.identifier, scenario=scenario, kind=asset.kind)
        who = "inspector" if origin == "finding" else "laboratory"
        from rectitude.ledger.results.imports import import_report

        (problem,) = import_report(
            json.dumps(raw).encode(), by=world.actor(who), at=at, authority=world.authority
        ).opened
        return problem
    if origin == "clue":
        clue, _ = file_clue(world.authority, asset.identifier, "关不掉", at=at)
        given = {"kind": asset.kind, "identifier": asset.identifier, "scenario": scenario}
        clue = CLUE.perform(clue, "accept", by=by, at=at, given=given)
        assert clue.problem is not None
        return clue.problem
    if origin == "admission":
        campaign = open_campaign("专项", "", at.date(), at.date(), by=by, at=at)
        populate(campaign, [asset], by=by, at=at)
        firm = world.actor("signatory")
        row = begin_self_inspection(campaign, asset, by=firm, at=at)
        for each in SCENARIOS:
            answer = {"scenario": each, "answer": "problem" if each == scenario else "no_problem"}
            if each == scenario:
                answer["text"] = "自查发现"
            row = SELF_INSPECTION.perform(row, "answer", by=firm, at=at, given=answer)
        SELF_INSPECTION.perform(row, "sign", by=firm, at=world.later(hours=1))
        return Problem.objects.get(asset=asset, scenario=scenario)
    return register(asset, scenario, by=by, at=at)


def handed_in(world: World, problem: Problem) -> Problem:
    """Take a problem to the rectification that its enterprise hands in."""
    if problem.origin != Problem.Origin.SELF_INSPECTION:
        do(world, problem, "second_inspector", "file_proof", shows="截图", files=[scan(world)])
        do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")
        do(world, problem, "legal_reviewer", "sign_legally", opinion="同意")
        do(world, problem, "inspector", "notify")
        serve(world, problem)
        do(world, problem, "editor", "accept")
    do(world, problem, "editor", "begin")
    return do(world, problem, "signatory", "submit", statement="已改")


def scan(world: World, who: str = "second_inspector") -> str:
    return paper(world, who)


def looked_at(world: World, problem: Problem) -> None:
    """Let the engine look at what it can look at; a run that cannot be made says so."""
    run = take(world.later(minutes=1))
    if run is None:
        return
    if not run.criteria or run.kind != "website":
        outcome.fail(run.pk, run.owner, Text("没有安装包", "no package"), at=world.now)
        return
    asset = problem.asset
    raw = report(
        world.later(minutes=5), outcome="passed", keys=("",),
        subject=asset.identifier, scenario=problem.scenario, kind=asset.kind,
    )  # fmt: skip
    raw["scope"]["rules"] = []
    raw["findings"] = [
        {**raw["findings"][0], "rule": each, "rule_version": newest}
        for each, newest in run.criteria.items()
    ]
    for each, newest in run.criteria.items():
        words = {"zh": "规则", "en": "rule"}
        raw["scope"]["rules"].append(
            {"id": each, "version": newest, "title": words, "method": words}
        )
    outcome.finish(run.pk, run.owner, json.dumps(raw).encode(), None, at=world.now)


def ended(world: World, origin: str, scenario: str, kind: str) -> Problem:
    """Close a problem, by the engine where it can, by people where it cannot."""
    asset = add_asset(
        kind, NAMES[kind], by=world.actor("inspector"), at=world.now, enterprise=world.enterprise
    )
    problem = handed_in(world, opened(world, origin, scenario, asset))
    looked_at(world, problem)
    problem.refresh_from_db()
    if problem.proposal != Problem.Proposal.RECTIFIED:
        given = {"method": "on_site", "found": "gone", "reasons": "已改", "files": [scan(world)]}
        do(world, problem, "second_inspector", "verify", **given)
    do(world, problem, "inspector", "confirm")
    return do(world, problem, "decider", "close")


@pytest.mark.slow
@pytest.mark.parametrize(("origin", "kind"), WAYS)
def test_every_origin_and_kind_of_asset_reaches_closure(
    world: World, origin: str, kind: str
) -> None:
    turn = WAYS.index((origin, kind))
    problem = ended(world, origin, SCENARIOS[turn % len(SCENARIOS)], kind)

    assert problem.state == "closed"
    assert problem.proved_by == ("people" if problem.verification_id else "engine")


@pytest.mark.e2e
@pytest.mark.parametrize("scenario", SCENARIOS)
@pytest.mark.parametrize("origin", ORIGINS)
def test_every_scenario_reaches_closure(world: World, origin: str, scenario: str) -> None:
    for kind in [kind for by, kind in WAYS if by == origin]:
        problem = ended(world, origin, scenario, kind)
        assert problem.state == "closed"
        if kind == "website" and (origin in {"finding", "laboratory"} or proposed(scenario, kind)):
            assert problem.proved_by == "engine"


def test_what_the_engine_can_reinspect_people_do_not_verify(world: World) -> None:
    problem = submitted(world)

    with pytest.raises(Refused, match="engine re-inspects"):
        verify(world, problem)


def verify(world: World, problem: Problem, who: str = "second_inspector", **said: Any) -> Problem:
    given = {"method": "dial_test", "found": "gone", "reasons": "逐次拨测", **said}
    return do(world, problem, who, "verify", **{"files": [scan(world, who)], **given})


def test_a_run_that_failed_lets_people_verify_and_its_reason_is_kept(world: World) -> None:
    problem = submitted(world)
    run = take(world.later(minutes=1))
    assert run is not None
    outcome.fail(run.pk, run.owner, Text("超时", "timed out"), at=world.now)

    verify(world, problem)

    made = Verification.objects.get()
    assert made.why["en"] == "the run failed: timed out"
    with pytest.raises(Refused, match="second person"):
        do(world, problem, "second_inspector", "confirm")
    do(world, problem, "inspector", "confirm")
    made.refresh_from_db()
    assert {made.first_by, made.second_by} == {
        world.people["second_inspector"].pk, world.people["inspector"].pk
    }  # fmt: skip
    assert Problem.objects.get().proved_by == "people"


def test_a_verification_takes_evidence_and_may_find_it_still_there(world: World) -> None:
    problem = submitted(world)
    inspected(world, outcome="cantTell")

    with pytest.raises(Invalid, match="files"):
        do(world, problem, "inspector", "verify", method="on_site", found="gone", reasons="看过")
    verify(world, problem, found="still_there")
    with pytest.raises(Refused, match="No re-inspection"):
        do(world, problem, "inspector", "confirm")


def test_a_verification_of_before_is_worth_nothing_after_a_new_submission(world: World) -> None:
    problem = submitted(world)
    inspected(world, outcome="cantTell")
    verify(world, problem)
    do(world, problem, "inspector", "give_back", reason="首页仍在")
    do(world, problem, "editor", "begin")
    problem = do(world, problem, "signatory", "submit", statement="再改")

    assert problem.verification_id is None


def test_any_pass_of_any_rule_proves_nothing_of_a_problem_without_criteria(world: World) -> None:
    app = add_asset("website", "https://b.example", by=world.actor("inspector"), at=world.now,
                    enterprise=world.enterprise)  # fmt: skip
    problem = handed_in(world, register(app, "user.popup.deceptive-trigger",
                                        by=world.actor("inspector"), at=world.now))  # fmt: skip
    Problem.objects.filter(pk=problem.pk).update(criteria={})
    run = Run.objects.get(problem=problem)
    Run.objects.filter(pk=run.pk).update(criteria={})

    done = inspected(world, outcome="passed", keys=("",), subject="https://b.example")

    assert done.verdict == Run.Verdict.INCONCLUSIVE


def test_criteria_are_proposed_when_a_problem_is_opened_and_may_be_chosen(world: World) -> None:
    problem = register(world.asset, SCENARIO, by=world.actor("inspector"), at=world.now)
    assert set(problem.criteria) == {f"{SCENARIO}.popups"}

    with pytest.raises(Invalid, match="has no rule"):
        do(world, problem, "inspector", "choose_criteria", rules="resource.filing.missing.website")
    with pytest.raises(Invalid, match="Say why"):
        do(world, problem, "inspector", "choose_criteria")
    given = {"reason": "反映的是客服电话里的误导，规则看不到"}
    assert do(world, problem, "inspector", "choose_criteria", **given).criteria == {}


def test_people_verify_where_a_rule_looks_only_for_a_reason_that_is_kept(world: World) -> None:
    """It was said that no rule can check it, though one can: an officer had chosen none."""
    problem = register(world.asset, SCENARIO, by=world.actor("inspector"), at=world.now)
    assert why_not_by_engine(problem) is None
    given = {"reason": "反映的是客服电话里的误导，规则看不到"}
    problem = do(world, problem, "inspector", "choose_criteria", **given)

    why = why_not_by_engine(problem)

    assert why is not None
    assert "an officer found" in why.en
    page = client(world, "inspector").get(reverse("problem", args=[problem.pk])).content.decode()
    assert given["reason"] in page


def test_a_rule_that_looks_at_other_assets_is_no_way_around_the_engine(world: World) -> None:
    problem = register(world.asset, SCENARIO, by=world.actor("inspector"), at=world.now)

    with pytest.raises(Invalid, match="Say why"):
        do(world, problem, "inspector", "choose_criteria", rules=f"{SCENARIO}.app")


def test_where_no_rule_looks_none_need_be_reasoned_away(world: World) -> None:
    by, at = world.actor("inspector"), world.now
    asset = add_asset("enterprise", "某某科技有限公司", by=by, at=at, enterprise=world.enterprise)
    problem = register(asset, SCENARIO, by=by, at=at)

    assert do(world, problem, "inspector", "choose_criteria").criteria == {}
    why = why_not_by_engine(problem)
    assert why is not None
    assert why.en == "no rule can check it"


def test_a_pop_up_that_was_taken_down_is_proved_gone(world: World) -> None:
    submitted(world)

    done = inspected(world, outcome="inapplicable", keys=("",))

    assert done.verdict == Run.Verdict.GONE
    assert do(world, Problem.objects.get(), "inspector", "confirm").proved_by == "engine"


def test_what_was_looked_at_less_is_not_proved_gone(world: World) -> None:
    submitted(world)
    run = take(world.later(minutes=1))
    assert run is not None
    for change in (
        {"places": []},
        {"complete": False},
        {"options": {"website": {"popups": "short"}}},
    ):
        raw = report(world.later(minutes=5), outcome="inapplicable", keys=("",))
        raw["scope"] |= change
        parsed, _ = outcome.parse(json.dumps(raw).encode())
        row = run.problem.findings.get().report if run.problem else None
        assert row is not None
        row = type(row)(pk=0)
        assert outcome.verdict_of(run, parsed, row) == Run.Verdict.INCONCLUSIVE


def test_a_finding_says_by_what_it_is_proved_gone(world: World) -> None:
    problem = registered(world)

    assert problem.criteria == {}
    with pytest.raises(Refused, match="that found it"):
        do(world, problem, "inspector", "choose_criteria", rules=RULE)
    take_in(world, keys=("other",), version=3)
    do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")
    do(world, problem, "legal_reviewer", "sign_legally", opinion="同意")
    assert do(world, problem, "inspector", "notify").criteria == {RULE: 3}


def test_perform_is_the_only_way_to_verify(world: World) -> None:
    assert not PROBLEM.transitions["verify"].internal


def test_a_closure_by_people_is_marked_wherever_it_is_shown(world: World) -> None:
    """Lists, exports and the pages of enterprise and asset showed it as they show one by the engine."""
    problem = ended(world, "by_hand", SCENARIO, "holder")
    assert problem.proved_by == "people"
    officer = client(world, "inspector")
    exported = officer.get(reverse("problems-export", args=["csv"]), {"view": "closed"})
    pages = {
        "list": officer.get(reverse("problems"), {"view": "closed"}).content,
        "problem": officer.get(reverse("problem", args=[problem.pk])).content,
        "enterprise": officer.get(reverse("enterprise", args=[problem.enterprise_id])).content,
        "asset": officer.get(reverse("asset", args=[problem.asset_id])).content,
        "export": b"".join(exported),
    }

    unmarked = {
        name for name, page in pages.items() if "经人工核验" not in page.decode("utf-8-sig")
    }

    assert unmarked == set()
