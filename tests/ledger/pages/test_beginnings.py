"""What only programs could begin can be begun on pages, through the same actions and guards."""

from typing import TYPE_CHECKING

import pytest
from django.urls import reverse

from ledger.acting import registered, signed
from ledger.signed_in import client
from ledger.test_penalties import basis_of
from ledger.world import SCENARIO
from rectitude.ledger.campaigns.actions import open_batch, open_campaign, populate
from rectitude.ledger.campaigns.models import Batch, Campaign
from rectitude.ledger.campaigns.self_inspections import begin_self_inspection
from rectitude.ledger.enterprises.models import Asset, SelfInspection
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.measures.models import Measure, PenaltyCase, Transfer
from rectitude.ledger.pages.cases.beginnings import BEGINNINGS
from rectitude.ledger.problems.actions import register
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.transitions import Refused

if TYPE_CHECKING:
    from ledger.world import World

SITE = {"kind": "website", "identifier": "https://new.example", "name": "新站"}


@pytest.fixture
def campaign(world: "World") -> Campaign:
    by, day = world.actor("decider"), world.now.date()
    made = open_campaign("专项整治", "Rectification", day, day, by=by, at=world.now)
    populate(made, [world.asset], by=by, at=world.now)
    return made


def begin(name: str, key: int | None = None) -> str:
    return reverse("begin", args=[name]) if key is None else reverse("begin-on", args=[name, key])


def test_an_inspector_registers_a_problem_with_its_asset(world: "World") -> None:
    data = {**SITE, "scenario": SCENARIO}

    answer = client(world, "inspector").post(begin("problem"), data)

    problem = Problem.objects.get()
    assert answer.headers["Location"] == reverse("problem", args=[problem.pk])
    assert problem.asset.identifier == "https://new.example"


@pytest.mark.slow
def test_a_refused_registration_leaves_no_asset_and_loses_no_word(world: "World") -> None:
    register(world.asset, SCENARIO, by=world.actor("inspector"), at=world.now)
    data = {"kind": "website", "identifier": world.asset.identifier, "scenario": SCENARIO}

    answer = client(world, "inspector").post(begin("problem"), data)

    assert answer.status_code == 422
    assert "已有问题" in answer.content.decode()
    assert f'value="{world.asset.identifier}"' in answer.content.decode()


def test_a_campaign_is_opened_with_its_phases(world: "World") -> None:
    data = {
        "name": "互联网行业专项整治", "english_name": "Rectification", "starts_on": "2026-07-01",
        "ends_on": "2026-12-31", "phases": "企业自查，2026-07-01，2026-07-31", "scenarios": [SCENARIO],
    }  # fmt: skip

    client(world, "decider").post(begin("campaign"), data)

    campaign = Campaign.objects.get()
    assert campaign.scenarios == [SCENARIO]
    assert campaign.phases[0]["ends"] == "2026-07-31"


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"phases": "企业自查"}, "请写成"),
        ({"scenarios": ["user.nothing"]}, "请从中选择"),
        ({"ends_on": "2026-01-01"}, "结束日期早于开始日期"),
        ({"name": "长" * 201}, "最多 200 个字符"),
        ({"name": ""}, "请填写"),
    ],
)
def test_a_campaign_that_cannot_be_is_explained(
    world: "World", changes: dict[str, str], words: str
) -> None:
    data = {"name": "专项", "starts_on": "2026-07-01", "ends_on": "2026-12-31", **changes}

    answer = client(world, "decider").post(begin("campaign"), data)

    assert answer.status_code == 422
    assert words in answer.content.decode()
    assert not Campaign.objects.exists()


def test_a_batch_lists_those_that_were_not_sampled_yet(world: "World", campaign: Campaign) -> None:
    inspector = client(world, "inspector")
    page = begin("batch", campaign.pk)

    assert world.asset.identifier in inspector.get(page).content.decode()
    inspector.post(page, {"assets": world.asset.identifier})

    assert [row.asset for row in Batch.objects.get().rows.all()] == [world.asset]
    assert world.asset.identifier not in inspector.get(page).content.decode()


def test_a_sample_outside_the_population_is_named(world: "World", campaign: Campaign) -> None:
    Asset.objects.create(kind="website", identifier="https://else.example", created_at=world.now)
    data = {"assets": f"{world.asset.identifier}\nhttps://else.example"}

    answer = client(world, "inspector").post(begin("batch", campaign.pk), data)

    assert "https://else.example" in answer.content.decode()
    assert not Batch.objects.exists()


def test_assets_are_added_to_a_campaign(world: "World", campaign: Campaign) -> None:
    Asset.objects.create(kind="website", identifier="https://else.example", created_at=world.now)

    client(world, "decider").post(
        begin("population", campaign.pk), {"assets": "https://else.example\n"}
    )

    assert campaign.population.count() == 2


