"""The demo stands on real evidence of demo town: judged today, shown with its pictures, inspected again."""

import random
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from ledger.signed_in import client
from rectitude.demo import town
from rectitude.findings import Outcome
from rectitude.inspection import judge
from rectitude.ledger.demo import evidence
from rectitude.ledger.inspections.models import Finding, Run
from rectitude.ledger.problems.models import Problem

if TYPE_CHECKING:
    from ledger.world import World

MOST = 2 * 1024 * 1024
"""Bytes of all bundles together: they come with every installation."""


@pytest.mark.parametrize("kept", list(evidence.kept()), ids=lambda each: each.path.stem)
def test_each_bundle_shows_today_what_its_site_or_app_violates(kept: evidence.Kept) -> None:
    report = judge(kept.path)

    failed = [each for each in report.findings if each.outcome is Outcome.FAILED]
    assert {each.scenario for each in failed} == {kept.firm.violates}
    assert {each.subject.id for each in failed} == {kept.identifier}
    assert kept.kind == "app" or f":{town.PORT}" in kept.identifier


def test_the_bundles_are_small() -> None:
    assert sum(each.path.stat().st_size for each in evidence.kept()) < MOST


def test_the_ledger_opens_problems_on_them_and_asks_for_a_real_reinspection(
    world: "World", monkeypatch: pytest.MonkeyPatch
) -> None:
    from rectitude.ledger.campaigns.actions import open_campaign
    from rectitude.ledger.demo.people import cast
    from rectitude.ledger.demo.story import Story

    people = cast(world.now)
    today = world.now.date()
    campaign = open_campaign(
        "专项整治",
        "",
        today,
        today + timedelta(days=30),
        by=people.actor("decider01"),
        at=world.now,
    )
    story = Story(people, campaign, world.now, random.Random(1))

    evidence.inspected(story, world.now)

    found = Finding.objects.filter(outcome="failed").select_related("problem")
    assert {each.problem.scenario for each in found if each.problem} == {
        each.firm.violates for each in evidence.kept()
    }
    asked = Run.objects.get(state="requested")
    assert asked.problem is not None
    assert asked.problem.state == "submitted"
    assert asked.address.startswith("http://jiangpan.localhost:8400")
    world.people["inspector07"] = people.users["inspector07"]
    popup = Problem.objects.get(scenario="user.popup.full-screen-link")
    page = client(world, "inspector07").get(reverse("problem", args=[popup.pk])).content.decode()
    assert '<svg class="phone"' in page
    assert '<figure class="shot">' in page
