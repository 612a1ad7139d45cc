"""What layouts name is run by who shows them: surely, perhaps, or where it cannot be read, nobody knows."""

import struct
import zipfile
from pathlib import Path

import msgspec
import pytest

from example import EXAMPLES
from rectitude import inspection
from rectitude.bundle import open_bundle
from rectitude.collectors.kinds import target
from rectitude.evidence.app import AppPackage, MadeByResource
from rectitude.facts.apps import inflating
from rectitude.facts.apps.program import read
from rectitude.findings import Inspection, Outcome
from rectitude.options import Options

FOLDER = EXAMPLES / "data.collection.no-consent.app"
VIEW, FRAGMENT, CHECKED = (
    FOLDER / f"{name}/app.apk" for name in ("failed-42", "failed-43", "passed-29")
)
LAYOUT = 0x7F020000
RULE = "data.collection.no-consent.app"


def inspected(path: Path, folder: Path, **changed: bytes) -> tuple[Inspection, AppPackage]:
    """Inspect a package of which some members were replaced."""
    copy = folder / "app.apk"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(copy, "w") as new:
        for name in old.namelist():
            new.writestr(name, changed.get(name, old.read(name)))
    report = inspection.inspect_into(folder / "a.zip", target(str(copy)), Options())
    package = open_bundle(folder / "a.zip").gather(AppPackage)
    assert package is not None
    return report, package


def shown(package: AppPackage, *made: MadeByResource) -> set[tuple[str, str, bool]]:
    """Return what is run of which class, and whether surely, where documents name such classes."""
    other = msgspec.structs.replace(package, made=made)
    return {
        (each.run.signature.owner, each.run.signature.name, each.sure)
        for makings in inflating.of(read(other)).by_method.values()
        for each in makings
    }


def document(number: int = LAYOUT, **parts: tuple[str, ...] | tuple[int, ...]) -> MadeByResource:
    return msgspec.convert({"file": "a", "resource": number, **parts}, MadeByResource)


HEADLINE, ITS_CLASS = (
    "com.example.news.widget.HeadlineView",
    "Lcom/example/news/widget/HeadlineView;",
)


def test_a_view_is_made_by_the_method_that_shows_its_layout(tmp_path: Path) -> None:
    _, package = inspected(VIEW, tmp_path)

    assert shown(package, document(views=(HEADLINE,))) == {(ITS_CLASS, "<init>", True)}


def test_what_only_one_form_of_a_layout_names_is_perhaps_made(tmp_path: Path) -> None:
    _, package = inspected(VIEW, tmp_path)

    forms = document(views=(HEADLINE,)), document(views=("android.widget.Space",))
    assert shown(package, *forms) == {(ITS_CLASS, "<init>", False)}


def test_documents_that_include_each_other_come_to_an_end(tmp_path: Path) -> None:
    _, package = inspected(VIEW, tmp_path)

    around = [document(LAYOUT + each, includes=(LAYOUT + (each + 1) % 3,)) for each in range(3)]
    assert shown(package, *around, document(LAYOUT + 9, views=(HEADLINE,))) == set()
    assert shown(package, *around, document(LAYOUT + 1, views=(HEADLINE,))) == {
        (ITS_CLASS, "<init>", False)
    }


def test_a_number_with_nothing_but_zeros_behind_is_found_in_its_short_form(tmp_path: Path) -> None:
    code = zipfile.ZipFile(VIEW).read("classes.dex")
    at = code.index(b"\x14\x00" + struct.pack("<I", LAYOUT))
    short = b"\x15\x00" + struct.pack("<H", LAYOUT >> 16) + b"\0\0"  # and nothing to do
    _, package = inspected(VIEW, tmp_path, **{"classes.dex": code[:at] + short + code[at + 6 :]})

    assert shown(package, document(views=(HEADLINE,))) == {(ITS_CLASS, "<init>", True)}


def test_a_fragment_is_created_and_its_view_made_when_the_screen_is_seen(tmp_path: Path) -> None:
    _, package = inspected(FRAGMENT, tmp_path)

    assert shown(package, *package.made) == {
        ("Lcom/example/news/HomeFragment;", "<init>", True),
        ("Lcom/example/news/HomeFragment;", "onCreateView", True),
    }


@pytest.mark.parametrize("name", ["res/layout/activity_main.xml", "resources.arsc"])
def test_nothing_is_passed_where_it_cannot_be_read_what_screens_hold(
    name: str, tmp_path: Path
) -> None:
    whole, _ = inspected(CHECKED, tmp_path)
    damaged, _ = inspected(CHECKED, tmp_path, **{name: b"\x03\x00\x08\x00damaged"})

    def said(report: Inspection) -> list[Outcome]:
        return [each.outcome for each in report.findings if each.rule == RULE]

    assert said(whole) == [Outcome.PASSED]
    assert said(damaged) == [Outcome.UNTESTED]
