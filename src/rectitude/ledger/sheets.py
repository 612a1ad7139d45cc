"""Tables that people keep in spreadsheets: read from XLSX or CSV, written as either."""

import csv
import io
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from rectitude import workbooks
from rectitude.text import Unable

MAX_ROWS = 20_000
"""Of one sheet: ours."""

_ZIP = b"PK"
_ENCODINGS = ("utf-8-sig", "gb18030")
"""Of CSV files: what spreadsheets write in China without being told otherwise is GB18030."""

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
CSV = "text/csv; charset=utf-8"


def read(content: bytes) -> dict[int, list[str]]:
    """
    Return the rows of a workbook's first sheet, or of a CSV file, that are not empty, by number from 1.

    Raises Unable where it is neither, or too large.
    """
    if content.startswith(_ZIP):
        rows = dict(workbooks.rows(content, "XLSX", most=MAX_ROWS + 2))
    else:
        rows = {n: row for n, row in enumerate(_csv(content), 1) if any(row)}
    if len(rows) > MAX_ROWS + 1:
        raise Unable(f"最多 {MAX_ROWS} 行。", f"At most {MAX_ROWS} rows.")
    return rows


def _csv(content: bytes) -> list[list[str]]:
    for encoding in _ENCODINGS if b"\x00" not in content else ():
        try:
            text = content.decode(encoding)
            return list(csv.reader(io.StringIO(text), strict=True))
        except (UnicodeDecodeError, csv.Error):
            continue
    raise Unable("这不是 XLSX 或 CSV 表格。", "This is neither an XLSX workbook nor a CSV file.")


def as_xlsx(title: str, rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as a workbook. A cell is text, never a formula."""
    book = Workbook(write_only=True)
    sheet = book.create_sheet(title)
    for row in rows:
        sheet.append([_safe(value) for value in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def as_csv(rows: Iterable[Sequence[str]]) -> bytes:
    """Return rows as a CSV file in UTF-8 with a mark, by which spreadsheets know the encoding."""
    out = io.StringIO()
    csv.writer(out).writerows([_safe(value) for value in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def _safe(value: str) -> str:
    """Return a text that no spreadsheet takes for a formula, without what XML cannot hold."""
    clean = "".join(each for each in value if each >= " " or each in "\t\n")
    return f"'{clean}" if clean[:1] in {"=", "+", "-", "@", "\t", "\r"} else clean
