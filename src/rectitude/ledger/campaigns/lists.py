"""The lists that a batch publishes: who is named, with what, and with which figures."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from rectitude.ledger.actor import Actor
from rectitude.ledger.campaigns.models import Batch, BatchRow
from rectitude.ledger.campaigns.outcomes import publishable_of
from rectitude.ledger.notices.actions import publish
from rectitude.ledger.notices.models import Notice


def publish_batch(batch: Batch, figures: Mapping[str, int], *, by: Actor, at: datetime) -> Notice:
    """Publish a batch's public list, one line a problem, with its figures."""
    return publish(
        batch.pk,
        batch.authority_id,
        Notice.Kind.PUBLIC_LIST,
        f"关于侵害用户权益行为的通报（{batch}）",
        f"Public notice, batch {batch.total_number}",
        _content(batch.rows.filter(outcome="public"), figures, at),
        by=by,
        at=at,
    )


def supplement_batch(
    batch: Batch, rows: Sequence[int], figures: Mapping[str, int], *, by: Actor, at: datetime
) -> Notice:
    """Publish rows of a batch that were held back, with its figures as they are now."""
    return publish(
        batch.pk,
        batch.authority_id,
        Notice.Kind.SUPPLEMENT,
        f"关于侵害用户权益行为的补充通报（{batch}）",
        f"Supplement to the public notice, batch {batch.total_number}",
        _content(batch.rows.filter(pk__in=rows), figures, at),
        by=by,
        at=at,
    )


def delist_batch(
    batch: Batch, rows: Sequence[int], figures: Mapping[str, int], *, by: Actor, at: datetime
) -> Notice:
    """Publish the rows of a batch whose delisting, or stop of access, was ordered now."""
    first = batch.notices.filter(kind=Notice.Kind.PUBLIC_LIST).order_by("pk").first()
    content = _content(batch.rows.filter(pk__in=rows), figures, at)
    cited = {"first": first.pk, "published": first.published_at.isoformat()} if first else {}
    return publish(
        batch.pk,
        batch.authority_id,
        Notice.Kind.DELISTING,
        f"关于下架侵害用户权益应用、停止接入的通报（{batch}）",
        f"Delisting list, batch {batch.total_number}",
        {**content, "cites": cited},
        by=by,
        at=at,
    )


def _content(rows: QuerySet[BatchRow], figures: Mapping[str, int], at: datetime) -> dict[str, Any]:
    today = timezone.localtime(at).date()
    known = rows.select_related(
        "asset__enterprise", "listing__store", "listing__release", "addressee", "batch"
    )
    lines = [line for row in known.order_by("pk") for line in _lines(row, today)]
    return {"rows": lines, "figures": dict(figures)}


def _lines(row: BatchRow, today: date) -> list[dict[str, Any]]:
    return [
        {
            "name": row.asset.name or row.asset.identifier,
            "identifier": row.asset.identifier,
            "certificate": row.asset.certificate,
            "developer": row.asset.enterprise.name if row.asset.enterprise else "",
            "store": row.listing.store.name if row.listing else "",
            "addressee": row.addressee.name if row.addressee else "",
            "version": row.listing.release.version if row.listing else "",
            "term": {"zh": problem.title, "en": problem.english_title},
            "scenario": problem.scenario,
        }
        for problem in publishable_of(row, today)
    ]
