"""What an investigation tells in its own sentences proves nothing where it reproaches nobody."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
FIRM = "安庆皖江云服务有限公司"
ACCOUNTS_OF_NOTHING = (
    "坐席和线路都是保险公司的，他们只派人去接电话",
    "短信是别家持证公司代发的，号主身份证被冒用，与其无关",
    "由安徽电信直接签约收款，皖江只做装机布线",
    "用户合同都是移动方的，按月到移动营业厅交",
    "机房租给自己下属门店放收银系统，没有别的用户，未向谁收钱",
    "宣传页为模板自带，公司刚成立三个月，业务员已离职",
    "系统、号码均为委托方所有，属于人员派驻",
)
REPROACHES = (
    "自购交换机给三栋楼通网，每户每月收60元，对外经营",
    "负责人承认从去年起卖云主机，许可证没办",
    "无证经营，已立案",
    "由公司自行收款，用户40余家",
    "客户合同是皖江签的，按月开票",
)
TABLE = (
    "编号,企业名称,业务,服务对象,收款情况,许可证查询,核查说明\n"
    '1,{firm},云主机出租,望江棉纺厂等6家,按月收费每月4000元,未查到任何电信业务许可,"{account}"\n'
    "2,安庆宜城宽带有限公司,互联网接入,怀宁粮油站,按年收费,皖B1-20210077，互联网接入服务业务，至2027-01-01,在许可范围内\n"
)


def said(folder: Path, account: str) -> set[str]:
    report = judged(folder, 线索核查=TABLE.format(firm=FIRM, account=account))
    return outcomes(report, UNLICENSED, FIRM) | outcomes(report, SUBLET, FIRM)


@pytest.mark.parametrize("account", ACCOUNTS_OF_NOTHING)
def test_an_account_that_reproaches_nobody_leaves_a_question(tmp_path: Path, account: str) -> None:
    assert "failed" not in said(tmp_path, account)


@pytest.mark.parametrize("account", REPROACHES)
def test_an_account_that_reproaches_stays_failed(tmp_path: Path, account: str) -> None:
    assert "failed" in said(tmp_path, account)


def test_another_of_the_same_city_is_another(tmp_path: Path) -> None:
    """“安庆电信” and “安庆皖江云服务” begin alike, as their city is called."""
    assert "failed" not in said(tmp_path, "客户由安庆电信签约并按月收款，皖江只做装机布线")


REPORTS = (
    "电信业务经营者2025年度信息年报报送情况（截至2026年7月8日）\n"
    "企业名称,许可证号,业务种类,首次发证日期,2025年度年报,备注\n"
    "安庆宜城宽带有限公司,皖B1-20210077,互联网接入服务业务,2021-03-04,已报送,2026-02-11\n"
    "{firm},皖B2-20200155,信息服务业务,2020-06-01,未报送,{remark}\n"
)


@pytest.mark.parametrize(
    ("remark", "expected"),
    [
        ("两次电话催报，至今没报", {"failed"}),
        ("", {"failed"}),
        ("许可证已于2025-09-30注销", set()),
        ("2026年1月交回许可证", set()),
        ("许可证已被撤销", {"cantTell"}),
        ("2026-05-08注销", {"cantTell"}),
        ("4月2日已上报", {"cantTell"}),
        ("企业去年歇业", {"cantTell"}),
    ],
)
def test_who_held_no_licence_any_more_owed_no_report(
    tmp_path: Path, remark: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 年报=REPORTS.format(firm=FIRM, remark=remark))

    assert outcomes(report, UNLICENSED, FIRM) == expected
