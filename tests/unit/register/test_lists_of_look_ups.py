"""Answers of offices: look-ups of licences and filings, registries' own format, the business register."""

import json
from pathlib import Path

import pytest

from rectitude.evidence.register import Licence, Observation, Registrant, Relation
from rectitude.findings import Outcome
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
DESK, OTHER = "深圳市鼎和物业管理有限公司", "深圳市前湾楼宇服务有限公司"
BLOCKS = (
    "线路提供单位,签约使用单位,IP地址段,合同编号,用途\n"
    f"中国电信股份有限公司深圳分公司,{DESK},100.80.4.0/27,SZ-1,转租，向楼内商户收取宽带费\n"
    f"中国电信股份有限公司深圳分公司,{OTHER},100.80.9.0/26,SZ-2,转租，向入驻企业转售\n"
)


@pytest.mark.parametrize(
    "answer", ["未查询到许可证信息", "查无许可证", "未持证", "No licence found"]
)
def test_a_firm_whose_licence_was_looked_up_in_vain_has_none(tmp_path: Path, answer: str) -> None:
    """The list was read as one of holders: who lets on without licence was passed as licensed."""
    lookups = f"企业名称,查询日期,查询结果\n{DESK},2026-11-12,{answer}\n"

    (licence,) = of(Licence, read(write(tmp_path / "read", 许可查询=lookups)))
    report = judged(tmp_path, 专线=BLOCKS, 许可查询=lookups)

    assert licence.searched
    assert outcomes(report, UNLICENSED, DESK) == {"failed"}
    assert outcomes(report, SUBLET, "100.80.4.0/27") == {"failed"}


def test_a_firm_that_was_not_looked_up_is_a_question(tmp_path: Path) -> None:
    lookups = f"企业名称,查询日期,查询结果\n{DESK},2026-11-12,未查询到许可证信息\n"

    report = judged(tmp_path, 专线=BLOCKS, 许可查询=lookups)

    assert outcomes(report, UNLICENSED, OTHER) == {"cantTell"}
    assert outcomes(report, SUBLET, "100.80.9.0/26") == {"cantTell"}


def test_a_look_up_with_a_result_neither_covers_nor_denies(tmp_path: Path) -> None:
    lookups = f"企业名称,查询日期,查询结果\n{DESK},2026-11-12,有许可证\n"

    report = judged(tmp_path, 专线=BLOCKS, 许可查询=lookups)

    assert outcomes(report, UNLICENSED, DESK) == {"cantTell"}


def test_firms_with_another_beside_them_and_a_day_are_no_licences(tmp_path: Path) -> None:
    """A registrant by a former name was convicted: the table that says so was read as licences."""
    tables = {
        "备案": "域名,备案主体,网站备案号,状态\na.cn,成都骏驿旅游服务有限公司,蜀ICP备18078439号-1,正常\n",
        "whois": "domain,registrant\na.cn,成都华茂旅游服务有限公司\n",
    }
    kin = (
        "企业名称,关联企业,关系类型,生效日期\n"
        "成都骏驿旅游服务有限公司,成都华茂旅游服务有限公司,曾用名,2018-01-12\n"
    )

    report = judged(tmp_path / "kin", **tables, 股权与更名=kin)
    without = judged(tmp_path / "none", **tables)

    assert "failed" not in outcomes(report, MISSING, "a.cn")
    assert outcomes(without, MISSING, "a.cn") == {"failed"}


UNITS = (
    "企业名称,统一社会信用代码,登记状态,成立日期,注销日期,曾用名,名称变更日期\n"
    "青岛中瀚建材有限公司,,存续,2014-09-12,,青岛云谷建材有限公司,2025-06-10\n"
    "青岛海棠里建材有限公司,,存续,2014-03-12,,,\n"
)


def test_a_former_name_in_the_business_register_is_a_change_of_name(tmp_path: Path) -> None:
    """Not from the day on which the firm was founded."""
    filings = (
        "域名,主办单位,网站备案号,状态,截至日期\n"
        "a.cn,青岛云谷建材有限公司,鲁ICP备2024024323号-1,正常,2026-11-22\n"
        "b.cn,青岛海棠里建材有限公司,鲁ICP备2024015632号-1,正常,2026-11-22\n"
    )

    (relation,) = of(Relation, read(write(tmp_path / "read", 市场主体登记=UNITS)))
    report = judged(tmp_path, 备案=filings, 市场主体登记=UNITS)

    assert (relation.parent, relation.child) == ("青岛中瀚建材有限公司", "青岛云谷建材有限公司")
    assert (relation.kind, relation.valid_from) == ("former_name", "2025-06-10")
    assert outcomes(report, STALE, "a.cn") == {"failed"}
    assert "failed" not in outcomes(report, STALE, "b.cn")


