"""The report of pop-up trials shows each press on the picture, and the failing one as film."""

import hashlib
import io
import re
from pathlib import Path

from PIL import Image

from popup_evidence import CROSS, Table, moved, popup
from rectitude import inspection, reports
from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.popup import Hit, PopupTrials
from rectitude.findings import ReportedTarget, Tool
from rectitude.reports.html import page
from rectitude.text import Language

EVIL = "</svg><script>alert(1)</script>"


def picture(colour: str) -> bytes:
    data = io.BytesIO()
    Image.new("RGB", (390, 844), colour).save(data, "PNG")
    return data.getvalue()


def bundle_of(folder: Path, table: Table) -> Bundle:
    """Write the trials into a bundle."""
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
    return open_bundle(path)


def rendered(folder: Path, table: Table) -> str:
    """Judge the trials, and return the HTML report."""
    bundle = bundle_of(folder, table)
    return page(inspection.judge(bundle.path), bundle, "zh")


def on_terminal(folder: Path, table: Table, language: Language) -> list[str]:
    """Judge the trials, and return the lines of the terminal's report, joined where they wrap."""
    bundle = bundle_of(folder, table)
    judged = inspection.judge(bundle.path)
    return re.sub(r"\n\s+", " ", reports.render([judged], "text", language, [bundle])).splitlines()


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


def test_a_press_that_missed_is_not_told_as_one_without_effect(tmp_path: Path) -> None:
    hit = Hit(tag="a", control=True)
    table = Table(popup(CROSS, screenshot=digest("#fff3e0")))
    table.press("mark", "navigated", 4, hit, x=330.0, y=218.0)
    table.press("mark", "nothing", hit=hit, x=330.0, y=218.0, drifted=40.0)

    document = rendered(tmp_path, table)

    assert "没有按到：目标自行移动，或被别的窗口遮住" in document
    assert "按关闭标志，没有反应" not in document


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


def test_the_terminal_tells_each_popup_in_one_line(tmp_path: Path) -> None:
    table = Table(popup(CROSS, seconds=0.3)).press("grid", "nothing", 5).press("mark", "closed", 4)
    table.press("control", "navigated")

    said = " ".join(on_terminal(tmp_path / "en", table, "en"))

    assert (
        "div#promo: phone, came 0.3 s after loading; presses: 10, of which left the page 1, "
        in said
    )
    assert "closed it 4, did not close it 5." in said
    chinese = "".join(on_terminal(tmp_path / "zh", table, "zh")).replace(" ", "")
    assert (
        "div#promo：手机，打开页面0.3秒时出现；按压10次：离开本页1，关闭4，没有关闭5。" in chinese
    )


def test_the_terminal_tells_the_weakest_movement_that_jumped(tmp_path: Path) -> None:
    motions = (
        moved("shake", 9.3, fired=True), moved("shake", 7.5, fired=False, number=2),
        moved("walk", 0.0, fired=False, number=3),
    )  # fmt: skip

    said = " ".join(on_terminal(tmp_path, Table(motions=motions), "en"))

    assert "Shake: tries: 2, jumps: 1, the weakest at 9.3 m/s²." in said
    assert "Walking: tries: 1, jumps: 0." in said


def test_the_terminal_obeys_nothing_that_a_page_says(tmp_path: Path) -> None:
    table = Table(popup(CROSS, selector="div#\x1b[31mred")).press("mark", "closed", 4)

    assert "\x1b" not in "".join(on_terminal(tmp_path, table, "en"))
