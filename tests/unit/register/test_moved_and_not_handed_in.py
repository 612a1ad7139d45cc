"""Sites that moved long since, whose owners thought that nothing was to be handed in, and others."""

from pathlib import Path

import pytest

from registers.reading import judged, outcomes

STALE = "resource.filing.stale"
HEAD = "域名,主办单位,备案接入商,备案IP,当前解析IP,当前IP归属,首次发现不一致,合同状态,在新接入商的备案,备注\n"
ROW = (
    "longmen-tea.cn,洛阳龙门茶业有限公司,洛阳伊川数据有限公司,198.51.100.23,{now},"
    "{owner},2026-03-02,{contract},{there},{remark}\n"
)
GONE = {"now": "203.0.113.140", "owner": "开封汴河云计算有限公司"}


NO = "无（汴河2026-11-09回函：未提交过接入备案）"
OVER = "2026-02-28终止，IP已收回"


@pytest.mark.parametrize(
    ("there", "contract", "remark", "expected"),
    [
        (NO, OVER, "两次通知主办单位", {"failed"}),
        (NO, OVER, "客户称“以为搬家不用再办”", {"failed"}),
        ("新增接入审核中（2026-10-05提交）", OVER, "", set()),
        ("—", "在用", "CDN，回源不变，不用变更", set()),
    ],
)
def test_what_an_owner_believed_excuses_nobody(
    tmp_path: Path, there: str, contract: str, remark: str, expected: set[str]
) -> None:
    row = ROW.format(there=there, contract=contract, remark=remark, **GONE)
    same = ROW.replace("longmen", "guanlin").format(
        now="198.51.100.23", owner="洛阳伊川数据有限公司", there="—", contract="在用", remark=""
    )
    report = judged(tmp_path, 接入信息核查_20261112=HEAD + row + same)
    assert outcomes(report, STALE, "longmen-tea.cn") & {"failed"} == expected
    assert outcomes(report, STALE, "guanlin-tea.cn") == set()
