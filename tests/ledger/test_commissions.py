"""A laboratory is asked to inspect, sees by when and what it brought, and what became of it."""

import json
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ledger.acting import do
from ledger.signed_in import client
from ledger.world import SCENARIO, report
from rectitude.ledger.accounts.models import Organisation
from rectitude.ledger.campaigns import commissions, tallies
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.commissions import COMMISSION
from rectitude.ledger.campaigns.deliveries import Delivery
from rectitude.ledger.campaigns.models import Campaign, Commission
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.fields import Invalid
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results.imports import import_report
from rectitude.ledger.transitions import Refused

if TYPE_CHECKING:
    from ledger.world import World

OTHER = "https://other.example"


@pytest.fixture
def campaign(world: "World") -> Campaign:
    by, at = world.actor("inspector"), world.now
    second = Asset.objects.create(kind="website", identifier=OTHER, created_at=at)
    made = open_campaign("专项", "Action", at.date(), at.date() + timedelta(30), by=by, at=at)
    populate(made, [world.asset, second], by=by, at=at)
    return made


def asked(world: "World", campaign: Campaign, **changes: Any) -> Commission:
    given: dict[str, Any] = {"due_on": world.now.date() + timedelta(10), **changes}
    by = world.actor(given.pop("who", "inspector"))
    laboratory = given.pop("laboratory", world.laboratory)
    return commissions.ask(
        campaign, laboratory, "检测弹窗", by=by, at=world.later(minutes=1), **given
    )


def brought(world: "World", **changes: Any) -> None:
    raw = json.dumps(report(world.later(hours=1), **changes)).encode()
    import_report(raw, by=world.actor("laboratory"), at=world.now, authority=world.authority)


def act(world: "World", case: Commission, who: str, name: str, **given: Any) -> Commission:
    return COMMISSION.perform(case, name, by=world.actor(who), at=world.later(hours=1), given=given)


def page(world: "World", case: Commission, who: str = "laboratory") -> str:
    address = reverse("case", args=["commission", case.pk])
    return client(world, who).get(address).content.decode()


def test_a_laboratory_sees_what_it_is_asked_and_what_became_of_what_it_brought(
    world: "World", campaign: Campaign
) -> None:
    case = asked(world, campaign)
    work = client(world, "laboratory").get(reverse("work")).content.decode()
    assert reverse("case", args=["commission", case.pk]) in work
    before = page(world, case)
    assert "检测弹窗" in before
    assert before.count("尚未交来") == 2
    assert "2 个对象中，已交来 0 个" in before

    brought(world)
    problem = Problem.objects.get()
    do(world, problem, "legal_reviewer", "withdraw", reason="误报")
    brought(world, subject=OTHER)

    after = page(world, case)
    assert "2 个对象中，已交来 2 个" in after
    totals = after.partition("<tfoot>")[2].partition("</tfoot>")[0]
    assert [cell.partition("</td>")[0] for cell in totals.split('<td class="num">')[1:]] == [
        "2", "0", "1", "0", "1",
    ]  # fmt: skip
    assert problem.number in after


def test_only_what_was_asked_and_brought_since_is_counted(
    world: "World", campaign: Campaign
) -> None:
    brought(world)
    case = asked(world, campaign, assets=[world.asset], scenarios=["user.popup"])
    brought(world, subject=OTHER)
    brought(world, scenario="resource.filing.missing", keys=("a",))

    assert Delivery(case).totals["all"] == 1
    assert Delivery(case).totals["found"] == 0

    brought(world, scenario=SCENARIO, keys=("b", "c"))
    assert Delivery(case).totals["found"] == 2
    assert Delivery(case).totals["brought"] == 1


def test_what_was_brought_for_a_large_task_is_kept_and_counted_again_once_looked_at(
    world: "World", campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallies, "LARGE", 1)
    case = asked(world, campaign)
    assert tallies.brought(case, world.now).current
    brought(world)
    assert list(tallies.count_due(lambda: world.now)), "figures of the campaign and its authority"

    seen = tallies.brought(case, world.now)
    assert (seen.current, seen.counted.totals["brought"]) == (False, 0), "nobody had looked since"
    list(tallies.count_due(lambda: world.now))
    after = tallies.brought(case, world.now)

    assert after.current
    assert after.counted == Delivery(case).summary()
    assert after.counted.totals["brought"] == 1


def test_the_page_of_a_large_task_says_when_it_was_counted(
    world: "World", campaign: Campaign, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tallies, "LARGE", 1)
    case = asked(world, campaign)
    assert "此后有变动" not in page(world, case)
    brought(world)

    assert "此后有变动" in page(world, case)
    act(world, case, "laboratory", "deliver")


