"""Checks as they are kept: numbers with all that is licensed, sections of a list, names beside names."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Licence
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"


@pytest.mark.parametrize(
    ("cell", "ends", "area"),
    [
        ("浙B1-20190044（IDC，浙江，至2024-11-30）", "2024-11-30", ("浙江",)),
        (
            "浙B1-20190044(互联网数据中心业务、浙江省、有效期至2024年11月30日)",
            "2024-11-30",
            ("浙江省",),
        ),
        ("浙B1-20190044", "", ()),
    ],
)
def test_a_number_may_stand_with_all_that_is_licensed(
    tmp_path: Path, cell: str, ends: str, area: tuple[str, ...]
) -> None:
    table = f'企业名称,许可证号,地市\n台州示例数据有限公司,"{cell}",台州\n'

    (found,) = of(Licence, read(write(tmp_path, 许可证=table)))

    assert (found.licence, found.valid_to, found.area) == ("浙B1-20190044", ends, area)


PAGES = (
    "抽查日期,公司,官网,服务器,ICP备案号（系统）,页脚备案号,页脚链接,评价\n"
    "2026-09-12,丽水示例宝剑有限公司,www.a.cn,杭州,浙ICP备19001100号-1,浙ICP备19001100号-1,beian.miit.gov.cn,合格\n"
    "2026-09-12,湖州示例白茶有限公司,www.b.cn,{place},浙ICP备21001102号-1,{shown},{link},\n"
)


@pytest.mark.parametrize(
    ("place", "shown", "link", "expected"),
    [
        ("杭州", "浙ICP备21001102号-1", "www.b.cn/about", {"failed"}),
        ("杭州", "缺失", "无", {"failed"}),
        ("杭州", "浙ICP备21001102号-1", "https://beian.miit.gov.cn/", set()),
        ("AWS Tokyo", "无", "无", set()),
        ("杭州", "未检查", "未检查", set()),
    ],
)
def test_a_spot_check_of_official_sites_is_laid_beside_the_number_on_record(
    tmp_path: Path, place: str, shown: str, link: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 官网抽查=PAGES.format(place=place, shown=shown, link=link))

    assert outcomes(report, MISSING, "b.cn") == expected
    assert outcomes(report, MISSING, "a.cn") == set()


SECTIONS = (
    "一、已备案网站,,,\n域名,备案号,首页是否标注备案号,是否链接到工信部\n"
    "a.cn,滇ICP备20001000号-1,是,是\nb.com,滇ICP备20001001号-1,否,—\n"
    "二、未备案网站,,,\n域名,服务器位置,是否可访问,说明\n"
    "c.com,昆明机房,是,{note}\nd.com,香港,是,境外\n填表日期：2026年9月30日,,,\n"
)


def test_the_title_of_a_section_says_that_its_sites_are_not_filed(tmp_path: Path) -> None:
    report = judged(tmp_path, 自查=SECTIONS.format(note="论坛"))

    assert outcomes(report, MISSING, "b.com") == {"failed"}
    assert outcomes(report, MISSING, "c.com") == {"failed"}
    assert outcomes(report, MISSING, "a.cn") == set()
    assert outcomes(report, MISSING, "d.com") == set()


NAMES = (
    "域名,备案主体名称,营业执照名称,名称变更日期,核对结果\n"
    "a.cn,陵水示例养殖场,{now},{since},{said}\n"
    "b.cn,东方示例物流有限责任公司,东方示例物流有限公司,,一致\n"
)


@pytest.mark.parametrize(
    ("now", "since", "said", "expected"),
    [
        ("陵水示例养殖有限公司", "2025-03-03", "不一致", {"failed"}),
        ("陵水示例养殖场（普通合伙）", "", "一致（后缀差异）", set()),
        ("陵水示例养殖场", "", "一致", set()),
    ],
)
def test_the_name_on_a_business_licence_is_the_name_of_today(
    tmp_path: Path, now: str, since: str, said: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 执照比对=NAMES.format(now=now, since=since, said=said))

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()


OWNERS = (
    "域名,ICP主体,域名注册人,法定代表人,股东,是否同一主体,备注\n"
    "a.cn,义乌示例贸易有限公司,义乌示例贸易有限公司,吴一,吴一、郑二,是,\n"
    "b.cn,东阳木雕工艺有限公司,{owner},单三,{holders},否,{note}\n"
)


@pytest.mark.parametrize(
    ("owner", "holders", "note", "expected"),
    [
        ("杭州创域网络科技有限公司", "单三", "未过户", {"failed"}),
        ("杭州创域网络科技有限公司", "单三、杭州创域网络科技有限公司", "", set()),
        ("单三", "单三", "", set()),
    ],
)
def test_a_registrant_who_is_a_shareholder_beside_the_filer_is_no_stranger(
    tmp_path: Path, owner: str, holders: str, note: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 域名核对=OWNERS.format(owner=owner, holders=holders, note=note))

    assert outcomes(report, MISSING, "b.cn") == expected


AUDIT = (
    "block,assigned to (filing),found in use by,use found,licence of user,audit date,conclusion\n"
    "103.27.24.0/25,Ningbo Port Co. Ltd.,Ningbo Port Co. Ltd.,internal systems,n/a,2026-08-30,as filed\n"
    "103.27.24.128/25,Yinzhou Garment Co. Ltd.,Nanhu Hosting Studio,{use},{licence},2026-08-30,{said}\n"
)


@pytest.mark.parametrize(
    ("use", "licence", "said", "block", "firm"),
    [
        ("rents VPS to the public", "none", "not as filed", {"failed"}, {"failed"}),
        ("rents VPS to the public", "B1-20210001", "as filed", set(), {"cantTell"}),
        ("office network", "n/a", "as filed", set(), set()),
    ],
)
def test_an_audit_in_english_tells_who_uses_a_block_and_by_what_licence(
    tmp_path: Path, use: str, licence: str, said: str, block: set[str], firm: set[str]
) -> None:
    report = judged(tmp_path, audit=AUDIT.format(use=use, licence=licence, said=said))

    assert outcomes(report, SUBLET, "103.27.24.128/25") == block
    assert outcomes(report, UNLICENSED, "Nanhu Hosting Studio") - {"cantTell"} == firm - {
        "cantTell"
    }
    assert outcomes(report, SUBLET, "103.27.24.0/25") == set()


MOVED = (
    "域名,主办单位,备案号,备案接入商,迁出日期,迁入接入商,备案变更情况\n"
    "a.cn,衢州示例合作社,浙ICP备18000090号-1,之江示例云数据有限公司,2026-02-11,甬江互联科技有限公司,{told}\n"
    "b.cn,台州示例有限公司,浙ICP备18000092号-2,之江示例云数据有限公司,,—,—\n数据日期：2026年9月1日\n"
)


@pytest.mark.parametrize(("told", "expected"), [("未变更", True), ("2026-02-20已变更接入", False)])
def test_a_site_that_moved_and_whose_filing_did_not_is_found(
    tmp_path: Path, told: str, expected: bool
) -> None:
    report = judged(tmp_path, 迁移清单=MOVED.format(told=told))

    assert ("failed" in outcomes(report, STALE, "a.cn")) is expected
    assert outcomes(report, STALE, "b.cn") == set()


RESOLD = (
    "资源类型,上游单位,本级单位,下级单位,下级单位用途,下级单位是否持证\n"
    "带宽10G,中国联通拉萨分公司,拉萨示例信息有限公司,林芝示例网络有限公司,{use},{held}\n"
    "带宽1G,中国联通拉萨分公司,拉萨示例信息有限公司,日喀则示例宾馆有限公司,自用,不需要\n"
)


@pytest.mark.parametrize(
    ("use", "held", "expected"),
    [
        ("再转租给网吧、酒店", "否", {"failed"}),
        ("自用", "否", set()),
        ("办公上网", "不需要", set()),
    ],
)
def test_whom_resources_go_to_next_may_let_them_on(
    tmp_path: Path, use: str, held: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 资源去向=RESOLD.format(use=use, held=held))

    assert outcomes(report, UNLICENSED, "林芝示例网络有限公司") == expected
    assert "failed" not in outcomes(report, UNLICENSED, "日喀则示例宾馆有限公司")
