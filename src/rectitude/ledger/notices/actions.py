"""Publishing: a snapshot that is never changed."""

import hashlib
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db.models import QuerySet

from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.campaigns.figures import NOT_RECTIFIED
from rectitude.ledger.campaigns.models import Batch, BatchRow
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.problems.models import Problem


def publish_batch(batch: Batch, figures: Mapping[str, int], *, by: Actor, at: datetime) -> Notice:
    """Publish a batch's public list, one line a problem, with its figures."""
    return _publish(
        batch,
        Notice.Kind.PUBLIC_LIST,
        f"关于侵害用户权益行为的通报（{batch}）",
        f"Public notice, batch {batch.total_number}",
        _content(batch.rows.filter(outcome="public"), figures),
        by=by,
        at=at,
    )


def supplement_batch(
    batch: Batch, rows: Sequence[int], figures: Mapping[str, int], *, by: Actor, at: datetime
) -> Notice:
    """Publish rows of a batch that were held back, with its figures as they are now."""
    return _publish(
        batch,
        Notice.Kind.SUPPLEMENT,
        f"关于侵害用户权益行为的补充通报（{batch}）",
        f"Supplement to the public notice, batch {batch.total_number}",
        _content(batch.rows.filter(pk__in=rows), figures),
        by=by,
        at=at,
    )


def delist_batch(
    batch: Batch, rows: Sequence[int], figures: Mapping[str, int], *, by: Actor, at: datetime
) -> Notice:
    """Publish the rows of a batch whose delisting, or stop of access, was ordered now."""
    first = batch.notices.filter(kind=Notice.Kind.PUBLIC_LIST).order_by("pk").first()
    content = _content(batch.rows.filter(pk__in=rows), figures)
    cited = {"first": first.pk, "published": first.published_at.isoformat()} if first else {}
    return _publish(
        batch,
        Notice.Kind.DELISTING,
        f"关于下架侵害用户权益应用、停止接入的通报（{batch}）",
        f"Delisting list, batch {batch.total_number}",
        {**content, "cites": cited},
        by=by,
        at=at,
    )


def correct(problem: Problem, reason: str, *, by: Actor, at: datetime) -> Notice | None:
    """
    Publish on the page of each notice that named a problem that it was wrong, and return the first.

    None where no notice of the ledger named it.
    """
    made = [_correction(each, problem, reason, by=by, at=at) for each in _naming(problem)]
    return made[0] if made else None


def _correction(named: Notice, problem: Problem, reason: str, *, by: Actor, at: datetime) -> Notice:
    assert named.batch is not None  # noqa: S101 - lists are of batches
    lines = [each for each in named.content["rows"] if _about(each, problem)]
    return _publish(
        named.batch,
        Notice.Kind.CORRECTION,
        f"更正：{named.title}",
        f"Correction: {named.english_title}",
        {"rows": lines, "figures": {}, "reason": reason},
        corrects=named,
        by=by,
        at=at,
    )


def _naming(problem: Problem) -> list[Notice]:
    """Return the newest public list that names a problem, and the newest delisting list that does."""
    lists = Notice.objects.filter(
        authority=problem.authority_id, batch__rows__asset=problem.asset_id
    )
    newest = lists.distinct().select_related("batch").order_by("-pk")
    groups = (Notice.Kind.PUBLIC_LIST, Notice.Kind.SUPPLEMENT), (Notice.Kind.DELISTING,)
    found = (
        next(
            (n for n in newest.filter(kind__in=kinds) if any(_about(r, problem) for r in n.content["rows"])),
            None,
        )
        for kinds in groups
    )  # fmt: skip
    return [each for each in found if each is not None]


def _about(line: Mapping[str, Any], problem: Problem) -> bool:
    said = line["identifier"], line.get("certificate", ""), line["scenario"]
    asset = problem.asset
    return said == (asset.identifier, asset.certificate, problem.scenario)


def _content(rows: QuerySet[BatchRow], figures: Mapping[str, int]) -> dict[str, Any]:
    known = rows.select_related(
        "asset__enterprise", "listing__store", "listing__release", "addressee", "batch"
    )
    lines = [line for row in known.order_by("pk") for line in _lines(row)]
    return {"rows": lines, "figures": dict(figures)}


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
            "certificate": row.asset.certificate,
            "developer": row.asset.enterprise.name if row.asset.enterprise else "",
            "store": row.listing.store.name if row.listing else "",
            "addressee": row.addressee.name if row.addressee else "",
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
    corrects: Notice | None = None,
) -> Notice:
    notice = Notice.objects.create(
        authority_id=batch.authority_id,
        batch=batch,
        corrects=corrects,
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
