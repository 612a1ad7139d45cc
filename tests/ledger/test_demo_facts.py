"""What holds over the whole invented campaign: nobody is named too early, and its figures are a count."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import date
from statistics import median_low
from typing import TYPE_CHECKING

import pytest
from django.db import transaction
from django.utils import timezone
from django.utils.dateparse import parse_datetime

from rectitude import rules
from rectitude.ledger.audit.models import Event
from rectitude.ledger.audit.queries import exported
from rectitude.ledger.audit.verification import changed_rows, last_seals
from rectitude.ledger.campaigns import rates, statistics
from rectitude.ledger.campaigns.deliveries import Delivery
from rectitude.ledger.campaigns.models import Campaign, Commission
from rectitude.ledger.campaigns.scope import problems_of_authority
from rectitude.ledger.deadlines.models import Deadline
from rectitude.ledger.demo.fill import fill
from rectitude.ledger.enterprises.models import Listing
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.problems.models import Problem

if TYPE_CHECKING:
    from pytest_django.plugin import DjangoDbBlocker

pytestmark = [pytest.mark.e2e, pytest.mark.django_db]


@pytest.fixture(scope="module", autouse=True)
def filled(
    django_db_setup: None,
    django_db_blocker: "DjangoDbBlocker",
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[None]:
    """The demo's campaign, filled once for all claims about it."""
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        patch.setenv("RECTITUDE_HOME", str(tmp_path_factory.mktemp("demo")))
        with transaction.atomic():
            fill(timezone.now())
            yield
            transaction.set_rollback(True)


def named_on() -> dict[int, date]:
    """Return when each problem was named, from the log."""
    events = Event.objects.filter(action="problem.publish").values_list("entity_id", "at")
    moments = {key: parse_datetime(at) for key, at in events}
    return {key: timezone.localtime(at).date() for key, at in moments.items() if at is not None}


def test_every_finding_is_one_that_its_rule_can_give() -> None:
    can_give = {rule.id: rule.words.outcomes for rule in rules.discover()}
    given = set(Finding.objects.values_list("rule", "outcome").distinct())

    assert [(rule, outcome) for rule, outcome in given if outcome not in can_give[rule]] == []


def test_every_row_is_what_the_log_says() -> None:
    changed = changed_rows(last_seals(exported()))

    assert [row for row in changed if row[0] != "deadlines.CalendarDay"] == []  # these come with us


def test_nobody_was_named_while_a_deadline_of_his_ran() -> None:
    named = named_on()

    assert len(named) > 20
    for key, day in named.items():
        own = Deadline.objects.filter(entity="problem", entity_id=key, started_on__lte=day)
        running = [each for each in own if each.ended_on is None or each.ended_on > day]
        assert [each.kind for each in running] in (["rectify"], ["rectify_again"]), key
        assert all(each.due_on is not None and each.due_on < day for each in running), key


def test_nobody_was_named_while_what_he_handed_in_waited() -> None:
    last: dict[int | None, str] = {}
    for event in Event.objects.filter(entity="problem").order_by("seq"):
        if event.action == "problem.publish":
            assert last.get(event.entity_id) not in {"problem.submit", "problem.propose_rectified"}
        last[event.entity_id] = event.action


def test_every_problem_carries_its_campaign() -> None:
    assert not Problem.objects.filter(campaign=None).exists()


def test_the_figures_are_a_count_by_hand() -> None:
    campaign, today = Campaign.objects.get(), timezone.localdate()
    rows = [p for p in Problem.objects.filter(campaign=campaign) if p.state != "withdrawn"]
    done = [p for p in rows if p.state == "closed"]
    shown = {each.name: each.value for each in statistics.figures_of(campaign, today)}

    assert shown["problems"] == len(rows)
    assert shown["open"] == len(rows) - len(done)
    late = [p for p in rows if p.state != "closed" and p.due_on is not None and p.due_on < today]
    assert shown["overdue"] == len(late)
    assert shown["by_engine"] == sum(p.verification_id is None for p in done)
    times = [p.closed_at - p.created_at for p in done if p.closed_at is not None]
    assert shown["median_time"] == median_low(times)


def test_the_rates_are_a_count_by_hand() -> None:
    campaign = Campaign.objects.get()
    population = set(campaign.population.values_list("pk", flat=True))
    for rate in rates.by_scenario(campaign):
        rows = Problem.objects.filter(campaign=campaign, scenario=rate.name)
        found = {p.asset_id for p in rows if p.state != "withdrawn"} & population
        assert rate.population == len(population)
        assert rate.found == len(found)
        assert rate.found <= rate.tested <= rate.population
        assert rate.tested + rate.untested == rate.population


