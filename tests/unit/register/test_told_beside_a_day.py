"""Days, look-ups and sides of contracts as offices and firms write them beside what they are of."""

from pathlib import Path

import pytest

from rectitude.collectors.register.cells import NotLookedAt
from rectitude.collectors.register.days import day
from rectitude.collectors.register.licence_states import licence_state
from rectitude.collectors.register.vocabulary import checked_filing, location
from rectitude.evidence.register import BadRow, Licence, Statement
from rectitude.facts.register.explaining import explanation
from registers.reading import judged, messages, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
HALL, MILL, SHOP = "柳城云厅数据有限公司", "柳城棉纺织有限公司", "柳城快驰网络有限公司"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("查询日期2026-09-02：未查询到增值电信业务经营许可证", {"failed"}),
        ("2026年9月2日查询，无许可证记录", {"failed"}),
        ("2026-09-02 未查到许可证", {"failed"}),
        ("look-up 2026-09-02: no licence found", {"failed"}),
        ("查询日期2026-09-02：未登录系统", {"cantTell"}),
        ("查询日期2026-09-02：桂B1-20230011，互联网数据中心业务，有效", set()),
        ("不适用（自用机房）", {"cantTell"}),
    ],
)
def test_what_a_look_up_found_may_follow_its_day(
    tmp_path: Path, said: str, expected: set[str]
) -> None:
    table = (
        "被检查单位,现场所见对外经营的业务,开始经营时间,许可证核查结果\n"
        f"{HALL},机柜出租与服务器托管，向12家客户收费,2024-05-01,{said}\n"
        f"{MILL},无。机房只运行本公司系统,2020-01-01,不适用（自用）\n"
    )

    report = judged(tmp_path, 现场检查=table)

    assert outcomes(report, UNLICENSED, HALL) == expected
    assert outcomes(report, UNLICENSED, MILL) == set()


CHECK = "检查日期,地址段,备案使用单位,实际使用单位,是否一致,备案单位说明,实际用途,{heading}\n"
ROW = (
    f"2026-09-05,10.8.1.0/24,{MILL},{SHOP},不一致,{MILL}承认整段转给他人，自己未用,"
    "对外出租服务器，付费客户9家,{said}\n"
)
ALLOCATIONS = (
    "地址段,持有单位,使用单位,使用方式,合同编号\n"
    f"10.8.1.0/24,{HALL},{MILL},自用,LC-7\n10.8.2.0/24,{HALL},{HALL},自营,\n"
)


def checked(folder: Path, heading: str, said: str) -> dict[tuple[str, str], set[str]]:
    own = f"2026-09-05,10.8.2.0/24,{HALL},{HALL},一致,,自营平台,桂B1-20230011 有效\n"
    table = CHECK.format(heading=heading) + ROW.format(said=said) + own
    return messages(judged(folder, allocations=ALLOCATIONS, 地址段检查=table))


@pytest.mark.parametrize("heading", ["实际使用单位许可证查询", "使用单位持证情况"])
def test_a_look_up_beside_a_check_of_a_block_is_of_whom_the_check_found(
    tmp_path: Path, heading: str
) -> None:
    said = checked(tmp_path, heading, "未查询到增值电信业务经营许可证")

    assert any(each.startswith("failed") for each in said[UNLICENSED, SHOP])
    assert (UNLICENSED, MILL) not in said
    assert any(SHOP in each and each.startswith("failed") for each in said[SUBLET, "10.8.1.0/24"])


def test_a_look_up_of_the_user_on_file_is_of_no_other(tmp_path: Path) -> None:
    said = checked(tmp_path, "备案使用单位许可证查询", "未查询到许可证")

    assert not any(each.startswith("failed") for each in said[UNLICENSED, SHOP])


def test_a_column_of_sentences_names_no_party(tmp_path: Path) -> None:
    table = CHECK.format(heading="备注") + ROW.format(said="")
    write(tmp_path, 地址段检查=table)

    parties = {name for row in of(Statement, read(tmp_path)) for name in (row.firm, row.customer)}

    assert parties <= {MILL, SHOP, ""}


