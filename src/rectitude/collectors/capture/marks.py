"""What was done when, as the operator says it: a table of times and labels, or a time alone."""

import csv
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path

from rectitude.collectors.capture.keeper import LABELS, Keeper, label_of
from rectitude.collectors.written import text_of
from rectitude.text import Unable

_HEADINGS = frozenset({"time", "时间", "时刻"})
_WRITTEN = re.compile(
    r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})[ T]+(\d{1,2}):(\d{2})(?::(\d{2})(\.\d{1,6})?)?"
)
"""A time as spreadsheets write it, without a zone."""
_ZONES = (UTC, timezone(timedelta(hours=8)))
"""What a time without a zone may mean: that of most exports, and the clock of a tester in China."""
_AROUND = timedelta(minutes=10)
"""How long before the first message and after the last something may have been done; ours."""


def read(path: Path, keeper: Keeper) -> Iterator[tuple[str, datetime]]:
    """
    Yield the marks of a CSV file; a number is seconds from the start.

    Raises Unable where it cannot be read, with the line.
    """
    for number, row in enumerate(_rows(path), 1):
        if not any(row) or (number == 1 and row[0].strip().lower() in _HEADINGS):
            continue
        label = label_of(row[1]) if len(row) > 1 else ""
        at = instant(row[0])
        time = placed(at, keeper, row[0]) if at else _after(row[0], keeper.begun)
        if not label or time is None:
            known = ", ".join(LABELS)
            raise Unable(
                f"{path.name} 第 {number} 行应为“时间,标记”；标记为 {known}。",
                f"{path.name}, line {number}: time,label is expected; labels are {known}.",
            )
        yield label, time


def instant(text: str) -> datetime | None:
    """
    Return the time that a text is, with its zone where it has one; None where it is none.

    >>> instant("2026/11/20 8:00:05"), instant("12.5")
    (datetime.datetime(2026, 11, 20, 8, 0, 5), None)
    """
    text = text.strip()
    if text.replace(".", "", 1).isdecimal():
        return None
    if written := _WRITTEN.fullmatch(text):
        year, month, day, hour, minute, second, fraction = written.groups()
        text = f"{year}-{month:0>2}-{day:0>2}T{hour:0>2}:{minute}:{second or '00'}"
        text += f"{fraction:0<7}" if fraction else ""
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def placed(at: datetime, keeper: Keeper, text: str) -> datetime:
    """
    Return a time with its zone; where it has none, with the only one by which it is in the recording.

    Raises Unable where none is, or more than one: eight hours decide what came before a choice.
    """
    if at.tzinfo or not (keeper.begun and keeper.ended):
        return at if at.tzinfo else at.replace(tzinfo=UTC)
    begun, ended = keeper.begun - _AROUND, keeper.ended + _AROUND
    found = [time for zone in _ZONES if begun <= (time := at.replace(tzinfo=zone)) <= ended]
    if len(found) != 1:
        whole = f"{at.isoformat()}+08:00"
        raise Unable(
            f"时间 {text.strip()} 没有写明时区，由记录也不能推断；请写成 {whole} 的形式。",
            f"The time {text.strip()} has no zone, and the recording does not tell it; please write it "
            f"like {whole}.",
        )
    return found[0]


def _rows(path: Path) -> list[list[str]]:
    try:
        return list(csv.reader(text_of(path).splitlines()))
    except csv.Error as error:
        raise Unable(f"读不了 {path.name}：{error}", f"Cannot read {path.name}: {error}") from error


def _after(text: str, begun: datetime | None) -> datetime | None:
    try:
        return begun + timedelta(seconds=float(text)) if begun else None
    except (ValueError, OverflowError):
        return None
