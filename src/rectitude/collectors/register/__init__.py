"""Registers of filings, licences and addresses: a folder of tables, or of the Internet's own files."""

from collections.abc import Iterator
from pathlib import Path

import msgspec

from rectitude.bundle import Writer
from rectitude.collectors.register.columns import ColumnMap, read_column_map
from rectitude.collectors.register.folder import Imported, Stopped, read_folder
from rectitude.evidence.register import BadRow, ImportedFile, Register, earlier
from rectitude.options import Cancel, Options, Progress, Step, Target
from rectitude.text import Text, Unable

__all__ = ["collect"]

_WORST_SHOWN = 3
"""Bad rows that the report's limits quote; the evidence has all of them."""


def collect(
    target: Target,
    options: Options,
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
    maps = read_column_map(Path(options.column_map) if options.column_map else None)
    try:
        _write(writer, read_folder(Path(target.address), maps, progress, cancel))
        if options.baseline:
            _write(writer, _baseline(Path(options.baseline), maps, progress, cancel))
    except Stopped:
        writer.note(complete=False)
        writer.limit(
            Text(
                "读取被中断，登记数据不完整。", "Reading was stopped: the registers are not whole."
            )
        )
    writer.collected(Register)
    progress(Step(Text("封存证据", "Sealing the evidence")))


def _write(writer: Writer, rows: Iterator[Imported]) -> None:
    first_bad: list[BadRow] = []
    for row in rows:
        writer.write(row)
        if isinstance(row, BadRow) and len(first_bad) < _WORST_SHOWN:
            first_bad.append(row)
        elif isinstance(row, ImportedFile):
            writer.place(row.file)
            _state_limits(writer, row, first_bad)
            first_bad.clear()


def _state_limits(writer: Writer, file: ImportedFile, examples: list[BadRow]) -> None:
    """Let the report say what of a file was not understood: nothing is passed over in silence."""
    if file.table == "unknown":
        unknown = Text(
            f"看不出 {file.file} 是什么表，没有使用。",
            f"{file.file}: no table that we know; not used.",
        )
        writer.limit(examples[0].why if examples else unknown)
    elif examples:
        why, lines = examples[0].why, [str(row.line) for row in examples]
        counts = _counts(file)
        writer.limit(
            Text(
                f"{file.file}：{'，'.join(count.zh for count in counts)}；"
                f"例如第 {'、'.join(lines)} 行（{why.zh}）。",
                f"{file.file}: {', '.join(count.en for count in counts)}; "
                f"for instance line {', '.join(lines)} ({why.en}).",
            )
        )


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
            elif before := earlier(row):
                yield msgspec.structs.replace(before, file=f"baseline/{row.file}")
    except Unable as error:
        raise Unable(f"基准数据：{error.text.zh}", f"Baseline: {error.text.en}") from error
