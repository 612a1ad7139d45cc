"""The figures of a campaign agree with a count by hand and with the log."""

import json
from collections import Counter
from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from ledger.acting import closed, registered, served, take_in
from ledger.signed_in import client
from ledger.test_batches import batch_of, site, step
from ledger.world import SCENARIO, START, World
from rectitude.ledger.audit.models import Event
from rectitude.ledger.campaigns import rates, statistics, tallies
from rectitude.ledger.campaigns.actions import open_batch, open_campaign, populate
from rectitude.ledger.campaigns.models import Batch, Campaign
from rectitude.ledger.campaigns.scope import problems_of_campaign
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.inspections.models import Answer
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import questions

SITES = ("closed", "open", "late", "passed", "unseen")


def campaign_of(world: World) -> Campaign:
    """A campaign of five sites: one closed, one registered, one overdue, one in order, one not tested."""
    by = world.actor("inspector")
    first, last = START.date(), START.date() + timedelta(days=90)
    campaign = open_campaign("专项", "Campaign", first, last, by=by, at=world.now)
    populate(campaign, [site(world, name) for name in SITES], by=by, at=world.now)
    closed(world, subject="https://closed.example")
    served(world, subject="https://late.example")
    registered(world, subject="https://open.example")
    take_in(world, outcome="passed", subject="https://passed.example", keys=("",))
    take_in(world, outcome="untested", subject="https://unseen.example", keys=("",))
    take_in(world, subject="https://elsewhere.example")
    world.later(days=10)
    return campaign


def count_all() -> None:
    """Count what pages show, as the server does beside them."""
    list(tallies.count_due(timezone.now))


def values(campaign: Campaign, world: World) -> dict[str, object]:
    figures = statistics.figures_of(campaign, world.now.date())
    return {each.name: each.value for each in figures}


def test_a_rate_has_its_population_its_denominator_and_its_rules(world: World) -> None:
    (rate,) = rates.by_scenario(campaign_of(world))

    assert (rate.name, rate.population) == (SCENARIO, 5)
    assert (rate.tested, rate.found, rate.untested) == (4, 3, 1)
    assert rate.share == 0.75
    assert rate.rules == (f"{SCENARIO}.website v1",)


def test_the_figures_agree_with_a_count_by_hand(world: World) -> None:
    found = values(campaign_of(world), world)

    assert (found["problems"], found["open"], found["closed"], found["overdue"]) == (3, 2, 1, 1)
    assert (found["by_engine"], found["by_people"], found["regressed"]) == (1, 0, 0)
    done = Problem.objects.get(state="closed")
    assert done.closed_at is not None
    assert found["median_time"] == done.closed_at - done.created_at


def test_the_figures_agree_with_the_log(world: World) -> None:
    campaign = campaign_of(world)
    states: dict[int, str] = {}
    of: dict[int, int | None] = {}
    for event in Event.objects.filter(entity="problem").order_by("seq"):
        body = json.loads(event.body)
        states[event.entity_id] = body.get("to", states.get(event.entity_id, ""))
        of[event.entity_id] = body.get("campaign", of.get(event.entity_id))
    replayed = Counter(state for key, state in states.items() if of[key] == campaign.pk)

    found = values(campaign, world)
    assert found["closed"] == replayed["closed"]
    assert found["open"] == sum(
        n for state, n in replayed.items() if state not in {"closed", "withdrawn"}
    )


def test_what_was_withdrawn_counts_nowhere(world: World) -> None:
    campaign = campaign_of(world)
    Problem.objects.filter(state="registered").update(state="withdrawn")

    assert values(campaign, world)["problems"] == 2
    assert rates.by_scenario(campaign)[0].found == 2


def test_a_round_s_rate_is_of_its_sample_list(world: World) -> None:
    campaign = campaign_of(world)
    batch = batch_of(world, list(campaign.population.order_by("pk")))
    for row, found in zip(batch.rows.order_by("pk"), ("no_problem", "no_problem"), strict=False):
        if row.asset.identifier in {"https://passed.example"}:
            step(world, batch, "find", row=row.pk, found=found)

    (rate,) = rates.by_round(Campaign.objects.get(pk=batch.campaign_id))
    assert (rate.population, rate.tested) == (5, batch.rows.exclude(found="").count())


