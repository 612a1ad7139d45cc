"""Nobody is named while his time runs, or while what he handed in waits to be looked at."""

from datetime import date, timedelta
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.acting import do, inspected, served, submitted
from ledger.test_batches import batch_of, site, step
from ledger.world import World
from rectitude.ledger.campaigns.actions import open_campaign
from rectitude.ledger.campaigns.figures import figures
from rectitude.ledger.campaigns.models import Batch
from rectitude.ledger.campaigns.outcomes import outcome_of, problems_of
from rectitude.ledger.deadlines import calendar as days
from rectitude.ledger.measures.machine import MEASURE
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.publishing import publishable
from rectitude.ledger.problems.states import STATES

TODAY = date(2026, 3, 18)
THE_FIRMS_TURN = {"notified", "accepted", "rectifying", "returned", "escalated"}


@pytest.mark.parametrize("state", STATES)
def test_only_whose_turn_it_was_and_whose_time_is_over_is_named(state: str) -> None:
    clocks = (None, TODAY - timedelta(days=1), TODAY, TODAY + timedelta(days=1))
    for due_on, served_on, asked in product(clocks, (None, date(2026, 3, 2)), (False, True)):
        problem = Problem(state=state, due_on=due_on, served_on=served_on, extension_asked=asked)
        over = due_on is not None and due_on < TODAY
        expected = state in THE_FIRMS_TURN and served_on is not None and over and not asked
        assert publishable(problem, TODAY) is expected, (state, due_on, served_on, asked)


@given(
    amount=st.integers(1, 20),
    extensions=st.lists(st.integers(1, 10), max_size=2),
    pauses=st.lists(st.tuples(st.integers(0, 15), st.integers(0, 15)), max_size=2),
    stands=st.booleans(),
    looked=st.integers(0, 90),
)
def test_extensions_and_suspensions_count_whatever_the_clock(
    amount: int,
    extensions: list[int],
    pauses: list[tuple[int, int]],
    stands: bool,
    looked: int,
) -> None:
    start, calendar = date(2026, 3, 2), days.Calendar()
    stood, day = [], start
    for after, length in pauses:
        day += timedelta(days=after)
        stood.append(days.Pause(day, day + timedelta(days=length)))
        day += timedelta(days=length)
    if stands:
        stood.append(days.Pause(day))
    clock = days.Clock(start, days.Period(amount, days.Unit.WORKING_DAY), stood, extensions)
    today = start + timedelta(days=looked)
    problem = Problem(state="rectifying", served_on=start, due_on=days.due(clock, calendar))

    if publishable(problem, today):
        assert not stands
        worked = calendar.working_days(start, today)
        lost = sum(calendar.working_days(p.start, p.end) for p in stood if p.end is not None)
        assert worked - lost > amount + sum(extensions)


def sampled(world: World, problem: Problem) -> Batch:
    batch = batch_of(world, [problem.asset])
    step(world, batch, "find", row=batch.rows.get().pk, found="notified")
    step(world, batch, "notify", due_on=(world.now + timedelta(days=7)).date())
    world.later(days=8)
    return batch


def test_a_row_whose_own_deadline_was_extended_waits_when_the_batch_is_settled(
    world: World,
) -> None:
    problem = served(world)
    batch = sampled(world, problem)
    do(world, problem, "decider", "extend", units=20, reason="应用商店审核")

    step(world, batch, "settle")

    row = batch.rows.get()
    assert row.outcome == "held"
    assert row.reason.startswith(f"{problem.number} 期限未到")
    step(world, batch, "publish", "decider")
    assert Notice.objects.get().content["rows"] == []
    assert Problem.objects.get().published_on is None


@pytest.mark.parametrize("verdict", ["", "passed", "inapplicable"])
def test_what_was_handed_in_is_not_named_before_it_failed(world: World, verdict: str) -> None:
    problem = submitted(world)
    batch = sampled(world, problem)
    if verdict:
        inspected(world, outcome=verdict, keys=("",))
    world.later(days=40)

    step(world, batch, "settle")

    assert batch.rows.get().outcome == "held"


def test_what_failed_its_reinspection_is_named_once_its_new_period_is_over(world: World) -> None:
    problem = submitted(world)
    batch = sampled(world, problem)
    inspected(world)
    row = batch.rows.select_related("batch").get()
    today = world.now.date()

    assert Problem.objects.get().state == "returned"
    assert outcome_of(row, today) == "held"
    assert outcome_of(row, today + timedelta(days=14)) == "public"


def test_a_problem_of_another_campaign_is_not_a_batch_s(world: World) -> None:
    other = open_campaign(
        "另一个", "Other", world.now.date(), world.now.date() + timedelta(days=90),
        by=world.actor("inspector"), at=world.now,
    )  # fmt: skip
    problem = served(world)
    Problem.objects.filter(pk=problem.pk).update(campaign=other)
    batch = batch_of(world, [problem.asset])

    assert problems_of(batch.rows.select_related("batch").get()) == []


def test_a_problem_that_is_found_in_a_campaign_s_population_belongs_to_it(world: World) -> None:
    batch = batch_of(world, [site(world, "fine")])
    campaign = batch.campaign
    campaign.population.add(world.asset)
    problem = served(world)

    assert problem.campaign_id == campaign.pk


def test_ordered_answered_gone_and_still_there_are_four_figures(world: World) -> None:
    problem = served(world)
    world.asset.provider = world.provider
    world.asset.save()
    batch = sampled(world, problem)
    step(world, batch, "settle")
    row = batch.rows.get()
    step(world, batch, "recheck", row=row.pk, result="stands")
    step(world, batch, "publish", "decider")
    step(world, batch, "start_delisting")
    step(world, batch, "check_delisting", row=row.pk, result="stands")
    step(world, batch, "issue_delisting", "decider")
    order = Measure.objects.get()
    assert stopped(batch) == (1, 0, 0, 0)

    given = {"acted": "not_acted", "answer": "对方不同意"}
    MEASURE.perform(order, "answer", by=world.actor("provider"), at=world.now, given=given)
    assert stopped(batch) == (1, 1, 0, 0)
    for found, expected in (("found", (1, 1, 0, 1)), ("gone", (1, 1, 1, 0))):
        given = {"found": found, "how": "打开网址"}
        MEASURE.perform(order, "probe", by=world.actor("inspector"), at=world.now, given=given)
        assert stopped(batch) == expected


def stopped(batch: Batch) -> tuple[int, ...]:
    counts = figures(batch)
    return tuple(counts[f"stop_{each}"] for each in ("ordered", "answered", "gone", "still_there"))
