"""Lists of changes, of blocks, of lines and of homes, each with its honest twin."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
FILED = (
    "域名,主办单位,备案号,网站负责人,接入商,备案IP,状态,更新日期,导出日期\n"
    "a-example.cn,甲示例有限公司,浙ICP备2021000001号-1,金某,东示例云计算有限公司,192.0.2.15,正常,2022-09-02,2026-11-06\n"
    "b-example.cn,乙示例有限公司,浙ICP备2021000002号-1,毛某,东示例云计算有限公司,192.0.2.18,正常,2022-09-02,2026-11-06\n"
)


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("网站负责人,金某,陶某,2026-02-14,否", {"failed"}),
        ("服务内容,单位门户,网上商城,2026-01-20,否", {"failed"}),
        ("网站负责人,金某,陶某,2026-02-14,是，2026-02-15提交", set()),
        ("网站负责人,金某,陶某,2026-11-01,否", {"cantTell"}),
        ("员工人数,30,35,2026-02-14,否", set()),
    ],
)
def test_a_list_of_changes_beside_the_export_says_what_was_never_handed_in(
    tmp_path: Path, change: str, expected: set[str]
) -> None:
    changes = (
        "域名,主办单位,变更事项,备案登记值,现状,变更发生时间,是否提交变更备案\n"
        f"a-example.cn,甲示例有限公司,{change}\n"
        "b-example.cn,乙示例有限公司,无,,,,不涉及\n"
    )

    report = judged(tmp_path, 备案登记=FILED, 变更检查=changes)

    assert outcomes(report, STALE, "a-example.cn") == expected


@pytest.mark.parametrize(
    ("since", "expected"), [("2026-04-02", {"failed"}), ("2026-10-28", {"cantTell"})]
)
def test_a_column_tells_since_when_a_site_is_at_its_address(
    tmp_path: Path, since: str, expected: set[str]
) -> None:
    check = (
        "核查日期：2026年11月6日\n"
        "域名,源站IP,实际接入起始日期,与备案接入信息是否一致\n"
        f"a-example.cn,203.0.113.140,{since},不一致\nb-example.cn,192.0.2.18,2022-09-13,一致\n"
    )
    blocks = (
        "IP地址段,持有单位,使用单位,用途,地区\n"
        "203.0.113.128/26,西示例数据有限公司,西示例数据有限公司,自营,浙江\n"
    )

    report = judged(tmp_path, 备案=FILED, 接入核查=check, IP台账=blocks)

    assert outcomes(report, STALE, "a-example.cn") == expected


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("实地查看，机柜由新用户使用，示例小学称2025年底已退网", {"failed"}),
        ("新用户已于2026年3月退网", set()),
    ],
)
def test_that_the_user_on_file_has_left_is_what_was_found(
    tmp_path: Path, told: str, expected: set[str]
) -> None:
    check = (
        "地址段,分配单位,备案使用单位,实际使用单位,与备案是否一致,两单位有无关联,核实方式\n"
        f"192.0.2.32/28,东示例网络有限公司,示例小学,杭州某甲加速科技有限公司,不一致,无任何关联,{told}\n"
        "192.0.2.64/28,东示例网络有限公司,乙示例有限公司,乙示例有限公司,一致,—,电话\n"
    )

    assert outcomes(judged(tmp_path, 抽查=check), SUBLET, "192.0.2.32/28") == expected


LICENCES = (
    "持证单位,证号,业务种类（服务项目）及覆盖范围,有效期,状态\n"
    "南示例通信有限公司,浙B1-20230166,互联网接入服务业务：浙江省,2023年6月20日至2028年6月20日,有效\n"
)


@pytest.mark.parametrize(
    "heading", ["装机省份", "安装地址", "开通城市", "装机地点"]
)  # whatever the list calls it
@pytest.mark.parametrize(("place", "expected"), [("福建福州", {"failed"}), ("浙江温州", set())])
def test_a_line_is_where_it_is_installed(
    tmp_path: Path, heading: str, place: str, expected: set[str]
) -> None:
    lines = (
        f"合同号,提供方,用户,业务,{heading},开通日期,收款户名,状态\n"
        f"L-1,南示例通信有限公司,某酒厂,互联网专线100M,{place},2025-03-04,南示例通信有限公司,在用\n"
    )

    report = judged(tmp_path, 专线台账=lines, 许可证=LICENCES)

    assert outcomes(report, UNLICENSED, "南示例通信有限公司") == expected


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        ("南示例信息有限公司,某商户,江苏苏州,香港葵涌,自行敷设光纤互联,未经批准,无", {"failed"}),
        ("南示例信息有限公司,某商户,江苏苏州,日本东京,国际专线,未经批准,无", {"failed"}),
        ("南示例信息有限公司,某商户,江苏苏州,香港葵涌,国际专线,已批准,工信国际〔2024〕9号", set()),
        ("南示例信息有限公司,某商户,江苏苏州,浙江杭州,境内专线,不涉及,—", set()),
    ],
)
def test_a_line_whose_end_is_called_abroad_needs_an_approval(
    tmp_path: Path, row: str, expected: set[str]
) -> None:
    table = (
        "线路名称,提供方,使用方,境内端,境外端,线路类型,是否经主管部门批准,批准文号\n"
        f"L-01,{row}\n"
        "L-02,中国电信示例分公司,某厂,江苏苏州,香港,国际专线,已批准,工信国际〔2023〕8号\n"
    )

    assert outcomes(judged(tmp_path, 跨境线路=table), SUBLET, "南示例信息有限公司") == expected


LOOKED_UP = (
    "实际使用单位,许可证查询结果,查询日期\n丙示例科技有限公司,未查询到许可证信息,2026-10-23\n"
)


@pytest.mark.parametrize(
    ("use", "found", "expected"),
    [
        ("接入拨号服务器，对外出售动态IP", "机架1组", {"failed"}),
        ("员工上网，动态IP", "电脑3台", set()),
    ],
)
def test_addresses_of_homes_that_are_sold_are_resources(
    tmp_path: Path, use: str, found: str, expected: set[str]
) -> None:
    lines = (
        "宽带账号,开户人,安装地址,登记用途,IP地址,实际使用方,实际用途,现场情况\n"
        f"k1,高某,某小区3-1-201,家庭宽带,198.51.100.201,丙示例科技有限公司,{use},{found}\n"
    )

    report = judged(tmp_path, 线路核查=lines, 许可证查询=LOOKED_UP)

    assert outcomes(report, SUBLET, "198.51.100.201/32") == expected


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ("已注销（2026-09-02）", set()),
        ("查无备案", {"failed"}),
        ("待核实", {"cantTell"}),
    ],
)
def test_a_state_alone_under_a_look_up_of_filings_is_that_of_a_filing(
    tmp_path: Path, found: str, expected: set[str]
) -> None:
    open_or_not = "不能" if "注销" in found else "能"
    table = (
        "域名,服务器所在地,能否打开,备案查询结果\n"
        "a-example.cn,江苏苏州,能,苏ICP备2020031415号-1\n"
        f"b-example.cn,江苏苏州,{open_or_not},{found}\n"
    )

    report = judged(tmp_path, 备案核查=table)

    said = {str(each.outcome) for each in report.findings if each.scenario == MISSING}
    assert said == (expected or {"passed"}) | ({"passed"} if "failed" in expected else set())


def test_users_of_blocks_beside_those_on_file_are_no_holders_of_licences(tmp_path: Path) -> None:
    check = (
        "IP段,备案使用单位,核查所见使用单位,核查日期,结论\n"
        "192.0.2.128/27,甲示例工业公司,乙示例科技有限公司,2026-05-18,不一致\n"
        "192.0.2.160/28,丙示例有限公司,丙示例有限公司电商分公司,2026-05-18,同一单位\n"
    )

    report = judged(tmp_path, IP使用核查=check)

    assert outcomes(report, SUBLET, "192.0.2.128/27") == {"failed"}
    assert outcomes(report, SUBLET, "192.0.2.160/28") == set()


def test_access_that_a_user_has_of_a_holder_is_no_unread_use(tmp_path: Path) -> None:
    blocks = (
        "地址段,分配单位,使用单位,合同,用途\n"
        "198.51.100.64/27,东示例网络有限公司,乙示例有限公司,DS-1,互联网接入（对方持证）\n"
    )

    report = judged(tmp_path, IP台账=blocks)

    assert not [each for each in report.findings if "could not be read" in each.message.en]
