"""Offices that handle or supervise, carriers that collect, rows in order beside rows at fault."""

import json
from pathlib import Path

import pytest

from rectitude.findings import Inspection
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.reading import judged

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"


def _failed(report: Inspection) -> set[tuple[str, str]]:
    return {(f.scenario, f.subject.id) for f in report.findings if str(f.outcome) == "failed"}


HANDLED = {
    "an office above the tickets": (
        "受理单位,工单号,诉求,核查,结论\n"
        "县宽带服务中心,GD-01,宽带慢,家庭宽带线路老化已更换,不属实\n"
        "县宽带服务中心,GD-02,没开发票,楼下住户拉线转租给12户每月收30元，当事人没有许可证，无姓名,待查\n"
    ),
    "an office under an untold heading": (
        "来源,编号,内容,备注\n"
        "区通信保障中心,1,有人把家庭宽带转租给楼里20户每户月收40元没有许可证,\n"
        "区大数据局,2,有人把企业专线转租给市场40户每户月收60元没有许可证,\n"
    ),
    "a supervising authority beside a site that closed": (
        "督办号,交办单位,标题,承办人,办理,状态\n"
        "D-1,区信息化办公室,请核实备案,周某,网站2025年3月起就关站了一直打不开；备案没有去注销,办理中\n"
        "D-2,区信息化办公室,请核实备案,周某,核对无误,已办结\n"
    ),
    "a department that reports": (
        "上报部门,日期,发现,处置\n"
        "网络运维部,2026-03-01,楼内有人分租宽带给租户每户收50元且无许可证,移交\n"
        "客户服务部,2026-03-02,无,无\n"
    ),
    "a firm that inspects": (
        "检查单位,日期,现场情况,意见\n"
        "安阳中测网络检测有限公司,2026-05-01,有人把专线转租给商户每户收80元没有许可证,移交\n"
    ),
    "a firm that answers for another": (
        "答复单位,答复日,答复内容\n"
        "洛阳牡丹网络有限公司,2026-05-01,经查系楼内住户将宽带转租给15户每户月收45元，该住户没有许可证\n"
    ),
    "a dormitory whose carrier collects": (
        "专线号,客户,申报用途,核查用途,说明\n"
        "Z-1,汉中天汉中学,自用,教学办公,宿舍网费由电信公司收取，学校没有收\n"
        "Z-2,汉中褒河职校,自用,校园网,反映宿舍收网费，查收据是联通公司的套餐，学校未收\n"
        "Z-3,汉中石门酒店,自用,客房上网,已核实无收费\n"
    ),
    "an agent who collects for the carrier": (
        "单位,线路,申请用途,现场,证\n"
        "略阳通讯器材店,宽带代办,自用,每户收40元代联通收取，发票由联通开,没有\n"
        "宁强通讯器材店,宽带代办,自用,每户交50元给移动公司，店里只收单,没有\n"
    ),
    "money that is no resale": (
        "用户,专线,登记用途,走访\n"
        "城固橘园山庄,100M,自用,线接到客房，房费里不另收，自用\n"
        "洋县朱鹮民宿,100M,自用,拉线到各院，网费由广电统一收\n"
    ),
    "two blocks, and one of them the carrier's own": (
        "地址段,分配单位,备案的使用单位,实际使用单位,是否一致,实际使用单位许可证查询\n"
        "192.0.2.0/26,开封汴水数据有限公司,开封鼓楼药房有限公司,开封鼓楼药房有限公司,一致,自用，不需要\n"
        "192.0.2.64/26,开封汴水数据有限公司,开封汴水数据有限公司,开封汴水数据有限公司,一致,自有许可B1-20240001\n"
    ),
    "a look that says the same": (
        "网段,备案使用单位,实际使用单位,核对结论\n"
        "192.0.2.0/26,开封汴水书社,龙亭书店,更名前后同一家，一致\n"
        "192.0.2.64/26,开封鼓楼茶社,开封鼓楼茶社,一致\n"
    ),
    "a claim that was looked into": (
        "客户,线路,约定用途,举报,核实结果\n"
        "新乡牧野网吧,200M专线,自用,举报其转租给邻居每月收费,已核实无此事\n"
        "新乡卫河网吧,200M专线,自用,举报其转租给邻居每月收费,不属违规\n"
    ),
    "a fault that is over": (
        "客户,线路,约定用途,发现,整改\n"
        "新乡牧野网吧,200M专线,自用,曾转租给邻居每户收30元,已整改并通过复查\n"
    ),
    "a supplier of things that are no access": (
        "供应商,采购内容,期限,月费（元）,许可证编号,查询结果,说明\n"
        "新乡太行线缆有限公司,光纤布线,2026-01-01至2027-12-31,800,无,不涉及电信业务,只布线\n"
        "新乡共城租赁有限公司,路由器租赁,2026-01-01至2027-12-31,700,无,不涉及电信业务,纯设备\n"
    ),
    "an agent whom the buyer's own review finds in order": (
        "供应商全称,给我司什么,合同号,资质查询（电信业务市场综合管理系统）,查询日,复核意见\n"
        "移动集团有限公司山东分公司,骨干出口40G,YD-26,基础电信企业,2026-11-11,合格\n"
        "日照凤凰岭代理有限公司,专线受理、报障,FH-08,"
        "无证；只代办，电路合同我司与移动直签，款付移动,2026-11-11,合格，代理商\n"
    ),
    "a licensee that only fits lines in the next province": (
        "company 公司,licence no,services,area 覆盖范围,where it sells (合同/机房),checked,remark\n"
        "日照岚山网服有限公司,鲁B1-20240911,互联网接入服务业务,山东省,"
        "江苏赣榆：只帮赣榆移动做装维，用户和移动签约、移动收费,2026/11/20,装维服务，OK\n"
    ),
    "an office by a name of its own with a licence column": (
        "负责单位,情况,有无许可证\n"
        "市场监管所,辖区有商户卖宽带每户收30元,没有\n"
        "通信执法大队,辖区有商户卖宽带每户收30元,没有\n"
    ),
}


