"""Leases, lines and suppliers as ledgers have them, annual reports, and filings without a number."""

import json
from pathlib import Path

import pytest

from rectitude.collectors.register.titles import said_above
from rectitude.findings import Inspection
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged, messages, outcomes

MISSING, UNLICENSED = "resource.filing.missing", "resource.access.unlicensed"
SUBLET = "resource.access.sublet-or-illegal"
CLOUD, SHOP = "湖北示例云数据有限公司", "武汉晴川网络科技有限公司"
FARM, MILL, SHIP = "襄阳沃野农业有限公司", "荆州面粉有限公司", "宜昌航运有限公司"
BLOCK = "10.1.0.0/24"
LICENCES = (
    "持证企业,许可证编号,业务种类,覆盖范围,有效期至\n"
    f"{CLOUD},鄂B1-20220091,互联网数据中心业务、互联网接入服务业务,湖北,2031-03-31\n"
)
TITLE = f"{CLOUD} 地址段租赁登记簿,,,,,\n"
LEASES = "地址段,租用客户,用途,起租,止租,状态\n"


def leases(*rows: str) -> str:
    return TITLE + LEASES + "".join(f"{row}\n" for row in rows)


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (
            (
                f"{BLOCK},{FARM},自用,2025-01-01,2027-12-31,在租",
                f"{BLOCK},{MILL},自用,2026-03-01,2028-02-28,在租",
            ),
            {"failed"},
        ),
        (
            (
                f"{BLOCK},{FARM},自用,2025-01-01,2027-12-31,2025/10/31提前退租",
                f"{BLOCK},{MILL},自用,2026-03-01,2028-02-28,在租",
            ),
            set(),
        ),
        (
            (
                f"{BLOCK},{FARM},自用,2025-01-01,2025-12-31,已到期",
                f"{BLOCK},{MILL},自用,2026-03-01,2028-02-28,在租",
            ),
            set(),
        ),
        (
            (
                f"{BLOCK},{FARM},自用,2025-01-01,2027-12-31,",
                f"{BLOCK},{MILL},自用,2026-03-01,2028-02-28,在租",
            ),
            {"cantTell"},
        ),
        (
            (
                f"{BLOCK},{FARM},托管,2025-01-01,2027-12-31,在租",
                f"{BLOCK},{MILL},托管,2026-03-01,2028-02-28,在租",
            ),
            {"cantTell"},
        ),
        (
            (
                f"{BLOCK},{FARM},自用,2025-01-01,2027-12-31,在租",
                f"{BLOCK},{MILL},自用,2026-03-01,2028-02-28,在租",
                f"{BLOCK},{SHIP},自用,2026-03-01,2028-02-28,在租",
            ),
            {"cantTell"},
        ),
    ],
)
def test_a_block_for_one_user_is_let_to_one_at_a_time(
    tmp_path: Path, rows: tuple[str, ...], expected: set[str]
) -> None:
    report = judged(tmp_path, licences=LICENCES, 登记簿=leases(*rows))

    assert outcomes(report, SUBLET, BLOCK) == expected


def test_a_paper_that_lists_customers_is_the_providers_that_its_title_names() -> None:
    title = f"{CLOUD} 地址段租赁登记簿"

    assert said_above("allocations", title, ["地址段", "租用客户"]) == {"holder": CLOUD}
    assert said_above("allocations", title, ["地址段", "用途"]) == {}
    assert said_above("allocations", f"{CLOUD}向{SHOP}出租", ["地址段", "租用客户"]) == {}
    assert said_above("allocations", f"致 {CLOUD}", ["地址段", "租用客户"]) == {}


def judged_json(folder: Path, **files: object) -> Inspection:
    tables = folder / "tables"
    tables.mkdir()
    for name, value in files.items():
        (tables / f"{name}.json").write_text(json.dumps(value, ensure_ascii=False), "utf-8")
    return inspect(Target("register", str(tables)), Options(), workdir=folder)


def test_what_stands_beside_an_array_is_said_of_all_its_records(tmp_path: Path) -> None:
    row = {"block": BLOCK, "purpose": "自用", "status": "生效", "to": "2027-12-31"}
    report = judged_json(
        tmp_path,
        leases={
            "lessor": CLOUD,
            "total": 2,
            "leases": [
                {**row, "lessee": FARM, "from": "2026-01-01"},
                {**row, "lessee": MILL, "from": "2026-05-01"},
            ],
        },
    )

    assert outcomes(report, SUBLET, BLOCK) == {"failed"}


