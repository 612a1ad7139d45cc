"""Screenshots made small enough to embed: cropped and scaled, never painted on."""

import base64
import io
from collections.abc import Sequence

import msgspec
from PIL import Image

from rectitude.bundle import Bundle
from rectitude.evidence.page import Box

WIDEST = 1120
"""Pixels; the report's own width, more would never be seen."""
TALLEST = 1600
"""Pixels; about one A4 page."""
NARROWEST = 640
"""Pixels; about a line of text, so that the words beside a small thing are not cut. Ours."""
LARGEST = 60_000_000
"""Pixels of a picture that is opened at all: a full page of 10,000 px at 3,840 px fits. Ours."""
QUALITY = 82


class Mark(msgspec.Struct, frozen=True):
    """A place on a picture, drawn over it: a box in the picture's own pixels, and its number."""

    box: Box
    label: str = ""
    outcome: str = "failed"
    below: bool = False
    """Whether its number stands below it: that of a box around it stands above."""


class Picture(msgspec.Struct, frozen=True):
    """A screenshot for the page: a data URI, its size in pixels, the marks in the same pixels."""

    uri: str
    width: int
    height: int
    digest: str
    marks: tuple[Mark, ...] = ()


def picture(
    bundle: Bundle,
    digest: str,
    *,
    crop: Box | None = None,
    marks: Sequence[Mark] = (),
    widest: int = WIDEST,
    tallest: int = TALLEST,
) -> Picture | None:
    """
    Return a screenshot of the bundle, cropped to a box and scaled down; None if there is none.

    `crop` and the marks are in the original's pixels. A box partly outside is cut at the edge.
    """
    try:
        opened = Image.open(io.BytesIO(bundle.blob(digest)))
        if opened.width * opened.height > LARGEST:
            return None
        image = opened.convert("RGB")
    except (KeyError, OSError, ValueError, Image.DecompressionBombError):
        return None
    left, top, right, bottom = _within(crop, image.size)
    image = image.crop((left, top, right, bottom))
    scale = min(1.0, widest / image.width, tallest / image.height)
    size = max(1, round(image.width * scale)), max(1, round(image.height * scale))
    if scale < 1:
        image = image.resize(size, Image.Resampling.LANCZOS)
    moved = tuple(_moved(mark, left, top, scale) for mark in marks)
    return Picture(_data_uri(image), *size, digest, moved)


def around(
    box: Box, width: float, height: float, *, margin: float = 120, narrowest: float = NARROWEST
) -> Box:
    """Return a box with some of its surroundings, so that a reader sees where it lies."""
    beside = max(margin, (narrowest - box.width) / 2)
    left, top = max(0.0, box.x - beside), max(0.0, box.y - margin)
    right = min(width, box.x + box.width + beside)
    bottom = min(height, box.y + box.height + margin)
    return Box(left, top, right - left, bottom - top)


def _within(crop: Box | None, size: tuple[int, int]) -> tuple[int, int, int, int]:
    width, height = size
    if crop is None:
        return 0, 0, width, height
    left = min(max(0, round(crop.x)), width - 1)
    top = min(max(0, round(crop.y)), height - 1)
    right = min(max(left + 1, round(crop.x + crop.width)), width)
    bottom = min(max(top + 1, round(crop.y + crop.height)), height)
    return left, top, right, bottom


def _moved(mark: Mark, left: float, top: float, scale: float) -> Mark:
    box = mark.box
    moved = Box(
        (box.x - left) * scale, (box.y - top) * scale, box.width * scale, box.height * scale
    )
    return Mark(moved, mark.label, mark.outcome, mark.below)


def _data_uri(image: Image.Image) -> str:
    data = io.BytesIO()
    image.save(data, "WEBP", quality=QUALITY, method=2)
    return "data:image/webp;base64," + base64.b64encode(data.getvalue()).decode()
