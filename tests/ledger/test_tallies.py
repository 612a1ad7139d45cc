"""The figures that are kept are what a recount gives, and say so where they may no longer be."""

from datetime import timedelta

import pytest
from django.db import connection, connections
from django.urls import reverse
from django.utils import timezone

from ledger.acting import closed, do, registered, served, take_in
from ledger.signed_in import client
from ledger.test_batches import batch_of, site, step
from ledger.test_statistics import campaign_of
from ledger.world import SCENARIO, World
from rectitude.ledger.campaigns import rates, tallies
from rectitude.ledger.campaigns.actions import populate
from rectitude.ledger.campaigns.models import Campaign, Tally
from rectitude.ledger.campaigns.tallies import Counted, Kept, OfCampaign
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.problems.models import Problem


def counted(world: World) -> int:
    """Count all that is due, and return how many tallies that were."""
    return len(list(tallies.count_due(lambda: world.now)))


def kept(world: World, campaign: Campaign | None = None) -> Kept[Counted]:
    found = tallies.kept(world.authority, campaign, world.now)
    assert found is not None
    return found


def recount(world: World, campaign: Campaign | None = None) -> Counted:
    return tallies.count(world.authority, campaign, world.now.date())


def test_what_is_kept_is_what_a_recount_gives(world: World) -> None:
    campaign = campaign_of(world)
    file_clue(world.authority, "https://open.example", "关不掉", at=world.now)
    batch = batch_of(world, list(campaign.population.order_by("pk")))
    step(world, batch, "find", row=batch.rows.order_by("pk")[0].pk, found="no_problem")

    assert counted(world) >= 2

    for each in (campaign, batch.campaign, None):
        found = kept(world, each)
        assert found.current
        assert found.counted == recount(world, each)
    of_campaign, of_round = kept(world, campaign).counted, kept(world, batch.campaign).counted
    assert isinstance(of_campaign, OfCampaign)
    assert isinstance(of_campaign.figures["median_time"], timedelta)
    assert of_campaign.figures["regressed_share"] == 0.0
    assert of_campaign.scenario
    assert of_campaign.months
    assert isinstance(of_round, OfCampaign)
    assert of_round.round


@pytest.mark.slow
def test_after_every_act_what_is_current_is_what_a_recount_gives(world: World) -> None:
    campaign = campaign_of(world)
    by = world.actor("inspector")
    clue = file_clue(world.authority, "https://clue.example", "关不掉", at=world.now)[0]
    acts = (
        lambda: registered(world, subject="https://passed.example"),
        lambda: do(world, Problem.objects.get(asset__identifier="https://passed.example"),
                   "inspector", "assign", assignee=world.people["inspector"].pk),
        lambda: take_in(world, subject="https://unseen.example", outcome="cantTell", keys=("q",)),
        lambda: populate(campaign, [site(world, "late-comer")], by=by, at=world.now),
        lambda: served(world, subject="https://late-comer.example"),
        lambda: take_in(world, world.later(days=9), subject="https://closed.example"),
        lambda: CLUE.perform(clue, "reject", by=by, at=world.now, given={"answer": "不属于"}),
        lambda: closed(world, subject=site(world, "another").identifier),
        lambda: batch_of(world, list(campaign.population.order_by("pk"))),
    )  # fmt: skip
    for act in acts:
        counted(world)
        act()
        for each in (campaign, None):
            found = kept(world, each)
            assert not found.current or found.counted == recount(world, each)
    assert counted(world) >= 2
    assert kept(world, campaign).counted == recount(world, campaign)


def test_what_is_current_is_not_counted_again_and_what_is_asked_for_is(world: World) -> None:
    campaign = campaign_of(world)
    counted(world)
    assert counted(world) == 0
    before = kept(world, campaign)

    registered(world, subject="https://passed.example")
    assert counted(world) == 0, "nobody has asked, and it is not an hour old"
    asked = kept(world, campaign)
    assert asked.counted == before.counted
    assert not asked.current
    assert counted(world) == 1
    assert kept(world, campaign).counted != before.counted

    world.later(hours=1)
    assert counted(world) >= 1, "what nobody asked for is counted within the hour"
    assert kept(world).current


