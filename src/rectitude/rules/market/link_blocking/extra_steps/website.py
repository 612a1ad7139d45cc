"""A link on a site's own page that takes more than one press, while links beside it open at once."""

from collections.abc import Iterator
from typing import Any

from rectitude.evidence.website import Website
from rectitude.facts import by_name, outward
from rectitude.facts.mere_text import Mere, mere_text
from rectitude.facts.outward import PageLinks, Treated
from rectitude.facts.own_treatment import kept_for_harm
from rectitude.facts.parties import bare
from rectitude.facts.site import home, pages_once
from rectitude.facts.steering import steered_home, steered_to
from rectitude.findings import Confidence, Finding, Place, cannot_tell, failed

VERSION = 5


def judge(website: Website) -> Iterator[Finding]:
    """Fail where some few links alone are held up for whose they are, or have to be copied by hand."""
    yield from outward.or_untested(website, lambda: _found(website))


def _found(website: Website) -> Iterator[Finding]:
    first = home(website)
    title = first.title if first else ""
    yield from (_finding(link, page, title) for link, page in outward.slowed(website))
    safe = not any(kept_for_harm(page.text) for page in pages_once(website))
    yield from (
        _copied(mere) for mere in mere_text(website) if safe and mere.nobodys and mere.by_hand
    )


def _copied(mere: Mere) -> Finding:
    others = (*mere.nobodys, *(other.last for other in mere.others))
    evidence = tuple(press.ref for press in (*mere.presses, *others))
    place = Place(
        kind="page",
        key=f"unlinked:{mere.party}",
        fields={"url": bare(mere.page), "target": mere.party},
    )
    return failed(
        "copied-alone", place, evidence, confidence=Confidence.MEDIUM, quote=mere.by_hand,
        others=outward.names(mere.others), address=mere.presses[0].target,
        nobodys=mere.nobodys[0].target,
    )  # fmt: skip


def _finding(link: Treated, page: PageLinks, title: str) -> Finding:
    others = tuple(other for other in page.open_at_once if other is not link)
    evidence = (*link.refs, *(other.refs[-1] for other in others))
    shown: dict[str, Any] = {
        "domain": link.party, "others": outward.names(others), "times": len(link.presses),
        "quote": link.reason.quote or "—", "presses": link.last.presses,
    }  # fmt: skip
    place = link.place("steps")
    if nobodys := by_name.singled_out(link, page):
        evidence += tuple(each.ref for each in nobodys)
        shown["address"] = nobodys[0].target
        return failed("singled-out", place, evidence, confidence=Confidence.MEDIUM, **shown)
    if praised := steered_to(link, page):
        shown["praised"] = praised.party
        return failed("steered", place, evidence, confidence=Confidence.MEDIUM, **shown)
    if pitch := steered_home(link, page, title):
        shown["pitch"] = pitch
        return failed("steered-home", place, evidence, confidence=Confidence.MEDIUM, **shown)
    if nobodys := by_name.shut_by_name(link, page):
        evidence += tuple(each.ref for each in nobodys)
        shown["address"] = nobodys[0].target
        return failed("elsewhere-alone", place, evidence, confidence=Confidence.MEDIUM, **shown)
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
