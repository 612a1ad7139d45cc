"""Links to other sites that stand side by side on a site's own pages are not treated alike."""

from collections.abc import Iterator
from typing import Any

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts import by_name, outward
from rectitude.facts.diversions import led_past
from rectitude.facts.lateness import Late, kept_waiting
from rectitude.facts.mere_text import Mere, mere_text
from rectitude.facts.outward import PageLinks, Treated
from rectitude.facts.own_treatment import admitted, kept_for_harm
from rectitude.facts.parties import bare
from rectitude.facts.said_dead import SaidDead, said_dead
from rectitude.facts.site import home, pages_once
from rectitude.facts.steering import steered_home, steered_to
from rectitude.findings import Confidence, Finding, Place, cannot_tell, failed

VERSION = 7

_PLACES = {
    "singled-out": "slowed", "waits-alone": "slowed",
    "led-past": "shut", "shut-alone": "shut", "no-ground": "shut",
    "said-dead": "shut",
}  # fmt: skip
"""How the place of a finding is called, where another one tells of the same place."""


def judge(website: Website) -> Iterator[Finding]:
    """Fail on worse treatment for whose a link is, or without a word why; all else is asked about."""
    yield from outward.or_untested(website, lambda: _found(website))


def _found(website: Website) -> Iterator[Finding]:
    dead = tuple(said_dead(website))
    yield from (_dead(each) for each in dead)
    told = {each.link.party for each in dead}
    shut = ((link, page) for link, page in outward.shut(website) if link.party not in told)
    yield from (_shut(link, page) for link, page in shut)
    first = home(website)
    title = first.title if first else ""
    for link, page in outward.slowed(website):
        if not link.stopped:
            yield _slow(link, page, title)
    for link, page, nobodys in by_name.waits_alone(website):
        others = tuple(each for each in page.open_at_once if not each.waited)
        yield _told("waits-alone", True, link, others, nobodys)
    yield from map(_late, kept_waiting(website))
    if first:
        yield from _own_words(website)
    safe = not any(kept_for_harm(page.text) for page in pages_once(website))
    yield from (_mere(mere, safe=safe) for mere in mere_text(website))
    for altered, there in led_past(website):
        if altered.page.reachable:
            yield _told("led-past", True, altered.link, altered.page.reachable, (there,))


def _own_words(website: Website) -> Iterator[Finding]:
    """Yield what the site says itself of treating links by whose they are."""
    for page in pages_once(website):
        if page.role not in {"privacy", "third-parties"} and (said := admitted(page.text)):
            place = Place(kind="page", key="own-words", fields={"url": bare(page.final_url)})
            yield failed("own-words", place, (page.ref,), confidence=Confidence.MEDIUM, quoted=said)
            return


def _dead(dead: SaidDead) -> Finding:
    better = dead.page.reachable
    return _told(
        "said-dead", dead.certain, dead.link, better, (*dead.there, *dead.nobodys), dead.quote
    )


def _shut(link: Treated, page: PageLinks) -> Finding:
    if nobodys := by_name.shut_by_name(link, page):
        key = "shut-alone" if by_name.says_nothing(link) else "no-ground"
        return _told(key, True, link, page.reachable, nobodys)
    certain = link.cause in {"none", "rivalry"} and bool(link.said)
    return _told("shut", certain, link, page.reachable)


def _slow(link: Treated, page: PageLinks, title: str) -> Finding:
    if nobodys := by_name.singled_out(link, page):
        return _told("singled-out", True, link, page.open_at_once, nobodys)
    rivalry = link.cause == "rivalry" and outward.are_few(link, page)
    steered = steered_to(link, page) or steered_home(link, page, title)
    certain = rivalry or bool(steered)
    return _told("slowed", certain, link, page.open_at_once)


def _late(late: Late) -> Finding:
    link, presses = late.link, late.presses
    evidence = (*(press.ref for press in presses), *late.refs)
    shown: dict[str, Any] = {
        "domain": link.party,
        "others": outward.names(late.others),
        "times": len(presses),
        "seconds": min(press.seconds for press in presses),
        "own": max(each.seconds for each in late.own),
        "address": presses[0].target,
    }
    place = link.place("late")
    if late.nobodys:
        shown["nobodys"] = late.nobodys[0].target
        return failed("late-alone", place, evidence, confidence=Confidence.MEDIUM, **shown)
    return cannot_tell("late", place, evidence, parties=(link.party,), **shown)


def _told(
    key: str,
    certain: bool,
    link: Treated,
    better: tuple[Treated, ...],
    besides: tuple[OutwardPress, ...] = (),
    quote: str = "",
) -> Finding:
    evidence = (*link.refs, *(other.refs[-1] for other in better), *(each.ref for each in besides))
    place = link.place(_PLACES.get(key, key))
    shown: dict[str, Any] = {
        "domain": link.party,
        "others": outward.names(better),
        "times": len(link.presses),
        "quote": quote or link.reason.quote or "—",
        "reached": link.last.reached,
    }
    if certain:
        return failed(key, place, evidence, confidence=Confidence.MEDIUM, **shown)
    return cannot_tell(f"{key}-perhaps", place, evidence, parties=(link.party,), **shown)


def _mere(mere: Mere, *, safe: bool) -> Finding:
    evidence = tuple(press.ref for press in (*mere.presses, *mere.nobodys))
    evidence += tuple(other.refs[-1] for other in mere.others)
    place = Place(
        kind="page",
        key=f"unlinked:{mere.party}",
        fields={"url": bare(mere.page), "target": mere.party},
    )
    shown: dict[str, Any] = {
        "domain": mere.party,
        "others": outward.names(mere.others),
        "times": len(mere.presses),
        "address": mere.presses[0].target,
    }
    if mere.nobodys and safe:
        shown["nobodys"] = mere.nobodys[0].target
        return failed("unlinked-alone", place, evidence, confidence=Confidence.MEDIUM, **shown)
    if mere.certain:
        return failed("unlinked", place, evidence, confidence=Confidence.MEDIUM, **shown)
    return cannot_tell("unlinked-perhaps", place, evidence, **shown)
