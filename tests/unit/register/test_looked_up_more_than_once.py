"""Look-ups that several tables make of one site, rounds of looks, and who is said to be no kin of whom."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
CHECKED = (
    "网站域名,服务器所在地,打开情况,备案系统查询结果,查询日期\n"
    "a-example.cn,湖北宜昌,正常打开,已备案,2026/10/20\n"
    "b-example.cn,{place},正常打开,查无备案信息,2026/10/21\n"
)
CUSTOMERS = (
    "域名,客户名称,开通日期,是否备案\n"
    "a-example.cn,甲示例有限公司,2023-09-04,是\nb-example.cn,乙示例有限公司,2026-07-01,否\n"
)


@pytest.mark.parametrize(("place", "expected"), [("湖北宜昌", {"failed"}), ("新加坡", set())])
def test_a_list_of_customers_takes_nothing_from_a_look_up_that_tells_the_place(
    tmp_path: Path, place: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 核查=CHECKED.format(place=place), 客户=CUSTOMERS)

    assert outcomes(report, MISSING, "b-example.cn") == expected


@pytest.mark.parametrize(
    ("location", "expected"), [("mainland", {"failed"}), ("overseas", set()), ("", {"cantTell"})]
)
def test_each_look_of_a_log_tells_from_where_it_was_served(
    tmp_path: Path, location: str, expected: set[str]
) -> None:
    rows = (
        f"{domain},{place},{day},200,{said}\n"
        for day in ("2026-10-05", "2026-10-12")
        for domain, place, said in (
            ("a-example.cn", "mainland", "京ICP备2021013377号-1"),
            ("b-example.cn", location, "no record found"),
        )
    )
    table = "domain,location,observed_at,http_status,icp_lookup\n" + "".join(rows)

    assert outcomes(judged(tmp_path, looks=table), MISSING, "b-example.cn") == expected


def test_a_host_beside_the_domain_is_no_domain(tmp_path: Path) -> None:
    table = (
        "domain,location,observed_at,http_status,icp_lookup,host\n"
        "a-example.cn,mainland,2026-07-06,200,京ICP备2021013377号-1,\n"
        "b-example.cn,overseas,2026-07-06,200,no record found,Osaka\n"
    )

    report = judged(tmp_path, looks=table)

    found = {str(each.outcome) for each in report.findings if each.scenario == MISSING}
    assert found == {"passed"}


CANCELLED = (
    "备案注销名单复查　填表日期：2026年10月30日\n"
    "域名,原备案号,原主办单位,备案状态,注销日期,{rounds},解析IP,IP归属,最新备案查询\n"
    "a-example.cn,京ICP备2020004117号-1,甲示例有限公司,已注销,2026-04-15,{looks},203.0.113.90,{owner},查无备案\n"
    "b-example.cn,京ICP备2020004118号-1,乙示例有限公司,已注销,2026-04-16,打不开,打不开,未解析,—,查无备案\n"
)


@pytest.mark.parametrize(
    ("rounds", "looks", "owner", "expected"),
    [
        ("9月15日复查,10月28日复查", "200 打开,200 打开", "湖北武汉，甲机房", {"failed"}),
        ("9月15日,10月28日", "200 打开,200 打开", "湖北武汉", {"failed"}),
        ("9月15日复查,10月28日复查", "200 打开,打不开", "湖北武汉", set()),
        ("9月15日复查,10月28日复查", "200 打开,200 打开", "新加坡", set()),
    ],
)
def test_rounds_that_say_only_that_it_was_looked_are_told_by_their_answers(
    tmp_path: Path, rounds: str, looks: str, owner: str, expected: set[str]
) -> None:
    table = CANCELLED.format(rounds=rounds, looks=looks, owner=owner)

    assert outcomes(judged(tmp_path, 复查=table), MISSING, "a-example.cn") == expected


PAGES = (
    "域名,备案系统登记的备案号,首页底部标注的备案号,链接指向\n"
    "a-example.cn,京ICP备2024011161号-1,{shown},beian.miit.gov.cn\n"
    "b-example.cn,京ICP备2019022252号-3,京ICP备2019022252号-3,beian.miit.gov.cn\n"
)
FILED = (
    "域名,主办单位,网站备案号,状态\n"
    "a-example.cn,北京甲木家居有限公司,京ICP备2024011161号-1,正常\n"
    "b-example.cn,乙石装饰（北京）有限公司,京ICP备2019022252号-3,正常\n"
)


@pytest.mark.parametrize(
    ("shown", "expected"),
    [("京ICP备2019022252号-3", {"failed"}), ("京ICP备2024011161号-1", set())],
)
def test_a_list_of_pages_that_names_no_units_leaves_whose_the_number_is_to_the_register(
    tmp_path: Path, shown: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 备案=FILED, 首页=PAGES.format(shown=shown))

    assert outcomes(report, MISSING, "a-example.cn") == expected


HOLDERS = (
    "域名,域名所有者,查询日期\na-example.cn,甲推网络科技有限公司,2026-09-30\n"
    "b-example.cn,乙石装饰（北京）有限公司,2026-09-30\n"
)


@pytest.mark.parametrize(
    ("kin", "expected"),
    [("无任何关联", {"failed"}), ("否", {"failed"}), ("有", set()), ("待核实", {"cantTell"})],
)
def test_whether_two_firms_are_kin_is_an_answer(
    tmp_path: Path, kin: str, expected: set[str]
) -> None:
    kinship = (
        "企业一,企业二,有无关联关系,核查日期\n"
        f"北京甲木家居有限公司,甲推网络科技有限公司,{kin},2026-10-09\n"
    )

    report = judged(tmp_path, 备案=FILED, 实名=HOLDERS, 关联核查=kinship)

    assert outcomes(report, MISSING, "a-example.cn") == expected


def test_firms_that_never_had_another_name_are_no_unread_rows(tmp_path: Path) -> None:
    units = (
        "企业名称,登记状态,法定代表人,曾用名\n"
        "北京甲木家居有限公司,存续,张某,无\n甲推网络科技有限公司,存续,李某,无\n"
    )

    report = judged(tmp_path, 备案=FILED, 实名=HOLDERS, 工商信息=units)

    assert outcomes(report, MISSING, "a-example.cn") == {"failed"}
