"""A laboratory brings bundles as well as reports, and sees what became of its findings."""

import json
import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from ledger.acting import do
from ledger.signed_in import client
from ledger.world import report
from rectitude.ledger.documents.models import Attachment
from rectitude.ledger.enterprises.models import Asset
from rectitude.ledger.inspections.models import Finding, Report
from rectitude.ledger.problems.models import Problem

if TYPE_CHECKING:
    from ledger.world import World

EVIDENCE = sorted((Path(__file__).parents[2] / "src/rectitude/ledger/demo/evidence").glob("*.zip"))


def brought(world: "World", content: bytes, name: str = "site.rectitude.zip") -> str:
    address = reverse("reports")
    given = {"authority": world.authority.pk, "files": [SimpleUploadedFile(name, content)]}
    return client(world, "laboratory").post(address, given).content.decode()


@pytest.mark.slow
def test_a_bundle_is_judged_and_kept_with_what_it_led_to(world: "World") -> None:
    bundle = EVIDENCE[0].read_bytes()

    page = brought(world, bundle)

    row = Report.objects.get()
    assert row.laboratory == world.laboratory
    assert row.target in page
    opened = Problem.objects.filter(laboratory=world.laboratory)
    assert opened.exists() == Finding.objects.filter(outcome="failed").exists()
    for problem in opened:
        (kept,) = Attachment.objects.filter(entity="problem", entity_id=problem.pk, kind="bundle")
        assert kept.file.bytes == len(bundle)

    assert "没有变化：这份报告已经导入过" in brought(world, bundle)
    assert Report.objects.count() == 1


@pytest.mark.parametrize("kind", ["empty", "foreign", "cut"])
def test_a_damaged_bundle_is_refused_and_changes_nothing(world: "World", kind: str) -> None:
    whole, foreign = EVIDENCE[0].read_bytes(), BytesIO()
    with zipfile.ZipFile(foreign, "w") as archive:
        archive.writestr("a.txt", "nothing")
    content = {"empty": b"PK", "foreign": foreign.getvalue(), "cut": whole[: len(whole) // 2]}[kind]

    page = brought(world, content)

    assert "site.rectitude.zip" in page
    assert "Traceback" not in page
    assert not Report.objects.exists()


def test_a_program_brings_a_bundle_too(world: "World") -> None:
    asked = client(world, "laboratory")
    address = f"/api/v1/reports?authority={world.authority.pk}"

    answer = asked.post(address, EVIDENCE[0].read_bytes(), content_type="application/zip")

    assert answer.status_code == 200, answer.content
    assert answer.json()["new"]


def test_a_laboratory_sees_its_reports_and_what_became_of_them(world: "World") -> None:
    raw = json.dumps(report(world.now)).encode()
    brought(world, raw, "r.json")
    problem = Problem.objects.get()
    page = client(world, "laboratory").get(reverse("reports")).content.decode()
    assert fate(page) == ["1", "1", "0", "0"]

    do(world, problem, "legal_reviewer", "withdraw", reason="误报")

    page = client(world, "laboratory").get(reverse("reports")).content.decode()
    assert fate(page) == ["1", "0", "0", "1"]
    assert client(world, "editor").get(reverse("reports")).status_code == 404
    other = client(world, "other_inspector").get(reverse("reports")).content.decode()
    assert "qinghe" not in other


def fate(page: str) -> list[str]:
    """Return the figures of the first report of the page: found, open, closed, withdrawn."""
    row = page.partition("h-brought")[2].partition("<tbody>")[2].partition("</tr>")[0]
    return [cell.partition("</td>")[0] for cell in row.split('<td class="num">')[1:]]


def test_lists_of_the_api_say_where_their_other_pages_are(world: "World") -> None:
    Asset.objects.bulk_create(
        Asset(kind="website", identifier=f"https://p{n}.example", created_at=world.now)
        for n in range(60)
    )

    first = client(world, "inspector").get("/api/v1/assets?text=example")
    last = client(world, "inspector").get("/api/v1/assets?text=example&page=2")

    assert int(first["X-Total-Count"]) == Asset.objects.count()
    assert 'page=2>; rel="next"' in first["Link"]
    assert "text=example" in first["Link"]
    assert 'rel="next"' not in last["Link"]
    assert len(first.json()) == 50
    problems = client(world, "inspector").get("/api/v1/problems").json()
    assert (problems["page"], problems["next"]) == (1, None)
