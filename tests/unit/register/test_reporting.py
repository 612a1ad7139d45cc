"""What people get of a register: the HTML report's panel, and the tables to sort and filter."""

import csv
import io
from pathlib import Path

import pytest
from openpyxl import load_workbook

import registers
from rectitude import reports
from rectitude.bundle import Bundle, open_bundle
from rectitude.findings import Inspection, Outcome
from rectitude.inspection import inspect
from rectitude.options import Options, Target

HOSTILE = '=HYPERLINK("https://evil.example","<script>alert(1)</script>")'


@pytest.fixture(scope="module")
def inspected(tmp_path_factory: pytest.TempPathFactory) -> tuple[Inspection, Bundle]:
    folder = tmp_path_factory.mktemp("register")
    world = registers.build(filings=150)
    filing = world.site(unit_name=HOSTILE)
    world.registrant(filing, "Quite Another Firm Ltd.")
    tables = registers.write(world, folder / "tables")
    with (tables / "registrants.csv").open("a", encoding="utf-8") as file:
        file.write("not a domain,<b>x</b>,,\n")
    report = inspect(Target("register", str(tables)), Options(), workdir=folder)
    return report, open_bundle(next(folder.glob("*.zip")))


def html(inspected: tuple[Inspection, Bundle]) -> str:
    report, bundle = inspected
    return reports.render([report], "html", "zh", [bundle])


@pytest.mark.slow
def test_every_fault_is_in_the_table_with_its_rows_beside_it(
    inspected: tuple[Inspection, Bundle],
) -> None:
    page = html(inspected)
    faults = [
        f for f in inspected[0].findings if f.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL}
    ]

    assert page.count("<tr data-outcome=") == len(faults)
    assert page.count('<div class="rows">') == len(faults)
    assert "<mark>" in page


@pytest.mark.slow
def test_a_chain_of_contracts_is_drawn(inspected: tuple[Inspection, Bundle]) -> None:
    page = html(inspected)

    assert 'class="node bad"' in page
    assert "HT-" in page


@pytest.mark.slow
def test_bad_rows_are_listed(inspected: tuple[Inspection, Bundle]) -> None:
    page = html(inspected)

    assert "not a domain" in page
    assert "<b>x</b>" not in page


@pytest.mark.slow
def test_what_a_register_says_is_never_run(inspected: tuple[Inspection, Bundle]) -> None:
    page = html(inspected)

    assert "<script>alert" not in page
    assert "HYPERLINK" in page


def test_the_csv_holds_every_fault_and_no_formula(
    inspected: tuple[Inspection, Bundle], tmp_path: Path
) -> None:
    report, bundle = inspected
    output = tmp_path / "faults.csv"

    count = reports.export_findings(report, bundle, "csv", output, "en")

    header, *rows = list(csv.reader(io.StringIO(output.read_text("utf-8-sig"))))
    assert header[2] == "Outcome"
    assert len(rows) == count
    assert all(cell[:1] not in {"=", "+", "-", "@"} for row in rows for cell in row)


def test_the_workbook_holds_the_same_rows(
    inspected: tuple[Inspection, Bundle], tmp_path: Path
) -> None:
    report, bundle = inspected
    output = tmp_path / "faults.xlsx"

    count = reports.export_findings(report, bundle, "xlsx", output, "zh")

    sheet = load_workbook(output).active
    assert sheet is not None
    assert sheet.max_row == count + 1
    assert output.stat().st_mode & 0o777 == 0o600


@pytest.mark.slow
def test_a_report_begins_with_what_was_not_read(inspected: tuple[Inspection, Bundle]) -> None:
    report, bundle = inspected
    text = reports.render([report], "text", "en", [bundle])
    page = html(inspected)

    assert text.index("1 row could not be used") < text.index("at: ")
    assert page.index("not a domain") < page.index("<tr data-outcome=")


def test_a_row_that_was_read_for_its_words_stands_beside_the_fault_with_these_marked(
    tmp_path: Path,
) -> None:
    tables = tmp_path / "tables"
    tables.mkdir()
    (tables / "巡检.csv").write_text(
        "客户,站点,联系人,手机,巡检所见\n"
        "示例茶行有限公司,tea.cn,王小明,13912346021,服务器在杭州机房；未办理备案；首页能打开\n"
        "示例书店有限公司,books.cn,李大同,13812346022,服务器在杭州机房；已备案；首页能打开\n",
        encoding="utf-8",
    )
    report = inspect(Target("register", str(tables)), Options(), workdir=tmp_path)
    bundle = open_bundle(next(tmp_path.glob("*.zip")))

    page = reports.render([report], "html", "zh", [bundle])

    assert "<mark>服务器在杭州机房；未办理备案；首页能打开</mark>" in page
    assert "王小明" not in page
    assert "王**" in page
    assert "13912346021" not in page


def test_a_table_that_was_read_for_its_words_is_not_called_unused(tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    tables.mkdir()
    (tables / "巡检.csv").write_text(
        "站点,巡检所见\ntea.cn,首页能打开\nbooks.cn,首页能打开\n", encoding="utf-8"
    )
    (tables / "杂记.csv").write_text("只有一列\n甲\n乙\n", encoding="utf-8")

    report = inspect(Target("register", str(tables)), Options(), workdir=tmp_path)

    told = "".join(limit.zh for limit in report.scope.limits)
    assert "看不出 巡检.csv 是什么表，只看文字。" in told
    assert "看不出 杂记.csv 是什么表，没有使用。" in told
