"""
Which part of what takes longest a run does: the others follow on the next days.

`script/test` sets `RECTITUDE_DAY` once, so that all processes of a run mean the same day.
"""

import os
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TypeVar

T = TypeVar("T")

PARTS = 3
TODAY = int(os.environ.get("RECTITUDE_DAY") or datetime.now(UTC).toordinal())


def of_today(whole: Sequence[T], day: int = TODAY, parts: int = PARTS) -> Sequence[T]:
    """Return the part whose turn it is; within as many days as parts each of `whole` has its turn."""
    return whole[day % parts :: parts]
