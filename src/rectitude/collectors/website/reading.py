"""What is read of a document as it stands, and pictures of a page."""

import base64
from typing import Any

import msgspec

from rectitude.collectors.website import page_text
from rectitude.collectors.website.cdp import Session
from rectitude.collectors.website.room import Room, resolved_roots
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import FooterItem, Form, Link

TALLEST = 10_000
"""Pixels to which the picture of a whole page goes."""

SNAPSHOT_STYLES = (
    "display",
    "visibility",
    "opacity",
    "position",
    "z-index",
    "color",
    "background-color",
    "font-size",
    "cursor",
    "pointer-events",
)


class Seen(msgspec.Struct):
    """What `read.js` says of a document."""

    title: str = ""
    language: str = ""
    text: str = ""
    links: list[Link] = []
    forms: list[Form] = []
    width: int = 0
    height: int = 0
    document: str = ""


async def snapshot(session: Session) -> dict[str, Any]:
    """Return all documents of a target with layout and paint order."""
    return await session.send(
        "DOMSnapshot.captureSnapshot",
        {
            "computedStyles": SNAPSHOT_STYLES,
            "includePaintOrder": True,
            "includeDOMRects": True,
        },
    )


async def document(
    session: Session, frame: str, drawn: dict[str, Any]
) -> tuple[Seen, list[FooterItem]]:
    """Return what a person can read in a document, and the numbers in it."""
    closed = await resolved_roots(session, frame, drawn)
    seen = await session.evaluate(script("read"), frame, *closed)
    footer = await session.evaluate(script("footer"), frame, *closed)
    return page_text.decoded(seen, Seen), page_text.decoded(footer, list[FooterItem])


async def full_page(room: Room, height: int) -> str:
    """Return the picture of the whole page; nothing where the view shows all of it."""
    size = room.page.viewport_size or {"width": 1366, "height": 768}
    if height <= size["height"]:
        return ""
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(height, TALLEST), "scale": 1}
    return await picture(room, {"clip": clip, "captureBeyondViewport": True})


async def picture(room: Room, how: dict[str, Any]) -> str:
    """Keep a picture of the page, and return its digest."""
    answer = await room.tree.root.send(
        "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True, **how}
    )
    return room.record.writer.blob(base64.b64decode(answer["data"]))
