"""Boxes and how they lie to each other, in CSS pixels of the viewport."""

from rectitude.collectors.website.popups.scene import Scene, middle
from rectitude.evidence.page import Box


def inside(box: Box | None, outer: Box) -> bool:
    if box is None:
        return False
    x, y = middle(box)
    return outer.x <= x <= outer.x + outer.width and outer.y <= y <= outer.y + outer.height


def contains(outer: Box, box: Box) -> bool:
    return area(overlap(box, outer)) >= 0.99 * area(box)


def area(box: Box | None) -> float:
    return max(0.0, box.width) * max(0.0, box.height) if box else 0.0


def clip(box: Box | None, scene: Scene) -> Box:
    return overlap(box, Box(0, 0, scene.width, scene.height))


def overlap(one: Box | None, other: Box) -> Box:
    if one is None:
        return Box(0, 0, 0, 0)
    x, y = max(one.x, other.x), max(one.y, other.y)
    right = min(one.x + one.width, other.x + other.width)
    bottom = min(one.y + one.height, other.y + other.height)
    return Box(x, y, max(0.0, right - x), max(0.0, bottom - y))


def grown(box: Box, by: float) -> Box:
    return Box(box.x - by, box.y - by, box.width + 2 * by, box.height + 2 * by)
