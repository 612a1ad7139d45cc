"""A batch's figures, and how each of its rows came out: counted, never entered."""

from collections.abc import Mapping

from django.db.models import Count, Exists, OuterRef, Q, QuerySet

from rectitude.ledger.campaigns.models import Batch, BatchRow
from rectitude.ledger.problems.models import Problem


def figures(batch: Batch) -> dict[str, int]:
    """
    Return a batch's figures, counted from its rows.

    `undecided` rows are those whose finding or outcome is not known yet; the sums hold when there
    are none.
    """
    found, outcome = BatchRow.Found, BatchRow.Outcome
    notified = Q(found=found.NOTIFIED)
    return BatchRow.objects.filter(batch=batch).aggregate(
        sampled=Count("pk"),
        no_problem=Count("pk", filter=Q(found=found.NO_PROBLEM)),
        notified=Count("pk", filter=notified),
        not_testable=Count("pk", filter=Q(found=found.NOT_TESTABLE)),
        rectified=Count("pk", filter=Q(outcome=outcome.RECTIFIED)),
        public=Count("pk", filter=Q(outcome=outcome.PUBLIC)),
        withdrawn=Count("pk", filter=Q(outcome=outcome.WITHDRAWN)),
        unreachable=Count("pk", filter=Q(outcome=outcome.UNREACHABLE)),
        held=Count("pk", filter=Q(outcome=outcome.HELD)),
        delisted=Count("pk", filter=Q(Exists(_stopped()), outcome=outcome.PUBLIC)),
        **{f"then_{kind}": Count("pk", filter=Q(delisting=kind)) for kind in BatchRow.Delisting},
        then_not_yet=Count("pk", filter=Q(outcome=outcome.PUBLIC, delisting="")),
        undecided=Count("pk", filter=Q(found="") | notified & Q(outcome="")),
    )


def _stopped() -> QuerySet[Problem]:
    """Return a row's problems that were delisted, or whose access was stopped."""
    return Problem.objects.filter(
        asset=OuterRef("asset"),
        authority=OuterRef("batch__authority"),
        measures__kind__in=("delisting", "stop_access"),
        measures__issued_on__isnull=False,
    )


def add_up(counts: Mapping[str, int]) -> bool:
    """Return whether a batch's figures add up, all lines of them."""
    then = sum(counts[f"then_{kind}"] for kind in (*BatchRow.Delisting, "not_yet"))
    return (
        counts["public"] == then
        and counts["sampled"] == counts["no_problem"] + counts["notified"] + counts["not_testable"]
        and counts["notified"]
        == counts["rectified"]
        + counts["public"]
        + counts["withdrawn"]
        + counts["unreachable"]
        + counts["held"]
    )


def problems_of(row: BatchRow) -> list[Problem]:
    """Return the problems of a row's asset in the batch's campaign, withdrawn ones included."""
    return list(Problem.objects.filter(authority_id=row.batch.authority_id, asset_id=row.asset_id))


def outcome_of(row: BatchRow) -> str:
    """
    Return how a notified row came out, from the states of its problems; empty if none was notified.

    An objection that is not judged holds the row back: its publication waits, that of others does
    not.
    """
    told = [p for p in problems_of(row) if p.notified_at is not None]
    live = [p for p in told if p.state != "withdrawn"]
    if told and not live:
        return BatchRow.Outcome.WITHDRAWN
    if live and all(p.state in {"rectified", "closed"} for p in live):
        return BatchRow.Outcome.RECTIFIED
    if not live:
        return ""
    if any(p.state in UNDECIDED for p in live):
        return BatchRow.Outcome.HELD
    if any(publishable(p) for p in live):
        return BatchRow.Outcome.PUBLIC
    return BatchRow.Outcome.UNREACHABLE


def why_held(row: BatchRow) -> str:
    """Return the reason for which a row is held back: its problems that wait, with their state."""
    return "；".join(
        f"{p.number} {UNDECIDED[p.state]}" for p in problems_of(row) if p.state in UNDECIDED
    )


UNDECIDED = {
    "disputed": "异议待处理",
    "suspended": "已中止",
    "transferred": "已移送",
    "regressed": "问题反弹，待重新通知",
}
"""States in which the publication of a row waits, as the reason on the row names them."""

NOT_RECTIFIED = frozenset(
    {"notified", "accepted", "rectifying", "submitted", "reinspecting", "returned", "escalated"}
)


def publishable(problem: Problem) -> bool:
    """Return whether a problem may be named in public: served, not put right, not in dispute."""
    return problem.state in NOT_RECTIFIED and problem.served_on is not None
