"""The exit status: 2 where nothing could be judged, and one line that says why."""

from pathlib import Path

import msgspec
import pytest

from rectitude.cli import status
from rectitude.cli.output import Job
from rectitude.findings import Inspection, Outcome
from rectitude.text import Text
from reporting import make_bundle, make_inspection


@pytest.fixture(name="report")
def _report(tmp_path: Path) -> Inspection:
    return make_inspection(make_bundle(tmp_path))


def _outcome(report: Inspection, *outcomes: Outcome) -> Inspection:
    first = report.findings[0]
    findings = tuple(
        msgspec.structs.replace(first, outcome=outcome, message=Text(f"其{n}", f"reason {n}"))
        for n, outcome in enumerate(outcomes)
    )
    limits = (Text("首页没有读到。", "The home page could not be read."),)
    scope = msgspec.structs.replace(report.scope, limits=limits)
    return msgspec.structs.replace(report, findings=findings, scope=scope)


@pytest.mark.parametrize(
    ("outcomes", "expected"),
    [
        ((Outcome.UNTESTED, Outcome.UNTESTED), status.IMPOSSIBLE),
        ((Outcome.UNTESTED, Outcome.INAPPLICABLE), status.PASSED),
        ((Outcome.UNTESTED, Outcome.FAILED), status.FAILED),
    ],
)
def test_a_report_in_which_nothing_was_judged_is_no_success(
    report: Inspection,
    outcomes: tuple[Outcome, ...],
    expected: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    job = Job("http://a.example/", "a", Path("a.zip"), report=_outcome(report, *outcomes))

    assert status.of([job], "en") == expected
    said = capsys.readouterr().err
    assert ("Nothing could be judged. The home page could not be read." in said) is (expected == 2)


def test_where_all_went_without_for_one_reason_that_is_said(
    report: Inspection, capsys: pytest.CaptureFixture[str]
) -> None:
    """A limit that was met last may have nothing to do with it."""
    unjudged = _outcome(report, Outcome.UNTESTED, Outcome.UNTESTED)
    why = Text("每组只有 2 个访客。", "With 2 visitors an arm nothing can be told.")
    findings = tuple(msgspec.structs.replace(f, message=why) for f in unjudged.findings)
    unjudged = msgspec.structs.replace(unjudged, findings=findings)
    job = Job("http://a.example/", "a", Path("a.zip"), report=unjudged)

    status.of([job], "en")

    assert "Nothing could be judged. With 2 visitors an arm" in capsys.readouterr().err
