"""Checks of home lines without blocks: what is sold from them, and what a household does."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Licence
from registers.reading import judged, of, outcomes, read, write

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
NET = "遂宁观音湖科技有限公司"
LINES = (
    "宽带账号,业务类型,开户人类型,实际使用单位,实际用途,服务对象,许可证查询结果,开始日期,核查日期\n"
    "sc-001,家庭宽带,个人,本户家庭,家庭自用,无,不适用,2022-01-01,2026-08-20\n"
)


def line(
    use: str, served: str, looked_up: str, kind: str = "家庭宽带", begun: str = "2026-01-05"
) -> str:
    return f"sc-002,{kind},个人,{NET},{use},{served},{looked_up},{begun},2026-08-20\n"


NONE = "未查询到许可证信息"
SOLD = ("对外提供CDN节点服务", "多家直播平台客户")


@pytest.mark.parametrize(
    ("row", "sublet", "unlicensed"),
    [
        (line(*SOLD, NONE), {"failed"}, {"failed"}),
        (line("对外提供租户上网接入服务并收费", "公寓租户52户", NONE), {"failed"}, {"failed"}),
        (line("动态拨号VPS", "多家爬虫公司客户", NONE), {"failed"}, {"failed"}),
        (line("秒拨IP", "多家电商用户", NONE), {"failed"}, set()),
        (line("挂机宝", "网店客户", NONE), {"failed"}, set()),
        (line("动态拨号VPS", "", NONE), set(), {"cantTell"}),
        (line("动态拨号VPS（公司爬虫自用）", "本公司", NONE), set(), set()),
        (line("秒拨IP", "不对外，无客户", NONE), set(), set()),
        (line(*SOLD, "川B1-20240031，有效"), set(), {"cantTell"}),
        (line(*SOLD, "未查询"), set(), {"cantTell"}),
        (line("员工居家办公自用", "本公司员工", NONE), set(), set()),
        (line("对外销售土特产", "多家客户", NONE), set(), set()),
        (line("拟对外提供CDN节点服务，尚未开展", "无", NONE), set(), set()),
        (line(*SOLD, NONE, kind="企业专线"), set(), {"failed"}),
    ],
)
def test_a_home_line_from_which_a_firm_without_licence_serves_others_is_found(
    tmp_path: Path, row: str, sublet: set[str], unlicensed: set[str]
) -> None:
    report = judged(tmp_path, 家宽异常使用排查=LINES + row)

    assert outcomes(report, SUBLET, NET) == sublet
    assert outcomes(report, UNLICENSED, NET) == unlicensed
    assert "failed" not in outcomes(report, UNLICENSED, "本户家庭")


def test_who_sells_broadband_to_homes_without_licence_uses_no_home_line(tmp_path: Path) -> None:
    sold = (
        "企业名称,业务类型,套餐名称,服务对象,许可证查询结果,采集日期\n"
        f"{NET},家庭宽带,对外销售宽带接入包年套餐,小区住户,{NONE},2026-08-20\n"
        "中国电信股份有限公司遂宁分公司,家庭宽带,宽带接入包年,小区住户,A1.1-20090001,2026-08-20\n"
    )

    report = judged(tmp_path, 在售宽带产品=sold)

    assert "failed" not in outcomes(report, SUBLET, NET)


def test_licences_that_are_listed_by_their_users_keep_their_terms(tmp_path: Path) -> None:
    licences = (
        "证照使用单位,许可证编号,业务种类,起始日期,到期日期\n"
        f"{NET},川B1-20200031,互联网接入服务业务,2020-05-01,2025-05-01\n"
    )

    found = of(Licence, read(write(tmp_path, 许可证台账=licences)))

    assert [(each.valid_from, each.valid_to) for each in found] == [("2020-05-01", "2025-05-01")]


@pytest.mark.parametrize("party", ["单位名称", "企业名称", "开户名称", "开户单位"])
@pytest.mark.parametrize(
    ("use", "sublet", "unlicensed"),
    [
        ("员工上网", set(), set()),
        ("家庭上网", set(), set()),
        ("对外提供CDN节点服务", {"failed"}, {"failed"}),
        ("搭建动态拨号VPS对外出租", {"failed"}, {"failed"}),
    ],
)
def test_who_has_a_home_line_does_not_sell_any(
    tmp_path: Path, party: str, use: str, sublet: set[str], unlicensed: set[str]
) -> None:
    lines = (
        f"线路编号,产品类型,安装地址,{party},使用情况,核查结论,许可证查询结果\n"
        f"1,家庭宽带,遂宁市A小区,{NET},{use},属实,未查询到\n"
        "2,家庭宽带,遂宁市B小区,遂宁船山建材有限公司,办公,正常,未查询到\n"
    )

    report = judged(tmp_path, 家庭宽带用途核查=lines)

    assert outcomes(report, SUBLET, NET) == sublet
    assert outcomes(report, UNLICENSED, NET) == unlicensed
    assert outcomes(report, UNLICENSED, "遂宁船山建材有限公司") == set()


@pytest.mark.parametrize(
    ("on_file", "found", "use", "served", "sublet"),
    [
        ("居民用户（涧西区）", NET, "汇聚后对外出租代理IP", "深圳采集有限公司", {"failed"}),
        ("个人用户", NET, "对外提供CDN节点服务", "多家直播平台", {"failed"}),
        ("居民用户（涧西区）", NET, "员工居家办公", "本公司员工", set()),
        ("居民用户（涧西区）", "居民用户（涧西区）", "家庭上网", "", set()),
    ],
)
def test_who_really_uses_a_block_of_homes_is_who_serves_others_from_it(
    tmp_path: Path, on_file: str, found: str, use: str, served: str, sublet: set[str]
) -> None:
    check = (
        "地址段,登记用途,登记使用人,实际使用单位,实际用途,服务对象,起始日期,核查日期\n"
        f"203.0.113.64/27,家庭宽带,{on_file},{found},{use},{served},2026-01-10,2026-09-15\n"
        "203.0.113.128/27,家庭宽带,居民用户,居民用户,家庭上网,,2025-06-01,2026-09-15\n"
    )
    looked_up = f"查询单位,查询日期,结果\n{NET},2026-09-16,未查询到电信业务经营许可证\n"

    report = judged(tmp_path, 家宽核查=check, 许可证查询结果=looked_up)

    assert outcomes(report, SUBLET, "203.0.113.64/27") == sublet
    assert outcomes(report, SUBLET, "203.0.113.128/27") == set()