def test_a_block_found_with_another_user_is_on_file_for_the_one_on_file(tmp_path: Path) -> None:
    table = (
        "地址段,分配单位,备案使用单位,备案使用方式,实际使用单位,实际用途,与备案是否一致\n"
        f"10.8.1.0/24,{HALL},{MILL},专线自用,{SHOP},转租后做拨号换址服务器,不一致\n"
        f"10.8.2.0/24,{HALL},{HALL},自用,{HALL},网管,一致\n"
    )

    said = messages(judged(tmp_path, 地址核查=table))[SUBLET, "10.8.1.0/24"]

    assert any(f"on file for “{MILL}”" in each for each in said)


SITES = (
    "网站域名,备案主体,备案登记的接入商,实际接入商,核查结果,{since},{column},核查日期\n"
    f"a.cn,{MILL},{HALL},{SHOP},接入商与备案不符，未提交接入变更,{{day}},{{remark}},2026-09-05\n"
    f"b.cn,{MILL},{HALL},{HALL},一致,,,2026-09-05\n"
)


@pytest.mark.parametrize(
    ("since", "day_told", "column", "remark", "expected"),
    [
        ("不一致起始时间", "2026-02-01", "整改情况", "8月3日已书面通知，至今未变更", {"failed"}),
        ("不符开始日期", "2026-02-01", "督办情况", "已发函催办，逾期未改", {"failed"}),
        ("不一致起始时间", "2026-08-25", "整改情况", "", {"cantTell"}),
        ("不一致起始时间", "", "整改情况", "", {"cantTell"}),
        ("不一致起始时间", "2026-02-01", "整改情况", "已提交变更，管局受理", {"cantTell"}),
        ("不一致起始时间", "2026-02-01", "整改情况", "已整改，9月1日完成变更", {"cantTell"}),
    ],
)
def test_a_check_tells_since_when_the_filing_differs(
    tmp_path: Path, since: str, day_told: str, column: str, remark: str, expected: set[str]
) -> None:
    table = SITES.format(since=since, day=day_told, column=column, remark=remark)

    report = judged(tmp_path, 备案核查=table)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()


VISITS = (
    "域名,网站名称,主办单位,服务器所在地,{heading},备案系统查询结果,查询日期\n"
    "a.cn,棉纺商城,柳城棉纺织有限公司,{place},{opened},查无备案信息,2026-09-05\n"
    "b.cn,云厅官网,柳城云厅数据有限公司,柳城市 电信机房,正常打开,桂ICP备20230011号-1,2026-09-05\n"
    "c.cn,快驰,柳城快驰网络有限公司,柳城市 政务云,正常打开,桂ICP备20230012号,2026-09-05\n"
)


@pytest.mark.parametrize(
    ("heading", "place", "opened", "expected"),
    [
        ("2026年9月5日打开首页", "柳城市 电信机房", "正常打开，可下单", {"failed"}),
        ("9月5日首页访问情况", "南宁市 阿里云", "正常打开", {"failed"}),
        ("2026年9月5日打开首页", "香港 电信机房", "正常打开", set()),
        ("2026年9月5日打开首页", "柳城市 电信机房", "打不开", set()),
        ("2026年9月5日建站", "柳城市 电信机房", "正常打开", set()),
    ],
)
def test_a_visit_may_have_its_day_in_its_heading(
    tmp_path: Path, heading: str, place: str, opened: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 排查=VISITS.format(heading=heading, place=place, opened=opened))

    assert outcomes(report, MISSING, "a.cn") == expected
    assert outcomes(report, MISSING, "b.cn") == outcomes(report, MISSING, "c.cn") == set()


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("昆阳县 联通机房", "mainland"),
        ("昆阳县政务云", "mainland"),
        ("首尔市 电信机房", "overseas"),
        ("澳门 政务云", "overseas"),
    ],
)
def test_machines_of_a_domestic_owner_stand_at_home(cell: str, expected: str) -> None:
    assert location(cell) == expected


def test_a_number_alone_is_a_filing_that_was_found() -> None:
    assert checked_filing("已备案：京ICP备2023001234号-2") == "normal"
    assert checked_filing("显示京ICP备2023001234号，属于他人") == ""


