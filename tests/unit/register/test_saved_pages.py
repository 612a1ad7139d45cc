"""Tables in saved web pages are read as tables in other papers are."""

from pathlib import Path

import pytest

from rectitude.collectors.register import saved_pages
from rectitude.evidence.register import Observation
from registers.reading import judged, of, outcomes, read

PAGE = """<html><head><meta charset="utf-8"><title>x</title></head><body><script>alert(1)</script>
<h3>首页检查<br>检查日期：2026-10-12</h3>
<table><tr><th>域名</th><th>主办单位</th><th>备案号</th><th>http状态码</th><th>首页备案号</th></tr>
<tr><td>lan-ting.example</td><td>兰亭<b>商店</b></td><td>浙ICP备2020000001号-1</td><td>200</td><td>未标注</td></tr>
<tr><td>mu-dan.example</td><td>牡丹商店</td><td>浙ICP备2020000002号-1</td><td>200</td><td>浙ICP备2020000002号-1</td></tr>
</table></body></html>"""


def saved(folder: Path, page: str = PAGE) -> Path:
    (folder / "tables").mkdir()
    (folder / "tables" / "首页检查.html").write_text(page, encoding="utf-8")
    return folder / "tables"


def test_a_table_in_a_saved_page_is_one_like_any_other(tmp_path: Path) -> None:
    tables = saved(tmp_path)
    assert [each.domain for each in of(Observation, read(tables))] == [
        "lan-ting.example",
        "mu-dan.example",
    ]
    report = judged(tmp_path)
    assert outcomes(report, "resource.filing.missing", "lan-ting.example") == {"failed"}
    assert outcomes(report, "resource.filing.missing", "mu-dan.example") == set()


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_page_that_a_system_calls_a_workbook_is_a_page(tmp_path: Path, encoding: str) -> None:
    tables = tmp_path / "tables"
    tables.mkdir()
    page = PAGE.replace("utf-8", encoding)
    (tables / "首页检查.xls").write_text(page, encoding=encoding)
    (tables / "old.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1<html><table>")
    assert len(of(Observation, read(tables))) == 2
    assert outcomes(judged(tmp_path), "resource.filing.missing", "lan-ting.example") == {"failed"}


def test_scripts_are_no_text_and_a_table_in_a_cell_is_its_text(tmp_path: Path) -> None:
    page = (
        "<body><p>一</p><script>二</script><style>三</style><table><tr><td colspan=2>四"
        "<table><tr><td>五</td></tr></table></td><td>六</td></tr></table>七"
    )
    folder = saved(tmp_path, page)
    found = [*saved_pages.rows(folder / "首页检查.html")]
    assert found == [[["一"]], [["四五", "", "六"]], [["七"]]]


def test_a_page_that_is_cut_off_or_garbled_loses_no_more_than_its_rest(tmp_path: Path) -> None:
    folder = saved(tmp_path, "<table><tr><td>a<td colspan=99999999999>b</tr><tr><![")
    assert isinstance([*saved_pages.rows(folder / "首页检查.html")], list)
