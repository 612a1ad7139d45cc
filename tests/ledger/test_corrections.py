"""What was published and then withdrawn is corrected where it was said, and counts against who found it."""

from datetime import timedelta
from typing import Any

import pytest

from ledger.acting import do, served
from ledger.test_measures import issued
from ledger.world import World
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.campaigns.actions import open_batch, open_campaign, populate
from rectitude.ledger.campaigns.machine import BATCH
from rectitude.ledger.documents.models import Document, Service
from rectitude.ledger.fields import Invalid
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.pages.cases.waiting import waiting
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Correction, Problem
from rectitude.ledger.problems.queries import false_findings
from rectitude.ledger.transitions import Refused

WHY = "经核实该网站不属于该企业"


def published(world: World) -> Problem:
    """Return a problem that a batch's public list names."""
    problem = served(world)
    by, today = world.actor("inspector"), world.now.date()
    campaign = open_campaign(
        "专项", "Campaign", today, today + timedelta(days=90), by=by, at=world.now
    )
    populate(campaign, [world.asset], by=by, at=world.now)
    batch = open_batch(campaign, [world.asset], by=by, at=world.now)

    def perform(name: str, who: str = "inspector", **given: Any) -> None:
        BATCH.perform(batch, name, by=world.actor(who), at=world.later(hours=1), given=given)

    row = batch.rows.get()
    perform("find", row=row.pk, found="notified")
    perform("notify", due_on=today + timedelta(days=8))
    world.later(days=9)
    perform("settle")
    perform("recheck", row=row.pk, result="stands")
    perform("publish", "decider")
    return Problem.objects.get(pk=problem.pk)


def withdrawn(world: World, problem: Problem) -> Problem:
    return do(world, problem, "legal_reviewer", "withdraw", reason=WHY)


def correct(world: World, problem: Problem, kind: str) -> Problem:
    return do(world, problem, "decider", "correct", kind=kind, proof=WHY)


@pytest.mark.slow
def test_a_withdrawn_problem_is_corrected_on_the_page_of_its_notice(world: World) -> None:
    problem = withdrawn(world, published(world))

    correct(world, problem, "same_page")

    said, correction = Notice.objects.order_by("pk")
    assert correction.kind == Notice.Kind.CORRECTION
    assert (correction.corrects, correction.batch) == (said, said.batch)
    assert correction.content["rows"] == said.content["rows"]
    assert correction.content["reason"] == WHY


def test_the_one_who_was_ordered_to_act_gets_a_letter_and_the_measure_is_lifted(
    world: World,
) -> None:
    measure = issued(world)
    problem = Problem.objects.get(pk=measure.problem_id)
    world.later(days=9)
    PROBLEM.perform(problem, "publish", by=world.actor("inspector"), at=world.now, internally=True)
    problem = withdrawn(world, problem)

    correct(world, problem, "stores")
    correct(world, problem, "lists")

    letter = Document.objects.get(kind=Document.Kind.CORRECTION)
    assert letter.recipient == world.provider
    assert Service.objects.get(document=letter).state == "pending"
    assert Measure.objects.get(pk=measure.pk).state == "lifted"


def test_each_duty_is_done_once_by_the_decider_who_is_told_of_it(world: World) -> None:
    problem = withdrawn(world, published(world))
    assert [each.title for each in waiting(world.actor("decider"))] == ["待更正的公布内容"]
    with pytest.raises(Refused, match="role"):
        do(world, problem, "inspector", "correct", kind="lists", proof=WHY)

    for kind in Correction.Kind.values:
        correct(world, problem, kind)

    assert not Correction.objects.filter(done_on__isnull=True).exists()
    assert waiting(world.actor("decider")) == []
    with pytest.raises(Refused, match="No correction"):
        correct(world, problem, "lists")


def test_a_duty_that_is_done_is_not_done_again(world: World) -> None:
    problem = withdrawn(world, published(world))
    correct(world, problem, "lists")

    with pytest.raises(Invalid, match="kind"):
        correct(world, problem, "lists")


def test_what_was_never_published_needs_no_correction(world: World) -> None:
    problem = withdrawn(world, served(world))

    with pytest.raises(Refused, match="No correction"):
        correct(world, problem, "same_page")


def test_a_withdrawn_finding_counts_against_its_laboratory(world: World) -> None:
    problem = served(world)
    Problem.objects.filter(pk=problem.pk).update(laboratory=world.laboratory)
    assert false_findings(world.authority) == [(world.laboratory, 1, 0)]

    withdrawn(world, problem)

    assert false_findings(world.authority) == [(world.laboratory, 1, 1)]
    assert false_findings(Organisation.objects.get(short_name="乙局")) == []
