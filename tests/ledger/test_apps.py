"""An app is its package name, its signing certificate and its developer: counterfeits are apart."""

import json
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from django.urls import reverse

from example import EXAMPLES, Example
from ledger.acting import submitted
from ledger.signed_in import client
from ledger.test_spreadsheets import workbook
from ledger.world import SCENARIO, World, report
from rectitude import reports
from rectitude.ledger.audit.models import Event
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.models import BatchRow
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.enterprises.actions import add_asset, identify_app
from rectitude.ledger.enterprises.identity import Identity, find
from rectitude.ledger.enterprises.models import Asset, Release
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.problems.spreadsheets import preview, take_in
from rectitude.ledger.results import outcome
from rectitude.ledger.results.consequences import Imported
from rectitude.ledger.results.imports import import_report
from rectitude.ledger.transitions import Refused

APP = "com.qinghe.shop"
OURS, THEIRS = "a" * 64, "b" * 64
FIRM = "青禾优选（杭州）电子商务有限公司"


def found(world: World, certificate: str = "", developer: str = "", **changes: Any) -> Imported:
    body = report(world.now, subject=APP, kind="app", **changes)
    said = {"certificate": certificate, "developer": developer}
    release = {name: value for name, value in said.items() if value}
    body["target"]["release"] = {"version": "1.0", "sha256": "c" * 64, **release}
    raw = json.dumps(body).encode()
    return import_report(raw, by=world.actor("inspector"), at=world.later(minutes=1))


def add(world: World, **said: str) -> Asset:
    return add_asset("app", APP, by=world.actor("inspector"), at=world.now, **said)


def test_a_counterfeit_has_problems_of_its_own(world: World) -> None:
    (ours,) = found(world, OURS).opened
    (theirs,) = found(world, THEIRS).opened

    assert ours.asset_id != theirs.asset_id
    assert found(world, OURS).opened == []
    assert {each.asset.certificate for each in Release.objects.all()} == {OURS, THEIRS}


def test_the_order_of_reports_does_not_matter(world: World) -> None:
    for certificate in (THEIRS, "", OURS, "", THEIRS):
        found(world, certificate)

    assert sorted(Asset.objects.filter(identifier=APP).values_list("certificate", flat=True)) == [
        "",
        OURS,
        THEIRS,
    ]


def test_an_app_without_a_certificate_is_never_taken_for_one_that_has_it(world: World) -> None:
    firm = add(world, certificate=OURS)

    (problem,) = found(world).opened

    assert problem.asset_id != firm.pk


@pytest.mark.parametrize(
    ("there", "wanted", "same"),
    [
        (Identity(OURS, ""), Identity(OURS, FIRM), True),
        (Identity(OURS, FIRM), Identity(OURS, ""), True),
        (Identity(OURS, FIRM), Identity(OURS, "青禾优选(杭州)电子商务有限责任公司"), True),
        (Identity(OURS, FIRM), Identity(OURS, "云雀网络有限公司"), False),
        (Identity("", FIRM), Identity("", "云雀网络有限公司"), False),
        (Identity("", FIRM), Identity("", ""), True),
        (Identity("", FIRM), Identity(OURS, FIRM), False),
    ],
)
def test_what_makes_two_the_same_app(there: Identity, wanted: Identity, same: bool) -> None:
    asset = Asset(pk=1, kind="app", identifier=APP, **there._asdict())

    assert (find([asset], wanted) is not None) == same


def test_a_developer_that_was_not_known_is_added(world: World) -> None:
    asset = add(world, certificate=OURS)
    found(world, OURS, FIRM)

    asset.refresh_from_db()
    assert asset.developer == FIRM


def test_what_is_no_certificate_is_refused(world: World) -> None:
    with pytest.raises(Refused, match="must be a SHA-256"):
        found(world, "not a digest")
    with pytest.raises(Refused, match="64 hexadecimal"):
        add(world, certificate="1234")
    with pytest.raises(Refused, match="Only apps"):
        add_asset(
            "website", "https://a.example", by=world.actor("inspector"), at=world.now,
            certificate=OURS,
        )  # fmt: skip


