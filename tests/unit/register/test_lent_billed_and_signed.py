"""Who really trades, what was billed and who signs: checks, bills and catalogues as firms keep them."""

from pathlib import Path

import pytest

from rectitude.collectors.register.cells import BadCell
from rectitude.collectors.register.days import period
from rectitude.collectors.register.page_words import says_none_is_shown
from rectitude.collectors.register.vocabulary import (
    location,
    use_or_unknown,
)
from rectitude.evidence.register import Filing, ImportedFile, Licence
from rectitude.facts.entities import Likeness, compare
from rectitude.facts.register.services import services_done
from registers.reading import judged, of, outcomes, read, write

MISSING, UNLICENSED = "resource.filing.missing", "resource.access.unlicensed"
CLOUD, BRANCH, SHOP = "湖北示例云数据有限公司", "武汉示例云数据有限公司", "武汉晴川网络科技有限公司"
LICENCES = (
    "持证企业,许可证编号,业务种类,覆盖范围,有效期,授权子公司\n"
    f"{CLOUD},鄂B1-20220091,互联网数据中心业务、互联网接入服务业务,湖北,2021-01-01至2026-03-31,{BRANCH}\n"
)


@pytest.mark.parametrize(
    ("trader", "said", "expected"),
    [
        (SHOP, "属实，出借许可证", {"failed"}),
        (SHOP, "不属实", set()),
        (BRANCH, "合规", set()),
    ],
)
def test_who_trades_on_a_licence_is_who_is_found_to_not_who_holds_it(
    tmp_path: Path, trader: str, said: str, expected: set[str]
) -> None:
    checks = (
        "持证企业,实际经营企业,经营业务,客户合同签署方,核查结论\n"
        f"{CLOUD},{trader},IDC主机租用,{trader},{said}\n"
        f"{CLOUD},{CLOUD},宽带接入,{CLOUD},合规\n"
    )

    report = judged(tmp_path, licences=LICENCES.replace("2026-03-31", "2031-03-31"), 核查=checks)

    assert outcomes(report, UNLICENSED, trader) == expected
    assert outcomes(report, UNLICENSED, CLOUD) == set()


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ("2026年4月至6月", {"failed"}),
        ("2026年1月至3月", set()),
        ("2026年2月", set()),
    ],
)
def test_a_bill_is_of_the_months_that_it_names(
    tmp_path: Path, months: str, expected: set[str]
) -> None:
    bills = (
        "开票方,客户,服务内容,服务期,开票日期,服务地点\n"
        f"{CLOUD},武汉印刷厂,机柜租用,{months},2026-09-01,湖北\n"
    )

    report = judged(tmp_path, licences=LICENCES, 账单=bills)

    assert outcomes(report, UNLICENSED, CLOUD) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("2026年1月至3月", ("2026-01-01", "2026-03-31")),
        ("2025-11~2026-02", ("2025-11-01", "2026-02-28")),
        ("2026年8月", ("", "2026-08-31")),
        ("2026-01-05", ("", "2026-01-05")),
        ("2018年5月1日至2023年4月30日", ("2018-05-01", "2023-04-30")),
    ],
)
def test_a_run_of_months_is_a_period(cell: str, expected: tuple[str, str]) -> None:
    assert period(cell) == expected


@pytest.mark.parametrize("cell", ["2026年13月", "2026年5月至3月", "5年"])
def test_what_is_no_run_of_months_is_not_read_as_one(cell: str) -> None:
    with pytest.raises(BadCell):
        period(cell)


