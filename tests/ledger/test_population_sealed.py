"""A campaign's population is sealed by the event that changed it, whether problems joined with it or not."""

from datetime import timedelta
from typing import TYPE_CHECKING

from ledger.acting import registered
from rectitude.ledger import seals
from rectitude.ledger.audit.actions import record_all
from rectitude.ledger.audit.models import Event
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.models import Campaign

if TYPE_CHECKING:
    from ledger.world import World


def test_the_event_of_a_population_carries_its_seal(world: "World") -> None:
    by, day = world.actor("inspector"), world.now.date()
    campaign = open_campaign("专项", "Campaign", day, day + timedelta(days=9), by=by, at=world.now)

    populate(campaign, [world.asset], by=by, at=world.now)

    event = Event.objects.get(action="campaign.populate")
    ((key, seal),) = seals.seals_of(Campaign, [campaign.pk])
    assert event.rows is not None
    assert str(seal) in event.rows
    assert key == str(campaign.pk)


def test_no_event_takes_no_seal_along(world: "World") -> None:
    problem = registered(world)
    seals.mark(type(problem), [problem.pk])

    assert record_all([], by=world.actor("inspector"), at=world.now, authority=None) == []

    assert problem.pk in seals.marks().rows[problem._meta.label]
    seals.forget()
