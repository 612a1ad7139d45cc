"""Links that a site lets its visitors wait for, without a word, where it leads on to others at once."""

from collections.abc import Iterable, Iterator

import msgspec

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.links.addresses import address_changes, party
from rectitude.facts.outward import ERROR, PageLinks, Treated, counted_down, pages_with_links

LATER = 2.5
"""Seconds by which a press must lead on later than every other one: three tries in turns; ours."""
LEAST_TURNS = 3
"""Turns in which it must be so (scenario's test: 3 of 3 runs)."""


class Late(msgspec.Struct, frozen=True):
    """A site whose link opened late in every turn, though the site itself answers at once."""

    link: Treated
    others: tuple[Treated, ...]
    """Those pressed in turns with it, none of which was late."""
    own: tuple[OutwardPress, ...]
    """How long the site itself took, each time."""
    nobodys: tuple[OutwardPress, ...]
    """An address that nobody knows in its place, if that was not late in any turn."""

    @property
    def presses(self) -> tuple[OutwardPress, ...]:
        return turns(self.link.presses)

    @property
    def refs(self) -> tuple[str, ...]:
        beside = (press for other in self.others for press in turns(other.presses))
        return tuple(each.ref for each in (*beside, *self.own, *self.nobodys))


def turns(presses: Iterable[OutwardPress]) -> tuple[OutwardPress, ...]:
    """Return those that were made in turns."""
    return tuple(press for press in presses if press.in_turns)


def is_led_by_the_site(press: OutwardPress) -> bool:
    """Whether a link leads to the other site by way of a page of the site's own."""
    return party(press.href) == party(press.page)


def kept_waiting(website: Website) -> Iterator[Late]:
    """Yield the links that were late in every turn, by more than the other site's own time."""
    for page in pages_with_links(website):
        for link in page.links:
            if late := _late(link, page):
                yield late


def _late(link: Treated, page: PageLinks) -> Late | None:
    its = turns(link.presses)
    if len(its) < LEAST_TURNS or not all(map(_led_straight, its)):
        return None
    least = min(press.seconds for press in its)
    others = tuple(other for other in page.links if _was_soon(turns(other.presses), least))
    own = turns(each for each in page.typed if party(each.target) == link.party)
    if not others or not _answers(own):
        return None
    soonest = max(press.seconds for other in others for press in turns(other.presses))
    if least < soonest + max(each.seconds for each in own) + LATER:
        return None
    nobodys = turns(page.passes_nobodys(link.party))
    return Late(link, others, own, nobodys if _was_soon(nobodys, least) else ())


def _led_straight(press: OutwardPress) -> bool:
    """Whether it opened what the link names, with nothing added and without a word on the way."""
    kept = not address_changes(press.target, press.reached)
    return press.outcome == "opened" and kept and not counted_down(press)


def _was_soon(presses: tuple[OutwardPress, ...], least: float) -> bool:
    opened = all(press.outcome == "opened" for press in presses)
    return (
        len(presses) >= LEAST_TURNS
        and opened
        and max(press.seconds for press in presses) + LATER <= least
    )


def _answers(own: tuple[OutwardPress, ...]) -> bool:
    return len(own) >= LEAST_TURNS and all((each.status or ERROR) < ERROR for each in own)
