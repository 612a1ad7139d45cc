"""What an importer must make of tables as they come: encodings, headers, dates, damage."""

import gzip
import json
import shutil
import threading
from pathlib import Path

import pytest
from openpyxl import Workbook

from rectitude.collectors.register.columns import read_column_map
from rectitude.collectors.register.folder import Stopped, read_folder
from rectitude.evidence.register import (
    Allocation,
    BadRow,
    Delegation,
    Filing,
    ImportedFile,
    Licence,
    Observation,
    Route,
    RouteAuthorisation,
    TableRow,
)
from rectitude.options import silent
from rectitude.text import Unable
from rectitude.workbooks import WIDEST


def read(folder: Path, column_map: Path | None = None) -> list[TableRow | BadRow | ImportedFile]:
    return list(read_folder(folder, read_column_map(column_map), silent, threading.Event()))


def of(kind: type, found: list[TableRow | BadRow | ImportedFile]) -> list:
    return [each for each in found if isinstance(each, kind)]


CHINESE = (
    "网站域名,主体备案号,主办单位名称,统一社会信用代码,接入商,服务器IP,审核时间,快照日期,状态,备注\n"
    "Example.CN,京ICP备12345678号,示例科技有限公司,,示例云,192.0.2.1;2001:DB8::1,2024年5月6日,20261101,正常,甲\n"
)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_chinese_headers_are_understood_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    (tmp_path / "备案.csv").write_text(CHINESE, encoding=encoding)

    (filing,) = of(Filing, read(tmp_path))

    assert filing.domain == "example.cn"
    assert filing.unit_name == "示例科技有限公司"
    assert filing.server_ips == ("192.0.2.1", "2001:db8::1")
    assert (filing.update_time, filing.snapshot_date) == ("2024-05-06", "2026-11-01")
    assert (filing.status, filing.extra) == ("normal", {"备注": "甲"})


@pytest.mark.parametrize(
    "written", ["2026-11-01", "2026/11/1", "20261101", "2026年11月1日", "2026.11.1"]
)
def test_every_form_of_a_date_is_one_day(tmp_path: Path, written: str) -> None:
    (tmp_path / "filings.csv").write_text(f"domain,snapshot_date\na.cn,{written}\n")

    assert of(Filing, read(tmp_path))[0].snapshot_date == "2026-11-01"


def test_a_damaged_line_is_lost_alone_and_named(tmp_path: Path) -> None:
    lines = [
        b"domain,unit_name,update_time",
        "a.cn,甲公司,2024-01-01".encode(),
        b"b.cn,\xff\xfe\xff,2024-01-01",
        "not a domain,丙公司,2024-01-01".encode(),
        "d.cn,丁公司,2024-02-31".encode(),
        "e.cn,戊公司".encode(),
        "f.cn,己公司,2024-01-01,多一列".encode(),
        "a.cn,甲公司,2024-01-01".encode(),
        "g.cn,庚公司,2024-01-01".encode(),
    ]
    (tmp_path / "filings.csv").write_bytes(b"\n".join(lines) + b"\n")

    found = read(tmp_path)

    assert [filing.domain for filing in of(Filing, found)] == ["a.cn", "d.cn", "g.cn"]
    assert [(bad.line, bad.kept) for bad in of(BadRow, found)] == [
        (3, False), (4, False), (5, True), (6, False), (7, False), (8, False),
    ]  # fmt: skip
    (account,) = of(ImportedFile, found)
    counts = (account.rows, account.bad_rows, account.bad_cells, account.duplicates)
    assert counts == (3, 4, 1, 1)


@pytest.mark.slow
def test_a_quotation_mark_never_closed_does_not_swallow_the_file(tmp_path: Path) -> None:
    rows = "".join(f"site{n}.cn,单位{n}\n" for n in range(80_000))
    (tmp_path / "filings.csv").write_text(
        'domain,unit_name\na.cn,"甲公司\n' + rows, encoding="utf-8"
    )

    found = read(tmp_path)

    assert [bad.line for bad in of(BadRow, found)] == [2]
    assert len(of(Filing, found)) == 80_000


def test_a_cell_may_hold_line_ends_and_inch_marks(tmp_path: Path) -> None:
    (tmp_path / "filings.csv").write_text(
        'domain,unit_name,"备\n注"\na.cn,甲公司,"第一行\n第二行"\nb.cn,乙公司,5" 屏\n'
        'c.cn,丙公司,7" 屏\nd.cn,"丁公司,\ne.cn,戊公司,"\nf.cn,己公司,\n',
        encoding="utf-8",
    )

    found = read(tmp_path)

    assert [row.domain for row in of(Filing, found)] == ["a.cn", "b.cn", "c.cn", "f.cn"]
    assert [bad.line for bad in of(BadRow, found)] == [7, 8]