def test_rates_under_other_rules_are_not_compared() -> None:
    one = rates.Rate("1", 10, 9, 3, 1, ("s.website v1",))
    same = rates.Rate("2", 10, 10, 1, 0, ("s.website v1",))
    other = rates.Rate("3", 10, 9, 1, 1, ("s.website v2",))

    first, second, third = rates.compared([one, same, other])

    assert (first.difference, first.other_rules) == (None, ())
    assert second.difference is not None
    assert round(second.difference, 1) == -23.3
    assert (third.difference, third.other_rules) == (None, ("s.website v1", "s.website v2"))


def test_what_no_rule_had_tested_counts_as_tested_where_a_problem_was_found(world: World) -> None:
    campaign = campaign_of(world)
    unseen = campaign.population.get(identifier="https://unseen.example")
    register(unseen, SCENARIO, by=world.actor("inspector"), at=world.now)

    (scenario,), (aspect,) = rates.by_scenario(campaign), rates.by_aspect(campaign)
    (region,) = rates.by_region(campaign)

    for rate in (scenario, aspect, region):
        assert (rate.tested, rate.found, rate.untested) == (5, 4, 0), rate.name
    assert aspect.rules == scenario.rules == region.rules


def test_a_region_says_what_was_not_tested(world: World) -> None:
    (rate,) = rates.by_region(campaign_of(world))

    assert (rate.population, rate.tested, rate.found, rate.untested) == (5, 4, 3, 1)


def test_a_round_names_the_rules_by_which_its_samples_were_judged(world: World) -> None:
    campaign = campaign_of(world)
    early = rounds(world, campaign, "closed", "late")
    take_in(world, subject="https://passed.example", outcome="passed", keys=("",), version=2)
    rounds(world, campaign, "passed", "open")

    first, second = rates.by_round(campaign)

    assert early.total_number == int(first.name)
    assert first.rules == (f"{SCENARIO}.website v1",)
    assert second.rules == (f"{SCENARIO}.website v1", f"{SCENARIO}.website v2")
    count_all()
    page = client(world, "inspector").get(reverse("campaign-figures", args=[campaign.pk]))
    assert "规则不同，上下不作比较" in page.content.decode()
    table = client(world, "inspector").get(
        reverse("campaign-chart", args=[campaign.pk, "round", "csv"])
    )
    assert f"规则不同，不作比较：{SCENARIO}.website v2" in table.content.decode("utf-8-sig")


def rounds(world: World, campaign: Campaign, *names: str) -> Batch:
    """A batch of some sites, notified a day later."""
    assets = [campaign.population.get(identifier=f"https://{name}.example") for name in names]
    batch = open_batch(campaign, assets, by=world.actor("inspector"), at=world.now)
    batch.rows.update(found="notified")
    Batch.objects.filter(pk=batch.pk).update(notified_on=world.later(days=1).date())
    world.later(days=2)
    return batch


def test_each_clue_has_one_outcome(world: World) -> None:
    made = [
        file_clue(world.authority, f"https://{name}.example", "关不掉", at=world.now)[0]
        for name in ("waits", "accepted", "rejected", "merged", "transferred")
    ]
    given: dict[str, dict[str, object]] = {
        "accept": {"kind": "website", "identifier": "https://accepted.example", "scenario": SCENARIO},
        "reject": {"answer": "不属于"}, "merge": {"into": made[0].pk},
        "transfer": {"to": "邻省", "answer": "已转"},
    }  # fmt: skip
    for clue, (name, what) in zip(made[1:], given.items(), strict=True):
        CLUE.perform(clue, name, by=world.actor("inspector"), at=world.now, given=what)

    found = statistics.clues_by_outcome(world.authority)

    assert found == {
        "waiting": 1, "open": 1, "closed": 0, "withdrawn": 0, "rejected": 1, "merged": 1, "transferred": 1,
    }  # fmt: skip
    day = world.now.date()
    assert statistics.clues_by_outcome(world.authority, day, day) == found
    before = day - timedelta(days=1)
    assert set(statistics.clues_by_outcome(world.authority, before, before).values()) == {0}