def test_a_registry_s_own_answer_is_a_registrant(tmp_path: Path) -> None:
    def entity(role: str, name: str) -> dict[str, object]:
        card = ["vcard", [["version", {}, "text", "4.0"], ["fn", {}, "text", name]]]
        return {"objectClassName": "entity", "roles": [role], "vcardArray": card}

    answer = {
        "objectClassName": "domain",
        "ldhName": "a.cn",
        "events": [
            {"eventAction": "registration", "eventDate": "2013-01-17T02:41:09Z"},
            {"eventAction": "expiration", "eventDate": "2027-01-17T02:41:09Z"},
        ],
        "entities": [entity("registrant", "西安智桥有限公司"), entity("registrar", "West Ltd.")],
    }
    odd = {"objectClassName": "domain", "ldhName": "b.cn", "entities": [{"vcardArray": [1]}, 3]}
    (tmp_path / "rdap.json").write_text(json.dumps([answer, odd]), "utf-8")

    rows = of(Registrant, read(tmp_path))

    assert [(row.domain, row.registrant, row.registrar) for row in rows] == [
        ("a.cn", "西安智桥有限公司", "West Ltd."),
        ("b.cn", "", ""),
    ]
    assert (rows[0].registered, rows[0].expires) == ("2013-01-17", "2027-01-17")


CHECKED = (
    "域名,单位名称,接入单位,IP地址,服务器放置地,备案号,备案状态,首页访问情况,导出日期\n"
    "a.cn,合肥长风贸易有限公司,安徽云枢有限公司,198.18.11.32,{place},,查无备案信息,可正常访问,2026-11-16\n"
    "b.cn,合肥启衡贸易有限公司,安徽云枢有限公司,198.18.11.33,{place},皖ICP备18005532号-1,正常,可正常访问,2026-11-16\n"
)


@pytest.mark.parametrize(
    ("place", "outcome"), [("安徽省合肥市", {"failed"}), ("", {"cantTell"}), ("香港", set())]
)
def test_a_look_up_beside_the_look_says_where_the_site_is(
    tmp_path: Path, place: str, outcome: set[str]
) -> None:
    report = judged(tmp_path, 网站备案核查表=CHECKED.format(place=place))

    assert outcomes(report, MISSING, "a.cn") == outcome
    assert "failed" not in outcomes(report, MISSING, "b.cn")


def test_rounds_below_one_heading_stand_beside_filings(tmp_path: Path) -> None:
    """The second line of the header alone was taken for the header: no filings were read."""
    table = (
        "空壳网站排查台账,,,,,\n"
        "备案号,域名,主办单位,备案状态,拨测状态码,,\n"
        ",,,,2026年8月,2026年9月,2026年10月\n"
        "豫ICP备18054103号-1,a.cn,郑州岭上有限公司,正常,200,200,200\n"
        "豫ICP备18054104号-1,b.cn,郑州禾木有限公司,正常,无响应,无法解析,0\n"
    )

    looks = of(Observation, read(write(tmp_path / "read", 空壳网站排查=table)))
    report = judged(tmp_path, 空壳网站排查=table)

    assert [row.http_status for row in looks] == [200, 200, 200, 0, 0, 0]
    assert outcomes(report, STALE, "b.cn") == {"failed"}
    assert "failed" not in outcomes(report, STALE, "a.cn")


def test_two_access_providers_of_one_filing_are_two_firms(tmp_path: Path) -> None:
    """Both names together were one firm without a licence."""
    one, two = "青岛岚海云服务有限公司", "山东鲁信数据港有限公司"
    report = judged(
        tmp_path,
        filings=f"域名,主体备案号,主办单位,接入商,快照日期\na.cn,鲁ICP备16010012号,青岛甲有限公司,{one};{two},2026-11-24\n",
        licences=(
            "持证单位,许可证号,业务种类,有效期至\n"
            f"{one},B1-20220001,互联网数据中心业务,2027-12-31\n"
            f"{two},B1-20220002,互联网数据中心业务,2027-12-31\n"
        ),
        allocations=f"地址段,分配单位,使用单位\n100.67.0.0/24,{two},{two}\n",
        observations="域名,IP,观测时间,状态码\na.cn,100.67.0.19,2026-09-01,200\na.cn,100.67.0.19,2026-11-22,200\n",
    )

    assert {f.outcome for f in report.findings} & {Outcome.FAILED, Outcome.CANNOT_TELL} == set()


