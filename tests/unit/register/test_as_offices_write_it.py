"""What offices write beside the matter, and in short: receipts, states, codes, uses, what is left out."""

from pathlib import Path

import pytest

from rectitude.collectors.register.named_parties import customer
from rectitude.collectors.register.page_words import shown_number
from rectitude.collectors.register.titles import said_above
from rectitude.collectors.register.vocabulary import use_or_unknown
from rectitude.evidence.register import Licence
from rectitude.facts.register.scopes import CLOUD, codes_of, scopes_in
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
FIRM, FILED = "青岛海岬网络有限公司", "青岛海岬网络有限公司,a.cn,鲁ICP备2020000001号-1"
FILINGS = "主办单位,域名,备案号,审核时间,快照日期\n" + f"{FILED},2020-03-01,2026-11-01\n"
LICENCES = "持证单位,许可证号,业务种类,覆盖范围,有效期至,许可证状态,状态日期\n"
DEALS = "合同编号,提供方,客户,服务内容,服务地,签约日期,合同到期日\n"


def of_code(code: str) -> str:
    return (
        "主办单位,域名,备案号,统一社会信用代码,审核时间,快照日期\n"
        f"{FILED},{code},2020-03-01,2026-11-01\n"
    )


STRUCK_OFF = (
    "企业名称,统一社会信用代码,登记状态,注销日期\n"
    f"{FIRM},91370200MA3C00001X,注销,2024-02-01\n"
)  # fmt: skip


def test_a_unit_struck_off_under_another_code_may_be_a_namesake(tmp_path: Path) -> None:
    report = judged(tmp_path, filings=of_code("91370200MA3C77777Q"), units=STRUCK_OFF)

    assert outcomes(report, STALE, "a.cn") == {"cantTell"}


def test_a_unit_struck_off_under_the_filers_code_is_no_more(tmp_path: Path) -> None:
    report = judged(tmp_path, filings=of_code("91370200ma3c00001x"), units=STRUCK_OFF)

    assert outcomes(report, STALE, "a.cn") == {"failed"}


RENAMED = "现名,曾用名,变更日期\n青岛海岬科技集团有限公司,青岛海岬网络有限公司,2025-05-01\n"


def test_a_receipt_in_a_table_of_its_own_puts_a_change_under_review(tmp_path: Path) -> None:
    receipts = "域名,受理号,受理日期,备案状态\na.cn,QD-2026-1007,2026-10-07,变更审核中\n"

    report = judged(tmp_path, filings=FILINGS, relations=RENAMED, 变更备案受理=receipts)

    assert "failed" not in outcomes(report, STALE, "a.cn")


def test_a_receipt_of_another_site_explains_nothing(tmp_path: Path) -> None:
    receipts = "域名,受理号,受理日期,备案状态\nb.cn,QD-2026-1007,2026-10-07,变更审核中\n"

    report = judged(tmp_path, filings=FILINGS, relations=RENAMED, 变更备案受理=receipts)

    assert outcomes(report, STALE, "a.cn") == {"failed"}


def silent(state: str) -> str:
    return (
        "域名,备案号,主办单位,备案情况,连续无法访问天数,快照日期\n"
        f"a.cn,鲁ICP备2020000001号-1,{FIRM},{state},90,2026-11-01\n"
    )


@pytest.mark.parametrize(
    ("state", "outcome"), [("已注销", set()), ("正常", {"failed"}), ("变更审核中", {"cantTell"})]
)
def test_what_a_filing_is_like_is_its_state(tmp_path: Path, state: str, outcome: set[str]) -> None:
    assert outcomes(judged(tmp_path, 排查=silent(state)), STALE, "a.cn") == outcome


def test_a_filers_own_number_is_its_own_however_odd(tmp_path: Path) -> None:
    filings = f"主办单位,域名,备案号,快照日期\n{FIRM},a.cn,鲁ICP备2020号-1,2026-11-01\n"
    looks = "域名,状态码,页面备案号,巡查时间\na.cn,200,{},2026-11-01\n"

    own = judged(tmp_path / "own", filings=filings, observations=looks.format("鲁ICP备2020号"))
    other = judged(tmp_path / "other", filings=filings, observations=looks.format("鲁ICP备2021号"))

    assert "failed" not in outcomes(own, MISSING, "a.cn")
    assert outcomes(other, MISSING, "a.cn") == {"failed"}


