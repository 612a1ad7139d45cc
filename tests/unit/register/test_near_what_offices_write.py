"""What is written nearly as a violation, or nearly as what explains one, and is neither."""

from pathlib import Path

import pytest

from rectitude.collectors.register.cells import BadCell
from rectitude.collectors.register.licence_states import licence_state
from rectitude.collectors.register.titles import said_above
from rectitude.evidence.register import Licence
from rectitude.facts.register.scopes import CLOUD, codes_of
from registers.reading import judged, of, outcomes, read, write

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
FIRM, CUSTOMER = "青岛海岬网络有限公司", "烟台果业有限公司"
SERVICES = "互联网数据中心业务;互联网接入服务业务"
LICENSED = (
    "持证单位,许可证号,业务种类,覆盖范围,有效期至\n"
    f"{FIRM},B1-20200001,{SERVICES},全国,2029-01-01\n"
)  # fmt: skip
DEALS = "合同编号,提供方,客户,服务内容,服务地,签约日期,合同到期日\n"


@pytest.mark.parametrize(
    ("use", "outcome"),
    [
        ("门票转售平台", set()),
        ("二手房转售网站", set()),
        ("手机转售", set()),
        ("转售：否", set()),
        ("转售（持证B1-20210002）", set()),
        ("转售（二手车）", set()),
        ("resale of concert tickets", set()),
        ("转售", {"failed"}),
        ("对外转租带宽", {"failed"}),
        ("转售（未取得许可证）", {"failed"}),
        ("resale to end users", {"failed"}),
    ],
)
def test_a_customer_needs_a_licence_for_reselling_access_and_not_for_reselling_goods(
    tmp_path: Path, use: str, outcome: set[str]
) -> None:
    customers = (
        f"{FIRM}接入资源客户台账,,,,\n客户名称,资源类型,带宽,客户用途,开通日期\n"
        f"{CUSTOMER},互联网专线,100M,{use},2025-08-01\n"
        "威海渔具有限公司,互联网专线,10M,自用,2025-08-01\n"
    )

    report = judged(tmp_path, licences=LICENSED, 客户台账=customers)

    assert outcomes(report, UNLICENSED, CUSTOMER) == outcome


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        ("有效（2029-06-30到期）", set()),
        ("未注销", set()),
        ("有效，已续期", set()),
        ("即将到期", set()),
        ("正在办理注销", {"cantTell"}),
        ("原证作废，已换发新证", {"cantTell"}),
        ("过期，续期申请已受理", {"cantTell"}),
        ("已注销", {"failed"}),
        ("有效期已届满", {"failed"}),
        ("已注销（主动申请）", {"failed"}),
    ],
)
def test_a_licence_ends_with_a_state_that_is_an_end(
    tmp_path: Path, state: str, outcome: set[str]
) -> None:
    licences = (
        "持证单位,许可证号,业务种类,覆盖范围,有效期至,许可证状态,状态日期\n"
        f"{FIRM},B1-20200001,{SERVICES},全国,2029-06-30,{state},2024-06-30\n"
    )
    deals = f"{DEALS}H1,{FIRM},{CUSTOMER},服务器托管,山东,2026-01-01,2027-01-01\n"

    report = judged(tmp_path, licences=licences, deals=deals)

    assert outcomes(report, UNLICENSED, FIRM) == outcome


@pytest.mark.parametrize("state", ["invalid", "Expired", "吊销"])
def test_an_end_is_an_end_in_both_languages(state: str) -> None:
    assert licence_state(state) == "ended"


@pytest.mark.parametrize("state", ["注销中", "拟吊销", "renewal pending"])
def test_what_is_under_way_is_no_state(state: str) -> None:
    with pytest.raises(BadCell):
        licence_state(state)


@pytest.mark.parametrize(
    ("services", "has_cloud"),
    [
        ("互联网数据中心业务（不含港澳台、含互联网资源协作服务）", True),
        ("互联网数据中心业务（不包含互联网资源协作服务）", False),
    ],
)
def test_a_licence_leaves_out_what_it_says(tmp_path: Path, services: str, has_cloud: bool) -> None:
    table = f"持证单位,许可证号,业务种类,覆盖范围\n甲,B1-20200001,{services},全国\n"

    (licence,) = of(Licence, read(write(tmp_path, licences=table)))

    assert (CLOUD in codes_of(licence)) is has_cloud


@pytest.mark.parametrize(
    "title",
    [
        "上海甲有限公司与北京乙有限公司客户清单",
        "甲网络有限公司向乙科技有限公司出租台账",
        "关于甲网络有限公司客户清单",
        "Former customers of Nimbus Access Ltd.",
    ],
)
def test_a_title_of_two_firms_or_of_the_past_says_of_nobody_that_it_lets(title: str) -> None:
    assert "holder" not in said_above("allocations", title)


@pytest.mark.parametrize(
    ("heading", "cell", "outcome"),
    [
        ("合同状态", "作废", set()),
        ("备注", "已退租", set()),
        ("到期处理", "终止", {"failed"}),
        ("可否解除", "解除", {"failed"}),
    ],
)
def test_a_letting_is_over_where_its_row_says_so_of_itself(
    tmp_path: Path, heading: str, cell: str, outcome: set[str]
) -> None:
    allocations = (
        f"地址段,持有单位,使用单位,用途,合同号,起始日期,到期日期,{heading}\n"
        f"198.51.100.0/24,{FIRM},{CUSTOMER},转租,H1,2026-01-01,2027-12-31,{cell}\n"
    )

    report = judged(tmp_path, licences=LICENSED, allocations=allocations)

    found = {str(each.outcome) for each in report.findings if each.scenario == SUBLET}
    assert found - {"passed"} == outcome


@pytest.mark.parametrize(
    ("heading", "second", "holders"),
    [
        ("许可证号", "B1-20200002", ["甲", "乙"]),
        ("许可证号", "B1-20200001", []),
        ("我司许可证号", "B1-20200002", []),
        ("适用许可证号", "B1-20200002", []),
    ],
)
def test_the_licence_under_which_customers_are_served_is_not_theirs(
    tmp_path: Path, heading: str, second: str, holders: list[str]
) -> None:
    table = (
        f"客户名称,{heading},业务种类,有效期至\n"
        f"甲,B1-20200001,互联网数据中心业务,2029-01-01\n乙,{second},互联网接入服务业务,2029-01-01\n"
    )

    found = read(write(tmp_path, 客户许可证=table))

    assert [each.holder for each in of(Licence, found)] == holders
