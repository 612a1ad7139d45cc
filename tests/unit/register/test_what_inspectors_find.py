"""Findings of inspections: who uses a block and for what, and what a firm was found to do."""

from pathlib import Path

import pytest

from rectitude.findings import Inspection
from registers.reading import judged, outcomes

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
CLOUD, SHOP = "湖北示例云数据有限公司", "武汉示例网络科技有限公司"
FARM, PRINTER = "武汉沃野农业科技有限公司", "武汉晴川印刷有限公司"
LICENCES = (
    "持证单位,许可证号,业务种类,覆盖范围,有效期至\n"
    f"{CLOUD},鄂B1.B2-20220091,互联网数据中心业务、互联网接入服务业务,湖北,2029-12-31\n"
)
BLOCKS = (
    "地址段,分配单位,使用单位,用途,分配日期\n"
    f"10.1.0.0/26,{CLOUD},{FARM},自用,2023-05-10\n"
    f"10.1.0.64/26,{CLOUD},{PRINTER},自用,2023-05-10\n"
)
FOUND = "核查日期,地址段,报备使用单位,合同签订单位,实际使用单位,实际用途,核查结论\n"


def whole(report: Inspection, scenario: str) -> set[str]:
    """Return the outcomes of a scenario."""
    return {str(f.outcome) for f in report.findings if f.scenario == scenario}


@pytest.mark.parametrize(
    ("row", "block", "firm"),
    [
        (
            f"{FARM},{SHOP},{SHOP},对外出租VPS,报备虚假，沃野农业未使用过该地址段",
            "failed",
            "failed",
        ),
        (f"{FARM},{SHOP},{SHOP},自用网站,报备信息有误", "failed", ""),
        (f"{FARM},{FARM},{FARM},自用网站与邮件,一致", "", ""),
        (f"{FARM},{SHOP},{SHOP},对外出租VPS,合同已终止", "", ""),
        (f"{FARM},{SHOP},{SHOP},对外出租VPS,该公司未使用", "", ""),
    ],
)
def test_a_block_that_another_than_on_record_has_and_uses_is_found(
    tmp_path: Path, row: str, block: str, firm: str
) -> None:
    report = judged(
        tmp_path, licences=LICENCES, allocations=BLOCKS,
        核查=f"{FOUND}2026-10-11,10.1.0.0/26,{row}\n2026-10-11,10.1.0.64/26,{PRINTER},{PRINTER},{PRINTER},自用,一致\n",
    )  # fmt: skip

    assert outcomes(report, SUBLET, "10.1.0.0/26") == ({block} if block else set())
    assert outcomes(report, UNLICENSED, SHOP) == ({firm} if firm else set())
    assert outcomes(report, SUBLET, "10.1.0.64/26") == set()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"{SHOP},无,向公众销售跨境VPN套餐,付费测试可用", {"failed"}),
        (f"{SHOP},无,向公众销售跨境VPN套餐,测试阶段", set()),
        (f"{SHOP},不涉及,租用国际专线用于本公司海外办公，未发现对外提供,查阅合同", set()),
        (f"{SHOP},有,群众举报无证开展宽带接入，举报不实,核验原件", set()),
        (f"{CLOUD},有,机柜出租,现场查看", set()),
    ],
)
def test_what_a_case_says_of_the_firm_concerned_is_its_business(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    cases = f"当事人,持证情况,违法行为,查证\n{row}\n{CLOUD},有,服务器托管,现场查看\n"
    report = judged(tmp_path, licences=LICENCES, cases=cases)

    assert outcomes(report, UNLICENSED, SHOP) == expected
    assert outcomes(report, UNLICENSED, CLOUD) == set()


def test_whom_an_inspected_firm_serves_is_no_service_of_a_licence(tmp_path: Path) -> None:
    inspected = (
        "检查日期,被检查单位,检查发现的经营行为,服务对象,起始时间,是否持证\n"
        f"2026-09-12,{SHOP},对外出租云服务器,社会公众,2024年9月,无\n"
        f"2026-09-12,{PRINTER},部署商城系统,自用,2024年9月,不涉及\n"
        f"2026-09-12,{CLOUD},机柜出租,企业客户,2024年9月,有\n"
    )
    report = judged(tmp_path, licences=LICENCES, 机房现场检查=inspected)

    assert outcomes(report, UNLICENSED, SHOP) == {"failed"}
    assert outcomes(report, UNLICENSED, PRINTER) == outcomes(report, UNLICENSED, CLOUD) == set()


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"{SHOP},部署盒子对外提供CDN加速服务并收费,未取得CDN业务许可", "cantTell"),
        ("刘某某,家庭NAS备份,不涉及", ""),
        (f"{PRINTER},门店上网,不涉及", ""),
    ],
)
def test_a_home_line_is_contradicted_by_business_and_not_by_its_subscriber(
    tmp_path: Path, row: str, expected: str
) -> None:
    pool = "地址段,归属,用途\n10.9.0.0/20,中国移动通信集团河北有限公司,家庭宽带\n"
    found = f"核查日期,IP段,实际控制人,实际用途,许可证核查\n2026-10-16,10.9.2.0/24,{row}\n"
    report = judged(tmp_path, licences=LICENCES, allocations=pool, 核查结果=found)

    assert outcomes(report, SUBLET, "10.9.0.0/20") == ({expected} if expected else set())
    assert outcomes(report, UNLICENSED, SHOP) == ({"failed"} if expected else set())


