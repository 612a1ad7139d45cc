"""Home lines from which a third party serves others: whose they are on file, who does it, and its look-up."""

from pathlib import Path

import pytest

from rectitude.facts.register.services import services_done
from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
NET, SHOP = "福州闽清网络工程有限公司", "祁县古城商贸有限公司"


@pytest.mark.parametrize(
    ("line", "owner", "kind", "use", "does", "look_up"),
    [
        ("线路编号", "登记用户", "登记用途", "实际使用情况", "实际经营者", "经营者许可证查询结果"),
        (
            "线路账号",
            "开户单位",
            "线路类型",
            "查实用途",
            "实际提供服务的单位",
            "提供服务单位许可证查询",
        ),
        ("宽带账号", "开户人", "线路类型", "实际用途", "实际收费单位", "收费单位许可证查询结果"),
    ],
)
@pytest.mark.parametrize(
    ("said", "firm", "looked_up", "home", "sublet", "unlicensed"),
    [
        ("接入交换机后分给1号楼62户租客，每户每月收费45元", NET, "查无许可证", "家庭宽带", 1, 1),
        (
            "经汇聚后向网吧、酒店等31户出售上网接入，按月收费",
            NET,
            "无电信业务经营许可证",
            "家庭宽带",
            1,
            1,
        ),
        (
            "接入交换机后分给62户租客，每户每月收费45元",
            NET,
            "闽B1-20220011，有效",
            "家庭宽带",
            0,
            0,
        ),
        ("接入交换机后分给62户租客，已整改拆除", NET, "查无许可证", "家庭宽带", 0, 0),
        ("免费共享给楼上租客", NET, "查无许可证", "家庭宽带", 0, 0),
        ("员工宿舍上网自用", NET, "查无许可证", "家庭宽带", 0, 0),
        ("本店办公上网", "（自用）", "不适用", "家庭宽带", 0, 0),
        ("本户自用", "无", "不适用", "家庭宽带", 0, 0),
    ],
)
def test_who_really_serves_others_from_a_home_line_is_found_and_not_its_owner(
    tmp_path: Path,
    line: str,
    owner: str,
    kind: str,
    use: str,
    does: str,
    look_up: str,
    said: str,
    firm: str,
    looked_up: str,
    home: str,
    sublet: int,
    unlicensed: int,
) -> None:
    table = (
        f"{line},{owner},{kind},{use},{does},{look_up},起始时间\n"
        f"1,{SHOP},{home},{said},{firm},{looked_up},2025-09-01\n"
        "2,祁县昌源商行,家庭宽带,本户自用,无,不适用,2024-03-01\n"
    )

    report = judged(tmp_path, 家庭宽带核查=table)

    assert ("failed" in outcomes(report, SUBLET, NET)) == bool(sublet)
    assert ("failed" in outcomes(report, UNLICENSED, NET)) == bool(unlicensed)
    assert not outcomes(report, SUBLET, SHOP) | outcomes(report, UNLICENSED, SHOP)


@pytest.mark.parametrize(
    ("said", "is_access"),
    [
        ("接入交换机后分给1号楼62户租客", True),
        ("网线拉到楼上商户", True),
        ("向酒店出售上网接入", True),
        ("互联网上网服务营业场所", False),
        ("钥匙交给租客", False),
        ("监控数据上传到平台", False),
    ],
)
def test_a_line_that_is_divided_among_tenants_is_access(said: str, is_access: bool) -> None:
    assert (frozenset({"B14"}) in services_done(said)) == is_access
