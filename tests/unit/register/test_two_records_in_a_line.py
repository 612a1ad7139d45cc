"""Tables whose lines hold two records: filings with looks, licences with business, records within records."""

import json
from pathlib import Path

import pytest

from rectitude.evidence.register import (
    Allocation,
    BadRow,
    Filing,
    ImportedFile,
    Licence,
    Observation,
    Registrant,
    Statement,
)
from rectitude.findings import Outcome
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED = "resource.access.unlicensed"
UNIT, CLOUD = "北京甲乙科技有限公司", "北京云桥网络科技有限公司"
NUMBER = "京ICP备11000001号"


def filing(domain: str, *cells: str) -> str:
    return ",".join((domain, NUMBER, f"{NUMBER}-1", UNIT, CLOUD, "正常", *cells)) + "\n"


FILED = "域名,主体备案号,网站备案号,主办单位,接入商,备案状态"


def test_looks_in_columns_of_days_beside_filings_show_a_dead_site_and_spare_an_outage(
    tmp_path: Path,
) -> None:
    """The columns of days were unused, and the filings were compared with nothing."""
    table = (
        f"{FILED},2026-07-06,2026-08-03,2026-09-07,2026-10-19\n"
        + filing("dead.cn", "解析失败", "无响应", "无响应", "无响应")
        + filing("late.cn", "200", "200", "超时", "200")
        + filing("live.cn", "200", "200", "200", "200")
    )

    found = read(write(tmp_path / "read", 备案核查表=table))
    report = judged(tmp_path, 备案核查表=table)

    assert len(of(Filing, found)) == 3
    assert len(of(Observation, found)) == 12
    assert all(row.extra == {} for row in of(Filing, found))
    assert [(each.table, each.rows) for each in of(ImportedFile, found)] == [
        ("filings", 3),
        ("observations", 12),
    ]
    assert outcomes(report, STALE, "dead.cn") == {"failed"}
    assert "failed" not in outcomes(report, STALE, "late.cn")
    assert "failed" not in outcomes(report, STALE, "live.cn")


def test_one_look_beside_each_filing_is_an_observation_of_the_day_of_the_table(
    tmp_path: Path,
) -> None:
    """The number of another office is none that a page shows: here it would convict every site."""
    table = (
        f"{FILED},公安备案号,核查日期,HTTP状态码,页面标注备案号,备案号链接\n"
        + filing("a.cn", "11010802000001", "2026-10-01", "200", f"{NUMBER}-1", "https://beian.miit.gov.cn/")
        + filing("b.cn", "11010802000002", "2026-10-01", "200", "", "")
    )  # fmt: skip

    looks = of(Observation, read(write(tmp_path / "read", 备案=table)))
    report = judged(tmp_path, 备案=table)

    assert [(row.observed_at, row.http_status, row.shown_number) for row in looks] == [
        ("2026-10-01", 200, f"{NUMBER}-1"),
        ("2026-10-01", 200, ""),
    ]
    assert "failed" not in outcomes(report, MISSING, "a.cn")
    assert outcomes(report, MISSING, "b.cn") == {"failed"}


def test_filings_with_a_number_of_another_office_alone_have_no_looks(tmp_path: Path) -> None:
    table = f"{FILED},公安备案号,联系地址\n" + filing("a.cn", "11010802000001", "北京")

    assert not of(Observation, read(write(tmp_path, 备案=table)))


@pytest.mark.parametrize("heading", ["网站状态", "主体状态", "审核状态", "状态2"])
def test_a_second_state_of_a_filing_is_no_look_at_its_site(tmp_path: Path, heading: str) -> None:
    """A state 正常 beside a cancelled filing would prove that the site is still served."""
    cancelled = filing("a.cn", "正常").replace(",正常,", ",已注销,", 1)
    table = f"{FILED},{heading}\n{cancelled}" + filing("b.cn", "正常")

    assert not of(Observation, read(write(tmp_path, 备案=table)))


def test_the_owner_of_a_site_is_no_registrant(tmp_path: Path) -> None:
    table = f"{FILED},网站所有者\n" + filing("a.cn", "上海丙丁贸易有限公司")

    assert not of(Registrant, read(write(tmp_path, 备案=table)))


def test_the_registrant_beside_a_filing_is_compared_and_a_registrar_is_none(tmp_path: Path) -> None:
    table = (
        f"{FILED},域名注册人,域名到期日期\n"
        + filing("a.cn", "上海丙丁贸易有限公司", "2027-05-01")
        + filing("b.cn", UNIT, "2027-05-01")
    )

    found = of(Registrant, read(write(tmp_path / "read", 备案=table)))
    report = judged(tmp_path, 备案=table)
    without = read(write(tmp_path / "other", 备案=f"{FILED},注册商\n" + filing("a.cn", "商中在线")))

    assert [(row.domain, row.expires) for row in found] == [
        ("a.cn", "2027-05-01"),
        ("b.cn", "2027-05-01"),
    ]
    assert outcomes(report, MISSING, "a.cn") == {"failed"}
    assert "failed" not in outcomes(report, MISSING, "b.cn")
    assert not of(Registrant, without)


LICENSED = (
    "企业名称,许可证编号,许可业务,许可地域,有效期起,有效期至,"
    "资源段,使用方,业务/用途,所在省份,合同起止,备注"
)


