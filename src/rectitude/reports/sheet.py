"""The findings as a table for people who sort and filter: CSV, or XLSX."""

import csv
import io
from collections.abc import Iterator, Sequence
from pathlib import Path
from string import ascii_uppercase
from typing import Literal

from rectitude import catalogue
from rectitude.bundle import Bundle
from rectitude.findings import Assertion, Inspection, Outcome
from rectitude.reports.har import write_private
from rectitude.reports.presentable import presentable
from rectitude.reports.words import word
from rectitude.text import Language, Unable

Sheet = Literal["csv", "xlsx"]

_COLUMNS = (
    "number", "scenario", "outcome", "severity", "subject-kind", "subject", "what", "remedy", "file",
    "line", "evidence", "fingerprint",
)  # fmt: skip
_WIDTHS = (6, 28, 12, 8, 12, 28, 70, 40, 18, 8, 24, 20)
"""Of the columns of a workbook, in characters."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What spreadsheets take for the beginning of a formula: such a cell gets an apostrophe before it."""
_MOST = 1_048_575
"""Rows that a sheet of XLSX holds, without the header."""


def write(
    inspection: Inspection, bundle: Bundle, form: Sheet, output: Path, language: Language
) -> int:
    """
    Write the failed findings and those for a person to decide, mode 0600; return how many.

    Raises Unable where the file cannot be written.
    """
    rows = list(_rows(presentable(inspection, bundle), language))
    header = [word("sheet", name)[language] for name in _COLUMNS]
    write_private(output, table(form, header, rows, _WIDTHS))
    return len(rows)


def table(
    form: Sheet, header: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]
) -> bytes:
    """Return a table as a file; `widths` are those of a workbook's columns, in characters."""
    return _csv(header, rows) if form == "csv" else _xlsx(header, rows, widths)


def _rows(inspection: Inspection, language: Language) -> Iterator[list[str]]:
    for outcome in (Outcome.FAILED, Outcome.CANNOT_TELL):
        for finding in inspection.findings:
            if finding.outcome is outcome:
                yield [harmless(cell) for cell in _cells(finding, language)]


def _cells(finding: Assertion, language: Language) -> list[str]:
    scenario = catalogue.load().scenario(finding.scenario)
    return [
        f"{scenario.number:02}",
        scenario.name[language],
        word("outcome", finding.outcome)[language],
        word("severity", finding.severity)[language],
        word("subject", finding.subject.kind)[language],
        finding.subject.id,
        finding.message[language],
        finding.remedy[language],
        str(finding.place.get("file", "")),
        str(finding.place.get("line", "")),
        " ".join(finding.evidence),
        finding.fingerprint,
    ]


def harmless(cell: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{cell}" if cell.startswith(_FORMULA) else cell


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]]) -> bytes:
    """With a byte-order mark: spreadsheets then read it as UTF-8."""
    text = io.StringIO(newline="")
    csv.writer(text).writerows([header, *rows])
    return text.getvalue().encode("utf-8-sig")


def _xlsx(header: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE

    if len(rows) > _MOST:
        raise Unable(
            f"XLSX 最多容纳 {_MOST:,} 行，请改用 CSV。",
            f"XLSX holds {_MOST:,} rows at most; use CSV.",
        )
    book = Workbook(write_only=True)
    sheet = book.create_sheet("rectitude")
    sheet.freeze_panes = "A2"
    for index, width in enumerate(widths):
        sheet.column_dimensions[ascii_uppercase[index]].width = width
    for row in (header, *rows):
        sheet.append([ILLEGAL_CHARACTERS_RE.sub("\ufffd", cell) for cell in row])
    sheet.auto_filter.ref = f"A1:{ascii_uppercase[len(header) - 1]}{len(rows) + 1}"
    data = io.BytesIO()
    book.save(data)
    return data.getvalue()
