"""What tariffs forbid, whose racks labour is done at, and how a registrant is told to stand to the filer."""

from pathlib import Path

from registers.reading import judged, outcomes

ACCESS, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
MISSING = "resource.filing.missing"


def test_what_a_tariff_forbids_nobody_does(tmp_path: Path) -> None:
    terms = (
        "项目,内容\n"
        "城郊光影网络工作室,无任何电信业务许可（2026-11-20查）\n"
        "家宽资费条款第3条,仅供住户上网，不得用于收费、转租、分给邻居\n"
        "商企专线,可用于本单位业务\n"
    )
    report = judged(tmp_path, 资费条款=terms)
    assert "failed" not in {each.outcome for each in report.findings}


CHECKED = (
    "单位名称,对外业务（实地核查）,收费客户数,开票(万元),企业自报许可证号\n"
    "湖滨算力运维有限公司,代客户上架、换盘（客户自有设备及机柜合同）,9,31.50,无\n"
    "湖滨速接网络有限公司,企业宽带接入、IP地址出租,40,77.10,无\n"
)


def test_work_at_racks_that_customers_have_is_no_hosting(tmp_path: Path) -> None:
    report = judged(tmp_path, 业务核查表=CHECKED)
    assert "failed" not in outcomes(report, UNLICENSED, "湖滨算力运维有限公司")
    assert outcomes(report, UNLICENSED, "湖滨速接网络有限公司") == {"failed"}


FILED = (
    "域名,主办单位,网站备案号,备案通过日期\n"
    "meiwen.cn,佛山湄纹文化传播有限公司,粤ICP备20200001号-1,2020-08-14\n"
    "gaoyuan.cn,佛山高远玩具店,粤ICP备20200002号-1,2025-06-19\n"
    "qiaowei.cn,佛山桥威家具有限公司,粤ICP备20200003号-1,2021-03-01\n"
)
KIN = (
    "域名,域名持有者,备案主办单位,核验关系,核验依据\n"
    "meiwen.cn,湄洲控股集团有限公司,佛山湄纹文化传播有限公司,全资母公司,持股100%\n"
    "gaoyuan.cn,深圳市海拓信息科技有限公司,佛山高远玩具店,无,股东、高管均无交叉\n"
    "qiaowei.cn,佛山乔伟木业厂,佛山桥威家具有限公司,曾用名（改制）,2022年改制更名\n"
)


def test_a_registrant_that_a_check_calls_the_parent_is_no_stranger(tmp_path: Path) -> None:
    report = judged(tmp_path, 备案=FILED, 关系核验=KIN)
    assert outcomes(report, MISSING, "gaoyuan.cn") == {"failed"}
    assert "failed" not in outcomes(report, MISSING, "meiwen.cn")
    assert "failed" not in outcomes(report, MISSING, "qiaowei.cn")


def test_a_relation_that_is_denied_is_none(tmp_path: Path) -> None:
    denied = KIN.replace("全资母公司", "不是母公司，无关联")
    report = judged(tmp_path, 备案=FILED, 关系核验=denied)
    assert outcomes(report, MISSING, "meiwen.cn") == {"failed"}


ON_THE_SPOT = (
    "核查日期,现场经营者,现场情况,下联终端用户,是否向下联用户收取上网费\n"
    "2026-11-26,桑植县云端网络服务部（个体工商户，经营者 王小明）,路由器，光缆接至对面芙蓉公寓,90户,是\n"
    "2026-11-27,桑植县澧源民宿,无线路由3台，供住客使用,住客,否，房费不单列\n"
)
RECEIPTS = (
    "收据编号,收款单位（章）,交款人,收费项目,金额(元),开票日期\n"
    "7300,桑植县云端网络服务部,李四,宽带费（100M）半年,200,2026-05-22\n"
)
IN_TWO_PLACES = (
    "单位,查询渠道,结果,查询日期\n"
    "桑植县云端网络服务部,部电信业务市场管理系统（全国）,未取得任何电信业务经营许可,2026-11-26\n"
    "桑植县云端网络服务部,省管局许可名录,无,2026-11-26\n"
)


def test_a_trader_is_the_same_with_and_without_who_he_is(tmp_path: Path) -> None:
    report = judged(tmp_path, 现场核查=ON_THE_SPOT, 收据登记=RECEIPTS, 许可查询=IN_TWO_PLACES)
    assert outcomes(report, UNLICENSED, "桑植县云端网络服务部") == {"failed"}
    assert "failed" not in outcomes(report, UNLICENSED, "桑植县澧源民宿")
    assert "王小明" not in "".join(each.subject.id for each in report.findings if each.subject)


def test_what_another_office_lacks_is_no_look_up(tmp_path: Path) -> None:
    elsewhere = IN_TWO_PLACES.splitlines()[0] + "\n桑植县云端网络服务部,文旅部门,无,2026-11-26\n"
    report = judged(tmp_path, 收据登记=RECEIPTS, 许可查询=elsewhere)
    assert "failed" not in outcomes(report, UNLICENSED, "桑植县云端网络服务部")
