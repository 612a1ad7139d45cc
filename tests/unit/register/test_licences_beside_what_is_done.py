"""Licences that a firm's own lists name beside what it does, and those that they only mention."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
FIRM, OPERATOR, CUSTOMER = "嘉峪关长城云数据有限公司", "陇右通信有限公司", "玉门油城软件有限公司"
BLOCK, PART = "198.51.100.64/26", "198.51.100.64/29"
OPERATORS = (
    "单位,许可证号,业务,有效期至\n"
    f"{OPERATOR},A2.B1-20140011,固定通信、互联网数据中心、互联网接入,2029-12-31\n"
)
BLOCKS = (
    "地址段,提供方,使用方,合同,用途,省\n"
    f"{BLOCK},{OPERATOR},{FIRM},LY-01,自营,甘肃\n"
    f"{PART},{FIRM},{CUSTOMER},CC-07,托管,甘肃\n"
)


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("许可证,业务种类,有效期至", "甘B1-20220010,互联网数据中心业务;互联网接入服务业务,2027-02-27"),
        ("经营许可证编号,许可业务,覆盖范围,许可证有效期", "甘B1-20220010,IDC、ISP,甘肃,2027-02-27"),
        ("许可证编号,证载业务种类,证书到期日", "甘B1-20220010,IDC;ISP,2027-02-27"),
        ("licence number,licensed services,licence valid until", "B1-20220010,B11;B14,2027-02-27"),
    ],
)  # fmt: skip
def test_a_licence_named_beside_what_is_done_counts(
    tmp_path: Path, headings: str, cells: str
) -> None:
    lines = f"主体,业务,对象,{headings}\n{FIRM},云主机出租,企业客户,{cells}\n"

    report = judged(tmp_path, 业务线=lines, 地址=BLOCKS, 上游资质=OPERATORS)

    for scenario, subject in ((UNLICENSED, FIRM), (SUBLET, BLOCK), (SUBLET, PART)):
        assert not outcomes(report, scenario, subject)


@pytest.mark.parametrize(
    ("headings", "cells"),
    [
        ("许可证,业务种类,有效期至", "甘B1-20220010,互联网数据中心业务,2024-02-27"),
        ("许可证,业务种类,有效期至", "甘B2-20220010,信息服务业务,2027-02-27"),
        ("首页许可证号,业务种类,有效期至", "甘B1-20220010,互联网数据中心业务,2027-02-27"),
        ("上游许可证号,业务种类,有效期至", "甘B1-20220010,互联网数据中心业务,2027-02-27"),
        ("许可证,业务种类,有效期至", "办理中,互联网数据中心业务,2027-02-27"),
        ("许可证,业务种类,有效期至,备注", "甘B1-20220010,IDC,2027-02-27,挂靠他人许可证"),
    ],
)  # fmt: skip
def test_a_licence_over_beyond_or_of_another_does_not(
    tmp_path: Path, headings: str, cells: str
) -> None:
    lines = f"主体,业务,对象,{headings}\n{FIRM},云主机出租,企业客户,{cells}\n"

    report = judged(tmp_path, 业务线=lines, 地址=BLOCKS, 上游资质=OPERATORS)

    assert outcomes(report, UNLICENSED, FIRM) & {"failed", "cantTell"}


def test_licences_named_in_passing_deny_none_to_others(tmp_path: Path) -> None:
    lines = (
        "主体,业务,客户,许可证,业务种类,有效期至\n"
        f"{FIRM},云主机出租,{CUSTOMER},甘B1-20220010,互联网数据中心业务,2027-02-27\n"
        f"{OPERATOR},云主机出租,{CUSTOMER},,,\n"
    )

    report = judged(tmp_path, 业务线=lines)

    assert "failed" not in outcomes(report, UNLICENSED, OPERATOR)
