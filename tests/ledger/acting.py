"""Short words for what the tests do again and again."""

import json
from datetime import datetime
from typing import Any

from django.utils import timezone

from ledger.world import World, report
from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.checkpoints import make
from rectitude.ledger.audit.verification import faults
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.documents.models import Service
from rectitude.ledger.documents.service import SERVICE
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome
from rectitude.ledger.results.consequences import Imported
from rectitude.ledger.results.imports import import_report


def take_in(
    world: World, at: datetime | None = None, who: str = "inspector", **changes: Any
) -> Imported:
    """Import a report that was made at a time."""
    raw = json.dumps(report(at or world.now, **changes)).encode()
    return import_report(raw, by=world.actor(who), at=world.now)


def do(world: World, problem: Problem, who: str, name: str, **given: object) -> Problem:
    """Let a person do one action, an hour later."""
    return PROBLEM.perform(problem, name, by=world.actor(who), at=world.later(hours=1), given=given)


def registered(world: World, **changes: Any) -> Problem:
    (problem,) = take_in(world, **changes).opened
    return problem


def signed(world: World, **changes: Any) -> Problem:
    problem = registered(world, **changes)
    do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")
    return do(world, problem, "legal_reviewer", "sign_legally", opinion="同意")


def notified(world: World, **changes: Any) -> Problem:
    return do(world, signed(world, **changes), "inspector", "notify")


def serve(world: World, problem: Problem) -> Problem:
    service = Service.objects.filter(
        document__entity="problem", document__entity_id=problem.pk
    ).latest("pk")
    SERVICE.perform(
        service,
        "serve",
        by=world.actor("inspector"),
        at=world.later(hours=1),
        given={"mode": "direct", "on": day(world), "detail": "王某签收"},
    )
    return Problem.objects.get(pk=problem.pk)


def day(world: World) -> str:
    return timezone.localtime(world.now).date().isoformat()


def served(world: World, **changes: Any) -> Problem:
    return serve(world, notified(world, **changes))


def submitted(world: World, **changes: Any) -> Problem:
    problem = served(world, **changes)
    do(world, problem, "editor", "accept")
    do(world, problem, "editor", "begin", plan="改弹窗")
    return do(world, problem, "signatory", "submit", statement="已改")


def inspected(world: World, **changes: Any) -> Run:
    """Let the dispatcher take the oldest run and the engine answer it."""
    run = take(world.later(minutes=1))
    assert run is not None
    raw = json.dumps(report(world.later(minutes=5), **changes)).encode()
    return outcome.finish(run.pk, run.owner, raw, None, at=world.now)


def closed(world: World, **changes: Any) -> Problem:
    problem = submitted(world, **changes)
    subject = problem.asset.identifier
    inspected(world, outcome="passed", keys=("",), subject=subject)
    do(world, problem, "inspector", "confirm")
    return do(world, problem, "decider", "close")


def engine(world: World) -> Actor:
    return Actor.engine(world.authority)


def intact() -> list[str]:
    """Return what does not hold, in English; the log is signed before, as it is every hour."""
    make(timezone.now())
    return false()


def false(*given: Any, **named: Any) -> list[str]:
    """Return what does not hold, in English."""
    return [fault.en for fault in faults(*given, **named)]
