"""Whatever stands in the cells of a table, the rules judge it: marks alone, blocks and days that are none."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from registers.reading import judged

HEADINGS = (
    "地址段", "备案使用单位", "实际使用单位", "核对结论", "供应商", "许可证查询", "客户", "专线", "约定用途",
    "域名", "备案状态", "实际服务器所在接入商", "备案登记接入商", "变更情况", "对外收费", "有效期", "合同期",
)  # fmt: skip
CELLS = (
    "。", "（）", ",", "；", "—", " ", "999.300.1.1/24", "192.0.2.0/99", "10.0.0.0/26", "ab::/200",
    "10.1.1.9-10.1.1.400", "未备案", "无", "是", "0", "转租给12户每月收30元", "甲乙科技有限公司", "a.cn",
    "丙丁网络有限公司", "到期2025-13-40", "2026-02-30", "自用", "已过期，仍在收费", "2025年2月",
)  # fmt: skip
NO_USER = (
    "地址段,备案使用单位,实际使用单位\n10.0.0.0/26,甲乙科技有限公司,（）\n10.0.1.0/26,甲乙,甲乙\n"
)
NO_SUCH_DAY = (
    "域名,变更情况,合同期\na.cn,2026-02-30换了负责人,2026.2.30起\n"
    "b.cn,2025年2月31日已变更未报,2月30日核查"
)


@st.composite
def tables(draw: st.DrawFn) -> str:
    headings = draw(st.lists(st.sampled_from(HEADINGS), min_size=2, max_size=8, unique=True))
    row = st.lists(st.sampled_from(CELLS), min_size=len(headings), max_size=len(headings))
    rows = draw(st.lists(row, min_size=1, max_size=6))
    return "\n".join([",".join(headings), *(",".join(f'"{cell}"' for cell in row) for row in rows)])


@pytest.mark.slow
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(table=tables())
@example(table=NO_USER)
@example(table=NO_SUCH_DAY)
def test_whatever_stands_in_the_cells_of_a_table_it_is_judged(tmp_path: Path, table: str) -> None:
    assert judged(tmp_path, 台账=table).findings
