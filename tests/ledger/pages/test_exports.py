"""A list goes out exactly as it is seen, as a workbook and as CSV, in words."""

import csv
import io
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from ledger.acting import registered, served
from ledger.signed_in import client
from rectitude.ledger.enterprises.models import Asset

if TYPE_CHECKING:
    from ledger.world import World


def exported(
    world: "World", who: str, form: str, language: str = "zh-hans", **query: str
) -> list[dict[str, str]]:
    """Return the rows of an export by their headings."""
    answer = client(world, who, language).get(reverse("problems-export", args=[form]), query)
    assert answer.status_code == 200
    if form == "csv":
        rows = list(csv.reader(io.StringIO(answer.content.decode("utf-8-sig"))))
    else:
        sheet = load_workbook(io.BytesIO(answer.content)).worksheets[0]
        rows = [[str(cell or "") for cell in row] for row in sheet.iter_rows(values_only=True)]
    return [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_the_list_goes_out_as_it_is_narrowed(world: "World", form: str) -> None:
    registered(world)
    registered(world, subject="https://other.example")

    rows = exported(world, "inspector", form, q="other")

    assert [row["对象"] for row in rows] == ["https://other.example"]


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_what_waits_for_me_goes_out_alone(world: "World", form: str) -> None:
    registered(world, subject="https://other.example")
    served(world)

    assert len(exported(world, "technical_reviewer", form, view="open")) == 2
    mine = exported(world, "technical_reviewer", form, view="mine")
    assert [row["轮到谁"] for row in mine] == ["主管机关"]


def test_every_column_is_in_words(world: "World") -> None:
    problem = served(world)

    chinese = exported(world, "inspector", "csv")[0]
    english = exported(world, "inspector", "csv", "en")[0]

    assert (chinese["严重程度"], chinese["状态"], chinese["轮到谁"]) == ("中", "已通知", "企业")
    assert (english["Severity"], english["Whose turn"]) == ("medium", "The enterprise")
    assert chinese["期限"] == str(problem.due_on)
    assert chinese["送达日期"] == str(problem.served_on)
    assert chinese["销号日期"] == ""
    assert "工作日" in chinese["剩余或逾期"]


@pytest.mark.parametrize("form", ["xlsx", "csv"])
def test_a_cell_is_never_a_formula(world: "World", form: str) -> None:
    problem = registered(world)
    Asset.objects.filter(pk=problem.asset_id).update(identifier='=HYPERLINK("http://evil.example")')

    assert exported(world, "inspector", form)[0]["对象"].startswith("'=")


def test_an_export_holds_only_what_one_may_see(world: "World") -> None:
    registered(world)

    assert exported(world, "foreign", "csv", view="all") == []


def test_there_is_no_other_form(world: "World") -> None:
    answer = client(world, "inspector").get(reverse("problems-export", args=["exe"]))

    assert answer.status_code == 404
