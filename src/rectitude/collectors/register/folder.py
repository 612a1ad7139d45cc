"""A folder of registers, file by file, as typed rows; files of the whole Internet are thinned."""

import re
from collections.abc import Iterator
from functools import partial
from itertools import accumulate, chain, islice
from pathlib import Path

import msgspec

from rectitude.collectors.register.columns import ColumnMap, columns_of
from rectitude.collectors.register.contents import spoken_of
from rectitude.collectors.register.fitting import fit, table_of
from rectitude.collectors.register.json_records import holds_records
from rectitude.collectors.register.layouts import Layout
from rectitude.collectors.register.practice import about
from rectitude.collectors.register.rounds import Rounds, is_round, rounds_of
from rectitude.collectors.register.sheets import Cells, Sheet, sheets
from rectitude.collectors.register.standard import Announced, StandardFile, recognise
from rectitude.collectors.register.tables import Table
from rectitude.collectors.register.titles import is_part, said_above, said_by_name, stated_day
from rectitude.collectors.register.twofold import RecordBeside, records_beside
from rectitude.evidence.register import (
    Allocation,
    AutonomousSystem,
    BadRow,
    Filing,
    ImportedFile,
    Observation,
    Route,
    TableRow,
)
from rectitude.facts.addresses import AddressSpace
from rectitude.options import Cancel, Progress, Step
from rectitude.text import Text, Unable

_TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".xlsx"})
_OTHER_SUFFIXES = frozenset(
    {
        ".json",
        ".jsonl",
        ".ndjson",
        ".txt",
        ".gz",
        ".dat",
        ".xls",
        ".xlsm",
        ".xlsb",
        ".et",
        ".ods",
        ".doc",
        ".docx",
        ".pdf",
    }
)
"""Files that may hold records all the same: that they were not used is said."""
_HEAD = 12
"""Lines among which the header is looked for; ours."""
_LOOKED_AT = 200
"""Rows by which it is told whether cells were merged; ours."""
_OF_FILINGS = frozenset({"domain", "unit_name"})
_NUMBERS = frozenset({"main_licence", "service_licence"})
"""Columns by which a table with rounds of looks is one of filings too: who filed, and one of the numbers."""
_STEP = 5_000
"""Rows between two reports of progress, and looks at the cancel flag; ours."""

Imported = TableRow | BadRow | ImportedFile
Line = tuple[int, Cells | None, int]


class Stopped(Exception):
    """The reading was cancelled."""


def read_folder(
    folder: Path, maps: ColumnMap, progress: Progress, cancel: Cancel
) -> Iterator[Imported]:
    """
    Yield the rows of every file, the rows that cannot be used, and at its end an account of each file.

    Raises Unable where there is no folder or no file that we know in it, Stopped when cancelled.
    """
    if not folder.is_dir():
        raise Unable(f"没有这个登记数据文件夹：{folder}", f"No such folder of registers: {folder}")
    tables, standard, strangers = _files(folder)
    if not tables and not standard:
        raise Unable(
            f"{folder.name} 中没有可识别的登记数据文件（filings.csv、allocations.csv 等）。",
            f"{folder.name} holds no file that we know (filings.csv, allocations.csv, ...).",
        )
    reading = _Reading(folder, maps, progress, cancel, is_thinning=bool(standard))
    for path in tables:
        yield from reading.tables_of(path)
    for path, known in sorted(standard, key=lambda each: each[1].table == "asns"):
        yield from reading.thinned(path, known)
    for path in strangers:
        yield ImportedFile(file=_name(folder, path), table="unknown")


def _files(folder: Path) -> tuple[list[Path], list[tuple[Path, StandardFile]], list[Path]]:
    tables: list[Path] = []
    standard: list[tuple[Path, StandardFile]] = []
    strangers: list[Path] = []
    for path in sorted(p for p in folder.rglob("*") if p.is_file() and p.name[0] not in ".~"):
        if path.suffix.lower() == ".xlsx":
            tables.append(path)
        elif known := recognise(path):
            standard.append((path, known))
        elif path.suffix.lower() in _TABLE_SUFFIXES or holds_records(path):
            tables.append(path)
        elif path.suffix.lower() in _OTHER_SUFFIXES:
            strangers.append(path)
    return tables, standard, strangers