RECORDED = "起始IP,终止IP,报备单位,使用人,使用方式,使用地,分配日期\n"
CONTRACTS = "合同编号,甲方（提供方）,乙方（实际使用方）,IP地址,业务,合同起始,合同终止,状态\n"


@pytest.mark.parametrize(
    ("user", "begins", "expected"),
    [
        (SHOP, "2024-01-01", {"failed"}),
        (SHOP, "2026-10-25", {"cantTell"}),
        (FARM, "2024-01-01", set()),
        ("襄阳沃野农业集团有限公司", "2024-01-01", set()),
    ],
)
def test_the_user_on_record_of_a_block_is_the_one_to_whom_it_is_let(
    tmp_path: Path, user: str, begins: str, expected: set[str]
) -> None:
    report = judged(
        tmp_path,
        licences=LICENCES,
        IP备案=f"{RECORDED}10.1.0.0,10.1.0.255,{CLOUD},{FARM},静态,湖北,2023-03-01\n",
        专线合同=f"{CONTRACTS}X-1,{CLOUD},{user},{BLOCK},互联网专线,{begins},2027-12-31,履行中\n"
        f"X-2,{CLOUD},{MILL},10.2.0.0/24,互联网专线,2026-11-10,2027-12-31,履行中\n",
        更名="现名称,曾用名,变更日期\n襄阳沃野农业集团有限公司,襄阳沃野农业有限公司,2025-12-01\n",
    )

    assert outcomes(report, SUBLET, BLOCK) == expected


SUPPLIERS = "供应商名称,采购内容,合同期限,许可证查询结果,核验日期\n"
IN_FORCE = "2026年1月1日至2026年12月31日"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"{SHOP},互联网出口带宽5G,{IN_FORCE},未查询到许可证信息,2026-10-15", {"failed"}),
        (f"{SHOP},打印机维保,{IN_FORCE},未查询到许可证信息,2026-10-15", set()),
        (
            f"{SHOP},互联网出口带宽5G,2025年1月1日至2025年12月31日,未查询到许可证信息,2026-10-15",
            set(),
        ),
        (f"{SHOP},互联网出口带宽5G,{IN_FORCE},有效，互联网接入服务业务，湖北,2026-10-15", set()),
    ],
)
def test_access_is_bought_of_those_of_whom_a_look_up_found_a_licence(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 供应商核验=SUPPLIERS + row + "\n")

    assert outcomes(report, SUBLET, SHOP) == expected


LINES = "开通单位,提供方,用户,用途,审批/登记情况,开通日期,状态\n"


@pytest.mark.parametrize(
    ("use", "approved", "state", "expected"),
    [
        ("跨境光缆，转售互联网带宽", "未经批准", "在用", {"failed"}),
        ("跨境光缆，转售互联网带宽", "申请中", "在用", set()),
        ("跨境光缆，转售互联网带宽", "已批准", "在用", set()),
        ("跨境光缆，转售互联网带宽", "未经批准", "已停用", set()),
        ("省内专线，转售互联网带宽", "未经批准", "在用", set()),
    ],
)
def test_a_line_across_the_border_needs_approval(
    tmp_path: Path, use: str, approved: str, state: str, expected: set[str]
) -> None:
    lines = f"{LINES}{SHOP},{SHOP},园区商户,{use},{approved},2025-11-01,{state}\n"

    report = judged(tmp_path, licences=LICENCES, 线路台账=lines)

    assert outcomes(report, SUBLET, SHOP) == expected


