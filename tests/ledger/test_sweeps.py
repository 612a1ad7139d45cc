"""A campaign's population is inspected by one action, and what it found is kept."""

import json
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from django.urls import reverse
from django.utils import timezone

from ledger.signed_in import client
from ledger.world import RULE, SCENARIO, report
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.verification import faults
from rectitude.ledger.campaigns import sweeps
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.models import Campaign, Sweep
from rectitude.ledger.dispatching.dispatcher import Dispatcher, crew, local, take, take_in
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.inspections.runs import claimable
from rectitude.ledger.results import outcome
from rectitude.ledger.transitions import Refused
from rectitude.sweep.jobs import Outcome
from rectitude.text import Text

if TYPE_CHECKING:
    from ledger.world import World

SECOND = "https://second.example"


@pytest.fixture
def campaign(world: "World") -> Campaign:
    by, day = world.actor("decider"), world.now.date()
    made = open_campaign("专项整治", "Rectification", day, day, by=by, at=world.now)
    others = [
        Asset.objects.create(kind="website", identifier=SECOND, created_at=world.now),
        Asset.objects.create(kind="app", identifier="com.example.app", created_at=world.now),
    ]
    populate(made, [world.asset, *others], by=by, at=world.now)
    return made


def begun(world: "World", campaign: Campaign) -> Sweep:
    return sweeps.begin_sweep(campaign, by=world.actor("inspector"), at=world.later(minutes=1))


def finish(world: "World", **said: str) -> None:
    """Let the run that waits longest end with a report of its address."""
    run = take(world.later(minutes=1))
    assert run is not None
    raw = report(world.later(minutes=1), subject=run.address, **said)  # type: ignore[arg-type]
    outcome.finish(run.pk, run.owner, json.dumps(raw).encode(), None, at=world.later(minutes=1))


def test_one_action_asks_for_a_run_of_each_asset_that_can_be_reached(
    world: "World", campaign: Campaign
) -> None:
    sweep = begun(world, campaign)

    assert set(sweep.runs.values_list("address", flat=True)) == {world.asset.identifier, SECOND}
    assert (sweep.number, sweep.population, sweep.left_out) == (1, 3, 1)
    assert {run.options["network"] for run in sweep.runs.all()} == {"public-only"}
    assert Event.objects.filter(action="run.request").count() == 2
    assert faults() == []


def test_a_sweep_keeps_outcomes_denominator_and_rules_when_its_last_run_has_ended(
    world: "World", campaign: Campaign
) -> None:
    sweep = begun(world, campaign)
    finish(world)
    sweeps.end_those_over(world.now)
    sweep.refresh_from_db()
    assert (sweep.state, sweep.figures) == ("inspecting", {})

    finish(world, outcome="passed")
    sweeps.end_those_over(world.now)

    sweep.refresh_from_db()
    assert sweep.state == "ended"
    assert sweep.figures[SCENARIO] == {"failed": 1, "passed": 1}
    assert sweep.rules == [f"{RULE} v1"]
    assert sweeps.progress(sweep) == {"all": 2, "done": 2, "failed": 0, "cancelled": 0}
    assert faults() == []


def test_what_a_sweep_kept_does_not_follow_the_population(
    world: "World", campaign: Campaign
) -> None:
    sweep = begun(world, campaign)
    finish(world)
    finish(world)
    sweeps.end_those_over(world.now)
    third = Asset.objects.create(
        kind="website", identifier="https://third.example", created_at=world.now
    )
    populate(campaign, [third], by=world.actor("decider"), at=world.now)

    second = begun(world, campaign)

    sweep.refresh_from_db()
    assert (sweep.population, second.number, second.population) == (3, 2, 4)
    assert sweep.figures[SCENARIO] == {"failed": 2}


def test_a_second_sweep_waits_until_the_first_is_over(world: "World", campaign: Campaign) -> None:
    begun(world, campaign)

    with pytest.raises(Refused, match="under way"):
        begun(world, campaign)


def test_an_unknown_scenario_is_refused(world: "World", campaign: Campaign) -> None:
    by = world.actor("inspector")

    with pytest.raises(Refused, match="no such scenario"):
        sweeps.begin_sweep(campaign, by=by, at=world.now, scenarios=["user.nothing"])


def test_a_population_that_cannot_be_reached_is_refused(world: "World") -> None:
    day, by = world.now.date(), world.actor("inspector")
    empty = open_campaign("空", "Empty", day, day, by=by, at=world.now)

    with pytest.raises(Refused, match="no website or gateway"):
        begun(world, empty)


