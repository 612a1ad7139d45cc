"""
Buttons and other controls that lead to other sites by a script, though nothing on the page says whither.

They are pressed on a page from which nothing leads away. What one asks for is where it leads. One that asks
for nothing, among others of its kind that do, stands for the address that is written about it or beside its
name in the page's source, or is the only one there to which no other leads: that one may be kept shut.
"""

from collections import Counter
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress

from playwright.async_api import Error, Page

from rectitude.collectors import pressing
from rectitude.collectors.website.outward_behind import LEAST
from rectitude.collectors.website.outward_hidden import addresses_in, beside
from rectitude.collectors.website.outward_leads import Lead, Seen, is_outside, target_of
from rectitude.collectors.website.outward_straight import Held
from rectitude.facts.links.addresses import party
from rectitude.facts.outward import leads_out

Learn = Callable[[Lead], Awaitable[str]]
"""Presses a control, and all that comes after it, and returns to which other site it led, if any."""

MOST = 8
"""Controls of one page that are pressed to see where they lead; ours."""
MOST_SILENT = 3
"""Controls that lead nowhere, after which no more are tried; ours."""


async def driven(
    page: Page,
    url: str,
    seen: Seen,
    led: Sequence[tuple[Lead, str]],
    site: str,
    source: str,
    learn: Learn,
) -> list[tuple[Lead, str]]:
    """Return the controls that lead to other sites, or are kept from it, each with the address."""
    asked_for: dict[Lead, str] = {}
    silent: list[Lead] = []
    async with Held.on(page) as held:
        held.sends = False
        for control in candidates(seen, led)[:MOST]:
            if len(silent) >= MOST_SILENT:
                break
            with suppress(Error, TimeoutError, pressing.Forbidden):
                if asked := await held.press(control):
                    asked_for[control] = asked[0]
                else:
                    silent.append(control)
                    await held.open_anew(url)
    found: dict[Lead, str] = {}
    known = {party(target) for _, target in led}
    for control, address in asked_for.items():
        if target := target_of(address, "", site) or await learn(control):
            found[control] = target
    kinds = {control.group for control in found}
    kept = [control for control in silent if control.group in kinds]
    for control in kept:
        named = control.address or beside(control.label, source, site)
        if is_outside(named, site):
            found[control] = named
    if rest := _the_only_two_left(kept, found, addresses_in(source, site), known):
        found.update(rest)
    return _one_of_each(found, known)


def _the_only_two_left(
    kept: list[Lead], found: dict[Lead, str], addresses: list[str], known: set[str]
) -> dict[Lead, str]:
    """Return the one control that leads nowhere with the one site to which no other leads, if so it is."""
    controls = [control for control in kept if control not in found]
    taken = known | {party(target) for target in found.values()}
    left = {party(each): each for each in reversed(addresses) if party(each) not in taken}
    return {controls[0]: next(iter(left.values()))} if len(controls) == len(left) == 1 else {}


def candidates(seen: Seen, led: Sequence[tuple[Lead, str]]) -> list[Lead]:
    """Return the controls that stand in places of one kind, or beside links to other sites."""
    kinds = Counter(control.group for control in seen.controls)
    beside_links = {lead.group for lead, _ in led}
    return [
        control
        for control in seen.controls
        if (kinds[control.group] >= LEAST or control.group in beside_links)
        and (control.label or control.address)
        and leads_out(control.label, control.address)
    ]


def _one_of_each(found: dict[Lead, str], known: set[str]) -> list[tuple[Lead, str]]:
    taken, each_once = set(known), list[tuple[Lead, str]]()
    for lead, target in found.items():
        if party(target) not in taken:
            taken.add(party(target))
            each_once.append((lead, target))
    return each_once
