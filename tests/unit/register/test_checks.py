"""Ledgers of sites, findings of inspections and contracts are read for what they say, and no more."""

from pathlib import Path

import pytest

from rectitude.collectors.register.vocabulary import checked_filing
from rectitude.inspection import inspect
from rectitude.options import Options, Target

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"


def judged(folder: Path, **tables: str) -> set[tuple[str, str, str]]:
    """Return scenario, subject and outcome of what is said of folder's tables."""
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, "utf-8")
    report = inspect(Target("register", str(folder)), Options(), workdir=folder.parent)
    return {(f.scenario, f.subject.id, str(f.outcome)) for f in report.findings if f.subject}


def failed(folder: Path, **tables: str) -> set[tuple[str, str]]:
    found = judged(folder, **tables)
    return {(scenario, subject) for scenario, subject, outcome in found if outcome == "failed"}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "tables"
    made.mkdir()
    return made


def test_a_number_that_is_none_tells_a_site_without_filing(folder: Path) -> None:
    ledger = (
        "网站名称,域名,部署位置,ICP备案号,备案主办单位,现状\n"
        "门户,mulan-gym.cn,腾讯云广州,粤ICP备18000001号-1,广州木兰健身有限公司,正常访问\n"
        "活动页,mulan-run.cn,腾讯云广州,未备案,,正常访问\n"
        "外文站,mulan-fit.com,新加坡,未备案,,正常访问\n"
        "内网,mulan-oa.cn,公司机房,未备案（仅内网解析）,,正常访问\n"
        "投票,mulan-vote.cn,腾讯云广州,无,,正常访问\n"
    )
    assert failed(folder, 网站台账=ledger) == {(MISSING, "mulan-run.cn")}


def test_the_result_of_a_check_tells_a_filing_only_where_it_speaks_of_one(folder: Path) -> None:
    patrol = (
        "2026年9月网站备案状态巡查表,,,,,\n"
        "域名,接入企业,服务器地址,巡查日期,访问情况,核查结果\n"
        "yulan-tea.cn,泉港网络有限公司,泉州,2026-09-03,正常,查无备案\n"
        "yulan-silk.cn,泉港网络有限公司,泉州,2026-09-03,正常,无\n"
        "yulan-bus.cn,泉港网络有限公司,泉州,2026-09-03,无法访问,查无备案\n"
        "yulan-hk.cn,泉港网络有限公司,香港,2026-09-03,正常,查无备案\n"
    )
    said = judged(folder, 巡查=patrol)
    assert {s for _, s, outcome in said if outcome == "failed"} == {"yulan-tea.cn"}
    assert not any(outcome == "passed" for *_, outcome in said)


def test_no_beneath_days_is_silence_only_where_the_title_asks_for_answers(folder: Path) -> None:
    rows = (
        "主体,域名,网站备案号,备案状态,2026-08-03,2026-08-17,2026-09-07\n"
        "九江白鹿米业有限公司,bailu-rice.cn,赣ICP备18000002号-1,正常,否,否,否\n"
        "九江白鹿茶业有限公司,bailu-tea.cn,赣ICP备18000003号-1,正常,否,是,否\n"
    )
    asked = "网站能否打开周查（能打开填是，打不开填否）,,,,,,\n"
    assert failed(folder, 周查=asked + rows) == {(STALE, "bailu-rice.cn")}
    trouble = "网站访问周查（是否发现异常，填是或否）,,,,,,\n"
    assert failed(folder, 周查=trouble + rows) == set()


def test_a_count_of_silent_days_is_a_silence_of_so_long(folder: Path) -> None:
    rows = (
        "域名,备案号,备案主体,接入状态,连续打不开天数,累计打不开天数,核查日期\n"
        "heting-ice.cn,黔ICP备18000004号-1,遵义荷亭冷饮有限公司,正常,64,64,2026-09-30\n"
        "heting-oil.cn,黔ICP备18000005号-1,遵义荷亭粮油有限公司,正常,12,90,2026-09-30\n"
        "heting-old.cn,黔ICP备18000006号-1,遵义荷亭旧货有限公司,已注销备案,200,200,2026-09-30\n"
    )
    assert failed(folder, 核查=rows) == {(STALE, "heting-ice.cn")}


