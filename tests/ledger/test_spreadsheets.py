"""A ledger that was a spreadsheet comes in by its columns, after a preview."""

import io
from collections.abc import Sequence
from typing import Any

import pytest
from openpyxl import Workbook

from ledger.world import SCENARIO, World
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.spreadsheets import preview, take_in
from rectitude.ledger.transitions import Refused

HEADINGS = ("序号", "应用名称", "开发者", "网址", "问题项")


def workbook(*rows: Sequence[Any], headings: Sequence[str] = HEADINGS) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (headings, *rows):
        sheet.append(row)  # type: ignore[union-attr]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


ONE = (1, "青禾", "青禾优选（杭州）电子商务有限公司", "https://old.example", SCENARIO)


def test_rows_become_problems_and_the_second_time_nothing(world: World) -> None:
    made = preview(workbook(ONE, (2, "b", "新公司", "com.example.b", "7")))
    by = world.actor("inspector")

    opened = take_in(made, by=by, at=world.now, new_enterprises=True)

    assert [p.asset.kind for p in opened] == ["website", "app"]
    assert opened[0].enterprise == world.enterprise
    assert take_in(made, by=by, at=world.now) == []


@pytest.mark.parametrize("name", ["青禾优选", "新公司"])
def test_an_enterprise_that_is_not_there_is_entered_only_when_that_is_said(
    world: World, name: str
) -> None:
    made = preview(workbook((1, "青禾", name, "https://old.example", SCENARIO)))
    by, before = world.actor("inspector"), Organisation.objects.count()

    with pytest.raises(Refused, match=name):
        take_in(made, by=by, at=world.now)
    assert not Asset.objects.filter(identifier="https://old.example").exists()

    take_in(made, by=by, at=world.now, new_enterprises=True)
    assert Organisation.objects.count() == before + 1


@pytest.mark.parametrize(
    "written", ["https://", "http://a b.example", "300.1.1.0/24", "关不掉的弹窗"]
)
def test_what_names_no_asset_is_named_by_the_preview(written: str) -> None:
    made = preview(workbook(ONE, (2, "", "", written, SCENARIO)))

    assert [row.number for row in made.faulty] == [3]


def test_a_preview_changes_nothing_and_names_what_cannot_come_in(world: World) -> None:
    made = preview(
        workbook(ONE, (2, "", "", "", SCENARIO), (3, "", "", "https://x.example", "不存在的问题"))
    )

    assert [(row.number, row.fault.en) for row in made.faulty if row.fault] == [
        (3, "There is no asset."),
        (4, "Unknown scenario: 不存在的问题"),
    ]
    assert not Problem.objects.exists()
    with pytest.raises(Refused, match="Row 3"):
        take_in(made, by=world.actor("inspector"), at=world.now)
    assert not Asset.objects.filter(identifier="https://old.example").exists()


def test_a_column_of_another_name_is_mapped(world: World) -> None:
    content = workbook(("https://a.example", SCENARIO), headings=("链接地址", "毛病"))
    with pytest.raises(Refused, match="identifier"):
        preview(content)

    made = preview(content, {"identifier": "链接地址", "scenario": "毛病"})

    assert made.faulty == []


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no workbook", workbook()[:300]])
def test_what_is_no_workbook_is_refused(content: bytes) -> None:
    with pytest.raises(Refused):
        preview(content)
