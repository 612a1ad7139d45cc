"""A folder of registers, file by file, as typed rows; files of the whole Internet are thinned."""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import partial
from itertools import chain, islice
from pathlib import Path

import msgspec

from rectitude import workbooks
from rectitude.collectors.register import dittos, rpsl, whois
from rectitude.collectors.register.accounts import is_account, told_unlicensed
from rectitude.collectors.register.beginnings import (
    LOOKED_AT,
    Beginning,
    beginning,
    filings_with_rounds,
)
from rectitude.collectors.register.block_places import BlockPlaces, block_places
from rectitude.collectors.register.columns import ColumnMap, columns_of
from rectitude.collectors.register.contents import spoken_of
from rectitude.collectors.register.fitting import table_of
from rectitude.collectors.register.json_records import holds_records
from rectitude.collectors.register.layouts import Layout
from rectitude.collectors.register.numbered import kept, with_names
from rectitude.collectors.register.papers import PAPER, is_paper, sheets_of
from rectitude.collectors.register.practice import about
from rectitude.collectors.register.record_beside import RecordBeside
from rectitude.collectors.register.sections import parts_of
from rectitude.collectors.register.settling import THE_TERM
from rectitude.collectors.register.sheets import Cells, Line, Sheet, sheets
from rectitude.collectors.register.standard import Announced, StandardFile, recognise
from rectitude.collectors.register.tables import Table
from rectitude.collectors.register.titles import (
    day_of_month,
    is_part,
    said_above,
    said_by_name,
    stated_day,
    stated_month,
)
from rectitude.collectors.register.twofold import records_beside
from rectitude.collectors.register.written import written_rows
from rectitude.evidence.register import (
    Allocation,
    AutonomousSystem,
    BadRow,
    Filing,
    ImportedFile,
    Licence,
    Observation,
    Route,
    TableRow,
)
from rectitude.evidence.written_row import WrittenRow
from rectitude.facts.addresses import AddressSpace
from rectitude.options import Cancel, Progress, Step
from rectitude.text import Text, Unable

_TABLE_SUFFIXES = frozenset({".csv", ".tsv"})
_OTHER_SUFFIXES = frozenset(
    {
        ".json",
        ".jsonl",
        ".ndjson",
        ".txt",
        ".md",
        ".markdown",
        ".gz",
        ".dat",
        ".xls",
        ".xlsm",
        ".xlsb",
        ".et",
        ".ods",
        ".doc",
        ".docx",
        ".html",
        ".htm",
        ".pdf",
    }
)
"""Files that may hold records all the same: that they were not used is said."""
_MAY_TELL_PLACES = frozenset({None, "statements"})
"""What a list of blocks is that says where each stands and of nobody whose it is."""
_SHORT = 1 << 18
_MOST_FILES = 50
"""Bytes of a table of text, and number of these, that are read ahead; ours."""
_STEP = 5_000
"""Rows between two reports of progress, and looks at the cancel flag; ours."""

