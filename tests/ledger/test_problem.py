"""The path of one problem, from the engine's finding to the closure that a re-inspection proves."""

import json

import pytest

from ledger.world import World, report
from rectitude.ledger.audit.chain import first_break
from rectitude.ledger.audit.queries import exported
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.inspections.imports import import_report
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused


def imported(world: World, **changes: object) -> list[Problem]:
    raw = json.dumps(report(world.now, **changes)).encode()  # type: ignore[arg-type]
    return import_report(raw, by=world.actor("inspector"), at=world.now).opened


def do(world: World, problem: Problem, who: str, name: str, **given: object) -> Problem:
    return PROBLEM.perform(problem, name, by=world.actor(who), at=world.later(hours=1), given=given)


def served(world: World) -> Problem:
    (problem,) = imported(world)
    do(world, problem, "technical_reviewer", "sign_technically")
    do(world, problem, "legal_reviewer", "sign_legally")
    do(world, problem, "inspector", "notify")
    service = Service.objects.get(document__entity_id=problem.pk)
    SERVICE.perform(
        service,
        "serve",
        by=world.actor("inspector"),
        at=world.later(hours=1),
        given={"mode": "direct", "on": world.now.date().isoformat(), "detail": "王某签收"},
    )
    problem.refresh_from_db()
    return problem


def test_a_finding_becomes_a_closed_problem(world: World) -> None:
    problem = served(world)
    for who, name, given in (
        ("editor", "accept", {}),
        ("editor", "begin", {"plan": "改弹窗"}),
        ("signatory", "submit", {"statement": "已改"}),
    ):
        problem = do(world, problem, who, name, **given)
    imported_again = imported(world, outcome="passed", keys=("",))
    world.later(hours=1)
    passing = import_report(
        json.dumps(report(world.now, outcome="passed", keys=("",))).encode(),
        by=world.actor("inspector"),
        at=world.now,
    )

    assert imported_again == []
    assert [p.pk for p in passing.reinspected] == [problem.pk]
    do(world, problem, "inspector", "confirm")
    closed = do(world, problem, "decider", "close")
    assert closed.state == "closed"
    assert first_break(exported()) is None


def test_nothing_is_notified_without_two_signatures(world: World) -> None:
    (problem,) = imported(world)

    with pytest.raises(Refused, match="sign-off"):
        do(world, problem, "inspector", "notify")
