"""Reads the text of a picture, where the optional extra `ocr` (rapidocr) is installed."""

import threading
from collections.abc import Callable
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from io import BytesIO
from typing import Protocol, cast

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from rectitude.evidence.page import Box

_SURE = 0.6
"""Below this confidence of the recogniser nothing is taken as read. Ours."""


def available() -> bool:
    """Whether text can be read from pictures here."""
    return find_spec("rapidocr") is not None


_ONE_AT_A_TIME = threading.Lock()


class _Answer(Protocol):
    boxes: NDArray[np.float32] | None
    txts: tuple[str, ...]
    scores: tuple[float, ...]


@cache
def _engine() -> Callable[[NDArray[np.uint8]], _Answer]:
    engine = import_module("rapidocr").RapidOCR(params={"Global.log_level": "error"})
    return cast("Callable[[NDArray[np.uint8]], _Answer]", engine)


def read(picture: bytes, region: Box) -> list[tuple[str, Box]]:
    """Return the texts in a part of a picture with their boxes; none without the extra."""
    if not picture or not available():
        return []
    image = Image.open(BytesIO(picture)).convert("RGB")
    left, top = max(0, int(region.x)), max(0, int(region.y))
    right, bottom = int(region.x + region.width), int(region.y + region.height)
    crop = image.crop((left, top, min(right, image.width), min(bottom, image.height)))
    if crop.width < 20 or crop.height < 20:
        return []
    with _ONE_AT_A_TIME:
        answer = _engine()(np.asarray(crop)[:, :, ::-1])
    if answer.boxes is None:
        return []
    found: list[tuple[str, Box]] = []
    for corners, text, score in zip(answer.boxes, answer.txts, answer.scores, strict=True):
        if score < _SURE:
            continue
        (x, y), (u, v) = corners.min(axis=0), corners.max(axis=0)
        found.append((text, Box(float(x) + left, float(y) + top, float(u - x), float(v - y))))
    return found
