"""Suppliers looked up by name and code, access had to be let on, and reports of a list that tells its day."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
BUYER, SELLER, HOLDER = "舟山潮音信息服务部", "嵊泗灯塔科技工作室", "舟山群岛云网有限公司"
LICENSED = f"{HOLDER},有效,浙B1-20230140,互联网数据中心业务、互联网接入服务业务,浙江省,2028-04-18\n"


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("按全称及信用代码均未查询到电信业务许可证", {"failed"}),
        ("以企业全称查询，无结果", {"failed"}),
        ("按简称“灯塔”查询，无结果", set()),
        ("以曾用名检索未查询到许可证", set()),
        ("未查询", set()),
    ],
)
def test_a_supplier_is_looked_up_by_its_full_name(
    tmp_path: Path, answer: str, expected: set[str]
) -> None:
    table = (
        "供应商名称,采购内容,合同期限,付款情况,许可证查询日期,查询结果,许可证号,许可业务\n"
        f"{SELLER},互联网接入带宽2G,2026年1月1日至2026年12月31日,按月已付,2026年11月9日,{answer},,\n"
        f"{HOLDER},机柜托管6架,2025年6月1日至2027年5月31日,按月已付,2026年11月9日,有效,浙B1-20230140,互联网数据中心业务（浙江省）\n"
    )

    report = judged(tmp_path, 供应商资质清查=table)

    assert outcomes(report, SUBLET, SELLER) == expected
    assert not outcomes(report, SUBLET, HOLDER)


@pytest.mark.parametrize(
    ("purpose", "state", "found", "expected"),
    [
        ("承租方对外转租经营", "履行中，已付至2026年10月", "未查询到许可证", {"failed"}),
        ("分租给下游商户", "履行中", "未查询到许可证", {"failed"}),
        ("承租方自用，不得转租", "履行中", "未查询到许可证", set()),
        ("承租方对外转租经营", "未履行", "未查询到许可证", set()),
        ("承租方对外转租经营", "", "未查询到许可证", set()),
        ("承租方对外转租经营", "履行中", "浙B1-20240077，有效", set()),
        ("直播", "履行中", "未查询到许可证", set()),
    ],
)
def test_a_customer_without_licence_who_has_access_to_let_it_on_is_found(
    tmp_path: Path, purpose: str, state: str, found: str, expected: set[str]
) -> None:
    contracts = (
        "合同编号,出租方,承租方,标的,用途,合同期限,月租（元）,履行情况\n"
        f"Z-1,{HOLDER},{BUYER},1G带宽,{purpose},2025.12.1-2027.11.30,32000,{state}\n"
        f"Z-2,{HOLDER},嵊泗枸杞渔业有限公司,50M带宽,承租方自用,2025.9.1-2027.8.31,4200,履行中\n"
    )
    look_up = (
        "查询日期：2026年11月11日\n企业名称,查询结果,许可证号,业务种类,覆盖范围,有效期至\n"
        f"{LICENSED}{BUYER},{found},,,,\n"
    )

    report = judged(tmp_path, 上下游合同=contracts, 许可证查询=look_up)

    assert outcomes(report, SUBLET, BUYER) == expected
    assert not outcomes(report, SUBLET, HOLDER) | outcomes(report, SUBLET, "嵊泗枸杞渔业有限公司")


REPORTS = (
    "许可证编号,企业名称,业务种类,发证日期,有效期至,2025年度年报,报送日期,备注\n"
    f"浙B1-20220014,{HOLDER},互联网接入服务业务,2022-05-09,2027-05-08,未报送,,两次催报\n"
    f"浙B1-20240030,舟山定海数据有限公司,互联网接入服务业务,2024-08-15,2029-08-14,已报送,2026-03-30,\n"
)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("（报送期：2026年1月1日至3月31日；本表统计至2026年10月30日）", {"failed"}),
        ("（报送期：2026年1月1日至3月31日；本表统计至2026年2月27日）", set()),
        ("2025年度年报报送情况", {"cantTell"}),
    ],
)
def test_a_list_of_reports_tells_its_day_in_its_title(
    tmp_path: Path, title: str, expected: set[str]
) -> None:
    """The last day on which a licence began was taken for that of the list, and nothing was due on it."""
    report = judged(tmp_path, 年报统计表=f"{title},,,,,,,\n{REPORTS}")

    assert outcomes(report, UNLICENSED, HOLDER) == expected
