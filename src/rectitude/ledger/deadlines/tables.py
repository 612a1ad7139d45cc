"""A calendar kept as a table, one day or one holiday a row: XLSX or CSV."""

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from django.utils.dateparse import parse_date

from rectitude.ledger import sheets
from rectitude.ledger.deadlines.models import CalendarDay
from rectitude.ledger.deadlines.queries import LONGEST
from rectitude.text import Text, Unable

COLUMNS: Mapping[str, tuple[str, ...]] = {
    "first": ("日期", "开始", "开始日期", "第一天", "day", "date", "first", "from"),
    "last": ("结束", "结束日期", "最后一天", "last", "to", "until"),
    "kind": ("类型", "种类", "安排", "kind", "type"),
    "name": ("名称", "节假日", "节日", "name", "holiday"),
    "english_name": ("英文名称", "english name", "english_name"),
    "source": ("来源", "依据", "source"),
}
"""The columns that are understood, and the headings by which they are recognised."""

KINDS: Mapping[str, CalendarDay.Kind] = {
    **dict.fromkeys(("放假", "休息", "休", "off", "holiday"), CalendarDay.Kind.HOLIDAY),
    **dict.fromkeys(("上班", "调休", "班", "worked", "made_up", "work"), CalendarDay.Kind.MADE_UP),
}

LONGEST_NAME = 60
LONGEST_SOURCE = 200
"""Characters that a calendar's columns hold."""


def days_in(content: bytes) -> list[CalendarDay]:
    """
    Return the days that a table names, unsaved; the last row about a day counts.

    Raises Unable with the number of the first row that cannot be read.
    """
    rows = sheets.read(content)
    places = _places(rows.pop(min(rows)) if rows else [])
    if missing := [name for name in ("first", "kind", "name") if name not in places]:
        heads = [COLUMNS[name][0] for name in missing], missing
        raise Unable(
            f"表格缺少这些列：{'、'.join(heads[0])}。",
            f"Columns are missing: {', '.join(heads[1])}.",
        )
    found: dict[date, CalendarDay] = {}
    for number, line in rows.items():
        said = {n: line[p].strip() if p < len(line) else "" for n, p in places.items()}
        if any(said.values()):
            found |= {each.day: each for each in _row(number, said)}
    if not found:
        raise Unable("表格里没有日期。", "The table names no day.")
    return list(found.values())


def days_of(
    first: date, last: date, kind: CalendarDay.Kind, name: str, english_name: str, source: str
) -> list[CalendarDay]:
    """
    Return the days of one holiday, or of one stretch that is worked, unsaved.

    Raises Unable where the last day lies before the first, or too far after it.
    """
    length = (last - first).days + 1
    if not 1 <= length <= LONGEST:
        raise Unable(
            f"结束日期须在开始日期之后，最长 {LONGEST} 天。",
            f"The last day must not lie before the first, nor {LONGEST} days after it.",
        )
    return [
        CalendarDay(
            day=first + timedelta(days=n), kind=kind, name=name[:LONGEST_NAME],
            english_name=english_name[:LONGEST_NAME], source=source[:LONGEST_SOURCE], confirmed=False,
        )
        for n in range(length)
    ]  # fmt: skip


def _places(headings: Sequence[str]) -> dict[str, int]:
    lower = [each.strip().lower() for each in headings]
    return {
        name: place
        for name, known in COLUMNS.items()
        for place, heading in reversed(list(enumerate(lower)))
        if heading in known
    }


def _row(number: int, said: Mapping[str, str]) -> list[CalendarDay]:
    first, kind = _day(said["first"]), KINDS.get(said["kind"].lower())
    last = _day(said["last"]) if said.get("last") else first
    if first is None or last is None:
        raise _at(number, Text("日期请写成 2026-10-01。", "write days like 2026-10-01."))
    if kind is None:
        raise _at(number, Text("类型请写“放假”或“上班”。", "the kind is “off” or “worked”."))
    if not said["name"]:
        raise _at(number, Text("没有名称。", "it has no name."))
    texts = [said.get(each, "") for each in ("name", "english_name", "source")]
    try:
        return days_of(first, last, kind, *texts)
    except Unable as error:
        raise _at(number, error.text) from error


def _at(number: int, why: Text) -> Unable:
    return Unable(f"第 {number} 行：{why.zh}", f"Row {number}: {why.en}")


def _day(value: str) -> date | None:
    day, _, _ = value.partition(" ")  # a workbook's days come with the time of midnight
    try:
        return parse_date(day.replace("/", "-"))
    except ValueError:
        return None
