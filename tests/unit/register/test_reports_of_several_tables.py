"""Reports with a table below another, lists of partners' licences, and rows that answer themselves."""

from pathlib import Path

import pytest

from rectitude.evidence.register import ImportedFile, Licence
from registers.reading import judged, messages, of, outcomes, read, write

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
STALE = "resource.filing.stale"
CLOUD, MILL, NET = "四川示例云有限公司", "绵阳富乐面粉厂", "绵阳涪城云联网络有限公司"
REPORT = (
    f"{CLOUD} 2026年第三季度接入资源季度报表,,,\n"
    "一、经营许可,,,\n"
    "许可证号,业务种类,覆盖范围,有效期至\n"
    "川B1-20240002,互联网数据中心业务,四川省,2029-02-18\n"
    "二、IP地址使用情况,,,\n"
    "地址段,使用单位,用途,起租日期\n"
    f"10.5.0.0/24,{MILL},客户自用,2025-01-01\n"
    f"10.5.1.0/24,{NET},客户自用,2025-06-01\n"
    "三、上联带宽,,,\n"
    "供应商,带宽,合同到期,供应商许可证\n"
    "中国电信绵阳分公司,40G,2027-12-31,A1.A2-20090001\n"
)


def test_a_report_of_several_tables_makes_nobody_licensed_and_nobody_guilty(tmp_path: Path) -> None:
    found = read(write(tmp_path, 接入资源季度报表=REPORT))

    assert not {MILL, NET} & {row.holder for row in of(Licence, found)}
    assert all(file.as_of < "2027" for file in of(ImportedFile, found))


def test_the_unit_that_made_a_report_is_not_taken_for_who_lets_its_blocks(tmp_path: Path) -> None:
    report = judged(tmp_path, 接入资源季度报表=REPORT)

    said = [text for found in messages(report).values() for text in found]

    assert not [text for text in said if text.startswith("failed")]


@pytest.mark.parametrize(
    ("heading", "expected"), [("供应商", {"cantTell"}), ("持证企业", {"failed"})]
)
def test_the_licences_of_suppliers_say_nothing_of_others(
    tmp_path: Path, heading: str, expected: set[str]
) -> None:
    licences = f"{heading},许可证号,业务种类,有效期至\n{CLOUD},川B1-20240002,互联网数据中心业务,2029-02-18\n"
    blocks = f"地址段,出租方,承租方,合同号,用途\n10.5.0.0/24,{NET},{MILL},H-1,托管\n"

    report = judged(tmp_path, licences=licences, allocations=blocks)

    assert outcomes(report, SUBLET, "10.5.0.0/24") == expected


CHECKED = "企业名称,发现的经营行为,业务开展地,巡查时间,许可证情况\n"
KNOWN = (
    "持证企业,许可证号,业务种类,覆盖范围,有效期至\n"
    f"{CLOUD},川B1-20240002,互联网数据中心业务,四川,2029-02-18\n"
)


@pytest.mark.parametrize(
    ("held", "place", "expected"),
    [
        ("B1-20194321，全国，互联网数据中心业务，有效期至2029年7月", "绵阳", set()),
        ("渝B1-20230007，互联网数据中心业务，重庆", "重庆", set()),
        ("渝B1-20230007，互联网数据中心业务，重庆", "绵阳", {"cantTell"}),
        ("B2-20194321（仅信息服务业务）", "绵阳", {"cantTell"}),
        ("未取得许可证", "绵阳", {"failed"}),
    ],
)
def test_a_licence_that_a_row_tells_is_not_asked_for(
    tmp_path: Path, held: str, place: str, expected: set[str]
) -> None:
    other = f"{CLOUD},服务器托管,绵阳,2026-09-16,川B1-20240002\n"
    rows = f"{NET},对外提供服务器托管,{place},2026-09-16,{held}\n{other}"

    report = judged(tmp_path, 许可证=KNOWN, 市场巡查=CHECKED + rows)

    assert outcomes(report, UNLICENSED, NET) == expected


@pytest.mark.parametrize(
    ("use", "remark", "expected"),
    [
        ("CDN节点", "使用CDN，源站在备案接入商", set()),
        ("云WAF", "经防护转发", set()),
        ("IDC", "", {"cantTell"}),
    ],
)
def test_a_network_in_front_of_a_site_is_not_its_provider(
    tmp_path: Path, use: str, remark: str, expected: set[str]
) -> None:
    sites = (
        "域名,主办单位,网站备案号,备案接入商,解析方式,IP归属单位,IP用途,HTTP状态,核验日期,核验意见\n"
        f"a.cn,{MILL},蜀ICP备2018001001号-1,{CLOUD},CNAME,{NET},{use},200,2026-09-22,{remark}\n"
        f"b.cn,{MILL},蜀ICP备2018001001号-2,{CLOUD},A记录,{CLOUD},IDC,200,2026-09-22,一致\n"
    )

    report = judged(tmp_path, 网站接入核验=sites)

    assert outcomes(report, STALE, "a.cn") == expected
