"""What is read of a document as it stands, and pictures of a page."""

import base64
from typing import Any

import msgspec

from rectitude.collectors.website import page_text
from rectitude.collectors.website.cdp import Session
from rectitude.collectors.website.room import Room, resolved_roots
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import FooterItem, Form, Framed, Link
from rectitude.facts.parties import host_of, party

TALLEST = 10_000
"""Pixels to which the picture of a whole page goes."""

LEAST_TEXT = 200
"""Characters below which a frame is no page of its own; ours."""
MOST_OF_THE_VIEW = 0.6
"""Share of the view from which on a frame is what a visitor sees as the page; ours."""
KEPT = 2000
"""Characters of its beginning, and of its end, that are kept; ours."""

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


async def framed(room: Room, frame: tuple[Session, str, str], seen: Seen) -> Framed | None:
    """Return a frame of another party that has words of its own and takes up most of the view."""
    session, name, address = frame
    if len(seen.text) < LEAST_TEXT or party(host_of(address)) == party(host_of(room.page.url)):
        return None
    share = await room.share_of_view(session, name)
    if share < MOST_OF_THE_VIEW:
        return None
    text = seen.text if len(seen.text) <= 2 * KEPT else f"{seen.text[:KEPT]}\n{seen.text[-KEPT:]}"
    return Framed(
        address=address, title=seen.title, text=text, links=len(seen.links), share=round(share, 2)
    )


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
