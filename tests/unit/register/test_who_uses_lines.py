"""Lines whose user is the only party told: across the border without approval, and home lines of firms."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
FIRM, OTHER = "温岭石塘网络科技有限公司", "玉环漩门阀门有限公司"


@pytest.mark.parametrize("heading", ["是否经批准", "审批手续", "是否取得主管部门批准"])
@pytest.mark.parametrize(
    ("kind", "end", "approved", "expected"),
    [
        ("国际专线", "香港", "否", {"failed"}),
        ("国际专线", "香港", "否，未经电信主管部门批准", {"failed"}),
        ("跨境专线", "新加坡", "无", {"failed"}),
        ("国际专线", "香港", "是，向基础电信企业租用", set()),
        ("国际专线", "香港", "否，申请审批中", set()),
        ("国际专线", "香港", "", set()),
        ("国内专线", "广东深圳", "否", set()),
        ("国际专线", "广东深圳", "否", set()),
    ],
)
def test_a_line_across_the_border_that_nobody_approved_is_its_users(
    tmp_path: Path, heading: str, kind: str, end: str, approved: str, expected: set[str]
) -> None:
    lines = (
        f"线路编号,使用单位,线路类型,A端,B端,用途,{heading},核查日期\n"
        f"KJ-01,{FIRM},{kind},浙江温岭,{end},向商户出租,{approved},2026-10-20\n"
        f"KJ-02,{OTHER},国际专线,浙江玉环,德国,本单位办公,已批准,2026-10-20\n"
    )

    report = judged(tmp_path, 线路核查=lines)

    assert outcomes(report, SUBLET, FIRM) == expected
    assert outcomes(report, SUBLET, OTHER) == set()
    assert "failed" not in outcomes(report, UNLICENSED, FIRM)


NONE = "未查询到许可证"


@pytest.mark.parametrize("user", ["实际使用单位", "使用单位", "使用人"])
@pytest.mark.parametrize("found", ["核查发现的用途", "现场发现的经营活动", "检查发现用途"])
@pytest.mark.parametrize(
    ("kind", "use", "looked_up", "expected"),
    [
        ("家庭宽带", "拨号服务器对外出租代理IP，按条收费", NONE, {"failed"}),
        ("家庭宽带", "架设节点对外销售CDN流量", NONE, {"failed"}),
        ("家庭宽带", "店内收银与监控", NONE, set()),
        ("家庭宽带", "架设节点对外销售CDN流量", "未查询", set()),
        ("企业宽带", "架设节点对外销售CDN流量", NONE, set()),
    ],
)
def test_who_uses_a_home_line_does_what_a_check_found_from_it(
    tmp_path: Path,
    user: str,
    found: str,
    kind: str,
    use: str,
    looked_up: str,
    expected: set[str],
) -> None:
    lines = (
        f"宽带账号,产品类型,安装地址,开户人,{user},{found},使用单位许可证查询结果,核查日期\n"
        f"tz-001,{kind},城东某小区,张**,{FIRM},{use},{looked_up},2026-09-17\n"
        f"tz-002,家庭宽带,城东某小区,王**,{OTHER},对外提供服务器托管服务,{NONE},2026-09-17\n"
        "tz-003,家庭宽带,城西某小区,刘**,无,家庭上网,—,2026-09-18\n"
    )

    report = judged(tmp_path, 家庭宽带核查=lines)

    assert outcomes(report, SUBLET, FIRM) == expected
    assert outcomes(report, SUBLET, OTHER) == {"failed"}
    assert not any("could not be read" in f.message.en for f in report.findings)


@pytest.mark.parametrize(
    ("product", "described", "expected"),
    [
        ("极速海外加速器", "跨境VPN，供用户访问境外网站", {"failed"}),
        ("星辰一号", "机柜出租，含带宽", {"failed"}),
        ("邮件客户端", "邮件软件授权", set()),
        ("星辰二号", "服务器硬件销售", set()),
    ],
)
def test_a_product_is_what_its_description_says_where_its_name_says_nothing(
    tmp_path: Path, product: str, described: str, expected: set[str]
) -> None:
    sold = (
        "企业名称,在售产品,产品说明,面向对象,价格,许可证查询结果,核查日期\n"
        f"{FIRM},{product},{described},社会公众,25元/月,{NONE},2026-10-21\n"
        f"{OTHER},阀门,五金阀门,企业,60元/个,{NONE},2026-10-21\n"
        f"乐清雁荡数据有限公司,蓝海套餐,主机托管,企业,600元/月,{NONE},2026-10-21\n"
    )

    report = judged(tmp_path, 在售产品核查=sold)

    assert outcomes(report, UNLICENSED, FIRM) == expected
    assert outcomes(report, UNLICENSED, OTHER) == set()


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("无股权关系，借用许可证", {"failed"}),
        ("冒用他人许可证", {"failed"}),
        ("挂靠资质经营", {"failed"}),
        ("疑似借用许可证", {"cantTell"}),
        ("未发现借用许可证", {"cantTell"}),
        ("", {"cantTell"}),
    ],
)
def test_who_acts_under_a_borrowed_licence_has_none(
    tmp_path: Path, said: str, expected: set[str]
) -> None:
    licences = (
        "持证单位,许可证编号,业务种类,覆盖范围,有效期至\n"
        "乐清雁荡数据有限公司,浙B1-20210088,互联网数据中心业务,浙江省,2031-04-14\n"
    )
    contracts = (
        "签约方,业务,客户,签订日期,履行情况,合同所附许可证号,与持证单位关系\n"
        f"{FIRM},主机托管,{OTHER},2026-04-08,履行中,浙B1-20210088,{said}\n"
    )

    report = judged(tmp_path, 许可证=licences, 合同核查=contracts)

    assert outcomes(report, UNLICENSED, FIRM) == expected
