"""Files as streams of lines: CSV in UTF-8, UTF-16 or GB18030, and XLSX; never whole in memory."""

import codecs
import csv
import io
import zipfile
from collections import deque
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from rectitude.text import Unable

if TYPE_CHECKING:
    from openpyxl import Workbook

_CHUNK = 1 << 20
_LONGEST_CELL = 1 << 20
"""Characters of a cell that are read; ours."""
_MOST_LINES = 50
"""Lines that one cell may fill; ours: addresses and lists of services fill a few."""

Cells = list[str]


class Sheet(msgspec.Struct, frozen=True):
    """One table of lines: a CSV file, or a sheet of a workbook."""

    path: Path
    name: str
    """For people: `filings.csv`, or `records.xlsx/备案`."""
    sheet: str = ""
    encoding: str = ""

    @property
    def title(self) -> str:
        """What names the table: the sheet, else the file."""
        return self.sheet or self.path.name

    def lines(self) -> Iterator[tuple[int, Cells | None, int]]:
        """
        Yield the line's number from 1, its cells, and how many bytes have been read so far.

        Cells are None where the line cannot be split into cells at all.
        """
        return _workbook_lines(self) if self.sheet else _csv_lines(self)


def sheets(path: Path, name: str) -> list[Sheet]:
    """Return the tables in a file; raises Unable where it cannot be opened."""
    if path.suffix.lower() == ".xlsx":
        return [Sheet(path, f"{name}/{sheet}", sheet, "xlsx") for sheet in _sheet_names(path)]
    return [Sheet(path, name, "", encoding_of(path))]


def encoding_of(path: Path) -> str:
    """
    Return `utf-8-sig`, `utf-16` or `gb18030`: the one in which the fewest lines are broken.

    A file with a few damaged lines keeps its encoding, so that those lines alone are lost.
    """
    with path.open("rb") as file:
        if file.read(2) in {codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE}:
            return "utf-16"
        file.seek(0)
        if _is_utf8(file):
            return "utf-8-sig"
        file.seek(0)
        utf8, gb18030 = _broken_lines(file)
    return "gb18030" if gb18030 < utf8 else "utf-8-sig"


def _is_utf8(file: IO[bytes]) -> bool:
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        while chunk := file.read(_CHUNK):
            decoder.decode(chunk)
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


def _broken_lines(file: IO[bytes]) -> tuple[int, int]:
    utf8 = gb18030 = 0
    for line in file:
        utf8 += not _decodes(line, "utf-8")
        gb18030 += not _decodes(line, "gb18030")
    return utf8, gb18030


def _decodes(line: bytes, encoding: str) -> bool:
    try:
        line.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _csv_lines(sheet: Sheet) -> Iterator[tuple[int, Cells | None, int]]:
    csv.field_size_limit(_LONGEST_CELL)
    dialect = _dialect(sheet)
    with sheet.path.open("rb") as raw:
        text = io.TextIOWrapper(raw, sheet.encoding, errors="replace", newline="")
        for line, cells in _records(_without_nul(text), dialect):
            if cells is None or any(cells):
                yield line, cells, raw.tell()


def _records(
    lines: Iterator[str], dialect: type[csv.Dialect]
) -> Iterator[tuple[int, Cells | None]]:
    """
    Yield each record with the number of its first line; a cell in quotation marks may hold line ends.

    Lines are one record only if together they have as many cells as the record before: a mark that
    is never closed spoils its own line and swallows none.
    """
    ahead: deque[str] = deque()
    line, width = 1, 0
    while first := ahead.popleft() if ahead else next(lines, ""):
        taken = [first]
        if first.count('"') % 2:
            taken.extend(_until_closed(ahead, lines))
        cells = _cells("".join(taken), dialect)
        if len(taken) > 1 and (cells is None or len(cells) != (width or len(cells))):
            ahead.extendleft(reversed(taken[1:]))
            taken, cells = [first], _cells(first, dialect)
        yield line, cells
        line += len(taken)
        width = len(cells) if cells else width


def _until_closed(ahead: deque[str], lines: Iterator[str]) -> list[str]:
    """Return the lines up to one with another odd quotation mark; none where it is too far away."""
    taken: list[str] = []
    while len(taken) < _MOST_LINES and (more := ahead.popleft() if ahead else next(lines, "")):
        taken.append(more)
        if more.count('"') % 2:
            return taken
    ahead.extendleft(reversed(taken))
    return []


def _cells(record: str, dialect: type[csv.Dialect]) -> Cells | None:
    """Return the cells of a record; None where a quotation mark is not closed or a cell too long."""
    try:
        return next(csv.reader([record], dialect, strict=record.count('"') % 2 == 1), [])
    except csv.Error:
        return None


def _without_nul(lines: Iterator[str]) -> Iterator[str]:
    for line in lines:
        yield line.replace("\0", "\ufffd")


def _dialect(sheet: Sheet) -> type[csv.Dialect]:
    with sheet.path.open(encoding=sheet.encoding, errors="replace") as file:
        header = file.readline()
    return csv.excel_tab if header.count("\t") > header.count(",") else csv.excel


def _sheet_names(path: Path) -> list[str]:
    workbook = _workbook(path)
    try:
        return list(workbook.sheetnames)
    finally:
        workbook.close()


def _workbook_lines(sheet: Sheet) -> Iterator[tuple[int, Cells | None, int]]:
    workbook = _workbook(sheet.path)
    try:
        rows = workbook[sheet.sheet].iter_rows(values_only=True)
        for line, row in enumerate(rows, 1):
            cells = [_said(value) for value in row]
            if any(cells):
                yield line, cells, 0
    finally:
        workbook.close()


def _workbook(path: Path) -> "Workbook":
    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        return load_workbook(path, read_only=True, data_only=True)
    except (InvalidFileException, zipfile.BadZipFile, KeyError, OSError) as error:
        raise Unable(
            f"打不开 {path.name}：不是完好的 XLSX 文件。",
            f"Cannot open {path.name}: it is not a sound XLSX file.",
        ) from error


def _said(value: object) -> str:
    """Return a cell as it would stand in a CSV file."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)
