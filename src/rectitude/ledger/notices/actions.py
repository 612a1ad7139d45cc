"""Publishing: a snapshot that is never changed."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.campaigns.actions import NOT_RECTIFIED
from rectitude.ledger.campaigns.models import Batch, BatchRow
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.problems.models import Problem


def publish_batch(batch: Batch, figures: Mapping[str, int], *, by: Actor, at: datetime) -> Notice:
    """Publish a batch's public list, one line a problem, with its figures."""
    rows = [line for row in _public_rows(batch) for line in _lines(row)]
    return _publish(
        batch,
        Notice.Kind.PUBLIC_LIST,
        f"关于侵害用户权益行为的通报（{batch}）",
        f"Public notice, batch {batch.total_number}",
        {"rows": rows, "figures": dict(figures)},
        by=by,
        at=at,
    )


def _public_rows(batch: Batch) -> list[BatchRow]:
    rows = batch.rows.filter(outcome="public").select_related(
        "asset__enterprise", "listing__store", "listing__release"
    )
    return list(rows.order_by("pk"))


def _lines(row: BatchRow) -> list[dict[str, Any]]:
    problems = Problem.objects.filter(
        state__in=NOT_RECTIFIED,
        asset=row.asset,
        authority=row.batch.authority_id,
        served_on__isnull=False,
    )
    return [
        {
            "name": row.asset.name or row.asset.identifier,
            "identifier": row.asset.identifier,
            "developer": row.asset.enterprise.name if row.asset.enterprise else "",
            "store": row.listing.store.name if row.listing else "",
            "version": row.listing.release.version if row.listing else "",
            "term": {"zh": problem.title, "en": problem.english_title},
            "scenario": problem.scenario,
        }
        for problem in problems.order_by("scenario")
    ]


def _publish(
    batch: Batch,
    kind: Notice.Kind,
    title: str,
    english_title: str,
    content: Mapping[str, Any],
    *,
    by: Actor,
    at: datetime,
) -> Notice:
    notice = Notice.objects.create(
        authority_id=batch.authority_id,
        batch=batch,
        kind=kind,
        title=title,
        english_title=english_title,
        content=dict(content),
        sha256=hashlib.sha256(canonical(content).encode()).hexdigest(),
        published_at=at,
    )
    record(
        "notice.publish",
        "notice",
        notice.pk,
        {"sha256": notice.sha256, "rows": len(content["rows"])},
        by=by,
        at=at,
        authority=batch.authority_id,
    )
    return notice