@pytest.mark.parametrize("table", HANDLED.values(), ids=HANDLED.keys())
def test_whoever_is_not_at_fault_by_its_own_row_is_not_alarmed(tmp_path: Path, table: str) -> None:
    assert _failed(judged(tmp_path, 台账=table)) == set()


def test_the_office_that_exported_the_tickets_is_no_party_of_them(tmp_path: Path) -> None:
    folder = tmp_path / "tickets"
    folder.mkdir()
    tickets = {
        "导出单位": "县通信投诉受理中心",
        "工单": [
            {
                "工单号": "A-1",
                "被投诉方": "淇县朝歌酒店",
                "核实经过": "自用专线，无收费。",
                "结论": "不属违规",
            },
            {
                "工单号": "A-2",
                "被投诉方": "浚县古城数码店",
                "核实经过": "该店从店里拉线转租给楼上22户，每户每月收35元；店里没有电信业务经营许可证。",
                "结论": "属实",
            },
        ],
    }
    (folder / "工单.json").write_text(json.dumps(tickets, ensure_ascii=False), encoding="utf-8")

    failed = _failed(inspect(Target("register", str(folder)), Options(), workdir=tmp_path))

    assert {subject for _, subject in failed} == {"浚县古城数码店"}


@pytest.mark.parametrize(
    "state",
    ["查无备案（域名、单位均查无）,无", "未备案,无", "没有备案,未登记"],
)
def test_a_site_that_was_never_filed_is_missing_and_not_stale(tmp_path: Path, state: str) -> None:
    table = (
        "域名,主办单位,备案状态,备案系统登记接入商,实际服务器所在接入商,从何时起,是否开放,变更情况\n"
        f"a-huai.com,淮滨渡口旅行社,{state},信阳淮源数据有限公司,2026年2月上架,是，可下单,没有申请\n"
        "b-huai.com,淮滨米业有限公司,已备案,信阳淮源数据有限公司,信阳淮源数据有限公司,2021年,是,无变化\n"
    )

    failed = _failed(judged(tmp_path, 核对=table, 日期="填表日期\n2026-10-28\n"))

    assert not {each for each in failed if each[0] == STALE}


def test_one_block_at_fault_says_nothing_of_the_block_beside_it(tmp_path: Path) -> None:
    table = (
        "地址段,分配单位,备案的使用单位,实际使用单位,是否一致,实际用途,使用单位许可证查询\n"
        "192.0.2.0/26,开封汴水数据有限公司,开封朱仙镇木版有限公司,祥符极速网络工作室,不一致,"
        "转租给二十户按月收网费,没有电信业务经营许可证\n"
        "192.0.2.64/26,开封汴水数据有限公司,开封鼓楼药房有限公司,开封鼓楼药房有限公司,一致,自用,自用不需要\n"
        "192.0.2.128/26,开封汴水数据有限公司,开封汴水数据有限公司,开封汴水数据有限公司,一致,自用,自有许可B1-20240001\n"
    )

    subjects = {subject for _, subject in _failed(judged(tmp_path, 核对=table))}

    assert not subjects & {"192.0.2.64/26", "192.0.2.128/26", "开封汴水数据有限公司"}
    assert subjects & {"192.0.2.0/26", "祥符极速网络工作室"}


HONEST = {
    "a page abroad": (
        "sites",
        "domain,filing,footer,note\nreed-lake.com,none,none,hosted in Singapore\n",
    ),
    "the number of the filer": (
        "页脚核对",
        "网站,页脚备案号,所属,核对\n"
        "jinsha-river.cn,滇ICP备2021000091号,昭阳文旅有限公司,只写主体号没写-3，同一主体\n",
    ),
    "a person of the filing": (
        "客户资料",
        "客户,网站,备案号,资料变化\n"
        "鲁甸花椒合作社,ludian-hj.cn,滇ICP备2021000092号-1,法人换了，备案负责人是另一个人没换，不用报\n",
    ),
    "a filing remembered": (
        "线索核查",
        "域名,备案主体,线索,核查\n"
        "qiaojia-zhu.cn,巧家竹业厂,厂里说不知道有这个备案,后来想起是前任办公室主任办的\n",
    ),
    "a carrier named by its place": (
        "业务开展",
        "公司,许可地域,业务,开展地\n"
        "永善云数据有限公司,云南省,IDC,昭通；宜宾机房是租宜宾电信的，由宜宾电信给客户开票\n",
    ),
    "users without a name": (
        "IP核查",
        "地址,备案使用单位,实际使用单位,是否一致,说明\n"
        "203.0.113.64/28,昭阳创业孵化器,入孵企业若干,不一致,孵化器持B1-20200777，托管\n",
    ),
}


@pytest.mark.parametrize("what", HONEST)
def test_an_honest_remark_fails_nobody(tmp_path: Path, what: str) -> None:
    table, text = HONEST[what]

    report = judged(tmp_path, **{table: text})

    assert not [each for each in report.findings if each.outcome == "failed"]
