"""Links that a site treats worse for whose they are: an address that nobody knows fares better there."""

from collections.abc import Iterator
from urllib.parse import unquote, urlsplit

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts.links.addresses import party
from rectitude.facts.outward import (
    ERROR,
    PageLinks,
    Treated,
    are_few,
    counted_down,
    pages_with_links,
)
from rectitude.facts.stopping import is_hedged, is_on_the_way, would_hold_of_any


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
    if not link.stopped or not (
        says_nothing(link) or is_led_home(link) or asks_what_it_may_of_any(link)
    ):
        return ()
    stopped = [each for each in page.links if each.stopped]
    return page.passes_nobodys(link.party) if len(page.reachable) >= len(stopped) else ()


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
    target = urlsplit(last.target)
    names = {
        link.party.partition(".")[0],
        *(each for each in target.path.split("/") if len(each) > 2),
    }
    seen = f"{unquote(last.between)} {link.said}".lower()
    return not is_on_the_way(link.said) and not any(each.lower() in seen for each in names)
