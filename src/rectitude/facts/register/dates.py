"""Days of a register: its today, and how long ago something was."""

from datetime import date
from functools import lru_cache

from rectitude.evidence.register import Register


def today_of(register: Register) -> str:
    """Return the latest day that the register speaks of: of a snapshot, else of an observation."""
    snapshots = [filing.snapshot_date for filing in register.filings if filing.snapshot_date]
    if snapshots:
        return max(snapshots)
    seen = [each.observed_at for each in register.observations if each.observed_at]
    updated = [filing.update_time for filing in register.filings if filing.update_time]
    return max((*seen, *updated), default="")


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
