"""
Annual reports that licensees owe in the first quarter (MIIT Order 42), as lists of licences say of them.

A report is missing where a column of reports says so of a licence that was in force in its year, after the
quarter is over; whose year or issue is not told is asked about.
"""

import re
import unicodedata
from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import Licence, Register
from rectitude.facts.register.dates import told_day
from rectitude.facts.register.written import days_in

DUE = "03-31"
"""The last day of the first quarter after the year (scenario: annual report, Q1)."""
_HEADING = re.compile(r"年报|年度(?:信息)?报告|annual report", re.IGNORECASE)
_YEAR = re.compile(r"20\d\d")
_NOT_REPORTED = re.compile(
    r"(?:至今|仍|逾期)?(?:未|没有|尚未)(?:按期|按时|如期|按规定)?(?:报送|提交|上报|填报|报)|逾期未"
    r"|not (?:filed|submitted|reported)|missing|overdue|[×✗✘✕]$",
    re.IGNORECASE,
)
_OF_A_YEAR = re.compile(r"(?:年报|报告|所属)?年[度份]|(?:report )?year", re.IGNORECASE)
"""Headings of the year of which a report is."""
_PAST = re.compile(r"逾期|超期|催报|异常名[录单]|不良名单|失信名单|overdue|past due", re.IGNORECASE)
"""What says itself that the time is over."""
_GIVEN_UP = re.compile(
    r"(?<![未没不拟])(?:已|被|予以|许可证?|牌照|证)*(?:注销|吊销|撤销|收回|交回|缴回|废止|终止|停业|歇业|解散|破产)(?!的?(?:申请|流程|公告期))"
    r"|(?:cancelled|revoked|surrendered|withdrawn|dissolved)",
    re.IGNORECASE,
)
"""That a licence is no more, or its holder, in a remark beside the answer on reports."""
_REPORTED_LATER = re.compile(
    r"补报|(?:已|后)(?:补|提交|报送|上报|报)|不涉及|免报|无需|不适用|later filed|filed late|exempt",
    re.IGNORECASE,
)


class Unreported(msgspec.Struct, frozen=True):
    """A licence of which an annual report is missing, and whether nothing leaves an honest reading."""

    licence: Licence
    year: str
    """Of which the report is; empty where that is not told."""
    words: str
    is_sure: bool


_YEAR_OF_REPORTS = re.compile(
    r"(20\d\d)\s*(?:年度|年?(?=年报|年度报告|annual report))[^,，。;；\d]{0,24}?(?:年报|报告|report)"
    r"|annual reports? (?:for|of) (20\d\d)",
    re.IGNORECASE,
)
"""The year of reports in a title (2025年度…年报填报情况): neither that of the list nor of a licence."""


_A_YEAR = re.compile(r"(20\d\d)\s*年度")


def unreported(register: Register, today: str) -> Iterator[Unreported]:
    """
    Yield the licences whose row says that a report is missing.

    That it was not due yet can only be known of a day that the register tells: the last one on which a
    licence began is long before that of the list.
    """
    day_told = told_day(register)
    titles = {file.file: file.about for file in register.files if file.about}
    for licence in register.licences:
        for heading, cell in licence.extra.items():
            text = unicodedata.normalize("NFKC", cell).strip()
            told = _HEADING.search(heading) and _NOT_REPORTED.match(text)
            if told and not licence.searched and not _REPORTED_LATER.search(text):
                written = _YEAR.findall(f"{heading} {text} {_beside(licence)}")
                year = next(iter(written), "") or _year_above(titles.get(licence.file, ""))
                if not year or _is_owed(licence, year, text, day_told):
                    yield Unreported(licence, year, text, _is_sure(licence, year, text, today))


def _is_owed(licence: Licence, year: str, words: str, day_told: str) -> bool:
    """Whether a licence was granted by that year, and was there on the day, which is past."""
    given_up = [day for cell in _beside_what(licence, _GIVEN_UP) for day in days_in(cell)]
    is_over = bool(given_up) and max(given_up) <= f"{int(year) + 1}-{DUE}"
    return not (is_over or _issued(licence) > year or _is_not_due(year, words, day_told))


def _beside_what(licence: Licence, told: re.Pattern[str]) -> Iterator[str]:
    """Yield the remarks of the row of a licence that tell of a kind."""
    return (cell for cell in licence.extra.values() if told.search(cell))


def _year_above(title: str) -> str:
    """
    Return the only year of whose reports a title speaks, or nothing.

    >>> _year_above("2025年度电信业务经营信息年报填报情况（2026年7月）"), _year_above("2026年7月年报进度")
    ('2025', '')
    """
    text = unicodedata.normalize("NFKC", title)
    years = {a or b for a, b in _YEAR_OF_REPORTS.findall(text)}
    return years.pop() if len(years) == 1 and years >= {*_A_YEAR.findall(text)} else ""


def _is_not_due(year: str, words: str, today: str) -> bool:
    """Whether the quarter is not over in which it may be handed in."""
    return bool(today) and today <= f"{int(year) + 1}-{DUE}" and not _PAST.search(words)


def _beside(licence: Licence) -> str:
    """Return the year that a column of its own gives: 年度, 2025."""
    return next((cell for name, cell in licence.extra.items() if _OF_A_YEAR.fullmatch(name)), "")


_YEAR_OF_A_NUMBER = re.compile(r"[AB][12](?:\.[AB][12]){0,9}\s?[-－]\s?(20\d\d)\d{4}(?!\d)")


def _issued(licence: Licence) -> str:
    """
    Return the year in which a licence began, by its term, else by its number; nothing if neither tells.

    A number keeps the year of the first grant when the licence is renewed: it began no later. That it has
    ended since would have to be on record, for a list of who owes reports is one of licences in force.

    >>> _issued(Licence(holder="甲", licence="湘B1-20190044")), _issued(Licence(holder="乙", licence="1"))
    ('2019', '')
    """
    if licence.valid_from:
        return licence.valid_from[: len("2026")]
    match = _YEAR_OF_A_NUMBER.search(unicodedata.normalize("NFKC", licence.licence))
    return match[1] if match else ""


def _is_sure(licence: Licence, year: str, words: str, today: str) -> bool:
    """Whether it was due: issued before that year was over, in force on the day, and the day is past."""
    if not year or not _issued(licence) or {"valid_from", "valid_to"} & {*licence.unread}:
        return False
    if any(_beside_what(licence, _GIVEN_UP)) or any(_beside_what(licence, _REPORTED_LATER)):
        return False
    due = f"{int(year) + 1}-{DUE}"
    is_past = bool(_PAST.search(words)) or (bool(today) and due < today)
    return is_past and not (licence.valid_to and licence.valid_to < due)
