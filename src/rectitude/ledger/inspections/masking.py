"""
Personal data is taken out of pictures: boxes of text blackened where it stands, all else made coarse.

Where text stands on a page is known from the snapshot of its layout (Chrome DevTools Protocol,
`DOMSnapshot`). Nobody reads the pictures themselves: one whose words are not known is made coarse.
"""

import json
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate
from typing import Any

import msgspec
from PIL import Image, ImageDraw, ImageOps

from rectitude.evidence.page import Box
from rectitude.facts import personal_data

BLOCKS = 32
"""Blocks along the longer side of a coarse picture: ours; a line of 18 digits over all of it has 2 each."""

LEVELS = 4
"""Bits of colour that a block keeps: ours; an average of more would tell digits of a known font apart."""

MARGIN = 3
"""Pixels blackened around a box: ours, for the page may have moved a little in between."""

_BLACK = (24, 24, 24)


class Line(msgspec.Struct, frozen=True):
    """Text that stands in one box of a page, in pixels from the page's own top left corner."""

    text: str
    box: Box


def coarse(image: Image.Image) -> Image.Image:
    """Return a picture in so few blocks that nothing written in it can be read."""
    scale = BLOCKS / max(image.size)
    small = tuple(max(1, round(side * scale)) for side in image.size)
    averaged = image.resize((small[0], small[1]), Image.Resampling.BOX)
    return ImageOps.posterize(averaged, LEVELS).resize(image.size, Image.Resampling.NEAREST)


def blackened(image: Image.Image, boxes: Iterable[Box]) -> Image.Image:
    """Return a picture in which some boxes are black."""
    covered = image.copy()
    pen = ImageDraw.Draw(covered)
    for box in boxes:
        right, bottom = box.x + box.width + MARGIN, box.y + box.height + MARGIN
        pen.rectangle((box.x - MARGIN, box.y - MARGIN, right, bottom), fill=_BLACK)
    return covered


def values(text: str, known: Iterable[str] = ()) -> set[str]:
    """Return the personal data in a text: what the detectors find, and values that are known."""
    found = {each.value for each in personal_data.find(text.encode("utf-8", "replace"))}
    return found | {value for value in known if value in text}


def personal(lines: Sequence[Line], known: Iterable[str] = ()) -> tuple[list[Box], set[str]]:
    """
    Return the boxes in which personal data stands, and what was found there.

    A number may run over several boxes, and a name may stand in the box before its value: so the
    lines are read one after the other, once with and once without a break between them.
    """
    boxes: dict[Box, None] = {}
    found: set[str] = set()
    for between in ("\n", ""):
        text = between.join(line.text for line in lines)
        starts = list(accumulate((len(line.text) + len(between) for line in lines), initial=0))
        for start, end, value in _places(text, known):
            found.add(value)
            first, last = bisect_right(starts, start) - 1, bisect_right(starts, end - 1) - 1
            boxes |= dict.fromkeys(line.box for line in lines[first : last + 1] if line.text)
    return list(boxes), found


def _places(text: str, known: Iterable[str]) -> Iterator[tuple[int, int, str]]:
    data = text.encode("utf-8", "replace")
    for each in personal_data.find(data):
        start = len(data[: each.start].decode("utf-8", "replace"))
        yield start, start + len(data[each.start : each.end].decode("utf-8", "replace")), each.value
    for value in known:
        start = text.find(value)
        while start >= 0:
            yield start, start + len(value), value
            start = text.find(value, start + 1)


def lines_of(snapshot: bytes) -> list[Line]:
    """
    Return every line of text of a page with its box, those of its frames and fields included.

    Raises ValueError, KeyError or IndexError where it is no snapshot.
    """
    raw = json.loads(snapshot)
    documents, strings = raw["documents"], raw["strings"]
    lines: list[Line] = []
    waiting = [(0, 0.0, 0.0)] if documents else []
    seen: set[int] = set()
    while waiting:
        number, left, top = waiting.pop()
        if number in seen:
            continue
        seen.add(number)
        document = _Document(documents[number], strings)
        lines += [_moved(line, left, top) for line in document.lines()]
        for inner, box in document.frames():
            shown = documents[inner]
            x = left + box.x - shown.get("scrollOffsetX", 0)
            y = top + box.y - shown.get("scrollOffsetY", 0)
            waiting.append((inner, x, y))
    return lines


def scrolled(snapshot: bytes) -> tuple[float, float]:
    """Return how far a page was scrolled when its snapshot was taken, in pixels."""
    first = json.loads(snapshot)["documents"][0]
    return first.get("scrollOffsetX", 0), first.get("scrollOffsetY", 0)


def _moved(line: Line, left: float, top: float) -> Line:
    box = line.box
    return Line(line.text, Box(box.x + left, box.y + top, box.width, box.height))


class _Document:
    """One document of a snapshot: the page, or a frame of it that the same process draws."""

    def __init__(self, raw: Mapping[str, Any], strings: Sequence[str]) -> None:
        self.nodes, self.layout, self.boxes = raw["nodes"], raw["layout"], raw["textBoxes"]
        self.strings = strings
        self.place = {node: each for each, node in enumerate(self.layout["nodeIndex"])}

    def lines(self) -> Iterator[Line]:
        """Yield the lines of text, then what was entered in fields."""
        boxes = self.boxes
        for of, bounds, start, length in zip(
            boxes["layoutIndex"], boxes["bounds"], boxes["start"], boxes["length"], strict=True
        ):
            units = self._string(self.layout["text"][of]).encode("utf-16-le", "replace")
            text = units[2 * start : 2 * (start + length)].decode("utf-16-le", "replace")
            yield Line(text, Box(*bounds[:4]))
        for name in ("inputValue", "textValue"):
            entered = self.nodes.get(name) or {"index": [], "value": []}
            for node, value in zip(entered["index"], entered["value"], strict=True):
                if node in self.place and self._string(value):
                    bounds = self.layout["bounds"][self.place[node]]
                    yield Line(self._string(value), Box(*bounds[:4]))

    def frames(self) -> Iterator[tuple[int, Box]]:
        """Yield the number of each document that a frame shows, with the frame's box."""
        inner = self.nodes.get("contentDocumentIndex") or {"index": [], "value": []}
        for node, number in zip(inner["index"], inner["value"], strict=True):
            if node in self.place:
                yield number, Box(*self.layout["bounds"][self.place[node]][:4])

    def _string(self, index: int) -> str:
        return self.strings[index] if index >= 0 else ""