Imported = TableRow | BadRow | ImportedFile | WrittenRow


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
    reading.look_over(tables)
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
        if workbooks.is_workbook(path) or rpsl.is_of_blocks(path) or whois.is_of_domains(path):
            tables.append(path)
        elif known := recognise(path):
            standard.append((path, known))
        elif path.suffix.lower() in _TABLE_SUFFIXES or holds_records(path) or is_paper(path):
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
        self._short: dict[Path, list[Sheet]] = {}
        """The tables of short files without sheets, by which numbers in others are told."""
        self._last_month = ""
        """The last that the sheets of a workbook are named by, of which the file is being read."""

    def look_over(self, paths: list[Path]) -> None:
        """Read the short tables of text among files ahead, if they are few."""
        short = [p for p in paths if _is_plain(p) and p.stat().st_size <= _SHORT]
        for path in short if len(short) <= _MOST_FILES else ():
            with suppress(Unable):
                name = _name(self._folder, path)
                self._short[path] = [kept(sheet) for sheet in _tables_in(path, name)]

    def tables_of(self, path: Path) -> Iterator[Imported]:
        name = _name(self._folder, path)
        try:
            found = self._named(path, _tables_in(path, name))
        except Unable as error:
            yield BadRow(file=name, line=0, why=error.text)
            yield ImportedFile(file=name, table="unknown", bad_rows=1)
            return
        self._last_month = max((stated_month(sheet.sheet) for sheet in found), default="")
        for sheet in found:
            for part in self._parts(sheet):
                yield from self._sheet(part)

    def _named(self, path: Path, found: list[Sheet]) -> list[Sheet]:
        """Return the tables of a file, with the names of those of whom they tell by numbers."""
        others = (sheets for other, sheets in self._short.items() if other != path)
        return with_names(self._short.get(path, found), [*chain.from_iterable(others)])

    def _parts(self, sheet: Sheet) -> list[Sheet]:
        """Return the tables of a sheet; one that cannot be read is refused where it is read as a table."""
        try:
            return parts_of(sheet, self._maps)
        except Unable:
            return [sheet]

    def _sheet(self, sheet: Sheet) -> Iterator[Imported]:
        try:
            begin = beginning(sheet, self._maps)
            if begin.rounds and begin.rounds.days and not begin.rounds.is_of_pairs:
                begin = filings_with_rounds(sheet, begin, self._maps) or begin
            lines = begin.lines
            first = list(islice(lines, LOOKED_AT))
            if dittos.speak_of_above(first):
                lines = dittos.resolved(chain(first, lines))
                first = list(islice(lines, LOOKED_AT))
        except Unable as error:
            yield BadRow(file=sheet.name, line=0, why=error.text)
            yield ImportedFile(file=sheet.name, table="unknown", bad_rows=1, usable=False)
            return
        yield from written_rows(sheet, begin, first)
        body = [cells for _, cells, _ in first if cells]
        table_name = begin.table or table_of(
            sheet.title, begin.headers, self._maps, begin.above, body,
            is_paper=sheet.encoding == PAPER,
        )  # fmt: skip
        places = block_places(begin.headers, body) if table_name in _MAY_TELL_PLACES else None
        if places:
            yield from _places(sheet, places, first)
        if is_account(begin.headers):
            told = [(line, cells) for line, cells, _ in first if cells]
            yield from told_unlicensed(sheet.name, told)
        if places and table_name is None:
            return
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
            yield from self._rows(table, seconds, chain(first, lines))
            usable = True
        except Unable as error:  # a workbook that cannot be read to its end proves nothing
            yield BadRow(file=sheet.name, line=0, why=error.text)
            usable = False
        yield from table.accounts(usable=usable)
        for second in seconds:
            yield from second.account(usable=usable)

    def _parted(
        self, sheet: Sheet, name: str, begin: Beginning, body: list[Cells]
    ) -> tuple[Table, list["_Second"]]:
        """Return the table of a sheet, and those whose records stand in the same lines."""
        named = f"{sheet.path.stem} {sheet.sheet}"
        given = said_by_name(name, sheet.title) | said_above(name, begin.above, begin.headers)
        columns = columns_of(name, begin.headers, self._maps, body)
        others = (
            []
            if begin.rounds and begin.rounds.days
            else records_beside(name, begin.headers, columns, f"{begin.above} {named}", body)
        )
        apart = frozenset().union(*(other.positions for other in others))
        make = partial(
            Table,
            sheet,
            as_of=stated_day(begin.above, named)
            or day_of_month(stated_month(sheet.sheet), self._last_month),
            part=is_part(f"{begin.above} {named}"),
            about=about(begin.above, named),
        )
        every = frozenset(columns)  # what the first has says nothing untold of the second
        seconds = [
            _Second(make(Layout(other.table, other.headers, {}, (), {}, every)), other)
            for other in others
        ]
        taken = frozenset().union(*(other.taken for other in others))
        first = Layout(name, begin.headers, self._maps, body, given, apart, taken)
        return make(first, body), seconds

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
        written = {n for n, text in enumerate(cells) if text.strip()}
        if not (self.beside.needed <= written or self.beside.instead & written):
            return
        if self.beside.denials_only and not self.table.denies(cells):
            return
        if not self.beside.is_written_in(cells):
            return
        each: Iterator[Line] = iter(((line, cells, 0),))
        for number, part, _ in self.beside.rounds.lines(each) if self.beside.rounds else each:
            for row in self.table.rows(number, part):
                is_open = self.beside.is_open and isinstance(row, Licence)
                yield msgspec.structs.replace(row, unread=THE_TERM) if is_open else row

    def account(self, *, usable: bool) -> Iterator[ImportedFile]:
        """Yield its account, without the columns that nobody knows: they are told of the first."""
        account = self.table.account(usable=usable)
        named_in_passing = self.beside.like is not None
        if account.rows or not named_in_passing:
            part = account.part or named_in_passing
            yield msgspec.structs.replace(account, unknown_columns=(), part=part)


def _places(sheet: Sheet, places: BlockPlaces, lines: Iterable[Line]) -> Iterator[Imported]:
    """Yield where blocks stand, and an account of the list."""
    rows = 0
    for rows, row in enumerate(places.rows(sheet.name, lines), 1):  # noqa: B007
        yield row
    yield ImportedFile(file=sheet.name, table="delegations", encoding=sheet.encoding, rows=rows)


def _tables_in(path: Path, name: str) -> list[Sheet]:
    """Return the tables of a file of whichever kind; raises Unable where it cannot be opened."""
    if rpsl.is_of_blocks(path):
        return [rpsl.sheet_of(path, name)]
    if whois.is_of_domains(path):
        return [whois.sheet_of(path, name)]
    return sheets_of(path, name) if is_paper(path) else sheets(path, name)


def _is_plain(path: Path) -> bool:
    return path.suffix.lower() in _TABLE_SUFFIXES


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
