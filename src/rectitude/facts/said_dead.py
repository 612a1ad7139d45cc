"""Links of which a site says that they are dead, while what they name answers."""

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.diversions import stands
from rectitude.facts.outward import PageLinks, Treated, pages_with_links
from rectitude.facts.stopping import death_told

LEAST_ADDRESSES = 2
"""Addresses of one site that must be said to be dead, each by itself: a list of dead links may hold one
that has come back since. Ours."""


class SaidDead(msgspec.Struct, frozen=True):
    """A site whose links are said to be dead, and what stands where those of one page lead."""

    link: Treated
    page: PageLinks
    there: tuple[OutwardPress, ...]
    nobodys: tuple[OutwardPress, ...]
    """Tries that led on at once with an address that nobody knows: the site asks none whether it answers."""
    addresses: int = 1
    """How many addresses of that site are said to be dead, and answer."""

    @property
    def quote(self) -> str:
        return next(filter(None, (death_told(each.text) for each in self.link.presses)), "")

    @property
    def certain(self) -> bool:
        return bool(self.nobodys) and self.addresses >= LEAST_ADDRESSES


def said_dead(website: Website) -> Iterator[SaidDead]:
    """Yield, of each site, a link that is said to be dead while its address answers."""
    found: dict[str, list[SaidDead]] = defaultdict(list)
    for page in pages_with_links(website):
        for link in page.links:
            there = tuple(_answered(link, page))
            if there and link.stopped and page.reachable:
                tries = page.passes_nobodys(link.party)
                found[link.party].append(SaidDead(link, page, there, tries))
    for its in found.values():
        addresses = {urlsplit(there.target).path for each in its for there in each.there}
        tried = next((each for each in its if each.nobodys), its[0])
        yield msgspec.structs.replace(tried, addresses=len(addresses))


def is_said_to_be_dead(press: OutwardPress) -> bool:
    """Whether a press led nowhere, and the page says that there is nothing to lead to."""
    return press.outcome == "stopped" and not press.problem and bool(death_told(press.text))


def _answered(link: Treated, page: PageLinks) -> Iterator[OutwardPress]:
    """Yield what stands at the very addresses that are said to be dead, and does not say so itself."""
    dead = {press.target for press in link.presses if is_said_to_be_dead(press)}
    for there in page.typed:
        is_it = there.target in dead and _place(there.reached) == _place(there.target)
        if is_it and there.text.strip() and stands(there) and not death_told(there.text):
            yield there


def _place(address: str) -> str:
    return urlsplit(address).path.rstrip("/")