def test_where_nobody_was_met_nobody_is_named() -> None:
    for words in ("未接通，待核查", "无人接听", "联系不上", "拒绝配合"):
        with pytest.raises(ValueError, match="not a name"):
            customer(words)
    for name in ("未来科技有限公司", "无人机研究所", "待客来餐饮店"):
        assert customer(name) == name


def test_nothing_at_the_foot_of_a_page_is_no_number() -> None:
    assert shown_number("页面底部无") == ""
    assert shown_number("页面底部：鲁ICP备2020000001号") != ""


def test_a_letting_says_nothing_of_the_users_own_use() -> None:
    assert use_or_unknown("出租") == use_or_unknown("对外出租") == ""
    assert use_or_unknown("转租") == use_or_unknown("再出租") == "resale"


@pytest.mark.parametrize(
    ("scope", "covers"),
    [
        ("互联网数据中心业务（不含互联网资源协作服务业务）：山东", False),
        ("互联网数据中心业务（含互联网资源协作服务业务）：山东", True),
        ("互联网数据中心业务：山东", True),
        ("互联网数据中心业务（不含互联网资源协作服务）、互联网资源协作服务：山东", True),
    ],
)
def test_a_licence_may_leave_cloud_out(tmp_path: Path, scope: str, covers: bool) -> None:
    write(
        tmp_path,
        licences=f"持证单位,许可证号,业务种类及覆盖范围,有效期至\n{FIRM},B1-1,{scope},2030-01-01\n",
    )

    licence = of(Licence, read(tmp_path))[0]

    assert (CLOUD in codes_of(licence)) is covers
    assert scopes_in(scope)


@pytest.mark.parametrize(
    ("service", "outcome"), [("云服务器", {"failed"}), ("服务器托管", set()), ("机柜租用", set())]
)
def test_cloud_is_sold_without_a_licence_that_leaves_it_out(
    tmp_path: Path, service: str, outcome: set[str]
) -> None:
    licence = "持证单位,许可证号,业务种类,覆盖范围,有效期至\n" + (
        f"{FIRM},B1-20200001,互联网数据中心业务（不含互联网资源协作服务）,山东,2030-01-01\n"
    )
    deals = DEALS + f"HT-1,{FIRM},烟台果业有限公司,{service},青岛,2026-01-01,2026-12-31\n"

    report = judged(tmp_path, licences=licence, 合同台账=deals)

    assert outcomes(report, UNLICENSED, FIRM) == outcome


@pytest.mark.parametrize(
    ("state", "signed", "outcome"),
    [
        ("吊销,2025-06-01", "2026-01-01", {"failed"}),
        ("有效,", "2026-01-01", set()),
        ("注销,", "2026-01-01", {"cantTell"}),
        ("停业整顿,", "2026-01-01", {"cantTell"}),
    ],
)
def test_a_licence_that_was_revoked_covers_nothing_after(
    tmp_path: Path, state: str, signed: str, outcome: set[str]
) -> None:
    licences = LICENCES + f"{FIRM},B1-20200001,互联网数据中心业务,山东,2030-01-01,{state}\n"
    deals = DEALS + f"HT-1,{FIRM},烟台果业有限公司,服务器托管,青岛,{signed},2026-12-31\n"

    report = judged(tmp_path, licences=licences, 合同台账=deals)

    assert outcomes(report, UNLICENSED, FIRM) == outcome


def test_a_bill_from_before_a_licence_was_revoked_was_covered_by_it(tmp_path: Path) -> None:
    licences = LICENCES + f"{FIRM},B1-20200001,互联网数据中心业务,山东,2030-01-01,吊销,2026-08-01\n"
    bills = (
        "账期,销售单位,付款单位,项目,金额\n"
        f"202605,{FIRM},烟台果业有限公司,服务器托管费,1200\n"
        f"202610,烟台果业有限公司,{FIRM},苹果,90\n"
    )

    report = judged(tmp_path, licences=licences, 账单=bills)

    assert "failed" not in outcomes(report, UNLICENSED, FIRM)


LICENSED = (
    "持证单位,许可证号,业务种类,覆盖范围,有效期至\n"
    f"{FIRM},B1-20200001,互联网接入服务业务,山东,2030-01-01\n"
)
LEASES = "网段,出租方,承租方,起租,到期,状态\n"
FIRST = f"103.44.0.0/24,{FIRM},烟台果业有限公司,2026-01-01,2026-12-31,\n"