def test_the_number_on_record_is_not_the_one_that_the_page_shows(folder: Path) -> None:
    rows = (
        "抽测时间,网站,备案系统登记的网站备案号,页脚实际标注,点击备案号打开的地址,服务器所在地\n"
        "2026-09-01,qiaoyi-car.cn,沪ICP备18000007号-1,（无任何备案号）,,上海\n"
        "2026-09-01,qiaoyi-cab.cn,沪ICP备18000008号-1,沪ICP备18000008号-1,https://beian.miit.gov.cn/,上海\n"
        "2026-09-01,qiaoyi-van.cn,沪ICP备18000009号-1,沪ICP备18000009号-1,不可点击，纯文字,上海\n"
        "2026-09-01,qiaoyi-bus.cn,沪ICP备18000010号-1,页面未打开，未核查,,上海\n"
    )
    assert failed(folder, 标注抽测=rows) == {(MISSING, "qiaoyi-car.cn"), (MISSING, "qiaoyi-van.cn")}


LICENCES = (
    "持证单位,许可证号,业务种类,覆盖范围,有效期至\n"
    "徽川网络有限公司,皖B1-20200001,互联网数据中心业务,安徽省,2026-05-20\n"
)


def test_a_bill_of_the_time_of_a_licence_is_covered_by_it(folder: Path) -> None:
    bills = "开票单位,付款单位,费用项目,账期\n"
    before = "徽川网络有限公司,安庆振风塔酒店有限公司,服务器托管费,2026年4月\n"
    after = "徽川网络有限公司,安庆振风塔酒店有限公司,服务器托管费,2026年7月\n"
    assert failed(folder, 许可证=LICENCES, 账单=bills + before) == set()
    assert failed(folder, 账单=bills + after) == {(UNLICENSED, "徽川网络有限公司")}


def test_a_licence_in_the_same_row_keeps_a_firm_from_being_convicted(folder: Path) -> None:
    rows = (
        "提供方,客户,服务内容,资质证号\n"
        "池州杏村网络有限公司,池州杏花酒业有限公司,机柜租赁,皖B1-20230009\n"
        "池州秋浦网络有限公司,池州秋浦鱼庄有限公司,机柜租赁,\n"
        "徽川网络有限公司,池州九华旅社有限公司,机柜租赁,\n"
    )
    licences = LICENCES.replace("2026-05-20", "2029-05-20")
    found = failed(folder, 许可证=licences, 销售合同=rows)
    assert found == {(UNLICENSED, "池州秋浦网络有限公司")}


def test_a_way_of_allocating_is_no_provider(folder: Path) -> None:
    rows = (
        "网段,分配方式,报备使用单位,实际使用单位,用途\n"
        "203.0.113.0/26,静态,随州炎帝食品股份有限公司,随州炎帝食品股份公司,托管\n"
        "203.0.113.64/26,静态,随州曾侯乐器有限公司,（空置）,托管\n"
    )
    assert failed(folder, IP报备=rows, 许可证=LICENCES) == set()


def test_a_licence_denied_in_a_contract_is_a_look_up(folder: Path) -> None:
    rows = (
        "供应商名称,合同编号,合同标的,履行期间,供应商资质核验\n"
        "滁州琅琊通讯有限公司,LY-1,互联网出口带宽10G租用,2026.1.1-2027.12.31,系统查询无电信业务经营许可证（2026-09-08）\n"
        "滁州醉翁网络有限公司,LY-2,机柜租赁20架,2026.1.1-2027.12.31,持皖B1-20230077，有效\n"
        "滁州南谯工程有限公司,LY-3,机房布线施工,2026.1.1-2027.12.31,不涉及\n"
    )
    firm = "滁州琅琊通讯有限公司"
    assert failed(folder, 采购合同=rows) == {(UNLICENSED, firm), (SUBLET, firm)}


def test_what_inspectors_found_is_read_sentence_by_sentence(folder: Path) -> None:
    rows = (
        "受检企业,许可证编号,许可业务种类,业务覆盖范围,许可证有效期,现场查实的经营情况\n"
        "金湖荷网络有限公司,苏B1-20230387,互联网接入服务业务,江苏省,2023年5月18日至2028年5月17日,对外出租机柜126架，11家客户按月付费\n"
        "金湖芡实网络有限公司,苏B2-20230911,信息服务业务,江苏省,2023年8月1日至2028年7月31日,仅运营自有网站，未发现出租机柜、转售带宽的行为\n"
        "金湖菱角机械有限公司,—,未申请,,,厂区机柜均为本单位ERP自用，未对外提供服务\n"
        "金湖莼菜服务部,无,,,,把专线分给30家商户上网，每户每年收宽带费600元\n"
    )
    assert failed(folder, 检查台账=rows) == {
        (UNLICENSED, "金湖荷网络有限公司"),
        (UNLICENSED, "金湖莼菜服务部"),
        (SUBLET, "金湖莼菜服务部"),
    }


