"""Words are found in the list, two Chinese characters included, through an index that only narrows."""

import json
from datetime import timedelta

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from hypothesis import given
from hypothesis import strategies as st

from ledger.acting import registered
from ledger.pages.test_quick_pages import plan
from ledger.world import World
from rectitude.ledger.pairs import apart
from rectitude.ledger.problems import queries, search
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.owners import establish_owner
from rectitude.ledger.problems.queries import Filters, counts, pages, problems, whole


def found(world: World, text: str, view: str = "open") -> list[int]:
    rows = problems(world.actor("inspector"), Filters(view=view, text=text))
    return sorted(rows.values_list("pk", flat=True))


def test_a_word_of_two_characters_is_found_wherever_it_stands(world: World) -> None:
    problem = registered(world, subject="https://one.example")
    Problem.objects.filter(pk=problem.pk).update(search="春山读书 one.example")
    search.write({problem.pk: "春山读书 one.example"}, before={problem.pk: problem.search})

    for word in ("春山", "山读", "读书", "山读书", "春", "one.ex", "one.example 读书"):
        assert found(world, word) == [problem.pk], word
    for word in ("春读", "书春", "two", "春山 two"):
        assert found(world, word) == [], word


def test_what_is_typed_is_never_read_as_a_query(world: World) -> None:
    registered(world)

    for text in ('" OR pairs', "NEAR(", "a*", "%", "_", "{1,2}", "' --", "\\", "\x00ab"):
        assert found(world, text) == [], text


def test_an_owner_established_later_is_found_by_name(world: World) -> None:
    problem = registered(world, subject="https://whose.example")
    if problem.asset.enterprise_id is None:
        establish_owner(
            problem.asset, world.enterprise, by=world.actor("inspector"), at=world.later(hours=1)
        )

    assert found(world, world.enterprise.name[:2]) == [problem.pk]


def test_a_word_that_many_have_is_looked_for_in_the_list(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = [registered(world, subject=f"https://s{n}.example") for n in range(4)]
    monkeypatch.setitem(search.RARE, connection.vendor, 2)

    assert found(world, "example") == sorted(each.pk for each in several)
    assert found(world, "s2.example") == [several[2].pk]


@pytest.mark.parametrize("rare", [0, 100])
@pytest.mark.parametrize("most", [2, 100])
def test_what_few_or_many_have_is_listed_in_the_order_of_the_list(
    world: World, monkeypatch: pytest.MonkeyPatch, rare: int, most: int
) -> None:
    several = [registered(world, subject=f"https://s{n}.example") for n in range(5)]
    for n, problem in enumerate(several[1:]):
        due_on = world.now.date() + timedelta(days=9 - n)
        Problem.objects.filter(pk=problem.pk).update(due_on=due_on)
    monkeypatch.setitem(search.RARE, connection.vendor, rare)
    monkeypatch.setattr(queries, "MANY_FOUND", most)

    shown = pages(problems(world.actor("inspector"), Filters()), "EXAMPLE https")

    first_due = [several[n].pk for n in (4, 3, 2, 1, 0)]
    assert list(shown.get_page(1).object_list) == first_due[:most]
    assert shown.count == min(most, 5)


def test_what_few_have_is_sorted_since_no_index_is_walked_for_it(world: World) -> None:
    problem = registered(world, subject="https://few.example")
    found = queries.having(problems(world.actor("inspector"), Filters()), "few.example")

    assert [each.pk for each in found] == [problem.pk]
    a_sort = {"sqlite": "TEMP B-TREE FOR ORDER BY", "postgresql": "Sort Key"}[connection.vendor]
    assert a_sort in plan(found.values("pk")[:50])


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite guesses nothing of a text")
def test_a_word_that_no_drawn_text_has_is_not_taken_for_one_that_none_has(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(12):
        registered(world, subject=f"https://s{n}.example")
    monkeypatch.setitem(search.RARE, connection.vendor, -1)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE problems_problem")

    found = queries.having(problems(world.actor("auditor"), Filters(view="all")), "丸丹")

    guessed = json.loads(found.order_by().values("pk").explain(format="json"))[0]["Plan"][
        "Plan Rows"
    ]
    assert guessed >= 12 / 4


def test_an_auditor_s_whole_list_is_in_the_order_of_an_index(world: World) -> None:
    registered(world)
    rows = problems(world.actor("auditor"), Filters(view="all"))

    assert "problem_all_due" in plan(rows.values("pk"))


def test_counting_stops_where_there_are_many(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    for n in range(4):
        registered(world, subject=f"https://s{n}.example")
    monkeypatch.setattr(queries, "MANY", 3)
    inspector = world.actor("inspector")

    assert counts(inspector, world.now.date())["open"] == 3
    shown = pages(problems(inspector, Filters()))
    assert shown.count == 3
    assert len(whole(shown.get_page(1).object_list)) == 3


def queries_of(world: World, address: str) -> int:
    visitor = Client()
    visitor.force_login(
        world.people["inspector"], backend="django.contrib.auth.backends.ModelBackend"
    )
    with CaptureQueriesContext(connection) as asked:
        assert visitor.get(address).status_code == 200
        return len(asked)


@pytest.mark.parametrize(
    "address", ["/", "/problems/", "/problems/?q=example&view=all", "/api/v1/problems?text=example"]
)
def test_a_list_takes_as_many_queries_for_many_as_for_one(world: World, address: str) -> None:
    registered(world, subject="https://s0.example")
    one = queries_of(world, address)
    for n in range(1, 6):
        registered(world, subject=f"https://s{n}.example")

    assert queries_of(world, address) == one <= 16


@given(st.text(max_size=30), st.integers(0, 30), st.integers(2, 10))
def test_every_part_of_a_word_is_among_its_pairs(text: str, start: int, length: int) -> None:
    part = text[start : start + length]

    assert search.pairs(part) <= search.pairs(text)


@given(st.text(max_size=30))
def test_the_pairs_by_which_a_word_is_looked_up_hold_every_character_of_it(word: str) -> None:
    looked_up = apart(word)

    assert set(looked_up) <= {word[n : n + 2] for n in range(len(word) - 1)}
    assert len(word) < 2 or set("".join(looked_up)) == set(word)
    assert len(looked_up) <= len(word) // 2 + 1


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite keeps no such figures")
def test_what_many_have_is_known_without_meeting_it(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for n in range(12):
        registered(world, subject=f"https://s{n}.example")
    monkeypatch.setitem(search.RARE, connection.vendor, 6)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE problems_search")

    with CaptureQueriesContext(connection) as asked:
        assert search.few("example") is None
    assert [each["sql"].split()[0] for each in asked.captured_queries] == ["EXPLAIN"]
    assert search.few("s7.example") is not None


@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite keeps no such figures")
def test_what_nearly_all_have_is_not_met_beside_what_few_have(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    several = [registered(world, subject=f"https://s{n}.example") for n in range(12)]
    monkeypatch.setattr(search, "COMMON", 6)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE problems_search")

    with CaptureQueriesContext(connection) as asked:
        assert search.few("example s7") == [several[7].pk]
    met = asked.captured_queries[-1]["sql"]
    assert "s7" in met
    assert "ex" not in met.partition("@>")[2]
    assert found(world, "missing s7") == []