@pytest.mark.parametrize(
    ("second", "asked"),
    [
        (f"103.44.0.0/25,{FIRM},潍坊蔬菜有限公司,2026-02-01,2026-12-31,\n", True),
        (f"103.44.0.0/25,{FIRM},潍坊蔬菜有限公司,2026-02-01,2026-12-31,作废\n", False),
        (f"103.44.1.0/24,{FIRM},潍坊蔬菜有限公司,2026-02-01,2026-12-31,\n", False),
        (f"103.44.0.0/24,{FIRM},烟台果业有限公司,2026-02-01,2026-12-31,\n", False),
    ],
)
def test_a_block_let_twice_is_asked_about_without_contracts(
    tmp_path: Path, second: str, asked: bool
) -> None:

    report = judged(tmp_path, licences=LICENSED, 地址出租=LEASES + FIRST + second)

    asks = {
        f.subject.id for f in report.findings if f.scenario == SUBLET and f.outcome == "cantTell"
    }
    assert ("103.44.0.0/25" in asks) is asked


def test_who_is_found_to_let_a_block_is_judged_and_not_who_has_it(tmp_path: Path) -> None:
    checks = (
        "IP段,备案单位,备案使用单位,实际使用单位,实际用途\n"
        f"218.75.0.0/24,{FIRM},烟台果业有限公司,威海浪花网络工作室,对外出租带宽\n"
        f"218.75.1.0/24,{FIRM},潍坊蔬菜有限公司,潍坊蔬菜有限公司,办公\n"
    )

    report = judged(tmp_path, licences=LICENSED, 核查=checks)

    assert outcomes(report, UNLICENSED, "威海浪花网络工作室") == {"failed"}
    assert "failed" not in outcomes(report, UNLICENSED, "烟台果业有限公司")
    assert outcomes(report, SUBLET, "218.75.0.0/24") == {"failed"}


def moved(receipt: str) -> str:
    return (
        "接入变更情况登记表（制表日期：2026年11月1日）,,,,,,\n"
        "域名,备案号,主办单位,备案接入商,实际接入商,切换日期,变更受理号\n"
        f"a.cn,鲁ICP备2020000001号-1,{FIRM},济南趵突数据有限公司,西安秦岭云有限公司,2026-03-02,{receipt}\n"
    )


@pytest.mark.parametrize(("receipt", "outcome"), [("", {"failed"}), ("SD-26-77", {"cantTell"})])
def test_a_table_of_changes_puts_nothing_under_review_by_its_title(
    tmp_path: Path, receipt: str, outcome: set[str]
) -> None:
    assert outcomes(judged(tmp_path, 登记=moved(receipt)), STALE, "a.cn") == outcome


def test_a_list_of_customers_with_their_licences_is_one_of_licences(tmp_path: Path) -> None:
    write(
        tmp_path,
        客户="客户名称,许可证编号,许可业务,到期日\n甲,B1-20200001,互联网接入服务业务,2030-01-01\n",
    )
    write(
        tmp_path,
        合同="客户名称,合同编号,业务,到期日\n乙,HT-20200001,互联网接入服务业务,2030-01-01\n",
    )

    assert [licence.holder for licence in of(Licence, read(tmp_path))] == ["甲"]


@pytest.mark.parametrize(
    ("title", "holder"),
    [
        ("青岛海岬网络有限公司IP地址出租台账", FIRM),
        ("Leases of Nimbus Access Ltd.", "Nimbus Access Ltd."),
        ("青岛海岬网络有限公司IP地址租用台账", None),
        ("青岛海岬网络有限公司客户投诉清单", None),
    ],
)
def test_a_title_says_whose_lettings_a_table_lists(title: str, holder: str | None) -> None:
    assert said_above("allocations", title).get("holder") == holder


@pytest.mark.parametrize(
    ("use", "outcome"),
    [
        ("转售（向终端用户提供接入）", {"failed"}),
        ("自用（不得转售）", set()),
        ("自用", set()),
    ],
)
def test_a_customer_that_resells_access_needs_a_licence(
    tmp_path: Path, use: str, outcome: set[str]
) -> None:
    customers = (
        f"{FIRM}接入资源客户台账,,,,\n客户名称,资源类型,带宽,客户用途,开通日期\n"
        f"烟台果业有限公司,互联网专线,100M,{use},2025-08-01\n"
        "威海渔具有限公司,互联网专线,10M,自用,2025-08-01\n"
    )

    report = judged(tmp_path, licences=LICENSED, 客户台账=customers)

    assert outcomes(report, UNLICENSED, "烟台果业有限公司") == outcome
    assert "failed" not in outcomes(report, UNLICENSED, FIRM)
