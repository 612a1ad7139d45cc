"""A page presses for the one act that is due, says what is next, and asks before what cannot be undone."""

import re
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils.translation import override

from ledger.acting import do, notified, registered, served, signed, submitted
from ledger.signed_in import client
from rectitude.ledger import words
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.pages import due
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import counts, my_work
from rectitude.ledger.problems.queries import turn as whose_turn

if TYPE_CHECKING:
    from ledger.world import World
    from rectitude.ledger.transitions import Machine

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


def test_every_act_that_ends_a_case_or_undoes_it_says_what_follows() -> None:
    """What is done as it should be, at the end of its way, ends a case too, and needs no warning."""
    regular = {"serve", "review", "deliver", "accept", "close"}
    ending = {
        f"{entity}_{name}"
        for entity, machine in MACHINES.items()
        for name, each in machine.transitions.items()
        if not each.internal
        and isinstance(each.target, str)
        and (each.target == "withdrawn" or not _left(machine, each.target))
        and (name not in regular or entity in {"campaign", "transfer"})
    }

    assert {"problem_merge", "problem_withdraw", "clue_merge", "campaign_close"} <= ending
    assert {key for key in ending if not words.known(f"consequence.{key}")} == set()


def _left(machine: "Machine[Any]", state: str) -> bool:
    """Return whether an act of people leads out of a state."""
    return any(
        state in each.sources and each.target not in {None, state} and not each.internal
        for each in machine.transitions.values()
    )


@pytest.mark.parametrize(
    ("state", "words_", "english"),
    [
        ("rectifying", "逾期 2 个工作日", "2 working days late"),
        ("reinspecting", "主管机关复测逾期 2 个工作日",
         "the authority’s re-inspection is 2 working days late"),
        ("submitted", "主管机关复测逾期 2 个工作日", "the authority’s re-inspection is 2 working days late"),
        ("disputed", "主管机关处理异议逾期 2 个工作日",
         "the authority’s answer to the objection is 2 working days late"),
    ],
)  # fmt: skip
def test_a_deadline_says_whose_it_is_where_it_is_the_authority_s_own(
    state: str, words_: str, english: str
) -> None:
    late, today = date(2026, 3, 2), date(2026, 3, 4)

    with override("zh-hans"):
        assert due.left(state, late, -2, today) == words_
    with override("en"):
        assert due.left(state, late, -2, today) == english


def test_a_firm_is_not_told_to_be_late_where_the_authority_is(world: "World") -> None:
    problem = submitted(world)
    Problem.objects.filter(pk=problem.pk).update(due_on=world.now.date() - timedelta(days=9))
    lists = {who: client(world, who) for who in ("editor", "inspector")}
    overdue = {"view": "overdue"}

    assert counts(world.actor("editor"), world.now.date())["overdue"] == 0
    assert counts(world.actor("inspector"), world.now.date())["overdue"] == 1
    assert problem.number not in lists["editor"].get(reverse("problems"), overdue).content.decode()
    assert problem.number in lists["inspector"].get(reverse("problems"), overdue).content.decode()
    page = lists["editor"].get(reverse("problem", args=[problem.pk])).content.decode()
    assert "主管机关复测逾期" in page
    exported = lists["editor"].get(reverse("problems-export", args=["csv"]), {"view": "all"})
    assert "主管机关复测逾期" in b"".join(exported).decode("utf-8-sig")


def test_what_a_decider_is_asked_is_the_next_step_of_a_problem_with_a_request_for_time(
    world: "World",
) -> None:
    problem = served(world)
    do(world, problem, "editor", "accept")
    do(world, problem, "editor", "begin")
    do(world, problem, "editor", "ask_extension", units=5, reason="供应商升级")

    page = client(world, "decider").get(reverse("work")).content.decode()

    assert problem.number in page
    assert "完成整改并提交；由主管机关答复延期申请" in page


def test_what_an_enterprise_admits_waits_for_the_enterprise() -> None:
    admitted = Problem(state="registered", origin="self_inspection")

    assert whose_turn(admitted) == "enterprise"
    assert due.step(admitted) == words.say("step.admitted")
