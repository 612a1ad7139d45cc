"""Registers of filings, licences and addresses: a folder of tables, or of the Internet's own files."""

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime
from itertools import groupby, islice
from operator import attrgetter
from pathlib import Path

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors.register.columns import ColumnMap, read_column_map
from rectitude.collectors.register.folder import Imported, Stopped, read_folder
from rectitude.collectors.register.options import RegisterOptions
from rectitude.evidence.register import (
    BadRow,
    Filing,
    ImportedFile,
    Observation,
    Register,
    Statement,
    TableRow,
    earlier,
)
from rectitude.evidence.written_row import WrittenRow
from rectitude.findings import Subject
from rectitude.options import Cancel, Progress, Step, Target
from rectitude.text import Text, Unable

__all__ = ["collect"]

_UNDATED = "undated"
"""The subject of registers without any day; they are then taken for as old as their inspection."""
_AT_ONCE = 1_000
"""Rows that are written together; ours."""
_WORST_SHOWN = 3
"""Bad rows that the report's limits quote; the evidence has all of them."""


def collect(
    target: Target,
    options: RegisterOptions,
    wanted: frozenset[str],
    writer: Writer,
    progress: Progress,
    cancel: Cancel,
) -> None:
    """
    Write the rows of a folder of registers, and of `--baseline FOLDER`.

    Raises Unable where the folder, the baseline or the column map cannot be read.
    """
    if Register.NAME not in wanted:
        return
    maps = read_column_map(options.column_map)
    days = _Days()
    try:
        _write(writer, read_folder(Path(target.address), maps, progress, cancel), days)
        if options.register.baseline:
            _write(writer, _baseline(options.register.baseline, maps, progress, cancel), _Days())
    except Stopped:
        writer.note(complete=False)
        writer.limit(
            Text(
                "读取被中断，登记数据不完整。", "Reading was stopped: the registers are not whole."
            )
        )
    writer.subject(Subject("register", days.today or _UNDATED))
    if days.today:
        writer.observed_on(date.fromisoformat(days.today))
    writer.collected(Register)
    progress(Step(Text("封存证据", "Sealing the evidence")))


class _Days:
    """Learns of which day registers are, while their rows pass; as `facts.register.dates.today_of`."""

    def __init__(self) -> None:
        self._snapshot = ""
        self._other = ""

    def note(self, rows: Sequence[Imported]) -> None:
        """Look at rows of one kind."""
        kind = type(rows[0])
        self._snapshot = max(self._snapshot, _last(rows, _DAY_OF_SNAPSHOT.get(kind, "")))
        self._other = max(self._other, _last(rows, _DAY.get(kind, "")))

    @property
    def today(self) -> str:
        """The latest day of which the registers speak, ISO, or nothing."""
        return self._snapshot or self._other


_DAY_OF_SNAPSHOT: dict[type[Imported], str] = {Filing: "snapshot_date"}
_DAY: dict[type[Imported], str] = {
    Filing: "update_time",
    Observation: "observed_at",
    Statement: "date",
}


def _last(rows: Sequence[Imported], field: str) -> str:
    return max(map(attrgetter(field), rows)) if field else ""


def _write(writer: Writer, rows: Iterator[Imported], days: _Days) -> None:
    first_bad: list[BadRow] = []
    of_words = ""
    read_on = datetime.now(UTC).date().isoformat()
    for same in _together(rows):
        of_files = isinstance(same[0], ImportedFile)
        writer.write_all([*_read_on(same, read_on)] if of_files else same)
        days.note(same)
        if isinstance(same[0], WrittenRow):
            of_words = same[-1].file
        for row in same if isinstance(same[0], BadRow | ImportedFile) else ():
            if isinstance(row, BadRow) and len(first_bad) < _WORST_SHOWN:
                first_bad.append(row)
            elif isinstance(row, ImportedFile):
                writer.place(row.file)
                _state_limits(writer, row, first_bad, has_words=row.file == of_words)
                first_bad.clear()


def _read_on(rows: Sequence[Imported], day: str) -> Iterator[Imported]:
    """Yield the accounts of files with the day on which they were read."""
    for row in rows:
        yield msgspec.structs.replace(row, read_on=day)


def _together(rows: Iterator[Imported]) -> Iterator[list[Imported]]:
    """Yield rows of one kind that follow each other, some at a time."""
    for _, same in groupby(rows, type):
        while some := [*islice(same, _AT_ONCE)]:
            yield some


def _state_limits(
    writer: Writer, file: ImportedFile, examples: list[BadRow], *, has_words: bool
) -> None:
    """Let the report say what of a file was not understood: nothing is passed over in silence."""
    if file.table == "unknown":
        unknown = Text(
            f"看不出 {file.file} 是什么表，{'只看文字' if has_words else '没有使用'}。",
            f"{file.file}: no table that we know; "
            f"{'read for its words alone' if has_words else 'not used'}.",
        )
        writer.limit(examples[0].why if examples else unknown)
        return
    for text in _unused(file):
        writer.limit(text)
    if examples and (counts := _counts(file)):
        why, lines = examples[0].why, [str(row.line) for row in examples]
        writer.limit(
            Text(
                f"{file.file}：{'，'.join(count.zh for count in counts)}；"
                f"例如第 {'、'.join(lines)} 行（{why.zh}）。",
                f"{file.file}: {', '.join(count.en for count in counts)}; "
                f"for instance line {', '.join(lines)} ({why.en}).",
            )
        )


def _unused(file: ImportedFile) -> Iterator[Text]:
    """Yield which columns of a file are no known field, but for those that number its rows."""
    columns = [
        "".join(filter(str.isprintable, name))[:_LONGEST_HEADING]
        for name in file.unknown_columns
        if not _NUMBERS_ROWS.fullmatch(name.strip())
    ]
    if columns and file.usable:
        yield Text(
            f"{file.file}：没有对应字段、只看文字的列：{'、'.join(columns)}。",
            f"{file.file}: columns of no known field, read for their words alone: {', '.join(columns)}.",
        )


_LONGEST_HEADING = 40
"""Characters of a heading that a report shows; ours."""
_NUMBERS_ROWS = re.compile(r"序号|编号|行号|#|no\.?|id|seq", re.IGNORECASE)


def _counts(file: ImportedFile) -> list[Text]:
    rows, cells, again = file.bad_rows, file.bad_cells, file.duplicates
    said = {
        Text(f"{rows} 行不能使用", f"{rows} row{_s(rows)} could not be used"): rows,
        Text(f"{cells} 个单元格读不懂", f"{cells} cell{_s(cells)} could not be read"): cells,
        Text(f"{again} 行重复", f"{again} row{_s(again)} repeated"): again,
    }
    return [text for text, count in said.items() if count]


def _s(count: int) -> str:
    return "" if count == 1 else "s"


def _baseline(
    folder: Path, maps: ColumnMap, progress: Progress, cancel: Cancel
) -> Iterator[Imported]:
    """Yield the baseline's rows as earlier ones; tables that are not compared are left out."""
    try:
        for row in read_folder(folder, maps, progress, cancel):
            if isinstance(row, ImportedFile):
                yield msgspec.structs.replace(row, file=f"baseline/{row.file}", snapshot="baseline")
            elif isinstance(row, BadRow):
                yield msgspec.structs.replace(row, file=f"baseline/{row.file}")
            elif isinstance(row, TableRow) and (before := earlier(row)):
                yield msgspec.structs.replace(before, file=f"baseline/{row.file}")
    except Unable as error:
        raise Unable(f"基准数据：{error.text.zh}", f"Baseline: {error.text.en}") from error
