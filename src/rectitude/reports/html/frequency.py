"""How often who got what, as a picture and a table: one lane for each recipient and value."""

from collections.abc import Callable, Iterator

import msgspec

from rectitude.evidence.capture import Capture
from rectitude.facts.frequency import Habit
from rectitude.reports.html.panel import Exhibit
from rectitude.reports.html.sightings import field_word
from rectitude.reports.words import word
from rectitude.text import Text

SHOWN = 20
"""Lanes of one drawing; the others stand in the exported table. Ours."""
WIDTH, LEFT = 1040.0, 300.0
LANE, TOP = 26.0, 34.0
_STROKES = 600
"""Strokes of one lane that can still be told apart; ours."""


class Lane(msgspec.Struct, frozen=True, kw_only=True):
    """A recipient and a value: its line in the drawing, its row in the table."""

    party: str
    field: Text
    y: float
    strokes: tuple[float, ...]
    times: int
    typical: Text
    regular: bool
    in_background: int


class Line(msgspec.Struct, frozen=True):
    """A mark of the capture: where it lies, and what was done."""

    x: float
    label: Text


def exhibits(capture: Capture, habits: list[Habit]) -> Iterator[Exhibit]:
    """Yield drawing and table; none where nothing of the test identity's was sent."""
    if not habits:
        return
    marks = sorted(capture.marks, key=lambda mark: mark.seconds)
    ends = [habit.seconds[-1] for habit in habits] + [mark.seconds for mark in marks]
    whole = max(*ends, 1.0)

    def at(seconds: float) -> float:
        return round(LEFT + (WIDTH - LEFT) * max(0.0, seconds) / whole, 1)

    shown = habits[:SHOWN]
    yield Exhibit(
        "capture/frequency.html",
        {
            "lanes": [_lane(habit, number, at) for number, habit in enumerate(shown)],
            "others": len(habits) - len(shown),
            "marks": [Line(at(mark.seconds), word("mark", mark.label)) for mark in marks],
            "background": [(at(start), at(min(end, whole))) for start, end in capture.background],
            "seconds": whole,
            "width": WIDTH,
            "left": LEFT,
            "bottom": TOP + LANE * len(shown),
        },
    )


def _lane(habit: Habit, number: int, at: Callable[[float], float]) -> Lane:
    return Lane(
        party=habit.party,
        field=field_word(habit.field),
        y=TOP + LANE * number + LANE / 2,
        strokes=tuple(dict.fromkeys(map(at, habit.seconds)))[:_STROKES],
        times=len(habit.seconds),
        typical=duration(habit.typical),
        regular=habit.is_regular,
        in_background=habit.in_background,
    )


def duration(seconds: float) -> Text:
    """
    Return a length of time in words, rounded to its unit.

    >>> duration(299.6).en, duration(42).zh, duration(0).en
    ('5 min', '42 秒', '—')
    """
    if not seconds:
        return Text("—", "—")
    if seconds < 100:
        return Text(f"{seconds:.3g} 秒", f"{seconds:.3g} s")
    if seconds < 6000:
        return Text(f"{seconds / 60:.2g} 分钟", f"{seconds / 60:.2g} min")
    return Text(f"{seconds / 3600:.2g} 小时", f"{seconds / 3600:.2g} h")