@pytest.mark.parametrize("who", ["decider", "other_inspector", "laboratory"])
def test_others_cannot_have_a_population_inspected(
    world: "World", campaign: Campaign, who: str
) -> None:
    with pytest.raises(Refused):
        sweeps.begin_sweep(campaign, by=world.actor(who), at=world.now)

    assert not Run.objects.exists()


def test_a_stopped_sweep_ends_and_counts_what_was_not_inspected(
    world: "World", campaign: Campaign
) -> None:
    sweep = begun(world, campaign)
    run = take(world.later(minutes=1))
    assert run is not None
    sweeps.SWEEP.perform(sweep, "stop", by=world.actor("inspector"), at=world.later(minutes=1))
    outcome.fail(run.pk, run.owner, Text("打不开。", "It cannot be opened."), at=world.now)
    sweeps.end_those_over(world.now)

    sweep.refresh_from_db()
    assert sweep.state == "ended"
    assert sweeps.progress(sweep) == {"all": 2, "done": 0, "failed": 1, "cancelled": 1}
    assert sweeps.reasons(sweep, 5) == [(Text("打不开。", "It cannot be opened."), 1)]
    assert faults() == []


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_page_of_a_sweep_shows_progress_then_shares(
    world: "World", campaign: Campaign, language: str
) -> None:
    officer = client(world, "inspector")
    officer.cookies["django_language"] = {"zh": "zh-hans", "en": "en"}[language]
    answer = officer.post(reverse("begin-on", args=["sweep", campaign.pk]), {})
    sweep = Sweep.objects.get()
    assert answer.headers["Location"] == reverse("case", args=["sweep", sweep.pk])
    finish(world)

    under_way = officer.get(answer.headers["Location"]).content.decode()
    finish(world, outcome="passed")
    sweeps.end_those_over(world.now)
    ended = officer.get(answer.headers["Location"]).content.decode()

    assert {"zh": "1 / 2：有结果 1", "en": "1 of 2: 1 with a result"}[language] in under_way
    assert "1/2 = 50.0%" in ended
    assert "1/2 = " not in under_way
    assert f"{RULE} v1" in ended


def test_a_host_is_inspected_by_one_at_a_time(world: "World", campaign: Campaign) -> None:
    begun(world, campaign)
    first = take(world.now)
    assert first is not None

    busy = {urlsplit(first.address).hostname, urlsplit(SECOND).hostname}

    assert take(world.now, busy) is None
    second = take(world.now, {urlsplit(first.address).hostname})
    assert second is not None
    assert second.address == SECOND


def test_a_site_that_asks_for_less_is_asked_again_when_it_said(
    world: "World", campaign: Campaign
) -> None:
    begun(world, campaign)
    run = take(world.now)
    assert run is not None
    before = timezone.now()

    take_in(run, Outcome(number=run.pk, attempt=1, cause="busy", retry_after=120.0))

    run.refresh_from_db()
    assert run.state == "running"
    assert run.lease_until is not None
    assert run.lease_until >= before + timedelta(seconds=120)
    assert claimable_now(run, run.lease_until + timedelta(seconds=1))
    assert not claimable_now(run, before + timedelta(seconds=100))


def test_what_died_is_tried_again_and_has_failed_when_no_attempt_is_left(
    world: "World", campaign: Campaign
) -> None:
    begun(world, campaign)
    why = Text("中断。", "It died.")
    for attempt in (1, 2, 3):
        run = take(timezone.now() + timedelta(seconds=attempt))
        assert run is not None
        assert run.attempts == attempt
        take_in(run, Outcome(number=run.pk, attempt=attempt, cause="died", error=why))

    run.refresh_from_db()
    assert (run.state, run.english_reason) == ("failed", "It died.")


def claimable_now(run: Run, at: datetime) -> bool:
    return Run.objects.filter(claimable(at), pk=run.pk).exists()


def test_the_dispatcher_ends_a_sweep_whose_runs_are_over(
    world: "World", campaign: Campaign
) -> None:
    sweep = begun(world, campaign)
    finish(world)
    finish(world)

    with local(1) as executor, crew() as inspecting:
        Dispatcher(executor, 1, inspecting).run(until_empty=True)

    sweep.refresh_from_db()
    assert sweep.state == "ended"
    assert sweep.ended_at is not None
