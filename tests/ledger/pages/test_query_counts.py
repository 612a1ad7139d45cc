"""No page takes more than 15 queries, however much there is."""

import json
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse
from django.utils import timezone

from ledger.acting import (
    closed,
    do,
    inspected,
    notified,
    registered,
    served,
    signed,
    submitted,
    take_in,
)
from ledger.signed_in import client
from ledger.test_batches import site
from ledger.test_isolation import full
from ledger.world import report
from rectitude.ledger.campaigns import tallies
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.inspections.models import Finding, Run
from rectitude.ledger.machines import MACHINES
from rectitude.ledger.pages.cases.faces import FACES
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome

if TYPE_CHECKING:
    from ledger.world import World

__all__ = ["full"]

MOST = 15
"""Queries of one page: the limit that the ledger is held to."""


def measured(world: "World", who: str, addresses: list[str], most: Any) -> dict[str, int]:
    """Return the pages that take more queries than the limit; the second visit counts, with warm caches."""
    found = {}
    asked = client(world, who)
    for address in addresses:
        asked.get(address)
        with most(10_000) as taken:
            answer = asked.get(address)
        assert answer.status_code == 200, address
        if len(taken) > MOST:
            found[address] = len(taken)
    return found


@pytest.mark.slow
@pytest.mark.parametrize("who", ["inspector", "auditor"])
def test_no_page_takes_more_than_15_queries(
    full: "World", who: str, django_assert_max_num_queries: Any
) -> None:
    for number in range(12):
        registered(full, subject=f"https://n{number}.example")
        take_in(full, subject=f"https://q{number}.example", outcome="cantTell")
    list(tallies.count_due(timezone.now))
    addresses = [
        *(reverse(name) for name in ("work", "problems", "clues", "questions", "enterprises", "listings")),
        *(reverse("cases", args=[entity]) for entity in FACES),
        *(reverse("problem", args=[each.pk]) for each in Problem.objects.all()[:3]),
        *(
            reverse("case", args=[entity, row.pk])
            for entity in FACES
            for row in MACHINES[entity].model.objects.all()[:1]
        ),
        reverse("question", args=[Finding.objects.filter(outcome="cantTell").latest("pk").pk]),
        reverse("enterprise", args=[full.enterprise.pk]),
        reverse("figures"),
        reverse("campaign-figures", args=[Campaign.objects.get().pk]),
    ]  # fmt: skip

    assert measured(full, who, addresses, django_assert_max_num_queries) == {}


def test_a_run_with_many_findings_takes_no_more(
    world: "World", django_assert_max_num_queries: Any
) -> None:
    submitted(world)
    inspected(world, keys=tuple(f"k{n}" for n in range(60)))
    addresses = [reverse("case", args=["run", Run.objects.get().pk])]

    assert measured(world, "inspector", addresses, django_assert_max_num_queries) == {}


def problems_in_every_state(world: "World") -> None:
    """One problem at each station of its life, with what was said there."""
    made = {
        name: make(world, subject=site(world, name).identifier)
        for name, make in (
            ("closed", closed), ("again", closed), ("registered", registered), ("signed", signed),
            ("notified", notified), ("served", served), ("submitted", submitted),
            ("proposed", submitted), ("failed", submitted), ("rectified", submitted),
            ("asked", served), ("disputed", served), ("suspended", served), ("withdrawn", served),
        )
    }  # fmt: skip
    by_address = {each.asset.identifier: name for name, each in made.items()}
    while (run := take(world.later(minutes=1))) is not None:
        name = by_address[run.address]
        found = "failed" if name == "failed" else "passed"
        raw = json.dumps(report(world.now, outcome=found, subject=run.address)).encode()
        outcome.finish(run.pk, run.owner, raw, None, at=world.later(minutes=1))
    do(world, made["rectified"], "inspector", "confirm")
    do(world, made["asked"], "editor", "ask_extension", units=2, reason="审核")
    for name in ("disputed", "withdrawn"):
        do(world, made[name], "editor", "dispute", reason="不属于我们")
    do(world, made["withdrawn"], "legal_reviewer", "uphold_objection", reason="属实")
    do(world, made["suspended"], "inspector", "suspend", reason="等待答复")
    take_in(world, world.later(days=9), subject=made["again"].asset.identifier)


@pytest.mark.slow
@pytest.mark.parametrize("who", ["inspector", "technical_reviewer", "decider", "editor"])
def test_the_page_of_a_problem_takes_no_more_in_any_state(
    world: "World", who: str, django_assert_max_num_queries: Any
) -> None:
    problems_in_every_state(world)
    seen = Problem.objects.for_member(world.actor(who)).order_by("pk")
    assert len({each.state for each in seen}) >= 8
    addresses = [reverse("problem", args=[each.pk]) for each in seen]

    assert measured(world, who, addresses, django_assert_max_num_queries) == {}
