"""The choice in a consent banner: made with a real mouse, in the settings behind it if need be."""

import asyncio
import re
import time
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error

from rectitude.collectors import pressing
from rectitude.collectors.website import asides, leads, page_text, phases, second_opinion
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.collectors.website.consent import BannerSighting, Wish, look, record_of
from rectitude.collectors.website.room import Room
from rectitude.collectors.website.scripts import script
from rectitude.evidence.consent import Banner, Choice, Control, ControlPurpose
from rectitude.facts.consent import is_for_a_purpose
from rectitude.facts.parties import party

LATE = 10.0
"""Seconds that are waited, after settling, for a banner that was seen before; ours."""

OPENING = 3.0
"""Seconds that settings may take to open; ours."""

FOLDS = 8
"""Folded parts of the settings that are unfolded; ours."""

CHOICE, SETTINGS = "choice", "settings"
"""Phases: what is sent while settings stand open is neither before a choice nor after it."""

_STEP = 0.25
_DETAILS = re.compile(r"详细|详情|更多|\b(details|more)\b", re.IGNORECASE)
"""On a control of the banner: it may unfold the choices as well as lead to a text."""
_REFUSALS: tuple[ControlPurpose, ...] = ("refuse", "necessary")
_ACCEPTANCES: tuple[ControlPurpose, ...] = ("accept", "acknowledge", "save")
_KEEPS: tuple[ControlPurpose, ...] = ("save", "acknowledge")


async def choose(room: Room, wish: Wish, screenshot: str = "", aside: str = "") -> Banner:
    """
    Refuse or accept in the banner, through its second layer if need be; return what came of it.

    `aside`: no banner was seen, and this control of the page opens settings; there one can refuse.
    """
    first = await look(room) if aside else await _wait_for_it(room)
    banner = record_of(room, first, screenshot)
    if not first and aside:
        return await _refuse_aside(room, aside, banner)
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


