"""Blocks on a list of checks, of which some were not checked."""

from pathlib import Path

import pytest

from rectitude.findings import Inspection
from registers.reading import judged, messages, outcomes

SUBLET = "resource.access.sublet-or-illegal"
HEADER = "地址段,分配单位,备案使用单位,实际使用单位,{heading}\n"
FINE = "10.8.1.0/24,鹤岗云脉网络有限公司,鹤岗煤化有限公司,鹤岗煤化有限公司,一致\n"


def of_all(report: Inspection) -> set[str]:
    return {
        said
        for (scenario, subject), found in messages(report).items()
        for said in found
        if scenario == SUBLET and "/" not in subject
    }


@pytest.mark.parametrize("heading", ["与备案是否一致", "核查结果", "现场核验情况"])
@pytest.mark.parametrize("said", ["未核实", "门锁着，未能进入", "待下次核查", "无法核实"])
def test_a_block_that_was_not_checked_is_asked_about_and_not_passed(
    tmp_path: Path, heading: str, said: str
) -> None:
    row = f"10.8.2.0/24,鹤岗云脉网络有限公司,鹤岗木材有限公司,,{said}\n"

    report = judged(tmp_path, 核查=HEADER.format(heading=heading) + FINE + row)

    said_of_all = of_all(report)
    assert any(
        text.startswith("cantTell: Of 1 blocks, such as 10.8.2.0/24") for text in said_of_all
    )
    assert any(text.startswith("passed: The other 1 blocks") for text in said_of_all)
    assert outcomes(report, SUBLET, "10.8.2.0/24") == set()


@pytest.mark.parametrize("said", ["一致", "未核查出问题", "核查未发现异常", "相符，未见他人使用"])
def test_a_check_that_found_nothing_was_made(tmp_path: Path, said: str) -> None:
    row = f"10.8.2.0/24,鹤岗云脉网络有限公司,鹤岗木材有限公司,鹤岗木材有限公司,{said}\n"

    report = judged(tmp_path, 核查=HEADER.format(heading="核查结果") + FINE + row)

    assert not any(text.startswith("cantTell") for text in of_all(report))
    assert any(text.startswith("passed: The other 2 blocks") for text in of_all(report))
