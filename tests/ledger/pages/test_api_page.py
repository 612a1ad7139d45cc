"""The API has a page without a script and without anything from elsewhere, in both languages."""

from typing import TYPE_CHECKING

import pytest
from django.test import Client
from django.urls import reverse

from rectitude.ledger.api import api

if TYPE_CHECKING:
    from ledger.world import World


@pytest.mark.slow
@pytest.mark.parametrize(("language", "words"), [("zh-hans", "程序接口"), ("en", "The API")])
def test_every_route_is_on_the_page_with_a_call_to_copy(
    world: "World", language: str, words: str
) -> None:
    reader = Client()
    reader.cookies["django_language"] = language

    page = reader.get(reverse("api-page")).content.decode()

    assert words in page
    for path, operations in api.get_openapi_schema()["paths"].items():
        for method in operations:
            assert f"{method.upper()} {path}</code>" in page
    assert "curl -H &#x27;Authorization: Bearer rct_…&#x27; http://testserver/api/v1/me" in page


def test_nothing_comes_from_elsewhere(world: "World") -> None:
    page = Client().get(reverse("api-page")).content.decode()

    assert page.count("<script") == page.count('<script src="/static/')
    assert 'src="http' not in page
    assert 'href="http' not in page


@pytest.mark.parametrize("path", ["me", "problems", "reports"])
def test_who_is_unknown_is_told_so_as_a_problem(world: "World", path: str) -> None:
    answer = Client().get(f"/api/v1/{path}", HTTP_AUTHORIZATION="Bearer rct_wrong")

    assert answer.status_code in {401, 405}
    if answer.status_code == 401:
        assert answer.headers["Content-Type"] == "application/problem+json"
        assert answer.headers["WWW-Authenticate"] == "Bearer"
        assert answer.json()["reason"]["zh"]