CATALOGUE = "服务提供方,服务项目,销售区域,签约主体,上线日期\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"{SHOP},云主机（代理）,湖北,{CLOUD},2024-05-01", set()),
        (f"{SHOP},云主机,湖北,{CLOUD},2024-05-01", set()),
        (f"{SHOP},云主机,湖北,{SHOP},2024-05-01", {"failed"}),
        (f"{SHOP},云主机,湖北,武汉无证网络有限公司,2024-05-01", {"failed"}),
    ],
)
def test_a_sale_that_a_licensee_signs_is_the_licensees(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    catalogue = f"{CATALOGUE}{row}\n{CLOUD},服务器托管,湖北,{CLOUD},2021-03-01\n"

    report = judged(
        tmp_path, licences=LICENCES.replace("2026-03-31", "2031-03-31"), 服务目录=catalogue
    )

    assert outcomes(report, UNLICENSED, SHOP) == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (f"{SHOP},无证经营宽带,现场查实，向42家商户提供接入并收费,属实，责令停止", {"failed"}),
        (f"{SHOP},无证卖带宽,,待核查", {"cantTell"}),
        (f"{SHOP},无证出租服务器,经查该公司未出租服务器,举报不实", set()),
    ],
)
def test_a_report_counts_as_far_as_it_was_verified(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    reports = f"被举报单位,举报内容,核查情况,办理结果\n{row}\n{CLOUD},无证出租机柜,持证,举报不实\n"

    report = judged(
        tmp_path, licences=LICENCES.replace("2026-03-31", "2031-03-31"), 举报办理=reports
    )

    assert outcomes(report, UNLICENSED, SHOP) == expected


def test_without_a_licence_denies_no_service() -> None:
    assert services_done("无证出租服务器") == services_done("出租服务器") != ()
    assert services_done("无出租服务器的行为") == ()


def test_the_first_row_below_a_header_that_fits_nothing_is_no_header(tmp_path: Path) -> None:
    table = f"甲,乙,丙\n金色家园,{SHOP},每月收30元\n裕华新城,{CLOUD},联通账单\n"

    (file,) = of(ImportedFile, read(write(tmp_path, 排查=table)))

    assert file.table == "unknown"


FILED = "域名,备案号,主办单位,状态\na.cn,鄂ICP备2022001001号-1,武汉印刷厂,正常\n"
SEEN = "网址,网站主体,首页底部备案号,备案号链接地址,服务器位置,巡检时间,巡检意见\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("https://www.a.cn,武汉印刷厂,,,境内,2026-10-13,未标注，需整改", {"failed"}),
        ("https://www.a.cn,武汉印刷厂,,,境内,2026-10-13,打不开", set()),
        ("https://www.a.cn,武汉印刷厂,,,境内,2026-10-13,未标注公安备案号", set()),
        (
            "https://www.a.cn,武汉印刷厂,鄂ICP备2022001001号-1,无链接,境内,2026-10-13,需整改",
            {"failed"},
        ),
        (
            "https://www.a.cn,武汉印刷厂,鄂ICP备2022001001号-1,无链接,境内,2026-10-13,整改中",
            {"cantTell"},
        ),
    ],
)
def test_an_order_to_put_it_right_explains_nothing(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    report = judged(tmp_path, filings=FILED, 标识巡检=f"{SEEN}{row}\n")

    assert outcomes(report, MISSING, "a.cn") == expected


def test_a_remark_says_that_no_number_is_shown_only_in_a_clause_of_its_own() -> None:
    assert says_none_is_shown("首页正常，未悬挂备案号")
    assert not says_none_is_shown("未标注单位名称")
    assert not says_none_is_shown("公安未标注备案号的说明")


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("江宁农商行", "江宁农村商业银行股份有限公司", Likeness.ALIKE),
        ("江宁农商行", "江阴农村商业银行股份有限公司", Likeness.DIFFERENT),
        ("江宁农商行有限公司", "江宁农村商业银行股份有限公司", Likeness.DIFFERENT),
    ],
)
def test_a_clipped_name_may_be_the_units(one: str, other: str, expected: Likeness) -> None:
    assert compare(one, other) is expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("淮滨电信机房", ""),
        ("教育城域网", ""),
        ("香港机房", "overseas"),
        ("广东佛山机房", "mainland"),
        ("EU-North", "overseas"),
        ("已下线", ""),
    ],
)
def test_a_machine_room_is_a_place_only_where_it_names_one(cell: str, expected: str) -> None:
    assert location(cell) == expected


def test_how_addresses_are_given_is_no_use_of_them() -> None:
    assert use_or_unknown("静态") == ""
    assert use_or_unknown("home broadband pool, resold as dynamic proxy IPs") == "resale"
    assert use_or_unknown("home broadband, not resold") == "residential"


def test_a_number_of_a_line_is_no_licence(tmp_path: Path) -> None:
    lines = "线路编号,开通单位,提供方,用户,用途,开通日期\n"
    lines += f"KJ-01,{SHOP},{SHOP},社会用户,向公众销售跨境VPN加速,2026-01-15\n"
    lines += f"KJ-02,{CLOUD},{CLOUD},武汉印刷厂,企业内部办公专用,2024-01-15\n"

    report = judged(
        tmp_path, licences=LICENCES.replace("2026-03-31", "2031-03-31"), 跨境线路台账=lines
    )

    assert outcomes(report, UNLICENSED, SHOP) == {"failed"}
    assert outcomes(report, UNLICENSED, CLOUD) == set()


def test_a_list_of_traders_with_numbers_of_licences_is_one_of_licences(tmp_path: Path) -> None:
    licences = (
        "经营主体,许可证号,许可业务,覆盖范围,有效期至\n"
        f"{CLOUD},B1-20200808,互联网数据中心业务,全国,2030-08-08\n"
    )

    (kept,) = of(Licence, read(write(tmp_path, 许可证信息=licences)))

    assert kept.holder == CLOUD


def test_who_filed_is_who_the_heading_says_filed(tmp_path: Path) -> None:
    sites = (
        "单位全称,首页网址,ICP备案号,备案主体\n"
        "淮滨市第二小学,http://er.a.cn/,豫ICP备08011223号-1,淮滨市教育体育局\n"
    )

    (kept,) = of(Filing, read(write(tmp_path, filings=sites)))

    assert kept.unit_name == "淮滨市教育体育局"