def looked_up(folder: Path, rows: str, headings: str = "企业名称,查询日期,查询结果") -> set[str]:
    lines = [f"{line},2026-01-01" for line in BLOCKS.splitlines()[1:]]
    dated = "\n".join([BLOCKS.splitlines()[0] + ",起租日期", *lines, ""])
    report = judged(folder, 专线=dated, 许可查询=f"{headings}\n{rows}\n")
    return outcomes(report, UNLICENSED, DESK)


@pytest.mark.parametrize(
    "answer",
    ["未查询", "未检索", "未能查询", "没有查询", "未查", "无查询记录", "暂无结果", "查询失败"],
)
def test_a_look_up_that_was_not_made_denies_nothing(tmp_path: Path, answer: str) -> None:
    """未查询 was read as 未查询到: firms that nobody looked up were convicted."""
    assert looked_up(tmp_path, f"{DESK},2026-11-12,{answer}") == {"cantTell"}


@pytest.mark.parametrize(
    "answer", ["未查询到", "查询无结果", "未查见许可证", "未发现许可证", "查无此证"]
)
def test_a_look_up_in_vain_denies_in_whatever_words(tmp_path: Path, answer: str) -> None:
    assert looked_up(tmp_path, f"{DESK},2026-11-12,{answer}") == {"failed"}


@pytest.mark.parametrize("answer", ["无", "否", "无异常"])
def test_a_check_without_result_may_be_one_that_found_nothing_amiss(
    tmp_path: Path, answer: str
) -> None:
    headings = "企业名称,核查日期,核查结果"
    assert looked_up(tmp_path, f"{DESK},2026-11-12,{answer}", headings) == {"cantTell"}


@pytest.mark.parametrize("heading", ["是否取得备案", "是否取得授权", "是否具备转租条件"])
def test_whether_a_firm_has_anything_else_says_nothing_of_licences(
    tmp_path: Path, heading: str
) -> None:
    said = looked_up(tmp_path, f"{DESK},2026-11-12,否", f"企业名称,核查日期,{heading}")
    assert "failed" not in said


@pytest.mark.parametrize(
    ("heading", "asked"),
    [("查询业务", "B25"), ("查询事项", "信息服务业务"), ("许可种类", "互联网数据中心业务")],
)
@pytest.mark.parametrize("answer", ["未查询到", "查询失败", "-"])
def test_a_look_up_of_one_service_neither_denies_the_others_nor_grants_it(
    tmp_path: Path, heading: str, asked: str, answer: str
) -> None:
    """互联网数据中心业务,未查询到 was read as a licence of it, and the firm was passed."""
    said = looked_up(tmp_path, f"{DESK},{asked},{answer}", f"企业名称,{heading},查询结果")
    assert said == {"cantTell"}


@pytest.mark.parametrize("answer", ["有", "持证", "粤B1-20200001"])
def test_a_look_up_that_found_the_service_covers_it(tmp_path: Path, answer: str) -> None:
    headings = "企业名称,许可种类,查询结果,有效期至"
    assert looked_up(tmp_path, f"{DESK},互联网数据中心业务,{answer},2028-01-01", headings) == set()


def test_a_look_up_of_years_ago_does_not_say_that_there_is_none_now(tmp_path: Path) -> None:
    assert looked_up(tmp_path, f"{DESK},2019-11-12,未查询到许可证信息") == {"cantTell"}
    assert looked_up(tmp_path, f"{DESK},2025-11-12,未查询到许可证信息") == {"failed"}


@pytest.mark.parametrize(
    ("heading", "answer", "expected"),
    [
        ("结果", "未查询到电信业务经营许可证", {"failed"}),
        ("结论", "查无许可证", {"failed"}),
        ("情况", "未取得电信业务经营许可证", {"failed"}),
        ("说明", "未查询到许可证信息", {"failed"}),
        ("结果", "无", {"cantTell"}),
        ("情况", "系统维护，未能查询", {"cantTell"}),
    ],
)
def test_what_a_look_up_found_is_told_by_its_answers(
    tmp_path: Path, heading: str, answer: str, expected: set[str]
) -> None:
    """Under a heading that was not understood the firm counted as one whose licence is on record."""
    sold = (
        f"收款方,付款方,业务,起始日期,截止日期\n{DESK},{OTHER},互联网接入,2026-01-10,2027-01-09\n"
    )

    report = judged(
        tmp_path,
        付款=sold,
        许可证查询=f"查询单位,查询日期,{heading}\n{DESK},2026-09-16,{answer}\n",
    )

    assert outcomes(report, UNLICENSED, DESK) <= expected
    assert "passed" not in {str(f.outcome) for f in report.findings if f.scenario == UNLICENSED}
