"""Where apps are offered: each sees what is his to see, and an inspector enters a listing."""

from typing import TYPE_CHECKING

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from ledger.signed_in import client
from ledger.test_probes import app_to_delist
from rectitude.ledger.enterprises.actions import add_asset, add_listing
from rectitude.ledger.enterprises.models import Asset, Listing
from rectitude.ledger.measures.models import Measure

if TYPE_CHECKING:
    from ledger.world import World

PAGE = "https://store.example/shop"


def shown(world: "World", who: str, query: str = "") -> str:
    return client(world, who).get(reverse("listings") + query).content.decode()


def test_a_listing_is_shown_with_its_orders_and_its_last_check(world: "World") -> None:
    measure = app_to_delist(world)
    Measure.objects.filter(pk=measure.pk).update(probed_at=world.now)

    for who in ("inspector", "editor", "platform", "auditor"):
        text = shown(world, who)
        assert PAGE in text, who
        assert "某应用商店 · 1.2" in text
        assert reverse("case", args=["measure", measure.pk]) in text
    assert PAGE not in shown(world, "foreign")
    assert PAGE not in shown(world, "provider")


def test_what_is_gone_says_since_when(world: "World") -> None:
    app_to_delist(world)
    Listing.objects.update(gone_at=world.now)

    assert "起已不在" in shown(world, "inspector")


def test_a_search_finds_package_name_and_page(world: "World") -> None:
    app_to_delist(world)

    assert PAGE in shown(world, "inspector", "?q=example.sh")
    assert PAGE not in shown(world, "inspector", "?q=nothing")


def test_an_inspector_enters_a_listing_on_the_page_of_the_app(world: "World") -> None:
    asset = add_asset("app", "example.shop", by=world.actor("inspector"), at=world.now)
    page = reverse("asset", args=[asset.pk])
    inspector = client(world, "inspector")

    wrong = inspector.post(page, {"store": world.platform.pk, "version": "1", "page": "x"})
    inspector.post(page, {"store": world.platform.pk, "version": "1.2", "page": PAGE})

    assert wrong.status_code == 422
    row = Listing.objects.get()
    assert (row.release.version, row.store, row.page) == ("1.2", world.platform, PAGE)
    assert PAGE in inspector.get(page).content.decode()


@pytest.mark.parametrize("who", ["editor", "decider", "auditor", "other_inspector"])
def test_others_enter_nothing(world: "World", who: str) -> None:
    asset = add_asset(
        "app", "example.shop", by=world.actor("inspector"), at=world.now,
        enterprise=world.enterprise,
    )  # fmt: skip
    data = {"store": world.platform.pk, "version": "1.2", "page": PAGE}
    page = reverse("asset", args=[asset.pk])

    answer = client(world, who).post(page, data)

    if who == "other_inspector":  # assets belong to no authority
        assert Listing.objects.count() == 1
    else:
        assert answer.status_code == 404
        assert not Listing.objects.exists()


def test_the_page_of_a_site_has_no_listings(world: "World") -> None:
    page = client(world, "editor").get(reverse("asset", args=[world.asset.pk])).content.decode()

    assert world.asset.identifier in page
    assert "上架" not in page.split("<main")[1]


def test_many_listings_cost_no_more_queries(world: "World") -> None:
    counts = []
    for number in range(0, 20, 10):
        for each in range(number, number + 10):
            asset = add_asset("app", f"example.a{each}", by=world.actor("inspector"), at=world.now)
            add_listing(
                asset, "1", world.platform, f"{PAGE}{each}",
                by=world.actor("inspector"), at=world.now,
            )  # fmt: skip
        reader = client(world, "inspector")
        reader.get(reverse("listings"))
        with CaptureQueriesContext(
            connection,
        ) as queries:
            reader.get(reverse("listings"))
        counts.append(len(queries))
    assert counts[0] == counts[1]
    assert Asset.objects.filter(kind="app").count() == 20


def test_organisations_have_their_english_name_in_english(world: "World") -> None:
    app_to_delist(world)
    type(world.platform).objects.filter(pk=world.platform.pk).update(english_name="Some Store")
    reader = client(world, "inspector")
    reader.cookies["django_language"] = "en"

    assert "Some Store · 1.2" in reader.get(reverse("listings")).content.decode()
    assert "某应用商店 · 1.2" in shown(world, "inspector")