@pytest.mark.parametrize(
    ("place", "remark", "outcome"),
    [("安徽", "", "failed"), ("浙江", "", ""), ("安徽", "已整改", "")],
)
def test_business_found_beside_a_licence_is_laid_beside_it(
    tmp_path: Path, place: str, remark: str, outcome: str
) -> None:
    """One licence over several rows, merged; what was found stands beside it, with a term of its own."""
    table = (
        f"{LICENSED}\n"
        "钱塘云有限公司,浙B1-20190561,互联网数据中心业务,浙江省,2024-06-01,2029-05-31,"
        f"10.1.0.0/25,安庆黄梅传媒有限公司,托管,{place},2025-09-01至2027-08-31,{remark}\n"
        ",,,,,,10.1.1.0/25,杭州拱宸网络有限公司,托管,浙江,2025-01-01至2027-12-31,\n"
    )

    found = read(write(tmp_path / "read", 检查表=table))
    report = judged(tmp_path, 检查表=table)

    assert not of(BadRow, found)
    assert [(row.holder, row.area, row.valid_to) for row in of(Licence, found)] == [
        ("钱塘云有限公司", ("浙江省",), "2029-05-31")
    ]
    assert [(row.prefix, row.location, row.valid_to) for row in of(Statement, found)] == [
        ("10.1.0.0/25", place, "2027-08-31"),
        ("10.1.1.0/25", "浙江", "2027-12-31"),
    ]
    failed = {f.subject.id for f in report.findings if f.outcome is Outcome.FAILED}
    assert failed == ({"钱塘云有限公司"} if outcome else set())


SITE = {
    "domain": "a.cn",
    "icpMain": NUMBER,
    "icpSite": f"{NUMBER}-1",
    "company": UNIT,
    "state": "已注销",
    "stateTime": "2026-04-12 16:20:00",
    "ips": ["192.0.2.26"],
    "region": "境内/河南",
    "checks": [
        {"time": "2026-07-15 09:12:00", "ip": "192.0.2.26", "httpCode": 200},
        {"time": "2026-10-20 09:12:00", "ip": "192.0.2.26", "httpCode": 200},
    ],
}
OTHER = SITE | {"domain": "b.cn", "icpMain": "京ICP备11000002号", "icpSite": "京ICP备11000002号-1"}


@pytest.mark.parametrize("lines", [False, True])
def test_records_within_records_are_a_table_of_their_own(tmp_path: Path, lines: bool) -> None:
    """The checks of each site were one unused cell."""
    whole = {"system": "x", "list": [SITE, OTHER | {"checks": []}]}
    name, text = (
        ("sites__jsonl", "".join(json.dumps(each) + "\n" for each in whole["list"]))
        if lines
        else ("sites__json", json.dumps(whole))
    )
    folder = tmp_path / "read"
    folder.mkdir()
    (folder / name.replace("__", ".")).write_text(text, "utf-8")

    found = read(folder)

    assert [(row.main_licence, row.service_licence) for row in of(Filing, found)] == [
        (NUMBER, f"{NUMBER}-1"),
        ("京ICP备11000002号", "京ICP备11000002号-1"),
    ]
    assert [(row.domain, row.observed_at, row.line) for row in of(Observation, found)] == [
        ("a.cn", "2026-07-15", 1),
        ("a.cn", "2026-10-20", 1),
    ]


def test_a_cancelled_site_at_its_filed_address_is_served_where_the_filing_says(
    tmp_path: Path,
) -> None:
    moved = [{"time": "2026-10-20", "ip": "203.0.113.9", "httpCode": 200}]
    (tmp_path / "tables").mkdir()
    (tmp_path / "tables" / "sites.json").write_text(
        json.dumps([SITE, OTHER | {"checks": moved}]), "utf-8"
    )

    report = judged(tmp_path)

    assert outcomes(report, MISSING, "a.cn") == {"failed"}
    assert outcomes(report, MISSING, "b.cn") == {"cantTell"}


def test_a_role_of_a_block_is_its_use(tmp_path: Path) -> None:
    table = (
        "Prefix,Status,Assigned by,Tenant,Role,Start\n"
        "198.18.0.0/18,container,Binhai Telecom Co. Ltd.,Binhai Telecom Co. Ltd.,own,2010-01-01\n"
        "198.18.1.0/24,active,Binhai Telecom Co. Ltd.,Haihe Studio Ltd.,home broadband,2025-02-01\n"
    )

    rows = of(Allocation, read(write(tmp_path, ipam=table)))

    assert [row.use for row in rows] == ["own-business", "residential"]


@pytest.mark.parametrize("dead", ["否", "0", "无响应（探测点断网）", "本地网络故障，超时", "漏测"])
def test_days_of_answers_to_who_knows_what_show_no_dead_site(tmp_path: Path, dead: str) -> None:
    """否 beneath a day may answer whether anything was amiss, and a probe that was off saw nothing."""
    table = f"{FILED},2026-07-06,2026-08-03,2026-09-07,2026-10-19\n"
    live = {"否": "是", "0": "1"}.get(dead, "200")
    table += filing("a.cn", *[dead] * 4) + filing("b.cn", *[live] * 4)

    assert "failed" not in outcomes(judged(tmp_path, 备案状态核查表=table), STALE, "a.cn")


def test_days_of_answers_to_whether_sites_could_be_reached_show_a_dead_one(tmp_path: Path) -> None:
    table = f"{FILED},2026-07-06,2026-08-03,2026-09-07,2026-10-19\n"
    table += filing("a.cn", *["否"] * 4) + filing("b.cn", *["是"] * 4)

    assert outcomes(judged(tmp_path, 能否访问=table), STALE, "a.cn") == {"failed"}


def test_where_a_unit_is_registered_is_not_who_registered_its_domain(tmp_path: Path) -> None:
    for heading, said in (("注册单位", False), ("域名注册单位", True)):
        table = f"{FILED},{heading}\n" + filing("a.cn", "上海丙丁贸易有限公司")
        report = judged(tmp_path / heading, 备案=table)
        assert ("failed" in outcomes(report, MISSING, "a.cn")) is said
