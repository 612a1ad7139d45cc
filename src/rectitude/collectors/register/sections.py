"""
Sheets that hold more than one table, or one on its side: parted and turned before they are read.

Several tables stand below each other, each with a header of its own after a title or an empty line; a form
(a licence typed in, an answer of a look-up) has its headings in the first column and what they head beside.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import PurePath

from rectitude.collectors.register.beginnings import is_of_cells
from rectitude.collectors.register.columns import ColumnMap
from rectitude.collectors.register.fitting import fit
from rectitude.collectors.register.papers import LABELLED
from rectitude.collectors.register.sheets import Cells, Line, Part, Sheet
from rectitude.collectors.register.titles import is_note, stated_day

_MOST_LINES = 2_000
"""Lines of a sheet that is looked through for further tables; ours: longer ones are exports of one."""
_LONGEST_FORM = 200
"""Lines of a sheet that may be forms; ours."""
_LONGEST_HEADING = 24
"""Characters of a heading; ours, as of all headings."""
_FEWEST = 2
_FEWEST_OF_A_FORM = 3
"""Headings by which a form is told; ours: of two columns any table could be one."""
_NO_HEADING = re.compile(r"\d{3}|有限公司$|[。;；]")
_OF_THE_COLUMNS = frozenset(
    {"项目", "名称", "字段", "内容", "值", "事项", "item", "field", "key", "name", "value"}
)
"""What heads the two columns of a form, and is no heading of its own."""


def parts_of(sheet: Sheet, maps: ColumnMap) -> list[Sheet]:
    """
    Return the tables that a sheet holds; the sheet itself where it is one.

    Raises Unable where the sheet cannot be read.
    """
    lines = list(islice(sheet.lines(), _MOST_LINES + 1))
    if not lines or len(lines) > _MOST_LINES:
        return [sheet]
    if turned := _form(sheet, lines, maps) or _on_its_side(sheet, lines, maps):
        return [turned]
    starts = [*_starts(sheet, lines, maps)]
    if len(starts) < _FEWEST:
        return [sheet]
    dated = [line for line in lines[: starts[0]] if _says_of_all(line) and stated_day(_text(line))]
    found: list[Sheet] = []
    for first, last in zip([0, *starts[1:]], [*starts[1:], len(lines)], strict=True):
        above = [line for line in dated if first and line not in lines[first:last]]
        title = _text(lines[first]).strip() if _is_title(lines[first]) else f"{first + 1}"
        found.append(_part(sheet, title, [*above, *lines[first:last]]))
    return found


def _part(sheet: Sheet, title: str, lines: Sequence[Line]) -> Part:
    named = f"{sheet.sheet} {title}".strip()
    return Part(
        path=sheet.path,
        name=f"{sheet.name}/{title}",
        sheet=named,
        encoding=sheet.encoding,
        kept=tuple(lines),
    )


def _starts(sheet: Sheet, lines: Sequence[Line], maps: ColumnMap) -> Iterator[int]:
    """Yield where tables begin: at the title above a header, else at the header."""
    before: Cells = []
    for n, (number, cells, _) in enumerate(lines):
        parted = not n or _is_title(lines[n - 1]) or number > lines[n - 1][0] + 1
        if not parted or not cells or not _is_header(cells) or cells == before:
            continue
        first = n
        while first and _is_title(lines[first - 1]):
            first -= 1
        above = " ".join(_text(line) for line in lines[first:n])
        rows = [row for _, row, _ in islice(lines, n + 1, n + 20) if row]
        if fit(sheet.title, _filled(cells), maps, above, rows):
            before = cells
            yield first


def _is_header(cells: Cells) -> bool:
    filled = _filled(cells)
    return (
        len(filled) >= _FEWEST
        and not is_of_cells(filled)
        and all(len(text) <= _LONGEST_HEADING and not _NO_HEADING.search(text) for text in filled)
    )


def _is_title(line: Line) -> bool:
    """Whether a line is one cell in words: neither a note of sums nor a value."""
    filled = _filled(line[1] or [])
    return len(filled) == 1 and not is_of_cells(filled)


def _says_of_all(line: Line) -> bool:
    """Whether a line is a title, or has labels; a row of cells may give a day that is its own."""
    filled = _filled(line[1] or [])
    return len(filled) == 1 or any(LABELLED.fullmatch(text) for text in filled)


def _form(sheet: Sheet, lines: Sequence[Line], maps: ColumnMap) -> Sheet | None:
    """Return the table that a form is when it is turned; each repeated heading begins a record."""
    if len(lines) > _LONGEST_FORM:
        return None
    titles: list[Line] = []
    records: list[dict[str, str]] = [{}]
    numbers: list[int] = []
    for line in lines:
        pairs = _pairs(line[1] or [])
        if pairs is None:
            return None
        if not pairs and not is_note(line[1] or []):
            titles.append(line)
        for heading, text in pairs:
            if heading in records[-1]:
                records.append({})
            if not records[-1]:
                numbers.append(line[0])
            records[-1][heading] = text
    headings = list(dict.fromkeys(heading for record in records for heading in record))
    if len(headings) < _FEWEST_OF_A_FORM:
        return None
    rows = [[record.get(heading, "") for heading in headings] for record in records]
    above = " ".join(map(_text, titles))
    turned = max(fit(sheet.title, headings, maps, above, rows).values(), default=0)
    as_it_is = max(_fits_as_it_is(sheet, lines, maps), default=0)
    if turned < _FEWEST_OF_A_FORM or turned <= as_it_is:
        return None
    whole = [(0, headings, 0), *((n, row, 0) for n, row in zip(numbers, rows, strict=True))]
    return Part(
        path=sheet.path,
        name=sheet.name,
        sheet=sheet.sheet or PurePath(sheet.name).stem,
        encoding=sheet.encoding,
        kept=(*titles, *whole),
    )


def _on_its_side(sheet: Sheet, lines: list[Line], maps: ColumnMap) -> Sheet | None:
    """
    Return a table that stands on its side when it is turned: a column of headings, a record in each other.

    One of its lines has the domains, blocks or firms that the records are of. The line of a record is the
    number of its column: in the sheet it has no line of its own.
    """
    if len(lines) > _LONGEST_FORM:
        return None
    first = next((n for n, line in enumerate(lines) if len(_filled(line[1] or [])) > 1), len(lines))
    body = [
        (_heading(cells[0]), cells[1:]) for _, cells, _ in lines[first:] if cells and any(cells)
    ]
    width = max((len(cells) for _, cells in body), default=0)
    headings = [heading for heading, _ in body]
    if (
        width < _FEWEST
        or len(body) < _FEWEST_OF_A_FORM
        or len({*headings}) < len(headings)
        or not _is_header(headings)
        or not all(headings)
        or not any(_names_each(cells, width) for _, cells in body)
    ):
        return None
    wide = [[*cells, *[""] * (width - len(cells))] for _, cells in body]
    records = [[*record] for record in zip(*wide, strict=True) if any(record)]
    above = " ".join(map(_text, lines[:first]))
    turned = max(fit(sheet.title, headings, maps, above, records).values(), default=0)
    if turned < _FEWEST_OF_A_FORM or turned <= max(_fits_as_it_is(sheet, lines, maps), default=0):
        return None
    numbered = ((n, record, 0) for n, record in enumerate(records, 2))
    return Part(
        path=sheet.path,
        name=sheet.name,
        sheet=sheet.sheet or PurePath(sheet.name).stem,
        encoding=sheet.encoding,
        kept=(*lines[:first], (0, headings, 0), *numbered),
    )


def _names_each(cells: Cells, width: int) -> bool:
    """Whether a line has in each column a domain, a block or a firm."""
    return len(cells) == width and all(is_of_cells([cell]) for cell in cells)


def _fits_as_it_is(sheet: Sheet, lines: Sequence[Line], maps: ColumnMap) -> Iterator[float]:
    for n, (_, cells, _) in enumerate(lines[:_FEWEST_OF_A_FORM]):
        rows = [row for _, row, _ in lines[n + 1 :] if row]
        yield from fit(sheet.title, cells or [], maps, "", rows).values() if cells else ()


def _pairs(cells: Cells) -> list[tuple[str, str]] | None:
    """Return the headings of a line with what stands beside each; None where it is no line of a form."""
    filled = _filled(cells)
    labelled = [match for text in filled if (match := LABELLED.fullmatch(text))]
    if filled and len(labelled) == len(filled):
        return [(_heading(match[1]), match[2]) for match in labelled]
    if len(filled) == 1:
        return []
    if len(filled) % 2:
        return None
    pairs = [(_heading(one), other) for one, other in zip(filled[::2], filled[1::2], strict=True)]
    headings = [one for one, _ in pairs]
    if is_of_cells(headings) or any(map(_is_no_heading, headings)):
        return None
    return [pair for pair in pairs if not {pair[0].lower(), pair[1].lower()} <= _OF_THE_COLUMNS]


def _is_no_heading(text: str) -> bool:
    return len(text) > _LONGEST_HEADING or bool(_NO_HEADING.search(text))


def _heading(text: str) -> str:
    return unicodedata.normalize("NFKC", text).strip().rstrip(":").strip()


def _filled(cells: Cells) -> Cells:
    return [cell.strip() for cell in cells if cell.strip()]


def _text(line: Line) -> str:
    return " ".join(_filled(line[1] or []))
