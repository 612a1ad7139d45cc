"""Lists that firms keep of their customers, their shops and their sites, and forms of inspections."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Filing, Observation
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
CUSTOMER = "邢台示例网络科技有限公司"


@pytest.mark.parametrize("heading", ["客户业务说明", "客户用途", "承租方业务", "租户经营业务"])
@pytest.mark.parametrize(
    ("use", "licence", "expected"),
    [
        ("对外出租VPS、云主机", "未提供许可证，工信部网站查询无记录", {"failed"}),
        ("向中小企业提供服务器托管", "无", {"failed"}),
        ("云主机（自用）", "无", set()),
        ("官网及邮箱", "不涉及", set()),
        ("对外销售家具", "无", set()),
    ],
)
def test_what_a_customer_sells_from_its_racks_is_its_business(
    tmp_path: Path, heading: str, use: str, licence: str, expected: set[str]
) -> None:
    table = (
        "某数据中心机房客户台账,,,,\n制表：运营部　制表日期：2026-09-30,,,,\n"
        f"客户名称,机柜,IP段,{heading},客户许可证核验\n"
        f"{CUSTOMER},20,61.55.9.0/24,{use},{licence}\n"
        f"邯郸示例银行股份有限公司,12,61.55.8.0/24,自有业务系统,不涉及\n"
    )

    report = judged(tmp_path, 机房客户=table)

    assert outcomes(report, UNLICENSED, CUSTOMER) == expected
    if not expected:
        assert "failed" not in outcomes(report, SUBLET, CUSTOMER)
    assert outcomes(report, UNLICENSED, "邯郸示例银行股份有限公司") == set()


SHOPS = (
    "平台,店铺名,经营主体,在售商品,经营许可证,排查日期\n"
    "甲平台,云梯数据,兰州示例信息技术有限公司,{goods},{licence},2026-10-02\n"
    "乙平台,陇上数码,天水示例数码有限公司,路由器、交换机,—,2026-10-02\n"
)


@pytest.mark.parametrize(
    ("goods", "licence", "expected"),
    [
        ("动态拨号VPS", "未公示，部系统查无", {"failed"}),
        ("云服务器", "平台内查不到", {"failed"}),
        ("云服务器", "未公示", set()),
        ("网线", "未公示，部系统查无", set()),
    ],
)
def test_who_sells_in_a_shop_is_the_firm_and_not_the_shop(
    tmp_path: Path, goods: str, licence: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 店铺排查=SHOPS.format(goods=goods, licence=licence))

    assert outcomes(report, UNLICENSED, "兰州示例信息技术有限公司") - {"cantTell"} == expected
    assert outcomes(report, UNLICENSED, "云梯数据") == set()
    assert "failed" not in outcomes(report, UNLICENSED, "天水示例数码有限公司")


FORM = (
    "电信业务市场现场检查表,,,\n被检查单位,{firm},检查日期,2026-10-14\n经营地址,沧州市运河区,法定代表人,刘某\n"
    "许可证编号,{number},许可业务,{services}\n实际开展业务,为小区提供宽带接入服务,上游单位,沧州联信网络有限公司\n"
    "检查结论,{found},处理意见,责令停止\n"
)


@pytest.mark.parametrize(
    ("number", "services", "found", "expected"),
    [
        ("无", "无", "无证经营互联网接入服务业务", {"failed"}),
        ("冀B1-20220145", "互联网接入服务业务（河北）", "未发现问题", set()),
        ("无", "无", "试运行，未对外收费", set()),
    ],
)
def test_a_form_that_says_there_is_no_licence_covers_nothing(
    tmp_path: Path, number: str, services: str, found: str, expected: set[str]
) -> None:
    firm = "沧州示例宽带服务有限公司"
    form = FORM.format(firm=firm, number=number, services=services, found=found)

    report = judged(tmp_path, 现场检查表=form)

    assert outcomes(report, UNLICENSED, firm) == expected
    assert "passed" not in {
        str(f.outcome) for f in report.findings if expected and f.scenario == UNLICENSED
    }


SITES = (
    "序号,网站名称,域名,客户,IP,上线时间,备案情况,服务器位置,当前状态\n"
    "1,红枣网,a.cn,吕梁示例协会,60.220.10.8,2022-03-01,晋ICP备2022001010号-1,山西,在线\n"
    "2,饼商城,b.com,太谷示例饼业有限公司,60.220.10.9,2026-02-11,{told},山西,{state}\n"
)


@pytest.mark.parametrize(
    ("told", "state", "expected"),
    [
        ("尚未备案，客户要求先上线", "在线", {"failed"}),
        ("备案审核未通过", "在线", {"failed"}),
        ("未办理", "未开通", set()),
        ("尚未备案", "未上线", set()),
        ("晋ICP备2022001011号-1", "在线", set()),
        ("主体已变更，未办理备案变更", "在线", set()),
    ],
)
def test_a_list_of_customers_sites_says_which_are_filed(
    tmp_path: Path, told: str, state: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 接入网站自查表=SITES.format(told=told, state=state))

    assert outcomes(report, MISSING, "b.com") - {"cantTell"} == expected
    assert outcomes(report, MISSING, "a.cn") == set()


def test_a_change_that_was_not_handed_in_is_no_missing_filing(tmp_path: Path) -> None:
    table = (
        "网站域名,备案主办单位,现场核实主办单位,核查结论,变更发生时间\n"
        "a.cn,廊坊示例信息科技有限公司,廊坊鼎新文化传媒有限公司,主办单位已变更，未办理备案变更,2025年10月\n"
        "b.com,保定示例餐饮有限公司,保定示例餐饮有限公司,一致,\n"
    )

    report = judged(tmp_path, 真实性核查=table)

    assert outcomes(report, STALE, "a.cn") == {"failed"}
    assert "failed" not in outcomes(report, MISSING, "a.cn")
    assert outcomes(report, STALE, "b.com") == set()


@pytest.mark.parametrize("number", ["Site licence no.", "Record number", "备案编码"])
def test_numbers_of_filings_are_told_by_what_they_are(tmp_path: Path, number: str) -> None:
    text = (
        f"Domain,Filing entity,{number},Access provider,Last change\n"
        "a.cn,Tangshan Example Co.,冀ICP备18001120号-1,Jidong Example Co.,2018-05-04\n"
        "b.cn,Handan Example Co.,冀ICP备18001121号-1,Jidong Example Co.,2018-05-04\n"
    )

    found = of(Filing, read(write(tmp_path, export=text)))

    assert [row.service_licence for row in found] == ["冀ICP备18001120号-1", "冀ICP备18001121号-1"]
    assert [row.update_time for row in found] == ["2018-05-04"] * 2


def test_days_without_a_year_that_run_on_are_those_of_one_year(tmp_path: Path) -> None:
    looks = "域名,7月15日,8月15日,9月15日\na.cn,打不开,打不开,打不开\nb.cn,正常,打不开,正常\n"

    found = of(Observation, read(write(tmp_path, 拨测=looks)))

    days = [row.observed_at for row in found if row.domain == "a.cn"]
    assert len({day[:4] for day in days}) == 1
    assert [day[5:] for day in days] == ["07-15", "08-15", "09-15"]


LENT = (
    "实际经营单位,经营业务,使用的许可证号,许可证持有人,二者关系,核查结论\n"
    "嘉峪关示例网络有限公司,互联网接入,甘B1-20200031,嘉峪关示例网络有限公司,本单位,正常\n"
    "临夏示例通信服务部,小区宽带,甘B1-20200044,兰州示例通信有限公司,{kin},{said}\n"
)


@pytest.mark.parametrize(
    ("kin", "said", "expected"),
    [
        ("无隶属关系，借用许可证", "出借许可证", {"failed"}),
        ("子公司，已获授权", "正常", {"cantTell"}),
    ],
)
def test_who_trades_on_anothers_licence_has_none(
    tmp_path: Path, kin: str, said: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 许可证使用核查=LENT.format(kin=kin, said=said))

    assert outcomes(report, UNLICENSED, "临夏示例通信服务部") == expected
    assert outcomes(report, UNLICENSED, "嘉峪关示例网络有限公司") == set()


def test_a_notice_of_cancelled_licences_ends_them_on_its_day(tmp_path: Path) -> None:
    gone = "单位名称,许可证号,注销原因,公告日期\n揭阳示例网络有限公司,粤B1-20170321,届满未延续,2025-08-01\n"
    seen = "单位,监测到的业务,监测时间\n揭阳示例网络有限公司,仍在对外销售服务器托管,{day}\n"

    after = judged(tmp_path / "1", 注销公告=gone, 监测=seen.format(day="2026-10-08"))
    before = judged(tmp_path / "2", 注销公告=gone, 监测=seen.format(day="2025-06-08"))

    assert outcomes(after, UNLICENSED, "揭阳示例网络有限公司") == {"failed"}
    assert "failed" not in outcomes(before, UNLICENSED, "揭阳示例网络有限公司")
