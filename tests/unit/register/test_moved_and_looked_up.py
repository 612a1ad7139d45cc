"""Since when another provider serves a site by a check; and look-ups of filings beside customers."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE, MISSING = "resource.filing.stale", "resource.filing.missing"
FILED, OTHER = "锦州凌河云服务有限公司", "沈阳蒲河数据中心有限公司"
UNIT, FINE = "锦州笔架山小菜有限公司", "朝阳凤凰山茶业有限公司"


@pytest.mark.parametrize(
    "heading", ["实际迁移时间", "实际切换日期", "服务器搬迁日期", "actually_moved_on"]
)
@pytest.mark.parametrize(
    ("since", "state", "change", "expected"),
    [
        ("2026-05-09", "正常", "无", {"failed"}),
        ("2026-05-09", "正常", "未提交", {"failed"}),
        ("2026-05-09", "正常", "已提交（受理号LN2026110938）", {"cantTell"}),
        ("2026-11-12", "变更审核中", "已提交（受理号LN2026110938）", set()),
        ("2026-11-12", "正常", "无", {"cantTell"}),
        ("", "正常", "无", {"cantTell"}),
    ],
)
def test_since_when_a_site_was_really_moved_is_told_beside_its_providers(
    tmp_path: Path, heading: str, since: str, state: str, change: str, expected: set[str]
) -> None:
    table = (
        f"域名,主办单位,备案状态,备案接入商,实际接入商,是否一致,{heading},变更申请,核查日期\n"
        f"a.cn,{UNIT},{state},{FILED},{OTHER},不一致,{since},{change},2026-11-25\n"
        f"b.cn,{FINE},正常,{FILED},{FILED},一致,,,2026-11-25\n"
    )

    report = judged(tmp_path, 接入信息核查=table)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()


def test_the_day_of_a_move_that_is_planned_is_none(tmp_path: Path) -> None:
    table = (
        "域名,主办单位,备案状态,备案接入商,实际接入商,是否一致,计划迁移时间,核查日期\n"
        f"a.cn,{UNIT},正常,{FILED},{OTHER},不一致,2026-05-09,2026-11-25\n"
    )

    report = judged(tmp_path, 接入信息核查=table)

    assert outcomes(report, STALE, "a.cn") == {"cantTell"}


@pytest.mark.parametrize(
    ("customer", "place", "status", "lookup", "found"),
    [
        ("customer", "server_location", "http_status", "icp_lookup", "no record found"),
        ("客户名称", "服务器位置", "状态码", "备案查询结果", "查无备案"),
        ("tenant", "server_location", "http_status", "miit_filing_search", "no filing on record"),
    ],
)
@pytest.mark.parametrize(
    ("where", "answer", "is_found", "expected"),
    [
        ("Urumqi, mainland", "200", True, {"failed"}),
        ("Urumqi, mainland", "200", False, set()),
        ("Urumqi, mainland", "403", True, set()),
        ("Frankfurt, overseas", "200", True, set()),
    ],
)
def test_a_host_that_looked_up_the_filings_of_its_customers_tells_whose_is_missing(
    tmp_path: Path,
    customer: str,
    place: str,
    status: str,
    lookup: str,
    found: str,
    where: str,
    answer: str,
    is_found: bool,
    expected: set[str],
) -> None:
    said = found if is_found else "新ICP备2021000871号-1"
    table = (
        f"domain,{customer},{place},{status},{lookup},checked_on\n"
        f'a.cn,Altay Peak Sports Co. Ltd,"{where}",{answer},{said},2026-10-21\n'
        'b.cn,Turpan Vine Co. Ltd,"Urumqi, mainland",200,新ICP备2021000872号-1,2026-10-21\n'
    )

    report = judged(tmp_path, hosted_domains=table)

    assert outcomes(report, MISSING, "a.cn") == expected
    assert outcomes(report, MISSING, "b.cn") == set()
