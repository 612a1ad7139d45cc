"""Lists of all lines of a firm, of which some cross the border, and suppliers with their place."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET = "resource.access.sublet-or-illegal"
KEEPER = "珠海横琴信风科技有限公司"
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
        f"{KEEPER}线路一览（2026年9月）\n制表日 2026/9/30\n"
        "线路编号,类型,A端,Z端,带宽,供应商,启用日期,用途,主管部门批准情况,状态\n"
        f"ZH-01,本地专线,珠海横琴,珠海香洲,10G,{STATE_OWNED},2022/3/1,机房互联,不涉及,在用\n"
        f"ZH-02,{kind},珠海横琴,{far_end},1G,{SUPPLIER},2026/1/12,{use},{answer},在用\n"
        f"ZH-03,国内专线,珠海横琴,长沙岳麓,1G,{STATE_OWNED},2024/11/5,内部办公,不涉及,在用\n"
    )

    report = judged(tmp_path, 线路一览=table)

    assert outcomes(report, SUBLET, KEEPER) == expected
    assert outcomes(report, SUBLET, SUPPLIER) == set()
    assert outcomes(report, SUBLET, STATE_OWNED) == set()


HOME_LINE = "DL-1,本地专线,大连甘井子,大连旅顺,1G,{supplier},2022/2/3,机房互联,不涉及,在用\n"
LINE = "DL-7,国际专线,大连甘井子,首尔,1G,{supplier},2026/2/3,出租给外贸商户,未经批准,在用\n"
HEADINGS = "线路编号,类型,A端,Z端,带宽,{supplier},启用日期,用途,主管部门批准情况,状态\n"
HARBOUR, SEA = "大连白鸥（甘井子）信息有限公司", "韩亚海缆有限公司"


@pytest.mark.parametrize(
    ("title", "heading", "named"),
    [
        (f"{HARBOUR}线路资源表", "供应商", HARBOUR),
        (f"{HARBOUR} 线路资源表", "上游运营商", HARBOUR),
        (f"{HARBOUR}旅顺分公司线路资源表", "线路供应商", f"{HARBOUR}旅顺分公司"),
        ("大连市通信管理局跨境线路检查表", "供应商", SEA),
        (f"致{HARBOUR}：线路检查表", "供应商", SEA),
        (f"{HARBOUR}与甲板网络有限公司线路表", "供应商", SEA),
        (f"{HARBOUR}跨境线路检查表", "经营单位", SEA),
    ],
)
def test_what_a_firm_lists_of_its_suppliers_lines_is_done_by_the_firm(
    tmp_path: Path, title: str, heading: str, named: str
) -> None:
    """The supplier of a line was named, and the firm that lets it on was not."""
    lines = HOME_LINE.format(supplier=STATE_OWNED) + LINE.format(supplier=SEA)

    report = judged(tmp_path, 线路=f"{title}\n{HEADINGS.format(supplier=heading)}{lines}")

    assert {f.subject.id for f in report.findings if f.outcome == "failed"} == {named}


def test_who_uses_a_suppliers_line_by_the_row_is_not_whose_list_it_is(tmp_path: Path) -> None:
    headings = HEADINGS.format(supplier="供应商,使用单位")
    lines = HOME_LINE.format(supplier=f"{STATE_OWNED},{HARBOUR}")
    lines += LINE.format(supplier=f"{SEA},大连渔港软件有限公司")

    report = judged(tmp_path, 线路=f"{HARBOUR}线路资源表\n{headings}{lines}")

    assert {f.subject.id for f in report.findings if f.outcome == "failed"} == {SEA}
