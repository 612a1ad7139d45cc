"""Whatever is done to a package: it is read as far as it goes, or refused in one line; never a crash."""

import zipfile
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from example import EXAMPLES
from rectitude import inspection
from rectitude.collectors.app.archive import Archive, Unreadable
from rectitude.collectors.kinds import target
from rectitude.findings import Inspection, Outcome
from rectitude.options import Options
from rectitude.text import Unable

PACKAGE = EXAMPLES / "data.transit.unencrypted.app/failed-1/app.apk"
WHOLE = PACKAGE.read_bytes()


def inspect(data: bytes, folder: Path, name: str = "a.apk") -> Inspection:
    path = folder / name
    path.write_bytes(data)
    return inspection.inspect_into(folder / "a.zip", target(str(path)), Options())


def repacked(**changed: bytes) -> bytes:
    """Return the package with some members replaced, unsigned."""
    made = BytesIO()
    with zipfile.ZipFile(BytesIO(WHOLE)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name.replace(".", "_"), old.read(name)))
    return made.getvalue()


def outcome(report: Inspection, rule: str = "data.transit.unencrypted.app") -> set[Outcome]:
    return {each.outcome for each in report.findings if each.rule == rule}


@pytest.mark.parametrize("data", [b"", b"PK", b"no zip at all", b"PK\x05\x06" + bytes(18)])
def test_what_is_no_package_is_refused_in_one_line(data: bytes, tmp_path: Path) -> None:
    with pytest.raises(Unable):
        inspect(data, tmp_path)


def test_a_package_without_its_directory_is_read_by_its_headers(tmp_path: Path) -> None:
    cut = WHOLE[: WHOLE.rindex(b"PK\x01\x02")]

    archive = Archive(cut[: cut.index(b"PK\x01\x02")] if b"PK\x01\x02" in cut else cut)

    assert archive.oddities == {"no-directory": 1}
    assert {"AndroidManifest.xml", "classes.dex", "resources.arsc"} <= archive.members.keys()
    assert outcome(inspect(WHOLE[:-100], tmp_path)) == {Outcome.FAILED}


def test_nothing_is_passed_over_a_package_that_is_cut_short(tmp_path: Path) -> None:
    """Further code may have stood behind the cut."""
    honest = (EXAMPLES / "data.transit.unencrypted.app/passed-1/app.apk").read_bytes()

    assert outcome(inspect(honest, tmp_path)) == {Outcome.PASSED}
    cut = inspect(honest[: honest.index(b"PK\x01\x02")], tmp_path)
    assert outcome(cut) == {Outcome.UNTESTED}
    assert Outcome.PASSED not in {each.outcome for each in cut.findings}


def test_the_flag_of_encryption_is_passed_over_as_android_does(tmp_path: Path) -> None:
    forged = bytearray(WHOLE)
    at = forged.index(b"PK\x01\x02")
    while at >= 0:
        forged[at + 8] |= 1
        at = forged.find(b"PK\x01\x02", at + 1)

    assert Archive(bytes(forged)).oddities["encryption-flag"] >= 3
    assert outcome(inspect(bytes(forged), tmp_path)) == {Outcome.FAILED}


def test_the_first_of_two_files_of_one_name_counts() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as apk:
        apk.writestr("classes.dex", b"first")
        with pytest.warns(UserWarning, match="Duplicate"):
            apk.writestr("classes.dex", b"second")

    archive = Archive(made.getvalue())

    assert archive.read("classes.dex") == b"first"
    assert archive.oddities == {"duplicate-name": 1}


def test_a_bomb_is_not_unpacked() -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as apk:
        apk.writestr("assets/zeros.txt", bytes(10_000_000))

    with pytest.raises(Unreadable, match="too-long"):
        Archive(made.getvalue()).read("assets/zeros.txt", 1_000_000)


@pytest.mark.parametrize("code", [b"", b"dex\n035\0", b"dex\n035\0" + b"\xff" * 300])
def test_code_that_cannot_be_read_is_never_passed(code: bytes, tmp_path: Path) -> None:
    report = inspect(repacked(classes_dex=code), tmp_path)

    assert outcome(report) == {Outcome.UNTESTED}


def test_a_damaged_manifest_is_refused_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(Unable, match=r"AndroidManifest.xml of a.apk is damaged"):
        inspect(repacked(AndroidManifest_xml=b"\0\0\x08\0" + bytes(60)), tmp_path)


def test_an_app_bundle_without_a_manifest_is_refused_in_one_line(tmp_path: Path) -> None:
    made = BytesIO()
    with zipfile.ZipFile(made, "w") as aab:
        aab.writestr("base/manifest/AndroidManifest.xml", b"")

    with pytest.raises(Unable, match=r"AndroidManifest.xml of a.aab is damaged"):
        inspect(made.getvalue(), tmp_path, "a.aab")


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_changed_bytes_never_crash(data: st.DataObject, tmp_path: Path) -> None:
    member = data.draw(st.sampled_from(["AndroidManifest.xml", "resources.arsc", "classes.dex"]))
    changed = bytearray(Archive(WHOLE).read(member))
    for _ in range(data.draw(st.integers(1, 8))):
        at = data.draw(st.integers(0, len(changed) - 1))
        changed[at] = data.draw(st.integers(0, 255))
    cut = data.draw(st.integers(0, len(changed)))
    kept = bytes(changed[:cut] if data.draw(st.booleans()) else changed)

    try:
        report = inspect(repacked(**{member.replace(".", "_"): kept}), tmp_path)
    except Unable:
        return

    assert report.findings


@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(at=st.integers(0, len(WHOLE)), forged=st.binary(max_size=12))
def test_a_changed_or_cut_file_never_crashes(at: int, forged: bytes, tmp_path: Path) -> None:
    changed = WHOLE[:at] + forged + WHOLE[at + len(forged) :] if forged else WHOLE[:at]
    try:
        report = inspect(changed, tmp_path)
    except Unable:
        return

    assert report.findings
