"""Links that a site treats worse for whose they are: an address that nobody knows fares better there."""

import re
from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.diversions import leads_elsewhere, stands
from rectitude.facts.firms import are_of_two
from rectitude.facts.links.addresses import party
from rectitude.facts.outward import (
    ERROR,
    PageLinks,
    Treated,
    are_few,
    counted_down,
    pages_with_links,
)
from rectitude.facts.parties import bare
from rectitude.facts.stopping import cause_of, is_hedged, is_on_the_way, would_hold_of_any


def singled_out(slow: Treated, page: PageLinks) -> tuple[OutwardPress, ...]:
    """
    Return the tries that prove a notice to be for one site: what nobody knows gets none in its place.

    Nothing where it says what can be checked, or that the site does harm: no more than that it might.
    """
    harmful = slow.cause == "specific" and not is_hedged(slow.said)
    if harmful or slow.cause not in {"none", "silent", "specific"} or not slow.extra:
        return ()
    return page.passes_nobodys(slow.party) if are_few(slow, page) else ()


def shut_by_name(link: Treated, page: PageLinks) -> tuple[OutwardPress, ...]:
    """
    Return the tries that prove a link to be kept shut for whose it is: in its place nobody's address opens.

    Nothing where a word is said for it that may hold of this site, or where most links do not open.
    """
    by_itself = says_nothing(link) or is_led_home(link) or asks_what_it_may_of_any(link)
    if not link.stopped or not (by_itself or there_instead_of_home(link, page)):
        return ()
    stopped = [each for each in page.links if each.stopped]
    return page.passes_nobodys(link.party) if len(page.reachable) >= len(stopped) else ()


def kept_at_home(
    website: Website,
) -> Iterator[tuple[Treated, tuple[OutwardPress, ...], OutwardPress]]:
    """
    Yield the links that lead to a page of the site's own for whose they are.

    With the tries that lead on in their place, and what stands at the address that they name.
    """
    for page in pages_with_links(website):
        for link in page.links:
            nobodys = shut_by_name(link, page)
            there = there_instead_of_home(link, page)
            if nobodys and there:
                yield link, nobodys, there


def there_instead_of_home(link: Treated, page: PageLinks) -> OutwardPress | None:
    """Return what stands where a link says that it leads, if it ended at a page of the site's own."""
    if not link.stopped or not all(map(ends_at_home, link.presses)):
        return None
    if len({bare(press.between) for press in link.presses}) > 1 or _has_of_it(link):
        return None
    for there in page.typed:
        moved = leads_elsewhere(there, link.said)
        if party(there.target) == link.party and stands(there) and not moved:
            return there if are_of_two(there.text, link.last.text) else None
    return None


def ends_at_home(press: OutwardPress) -> bool:
    """
    Whether a link that holds another site's address itself led to another page of the site's own.

    One that says nothing of the link, and is none on the way.
    """
    site = party(press.page)
    return (
        (press.outcome, press.problem) == ("stopped", "")
        and party(press.href) == party(press.target) != site == party(press.between)
        and bare(press.between) != bare(press.page)
        and (press.status or 0) < ERROR
        and cause_of(press.text, press.controls) in {"silent", "ground"}
        and not is_on_the_way(press.text)
    )


def waits_alone(website: Website) -> Iterator[tuple[Treated, PageLinks, tuple[OutwardPress, ...]]]:
    """Yield the links that wait on a page of the site's own, where others and nobody's address do not."""
    for page in pages_with_links(website):
        waiting = [link for link in page.links if link.waited]
        for link in waiting:
            nobodys = page.passes_nobodys(link.party)
            few = 2 * len(waiting) < len(page.open_at_once)
            if few and nobodys and not any(map(counted_down, nobodys)):
                yield link, page, nobodys


def says_nothing(link: Treated) -> bool:
    """Whether nothing came that was a page, or a word about the link."""
    return (link.cause == "silent" or not link.said) and not link.last.status


def asks_what_it_may_of_any(link: Treated) -> bool:
    """Whether a price is asked for a link, or a scan, as might be for any."""
    return link.cause in {"ground", "none"} and would_hold_of_any(link.said, link.last.controls)


def is_led_home(link: Treated) -> bool:
    """Whether the site's own way led to another page of its own, which has nothing of the other site."""
    last = link.last
    site, way, end = party(last.page), urlsplit(last.href), urlsplit(last.between)
    own = link.is_named and party(last.href) == party(last.between) == site
    if link.cause != "silent" or not own or way.path == end.path or (last.status or 0) >= ERROR:
        return False
    return not is_on_the_way(link.said) and not _has_of_it(link)


def _has_of_it(link: Treated) -> bool:
    """Whether the page that came has anything of the other site: its name, or what the link is called."""
    last = link.last
    names = {
        link.party.partition(".")[0],
        *(each for each in urlsplit(last.target).path.split("/") if len(each) > 2),
    }
    called = re.search(r"\w{2,}", last.label)
    if called and party(last.href) == link.party:
        names.add(called[0])
    seen = f"{unquote(last.between)} {link.said}".lower()
    return any(each.lower() in seen for each in names)
