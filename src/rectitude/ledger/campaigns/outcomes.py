"""How a row of a batch came out, from the states and clocks of its problems in the batch's campaign."""

from datetime import date

from rectitude.ledger.campaigns.models import BatchRow
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.publishing import UNDECIDED, publishable, refusal

_PUT_RIGHT = frozenset({"rectified", "closed"})


def problems_of(row: BatchRow) -> list[Problem]:
    """Return the problems of a row's asset in the batch's campaign, withdrawn ones included."""
    batch = row.batch
    return list(
        Problem.objects.filter(
            authority_id=batch.authority_id, campaign_id=batch.campaign_id, asset_id=row.asset_id
        ).order_by("scenario", "pk")
    )


def publishable_of(row: BatchRow, today: date) -> list[Problem]:
    """Return the problems of a row that may be named today."""
    return [each for each in problems_of(row) if publishable(each, today)]


def outcome_of(row: BatchRow, today: date) -> str:
    """
    Return how a notified row came out, as of today; empty if none of its problems was notified.

    What is not decided holds the row back, and so do deadlines that run and re-inspections that are to
    come where nothing else may be named: its publication waits, that of others does not.
    """
    told = [p for p in problems_of(row) if p.notified_at is not None]
    live = [p for p in told if p.state != "withdrawn"]
    if told and not live:
        return BatchRow.Outcome.WITHDRAWN
    if not live:
        return ""
    open_ones = [p for p in live if p.state not in _PUT_RIGHT]
    if not open_ones:
        return BatchRow.Outcome.RECTIFIED
    if any(p.state in UNDECIDED for p in open_ones):
        return BatchRow.Outcome.HELD
    if any(publishable(p, today) for p in open_ones):
        return BatchRow.Outcome.PUBLIC
    if any(p.served_on is not None for p in open_ones):
        return BatchRow.Outcome.HELD
    return BatchRow.Outcome.UNREACHABLE


def why_held(row: BatchRow, today: date) -> str:
    """Return the reason for which a row is held back: its problems that wait, and for what."""
    waiting = [p for p in problems_of(row) if p.state not in _PUT_RIGHT | {"withdrawn"}]
    reasons = [(p.number, refusal(p, today)) for p in waiting]
    return "；".join(f"{number} {reason.zh}" for number, reason in reasons if reason is not None)
