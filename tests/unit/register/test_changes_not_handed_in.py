"""Checks that say that something of a filing changed, since when, and that the change was not handed in."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE = "resource.filing.stale"
UNIT, FINE = "昆山阳澄湖水产有限公司", "常熟虞山茶业有限公司"


@pytest.mark.parametrize(
    ("filed", "now", "since", "heading", "answer", "expected"),
    [
        ("张三", "王五", "2026-03-10", "是否已变更备案", "否", {"failed"}),
        ("张三", "王五", "2026-03-10", "核查结果", "未及时变更", {"failed"}),
        ("张三", "王五", "2026-03-10", "是否已提交备案变更", "是", {"cantTell"}),
        ("张三", "王五", "2026-10-10", "是否已变更备案", "否", {"cantTell"}),
        ("张三", "王五", "2026-03-10", "核查结果", "不一致", {"cantTell"}),
        ("张三", "王五", "", "是否已变更备案", "否", {"cantTell"}),
        ("张*", "张三", "2026-03-10", "是否已变更备案", "否", set()),
        ("张三", "张三", "2026-03-10", "核查结果", "联系电话不一致", set()),
    ],
)
def test_another_in_charge_since_a_day_of_its_own_must_have_been_filed(
    tmp_path: Path, filed: str, now: str, since: str, heading: str, answer: str, expected: set[str]
) -> None:
    table = (
        f"域名,主办单位,备案号,备案负责人,现负责人,变化发生时间,{heading},核查日期\n"
        f"a.cn,{UNIT},苏ICP备2018011223号-1,{filed},{now},{since},{answer},2026-10-15\n"
        f"b.cn,{FINE},苏ICP备2019004455号-1,李四,李四,,,2026-10-15\n"
    )

    report = judged(tmp_path, 负责人核查=table)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()


@pytest.mark.parametrize(
    ("item", "since", "answer", "expected"),
    [
        ("主体负责人", "2026-03-10", "未办理", {"failed"}),
        ("单位名称", "2026-03-10", "未提交", {"failed"}),
        ("接入服务商", "2026-03-10", "已办理", set()),
        ("办公地址", "2026-03-10", "", set()),
        ("联系电话", "2026-10-10", "未办理", {"cantTell"}),
        ("联系电话", "", "未办理", {"cantTell"}),
        ("员工人数", "2026-03-10", "未办理", set()),
    ],
)
def test_a_list_of_changes_tells_those_that_were_not_handed_in(
    tmp_path: Path, item: str, since: str, answer: str, expected: set[str]
) -> None:
    table = (
        "域名,主办单位,备案号,变化事项,变化前,变化后,变化发生时间,备案变更办理情况,核查日期\n"
        f"a.cn,{UNIT},苏ICP备2018011223号-1,{item},甲,乙,{since},{answer},2026-10-15\n"
    )

    report = judged(tmp_path, 信息变更核查=table)

    assert outcomes(report, STALE, "a.cn") == expected


@pytest.mark.parametrize(
    ("answer", "remark", "expected"),
    [
        ("已办理", "网站内容长期未更新", set()),
        ("", "网站内容长期未更新", set()),
        ("", "至今未变更备案", {"failed"}),
        ("未办理（不涉及备案信息）", "", set()),
    ],
)
def test_what_is_not_kept_up_on_the_site_is_no_change_that_was_not_handed_in(
    tmp_path: Path, answer: str, remark: str, expected: set[str]
) -> None:
    table = (
        "域名,主办单位,备案号,变化事项,变化发生时间,备案变更办理情况,备注,核查日期\n"
        f"a.cn,{UNIT},苏ICP备2018011223号-1,联系电话,2026-03-10,{answer},{remark},2026-10-15\n"
    )

    report = judged(tmp_path, 信息变更核查=table)

    assert outcomes(report, STALE, "a.cn") == expected


@pytest.mark.parametrize(
    ("heading", "answer", "after", "expected"),
    [
        ("是否办理备案变更", "否（系统内无变更记录）", "新名称水产有限公司", {"failed"}),
        ("是否办理备案变更", "否", "新名称水产有限公司", {"failed"}),
        ("是否办理备案变更", "否，逾期20个月", "新名称水产有限公司", {"failed"}),
        ("备案是否已变更", "未变更", "新名称水产有限公司", {"failed"}),
        ("备案变更办理情况", "系统内无变更记录", "新名称水产有限公司", {"cantTell"}),
        ("是否办理备案变更", "否（不涉及备案信息）", "新名称水产有限公司", set()),
        ("是否办理备案变更", "是（2025-12-02办结）", "新名称水产有限公司", set()),
        ("是否办理备案变更", "否", UNIT, {"cantTell"}),
    ],
)
def test_a_list_of_changes_beside_the_filings_tells_since_when_they_are_owed(
    tmp_path: Path, heading: str, answer: str, after: str, expected: set[str]
) -> None:
    filings = (
        "网站域名,服务备案号,主办单位,负责人,更新时间,状态\n"
        f"a.cn,苏ICP备2018011223号-1,{UNIT},张三,2018-06-11,正常\n"
    )
    changes = (
        f"域名,变更事项,变更前,变更后,变更发生时间,{heading},核对日期\n"
        f"a.cn,主办单位名称,{UNIT},{after},2025-03-14,{answer},2026-10-10\n"
    )

    report = judged(tmp_path, 备案库导出20261010=filings, 登记事项变更核对=changes)

    assert outcomes(report, STALE, "a.cn") == expected


@pytest.mark.parametrize(
    ("since", "answer", "expected"),
    [
        ("2026年2月起", "至今未提交", {"failed"}),
        ("自2026年2月起", "至今未办理变更", {"failed"}),
        ("2026年2月起", "已提交，受理号JS0114", {"cantTell"}),
        ("2026年10月起", "至今未提交", {"cantTell"}),
        ("2026年2月前", "—", {"cantTell"}),
    ],
)
def test_a_check_tells_since_which_month_another_runs_the_site(
    tmp_path: Path, since: str, answer: str, expected: set[str]
) -> None:
    table = (
        "核查时间：2026年10月15日\n"
        "域名,备案号,备案主体,实际运营单位,与备案是否一致,变化起始时间,变更备案提交情况\n"
        f"a.cn,苏ICP备2018011223号-1,{UNIT},昆山玉峰餐饮管理有限公司,不一致,{since},{answer}\n"
        f"b.cn,苏ICP备2019004455号-1,{FINE},{FINE},一致,—,—\n"
    )

    report = judged(tmp_path, 备案核查=table)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()