def test_a_row_of_domains_is_no_header(folder: Path) -> None:
    rows = (
        "企业,网址,售卖内容,标价,取证日期\n"
        "徽川网络有限公司,www.huichuan-demo.cn,云服务器、弹性公网IP,29元/月,2026-09-14\n"
        "池州秋浦网络有限公司,www.qiupu-demo.cn,机柜租用,900元/月,2026-09-14\n"
    )
    found = judged(folder, 许可证=LICENCES.replace("2026-05-20", "2029-05-20"), 网上售卖=rows)
    assert (UNLICENSED, "池州秋浦网络有限公司", "failed") in found
    assert not any(s == "徽川网络有限公司" and o == "failed" for _, s, o in found)


FILED = (
    "域名,备案号,备案主体,备案状态\n"
    "shitang-inn.cn,浙ICP备18000021号-1,温岭石塘客栈有限公司,正常\n"
    "shitang-sea.cn,浙ICP备18000022号-1,温岭石塘海产有限公司,正常\n"
)


@pytest.mark.parametrize(
    "heading",
    [
        "近一年打不开天数",
        "本月无法访问天数",
        "全年离线天数",
        "打不开天数累计",
        "累计网站打不开天数",
        "累计的打不开天数",
        "无响应天数合计",
        "允许离线天数",
        "最长连续无响应天数",
        "total offline days",
        "allowed days offline",
    ],
)
@pytest.mark.parametrize("days", ["0", "90", "200"])
def test_days_in_all_and_days_allowed_are_no_silence(folder: Path, heading: str, days: str) -> None:
    looks = f"域名,{heading},巡查日期\nshitang-inn.cn,{days},2026-10-01\n"
    looks += f"shitang-sea.cn,{days},2026-10-01\n"
    assert failed(folder, 备案=FILED, 巡查=looks) == set()


@pytest.mark.parametrize("heading", ["打不开天数", "网站连续无法访问的天数", "Days offline"])
def test_days_of_silence_are_said_to_be_told_and_not_looked_at(folder: Path, heading: str) -> None:
    looks = f"域名,{heading},巡查日期\nshitang-inn.cn,62,2026-10-01\n"
    (folder / "备案.csv").write_text(FILED, "utf-8")
    (folder / "巡查.csv").write_text(looks, "utf-8")
    report = inspect(Target("register", str(folder)), Options(), workdir=folder.parent)
    said = [f.message for f in report.findings if f.scenario == STALE and f.outcome == "failed"]
    assert [message.en.startswith("A row of the tables says") for message in said] == [True]


def test_an_answer_in_a_row_ends_the_silence_that_it_counts(folder: Path) -> None:
    looks = "域名,HTTP状态码,打不开天数,巡查日期\n"
    looks += "shitang-inn.cn,200,62,2026-10-01\nshitang-sea.cn,超时,62,2026-10-01\n"
    assert failed(folder, 备案=FILED, 巡查=looks) == {(STALE, "shitang-sea.cn")}


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("资质要求", "无"),
        ("供应商资质要求", "无"),
        ("资质异常", "无"),
        ("资质备注", "无"),
        ("资质变更", "无"),
        ("资质附件", "无"),
        ("资质到期提醒", "无"),
        ("资质核验异常", "未发现"),
        ("供应商资质核验", "无"),
        ("资质情况", "否"),
        ("资质核验结果", "未发现"),
    ],
)
def test_none_of_something_about_a_licence_is_no_lack_of_one(
    folder: Path, heading: str, said: str
) -> None:
    rows = (
        f"供应商名称,采购方,合同编号,合同标的,履行期间,{heading}\n"
        f"松门网络有限公司,箬山水产有限公司,SM-1,机柜租赁20架,2026.1.1-2027.12.31,{said}\n"
    )
    assert failed(folder, 采购合同=rows) == set()


