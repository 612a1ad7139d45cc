"""Who has a line for its own use and sells it on, read from contracts and from its own bills."""

from pathlib import Path

from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
LINES = (
    "签约客户,供方,产品,合同约定用途\n"
    "镇江北固园区管理有限公司,中国电信股份有限公司镇江分公司,互联网专线,企业自用，不得转售\n"
    "镇江金山商场管理有限公司,中国电信股份有限公司镇江分公司,互联网专线,企业自用，不得转售\n"
    "镇江焦山网络有限公司,中国电信股份有限公司镇江分公司,互联网专线,企业自用，不得转售\n"
)
LICENCES = (
    "单位,查询渠道,结果,日期\n"
    "镇江北固园区管理有限公司,省名录,无电信业务经营许可证,2026-11-02\n"
    "镇江金山商场管理有限公司,省名录,无电信业务经营许可证,2026-11-02\n"
)


def bills(firm: str, item: str) -> str:
    return (
        f"收费单位：{firm},,,\n序号,租户,项目,收款日\n"
        f"1,镇江梦溪家具有限公司,{item},2026-10-09\n"
        f"2,镇江宝塔食品有限公司,{item},2026-10-10\n"
        f"3,镇江南门服装有限公司,{item},2026-10-11\n"
    )


def test_a_line_for_own_use_that_is_billed_to_tenants_is_let_on(tmp_path: Path) -> None:
    mine = bills("镇江北固园区管理有限公司", "宽带费 100M")
    report = judged(tmp_path, 专线合同=LINES, 许可核查=LICENCES, 租户收费台账=mine)
    assert outcomes(report, SUBLET, "镇江北固园区管理有限公司") == {"failed"}
    assert outcomes(report, UNLICENSED, "镇江北固园区管理有限公司") == {"failed"}
    assert outcomes(report, SUBLET, "镇江金山商场管理有限公司") == set()


def test_what_else_tenants_pay_for_is_no_access(tmp_path: Path) -> None:
    rent = bills("镇江北固园区管理有限公司", "物业费")
    report = judged(tmp_path, 专线合同=LINES, 许可核查=LICENCES, 租户收费台账=rent)
    assert "failed" not in outcomes(report, SUBLET, "镇江北固园区管理有限公司")


def test_of_whom_no_look_up_was_in_vain_it_is_not_told(tmp_path: Path) -> None:
    sold = bills("镇江焦山网络有限公司", "宽带费 100M")
    report = judged(tmp_path, 专线合同=LINES, 许可核查=LICENCES, 租户收费台账=sold)
    assert outcomes(report, SUBLET, "镇江焦山网络有限公司") == set()


def test_the_day_on_which_somebody_pays_is_nobody(tmp_path: Path) -> None:
    mine = bills("镇江北固园区管理有限公司", "宽带费 100M")
    report = judged(tmp_path, 许可核查=LICENCES, 租户收费台账=mine)
    assert not any(f.subject and f.subject.id.startswith("2026") for f in report.findings)


def test_an_invoice_names_its_seller_above_and_its_buyers_below(tmp_path: Path) -> None:
    licences = (
        "单位,证号,业务,有效期\n"
        "镇江焦山网络有限公司,苏B1-20160001,互联网数据中心业务,2021-05-18 至 2026-05-18\n"
        "镇江云台网络有限公司,苏B1-20160002,互联网数据中心业务,2021-05-18 至 2031-05-18\n"
    )

    def invoices(firm: str) -> str:
        return (
            f"销方：{firm},,,\n发票日期,购方,货物或服务,金额\n"
            "2026-09-07,镇江梦溪家具有限公司,服务器托管费,27700\n"
            "2026-10-06,镇江宝塔食品有限公司,机柜租赁费,10200\n"
        )

    report = judged(
        tmp_path,
        许可证=licences,
        开票明细甲=invoices("镇江焦山网络有限公司"),
        开票明细乙=invoices("镇江云台网络有限公司"),
    )
    assert outcomes(report, UNLICENSED, "镇江焦山网络有限公司") == {"failed"}
    assert outcomes(report, UNLICENSED, "镇江云台网络有限公司") == set()