def test_the_next_day_it_is_counted_again_for_more_may_be_overdue(world: World) -> None:
    campaign = campaign_of(world)
    counted(world)
    world.later(days=1)

    assert not kept(world, campaign).current
    assert counted(world) >= 1
    assert kept(world, campaign).current


@pytest.mark.slow
def test_one_process_counts_and_another_takes_over_when_it_has_died(world: World) -> None:
    campaign_of(world)
    counted(world)
    Tally.objects.update(counted_at=None, claimed_at=world.now)

    assert counted(world) == 0
    world.later(minutes=11)
    assert counted(world) == Tally.objects.count()


def test_what_another_process_has_counted_since_it_was_read_is_not_counted_again(
    world: World,
) -> None:
    campaign_of(world)
    one, two = (tallies.count_due(lambda: world.now) for _ in range(2))
    next(one)
    next(two)  # has read all rows, those that the first is about to count, too
    rest = len(list(one))

    assert 2 + rest + len(list(two)) == Tally.objects.count()


def test_who_looks_while_it_is_counted_gets_it_counted_again(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    campaign = campaign_of(world)
    counted(world)
    registered(world, subject="https://passed.example")
    kept(world, campaign)
    real = rates.by_scenario

    def looked_at_meanwhile(of: Campaign) -> list[rates.Rate]:
        if of == campaign:
            registered(world, subject="https://meanwhile.example")
            kept(world, campaign)
        return real(of)

    with monkeypatch.context() as patched:
        patched.setattr(rates, "by_scenario", looked_at_meanwhile)
        counted(world)

    assert counted(world) >= 1
    assert kept(world, campaign).current


@pytest.mark.slow
def test_one_that_cannot_be_counted_keeps_no_other_from_it_and_is_tried_again(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    campaign = campaign_of(world)

    def impossible(of: Campaign) -> list[rates.Rate]:
        raise OverflowError("more than the database can add up")

    with monkeypatch.context() as patched:
        patched.setattr(rates, "by_scenario", impossible)
        counted(world)
        assert "more than the database can add up" in caplog.text
        assert kept(world).current
        assert tallies.kept(world.authority, campaign, world.now) is None
        assert counted(world) == 0, "not at once, again and again"

    world.later(minutes=11)
    assert counted(world) >= 1
    assert kept(world, campaign).current


def test_what_another_version_of_the_software_has_counted_is_not_shown(world: World) -> None:
    campaign = campaign_of(world)
    counted(world)
    Tally.objects.update(counted='{"of": "another shape"}', by="0.0.9")

    assert tallies.kept(world.authority, campaign, world.now) is None
    counted(world)
    assert kept(world, campaign).current


def test_the_page_counts_nothing_and_says_how_it_stands(world: World) -> None:
    campaign = campaign_of(world)
    inspector = client(world, "inspector", "en")
    address = reverse("campaign-figures", args=[campaign.pk])
    chart = reverse("campaign-chart", args=[campaign.pk, "scenario", "csv"])

    assert "The figures are being counted" in inspector.get(address).content.decode()
    assert inspector.get(chart).status_code == 404

    list(tallies.count_due(timezone.now))
    page = inspector.get(address).content.decode()
    assert "<svg" in page
    assert "being counted" not in page
    assert inspector.get(chart).status_code == 200

    registered(world, subject="https://passed.example")
    assert "Things have changed since" in inspector.get(address).content.decode()


def test_figures_of_one_moment_are_counted_while_others_write(
    committed: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    if connection.vendor != "postgresql":
        pytest.skip("the tests' own SQLite is in memory, where readers hold up writers")
    world = committed
    campaign = campaign_of(world)
    before = recount(world, campaign)
    real = rates.by_scenario

    def written_meanwhile(of: Campaign) -> list[rates.Rate]:
        other = connections.create_connection("default")
        with other.cursor() as cursor:
            cursor.execute("UPDATE problems_problem SET scenario = 'other'")
        other.close()
        return real(of)

    monkeypatch.setattr(rates, "by_scenario", written_meanwhile)
    counted(world)

    assert kept(world, campaign).counted == before
    assert not Problem.objects.filter(scenario=SCENARIO).exists()
