"""
The rows of workbooks (XLSX, and XLS of old) from people whom nobody knows: read in a child with limits.

A workbook of 100 kB can unpack to gigabytes or to a thousand million empty cells. The child has so
much memory and processor time, and no more; what it cannot read within them is refused in one line.
`python -m rectitude.workbooks` is the child: the workbook on standard input, JSON lines on output.
"""

import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date, datetime
from pathlib import Path
from typing import IO, Any

from rectitude.text import Unable

MEMORY = 1 << 30
"""Bytes that the child may use: ours; a register of 200,000 rows takes a quarter."""
_SECONDS = 10
_SECONDS_A_MIB = 10
"""Processor time that the child may use, by the file's size: ours; a sound file takes a fifth of it."""
WIDEST = 1_000
"""Columns of a sheet that are read: ours; registers have below 50. A wider one is refused."""
MOST_ROWS = 1_048_576
"""Rows of a sheet: what Excel allows."""
LONGEST_CELL = 32_767
"""Characters of a cell: what Excel allows."""

_OF_TODAY = frozenset({".xlsx", ".xlsm"})
_OF_OLD = frozenset({".xls", ".et"})
"""Names of workbooks of old, by which systems also call pages and plain text that they export."""
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
"""How a compound file begins, as which workbooks of old are stored."""
_BEGINNINGS = (_COMPOUND, b"PK\x03\x04")

_TOO_LARGE, _UNSOUND, _TOO_WIDE = 1, 3, 4
_UNNEEDED = ("numpy", "PIL")
"""What openpyxl loads where it is there, to write numbers and pictures of theirs: a third of all time."""


def is_workbook(path: Path) -> bool:
    """Whether a file is a workbook: by its name, or by how it begins under one that others bear too."""
    suffix = path.suffix.lower()
    if suffix not in _OF_OLD:
        return suffix in _OF_TODAY
    with path.open("rb") as file:
        return file.read(8).startswith(_BEGINNINGS)


def names(content: Path | bytes, name: str) -> list[str]:
    """Return the names of a workbook's sheets; raises Unable, which calls the file `name`."""
    with _child(content, name, []) as lines:
        return [str(sheet) for sheet in json.loads(next(lines, b"[]"))]


def rows(
    content: Path | bytes, name: str, sheet: str | None = None, *, most: int | None = None
) -> Iterator[tuple[int, list[str]]]:
    """
    Yield the rows of a sheet (the first if none is named) that are not empty, by number from 1.

    Cells are text as in a CSV file. `most` rows are read. Raises Unable, which calls the file `name`.
    """
    with _child(content, name, [sheet or "", str(most or 0)]) as lines:
        for line in lines:
            number, *cells = json.loads(line)
            yield number, cells


ALL = "*"
"""Stands for every sheet: no sheet can be called so."""


def sheets(
    content: Path | bytes, name: str, *, most: int | None = None
) -> list[tuple[str, list[tuple[int, list[str]]]]]:
    """
    Return the rows of every sheet, as `rows` does, with its name; raises Unable.

    Of a sheet with rows beyond number `most` the next one alone is read, which tells that there are more.
    """
    found: list[tuple[str, list[tuple[int, list[str]]]]] = []
    with _child(content, name, [ALL, str(most or 0)]) as lines:
        for line in lines:
            told = json.loads(line)
            if isinstance(told, str):
                found.append((told, []))
            else:
                number, *cells = told
                found[-1][1].append((number, cells))
    return found


@contextmanager
def _child(content: Path | bytes, name: str, asked: list[str]) -> Iterator[Iterator[bytes]]:
    with _opened(content, name) as file:
        size = file.seek(0, 2)
        file.seek(0)
        seconds = _SECONDS + _SECONDS_A_MIB * size // (1 << 20)
        command = [sys.executable, "-m", "rectitude.workbooks", str(seconds), *asked]
        process = subprocess.Popen(  # noqa: S603 - our own module; the file is on standard input
            command, stdin=file, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
        )
    assert process.stdout  # noqa: S101 - a pipe was asked for
    try:
        yield iter(process.stdout)
    except BaseException:  # whoever reads has enough, or failed
        process.kill()
        raise
    finally:
        process.stdout.close()
        status = process.wait()
    if status:
        raise _refused(name, status)


