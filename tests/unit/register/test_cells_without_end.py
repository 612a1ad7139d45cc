"""Cells of a hundred thousand characters, by a slip in an export or by ill will, are read in time."""

import time
from pathlib import Path

import pytest

from registers.reading import judged

LENGTH = 100_000
AT_MOST = 60
"""Seconds of processor for a folder of such cells, on a machine with other work; each took minutes."""
REMARKS = (
    "\n ", "A1.", "不含", "资源协作", "互联网数据中心业务", "（不含", "1", "甲", "-", "未变更", "拟予以",
)  # fmt: skip


@pytest.mark.turns(3)
@pytest.mark.slow
@pytest.mark.parametrize("unit", REMARKS)
def test_a_cell_without_end_costs_no_more_than_its_length(tmp_path: Path, unit: str) -> None:
    cell = '"' + unit * (LENGTH // len(unit)) + '"'
    begun = time.process_time()

    report = judged(
        tmp_path,
        licences=f"持证单位,许可证号,业务种类,覆盖范围,年报情况,备注\n甲乙科技有限公司,B1-20190001,{cell},{cell},{cell},{cell}\n",
        allocations=f"地址段,持有单位,使用单位,合同编号,备注\n10.1.0.0/24,甲乙科技有限公司,丙丁网络有限公司,HT-1,{cell}\n",
        供应商清单=f"供应商,采购内容,处置情况,是否审批,备注\n丙丁网络有限公司,机柜租赁,{cell},{cell},{cell}\n",
    )

    assert report.findings
    assert time.process_time() - begun < AT_MOST
