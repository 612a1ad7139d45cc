"""What a check itself says in favour of whom it is of, and what only seems to say so."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Statement
from registers.reading import judged, of, outcomes, read

STALE, MISSING = "resource.filing.stale", "resource.filing.missing"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
HALL, MILL, OTHER = "柳城云厅数据有限公司", "柳城棉纺织有限公司", "桂中骨干网络有限公司"
BLOCK = "10.9.1.0/24"
ROUTES = f"prefix,asn\n{BLOCK},AS64496\n10.9.2.0/24,AS64497\n"
SYSTEMS = f"asn,organisation\nAS64496,{OTHER}\nAS64497,{HALL}\n"


@pytest.mark.parametrize(
    ("announcer", "ground", "expected"),
    [
        (OTHER, "上游代播，LOA 2026-03-02", set()),
        (OTHER, "持有单位书面授权", set()),
        (OTHER, "", {"cantTell"}),
        (OTHER, "未见授权书", {"cantTell"}),
        (OTHER, "LOA已过期", {"cantTell"}),
        ("南宁另一网络有限公司", "上游代播，LOA 2026-03-02", {"cantTell"}),
    ],
)
def test_who_announces_a_block_by_right_of_a_letter_is_no_stranger(
    tmp_path: Path, announcer: str, ground: str, expected: set[str]
) -> None:
    blocks = (
        "地址段,持有单位,备案使用单位,宣告AS的单位,宣告依据\n"
        f"{BLOCK},{HALL},{MILL},{announcer},{ground}\n"
        f"10.9.2.0/24,{HALL},{HALL},{HALL},自播\n"
    )

    report = judged(tmp_path, allocations=blocks, routes=ROUTES, asns=SYSTEMS)

    assert outcomes(report, SUBLET, BLOCK) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("名称不同，同一单位", set()),
        ("同一法人，2026年改制", set()),
        ("不是同一单位", {"cantTell"}),
        ("是否同一单位待查", {"cantTell"}),
        ("名称不同", {"cantTell"}),
    ],
)
def test_a_check_that_says_that_both_are_one_unit_leaves_nothing_to_ask(
    tmp_path: Path, said: str, expected: set[str]
) -> None:
    blocks = (
        "地址段,分配单位,备案使用单位,实际使用单位,核对结果,核对日期\n"
        f"{BLOCK},{HALL},柳城县农村信用合作联社,柳城农村商业银行股份有限公司,{said},2026-09-01\n"
        f"10.9.2.0/24,{HALL},{MILL},{MILL},一致,2026-09-01\n"
    )

    report = judged(tmp_path, 地址核对=blocks)

    assert outcomes(report, SUBLET, BLOCK) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("2026年8月28日迁移，8月29日受理接入变更", set()),
        ("2026年8月28日迁移，已提交接入变更", set()),
        ("2026年8月28日迁移，未提交接入变更", {"cantTell"}),
        ("2026年8月28日迁移，应尽快提交变更", {"cantTell"}),
        ("2026年5月28日迁移，已提交接入变更", {"cantTell"}),
    ],
)
def test_a_change_that_is_handed_in_within_its_period_is_as_it_should_be(
    tmp_path: Path, said: str, expected: set[str]
) -> None:
    sites = (
        "域名,备案主体,备案接入商,当前接入商,说明,比对日期\n"
        f"a.cn,{MILL},{HALL},{OTHER},{said},2026-09-02\n"
        f"b.cn,{MILL},{HALL},{HALL},,2026-09-02\n"
    )

    report = judged(tmp_path, 备案比对=sites)

    assert outcomes(report, STALE, "a.cn") == expected


def test_a_site_whose_address_says_that_its_name_does_not_resolve_does_not_answer(
    tmp_path: Path,
) -> None:
    visits = (
        "域名,主办单位,解析到,服务器位置,打开情况,备案查询\n"
        f"a.cn,{MILL},未解析,—,无法打开,查无备案\n"
        f"b.cn,{HALL},192.0.2.9,南宁,正常,桂ICP备20230011号-1\n"
    )

    report = judged(tmp_path, 域名筛查=visits)

    assert outcomes(report, MISSING, "a.cn") == set()
    assert outcomes(report, MISSING, "tables") == set()


PRACTICE = "企业名称,对外所做业务,与客户签约方,客户付款对象,许可证查询情况,核查说明\n"
LICENCES = (
    "持证单位,许可证编号,业务种类,覆盖范围,有效期至\n"
    f"{OTHER},B1-20230011,互联网数据中心业务,全国,2028-01-01\n"
)


@pytest.mark.parametrize(
    ("signs", "said", "expected"),
    [
        (HALL, "本公司无许可证", {"failed"}),
        (HALL, "未查询到许可证", {"failed"}),
        (OTHER, f"本公司无许可证；{OTHER}持B1-20230011", set()),
    ],
)
def test_whom_customers_pay_is_no_customer(
    tmp_path: Path, signs: str, said: str, expected: set[str]
) -> None:
    table = PRACTICE + (
        f"{HALL},推介服务器托管,{signs},{signs},{said},\n"
        f"{OTHER},服务器托管,{OTHER},{OTHER},B1-20230011，互联网数据中心业务，有效,\n"
    )

    report = judged(tmp_path, 经营核查=table, 许可证=LICENCES)

    assert outcomes(report, UNLICENSED, HALL) == expected
    assert outcomes(report, UNLICENSED, OTHER) == set()


def test_a_supplier_that_was_found_at_a_second_look_is_licensed(tmp_path: Path) -> None:
    suppliers = (
        "供应商名称,采购内容,合同期限,许可证查询结果\n"
        f"{HALL},机柜托管,2026-01-01至2027-12-31,"
        "9月1日以旧名查询无记录；9月3日复查：桂B1-20230011，互联网数据中心业务，有效\n"
        f"{MILL},机柜托管,2026-01-01至2027-12-31,"
        "9月1日查询：桂B1-20180009，互联网数据中心业务；9月3日复查已注销\n"
    )

    report = judged(tmp_path, 供应商=suppliers)

    assert outcomes(report, UNLICENSED, HALL) == set()
    assert outcomes(report, UNLICENSED, MILL) == {"cantTell"}
    assert of(Statement, read(tmp_path / "tables"))


@pytest.mark.parametrize("said", ["桂B1-20230011 有效", "未登录系统"])
def test_look_ups_that_deny_nobody_are_no_register_of_all_licences(
    tmp_path: Path, said: str
) -> None:
    contracts = f"提供方,客户,内容,许可证查询结果\n{HALL},{MILL},机柜出租,{said}\n{OTHER},{MILL},机柜出租,\n"
    blocks = f"地址段,持有单位,使用单位,使用方式\n{BLOCK},{HALL},{MILL},自用\n"

    report = judged(tmp_path, 合同=contracts, allocations=blocks)

    found = {
        each
        for scenario, subject in ((UNLICENSED, HALL), (UNLICENSED, OTHER), (SUBLET, BLOCK))
        for each in outcomes(report, scenario, subject)
    }
    assert "failed" not in found


@pytest.mark.parametrize(
    ("service", "remark", "expected"),
    [
        ("代收宽带费", "代中国电信湘潭分公司收取，全额转付", set()),
        ("宽带费（代中国移动湘潭分公司收取）", "", set()),
        ("宽带费", "", {"failed"}),
    ],
)
def test_what_is_collected_for_an_operator_is_its_business(
    tmp_path: Path, service: str, remark: str, expected: set[str]
) -> None:
    row = f"{MILL},{service},{{}}期住户,50,30,2025-06,{remark},无许可证\n"
    charges = (
        "收费单位,业务,收费对象,户数,月收费（元/户）,起始月份,备注,许可证查询结果\n"
        + row.format("一")
        + row.format("二")
    )

    report = judged(tmp_path, 收费=charges)

    assert outcomes(report, UNLICENSED, MILL) == expected


@pytest.mark.parametrize(
    ("state", "expected"), [("已换证", {"cantTell"}), ("", {"failed"}), ("有效", {"failed"})]
)
def test_a_licence_that_was_exchanged_has_another_in_its_place(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    licences = (
        "持证单位,许可证编号,业务种类,地域,有效期至,状态\n"
        f"{HALL},桂B1-20180001,互联网数据中心业务,广西,2023-05-01,{state}\n"
        f"{OTHER},桂B1-20180002,互联网数据中心业务,广西,2028-05-01,有效\n"
    )
    contracts = (
        f"提供方,客户,内容,期限,履行情况\n{HALL},{MILL},机柜出租,2026-01-01至2027-12-31,履行中\n"
    )

    report = judged(tmp_path, 许可证=licences, 合同=contracts + contracts.splitlines()[1] + "。\n")

    assert outcomes(report, UNLICENSED, HALL) == expected


@pytest.mark.parametrize(
    ("until", "expected"), [("2023-05-01", {"cantTell"}), ("2028-05-01", set())]
)
def test_a_licence_that_a_row_names_holds_until_its_own_last_day(
    tmp_path: Path, until: str, expected: set[str]
) -> None:
    suppliers = (
        "供应商名称,采购内容,合同期限,许可证查询结果\n"
        f"{HALL},机柜托管,2026-01-01至2027-12-31,桂B1-20180001，互联网数据中心业务，有效期至{until}\n"
        f"{OTHER},机柜托管,2026-01-01至2027-12-31,桂B1-20180002，互联网数据中心业务，有效期至2028-05-01\n"
    )

    report = judged(tmp_path, 供应商=suppliers)

    assert outcomes(report, UNLICENSED, HALL) == expected
    assert outcomes(report, UNLICENSED, OTHER) == set()


def test_a_filed_name_that_does_not_resolve_leaves_nothing_unread(tmp_path: Path) -> None:
    visits = (
        "域名,主办单位,备案号,解析IP,状态码,探测日期\n"
        f"a.cn,{MILL},桂ICP备2023000001号-1,无解析,0,2026-05-01\n"
        f"a.cn,{MILL},桂ICP备2023000001号-1,无解析,0,2026-09-01\n"
        f"b.cn,{HALL},桂ICP备2023000002号-1,192.0.2.9,200,2026-09-01\n"
    )

    report = judged(tmp_path, 探测=visits)

    assert outcomes(report, STALE, "a.cn") == {"failed"}
    assert outcomes(report, STALE, "2026-09-01") == {"passed"}
