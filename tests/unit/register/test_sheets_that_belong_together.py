"""Sheets that name parties by a number, subsidiaries listed apart from the licence, and shares in units."""

from pathlib import Path

import openpyxl
import pytest

from rectitude.evidence.register import Allocation, Licence, Relation, Statement, TableRow
from rectitude.findings import Inspection
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged, of, outcomes, read

STALE = "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"

HOLDER, SUBSIDIARY = "西安示例数据港有限公司", "甘肃示例云计算有限公司"
LICENCE = (
    "企业名称,许可证编号,业务种类,业务覆盖范围,有效期至\n"
    f"{HOLDER},B1-20220909,互联网数据中心业务,陕西、甘肃、青海,2027-02-28\n"
)
OTHER_LICENCE = "兰州黄河样本通信有限公司,甘B2-20170456,互联网接入服务业务,甘肃省,2027-08-31\n"
SUBSIDIARIES = f"序号,子公司名称,持股比例,授权范围\n1,{SUBSIDIARY},100%,甘肃\n"
LETTINGS = "合同号,出租方,承租方,标的,所在地,签订日期,状态\n"


def workbook(folder: Path, **sheets: str) -> Path:
    """Write one workbook of these sheets, and return its folder."""
    target = folder / "tables"
    target.mkdir()
    book = openpyxl.Workbook()
    book.remove(book.active)
    for title, text in sheets.items():
        sheet = book.create_sheet(title)
        for line in text.splitlines():
            sheet.append(line.split(","))
    book.save(target / "材料.xlsx")
    return target


def judged_workbook(folder: Path, **sheets: str) -> Inspection:
    target = workbook(folder, **sheets)
    return inspect(Target("register", str(target)), Options(), workdir=folder)


@pytest.mark.parametrize(
    ("firm", "place", "expected"),
    [
        (SUBSIDIARY, "甘肃兰州", set()),
        (SUBSIDIARY, "青海西宁", {"failed"}),
        (HOLDER, "青海西宁", set()),
        (HOLDER, "宁夏中卫", {"failed"}),
        ("定西青禾网络有限公司", "甘肃兰州", {"failed"}),
    ],
)
def test_who_is_listed_may_act_under_the_only_licence_where_its_row_says(
    tmp_path: Path, firm: str, place: str, expected: set[str]
) -> None:
    lettings = LETTINGS + f"L-1,{firm},示例酒业有限公司,机柜4个,{place},2024-02-01,履行中\n"

    lettings += f"L-2,{HOLDER},示例影视有限公司,机柜4个,陕西西安,2024-02-01,履行中\n"

    report = judged_workbook(tmp_path, 许可证=LICENCE, 授权子公司=SUBSIDIARIES, 租赁合同=lettings)

    assert outcomes(report, UNLICENSED, firm) & {"failed"} == expected


@pytest.mark.parametrize("heading", ["公司名称", "企业名称", "单位"])
def test_the_firms_of_a_list_of_subsidiaries_are_subsidiaries(tmp_path: Path, heading: str) -> None:
    subsidiaries = f"序号,{heading},授权地区\n1,{SUBSIDIARY},甘肃\n"

    found = of(Relation, read(workbook(tmp_path, 许可证=LICENCE, 授权子公司=subsidiaries)))

    assert [(each.parent, each.child) for each in found] == [("", SUBSIDIARY)]


def test_whose_leave_it_has_is_asked_where_several_hold_licences(tmp_path: Path) -> None:
    lettings = LETTINGS + f"L-1,{SUBSIDIARY},示例酒业有限公司,机柜4个,甘肃兰州,2024-02-01,履行中\n"

    report = judged_workbook(
        tmp_path, 许可证=LICENCE + OTHER_LICENCE, 授权子公司=SUBSIDIARIES, 租赁合同=lettings
    )

    assert outcomes(report, UNLICENSED, SUBSIDIARY) == {"cantTell"}


def test_a_share_is_no_parent_and_a_unit_may_have_both_parent_and_former_name(
    tmp_path: Path,
) -> None:
    relations = (
        "企业名称,母公司,母公司持股,曾用名\n"
        "沈阳示例云数据有限公司,辽宁样本集团有限公司,100%,沈阳旧例网络有限公司\n"
        "大连星海科技有限公司,大连控股有限公司,51%,\n"
    )
    folder = tmp_path / "tables"
    folder.mkdir()
    (folder / "企业关系.csv").write_text(relations, encoding="utf-8")

    found = {(each.parent, each.child, each.kind) for each in of(Relation, read(folder))}

    assert found == {
        ("沈阳示例云数据有限公司", "沈阳旧例网络有限公司", "former_name"),
        ("辽宁样本集团有限公司", "沈阳示例云数据有限公司", "subsidiary"),
        ("大连控股有限公司", "大连星海科技有限公司", "subsidiary"),
    }


@pytest.mark.parametrize("heading", ["母公司持股", "母公司持股比例", "控股比例"])
def test_a_share_names_nobody(tmp_path: Path, heading: str) -> None:
    folder = tmp_path / "tables"
    folder.mkdir()
    table = f"子公司,{heading},公司名称\n甲示例有限公司,100%,乙样本有限公司\n"
    (folder / "关系.csv").write_text(table, encoding="utf-8")

    (row,) = of(Relation, read(folder))

    assert (row.parent, row.child) == ("乙样本有限公司", "甲示例有限公司")


