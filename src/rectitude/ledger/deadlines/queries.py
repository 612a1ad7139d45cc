"""The calendar as imported, the kinds of time limit, and the clocks of running deadlines."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources

from rectitude.ledger.deadlines import calendar as days
from rectitude.ledger.deadlines.models import CalendarDay, Deadline
from rectitude.text import Text


@dataclass(frozen=True)
class Kind:
    """A kind of time limit, as declared in `kinds.toml`."""

    id: str
    title: Text
    period: days.Period
    starts: str
    extends: str
    source: str
    confirmed: bool


@cache
def kinds() -> dict[str, Kind]:
    """Return the declared kinds of time limit."""
    raw = tomllib.loads((resources.files(__package__) / "kinds.toml").read_text("utf-8"))
    return {
        id_: Kind(
            id_,
            Text(**each["title"]),
            days.Period(each["amount"], days.Unit(each["unit"]), each["rolls"]),
            each["starts"],
            each["extends"],
            each["source"],
            each["confirmed"],
        )
        for id_, each in raw.items()
    }


def seeded_holidays() -> list[CalendarDay]:
    """Return the days of the calendar that comes with the ledger (`holidays.toml`), unsaved."""
    raw = tomllib.loads((resources.files(__package__) / "holidays.toml").read_text("utf-8"))
    rows = []
    for each in raw["holiday"]:
        names = {
            "name": each["name"]["zh"],
            "english_name": each["name"]["en"],
            "source": each["source"],
            "confirmed": each["confirmed"],
        }
        off = [
            each["first"] + timedelta(days=n)
            for n in range((each["last"] - each["first"]).days + 1)
        ]
        rows += [CalendarDay(day=day, kind=CalendarDay.Kind.HOLIDAY, **names) for day in off]
        rows += [
            CalendarDay(day=day, kind=CalendarDay.Kind.MADE_UP, **names) for day in each["made_up"]
        ]
    return rows


def calendar() -> days.Calendar:
    """Return the calendar in force."""
    return days.calendar_of(CalendarDay.objects.values_list("day", "kind"))


def clock(deadline: Deadline) -> days.Clock:
    """Return what a deadline's due date depends on."""
    return days.Clock(
        deadline.started_on,
        days.Period(deadline.amount, days.Unit(deadline.unit), deadline.rolls),
        [
            days.Pause(p.started_on, p.ended_on)
            for p in deadline.pauses.order_by("started_on", "pk")
        ],
        [e.amount for e in deadline.extensions.order_by("pk")],
    )


def running(entity: str, key: int, kind: str | None = None) -> Deadline | None:
    """Return the deadline that runs for a case."""
    rows = Deadline.objects.filter(entity=entity, entity_id=key, ended_on__isnull=True)
    return (rows.filter(kind=kind) if kind else rows.order_by("-pk")).first()


def remaining(due_on: date | None, today: date, of: days.Calendar) -> int | None:
    """Return the working days left; negative where it is overdue; None where the clock stands."""
    return None if due_on is None else of.working_days(today, due_on)
