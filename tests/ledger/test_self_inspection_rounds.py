"""Self-inspections in rounds, with the enterprise's own reports; a word of its own is never a test."""

import json
from datetime import timedelta
from typing import TYPE_CHECKING, Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ledger.signed_in import client
from ledger.world import SCENARIO, report
from rectitude.ledger.campaigns import rates
from rectitude.ledger.campaigns.actions import open_campaign, populate
from rectitude.ledger.campaigns.models import Campaign
from rectitude.ledger.campaigns.self_inspections import SELF_INSPECTION, begin_self_inspection
from rectitude.ledger.enterprises.models import Asset, SelfInspection
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.pages.templatetags.ledger import judged
from rectitude.ledger.problems.criteria import criteria_of
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results.consequences import Imported
from rectitude.ledger.results.imports import import_report
from rectitude.ledger.transitions import Refused

if TYPE_CHECKING:
    from ledger.world import World


def campaign_of(world: "World") -> Campaign:
    by, day = world.actor("inspector"), world.now.date()
    campaign = open_campaign(
        "专项", "Campaign", day, day + timedelta(days=90), by=by, at=world.now, scenarios=[SCENARIO]
    )
    populate(campaign, [world.asset], by=by, at=world.now)
    return campaign


def begun(world: "World", campaign: Campaign | None = None) -> SelfInspection:
    return begin_self_inspection(
        campaign or campaign_of(world), world.asset, by=world.actor("editor"), at=world.now
    )


def file_of(world: "World", **changes: Any) -> SimpleUploadedFile:
    raw = json.dumps(report(world.now, **changes)).encode()
    return SimpleUploadedFile("report.json", raw, "application/json")


def signed(world: "World", row: SelfInspection) -> SelfInspection:
    given = {"scenario": SCENARIO, "answer": "no_problem"}
    SELF_INSPECTION.perform(row, "answer", by=world.actor("editor"), at=world.now, given=given)
    return SELF_INSPECTION.perform(row, "sign", by=world.actor("signatory"), at=world.now)


def test_a_further_round_begins_once_the_one_before_is_signed(world: "World") -> None:
    first = begun(world)
    with pytest.raises(Refused, match="not signed yet"):
        begun(world, first.campaign)

    signed(world, first)
    second = begun(world, first.campaign)

    assert (first.round, second.round) == (1, 2)
    assert second.answers == {}
    with pytest.raises(Refused, match="next round"):
        SELF_INSPECTION.perform(
            first, "return", by=world.actor("inspector"), at=world.now, given={"reason": "补充"}
        )
    page = client(world, "inspector").get(reverse("cases", args=["self_inspection"]))
    assert "第 2 轮" in page.content.decode()


def test_a_report_of_the_engine_is_handed_in_and_shown_as_the_firm_s_own(world: "World") -> None:
    row, asked = begun(world), client(world, "editor")
    address = reverse("self-answers", args=[row.pk])

    asked.post(address, {"reports": [file_of(world, outcome="passed", keys=("",))]})

    row.refresh_from_db()
    assert row.reported[SCENARIO]["outcome"] == "passed"
    assert "企业提交的检测报告" in asked.get(address).content.decode()
    seen = client(world, "inspector").get(reverse("case", args=["self_inspection", row.pk]))
    page = seen.content.decode()
    assert "企业自测" in page
    assert "report.json" in page
    assert "o-passed" not in page
    assert not Finding.objects.exists()


@pytest.mark.parametrize(("whose", "status"), [("com.qinghe.shop", 302), ("com.other", 422)])
def test_a_report_on_a_capture_is_handed_in_for_the_app_whose_it_is(
    world: "World", whose: str, status: int
) -> None:
    Asset.objects.filter(pk=world.asset.pk).update(kind="app", identifier="com.qinghe.shop")
    world.asset.refresh_from_db()
    row, body = begun(world), report(world.now, subject=whose, kind="app")
    body["target"] = {
        "kind": "capture", "address": "a.pcap", "subject": {"kind": "app", "id": whose},
    }  # fmt: skip
    file = SimpleUploadedFile("report.json", json.dumps(body).encode())

    answer = client(world, "editor").post(
        reverse("self-answers", args=[row.pk]), {"reports": [file]}
    )

    assert answer.status_code == status
    row.refresh_from_db()
    assert bool(row.reported) == (status == 302)


def test_what_one_s_own_report_found_is_admitted_by_one_press(world: "World") -> None:
    row, asked = begun(world), client(world, "editor")
    address = reverse("self-answers", args=[row.pk])
    asked.post(address, {"reports": [file_of(world)]})

    asked.post(address, {"admit": SCENARIO})

    row.refresh_from_db()
    assert row.answers[SCENARIO]["answer"] == "problem"
    assert row.answers[SCENARIO]["text"] == "整屏都是链接"
    SELF_INSPECTION.perform(row, "sign", by=world.actor("signatory"), at=world.now)
    assert Problem.objects.get().origin == Problem.Origin.SELF_INSPECTION


@pytest.mark.parametrize("bad", ["other", "not json", "not a report"])
def test_a_report_of_another_asset_or_none_at_all_is_refused_and_changes_nothing(
    world: "World", bad: str
) -> None:
    row, asked = begun(world), client(world, "editor")
    address = reverse("self-answers", args=[row.pk])
    files = {
        "other": file_of(world, subject="https://other.example"),
        "not json": SimpleUploadedFile("a.json", b"\x00\xff{"),
        "not a report": SimpleUploadedFile("a.json", b"{}"),
    }

    answer = asked.post(address, {"reports": [files[bad]]})

    assert answer.status_code == 422
    assert "report.json" in answer.content.decode() or "a.json" in answer.content.decode()
    row.refresh_from_db()
    assert row.reported == {}


def told(world: "World", outcome: str) -> Imported:
    """Take in a report on the answers of a firm."""
    said = report(world.now, outcome=outcome, keys=("answer",))
    for finding in said["findings"]:
        finding["rule"] = f"{SCENARIO}.answers"
    for rule in said["scope"]["rules"]:
        rule["id"] = f"{SCENARIO}.answers"
    raw = json.dumps(said).encode()
    return import_report(raw, by=world.actor("inspector"), at=world.now)


def test_a_firm_s_own_word_is_never_shown_as_tested_nor_counted(world: "World") -> None:
    campaign = campaign_of(world)
    told(world, "passed")
    drawn = str(judged(Finding.objects.get()))

    assert "o-untested" in drawn
    assert "仅为自述" in drawn
    assert rates.by_scenario(campaign) == []
    (region,) = rates.by_region(campaign)
    assert (region.tested, region.untested) == (0, 1)


def test_a_firm_s_own_word_proves_nothing_gone(world: "World") -> None:
    (problem,) = told(world, "failed").opened

    proposed = criteria_of(Problem.objects.get(pk=problem.pk))

    assert proposed
    assert not any(rule.endswith(".answers") for rule in proposed)
