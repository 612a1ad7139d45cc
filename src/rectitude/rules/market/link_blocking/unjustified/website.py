"""A link on a site's own page that no press opens, while links to other sites beside it open."""

from collections.abc import Iterator
from typing import Any

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts import by_name, outward
from rectitude.facts.diversions import led_past
from rectitude.facts.mere_text import Mere, mere_text
from rectitude.facts.outward import Altered, PageLinks, Treated
from rectitude.facts.own_treatment import kept_for_harm
from rectitude.facts.parties import bare
from rectitude.facts.said_dead import SaidDead, said_dead
from rectitude.facts.site import pages_once
from rectitude.facts.stopping import Cause
from rectitude.facts.taken_out import TakenOut, taken_out
from rectitude.findings import Confidence, Finding, Place, cannot_tell, failed

VERSION = 5

_ASKED: dict[Cause, str] = {
    "specific": "specific-reason",
    "appeal": "appeal-offered",
    "vague": "vague-reason",
    "ground": "other-ground",
    "silent": "no-word",
}


def judge(website: Website) -> Iterator[Finding]:
    """Fail where the page says so without a reason, or since it is another firm's, or leads past it."""
    yield from outward.or_untested(website, lambda: _found(website))


def _found(website: Website) -> Iterator[Finding]:
    dead = tuple(said_dead(website))
    yield from (_dead(each) for each in dead)
    told = {each.link.party for each in dead}
    shut = ((link, page) for link, page in outward.shut(website) if link.party not in told)
    yield from (_finding(link, page) for link, page in shut)
    safe = not any(kept_for_harm(page.text) for page in pages_once(website))
    yield from (_mere(mere) for mere in mere_text(website) if mere.nobodys and safe)
    yield from map(_taken_out, taken_out(website))
    for altered, there in led_past(website):
        if altered.page.reachable:
            yield _led_past(altered, there)


def _dead(dead: SaidDead) -> Finding:
    link, others = dead.link, dead.page.reachable
    evidence = (*link.refs, *(each.ref for each in (*dead.there, *dead.nobodys)))
    evidence += tuple(other.refs[-1] for other in others)
    place = link.place("shut")
    shown: dict[str, Any] = {
        "domain": link.party, "others": outward.names(others), "times": len(link.presses),
        "quote": dead.quote, "address": dead.there[0].target,
    }  # fmt: skip
    if not dead.certain:
        return cannot_tell("said-dead-perhaps", place, evidence, parties=(link.party,), **shown)
    shown |= {"nobodys": dead.nobodys[0].target, "addresses": dead.addresses}
    return failed("said-dead", place, evidence, confidence=Confidence.MEDIUM, **shown)


def _led_past(altered: Altered, there: OutwardPress) -> Finding:
    link, others = altered.link, altered.page.reachable
    evidence = (*link.refs, there.ref, *(other.refs[-1] for other in others))
    shown: dict[str, Any] = {
        "domain": link.party, "others": outward.names(others), "times": len(link.presses),
        "reached": link.last.reached,
    }  # fmt: skip
    return failed("led-past", link.place("shut"), evidence, confidence=Confidence.MEDIUM, **shown)


def _mere(mere: Mere) -> Finding:
    others = (*mere.nobodys, *(other.last for other in mere.others))
    evidence = tuple(press.ref for press in (*mere.presses, *others))
    place = Place(
        kind="page",
        key=f"unlinked:{mere.party}",
        fields={"url": bare(mere.page), "target": mere.party},
    )
    return failed(
        "unlinked-by-name", place, evidence, confidence=Confidence.MEDIUM, domain=mere.party,
        others=outward.names(mere.others), address=mere.presses[0].target,
        nobodys=mere.nobodys[0].target,
    )  # fmt: skip


def _taken_out(taken: TakenOut) -> Finding:
    first, *_ = taken.places
    evidence = tuple(dict.fromkeys(ref for each in taken.places for ref in each.refs))
    place = Place(
        kind="page",
        key=f"taken-out:{taken.party}",
        fields={"url": bare(first.page.final_url), "target": taken.party},
    )
    shown: dict[str, Any] = {
        "domain": taken.party, "others": taken.others, "times": len(taken.places),
        "address": first.posted, "original": bare(first.original.final_url), "quote": first.shown or "—",
    }  # fmt: skip
    if taken.certain:
        return failed("taken-out", place, evidence, confidence=Confidence.MEDIUM, **shown)
    return cannot_tell("taken-out-perhaps", place, evidence, parties=(taken.party,), **shown)


def _finding(link: Treated, page: PageLinks) -> Finding:
    others = tuple(other for other in page.reachable if other is not link)
    evidence = (*link.refs, *(other.refs[-1] for other in others))
    shown: dict[str, Any] = {
        "domain": link.party, "others": outward.names(others), "times": len(link.presses),
        "quote": link.reason.quote or "—", "appeal": link.reason.appeal or "—",
    }  # fmt: skip
    place = link.place("shut")
    if nobodys := by_name.shut_by_name(link, page):
        evidence += tuple(press.ref for press in nobodys)
        shown["nobodys"] = nobodys[0].target
        key = "shut-by-name" if by_name.says_nothing(link) else "no-ground"
        return failed(key, place, evidence, confidence=Confidence.MEDIUM, **shown)
    if not link.said:
        parties = (link.party,)
        return cannot_tell("no-reaction", place, evidence, doubt=True, parties=parties, **shown)
    if asked := _ASKED.get(link.cause):
        vague = link.cause == "vague"
        return cannot_tell(asked, place, evidence, doubt=vague, parties=(link.party,), **shown)
    if link.cause == "rivalry":
        return failed("as-a-rival", place, evidence, **shown)
    return failed("shut", place, evidence, confidence=Confidence.MEDIUM, **shown)
