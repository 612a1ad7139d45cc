"""A batch's figures add up, and its rows are checked again on the day of issue."""

from datetime import timedelta
from typing import Any

import pytest
from django.db import DatabaseError, transaction

from ledger.acting import closed, do, registered, served
from ledger.world import START, World
from rectitude.ledger.campaigns.actions import open_batch, open_campaign
from rectitude.ledger.campaigns.figures import add_up, figures
from rectitude.ledger.campaigns.machine import BATCH
from rectitude.ledger.campaigns.models import Batch
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Invalid
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.owners import establish_owner
from rectitude.ledger.transitions import Refused


def site(world: World, name: str) -> Asset:
    return add_asset(
        "website",
        f"https://{name}.example",
        by=world.actor("inspector"),
        at=world.now,
        enterprise=world.enterprise,
    )


def batch_of(world: World, assets: list[Asset]) -> Batch:
    campaign = open_campaign(
        "专项行动",
        "Campaign",
        START.date(),
        world.now.date() + timedelta(days=90),
        by=world.actor("inspector"),
        at=world.now,
    )
    return open_batch(campaign, assets, by=world.actor("inspector"), at=world.now)


def step(world: World, batch: Batch, name: str, who: str = "inspector", **given: Any) -> Batch:
    return BATCH.perform(batch, name, by=world.actor(who), at=world.later(minutes=1), given=given)


def settled(world: World) -> tuple[Batch, Problem, Problem]:
    """A batch with one row closed, one still open, one clean, one not testable."""
    assets = [site(world, name) for name in ("good", "bad", "clean", "login")]
    good = closed(world, subject="https://good.example")
    bad = served(world, subject="https://bad.example")
    batch = batch_of(world, assets)
    found = ("notified", "notified", "no_problem", "not_testable")
    for row, result in zip(batch.rows.order_by("pk"), found, strict=True):
        step(world, batch, "find", row=row.pk, found=result, reason="要登录")
    step(world, batch, "notify", due_on=(world.now + timedelta(days=7)).date())
    world.later(days=9)
    return step(world, batch, "settle"), good, bad


def test_an_issued_batch_adds_up_and_publishes_what_stands(world: World) -> None:
    batch, _, bad = settled(world)
    row = batch.rows.get(outcome="public")
    with pytest.raises(Refused, match="not checked today"):
        step(world, batch, "publish", "decider")
    step(world, batch, "recheck", row=row.pk, result="stands")

    batch = step(world, batch, "publish", "decider")

    counts = figures(batch)
    assert add_up(counts)
    assert (counts["sampled"], counts["notified"], counts["rectified"], counts["public"]) == (
        4,
        2,
        1,
        1,
    )
    (notice,) = Notice.objects.all()
    assert [line["identifier"] for line in notice.content["rows"]] == ["https://bad.example"]
    bad.refresh_from_db()
    assert bad.published_on is not None


def test_a_check_of_yesterday_does_not_do(world: World) -> None:
    batch, _, _ = settled(world)
    step(world, batch, "recheck", row=batch.rows.get(outcome="public").pk, result="stands")
    world.later(days=1)

    with pytest.raises(Refused, match="not checked today"):
        step(world, batch, "publish", "decider")


def two_public(world: World) -> tuple[Batch, Problem, Problem]:
    """A batch with two rows that stand to be published, both checked today."""
    assets = [site(world, name) for name in ("one", "two")]
    problems = [served(world, subject=asset.identifier) for asset in assets]
    batch = batch_of(world, assets)
    for row in batch.rows.order_by("pk"):
        step(world, batch, "find", row=row.pk, found="notified")
    step(world, batch, "notify", due_on=(world.now + timedelta(days=7)).date())
    world.later(days=9)
    batch = step(world, batch, "settle")
    for row in batch.rows.order_by("pk"):
        step(world, batch, "recheck", row=row.pk, result="stands")
    return batch, problems[0], problems[1]


