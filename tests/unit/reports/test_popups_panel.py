"""The report of pop-up trials shows each press on the picture, and the failing one as film."""

import hashlib
import io
from pathlib import Path

from PIL import Image

from popup_evidence import CROSS, Table, moved, popup
from rectitude import inspection
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.popup import Hit, PopupTrials
from rectitude.findings import ReportedTarget, Tool
from rectitude.reports.html import page

EVIL = "</svg><script>alert(1)</script>"


def picture(colour: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (390, 844), colour).save(data, "PNG")
    return data.getvalue()


def rendered(folder: Path, table: Table) -> str:
    """Write the trials into a bundle, judge it, and return the HTML report."""
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="2026-11",
        target=ReportedTarget("website", "https://www.qinghe.example/"),
        options={"scenarios": ["user.popup"]},
        clock=Clock(started="2026-11-24T10:00:00.000Z"),
    )
    path = folder / "popups.rectitude.zip"
    with Writer(path, manifest) as writer:
        writer.blob(picture("#fff3e0"))
        writer.blob(picture("#222"))
        trials = table.trials
        for record in (*trials.watches, *trials.popups, *trials.presses, *trials.motions):
            writer.write(record.numbered(0))
        writer.collected(PopupTrials)
    return page(inspection.judge(path), open_bundle(path), "zh")


def digest(colour: str) -> str:
    return hashlib.sha256(picture(colour)).hexdigest()


def test_the_map_has_a_dot_for_each_press_and_the_strip_its_pictures(tmp_path: Path) -> None:
    shown = popup(CROSS, screenshot=digest("#fff3e0"))
    table = Table(shown).press("grid", "nothing", 5, Hit(tag="div"), x=100.0, y=300.0)
    table.press(
        "mark", "navigated", 4, Hit(tag="a", control=True), x=330.0, y=218.0,
        before=digest("#fff3e0"), after=digest("#222"),
    )  # fmt: skip

    document = rendered(tmp_path, table)

    assert document.count('<use href="#d-bad" x=') >= 4
    assert document.count('<use href="#d-none" x=') >= 5
    assert 'class="strip"' in document
    assert digest("#222") in document


def test_what_a_hostile_page_says_is_shown_and_never_run(tmp_path: Path) -> None:
    shown = popup(CROSS, screenshot=digest("#fff3e0"), text=f"红包 {EVIL}")
    table = Table(shown).press("mark", "replaced", 4, successor=f"再领优惠券 {EVIL}")
    table.press("mark", "closed", hit=Hit(text=EVIL), mark=0, after=digest("#222"), patient=True)

    assert "<script>alert(1)" not in rendered(tmp_path, table)


def test_the_curve_of_a_gesture_shows_every_value_that_was_tried(tmp_path: Path) -> None:
    motions = (moved("shake", 9.3, fired=True), moved("shake", 7.5, fired=False, number=2))

    document = rendered(tmp_path, Table(motions=motions))

    assert ">9.3</text>" in document
    assert ">7.5</text>" in document
