"""Filling an empty ledger with the demo's campaign."""

import random
from datetime import datetime, timedelta

from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.audit.checkpoints import make
from rectitude.ledger.campaigns import actions as campaigns
from rectitude.ledger.demo.people import Cast, cast
from rectitude.ledger.demo.scenes import (
    assets_of,
    batch,
    clues,
    delisting,
    electronic_addresses,
    listings,
    open_lines,
    self_inspections,
)
from rectitude.ledger.demo.story import DAYS, Story
from rectitude.ledger.transitions import Refused

SEED = 2026
"""The same campaign each time."""


def fill(now: datetime) -> Cast:
    """
    Fill an empty ledger, through the same actions as everyone; returns who may sign in.

    Raises Refused where the ledger is not empty.
    """
    if Organisation.objects.exists():
        raise Refused(
            "台账不是空的。请用一个新的 RECTITUDE_HOME。",
            "The ledger is not empty. Use another RECTITUDE_HOME.",
        )
    start = now - timedelta(days=DAYS)
    people = cast(start)
    day = timezone.localtime(start).date()
    campaign = campaigns.open_campaign(
        "互联网行业专项整治（示例）",
        "Special rectification (example)",
        day,
        day + timedelta(days=180),
        by=people.actor("decider01"),
        at=start,
        phases=[
            {
                "zh": "企业自查",
                "en": "Self-inspection",
                "starts": str(day),
                "ends": str(day + timedelta(days=30)),
            },
            {
                "zh": "检查与整改",
                "en": "Inspection",
                "starts": str(day + timedelta(days=30)),
                "ends": str(day + timedelta(days=180)),
            },
        ],
    )
    story = Story(people, campaign, start, random.Random(SEED))  # noqa: S311 - a story, not a secret
    assets_of(story)
    listings(story)
    campaigns.populate(campaign, story.assets, by=people.actor("inspector07"), at=start)
    open_lines(story)
    electronic_addresses(story, start + timedelta(hours=5))
    self_inspections(story, start + timedelta(days=3, hours=6))
    clues(story, start + timedelta(days=4))
    sampled = [each for each in story.assets if each.pk not in story.waiting]
    third = len(sampled) // 3
    batches = []
    for number in range(3):
        until = start + timedelta(days=40 + 20 * number)
        story.play(until)
        batches.append(batch(story, sampled[number * third : (number + 1) * third], until))
    story.play(now)
    if batches[0].state == "published":
        delisting(story, batches[0], now)
    make(now)
    return people
