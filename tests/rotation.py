"""
Which of what takes long a run does: the others follow on the next days.

`script/test` sets `RECTITUDE_DAY` once, so that all processes of a run mean the same day.
"""

import os
from datetime import UTC, datetime

TODAY = int(os.environ.get("RECTITUDE_DAY") or datetime.now(UTC).toordinal())


def is_of_today(number: int, days: int, day: int = TODAY) -> bool:
    """Whether the test with a number has its turn: neighbours, which often take as long, on other days."""
    return number % days == day % days
