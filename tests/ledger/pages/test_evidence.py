"""A finding is shown with the screenshot that proves it, drawn anew, to those who may see it."""

import io
import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from django.urls import reverse
from PIL import Image

from ledger.acting import submitted
from ledger.signed_in import client
from ledger.world import report
from popup_evidence import KEY, PAGE, popup
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.evidence.popup import Hit, PopupTrials, Press
from rectitude.findings import ReportedTarget, Tool
from rectitude.ledger.dispatching.dispatcher import take
from rectitude.ledger.documents import files
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.inspections.previews import unread
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results import outcome

if TYPE_CHECKING:
    from ledger.world import World

UNDER = Hit(path=("body", "div#promo"), tag="div")

SECRET = b"evil-comment-of-the-site"


def screenshot(width: int = 2000, height: int = 900) -> bytes:
    from PIL.PngImagePlugin import PngInfo

    said = PngInfo()
    said.add_text("Comment", SECRET.decode())
    file = io.BytesIO()
    Image.new("RGB", (width, height), "white").save(file, "PNG", pnginfo=said)
    return file.getvalue()


def bundle(folder: Path) -> Path:
    path = folder / "a.zip"
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0.1.0"),
        catalogue="2026-11",
        target=ReportedTarget("website", PAGE),
        options={},
        clock=Clock(started="2026-11-24T01:12:08.000Z", finished="2026-11-24T01:19:41.000Z"),
        collected=(PopupTrials.NAME,),
        places=(PAGE,),
    )
    with Writer(path, manifest) as writer:
        digest = writer.blob(screenshot())
        writer.write(popup(screenshot=digest))
        writer.write(
            Press(popup=KEY, page=PAGE, aim="mark", outcome="navigated", x=338, y=218, hit=UNDER)
        )
    return path


@pytest.fixture
def problem(world: "World", tmp_path: Path) -> Problem:
    """A problem whose re-inspection failed, with the bundle that proves it."""
    made = submitted(world)
    run = take(world.later(minutes=1))
    assert run is not None
    kept = files.store(bundle(tmp_path).read_bytes(), world.now)
    raw = json.dumps(report(world.later(minutes=5))).encode()
    outcome.finish(run.pk, run.owner, raw, kept, at=world.now)
    return Problem.objects.get(pk=made.pk)


def picture(page: str) -> str:
    return page.split('<figure class="shot"><a href="')[1].split('"', maxsplit=1)[0]


def test_the_screenshot_is_found_through_what_the_finding_cites(
    world: "World", problem: Problem
) -> None:
    for who in ("inspector", "editor"):
        reader = client(world, who)
        page = reader.get(reverse("problem", args=[problem.pk])).content.decode()
        sent = reader.get(picture(page))

        shown = Image.open(io.BytesIO(sent.content))
        assert (shown.format, shown.width) == ("PNG", 1120)
        assert SECRET not in sent.content
        assert sent.headers["Content-Security-Policy"] == "default-src 'none'; sandbox"
        assert sent.headers["X-Content-Type-Options"] == "nosniff"
        assert "截图：整屏都是链接" in page


def test_the_presses_are_drawn_over_the_masked_screenshot(world: "World", problem: Problem) -> None:
    run = Finding.objects.filter(problem=problem).latest("pk").report.runs.get()
    for address in (
        reverse("problem", args=[problem.pk]),
        reverse("case", args=["run", run.pk]),
    ):
        page = client(world, "inspector").get(address).content.decode()

        drawn = page.split('<svg class="phone" viewBox="0 0 390 844"')[1].split("</svg>")[0]
        assert '#d-bad" x="321" y="201" width="34"' in drawn
        assert picture(page) in drawn
        assert "data:" not in drawn


def test_nobody_else_sees_the_screenshot(world: "World", problem: Problem) -> None:
    page = client(world, "inspector").get(reverse("problem", args=[problem.pk])).content.decode()

    for who in ("foreign", "other_inspector", "administrator", "provider"):
        assert client(world, who).get(picture(page)).status_code == 404, who


def test_only_what_the_finding_cites_is_sent(world: "World", problem: Problem) -> None:
    finding = Finding.objects.filter(problem=problem).latest("pk")
    address = reverse("preview", args=[finding.pk, "0" * 64])

    assert client(world, "inspector").get(address).status_code == 404


def test_a_bundle_found_infected_shows_nothing(world: "World", problem: Problem) -> None:
    finding = Finding.objects.filter(problem=problem).latest("pk")
    inspector = client(world, "inspector")
    address = picture(inspector.get(reverse("problem", args=[problem.pk])).content.decode())
    finding.report.runs.get().bundle.__class__.objects.update(scan="infected")

    assert inspector.get(address).status_code == 404


@pytest.mark.parametrize(
    "data", [b"", b"<svg onload=alert(1)>", b"\x89PNG\r\n\x1a\nrest", b"GIF89a" + b"0" * 30]
)
def test_what_is_no_screenshot_is_not_drawn(data: bytes) -> None:
    assert unread(data) is None
