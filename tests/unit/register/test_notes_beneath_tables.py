"""What a note beneath a table says of a row that refers to it is said in the row."""

from pathlib import Path

import pytest

from rectitude.facts.register.footnotes import with_notes
from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
TABLE = (
    "接入网站月报,,,,,\n编号,域名,用户,机房,备案号,备注\n"
    "1,qingxi-cha.cn,清溪茶行,福建漳州机房,无,{reference}\n"
    "2,qingxi-yu.cn,清溪渔行,福建漳州机房,闽ICP备20000001号-1,\n"
    "{note},,,,,\n{other},,,,,\n"
)
ACCUSES = "7月起就对外卖货；部系统10月26日查无此域名备案。"
EXCUSES = "只给了IP，端口没开，网站没上线。"


def said(folder: Path, reference: str, note: str, other: str = "注9：无关。") -> set[str]:
    table = TABLE.format(reference=reference, note=note, other=other)
    return outcomes(judged(folder, 月报=table), MISSING, "qingxi-cha.cn")


@pytest.mark.parametrize(
    ("reference", "note"),
    [
        ("见注1", f"注1：{ACCUSES}"),
        ("见注①", f"注①：{ACCUSES}"),
        ("②", f"注②、{ACCUSES}"),
    ],
)
def test_a_row_is_failed_by_the_note_that_it_refers_to(
    tmp_path: Path, reference: str, note: str
) -> None:
    assert "failed" in said(tmp_path, reference, note)


@pytest.mark.parametrize(
    ("reference", "note", "other"),
    [
        ("见注1", f"注1：{EXCUSES}", f"注2：{ACCUSES}"),
        ("", f"注1：{ACCUSES}", "注2：无关。"),
        ("见注2", f"注1：{ACCUSES}", "注2：待核。"),
        ("见注3", f"注1：{ACCUSES}", "注2：待核。"),
    ],
)
def test_a_note_to_which_a_row_does_not_refer_says_nothing_of_it(
    tmp_path: Path, reference: str, note: str, other: str
) -> None:
    assert "failed" not in said(tmp_path, reference, note, other)


def test_a_long_note_referred_to_without_end_makes_no_cell_grow_without_end() -> None:
    assert len(with_notes("①" * 10_000, f"注①：{'很长' * 50_000}")) < 15_000
