"""Two looks at the registrar's record side by side: the later one is what is so now."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Registrant
from registers.reading import judged, of, outcomes, read, write

OLD, NEW = "曲江示例信息技术有限公司", "北岭样本茶业有限公司"
FILED = (
    "域名,主办单位,备案号,状态,更新时间,快照日期\n"
    f"a.cn,{NEW},京ICP备12345678号-1,正常,2026-02-06,2026-11-01\n"
)
LOOKS = f"a.cn,2024-12-02,{OLD},2025-09-01,2026-10-27,{NEW},2026-12-05"


@pytest.mark.parametrize(
    "headings",
    [
        "域名,第一次查询,注册人,到期日,第二次查询,注册人(二),到期日(二)",
        "域名,第一次查询,注册人,到期日,第二次查询,注册人（二）,到期日（二）",
        "域名,第一次查询,注册人,到期日,第二次查询,注册人,到期日",
        "域名,第一次查询,注册人,到期日,第二次查询,注册人2,到期日2",
    ],
)
def test_the_second_look_goes_before_the_first(tmp_path: Path, headings: str) -> None:
    report = judged(tmp_path, filings=FILED, whois=f"{headings}\n{LOOKS}\n")

    assert "failed" not in outcomes(report, "resource.filing.missing", "a.cn")
    assert not outcomes(report, "resource.filing.stale", "a.cn")


def test_a_column_of_the_second_look_alone_is_its_own(tmp_path: Path) -> None:
    headings = "域名,第一次查询,注册人,到期日,第二次查询,注册人(二),到期日(二),注册日期(二)"
    write(tmp_path, whois=f"{headings}\n{LOOKS},2025-12-05\n")

    found = [(row.registrant, row.registered) for row in of(Registrant, read(tmp_path))]

    assert found == [(OLD, ""), (NEW, "2025-12-05")]


def test_a_stranger_at_the_second_look_is_found(tmp_path: Path) -> None:
    headings = "域名,第一次查询,注册人,到期日,第二次查询,注册人(二),到期日(二)"
    looks = f"a.cn,2024-12-02,{NEW},2027-09-01,2026-10-27,{OLD},2027-09-01"

    report = judged(tmp_path, filings=FILED, whois=f"{headings}\n{looks}\n")

    assert outcomes(report, "resource.filing.stale", "a.cn") == {"failed"}


def test_a_title_of_one_round_alone_does_not_hide_the_rounds(tmp_path: Path) -> None:
    looks = (
        "域名,2026-05,2026-07,2026-10,首页标题(2026-10)\n"
        "a.cn,超时,无法访问,超时,\nb.cn,200,200,200,北岭样本茶业\n"
    )

    report = judged(tmp_path, filings=FILED, patrol=looks)

    assert outcomes(report, "resource.filing.stale", "a.cn") == {"failed"}
