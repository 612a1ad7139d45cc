"""Days that stand in a note below the rows, and the notes that are no rows themselves."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE = "resource.filing.stale"
UNIT, FINE = "巴彦乳泉食品有限公司", "依兰松江木业有限公司"
TABLE = (
    "域名,主办单位,备案号,备案接入商,实际接入商,不一致起始日,是否一致,是否已提交变更\n"
    f"a.cn,{UNIT},黑ICP备16004411号-1,哈尔滨冰城数据有限公司,沈阳盛京信息有限公司,2026-02-11,不一致,未提交\n"
    f"b.cn,{FINE},黑ICP备2020008832号-1,哈尔滨冰城数据有限公司,哈尔滨冰城数据有限公司,,一致,—\n"
)


@pytest.mark.parametrize(
    ("note", "expected"),
    [
        ("核对日期：2026-10-22；实际接入商据双方合同，a.cn 未用CDN", {"failed"}),
        ("巡查时间：2026年10月22日", {"failed"}),
        ("复核人：王某 2026-10-22", {"failed"}),
        ("核对日期：2026-02-25", set()),
        ("整改期限：2026-10-22", set()),
    ],
)
def test_a_note_below_the_rows_says_when_they_were_looked_at(
    tmp_path: Path, note: str, expected: set[str]
) -> None:
    report = judged(tmp_path, 接入核对=TABLE + f'"{note}",,,,,,,\n')

    assert outcomes(report, STALE, "a.cn") == expected
    assert outcomes(report, STALE, "b.cn") == set()
