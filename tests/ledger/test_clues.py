"""Clues: followed by receipt, triaged, and their giver known to the custodian alone."""

from datetime import timedelta

import pytest
from django.db import connection

from ledger.acting import registered
from ledger.world import SCENARIO, World
from rectitude.ledger.audit.models import Event
from rectitude.ledger.clues.actions import (
    asks_whether_solved,
    by_receipt,
    file_clue,
    read_identity,
    say_whether_solved,
    write_as_giver,
)
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.clues.models import Clue, ClueIdentity
from rectitude.ledger.fields import Invalid
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused

GIVER = {"name": "张三丰", "contact": "13912346021"}
TEXT = "弹窗关不掉，我的名字是张三丰"


def filed(world: World) -> tuple[Clue, str]:
    return file_clue(
        world.authority, "https://www.qinghe.example", TEXT, at=world.now, identity=GIVER
    )


def test_a_clue_is_followed_with_its_receipt_and_the_code_is_not_kept(world: World) -> None:
    clue, code = filed(world)
    write_as_giver(code, "补充：只在首页", at=world.now)
    CLUE.perform(
        clue, "ask", by=world.actor("inspector"), at=world.now, given={"text": "哪个版本？"}
    )

    found = by_receipt(code.lower().replace("-", " "))

    assert found == clue
    assert [m.from_giver for m in clue.messages.order_by("pk")] == [True, False]
    assert by_receipt("AAAA-AAAA-AAAA-AAAA") is None
    with connection.cursor() as cursor:
        cursor.execute("SELECT receipt FROM clues_clue")
        assert code not in str(cursor.fetchall())


def test_an_accepted_clue_opens_a_problem_or_joins_the_one_there(world: World) -> None:
    given = {"kind": "website", "identifier": "https://www.qinghe.example", "scenario": SCENARIO}
    for _ in range(2):
        clue, _ = filed(world)
        CLUE.perform(clue, "accept", by=world.actor("inspector"), at=world.now, given=given)

    (problem,) = Problem.objects.all()
    assert problem.origin == Problem.Origin.CLUE
    assert problem.clues.count() == 2


def test_merging_rejecting_and_passing_on(world: World) -> None:
    by = world.actor("inspector")
    (first, _), (second, code), (third, _) = filed(world), filed(world), filed(world)
    with pytest.raises(Invalid, match="into"):
        CLUE.perform(first, "merge", by=by, at=world.now, given={"into": first.pk})
    CLUE.perform(second, "merge", by=by, at=world.now, given={"into": first.pk})
    CLUE.perform(
        third, "transfer", by=by, at=world.now, given={"to": "市场监管局", "answer": "已转办"}
    )

    merged = by_receipt(code)
    assert merged is not None
    assert merged.merged_into == first


def test_two_weeks_after_closing_the_giver_is_asked_once(world: World) -> None:
    problem = registered(world)
    clue, code = filed(world)
    Clue.objects.filter(pk=clue.pk).update(problem=problem)
    with pytest.raises(Refused):
        say_whether_solved(code, solved=True, at=world.now)
    Problem.objects.filter(pk=problem.pk).update(closed_at=world.now)
    later = world.now + timedelta(days=14)
    found = by_receipt(code)
    assert found is not None
    assert asks_whether_solved(found, later)

    assert say_whether_solved(code, solved=False, at=later).solved is False
    with pytest.raises(Refused):
        say_whether_solved(code, solved=True, at=later)


def test_the_givers_identity_is_for_the_custodian_with_a_logged_reason(world: World) -> None:
    clue, _ = filed(world)
    for who in ("inspector", "decider", "auditor", "administrator", "other_inspector", "editor"):
        with pytest.raises(Refused):
            read_identity(clue, "核实", by=world.actor(who), at=world.now)
        seen = ClueIdentity.objects.for_member(world.actor(who))
        assert not seen.exists()
    with pytest.raises(Refused, match="reason"):
        read_identity(clue, " ", by=world.actor("custodian"), at=world.now)

    assert read_identity(clue, "回访需要", by=world.actor("custodian"), at=world.now) == GIVER
    assert "回访需要" in Event.objects.latest("seq").body


def test_neither_log_nor_database_hold_the_giver_in_clear(world: World) -> None:
    clue, _ = filed(world)

    kept = " ".join(Event.objects.values_list("body", flat=True))
    sealed = bytes(ClueIdentity.objects.get(clue=clue).sealed)

    assert "张三丰" not in kept
    assert b"13912346021" not in sealed


@pytest.mark.parametrize(
    ("subject", "text"), [("", "x"), ("x", " "), ("x", "x" * 5001), ("x" * 301, "x")]
)
def test_an_empty_or_endless_clue_is_refused(world: World, subject: str, text: str) -> None:
    with pytest.raises(Refused):
        file_clue(world.authority, subject, text, at=world.now)
    assert not Clue.objects.exists()
