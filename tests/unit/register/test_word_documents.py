"""Tables in Word documents, and papers that hold none."""

import zipfile
from pathlib import Path

import pytest

from rectitude.evidence.register import ImportedFile
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import of, outcomes, read, write

SUBLET = "resource.access.sublet-or-illegal"
HALL, MILL, SHOP = "柳城云厅数据有限公司", "柳城棉纺织有限公司", "柳城快驰网络有限公司"
LINES = [
    ["专线编号", "租用单位", "提供单位", "境外端", "用途", "是否经主管部门批准"],
    ["L-1", MILL, "中国示例电信股份有限公司", "大阪", "本企业办公自用", "是（国际专线）"],
    ["L-2", SHOP, HALL, "新加坡", "向商户转接上网，按月收费", "{approved}"],
]


def document(path: Path, *parts: str | list[list[str]]) -> None:
    """Write a Word document of paragraphs and tables."""
    body = ""
    for part in parts:
        rows = [[part]] if isinstance(part, str) else part
        cells = [[f"<w:p><w:r><w:t>{c}</w:t></w:r></w:p>" for c in row] for row in rows]
        lines = ("".join(f"<w:tc>{c}</w:tc>" for c in row) for row in cells)
        table = "".join(f"<w:tr>{line}</w:tr>" for line in lines)
        body += cells[0][0] if isinstance(part, str) else f"<w:tbl>{table}</w:tbl>"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(
            "word/document.xml",
            f'<?xml version="1.0"?><w:document xmlns:w="w"><w:body>{body}</w:body></w:document>',
        )


@pytest.mark.parametrize(
    ("approved", "expected"), [("否，未经批准", {"failed"}), ("是，已批准", set())]
)
def test_a_table_in_a_word_document_is_read(
    tmp_path: Path, approved: str, expected: set[str]
) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    table = [[cell.format(approved=approved) for cell in row] for row in LINES]
    document(folder / "核查情况.docx", "跨境专线核查情况", "截至2026年8月31日，共核查2条。", table)

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert outcomes(report, SUBLET, HALL) == expected
    assert outcomes(report, SUBLET, MILL) == set()


@pytest.mark.parametrize(
    "content",
    [
        b"<w:document/>",
        b"<w:document><w:tbl>",
        b'<?xml version="1.0" encoding="ATF-8"?><w:document/>',
        b'<?xml version="1.0" encoding="gb2312"?><w:document/>',
        b'<!DOCTYPE a [<!ENTITY b "b">]><w:document><w:body>&b;</w:body></w:document>',
    ],
)
def test_a_document_that_is_not_sound_or_holds_no_table_is_named_and_not_read(
    tmp_path: Path, content: bytes
) -> None:
    write(tmp_path, filings="域名\na.cn\n")
    with zipfile.ZipFile(tmp_path / "回函.docx", "w") as archive:
        archive.writestr("word/document.xml", content)
    (tmp_path / "damaged.docx").write_bytes(b"PK\x03\x04nothing")

    unknown = {row.file for row in read(tmp_path) if getattr(row, "table", "") == "unknown"}

    assert unknown == {"回函.docx", "damaged.docx"}


def test_minutes_that_are_called_after_filings_are_no_table_of_filings(tmp_path: Path) -> None:
    write(tmp_path, filings=f"域名,主办单位\na.cn,{MILL}\n")
    (tmp_path / "备案核对纪要.md").write_text(
        "# 备案核对会纪要\n\n时间：2026年9月1日　地点：三楼　参加：专员\n\n"
        "1. a.cn：主办单位信息一致。\n2. b.cn：没有问题。\n",
        encoding="utf-8",
    )

    files = {row.file: row.table for row in of(ImportedFile, read(tmp_path))}

    assert files == {"filings.csv": "filings", "备案核对纪要.md": "unknown"}