class _Reading:
    """What is known while a folder is read."""

    def __init__(
        self,
        folder: Path,
        maps: ColumnMap,
        progress: Progress,
        cancel: Cancel,
        *,
        is_thinning: bool,
    ) -> None:
        self._is_thinning = is_thinning
        """Whether a world-wide file comes after the tables, of which it takes their addresses."""
        self._folder = folder
        self._maps = maps
        self._progress = progress
        self._cancel = cancel
        self._blocks: set[str] = set()
        self._systems: set[int] = set()

    def tables_of(self, path: Path) -> Iterator[Imported]:
        name = _name(self._folder, path)
        try:
            found = sheets(path, name)
        except Unable as error:
            yield BadRow(file=name, line=0, why=error.text)
            yield ImportedFile(file=name, table="unknown", bad_rows=1)
            return
        for sheet in found:
            yield from self._sheet(sheet)

    def _sheet(self, sheet: Sheet) -> Iterator[Imported]:
        try:
            begin = self._beginning(sheet)
            if begin.rounds and not begin.rounds.is_of_pairs:
                begin = self._filings_with_rounds(sheet, begin) or begin
            first = list(islice(begin.lines, _LOOKED_AT))
        except Unable as error:
            yield BadRow(file=sheet.name, line=0, why=error.text)
            yield ImportedFile(file=sheet.name, table="unknown", bad_rows=1, usable=False)
            return
        body = [cells for _, cells, _ in first if cells]
        table_name = begin.table or table_of(
            sheet.title, begin.headers, self._maps, begin.above, body
        )
        if table_name is None:
            yield ImportedFile(
                file=sheet.name,
                table="unknown",
                encoding=sheet.encoding,
                speaks_of=spoken_of(body),
            )
            return
        table, seconds = self._parted(sheet, table_name, begin, body)
        if table.layout.missing:
            columns = ", ".join(table.layout.missing)
            why = Text(
                f"缺少必需的列：{columns}。可用 --map 指明列名。",
                f"the header lacks {columns}; name the columns with --map",
            )
            yield BadRow(file=sheet.name, line=begin.line, why=why)
            account = table.account(usable=False)
            yield msgspec.structs.replace(account, speaks_of=spoken_of(body))
            return
        try:
            yield from self._rows(table, seconds, chain(first, begin.lines))
            usable = True
        except Unable as error:  # a workbook that cannot be read to its end proves nothing
            yield BadRow(file=sheet.name, line=0, why=error.text)
            usable = False
        yield table.account(usable=usable)
        for second in seconds:
            account = second.table.account(usable=usable)
            yield msgspec.structs.replace(account, unknown_columns=())  # said of the first

    def _parted(
        self, sheet: Sheet, name: str, begin: "_Beginning", body: list[Cells]
    ) -> tuple[Table, list["_Second"]]:
        """Return the table of a sheet, and those whose records stand in the same lines."""
        named = f"{sheet.path.stem} {sheet.sheet}"
        given = said_by_name(name, sheet.title) | said_above(name, begin.above, begin.headers)
        columns = columns_of(name, begin.headers, self._maps, body)
        others = (
            []
            if begin.rounds
            else records_beside(name, begin.headers, columns, f"{begin.above} {named}", body)
        )
        apart = frozenset().union(*(other.positions for other in others))
        make = partial(
            Table,
            sheet,
            as_of=stated_day(begin.above, named),
            part=is_part(f"{begin.above} {named}"),
            about=about(begin.above, named),
        )
        every = frozenset(columns)  # what the first has says nothing untold of the second
        seconds = [
            _Second(make(Layout(other.table, other.headers, {}, (), {}, every)), other)
            for other in others
        ]
        return make(Layout(name, begin.headers, self._maps, body, given, apart), body), seconds

    def _filings_with_rounds(self, sheet: Sheet, begin: "_Beginning") -> "_Beginning | None":
        """Return the beginning of a table of filings that has a column for each round of looks."""
        lines = (line for line in sheet.lines() if line[0] >= begin.body)
        first = list(islice(lines, _LOOKED_AT))
        body = [cells for _, cells, _ in first if cells]
        columns = columns_of("filings", begin.whole, self._maps, body)
        known = set(columns.values())
        if not (known >= _OF_FILINGS and known & _NUMBERS):
            return None
        told = f"{begin.above} {sheet.path.stem} {sheet.sheet}"
        beside = records_beside("filings", begin.whole, columns, told, body)
        if not any(each.rounds for each in beside):
            return None
        return _Beginning(
            begin.above, begin.line, begin.whole, chain(first, lines), table="filings"
        )

    def _beginning(self, sheet: Sheet) -> "_Beginning":
        """
        Return the titles above the header, its line and cells, and the lines after it.

        It is the first of the lines that fit a table best, or of two lines that are one header; rounds of
        looks side by side are a line each. Where none fits the first line is the header.
        """
        lines = sheet.lines()
        head = list(islice(lines, _HEAD))
        if not head:
            return _Beginning("", 1, [], lines)
        titles = list(
            accumulate((" ".join(cells or []) for _, cells, _ in head), initial="", func=_joined)
        )
        named = f"{sheet.path.stem} {sheet.sheet}"
        best, highest = _Beginning("", head[0][0], head[0][1] or [], iter(head[1:])), -1.0
        widest = 0
        for n, (line, cells, _) in enumerate(head):
            if n and (highest > 0 or widest >= _filled(cells)) and _is_of_cells(cells or []):
                continue
            widest = max(widest, _filled(cells))
            above = titles[n]
            for headers, body, rounds, whole in _headers(
                cells or [], head[n + 1 :], f"{above} {named}"
            ):
                rows = [c for _, c, _ in body if c]
                fits = fit(sheet.title, headers, self._maps, above, rows)
                if (height := max(fits.values(), default=0.0)) > highest:
                    highest = height
                    under = body[0][0] if body else line
                    best = _Beginning(above, line, headers, iter(body), rounds, whole, under)
        return best.followed_by(lines)

    def _rows(
        self, table: Table, seconds: list["_Second"], lines: Iterator[Line]
    ) -> Iterator[Imported]:
        size = table.sheet.path.stat().st_size
        for count, (line, cells, position) in enumerate(lines):
            if count % _STEP == 0:
                self._report(table.sheet.name, position, size)
            rows = table.rows(line, cells)
            for second in seconds if cells else ():
                rows = (*rows, *second.rows(line, table.whole(cells or [])))
            for row in rows if self._is_thinning else ():
                self._remember(row)
            yield from rows

    def thinned(self, path: Path, known: StandardFile) -> Iterator[Imported]:
        """Yield the rows of a world-wide file that touch an address of the tables."""
        name = _name(self._folder, path)
        space = AddressSpace(self._blocks)
        rows = bad = over = 0
        for count, row in enumerate(known.read(path, name)):
            if count % _STEP == 0:
                self._report(name, count, None)
            if isinstance(row, BadRow):
                bad += 1
            elif not self._concerns(row, space):
                over += 1
                continue
            else:
                rows += 1
                self._remember(row)
            yield row
        yield ImportedFile(
            file=name, table=known.table, encoding=known.format, rows=rows, bad_rows=bad,
            passed_over=over,
        )  # fmt: skip

    def _concerns(self, row: Announced, space: AddressSpace) -> bool:
        if isinstance(row, AutonomousSystem):
            return row.asn in self._systems
        return space.touches(row.prefix)

    def _remember(self, row: TableRow | BadRow) -> None:
        """Keep the addresses that the tables speak of: they decide what of a world-wide file counts."""
        if isinstance(row, Allocation):
            self._blocks.add(row.prefix)
        elif isinstance(row, Filing):
            self._blocks.update(row.server_ips)
        elif isinstance(row, Observation) and row.ip:
            self._blocks.add(row.ip)
        elif isinstance(row, Route):
            self._systems.add(row.asn)

    def _report(self, name: str, done: int, total: int | None) -> None:
        if self._cancel.is_set():
            raise Stopped
        self._progress(Step(Text(f"读取 {name}", f"Reading {name}"), done, total or None))


