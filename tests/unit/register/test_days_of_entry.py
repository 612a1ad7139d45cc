"""The day on which a list of changes was written, where no other tells when it was so."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE = "resource.filing.stale"
UNIT, FINE = "富锦湿地旅游有限公司", "同江渔歌食品有限公司"


@pytest.mark.parametrize(
    ("heading", "first", "other", "answer", "expected"),
    [
        ("登记日期", "2026-10-20", "2026-10-20", "否", {"failed"}),
        ("录入时间", "2026年10月20日", "2026年10月20日", "否", {"failed"}),
        ("登记日期", "2026-03-12", "2026-03-12", "否", {"cantTell"}),
        ("登记日期", "2026-03-12", "2026-10-20", "否", {"cantTell"}),
        ("登记日期", "2026-10-20", "2026-10-20", "是", set()),
        ("整改期限", "2026-10-20", "2026-10-20", "否", {"cantTell"}),
    ],
)
def test_one_day_of_entry_is_that_of_a_list_of_changes(
    tmp_path: Path, heading: str, first: str, other: str, answer: str, expected: set[str]
) -> None:
    table = (
        f"备案号,主体,域名,变更事项,变更发生日期,是否办理备案变更,{heading}\n"
        f"黑ICP备2018011223号-1,{UNIT},a.cn,单位名称,2026-03-05,{answer},{first}\n"
        f"黑ICP备2019004455号-1,{FINE},b.cn,网站负责人,2026-02-01,是,{other}\n"
    )

    report = judged(tmp_path, 变更跟踪=table)

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()


def test_the_day_on_which_units_were_registered_is_none_of_a_list_of_filings(
    tmp_path: Path,
) -> None:
    table = (
        "备案号,主体,域名,登记日期\n"
        f"黑ICP备2018011223号-1,{UNIT},a.cn,2026-10-20\n"
        f"黑ICP备2019004455号-1,{FINE},b.cn,2026-10-20\n"
    )

    assert outcomes(judged(tmp_path, 备案=table), STALE, "a.cn") == set()
