"""A link on a site's own page that no press opens, while links to other sites beside it open."""

from collections.abc import Iterator
from typing import Any

from rectitude.evidence.outward import OutwardPress
from rectitude.evidence.website import Website
from rectitude.facts import outward
from rectitude.facts.diversions import led_past
from rectitude.facts.outward import Altered, PageLinks, Treated
from rectitude.facts.stopping import Cause
from rectitude.findings import Confidence, Finding, cannot_tell, failed

VERSION = 2

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
    yield from (_finding(link, page) for link, page in outward.shut(website))
    for altered, there in led_past(website):
        if altered.page.reachable:
            yield _led_past(altered, there)


def _led_past(altered: Altered, there: OutwardPress) -> Finding:
    link, others = altered.link, altered.page.reachable
    evidence = (*link.refs, there.ref, *(other.refs[-1] for other in others))
    shown: dict[str, Any] = {
        "domain": link.party, "others": outward.names(others), "times": len(link.presses),
        "reached": link.last.reached,
    }  # fmt: skip
    return failed("led-past", link.place("shut"), evidence, confidence=Confidence.MEDIUM, **shown)


def _finding(link: Treated, page: PageLinks) -> Finding:
    others = tuple(other for other in page.reachable if other is not link)
    evidence = (*link.refs, *(other.refs[-1] for other in others))
    shown: dict[str, Any] = {
        "domain": link.party, "others": outward.names(others), "times": len(link.presses),
        "quote": link.reason.quote or "—", "appeal": link.reason.appeal or "—",
    }  # fmt: skip
    place = link.place("shut")
    if not link.last.text:
        parties = (link.party,)
        return cannot_tell("no-reaction", place, evidence, doubt=True, parties=parties, **shown)
    if key := _ASKED.get(link.cause):
        vague = link.cause == "vague"
        return cannot_tell(key, place, evidence, doubt=vague, parties=(link.party,), **shown)
    if link.cause == "rivalry":
        return failed("as-a-rival", place, evidence, **shown)
    return failed("shut", place, evidence, confidence=Confidence.MEDIUM, **shown)
