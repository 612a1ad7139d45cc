"""Cells that say that they are as the one above, alone or with something added."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED = "resource.access.unlicensed"
FIRM, HOTEL = "宜春示例网络有限公司", "萍乡示例酒店有限公司"


@pytest.mark.parametrize(
    "ditto",
    ["同上", "〃", "同上（另一机房）", "同上，新余机房", "同上单位", "同上（分公司）", "ditto"],
)
def test_what_is_as_above_is_of_the_firm_above(tmp_path: Path, ditto: str) -> None:
    table = (
        "序号,被检查单位,现场情况,是否持有许可证,检查日期\n"
        f"1,{FIRM},机柜自用,否,2026-10-12\n"
        f"2,{ditto},对外出租云服务器,同上,2026-10-12\n"
        f"3,{HOTEL},机房仅供自用,不需要,2026-10-12\n"
        "4,同上,餐饮,不需要,2026-10-12\n"
    )

    report = judged(tmp_path, 检查表=table)

    assert outcomes(report, UNLICENSED, FIRM) == {"failed"}
    assert {f.subject.id for f in report.findings if f.outcome == "failed"} == {FIRM}


@pytest.mark.parametrize("name", ["同上海某网络有限公司", "同上（但已更名）"])
def test_what_only_begins_so_is_no_ditto(tmp_path: Path, name: str) -> None:
    table = (
        "序号,被检查单位,现场情况,是否持有许可证,检查日期\n"
        f"1,{FIRM},机柜自用,不需要,2026-10-12\n"
        f"2,{name},对外出租云服务器,否,2026-10-12\n"
    )

    assert outcomes(judged(tmp_path, 检查表=table), UNLICENSED, FIRM) == set()
