"""What is ordered or filed explains nothing; a conclusion may say itself what differs from what."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, MISSING = "resource.access.sublet-or-illegal", "resource.filing.missing"
NET, MILL, PLAYER = "本溪观山网络有限公司", "丹东绸缎纺织有限公司", "盘锦疾风电竞科技有限公司"
BLOCK = "10.7.2.0/24"
HEAD = "地址段,分配单位,备案使用单位,实际使用单位,核查结论,备注,核查日期\n"


def of_block(on_file: str, said: str, remark: str = "") -> str:
    return f"{BLOCK},{NET},{on_file},{PLAYER},{said},{remark},2026-09-11\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (of_block(MILL, "登记信息与实际使用情况不一致"), {"failed"}),
        (of_block(MILL, "实际使用单位与备案信息不符"), {"failed"}),
        (of_block(MILL, "备案信息与实际使用单位不符", "限期10日内更正"), {"failed"}),
        (of_block(NET, "备案信息与实际使用单位不符", "登记为自用"), {"failed"}),
        (of_block(MILL, "备案信息与实际使用单位不符", "责令变更，已受理"), {"cantTell"}),
        (of_block(MILL, "备案信息与实际使用单位不符", "要求变更后已办理变更"), {"cantTell"}),
        (of_block(MILL, "备案联系人与实际不符"), {"cantTell"}),
        (of_block(MILL, "备案信息与实际使用单位相符"), {"cantTell"}),
    ],
)
def test_a_conclusion_that_lays_the_user_beside_the_file_is_one_of_the_user(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 地址核查=HEAD + row)

    assert outcomes(report, SUBLET, BLOCK) == expected


FILED = (
    "域名,主办单位,备案号,备案状态,数据截止\n"
    "a.cn,丹东绸缎纺织有限公司,辽ICP备2021000011号-1,{state},2026-09-12\n"
)
NUMBER = "辽ICP备2021000011号-1"


@pytest.mark.parametrize(
    ("heading", "cells", "expected"),
    [
        ("源代码备案号,浏览器打开后备案号", f",{NUMBER}", set()),
        ("浏览器打开后备案号,静态抓取备案号", f"{NUMBER},", set()),
        ("静态页面备案号", "", set()),
        ("源代码备案号,浏览器打开后备案号", ",", {"failed"}),
    ],
)
def test_a_footer_that_a_script_draws_is_judged_as_it_is_drawn(
    tmp_path: Path, heading: str, cells: str, expected: set[str]
) -> None:
    looks = (
        f"域名,检测时间,HTTP状态码,{heading},页面主体,IP归属地\n"
        f"a.cn,2026-09-11,200,{cells},丹东绸缎纺织有限公司,辽宁丹东\n"
    )

    report = judged(tmp_path, 备案=FILED.format(state="正常"), 检测=looks)

    assert outcomes(report, MISSING, "a.cn") == expected


@pytest.mark.parametrize(("place", "expected"), [("mainland", {"failed"}), ("overseas", set())])
def test_where_a_site_is_hosted_stands_under_that_heading(
    tmp_path: Path, place: str, expected: set[str]
) -> None:
    looks = f"domain,checked_at,http_status,hosted_in\na.cn,2026-09-11,200,{place}\n"

    report = judged(tmp_path, filings=FILED.format(state="已注销"), looks=looks)

    assert outcomes(report, MISSING, "a.cn") == expected