def test_an_inspector_says_which_app_it_is(world: World) -> None:
    (problem,) = found(world).opened
    page = reverse("begin-on", args=["app_identity", problem.pk])
    written = ":".join(OURS[n : n + 2] for n in range(0, 64, 2)).upper()

    client(world, "inspector").post(page, {"certificate": written, "developer": FIRM})

    problem.asset.refresh_from_db()
    assert (problem.asset.certificate, problem.asset.developer) == (OURS, FIRM)
    assert Event.objects.filter(action="asset.identify", entity_id=problem.asset_id).exists()
    shown = client(world, "inspector").get(reverse("problem", args=[problem.pk])).content.decode()
    assert FIRM in shown
    assert OURS in shown
    assert page not in shown


def test_nobody_says_that_it_is_one_that_is_there(world: World) -> None:
    add(world, certificate=OURS)
    (problem,) = found(world).opened

    with pytest.raises(Refused, match="has this app already"):
        identify_app(problem.asset, OURS, "", by=world.actor("inspector"), at=world.now)


def test_a_spreadsheet_keeps_two_apps_of_one_name_apart(world: World) -> None:
    headings = ("应用包名", "签名证书", "开发者", "问题项")
    made = preview(
        workbook(
            (APP, OURS, FIRM, SCENARIO), (APP, THEIRS, "丙公司", SCENARIO), (APP, OURS, "", SCENARIO),
            headings=headings,
        )
    )  # fmt: skip

    opened = take_in(made, by=world.actor("inspector"), at=world.now, new_enterprises=True)

    assert [each.asset.certificate for each in opened] == [OURS, THEIRS]
    assert opened[0].enterprise == world.enterprise


def test_a_spreadsheet_row_with_a_wrong_certificate_is_named(world: World) -> None:
    made = preview(workbook((APP, "12", SCENARIO), headings=("应用包名", "签名证书", "问题项")))

    assert [row.fault.en for row in made.faulty if row.fault] == ["The certificate is no SHA-256."]


def test_a_reinspection_of_another_app_passes_nothing(world: World) -> None:
    asset = add(world, certificate=OURS)
    Asset.objects.filter(pk=asset.pk).update(enterprise=world.enterprise)
    problem = submitted_app(world)
    run = take(world.later(minutes=1))
    assert run is not None
    body = report(world.later(minutes=5), subject=APP, kind="app", outcome="passed", keys=("",))
    body["target"]["release"] = {"version": "1.1", "certificate": THEIRS}

    done = outcome.finish(run.pk, run.owner, json.dumps(body).encode(), None, at=world.now)

    assert done.verdict == Run.Verdict.INCONCLUSIVE
    assert Problem.objects.get(pk=problem.pk).proposal != Problem.Proposal.RECTIFIED


def submitted_app(world: World) -> Problem:
    problem = submitted(world)
    Problem.objects.filter(pk=problem.pk).update(asset=Asset.objects.get(identifier=APP))
    Run.objects.filter(problem=problem).update(asset=Asset.objects.get(identifier=APP), kind="app")
    return Problem.objects.get(pk=problem.pk)


def test_a_batch_samples_the_app_that_is_meant(world: World) -> None:
    by, day = world.actor("decider"), world.now.date()
    assets = [add(world, certificate=OURS), add(world, certificate=THEIRS)]
    campaign = open_campaign("专项", "Campaign", day, day, by=by, at=world.now)
    populate(campaign, assets, by=by, at=world.now)
    page = reverse("begin-on", args=["batch", campaign.pk])
    inspector = client(world, "inspector")

    assert f"{APP} {THEIRS[:16]}" in inspector.get(page).content.decode()
    refused = inspector.post(page, {"assets": APP})
    inspector.post(page, {"assets": f"{APP} {THEIRS[:16]}"})

    assert refused.status_code == 422
    assert [row.asset for row in BatchRow.objects.all()] == [assets[1]]


def test_the_report_on_a_package_is_taken_in_with_its_identity(
    world: World, tmp_path: Path
) -> None:
    example = Example(EXAMPLES / "data.transit.unencrypted.app/failed-1")
    inspected, _ = example.collect(tmp_path)
    at = datetime.fromisoformat(inspected.finished) + timedelta(minutes=1)

    written = reports.render([inspected], "json", "zh", [None]).encode()

    taken = import_report(written, by=world.actor("inspector"), at=at)

    (problem,) = taken.opened
    release = Release.objects.get()
    assert (problem.asset.kind, problem.asset.identifier) == ("app", "com.example.shop")
    assert (release.version, release.asset_id) == ("1.2", problem.asset_id)
    assert len(problem.asset.certificate) == len(release.sha256) == 64
