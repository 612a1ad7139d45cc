"""For another site's address the site shows that page as a copy of its own, and not as it is."""

import re
from collections.abc import Iterator
from typing import Any

from rectitude.evidence.copy import ShownCopy
from rectitude.evidence.website import Website
from rectitude.facts import framing
from rectitude.facts.copies import Altered, all_altered, promised_as_it_is, put_in
from rectitude.facts.framing import Shown
from rectitude.facts.links.addresses import party
from rectitude.facts.parties import bare, host_of
from rectitude.facts.site import home, pages_once
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    untested,
)

VERSION = 5

_TELLS = re.compile(
    r"(?:会|将|可能|含有?|带有?|展示|显示|插入|附带|植入)[^。；\n]{0,10}广告|广告[^。；\n]{0,8}(?:支持|赞助|由本站|换取)"
    r"|\b(?:ad-supported|contains? ads|show(?:s|ing)? ads)\b",
    re.IGNORECASE,
)
"""Users are told of adverts, to which they may have agreed."""


def judge(website: Website) -> Iterator[Finding]:
    """Fail on changed links or credits, and on an advert that nobody may put in; ask about the rest."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    found = all_altered(website.copies)
    changed = [each for each in found if each.kind != "faithful"]
    framed = list(framing.shown(website))
    told = any(_TELLS.search(page.text) for page in pages_once(website))
    promised = next(filter(None, (promised_as_it_is(p.text) for p in pages_once(website))), "")
    for each in changed:
        yield _against_its_word(each, promised) or _finding(each, told=told)
    yield from map(_framed, framed)
    if changed or framed:
        return
    if website.copies:
        unread = sum(bool(copy.problem) for copy in website.copies)
        pages = len(website.copies)
        yield untested("unchanged", pages=pages, copies=len(found), unread=unread)
    else:
        yield inapplicable("none")


def _framed(each: Shown) -> Finding:
    host = host_of(each.frame.address)
    place = Place(
        kind="page",
        key=f"framed:{party(each.frame.address)}",
        fields={"url": bare(each.page.final_url), "target": host},
    )
    return cannot_tell(
        "framed", place, (each.page.ref,), parties=(party(each.frame.address),),
        address=bare(each.page.final_url), target=each.frame.address, firm=each.firm,
    )  # fmt: skip


def _against_its_word(each: Altered, promised: str) -> Finding | None:
    """Fail where a link was put into the page of another though the site promises to change nothing."""
    link = put_in(each.copy)
    if not promised or each.kind != "words" or link is None:
        return None
    copy = each.copy
    return failed(
        "against-its-word", _place(copy), (copy.ref,), confidence=Confidence.MEDIUM, target=copy.target,
        address=bare(copy.href), label=link.text, leads=link.href, promised=promised,
    )  # fmt: skip


def _place(copy: ShownCopy) -> Place:
    target = party(copy.target)
    return Place(
        kind="page", key=f"copy:{target}", fields={"url": bare(copy.page), "target": target}
    )


def _finding(each: Altered, *, told: bool) -> Finding:
    """Return what is to be said of a copy; `told`: the site tells its users that it puts adverts in."""
    copy, place = each.copy, _place(each.copy)
    shown: dict[str, Any] = {"target": copy.target, "address": bare(copy.href)}
    if each.kind == "links":
        return failed(
            "link-replaced", place, (copy.ref,), confidence=Confidence.MEDIUM,
            label=each.label, leads=each.leads, led=each.led, **shown,
        )  # fmt: skip
    if each.kind == "credited":
        return failed(
            "link-credited", place, (copy.ref,), confidence=Confidence.MEDIUM, label=each.label,
            leads=each.leads, led=each.led, added=each.added, **shown,
        )  # fmt: skip
    if each.kind == "recredited":
        return failed(
            "link-recredited", place, (copy.ref,), confidence=Confidence.MEDIUM,
            label=each.label, leads=each.leads, led=each.led, **shown,
        )  # fmt: skip
    if each.kind == "put-in-all":
        shown |= {"label": each.label, "leads": each.leads, "other": each.led}
        if told:
            return cannot_tell("put-in-all-told", place, (copy.ref,), **shown)
        return failed("put-in-all", place, (copy.ref,), confidence=Confidence.MEDIUM, **shown)
    if each.kind == "own-advert":
        key = "own-advert-told" if told else "own-advert"
        shown |= {"label": each.label, "leads": each.leads}
        if told:
            return cannot_tell(key, place, (copy.ref,), **shown)
        return failed(key, place, (copy.ref,), confidence=Confidence.MEDIUM, **shown)
    if each.kind == "adverts":
        return failed(
            "advert-inserted", place, (copy.ref,), confidence=Confidence.MEDIUM,
            label=each.label, leads=each.leads, **shown,
        )  # fmt: skip
    added, removed = each.added or ("—",), each.removed or ("—",)
    key = "declared" if each.kind == "declared" else "other-words"
    return cannot_tell(key, place, (copy.ref,), added=added, removed=removed, **shown)
