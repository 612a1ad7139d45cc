"""Publishing: a snapshot that is never changed."""

import hashlib
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from rectitude.ledger.actor import Actor
from rectitude.ledger.audit.actions import record
from rectitude.ledger.audit.chain import canonical
from rectitude.ledger.notices.models import Notice
from rectitude.ledger.problems.corrections import carries_out
from rectitude.ledger.problems.models import Correction, Problem
from rectitude.ledger.transitions import Act


def correct(problem: Problem, reason: str, *, by: Actor, at: datetime) -> Notice | None:
    """
    Publish on the page of each notice that named a problem that it was wrong, and return the first.

    None where no notice of the ledger named it.
    """
    made = [_correction(each, problem, reason, by=by, at=at) for each in _naming(problem)]
    return made[0] if made else None


def _correction(named: Notice, problem: Problem, reason: str, *, by: Actor, at: datetime) -> Notice:
    assert named.batch_id is not None  # noqa: S101 - lists are of batches
    lines = [each for each in named.content["rows"] if _about(each, problem)]
    return publish(
        named.batch_id,
        named.authority_id,
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


def publish(
    batch: int,
    authority: int,
    kind: Notice.Kind,
    title: str,
    english_title: str,
    content: Mapping[str, Any],
    *,
    by: Actor,
    at: datetime,
    corrects: Notice | None = None,
) -> Notice:
    """Publish what a batch says, as a snapshot: its lines under `rows`, and its figures."""
    notice = Notice.objects.create(
        authority_id=authority,
        batch_id=batch,
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
        authority=authority,
    )
    return notice


@carries_out(Correction.Kind.SAME_PAGE)
def _say_so(act: Act[Problem]) -> None:
    correct(act.case, act.values["proof"], by=act.by, at=act.at)
