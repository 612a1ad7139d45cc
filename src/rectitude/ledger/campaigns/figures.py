"""A batch's figures: counted, never entered."""

from collections.abc import Mapping

from django.db.models import Count, Exists, OuterRef, Q

from rectitude.ledger.campaigns.models import Batch, BatchRow
from rectitude.ledger.problems.models import Problem


def figures(batch: Batch) -> dict[str, int]:
    """
    Return a batch's figures, counted from its rows.

    `undecided` rows are those whose finding or outcome is not known yet; the sums hold when there
    are none. An order to delist or to stop access, its answer, and what a check of it saw are four figures.
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
        stop_ordered=Count("pk", filter=Q(_stop())),
        stop_answered=Count("pk", filter=Q(_stop(answered_at__isnull=False))),
        stop_gone=Count("pk", filter=Q(_stop(probe_found=False))),
        stop_still_there=Count("pk", filter=Q(_stop(probe_found=True))),
        **{f"then_{kind}": Count("pk", filter=Q(delisting=kind)) for kind in BatchRow.Delisting},
        then_not_yet=Count("pk", filter=Q(outcome=outcome.PUBLIC, delisting="")),
        undecided=Count("pk", filter=Q(found="") | notified & Q(outcome="")),
    )


def _stop(**seen: bool) -> Exists:
    """Return whether a row's problem was ordered to be delisted or cut off, with what came of the order."""
    orders = {
        "measures__kind__in": ("delisting", "stop_access"),
        "measures__issued_on__isnull": False,
        **{f"measures__{name}": value for name, value in seen.items()},
    }
    return Exists(
        Problem.objects.filter(
            asset=OuterRef("asset"),
            authority=OuterRef("batch__authority"),
            campaign=OuterRef("batch__campaign"),
            **orders,
        )
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