def _opened(content: Path | bytes, name: str) -> IO[bytes]:
    if isinstance(content, Path):
        try:
            return content.open("rb")
        except OSError as error:
            raise _refused(name, _UNSOUND) from error
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed by whoever asked for it
    file.write(content)
    return file


def _refused(name: str, status: int) -> Unable:
    if status == _UNSOUND:
        return Unable(
            f"打不开 {name}：不是完好的工作簿文件。",
            f"Cannot open {name}: it is not a sound workbook.",
        )
    if status == _TOO_WIDE:
        return Unable(
            f"{name} 的表超过 {WIDEST} 列，没有读取。",
            f"{name}: a sheet has more than {WIDEST} columns and was not read.",
        )
    return Unable(
        f"{name} 展开后太大，没有读取。请拆成较小的表，或另存为 CSV。",
        f"{name} unpacks to more than may be read. Split it, or save it as CSV.",
    )


def main(seconds: str, sheet: str | None = None, most: str = "0") -> int:
    """Be the child: write the names of the sheets, or the rows of one, as JSON lines."""
    resource.setrlimit(resource.RLIMIT_CPU, (int(seconds), int(seconds)))
    for name in _UNNEEDED:  # an import of None fails at once
        sys.modules[name] = None  # type: ignore[assignment]
    from openpyxl import load_workbook

    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    try:
        workbook = _of_old() or load_workbook(sys.stdin.buffer, read_only=True, data_only=True)
        if sheet is None:
            print(json.dumps(workbook.sheetnames))  # noqa: T201 - what the parent reads
            return 0
        if sheet == ALL:
            return _write_all(workbook, int(most) or MOST_ROWS)
        table: Any = workbook[sheet or workbook.sheetnames[0]]
        found = table.iter_rows(values_only=True, max_row=int(most) or None)
        return _write(found)
    except MemoryError:
        return _TOO_LARGE
    except Exception:  # noqa: BLE001 - a library's, on bytes that are made to break it
        return _UNSOUND


def _of_old() -> Any:  # noqa: ANN401  in the shape of a library's without types
    """Return the workbook on standard input, if it is one of old."""
    stream = sys.stdin.buffer
    found = stream.read(len(_COMPOUND)) == _COMPOUND
    stream.seek(0)
    if not found:
        return None
    from rectitude.workbooks_of_old import Workbook

    return Workbook(stream.read())


def _write_all(workbook: Any, most: int) -> int:  # noqa: ANN401  a class of a library without types
    for worksheet in workbook.worksheets:
        sys.stdout.write(json.dumps(worksheet.title) + "\n")
        if status := _write(worksheet.iter_rows(values_only=True), most):
            return status
    return 0


def _write(found: Iterator[tuple[object, ...]], most: int = MOST_ROWS) -> int:
    for number, row in enumerate(found, 1):
        if number > MOST_ROWS:
            return _TOO_LARGE
        if len(row) > WIDEST and any(value is not None for value in row[WIDEST:]):
            return _TOO_WIDE
        cells = [_said(value) for value in row[:WIDEST]]
        if any(cells):
            sys.stdout.write(json.dumps([number, *cells]) + "\n")
            if number > most:
                break
    sys.stdout.flush()
    return 0


def _said(value: object) -> str:
    """Return a cell as it would stand in a CSV file."""
    if value is None:
        return ""
    if isinstance(value, datetime):
        return value.isoformat(" ", "seconds")
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value)[:LONGEST_CELL]


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
