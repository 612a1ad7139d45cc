"""The switch as visitors found it: what it said, whether it stayed off, and what its pages lost by it."""

import re
from collections.abc import Iterable

import msgspec

from rectitude.evidence.personalisation import (
    ListReading,
    Personalisation,
    PushPhase,
    SwitchLook,
    SwitchPress,
    SwitchSearch,
)
from rectitude.facts.personalisation.readings import SETTLED, left_off

SETTLED_OFF = frozenset(SETTLED)

_RECOMMENDING = re.compile(
    r"推荐|为[你您]|猜[你您]|个性化|感兴趣|recommend|for you|personali[sz]", re.IGNORECASE
)
"""What may go with the recommending itself: its tab, its heading, the way to its settings."""


class TurnedOn(msgspec.Struct, frozen=True):
    """A phase in which the switch said on again, though nobody had pressed it: of how many visitors."""

    phase: PushPhase
    visitors: int
    of: int
    refs: tuple[str, ...]


class Lost(msgspec.Struct, frozen=True):
    """What a page offered to every visitor with the switch on, and to none with it off."""

    page: str
    controls: tuple[str, ...]
    emptied: tuple[str, ...]
    """The lists of the page that had items for everybody, and have none for anybody."""
    came_back: bool
    """Whether all of it was there again when it was switched on again: then time did not take it."""
    refs: tuple[str, ...]


def search_of(evidence: Personalisation) -> SwitchSearch | None:
    """Return the search for the switch; None where it was never looked for."""
    return evidence.searches[-1] if evidence.searches else None


def pressed(evidence: Personalisation) -> tuple[SwitchPress, ...]:
    """Return the presses on the switch itself that turned it off, one a visitor."""
    last = {press.visitor: press for press in evidence.presses if press.phase == "off"}
    return tuple(press for press in last.values() if not press.problem)


def unmoved(evidence: Personalisation) -> tuple[SwitchPress, ...]:
    """Return the presses after which the switch said on all the same."""
    return tuple(press for press in pressed(evidence) if press.after == "on")


def turned_on(evidence: Personalisation) -> tuple[TurnedOn, ...]:
    """Return the phases in which the switch says on again of visitors who had turned it off."""
    turned_off = {press.visitor for press in pressed(evidence) if press.after == "off"}
    stayed = turned_off & left_off(evidence.presses)
    found = []
    for phase in SETTLED:
        off = stayed if phase == "later" else turned_off
        looks = [
            look
            for look in evidence.looks
            if look.phase == phase and look.visitor in off and look.position in {"on", "off"}
        ]
        on = [look for look in looks if look.position == "on"]
        if on:
            found.append(TurnedOn(phase, len(on), len(looks), _refs(on)))
    return tuple(found)


def lost(evidence: Personalisation) -> tuple[Lost, ...]:
    """Return what pages lost with the switch off, in every phase but the first moment."""
    pages = dict.fromkeys(r.url for r in evidence.readings if r.phase == "on" and not r.problem)
    return tuple(found for page in pages if (found := _lost(page, evidence.readings)))


def _lost(page: str, readings: Iterable[ListReading]) -> Lost | None:
    here = [reading for reading in readings if reading.url == page and not reading.problem]
    on = [reading for reading in here if reading.phase in {"on", "on-again"}]
    off = [reading for reading in here if reading.phase in SETTLED_OFF]
    if not on or not off:
        return None
    titles = {item.title for reading in here for item in reading.items}
    offered = {
        control
        for control in set.intersection(*(set(reading.controls) for reading in on)) - titles
        if not _RECOMMENDING.search(control)
    }
    left = set().union(*(set(reading.controls) for reading in off))
    names = dict.fromkeys(reading.list for reading in on)
    emptied = tuple(
        name
        for name in names
        if all(reading.items for reading in on if reading.list == name)
        and not any(reading.items for reading in off if reading.list == name)
    )
    gone = tuple(sorted(offered - left))
    if not gone and not emptied:
        return None
    came_back = any(reading.phase == "on-again" for reading in on)
    return Lost(page, gone, emptied, came_back, _refs([*on[:3], *off[:3]]))


def _refs(records: Iterable[SwitchLook | ListReading]) -> tuple[str, ...]:
    return tuple(record.ref for record in records)[:12]
