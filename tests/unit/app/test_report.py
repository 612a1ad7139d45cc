"""What the report shows of an app: identity, permissions, components, and each chain with its code."""

import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from example import EXAMPLES, Example
from rectitude.bundle import open_bundle
from rectitude.cli import main
from rectitude.findings import Outcome
from rectitude.inspection import judge
from rectitude.reports.html import page


def document(name: str, folder: Path) -> str:
    report, path = Example(EXAMPLES / name).collect(folder)
    return page(report, open_bundle(path), "en")


def test_a_finding_is_shown_with_the_code_of_its_chain(tmp_path: Path) -> None:
    shown = document("data.collection.no-consent.app/failed-1", tmp_path)

    assert "com.example.news.App.onCreate" in shown
    marked = [part.partition("</mark>")[0] for part in shown.split("<mark>")[1:]]
    assert any("com.example.news.Device.read(p0)" in line for line in marked)
    assert any("Secure.getString(v0, &#34;android_id&#34;)" in line for line in marked)


def test_where_the_system_calls_an_object_the_line_that_makes_it_is_marked(tmp_path: Path) -> None:
    shown = document("market.interference.hijack.app/failed-4", tmp_path)

    marked = [part.partition("</mark>")[0] for part in shown.split("<mark>")[1:]]
    assert any("new cn.readexample.app.Links" in line for line in marked)
    assert any("union_id" in line for line in marked)
    assert not any("p0.onCreate(" in line for line in marked)


def test_each_instruction_has_a_line_of_its_own(tmp_path: Path) -> None:
    shown = document("data.collection.no-consent.app/failed-1", tmp_path)

    (first, *_) = (part.partition("</pre>")[0] for part in shown.split('<pre class="quote">')[1:])
    lines = first.replace("<mark>", "").replace("</mark>", "").splitlines()
    assert [line.split()[0] for line in lines] == ["0", "3", "6"]


def test_the_command_to_inspect_again_names_a_package(tmp_path: Path) -> None:
    shown = document("data.collection.no-consent.app/failed-1", tmp_path)

    assert ">com.example.news.apk<" in shown


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("data.collection.no-consent.app/failed-8", ("Umeng", "UMConfigure", "MAC address")),
        ("data.collection.no-consent.app/failed-6", ("android.permission.QUERY_ALL_PACKAGES",)),
        ("data.transit.unencrypted.app/failed-1", ("com.example.shop", "the signature fits")),
        ("data.transit.unencrypted.app/untested-1", ("com.example.shop", "Qihoo 360")),
    ],
)
def test_the_report_says_what_the_app_is(name: str, said: tuple[str, ...], tmp_path: Path) -> None:
    shown = document(name, tmp_path)

    assert [words for words in said if words not in shown] == []


def test_the_bill_of_materials_names_app_code_and_components(tmp_path: Path) -> None:
    _, path = Example(EXAMPLES / "data.collection.no-consent.app/failed-8").collect(tmp_path)

    done = CliRunner().invoke(main, ["export", str(path), "--format", "cyclonedx"])

    assert done.exit_code == 0, done.output
    written = json.loads(path.with_name(f"{path.stem}.cdx.json").read_text())
    assert (written["bomFormat"], written["specVersion"]) == ("CycloneDX", "1.6")
    assert written["metadata"]["component"]["name"] == "com.example.game"
    named = {each["bom-ref"]: each for each in written["components"]}
    assert named.keys() == {"sdk:umeng", "file:classes.dex"}
    (occurrence,) = named["sdk:umeng"]["evidence"]["occurrences"]
    assert occurrence["location"] == "com.umeng.commonsdk.UMConfigure"
    again = tmp_path / "again.json"
    CliRunner().invoke(main, ["export", str(path), "--format", "cyclonedx", "--output", str(again)])
    assert json.loads(again.read_text()) == written


def test_what_is_no_app_has_no_bill_of_materials(tmp_path: Path) -> None:
    bundle = Path(__file__).parents[2] / "golden/captures.zip"
    output = tmp_path / "x.json"

    done = CliRunner().invoke(
        main,
        ["export", str(bundle), "--format", "cyclonedx", "--output", str(output), "--lang", "en"],
    )

    assert done.exit_code == 2
    assert "no bundle of an app package" in done.stderr
    assert not output.exists()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_findings_about_an_app_are_handed_on_as_a_table(form: str, tmp_path: Path) -> None:
    _, path = Example(EXAMPLES / "data.collection.no-consent.app/failed-1").collect(tmp_path)

    done = CliRunner().invoke(main, ["export", str(path), "--format", form])

    assert done.exit_code == 0, done.output


def test_a_redacted_bundle_of_an_app_is_judged(tmp_path: Path) -> None:
    _, path = Example(EXAMPLES / "data.transit.unencrypted.app/failed-1").collect(tmp_path)
    redacted = tmp_path / "r.zip"

    done = CliRunner().invoke(main, ["redact", str(path), "--output", str(redacted)])

    assert done.exit_code == 0, done.output
    outcomes = {each.rule: each.outcome for each in judge(redacted).findings}
    assert outcomes["data.transit.unencrypted.app"] in {Outcome.FAILED, Outcome.UNTESTED}
