"""What a program's file says of itself is the same, however few of its bytes are got at a time."""

import io
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from programs import PAPER, disk_image, windows_package, windows_program
from rectitude.facts.program_files import Identity, Missing, Pieces, identity

STRINGS = {
    "CompanyName": "北京云雀科技有限公司",
    "ProductName": "云雀浏览器",
    "OriginalFilename": "yunque.exe",
}
PROGRAM = windows_program(**STRINGS)


def said(data: bytes, first: int = 64, least: int = 16, name: str = "") -> Identity:
    """Return what a file says, of which the beginning is got, and then what is asked for."""
    pieces = Pieces(len(data))
    pieces.add(0, data[:first])
    while True:
        try:
            return identity(pieces, name)
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


PACKAGED = {
    "title": "Installation Database",
    "subject": "云雀浏览器",
    "author": "北京云雀科技有限公司",
}


@pytest.mark.parametrize("code_page", [936, 65001])
@given(first=st.integers(8, 2560), least=st.integers(1, 600))
def test_a_package_for_windows_says_its_subject_in_any_pieces(
    code_page: int, first: int, least: int
) -> None:
    found = said(windows_package(code_page=code_page, **PACKAGED), first, least)

    assert found == Identity("msi", product="云雀浏览器", company="北京云雀科技有限公司")


def test_a_paper_in_the_same_kind_of_file_is_no_program() -> None:
    assert said(windows_package(kind=PAPER, title="报名表")) == Identity()


@given(st.binary(max_size=1600), st.integers(8, 80))
def test_a_package_that_was_damaged_says_little_and_ends(noise: bytes, at: int) -> None:
    whole = windows_package(**PACKAGED)

    assert said(whole[:at] + noise + whole[at + len(noise) :]).format in {"msi", ""}


def archive(*names: str) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as written:
        for name in names:
            written.writestr(name, "x")
    return file.getvalue()


def test_the_one_program_in_an_archive_names_it() -> None:
    packed = archive("山雀/说明.txt", "山雀/高速下载器.exe", "山雀/卸载.exe")

    assert said(packed) == Identity("zip", original_name="高速下载器")


def test_a_name_written_in_the_code_page_of_china_is_read() -> None:
    written = archive("ABCDEF.exe").replace(b"ABCDEF", "山雀器".encode("gb18030"))

    assert said(written).original_name == "山雀器"


@pytest.mark.parametrize("names", [("a.exe", "b.exe"), ("a.pdf", "a.docx")])
def test_an_archive_of_several_programs_or_none_names_none(names: tuple[str, ...]) -> None:
    assert said(archive(*names)) == Identity("zip")


@pytest.mark.parametrize("packed", [1, 0x80000005])
@given(first=st.integers(8, 400), least=st.integers(1, 600))
def test_a_disk_image_says_its_volume_and_the_program_in_it_in_any_pieces(
    packed: int, first: int, least: int
) -> None:
    image = disk_image("山雀播放器 3.1", "Applications", "山雀播放器.app", packed=packed)

    found = said(image, first, least, "shanque.dmg")

    assert found == Identity("dmg", product="山雀播放器", description="山雀播放器 3.1")


def test_a_disk_image_whose_list_is_in_an_encoding_that_is_none_says_nothing() -> None:
    image = disk_image("山雀播放器", "山雀播放器.app").replace(
        b'encoding="UTF-8"', b'encoding="ATF-8"'
    )

    assert b"ATF-8" in image
    assert said(image, name="a.dmg") == Identity()


@given(st.binary(max_size=600), st.integers(0, 3000))
def test_a_disk_image_that_was_damaged_says_little_and_ends(noise: bytes, at: int) -> None:
    image = disk_image("山雀播放器", "山雀播放器.app")

    assert said(image[:at] + noise + image[at + len(noise) :], name="a.dmg").format in {"dmg", ""}
