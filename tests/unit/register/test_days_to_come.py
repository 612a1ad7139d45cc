"""Days that are to come, renewals that were granted, agents, announcers, and what customers run."""

from pathlib import Path

import pytest

from rectitude.collectors.register.titles import is_note, said_above, stated_day
from rectitude.collectors.register.vocabulary import use_or_unknown
from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
CLOUD, MILL, AGENT = "四川示例云有限公司", "绵阳富乐面粉厂", "盐亭华岳电脑经营部"


@pytest.mark.parametrize(
    ("title", "day"),
    [
        ("分配单位：某公司（许可证：川B1-20210001，有效期至2031-05-30）", ""),
        ("检查日期：2026-09-16 整改期限：2026-10-16", "2026-09-16"),
        ("截至2026年9月16日，请于2026年10月1日前反馈", "2026-09-16"),
        ("2026年9月16日", "2026-09-16"),
        ("2026年10月5日到期许可证清单（截至2026年9月16日）", "2026-09-16"),
        ("数据日期（2026-09-16）", "2026-09-16"),
        ("Valid as of 2026-09-16", "2026-09-16"),
        ("Licence valid until 2031-05-30", ""),
        ("As of 2026-09-16, answers due by 1 October 2026", "2026-09-16"),
    ],
)
def test_a_day_by_which_something_is_due_is_not_that_of_a_table(title: str, day: str) -> None:
    assert stated_day(title) == day


def test_leases_in_force_are_not_over_by_the_term_of_a_licence_above_them(tmp_path: Path) -> None:
    leases = (
        f"分配单位：{CLOUD}（许可证：川B1-20210001，有效期至2031-05-30）,,,,\n"
        "客户名称,IP段,合同号,合同起,合同止\n"
        f"{MILL},10.3.0.0/28,H-1,2025-01-01,2027-12-31\n"
        f"绵阳三江超市有限公司,10.3.0.0/28,H-2,2025-03-01,2027-12-31\n"
    )

    report = judged(tmp_path, 客户资源=leases)

    assert outcomes(report, SUBLET, "10.3.0.0/28") == {"cantTell"}


def test_a_value_is_cut_before_a_bracket_that_it_does_not_close() -> None:
    title = f"分配单位：{CLOUD}（许可证：川B1-20210001，互联网数据中心业务）"

    assert said_above("allocations", title)["holder"] == CLOUD


def test_when_and_by_whom_a_table_was_filled_in_is_a_note() -> None:
    assert is_note(["填报日期：2026年10月9日", "", ""])
    assert not is_note(["填报企业甲有限公司", "B11", ""])


@pytest.mark.parametrize("cell", ["公司官网", "票务系统", "医院影像归档", "website"])
def test_what_a_customer_runs_is_no_right_to_a_block(cell: str) -> None:
    assert use_or_unknown(cell) == ""


LICENCES = "企业,许可证编号,业务,地域,有效期至,续期情况,续期受理日期,统计截止日期\n"
WORK = "合同号,服务商,客户,服务内容,起始日期,终止日期\n"


@pytest.mark.parametrize(
    ("renewal", "expected"),
    [
        ("已准予续期，有效期至2031年9月15日", set()),
        ("已批准延续至2031-09-15", set()),
        ("续期申请已受理，审查中", {"cantTell"}),
        ("已续期受理，有效期原至2026年9月15日", {"cantTell"}),
        ("不予续期", {"failed", "cantTell"}),
    ],
)
def test_a_renewal_that_was_granted_is_a_term(
    tmp_path: Path, renewal: str, expected: set[str]
) -> None:
    licence = f"{CLOUD},川B1-20210005,互联网接入服务业务,四川,2026-09-15,{renewal},2026-06-01,2026-10-08\n"
    contract = f"K-1,{CLOUD},{MILL},互联网接入,2026-09-20,2027-09-19\n"

    report = judged(tmp_path, 许可证台账=LICENCES + licence, 合同=WORK + contract)

    assert outcomes(report, UNLICENSED, CLOUD) <= expected
    assert bool(outcomes(report, UNLICENSED, CLOUD)) == bool(expected)


HELD = (
    "持证企业,许可证编号,业务种类,覆盖范围,有效期至\n"
    f"{CLOUD},川B1-20210005,互联网接入服务业务,四川,2031-09-15\n"
)
FOUND = "企业名称,发现的经营行为,业务开展地,巡查时间,持证情况\n"


@pytest.mark.parametrize(
    ("does", "expected"),
    [
        (f"代{CLOUD}受理宽带报装，合同及发票均由{CLOUD}出具", set()),
        ("对外提供企业宽带接入，自行收费开票", {"failed"}),
    ],
)
def test_who_takes_orders_for_a_licensee_sells_nothing_itself(
    tmp_path: Path, does: str, expected: set[str]
) -> None:
    rows = (
        f"{AGENT},{does},绵阳,2026-09-16,无\n{CLOUD},企业宽带接入,绵阳,2026-09-16,川B1-20210005\n"
    )

    report = judged(tmp_path, 许可证=HELD, 市场巡查=FOUND + rows)

    assert outcomes(report, UNLICENSED, AGENT) == expected


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        (f"自有地址，由{CLOUD}代为广播", set()),
        (f"BYOIP，{CLOUD}宣告", set()),
        (f"曾由{CLOUD}维护", {"cantTell"}),
        ("", {"cantTell"}),
    ],
)
def test_a_remark_may_say_who_announces_a_block(
    tmp_path: Path, remark: str, expected: set[str]
) -> None:
    blocks = f"地址段,持有单位,使用单位,使用方式,备注\n10.8.0.0/22,{MILL},{MILL},自用,{remark}\n"
    routes = "prefix,asn\n10.8.0.0/22,64500\n"
    systems = f"asn,organisation\n64500,{CLOUD}\n"

    report = judged(tmp_path, allocations=blocks, routes=routes, asns=systems)

    assert outcomes(report, SUBLET, "10.8.0.0/22") == expected
