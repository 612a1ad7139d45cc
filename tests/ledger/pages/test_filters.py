"""Lists are narrowed, each filter is a tag that can be removed, and every list is searched."""

import re
from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.urls import reverse

from ledger.acting import notified, registered, served
from ledger.signed_in import client
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.campaigns.actions import open_campaign
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.pages.cases.faces import FACES
from rectitude.ledger.pages.cases.searching import SEARCHED
from rectitude.ledger.problems import search
from rectitude.ledger.problems.models import Problem

if TYPE_CHECKING:
    from ledger.world import World


def listed(world: "World", who: str = "inspector", **query: object) -> list[str]:
    page = client(world, who).get(reverse("problems"), {"view": "all", **query}).content.decode()
    return re.findall(r'class="c-id mono nowrap">([^<]+)<', page)


def two(world: "World") -> tuple[Problem, Problem]:
    return registered(world), registered(
        world, subject="https://other.example", scenario="resource.filing.missing"
    )


@pytest.mark.parametrize(
    ("name", "value", "first", "second"),
    [
        ("aspect", "user", True, False),
        ("aspect", "resource", False, True),
        ("region", "浙江", True, False),
        ("region", "西藏", False, False),
        ("enterprise", "own", True, False),
        ("campaign", "open", False, True),
        ("campaign", "9" * 30, True, True),
        ("enterprise", "x", True, True),
    ],
)
def test_the_list_is_narrowed(
    world: "World", name: str, value: str, *, first: bool, second: bool
) -> None:
    mine, other = two(world)
    Organisation.objects.filter(pk=world.enterprise.pk).update(region="浙江")
    day = world.now.date()
    campaign = open_campaign("专项", "Action", day, day, by=world.actor("decider"), at=world.now)
    Problem.objects.filter(pk=other.pk).update(campaign=campaign)
    Problem.objects.filter(pk=mine.pk).update(enterprise=world.enterprise)
    meant = {"own": world.enterprise.pk, "open": campaign.pk}.get(value, value)

    found = listed(world, **{name: meant})

    assert (mine.number in found, other.number in found) == (first, second)


def test_each_filter_is_a_tag_whose_removal_keeps_the_others(world: "World") -> None:
    two(world)
    query = {"view": "all", "aspect": "user", "severity": "2", "q": "qinghe"}

    page = client(world, "inspector").get(reverse("problems"), query).content.decode()
    tags = re.findall(r'<a class="tag" href="\?([^"]*)"', page)

    assert set(tags) == {
        "view=all&amp;aspect=user&amp;severity=2",
        "view=all&amp;q=qinghe&amp;severity=2",
        "view=all&amp;q=qinghe&amp;aspect=user",
    }


def test_every_list_is_searched() -> None:
    assert set(SEARCHED) == {*FACES, "clue"}


@pytest.mark.parametrize("text", ["王", "R-1", "2026-0001", "'; drop", "%", "a\x00b", "x" * 500])
def test_every_list_takes_any_search(world: "World", text: str) -> None:
    notified(world)
    inspector = client(world, "inspector")

    for address in (
        *(reverse("cases", args=[entity]) for entity in FACES),
        reverse("clues"),
        reverse("enterprises"),
        reverse("problems"),
        reverse("listings"),
    ):
        answer = inspector.get(address, {"q": text, "state": text, "page": text})
        assert answer.status_code == 200, address


def test_a_document_is_found_by_its_recipient_and_number(world: "World") -> None:
    notified(world)
    address, inspector = reverse("cases", args=["service"]), client(world, "inspector")

    assert "责改" in inspector.get(address, {"q": "青禾"}).content.decode()
    assert "责改" not in inspector.get(address, {"q": "云雀"}).content.decode()
    assert "责改" not in inspector.get(address, {"state": "served"}).content.decode()


@pytest.mark.parametrize("rare", [0, 5_000])
def test_a_word_is_found_in_each_column_in_any_case_whether_few_or_many_have_it(
    world: "World", monkeypatch: pytest.MonkeyPatch, rare: int
) -> None:
    monkeypatch.setitem(search.RARE, connection.vendor, rare)
    for subject, text, source in (
        ("A.Qinghe.example", "弹窗", "热线"),
        ("b.example", "弹窗", "QINGHE 来信"),
        ("c.example", "来信说 qingHE 跳转", "热线"),
        ("d.example", "跳转", "来访"),
    ):
        file_clue(world.authority, subject, text, at=world.now, source=source)
    inspector = client(world, "inspector")

    def subjects(words: str) -> set[str]:
        page = inspector.get(reverse("clues"), {"q": words}).content.decode()
        return {each for each in "abcd" if re.search(rf"\b{each}\.", page, re.IGNORECASE)}

    assert subjects("qinghe") == {"a", "b", "c"}
    assert subjects("来信 QingHe") == {"b", "c"}
    assert subjects("弹窗 qinghe") == {"a", "b"}
    assert subjects("qinghe 来访") == set()


def test_a_clue_is_found_by_its_number_and_words(world: "World") -> None:
    clue, _ = file_clue(world.authority, "www.qinghe.example", "弹窗关不掉", at=world.now)
    file_clue(world.authority, "other.example", "别的", at=world.now)
    inspector = client(world, "inspector")

    for text in (clue.number, "关不掉", "qinghe"):
        page = inspector.get(reverse("clues"), {"q": text}).content.decode()
        assert clue.number in page
        assert "other.example" not in page


def test_an_enterprise_has_a_page_with_its_record(world: "World") -> None:
    problem = served(world)
    address = reverse("enterprise", args=[world.enterprise.pk])

    for who in ("inspector", "editor", "auditor"):
        page = client(world, who).get(address).content.decode()
        assert problem.number in page
        assert "不属于专项行动" in page
    for who in ("foreign", "laboratory", "provider", "administrator"):
        assert client(world, who).get(address).status_code == 404
    assert (
        "青禾"
        in client(world, "inspector").get(reverse("enterprises"), {"q": "青禾"}).content.decode()
    )
    assert client(world, "editor").get(reverse("enterprises")).status_code == 404
