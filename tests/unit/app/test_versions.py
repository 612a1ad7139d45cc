"""The version of a component of others, where its own code or a file beside it names one."""

import zipfile
from pathlib import Path

import pytest

from example import EXAMPLES
from rectitude.bundle import open_bundle
from rectitude.collectors.kinds import target
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import versions
from rectitude.inspection import inspect_into
from rectitude.options import Options
from rectitude.reports import cyclonedx

PACKAGE = EXAMPLES / "data.collection.no-consent.app/inapplicable-5/app.apk"
UMENG, ADS = ("com.umeng.",), ("com.google.android.gms.ads.",)


def package(folder: Path, **files: bytes) -> AppPackage:
    """Return what is read of a package to which files were added."""
    copy = folder / "app.apk"
    with zipfile.ZipFile(PACKAGE) as old, zipfile.ZipFile(copy, "w") as new:
        for name, content in {**{each: old.read(each) for each in old.namelist()}, **files}.items():
            new.writestr(name, content)
    inspect_into(folder / "a.zip", target(str(copy)), Options(scenarios=("data",)))
    found = open_bundle(folder / "a.zip").gather(AppPackage)
    assert found is not None
    return found


def test_a_component_says_its_version_in_what_its_build_wrote_down(tmp_path: Path) -> None:
    app = package(tmp_path)

    assert versions.told(app, UMENG) == "9.7.7"
    assert versions.told(app, ADS) == ""
    assert versions.told(app, ()) == ""
    (written,) = (
        each for each in cyclonedx.document(app, "")["components"] if each["bom-ref"] == "sdk:umeng"
    )
    assert written["version"] == "9.7.7"


@pytest.mark.parametrize(
    ("content", "version"),
    [
        (b"version=23.6.0\nclient=play-services-ads\n", "23.6.0"),
        (b"version=\nclient=play-services-ads\n", ""),
        (b"\xff\xfe\0version", ""),
    ],
)
def test_a_component_of_google_says_its_version_in_a_file(
    content: bytes, version: str, tmp_path: Path
) -> None:
    app = package(tmp_path, **{"play-services-ads.properties": content})

    assert versions.told(app, ADS) == version


def test_two_versions_are_none(tmp_path: Path) -> None:
    app = package(tmp_path, **{"play-services-ads.properties": b"version=1.2\nversion=1.3\n"})

    assert versions.told(app, ADS) == ""
