"""Goods of a rack are no place in it, a role is no name, and an app that never came out serves nobody."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
UNLICENSED, SUBLET = "resource.access.unlicensed", "resource.access.sublet-or-illegal"
SELLER, AGENT = "滁州琅琊示例机电有限公司", "滁州清流示例网络有限公司"


@pytest.mark.parametrize(
    ("bought", "expected"),
    [
        ("机柜PDU、机柜盲板", set()),
        ("机柜配套螺丝", set()),
        ("机柜租用6架", {"failed"}),
        ("服务器 6台托管", {"failed"}),
    ],
)
def test_goods_of_a_rack_are_no_place_in_it(
    tmp_path: Path, bought: str, expected: set[str]
) -> None:
    suppliers = (
        "供应商,采购内容,合同编号,合同期限,付款情况\n"
        f"{SELLER},{bought},LY-2026-3,2026-03-01至2026-12-31,已付三季度\n"
    )
    looked_up = (
        "查询日期,企业全称,查询结论,许可证编号,业务种类\n"
        f"2026-10-20,{SELLER},未查询到许可证信息,,\n"
        "2026-10-20,滁州示例数据有限公司,已取得,皖B1-20220508,互联网数据中心业务\n"
    )

    report = judged(tmp_path, 供应商台账=suppliers, 许可证查询=looked_up)

    assert outcomes(report, SUBLET, SELLER) & {"failed"} == expected
    assert outcomes(report, UNLICENSED, SELLER) & {"failed"} == expected


@pytest.mark.parametrize("signs", ["挂牌单位", "签约主体", "无合同、无收款", "未签合同"])
def test_a_role_and_a_denial_are_no_names(tmp_path: Path, signs: str) -> None:
    offers = (
        "产品,挂牌单位,面向对象,价格,状态,合同与收款\n"
        f"云主机,{AGENT},社会企业,300元/月,立项论证中,{signs}\n"
    )
    looked_up = f"企业,查询日期,持证,许可证号\n{AGENT},2026-11-04,无,\n"

    report = judged(tmp_path, 产品目录=offers, 持证情况=looked_up)

    assert outcomes(report, UNLICENSED, signs) == set()
    assert "failed" not in outcomes(report, UNLICENSED, AGENT)


@pytest.mark.parametrize(
    ("state", "expected"),
    [
        ("在架", {"failed"}),
        ("仅提交，审核未过，从未上架", set()),
        ("2026年5月已下架", set()),
        ("尚未发布", set()),
    ],
)
def test_an_app_that_is_not_on_the_shelf_serves_nobody(
    tmp_path: Path, state: str, expected: set[str]
) -> None:
    apps = (
        "APP名称,包名,运营者,首次上架,当前状态,服务器所在,备案系统查询结果,查询时间\n"
        f"醉翁亭,com.langya.pavilion,{SELLER},2025-03-06,{state},境内,未查询到备案信息,2026-11-10\n"
        f"让泉,com.langya.spring,{AGENT},2025-04-06,在架,境内,已备案，主体一致,2026-11-10\n"
    )

    report = judged(tmp_path, APP抽查=apps)

    assert outcomes(report, MISSING, "com.langya.pavilion") & {"failed"} == expected
