"""A self-inspection in the ledger is judged as the engine judges a file of answers."""

from datetime import timedelta
from typing import Any

from ledger.acting import notified, registered
from ledger.world import World
from rectitude.facts.self_inspection import Standing
from rectitude.ledger.campaigns.actions import open_campaign
from rectitude.ledger.campaigns.self_inspections import (
    SELF_INSPECTION,
    begin_self_inspection,
    judged,
    questions,
)
from rectitude.ledger.enterprises.models import SelfInspection
from rectitude.ledger.problems.models import Problem


def begun(world: World, problem: Problem) -> SelfInspection:
    campaign = open_campaign(
        "专项行动",
        "Campaign",
        world.now.date(),
        world.now.date() + timedelta(days=90),
        by=world.actor("inspector"),
        at=world.now,
    )
    return begin_self_inspection(
        campaign, problem.asset, by=world.actor("inspector"), at=world.later(hours=1)
    )


def answered(world: World, row: SelfInspection, **said: str) -> SelfInspection:
    """Answer every question with no problem, but where told otherwise, and sign."""
    for scenario in questions(row):
        word = said.get(scenario.id, "no_problem")
        given: dict[str, Any] = {"scenario": scenario.id, "answer": word, "text": "已检查"}
        row = SELF_INSPECTION.perform(
            row, "answer", by=world.actor("editor"), at=world.later(minutes=1), given=given
        )
    return SELF_INSPECTION.perform(
        row, "sign", by=world.actor("signatory"), at=world.later(hours=1)
    )


def test_a_draft_lacks_answers_and_a_signature(world: World) -> None:
    problem = notified(world)
    row = begun(world, problem)
    first = questions(row)[-1].id
    row = SELF_INSPECTION.perform(
        row, "answer", by=world.actor("editor"), at=world.later(minutes=1),
        given={"scenario": first, "answer": "no_problem"},
    )  # fmt: skip

    stands = judged(row, world.actor("inspector"), world.now.date())

    assert stands[first] is Standing.UNSIGNED
    assert {how for each, how in stands.items() if each not in (first, problem.scenario)} == {
        Standing.MISSING
    }


def test_a_denial_against_an_earlier_finding_is_a_question_and_an_admission_is_none(
    world: World,
) -> None:
    problem = notified(world)

    denied = answered(world, begun(world, problem))

    today = world.now.date()
    inspector = world.actor("inspector")
    assert judged(denied, inspector, today)[problem.scenario] is Standing.FOUND_BEFORE
    later = today + timedelta(days=400)
    assert judged(denied, inspector, later)[problem.scenario] is Standing.OUTDATED


def test_an_enterprise_learns_nothing_of_what_it_was_not_notified_of(world: World) -> None:
    problem = registered(world)

    row = answered(world, begun(world, problem))

    today = world.now.date()
    inspector, editor = world.actor("inspector"), world.actor("editor")
    assert judged(row, inspector, today)[problem.scenario] is Standing.FOUND_BEFORE
    assert judged(row, editor, today)[problem.scenario] is Standing.DENIED


def test_what_an_inspection_finds_after_the_answer_contradicts_it(world: World) -> None:
    problem = registered(world)
    row = answered(world, begun(world, problem))
    world.later(days=2)

    registered(world, subject=problem.asset.identifier, scenario="resource.filing.missing")

    stands = judged(row, world.actor("inspector"), world.now.date())
    assert stands["resource.filing.missing"] is Standing.CONTRADICTED
