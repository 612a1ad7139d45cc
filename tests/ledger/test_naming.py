"""One site is one asset however it is written, a part of a name is no firm, and a clue loses nothing."""

import json

import pytest
from django.urls import reverse
from hypothesis import given
from hypothesis import strategies as st

from ledger.acting import do, registered
from ledger.signed_in import client
from ledger.test_penalties import paper
from ledger.world import SCENARIO, World, report
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.audit.models import Event
from rectitude.ledger.clues.actions import file_clue
from rectitude.ledger.clues.machine import CLUE
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.enterprises.actions import add_asset
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.enterprises.naming import normal
from rectitude.ledger.fields import Invalid
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results.imports import import_report
from rectitude.ledger.transitions import Refused


@pytest.mark.parametrize("written", [
    "https://a.example:8500", "https://a.example:8500/", "HTTPS://A.Example:8500/index.html?x=1",
    " https://a.example:8500/#top ", "a.example:8500",
])  # fmt: skip
def test_one_site_is_one_asset_however_it_is_written(world: World, written: str) -> None:
    by = world.actor("inspector")
    found = add_asset("website", "https://a.example:8500", by=by, at=world.now)

    assert add_asset("website", written, by=by, at=world.now) == found
    raw = report(world.now, subject=written.strip())
    (problem,) = import_report(json.dumps(raw).encode(), by=by, at=world.now).opened
    assert problem.asset == found


@pytest.mark.parametrize(("kind", "written"), [
    ("website", "关不掉的弹窗"), ("website", "https://"), ("website", "http://a b.example"),
    ("app", "某某应用"), ("app", "abc"), ("prefix", "300.1.1.0/24"), ("prefix", "a"), ("domain", "com"),
    ("holder", "12345"), ("enterprise", "  "), ("nothing", "x"),
])  # fmt: skip
def test_nonsense_is_refused_with_what_was_meant(world: World, kind: str, written: str) -> None:
    with pytest.raises(Refused):
        add_asset(kind, written, by=world.actor("inspector"), at=world.now)


@pytest.mark.slow
@given(kind=st.sampled_from(Asset.Kind.values), written=st.text(max_size=30))
def test_the_normal_form_of_a_normal_form_is_itself(kind: str, written: str) -> None:
    try:
        once = normal(kind, written)
    except ValueError:
        return
    assert normal(kind, once) == once


def owner_of(world: World, problem: Problem, **said: str) -> str:
    address = reverse("begin-on", args=["owner", problem.pk])
    return client(world, "inspector").post(address, said, follow=True).content.decode()


def test_a_part_of_a_name_suggests_and_creates_nothing(world: World) -> None:
    problem = registered(world, subject="https://new.example")
    before = Organisation.objects.count()

    page = owner_of(world, problem, name="青禾优选")

    assert "青禾优选（杭州）电子商务有限公司" in page
    assert Organisation.objects.count() == before
    owner_of(world, problem, name="青禾优选", new="on")
    problem.refresh_from_db()
    assert problem.enterprise is not None
    assert problem.enterprise.name == "青禾优选"


def test_what_a_clue_says_prefills_its_acceptance_and_stays_linked(world: World) -> None:
    clue, _ = file_clue(
        world.authority, "青禾优选 https://www.qinghe.example/index", "弹窗关不掉，只有官员读到",
        at=world.now, scenario=SCENARIO, attachments=[("screen.png", b"\x89PNG\r\n\x1a\n")],
    )  # fmt: skip
    page = client(world, "inspector").get(reverse("clue-act", args=[clue.pk, "accept"]))
    form = page.context["form"]
    assert form.initial == {
        "kind": "website", "identifier": "https://www.qinghe.example", "scenario": SCENARIO
    }  # fmt: skip
    assert "只有官员读到" in page.content.decode()

    other = "user.popup.close-defect"
    given = {**form.initial, "scenario": other}
    clue = CLUE.perform(clue, "accept", by=world.actor("inspector"), at=world.now, given=given)

    assert (clue.scenario, clue.problem.scenario if clue.problem else "") == (SCENARIO, other)
    assert clue.problem is not None
    assert Attachment.objects.get(entity="problem", entity_id=clue.problem.pk).kind == "clue"
    Problem.objects.filter(pk=clue.problem.pk).update(notified_at=world.now)
    address = reverse("problem", args=[clue.problem.pk])
    assert "只有官员读到" in client(world, "inspector").get(address).content.decode()
    theirs = client(world, "signatory").get(address)
    assert theirs.status_code == 200
    assert "只有官员读到" not in theirs.content.decode()
    assert "screen.png" not in theirs.content.decode()


def test_what_is_the_same_is_offered_and_merged_with_both_histories(world: World) -> None:
    old = Asset.objects.create(
        kind="website", identifier="https://a.example:8500/", created_at=world.now
    )
    by_clue = register(old, SCENARIO, by=world.actor("inspector"), at=world.now)
    do(world, by_clue, "inspector", "file_proof", shows="截图", files=[paper(world)])
    found = registered(world, subject="https://a.example:8500")
    page = client(world, "inspector").get(reverse("problem", args=[by_clue.pk])).content.decode()
    assert found.number in page

    with pytest.raises(Invalid, match="One of"):
        do(world, by_clue, "inspector", "merge", into="2026-9999", reason="同一网站")
    merged = do(world, by_clue, "inspector", "merge", into=found.number, reason="同一网站")

    assert (merged.state, merged.merged_into) == ("withdrawn", found)
    assert Attachment.objects.get(entity="problem").entity_id == found.pk
    assert Event.objects.filter(entity="problem", entity_id=by_clue.pk).count() >= 3
    other = registered(world, subject="https://b.example")
    with pytest.raises(Refused, match="same thing"):
        do(world, other, "inspector", "merge", into=found.number, reason="x")