def test_a_denial_of_one_licence_by_look_up_is_read_beside_the_contracts(tmp_path: Path) -> None:
    ledger = (
        "合同编号,资源提供方,资源租用方,IP地址段,起始,终止,用途,上游合同\n"
        f"DX-1,中国电信股份有限公司,{CLOUD},10.3.0.0/24,2023-01-01,2029-12-31,自营,\n"
        f"HH-2,{CLOUD},{SHOP},10.3.0.64/26,2024-03-01,2029-02-28,转售,DX-1\n"
        f"XW-3,{SHOP},{PRINTER},10.3.0.72/30,2024-05-15,2029-02-28,上网,HH-2\n"
        f"XW-4,{SHOP},武汉示例物业有限公司,10.3.0.76/30,2024-05-15,2029-02-28,小区宽带,HH-2\n"
    )
    searched = (
        "核查对象,核查途径,核查结果,日期\n"
        f"{SHOP},许可证查询系统,未查询到电信业务经营许可证,2026-10-28\n"
        f"{CLOUD},许可证查询系统,持证有效,2026-10-28\n"
    )
    report = judged(tmp_path, licences=LICENCES, 合同台账=ledger, 许可核查=searched)

    assert outcomes(report, UNLICENSED, SHOP) == {"failed"}
    assert outcomes(report, SUBLET, "10.3.0.64/26") == {"failed"}
    assert outcomes(report, UNLICENSED, CLOUD) == set()


def test_a_sheet_that_speaks_of_blocks_and_was_not_understood_leaves_a_question(
    tmp_path: Path,
) -> None:
    strange = "甲,乙,丙\n10.1.0.0/26,出租VPS,x\n10.1.0.64/26,出租VPS,y\n"
    report = judged(tmp_path, licences=LICENCES, allocations=BLOCKS, 杂项=strange)

    assert "passed" not in whole(report, SUBLET)
    assert "cantTell" in whole(report, SUBLET)


def test_a_sheet_of_something_else_leaves_none(tmp_path: Path) -> None:
    strange = "甲,乙,丙\n值班,张三,x\n备班,李四,y\n"
    report = judged(tmp_path, licences=LICENCES, allocations=BLOCKS, 杂项=strange)

    assert whole(report, SUBLET) == {"passed"}


def test_a_firm_named_in_brackets_above_a_table_has_no_bracket_in_its_name(tmp_path: Path) -> None:
    blocks = (
        f"IP地址信息备案（报备单位：{CLOUD}）,,,\n"
        f"地址段,使用单位,使用方式,分配日期\n10.1.0.0/26,{CLOUD},自营,2023-05-10\n"
        f"10.1.0.64/26,{PRINTER},自用,2023-05-10\n"
    )
    report = judged(tmp_path, licences=LICENCES, 地址=blocks)

    assert whole(report, SUBLET) == {"passed"}


def test_since_when_a_licence_is_in_its_state_explains_no_fault(tmp_path: Path) -> None:
    licences = (
        "持证企业,许可证编号,业务种类,发证,到期,证书状态,状态变更日期\n"
        f"{SHOP},鄂B1-20200051,互联网数据中心业务,2020-09-01,2025-08-31,已注销,2025-07-15\n"
        f"{CLOUD},鄂B1-20220008,互联网数据中心业务,2022-04-01,2029-03-31,有效,\n"
    )
    done = (
        "服务单位,客户,业务名称,最近计费月,是否在用\n"
        f"{SHOP},{FARM},主机托管,2026年6月,是\n{CLOUD},{PRINTER},机柜租赁,2026年6月,是\n"
    )
    report = judged(tmp_path, licences=licences, 在用业务=done)

    assert outcomes(report, UNLICENSED, SHOP) == {"failed"}
    assert outcomes(report, UNLICENSED, CLOUD) == set()
