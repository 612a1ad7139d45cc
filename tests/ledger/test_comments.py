"""Problems are assigned to people, who talk about them among themselves: the firm learns nothing of it."""

import json
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from ledger.acting import do, registered, served
from ledger.signed_in import client
from ledger.test_batches import site
from rectitude.ledger.audit.models import Event
from rectitude.ledger.fields import Invalid
from rectitude.ledger.problems.comments import comment, mentions
from rectitude.ledger.problems.models import Comment, Problem
from rectitude.ledger.transitions import Refused

if TYPE_CHECKING:
    from ledger.world import World

SECRET = "企业法务口头承认过，@decider 请看"


def commented(world: "World") -> Problem:
    problem = served(world)
    address = reverse("problem-comment", args=[problem.pk])
    client(world, "inspector").post(address, {"text": SECRET})
    return problem


def test_a_problem_is_assigned_and_found_by_who_handles_it(world: "World") -> None:
    first = registered(world)
    registered(world, subject=site(world, "b").identifier)
    mine = world.people["second_inspector"].pk

    do(world, first, "decider", "assign", assignee=mine)

    asked = client(world, "second_inspector")
    page = asked.get(reverse("problems"), {"assignee": mine}).content.decode()
    assert "办理人是我" in page
    assert page.count('class="what"') == 1
    nobody = asked.get(reverse("problems"), {"assignee": "0"}).content.decode()
    assert "https://b.example" in nobody
    assert "qinghe" not in nobody.partition("<tbody>")[2]
    shown = asked.get(reverse("problem", args=[first.pk])).content.decode()
    assert "办理人：second_inspector" in shown

    do(world, first, "second_inspector", "assign")
    assert Problem.objects.get(pk=first.pk).assignee is None


@pytest.mark.parametrize("who", ["editor", "other_inspector", "administrator"])
def test_only_an_officer_of_the_authority_is_given_a_problem(world: "World", who: str) -> None:
    with pytest.raises(Invalid, match="Not an officer"):
        do(world, registered(world), "inspector", "assign", assignee=world.people[who].pk)


def test_who_is_named_finds_the_comment_until_he_answers(world: "World") -> None:
    problem, actor = commented(world), world.actor("decider")
    assert [each.comment.problem for each in mentions(actor)] == [problem]
    work = client(world, "decider").get(reverse("work")).content.decode()
    assert "提到您的备注" in work
    assert SECRET in work
    assert not mentions(world.actor("inspector"))

    comment(problem, "看过了，同意", by=actor, at=world.now)

    assert not mentions(actor)


@pytest.mark.slow
def test_neither_the_firm_nor_a_laboratory_sees_a_comment_or_who_handles_it(world: "World") -> None:
    problem = commented(world)
    Problem.objects.filter(pk=problem.pk).update(laboratory=world.laboratory)
    do(world, problem, "inspector", "assign", assignee=world.people["inspector"].pk)
    pages = [
        reverse("problem", args=[problem.pk]), reverse("problems"), reverse("work"),
        f"/api/v1/cases/problem/{problem.pk}",
    ]  # fmt: skip

    for who in ("editor", "signatory", "laboratory"):
        for page in pages:
            seen = client(world, who).get(page).content.decode()
            for word in (SECRET, "口头承认", "内部备注", "办理人", "assignee", "problem.comment"):
                assert word not in seen, (who, page, word)
        address = reverse("problem-comment", args=[problem.pk])
        answer = client(world, who).post(address, {"text": "x"})
        assert answer.status_code in {404, 422}
    assert client(world, "foreign").post(address, {"text": "x"}).status_code == 404
    assert Comment.objects.count() == 1
    assert SECRET in client(world, "auditor").get(pages[0]).content.decode()


def test_a_comment_is_in_the_log_without_its_words(world: "World") -> None:
    commented(world)

    event = Event.objects.get(action="problem.comment")
    assert json.loads(event.body)["mentions"] == 1
    assert SECRET not in event.body


def test_an_empty_comment_is_refused_and_a_stranger_writes_none(world: "World") -> None:
    problem = commented(world)
    address = reverse("problem-comment", args=[problem.pk])

    assert client(world, "inspector").post(address, {"text": " "}).status_code == 422
    with pytest.raises(Refused):
        comment(problem, "x", by=world.actor("other_inspector"), at=world.now)
    with pytest.raises(Refused):
        comment(problem, "x", by=world.actor("auditor"), at=world.now)
