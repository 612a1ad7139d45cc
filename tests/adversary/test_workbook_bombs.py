"""Workbooks made to exhaust whoever opens them are refused in one line, in bounded time and memory."""

import io
import resource
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import openpyxl
import pytest

from rectitude import workbooks
from rectitude.collectors.register.folder import read_folder
from rectitude.evidence.register import BadRow, Filing, ImportedFile
from rectitude.options import silent
from rectitude.text import Unable

PATIENCE = 8
"""Seconds of processor time: twice what the child may use."""

SHEET = "xl/worksheets/sheet1.xml"
HEAD = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
TAIL = "</sheetData></worksheet>"
SOUND = io.BytesIO()
_book = openpyxl.Workbook()
_book.worksheets[0].append(["domain"])
_book.save(SOUND)


def workbook(sheet: Iterator[str]) -> bytes:
    """Return a workbook whose first sheet has this XML."""
    written = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(SOUND.getvalue())) as sound,
        zipfile.ZipFile(written, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive,
    ):
        for name in sound.namelist():
            with archive.open(name, "w") as member:
                for piece in sheet if name == SHEET else [sound.read(name).decode()]:
                    member.write(piece.encode())
    return written.getvalue()


def wide() -> Iterator[str]:
    """Rows of two cells, the first and the last column: 16,384 cells each to a naive reader."""
    yield HEAD
    for row in range(1, 20_001):
        yield f'<row r="{row}"><c r="A{row}" t="str"><v>a</v></c><c r="XFD{row}"><v>1</v></c></row>'
    yield TAIL


def long() -> Iterator[str]:
    """More rows than a child can read in its time: one cell each, endlessly."""
    yield HEAD
    for _ in range(20):
        yield "<row><c><v>1</v></c></row>" * 100_000
    yield TAIL


def far() -> Iterator[str]:
    yield f'{HEAD}<row r="1"><c r="A1"><v>1</v></c></row><row r="9000000000"><c><v>1</v></c></row>{TAIL}'


def heavy() -> Iterator[str]:
    """One text of 700 MiB, of which readers keep copies."""
    yield f'{HEAD}<row r="1"><c r="A1" t="inlineStr"><is><t>'
    for _ in range(700):
        yield "x" * (1 << 20)
    yield f"</t></is></c></row>{TAIL}"


def malformed() -> Iterator[str]:
    yield f'{HEAD}<row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c'


def laughing() -> Iterator[str]:
    entities = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    yield f'<!DOCTYPE x [<!ENTITY l0 "lol">{entities}]>{HEAD}<row><c t="str"><v>&l11;</v></c></row>{TAIL}'


BOMBS = (wide, long, far, heavy, malformed, laughing)


@pytest.mark.turns(3)
@pytest.mark.slow
@pytest.mark.parametrize("bomb", BOMBS)
def test_it_is_refused_within_its_limits(
    bomb: Callable[[], Iterator[str]], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbooks, "_SECONDS", 4)
    content = workbook(bomb())
    assert len(content) < 1 << 22
    began = resource.getrusage(resource.RUSAGE_CHILDREN)

    with pytest.raises(Unable) as raised:
        for _ in workbooks.rows(content, "bomb.xlsx"):
            pass

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert "bomb.xlsx" in raised.value.text.en
    assert "\n" not in raised.value.text.en
    assert used.ru_utime - began.ru_utime < PATIENCE
    assert used.ru_maxrss * 1024 < workbooks.MEMORY * 1.2


@pytest.mark.slow
def test_a_sound_workbook_is_read_as_it_stands() -> None:
    rows = list(workbooks.rows(SOUND.getvalue(), "a.xlsx"))

    assert rows == [(1, ["domain"])]
    assert workbooks.names(SOUND.getvalue(), "a.xlsx") == ["Sheet"]


@pytest.mark.slow
def test_who_stops_early_leaves_no_child(tmp_path: Path) -> None:
    rows = workbooks.rows(workbook(far()), "a.xlsx")
    assert next(rows) == (1, ["1"])
    rows.close()  # waits for the child


@pytest.mark.slow
def test_a_bomb_among_registers_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "bomb.xlsx").write_bytes(workbook(malformed()))
    (tmp_path / "filings.csv").write_text("domain\na.cn\n", encoding="utf-8")

    found = list(read_folder(tmp_path, {}, silent, Event()))

    assert [row.file for row in found if isinstance(row, BadRow)] == ["bomb.xlsx"]
    assert [row.domain for row in found if isinstance(row, Filing)] == ["a.cn"]


@pytest.mark.slow
def test_a_table_that_breaks_off_is_not_taken_for_the_whole(tmp_path: Path) -> None:
    cells = "".join(f'<c t="str"><v>{name}</v></c>' for name in ("domain", "main_licence"))
    rows = (
        f'<row r="1">{cells}</row><row r="2"><c t="str"><v>a.cn</v></c></row><row r="9000000000"/>'
    )
    (tmp_path / "filings.xlsx").write_bytes(workbook(iter([HEAD + rows + TAIL])))

    (account,) = (
        row for row in read_folder(tmp_path, {}, silent, Event()) if isinstance(row, ImportedFile)
    )

    assert not account.usable
