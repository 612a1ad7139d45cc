"""A capture's problems are its app's, under the release that the app's own requests name."""

import json
from datetime import datetime, timedelta
from pathlib import Path

import pytest

import packets as made
from ledger.world import World, report
from rectitude import reports
from rectitude.collectors.capture.options import CaptureChoices, CaptureOptions
from rectitude.findings import Inspection
from rectitude.inspection import inspect_into
from rectitude.ledger.enterprises.models import Release
from rectitude.ledger.inspections.models import Finding
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results.consequences import Imported
from rectitude.ledger.results.imports import import_report
from rectitude.options import Target

APP, MOBILE = "com.qinghe.shop", "13912346021"


def captured(folder: Path, *agents: str) -> Inspection:
    """Inspect a capture in which the app's requests carry the mobile number in clear."""
    (folder / "persona.yaml").write_text(f'mobile: "{MOBILE}"\nfirst_party: [qinghe.example]\n')
    talk = [
        (
            True,
            f"GET /a?m={MOBILE} HTTP/1.1\r\nHost: api.qinghe.example\r\nUser-Agent: {each}\r\n\r\n".encode(),
        )
        for each in agents
    ]
    path = made.pcap(folder / "a.pcap", map(made.ethernet, made.connection(talk)))
    options = CaptureOptions(
        persona=folder / "persona.yaml",
        scenarios=("data.transit",),
        capture=CaptureChoices(app=APP),
    )
    return inspect_into(folder / "a.zip", Target("capture", str(path)), options)


def taken(world: World, found: Inspection) -> Imported:
    written = reports.render([found], "json", "zh", [None]).encode()
    at = datetime.fromisoformat(found.finished) + timedelta(minutes=1)
    return import_report(written, by=world.actor("inspector"), at=at)


def test_a_captures_problem_is_the_apps_and_cites_its_release(world: World, tmp_path: Path) -> None:
    (problem,) = taken(world, captured(tmp_path, f"{APP}/3.2.1 (Linux)")).opened

    assert (problem.asset.kind, problem.asset.identifier) == ("app", APP)
    release = Release.objects.get()
    assert (release.version, release.sha256, release.asset_id) == ("3.2.1", "", problem.asset_id)
    assert {each.release for each in Finding.objects.filter(problem=problem)} == {release}


@pytest.mark.parametrize("agents", [(APP,), (f"{APP}/3.2.1", f"{APP}/3.2.2")])
def test_without_one_release_the_problem_is_the_apps_all_the_same(
    world: World, tmp_path: Path, agents: tuple[str, ...]
) -> None:
    (problem,) = taken(world, captured(tmp_path, *agents)).opened

    assert (problem.asset.kind, problem.asset.identifier) == ("app", APP)
    assert not Release.objects.exists()


def test_a_capture_of_the_next_release_is_a_recurrence(world: World, tmp_path: Path) -> None:
    for number, version in enumerate(("3.2.1", "3.2.1", "3.3.0")):
        folder = tmp_path / str(number)
        folder.mkdir()
        taken(world, captured(folder, f"{APP}/{version}"))

    assert Problem.objects.get().recurrences == 1


def test_a_package_of_the_captured_version_is_no_recurrence_and_one_of_the_next_is(
    world: World, tmp_path: Path
) -> None:
    first = captured(tmp_path, f"{APP}/3.2.1")
    taken(world, first)
    at = datetime.fromisoformat(first.finished) + timedelta(minutes=5)
    counted = []

    for version, digest in (("3.2.1", "a"), ("3.2.2", "b")):
        body = report(at, subject=APP, kind="app", scenario="data.transit.unencrypted")
        body["target"]["release"] = {"version": version, "sha256": digest * 64}
        import_report(json.dumps(body).encode(), by=world.actor("inspector"), at=at)
        counted.append(Problem.objects.get().recurrences)

    assert counted == [0, 1]
