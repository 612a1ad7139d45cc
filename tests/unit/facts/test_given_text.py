"""What can be read in an answer, sound or not."""

import zipfile
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rectitude.facts.given_text import LONGEST, given_text

METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA)


def _workbook(shared: str, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    file = BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr("xl/sharedStrings.xml", shared)
        archive.writestr("docProps/app.xml", "<a>unrelated</a>")
    return file.getvalue()


def test_the_cells_of_a_workbook_are_read_and_nothing_else_of_it() -> None:
    assert given_text(_workbook("<sst><t>姓名</t></sst>")).records[0].split() == ["姓名"]


def test_a_workbook_that_unpacks_to_gigabytes_is_read_within_bounds() -> None:
    assert len(given_text(_workbook("a" * (LONGEST * 3))).records[0]) == LONGEST


def test_a_broken_archive_says_nothing() -> None:
    assert given_text(_workbook("<t>x</t>")[:60]).records == ("",)


@pytest.mark.parametrize("method", METHODS)
@given(data=st.data())
def test_a_damaged_workbook_is_read_or_says_nothing(method: int, data: st.DataObject) -> None:
    damaged = bytearray(_workbook("<sst><t>姓名</t></sst>", method))
    places = st.integers(4, len(damaged) - 1)
    for place, byte in data.draw(st.dictionaries(places, st.integers(0, 255), max_size=6)).items():
        damaged[place] = byte
    cut = data.draw(st.tuples(places, places) | st.none())
    if cut:
        del damaged[min(cut) : max(cut)]
    assert len(given_text(bytes(damaged)).records) == 1


def test_words_around_a_table_are_no_words_of_its_records() -> None:
    page = "<!doctype html><nav>会员 余额</nav><table><td>店长</td></table>".encode()
    told = given_text(page)
    assert "余额" not in told.records[0]
    assert "余额" in told.prose
