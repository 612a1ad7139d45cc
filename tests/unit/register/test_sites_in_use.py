"""Sites shown alive by those who visit them: numbers of visits, the day of the last, active sites."""

from pathlib import Path

import pytest

from rectitude.evidence.register import Observation
from registers.reading import judged, of, outcomes, read, write

MISSING, STALE = "resource.filing.missing", "resource.filing.stale"
UNIT, FINE = "昆山阳澄湖水产有限公司", "常熟虞山茶业有限公司"


@pytest.mark.parametrize(
    ("heading", "said", "state", "expected"),
    [
        ("日均访问量", "3200", "未备案", {"failed"}),
        ("月访问量（次）", "1.2万", "未备案", {"failed"}),
        ("最近访问时间", "2026-10-26", "未备案", {"failed"}),
        ("最近发现时间", "2026-10-26", "未备案", {"failed"}),
        ("活跃状态", "活跃", "未备案", {"failed"}),
        ("10月访问量(PV)", "3200", "未备案", {"failed"}),
        ("9月份访问次数", "3200", "未备案", {"failed"}),
        ("9月访问量", "0", "未备案", {"cantTell"}),
        ("2月访问量", "3200", "未备案", {"cantTell"}),
        ("11月访问量", "3200", "未备案", {"cantTell"}),
        ("10月访问量(PV)", "3200", "已备案", set()),
        ("日均访问量", "3200", "已备案", set()),
        ("日均访问量", "0", "未备案", {"cantTell"}),
        ("日均访问量", "—", "未备案", {"cantTell"}),
        ("最后活跃时间", "2025-01-02", "未备案", {"cantTell"}),
    ],
)
def test_a_site_that_is_visited_from_the_mainland_without_filing_is_found(
    tmp_path: Path, heading: str, said: str, state: str, expected: set[str]
) -> None:
    table = (
        f"域名,主办单位,接入商,机房,备案查询结果,{heading},核查日期\n"
        f"a.cn,{UNIT},江苏有线,苏州工业园区机房,{state},{said},2026-10-28\n"
        f"b.cn,{FINE},江苏有线,苏州工业园区机房,已备案,{said},2026-10-28\n"
    )

    report = judged(tmp_path, 活跃域名核查=table)

    assert outcomes(report, MISSING, "a.cn") == expected
    assert outcomes(report, MISSING, "b.cn") == set()


def test_a_day_of_finding_is_no_use_of_a_site_but_in_a_list_of_active_ones(tmp_path: Path) -> None:
    table = (
        "域名,主办单位,机房,备案查询结果,最近发现时间\n"
        f"a.cn,{UNIT},苏州工业园区机房,未备案,2026-10-26\n"
        f"b.cn,{FINE},苏州工业园区机房,已备案,2026-10-27\n"
    )

    assert "failed" not in outcomes(judged(tmp_path, 域名台账=table), MISSING, "a.cn")


def test_the_last_visit_of_people_is_no_silence_since_then(tmp_path: Path) -> None:
    table = (
        "域名,主办单位,备案号,备案状态,最近访问时间,核查日期\n"
        f"a.cn,{UNIT},苏ICP备2018011223号-1,正常,2026-08-01,2026-10-28\n"
    )

    assert "failed" not in outcomes(judged(tmp_path, 备案核查=table), STALE, "a.cn")


@pytest.mark.parametrize(
    ("remark", "expected"),
    [("", {"failed"}), ("跳转到已备案主站", {"failed"}), ("备案申请已受理", {"cantTell"})],
)
def test_a_remark_beside_a_look_up_is_no_state_of_a_filing(
    tmp_path: Path, remark: str, expected: set[str]
) -> None:
    table = (
        "域名,主办单位,机房,备案查询结果,能否访问,备注,核查日期\n"
        f"a.cn,{UNIT},苏州工业园区机房,未备案,能,{remark},2026-10-28\n"
        f"b.cn,{FINE},苏州工业园区机房,已备案,能,,2026-10-28\n"
    )

    assert outcomes(judged(tmp_path, 备案核查=table), MISSING, "a.cn") == expected


def test_the_day_of_the_last_visit_is_that_of_an_answer_without_another_day(tmp_path: Path) -> None:
    table = (
        "域名,IP,状态码,最近访问时间\na.cn,10.1.1.5,200,2026-08-01\nb.cn,10.1.1.6,超时,2026-08-01\n"
    )

    found = of(Observation, read(write(tmp_path, 巡查=table)))

    assert [(row.observed_at, row.http_status) for row in found] == [
        ("2026-08-01", 200),
        ("2026-08-01", 0),
    ]
