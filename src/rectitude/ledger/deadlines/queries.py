"""The calendar as imported, the kinds of time limit, and the clocks of running deadlines."""

import tomllib
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from importlib import resources
from typing import Annotated

import msgspec

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


LONGEST = 31
"""Days of one holiday at most: ours, against slips of the pen."""

_Name = Annotated[str, msgspec.Meta(min_length=1, max_length=60)]


class _Holiday(msgspec.Struct, forbid_unknown_fields=True):
    name: dict[str, _Name]
    first: date
    last: date
    made_up: list[date] = []
    source: Annotated[str, msgspec.Meta(max_length=200)] = ""
    confirmed: bool = False

    def __post_init__(self) -> None:
        if "zh" not in self.name:
            raise ValueError("name.zh")


class _Holidays(msgspec.Struct, forbid_unknown_fields=True):
    holiday: list[_Holiday]


@cache
def kinds() -> dict[str, Kind]:
    """Return the declared kinds of time limit."""
    raw = tomllib.loads((resources.files(__package__) / "kinds.toml").read_text("utf-8"))
    return {
        id_: Kind(
            id_,
            Text(**entry["title"]),
            days.Period(entry["amount"], days.Unit(entry["unit"]), entry["rolls"]),
            entry["starts"],
            entry["extends"],
            entry["source"],
            entry["confirmed"],
        )
        for id_, entry in raw.items()
    }


def seeded_holidays() -> list[CalendarDay]:
    """Return the days of the calendar that comes with the ledger (`holidays.toml`), unsaved."""
    return holidays_in((resources.files(__package__) / "holidays.toml").read_text("utf-8"))


def holidays_in(text: str) -> list[CalendarDay]:
    """
    Return the days that a file in the form of `holidays.toml` names, unsaved.

    Raises ValueError where it cannot be read, with the place.
    """
    read = msgspec.toml.decode(text, type=_Holidays)
    rows: dict[date, CalendarDay] = {}
    for period in read.holiday:
        length = (period.last - period.first).days + 1
        if not 1 <= length <= LONGEST:
            raise ValueError(f"{period.first} – {period.last}")
        names = {
            "name": period.name["zh"],
            "english_name": period.name.get("en", ""),
            "source": period.source,
            "confirmed": period.confirmed,
        }
        off = [period.first + timedelta(days=n) for n in range(length)]
        for kind, days_of in (
            (CalendarDay.Kind.HOLIDAY, off),
            (CalendarDay.Kind.MADE_UP, period.made_up),
        ):
            rows |= {day: CalendarDay(day=day, kind=kind, **names) for day in days_of}
    return list(rows.values())


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
