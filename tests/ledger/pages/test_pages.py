"""Pages show what the actor may see and do, in both languages, and change nothing but by actions."""

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from ledger.acting import do
from ledger.signed_in import client
from ledger.test_penalties import paper
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.models import Problem

if TYPE_CHECKING:
    from ledger.world import World

SCENARIO = "user.popup.full-screen-link"


@pytest.fixture
def problem(world: "World") -> Problem:
    problem = register(world.asset, SCENARIO, by=world.actor("inspector"), at=world.now)
    given = {"shows": "现场截图", "files": [paper(world)]}
    return do(world, problem, "inspector", "file_proof", **given)


@pytest.mark.parametrize(
    ("language", "title"), [("zh-hans", "弹窗整屏为跳转链接"), ("en", "jump link")]
)
def test_a_problem_is_shown_in_the_readers_language(
    world: "World", problem: Problem, language: str, title: str
) -> None:
    for name in ("work", "problems"):
        page = client(world, "technical_reviewer", language).get(reverse(name)).content.decode()

        assert title in page
        assert problem.number in page


def test_an_action_that_is_not_possible_is_greyed_with_its_reason(
    world: "World", problem: Problem
) -> None:
    page = client(world, "inspector").get(reverse("problem", args=[problem.pk])).content.decode()

    assert 'aria-disabled="true"' in page
    assert "尚无技术、法制两个签字" in page


def test_an_action_is_done_from_its_page(world: "World", problem: Problem) -> None:
    address = reverse("problem-act", args=[problem.pk, "sign_technically"])

    answer = client(world, "technical_reviewer").post(
        address, {"version": problem.version, "opinion": "同意"}
    )

    problem.refresh_from_db()
    assert answer.status_code == 302
    assert problem.technical_review_by == world.people["technical_reviewer"].pk


def test_who_comes_second_is_told_what_changed(world: "World", problem: Problem) -> None:
    address = reverse("problem-act", args=[problem.pk, "sign_legally"])
    stale = problem.version
    client(world, "technical_reviewer").post(
        reverse("problem-act", args=[problem.pk, "sign_technically"]),
        {"version": stale, "opinion": "同意"},
    )

    answer = client(world, "legal_reviewer").post(address, {"version": stale, "opinion": "同意"})

    assert answer.status_code == 409
    assert "做了“技术复核签字”" in answer.content.decode()


def test_a_foreign_enterprise_finds_nothing(world: "World", problem: Problem) -> None:
    foreign = client(world, "foreign")

    assert foreign.get(reverse("problem", args=[problem.pk])).status_code == 404
    assert problem.number not in foreign.get(reverse("problems") + "?view=all").content.decode()


def test_two_chinese_characters_find_a_problem(world: "World", problem: Problem) -> None:
    inspector = client(world, "inspector")

    assert problem.number in inspector.get(reverse("problems") + "?q=青禾").content.decode()
    assert problem.number not in inspector.get(reverse("problems") + "?q=云雀").content.decode()


def test_the_list_takes_the_same_number_of_queries_however_long(
    world: "World", problem: Problem, django_assert_max_num_queries: object
) -> None:
    inspector = client(world, "inspector")
    with django_assert_max_num_queries(12):  # type: ignore[operator]
        inspector.get(reverse("problems"))


def test_a_clue_is_given_anonymously_and_followed_by_its_receipt(world: "World") -> None:
    anyone = Client()
    page = anyone.post(
        reverse("clue-new"),
        {
            "authority": world.authority.pk,
            "subject": "www.qinghe.example",
            "text": "弹窗<b>关不掉</b>",
        },
    ).content.decode()
    code = page.split('class="receipt">')[1].split("<")[0]

    followed = anyone.post(reverse("clue-follow"), {"code": code}).content.decode()

    assert "弹窗&lt;b&gt;关不掉&lt;/b&gt;" in followed
    assert anyone.post(reverse("clue-follow"), {"code": "AAAA-AAAA"}).status_code == 404


def test_an_empty_clue_is_refused_with_a_reason(world: "World") -> None:
    answer = Client().post(reverse("clue-new"), {"authority": world.authority.pk, "subject": ""})

    assert answer.status_code == 422
    assert 'id="f-subject_error"' in answer.content.decode()


def test_no_page_needs_inline_script_or_style(world: "World", problem: Problem) -> None:
    inspector = client(world, "inspector")
    for address in (reverse("work"), reverse("problems"), reverse("problem", args=[problem.pk])):
        answer = inspector.get(address)

        assert "script-src 'self'" in answer.headers["Content-Security-Policy"]
        assert " style=" not in answer.content.decode()
        assert "<script>" not in answer.content.decode()


def test_the_style_sheets_are_served(world: "World") -> None:
    shared = ("styles/tokens.css", "styles/components.css")
    for name in (
        *shared,
        *(f"ledger/{n}" for n in ("ledger.css", "pages.css", "shapes.svg", "pages.js")),
    ):
        answer = Client().get(f"/static/{name}")

        assert b"".join(answer)
        answer.close()


def test_an_enterprise_answers_and_signs_its_self_inspection(world: "World") -> None:
    from rectitude.ledger.campaigns.actions import open_campaign, populate
    from rectitude.ledger.campaigns.self_inspections import begin_self_inspection

    campaign = open_campaign(
        "专项整治", "Special rectification", world.now.date(), world.now.date(),
        by=world.actor("decider"), at=world.now, scenarios=["resource.filing"],
    )  # fmt: skip
    populate(campaign, [world.asset], by=world.actor("decider"), at=world.now)
    row = begin_self_inspection(campaign, world.asset, by=world.actor("editor"), at=world.now)
    signatory = client(world, "signatory")
    page = signatory.get(reverse("case", args=["self_inspection", row.pk])).content.decode()

    assert "自查问题与回答" in page
    assert "answer/?scenario=resource.filing.missing" in page
    for scenario in ("resource.filing.missing", "resource.filing.stale"):
        signatory.post(
            reverse("case-act", args=["self_inspection", row.pk, "answer"]),
            {"scenario": scenario, "answer": "no_problem"},
        )
    signatory.post(reverse("case-act", args=["self_inspection", row.pk, "sign"]), {})
    row.refresh_from_db()
    assert row.state == "signed"


def test_every_kind_of_case_has_a_list(world: "World") -> None:
    from rectitude.ledger.pages.cases.faces import FACES

    inspector = client(world, "inspector")
    for entity in FACES:
        assert inspector.get(reverse("cases", args=[entity])).status_code == 200
    assert inspector.get(reverse("cases", args=["user"])).status_code == 404


def test_a_case_of_many_events_shows_the_newest_and_folds_the_others(world: "World") -> None:
    by, day = world.actor("decider"), world.now.date()
    campaign = open_campaign("专项", "Action", day, day, by=by, at=world.now)
    for _ in range(7):
        populate(campaign, [world.asset], by=world.actor("inspector"), at=world.now)

    page = client(world, "inspector").get(reverse("case", args=["campaign", campaign.pk]))

    newest, _, folded = page.content.decode().partition('id="h-log"')[2].partition("更早的 2 条")
    assert newest.count("<li>") == 6
    assert folded.partition("</ol>")[0].count("<li>") == 2
