"""A self-inspection is answered on one page, some now, some later, or by a table."""

import csv
import io
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ledger.signed_in import client
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.self_inspections import begin_self_inspection, questions
from rectitude.ledger.enterprises.models import SelfInspection
from rectitude.ledger.sheets import as_csv

if TYPE_CHECKING:
    from ledger.world import World

FILING, STALE = "resource.filing.missing", "resource.filing.stale"


@pytest.fixture
def row(world: "World") -> SelfInspection:
    day, decider = world.now.date(), world.actor("decider")
    campaign = open_campaign("专项", "Action", day, day, by=decider, at=world.now)
    populate(campaign, [world.asset], by=decider, at=world.now)
    return begin_self_inspection(campaign, world.asset, by=world.actor("editor"), at=world.now)


def send(world: "World", row: SelfInspection, **given: object) -> tuple[int, str]:
    answer = client(world, "editor").post(
        reverse("self-answers", args=[row.pk]), given, follow=True
    )
    row.refresh_from_db()
    return answer.status_code, answer.content.decode()


def test_all_questions_are_on_one_page(world: "World", row: SelfInspection) -> None:
    page = client(world, "editor").get(reverse("self-answers", args=[row.pk])).content.decode()

    assert page.count('<fieldset class="field part-of"') == len(questions(row)) == 22
    assert "已回答 0 / 22" in page


def test_some_are_kept_now_and_others_later(world: "World", row: SelfInspection) -> None:
    _, page = send(world, row, **{f"answer-{FILING}": "no_problem"})
    assert "已保存 1 个回答" in page

    send(world, row, **{f"answer-{STALE}": "problem", f"text-{STALE}": "备案主体已变更"})

    assert {name: each["answer"] for name, each in row.answers.items()} == {
        FILING: "no_problem", STALE: "problem",
    }  # fmt: skip


def test_a_fault_lies_beside_its_question_and_the_others_are_kept(
    world: "World", row: SelfInspection
) -> None:
    status, page = send(
        world, row, **{f"answer-{FILING}": "no_problem", f"answer-{STALE}": "not_applicable"}
    )

    assert status == 422
    assert 'id="e-20"' in page or "请说明为什么不适用" in page
    assert list(row.answers) == [FILING]
    assert f'name="answer-{STALE}" value="not_applicable" checked' in page


def test_files_go_with_their_question(world: "World", row: SelfInspection) -> None:
    file = SimpleUploadedFile("报告.json", b"{}")

    send(world, row, **{f"answer-{FILING}": "no_problem", f"files-{FILING}": file})

    assert len(row.answers[FILING]["files"]) == 1


def test_the_table_goes_out_and_comes_in_again(world: "World", row: SelfInspection) -> None:
    address = reverse("self-answers-table", args=[row.pk, "csv"])
    content = client(world, "editor").get(address).content.decode("utf-8-sig")
    lines = list(csv.reader(io.StringIO(content)))
    assert len(lines) == 23
    for line in lines[1:]:
        line[3], line[4] = "不适用", "不提供这类服务"

    status, _ = send(world, row, table=SimpleUploadedFile("a.csv", as_csv(lines)))

    assert status == 200
    assert {each["answer"] for each in row.answers.values()} == {"not_applicable"}
    assert len(row.answers) == 22


def test_a_table_with_a_strange_answer_changes_nothing(world: "World", row: SelfInspection) -> None:
    table = as_csv([["序号", "场景", "问题", "回答"], ["20", "", "", "也许"]])

    status, page = send(world, row, table=SimpleUploadedFile("a.csv", table))

    assert status == 422
    assert "第 2 行：不认识的回答：也许" in page
    assert row.answers == {}


def test_nobody_else_answers(world: "World", row: SelfInspection) -> None:
    for who in ("foreign", "inspector", "laboratory", "auditor", "administrator"):
        asked = client(world, who)
        for address in (
            reverse("self-answers", args=[row.pk]),
            reverse("self-answers-table", args=[row.pk, "xlsx"]),
        ):
            assert asked.get(address).status_code == 404
            assert asked.post(address, {f"answer-{FILING}": "no_problem"}).status_code == 404


def kept_alone(world: "World", row: SelfInspection, **given: object) -> tuple[int, str]:
    """Send what the page sends by itself when something is answered."""
    address = reverse("self-answers", args=[row.pk])
    answer = client(world, "editor").post(address, given, headers={"Accept": "application/json"})
    row.refresh_from_db()
    return answer.status_code, answer.json()["said"]


def test_an_answer_is_kept_as_it_is_given(world: "World", row: SelfInspection) -> None:
    assert kept_alone(world, row, **{f"answer-{FILING}": "no_problem"}) == (
        200, "已保存，已回答 1 / 22",
    )  # fmt: skip
    assert row.answers[FILING]["answer"] == "no_problem"

    status, said = kept_alone(world, row, **{f"text-{STALE}": "备案主体已变更"})
    assert status == 422
    assert "请选择回答" in said
    assert set(row.answers) == {FILING}


def test_words_without_an_answer_are_not_lost(world: "World", row: SelfInspection) -> None:
    """They were: the page came back without them, as if all had been kept."""
    given = {f"text-{FILING}": "页脚没有备案号", f"answer-{STALE}": "no_problem"}

    status, page = send(world, row, **given)

    assert status == 422
    assert "页脚没有备案号</textarea>" in page
    assert "请选择回答" in page
    assert set(row.answers) == {STALE}


def test_a_press_that_admits_something_loses_no_words_of_other_questions(
    world: "World", row: SelfInspection
) -> None:
    given = {f"text-{STALE}": "备案主体已变更", "admit": FILING, f"text-{FILING}": "没有备案号"}

    _, page = send(world, row, **given)

    assert "备案主体已变更</textarea>" in page
    assert row.answers[FILING]["answer"] == "problem"
