"""Code that an app carries among its files and loads: what is read of it, and what cannot be."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest

from example import EXAMPLES
from rectitude.bundle import open_bundle
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import loading
from rectitude.facts.apps.program import read
from rectitude.inspection import inspect_into
from rectitude.options import Options, Target

LOADS, NEVER_LOADS, LACKS = (
    EXAMPLES / f"data.sharing.no-consent.app/{name}/app.apk"
    for name in ("cantTell-9", "passed-10", "untested-1")
)
CARRIED, JAR = "Lcom/example/read/Counting;", "assets/plugin.jar"


def package(path: Path, folder: Path, **changed: bytes) -> AppPackage:
    """Return what is read of a package, to which files were added among its assets."""
    target = folder / "app.apk"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            if name.removeprefix("assets/") not in changed:
                new.writestr(name, old.read(name))
        for name, content in changed.items():
            new.writestr(f"assets/{name}", content)
    inspect_into(folder / "a.zip", Target("app", str(target)), Options(scenarios=("data",)))
    found = open_bundle(folder / "a.zip").gather(AppPackage)
    assert found is not None
    return found


def code_of(jar: bytes) -> bytes:
    with zipfile.ZipFile(BytesIO(jar)) as archive:
        return archive.read("classes.dex")


def carried_jar() -> bytes:
    with zipfile.ZipFile(LOADS) as archive:
        return archive.read(JAR)


def test_an_archive_of_code_that_the_app_loads_is_read(tmp_path: Path) -> None:
    app = package(LOADS, tmp_path)

    assert [each.name for each in app.bytecodes if each.carried] == [f"{JAR}/classes.dex"]
    assert CARRIED in read(app).classes
    assert loading.unread(app) == ()


def test_code_that_is_never_loaded_is_no_part_of_the_app(tmp_path: Path) -> None:
    app = package(NEVER_LOADS, tmp_path)

    assert [each.name for each in app.bytecodes if each.carried] == [f"{JAR}/classes.dex"]
    assert CARRIED not in read(app).classes


@pytest.mark.parametrize("name", ["update.jar", "update.dex", "update.dat"])
def test_code_is_known_by_how_it_begins_whatever_its_name(name: str, tmp_path: Path) -> None:
    code = code_of(carried_jar())

    app = package(LACKS, tmp_path, **{name: code})

    assert [each.name for each in app.bytecodes if each.carried] == [f"assets/{name}"]
    assert CARRIED in read(app).classes


def test_code_that_is_loaded_and_not_in_clear_is_counted_and_harms_no_other(tmp_path: Path) -> None:
    ciphered = bytes(each ^ 0x5A for each in code_of(carried_jar()))

    app = package(LOADS, tmp_path, **{"plugin.jar": ciphered, "plugin.dex": ciphered})

    assert read(app).damaged == ()
    assert [each.method.signature.short for each in loading.unread(app)] == [
        "com.example.read.App.onCreate"
    ]


def test_an_archive_without_code_is_a_file_like_any_other(tmp_path: Path) -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as archive:
        archive.writestr("pictures/one.png", b"no code")

    app = package(NEVER_LOADS, tmp_path, **{"plugin.jar": b"PK", "pictures.zip": made.getvalue()})

    assert [each.name for each in app.bytecodes] == ["classes.dex"]
