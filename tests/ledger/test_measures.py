"""Measures keep to competence; a transfer carries evidence, log and clock."""

from typing import Any

import pytest

from ledger.acting import do, intact, registered, served, signed
from ledger.test_penalties import basis_of
from ledger.world import World
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.deadlines.queries import running
from rectitude.ledger.documents import files
from rectitude.ledger.measures import actions, transfers
from rectitude.ledger.measures.machine import MEASURE
from rectitude.ledger.measures.models import Measure, Transfer
from rectitude.ledger.measures.transfers import TRANSFER, verify_export
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused


def proposed(world: World, kind: str = "stop_access", **changes: Any) -> Measure:
    basis = basis_of(world)
    problem = Problem.objects.get(pk=served(world).pk)
    given = {"addressee": world.provider} | changes
    return actions.propose(
        problem,
        kind,
        basis,
        "逾期未改",
        by=world.actor("inspector"),
        at=world.now,
        act_on=world.now.date(),
        **given,
    )


def step(world: World, measure: Measure, who: str, name: str, **given: Any) -> Measure:
    return MEASURE.perform(measure, name, by=world.actor(who), at=world.later(hours=1), given=given)


def issued(world: World) -> Measure:
    measure = step(world, proposed(world), "decider", "approve")
    return step(world, measure, "inspector", "issue")


def test_a_provider_answers_with_a_time_and_a_probe_checks_it(world: World) -> None:
    measure = step(world, issued(world), "provider", "answer", acted="acted", answer="已停止接入")
    assert measure.acted_at is not None

    with pytest.raises(Refused, match="Check first"):
        step(world, measure, "inspector", "verify")
    step(world, measure, "inspector", "probe", found="gone", how="打开网址，无法访问")
    assert step(world, measure, "inspector", "verify").state == "verified"


def test_a_provider_that_did_not_act_gets_its_own_problem(world: World) -> None:
    measure = step(world, issued(world), "provider", "answer", acted="acted", answer="已停止接入")
    with pytest.raises(Refused, match="not late"):
        step(world, measure, "inspector", "ignored")
    step(world, measure, "inspector", "probe", found="found", how="打开网址，仍可访问")

    step(world, measure, "inspector", "ignored")

    own = Problem.objects.get(origin=Problem.Origin.INACTION)
    assert own.asset.identifier == f"organisation:{world.provider.pk}"


def test_access_is_restored_only_after_a_passing_reinspection(world: World) -> None:
    measure = issued(world)

    with pytest.raises(Refused, match="No re-inspection"):
        step(world, measure, "decider", "lift")


def test_another_provider_does_not_see_the_order(world: World) -> None:
    measure = issued(world)

    with pytest.raises(Measure.DoesNotExist):
        step(world, measure, "platform", "answer", acted="acted", answer="x")


def test_who_proposes_does_not_decide(world: World) -> None:
    from rectitude.ledger.accounts.models import Membership

    measure = proposed(world)
    Membership.objects.create(
        user=world.people["inspector"], organisation=world.authority, role="decider"
    )

    with pytest.raises(Refused, match="cannot decide"):
        step(world, measure, "inspector", "approve")


@pytest.mark.parametrize(
    ("kind", "addressee"),
    [("stop_access", None), ("talk", "provider"), ("delisting", "enterprise")],
)
def test_a_measure_goes_to_one_who_can_carry_it_out(
    world: World, kind: str, addressee: str | None
) -> None:
    with pytest.raises(Refused, match="store, provider"):
        proposed(world, kind, addressee=getattr(world, addressee) if addressee else None)


def test_an_authority_that_is_not_competent_may_only_transfer(world: World) -> None:
    basis = basis_of(world)
    Organisation.objects.filter(pk=world.authority.pk).update(competences=["another"])
    problem = Problem.objects.get(pk=signed(world).pk)

    with pytest.raises(Refused, match="transfer"):
        actions.propose(
            problem,
            "talk",
            basis,
            "理由",
            by=world.actor("inspector"),
            at=world.now,
            act_on=world.now.date(),
        )
    assert sent(world, problem).state == "sent"


def sent(world: World, problem: Problem) -> Transfer:
    return transfers.send(
        problem,
        world.other_authority,
        "属地在乙省",
        by=world.actor("inspector"),
        at=world.later(hours=1),
    )


def hand(world: World, transfer: Transfer, who: str, name: str, **given: Any) -> Transfer:
    return TRANSFER.perform(
        transfer, name, by=world.actor(who), at=world.later(hours=1), given=given
    )


def test_an_accepted_transfer_changes_authority_number_and_sight(world: World) -> None:
    problem = served(world)
    transfer = sent(world, problem)
    due = running("problem", problem.pk)
    assert due is not None
    assert due.due_on is None
    assert verify_export(files.read(transfer.export)) == []

    world.later(days=2)
    hand(world, transfer, "other_inspector", "accept")

    moved = Problem.objects.get(pk=problem.pk)
    assert (moved.authority, moved.state) == (world.other_authority, "notified")
    assert moved.due_on is not None
    with pytest.raises(Problem.DoesNotExist):
        do(world, moved, "inspector", "suspend", reason="x")
    assert do(world, moved, "other_inspector", "suspend", reason="x").state == "suspended"
    assert intact() == []


def test_a_refused_transfer_goes_to_the_common_superior(world: World) -> None:
    transfer = sent(world, signed(world))
    transfer = hand(world, transfer, "other_inspector", "refuse", reason="不属本省")
    transfer = hand(world, transfer, "inspector", "dispute")
    with pytest.raises(Refused, match="superior"):
        hand(world, transfer, "other_decider", "assign", reason="x")

    hand(world, transfer, "superior", "leave", reason="由甲局管辖")

    assert Problem.objects.get(pk=transfer.problem_id).state == "registered"


def test_a_changed_export_is_noticed(world: World) -> None:
    import io
    import zipfile

    packed = files.read(sent(world, signed(world)).export)
    changed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(packed)) as old, zipfile.ZipFile(changed, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).replace(b"registered", b"closed"))

    assert "events.jsonl: changed" in verify_export(changed.getvalue())
    assert verify_export(b"no zip")[0].startswith("unreadable")


def test_no_measure_on_a_problem_that_is_gone(world: World) -> None:
    measure = proposed(world)
    problem = Problem.objects.get(pk=measure.problem_id)
    do(world, problem, "legal_reviewer", "withdraw", reason="误报")

    with pytest.raises(Refused, match="closed, withdrawn"):
        step(world, measure, "decider", "approve")
    assert registered(world, subject="https://x.example").state == "registered"
