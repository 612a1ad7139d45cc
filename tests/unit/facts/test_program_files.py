"""What a program's file says of itself is the same, however few of its bytes are got at a time."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs import windows_program
from rectitude.facts.program_files import Identity, Missing, Pieces, identity

STRINGS = {
    "CompanyName": "北京云雀科技有限公司",
    "ProductName": "云雀浏览器",
    "OriginalFilename": "yunque.exe",
}
PROGRAM = windows_program(**STRINGS)


def said(data: bytes, first: int = 64, least: int = 16) -> Identity:
    """Return what a file says, of which the beginning is got, and then what is asked for."""
    pieces = Pieces(len(data))
    pieces.add(0, data[:first])
    while True:
        try:
            return identity(pieces)
        except Missing as missing:
            length = max(missing.length, least)
            pieces.add(missing.start, data[missing.start : missing.start + length])


@given(first=st.integers(8, len(PROGRAM)), least=st.integers(1, 2000))
def test_a_program_for_windows_says_the_same_in_any_pieces(first: int, least: int) -> None:
    found = said(PROGRAM, first, least)

    assert (found.product, found.company) == (STRINGS["ProductName"], STRINGS["CompanyName"])
    assert found.original_name == STRINGS["OriginalFilename"]


@given(st.binary(max_size=600).map(lambda data: b"MZ" + data))
def test_bytes_that_make_no_sense_are_a_program_that_says_nothing(data: bytes) -> None:
    assert said(data.ljust(64, b"\0")) == Identity("pe")


@given(st.integers(64, len(PROGRAM) - 1))
def test_a_program_cut_short_says_what_is_left_or_nothing(end: int) -> None:
    assert said(PROGRAM[:end]).format == "pe"


@pytest.mark.parametrize("name", ["readme.txt", "AndroidManifest.xml"])
def test_an_archive_without_a_readable_manifest_is_an_archive(name: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr(name, "nothing of the kind")

    assert said(file.getvalue()) == Identity("zip")
