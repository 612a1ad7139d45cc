"""Checks of blocks, home lines, lines across the border and vendors, where no table of blocks is given."""

import json
from pathlib import Path

import pytest

from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged, messages, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
MILL, NET, SHOP = "绵阳富乐面粉厂", "绵阳涪城云联网络有限公司", "绵阳三江超市有限公司"
BLOCK = "10.9.0.0/24"
CHECKED = "核查日期,地址段,备案使用单位,实际使用单位,实际用途,{heading}\n"
OTHER = f"2026-09-04,10.9.1.0/24,{SHOP},{SHOP},办公,一致\n"


@pytest.mark.parametrize(
    ("heading", "user", "said", "expected"),
    [
        ("与备案是否一致", NET, "不一致", {"failed"}),
        ("备案信息是否相符", NET, "否", {"failed"}),
        ("与备案是否一致", NET, "一致", set()),
        ("联系人是否一致", NET, "否", set()),
        ("与备案是否一致", NET, "不一致，正在办理变更", set()),
        ("与备案是否一致", f"{MILL}动力分厂", "不一致", set()),
        ("与备案是否一致", "未联系上", "不一致", set()),
        ("与备案是否一致", "信息中心", "不一致", set()),
        ("与备案是否一致", "与备案一致", "不一致", set()),
    ],
)
def test_a_check_that_finds_another_user_than_is_filed_needs_no_table_of_blocks(
    tmp_path: Path, heading: str, user: str, said: str, expected: set[str]
) -> None:
    row = f"2026-09-03,{BLOCK},{MILL},{user},办公上网,{said}\n"

    report = judged(tmp_path, 现场核查=CHECKED.format(heading=heading) + row + OTHER)

    assert outcomes(report, SUBLET, BLOCK) == expected


def test_who_lets_a_block_is_no_user_on_file(tmp_path: Path) -> None:
    leases = f"地址段,出租方,承租方,租赁内容,与备案是否一致\n{BLOCK},{NET},{MILL},办公,否\n"

    report = judged(tmp_path, 租赁核查=leases)

    assert "failed" not in outcomes(report, SUBLET, BLOCK)


def test_a_user_that_is_related_to_the_one_on_file_is_none_else(tmp_path: Path) -> None:
    row = f"2026-09-03,{BLOCK},{MILL},{NET},办公上网,不一致\n"
    kin = f"企业名称,关联方,关系\n{MILL},{NET},全资子公司\n"

    report = judged(tmp_path, 核查=CHECKED.format(heading="与备案是否一致") + row, 关联关系=kin)

    assert "failed" not in outcomes(report, SUBLET, BLOCK)


HOMES = "IP地址段,开户用途,开户名,核查实际用途,实际使用方,使用方许可证查询,核查日期,处置\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"家庭宽带,向某,部署设备对外提供CDN加速服务,{NET},未查到,2026-09-12,停机", {"failed"}),
        (f"家宽,向某,出租代理IP给刷量商户,{NET},未查询到,2026-09-12,断网、约谈", {"failed"}),
        (f"家庭宽带,向某,对外提供CDN加速服务,{NET},川B1-20220001,2026-09-12,无", set()),
        (f"家庭宽带,向某,对外销售土特产,{SHOP},未查到,2026-09-12,无", set()),
        ("家庭宽带,向某,家庭影音服务器自用,本人,-,2026-09-12,无", set()),
        (f"企业专线,{NET},对外提供CDN加速服务,{NET},未查到,2026-09-12,停机", set()),
        (f"家庭宽带,向某,对外提供CDN加速服务,{NET},未查到,2026-09-12,合同已终止，地址收回", set()),
    ],
)
def test_business_from_a_home_line_is_found_whatever_was_done_about_it(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 异常上行核查=f"{HOMES}{BLOCK},{row}\n")

    assert outcomes(report, SUBLET, BLOCK) == expected


def test_a_line_that_was_cut_upon_the_finding_was_a_business_until_then(tmp_path: Path) -> None:
    row = f"{BLOCK},家庭宽带,向某,对外提供CDN加速服务,{NET},未查到,2026-09-12,停机\n"

    report = judged(tmp_path, 异常上行核查=HOMES + row)

    assert outcomes(report, UNLICENSED, NET) == {"failed"}


LINES = "电路代号,A端,Z端,类型,供应商,供应商许可证,用途,跨境审批情况,开通日期\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"L-1,厦门思明,香港葵涌,MPLS VPN,{NET},无,访问境外平台,未经批准,2025-07-01", {"failed"}),
        (f"L-1,厦门思明,香港葵涌,MPLS VPN,{NET},有,访问境外平台,已批准,2025-07-01", set()),
        (f"L-1,厦门思明,泉州晋江,MPLS VPN,{NET},有,内部互联,无,2025-07-01", set()),
        (f"L-1,磨憨口岸,万象,MPLS VPN,{NET},无,访问境外平台,未经批准,2025-07-01", {"failed"}),
        (f"L-1,厦门思明,香港葵涌,MPLS VPN,{NET},有,访问境外平台,审批中,2025-07-01", set()),
    ],
)
def test_a_line_is_across_the_border_by_its_ends(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    other = "L-2,厦门思明,新加坡,IEPL,中国电信厦门分公司,有,财务系统访问,已批准,2024-01-01\n"

    report = judged(tmp_path, 跨境专线自查清单=f"{LINES}{row}\n{other}")

    assert outcomes(report, SUBLET, NET) == expected
    assert not any("中国电信" in subject for _, subject in messages(report))


@pytest.mark.parametrize(
    ("bought", "found", "expected"),
    [
        ("互联网带宽 2Gbps", "not found", {"failed"}),
        ("机房精密空调维保", "not found", set()),
        ("互联网带宽 2Gbps", "found", set()),
        ("互联网带宽 2Gbps", "not checked", set()),
    ],
)
def test_a_look_up_of_a_licence_may_be_a_record_within_that_of_a_vendor(
    tmp_path: Path, bought: str, found: str, expected: set[str]
) -> None:
    def vendor(name: str, purchased: str, result: str) -> str:
        look_up = {"date": "2026-08-12", "result": result}
        term = "2025-06-01/2026-12-31"
        record = {"vendor": name, "purchased": purchased, "term": term, "licence_lookup": look_up}
        return json.dumps(record, ensure_ascii=False)

    folder = tmp_path / "tables"
    folder.mkdir()
    lines = (vendor(NET, bought, found), vendor("中国电信绵阳分公司", "机柜及带宽", "found"))
    (folder / "vendors.jsonl").write_text("\n".join(lines), encoding="utf-8")

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    assert {o for o in outcomes(report, SUBLET, NET) if o == "failed"} == expected
