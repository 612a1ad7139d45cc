"""A filing that ended while its site is served, a number that a site's firm does not show, other words."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, UNLICENSED = "resource.filing.missing", "resource.access.unlicensed"
NET, FINE = "池州秋浦示例网络有限公司", "池州平天示例数据有限公司"


@pytest.mark.parametrize(
    ("ended", "seen", "answer", "place", "remark", "expected"),
    [
        ("2026-02-11", "2026-10-08", "HTTP 200", "池州", "", {"failed"}),
        ("2026-09-28", "2026-10-08", "HTTP 200", "池州", "", set()),
        ("2026-02-11", "2026-01-08", "HTTP 200", "池州", "", set()),
        ("2026-02-11", "2026-10-08", "无法访问（已停）", "池州", "", set()),
        ("2026-02-11", "2026-10-08", "HTTP 200", "新加坡", "", set()),
        ("2026-02-11", "2026-10-08", "HTTP 200", "池州", "2026年3月已重新备案", set()),
    ],
)
def test_a_site_served_after_its_filing_ended_is_not_filed(
    tmp_path: Path, ended: str, seen: str, answer: str, place: str, remark: str, expected: set[str]
) -> None:
    table = (
        "备案号,域名,主办者,备案注销日期,最近一次拨测,拨测结果,服务器所在地,备注\n"
        f"皖ICP备2019007001号-1,qiupu-example.cn,{NET},{ended},{seen},{answer},{place},{remark}\n"
        f"皖ICP备2019007002号-1,pingtian-example.cn,{FINE},2026-02-12,2026-10-08,无法访问（接入已停）,—,\n"
    )

    report = judged(tmp_path, 注销跟踪=table)

    assert outcomes(report, MISSING, "qiupu-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("shown", "again", "expected"),
    [("无", "仍无", {"failed"}), ("无", "有", set()), ("有", "", set()), ("没打开", "", set())],
)
def test_the_number_of_a_licence_is_looked_for_on_the_site_of_its_firm(
    tmp_path: Path, shown: str, again: str, expected: set[str]
) -> None:
    firms = (
        "公司,证号,业务,证照到期,官网\n"
        f"{NET},皖B1-20240901,互联网接入服务业务,2029-04-23,qiupu-example.cn\n"
        f"{FINE},皖B1-20240902,互联网接入服务业务,2029-04-24,pingtian-example.cn\n"
    )
    looks = (
        "官网,检查日,首页有无许可证号,二次检查日,二次结果\n"
        f"qiupu-example.cn,2026-09-15,{shown},2026-10-21,{again}\n"
        "pingtian-example.cn,2026-09-15,有,,\n"
    )

    report = judged(tmp_path, 企业名录=firms, 首页检查=looks)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected


@pytest.mark.parametrize(
    ("reply", "expected"),
    [
        ("情况属实，2025年3月上线，服务器在池州，一直没有办理备案", {"failed"}),
        ("服务器在新加坡，2025年3月上线", set()),
        ("域名尚未开通，服务器在池州", set()),
    ],
)
def test_what_a_firm_answers_tells_where_its_site_is(
    tmp_path: Path, reply: str, expected: set[str]
) -> None:
    table = (
        "网站域名,被检查单位,检查发现,企业答复\n"
        f"qiupu-example.cn,{NET},备案系统中无该域名记录,{reply}\n"
        f"pingtian-example.cn,{FINE},未发现问题,备案号皖ICP备2020014420号-1\n"
    )

    report = judged(tmp_path, 约谈=table)

    assert outcomes(report, MISSING, "qiupu-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(("state", "expected"), [("加速中", {"failed"}), ("未开通", set())])
def test_a_domain_that_is_being_carried_is_served(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    table = (
        "加速域名备案复核（境内节点）\n加速域名,客户,业务状态,工信部查询结果\n"
        f"qiupu-example.cn,{NET},{state},查无备案\n"
        f"pingtian-example.cn,{FINE},加速中,皖ICP备2021011520号-1\n"
    )

    report = judged(tmp_path, 复核=table)

    assert outcomes(report, MISSING, "qiupu-example.cn") & {"failed"} == expected


@pytest.mark.parametrize(
    ("looked_up", "expected"),
    [("无任何许可，称正在筹备材料", {"failed"}), ("无任何许可，业务正在筹备", set())],
)
def test_papers_that_are_being_prepared_are_no_business_to_come(
    tmp_path: Path, looked_up: str, expected: set[str]
) -> None:
    table = (
        "供应商,合同,做什么,席位,月结算（元）,自何时,增值电信许可查询\n"
        f"{FINE},QP-01,呼叫中心外包,40,180000,2023-06,皖B2-20220371，含呼叫中心业务，有效\n"
        f"{NET},QP-02,呼叫中心外包（自有平台，对外承接）,60,216000,2025-01,{looked_up}\n"
    )

    report = judged(tmp_path, 外呼核查=table)

    assert outcomes(report, UNLICENSED, NET) & {"failed"} == expected
