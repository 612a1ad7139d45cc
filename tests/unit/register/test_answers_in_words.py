"""What cells answer in words: that nobody looked, that a name resolves, that a firm holds no licence."""

from pathlib import Path

import pytest

from rectitude.evidence.register import BadRow
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"

PAGES = (
    "域名,备案主体,备案号,服务器位置,网站访问,首页备案号,链接工信部,核查日期\n"
    "a.cn,开封示例协会,豫ICP备2019006631号-1,河南,{visit},{shown},{link},2026-10-11\n"
    "b.cn,南阳示例玉雕厂,豫ICP备2018004410号-1,河南,正常,豫ICP备2018004410号-1,已链接,2026-10-11\n"
)


@pytest.mark.parametrize(
    ("visit", "shown", "link", "of_it", "of_all"),
    [
        ("未查询", "不适用", "不适用", set(), {"cantTell", "passed"}),
        ("正常", "未检查", "未检查", set(), {"cantTell", "passed"}),
        ("正常", "不适用", "", set(), {"cantTell", "passed"}),
        ("无法访问", "不适用", "不适用", set(), {"passed"}),
        ("正常", "未标注", "否", {"failed"}, {"passed"}),
    ],
)
def test_that_nobody_looked_is_neither_a_fault_nor_a_damaged_cell(
    tmp_path: Path, visit: str, shown: str, link: str, of_it: set[str], of_all: set[str]
) -> None:
    table = PAGES.format(visit=visit, shown=shown, link=link)

    report = judged(tmp_path, 核查=table)

    assert outcomes(report, MISSING, "a.cn") == of_it
    assert outcomes(report, MISSING, "2026-10-11") == of_all
    assert not of(BadRow, read(write(tmp_path / "again", 核查=table)))


@pytest.mark.parametrize(
    ("months", "expected"),
    [
        ("正常,不解析,不解析,不解析", {"failed"}),
        ("正常,无解析记录,NXDOMAIN,未解析", {"failed"}),
        ("正常,正常,正常,不解析", set()),
        ("不解析,不解析,不解析,正常", set()),
    ],
)
@pytest.mark.parametrize("what", ["解析", "解析情况", "DNS解析"])
def test_names_that_do_not_resolve_month_after_month_are_silent(
    tmp_path: Path, months: str, expected: set[str], what: str
) -> None:
    header = ",".join(f"2026年{month}月{what}" for month in (6, 7, 8, 9))
    table = f"域名,主办单位,备案接入商,{header}\na.cn,甲公司,乙公司,{months}\n"
    table += "b.cn,丙公司,乙公司,正常,正常,正常,正常\n"

    report = judged(tmp_path, 解析月报=table)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, MISSING, "a.cn") == set()


FOUND = (
    "地址段,报备使用单位,实际使用单位,实际用途,核查结论\n"
    "45.116.20.0/24,驻马店示例医院,驻马店示例医院,自用,一致\n"
    "45.116.21.0/24,驻马店示例食品有限公司,信阳示例网络有限公司,对外出租云主机,{said}\n"
)


@pytest.mark.parametrize(
    ("said", "block", "firm"),
    [
        ("不一致，信阳示例网络有限公司无许可证", "failed", "failed"),
        ("不一致；实际使用单位未取得电信业务经营许可证", "failed", "failed"),
        ("不一致，无证经营", "failed", "failed"),
        ("一致，信阳示例网络有限公司系其子公司", "", ""),
        ("不一致，正在办理变更", "", ""),
        ("不一致，疑似无许可证", "", ""),
        ("不一致，是否无许可证待查", "failed", ""),
    ],
)
def test_a_check_that_denies_a_licence_in_words_is_believed_of_whom_it_names(
    tmp_path: Path, said: str, block: str, firm: str
) -> None:
    report = judged(tmp_path, 核查=FOUND.format(said=said))

    assert "failed" in outcomes(report, SUBLET, "45.116.21.0/24") or not block
    assert ("failed" in outcomes(report, UNLICENSED, "信阳示例网络有限公司")) == bool(firm)
    assert "failed" not in outcomes(report, UNLICENSED, "驻马店示例食品有限公司")
    assert "failed" not in outcomes(report, SUBLET, "45.116.20.0/24")


OURS = (
    "合同编号,供应商,客户,线路类型,用途,起始日期,终止日期,供应商许可证\n"
    "ZX-001,中原示例通信有限公司,本公司,互联网专线,办公上网,2025-01-01,2027-12-31,A2.B1.B2-20090003\n"
    "ZX-002,商丘示例网络服务部,{us},互联网专线,办公上网,2025-06-01,2027-05-31,{licence}\n"
)


@pytest.mark.parametrize("us", ["本公司", "我院", "本单位"])
@pytest.mark.parametrize(
    ("licence", "expected"),
    [("无", {"failed"}), ("未提供", {"cantTell"}), ("豫B1-20210001", {"cantTell"})],
)
def test_a_customer_is_ourselves(tmp_path: Path, us: str, licence: str, expected: set[str]) -> None:
    report = judged(tmp_path, 合同台账=OURS.format(us=us, licence=licence))

    assert outcomes(report, UNLICENSED, "商丘示例网络服务部") == expected
    assert outcomes(report, UNLICENSED, "中原示例通信有限公司") == {"cantTell"}


TERMS = (
    "{day}企业名称,许可证编号,业务种类,业务覆盖范围,有效期至,经营状态\n"
    "吉安示例数据有限公司,赣B1-20190078,互联网数据中心业务,江西省,2024-06-30,在营，对外提供主机托管\n"
    "抚州示例网络有限公司,赣B1-20220031,互联网接入服务业务,江西省,2097-08-11,在营，提供互联网接入\n"
)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        ("", {"cantTell"}),
        ("截至2026年10月1日\n", {"failed"}),
        ("截至2024年1月1日\n", set()),
    ],
)
def test_a_licence_past_its_term_in_tables_of_no_day_is_a_question(
    tmp_path: Path, day: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 持证企业=TERMS.format(day=day))

    assert outcomes(report, UNLICENSED, "吉安示例数据有限公司") == expected
    assert outcomes(report, UNLICENSED, "抚州示例网络有限公司") == set()
