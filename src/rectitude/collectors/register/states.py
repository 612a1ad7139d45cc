"""What a row of filings says of its state and of its filer's end in other columns than those of states."""

import re
from collections.abc import Iterator, Mapping
from typing import Any, cast

from rectitude.collectors.register import days, vocabulary
from rectitude.collectors.register.contents import CREDIT_CODE
from rectitude.collectors.register.layouts import Layout
from rectitude.evidence.register import Unit, UnitStatus
from rectitude.facts.numbers import parse as parse_number
from rectitude.text import Text

_NUMBERS = frozenset({"main_licence", "service_licence"})
_LONGEST_DENIAL = 12
"""Characters of a word that stands for no number; ours: every number is longer, and need not be looked at."""
_ITS_END = ("注销)", "注销）")
_STRUCK_OFF = re.compile(
    r"(\S{4,40}?)[(（](?:已?于)?((?:[\d年月日./-]{6,12})?)(?:已|被|于){0,2}注销[)）]"
)
"""A filer with its end, and perhaps the day, beside its name: neither 未注销, 拟注销 nor 分公司已注销."""
_NO_STATE = Text("没有说明是否备案", "it does not say whether it is filed")
TWO_STATES = Text(
    "称查无备案，同一行却写有备案号", "it says that there is no filing, beside the number of one"
)


def headings_of_numbers(layout: Layout) -> dict[str, str]:
    """Return the heading of each column of numbers."""
    return {c: layout.headers[n] for n, c in layout.positions.items() if c in _NUMBERS}


def settle_filer(values: dict[str, Any]) -> None:
    """Part a filer from its end, where that stands beside its name."""
    unit = values.get("unit_name", "")
    if unit.endswith(_ITS_END) and (match := _STRUCK_OFF.fullmatch(unit)):
        values |= {"unit_name": match[1], "unit_status": "struck-off"}
        if since := days.written_days(match[2]):
            values["unit_since"] = since[0]


def settle_state(values: dict[str, Any], headings: Mapping[str, str]) -> Text | None:
    """
    Let the state of a filing be what a check found, or what stands in the place of its number.

    Why a row says nothing of a filing is returned: that of a check that found nothing need not.
    """
    numbers = [values[column] for column in _NUMBERS if column in values]
    if numbers and "checked" not in values and min(map(len, numbers)) > _LONGEST_DENIAL:
        return None
    checked = values.pop("checked", "")
    denied = {
        column: values.pop(column)
        for column in _NUMBERS
        if len(text := values.get(column, "")) <= _LONGEST_DENIAL and vocabulary.is_no_number(text)
    }
    numbers = [values[column] for column in _NUMBERS if column in values]
    if checked == "none" and "status" not in values and any(map(parse_number, numbers)):
        return TWO_STATES
    not_filed = any(
        vocabulary.says_no_filing(text, headings.get(column, "")) for column, text in denied.items()
    )
    if not checked and not_filed and not numbers:
        checked = "none"
    if checked:
        values.setdefault("status", checked)
    is_told = numbers or "status" in values or values.get("update_time")  # a filing that was passed
    return None if is_told else _NO_STATE


def unit_of(file: str, line: int, values: dict[str, Any], state: str) -> Iterator[Unit]:
    """Yield what a filing says of its filer's state in the business register."""
    since = values.pop("unit_since", "")
    registered = _settle_codes(values)
    if name := values.get("unit_name", ""):
        yield Unit(
            file=file,
            line=line,
            name=name,
            credit_code=registered,
            status=cast("UnitStatus", state),
            since=since,
        )


def _settle_codes(values: dict[str, Any]) -> str:
    """
    Return the code of the unit whose state stands in a row: that on file, or the one that is laid beside it.

    A comparison by names finds another unit of the same name; its code alone tells.
    """
    beside = {
        heading: text
        for heading, cell in values.get("extra", {}).items()
        if CREDIT_CODE.fullmatch(text := cell.strip().upper())
    }
    if "credit_code" not in values and len(beside) == _ON_FILE_AND_FOUND:
        on_file = next(filter(_ON_FILE.search, beside), next(iter(beside)))
        values["credit_code"] = beside.pop(on_file)
    found = [*beside.values()]
    return found[0] if len(found) == 1 else str(values.get("credit_code", ""))


_ON_FILE_AND_FOUND = 2
_ON_FILE = re.compile(r"备案|filed|filing", re.IGNORECASE)
