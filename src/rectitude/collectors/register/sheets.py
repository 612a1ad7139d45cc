"""Files as streams of lines: CSV in UTF-8, UTF-16 or GB18030, XLSX, and records in JSON."""

import codecs
import csv
import io
from collections import Counter, deque
from collections.abc import Iterator
from itertools import dropwhile, islice
from operator import methodcaller
from pathlib import Path
from typing import IO

import msgspec

from rectitude import workbooks
from rectitude.collectors.register import json_records
from rectitude.text import Unable

_CHUNK = 1 << 20
_LONGEST_CELL = 1 << 20
"""Characters of a cell that are read; ours."""
_MOST_LINES = 50
"""Lines that one cell may fill; ours: addresses and lists of services fill a few."""

_KEPT_ROWS = 1_000
"""Rows of a workbook's sheet that are kept in memory while it is read; ours: longer ones are streamed."""
_TOLD = 1000
"""Lines after which it is asked how far the file has been read: asking costs as much as a line."""
_HEAD = 20
"""Lines by which commas and tabs are told apart; ours: a title line has neither."""

Cells = list[str]
Line = tuple[int, Cells | None, int]
"""A line's number from 1, its cells, and how many bytes were read up to it."""
_JSON = "json"
_without_nul = methodcaller("replace", "\0", "\ufffd")


class Sheet(msgspec.Struct, frozen=True):
    """One table of lines: a CSV file, a sheet of a workbook, or an array of JSON among several."""

    path: Path
    name: str
    """For people: `filings.csv`, or `records.xlsx/备案`."""
    sheet: str = ""
    encoding: str = ""

    @property
    def title(self) -> str:
        """What names the table: the sheet, else the file."""
        return self.sheet or self.path.name

    def lines(self) -> Iterator[Line]:
        """
        Yield the line's number from 1, its cells, and how many bytes have been read so far.

        Cells are None where the line cannot be split into cells at all.
        """
        if self.encoding == _JSON:
            return _json_lines(self)
        return _workbook_lines(self) if self.sheet else _csv_lines(self)


class Part(Sheet, frozen=True):
    """Some lines of a sheet, as a table of their own."""

    kept: tuple[Line, ...] = ()

    def lines(self) -> Iterator[Line]:
        """Yield its lines, with the numbers that they have in the sheet."""
        return iter(self.kept)


def sheets(path: Path, name: str) -> list[Sheet]:
    """Return the tables in a file; raises Unable where it cannot be opened."""
    if workbooks.is_workbook(path):
        return _of_workbook(path, name)
    if path.suffix.lower() in json_records.SUFFIXES:
        several = json_records.names(path)
        return [
            Sheet(path, f"{name}/{sheet}" if sheet else name, sheet, _JSON)
            for sheet in several or [""]
        ]
    return [Sheet(path, name, "", encoding_of(path))]


def _of_workbook(path: Path, name: str) -> list[Sheet]:
    """
    Return the sheets of a workbook; raises Unable where it cannot be opened.

    Each reading of a workbook is a process of its own, so short sheets are kept from the first.
    """
    try:
        read = workbooks.sheets(path, name, most=_KEPT_ROWS)
    except Unable:  # one sheet may be too wide or too long, and is refused by itself
        return [
            Sheet(path, f"{name}/{sheet}", sheet, "xlsx") for sheet in workbooks.names(path, name)
        ]
    return [_of_rows(Sheet(path, f"{name}/{title}", title, "xlsx"), rows) for title, rows in read]


