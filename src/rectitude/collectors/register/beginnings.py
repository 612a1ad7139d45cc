"""Where a table begins: its titles, its header (one line, two, or rounds side by side), its first row."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import accumulate, chain, islice

import msgspec

from rectitude.collectors.register.cells import whole_number
from rectitude.collectors.register.columns import ColumnMap, columns_of
from rectitude.collectors.register.contents import kind_of, kinds_of
from rectitude.collectors.register.fitting import fit
from rectitude.collectors.register.generic_headings import (
    OF_A_FILING,
    OF_A_SITE,
    speaks_twice,
    told_by_cells,
)
from rectitude.collectors.register.levels import levels_of
from rectitude.collectors.register.papers import LABELLED
from rectitude.collectors.register.rounds import Rounds, is_round, rounds_of
from rectitude.collectors.register.sheets import Cells, Line, Sheet
from rectitude.collectors.register.spelled_out import Words, spelled_out, words_of
from rectitude.collectors.register.titles import with_subsidiaries
from rectitude.collectors.register.twofold import records_beside

_HEAD = 12
"""Lines among which the header is looked for; ours."""
LOOKED_AT = 200
"""Rows by which it is told what a table is, and whether cells were merged; ours."""
_OF_FILINGS = frozenset({"domain", "unit_name"})
_NUMBERS = frozenset({"main_licence", "service_licence"})
_FILED = frozenset({"access_provider", "server_ips"})
"""
Columns by which a table with rounds of looks is one of filings too: who filed, and one of the numbers.

What was filed stands for a number, where its heading says that it was: 备案接入商.
"""


class Beginning(msgspec.Struct, frozen=True):
    """What stands before the rows of a table, and the lines of its rows."""

    above: str
    line: int
    headers: Cells
    lines: Iterator[Line]
    rounds: Rounds | None = None
    whole: Cells = []
    """The header with all rounds side by side."""
    body: int = 0
    """The first line below it."""
    table: str = ""
    """The table that it is, where that is settled."""
    words: Words = {}
    """What ticks and codes in its columns stand for."""
    twice: int | None = None
    """The column that stands for two, and is there again at the end."""

    def followed_by(self, lines: Iterator[Line]) -> "Beginning":
        """Return the same with all other lines of the table after those that were looked at."""
        others = self.rounds.lines(lines) if self.rounds else lines
        return msgspec.structs.replace(self, lines=self._spelled_out(chain(self.lines, others)))

    def _spelled_out(self, lines: Iterator[Line]) -> Iterator[Line]:
        if not self.words and self.twice is None:
            return lines
        before = len(self.headers) - 1
        return (
            (n, cells and _with_again(spelled_out(cells, self.words), self.twice, before), at)
            for n, cells, at in lines
        )


def _with_again(cells: Cells, position: int | None, width: int) -> Cells:
    """Return a line with one of its cells again after the last of a header's width."""
    if position is None:
        return cells
    whole = [*cells, *[""] * (width - len(cells))]  # a workbook leaves out what is empty
    return [*whole, whole[position]]


def _headed_twice(headers: Cells, position: int) -> Cells:
    """Return a header in which a column of results is one of a site, and at the end one of its filing."""
    return [*(OF_A_SITE if n == position else text for n, text in enumerate(headers)), OF_A_FILING]


def beginning(sheet: Sheet, maps: ColumnMap) -> Beginning:
    """
    Return the titles above the header, its line and cells, and the lines after it.

    It is the first of the lines that fit a table best, or of two lines that are one header; rounds of
    looks side by side are a line each. Where none fits the first line is the header.
    """
    lines = sheet.lines()
    head = list(islice(lines, _HEAD))
    if not head:
        return Beginning("", 1, [], lines)
    titles = list(
        accumulate((_title_in(cells or []) for _, cells, _ in head), initial="", func=_joined)
    )
    named = f"{sheet.path.stem} {sheet.sheet}"
    best, highest = Beginning("", head[0][0], head[0][1] or [], iter(head[1:])), -1.0
    widest = 0
    for n, (line, cells, _) in enumerate(head):
        if n and (highest > 0 or widest >= _filled(cells)) and is_of_cells(cells or []):
            continue
        if highest > 0 and line < best.body:
            continue  # it is the second line of that header
        if _is_a_title(cells or [], head[n + 1 :]) or _is_numbered(cells, head[n + 1 :]):
            continue
        widest = max(widest, _filled(cells))
        above = titles[n]
        for given, body, rounds, whole in _headers(cells or [], head[n + 1 :], f"{above} {named}"):
            rows = [c for _, c, _ in body if c]
            words = words_of(given, above, rows)
            rows = [spelled_out(cells, words) for cells in rows]
            twice = speaks_twice(given, rows)
            rows = [_with_again(cells, twice, len(given)) for cells in rows]
            headers = told_by_cells(given, rows) if twice is None else _headed_twice(given, twice)
            headers = with_subsidiaries(sheet.title, headers)
            fits = fit(sheet.title, headers, maps, above, rows)
            if (height := max(fits.values(), default=0.0)) > highest:
                highest = height
                under = body[0][0] if body else line
                best = Beginning(
                    above, line, headers, iter(body), rounds, whole, under, words=words, twice=twice
                )
    return best.followed_by(lines)