SUPPLIERS = (
    "供应商编号,供应商名称,许可证号,许可业务,证照到期\n"
    "G01,中国移动通信集团江西有限公司,A1.A2-20010001,基础电信业务,2032-01-01\n"
    "G02,江西样本宽带有限公司,赣B2-20160088,互联网接入服务业务,2026-11-30\n"
    "G03,南昌示例网络科技有限公司,无,,\n"
)
PURCHASES = (
    "合同编号,供应商编号,采购内容,网段,起始,履行状态\n"
    "CG-001,G01,互联网带宽10G,111.72.1.0/24,2024-01-01,履行中\n"
    "CG-002,G02,互联网带宽1G,111.72.2.0/25,2024-06-01,履行中\n"
    "CG-003,G03,互联网带宽500M,111.72.2.128/26,2024-08-01,履行中\n"
)


def test_numbers_of_suppliers_are_their_names(tmp_path: Path) -> None:
    report = judged_workbook(tmp_path, 供应商=SUPPLIERS, 采购合同=PURCHASES)

    assert "failed" in outcomes(report, SUBLET, "南昌示例网络科技有限公司")
    assert outcomes(report, SUBLET, "江西样本宽带有限公司") & {"failed"} == set()
    assert outcomes(report, SUBLET, "G03") == set()


def test_numbers_of_suppliers_are_their_names_in_files_of_their_own_too(tmp_path: Path) -> None:
    report = judged(tmp_path, 供应商=SUPPLIERS, 采购合同=PURCHASES)

    assert "failed" in outcomes(report, SUBLET, "南昌示例网络科技有限公司")
    assert outcomes(report, SUBLET, "江西样本宽带有限公司") & {"failed"} == set()


@pytest.mark.parametrize("names", ["客户全称", "单位名称", "公司名称"])
def test_names_behind_numbers_of_customers_are_those_of_customers(
    tmp_path: Path, names: str
) -> None:
    customers = f"客户编号,{names},行业\nA1,甲示例网络有限公司,IT\nA2,乙示例渔业有限公司,渔业\n"
    blocks = "客户编号,IP地址段,用途\nA1,10.1.0.0/28,转租\nA2,10.2.0.0/28,自用\n"

    found = of(Statement, read(workbook(tmp_path, 客户=customers, IP分配=blocks)))

    assert [(row.firm, row.customer) for row in found] == [
        ("", "甲示例网络有限公司"),
        ("", "乙示例渔业有限公司"),
    ]


def test_a_contract_alone_does_not_tell_which_side_a_unit_is(tmp_path: Path) -> None:
    contracts = (
        "合同编号,单位名称,签订日期\nH-1,甲示例有限公司,2024-01-01\nH-2,乙示例有限公司,2024-01-01\n"
    )
    blocks = "合同编号,IP地址段,用途\nH-1,10.1.0.0/28,转租\nH-2,10.2.0.0/28,自用\n"

    found = read(workbook(tmp_path, 合同=contracts, IP分配=blocks))

    rows = [row for row in found if isinstance(row, TableRow) and row.file.endswith("IP分配")]
    assert not any("示例有限公司" in str(row) for row in rows)


def test_the_licences_of_customers_behind_numbers_are_theirs(tmp_path: Path) -> None:
    customers = (
        "客户编号,客户名称,产品\nA-1,儋州洋浦网络有限公司,机柜\nA-2,三亚南海数据有限公司,机柜\n"
    )
    papers = (
        "客户编号,许可证编号,业务种类,有效期至,核验结果\n"
        "A-1,无,,,未查询到许可证\n"
        "A-2,琼B1-20190022,互联网数据中心业务,2029-06-30,有效\n"
    )

    found = of(Licence, read(workbook(tmp_path, 客户=customers, 资质核验=papers)))

    assert {(each.holder, each.searched) for each in found} == {
        ("儋州洋浦网络有限公司", True),
        ("三亚南海数据有限公司", False),
    }


@pytest.mark.parametrize(
    "suppliers",
    [
        SUPPLIERS.replace("G02", "G01"),  # one number of two
        SUPPLIERS.replace("G0", "X0"),  # the numbers of others
    ],
)
def test_numbers_that_do_not_tell_one_apart_name_nobody(tmp_path: Path, suppliers: str) -> None:
    found = read(workbook(tmp_path, 供应商=suppliers, 采购合同=PURCHASES))

    assert {each.holder for each in of(Allocation, found)} <= {"G01", "G02", "G03"}


def test_a_sheet_that_names_its_users_keeps_to_them(tmp_path: Path) -> None:
    contracts = (
        "合同编号,客户名称,签订日期\nH-1,甲示例有限公司,2024-01-01\nH-2,乙示例有限公司,2024-01-01\n"
    )
    users = (
        "合同编号,网段,实际使用单位,实际用途\n"
        "H-1,10.1.0.0/24,丙样本有限公司,办公上网\nH-2,10.2.0.0/24,丁样本有限公司,办公上网\n"
    )

    found = read(workbook(tmp_path, 合同=contracts, 使用情况=users))

    used = [row for row in found if isinstance(row, TableRow) and row.file.endswith("使用情况")]
    assert used
    assert not any("示例有限公司" in str(row) for row in used)


@pytest.mark.parametrize(
    ("what", "expected"),
    [("机柜互为备份", set()), ("机柜相互备份", set()), ("机柜出租", {"cantTell"})],
)
def test_backing_each_other_up_is_no_business(
    tmp_path: Path, what: str, expected: set[str]
) -> None:
    partners = f"名称,合作内容,对方资质\n岳阳示例云科技有限公司,{what},未提供\n"

    report = judged(tmp_path, 合作方=partners, 许可证=LICENCE)

    assert outcomes(report, UNLICENSED, "岳阳示例云科技有限公司") == expected