@pytest.mark.parametrize("name", ["population", "batch", "self_inspection", "sweep", "commission"])
def test_nothing_is_added_to_a_campaign_that_is_closed(
    world: "World", campaign: Campaign, name: str
) -> None:
    Campaign.objects.update(state="closed")

    page = client(world, "inspector").post(begin(name, campaign.pk), {"asset": world.asset.pk})

    assert page.status_code == 409
    assert "专项行动已经结束" in page.content.decode()


def test_a_closed_campaign_takes_in_nothing_by_any_other_way(
    world: "World", campaign: Campaign
) -> None:
    Campaign.objects.update(state="closed")
    campaign.refresh_from_db()
    inspector = world.actor("inspector")

    for add in (populate, open_batch):
        with pytest.raises(Refused, match="closed"):
            add(campaign, [world.asset], by=inspector, at=world.now)
    with pytest.raises(Refused, match="closed"):
        begin_self_inspection(campaign, world.asset, by=inspector, at=world.now)


def test_an_inspection_is_requested(world: "World") -> None:
    client(world, "inspector").post(begin("run"), {**SITE, "scenarios": [SCENARIO]})

    run = Run.objects.get()
    assert run.options == {"scenarios": [SCENARIO], "network": "public-only"}


def test_an_enterprise_begins_its_self_inspection(world: "World", campaign: Campaign) -> None:
    editor = client(world, "editor")
    shown = editor.get(reverse("cases", args=["self_inspection"])).content.decode()
    assert begin("self_inspection", campaign.pk) in shown

    editor.post(begin("self_inspection", campaign.pk), {"asset": world.asset.pk})

    assert SelfInspection.objects.get().enterprise == world.enterprise


def test_a_measure_is_greyed_until_both_have_signed(world: "World") -> None:
    problem = registered(world)
    page = client(world, "inspector").get(reverse("problem", args=[problem.pk])).content.decode()

    assert begin("measure", problem.pk) not in page
    assert 'aria-describedby="why-measure"' in page
    answer = client(world, "inspector").post(begin("measure", problem.pk), {"kind": "talk"})
    assert answer.status_code == 409
    assert "尚无技术、法制两个签字" in answer.content.decode()


def test_a_measure_and_a_penalty_case_are_proposed(world: "World") -> None:
    problem = signed(world)
    basis = basis_of(world)
    act = {"basis": basis, "act_on": world.now.date().isoformat()}
    inspector = client(world, "inspector")

    inspector.post(begin("measure", problem.pk), {**act, "kind": "talk", "reason": "未整改"})
    refused = inspector.post(
        begin("measure", problem.pk), {**act, "kind": "delisting", "reason": "x"}
    )
    measure = Measure.objects.get()

    assert measure.kind == "talk"
    assert "须发给应用商店" in refused.content.decode()
    from django.utils import timezone

    today = timezone.localdate().isoformat()
    inspector.post(begin("penalty_case", problem.pk), {"basis": basis, "act_on": today})
    assert PenaltyCase.objects.get().basis == basis


def test_a_problem_is_transferred_to_another_authority(world: "World") -> None:
    problem = registered(world)
    data = {"receiver": world.other_authority.pk, "reason": "属地管辖"}

    client(world, "decider").post(begin("transfer", problem.pk), data)

    problem.refresh_from_db()
    assert problem.state == "transferred"
    assert Transfer.objects.get().receiver == world.other_authority


def test_the_owner_of_an_unknown_site_is_established(world: "World") -> None:
    asset = Asset.objects.create(
        kind="website", identifier="https://who.example", created_at=world.now
    )
    problem = register(asset, SCENARIO, by=world.actor("inspector"), at=world.now)
    page = begin("owner", problem.pk)
    inspector = client(world, "inspector")

    wrong = inspector.post(page, {"name": "别家", "credit_code": world.enterprise.credit_code})
    assert "这个代码属于：青禾优选" in wrong.content.decode()
    said = {"name": "新企业有限公司", "credit_code": "91330100MA0000009Z", "new": "on"}
    inspector.post(page, said)

    problem.refresh_from_db()
    assert problem.enterprise is not None
    assert problem.enterprise.name == "新企业有限公司"


@pytest.mark.parametrize("name", sorted(BEGINNINGS))
def test_nobody_else_finds_the_page(world: "World", campaign: Campaign, name: str) -> None:
    problem = registered(world)
    key = {Problem: problem.pk, Campaign: campaign.pk}.get(BEGINNINGS[name].parent or type(None))

    for who in ("foreign", "auditor", "administrator", "laboratory", "provider"):
        if name == "electronic_address" and who == "foreign":
            continue  # every enterprise states its own
        answer = client(world, who).post(begin(name, key), {"reason": "x"})
        assert answer.status_code == 404, who
