"""Letters in which an office tells that a firm holds no licence, beside what is bought of the firm."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes, write

SUBLET, UNLICENSED = "resource.access.sublet-or-illegal", "resource.access.unlicensed"
BOUGHT = (
    "供应商,采购内容,合同号,月付(元),供方自称许可证\n"
    "中国电信股份有限公司泰州分公司,互联网出口带宽,CT-1,310000,A1\n"
    "兴化垛田网络工程有限公司,带宽转接 2G + IP 64个,DT-2,21000,{number}\n"
)
LIST = (
    "证号,单位名称,业务种类,有效期至\n"
    "苏B1-20190001,盐城滩涂数据有限公司,互联网接入服务业务,2029-08-19\n"
    "苏B1-20190002,泰州凤城网络有限公司,互联网接入服务业务,2030-05-05\n"
)
FIRM = "兴化垛田网络工程有限公司"
DENIED = (
    f"江苏省通信管理局许可处：\n    经查，{FIRM}未取得任何电信业务经营许可，"
    "苏B1-20190001系盐城滩涂数据有限公司所有，两家无授权、无股权关系。\n2026年10月30日\n"
)
HELD = DENIED.replace("未取得任何电信业务经营许可", "已取得互联网接入服务业务许可")
HEARD = DENIED.replace("江苏省通信管理局许可处：", "据举报：").replace("经查，", "听说")


@pytest.mark.parametrize(
    ("letter", "number", "sublet", "unlicensed"),
    [
        (DENIED, "苏B1-20190001", {"failed"}, {"cantTell"}),
        (DENIED, "无", {"failed"}, {"failed"}),
        (DENIED, "苏B1-20190099", {"failed"}, {"cantTell"}),
        (HELD, "苏B1-20190001", set(), {"cantTell"}),
        (HEARD, "苏B1-20190001", set(), {"cantTell"}),
    ],
)
def test_what_an_office_looked_up_is_a_look_up(
    tmp_path: Path, letter: str, number: str, sublet: set[str], unlicensed: set[str]
) -> None:
    folder = write(tmp_path / "tables")
    (folder / "协查回复.txt").write_text(letter, "utf-8")
    report = judged(tmp_path, 上游采购=BOUGHT.format(number=number), 许可名录=LIST)
    assert outcomes(report, SUBLET, FIRM) == sublet
    assert outcomes(report, UNLICENSED, FIRM) == unlicensed
    assert outcomes(report, UNLICENSED, "盐城滩涂数据有限公司") == set()