def test_a_prefix_with_host_bits_and_a_range_are_blocks(tmp_path: Path) -> None:
    (tmp_path / "allocations.csv").write_text(
        "prefix,holder\n192.0.2.1/24,甲\n192.0.2.0-192.0.2.127,乙\n2001:DB8::/32,丙\n300.0.0.0/8,丁\n",
        encoding="utf-8",
    )

    found = read(tmp_path)

    assert [row.prefix for row in of(Allocation, found)] == [
        "192.0.2.0/24", "192.0.2.0/25", "2001:db8::/32",
    ]  # fmt: skip
    assert [bad.line for bad in of(BadRow, found)] == [5]


def test_an_empty_cell_is_not_a_missing_column(tmp_path: Path) -> None:
    (tmp_path / "observations.csv").write_text(
        "domain,http_status,shown_number\na.cn,,\n", encoding="utf-8"
    )

    (observation,) = of(Observation, read(tmp_path))

    assert (observation.http_status, observation.shown_number) == (0, "")
    assert observation.number_link is None


def test_a_workbook_gives_a_table_for_each_sheet(tmp_path: Path) -> None:
    from datetime import datetime

    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "备案"
    sheet.append(["域名", "主办单位名称", "审核时间"])
    sheet.append(["a.cn", "甲公司", datetime(2024, 5, 6)])  # noqa: DTZ001 - Excel knows no zones
    other = book.create_sheet("许可证")
    other.append(["持证单位", "许可证号", "业务种类", "有效期止"])
    other.append(["甲公司", "B1-20220001", "B11;B14", "2027年1月1日"])
    book.save(tmp_path / "材料.xlsx")

    found = read(tmp_path)

    assert of(Filing, found)[0].update_time == "2024-05-06"
    licence = of(Licence, found)[0]
    assert (licence.licence, licence.services) == ("B1-20220001", ("B11", "B14"))
    assert licence.file == "材料.xlsx/许可证"


OF_OLD = Path(__file__).with_name("workbooks") / "of-old.xls"


@pytest.mark.parametrize("name", ["材料.xls", "材料.et"])
def test_a_workbook_of_old_gives_the_same_tables(tmp_path: Path, name: str) -> None:
    shutil.copy(OF_OLD, tmp_path / name)

    found = read(tmp_path)

    assert of(Filing, found)[0].update_time == "2024-05-06"
    licence = of(Licence, found)[0]
    assert (licence.licence, licence.services) == ("B1-20220001", ("B11", "B14"))
    assert licence.file == f"{name}/许可证"


def test_a_workbook_of_old_that_is_cut_off_is_named(tmp_path: Path) -> None:
    (tmp_path / "坏.xls").write_bytes(OF_OLD.read_bytes()[:1_500])
    (tmp_path / "filings.csv").write_text("domain\na.cn\n")

    found = read(tmp_path)

    assert of(BadRow, found)[0].file == "坏.xls"
    assert len(of(Filing, found)) == 1


@pytest.mark.slow
@pytest.mark.parametrize("blank", [0, 3_000], ids=["at once", "after empty rows"])
def test_a_long_sheet_is_read_to_its_end_beside_a_short_one(tmp_path: Path, blank: int) -> None:
    book = Workbook()
    short = book.active
    assert short is not None
    short.title = "备案"
    short.append(["域名", "主办单位名称"])
    short.append(["short.cn", "甲公司"])
    long = book.create_sheet("备案续")
    long.append(["域名", "主办单位名称"])
    for row in range(1_500):
        long.cell(2 + row + (blank if row > 990 else 0), 1, f"n{row}.cn")
    book.save(tmp_path / "材料.xlsx")

    filings = of(Filing, read(tmp_path))

    assert [each.domain for each in filings] == [
        "short.cn",
        *(f"n{row}.cn" for row in range(1_500)),
    ]


@pytest.mark.slow
def test_a_sheet_that_is_too_wide_is_refused_and_the_one_beside_it_is_read(tmp_path: Path) -> None:
    book = Workbook()
    sound = book.active
    assert sound is not None
    sound.title = "备案"
    sound.append(["域名", "主办单位名称"])
    sound.append(["a.cn", "甲公司"])
    book.create_sheet("宽表").cell(1, WIDEST + 1, "x")
    book.save(tmp_path / "材料.xlsx")

    found = read(tmp_path)

    assert [each.domain for each in of(Filing, found)] == ["a.cn"]
    assert [each.file for each in of(BadRow, found)] == ["材料.xlsx/宽表"]


