"""
The cells of tables of dial tests as they come: CSV in any encoding, every sheet of a workbook, HTML, JSON.

JSON Lines with field names of one's own, or a JSON list of objects, are a table whose header is the names.
"""

import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import msgspec

from rectitude import workbooks
from rectitude.collectors import html
from rectitude.collectors.links import pages, records, word
from rectitude.text import Unable

_HEAD = 24
"""Lines by which it is told what parts the cells of a CSV file; ours."""
_SEVERAL = 2
_BYTE_ORDER_MARKS = frozenset({b"\xff\xfe", b"\xfe\xff"})

Line = tuple[int, list[str]]
"""A line's number and its cells."""


class Grid(msgspec.Struct, frozen=True):
    """A sheet: its name, empty where the file has but one, and its lines that are not empty."""

    name: str
    lines: tuple[Line, ...]
    merged: bool = True
    """Whether cells may have been merged, so that an empty one means the one above."""


def grid(name: str, lines: Iterable[Line]) -> Grid:
    """Return a sheet of lines, without what is empty in it."""
    return Grid(name, _filled(lines))


def read(path: Path) -> tuple[Grid, ...]:
    """Return the sheets of a file; Unable where it cannot be read."""
    suffix = path.suffix.lower()
    if suffix == ".xlsx":
        sheets = workbooks.sheets(path, path.name)
        return tuple(
            grid(name if len(sheets) > 1 else "", _said_again(lines)) for name, lines in sheets
        )
    if suffix in {".jsonl", ".ndjson", ".json"}:
        return (Grid("", _filled(records.lines(path, text_of(path))), merged=False),)
    if suffix == word.SUFFIX:
        return _of_document(path)
    text = text_of(path)
    if pages.is_page(text):
        return _of_page(path.name, html.decoded(path.read_bytes(), ""))
    return (grid("", _said_again(_separated(path.name, text))),)


def _of_page(file: str, text: str) -> tuple[Grid, ...]:
    """Return the tables of a page of HTML as sheets; where it has none, its text."""
    return _as_sheets(pages.read(text, file)) or (
        grid("", _said_again(_separated(file, pages.written(text)))),
    )


def _of_document(path: Path) -> tuple[Grid, ...]:
    """Return the tables of a Word document as sheets; where it has none, its text."""
    pieces = word.pieces(path)
    text = "\n".join(map(str, pieces))
    return _as_sheets(pages.gathered(pieces)) or (
        grid("", _said_again(_separated(path.name, text))),
    )


def _as_sheets(tables: Sequence[pages.Table]) -> tuple[Grid, ...]:
    """Return tables as sheets, with their headings for names where there are several."""
    several = len(tables) > 1
    return tuple(
        grid(name if several else "", _said_again(enumerate(lines, 1))) for name, lines in tables
    )


def _filled(lines: Iterable[Line]) -> tuple[Line, ...]:
    """Return the lines that are not empty, without columns that are but for a title or a note."""
    kept = tuple((n, cells) for n, cells in lines if any(cells))
    rows = [cells for _, cells in kept if sum(map(bool, cells)) > 1]
    used = sorted({n for cells in rows for n, cell in enumerate(cells) if cell})
    if not used or len(used) == max(used) + 1:
        return kept
    return tuple((n, _in_columns(used, cells)) for n, cells in kept)


_AS_ABOVE = re.compile(
    r"[（(]?(?:同上一?[行条]?|同前|[〃″]|-?[〃″]-?|ditto|(?:same )?as above)[）)]?[。.]?",
    re.IGNORECASE,
)


def _said_again(lines: Iterable[Line]) -> Iterator[Line]:
    """Yield lines in which what is said to be as above stands in full."""
    above: list[str] = []
    for number, cells in lines:
        said = [
            above[n] if n < len(above) and _AS_ABOVE.fullmatch(cell) else cell
            for n, cell in enumerate(cells)
        ]
        yield number, said
        above = said if any(said) else above