def test_apps_of_one_name_that_are_signed_differently_are_counted_each(
    world: "World", campaign: Campaign
) -> None:
    by, at, name = world.actor("inspector"), world.now, "com.same.shop"
    apps = [
        Asset.objects.create(kind="app", identifier=name, certificate=each * 64, created_at=at)
        for each in "ab"
    ]
    populate(campaign, apps, by=by, at=at)
    case = asked(world, campaign)
    brought(world, subject=name, kind="app")

    delivery = Delivery(case)
    assert (delivery.totals["all"], delivery.totals["brought"]) == (4, 2)
    assert [row.last is None for row in delivery.rows(10)] == [True, True, False, False]
    assert [row.asset.pk for row in delivery.rows(2, after=2)] == [each.pk for each in apps]


def test_what_was_brought_of_other_assets_is_neither_shown_nor_delivered(
    world: "World", campaign: Campaign
) -> None:
    case = asked(world, campaign, assets=[world.asset])
    brought(world, subject=OTHER)

    assert Problem.objects.get().number not in page(world, case)
    with pytest.raises(Refused, match="No report"):
        act(world, case, "laboratory", "deliver")


def test_nothing_is_delivered_that_was_not_brought_and_what_lacks_is_asked_for_again(
    world: "World", campaign: Campaign
) -> None:
    case = asked(world, campaign)
    with pytest.raises(Refused, match="No report"):
        act(world, case, "laboratory", "deliver")
    brought(world)

    case = act(world, case, "laboratory", "deliver", answer="另一个对象要登录")
    assert "1 项已交付，等待验收" in client(world, "inspector").get("/").content.decode()
    with pytest.raises(Invalid, match="passed"):
        act(world, case, "inspector", "return", reason="缺", due_on=str(date(2020, 1, 1)))
    later = world.now.date() + timedelta(20)
    case = act(world, case, "inspector", "return", reason="缺一个", due_on=str(later))
    assert (case.state, case.due_on, case.answer) == ("asked", later, "另一个对象要登录")

    case = act(world, case, "laboratory", "deliver")
    assert act(world, case, "inspector", "accept").state == "accepted"


def test_another_laboratory_is_neither_shown_nor_asked(world: "World", campaign: Campaign) -> None:
    second = Organisation.objects.create(kind="laboratory", name="第二实验室")
    case = asked(world, campaign, laboratory=second)

    assert not Commission.objects.for_member(world.actor("laboratory")).exists()
    assert client(world, "laboratory").get(
        reverse("case", args=["commission", case.pk])
    ).status_code == 404  # fmt: skip
    with pytest.raises(Commission.DoesNotExist):
        act(world, case, "laboratory", "decline", reason="x")


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"who": "decider"}, "role"),
        ({"who": "other_inspector"}, "your authority"),
        ({"due_on": date(2020, 1, 1)}, "passed"),
    ],
)
def test_what_nobody_could_do_is_not_asked(
    world: "World", campaign: Campaign, changes: dict[str, Any], why: str
) -> None:
    with pytest.raises((Refused, Invalid), match=why):
        asked(world, campaign, **changes)

    assert not Commission.objects.exists()


def test_it_is_asked_and_brought_on_pages(world: "World", campaign: Campaign) -> None:
    from django.utils import timezone

    due = timezone.localdate() + timedelta(30)
    given = {"laboratory": world.laboratory.pk, "request": "检测弹窗", "due_on": due.isoformat()}
    asking = client(world, "inspector")
    address = reverse("begin-on", args=["commission", campaign.pk])
    wrong = asking.post(address, {**given, "assets": "https://nowhere.example"})
    assert wrong.status_code == 422
    asking.post(address, {**given, "assets": OTHER})
    case = Commission.objects.get()
    assert [each.identifier for each in case.assets.all()] == [OTHER]

    bring = f"{reverse('reports')}?authority={world.authority.pk}"
    assert bring in page(world, case)
    form = client(world, "laboratory").get(bring).content.decode()
    assert f'<option value="{world.authority.pk}" selected>' in form
    raw = json.dumps(report(timezone.now() - timedelta(minutes=1), subject=OTHER)).encode()
    client(world, "laboratory").post(
        reverse("reports"),
        {"authority": world.authority.pk, "files": [SimpleUploadedFile("r.json", raw)]},
    )
    assert "1 个对象中，已交来 1 个" in page(world, case)
    assert world.laboratory.name in client(world, "inspector").get(
        reverse("case", args=["campaign", campaign.pk])
    ).content.decode()  # fmt: skip
