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
