"""Registrants in Latin letters: they tell no Chinese unit, and one later than the filing is asked about."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

FILINGS = (
    "域名,主体名称,备案号,审核通过时间,备案状态\n"
    "a.cn,苏州甲乙科技有限公司,苏ICP备2018011223号-1,2020-05-01,正常\n"
)
REGISTRANTS = "域名,注册人,注册商,注册时间,到期时间\na.cn,{},阿里云计算有限公司,{},2027-06-01\n"


@pytest.mark.parametrize(
    ("registrant", "since", "expected"),
    [
        ("Global Trade Ltd", "2023-06-01", {"cantTell"}),
        ("Global Trade Ltd", "2018-06-01", set()),
        ("REDACTED FOR PRIVACY", "2023-06-01", set()),
        ("苏州甲乙科技有限公司", "2023-06-01", set()),
        ("无锡戊己贸易有限公司", "2023-06-01", {"failed"}),
    ],
)
def test_who_registered_a_domain_anew_after_its_filing_is_asked_in_any_letters(
    tmp_path: Path, registrant: str, since: str, expected: set[str]
) -> None:
    report = judged(tmp_path, filings=FILINGS, registrants=REGISTRANTS.format(registrant, since))

    found = outcomes(report, "resource.filing.missing", "a.cn")
    assert found | outcomes(report, "resource.filing.stale", "a.cn") == expected
