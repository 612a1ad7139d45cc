"""
Finds crosses in a picture, without a model: ink on both diagonals of a small square and nowhere else.

Ink is what differs from its local ground. It is taken at several thresholds, cut into connected
components, and each is compared with a cross; so are the holes of a disc, out of which a cross may be
cut. What is drawn around a cross is its button. Works on the screenshot, so that it sees icon fonts,
SVG, canvas and crosses that are drawn into an advert's picture.
"""

from collections.abc import Iterator
from io import BytesIO

import msgspec
import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageFilter

from rectitude.evidence.page import Box

Mask = NDArray[np.bool_]

SMALLEST, LARGEST = 6, 44
"""Pixels of a cross's side. Ours: smaller ones cannot be told from noise."""
THRESHOLDS = (24, 60, 110)
"""Differences from the local ground, of 255, that count as ink."""
_GROUND = 31
"""Side of the window whose median is the local ground; wider than the stroke of a cross."""
_SIDE = 24
_IN_BAND = 0.84
_COVERED = 0.85
_EMPTY = 0.16
_MOST = 4000
"""Components of one threshold that are looked at; a noisy photo has many."""


_FILLED = 0.45
"""Share of its square from which on a shape may be a disc out of which a cross is cut. Ours."""
_RIM = 2.0
"""Pixels by which a button reaches beyond its cross on each side, at least. Ours."""


class Cross(msgspec.Struct, frozen=True):
    """A cross in a picture, and the disc or ring drawn around it, if any."""

    box: Box
    button: Box | None = None


def crosses(picture: bytes) -> list[Cross]:
    """Return the crosses in a picture, in its pixels."""
    image = Image.open(BytesIO(picture)).convert("L")
    grey = np.asarray(image, dtype=np.int16)
    ground = np.asarray(_median(image), dtype=np.int16)
    found: list[Cross] = []
    shapes: list[Box] = []
    for sign in (1, -1):
        difference = (grey - ground) * sign
        for threshold in THRESHOLDS:
            for cross in _search(difference > threshold, shapes):
                if not any(_near(cross.box, other.box) for other in found):
                    found.append(cross)
    return [_with_button(cross, shapes) for cross in found]


def _with_button(cross: Cross, shapes: list[Box]) -> Cross:
    """Return a cross with the smallest shape that is drawn around it."""
    around = [shape for shape in shapes if _around(shape, cross.box)]
    smallest = min(around, key=lambda shape: shape.width, default=None)
    return msgspec.structs.replace(cross, button=cross.button or smallest)


def _around(shape: Box, cross: Box) -> bool:
    beyond = (
        cross.x - shape.x,
        cross.y - shape.y,
        shape.x + shape.width - cross.x - cross.width,
        shape.y + shape.height - cross.y - cross.height,
    )
    return min(beyond) >= _RIM and _near(shape, cross) and 0.8 < shape.width / shape.height < 1.25


