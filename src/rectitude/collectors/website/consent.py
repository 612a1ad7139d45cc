"""The consent banner: found in any document of the page, pressed with a real mouse, read again."""

import asyncio
import time
from contextlib import suppress
from typing import Literal
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error

from rectitude.collectors import pressing
from rectitude.collectors.website import page_text, phases, second_opinion
from rectitude.collectors.website.cdp import Parameters, ProtocolError, Session
from rectitude.collectors.website.room import Room, bare_snapshot, resolved_roots
from rectitude.collectors.website.scripts import script
from rectitude.evidence.consent import Banner, Choice, Control, ControlPurpose
from rectitude.evidence.page import Box
from rectitude.facts.parties import party

Wish = Literal["refused", "accepted"]

LATE = 10.0
"""Seconds that are waited, after settling, for a banner that was seen before; ours."""

DOCUMENTS = 12
"""Frames that are searched for a banner; ours."""

_REFUSALS: tuple[ControlPurpose, ...] = ("refuse", "necessary")
_ACCEPTANCES: tuple[ControlPurpose, ...] = ("accept", "acknowledge", "save")


class Scan(msgspec.Struct):
    """What `consent.js` says of one document."""

    found: bool
    score: float = 0
    text: str = ""
    selector: str = ""
    box: Box | None = None
    blocks_page: bool = False
    controls: list[Control] = []
    choices: list[Choice] = []


class BannerSighting(msgspec.Struct):
    """A banner, and the document that it stands in."""

    session: Session
    frame: str
    scan: Scan


async def look(room: Room) -> BannerSighting | None:
    """Return the banner that the page shows now, the likeliest if several; or nothing."""
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
            found = await session.evaluate(script("consent"), frame, *closed)
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
        choices=tuple(scan.choices),
        blocks_page=scan.blocks_page,
        screenshot=screenshot,
    )


async def choose(room: Room, wish: Wish, screenshot: str = "") -> Banner:
    """Refuse or accept in the banner, through its second layer if need be; return what came of it."""
    first = await _wait_for_it(room)
    banner = record_of(room, first, screenshot)
    if not first:
        return await _by_second_opinion(room, wish, banner)
    hand = _Hand(room)
    if wish == "accepted":
        achieved = await hand.press(first, _ACCEPTANCES)
    else:
        achieved = await hand.press(first, _REFUSALS) or await _refuse_in_detail(hand, first)
    return msgspec.structs.replace(
        banner,
        controls=(*banner.controls, *hand.further_controls),
        choices=(*banner.choices, *hand.further_choices),
        pressed=tuple(hand.pressed),
        withheld=tuple(hand.withheld),
        done=wish if achieved else "impossible",
        vanished=bool(hand.pressed) and await look(room) is None,
    )


async def _by_second_opinion(room: Room, wish: Wish, banner: Banner) -> Banner:
    """Let autoconsent refuse or accept where we see no banner; unchanged if it sees none either."""
    if not second_opinion.available():
        return banner
    name, achieved = await second_opinion.act(room, wish)
    if not name:
        return banner
    return msgspec.structs.replace(
        banner,
        found=True,
        found_by=f"autoconsent: {name}",
        done=wish if achieved else "impossible",
        vanished=achieved,
    )


async def _refuse_in_detail(hand: "_Hand", first: BannerSighting) -> bool:
    """Untick what is ticked and save; on the first layer if it has choices, else behind settings."""
    layer: BannerSighting | None = first
    if not first.scan.choices:
        if not await hand.press(first, ("settings",)):
            return False
        layer = await hand.second_layer()
        if layer is None:
            return False
        if await hand.press(layer, _REFUSALS):
            return True
    if layer is None or not layer.scan.choices:
        return False
    await hand.untick(layer)
    return await hand.press(layer, ("save", "acknowledge"))


async def _wait_for_it(room: Room) -> BannerSighting | None:
    until = time.monotonic() + LATE
    while not (found := await look(room)) and time.monotonic() < until:
        await asyncio.sleep(0.25)
    return found


class _Hand:
    """The mouse in the banner, and the list of what it pressed."""

    def __init__(self, room: Room) -> None:
        self._room = room
        self.pressed: list[str] = []
        self.withheld: list[str] = []
        self.further_controls: list[Control] = []
        self.further_choices: list[Choice] = []

    async def press(self, sighting: BannerSighting, offers: tuple[ControlPurpose, ...]) -> bool:
        """Press the first control that makes one of these offers, best offer first."""
        start = self._room.page.url
        for offer in offers:
            for index, control in enumerate(sighting.scan.controls):
                if control.offer == offer and await self._click(
                    sighting, "controls", index, control.text
                ):
                    self.pressed.append(control.text)
                    await phases.pause(self._room)
                    return not await self._led_away(start)
        return False

    async def _led_away(self, start: str) -> bool:
        """Whether a press went to another party's page, which is no choice; the room then goes back."""
        there, here = (urlsplit(url).hostname or "" for url in (self._room.page.url, start))
        if not there or party(there) == party(here):
            return False
        await phases.load(self._room, start, [])
        return True

    async def untick(self, sighting: BannerSighting) -> None:
        """Take the tick from every box that is ticked and not locked."""
        for index, choice in enumerate(sighting.scan.choices):
            changeable = choice.ticked and not choice.locked
            if changeable and await self._click(sighting, "choices", index, choice.text):
                self.pressed.append(choice.text)

    async def second_layer(self) -> BannerSighting | None:
        """Look for what the settings control opened, and take down what it offers."""
        layer = await look(self._room)
        if layer:
            self.further_controls = [
                msgspec.structs.replace(control, layer=2) for control in layer.scan.controls
            ]
            self.further_choices = [
                msgspec.structs.replace(choice, layer=2) for choice in layer.scan.choices
            ]
        return layer

    async def _click(self, sighting: BannerSighting, kind: str, index: int, text: str) -> bool:
        session = sighting.session
        try:
            found = await session.evaluate(script("point"), sighting.frame, kind, index)
            if not found:
                return False
            point = page_text.decoded(found, dict[str, float])
            left, top = await self._room.offset(session, sighting.frame)
            control = pressing.Control((text,))
            await pressing.click(self._room.page, left + point["x"], top + point["y"], control)
        except pressing.Forbidden:
            self.withheld.append(text)
            return False
        except (ProtocolError, Error):
            return False
        return True