@pytest.mark.slow
def test_an_objection_holds_back_its_own_row_and_no_other(world: World) -> None:
    batch, one, two = two_public(world)
    do(world, one, "editor", "dispute", reason="不是我们的")

    batch = step(world, batch, "publish", "decider")

    (notice,) = Notice.objects.all()
    assert [line["identifier"] for line in notice.content["rows"]] == ["https://two.example"]
    held = batch.rows.get(outcome="held")
    assert held.reason == f"{one.number} 异议待处理"
    counts = figures(batch)
    assert add_up(counts)
    assert (counts["public"], counts["held"]) == (1, 1)
    assert [Problem.objects.get(pk=p.pk).published_on is None for p in (one, two)] == [True, False]


def test_a_row_that_was_disputed_before_the_check_needs_none(world: World) -> None:
    batch, _, bad = settled(world)
    row = batch.rows.get(outcome="public")
    do(world, bad, "editor", "dispute", reason="不是我们的")

    with pytest.raises(Invalid, match="settle again"):
        step(world, batch, "recheck", row=row.pk, result="stands")
    batch = step(world, batch, "publish", "decider")

    assert batch.rows.get(pk=row.pk).outcome == "held"
    assert Notice.objects.get().content["rows"] == []


def test_a_rejected_objection_lets_the_row_follow_in_a_supplement(world: World) -> None:
    batch, one, _ = two_public(world)
    do(world, one, "editor", "dispute", reason="不是我们的")
    batch = step(world, batch, "publish", "decider")
    with pytest.raises(Refused, match="No row that was held back has been decided"):
        step(world, batch, "publish_held", "decider")
    with pytest.raises(Refused, match="still held back"):
        step(world, batch, "close")
    do(world, one, "legal_reviewer", "reject_objection", reason="证据充分")

    batch = step(world, batch, "publish_held", "decider")

    first, supplement = Notice.objects.order_by("pk")
    assert [line["identifier"] for line in supplement.content["rows"]] == ["https://one.example"]
    assert (first.kind, supplement.kind) == ("public_list", "supplement")
    assert add_up(supplement.content["figures"])
    assert step(world, batch, "close").state == "closed"


@pytest.mark.slow
def test_an_upheld_objection_leaves_no_supplement(world: World) -> None:
    batch, one, _ = two_public(world)
    do(world, one, "editor", "dispute", reason="不是我们的")
    batch = step(world, batch, "publish", "decider")
    do(world, one, "legal_reviewer", "uphold_objection", reason="不是该企业的")

    batch = step(world, batch, "publish_held", "decider")

    assert Notice.objects.count() == 1
    assert figures(batch)["withdrawn"] == 1


def test_a_dropped_row_needs_a_reason(world: World) -> None:
    batch, _, _ = settled(world)
    row = batch.rows.get(outcome="public")

    with pytest.raises(Invalid, match="reason"):
        step(world, batch, "recheck", row=row.pk, result="withdrawn")
    step(world, batch, "recheck", row=row.pk, result="withdrawn", reason="样品不是该企业的")
    assert add_up(figures(batch))


def test_no_row_says_more_than_the_ledger(world: World) -> None:
    asset = site(world, "open")
    registered(world, subject="https://open.example")
    batch = batch_of(world, [asset])
    (row,) = batch.rows.all()

    for found in ("no_problem", "notified"):
        with pytest.raises(Invalid, match="found"):
            step(world, batch, "find", row=row.pk, found=found)


def test_numbers_count_on_by_year_and_in_total(world: World) -> None:
    asset = site(world, "one")
    first = batch_of(world, [asset])
    world.later(days=400)
    second = batch_of(world, [asset])

    assert (first.year_number, first.total_number) == (1, 1)
    assert (second.year_number, second.total_number) == (1, 2)


def test_a_published_notice_cannot_be_changed(world: World) -> None:
    batch, _, _ = settled(world)
    step(world, batch, "recheck", row=batch.rows.get(outcome="public").pk, result="stands")
    step(world, batch, "publish", "decider")

    with pytest.raises(DatabaseError, match="append-only"), transaction.atomic():
        Notice.objects.update(title="x")


def test_an_owner_is_established_once_for_asset_and_problems(world: World) -> None:
    problem = registered(world, subject="https://whose.example")
    assert problem.enterprise is None

    establish_owner(problem.asset, world.foreign, by=world.actor("inspector"), at=world.now)

    problem.refresh_from_db()
    assert problem.enterprise == world.foreign
    assert "云雀" in problem.search
