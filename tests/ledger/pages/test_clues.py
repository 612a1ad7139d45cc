"""Pages of a clue: its giver follows it to the end, and the custodian alone reads who gave it."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from ledger.acting import closed
from ledger.signed_in import client
from ledger.world import SCENARIO, World
from rectitude.ledger.audit.models import Event
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.problems.models import Problem

GIVER = {"name": "张三丰", "contact": "13912346021"}


def filed(world: World) -> tuple[Clue, str]:
    return file_clue(
        world.authority, "https://www.qinghe.example", "关不掉", at=world.now, identity=GIVER
    )


def followed(code: str, **said: str) -> str:
    answer = Client().post(reverse("clue-follow"), {"code": code, **said})
    return str(answer.content.decode())


@pytest.fixture
def ended(world: World) -> tuple[Clue, str]:
    """A clue whose problem was closed long ago."""
    clue, code = filed(world)
    problem = closed(world)
    given = {"kind": "website", "identifier": "https://www.qinghe.example", "scenario": SCENARIO}
    CLUE.perform(clue, "accept", by=world.actor("inspector"), at=world.now, given=given)
    past = timezone.now() - timedelta(days=15)
    Problem.objects.filter(pk=problem.pk).update(closed_at=past)
    return clue, code


def test_two_weeks_after_the_closing_the_giver_is_asked_once(ended: tuple[Clue, str]) -> None:
    clue, code = ended
    assert "问题解决了吗" in followed(code)

    assert "线索人反馈：仍然存在" in followed(code, solved="no")

    clue.refresh_from_db()
    assert clue.solved is False
    assert "问题解决了吗" not in followed(code)


def test_the_giver_of_a_merged_clue_is_asked_too(world: World, ended: tuple[Clue, str]) -> None:
    other, code = filed(world)
    CLUE.perform(
        other, "merge", by=world.actor("inspector"), at=world.now, given={"into": ended[0].pk}
    )

    assert "问题解决了吗" in followed(code)


def test_that_it_is_not_solved_waits_for_an_inspector(
    world: World, ended: tuple[Clue, str]
) -> None:
    followed(ended[1], solved="no")

    page = client(world, "inspector").get(reverse("work")).content.decode()

    assert ended[0].number in page


def test_the_answer_reaches_the_giver(world: World) -> None:
    clue, code = filed(world)
    CLUE.perform(
        clue, "reject", by=world.actor("inspector"), at=world.now, given={"answer": "不属管辖范围"}
    )

    assert "不属管辖范围" in followed(code)


def test_only_the_custodian_reads_who_gave_a_clue_and_the_log_says_why(world: World) -> None:
    clue, _ = filed(world)
    address = reverse("identity", args=[clue.pk])
    for who in ("inspector", "decider", "auditor", "administrator"):
        assert client(world, who).get(address).status_code == 404
        assert client(world, who).get(reverse("identities")).status_code == 404
    custodian = client(world, "custodian")
    assert clue.number in custodian.get(reverse("identities")).content.decode()
    assert "张三丰" not in custodian.get(address).content.decode()
    assert custodian.post(address, {"reason": " "}).status_code == 422

    opened = custodian.post(address, {"reason": "法院调取"}).content.decode()

    assert "张三丰" in opened
    assert "法院调取" in Event.objects.get(action="clue.read_identity").body