class _Second(msgspec.Struct, frozen=True):
    """A table whose records stand in the lines of another, once or once a round."""

    table: Table
    beside: RecordBeside

    def rows(self, line: int, cells: Cells) -> Iterator[TableRow | BadRow]:
        """Yield its rows of a line."""
        if not all(n < len(cells) and cells[n].strip() for n in self.beside.needed):
            return
        if self.beside.denials_only and not self.table.denies(cells):
            return
        each: Iterator[Line] = iter(((line, cells, 0),))
        for number, part, _ in self.beside.rounds.lines(each) if self.beside.rounds else each:
            yield from self.table.rows(number, part)


class _Beginning(msgspec.Struct, frozen=True):
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

    def followed_by(self, lines: Iterator[Line]) -> "_Beginning":
        """Return the same with all other lines of the table after those that were looked at."""
        others = self.rounds.lines(lines) if self.rounds else lines
        return msgspec.structs.replace(self, lines=chain(self.lines, others))


def _headers(
    cells: Cells, below: list[Line], above: str
) -> Iterator[tuple[Cells, list[Line], Rounds | None, Cells]]:
    """
    Yield what header a line can be, with the lines below it: alone, with the next line, by rounds.

    The last is the header as it stands, with all rounds.
    """
    two = _two_lines(cells, below)
    alone = ((cells, below),) if len(two[1]) == len(below) or not _is_of_rounds(below[0][1]) else ()
    for headers, body in (*alone, two)[: 1 + (len(two[1]) < len(below))]:
        rounds = rounds_of(headers, above, [c for _, c, _ in body if c])
        if rounds is None or not rounds.is_of_pairs:
            yield headers, body, None, headers
        if rounds and any(headers[n].strip() for n in rounds.fixed):
            yield rounds.headers, list(rounds.lines(iter(body))), rounds, headers


