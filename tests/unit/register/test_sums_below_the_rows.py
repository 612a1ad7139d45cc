"""Sums below the rows are no row: 合计 is nobody's name."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

UNLICENSED = "resource.access.unlicensed"
LICENCES = (
    "企业名称,许可证编号,业务种类,业务覆盖范围,有效期至\n"
    "曲江示例数据有限公司,B1-20230001,互联网数据中心业务,全国,2030-01-01\n"
)
BUSINESS = (
    "企业名称,业务,机房所在地,机柜数,在网客户数,出账收入（万元）\n"
    "{first},IDC,曲江,296,85,393\n{last}\n"
)


def said(folder: Path, subject: str, last: str, first: str = "曲江示例数据有限公司") -> set[str]:
    report = judged(folder, 许可证=LICENCES, 业务统计=BUSINESS.format(first=first, last=last))
    return outcomes(report, UNLICENSED, subject)


@pytest.mark.parametrize(
    ("word", "last"),
    [
        ("合计", "合计,,,296,85,393"),
        ("总　计", "总　计,-,-,296个,85户,393.0"),
        ("Total", "Total,,,296,85,100%"),
    ],
)
def test_sums_are_nobody(tmp_path: Path, word: str, last: str) -> None:
    assert not said(tmp_path, word, last)


def test_a_row_of_a_firm_is_read_beside_them(tmp_path: Path) -> None:
    assert said(tmp_path, "北岭样本网络有限公司", "合计,,,1,1,1", first="北岭样本网络有限公司")