BLOCKS = f"地址段,持有单位,使用单位,用途\n{BLOCK},{CLOUD},,自营\n10.2.0.0/24,{CLOUD},,自营\n"


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        (f"由{SHOP}对外出租云服务器，未见合同", {"failed"}),
        (f"由{SHOP}用于自有网站", set()),
        (f"由{CLOUD}对外出租云服务器", set()),
        ("对外出租云服务器", set()),
    ],
)
def test_who_a_finding_begins_with_uses_the_block(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    checks = f"地址段,现场核查发现,核查日期\n{BLOCK},{found},2026-10-11\n"

    report = judged(tmp_path, licences=LICENCES, allocations=BLOCKS, 核查=checks)

    assert outcomes(report, SUBLET, BLOCK) == expected


HOMES = "小区,宽带提供方,上联,收费方式,许可证,排查情况\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"金色家园,{SHOP},家庭宽带,每月收30元,无,无证，转售给住户，已取证", {"failed"}),
        (f"金色家园,{SHOP},联通,物业代收，开联通发票,无,代收费，合同主体为联通", {"cantTell"}),
        (f"金色家园,{SHOP},联通,免费Wi-Fi,无,公共区域免费，未收费", {"cantTell"}),
        ("金色家园,中国联通武汉分公司,自有,联通账单,有,正常", set()),
    ],
)
def test_who_provides_access_to_homes_is_told_by_the_heading(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    homes = f"老旧小区排查台账,,,,,\n{HOMES}{row}\n裕华新城,{CLOUD},自有,账单,有,正常\n"

    report = judged(tmp_path, licences=LICENCES, 排查=homes)

    assert outcomes(report, UNLICENSED, row.split(",")[1]) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"金色家园,{SHOP},家庭宽带,每月收30元,无,无证，转售给住户，已取证", {"failed"}),
        (f"金色家园,{SHOP},家庭宽带,每月收30元,无,未发现转售给住户", set()),
        (f"金色家园,{SHOP},联通,物业代收，开联通发票,无,代收费，未转接", set()),
        (f"金色家园,{SHOP},自有,每月收30元,有,持证转售给住户", set()),
    ],
)
def test_household_lines_are_passed_on_by_those_of_whom_a_look_up_found_no_licence(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    homes = f"{HOMES}{row}\n裕华新城,{CLOUD},自有,账单,有,正常\n"

    report = judged(tmp_path, licences=LICENCES, 排查=homes)

    assert outcomes(report, SUBLET, SHOP) == expected


REPORTS = "持证企业,许可证编号,业务种类,覆盖范围,首次发证日期,有效期至,2025年度年报状态\n"


@pytest.mark.parametrize(
    ("said", "issued", "expected"),
    [
        ("未报送", "2018-05-05", {"failed"}),
        ("逾期未报送，已催报", "2018-05-05", {"failed"}),
        ("未报送", "2026-02-20", set()),
        ("未按期报送，已补报", "2018-05-05", set()),
        ("已报送", "2018-05-05", set()),
        ("不涉及", "2018-05-05", set()),
        ("未报送", "", {"failed"}),  # the number tells that it was issued in 2018
    ],
)
def test_an_annual_report_is_owed_by_those_licensed_in_its_year(
    tmp_path: Path, said: str, issued: str, expected: set[str]
) -> None:
    rows = (
        f"{SHOP},鄂B1-20180021,互联网接入服务业务,湖北,{issued},2028-05-05,{said}\n"
        f"{CLOUD},鄂B1-20220091,互联网接入服务业务,湖北,2026-06-01,2031-03-31,不涉及\n"
    )

    report = judged(tmp_path, licences=REPORTS + rows)

    assert outcomes(report, UNLICENSED, SHOP) == expected


def test_nothing_is_asked_of_it_before_the_quarter_is_over(tmp_path: Path) -> None:
    row = f"{SHOP},鄂B1-20180021,互联网接入服务业务,湖北,2018-05-05,2028-05-05,未报送\n"

    report = judged(tmp_path, licences=f"截至2026年2月10日,,,,,,\n{REPORTS}{row}")

    assert outcomes(report, UNLICENSED, SHOP) == set()


@pytest.mark.parametrize(
    ("number", "http", "expected"),
    [
        ("none", "200", {"cantTell"}),
        ("none", "no DNS", set()),
        ("鄂ICP备2022001001号-1", "200", set()),
    ],
)
def test_a_served_site_without_a_number_in_a_list_of_numbers_is_asked_about(
    tmp_path: Path, number: str, http: str, expected: set[str]
) -> None:
    sites = (
        "Domain,Operator,ICP filing no.,Hosting region,Last checked,HTTP\n"
        f"a.cn,Mill Co. Ltd.,{number},CN-East,2026-10-28,{http}\n"
        "b.cn,Mill Co. Ltd.,鄂ICP备2022001001号-2,CN-East,2026-10-28,200\n"
    )

    report = judged(tmp_path, inventory=sites)

    assert outcomes(report, MISSING, "a.cn") == expected
    assert not any("b.cn" in subject for _, subject in messages(report))
