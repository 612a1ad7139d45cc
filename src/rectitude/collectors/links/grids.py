"""
The cells of tables of dial tests as they come: CSV in any encoding, every sheet of a workbook, HTML, JSON.

JSON Lines with field names of one's own, or a JSON list of objects, are a table whose header is the names.
"""

import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

import msgspec

from rectitude import workbooks
from rectitude.collectors import html
from rectitude.collectors.links import headings, pages
from rectitude.collectors.links.naming import is_address
from rectitude.collectors.links.periods import is_period
from rectitude.collectors.links.places import named_place
from rectitude.text import Unable

_HEAD = 24
"""Lines by which it is told what parts the cells of a CSV file; ours."""
_SEVERAL = 2
_DEEPEST = 4
"""Objects within objects of which the names are columns; ours."""
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
        return (Grid("", _filled(_objects(path)), merged=False),)
    text = text_of(path)
    if pages.is_page(text):
        return _of_page(path.name, html.decoded(path.read_bytes(), ""))
    return (grid("", _said_again(_separated(path.name, text))),)


def _of_page(file: str, text: str) -> tuple[Grid, ...]:
    """Return the tables of a page of HTML as sheets; where it has none, its text."""
    tables = pages.read(text, file)
    if not tables:
        return (grid("", _said_again(_separated(file, pages.written(text)))),)
    return tuple(
        grid(heading if len(tables) > 1 else "", _said_again(enumerate(lines, 1)))
        for heading, lines in tables
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


# --- JSON ---


def _objects(path: Path) -> Iterator[Line]:
    """Yield the names of all fields, and then each object's values in their order."""
    try:
        records = list(_decoded(path, text_of(path)))
    except RecursionError as error:
        raise _unsound(path, 1) from error
    records = _with_places(records)
    names = list(dict.fromkeys(name for _, record in records for name in record))
    if len(names) > workbooks.WIDEST:
        raise Unable(
            f"{path.name} 超过 {workbooks.WIDEST} 列，没有读取。",
            f"{path.name} has more than {workbooks.WIDEST} columns and was not read.",
        )
    yield 0, names
    for number, record in records:
        yield number, [record.get(name, "") for name in names]


_MARKS = {"context": "\0context", "period": "\0period"}
"""Where a record bears what the name of its list says of it, by field."""


def _with_places(records: list[tuple[int, dict[str, str]]]) -> list[tuple[int, dict[str, str]]]:
    """Return records with what their lists' names say of them, where they do not say it themselves."""
    names = dict.fromkeys(name for _, record in records for name in record)
    place = next((name for name in names if headings.field_of(name) == "context"), "context")
    placed = []
    for number, record in records:
        without = record.pop(_MARKS["context"], "")
        if without and not named_place(record.get(place, "")):
            record[place] = without
        if stage := record.pop(_MARKS["period"], ""):
            record.setdefault("period", stage)
        placed.append((number, record))
    return placed


_BROWSER = re.compile(r"(?:in[ _-]?(?:the[ _-])?)?browser|浏览器", re.IGNORECASE)


def _said_by_names(lists: Collection[str]) -> dict[str, dict[str, str]]:
    """
    Return what the names of lists beside each other say of their records, by list.

    They are stages of a campaign where all name one: a baseline before a retest is no direct visit.
    """
    if len(lists) < _SEVERAL:
        return {}
    if all(is_period(name.replace("_", " ")) for name in lists):
        return {name: {_MARKS["period"]: name.replace("_", " ")} for name in lists}
    without = {name for name in lists if named_place(name) == "direct"}
    if len(without) == len(lists):  # a browser beside direct visits is what was tested
        without = {name for name in without if not _BROWSER.fullmatch(name)}
    return {name: {_MARKS["context"]: "direct"} for name in without}


def _decoded(path: Path, text: str) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the objects of a list, of JSON Lines, or of the lists within one object, as records."""
    if text.lstrip()[:1] == "[":
        for number, item in enumerate(_json(path, 1, text), 1):
            yield from ((number, record) for record in _records(path, number, _listed(item)))
        return
    if path.suffix.lower() == ".json" and (whole := _whole(text)) is not None:
        for item in _in_a_list(_listed(whole)):
            yield from ((1, record) for record in _records(path, 1, item))
        return
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            item = _listed(_json(path, number, line))
            yield from ((number, record) for record in _records(path, number, item))


def _in_a_list(value: object) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _listed(value: object, depth: int = 0) -> object:
    """Return objects whose names are all links, or all rounds, as lists of what is so named."""
    if depth > _DEEPEST:
        return value
    if isinstance(value, list):
        return [_listed(each, depth + 1) for each in value]
    if not isinstance(value, dict):
        return value
    within = {name: _listed(each, depth + 1) for name, each in value.items()}
    field = next((field for field, is_so in _KEYS.items() if all(map(is_so, within))), "")
    if len(within) < _SEVERAL or not field:
        return within
    return [{field: name, **_of_its_own(each)} for name, each in within.items()]


def _of_its_own(value: object) -> dict[str, object]:
    """Return what stands under the name of a link or a round: its fields, its visits, or its outcome."""
    if isinstance(value, dict):
        return value
    return {"visits" if isinstance(value, list) else "outcome": value}


_KEYS: dict[str, Callable[[str], bool]] = {
    "url": lambda name: "://" in name and is_address(name),
    "round": headings.is_round,
}
"""What names may be that are none of fields."""


def _whole(text: str) -> object:
    """Return the one object of a file; None where it is no such file."""
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _records(path: Path, number: int, item: object, depth: int = 0) -> Iterator[dict[str, str]]:
    """
    Yield an object as records: each object of a list in it is one, with what stands around the list.

    Of several lists each is taken by itself.
    """
    if not isinstance(item, dict):
        raise _unsound(path, number)
    lists = {name: value for name, value in item.items() if _is_list_of_objects(value)}
    shared = _flat(path, number, {n: v for n, v in item.items() if n not in lists})
    if not lists or depth >= _DEEPEST:
        yield _flat(path, number, item) if lists else shared
        return
    said = _said_by_names(lists)
    for name, values in lists.items():
        for each in values:
            for record in _records(path, number, each, depth + 1):
                taken = shared.keys() & record.keys()
                own = {f"{name}.{n}" if n in taken else n: v for n, v in record.items()}
                yield {**shared, **own, **said.get(name, {})}


def _is_list_of_objects(value: object) -> bool:
    return isinstance(value, list) and bool(value) and all(isinstance(v, dict) for v in value)


def _json(path: Path, number: int, text: str) -> Any:  # noqa: ANN401  whatever the file holds
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unsound(path, number) from error


def _flat(path: Path, number: int, item: object, within: str = "") -> dict[str, str]:
    if not isinstance(item, dict):
        raise _unsound(path, number)
    cells: dict[str, str] = {}
    for name, value in item.items():
        if isinstance(value, dict) and within.count(".") < _DEEPEST:
            cells |= _flat(path, number, value, f"{within}{name}.")
        else:
            counted = isinstance(value, list) and headings.field_of(name) == "presses"
            cells[f"{within}{name}"] = str(len(value)) if counted else _said(value)
    return cells


def _said(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, list):
        return "; ".join(map(_said, value))
    sound = str(value).encode("utf-8", "replace").decode()
    return re.sub(r"\s+", " ", sound).strip()


def _unsound(path: Path, number: int) -> Unable:
    return Unable(
        f"{path.name} 第 {number} 行不是 JSON 对象。",
        f"{path.name}, line {number} is no JSON object.",
    )
