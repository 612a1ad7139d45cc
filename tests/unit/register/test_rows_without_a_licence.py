"""Tables of licences that name firms without one: they do not cover what those firms offer."""

from pathlib import Path

import pytest

from rectitude.evidence.register import BadRow, Licence
from registers.reading import judged, of, outcomes, read, write

UNLICENSED = "resource.access.unlicensed"
FIRM, OTHER = "示例云数据有限公司", "样本工作室"
LICENSED = f"{FIRM},京B1-20200001,B11;B14,全国,2025-01-01,2029-12-31\n"
HEADINGS = "单位,许可证号,业务,地域,起,止\n"
BLOCKS = (
    "地址段,出租方,承租方,合同号,用途,生效日期,失效日期\n"
    f"192.0.2.0/25,{OTHER},甲地商贸有限公司,A-1,托管,2026-01-01,2027-12-31\n"
    f"192.0.2.128/25,{FIRM},乙地商贸有限公司,A-2,托管,2026-01-01,2027-12-31\n"
)


def said(folder: Path, row: str, headings: str = HEADINGS) -> set[str]:
    report = judged(folder, allocations=BLOCKS, licences=f"{headings}{LICENSED}{row}\n")
    assert "failed" not in outcomes(report, UNLICENSED, FIRM)
    return outcomes(report, UNLICENSED, OTHER)


def test_a_licence_without_a_number_is_one(tmp_path: Path) -> None:
    assert said(tmp_path, f"{OTHER},,B11,全国,2025-01-01,2029-12-31") == set()
    assert said(tmp_path, f"{OTHER},无,B11,全国,2025-01-01,2029-12-31") == set()


@pytest.mark.parametrize("word", ["无", "未取得", "没有许可证", "未办理", "none", "No licence"])
def test_a_row_that_says_none_covers_nothing(tmp_path: Path, word: str) -> None:
    assert said(tmp_path, f"{OTHER},{word},,,,") == {"failed"}


@pytest.mark.parametrize("word", ["", "-", "/"])
def test_a_row_in_which_nothing_was_written_is_a_question(tmp_path: Path, word: str) -> None:
    assert said(tmp_path, f"{OTHER},{word},,,,") == {"cantTell"}


def test_a_list_of_names_alone_is_one_of_holders(tmp_path: Path) -> None:
    write(tmp_path, licences=f"持证单位\n{OTHER}\n")

    (licence,) = of(Licence, read(tmp_path))

    assert (licence.holder, licence.unread) == (OTHER, ())


def test_a_table_of_suppliers_with_their_licences_is_one_of_licences(tmp_path: Path) -> None:
    headings = "供应商,经营许可证,业务种类,地域,有效期自,有效期至\n"
    write(tmp_path, 供应商资质=f"{headings}{LICENSED}{OTHER},无,,,,\n")

    found = read(tmp_path)

    assert [row.holder for row in of(Licence, found)] == [FIRM]
    assert not of(BadRow, found)
