"""The consent banner: found in any document of the page."""

from contextlib import suppress
from typing import Literal

import msgspec

from rectitude.collectors.website import page_text
from rectitude.collectors.website.cdp import Parameters, ProtocolError, Session
from rectitude.collectors.website.room import Room, bare_snapshot, resolved_roots
from rectitude.collectors.website.scripts import script
from rectitude.evidence.consent import Banner, Choice, Control
from rectitude.evidence.page import Box

Wish = Literal["refused", "accepted"]

DOCUMENTS = 12
"""Frames that are searched for a banner; ours."""


class SeenChoice(Choice, frozen=True, kw_only=True):
    """A choice as it stands; one that is not `plain` is told by how it is drawn, or is one of two answers."""

    shown: bool = True
    plain: bool = True


class Scan(msgspec.Struct):
    """What `consent.js` says of one document."""

    found: bool
    score: float = 0
    text: str = ""
    selector: str = ""
    box: Box | None = None
    blocks_page: bool = False
    controls: list[Control] = []
    choices: list[SeenChoice] = []
    folds: int = 0
    """Parts of it that are folded up."""

    @property
    def told(self) -> tuple[Choice, ...]:
        """The choices whose state is beyond doubt before they are pressed."""
        plain = (each for each in self.choices if each.plain)
        return tuple(Choice(text=c.text, ticked=c.ticked, locked=c.locked) for c in plain)


class BannerSighting(msgspec.Struct):
    """A banner, and the document that it stands in."""

    session: Session
    frame: str
    scan: Scan


async def look(room: Room, *, opened: bool = False) -> BannerSighting | None:
    """
    Return the banner that the page shows now, the likeliest if several; or nothing.

    `opened`: what shows since its settings were opened, instead.
    """
    best: BannerSighting | None = None
    snapshots = dict[Session, Parameters]()
    count = 0
    async for session, frame, _ in room.documents():
        count += 1
        if count > DOCUMENTS:
            break
        try:
            if session not in snapshots:  # which holds all documents that one process draws
                snapshots[session] = await bare_snapshot(session)
            closed = await resolved_roots(session, frame, snapshots[session])
            found = await session.evaluate(script("consent"), frame, opened, *closed)
        except ProtocolError:
            continue
        scan = page_text.decoded(found, Scan)
        if scan.found and (best is None or scan.score > best.scan.score):
            best = BannerSighting(session, frame, scan)
    return best


async def sign_of_one(room: Room) -> Literal["shows", "hidden", ""]:
    """Whether what may be a banner shows in the page's own document, or stands hidden in it as yet."""
    with suppress(ProtocolError):
        said = await room.tree.root.evaluate(script("awaited"), room.main_frame)
        return "shows" if said == "shows" else "hidden" if said == "hidden" else ""
    return ""


def record_of(room: Room, sighting: BannerSighting | None, screenshot: str = "") -> Banner:
    """Return the record of a banner as first seen; nobody has pressed anything yet."""
    scan = sighting.scan if sighting else Scan(found=False)
    return Banner(
        moment=room.record.moment(),
        page=room.record.page,
        found=scan.found,
        text=scan.text,
        selector=scan.selector,
        box=scan.box,
        controls=tuple(scan.controls),
        choices=scan.told,
        blocks_page=scan.blocks_page,
        screenshot=screenshot,
    )
