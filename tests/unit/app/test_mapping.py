"""Names that were shortened are read by the mapping file: of classes, of members, of those of ancestors."""

import io
import shutil
import zipfile
from pathlib import Path

import pytest
from click.testing import CliRunner

from example import EXAMPLES, Example
from rectitude.bundle import open_bundle
from rectitude.cli import main
from rectitude.collectors.app.options import AppChoices, AppOptions
from rectitude.collectors.kinds import target
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import mapping, sdks
from rectitude.facts.apps.program import Program, read
from rectitude.findings import Inspection, Outcome
from rectitude.inspection import inspect, inspect_into
from rectitude.reports.html import page
from rectitude.text import Unable

FOLDER = EXAMPLES / "data.sharing.uncontrolled.app/failed-2"
APK, MAPPING = FOLDER / "app.apk", FOLDER / "mapping.txt"


def package(folder: Path, file: Path | None) -> AppPackage:
    options = AppOptions(app=AppChoices(mapping=file), scenarios=("resource.filing",))
    inspect_into(folder / "a.zip", target(str(APK)), options)
    found = open_bundle(folder / "a.zip").gather(AppPackage)
    assert found is not None
    return found


def called(program: Program) -> set[str]:
    main_ = program.method("Lcom/example/cards/MainActivity;", "onCreate")
    assert main_ is not None
    return {call.callee.short for call in program.calls_by(main_)}


def test_a_call_by_an_heir_is_named_after_the_ancestor_that_has_the_method(tmp_path: Path) -> None:
    mapped = package(tmp_path, MAPPING)

    assert "com.umeng.commonsdk.UMConfigureImpl.init" in called(read(mapped))
    assert [each.id for each in sdks.found(mapped)] == ["umeng"]


def test_without_a_mapping_names_are_as_they_are(tmp_path: Path) -> None:
    plain = package(tmp_path, None)

    assert "a.a.c.a" in called(read(plain))
    assert list(sdks.found(plain)) == []


def test_the_report_says_by_which_file_names_were_given_back(tmp_path: Path) -> None:
    report, path = Example(FOLDER).collect(tmp_path)

    shown = page(report, open_bundle(path), "en")

    assert "mapping.txt" in shown
    assert "Classes under their former names: 2" in shown


def test_fields_and_arrays_are_named_too() -> None:
    names = mapping.read(MAPPING.read_text())

    assert names.type("[[La/a/b;") == "[[Lcom/umeng/commonsdk/UMConfigure;"
    owner = "Lcom/umeng/commonsdk/UMConfigure;"
    assert names.field(iter([owner]), "d", "Ljava/lang/String;") == "sAppkey"
    assert names.field(iter([owner]), "d", "I") == "d"


@pytest.mark.parametrize(
    ("content", "said"),
    [("# nothing\n", "is no mapping file"), (b"\xff\xfe\x00", "is no mapping file")],
)
def test_what_is_no_mapping_file_is_refused(
    content: str | bytes, said: str, tmp_path: Path
) -> None:
    file = tmp_path / "mapping.txt"
    file.write_bytes(content if isinstance(content, bytes) else content.encode())
    shutil.copy(APK, tmp_path / "app.apk")

    arguments = ["inspect", str(tmp_path / "app.apk"), "--mapping", str(file), "--lang", "en"]
    arguments += ["--bundle", str(tmp_path / "app.zip"), "--output", str(tmp_path / "out")]
    done = CliRunner().invoke(main, arguments)

    assert done.exit_code == 2
    assert said in done.stderr


def test_a_mapping_of_another_build_is_refused(tmp_path: Path) -> None:
    """R8 writes into the code of which mapping it is: here beside the classes, as a text of the pool."""
    marked = tmp_path / "app.apk"
    data = APK.read_bytes()
    marked.write_bytes(_with_marker(data, b'~~R8{"backend":"dex","pg-map-id":"0badcafe"}'))

    arguments = ["inspect", str(marked), "--mapping", str(MAPPING), "--lang", "en"]
    done = CliRunner().invoke(main, [*arguments, "--output", str(tmp_path / "out")])

    assert done.exit_code == 2
    assert "another build (51c0ffee)" in done.stderr


def test_an_earlier_release_is_read_by_the_same_mapping(tmp_path: Path) -> None:
    assert told_as_new(beside(APK, None, tmp_path)) == {RULE: False}


def test_an_earlier_release_of_another_build_is_read_by_its_own_mapping(tmp_path: Path) -> None:
    earlier, own = of_another_build(tmp_path)

    assert told_as_new(beside(earlier, own, tmp_path)) == {RULE: False}


def test_an_earlier_release_of_another_build_is_refused_without_its_own(tmp_path: Path) -> None:
    earlier, _ = of_another_build(tmp_path)

    with pytest.raises(Unable, match="give that its own by --baseline-mapping"):
        beside(earlier, None, tmp_path)


def test_a_mapping_of_an_earlier_release_is_refused_without_that(tmp_path: Path) -> None:
    options = AppOptions(app=AppChoices(baseline_mapping=MAPPING))

    with pytest.raises(Unable, match="give that with --baseline"):
        inspect(target(str(APK)), options, workdir=tmp_path)


def test_the_earlier_release_is_one_package_however_often_it_is_asked_for(tmp_path: Path) -> None:
    options = AppOptions(app=AppChoices(baseline=APK), scenarios=("resource.filing",))
    inspect_into(tmp_path / "a.zip", target(str(APK)), options)
    found = open_bundle(tmp_path / "a.zip").gather(AppPackage)

    assert found is not None
    assert found.earlier is not None
    assert found.earlier is found.earlier


RULE = "data.sharing.uncontrolled.app"


def beside(earlier: Path, own: Path | None, folder: Path) -> Inspection:
    """Inspect the app by its mapping, beside an earlier release."""
    declared = FOLDER / "third-parties.txt"
    choices = AppChoices(declared=declared, mapping=MAPPING, baseline=earlier, baseline_mapping=own)
    options = AppOptions(app=choices, scenarios=("data.sharing.uncontrolled",))
    return inspect(target(str(APK)), options, workdir=folder)


def told_as_new(report: Inspection) -> dict[str, bool]:
    failed = (each for each in report.findings if each.outcome is Outcome.FAILED)
    return {each.rule: each.new is True for each in failed}


def of_another_build(folder: Path) -> tuple[Path, Path]:
    """Return the same app as of another build, and the mapping file of that build."""
    app, own = folder / "earlier.apk", folder / "earlier.txt"
    app.write_bytes(_with_marker(APK.read_bytes(), b'~~R8{"backend":"dex","pg-map-id":"0badcafe"}'))
    own.write_text(MAPPING.read_text().replace("51c0ffee", "0badcafe"))
    return app, own


def _with_marker(apk: bytes, marker: bytes) -> bytes:
    """Return a package whose code ends with a marker, which no table of it mentions."""
    written = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(apk)) as old, zipfile.ZipFile(written, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, content + marker if name == "classes.dex" else content)
    return written.getvalue()