def _in_columns(used: Sequence[int], cells: Sequence[str]) -> list[str]:
    said = [cell for cell in cells if cell]
    if len(said) == 1:
        return said
    return [cells[n] if n < len(cells) else "" for n in used]


def text_of(path: Path) -> str:
    """Return the text of a file in UTF-8, UTF-16 or GB18030; Unable where it cannot be read."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise Unable(
            f"读不了拨测记录 {path.name}：{error.strerror}",
            f"Cannot read the dial tests {path.name}: {error.strerror}",
        ) from error
    if data[:2] in _BYTE_ORDER_MARKS:
        return data.decode("utf-16", errors="replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("gb18030", errors="replace")


# --- CSV ---


def _separated(file: str, text: str) -> Iterator[Line]:
    if columns := _by_blanks(text):
        yield from columns
        return
    mark = _delimiter(text)
    reader = csv.reader(text.splitlines(), delimiter=mark)
    try:
        for cells in reader:
            if not _is_rule(cells):
                yield reader.line_num, [_with_point(cell.strip(), mark) for cell in cells]
    except csv.Error as error:
        raise Unable(
            f"{file} 第 {reader.line_num} 行不是完好的 CSV：{error}",
            f"{file}, line {reader.line_num} is no sound CSV: {error}",
        ) from error


_UNDER_A_HEADING = re.compile(r"\s*:?-+:?\s*")


def _is_rule(cells: Sequence[str]) -> bool:
    """Whether a line is the one that Markdown has beneath a header."""
    filled = [cell for cell in cells if cell.strip()]
    return len(filled) >= _SEVERAL and all(map(_UNDER_A_HEADING.fullmatch, filled))


_COMMA_IN_NUMBER = re.compile(r"([≈约~<>]?\s*\d+),(\d+)(\s*(?:ms|毫秒|s|秒|sec)?)", re.IGNORECASE)


def _with_point(cell: str, mark: str) -> str:
    """
    Return a number with a decimal point, where cells are parted by semicolons because numbers have commas.

    >>> _with_point("0,86", ";"), _with_point("1,250 s", ";"), _with_point("0,86", ",")
    ('0.86', '1.250 s', '0,86')
    """
    number = _COMMA_IN_NUMBER.fullmatch(cell) if mark == ";" else None
    return f"{number[1]}.{number[2]}{number[3]}" if number else cell


_BLANKS = re.compile(r" {2,}")
_RULE = re.compile(r"[-=+ ]+")
"""A line that is drawn beneath a header."""
_ALIKE = 0.8
"""Share of lines of equally many cells from which on blanks part the cells of a text; ours."""
_FEWEST = 3
"""Cells of a line of such a text at least: with fewer it may be prose; ours."""


def _by_blanks(text: str) -> tuple[Line, ...]:
    """Return the lines of a text whose columns are set off by blanks, below a header; or nothing."""
    lines = [
        (n, _BLANKS.split(line.strip()))
        for n, line in enumerate(text.splitlines(), 1)
        if line.strip() and not _RULE.fullmatch(line)
    ]
    width, times = Counter(len(cells) for _, cells in lines).most_common(1)[0] if lines else (0, 0)
    of_a_table = [cells for _, cells in lines if len(cells) == width]
    if width < _FEWEST or times < _ALIKE * len(lines) or any("://" in c for c in of_a_table[0]):
        return ()
    if any(mark in cell for cells in of_a_table for cell in cells for mark in "\t|;"):
        return ()
    return tuple(lines)


def _delimiter(text: str) -> str:
    """Return the mark that stands most evenly in the first lines."""
    head = [line for line in text.splitlines()[:_HEAD] if line.strip()]
    return max(",\t;|，", key=lambda mark: _evenness(mark, head))


def _evenness(mark: str, head: Sequence[str]) -> int:
    counts = Counter(line.count(mark) for line in head)
    usual, times = max(
        counts.items(), key=lambda item: (item[0] > 0, item[1], item[0]), default=(0, 0)
    )
    return usual * times
