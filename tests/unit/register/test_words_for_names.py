"""Words that stand where a name is asked for are nobody's name: nobody is convicted by them."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

BLOCK = (
    "网段,分配单位,使用单位,合同号,用途,起租日期\n"
    "192.0.2.0/24,中国电信股份有限公司北京分公司,{user},A-1,{use},2025-01-01\n"
)
LICENCES = (
    "企业名称,许可证号,业务种类,地域,有效期起,有效期至\n"
    "北京云桥网络科技有限公司,京B1-20200001,B11,全国,2025-01-01,2029-12-31\n"
)
SUBLET = "resource.access.sublet-or-illegal"


@pytest.mark.parametrize(
    ("user", "convicts"),
    [
        ("北京丙丁科技有限公司", True),
        ("无锡丙丁科技有限公司", True),
        *(
            (word, False)
            for word in ("同备案", "与登记一致", "待核实", "未发现他人使用", "本单位员工")
        ),
    ],
)
def test_words_in_place_of_a_user_are_no_stranger(
    tmp_path: Path, user: str, convicts: bool
) -> None:
    """与登记一致 was the name of a stranger who really used the block."""
    check = f"资源段,实际使用方,业务,核查日期\n192.0.2.0/24,{user},办公上网,2026-10-01\n"
    block = BLOCK.format(user="北京甲乙科技有限公司", use="自用")

    report = judged(tmp_path, 分配=block, 核查=check, 许可证=LICENCES)

    assert ("failed" in outcomes(report, SUBLET, "192.0.2.0/24")) is convicts


@pytest.mark.parametrize(
    "user", ["待核实", "同上", "本公司", "闲置", "预留", "多家客户", "个人用户"]
)
def test_words_in_place_of_a_holder_let_nothing(tmp_path: Path, user: str) -> None:
    report = judged(tmp_path, 分配=BLOCK.format(user=user, use="转租给商户"), 许可证=LICENCES)

    assert not [each for each in report.findings if each.outcome == "failed"]
