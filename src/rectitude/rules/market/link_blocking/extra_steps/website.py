"""A link on a site's own page that takes more than one press, while links beside it open at once."""

from collections.abc import Iterator
from typing import Any

from rectitude.evidence.website import Website
from rectitude.facts import outward
from rectitude.facts.outward import PageLinks, Treated
from rectitude.facts.site import home
from rectitude.facts.steering import steered_home, steered_to
from rectitude.findings import Confidence, Finding, cannot_tell, failed

VERSION = 5


def judge(website: Website) -> Iterator[Finding]:
    """Fail where some few links alone are held up for whose they are, or have to be copied by hand."""
    first = home(website)
    title = first.title if first else ""
    yield from outward.or_untested(
        website, lambda: (_finding(link, page, title) for link, page in outward.slowed(website))
    )


def _finding(link: Treated, page: PageLinks, title: str) -> Finding:
    others = tuple(other for other in page.open_at_once if other is not link)
    evidence = (*link.refs, *(other.refs[-1] for other in others))
    shown: dict[str, Any] = {
        "domain": link.party, "others": outward.names(others), "times": len(link.presses),
        "quote": link.reason.quote or "—", "presses": link.last.presses,
    }  # fmt: skip
    place = link.place("steps")
    if nobodys := outward.singled_out(link, page):
        evidence += tuple(each.ref for each in nobodys)
        shown["address"] = nobodys[0].target
        return failed("singled-out", place, evidence, confidence=Confidence.MEDIUM, **shown)
    if praised := steered_to(link, page):
        shown["praised"] = praised.party
        return failed("steered", place, evidence, confidence=Confidence.MEDIUM, **shown)
    if pitch := steered_home(link, page, title):
        shown["pitch"] = pitch
        return failed("steered-home", place, evidence, confidence=Confidence.MEDIUM, **shown)
    if link.cause == "specific":
        return cannot_tell("specific-reason", place, evidence, **shown)
    if not outward.are_few(link, page):
        return cannot_tell("spared", place, evidence, doubt=True, **shown)
    if link.extra and link.cause != "rivalry":
        return cannot_tell("noticed", place, evidence, doubt=True, **shown)
    if link.cause not in {"rivalry", "none"}:
        return cannot_tell("specific-reason", place, evidence, **shown)
    key = "more-presses" if link.extra else "by-hand"
    return failed(key, place, evidence, confidence=Confidence.MEDIUM, **shown)
