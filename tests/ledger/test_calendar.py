"""Deadlines are a pure function of days: working days, holidays and the days worked for them."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.acting import intact, served
from ledger.world import World
from rectitude.ledger.deadlines.calendar import (
    Calendar,
    Clock,
    Pause,
    Period,
    Unit,
    calendar_of,
    due,
    overdue,
)
from rectitude.ledger.deadlines.models import CalendarDay, Deadline
from rectitude.ledger.deadlines.queries import kinds, seeded_holidays
from rectitude.ledger.problems.actions import import_holidays

CHINA = calendar_of((each.day, each.kind) for each in seeded_holidays())
FIVE = Period(5, Unit.WORKING_DAY)


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    ("start", "end", "why"),
    [
        ("2026-03-02", "2026-03-09", "a plain week"),
        ("2026-02-13", "2026-02-27", "Spring Festival, with the Saturday before it worked"),
        ("2026-09-18", "2026-09-24", "the Sunday of 20 September is worked"),
        ("2026-09-30", "2026-10-13", "National Day, and the Saturday of 10 October is worked"),
        ("2025-09-26", "2025-10-10", "eight days of holiday, the Sunday of 28 September worked"),
    ],
)
def test_five_working_days(start: str, end: str, why: str) -> None:
    assert due(Clock(day(start), FIVE), CHINA) == day(end), why


def test_calendar_days_roll_over_a_holiday() -> None:
    ninety = Period(90, Unit.CALENDAR_DAY)

    assert due(Clock(day("2026-07-05"), ninety), CHINA) == day("2026-10-08")


def test_a_month_ends_on_the_same_day_or_the_last_one() -> None:
    one = Period(1, Unit.MONTH, rolls=False)

    assert due(Clock(day("2026-01-31"), one), CHINA) == day("2026-02-28")
    assert due(Clock(day("2026-12-15"), one), CHINA) == day("2027-01-15")


def test_a_standing_clock_is_never_overdue() -> None:
    standing = due(Clock(day("2026-03-02"), FIVE, [Pause(day("2026-03-03"))]), CHINA)

    assert standing is None
    assert not overdue(standing, day("2030-01-01"))


days = st.dates(date(2025, 1, 1), date(2026, 11, 30))


@given(days, st.integers(0, 40))
def test_the_due_day_is_worked_and_has_so_many_working_days_before_it(
    start: date, amount: int
) -> None:
    end = CHINA.add_working(start, amount)

    assert CHINA.working_days(start, end) == amount
    assert amount == 0 or CHINA.is_working(end)


ANY_DAYS = st.frozensets(days, max_size=8)


@pytest.mark.slow
@given(days, st.integers(0, 800), ANY_DAYS, ANY_DAYS)
def test_working_days_are_counted_as_one_counts_them_day_by_day(
    start: date, length: int, holidays: frozenset[date], made_up: frozenset[date]
) -> None:
    calendar, end = Calendar(holidays, made_up), start + timedelta(days=length)
    passed = [start + timedelta(days=n) for n in range(1, length + 1)]

    counted = sum(calendar.is_working(each) for each in passed)
    assert calendar.working_days(start, end) == counted
    assert calendar.working_days(end, start) == -counted


@given(days, st.integers(1, 20), days, st.integers(0, 20))
def test_a_pause_never_shortens(start: date, amount: int, pause: date, length: int) -> None:
    period = Period(amount, Unit.WORKING_DAY)
    plain = due(Clock(start, period), CHINA)
    paused = due(Clock(start, period, [Pause(pause, pause + timedelta(days=length))]), CHINA)

    assert plain is not None
    assert paused is not None
    assert paused >= plain


@given(days, st.integers(1, 20), st.integers(1, 10))
def test_an_extension_of_working_days_adds_just_those(start: date, amount: int, more: int) -> None:
    period = Period(amount, Unit.WORKING_DAY)

    extended = due(Clock(start, period, extensions=(more,)), CHINA)

    assert extended == due(Clock(start, Period(amount + more, Unit.WORKING_DAY)), CHINA)


def test_a_year_that_was_not_announced_is_not_covered() -> None:
    assert CHINA.covers(day("2025-12-30"), day("2026-01-05"))
    assert not CHINA.covers(day("2026-12-30"), day("2027-01-05"))
    assert not Calendar().covers(day("2026-01-01"), day("2026-01-02"))


def test_an_imported_holiday_moves_what_is_running_and_not_what_is_over(world: World) -> None:
    problem = served(world)
    over = Deadline.objects.create(
        entity="problem",
        entity_id=999,
        authority=world.authority,
        kind="rectify",
        amount=5,
        unit="working_day",
        started_on=day("2026-03-02"),
        due_on=day("2026-03-09"),
        ended_on=day("2026-03-05"),
        outcome="in_time",
    )
    before = problem.due_on
    assert before is not None
    off = CalendarDay(day=day("2026-03-05"), kind="holiday", name="临时放假")

    moved = import_holidays([off], by=world.actor("administrator"), at=world.now)

    problem.refresh_from_db()
    assert [each.pk for each in moved] == [problem.pk]
    assert problem.due_on is not None
    assert problem.due_on > before
    assert intact() == []
    over.refresh_from_db()
    assert over.due_on == day("2026-03-09")


def test_every_kind_says_where_it_comes_from_or_that_it_is_unconfirmed() -> None:
    for kind in kinds().values():
        assert kind.source or not kind.confirmed, kind.id
        assert kind.title.zh
        assert kind.title.en