def _of_rows(sheet: Sheet, rows: list[tuple[int, Cells]]) -> Sheet:
    """Return a sheet with its rows, or the sheet alone where it has more than were read."""
    if rows and rows[-1][0] > _KEPT_ROWS:
        return sheet
    kept = tuple((number, cells, 0) for number, cells in rows)
    return Part(sheet.path, sheet.name, sheet.sheet, sheet.encoding, kept)


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
        position = 0
        for line, cells in _records(map(_without_nul, text), dialect):
            if line % _TOLD == 0:
                position = raw.tell()
            if cells is None or any(cells):
                yield line, cells, position


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
        taken, cells = 1, _cells(first, dialect)
        if first.count('"') % 2 and (more := _until_closed(ahead, lines)):
            together = _cells("".join((first, *more)), dialect)
            if together is None or len(together) != (width or len(together)):
                ahead.extendleft(reversed(more))
            else:
                taken, cells = 1 + len(more), together
        yield line, cells
        line += taken
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
    """
    Return the cells of a record; None where a quotation mark is not closed or a cell too long.

    Most lines have no mark at all: to part them is a third of the cost of a reader for each.
    """
    if '"' not in record and len(record) <= _LONGEST_CELL:
        plain = record.rstrip("\r\n")
        return plain.split(dialect.delimiter) if plain else []
    try:
        return next(csv.reader([record], dialect, strict=record.count('"') % 2 == 1), [])
    except csv.Error:
        return None


def is_delimited(path: Path) -> bool:
    """
    Whether a text is a table whose cells one mark parts: its lines have the same number of them.

    Titles above its header and notes below have none, and say nothing of the lines between them.
    """
    head = _head(path, encoding_of(path))
    mark = _mark(head).delimiter
    if mark in _NARROW:
        head = _without_none(mark, _without_none(mark, head)[::-1])
    counts = Counter(line.count(mark) for line in head)
    alike, lines = max(
        ((lines, count) for count, lines in counts.items() if count > 1), default=(0, 0)
    )
    return lines > 0 and alike >= max(_FEWEST_LINES, _MOST_ALIKE * len(head))


def _without_none(mark: str, lines: list[str]) -> list[str]:
    return [*dropwhile(lambda line: mark not in line, lines)]


_FEWEST_LINES = 3
_MOST_ALIKE = 0.7
"""Share of a text's first lines that must have the same marks for it to be a table; ours."""


def _dialect(sheet: Sheet) -> type[csv.Dialect]:
    return _mark(_head(sheet.path, sheet.encoding))


def _head(path: Path, encoding: str) -> list[str]:
    with path.open(encoding=encoding, errors="replace") as file:
        return [line for line in islice(file, _HEAD) if line.strip()]


def _mark(head: list[str]) -> type[csv.Dialect]:
    """
    Return the dialect of the mark between cells that stands most evenly in the first lines.

    Wide commas, which cells have within them, part them only where no other mark does.
    """
    best = max(_DIALECTS, key=lambda dialect: _evenness(dialect.delimiter, head))
    return best if _evenness(best.delimiter, head) else _WideCommas


class _Semicolons(csv.excel):
    delimiter = ";"


class _Bars(csv.excel):
    delimiter = "|"


class _WideCommas(csv.excel):
    delimiter = "，"


_DIALECTS: tuple[type[csv.Dialect], ...] = (csv.excel, csv.excel_tab, _Semicolons, _Bars)
_NARROW = frozenset({dialect.delimiter for dialect in _DIALECTS})
"""Marks that Chinese sentences have not within them."""


def _evenness(mark: str, head: list[str]) -> int:
    """Return how many cells a mark parts in the lines that it parts alike."""
    counts = Counter(line.count(mark) for line in head)
    counts.pop(0, None)
    return max((mark_count * lines for mark_count, lines in counts.items()), default=0)


def _workbook_lines(sheet: Sheet) -> Iterator[tuple[int, Cells | None, int]]:
    for line, cells in workbooks.rows(sheet.path, sheet.name, sheet.sheet):
        yield line, cells, 0


def _json_lines(sheet: Sheet) -> Iterator[tuple[int, Cells | None, int]]:
    for line, cells in json_records.lines(sheet.path, sheet.sheet):
        yield line, cells, 0