def test_every_other_figure_is_a_count_by_hand() -> None:
    campaign = Campaign.objects.get()
    rows = list(Problem.objects.exclude(state="withdrawn").select_related("asset"))
    months = Counter(timezone.localtime(p.created_at).date().replace(day=1) for p in rows)
    over = [p for p in rows if p.state == "closed" and p.closed_at is not None]
    shut = Counter(
        timezone.localtime(p.closed_at).date().replace(day=1) for p in over if p.closed_at
    )
    seen = statistics.by_month(problems_of_authority(campaign.authority))
    assert {month: pair[0] for month, pair in seen.items() if pair[0]} == months
    assert {month: pair[1] for month, pair in seen.items() if pair[1]} == shut

    open_ones = Counter(p.state for p in rows if p.state != "closed")
    assert statistics.by_state(problems_of_authority(campaign.authority)) == open_ones
    by_scenario = Counter(p.scenario for p in rows)
    assert statistics.by_scenario_of(problems_of_authority(campaign.authority)) == by_scenario

    clues = list(campaign.authority.clues.select_related("problem"))
    counted = statistics.clues_by_outcome(campaign.authority)
    assert sum(counted.values()) == len(clues)
    assert counted["waiting"] == sum(clue.state == "received" for clue in clues)
    assert counted["rejected"] == sum(clue.state == "rejected" for clue in clues)
    assert counted["closed"] == sum(
        c.problem is not None and c.problem.state == "closed" for c in clues
    )


def test_rates_by_region_store_and_round_are_a_count_by_hand() -> None:
    campaign = Campaign.objects.get()
    assets = list(campaign.population.select_related("enterprise"))
    decided = {
        (kind, subject)
        for kind, subject, outcome in Finding.objects.values_list(
            "subject_kind", "subject", "outcome"
        )
        if outcome != "untested"
    }
    rows = Problem.objects.filter(campaign=campaign).exclude(state="withdrawn")
    found = set(rows.values_list("asset", flat=True))
    tested = {a.pk for a in assets if (a.kind, a.identifier) in decided or a.pk in found}

    (region,) = rates.by_region(campaign)
    assert (region.population, region.tested, region.found) == (
        len(assets), len(tested), len(found & {a.pk for a in assets}),
    )  # fmt: skip
    offered = set(Listing.objects.values_list("release__asset", flat=True))
    (store,) = rates.by_store(campaign)
    assert (store.population, store.tested, store.found) == (
        len(offered), len(offered & tested), len(offered & found),
    )  # fmt: skip
    for rate, batch in zip(rates.by_round(campaign), campaign.batches.order_by("pk"), strict=True):
        said = Counter(batch.rows.values_list("found", flat=True))
        assert rate.population == sum(said.values())
        assert rate.tested == said["no_problem"] + said["notified"]
        assert rate.found == said["notified"]
    assert region.tested > region.found


def test_the_figures_are_what_the_log_tells() -> None:
    campaign, today = Campaign.objects.get(), timezone.localdate()
    states: dict[int, str] = {}
    of: dict[int, int | None] = {}
    closings: dict[int, list[str]] = defaultdict(list)
    for event in Event.objects.filter(entity="problem").order_by("seq"):
        body = json.loads(event.body)
        states[event.entity_id] = body.get("to", states.get(event.entity_id, ""))
        of[event.entity_id] = body.get("campaign", of.get(event.entity_id))
        if event.action == "problem.close":
            closings[event.entity_id].append(event.at)
    mine = {key for key, campaign_of in of.items() if campaign_of == campaign.pk}
    mine = {key for key in mine if states[key] != "withdrawn"}
    shown = {each.name: each.value for each in statistics.figures_of(campaign, today)}

    assert shown["problems"] == len(mine)
    assert shown["closed"] == sum(states[key] == "closed" for key in mine)
    again = {
        key for key in mine if (closings[key] and states[key] != "closed") or len(closings[key]) > 1
    }
    assert shown["regressed"] == len(again)
    ever = {key for key in mine if closings[key]}
    assert shown["regressed_share"] == len(again) / len(ever)


def test_what_became_of_the_laboratorys_tasks_is_a_count_by_hand_and_by_the_log() -> None:
    done, under_way = Commission.objects.order_by("pk")
    log = {
        case.pk: list(
            Event.objects.filter(entity="commission", entity_id=case.pk)
            .order_by("seq")
            .values_list("action", flat=True)
        )
        for case in (done, under_way)
    }
    assert log[done.pk] == ["commission.ask", "commission.deliver", "commission.accept"]
    assert log[under_way.pk] == ["commission.ask"]
    assert (done.state, under_way.state) == ("accepted", "asked")

    for case, lacking in ((done, 0), (under_way, 2)):
        assets = list(case.assets.all())
        brought = Finding.objects.filter(
            report__laboratory=case.laboratory, subject__in=[each.identifier for each in assets]
        )
        problems = [each.problem for each in brought if each.problem is not None]
        outcomes = Counter(brought.values_list("outcome", flat=True))
        assert Delivery(case).totals == {
            "all": len(assets),
            "brought": len(set(brought.values_list("subject", flat=True))),
            "found": outcomes["failed"],
            "questions": outcomes["cantTell"],
            "open": sum(each.state not in {"closed", "withdrawn"} for each in problems),
            "closed": sum(each.state == "closed" for each in problems),
            "withdrawn": sum(each.state == "withdrawn" for each in problems),
        }
        assert (outcomes["failed"], outcomes["cantTell"]) == (1, 1)
        rows = Delivery(case).rows(100)
        assert sum(row.last is None for row in rows) == lacking
        assert all(each.laboratory_id == case.laboratory_id for each in problems)
