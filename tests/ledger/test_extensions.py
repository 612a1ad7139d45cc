"""More time is asked for by the enterprise, with a reason, and answered by the decider."""

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from django.utils import timezone

from ledger.acting import do, registered, served, submitted
from ledger.signed_in import client
from ledger.test_batches import site, step
from ledger.test_publishing import sampled
from rectitude.ledger.fields import Invalid
from rectitude.ledger.problems.models import ExtensionRequest, Problem
from rectitude.ledger.problems.publishing import refusal
from rectitude.ledger.problems.queries import counts, my_work
from rectitude.ledger.transitions import Refused

if TYPE_CHECKING:
    from ledger.world import World

WHY = "应用商店的审核要五个工作日"


def asked(world: "World", units: int = 5) -> Problem:
    return do(world, served(world), "editor", "ask_extension", units=units, reason=WHY)


def test_a_request_waits_for_the_decider_and_changes_no_deadline(world: "World") -> None:
    before = served(world)
    problem = do(world, before, "editor", "ask_extension", units=5, reason=WHY)

    assert (problem.state, problem.due_on) == (before.state, before.due_on)
    assert list(my_work(world.actor("decider"))) == [problem]
    assert counts(world.actor("decider"), world.now.date())["mine"] == 1
    assert list(my_work(world.actor("inspector"))) == []
    assert list(my_work(world.actor("editor"))) == [problem]


def test_what_is_granted_may_be_less_than_was_asked(world: "World") -> None:
    before = asked(world)

    problem = do(world, before, "decider", "grant_extension", units=2, reason="两天足够")

    row = ExtensionRequest.objects.get()
    assert (row.units, row.granted, row.answer) == (5, 2, "两天足够")
    assert before.due_on is not None
    assert problem.due_on is not None
    assert (problem.due_on - before.due_on).days >= 2
    assert list(my_work(world.actor("decider"))) == []
    with pytest.raises(Refused, match="no request"):
        do(world, problem, "decider", "grant_extension", units=2, reason="再给")


def test_a_refusal_says_why_and_leaves_the_deadline(world: "World") -> None:
    before = asked(world)

    problem = do(world, before, "decider", "refuse_extension", reason="期限足够")

    assert problem.due_on == before.due_on
    assert ExtensionRequest.objects.get().granted == 0
    page = client(world, "editor").get(reverse("problem", args=[problem.pk])).content.decode()
    assert WHY in page
    assert "期限足够" in page


def test_one_request_at_a_time_and_none_after_the_deadline_or_before_service(
    world: "World",
) -> None:
    problem = asked(world)
    with pytest.raises(Refused, match="not answered yet"):
        do(world, problem, "editor", "ask_extension", units=1, reason=WHY)
    with pytest.raises(Refused):
        do(world, problem, "inspector", "ask_extension", units=1, reason=WHY)
    with pytest.raises(Invalid, match="units"):
        do(world, served(world, subject=site(world, "b").identifier), "editor", "ask_extension",
           units=0, reason=WHY)  # fmt: skip

    late = Problem.objects.latest("pk")
    world.later(days=30)
    with pytest.raises(Refused, match="already over"):
        do(world, late, "editor", "ask_extension", units=1, reason=WHY)


def test_a_request_that_is_not_answered_holds_the_publication(world: "World") -> None:
    problem = asked(world)
    batch = sampled(world, problem)
    world.later(days=40)

    assert "extension" in str(refusal(problem, timezone.localtime(world.now).date()))
    step(world, batch, "settle")
    assert batch.rows.get().outcome == "held"

    do(world, problem, "decider", "refuse_extension", reason="期限足够")
    assert refusal(Problem.objects.get(), timezone.localtime(world.now).date()) is None


def test_a_request_is_over_once_the_period_that_it_was_about_has_ended(world: "World") -> None:
    problem = asked(world)
    do(world, problem, "editor", "accept")
    do(world, problem, "editor", "begin")
    do(world, problem, "signatory", "submit", statement="已改")

    row = ExtensionRequest.objects.get()
    assert row.lapsed_at is not None
    assert list(my_work(world.actor("decider"))) == []
    assert (
        "随期限结束"
        in client(world, "editor").get(reverse("problem", args=[problem.pk])).content.decode()
    )


def test_the_form_starts_with_what_was_asked_and_another_firm_sees_nothing(
    world: "World",
) -> None:
    problem = asked(world, units=4)
    form = reverse("problem-act", args=[problem.pk, "grant_extension"])

    page = client(world, "decider").get(form).content.decode()
    assert WHY in page
    assert 'value="4"' in page
    assert client(world, "foreign").get(form).status_code == 404
    assert client(world, "editor").get(form).status_code == 404


def test_a_reviewer_or_a_firm_that_was_not_told_has_no_request(world: "World") -> None:
    problem = registered(world)
    with pytest.raises(Problem.DoesNotExist):
        do(world, problem, "editor", "ask_extension", units=1, reason=WHY)
    done = submitted(world, subject=site(world, "c").identifier)
    with pytest.raises(Refused):
        do(world, done, "editor", "ask_extension", units=1, reason=WHY)
