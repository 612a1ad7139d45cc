"""What brackets in headings, comparisons and days in titles say of rows."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING, UNLICENSED = "resource.filing.missing", "resource.access.unlicensed"
HEAD = (
    "域名,备案主体名称,备案主体性质,备案号,域名所有者（注册机构协查）,网站实际内容,"
    "与主体股东/法定代表人/高管比对,核验结论\n"
)
FINE = (
    "dongpo-inn.cn,黄冈东坡客栈有限公司,企业,鄂ICP备18000001号-1,"
    "黄冈东坡客栈有限公司,客栈介绍,同一主体,一致\n"
)


@pytest.mark.parametrize(
    ("owner", "compared", "concluded", "fails"),
    [
        ("苏州号卡网络科技有限公司", "均不匹配", "主体书面说明从未建站", True),
        ("黄冈东坡木器有限公司麻城分公司", "分公司", "一致（分公司）", False),
        ("余小梅", "余小梅为监事、持股30%", "一致（股东）", False),
        ("苏州号卡网络科技有限公司", "为其控股股东", "一致（股东）", False),
    ],
)
def test_who_owns_a_domain_is_told_beside_its_filing(
    tmp_path: Path, owner: str, compared: str, concluded: str, fails: bool
) -> None:
    row = (
        "sim-cards.cn,黄冈东坡木器有限公司,企业,鄂ICP备18000002号-1,"
        f"{owner},号卡交易,{compared},{concluded}\n"
    )
    report = judged(tmp_path, 真实性核验=HEAD + FINE + row)
    assert ("failed" in outcomes(report, MISSING, "sim-cards.cn")) is fails
    assert "failed" not in outcomes(report, MISSING, "dongpo-inn.cn")


@pytest.mark.parametrize(
    ("days", "outcome"),
    [
        ("（报送期2026年1月1日至3月31日；制表2026年7月20日，复核2026年11月10日）", "failed"),
        ("（报送期2026年1月1日至3月31日；制表2026年2月20日）", ""),
    ],
)
def test_the_day_of_a_list_stands_after_what_was_done_on_it(
    tmp_path: Path, days: str, outcome: str
) -> None:
    reports = (
        f"湖北省增值电信企业2025年度信息年报核查表,,,,\n{days},,,,\n"
        "企业名称,许可证号,首次发证日,年报提交时间,复核\n"
        "黄冈赤壁网络有限公司,鄂B1-20190001,2019-10-15,未报,仍未报，业务在营\n"
        "黄冈遗爱湖网络有限公司,鄂B1-20190002,2019-10-15,2026-02-01,—\n"
    )
    report = judged(tmp_path, 年报核查=reports)
    assert outcomes(report, UNLICENSED, "黄冈赤壁网络有限公司") == ({outcome} if outcome else set())
    assert outcomes(report, UNLICENSED, "黄冈遗爱湖网络有限公司") == set()
