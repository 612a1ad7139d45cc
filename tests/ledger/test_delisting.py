"""What was named and is still not put right: checked on the day, ordered, listed; the figures add up."""

from datetime import timedelta

import pytest
from django.urls import reverse

from ledger.acting import do, served
from ledger.signed_in import client
from ledger.test_batches import batch_of, site, step
from ledger.world import World
from rectitude.ledger.campaigns.figures import add_up, figures
from rectitude.ledger.campaigns.models import Batch, BatchRow
from rectitude.ledger.documents.models import Document
from rectitude.ledger.enterprises.actions import add_listing
from rectitude.ledger.enterprises.models import Asset, Listing
from rectitude.ledger.fields import Invalid
from rectitude.ledger.measures.models import Measure
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused


def published(world: World, *names: str) -> Batch:
    """A batch with a row a name, all named in public."""
    assets = [site(world, name) for name in names]
    for asset in assets:
        served(world, subject=asset.identifier)
        Asset.objects.filter(pk=asset.pk).update(provider=world.provider)
    batch = batch_of(world, assets)
    for row in batch.rows.order_by("pk"):
        step(world, batch, "find", row=row.pk, found="notified")
    step(world, batch, "notify", due_on=(world.now + timedelta(days=7)).date())
    world.later(days=9)
    batch = step(world, batch, "settle")
    for row in batch.rows.order_by("pk"):
        step(world, batch, "recheck", row=row.pk, result="stands")
    batch = step(world, batch, "publish", "decider")
    world.later(days=10)
    return batch


def row_of(batch: Batch, name: str) -> BatchRow:
    return batch.rows.get(asset__identifier=f"https://{name}.example")


def problem_of(name: str) -> Problem:
    return Problem.objects.get(asset__identifier=f"https://{name}.example")


def check(world: World, batch: Batch, name: str, result: str = "stands", **given: object) -> Batch:
    row = row_of(batch, name).pk
    return step(world, batch, "check_delisting", row=row, result=result, **given)


@pytest.mark.slow
def test_what_is_still_there_is_ordered_and_listed(world: World) -> None:
    batch = published(world, "one", "two")
    batch = step(world, batch, "start_delisting")
    with pytest.raises(Refused, match="2 rows were not checked today"):
        step(world, batch, "issue_delisting", "decider")
    check(world, batch, "one")
    check(world, batch, "two", "dropped", reason="页面已不在")

    batch = step(world, batch, "issue_delisting", "decider")

    counts = figures(batch)
    assert add_up(counts)
    assert (counts["public"], counts["then_ordered"], counts["then_dropped"]) == (2, 1, 1)
    order = Measure.objects.get()
    assert (order.state, order.kind, order.addressee) == ("issued", "stop_access", world.provider)
    assert Document.objects.filter(kind="platform_order", recipient=world.provider).count() == 1
    notice = Notice.objects.get(kind="delisting")
    assert [line["identifier"] for line in notice.content["rows"]] == ["https://one.example"]
    assert notice.content["rows"][0]["addressee"] == world.provider.name
    assert notice.content["cites"]["first"] == Notice.objects.get(kind="public_list").pk
    assert step(world, batch, "close").state == "closed"


def test_a_check_of_yesterday_does_not_do(world: World) -> None:
    batch = step(world, published(world, "one"), "start_delisting")
    check(world, batch, "one")
    world.later(days=1)

    with pytest.raises(Refused, match="not checked today"):
        step(world, batch, "issue_delisting", "decider")
    check(world, batch, "one")
    step(world, batch, "issue_delisting", "decider")
    assert Measure.objects.count() == 1


