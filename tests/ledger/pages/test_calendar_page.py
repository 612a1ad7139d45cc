"""An administrator brings the calendar as a table, or by hand; faults say where, in both languages."""

import io
from datetime import date
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from openpyxl import Workbook

from ledger.signed_in import client
from rectitude.ledger.deadlines.models import CalendarDay

if TYPE_CHECKING:
    from ledger.world import World

CSV = "日期,结束,类型,名称,来源\n2027-10-01,2027-10-07,放假,国庆节,通知\n2027/10/9,,上班,国庆节,通知\n"


def bring(world: "World", content: bytes, language: str = "zh-hans") -> tuple[int, str]:
    file = SimpleUploadedFile("calendar", content)
    answer = client(world, "administrator", language).post(
        reverse("calendar"), {"table": file}, follow=True
    )
    return answer.status_code, answer.content.decode()


def workbook() -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Day", "Kind", "Name"])  # type: ignore[union-attr]
    sheet.append([date(2027, 10, 1), "off", "National Day"])  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_a_calendar_comes_in_as_csv(world: "World", encoding: str) -> None:
    status, _ = bring(world, CSV.encode(encoding))

    assert status == 200
    assert CalendarDay.objects.filter(day__year=2027, kind="holiday").count() == 7
    assert CalendarDay.objects.get(day="2027-10-09").kind == "made_up"


def test_a_calendar_comes_in_as_a_workbook(world: "World") -> None:
    bring(world, workbook())

    assert CalendarDay.objects.get(day="2027-10-01").name == "National Day"


@pytest.mark.parametrize(
    ("content", "zh", "en"),
    [
        ("日期,类型,名称\n昨天,放假,节\n", "第 2 行：日期请写成 2026-10-01。", "Row 2: write days like"),
        ("日期,类型,名称\n2027-10-01,也许,节\n", "第 2 行：类型请写", "Row 2: the kind is"),
        ("日期,类型\n2027-10-01,放假\n", "表格缺少这些列：名称", "Columns are missing: name"),
        ("日期,类型,名称\n", "表格里没有日期", "The table names no day"),
        ("日期,结束,类型,名称\n2027-10-07,2027-10-01,放假,节", "第 2 行：结束日期", "Row 2: The last"),
        ("\x00", "这不是 XLSX 或 CSV", "This is neither an XLSX"),
    ],
)  # fmt: skip
def test_a_table_that_cannot_be_read_says_where(
    world: "World", content: str, zh: str, en: str
) -> None:
    before = CalendarDay.objects.count()

    for language, words in (("zh-hans", zh), ("en", en)):
        status, page = bring(world, content.encode(), language)
        assert status == 422
        assert words in page

    assert CalendarDay.objects.count() == before


def test_a_pasted_calendar_is_objected_to_in_chinese_alone(world: "World") -> None:
    answer = client(world, "administrator").post(reverse("calendar"), {"text": "[[holiday"})

    page = answer.content.decode()
    assert "读不懂这份日历（第 1 行）。" in page
    assert "line 1" not in page


def test_a_holiday_is_written_by_hand(world: "World") -> None:
    given = {"first": "2027-01-01", "last": "2027-01-03", "kind": "holiday", "name": "元旦"}

    client(world, "administrator").post(reverse("calendar"), given)

    assert CalendarDay.objects.filter(day__year=2027, name="元旦").count() == 3


def test_a_holiday_that_ends_before_it_begins_is_refused_beside_its_field(world: "World") -> None:
    given = {"first": "2027-01-03", "last": "2027-01-01", "kind": "holiday", "name": "元旦"}

    answer = client(world, "administrator").post(reverse("calendar"), given)

    page = answer.content.decode()
    assert answer.status_code == 422
    assert 'id="f-last_error"' in page
    assert 'value="元旦"' in page
