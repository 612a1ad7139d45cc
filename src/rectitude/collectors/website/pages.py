"""A visit to one page: its phases, then everything that is read from it."""

import asyncio
import base64
from collections.abc import Iterable
from typing import Any

import msgspec
from playwright.async_api import Error, Response

from rectitude.collectors.website import phases
from rectitude.collectors.website.cdp import ProtocolError, Session
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import FooterItem, Form, Link, PageVisit, Phase, Role

VISIT = 45.0
"""Seconds that a visit may take altogether before its room is given up; ours."""

READ = 10.0
"""Seconds that reading a settled page may take; ours."""

TALLEST = 10_000
"""Pixels to which the picture of a whole page goes."""

FRAMES = 12
"""Frames of a page whose text is read; ours."""

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


async def visit(room: Room, url: str, role: Role) -> PageVisit:
    """Visit a page and write it; whatever goes wrong is the visit's `problem`, never an error."""
    moment = room.record.moment()
    done: list[Phase] = []
    responses: list[Response | None] = []
    problem = ""
    room.record.page = url
    page = PageVisit(moment=moment, url=url, final_url=url, role=role)
    try:
        async with asyncio.timeout(VISIT):
            done.append(await phases.timed(room, "load", lambda: phases.load(room, url, responses)))
            problem = "" if done[-1].reason == "parsed" else done[-1].reason
            if not problem or problem == "deadline":
                done.append(await phases.timed(room, "settle", lambda: phases.settle(room)))
                done.append(await phases.timed(room, "scroll", lambda: phases.scroll(room)))
    except TimeoutError:
        problem = problem or "deadline"
    except (Error, ProtocolError) as error:
        problem = problem or str(error)[:200]
    problem = "crash" if room.crashed else problem
    if not room.crashed and not problem.startswith(("net::", "download")):
        page, trouble = await _read(room, page)
        problem = problem or trouble
    response = room.network.document
    return room.record.writer.write(
        msgspec.structs.replace(
            page,
            status=int(response["status"]) if response else None,
            media_type=response.get("mimeType", ""),
            phases=tuple(done),
            problem=problem,
        )
    )


async def _read(room: Room, page: PageVisit) -> tuple[PageVisit, str]:
    """Return the page with all that could be read of it, and what kept the rest from us."""
    parts: dict[str, Any] = {"final_url": room.page.url or page.url}
    try:
        async with asyncio.timeout(READ):
            parts |= await _pictures(room)
            parts |= await _contents(room)
            parts |= await _more_pictures(room, int(parts["height"]), str(parts["screenshot"]))
    except TimeoutError:
        return msgspec.structs.replace(page, **parts), "deadline"
    except (Error, ProtocolError) as error:
        return msgspec.structs.replace(page, **parts), str(error).splitlines()[0][:200]
    return msgspec.structs.replace(page, **parts), ""


async def _contents(room: Room) -> dict[str, Any]:
    root = room.tree.root
    snapshot = await _snapshot(room)
    closed = await _closed_roots(root, room.main_frame, snapshot)
    seen = await _seen(root, room.main_frame, closed)
    footer = await _footer(root, room.main_frame, closed)
    frames: list[str] = []
    async for session, frame, url in room.documents():
        if frame == room.main_frame or len(frames) >= FRAMES:
            continue
        frames.append(url)
        try:
            inner = await _seen(session, frame, ())
            footer += [_unplaced(item) for item in await _footer(session, frame, ())]
        except ProtocolError:
            continue
        seen.text = f"{seen.text}\n{inner.text}"[:200_000] if inner.text else seen.text
        seen.links += [msgspec.structs.replace(link, box=None) for link in inner.links]
        seen.forms += inner.forms
    return {
        "title": seen.title,
        "language": seen.language,
        "text": seen.text,
        "links": tuple(seen.links),
        "forms": tuple(seen.forms),
        "footer": tuple(footer),
        "width": seen.width,
        "height": seen.height,
        "frames": tuple(frames),
        "document": room.record.writer.blob(seen.document.encode("utf-8", "replace")),
        "snapshot": room.record.writer.blob(msgspec.json.encode(snapshot)),
    }


async def _snapshot(room: Room) -> dict[str, Any]:
    return await room.tree.root.send(
        "DOMSnapshot.captureSnapshot",
        {
            "computedStyles": SNAPSHOT_STYLES,
            "includePaintOrder": True,
            "includeDOMRects": True,
        },
    )


async def _closed_roots(
    session: Session, frame: str, snapshot: dict[str, Any]
) -> tuple[dict[str, Any], ...]:
    """Return the main document's closed shadow roots as remote objects of the isolated world."""
    documents, strings = snapshot.get("documents", []), snapshot.get("strings", [])
    nodes = documents[0]["nodes"] if documents else {}
    kinds = nodes.get("shadowRootType", {})
    numbers = [
        nodes["backendNodeId"][index]
        for index, kind in zip(kinds.get("index", ()), kinds.get("value", ()), strict=True)
        if strings[kind] == "closed"
    ]
    if not numbers:
        return ()
    world = await session.send(
        "Page.createIsolatedWorld", {"frameId": frame, "worldName": "rectitude"}
    )
    found = []
    for number in numbers[:100]:
        try:
            node = await session.send(
                "DOM.resolveNode",
                {"backendNodeId": number, "executionContextId": world["executionContextId"]},
            )
        except ProtocolError:
            continue
        found.append({"objectId": node["object"]["objectId"]})
    return tuple(found)


async def _seen(session: Session, frame: str, closed: Iterable[dict[str, Any]]) -> Seen:
    found = await session.evaluate(script("read"), frame, *closed)
    return msgspec.json.decode(str(found), type=Seen)


async def _footer(
    session: Session, frame: str, closed: Iterable[dict[str, Any]]
) -> list[FooterItem]:
    found = await session.evaluate(script("footer"), frame, *closed)
    return msgspec.json.decode(str(found), type=list[FooterItem])


def _unplaced(item: FooterItem) -> FooterItem:
    return msgspec.structs.replace(item, box=None)


async def _pictures(room: Room) -> dict[str, Any]:
    return {"screenshot": await _picture(room, {})}


async def _more_pictures(room: Room, height: int, viewport: str) -> dict[str, Any]:
    size = room.page.viewport_size or {"width": 1366, "height": 768}
    if height <= size["height"]:
        return {"full_page": viewport}
    clip = {"x": 0, "y": 0, "width": size["width"], "height": min(height, TALLEST), "scale": 1}
    return {"full_page": await _picture(room, {"clip": clip, "captureBeyondViewport": True})}


async def _picture(room: Room, how: dict[str, Any]) -> str:
    answer = await room.tree.root.send(
        "Page.captureScreenshot", {"format": "png", "optimizeForSpeed": True, **how}
    )
    return room.record.writer.blob(base64.b64decode(answer["data"]))
