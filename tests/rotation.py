"""
Which of what takes long a run does: the others follow on the next days.

`script/test` sets `RECTITUDE_DAY` once, so that all processes of a run mean the same day.
"""

import os
import zlib
from datetime import UTC, datetime

TODAY = int(os.environ.get("RECTITUDE_DAY") or datetime.now(UTC).toordinal())


def is_of_today(name: str, days: int, day: int = TODAY) -> bool:
    """Whether what is done on one of so many days is done now: by its name, whatever stands beside it."""
    return zlib.crc32(name.encode()) % days == day % days
