"""What rows tell is another matter than it seems: an offer, a licence's number, a site from abroad."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
SUPPLIER = "示例宽带有限公司"


@pytest.mark.parametrize(
    "state", ["尽调没有通过，没有合作", "没有采购，谈了一次就停了", "没有接入"]
)
def test_whose_offer_was_not_taken_sold_nothing(tmp_path: Path, state: str) -> None:
    table = (
        "供应商,采购内容,合同号,电信业务许可,履行情况\n"
        "中国电信股份有限公司杭州分公司,互联网带宽40G,CT-1,A1基础电信，持证,在执行\n"
        f"{SUPPLIER},互联网带宽5G（报价）,未签,2026-05-06查询：无许可证,{state}\n"
    )

    report = judged(tmp_path, 供应商名录=table)

    assert "failed" not in outcomes(report, UNLICENSED, SUPPLIER)
    assert "failed" not in outcomes(report, SUBLET, SUPPLIER)


def test_a_home_page_without_the_number_of_a_licence_may_show_that_of_its_filing(
    tmp_path: Path,
) -> None:
    table = (
        "网站,持证,首页有无许可证编号\n"
        "www.a.cn,浙B1-20210066,底部有：浙B1-20210066\n"
        "www.b.cn,浙B1-20200471,首页任何位置都没有许可证编号，业务正常售卖\n"
    )

    report = judged(tmp_path, 首页许可证标注=table)

    assert "failed" not in outcomes(report, MISSING, "b.cn")


def test_a_site_that_came_from_abroad_has_no_filing_that_could_be_stale(tmp_path: Path) -> None:
    table = (
        "客户,域名,原机房,现机房,迁入日,备案\n"
        "示例家纺,a.cn,新加坡,上海外高桥,2026年6月1日,沪ICP备2026004410号-1\n"
        "示例绣品,b.cn,新加坡,上海外高桥,2026年5月20日,未办，客户催着先开了\n"
    )

    report = judged(tmp_path, 客户迁移记录=table)

    assert "failed" not in outcomes(report, STALE, "b.cn")


@pytest.mark.parametrize(
    ("filer", "standing", "expected"),
    [
        ("示例茶业有限公司", "既非股东也非法人高管", True),
        ("示例茶业有限公司", "法定代表人", False),
        ("尚未提交备案", "外面买的域名，过户中", False),
    ],
)
def test_how_registrant_and_filer_stand_is_read_beside_them(
    tmp_path: Path, filer: str, standing: str, expected: bool
) -> None:
    table = (
        "域名,实名注册人,备案主体,注册人与主体关系,网站\n"
        f"a.cn,林某坤(个人),{filer},{standing},在线\n"
        "b.cn,示例茶业有限公司,示例茶业有限公司,同一,在线\n"
    )

    report = judged(tmp_path, 注册服务商台账=table)

    assert ("failed" in outcomes(report, MISSING, "a.cn")) is expected
