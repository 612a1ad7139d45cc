"""Filling an empty ledger with the demo's campaign."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta

from django.utils import timezone

from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.audit.checkpoints import make
from rectitude.ledger.campaigns import actions as campaigns
from rectitude.ledger.campaigns.models import Batch, Campaign
from rectitude.ledger.demo.evidence import inspected
from rectitude.ledger.demo.people import Cast, cast
from rectitude.ledger.demo.scenes import (
    assets_of,
    batch,
    clues,
    commissions,
    delisting,
    electronic_addresses,
    listings,
    open_lines,
    self_inspections,
)
from rectitude.ledger.demo.story import DAYS, Story
from rectitude.ledger.transitions import Refused
from rectitude.text import Text

SEED = 2026
"""The same campaign each time."""

ROUNDS = 3

Say = Callable[[Text], None]
"""Called with what is done next."""


def _silent(step: Text) -> None:
    return


def fill(now: datetime, say: Say = _silent) -> Cast:
    """
    Fill an empty ledger, through the same actions as everyone; returns who may sign in.

    `say` is told each step before it is done.

    Raises Refused where the ledger is not empty.
    """
    if Organisation.objects.exists():
        raise Refused(
            "台账不是空的。请用一个新的 RECTITUDE_HOME。",
            "The ledger is not empty. Use another RECTITUDE_HOME.",
        )
    start = now - timedelta(days=DAYS)
    say(Text("登记 60 家企业和 70 名工作人员", "entering 60 firms and 70 people"))
    people = cast(start)
    story = Story(people, _campaign(people, start), start, random.Random(SEED))  # noqa: S311 - a story
    say(
        Text(
            "登记网站和应用，开始第一轮检查",
            "entering sites and apps; the first round of inspection",
        )
    )
    _begin(story)
    batches = _rounds(story, say)
    say(Text("办理到今天", "handling up to today"))
    story.play(now)
    say(Text("委托检测机构检测弹窗", "asking a laboratory to test pop-ups"))
    commissions(story, now - timedelta(hours=8))
    say(Text("用示例小镇的真实证据登记问题", "opening problems on the real evidence of demo town"))
    inspected(story, now - timedelta(hours=6))
    if batches[0].state == "published":
        delisting(story, batches[0], now)
    make(now)
    return people


def _campaign(people: Cast, start: datetime) -> Campaign:
    """Open the campaign: a month of self-inspection, then inspection and rectification."""
    day = timezone.localtime(start).date()
    middle, last = day + timedelta(days=30), day + timedelta(days=180)
    phases = (
        ("企业自查", "Self-inspection", day, middle),
        ("检查与整改", "Inspection", middle, last),
    )
    return campaigns.open_campaign(
        "互联网行业专项整治（示例）", "Special rectification (example)", day, last,
        by=people.actor("decider01"), at=start,
        phases=[
            {"zh": zh, "en": en, "starts": str(first), "ends": str(end)} for zh, en, first, end in phases
        ],
    )  # fmt: skip


def _begin(story: Story) -> None:
    """Enter what is looked at, and let the first reports, answers and clues come in."""
    by, start = story.cast.actor("inspector07"), story.start
    assets_of(story)
    listings(story)
    campaigns.populate(story.campaign, story.assets, by=by, at=start)
    open_lines(story)
    electronic_addresses(story, start + timedelta(hours=5))
    self_inspections(story, start + timedelta(days=3, hours=6))
    clues(story, start + timedelta(days=4))


def _rounds(story: Story, say: Say) -> list[Batch]:
    """Take three batches, a third of the sampled assets each, from their samples to their public lists."""
    sampled = [each for each in story.assets if each.pk not in story.waiting]
    third = len(sampled) // ROUNDS
    made = []
    for number in range(ROUNDS):
        days = 40 + 20 * number
        until = story.start + timedelta(days=days)
        say(
            Text(
                f"办理到第 {days} 天，公布第 {number + 1} 批",
                f"{days} days of handling; batch {number + 1}",
            )
        )
        story.play(until)
        made.append(batch(story, sampled[number * third : (number + 1) * third], until))
    return made
