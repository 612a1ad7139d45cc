"""Changes as offices list them, their receipts, links told in words, and years in titles."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Allocation, Relation
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED = "resource.access.unlicensed"
BEFORE, NOW = "遂宁观音湖茶业有限公司", "遂宁明月茶饮有限公司"
FILINGS = (
    "域名,主办单位名称,网站备案号,接入商,备案状态,更新时间,数据日期\n"
    f"tea.cn,{BEFORE},蜀ICP备2018001001号-1,四川示例网络有限公司,正常,2018-03-01,2026-10-10\n"
)
RENAMED = f"原名称,现名称,变更日期\n{BEFORE},{NOW},2026-08-20\n"


@pytest.mark.parametrize(
    ("receipts", "expected"),
    [
        ("域名,受理编号,受理日期,办理进度\ntea.cn,SL-7,2026-09-01,省局审核中\n", set()),
        ("域名,受理编号,受理日期\ntea.cn,SL-7,2026-09-01\n", {"cantTell"}),
        ("域名,受理编号,受理日期,办理进度\ntea.cn,SL-7,2026-09-01,已退回\n", {"cantTell"}),
        ("域名,受理编号,受理日期\ntea.cn,SL-2,2018-02-10\n", {"failed"}),
        ("域名,受理编号,受理日期\nother.cn,SL-8,2026-09-01\n", {"failed"}),
    ],
)
def test_a_receipt_on_a_list_of_its_own_speaks_for_the_filing(
    tmp_path: Path, receipts: str, expected: set[str]
) -> None:
    report = judged(tmp_path, filings=FILINGS, 更名=RENAMED, 变更受理=receipts)

    assert outcomes(report, STALE, "tea.cn") == expected


@pytest.mark.parametrize(
    ("item", "office", "expected"),
    [
        ("名称变更", "船山区行政审批局", {"failed"}),
        ("企业名称", "市场监督管理局", {"failed"}),
        ("法定代表人变更", "市场监督管理局", set()),
        ("改制", "市场监督管理局", {"failed"}),
        ("名称变更（备案变更已受理）", "市场监督管理局", {"cantTell"}),
    ],
)
def test_of_the_changes_that_an_office_lists_those_of_names_count(
    tmp_path: Path, item: str, office: str, expected: set[str]
) -> None:
    changes = (
        "变更事项,变更前,变更后,核准日期,登记机关\n"
        f"{item},{BEFORE},{NOW},2025-08-20,{office}\n"
        f"注册资本变更,100万元,500万元,2025-08-20,{office}\n"
    )

    report = judged(tmp_path, filings=FILINGS, 变更登记=changes)

    assert outcomes(report, STALE, "tea.cn") == expected


def test_a_change_of_seat_is_no_former_name(tmp_path: Path) -> None:
    changes = "变更事项,变更前,变更后,核准日期\n住所变更,滨江路1号,文化街2号,2025-08-20\n"

    assert of(Relation, read(write(tmp_path, 变更登记=changes))) == []


SITES = "网址,备案系统查询结果,备案号,主办单位,服务器所在地,能否访问,首页底部标注情况,检查日期\n"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("已标注，链接指向tea.cn/about", {"failed"}),
        ("已标注，未链接", {"failed"}),
        ("已悬挂，链接至https://beian.miit.gov.cn/", set()),
        ("已标注", set()),
        ("已标注，链接正确", set()),
        ("未检查，链接至tea.cn/about", set()),
    ],
)
def test_where_a_number_leads_is_told_beside_that_it_is_shown(
    tmp_path: Path, said: str, expected: set[str]
) -> None:
    row = f"tea.cn,已备案,蜀ICP备2018001001号-1,{BEFORE},四川成都,能,{said},2026-10-10\n"

    report = judged(tmp_path, 抽查=SITES + row)

    assert outcomes(report, MISSING, "tea.cn") == expected


@pytest.mark.parametrize(
    ("sites", "expected"),
    [
        ("域名,状态码,页面备案号,备案号链接\ntea.cn,200,,\n", {"failed"}),
        ("域名,状态码,页面备案号,备案号链接\ntea.cn,200,未记录,\n", set()),
        ("域名,状态码,备案号链接\ntea.cn,200,\n", set()),
        ("域名,状态码,链接地址\ntea.cn,200,https://www.tea.cn/\n", set()),
        ("域名,状态码,页面备案号,链接地址\ntea.cn,200,正确,https://www.tea.cn/\n", set()),
        (
            "域名,状态码,备案号链接\ntea.cn,200,蜀ICP备2018001001号-1 -> beian.miit.gov.cn\n",
            set(),
        ),
    ],
)
def test_a_number_that_nobody_read_lacks_no_link(
    tmp_path: Path, sites: str, expected: set[str]
) -> None:
    report = judged(tmp_path, filings=FILINGS, observations=sites)

    assert outcomes(report, MISSING, "tea.cn") == expected


LICENSEES = "企业名称,许可证号,业务种类,有效期起,有效期止,填报状态（年报）\n"
ROW = "成都锦城示例云有限公司,川B1-20210001,互联网数据中心业务,2021-05-01,2031-05-01,未填报\n"


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("2025年度电信业务经营信息年报填报情况（截至2026年8月31日）", {"failed"}),
        ("2025年年报填报进度（截至2026年8月31日）", {"failed"}),
        ("2026年8月年报填报进度（截至2026年8月31日）", {"cantTell"}),
        ("2025年度、2024年度年报填报情况，2024年度年报见附表（截至2026年8月31日）", {"cantTell"}),
        ("2025年度年报填报情况（截至2026年2月28日）", set()),
        ("2025年度年报填报情况（通报日期：2026年2月28日；填报截止：2026年4月15日）", set()),
        ("2020年度年报填报情况（截至2026年8月31日）", set()),
    ],
)
def test_the_year_of_reports_may_stand_in_the_title(
    tmp_path: Path, title: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 名单=f"{title},,,,,\n{LICENSEES}{ROW}")

    assert outcomes(report, UNLICENSED, "成都锦城示例云有限公司") == expected


BLOCKS = (
    "{first},{last},所属单位,使用方式,省份\n"
    "10.1.0.0,10.1.3.255,四川示例网络有限公司,自营,四川\n"
    "10.2.0.0,10.2.3.255,重庆示例云有限公司,{use},重庆\n"
)


@pytest.mark.parametrize(("first", "last"), [("起始IP", "终止IP"), ("起始地址", "结束地址")])
@pytest.mark.parametrize(
    ("use", "address", "expected"),
    [
        ("自营", "10.2.0.9", {"failed"}),
        ("CDN", "10.2.0.9", set()),
        ("自营", "10.1.2.9", set()),
    ],
)
def test_blocks_by_first_and_last_address_tell_whose_a_site_is(
    tmp_path: Path, first: str, last: str, use: str, address: str, expected: set[str]
) -> None:
    seen = "".join(f"tea.cn,{address},{day},200\n" for day in ("2026-06-01", "2026-09-20"))

    report = judged(
        tmp_path,
        filings=FILINGS,
        ip_blocks=BLOCKS.format(first=first, last=last, use=use),
        dns=f"domain,resolved_ip,date,status\n{seen}",
    )

    assert outcomes(report, STALE, "tea.cn") == expected


def test_first_and_last_addresses_are_a_block_whoever_uses_it(tmp_path: Path) -> None:
    table = BLOCKS.format(first="起始IP", last="终止IP", use="自营")

    rows = of(Allocation, read(write(tmp_path, ip_blocks=table)))

    assert [row.prefix for row in rows] == ["10.1.0.0/22", "10.2.0.0/22"]
