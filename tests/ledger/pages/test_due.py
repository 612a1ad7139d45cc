"""A page presses for the one act that is due, says what is next, and asks before what cannot be undone."""

import re
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from ledger.acting import do, notified, registered, served, signed, submitted
from ledger.signed_in import client
from rectitude.ledger import words
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.pages import due
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import my_work

if TYPE_CHECKING:
    from ledger.world import World

UNDOING = {
    "suspend", "extend", "escalate", "withdraw", "give_back", "reject", "refuse", "drop", "fail", "give_up",
    "merge", "transfer", "cancel", "waive", "not_punish", "revoke", "return", "ignored", "lift", "annul",
    "uphold_objection", "reject_objection", "look_back", "inspect_again", "dispute",
}  # fmt: skip
"""Acts that stop, undo or widen something, or choose between equals."""


def pressed_for(world: "World", problem: Problem, who: str) -> list[str]:
    """Return the labels of the primary buttons on a problem's page."""
    page = client(world, who).get(reverse("problem", args=[problem.pk])).content.decode()
    return re.findall(r'class="btn primary"[^>]*>([^<]*)<', page)


def test_nothing_is_pressed_for_that_stops_or_undoes() -> None:
    named = {name for states in due.DUE.values() for acts in states.values() for name in acts}

    assert named & UNDOING == set()


@pytest.mark.parametrize("entity", sorted(set(MACHINES)))
def test_each_act_that_is_due_is_one_of_its_state(entity: str) -> None:
    machine = MACHINES[entity]

    for state, acts in due.DUE[entity].items():
        assert state in machine.states
        for name in acts:
            assert name not in machine.transitions or state in machine.transitions[name].sources


@pytest.mark.parametrize(
    ("stage", "who", "label"),
    [
        (registered, "technical_reviewer", ["技术复核签字"]),
        (registered, "inspector", []),
        (signed, "inspector", ["签发责令限期改正通知书"]),
        (notified, "inspector", []),
        (notified, "editor", []),
        (served, "editor", ["认领问题"]),
        (served, "decider", []),
        (served, "inspector", []),
    ],
)
def test_the_act_that_is_due_is_pressed_for(
    world: "World", stage: object, who: str, label: list[str]
) -> None:
    problem = stage(world)  # type: ignore[operator]

    assert pressed_for(world, problem, who) == label


def test_the_page_says_what_is_next_and_by_when(world: "World") -> None:
    problem = registered(world)
    seen = client(world, "inspector")

    def turn() -> str:
        page = seen.get(reverse("problem", args=[problem.pk])).content.decode()
        return page.split('class="who"')[1].split("</section>")[0]

    assert "技术复核签字" in turn()
    do(world, problem, "technical_reviewer", "sign_technically", opinion="同意")
    assert "法制审核签字" in turn()
    do(world, problem, "legal_reviewer", "sign_legally", opinion="同意")
    assert "签发责令限期改正通知书" in turn()
    do(world, problem, "inspector", "notify")
    assert "从送达起计时" in turn()


@pytest.mark.parametrize("stage", [registered, signed, notified, served, submitted])
def test_my_work_lists_only_what_i_may_do(world: "World", stage: object) -> None:
    problem = stage(world)  # type: ignore[operator]
    listed = {}

    for who in (
        "inspector",
        "technical_reviewer",
        "legal_reviewer",
        "decider",
        "editor",
        "signatory",
    ):
        actor = world.actor(who)
        if problem.pk in {each.pk for each in my_work(actor)}:
            offers = MACHINES["problem"].offers(problem, actor, world.later(hours=2))
            listed[who] = [each.name for each in offers if each.allowed]

    assert all(listed.values()), listed
    assert listed or stage is submitted


def test_every_next_step_has_words() -> None:
    assert {name for name in due.STEPS if not words.known(f"step.{name}")} == set()


def test_every_state_of_a_problem_has_a_next_step(world: "World") -> None:
    for state in MACHINES["problem"].states:
        for proposal in ("", "rectified", "inconclusive"):
            assert due.step(Problem(state=state, proposal=proposal))


def test_every_consequence_is_of_an_action() -> None:
    known = {
        f"{entity}_{name}" for entity, machine in MACHINES.items() for name in machine.transitions
    } | {"membership_end", "token_revoke"}

    assert {key for key in words.of_group("consequence") if key not in known} == set()


@pytest.mark.parametrize(
    ("stage", "who", "action"),
    [(served, "technical_reviewer", "withdraw"), (registered, "legal_reviewer", "withdraw")],
)
def test_what_cannot_be_undone_says_what_follows(
    world: "World", stage: object, who: str, action: str
) -> None:
    problem = stage(world)  # type: ignore[operator]

    page = client(world, who).get(reverse("problem-act", args=[problem.pk, action]))

    assert "不能恢复" in page.content.decode()
    assert 'class="note consequence"' in page.content.decode()
