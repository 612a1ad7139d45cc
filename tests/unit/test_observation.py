"""A report says what it is about, never by a file's name, and when that was observed."""

import datetime
import json
from pathlib import Path

import jsonschema

from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.collectors.kinds import target
from rectitude.evidence.website import Website
from rectitude.findings import Inspection, ReportedTarget, Subject, Tool
from rectitude.inspection import inspect, judge
from rectitude.options import Options
from rectitude.reports import reading
from rectitude.reports.json import document, schema

NOTHING_TO_VISIT = """
platform: {name: 云雀, owner: 云雀网络}
gateway: "https://link.example/?target={url}"
links: [{url: "https://one.example/a", owner: 一号, service: 购物, group: control}]
"""

STARTED, FINISHED = "2026-11-25T01:00:00.000Z", "2026-11-25T01:05:00.000Z"


def judged(
    folder: Path, observed: tuple[str, str] | None = None, subject: Subject | None = None
) -> Inspection:
    """Judge a bundle without evidence, whose collector said when and of what it is."""
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="2026-11",
        target=ReportedTarget("website", "http://Site.example:80/a"),
        options={},
        clock=Clock(started=STARTED, finished=FINISHED),
    )
    with Writer(folder / "a.zip", manifest) as writer:
        if observed:
            writer.observed(*map(datetime.datetime.fromisoformat, observed))
        if subject:
            writer.subject(subject)
        writer.collected(Website)
    return judge(folder / "a.zip")


def subjects(report: Inspection) -> set[Subject]:
    return {finding.subject for finding in report.findings}


def test_what_is_inspected_as_it_is_seen_was_observed_then(tmp_path: Path) -> None:
    report = judged(tmp_path)

    assert (report.observation.since, report.observation.until) == (STARTED, FINISHED)


def test_old_evidence_is_of_its_own_time_and_so_is_the_law(tmp_path: Path) -> None:
    report = judged(tmp_path, ("2020-02-01T00:00:00Z", "2020-02-02T00:00:00Z"))

    assert report.observation.since == "2020-02-01T00:00:00.000Z"
    assert report.started == STARTED
    assert reading.day(report) == datetime.date(2020, 2, 1)


def test_a_clock_that_runs_ahead_makes_nothing_newer_than_its_inspection(tmp_path: Path) -> None:
    report = judged(tmp_path, ("2031-01-01T00:00:00Z", "2031-01-02T00:00:00Z"))

    assert (report.observation.since, report.observation.until) == (FINISHED, FINISHED)


def test_findings_are_about_what_the_collector_states(tmp_path: Path) -> None:
    app = Subject("app", "example.shop.app")

    assert subjects(judged(tmp_path, subject=app)) == {app}


def test_findings_of_older_bundles_are_about_the_site(tmp_path: Path) -> None:
    assert subjects(judged(tmp_path)) == {Subject("website", "http://site.example")}


def test_the_schema_knows_both(tmp_path: Path) -> None:
    report = judged(tmp_path, (STARTED, FINISHED), Subject("account", "13912346021"))

    jsonschema.validate(json.loads(document([report])), schema())


def test_registers_are_of_their_day_and_not_of_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "secret-folder"
    folder.mkdir()
    (folder / "filings.csv").write_text(
        "domain,main_licence,snapshot_date\na.example,京ICP备20260001号,2021-03-04\n", "utf-8"
    )

    report = inspect(target(str(folder)), Options(), workdir=tmp_path)

    assert report.observation.since == "2021-03-03T16:00:00.000Z"
    assert report.observation.until == "2021-03-04T16:00:00.000Z"
    assert Subject("register", "2021-03-04") in subjects(report)
    assert "secret-folder" not in {subject.id for subject in subjects(report)}


def test_a_link_plan_is_about_its_gateway(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(NOTHING_TO_VISIT, encoding="utf-8")

    report = inspect(target(str(plan)), Options(), workdir=tmp_path)

    assert subjects(report) == {Subject("gateway", "link.example")}