def _median(image: Image.Image) -> Image.Image:
    """Return the local ground: the median at half size, which is four times as quick."""
    half = image.resize((max(1, image.width // 2), max(1, image.height // 2)), Image.Resampling.BOX)
    return half.filter(ImageFilter.MedianFilter(_GROUND // 2 | 1)).resize(image.size)


def _near(one: Box, other: Box) -> bool:
    return (
        abs(one.x + one.width / 2 - other.x - other.width / 2) < 6
        and abs(one.y + one.height / 2 - other.y - other.height / 2) < 6
    )


def _search(ink: Mask, shapes: list[Box]) -> Iterator[Cross]:
    """Yield the crosses of one picture of ink; all shapes of a cross's size are added to `shapes`."""
    for top, left, shape in components(ink):
        box = _box(top, left, shape)
        shapes.append(box)
        if is_cross(shape):
            yield Cross(box)
        elif shape.mean() >= _FILLED:
            for below, beside, hole in _holes(shape):
                if is_cross(hole):
                    yield Cross(_box(top + below, left + beside, hole), button=box)


def _box(top: int, left: int, shape: Mask) -> Box:
    height, width = shape.shape
    return Box(float(left), float(top), float(width), float(height))


def _holes(shape: Mask) -> Iterator[tuple[int, int, Mask]]:
    """Yield what a shape encloses: top, left and mask of each hole of a cross's size."""
    height, width = shape.shape
    for top, left, hole in components(~shape):
        below, beside = top + hole.shape[0], left + hole.shape[1]
        if top > 0 and left > 0 and below < height and beside < width:
            yield top, left, hole


def components(ink: Mask) -> Iterator[tuple[int, int, Mask]]:
    """
    Yield the connected components (8 neighbours) of a cross's size: top, left, and their mask.

    Runs of ink in each row are joined with those that touch them in the row above (union-find).
    """
    runs = _runs(ink)
    if not len(runs):
        return
    parent = np.arange(len(runs))

    def find(a: int) -> int:
        while parent[a] != a:
            parent[a] = parent[parent[a]]
            a = int(parent[a])
        return a

    first_of_row = np.searchsorted(runs[:, 0], np.arange(ink.shape[0] + 1))
    for row in range(1, ink.shape[0]):
        above, above_end = int(first_of_row[row - 1]), int(first_of_row[row])
        for here in range(above_end, int(first_of_row[row + 1])):
            _, start, end = runs[here]
            while above < above_end and runs[above, 2] < start:
                above += 1
            touching = above
            while touching < above_end and runs[touching, 1] <= end:
                parent[find(here)] = find(touching)
                touching += 1
    yield from _cut_out(runs, np.array([find(i) for i in range(len(runs))]))


def _runs(ink: Mask) -> NDArray[np.int64]:
    """Return row, first column and column after the last of each run of ink."""
    edges = np.diff(np.pad(ink, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    _, ends = np.nonzero(edges == -1)
    return np.column_stack([rows, starts, ends])


def _cut_out(runs: NDArray[np.int64], labels: NDArray[np.int64]) -> Iterator[tuple[int, int, Mask]]:
    order = np.argsort(labels, kind="stable")
    borders = np.flatnonzero(np.diff(labels[order])) + 1
    tried = 0
    for members in np.split(order, borders):
        its = runs[members]
        top, left = int(its[:, 0].min()), int(its[:, 1].min())
        height, width = int(its[:, 0].max()) - top + 1, int(its[:, 2].max()) - left
        if not (SMALLEST <= height <= LARGEST and SMALLEST <= width <= LARGEST):
            continue
        tried += 1
        if tried > _MOST:
            return
        shape = np.zeros((height, width), dtype=bool)
        for row, start, end in its:
            shape[row - top, start - left : end - left] = True
        yield top, left, shape


def is_cross(shape: Mask) -> bool:
    """Whether a mask is a cross: both diagonals inked through, hardly anything beside them."""
    height, width = shape.shape
    if not 0.7 < width / height < 1.43:
        return False
    image = Image.fromarray(shape.astype(np.uint8) * 255)
    small = image.resize((_SIDE, _SIDE), Image.Resampling.BOX)
    ink = np.asarray(small, dtype=np.float64) / 255
    total = float(ink.sum())
    if total < 20:
        return False
    rows, columns = np.mgrid[0:_SIDE, 0:_SIDE]
    falling, rising = np.abs(rows - columns), np.abs(rows + columns - _SIDE + 1)
    in_band = float(ink[np.minimum(falling, rising) <= 4].sum()) / total
    if in_band < _IN_BAND:
        return False
    if min(_covered(ink), _covered(ink[:, ::-1])) < _COVERED:
        return False
    middle = slice(9, 15)
    sides = (ink[:4, middle], ink[-4:, middle], ink[middle, :4], ink[middle, -4:])
    return float(np.mean([side.mean() for side in sides])) < _EMPTY


def _covered(ink: NDArray[np.float64]) -> float:
    """Return the share of the falling diagonal near which there is ink."""
    steps = range(2, _SIDE - 2)
    return float(np.mean([ink[k - 2 : k + 3, k - 2 : k + 3].max() > 0.4 for k in steps]))


def contrast(picture: bytes, box: Box, ratio: float = 1.0) -> float | None:
    """Return the WCAG 2 contrast of a mark's ink against its ground; None outside the picture."""
    image = Image.open(BytesIO(picture)).convert("RGB")
    x, y = int(box.x * ratio), int(box.y * ratio)
    right, bottom = int((box.x + box.width) * ratio) + 1, int((box.y + box.height) * ratio) + 1
    left, top = max(0, x - 2), max(0, y - 2)
    right, bottom = min(image.width, right + 2), min(image.height, bottom + 2)
    if right - left < 3 or bottom - top < 3:
        return None
    crop = image.crop((left, top, right, bottom))
    levels = np.asarray(crop, dtype=np.float64).reshape(-1, 3) / 255
    linear = np.where(levels <= 0.04045, levels / 12.92, ((levels + 0.055) / 1.055) ** 2.4)
    luminance = linear @ np.array([0.2126, 0.7152, 0.0722])
    ground = float(np.median(luminance))
    extremes = np.percentile(luminance, [2, 98])
    ink = float(max(extremes, key=lambda value: abs(value - ground)))
    light, dark = max(ink, ground), min(ink, ground)
    return round((light + 0.05) / (dark + 0.05), 2)
