"""Lists of suppliers, look-ups beside looks, leases in words, and what explains what they say."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
MISSING, STALE = "resource.filing.missing", "resource.filing.stale"

SUPPLIERS = (
    "供应商名称,采购内容,合同期限,许可证编号,许可业务,覆盖范围,许可证有效期至,工信部官网查询结果,合作状态\n"
    "湘江示例云有限公司,机柜托管,2024-03-01至2027-02-28,B1-20190710,互联网数据中心业务,全国,"
    "2029-07-10,有效,合作中\n"
)


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("互联网专线接入100M,2025-01-01至2027-12-31,,,,,未查询到,合作中", {"failed"}),
        ("交换机、路由器及光模块,2025-01-01至2027-12-31,,,,,未查询到,合作中", set()),
        ("办公系统定制开发,2025-01-01至2027-12-31,,,,,未查询到,合作中", set()),
        ("互联网专线接入100M,2022-01-01至2022-12-31,,,,,未查询到,合作中", set()),  # over
        ("互联网专线接入100M,2025-01-01至2027-12-31,,,,,未查询到,合作已终止", set()),
    ],
)
def test_what_a_supplier_sells_decides_whether_it_needs_the_licence_that_was_not_found(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    table = f"{SUPPLIERS}通途示例网络有限公司,{row}\n"

    report = judged(tmp_path, 供应商清单=table, filings=FILED)

    assert outcomes(report, UNLICENSED, "通途示例网络有限公司") == expected


@pytest.mark.parametrize("heading", ["客户名称", "企业名称", "单位名称"])
def test_what_a_customer_buys_is_nothing_that_it_sells(tmp_path: Path, heading: str) -> None:
    table = (
        f"{heading},租用业务,许可证编号,查询结果,有效期至\n"
        "湘江示例云有限公司,机柜托管,B1-20190710,有效,2029-07-10\n"
        "通途示例网络有限公司,互联网专线接入,,未查询到许可证信息,\n"
    )

    report = judged(tmp_path, 客户许可证=table, filings=FILED)

    assert "failed" not in outcomes(report, UNLICENSED, "通途示例网络有限公司")


FILED = "域名,主办单位,备案号,审核时间,状态,导出日期\n" + (
    "a.example,甲有限公司,京ICP备20000001号-1,2020-01-01,正常,2026-10-30\n"
)
LOOKS = "domain,probed_at,http_status,dns\n"


def test_looks_are_dated_by_when_they_were_probed_and_a_dns_column_is_no_place(
    tmp_path: Path,
) -> None:
    looks = "".join(f"a.example,2026-{m:02}-18T03:20:00+08:00,0,NXDOMAIN\n" for m in range(3, 11))

    assert outcomes(judged(tmp_path, filings=FILED, probes=LOOKS + looks), STALE, "a.example") == {
        "failed"
    }


def test_silence_of_no_known_day_is_a_question_and_not_passed(tmp_path: Path) -> None:
    looks = "域名,状态码\na.example,超时\n"

    report = judged(tmp_path, filings=FILED, 拨测=looks)

    assert outcomes(report, STALE, "a.example") == {"cantTell"}


PIVOT = "主办单位,域名,备案号,2026年5月,2026年6月,2026年7月,2026年8月,备注\n"


@pytest.mark.parametrize(
    ("note", "expected"), [("", {"failed"}), ("备案已于2026年3月注销", {"cantTell"})]
)
def test_months_side_by_side_are_looks_at_the_filings_beside_them(
    tmp_path: Path, note: str, expected: set[str]
) -> None:
    rows = (
        f"甲有限公司,a.example,京ICP备20000001号-1,打不开,打不开,打不开,打不开,{note}\n"
        "乙有限公司,b.example,京ICP备20000002号-1,正常,正常,打不开,正常,\n"
    )

    report = judged(tmp_path, 网站可访问情况月度巡查=PIVOT + rows)

    assert outcomes(report, STALE, "a.example") == expected
    assert not outcomes(report, STALE, "b.example")


AUDIT = "domain,checked_at,http_status,server_ip,server_location,icp_lookup,icp_number_on_page\n"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("200,120.76.4.8,mainland China,no record found,", {"failed"}),
        ("200,43.132.9.7,Hong Kong,no record found,", set()),
        ("0,,unknown,no record found,", set()),
        (
            "200,120.76.4.8,mainland China,record found: 粤ICP备2022031188号-1,粤ICP备2022031188号-1",
            set(),
        ),
    ],
)
def test_a_look_up_beside_a_look_says_whether_a_site_is_filed(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    number = "粤ICP备2022031189号-1"
    others = f"b.example,2026-09-14,200,120.76.4.9,mainland China,record found: {number},{number}\n"

    report = judged(tmp_path, site_audit=f"{AUDIT}a.example,2026-09-14,{row}\n{others}")

    assert outcomes(report, MISSING, "a.example") == expected


@pytest.mark.parametrize(
    ("linked", "expected"), [("否，链接到首页", {"failed"}), ("否", {"failed"}), ("是", set())]
)
def test_whether_a_number_is_linked_may_be_answered_with_yes_or_no(
    tmp_path: Path, linked: str, expected: set[str]
) -> None:
    table = (
        "网站域名,主办单位,备案号,能否打开,首页底部备案号,是否链接至工信部备案系统,核查日期\n"
        f"a.example,甲中心,陕ICP备2019003303号-1,能打开,陕ICP备2019003303号-1,{linked},2026-10-12\n"
        "b.example,乙中心,陕ICP备2019003304号-1,能打开,陕ICP备2019003304号-1,是,2026-10-12\n"
    )

    report = judged(tmp_path, 网站核查清单=table)

    assert outcomes(report, MISSING, "a.example") == expected
    assert outcomes(report, MISSING, "b.example") == set()


LEASES = (
    "合同编号,出租方,承租方,地址段,租赁内容,起租日期,到租日期,依据合同,履行情况\n"
    "HT-03,陇原示例通信有限公司,丰禾示例农业有限公司,192.0.2.0/25,带宽及地址，客户自用,2024-02-01,2027-01-31,,履行中\n"
)
LOOKED_UP = (
    "企业名称,查询结果,许可证编号,许可业务,覆盖范围,有效期至\n"
    "陇原示例通信有限公司,有证,B1-20200606,互联网数据中心业务、互联网接入服务业务,全国,2030-06-06\n"
    "丰禾示例农业有限公司,查无许可证,,,,\n"
)


@pytest.mark.parametrize(
    ("use", "state", "is_sublet"),
    [
        ("带宽及地址转租", "履行中，已付租金", True),
        ("带宽及地址转租", "未执行，已作废", False),
        ("集团内部使用", "履行中", False),
    ],
)
def test_what_a_lease_is_about_is_the_use_of_its_block(
    tmp_path: Path, use: str, state: str, *, is_sublet: bool
) -> None:
    other = (
        f"HT-11,丰禾示例农业有限公司,疾风示例工作室,192.0.2.0/26,{use},"
        f"2025-05-01,2027-01-31,HT-03,{state}\n"
    )

    report = judged(tmp_path, 合同台账=LEASES + other, 许可证查询=LOOKED_UP, filings=FILED)

    found = outcomes(report, SUBLET, "192.0.2.0/25") | outcomes(report, SUBLET, "192.0.2.0/26")
    assert ("failed" in found) == is_sublet
    assert is_sublet or "cantTell" in found


@pytest.mark.parametrize(
    ("place", "expected"), [("广东省广州市", {"failed"}), ("上海市", set()), ("北京市", set())]
)
def test_where_a_data_centre_is_goes_before_its_name(
    tmp_path: Path, place: str, expected: set[str]
) -> None:
    licences = (
        "单位名称,经营许可证编号,业务种类（服务项目）及覆盖范围,有效期\n"
        "京沪示例有限公司,B1-20200909,互联网数据中心业务，业务覆盖范围：机房所在地为北京、上海2城市,自2020年9月9日至2030年9月9日\n"
    )
    rooms = (
        "企业名称,机房名称,机房所在地,实际开展业务,核查日期\n"
        f"京沪示例有限公司,增城一期,{place},互联网数据中心,2026-09-09\n"
    )

    report = judged(tmp_path, 许可证附页=licences, 机房与业务=rooms)

    assert outcomes(report, UNLICENSED, "京沪示例有限公司") == expected


def test_a_renewal_that_was_applied_for_in_time_is_no_end_however_long_ago(tmp_path: Path) -> None:
    licences = (
        "持证单位,许可证编号,许可业务,覆盖地域,有效期至,续期受理号,续期受理日期\n"
        "同舟示例网络有限公司,B1-20200817,互联网数据中心业务,全国,2025-08-17,续2025051900,2025-05-19\n"
    )
    bills = (
        "账期,销售单位,客户,服务内容\n2026年9月,同舟示例网络有限公司,惠农示例合作社,服务器托管\n"
    )

    report = judged(tmp_path, 许可证台账=licences, 账单=bills)

    assert outcomes(report, UNLICENSED, "同舟示例网络有限公司") == {"cantTell"}


def test_a_look_up_in_english_answers_in_its_column_of_results(tmp_path: Path) -> None:
    leases = (
        "Prefix,Lessor,Lessee,Contract,Upstream contract,Purpose,Start,End\n"
        "192.0.2.0/24,Jianglin Ltd.,Redleaf Ltd.,JL-1,,resale,2025-01-01,2027-12-31\n"
        "192.0.2.0/25,Redleaf Ltd.,Sunny Games Ltd.,RB-7,JL-1,hosting,2025-02-01,2027-12-31\n"
    )
    looked_up = (
        "Company,Lookup date,Result,Licence number,Services,Area,Valid until\n"
        'Jianglin Ltd.,2026-09-01,found,B1-20191010,"IDC, ISP",nationwide,2029-10-10\n'
        "Redleaf Ltd.,2026-09-01,not found,,,,\n"
    )

    report = judged(tmp_path, ip_leases=leases, licence_lookup=looked_up, filings=FILED)

    assert outcomes(report, UNLICENSED, "Redleaf Ltd.") == {"failed"}
