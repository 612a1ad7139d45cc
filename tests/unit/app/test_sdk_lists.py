"""Lists of components as Exodus Privacy publishes them: seen beside our own, and never a reason to fail."""

import json
from pathlib import Path

import pytest

from example import EXAMPLES
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.collectors.app import sdk_list
from rectitude.collectors.app.options import AppChoices, AppOptions
from rectitude.collectors.kinds import target
from rectitude.evidence.app import AppPackage, ListedComponent
from rectitude.facts.apps import sdks
from rectitude.findings import Outcome
from rectitude.text import Unable

OBFUSCATED = EXAMPLES / "data.sharing.uncontrolled.app/failed-2/app.apk"
UMENG = EXAMPLES / "data.sharing.uncontrolled.app/failed-1/app.apk"
NEWS = EXAMPLES / "data.collection.no-consent.app/failed-1/app.apk"


def written(folder: Path, *trackers: dict[str, object], by_number: bool = False) -> Path:
    path = folder / "trackers.json"
    listed = {str(n): each for n, each in enumerate(trackers)} if by_number else list(trackers)
    path.write_text(json.dumps({"trackers": listed}))
    return path


def tracker(name: str, code: str, *categories: object) -> dict[str, object]:
    return {"name": name, "code_signature": code, "network_signature": "", "categories": categories}


@pytest.mark.parametrize("by_number", [False, True])
def test_both_forms_of_the_list_are_read(by_number: bool, tmp_path: Path) -> None:
    one = tracker("Sender", r"com\.send\.|com.other.Beacon", "Analytics")
    two = tracker("Spy", "com.*spy", {"name": "Advertisement"})

    found = sdk_list.read(written(tmp_path, one, two, by_number=by_number))

    assert found.components == (
        ListedComponent(
            name="Sender", purpose="analytics", classes=("com.send.", "com.other.Beacon")
        ),
    )
    assert found.left_out == 1


@pytest.mark.parametrize("content", ["[]", "{}", '{"trackers": 3}', "no json"])
def test_what_is_no_such_list_is_refused(content: str, tmp_path: Path) -> None:
    path = tmp_path / "trackers.json"
    path.write_text(content)

    with pytest.raises(Unable, match="is no list of Exodus Privacy"):
        sdk_list.read(path)


def inspected(apk: Path, trackers: Path, declared: Path, folder: Path) -> AppPackage:
    options = AppOptions(app=AppChoices(sdks=trackers, declared=declared))
    inspection.inspect_into(folder / "a.zip", target(str(apk)), options)
    package = open_bundle(folder / "a.zip").gather(AppPackage)
    assert package is not None
    return package


def test_a_component_of_the_list_is_seen_and_asked_about_but_fails_nothing(tmp_path: Path) -> None:
    trackers = written(tmp_path, tracker("Shortened", "a.a.b", "Analytics"))
    declared = tmp_path / "declared.txt"
    declared.write_text("无")

    package = inspected(OBFUSCATED, trackers, declared, tmp_path)

    (found,) = sdks.found(package)
    assert (found.sdk.name.en, found.by) == ("Shortened", "a.a.b")
    report = inspection.judge(tmp_path / "a.zip")
    said = {each.outcome for each in report.findings if "Shortened" in each.message.en}
    assert said == {Outcome.CANNOT_TELL}


def test_what_our_own_list_knows_is_not_seen_twice(tmp_path: Path) -> None:
    trackers = written(tmp_path, tracker("Umeng Analytics", "com.umeng.", "Analytics"))

    package = inspected(UMENG, trackers, UMENG.with_name("third-parties.txt"), tmp_path)

    assert [each.id for each in sdks.found(package)] == ["umeng", "jpush"]


def test_a_component_that_calls_itself_is_not_used_by_that(tmp_path: Path) -> None:
    """The app's own package, which calls itself throughout, taken for a component."""
    trackers = written(tmp_path, tracker("Own package", "com.example.news.", "Analytics"))

    package = inspected(NEWS, trackers, UMENG.with_name("third-parties.txt"), tmp_path)

    (found,) = sdks.found(package)
    assert (found.sdk.name.en, found.used) == ("Own package", False)
