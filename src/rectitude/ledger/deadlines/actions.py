"""
Starting, pausing, extending and ending deadlines.

Called by the actions of cases, in their transaction.
"""

from datetime import date

from rectitude.ledger.deadlines import calendar as days
from rectitude.ledger.deadlines.models import CalendarDay, Deadline
from rectitude.ledger.deadlines.queries import calendar, clock, kinds


def start(
    kind: str,
    entity: str,
    key: int,
    on: date,
    *,
    authority: int,
    enterprise: int | None = None,
    amount: int | None = None,
) -> Deadline:
    """Start the clock of a case from a day; the amount of the kind where none is given."""
    declared = kinds()[kind]
    deadline = Deadline(
        entity=entity,
        entity_id=key,
        authority_id=authority,
        enterprise_id=enterprise,
        kind=kind,
        amount=declared.period.amount if amount is None else amount,
        unit=declared.period.unit,
        rolls=declared.period.rolls,
        started_on=on,
    )
    period = days.Period(deadline.amount, declared.period.unit, declared.period.rolls)
    deadline.due_on = days.due(days.Clock(on, period), calendar())
    deadline.save()
    return deadline


def pause(deadline: Deadline, on: date, reason: str) -> Deadline:
    """Stop the clock; it stands until resumed. A clock that stands is left standing."""
    if not deadline.pauses.filter(ended_on__isnull=True).exists():
        deadline.pauses.create(started_on=on, reason=reason)
    return _computed(deadline)


def resume(deadline: Deadline, on: date) -> Deadline:
    """Let the clock run on."""
    deadline.pauses.filter(ended_on__isnull=True).update(ended_on=on)
    return _computed(deadline)


def extend(deadline: Deadline, amount: int, reason: str, on: date) -> Deadline:
    """Give more time, in the unit of the deadline."""
    deadline.extensions.create(amount=amount, reason=reason, granted_on=on)
    return _computed(deadline)


def end(deadline: Deadline, on: date, *, met: bool = True) -> Deadline:
    """
    End a deadline and freeze whether it was met.

    In time or late, or lapsed where it lost its meaning.

    A clock that stands is never late.
    """
    deadline.ended_on = on
    if not met:
        deadline.outcome = Deadline.Outcome.LAPSED
    else:
        late = days.overdue(deadline.due_on, on)
        deadline.outcome = Deadline.Outcome.LATE if late else Deadline.Outcome.IN_TIME
    deadline.save(update_fields=["ended_on", "outcome"])
    return deadline


def _computed(deadline: Deadline) -> Deadline:
    deadline.due_on = days.due(clock(deadline), calendar())
    deadline.save(update_fields=["due_on"])
    return deadline


def recompute() -> list[Deadline]:
    """
    Compute the due date of every running deadline anew, after the calendar changed.

    Return the moved ones.
    """
    now = calendar()
    moved = []
    for deadline in Deadline.objects.filter(ended_on__isnull=True).prefetch_related(
        "pauses", "extensions"
    ):
        due_on = days.due(clock(deadline), now)
        if due_on != deadline.due_on:
            deadline.due_on = due_on
            moved.append(deadline)
    Deadline.objects.bulk_update(moved, ["due_on"], batch_size=500)
    return moved


def import_days(rows: list[CalendarDay]) -> None:
    """Put days into the calendar; a day that is there already is replaced."""
    CalendarDay.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["day"],
        update_fields=["kind", "name", "english_name", "source", "confirmed"],
    )
