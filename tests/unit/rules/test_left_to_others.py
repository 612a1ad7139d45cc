"""A scenario that a kind of target cannot show: the report says what is to be inspected instead."""

from pathlib import Path

import pytest

from rectitude import inspection
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.findings import Outcome, ReportedTarget, Tool


@pytest.mark.parametrize(
    ("scenario", "named"),
    [
        ("market.interference.hijack", "app, link plan, website"),
        ("market.link-blocking.unjustified", "app, link plan, website"),
    ],
)
def test_a_capture_leaves_it_to_what_can_show_it(scenario: str, named: str, tmp_path: Path) -> None:
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "1"),
        catalogue="2026-11",
        target=ReportedTarget("capture", "capture.har"),
        options={},
        clock=Clock(started="2026-11-26T08:00:00Z"),
    )
    with Writer(tmp_path / "empty.zip", manifest):
        pass

    summary = inspection.judge(tmp_path / "empty.zip").summary

    assert summary.scenarios[scenario] is Outcome.UNTESTED
    assert summary.reasons[scenario].en.endswith(f"it takes one of: {named}.")
