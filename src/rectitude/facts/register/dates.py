"""Days of a register: its today, and how long ago something was."""

import re
from calendar import monthrange
from datetime import date
from functools import lru_cache

from rectitude.evidence.register import Register
from rectitude.facts.register.cancelled import OF_CANCELLED


def today_of(register: Register) -> str:
    """
    Return the latest day that the register speaks of.

    That is the day of a snapshot, else of an observation or the one that a table names above its header,
    else the last day on which anything in it began.
    """
    return told_day(register) or _last_beginning(register)


def told_day(register: Register) -> str:
    """Return the latest day of which the register says that something was so, or nothing."""
    snapshots = [filing.snapshot_date for filing in register.filings if filing.snapshot_date]
    if snapshots:
        return max(snapshots)
    seen = [each.observed_at for each in register.observations if each.observed_at]
    updated = [filing.update_time for filing in register.filings if filing.update_time]
    stated = [file.as_of for file in register.files if file.as_of and file.snapshot == "current"]
    found = [row.date for row in register.statements if row.date]
    return max((*seen, *updated, *stated, *found), default="")


def read_on(register: Register) -> str:
    """Return the day on which its tables were read, where none of them tells a day of its own."""
    if told_day(register):
        return ""
    return max((file.read_on for file in register.files), default="")


def _last_beginning(register: Register) -> str:
    began = (
        *(row.valid_to for row in register.licences if OF_CANCELLED.search(row.file)),
        *(row.valid_from for row in register.allocations),
        *(row.valid_from for row in register.licences),
        *(row.valid_from for row in register.relations),
        *(row.valid_from for row in register.statements),
    )
    return max(began, default="")


_CHANGED = re.compile(
    r"(?P<y>20\d\d)年(?:(?P<m>1[0-2]|0?[1-9])月(?:(?P<d>[12]\d|3[01]|0?[1-9])日)?)?(?:起|就|初|底|末|间)?(?:已|被|由)?"
    r"[^,，;；。\s]{0,6}?(?:迁|转让|转出|转移|换|切|割接|变更|过户|出售|易主)"
)


_SINCE = re.compile(
    r"(?:^|[,，;；。:：(（])\s*(?:自|从)?(?P<y>20\d\d)[年./-](?P<m>1[0-2]|0?[1-9])(?:[月./-](?:(?P<d>[12]\d|3[01]|0?[1-9])日?)?)?"
    r"(?:起|以来|至今)(?:$|[,，;；。)）])"
)


def told_since(text: str) -> str:
    """
    Return the last day of the day, month or year in which a text says that something changed, or nothing.

    >>> told_since("不一致，2025年12月已迁出"), told_since("2024年网站已转让"), told_since("2025年12月核查")
    ('2025-12-31', '2024-12-31', '')
    """
    match = _CHANGED.search(text) or _SINCE.search(text)
    if match is None:
        return ""
    return day_of_month(match["y"], match["m"] or 12, match["d"])


_A_DAY = re.compile(
    r"(?P<y>20\d\d)[-/.年](?P<m>1[0-2]|0?[1-9])(?:[-/.月](?P<d>[12]\d|3[01]|0?[1-9])?日?)?"
)


_ONWARD = re.compile(r"^(?:自|从)\s*|\s*(?:起至今|起|以来|至今)$|^since\s+", re.IGNORECASE)


def last_day_in(text: str) -> str:
    """
    Return the day that a text is, or the last one of the month that it is; nothing where it is neither.

    >>> last_day_in("2026-01-08"), last_day_in("2026年2月"), last_day_in("2026年初")
    ('2026-01-08', '2026-02-28', '')
    >>> last_day_in("自2026年2月起"), last_day_in("2026年2月前")
    ('2026-02-28', '')
    """
    match = _A_DAY.fullmatch(_ONWARD.sub("", text.strip()))
    if match is None:
        return ""
    return day_of_month(match["y"], match["m"], match["d"])


def day_of_month(year: str | int, month: str | int, day: str | int | None = None) -> str:
    """
    Return a day as ISO writes it; the last of its month where none is named, or one that the month has not.

    >>> day_of_month("2026", "2", "9"), day_of_month(2026, 4), day_of_month("2026", "02", "30")
    ('2026-02-09', '2026-04-30', '2026-02-28')
    """
    last = monthrange(int(year), int(month))[1]
    return f"{year}-{int(month):02}-{min(int(day or last), last):02}"


@lru_cache(1 << 14)
def ordinal(day: str) -> int:
    """Return the number of a day."""
    return date.fromisoformat(day).toordinal()


def days(start: str, end: str) -> int | None:
    """
    Return the days from one day to another; None where one is not known.

    >>> days("2026-10-01", "2026-11-01")
    31
    """
    return ordinal(end) - ordinal(start) if start and end else None
