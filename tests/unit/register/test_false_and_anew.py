"""Filings that a check concludes to be false, and domains filed anew after a filing was cancelled."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

MISSING = "resource.filing.missing"
UNIT, FINE = "许昌钧瓷坊商贸有限公司", "安阳殷墟文化有限公司"
FILED = (
    "备案/许可证号,主办者,网站域名,首次备案通过时间,状态\n"
    f"豫ICP备2023031905号-1,{UNIT},junci-vip.com,2023.08.01,正常\n"
    f"豫ICP备2022020337号-1,{FINE},yinxuwenhua.cn,2022.04.12,正常\n"
)


@pytest.mark.parametrize(
    ("conclusion", "process", "expected"),
    [
        ("虚假备案", "备案提交时公司已注销两年；原法定代表人陈述从未办理该备案", {"failed"}),
        ("属虚假备案，冒用他人执照", "原法定代表人到场陈述", {"failed"}),
        ("疑似虚假备案", "待进一步核实", {"cantTell"}),
        ("虚假备案", "该备案已注销", {"cantTell"}),
        ("非虚假备案", "现场核对一致", set()),
        ("真实", "被举报虚假备案，查不属实", set()),
    ],
)
def test_a_check_concludes_that_a_filing_is_false(
    tmp_path: Path, conclusion: str, process: str, expected: set[str]
) -> None:
    checks = (
        "域名,备案主体,核查日期,核查结论,核查经过\n"
        f"junci-vip.com,{UNIT},2026-10-22,{conclusion},{process}\n"
        f"yinxuwenhua.cn,{FINE},2026-10-22,真实,现场核对一致\n"
    )

    report = judged(tmp_path, 备案主体抽取=FILED, 备案真实性核查=checks)

    assert outcomes(report, MISSING, "junci-vip.com") == expected
    assert outcomes(report, MISSING, "yinxuwenhua.cn") == set()


@pytest.mark.parametrize(
    ("cancelled", "passed", "expected"),
    [
        ("2026年4月2日", "2026年5月19日", set()),
        ("2026年6月2日", "2026年5月19日", {"cantTell"}),
    ],
)
def test_a_domain_that_another_filed_anew_is_filed(
    tmp_path: Path, cancelled: str, passed: str, expected: set[str]
) -> None:
    """The later filing stood in a table without a day, and was taken for the earlier one."""
    over = (
        "注销情况（截至2026年11月16日）\n域名,原备案号,主办单位,备案状态,注销日期\n"
        f"junci-vip.com,豫ICP备2017009811号-1,{UNIT},已注销,{cancelled}\n"
    )
    anew = (
        "域名,备案号,主办单位,备案状态,审核通过日期\n"
        f"junci-vip.com,豫ICP备2026007315号-1,{FINE},正常,{passed}\n"
    )
    looks = "回访日期,域名,访问结果\n2026年11月16日,junci-vip.com,正常打开\n"

    report = judged(tmp_path, 注销=over, 重新备案=anew, 回访=looks)

    assert outcomes(report, MISSING, "junci-vip.com") == expected
