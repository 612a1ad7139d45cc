"""Screenshots in a report: cropped, scaled, never painted on; a broken one is left out."""

import base64
import io
from pathlib import Path

from PIL import Image

from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.page import Box
from rectitude.findings import ReportedTarget, Tool
from rectitude.reports.pictures import Mark, Picture, around, picture
from reporting import screenshot


def _kept(folder: Path, data: bytes) -> tuple[Bundle, str]:
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="",
        target=ReportedTarget("website", "https://a.example"),
        options={},
        clock=Clock(started=""),
    )
    with Writer(folder / "b.zip", manifest) as writer:
        digest = writer.blob(data)
    return open_bundle(folder / "b.zip"), digest


def _opened(shown: Picture) -> Image.Image:
    return Image.open(io.BytesIO(base64.b64decode(shown.uri.partition(",")[2])))


def test_a_wide_screenshot_is_scaled_and_its_marks_with_it(tmp_path: Path) -> None:
    bundle, digest = _kept(tmp_path, screenshot(2240, 1000, "wide"))
    shown = picture(bundle, digest, marks=[Mark(Box(200, 100, 40, 20), "1")])
    assert shown is not None
    assert (shown.width, shown.height) == (1120, 500) == _opened(shown).size
    assert shown.marks[0].box == Box(100, 50, 20, 10)
    assert shown.digest == digest


def test_a_crop_is_cut_at_the_edge(tmp_path: Path) -> None:
    bundle, digest = _kept(tmp_path, screenshot(400, 300, "small"))
    shown = picture(bundle, digest, crop=Box(300, 200, 400, 400), marks=[Mark(Box(310, 220, 5, 5))])
    assert shown is not None
    assert (shown.width, shown.height) == (100, 100)
    assert shown.marks[0].box == Box(10, 20, 5, 5)


def test_a_crop_outside_gives_a_pixel_and_no_error(tmp_path: Path) -> None:
    bundle, digest = _kept(tmp_path, screenshot(400, 300, "small"))
    shown = picture(bundle, digest, crop=Box(9000, -50, 1, 1))
    assert shown is not None
    assert shown.width >= 1


def test_what_is_no_picture_is_left_out(tmp_path: Path) -> None:
    bundle, digest = _kept(tmp_path, b"\x89PNG\r\n\x1a\n broken")
    assert picture(bundle, digest) is None
    assert picture(bundle, "0" * 64) is None
    assert picture(bundle, "") is None


def test_a_decompression_bomb_is_never_opened(tmp_path: Path) -> None:
    data = io.BytesIO()
    Image.new("1", (12_000, 6_000)).save(data, "PNG")
    bundle, digest = _kept(tmp_path, data.getvalue())
    assert picture(bundle, digest) is None


def test_surroundings_stay_on_the_page() -> None:
    assert around(Box(10, 10, 20, 20), 100, 60, margin=50) == Box(0, 0, 100, 60)
    assert around(Box(600, 90, 800, 20), 2000, 900, margin=50) == Box(550, 40, 900, 120)


def test_the_words_beside_a_small_thing_are_not_cut() -> None:
    assert around(Box(690, 90, 20, 20), 1366, 900).width == 640