def test_a_file_that_is_no_workbook_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "bad.xlsx").write_bytes(b"not a workbook")
    (tmp_path / "filings.csv").write_text("domain\na.cn\n")

    found = read(tmp_path)

    assert of(BadRow, found)[0].file == "bad.xlsx"
    assert len(of(Filing, found)) == 1


def test_a_column_map_names_columns_and_files(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "export-7.csv").write_text("网址,老板\na.cn,张三\n", encoding="utf-8")
    column_map = tmp_path / "map.yaml"
    column_map.write_text(
        "filings: {file: export-7.csv, columns: {网址: domain, 老板: leader}}", encoding="utf-8"
    )

    assert of(Filing, read(folder, column_map))[0].leader == "张三"


@pytest.mark.parametrize(
    "text", ["filings: {columns: {网址: nothing}}", "tables: {}", "filings: [1]", "a: b: c"]
)
def test_a_column_map_that_is_wrong_says_so(tmp_path: Path, text: str) -> None:
    column_map = tmp_path / "map.yaml"
    column_map.write_text(text, encoding="utf-8")

    with pytest.raises(Unable, match=r"map\.yaml"):
        read_column_map(column_map)


def test_a_header_without_a_needed_column_is_said(tmp_path: Path) -> None:
    (tmp_path / "filings.csv").write_text("unit_name\n甲公司\n", encoding="utf-8")

    found = read(tmp_path)

    assert "domain" in of(BadRow, found)[0].why.en
    assert not of(Filing, found)


def test_files_of_the_whole_internet_are_thinned_to_the_addresses_in_the_tables(
    tmp_path: Path,
) -> None:
    (tmp_path / "allocations.csv").write_text(
        "prefix,holder\n192.0.2.0/24,甲公司\n", encoding="utf-8"
    )
    with gzip.open(tmp_path / "routeviews.pfx2as.gz", "wt") as file:
        file.write(
            "192.0.0.0\t16\t64500\n192.0.2.0\t24\t64501_64502\n198.51.100.0\t24\t1\nx\ty\tz\n"
        )
    (tmp_path / "delegated-apnic-extended-latest").write_text(
        "2.3|apnic|20261101|2|19830613|20261031|+1000\n"
        "apnic|*|ipv4|*|2|summary\n"
        "apnic|CN|ipv4|192.0.2.0|256|20100101|allocated|A1\n"
        "apnic|JP|ipv4|198.51.100.0|256|20100101|allocated|A2\n"
    )
    (tmp_path / "delegated-apnic-extended-latest").rename(tmp_path / "delegated-apnic.txt")
    (tmp_path / "vrps.json").write_text(
        json.dumps(
            {"roas": [{"asn": "AS64501", "prefix": "192.0.2.0/24", "maxLength": 24, "ta": "apnic"}]}
        )
    )
    (tmp_path / "vrps.csv").write_text(
        "ASN,IP Prefix,Max Length,Trust Anchor\nAS64502,192.0.2.0/24,25,apnic\nAS1,1.0.0.0/8,8,apnic\n"
    )

    found = read(tmp_path)

    assert [(r.prefix, r.asn) for r in of(Route, found)] == [
        ("192.0.0.0/16", 64500), ("192.0.2.0/24", 64501), ("192.0.2.0/24", 64502),
    ]  # fmt: skip
    assert [d.country for d in of(Delegation, found)] == ["CN"]
    assert {a.asn: a.max_length for a in of(RouteAuthorisation, found)} == {64501: 24, 64502: 25}
    passed_over = {a.file: a.passed_over for a in of(ImportedFile, found)}
    assert passed_over["routeviews.pfx2as.gz"] == 1
    assert passed_over["vrps.csv"] == 1


def test_reading_stops_when_it_is_cancelled(tmp_path: Path) -> None:
    (tmp_path / "filings.csv").write_text("domain\na.cn\n")
    cancel = threading.Event()
    cancel.set()

    with pytest.raises(Stopped):
        list(read_folder(tmp_path, {}, silent, cancel))


def test_a_folder_without_a_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Unable, match="no file that we know"):
        read(tmp_path)


@pytest.mark.parametrize(
    ("heading", "cell"), [("单位行业", "其他"), ("客户等级", "重要"), ("企业规模", "小微")]
)
def test_what_a_party_is_stands_for_no_party(tmp_path: Path, heading: str, cell: str) -> None:
    (tmp_path / "IP备案导出.csv").write_text(
        f"起始IP地址,终止IP地址,使用单位名称,{heading},使用方式,分配日期\n"
        f"198.18.0.0,198.18.0.7,安平县丝网制品有限公司,{cell},自用,2025-03-04\n",
        encoding="utf-8",
    )

    found = read(tmp_path)
    (file,) = of(ImportedFile, found)

    assert heading in file.unknown_columns
    assert not of(BadRow, found)