def filings_with_rounds(sheet: Sheet, begin: Beginning, maps: ColumnMap) -> Beginning | None:
    """Return the beginning of a table of filings that has a column for each round of looks."""
    lines = (line for line in sheet.lines() if line[0] >= begin.body)
    first = list(islice(lines, LOOKED_AT))
    body = [cells for _, cells, _ in first if cells]
    columns = columns_of("filings", begin.whole, maps, body)
    known = set(columns.values())
    filed = any(c in _FILED and "备案" in begin.whole[n] for n, c in columns.items())
    if not (known >= _OF_FILINGS and (filed or known & _NUMBERS)):
        return None
    told = f"{begin.above} {sheet.path.stem} {sheet.sheet}"
    beside = records_beside("filings", begin.whole, columns, told, body)
    if not any(each.rounds for each in beside):
        return None
    return Beginning(begin.above, begin.line, begin.whole, chain(first, lines), table="filings")


def _headers(
    cells: Cells, below: list[Line], above: str
) -> Iterator[tuple[Cells, list[Line], Rounds | None, Cells]]:
    """
    Yield what header a line can be, with the lines below it: alone, with the next line, by rounds.

    The last is the header as it stands, with all rounds.
    """
    two = _two_lines(cells, below)
    is_one_header = len(two[1]) < len(below) and _parts_a_header(below)
    alone = () if is_one_header else ((cells, below),)
    for headers, body in (*alone, two)[: len(alone) + (len(two[1]) < len(below))]:
        if levels := levels_of(headers):
            yield levels.headers, list(levels.lines(iter(body))), levels, headers
            continue
        rounds = rounds_of(headers, above, [c for _, c, _ in body if c])
        if rounds is None or not rounds.is_of_pairs:
            yield headers, body, None, headers
        if rounds and any(headers[n].strip() for n in rounds.fixed):
            yield rounds.headers, list(rounds.lines(iter(body))), rounds, headers


def _is_of_rounds(cells: Cells | None) -> bool:
    """Whether a line names rounds and nothing else: it is no row, but a header's second line."""
    return all(is_round(cell) for cell in cells or () if cell.strip())


def _parts_a_header(below: list[Line]) -> bool:
    """Whether the first of some lines is no row like the others: it names rounds, or heads their cells."""
    first, *rows = [cells for _, cells, _ in below if cells]
    kinds = kinds_of(rows, len(first))
    return _is_of_rounds(first) or any(
        kind and cell.strip() and kind_of([[cell], [cell]], 0) != kind
        for kind, cell in zip(kinds, first, strict=True)
    )


def _two_lines(headers: Cells, body: list[Line]) -> tuple[Cells, list[Line]]:
    """
    Return the header of a table whose second line parts what stands merged in the first, and the rows.

    有效期 over 起 and 止 is a term's beginning and its end; what a part says alone goes before both together,
    but for the rounds of looks, of which each has the same parts.
    """
    under = body[0][1] if body else None
    if not under or not any(under) or sum(map(bool, headers)) < _OF_A_HEADER:
        return headers, body
    headers = [*headers, *[""] * (len(under) - len(headers))]  # a workbook leaves out what is empty
    if all(headers) or any(LABELLED.fullmatch(text.strip()) for text in headers):
        return headers, body
    merged = [n for n, cell in enumerate(headers) if not cell.strip()]
    wide = [*under, *[""] * (len(headers) - len(under))]
    parted = {m for n in merged for m in (n, n - 1) if m >= 0}
    filled = {n for n, cell in enumerate(wide) if cell.strip()}
    if (
        not set(merged) <= filled
        or not (filled <= parted or _parts_a_header(body))
        or any(_LOOKS_LIKE_A_CELL.search(cell) and not is_round(cell) for cell in wide)
    ):
        return headers, body
    found: Cells = []
    group = ""
    times = Counter(map(str.strip, wide))
    of_rounds = sum(map(is_round, (*headers, *wide))) > 1
    for n, (cell, part) in enumerate(zip(headers, map(str.strip, wide), strict=False)):
        group = cell.strip() or group
        rounds = of_rounds and (is_round(group) or is_round(part))
        whole = f"{group} {part}" if rounds else _WHEN.sub("", group) + part
        is_own = n in parted and len(part) > 1 and times[part] == 1
        is_own &= not _OF_ITS_GROUP.fullmatch(part)
        alone = is_own and not rounds  # else each is its group's
        found.append(cell if not part else part if alone else whole)
    return found, body[1:]


