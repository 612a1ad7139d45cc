"""App bundles say what the packages made of them say, and damaged ones say what was not read."""

from contextlib import suppress
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app_bundles import bundle_of, message, text
from example import EXAMPLES
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.collectors.app.archive import Archive
from rectitude.collectors.kinds import target
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps import axml, protobuf
from rectitude.findings import Inspection
from rectitude.options import Options

PARTS = ("components", "permissions", "metadata", "texts", "network", "bytecodes", "files", "views")


def inspected(data: bytes, name: str, folder: Path) -> tuple[Inspection, AppPackage]:
    path = folder / name
    path.write_bytes(data)
    report = inspection.inspect_into(folder / f"{name}.zip", target(str(path)), Options())
    package = open_bundle(folder / f"{name}.zip").gather(AppPackage)
    assert package is not None
    return report, package


def records(package: AppPackage, part: str) -> list[object]:
    return [msgspec.structs.replace(each, number=0) for each in getattr(package, part)]


@pytest.mark.parametrize(
    "example",
    [
        "data.transit.unencrypted.app/failed-1",
        "data.transit.unencrypted.app/cantTell-3",
        "data.storage.unprotected.app/cantTell-1",
        "data.collection.no-consent.app/failed-6",
        "data.transit.unencrypted.app/failed-8",
    ],
)
def test_a_bundle_holds_what_its_package_holds(example: str, tmp_path: Path) -> None:
    path = EXAMPLES / example / "app.apk"
    of_apk, apk = inspected(path.read_bytes(), "a.apk", tmp_path)
    of_aab, aab = inspected(bundle_of(path), "a.aab", tmp_path)

    assert {part: records(aab, part) for part in PARTS} == {
        part: records(apk, part) for part in PARTS
    }
    assert (aab.package.format, aab.package.name) == ("aab", apk.package.name)
    assert [(each.rule, each.outcome) for each in of_aab.findings] == [
        (each.rule, each.outcome) for each in of_apk.findings
    ]


def test_the_code_of_every_module_is_read(tmp_path: Path) -> None:
    path = EXAMPLES / "data.transit.unencrypted.app/passed-1/app.apk"
    other = EXAMPLES / "data.transit.unencrypted.app/failed-1/app.apk"
    feature = Archive(other.read_bytes()).read("classes.dex")

    _, package = inspected(bundle_of(path, feature=feature), "a.aab", tmp_path)

    assert len(package.bytecodes) == 2


@settings(
    max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_changed_bytes_never_crash(data: st.DataObject) -> None:
    whole = Archive(bundle_of(EXAMPLES / "data.transit.unencrypted.app/failed-1/app.apk"))
    member = data.draw(st.sampled_from(["base/manifest/AndroidManifest.xml", "base/resources.pb"]))
    changed = bytearray(whole.read(member))
    for _ in range(data.draw(st.integers(1, 8))):
        changed[data.draw(st.integers(0, len(changed) - 1))] = data.draw(st.integers(0, 255))
    cut = bytes(changed[: data.draw(st.integers(0, len(changed)))])

    with suppress(axml.Unreadable):  # the one error that a reader of damaged bytes may give
        if member.endswith(".pb"):
            list(protobuf.resources(cut, frozenset({"string"})))
        else:
            protobuf.xml(cut)


def test_elements_within_elements_end_somewhere() -> None:
    nested = text(3, "a")
    for _ in range(1_000):
        nested = text(3, "a") + message(5, message(1, nested))

    assert 100 < len(list(protobuf.xml(message(1, nested)).walk())) < 1_000
