"""Where a service is done may stand under a heading that begins with the service."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED, FIRM = "resource.access.unlicensed", "吴忠青铜云数据有限公司"
LICENCES = (
    "licensee,licence_no,services,area,issued,expires\n"
    f"{FIRM},宁B1-20220041,B11,吴忠,2022-01-01,2028-01-01\n"
)


@pytest.mark.parametrize("heading", ["service_location", "Service city", "place of service"])
@pytest.mark.parametrize(("place", "failed"), [("陕西西安", True), ("宁夏吴忠", False)])
def test_racks_are_let_where_the_heading_of_their_place_says(
    tmp_path: Path, heading: str, place: str, failed: bool
) -> None:
    contracts = (
        f"provider,customer,service,{heading},start,end,status\n"
        f"{FIRM},宝鸡钛材有限公司,Rack colocation,{place},2026-02-01,2027-12-31,active\n"
    )

    report = judged(tmp_path, contracts=contracts, licences=LICENCES)

    assert ("failed" in outcomes(report, UNLICENSED, FIRM)) is failed


@pytest.mark.parametrize(
    ("heading", "expected"),
    [("省份", {"failed"}), ("province", {"failed"}), ("客户地址", set())],
)
def test_a_place_right_after_the_customer_is_where_the_contract_is_performed(
    tmp_path: Path, heading: str, expected: set[str]
) -> None:
    licences = (
        "持证单位,许可证编号,业务种类,业务覆盖范围,有效期起,有效期止\n"
        "江苏苏淮宽带有限公司,苏B1-20230211,B14,江苏,2023-02-01,2028-01-31\n"
        "皖北星桥科技有限公司,皖B1-20220140,B14,安徽,2022-06-01,2027-05-31\n"
    )
    contracts = (
        f"提供方,服务内容,客户,{heading},合同开始日期,合同终止日期\n"
        "江苏苏淮宽带有限公司,互联网接入服务,盱眙天泉酒店有限公司,江苏,2025-01-01,2027-12-31\n"
        "江苏苏淮宽带有限公司,互联网接入服务,滁州琅琊家居有限公司,安徽,2025-10-01,2027-09-30\n"
        "皖北星桥科技有限公司,互联网接入服务,滁州亭城包装有限公司,安徽,2025-03-01,2027-02-28\n"
    )

    report = judged(tmp_path, 许可证=licences, 合同=contracts)

    assert outcomes(report, "resource.access.unlicensed", "江苏苏淮宽带有限公司") == expected
    assert outcomes(report, "resource.access.unlicensed", "皖北星桥科技有限公司") == set()
