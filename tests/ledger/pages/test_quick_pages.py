"""What lets pages be quick where there is very much: asked once, of few rows, by an index."""

import re
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.db import connection
from django.forms import Select
from django.template.loader import render_to_string
from django.test.utils import CaptureQueriesContext
from django.urls import reverse, set_script_prefix
from pytest_django.asserts import assertHTMLEqual

from ledger.acting import closed, registered
from ledger.signed_in import client
from ledger.test_commissions import asked, brought, campaign
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.pages import due, problem_page
from rectitude.ledger.pages.addresses import address
from rectitude.ledger.pages.cases import searching, waiting
from rectitude.ledger.pages.options import Choice
from rectitude.ledger.problems import queries
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.queries import Filters
from rectitude.ledger.problems.states import STATES
from rectitude.ledger.words import say

if TYPE_CHECKING:
    from django.db.models import QuerySet

    from ledger.world import World

__all__ = ["campaign"]


def statements(world: "World", who: str, address: str) -> list[str]:
    """Return what a page asks of the database, once its caches are warm."""
    visitor = client(world, who)
    assert visitor.get(address).status_code == 200
    with CaptureQueriesContext(connection) as said:
        visitor.get(address)
    return [each["sql"] for each in said.captured_queries]


def plan(rows: "QuerySet[Problem] | QuerySet[Clue]") -> str:
    """Return how rows are looked up where reading all of them, or sorting them, is no choice."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            for way in ("seqscan", "bitmapscan", "sort"):
                cursor.execute(f"SET LOCAL enable_{way} = off")
            # between indexes of equal cost it chooses as it happens until it has counted the rows
            cursor.execute("ANALYZE problems_problem")
    return rows.explain()


def test_a_laboratory_s_results_are_looked_through_once(world: "World", campaign: Campaign) -> None:
    case = asked(world, campaign)
    brought(world)

    said = statements(world, "laboratory", reverse("case", args=["commission", case.pk]))

    of_findings = [each for each in said if 'FROM "inspections_finding"' in each]
    assert len(of_findings) == 2  # what was brought by asset, and the problems that are named
    counts = [each for each in said if "COUNT(*)" in each and "campaign_population" in each]
    assert len(counts) == 1
    assert "enterprises_asset" not in counts[0]


def test_a_firm_s_campaigns_are_looked_up_from_its_own_assets(
    world: "World", campaign: Campaign
) -> None:
    rows = Campaign.objects.for_member(world.actor("editor"))

    assert list(rows) == [campaign]
    assert "IN (SELECT DISTINCT" in str(rows.query)


def test_a_firm_s_open_problems_are_looked_up_among_its_own(world: "World") -> None:
    for n in range(12):
        registered(world, subject=f"https://of-nobody-{n}.example")
    registered(world)
    rows = queries.problems(world.actor("editor"), Filters())

    assert "problem_enterprise" in plan(rows.values("pk"))  # or `problem_enterprise_open`


def test_an_auditor_s_recurrences_are_counted_from_an_index_alone(world: "World") -> None:
    for n in range(12):
        registered(world, subject=f"https://of-once-{n}.example")
    rows = queries.problems(world.actor("auditor"), Filters(view="recurred"))

    # SQLite reads the row wherever a generated column is asked for
    alone = {"sqlite": "INDEX", "postgresql": "Index Only Scan using"}[connection.vendor]
    assert f"{alone} problem_all_queue" in plan(rows.order_by().values("pk"))


def test_unsolved_clues_are_looked_up_as_many_as_are_shown(world: "World") -> None:
    problem, open_one = closed(world), registered(world, subject="https://open.example")
    clues = [
        file_clue(world.authority, f"s{n}.example", "弹窗", at=world.now + timedelta(minutes=n))[0]
        for n in range(6)
    ]
    Clue.objects.update(state="accepted", solved=False, problem=open_one)
    rows = waiting._unsolved(world.actor("inspector"))
    assert not rows.exists()

    Clue.objects.update(problem=problem)
    assert [row["pk"] for row in rows.all()] == [each.pk for each in clues[:4]]
    if connection.vendor == "postgresql":
        assert "clue_unsolved" in plan(rows.all())


@pytest.mark.parametrize("windows", [((0, 2), (2, 5), (5, None)), searching.WINDOWS])
@pytest.mark.parametrize("most", [2, 500])
def test_what_many_have_is_read_in_the_order_of_the_list(
    world: "World", monkeypatch: pytest.MonkeyPatch, windows: tuple[object, ...], most: int
) -> None:
    for name, value in (("WINDOWS", windows), ("PAGE", 1), ("MANY_FOUND", most)):
        monkeypatch.setattr(searching, name, value)
    for n in range(9):
        at = world.now + timedelta(minutes=n)
        file_clue(world.authority, f"s{n}.example", "弹窗" if n % 2 else "跳转", at=at)
    inspector = client(world, "inspector")

    def subjects(words: str) -> list[str]:
        page = inspector.get(reverse("clues"), {"q": words}).content.decode()
        return re.findall(r"\bs(\d)\.example", page)

    newest = ["8", "7", "6", "5", "4", "3", "2", "1", "0"]
    assert list(dict.fromkeys(subjects("example"))) == newest[:most]
    assert list(dict.fromkeys(subjects("弹窗 example"))) == ["7", "5", "3", "1"][:most]
    assert subjects("没有的") == []


@pytest.mark.parametrize(
    ("language", "some", "all_of_them"),
    [("zh-hans", "2+ 件，本页 2 件", "3 件，本页 3 件"), ("en", "2 of 2+", "3 of 3")],
)
def test_a_list_of_clues_says_where_there_may_be_more_than_were_counted(
    world: "World", monkeypatch: pytest.MonkeyPatch, language: str, some: str, all_of_them: str
) -> None:
    """The clues that many have ended at so many, and nothing said that there are others."""
    for n in range(3):
        file_clue(world.authority, f"s{n}.example", "弹窗", at=world.now + timedelta(minutes=n))
    monkeypatch.setattr(searching, "PAGE", 1)
    inspector = client(world, "inspector", language)

    assert all_of_them in inspector.get(reverse("clues")).content.decode()

    monkeypatch.setattr(searching, "MANY_FOUND", 2)
    assert some in inspector.get(reverse("clues"), {"q": "example"}).content.decode()


@pytest.mark.parametrize("state", STATES)
@pytest.mark.parametrize("sent_back", [True, False])
def test_a_row_of_a_list_shows_nothing_that_was_not_read_with_the_list(
    world: "World", state: str, sent_back: bool, django_assert_num_queries: Any
) -> None:
    (case,) = queries.whole([registered(world).pk])
    case.state, case.sent_back = state, sent_back

    with django_assert_num_queries(1):  # the calendar
        (row,) = problem_page.rows([case], world.now.date())
    with django_assert_num_queries(0):
        context = {"rows": [row], "machine": PROBLEM, "selectable": True}
        shown = render_to_string("problems/rows.html", context)

    assert case.number in shown
    assert due.step(case) in shown
    assert f'href="{reverse("problem", args=[case.pk])}"' in shown


@pytest.mark.parametrize(("page", "found", "said"), [("1", 2, "3+"), ("2", 2, "5+"), ("3", 1, "5")])
def test_words_that_many_have_are_looked_for_no_further_than_the_page_that_is_shown(
    world: "World", monkeypatch: pytest.MonkeyPatch, page: str, found: int, said: str
) -> None:
    for n in range(5):
        registered(world, subject=f"https://s{n}.example")
    monkeypatch.setattr(queries, "PAGE", 2)

    shown = client(world, "inspector").get(reverse("problems"), {"q": "example", "page": page})

    assert len(shown.context["rows"]) == found
    assert f"{said} 件，本页 {found} 件" in shown.content.decode()


def test_figures_above_a_list_say_where_there_may_be_more(
    world: "World", monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(3):
        registered(world, subject=f"https://s{n}.example")
    monkeypatch.setattr(queries, "MANY_WAITING", 2)
    inspector = client(world, "inspector")

    listed = inspector.get(reverse("problems")).content.decode()
    assert f"{say('problems.view_open')} 2+" in listed
    assert "3 件，本页 3 件" in listed
    assert "<b>2+</b>" in inspector.get(reverse("work")).content.decode()


def test_a_form_offers_the_choices_that_django_would(world: "World") -> None:
    choices = [("", "请选择"), ("1", "<甲> & 乙"), ("2", "丙")]
    for value in (None, "", "2", 2):
        attrs = {"id": "f-x", "aria-invalid": "true"}
        ours, theirs = (
            kind(choices=choices).render("x", value, attrs) for kind in (Choice, Select)
        )
        assertHTMLEqual(ours, theirs)


@pytest.mark.parametrize("name", ["problem", "asset", "enterprise"])
def test_an_address_is_the_one_that_django_gives(name: str) -> None:
    for prefix in ("/", "/ledger/"):
        set_script_prefix(prefix)
        try:
            assert address(name, 4711) == reverse(name, args=[4711])
        finally:
            set_script_prefix("/")
