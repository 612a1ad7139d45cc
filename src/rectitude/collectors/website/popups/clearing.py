"""What lies above the page is closed by its own marks, as a visitor does who goes on reading."""

import asyncio

from rectitude.collectors.website.popups.layers import Layer
from rectitude.collectors.website.popups.marks import marks, promises
from rectitude.collectors.website.popups.press import Gone, NotPressed, make
from rectitude.collectors.website.popups.scene import middle
from rectitude.collectors.website.popups.sighting import SETTLE, expands
from rectitude.collectors.website.popups.window import Window
from rectitude.evidence.popup import Mark

LAYERS = 2
"""Pop-ups above each other that are closed; ours."""


async def cleared(window: Window, point: tuple[float, float]) -> bool:
    """Close what lies above a control that promises more to read; return whether a press reaches it."""
    for _ in range(LAYERS):
        above = await _above(window, point)
        if above is None:
            return True
        mark = await _mark(window, above)
        if mark is None:
            return False
        try:
            await make(window, "mark", middle(mark.box), above.scene, above)
        except NotPressed:
            raise
        except Gone:  # it went by itself, or is drawn anew
            continue
        await asyncio.sleep(SETTLE)
        if window.events:  # the mark led away
            return False
    return await _above(window, point) is None


async def _mark(window: Window, layer: Layer) -> Mark | None:
    """Return the mark by which a person would close a layer: by its words, its name, or as it is drawn."""
    known = marks(layer, ())
    said = (each for each in known if each.visible and promises(each.text.strip()))
    named = (each for each in known if "name" in each.clues)
    sure = next(said, None) or next(named, None)
    if sure:
        return sure
    drawn = marks(layer, await window.drawn())
    return next((each for each in drawn if "glyph" in each.clues), None)


async def _above(window: Window, point: tuple[float, float]) -> Layer | None:
    """Return the layer that a press on a point would reach, unless the control is a part of it."""
    for layer in await window.standing():
        hit = await window.node_at(layer.scene, *point)
        if hit is None or any(expands(node) for node in hit.ancestors() if node.element):
            return None
        if hit in layer:
            return layer
    return None
