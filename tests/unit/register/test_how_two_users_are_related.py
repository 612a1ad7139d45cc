"""Checks of blocks with a column of how who is on file and who was found are related."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET = "resource.access.sublet-or-illegal"
OWN, FILED, FOUND = "牡丹江雪城通信有限公司", "绥芬河口岸软件有限公司", "鸡西兴凯网络有限公司"
FINE = "穆棱木耳食品有限公司"
FILE = f"分配单位：{OWN},\n地址段,使用单位（备案）\n10.1.0.0/24,{FILED}\n10.2.0.0/24,{FINE}\n"
LICENCES = (
    "查询对象,查询结果,查询日期\n"
    f"{FOUND},未查询到电信业务经营许可证,2026-10-15\n"
    f"{FILED},未查询到电信业务经营许可证,2026-10-15\n"
    f"{OWN},黑B1-20200066 互联网接入服务业务、互联网数据中心业务 有效期至2030-06-30,2026-10-15\n"
)


@pytest.mark.parametrize(
    ("heading", "related", "is_found"),
    [
        ("备案单位与实际单位关系", "无任何关联", True),
        ("双方关联情况", "无关联", True),
        ("备案单位与实际单位关系", "全资子公司", False),
        ("备案单位与实际单位关系", "同一集团", False),
        ("双方关联情况", "实际单位为备案单位分公司", False),
    ],
)
def test_a_column_of_relations_names_no_holder_of_blocks(
    tmp_path: Path, heading: str, related: str, is_found: bool
) -> None:
    check = (
        f"地址段,核查发现的实际使用单位,与备案是否一致,实际用途,自何时,{heading},核查日期\n"
        f"10.1.0.0/24,{FOUND},不一致,再出租给20家客户，按月收费,2026-02-01,{related},2026-10-13\n"
        f"10.2.0.0/24,{FINE},一致,自用,,,2026-10-13\n"
    )

    report = judged(tmp_path, 地址备案=FILE, 现场核查=check, 许可证查询=LICENCES)

    assert ("failed" in outcomes(report, SUBLET, "10.1.0.0/24")) == is_found
    assert outcomes(report, SUBLET, "10.2.0.0/24") == set()
