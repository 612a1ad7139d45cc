"""A list is read a page at a time, and counted no further than people turn pages."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.urls import reverse

from ledger.signed_in import client
from ledger.test_isolation import full
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.models import Clue
from rectitude.ledger.pages import turning
from rectitude.ledger.pages.turning import turned

if TYPE_CHECKING:
    from ledger.world import World

__all__ = ["full"]


def clues(world: "World", count: int) -> list[int]:
    """File clues, and return their keys, the newest first."""
    filed = [
        file_clue(world.authority, f"https://n{n}.example", "关不掉", at=world.now + timedelta(days=n))[0].pk
        for n in range(count)
    ]  # fmt: skip
    return filed[::-1]


def test_a_page_is_in_the_order_of_the_list(world: "World") -> None:
    keys = clues(world, 5)
    rows = Clue.objects.select_related("authority").order_by("-created_at")

    first, last = turned(rows, "1", 2), turned(rows, "99", 2)

    assert [each.pk for each in first.object_list] == keys[:2]
    assert [each.pk for each in last.object_list] == keys[4:]
    assert first.paginator.count == 5


def test_only_what_is_shown_is_read_and_with_what_belongs_to_it(
    world: "World", django_assert_num_queries: Any
) -> None:
    clues(world, 5)
    rows = Clue.objects.select_related("authority").order_by("-created_at")

    with django_assert_num_queries(3):
        page = turned(rows, "1", 2)
        assert {each.authority.pk for each in page.object_list} == {world.authority.pk}


def test_a_long_list_says_that_there_is_more(
    world: "World", monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(turning, "MANY", 3)
    clues(world, 5)

    page = turned(Clue.objects.order_by("-created_at"), None, 2)

    assert (page.paginator.count, page.paginator.num_pages) == (3, 2)


@pytest.mark.parametrize("entity", ["measure", "penalty_case"])
def test_a_case_is_found_by_the_words_of_its_problem(full: "World", entity: str) -> None:
    address, inspector = reverse("cases", args=[entity]), client(full, "inspector")

    for text in ("青禾", "qinghe.example", "QINGHE"):
        assert 'class="what"' in inspector.get(address, {"q": text}).content.decode(), text
    assert 'class="what"' not in inspector.get(address, {"q": "云雀"}).content.decode()
