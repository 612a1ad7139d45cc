"""A folder of registers, file by file, as typed rows; files of the whole Internet are thinned."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from rectitude.collectors.register.columns import ColumnMap, table_of
from rectitude.collectors.register.sheets import Cells, Sheet, sheets
from rectitude.collectors.register.standard import StandardFile, recognise
from rectitude.collectors.register.tables import Table
from rectitude.evidence.register import (
    Allocation,
    BadRow,
    Filing,
    ImportedFile,
    Observation,
    Row,
)
from rectitude.facts.addresses import AddressSpace
from rectitude.options import Cancel, Progress, Step
from rectitude.text import Text, Unable

_TABLE_SUFFIXES = frozenset({".csv", ".tsv", ".xlsx"})
_OTHER_SUFFIXES = frozenset(
    {
        ".json",
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
_STEP = 5_000
"""Rows between two reports of progress, and looks at the cancel flag; ours."""

Imported = Row | BadRow | ImportedFile


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
    reading = _Reading(folder, maps, progress, cancel)
    for path in tables:
        yield from reading.tables_of(path)
    for path, known in standard:
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
        elif path.suffix.lower() in _TABLE_SUFFIXES:
            tables.append(path)
        elif path.suffix.lower() in _OTHER_SUFFIXES:
            strangers.append(path)
    return tables, standard, strangers


class _Reading:
    """What is known while a folder is read."""

    def __init__(self, folder: Path, maps: ColumnMap, progress: Progress, cancel: Cancel) -> None:
        self._folder = folder
        self._maps = maps
        self._progress = progress
        self._cancel = cancel
        self._blocks: set[str] = set()

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
        lines = sheet.lines()
        line, headers, _ = next(lines, (1, [], 0))
        headers = headers or []
        table_name = table_of(sheet.title, headers, self._maps)
        if table_name is None:
            yield ImportedFile(file=sheet.name, table="unknown", encoding=sheet.encoding)
            return
        table = Table(sheet, table_name, headers, self._maps)
        if table.missing:
            columns = ", ".join(table.missing)
            why = Text(
                f"缺少必需的列：{columns}。可用 --map 指明列名。",
                f"the header lacks {columns}; name the columns with --map",
            )
            yield BadRow(file=sheet.name, line=line, why=why)
            yield msgspec.structs.replace(_account(table, 0, 1, 0), usable=False)
            return
        yield from self._rows(table, lines)

    def _rows(
        self, table: Table, lines: Iterator[tuple[int, Cells | None, int]]
    ) -> Iterator[Imported]:
        rows = bad_rows = bad_cells = 0
        size = table.sheet.path.stat().st_size
        for count, (line, cells, position) in enumerate(lines):
            if count % _STEP == 0:
                self._report(table.sheet.name, position, size)
            for row in table.rows(line, cells):
                if isinstance(row, BadRow):
                    bad_cells += row.kept
                    bad_rows += not row.kept
                else:
                    rows += 1
                    self._remember(row)
                yield row
        yield _account(table, rows, bad_rows - table.duplicates, bad_cells)

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
            elif not space.touches(row.prefix):
                over += 1
                continue
            else:
                rows += 1
            yield row
        yield ImportedFile(
            file=name, table=known.table, encoding=known.format, rows=rows, bad_rows=bad,
            passed_over=over,
        )  # fmt: skip

    def _remember(self, row: Row) -> None:
        """Keep the addresses that the tables speak of: they decide what of a world-wide file counts."""
        if isinstance(row, Allocation):
            self._blocks.add(row.prefix)
        elif isinstance(row, Filing):
            self._blocks.update(row.server_ips)
        elif isinstance(row, Observation) and row.ip:
            self._blocks.add(row.ip)

    def _report(self, name: str, done: int, total: int | None) -> None:
        if self._cancel.is_set():
            raise Stopped
        self._progress(Step(Text(f"读取 {name}", f"Reading {name}"), done, total or None))


def _account(table: Table, rows: int, bad_rows: int, bad_cells: int) -> ImportedFile:
    return ImportedFile(
        file=table.sheet.name,
        table=table.table,
        encoding=table.sheet.encoding.removesuffix("-sig"),
        columns=tuple(table.positions.values()),
        unknown_columns=tuple(table.unknown.values()),
        rows=rows,
        bad_rows=bad_rows,
        bad_cells=bad_cells,
        duplicates=table.duplicates,
    )


def _name(folder: Path, path: Path) -> str:
    return path.relative_to(folder).as_posix()
