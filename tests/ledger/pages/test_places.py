"""What an enterprise says of each place stands in a field of its own, and beside what was measured there."""

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from ledger.acting import do, served
from ledger.signed_in import client
from rectitude.ledger.fields import Invalid
from rectitude.ledger.problems.models import Problem, Submission

if TYPE_CHECKING:
    from ledger.world import World


def rectifying(world: "World") -> Problem:
    problem = served(world, keys=("home", "home/list", "cart"))
    do(world, problem, "editor", "accept")
    return do(world, problem, "editor", "begin")


def test_each_place_has_a_field_and_its_own_words(world: "World") -> None:
    problem, asked = rectifying(world), client(world, "signatory")
    form = reverse("problem-act", args=[problem.pk, "submit"])
    page = asked.get(form).content.decode()
    assert [f'name="claims-{n}"' in page for n in range(4)] == [True, True, True, False]

    asked.post(form, {"statement": "已改", "claims-1": "列表页已改", "claims-2": ""})

    assert Submission.objects.get().claims == [{"place": "home/list", "claim": "列表页已改"}]
    shown = client(world, "inspector").get(reverse("problem", args=[problem.pk])).content.decode()
    assert shown.count("列表页已改") == 1
    assert shown.count("未提及") == 2


def test_an_error_loses_no_place_s_words(world: "World") -> None:
    problem, asked = rectifying(world), client(world, "signatory")
    form = reverse("problem-act", args=[problem.pk, "submit"])

    answer = asked.post(form, {"statement": "", "claims-0": "首页已改", "claims-2": "购物车已改"})

    assert answer.status_code == 422
    page = answer.content.decode()
    assert 'value="首页已改"' in page
    assert 'value="购物车已改"' in page


def test_a_program_gives_places_as_a_mapping_or_as_lines(world: "World") -> None:
    problem = rectifying(world)
    with pytest.raises(Invalid, match="claims"):
        do(world, problem, "signatory", "submit", statement="改", claims={"x" * 900: "改"})

    do(world, problem, "signatory", "submit", statement="改", claims=["home 已改"])

    assert Submission.objects.get().claims == [{"place": "", "claim": "home 已改"}]
