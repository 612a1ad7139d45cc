"""Lists of all lines of a firm, of which some cross the border, and suppliers with their place."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET = "resource.access.sublet-or-illegal"
SUPPLIER = "濠江通达有限公司（澳门）"
STATE_OWNED = "中国联合网络通信有限公司珠海市分公司"


@pytest.mark.parametrize(
    ("kind", "far_end", "use", "answer", "expected"),
    [
        ("跨境专线", "澳门氹仔", "向境内客户出租", "未经批准", {"failed"}),
        ("跨境专线", "澳门氹仔", "供客户访问", "无", {"failed"}),
        ("跨境专线", "澳门氹仔", "向境内客户出租", "已批准（粤通信许〔2026〕12号）", set()),
        ("跨境专线", "澳门氹仔", "向境内客户出租", "不涉及", set()),
        ("跨境专线", "澳门氹仔", "向境内客户出租", "", set()),
        ("本地专线", "珠海香洲", "向境内客户出租", "未经批准", set()),
    ],
)
def test_a_line_across_the_border_is_told_by_its_kind_among_all_lines(
    tmp_path: Path, kind: str, far_end: str, use: str, answer: str, expected: set[str]
) -> None:
    table = (
        "珠海横琴信风科技有限公司线路一览（2026年9月）\n制表日 2026/9/30\n"
        "线路编号,类型,A端,Z端,带宽,供应商,启用日期,用途,主管部门批准情况,状态\n"
        f"ZH-01,本地专线,珠海横琴,珠海香洲,10G,{STATE_OWNED},2022/3/1,机房互联,不涉及,在用\n"
        f"ZH-02,{kind},珠海横琴,{far_end},1G,{SUPPLIER},2026/1/12,{use},{answer},在用\n"
        f"ZH-03,国内专线,珠海横琴,长沙岳麓,1G,{STATE_OWNED},2024/11/5,内部办公,不涉及,在用\n"
    )

    report = judged(tmp_path, 线路一览=table)

    assert outcomes(report, SUBLET, SUPPLIER) == expected
    assert outcomes(report, SUBLET, STATE_OWNED) == set()
