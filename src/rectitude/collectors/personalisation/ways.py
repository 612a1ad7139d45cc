"""Ways to a control: looked for as a person looks for it, from the first page on, and gone again."""

from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from urllib.parse import urlsplit

import msgspec

from rectitude.collectors.personalisation.controls import PROBLEMS, Control, controls, press_one
from rectitude.collectors.personalisation.guest import Guest
from rectitude.collectors.personalisation.plan import SwitchWay
from rectitude.collectors.website.cdp import ProtocolError
from rectitude.evidence.personalisation import Tried
from rectitude.facts.parties import party

TRIED = 14
"""Pages on which a control is looked for; ours."""
DEEPEST = 4
"""Presses from the first page to the control, beyond which it is not looked for; ours."""
LONGEST_LEADING = 20
"""Characters of what leads on: a longer label is a headline; ours."""

Wanted = Callable[[Guest], Awaitable[Control | None]]
"""Returns the control that is looked for, if the page has it."""


class Way(msgspec.Struct, frozen=True):
    """How to come to a control: from which page, by which controls; the last is the one itself."""

    start: str
    steps: tuple[str, ...]
    confirm: str = ""

    @classmethod
    def planned(cls, way: SwitchWay) -> "Way":
        """Return the way that a plan says."""
        return cls(way.page, way.steps, way.confirm)

    @property
    def there(self) -> "Way":
        """The way to the page on which the control is."""
        return Way(self.start, self.steps[:-1])


async def find(
    guest: Guest, wanted: Wanted, leading: Sequence[str]
) -> tuple[Way | None, tuple[Tried, ...]]:
    """
    Look for a control from the first page on, breadth first; return the way, and where it was looked for.

    `leading` are patterns of what leads there, in the order in which people try.
    """
    start = guest.house.plan.start
    ways: list[tuple[str, ...]] = [()]
    tried: list[Tried] = []
    known: set[str] = set()
    while ways and len(tried) < TRIED:
        path = ways.pop(0)
        with suppress(*PROBLEMS):
            await walk(guest, Way(start, path))
            tried.append(Tried(url=guest.room.page.url, by=" > ".join(path)))
            if control := await wanted(guest):
                return Way(start, (*path, control.label)), tuple(tried)
            if len(path) + 1 < DEEPEST:
                ways += [(*path, step) for step in await _leading(guest, leading, known)]
                ways.sort(key=len)
    return None, tuple(tried)


async def _leading(guest: Guest, leading: Sequence[str], known: set[str]) -> list[str]:
    """Return the labels of what leads on from the page, the likeliest first, each address once."""
    own = party(urlsplit(guest.house.plan.start).hostname or "")
    found: dict[str, None] = {}
    for words in leading:
        for control in await controls(guest, {"pattern": words}):
            there = control.href or f"{guest.room.page.url} {control.label}"
            elsewhere = control.href and party(urlsplit(control.href).hostname or "") != own
            if there in known or elsewhere or not 0 < len(control.label) <= LONGEST_LEADING:
                continue
            known.add(there)
            found[control.label] = None
    return list(found)


async def walk(guest: Guest, way: Way) -> None:
    """Go to the first page and press all that leads on; raises what a press raises."""
    if problem := await guest.go(way.start):
        raise ProtocolError(problem)
    for step in way.steps:
        await press_one(guest, step)