_WHEN = re.compile(r"[（(][^()（）]*\d[^()（）]*[)）]$")
"""When it was looked up, behind a heading over others: 备案查询（11月24日）."""
_OF_ITS_GROUP = re.compile(
    r"(?:具体|显示|查询|核查|检查)?(?:内容|结果|情况|状态|说明)|results?|details?|content|status"
)
"""What says nothing without the heading above: 应用内标注 over 显示内容."""
_OF_A_HEADER = 2
"""Cells of a header: a line of one is a title."""
_LOOKS_LIKE_A_CELL = re.compile(r"\d{3}|公司|\.[a-z]{2,}")


_OF_A_ROW = 4
"""Cells from which a line without a label is a row or a header of another table, and no title; ours."""


def _title_in(cells: Cells) -> str:
    """Return what a line says as a title: nothing where it is a row of a table above this one."""
    labelled = any(":" in cell or "：" in cell for cell in cells)
    return " ".join(cells) if labelled or _filled(cells) < _OF_A_ROW else ""


def _is_a_title(cells: Cells, below: list[Line]) -> bool:
    """Whether a line is one cell above wider ones, or of labels with values (制表：运营部) or with a day."""
    told = [text for text in cells if text.strip()]
    widest = max((_filled(each) for _, each, _ in below), default=0)
    labelled = any(LABELLED.fullmatch(text.strip()) for text in told)
    labelled |= any(_A_DAY.fullmatch(text.strip()) for text in told)
    is_alone = len(told) == 1 < widest
    above_a_form = is_alone and len(below) >= _FEWEST_OF_A_FORM
    if above_a_form and all(_filled(each) == widest for _, each, _ in below):
        return True
    return widest >= _OF_A_ROW and (len(told) == 1 or (labelled and len(told) < _OF_A_ROW))


_FEWEST_OF_A_FORM = 4
"""Lines of two cells each from which the one cell above them is their title; ours."""


def _is_numbered(cells: Cells | None, below: list[Line]) -> bool:
    """Whether a line begins with a number and the next with the one after it: it is the row of a list."""
    first, following = (
        whole_number(each[0].strip()) if each else None
        for each in (cells, (below or [(0, [], 0)])[0][1])
    )
    return first is not None and following == first + 1


_A_DAY = re.compile(r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?")
"""A day alone, which heads nothing: of whoever made the paper, and when."""


def _filled(cells: Cells | None) -> int:
    return sum(bool(cell.strip()) for cell in cells or ())


def is_of_cells(cells: Cells) -> bool:
    """
    Whether a line names a domain, a block, a number or a firm of its own: a row, no header.

    So is a line with a day and a count; days alone may head rounds of looks.
    """
    stripped = [cell.strip() for cell in cells]
    if any(map(_A_CELL.fullmatch, stripped)):
        return True
    return any(map(_A_DAY.fullmatch, stripped)) and any(map(_A_COUNT.fullmatch, stripped))


_A_DAY = re.compile(r"20\d\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?(?:[ T]\d{1,2}:\d{2}(?::\d{2})?)?")
_A_COUNT = re.compile(r"\d{1,9}(?:\.\d{1,2})?")


_A_CELL = re.compile(
    r"\d{10,}|(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?|\d{1,3}(?:\.\d{1,3}){3}\S*|(?:\S{2,30}有限(?:责任)?公司(?:\S{2,12}分公司)?|中国(?:电信|移动|联通|广电)\S{0,12}分公司)(?:[(（][^()（）]{1,12}[)）])?|.ICP[备证]\d+\S*",
    re.IGNORECASE,
)


def _joined(above: str, line: str) -> str:
    return f"{above} {line}"
