"""What can be read in an answer, sound or not."""

import zipfile
from io import BytesIO

from rectitude.facts.given_text import LONGEST, given_text


def _workbook(shared: str) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/sharedStrings.xml", shared)
        archive.writestr("docProps/app.xml", "<a>unrelated</a>")
    return file.getvalue()


def test_the_cells_of_a_workbook_are_read_and_nothing_else_of_it() -> None:
    assert given_text(_workbook("<sst><t>姓名</t></sst>")).records[0].split() == ["姓名"]


def test_a_workbook_that_unpacks_to_gigabytes_is_read_within_bounds() -> None:
    assert len(given_text(_workbook("a" * (LONGEST * 3))).records[0]) == LONGEST


def test_a_broken_archive_says_nothing() -> None:
    assert given_text(_workbook("<t>x</t>")[:60]).records == ("",)


def test_words_around_a_table_are_no_words_of_its_records() -> None:
    page = "<!doctype html><nav>会员 余额</nav><table><td>店长</td></table>".encode()
    told = given_text(page)
    assert "余额" not in told.records[0]
    assert "余额" in told.prose