@pytest.mark.parametrize(
    ("heading", "said"),
    [("供应商资质", "无资质"), ("供应商许可证核验", "无"), ("持证情况", "未查到")],
)
def test_a_licence_that_is_named_and_denied_is_lacking(
    folder: Path, heading: str, said: str
) -> None:
    rows = (
        f"供应商名称,采购方,合同编号,合同标的,履行期间,{heading}\n"
        f"松门网络有限公司,箬山水产有限公司,SM-1,机柜租赁20架,2026.1.1-2027.12.31,{said}\n"
    )
    firm = "松门网络有限公司"
    assert failed(folder, 采购合同=rows) == {(UNLICENSED, firm), (SUBLET, firm)}


@pytest.mark.parametrize(
    "said",
    [
        "未查到异常",
        "未查到问题",
        "未检索到违规信息",
        "备案核查通过，未查到异常",
        "查无异常",
        "备案号与页面一致，未查到挂马",
        "备案负责人已注销手机号",
        "备案主体已注销",
        "查无备案",
    ],
)
def test_a_check_of_a_site_with_a_number_takes_no_filing_from_it(folder: Path, said: str) -> None:
    rows = (
        "域名,备案号,备案主体,服务器所在地,HTTP状态码,备案核查结果\n"
        f"shitang-inn.cn,浙ICP备18000021号-1,温岭石塘客栈有限公司,浙江,200,{said}\n"
        "shitang-sea.cn,浙ICP备18000022号-1,温岭石塘海产有限公司,浙江,200,备案正常\n"
    )
    looks = "域名,HTTP状态码,服务器所在地,探测时间\nshitang-inn.cn,200,境内,2026-09-04\n"
    found = judged(folder, 核查=rows, 拨测=looks)
    assert not {o for s, b, o in found if b == "shitang-inn.cn" and o in {"failed", "cantTell"}}


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("备案已注销", "cancelled"),
        ("已注销备案", "cancelled"),
        ("备案号2026年5月已被注销，仍能打开", "cancelled"),
        ("访问正常，未备案", "none"),
    ],
)
def test_a_check_that_speaks_of_the_filing_tells_its_state(said: str, state: str) -> None:
    assert checked_filing(said) == state


@pytest.mark.parametrize(
    ("heading", "said"),
    [
        ("ICP许可证号", "未取得"),
        ("ICP许可证号", "未办理"),
        ("ICP许可证号", "未备案"),
        ("公安备案号", "未备案"),
        ("ICP备案号", "未取得"),
    ],
)
def test_what_is_lacking_of_another_kind_is_no_lack_of_a_filing(
    folder: Path, heading: str, said: str
) -> None:
    ledger = (
        f"网站名称,域名,部署位置,{heading},备案主办单位,现状\n"
        f"客栈,shitang-inn.cn,腾讯云广州,{said},温岭石塘客栈有限公司,正常访问\n"
        f"海产,shitang-sea.cn,腾讯云广州,{said},温岭石塘海产有限公司,正常访问\n"
    )
    assert failed(folder, 网站台账=ledger) == set()


def test_a_filing_not_applied_for_is_none_beneath_a_heading_of_filings(folder: Path) -> None:
    ledger = (
        "网站名称,域名,部署位置,ICP备案号,备案主办单位,现状\n"
        "客栈,shitang-inn.cn,腾讯云广州,未办理,,正常访问\n"
        "海产,shitang-sea.cn,腾讯云广州,浙ICP备18000022号-1,温岭石塘海产有限公司,正常访问\n"
    )
    assert failed(folder, 网站台账=ledger) == {(MISSING, "shitang-inn.cn")}


@pytest.mark.parametrize(
    ("beside", "is_gone"),
    [
        ("（未注销）", False),
        ("（拟注销）", False),
        ("（分公司已注销）", False),
        ("（已注销）", True),
        ("（2025年3月12日注销）", True),
        ("（已于2025-03-12注销）", True),
    ],
)
def test_a_filer_is_struck_off_where_just_that_stands_beside_its_name(
    folder: Path, beside: str, is_gone: bool
) -> None:
    rows = FILED.replace("石塘客栈有限公司", f"石塘客栈有限公司{beside}")
    found = judged(folder, 备案=rows)
    assert ((STALE, "shitang-inn.cn", "failed") in found) is is_gone