def test_an_objection_since_the_check_holds_the_order_back(world: World) -> None:
    batch = step(world, published(world, "one", "two"), "start_delisting")
    for name in ("one", "two"):
        check(world, batch, name)
    do(world, problem_of("one"), "editor", "dispute", reason="不是我们的")

    batch = step(world, batch, "issue_delisting", "decider")

    assert row_of(batch, "one").delisting == "held"
    assert add_up(figures(batch))
    notice = Notice.objects.get(kind="delisting")
    assert [line["identifier"] for line in notice.content["rows"]] == ["https://two.example"]
    with pytest.raises(Refused, match="1 rows wait"):
        step(world, batch, "close")

    do(world, problem_of("one"), "legal_reviewer", "reject_objection", reason="证据充分")
    step(world, batch, "settle_delisting")
    check(world, batch, "one")
    batch = step(world, batch, "issue_delisting", "decider")

    assert [n.kind for n in Notice.objects.order_by("pk")] == [
        "public_list",
        "delisting",
        "delisting",
    ]
    assert figures(batch)["then_ordered"] == 2


def test_a_list_of_nothing_is_not_issued(world: World) -> None:
    batch = step(world, published(world, "one"), "start_delisting")
    check(world, batch, "one")
    do(world, problem_of("one"), "editor", "dispute", reason="不是我们的")

    with pytest.raises(Refused, match="No row is to be delisted"):
        step(world, batch, "issue_delisting", "decider")

    assert not Notice.objects.filter(kind="delisting").exists()


def test_a_row_that_stands_no_longer_cannot_be_checked_as_standing(world: World) -> None:
    batch = step(world, published(world, "one"), "start_delisting")
    do(world, problem_of("one"), "editor", "dispute", reason="不是我们的")

    with pytest.raises(Invalid, match="settle again"):
        check(world, batch, "one")


def test_a_dropped_row_needs_a_reason(world: World) -> None:
    batch = step(world, published(world, "one"), "start_delisting")

    with pytest.raises(Invalid, match="reason"):
        check(world, batch, "one", "rectified")


def test_somebody_must_carry_it_out(world: World) -> None:
    batch = published(world, "one")
    Asset.objects.update(provider=None)
    batch = step(world, batch, "start_delisting")

    with pytest.raises(Invalid, match="Say who carries it out"):
        check(world, batch, "one")
    with pytest.raises(Invalid, match="Say who carries it out"):
        check(world, batch, "one", addressee=world.foreign.pk)
    check(world, batch, "one", addressee=world.provider.pk)
    assert row_of(batch, "one").addressee == world.provider


def test_a_listing_that_is_gone_is_dropped(world: World) -> None:
    batch = published(world, "one")
    app = Asset.objects.create(kind="app", identifier="com.a.b", created_at=world.now)
    listing = add_listing(
        app, "1.0", world.platform, "https://store.example/1",
        by=world.actor("inspector"), at=world.now,
    )  # fmt: skip
    batch.rows.update(listing=listing)
    batch = step(world, batch, "start_delisting")
    Listing.objects.update(gone_at=world.now)

    with pytest.raises(Invalid, match="gone"):
        check(world, batch, "one")


def test_who_proposed_an_order_does_not_issue_the_list(world: World) -> None:
    from rectitude.ledger.accounts.models import Membership

    batch = step(world, published(world, "one"), "start_delisting")
    check(world, batch, "one")
    Membership.objects.create(
        user=world.people["inspector"], organisation=world.authority, role="decider"
    )

    with pytest.raises(Refused, match="proposed it cannot decide"):
        step(world, batch, "issue_delisting", "inspector")
    assert not Notice.objects.filter(kind="delisting").exists()


def test_a_withdrawal_is_corrected_on_both_lists(world: World) -> None:
    batch = step(world, published(world, "one"), "start_delisting")
    check(world, batch, "one")
    step(world, batch, "issue_delisting", "decider")
    problem = do(world, problem_of("one"), "legal_reviewer", "withdraw", reason="不是该企业的")
    do(world, problem, "decider", "correct", kind="same_page", proof="样品不是该企业的")

    corrected = Notice.objects.filter(kind="correction")
    assert {each.corrects.kind for each in corrected if each.corrects} == {
        "public_list",
        "delisting",
    }


def test_the_page_leads_through_it(world: World) -> None:
    batch = step(world, published(world, "one"), "start_delisting")
    page = client(world, "inspector").get(reverse("case", args=["batch", batch.pk]))

    text = page.content.decode()
    assert "应下架" in text
    assert f"{reverse('case-act', args=['batch', batch.pk, 'check_delisting'])}?row=" in text