def test_the_questions_that_wait_are_those_of_the_queue(world: World) -> None:
    campaign = campaign_of(world)
    for days in (1, 2):
        world.later(days=days)
        take_in(world, subject="https://open.example", outcome="cantTell", keys=("a", "b"))
    take_in(world, subject="https://late.example", outcome="cantTell", keys=("c",))
    queue = questions.waiting(world.actor("inspector"))
    assert queue.count() == 3
    questions.answer(
        queue[0], Answer.Decision.SET_ASIDE, "可以关闭", by=world.actor("inspector"), at=world.now
    )

    assert values(campaign, world)["questions"] == queue.count() == 2


def test_months_without_anything_are_there_too(world: World) -> None:
    campaign = campaign_of(world)
    world.later(days=70)
    registered(world, subject="https://passed.example")

    found = statistics.by_month(problems_of_campaign(campaign))

    assert list(found.values()) == [(3, 1), (0, 0), (1, 0)]


def test_the_dashboard_shows_each_figure_with_its_definition_and_each_chart_as_a_file(
    world: World,
) -> None:
    campaign = campaign_of(world)
    count_all()
    inspector = client(world, "inspector")

    page = inspector.get(reverse("campaign-figures", args=[campaign.pk])).content.decode()
    of_its_own = inspector.get(reverse("case", args=["campaign", campaign.pk])).content.decode()
    for shown in (page, of_its_own):
        assert 'class="panel charted"' in shown
        assert "从登记到销号的时间，中位数" in shown
    drawn = inspector.get(reverse("campaign-chart", args=[campaign.pk, "scenario", "svg"]))
    assert drawn.headers["Content-Type"] == "image/svg+xml"
    table = inspector.get(reverse("campaign-chart", args=[campaign.pk, "scenario", "csv"]))
    assert "75.0%" in table.content.decode("utf-8-sig")
    for who in ("signatory", "laboratory", "foreign"):
        asked = client(world, who)
        for address in (
            reverse("campaign-figures", args=[campaign.pk]),
            reverse("figures"),
            reverse("figures-chart", args=["states", "csv"]),
        ):
            assert asked.get(address).status_code == 404
        assert (
            'class="panel charted"'
            not in asked.get(reverse("case", args=["campaign", campaign.pk])).content.decode()
        )


CHARTS = ("campaign", "states", "months", "scenarios")


@pytest.mark.slow
@pytest.mark.parametrize("language", ["zh-hans", "en"])
def test_each_chart_of_an_authority_and_an_enterprise_is_a_file_with_its_table(
    world: World, language: str
) -> None:
    campaign_of(world)
    count_all()
    asked = client(world, "decider", language)
    home = asked.get(reverse("figures")).content.decode()
    firm = asked.get(reverse("enterprise", args=[world.enterprise.pk])).content.decode()

    for name in CHARTS:
        assert f'id="h-{name}"' in home
        for form in ("svg", "csv", "xlsx"):
            answer = asked.get(reverse("figures-chart", args=[name, form]))
            assert answer.status_code == 200
            assert answer.content
    for name in CHARTS[1:]:
        assert f'id="h-{name}"' in firm
        address = reverse("enterprise-chart", args=[world.enterprise.pk, name, "csv"])
        assert asked.get(address).status_code == 200
        assert client(world, "foreign").get(address).status_code == 404
    assert asked.get(reverse("figures-chart", args=["states", "exe"])).status_code == 404
    assert asked.get(reverse("figures-chart", args=["nothing", "svg"])).status_code == 404


def test_an_enterprise_s_record_counts_only_what_the_reader_may_see(world: World) -> None:
    campaign_of(world)
    address = reverse("enterprise-chart", args=[world.enterprise.pk, "states", "csv"])

    seen = client(world, "signatory").get(address).content.decode("utf-8-sig")
    all_ = client(world, "inspector").get(address).content.decode("utf-8-sig")

    assert "已登记" in all_
    assert "已登记" not in seen