def _is_of_rounds(cells: Cells | None) -> bool:
    """Whether a line names rounds and nothing else: it is no row, but a header's second line."""
    return all(is_round(cell) for cell in cells or () if cell.strip())


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
    if all(headers):
        return headers, body
    merged = [n for n, cell in enumerate(headers) if not cell.strip()]
    wide = [*under, *[""] * (len(headers) - len(under))]
    parted = {m for n in merged for m in (n, n - 1) if m >= 0}
    filled = {n for n, cell in enumerate(wide) if cell.strip()}
    if (
        not set(merged) <= filled
        or not filled <= parted
        or any(_LOOKS_LIKE_A_CELL.search(cell) and not is_round(cell) for cell in wide)
    ):
        return headers, body
    found: Cells = []
    group = ""
    for cell, part in zip(headers, map(str.strip, wide), strict=False):
        group = cell.strip() or group
        rounds = is_round(group) or is_round(part)
        whole = f"{group} {part}" if rounds else group + part
        alone = len(part) > 1 and not rounds
        found.append(cell if not part else part if alone else whole)
    return found, body[1:]


_OF_A_HEADER = 2
"""Cells of a header: a line of one is a title."""
_LOOKS_LIKE_A_CELL = re.compile(r"\d{3}|公司|\.[a-z]{2,}")


def _filled(cells: Cells | None) -> int:
    return sum(bool(cell.strip()) for cell in cells or ())


def _is_of_cells(cells: Cells) -> bool:
    """Whether a line names a domain, a block, a number or a firm of its own: a row, no header."""
    return any(_A_CELL.fullmatch(cell.strip()) for cell in cells)


_A_CELL = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?|\d{1,3}(?:\.\d{1,3}){3}\S*|\S{2,30}有限(?:责任)?公司|.ICP[备证]\d+\S*",
    re.IGNORECASE,
)


def _joined(above: str, line: str) -> str:
    return f"{above} {line}"


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