async def _refuse_aside(room: Room, label: str, banner: Banner) -> Banner:
    """Open the settings by a control of the page, and refuse there."""
    hand = _Hand(room)
    layer = await hand.open_by(label)
    achieved = layer is not None and await _refuse_behind(hand, layer)
    return msgspec.structs.replace(
        banner,
        opened_by=label,
        controls=tuple(hand.further_controls),
        choices=tuple(hand.further_choices),
        pressed=tuple(hand.pressed),
        withheld=tuple(hand.withheld),
        done="refused" if achieved else "impossible",
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
    """Untick what is ticked and save: on the first layer if its choices show, else behind settings."""
    if any(choice.shown for choice in first.scan.choices):
        await hand.untick(first)
        left = await look(hand.room)
        if left and not _is_any_on(left) and await hand.press(left, _KEEPS):
            return True
    for index, control in enumerate(first.scan.controls):
        opens = control.offer == "settings" or _DETAILS.search(control.text)
        if opens and (layer := await hand.open(first, index)):
            return await _refuse_behind(hand, layer)
    return False


def _is_of_consent(layer: BannerSighting) -> bool:
    """Whether something is refused or chosen there, and not the page's looks alone."""
    refuses = any(control.offer in _REFUSALS for control in layer.scan.controls)
    return refuses or any(is_for_a_purpose(choice.text) for choice in layer.scan.choices)


def _is_any_on(layer: BannerSighting) -> bool:
    return any(choice.ticked and not choice.locked for choice in layer.scan.choices)


async def _refuse_behind(hand: "_Hand", layer: BannerSighting) -> bool:
    """Refuse in the settings: all at once, else one by one; what is then still on was not refused."""
    if await hand.press(layer, _REFUSALS):
        left = await look(hand.room, opened=True)
        if not left or not any(control.offer == "save" for control in left.scan.controls):
            return True
    else:
        await hand.unfold(layer)
        left = await look(hand.room, opened=True)
        if left is None or not left.scan.choices:
            return False
        await hand.untick(left)
        left = await look(hand.room, opened=True)
    return left is not None and not _is_any_on(left) and await hand.press(left, _KEEPS)


async def _wait_for_it(room: Room) -> BannerSighting | None:
    until = time.monotonic() + LATE
    while not (found := await look(room)) and time.monotonic() < until:
        await asyncio.sleep(_STEP)
    return found


class _Hand:
    """The mouse in the banner, and the list of what it pressed."""

    def __init__(self, room: Room) -> None:
        self.room = room
        self.pressed: list[str] = []
        self.withheld: list[str] = []
        self.further_controls: list[Control] = []
        self.further_choices: list[Choice] = []

    async def press(self, sighting: BannerSighting, offers: tuple[ControlPurpose, ...]) -> bool:
        """Press the first control that makes one of these offers, best offer first."""
        start, self.room.record.phase = self.room.page.url, CHOICE
        for offer in offers:
            for index, control in enumerate(sighting.scan.controls):
                if control.offer == offer and await self._press(sighting, index):
                    return not await self._led_away(start)
        return False

    async def _press(self, sighting: BannerSighting, index: int) -> bool:
        text = sighting.scan.controls[index].text
        if not await self._click(sighting, "controls", index, text):
            return False
        self.pressed.append(text)
        await phases.pause(self.room)
        return True

    async def _led_away(self, start: str) -> bool:
        """Whether a press went to another party's page, which is no choice; the room then goes back."""
        there, here = (urlsplit(url).hostname or "" for url in (self.room.page.url, start))
        if not there or party(there) == party(here):
            return False
        await phases.load(self.room, start, [])
        return True

    async def open(self, first: BannerSighting, index: int) -> BannerSighting | None:
        """
        Press what opens settings, and take down what shows then; nothing where none of it is a choice.

        Another page is none: nothing leads away meanwhile.
        """
        async with leads.staying(self.room.context):
            self.room.record.phase = SETTINGS
            if not await self._press(first, index):
                return None
            layer = await self._opened(first)
        if layer is not None:
            self._take_down(layer)
        return layer

    async def open_by(self, label: str) -> BannerSighting | None:
        """Press a control of the page by its label, and take down what opens, be it a page of its own."""
        self.room.record.phase = SETTINGS
        opens = await asides.press(self.room, label)
        layer = await self._opened(opens.pressed)
        if layer is None and opens.page:
            await phases.load(self.room, opens.page, [])
            await phases.pause(self.room)
            layer = await self._opened(opens.page)
        if layer is not None:
            self.pressed.append(label)
            self._take_down(layer)
        return layer

    async def _opened(self, tried: object) -> BannerSighting | None:
        """Return what shows since something was pressed or loaded, if one can choose there."""
        until = time.monotonic() + (OPENING if tried else 0)
        while not (layer := await look(self.room, opened=True)) and time.monotonic() < until:
            await asyncio.sleep(_STEP)
        return layer if layer is not None and _is_of_consent(layer) else None

    def _take_down(self, layer: BannerSighting) -> None:
        self.further_controls = [
            msgspec.structs.replace(control, layer=2) for control in layer.scan.controls
        ]
        self.further_choices = [
            msgspec.structs.replace(choice, layer=2) for choice in layer.scan.told
        ]

    async def unfold(self, layer: BannerSighting) -> None:
        """Unfold what is folded up in the settings, where a choice does not show."""
        if all(choice.shown for choice in layer.scan.choices):
            return
        for index in range(min(layer.scan.folds, FOLDS)):
            await self._click(layer, "folds", index, "")
        await phases.pause(self.room)

    async def untick(self, sighting: BannerSighting) -> None:
        """Take the tick from every box that is ticked and not locked."""
        for index, choice in enumerate(sighting.scan.choices):
            changeable = choice.ticked and not choice.locked
            if changeable and await self._click(sighting, "choices", index, choice.text):
                self.pressed.append(choice.text)

    async def _click(self, sighting: BannerSighting, kind: str, index: int, text: str) -> bool:
        session = sighting.session
        try:
            found = await session.evaluate(script("point"), sighting.frame, kind, index)
            if not found:
                return False
            point = page_text.decoded(found, dict[str, float])
            left, top = await self.room.offset(session, sighting.frame)
            control = pressing.Control((text,))
            await pressing.click(self.room.page, left + point["x"], top + point["y"], control)
        except pressing.Forbidden:
            self.withheld.append(text)
            return False
        except (ProtocolError, Error):
            return False
        return True
