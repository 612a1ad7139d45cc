"""When what a row tells began, and whether that is long ago by the day on which it was written."""

import re
from collections.abc import Iterator

from rectitude.facts.register.dates import days
from rectitude.facts.register.serving import CHANGE_DAYS
from rectitude.facts.register.written import Cell, Entry, days_in, without_days_to_come

_OF_ELSE = re.compile(
    r"检查|核查|核实|抽查|巡查|复查|拨测|查询|登记日|制表|抓取|回访|备案(?:日|时间|通过)|审核|开通|成立"
    r"|提交|受理|签订|上线"
    r"|checked|seen|visited|as of|filed on|submitted"
)
"""Headings of days on which something else was: a look, the filing itself, what was handed in."""
_COUNTED_DAYS = re.compile(r"天|days")
_A_COUNT = re.compile(r"(\d{1,4})\s*(?:天|days?)?")
_LONG = re.compile(
    r"半年|(?<!\d)(?:[一两二三四五六七八九十]|\d{1,2})个?多?年(?![\d年底初末月])|[三四五六七八九十][来余多]?个?多?月"
    r"|(?<![\d年])(?:[3-9]|1\d)个多?月"
    r"|去年|前年|上半年|年初|多年|长期|a year|months ago|last year"
)
"""Words by which something has been so for long."""


def is_long_since(row: Entry, written_on: str, read_on: str, denials: tuple[str, ...] = ()) -> bool:
    """
    Whether a row tells by a day, a count of days or words that what it tells has long been so.

    It was written on the day of its look, else no earlier than the last day that its table names; where
    that is the day of which it tells, nothing but the day on which it was read is known.
    """
    counted = (
        int(match[1])
        for cell in row.under(_COUNTED_DAYS)
        if (match := _A_COUNT.fullmatch(cell.text))
    )
    if any(count >= CHANGE_DAYS for count in counted) or any(map(_LONG.search, denials)):
        return True
    named = [day for cell in _cells_of_the_change(row) for day in days_in(cell.text)]
    if not named:
        return any(_LONG.search(cell.text) for cell in row.cells)
    began = min(named)
    told_on = max(_days_of_looks(row), default="")
    told_on = told_on or (written_on if written_on > began else read_on)
    return (days(began, told_on) or 0) >= CHANGE_DAYS


_OF_A_LOOK = re.compile(r"检查|核查|核实|抽查|巡查|复查|核验|走访|回访|checked|seen|visited")


def _days_of_looks(row: Entry) -> list[str]:
    """Return the days on which somebody looked, by headings and by what stands above the rows."""
    about = days_in(without_days_to_come(row.about))
    return [*about, *(d for c in row.under(_OF_A_LOOK) for d in days_in(c.text))]


def _cells_of_the_change(row: Entry) -> Iterator[Cell]:
    return (cell for cell in row.cells if not _OF_ELSE.search(cell.heading))
