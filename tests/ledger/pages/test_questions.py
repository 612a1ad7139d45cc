"""What the engine left to people is a queue: answered with a reason it opens a problem, or is set aside."""

import json
from datetime import datetime
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ledger.acting import inspected, submitted, take_in
from ledger.signed_in import client
from ledger.world import report
from rectitude.ledger.audit.models import Event
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.inspections.models import Answer, Finding
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results.imports import import_report
from rectitude.ledger.results.questions import waiting

if TYPE_CHECKING:
    from ledger.world import World

SHARING, COLLECTION = "data.sharing.uncontrolled", "data.collection.no-consent"
PNG = b"\x89PNG\r\n\x1a\n" + b"0" * 20


def asked(world: "World", **changes: object) -> Finding:
    take_in(world, outcome="cantTell", **changes)
    return Finding.objects.latest("pk")


def answer(world: "World", finding: Finding, who: str = "inspector", **given: object) -> int:
    said = {"decision": "problem", "reason": "看了截图，确实关不掉", **given}
    return client(world, who).post(reverse("question", args=[finding.pk]), said).status_code


def test_a_question_waits_and_is_led_to(world: "World") -> None:
    finding = asked(world)
    inspector = client(world, "inspector")

    for name in ("questions", "work"):
        page = inspector.get(reverse(name)).content.decode()
        assert reverse("question", args=[finding.pk]) in page
    assert "整屏都是链接" in inspector.get(reverse("question", args=[finding.pk])).content.decode()


def test_an_answer_with_a_reason_opens_a_problem_with_the_finding(world: "World") -> None:
    finding = asked(world)

    assert answer(world, finding, files=SimpleUploadedFile("证.png", PNG)) == 302

    problem = Problem.objects.get()
    finding.refresh_from_db()
    assert finding.problem == problem
    assert problem.occurrences.get().fingerprint == finding.fingerprint
    assert problem.registered_by == world.people["inspector"].pk
    assert Attachment.objects.get(entity="finding").name == "证.png"
    assert Event.objects.filter(action="finding.answer").count() == 1
    assert not waiting(world.actor("inspector")).exists()
    page = client(world, "technical_reviewer").get(reverse("problem", args=[problem.pk]))
    assert "看了截图，确实关不掉" in page.content.decode()


def test_what_is_none_is_set_aside_and_not_asked_again(world: "World") -> None:
    finding = asked(world)

    answer(world, finding, decision="set_aside", reason="是浏览器的提示")
    take_in(world, at=world.later(hours=3), outcome="cantTell")

    assert not Problem.objects.exists()
    assert not waiting(world.actor("inspector")).exists()
    asked(world, at=world.later(hours=4), version=2)
    assert waiting(world.actor("inspector")).count() == 1


def test_the_same_question_waits_once(world: "World") -> None:
    asked(world)
    newest = asked(world, at=world.later(hours=3))

    assert list(waiting(world.actor("inspector"))) == [newest]


def of_one_party(world: "World", at: datetime, *scenarios: str) -> None:
    """Take in a report whose questions, one a scenario, turn on the part of one recipient."""
    first, *others = (report(at, outcome="cantTell", scenario=each) for each in scenarios)
    for other in others:
        first["findings"] += other["findings"]
        first["scope"]["scenarios"] += other["scope"]["scenarios"]
        first["scope"]["rules"] += other["scope"]["rules"]
        first["summary"]["scenarios"] |= other["summary"]["scenarios"]
    for finding in first["findings"]:
        finding["parties"] = ["tongji.example"]
    import_report(json.dumps(first).encode(), by=world.actor("inspector"), at=at)


def test_what_turns_on_one_partys_part_is_asked_and_answered_once(world: "World") -> None:
    of_one_party(world, world.now, SHARING, COLLECTION)

    (finding,) = waiting(world.actor("inspector"))
    page = client(world, "inspector").get(reverse("question", args=[finding.pk])).content.decode()
    assert "回答后一并决定" in page
    answer(world, finding)

    assert set(Problem.objects.values_list("scenario", flat=True)) == {SHARING, COLLECTION}
    assert Answer.objects.count() == 2
    assert not waiting(world.actor("inspector")).exists()


def test_what_comes_to_hang_on_an_answered_question_is_asked_about_itself(world: "World") -> None:
    of_one_party(world, world.now, SHARING)
    answer(world, waiting(world.actor("inspector")).get(), decision="set_aside", reason="受托处理")

    of_one_party(world, world.later(hours=3), SHARING, COLLECTION)

    assert waiting(world.actor("inspector")).get().scenario == COLLECTION


def test_an_answer_joins_the_problem_that_is_open(world: "World") -> None:
    (problem,) = take_in(world).opened
    finding = asked(world, keys=("corner",), at=world.later(hours=3))

    answer(world, finding)

    assert Problem.objects.count() == 1
    finding.refresh_from_db()
    assert finding.problem == problem


@pytest.mark.parametrize("missing", ["decision", "reason"])
def test_an_answer_needs_a_decision_and_a_reason(world: "World", missing: str) -> None:
    assert answer(world, asked(world), **{missing: ""}) == 422
    assert not Answer.objects.exists()


def test_the_second_answer_is_refused(world: "World") -> None:
    finding = asked(world)
    answer(world, finding)

    assert answer(world, finding, who="technical_reviewer", decision="set_aside") == 409
    assert Answer.objects.get().decision == "problem"


def test_others_neither_see_nor_answer(world: "World") -> None:
    finding = asked(world)

    for who in ("editor", "foreign", "laboratory", "administrator", "other_inspector"):
        assert answer(world, finding, who=who) == 404
    assert answer(world, finding, who="decider") == 200
    assert not Answer.objects.exists()


def run_page(world: "World", who: str = "inspector", **changes: object) -> str:
    submitted(world)
    run = inspected(world, **changes)
    return client(world, who).get(reverse("case", args=["run", run.pk])).content.decode()


def test_a_run_shows_what_it_read_found_and_how_long_it_took(world: "World") -> None:
    page = run_page(world)

    assert "实际检测的 1 处" in page
    assert "https://www.qinghe.example/" in page
    assert "整屏都是链接" in page
    assert "user.popup.full-screen-link.website v1" in page
    assert "用时" in page


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"outcome": "cantTell"}, "需人工核验——整屏都是链接"),
        ({"outcome": "passed", "complete": False}, "检测没有做完"),
        ({"outcome": "passed", "scenario": "user.popup.close-defect"}, "没有执行"),
    ],
)  # fmt: skip
def test_a_run_without_conclusion_says_which_coverage_lacked(
    world: "World", changes: dict[str, object], why: str
) -> None:
    page = run_page(world, **changes)

    assert "为什么没有结论" in page
    assert why in page


@pytest.mark.parametrize("outcome", ["passed", "inapplicable"])
def test_a_run_with_a_conclusion_lacks_nothing(world: "World", outcome: str) -> None:
    """That nothing of the kind is there any more is a conclusion too."""
    assert "为什么没有结论" not in run_page(world, outcome=outcome)
