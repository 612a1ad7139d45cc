"""Checks that tell where a site stands, since when another runs it or is in charge, and what was filed."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET = "resource.access.sublet-or-illegal"
MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNIT, OTHER, FINE = "昆山阳澄湖水产有限公司", "太仓沙溪文化传媒有限公司", "常熟虞山茶业有限公司"


@pytest.mark.parametrize("heading", ["所在机房", "托管机房", "机房位置"])
@pytest.mark.parametrize(
    ("number", "state", "place", "expected"),
    [
        ("", "未备案", "苏州工业园区机房", {"failed"}),
        ("苏ICP备2018011223号-1", "备案已注销（2026-03-11）", "苏州工业园区机房", {"failed"}),
        ("苏ICP备2018011223号-1", "备案已注销", "苏州工业园区机房", {"failed"}),
        ("苏ICP备2018011223号-1", "已备案", "苏州工业园区机房", set()),
        ("", "未备案", "香港将军澳机房", set()),
        ("", "未备案", "三号机房", {"cantTell"}),
    ],
)
def test_the_room_in_which_a_site_stands_tells_whether_it_is_in_the_mainland(
    tmp_path: Path, heading: str, number: str, state: str, place: str, expected: set[str]
) -> None:
    table = (
        f"网站域名,主办单位,网站备案号,服务器IP,{heading},网站能否打开,备案系统查询结果,核查日期\n"
        f"a.cn,{UNIT},{number},10.1.1.5,{place},能,{state},2026-10-28\n"
        f"b.cn,{FINE},苏ICP备2019004455号-1,10.1.1.6,苏州工业园区机房,能,已备案,2026-10-28\n"
    )

    report = judged(tmp_path, 备案核查月报=table)

    assert outcomes(report, MISSING, "a.cn") == expected
    assert outcomes(report, MISSING, "b.cn") == set()


@pytest.mark.parametrize(
    ("since", "filed", "expected"),
    [
        ("2025年12月", "未提交", {"failed"}),
        ("2025-12-08", "否", {"failed"}),
        ("2025年12月", "已提交", {"cantTell"}),
        ("2025年12月", "是，受理号苏BG20260031", {"cantTell"}),
        ("2026-10-10", "未提交", {"cantTell"}),
        ("", "未提交", {"cantTell"}),
    ],
)
@pytest.mark.parametrize("heading", ["变更发生时间", "实际变更日期", "转让发生日期"])
def test_since_when_another_runs_a_site_is_told_beside_whether_it_was_filed(
    tmp_path: Path, heading: str, since: str, filed: str, expected: set[str]
) -> None:
    table = (
        f"网站域名,备案主体,备案号,核查发现的实际运营主体,与备案信息是否一致,{heading},是否已提交备案变更,核查日期\n"
        f"a.cn,{UNIT},苏ICP备2018011223号-1,{OTHER},不一致,{since},{filed},2026-10-15\n"
        f"b.cn,{FINE},苏ICP备2019004455号-1,{FINE},一致,,,2026-10-15\n"
    )

    report = judged(tmp_path, 实地核查=table)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()


@pytest.mark.parametrize(
    ("found", "now", "since", "filed", "expected"),
    [
        ("与备案不一致，原负责人已离职", "钱三强", "2025-10-31", "未提交", {"failed"}),
        ("与备案不一致，原负责人已离职", "钱三强", "2026-10-01", "未提交", {"cantTell"}),
        ("与备案不一致，原负责人已离职", "钱三强", "2025-10-31", "已提交", {"cantTell"}),
        ("与备案不一致，原负责人已离职", "钱三强", "2025-10-31", "", {"cantTell"}),
        ("与备案不一致", "钱三强", "2025-10-31", "未提交", {"cantTell"}),
        ("与备案一致", "邢万里", "", "", set()),
        ("与备案一致，本人接听", "", "", "", set()),
    ],
)
@pytest.mark.parametrize("heading", ["现网站负责人", "实际负责人"])
def test_another_in_charge_than_is_on_file_is_found_where_the_check_says_all_of_it(
    tmp_path: Path, heading: str, found: str, now: str, since: str, filed: str, expected: set[str]
) -> None:
    table = (
        f"网站域名,主办单位,网站备案号,备案网站负责人,核验情况,{heading},变更日期,是否提交备案变更,核验日期\n"
        f"a.cn,{UNIT},苏ICP备2018011223号-1,邢万里,{found},{now},{since},{filed},2026-10-19\n"
        f"b.cn,{FINE},苏ICP备2019004455号-1,贺兰舟,与备案一致,贺兰舟,,,2026-10-19\n"
    )

    report = judged(tmp_path, 负责人核验=table)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()


@pytest.mark.parametrize(
    ("name", "answer", "expected"),
    [
        ("IP地址备案核查表", "不一致", {"failed"}),
        ("地址报备信息比对", "不相符", {"failed"}),
        ("地址核查", "不一致", {"cantTell"}),
        ("IP地址备案核查表", "不一致，变更已受理", {"cantTell"}),
    ],
)
def test_a_table_of_checks_of_what_is_filed_compares_with_the_file(
    tmp_path: Path, name: str, answer: str, expected: set[str]
) -> None:
    table = (
        "IP地址段,报备单位,备案使用单位,实际使用单位,是否一致,核查日期\n"
        f"10.7.2.0/24,本溪观山网络有限公司,{UNIT},{OTHER},{answer},2026-09-11\n"
        f"10.7.3.0/24,本溪观山网络有限公司,{FINE},{FINE},一致,2026-09-11\n"
    )

    report = judged(tmp_path, **{name: table})

    assert outcomes(report, SUBLET, "10.7.2.0/24") == expected
    assert outcomes(report, SUBLET, "10.7.3.0/24") == set()
