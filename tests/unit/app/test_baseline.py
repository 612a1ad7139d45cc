"""An app beside an earlier release of it: what is new is said, and what is no release of it is refused."""

import json
from pathlib import Path

import msgspec
import pytest
from click.testing import CliRunner

from example import EXAMPLES
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.cli import main
from rectitude.collectors.app.options import AppChoices, AppOptions
from rectitude.collectors.kinds import target
from rectitude.findings import Inspection, Outcome
from rectitude.reports.html import page

FOLDER = EXAMPLES / "user.personalised.no-opt-out.app"
NEW, OLD = FOLDER / "cantTell-6/app.apk", FOLDER / "cantTell-6/earlier.apk"


def inspected(path: Path, baseline: Path, folder: Path) -> tuple[Inspection, Path]:
    options = AppOptions(app=AppChoices(baseline=baseline))
    bundle = folder / f"{path.stem}.zip"
    inspection.inspect_into(bundle, target(str(path)), options)
    return inspection.judge(bundle), bundle


def told(report: Inspection) -> dict[str, bool]:
    return {
        finding.rule: finding.new is True
        for finding in report.findings
        if finding.outcome in {Outcome.FAILED, Outcome.CANNOT_TELL}
    }


def test_findings_that_the_earlier_release_lacks_are_new(tmp_path: Path) -> None:
    report, _ = inspected(NEW, OLD, tmp_path)

    assert told(report)["user.personalised.no-opt-out.app"] is True
    assert told(report)["resource.filing.missing.app"] is False


def test_beside_itself_nothing_of_a_release_is_new(tmp_path: Path) -> None:
    report, _ = inspected(NEW, NEW, tmp_path)

    assert told(report)
    assert not any(told(report).values())


def test_nothing_is_called_new_without_a_baseline(tmp_path: Path) -> None:
    report = inspection.inspect(target(str(NEW)), AppOptions(), workdir=tmp_path)

    assert b'"new"' not in msgspec.json.encode(report)


def test_the_report_names_permissions_components_and_findings_that_are_new(tmp_path: Path) -> None:
    report, bundle = inspected(NEW, OLD, tmp_path)

    shown = page(report, open_bundle(bundle), "en")

    table = shown.partition("Compared with the earlier release 1.1 (11)")[2].partition("</table>")[
        0
    ]
    assert "android.permission.READ_PHONE_STATE" in table
    assert "Kuaishou Ads" in table
    assert "android.permission.INTERNET" not in table


@pytest.mark.parametrize(
    ("baseline", "said"),
    [
        (FOLDER / "cantTell-1/app.apk", "is a package of com.example.weather, not of"),
        (FOLDER / "cantTell-1/example.toml", "is no app package"),
    ],
)
def test_what_is_no_release_of_the_app_is_refused(
    baseline: Path, said: str, tmp_path: Path
) -> None:
    arguments = ["inspect", str(NEW), "--baseline", str(baseline), "--lang", "en"]
    done = CliRunner().invoke(main, [*arguments, "--output", str(tmp_path / "out")])

    assert done.exit_code == 2
    assert said in done.stderr


def test_sarif_says_which_results_are_new(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    arguments = ["inspect", str(NEW), "--baseline", str(OLD), "--format", "sarif"]
    CliRunner().invoke(main, [*arguments, "--output", str(tmp_path / "out.sarif")])

    (run,) = json.loads((tmp_path / "out.sarif").read_text())["runs"]
    states = {each["ruleId"]: each.get("baselineState") for each in run["results"]}
    assert states["user.personalised.no-opt-out.app"] == "new"
    assert states["resource.filing.missing.app"] == "unchanged"
