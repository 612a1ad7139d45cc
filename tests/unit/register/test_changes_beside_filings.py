"""Lists of what changed of sites beside their filings, and checks of who has run a site since when."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE, MISSING = "resource.filing.stale", "resource.filing.missing"
UNIT, OTHER = "昆山阳澄湖水产有限公司", "太仓江海电子商务有限公司"
FILED = (
    "导出日期,域名,备案号,主办单位,备案状态,接入服务商,审核通过日期\n"
    f"2026-10-16,a.cn,苏ICP备2018011223号-1,{UNIT},正常,苏州示例网络有限公司,{{updated}}\n"
)
CHANGES = "核实日期,域名,变更事项,变更发生时间,变更前,变更后,是否报备,核实说明\n"


@pytest.mark.parametrize(
    ("item", "since", "answer", "updated", "expected"),
    [
        ("接入服务商", "2026-03-10", "未报备", "2018-05-02", {"failed"}),
        ("负责人及联系电话", "2026-03-10", "否", "2018-05-02", {"failed"}),
        ("接入服务商", "2026-03-10", "已报备（2026-03-01提交）", "2018-05-02", set()),
        ("接入服务商", "2026-03-10", "", "2018-05-02", set()),
        ("接入服务商", "2026-10-10", "未报备", "2018-05-02", {"cantTell"}),
        ("接入服务商", "2026-03-10", "未报备", "2026-09-01", {"cantTell"}),
        ("接入服务商", "", "未报备", "2018-05-02", {"cantTell"}),
        ("员工人数", "2026-03-10", "未报备", "2018-05-02", set()),
    ],
)
def test_a_change_in_a_list_beside_the_filings_must_have_been_handed_in(
    tmp_path: Path, item: str, since: str, answer: str, updated: str, expected: set[str]
) -> None:
    """变更前 and 变更后 were former names of one another, and the site was in order."""
    changes = f"{CHANGES}2026-10-15,a.cn,{item},{since},苏州示例网络有限公司,{OTHER},{answer},\n"

    report = judged(tmp_path, 备案=FILED.format(updated=updated), 变更核实=changes)

    assert outcomes(report, STALE, "a.cn") == expected


def test_a_list_of_changes_proves_no_filing_and_no_want_of_one(tmp_path: Path) -> None:
    changes = f"{CHANGES}2026-10-15,a.cn,接入服务商,2026-03-10,甲,乙,未报备,\n"
    seen = "域名,IP,状态码,接入地,探测时间\nb.cn,192.0.2.7,200,江苏,2026-10-14\n"

    report = judged(tmp_path, 变更核实=changes, 探测=seen)

    assert not [each for each in report.findings if each.outcome in {"failed", "passed"}]


@pytest.mark.parametrize(
    ("actual", "since", "agrees", "submitted", "expected"),
    [
        (OTHER, "2026-03-01", "不一致", "未提交", {"failed"}),
        (OTHER, "2026-10-01", "不一致", "未提交", {"cantTell"}),
        (OTHER, "2026-03-01", "不一致", "已提交", {"cantTell"}),
        (OTHER, "", "不一致", "未提交", {"cantTell"}),
        (UNIT, "2026-03-01", "一致", "", set()),
    ],
)
def test_since_when_another_really_runs_a_site_is_told_by_its_own_heading(
    tmp_path: Path, actual: str, since: str, agrees: str, submitted: str, expected: set[str]
) -> None:
    table = (
        "域名,备案号,备案主办单位,实际运营单位,实际运营起始日,备案信息与实际是否一致,是否已提交变更,核查日期\n"
        f"a.cn,苏ICP备2018011223号-1,{UNIT},{actual},{since},{agrees},{submitted},2026-10-15\n"
    )

    report = judged(tmp_path, 备案主体核查=table)

    assert outcomes(report, STALE, "a.cn") == expected