CHARGES = (
    "收费单位,业务,{taker},户数,月收费（元/户）,起始月份,线路类型,许可证查询结果（2026-09-05）\n"
    "{firm},{service},南苑小区住户,57,40,2025-06,{line},{held}\n"
    "{firm},{service},北苑小区住户,31,40,2025年7月,{line},{held}\n"
)


@pytest.mark.parametrize(
    ("service", "held", "expected"),
    [
        ("向住户转售宽带（互联网接入）", "无电信业务经营许可证", {"failed"}),
        ("代理宽带报装，费用由柳城快驰网络有限公司收取", "无电信业务经营许可证", {"cantTell"}),
        ("物业管理费、电费", "无电信业务经营许可证", set()),
        ("宽带接入", "桂B1-20230011，互联网接入服务业务，有效", set()),
    ],
)
def test_charges_since_a_month_beside_a_look_up_are_business(
    tmp_path: Path, service: str, held: str, expected: set[str]
) -> None:
    table = CHARGES.format(taker="收费对象", firm=HALL, service=service, line="家庭宽带", held=held)

    report = judged(tmp_path, 收费台账=table)

    assert outcomes(report, UNLICENSED, HALL) == expected


CONTRACTS = "合同号,{gives},{takes},内容,地点,期限,履行情况\n"
LICENCES = (
    "持证单位,许可证编号,业务种类,地域,有效期至,状态\n"
    f"{HALL},桂B1-20180001,互联网数据中心业务,广西,2023-05-01,已换证\n"
    f"{HALL},桂B1-20230011,互联网数据中心业务,广西,{{until}},有效\n"
)


@pytest.mark.parametrize(
    ("gives", "takes", "until", "expected"),
    [
        ("乙方（提供服务）", "甲方", "2025-05-01", {"failed"}),
        ("乙方（提供服务）", "甲方", "2028-05-01", set()),
        ("甲方（出租）", "乙方（承租）", "2025-05-01", {"failed"}),
    ],
)
def test_a_side_of_a_contract_says_which_it_is(
    tmp_path: Path, gives: str, takes: str, until: str, expected: set[str]
) -> None:
    contracts = CONTRACTS.format(gives=gives, takes=takes) + (
        f"C1,{HALL},{MILL},服务器托管,广西南宁,2026-01-01至2027-12-31,履行中\n"
        f"C2,{HALL},{SHOP},机柜出租,广西南宁,2026-01-01至2027-12-31,履行中\n"
    )

    report = judged(tmp_path, 合同=contracts, 许可证=LICENCES.format(until=until))

    assert outcomes(report, UNLICENSED, HALL) == expected
    assert outcomes(report, UNLICENSED, "tables") == set()


def test_sides_that_say_nothing_are_no_parties(tmp_path: Path) -> None:
    contracts = (
        CONTRACTS.format(gives="乙方", takes="甲方")
        + f"C1,{HALL},{MILL},服务器托管,广西南宁,2026-01-01至2027-12-31,履行中\n"
    )

    write(tmp_path, 合同=contracts, filings="域名\na.cn\n")

    assert not of(Statement, read(tmp_path))


@pytest.mark.parametrize("state", ["已换证", "续期审查中", "已换发新证"])
def test_a_state_that_is_no_end_yet_leaves_the_term_open_and_nothing_unread(
    tmp_path: Path, state: str
) -> None:
    with pytest.raises(NotLookedAt):
        licence_state(state)
    write(tmp_path, 许可证=LICENCES.format(until="2028-05-01").replace("已换证", state))

    found = read(tmp_path)

    assert not of(BadRow, found)
    assert "valid_to" in of(Licence, found)[0].unread


@pytest.mark.parametrize("cell", ["未签", "待定", "尚未签订", "TBD", "not yet signed"])
def test_where_nothing_is_agreed_there_is_no_day_yet(cell: str) -> None:
    with pytest.raises(NotLookedAt):
        day(cell)


def test_what_was_asked_for_and_not_done_explains_nothing() -> None:
    assert explanation("整改情况", "7月2日电话通知，至今未变更") == ""
    assert explanation("整改情况", "已整改")
    assert explanation("线路来源", "以员工名义办理的家庭宽带3条") == ""
    assert explanation("备注", "变更手续正在办理")
