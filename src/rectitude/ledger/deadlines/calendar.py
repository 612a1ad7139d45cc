"""Working days in China, and due dates: pure functions of days."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from enum import StrEnum
from functools import cached_property

DAY = timedelta(days=1)
SATURDAY = 5


class Unit(StrEnum):
    """In what a period is counted."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"
    MONTH = "month"


@dataclass(frozen=True)
class Calendar:
    """Weekends, the holidays on weekdays, and the weekend days worked to make up for them."""

    holidays: frozenset[date] = frozenset()
    made_up: frozenset[date] = frozenset()
    years: frozenset[int] = frozenset()
    """The years whose official arrangement is known; outside them only weekends are."""

    def is_working(self, day: date) -> bool:
        """Return whether a day is worked."""
        if day in self.made_up:
            return True
        return _weekday(day) and day not in self.holidays

    def covers(self, first: date, last: date) -> bool:
        """Return whether the arrangement of every year between two days is known."""
        return set(range(first.year, last.year + 1)) <= self.years

    def next_working(self, day: date) -> date:
        """Return the day itself, or the first working day after it."""
        while not self.is_working(day):
            day += DAY
        return day

    def add_working(self, day: date, count: int) -> date:
        """Return the working day that is a number of working days after a day."""
        while count > 0:
            day += DAY
            count -= self.is_working(day)
        return day

    def working_days(self, first: date, last: date) -> int:
        """
        Return how many working days come after the first day, up to the last one.

        Negative backwards.
        """
        if last < first:
            return -self.working_days(last, first)
        weeks, left = divmod((last - first).days, 7)
        weekdays = SATURDAY * weeks + sum(_weekday(first + DAY * n) for n in range(1, left + 1))
        return weekdays - _between(self._free, first, last) + _between(self._worked, first, last)

    @cached_property
    def _free(self) -> list[date]:
        return sorted(filter(_weekday, self.holidays - self.made_up))

    @cached_property
    def _worked(self) -> list[date]:
        return sorted(day for day in self.made_up if not _weekday(day))


def _between(days: list[date], first: date, last: date) -> int:
    """Return how many of some days in their order come after the first, up to the last."""
    return bisect_right(days, last) - bisect_right(days, first)


def _weekday(day: date) -> bool:
    return day.weekday() < SATURDAY


@dataclass(frozen=True)
class Period:
    """
    A time limit: so many units after the starting day.

    The day on which a period starts does not count; where the last day is a holiday, the first
    working
    day after it is the last (Administrative Penalty Law article 85; Civil Procedure Law article
    85).
    """

    amount: int
    unit: Unit
    rolls: bool = True


@dataclass(frozen=True)
class Pause:
    """The clock stood from one day on; until None where it still stands."""

    start: date
    end: date | None = None


@dataclass(frozen=True)
class Clock:
    """All that a due date depends on."""

    start: date
    period: Period
    pauses: Sequence[Pause] = ()
    extensions: Sequence[int] = field(default=())
    """Units added, each with a reason kept elsewhere."""


def due(clock: Clock, calendar: Calendar) -> date | None:
    """
    Return the last day in time, or None while the clock stands.

    A pause moves the due date by as many units as it took: working days for working days.
    """
    if any(pause.end is None for pause in clock.pauses):
        return None
    amount = clock.period.amount + sum(clock.extensions)
    day = _after(clock.start, amount, clock.period.unit, calendar)
    for pause in clock.pauses:
        assert pause.end is not None  # noqa: S101 - checked above; narrows the type
        day = _lengthened(day, pause.start, pause.end, clock.period.unit, calendar)
    return calendar.next_working(day) if clock.period.rolls else day


def _after(day: date, amount: int, unit: Unit, calendar: Calendar) -> date:
    if unit is Unit.WORKING_DAY:
        return calendar.add_working(day, amount)
    if unit is Unit.CALENDAR_DAY:
        return day + DAY * amount
    return _months_after(day, amount)


def _lengthened(day: date, start: date, end: date, unit: Unit, calendar: Calendar) -> date:
    if unit is Unit.WORKING_DAY:
        return calendar.add_working(day, calendar.working_days(start, end))
    return day + (end - start)


def _months_after(day: date, months: int) -> date:
    """Return the same day months later, or the last day of a month that is shorter."""
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    first_after = date(year + (month == 11), (month + 1) % 12 + 1, 1)
    last = (first_after - DAY).day
    return date(year, month + 1, min(day.day, last))


def overdue(due_on: date | None, today: date) -> bool:
    """Return whether a due date has passed; a standing clock is never overdue."""
    return due_on is not None and today > due_on


def calendar_of(days: Iterable[tuple[date, str]]) -> Calendar:
    """Return the calendar of dated entries, each `holiday` or `made_up`."""
    rows = list(days)
    return Calendar(
        frozenset(day for day, kind in rows if kind == "holiday"),
        frozenset(day for day, kind in rows if kind == "made_up"),
        frozenset(day.year for day, _ in rows),
    )
