"""Cells of a hundred thousand characters, by a slip in an export or by ill will, are read in time."""

import time
from pathlib import Path

import pytest

from registers.reading import judged, write

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


NUMBER = "9" * 5_000
"""More digits than Python reads as a number."""
TABLES = {
    "备案": "domain,main_licence,unit_name,server_ips,update_time,visits,access_provider",
    "allocations": "prefix,holder,user,use,valid_from,valid_to",
    "observations": "domain,ip,observed_at,http_status,9月,10月,11月",
    "routes": "prefix,asn",
    "licences": "持证单位,许可证号,业务种类,覆盖范围,有效期至,年报情况",
    "供应商清单": "供应商,采购内容,数量,金额,服务地域",
}


@pytest.mark.parametrize("name", TABLES)
def test_a_number_without_end_is_a_cell_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    heading = TABLES[name]
    row = ",".join(NUMBER for _ in heading.split(","))

    for table in (f"{heading}\n{row}\n", f"9\n{NUMBER}\n{heading}\n{row}\n{row}\n"):
        assert judged(tmp_path, **{name: table}).findings


def test_a_cell_over_columns_without_end_is_one(tmp_path: Path) -> None:
    (write(tmp_path / "tables") / "许可证.html").write_text(
        f'<meta charset="utf-8"><table><tr><td colspan="{NUMBER}">持证单位</td><td>许可证号</td></tr>'
        "<tr><td>甲乙科技有限公司</td><td>B1-20190001</td></tr></table>",
        encoding="utf-8",
    )

    assert judged(tmp_path).findings


@pytest.mark.parametrize(
    "lines",
    [
        f"1.0.0.0\t1.0.0.255\t{NUMBER}\tCN\tA\n" * 3,
        f"# format:aut|changed|aut_name|org_id|opaque_id|source\n{NUMBER}|20240101|A|O|x|APNIC\n",
        f"1.0.0.0\t24\t{NUMBER}\n" * 3,
        f"apnic|CN|ipv4|192.0.2.0|{NUMBER}|20110101|allocated|A91\n" * 3,
    ],
    ids=["ip2asn", "as-org", "pfx2as", "delegated"],
)
def test_a_system_without_end_is_none(tmp_path: Path, lines: str) -> None:
    (write(tmp_path / "tables") / "given.txt").write_text(lines, encoding="utf-8")

    assert judged(tmp_path, routes="prefix,asn\n192.0.2.0/24,64496\n").findings
