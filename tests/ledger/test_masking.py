"""What a preview shows is what is known to be harmless."""

import io
from pathlib import Path
from typing import Any

import pytest
from PIL import Image, ImageDraw

from popup_evidence import PAGE, popup
from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle
from rectitude.evidence.exchange import Moment
from rectitude.evidence.page import Box, PageVisit
from rectitude.evidence.popup import Popup
from rectitude.findings import ReportedTarget, Tool
from rectitude.ledger.inspections import masking
from rectitude.ledger.inspections.masking import Line
from rectitude.ledger.inspections.previews import masked, opened, unread

MOBILE = "13912346021"


def drawn(width: int = 390, height: int = 844) -> bytes:
    """Return a picture whose every column differs from its neighbours: nothing coarse looks like it."""
    image = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(image)
    for x in range(0, width, 4):
        pen.line((x, 0, x, height), fill="black", width=2)
    file = io.BytesIO()
    image.save(file, "PNG")
    return file.getvalue()


def made(folder: Path, *pages: dict[str, Any], shown: Popup | None = None) -> tuple[Bundle, str]:
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="0",
        target=ReportedTarget("website", PAGE),
        options={},
        clock=Clock(started="2026-11-25T00:00:00.000Z"),
    )
    with Writer(folder / "a.zip", manifest) as writer:
        digest = writer.blob(drawn())
        if shown is not None:
            writer.write(popup(screenshot=digest, text=shown.text, box=shown.box))
        for page in pages:
            known = {
                "moment": Moment(context="1", phase="load", sequence=1),
                "url": PAGE,
                "final_url": PAGE,
            } | page
            writer.write(PageVisit(**known))
    return open_bundle(folder / "a.zip"), digest


def clear(image: Image.Image, x: int, y: int) -> bool:
    """Whether the lines are still there around a point."""
    darkest, lightest = image.crop((x, y, x + 12, y + 1)).convert("L").getextrema()
    return lightest - darkest > 128


def preview(bundle: Bundle, digest: str) -> Image.Image:
    image = opened(bundle.blob(digest))
    assert image is not None
    return masked(bundle, digest, image)


@pytest.mark.parametrize(
    ("texts", "covered"),
    [
        (["手机", MOBILE, "谢谢"], {1}),
        (["手机 139", "1234", "6021", "。"], {0, 1, 2}),
        (["护照号码", "E12345678"], {1}),
        (["订单 2026112513912346021"], set()),
        (["服务热线 400-800-8820"], set()),
        (["用户 lin", "你好"], set()),
    ],
)
def test_the_boxes_of_personal_data_are_found(texts: list[str], covered: set[int]) -> None:
    lines = [Line(text, Box(0, 20 * n, 100, 20)) for n, text in enumerate(texts)]

    boxes, _ = masking.personal(lines)

    assert {lines.index(line) for line in lines if line.box in boxes} == covered


def test_the_test_identity_is_covered_too() -> None:
    lines = [Line("收货人 林月明月", Box(0, 0, 100, 20)), Line("其他", Box(0, 20, 100, 20))]

    assert masking.personal(lines, ["林月明月"])[0] == [lines[0].box]


def test_a_popup_stays_and_its_ground_is_coarse(tmp_path: Path) -> None:
    bundle, digest = made(tmp_path, shown=popup())

    image = preview(bundle, digest)

    assert clear(image, 100, 300)
    assert not clear(image, 100, 100)


@pytest.mark.parametrize(
    ("page", "own", "inside", "around"),
    [
        ("没有个人信息", "新人红包", True, True),
        (f"客服 {MOBILE}", "新人红包", True, False),
        ("没有个人信息", f"尾号 {MOBILE}", False, False),
    ],
)
def test_around_a_popup_stays_what_the_page_allows(
    tmp_path: Path, page: str, own: str, inside: bool, around: bool
) -> None:
    bundle, digest = made(tmp_path, {"text": page}, shown=popup(text=own))

    image = preview(bundle, digest)

    assert (clear(image, 100, 300), clear(image, 100, 100)) == (inside, around)


def test_a_page_without_its_layout_is_coarse(tmp_path: Path) -> None:
    bundle, _ = made(tmp_path)
    folder = tmp_path / "more"
    folder.mkdir()
    digest = next(n for n in bundle.names() if n.startswith("blobs/")).removeprefix("blobs/")
    bundle, digest = made(folder, {"text": "没有个人信息", "screenshot": digest})

    assert not clear(preview(bundle, digest), 100, 300)


def test_a_picture_that_a_person_sent_cannot_be_read() -> None:
    content = unread(drawn(1600, 1000))
    assert content is not None

    image = Image.open(io.BytesIO(content))

    assert len(image.getcolors(image.width * image.height) or ()) <= masking.BLOCKS**2
    assert not any(clear(image, x, 500) for x in range(3, 1000, 35))
