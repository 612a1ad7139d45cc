"""How a platform treated a link in one visit: what a person would have got by pressing it."""

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Literal

import msgspec

from rectitude.evidence.linkprobe import DialTest, Document, Hop, LinkPlan, LinkProbe
from rectitude.facts.links.addresses import (
    Change,
    address_changes,
    host,
    party,
    same_address,
)
from rectitude.facts.links.reasons import Stated, stated

Treated = Literal[
    "arrives", "altered", "extra-presses", "copy-only", "diverted", "blocked", "failed"
]
UNREACHABLE: frozenset[Treated] = frozenset({"copy-only", "diverted", "blocked", "failed"})

TOO_MANY = 429
SERVER_ERROR = 500

SAME_TEXT = 0.6
"""
The share of a document's text runs that must come back for it to be the same document. Ours: a news
page with fresh boxes keeps more, a page of the platform's own keeps next to none.
"""

_COPY = re.compile(
    r"复制.{0,12}(?:网址|链接|地址|浏览器)|长按.{0,6}复制|cop(?:y|ied).{0,40}browser", re.IGNORECASE
)


INLINE = "inline:"
"""How a script within the page is listed, before its SHA-256."""


class Treatment(msgspec.Struct, frozen=True, kw_only=True):
    """
    What one visit came to.

    `presses`: how many were needed after the link itself; `seconds`: the platform's part of the
    way, what the target takes by itself left out; `changes`: what was altered on the way.
    """

    outcome: Treated
    presses: int = 0
    seconds: float = 0.0
    changes: tuple[Change, ...] = ()
    stated: Stated = Stated()
    diverted_to: str = ""
    claimed_slow: bool = False
    """A tester in a real client noted it as slow, and the target itself was not."""
    bare: bool = False
    """It was shown without the card, title or picture that links get."""
    own_seconds: float = 0.0
    """What the target usually takes by itself, where that was taken off; else nothing."""
    own_pace_known: bool = True
    """False in a dial test of a link that nobody timed without the platform."""
    stage: str = ""
    """In a dial test: where it failed, `recognition`, `resolution` or `access`."""
    ref: str = ""

    @property
    def stretch(self) -> float:
        """How many times its own pace the way took; without bound where that is not known."""
        if not self.own_seconds:
            return math.inf
        return (self.seconds + self.own_seconds) / self.own_seconds

    @property
    def reachable(self) -> bool:
        """Whether pressing leads to the link's document."""
        return self.outcome not in UNREACHABLE


def arrived_directly(probe: LinkProbe) -> bool:
    """Return whether a visit without the platform found the target up."""
    return bool(
        probe.document
        and not probe.failure
        and probe.document.status < SERVER_ERROR
        and probe.document.status not in {404, 410, TOO_MANY}
    )


def treatment(
    probe: LinkProbe,
    plan: LinkPlan,
    originals: Sequence[Document] = (),
    own_seconds: float = 0.0,
) -> Treatment:
    """
    Return how the platform treated the link of a probe.

    `originals` are the documents that the link gave without the platform, `own_seconds` what it
    took then. Once the platform has handed the visitor over to the link's own address, what follows
    is the target's own doing.
    """
    for index, hop in enumerate(probe.hops):
        if index and _is_targets(hop.url, probe.url, plan):
            return _handed_over(probe, index)
    served = probe.document if not _belongs_elsewhere(probe, plan) else None
    if served and (same := _original(served, originals)):
        return _in_place(probe, same, originals, own_seconds)
    return _kept_back(probe, plan)


def _is_targets(url: str, target: str, plan: LinkPlan) -> bool:
    """Return whether an address is the target's own, also where the platform owns the target."""
    if host(target) == host(plan.gateway):
        return same_address(target, url)
    if party(target) == party(plan.gateway):
        return host(url) == host(target)
    return party(url) == party(target)


def _handed_over(probe: LinkProbe, index: int) -> Treatment:
    way = probe.hops[: index + 1]
    reached = probe.hops[index]
    changes = address_changes(probe.url, reached.url)
    if reached.via == "frame":
        changes = (*changes, Change("framed"))
    presses = sum(hop.via == "press" for hop in way)
    page = probe.interstitial
    return Treatment(
        outcome="altered" if changes else "extra-presses" if presses else "arrives",
        presses=presses,
        seconds=_platform_seconds(way[:-1]),
        changes=changes,
        stated=stated(page.text, page.controls) if page and presses else Stated(),
        ref=probe.ref,
    )


def _platform_seconds(way: Sequence[Hop]) -> float:
    """Add up the platform's answers; how long a person takes to press is not the platform's."""
    return sum(hop.seconds for hop in way)


def _in_place(
    probe: LinkProbe, same: Document, originals: Sequence[Document], own_seconds: float
) -> Treatment:
    """Treat a document that the platform fetches, and serves under an address of its own."""
    changes = content_changes(probe.document or same, originals)
    presses = sum(hop.via == "press" for hop in probe.hops)
    return Treatment(
        outcome="altered" if changes else "extra-presses" if presses else "arrives",
        presses=presses,
        seconds=max(0.0, _platform_seconds(probe.hops) - own_seconds),
        own_seconds=own_seconds,
        changes=changes,
        ref=probe.ref,
    )


def _original(document: Document, originals: Sequence[Document]) -> Document | None:
    """Return the document of the link itself that this one is, changed or not."""
    return next((o for o in originals if _same_document(document, o)), None)


def _same_document(document: Document, original: Document) -> bool:
    if document.sha256 and document.sha256 == original.sha256:
        return True
    if _is_file(original):
        return _is_file(document)
    had = _runs(original.text)
    return bool(had) and len(had & _runs(document.text)) / len(had) >= SAME_TEXT


def _is_file(document: Document) -> bool:
    """Return whether a document is a file to keep, not a page to read."""
    kind = document.media_type
    readable = kind.startswith(("text/", "image/")) or kind in {
        "application/xhtml+xml",
        "application/json",
    }
    return document.attachment or (bool(kind) and not readable)


@lru_cache(maxsize=512)
def _runs(text: str) -> frozenset[str]:
    """Return the runs of eight characters of a text, in steps of four of its words' letters."""
    plain = "".join(text.split())
    return (
        frozenset(plain[i : i + 8] for i in range(max(1, len(plain) - 7))) if plain else frozenset()
    )


def content_changes(document: Document, originals: Sequence[Document]) -> tuple[Change, ...]:
    """
    Return what a document has that none of the link's own documents has: scripts and links.

    A file that differs in its bytes is a change where the link's own files are all the same.
    """
    if originals and all(_is_file(each) for each in originals):
        steady = {each.sha256 for each in originals}
        changed = len(steady) == 1 and document.sha256 not in steady
        return (Change("file", "", document.sha256),) if changed else ()
    return (
        *_added("script-added", document.scripts, [each.scripts for each in originals]),
        *_added("link-added", document.links, [each.links for each in originals]),
    )


def _added(kind: str, has: Sequence[str], had: Sequence[Sequence[str]]) -> list[Change]:
    """
    Return what was put into a document that is otherwise whole.

    A page that is never the same twice, or that came in another variant, has additions of its own:
    there only what leads to a party that none of its own documents names is held against the
    platform, and not even that where those parties change from visit to visit.
    """
    known = {_bare(each) for document in had for each in document}
    new = [each for each in dict.fromkeys(has) if _bare(each) not in known]
    now = {_bare(each) for each in has}
    sets = [{_bare(each) for each in document} for document in had]
    steady = all(each == sets[0] for each in sets)
    if not steady or not any(each <= now for each in sets):
        parties = [{party(each) for each in document} for document in had]
        if any(each != parties[0] for each in parties):
            return []
        named = set().union(*parties)
        new = [e for e in new if not e.startswith(INLINE) and party(e) not in named]
    return [Change(kind, _bare(each), each) for each in new]


def _bare(address: str) -> str:
    """Drop the query, which changes from visit to visit."""
    return address.partition("?")[0]


def _kept_back(probe: LinkProbe, plan: LinkPlan) -> Treatment:
    """Treat a visit that ended on a page that is not the link's."""
    last = probe.hops[-1].url if probe.hops else ""
    status = probe.document.status if probe.document else 0
    if probe.failure or not probe.document or status >= SERVER_ERROR or status == TOO_MANY:
        return Treatment(outcome="failed", ref=probe.ref)
    if elsewhere := _elsewhere(probe, last, plan):
        return Treatment(
            outcome="diverted",
            changes=(Change("diverted", elsewhere, last),),
            diverted_to=elsewhere,
            ref=probe.ref,
        )
    page = probe.interstitial
    text = page.text if page else probe.document.text
    copy_only = bool(page and page.address_shown) or bool(_COPY.search(text))
    return Treatment(
        outcome="copy-only" if copy_only else "blocked",
        stated=stated(text, page.controls if page else ()),
        ref=probe.ref,
    )


def _belongs_elsewhere(probe: LinkProbe, plan: LinkPlan) -> bool:
    """Return whether the visitor ended at another link of the plan."""
    last = host(probe.hops[-1].url) if probe.hops else ""
    return last != host(plan.gateway) and last in {host(link.url) for link in plan.links}


def _elsewhere(probe: LinkProbe, last: str, plan: LinkPlan) -> str:
    """Return the host that the visitor was diverted to: no gateway, nor a page about the link."""
    if host(last) == host(plan.gateway):
        return ""
    if _belongs_elsewhere(probe, plan):
        return host(last)
    if party(last) == party(plan.gateway):
        return ""
    page = probe.interstitial
    said = page.text if page else (probe.document.text if probe.document else "")
    about_it = host(probe.url) in said or bool(page and page.address_shown)
    return "" if about_it or stated(said).kind != "none" else host(last)


_DIALLED: Mapping[str, Treated] = {
    "arrives": "arrives",
    "slow": "arrives",
    "bare": "arrives",
    "altered": "altered",
    "extra-presses": "extra-presses",
    "copy-only": "copy-only",
    "diverted": "diverted",
    "blocked": "blocked",
    "failed": "failed",
}


class OwnPace(msgspec.Struct, frozen=True):
    """How a link did in dial tests without the platform: usual seconds, and what it usually does."""

    seconds: float
    usual: str
    """The outcome of most tests: a site that is slow, or leads elsewhere, by itself; or nothing."""
    presses: int = 0
    """Presses that it takes by itself beyond those of other links: a gate of its own."""
    changes: frozenset[tuple[str, str]] = frozenset()
    """What its site changes of the address by itself: what those reached without the platform have."""


def dialled(test: DialTest, own: OwnPace | None = None, first_press: int = 0) -> Treatment:
    """
    Return how the platform treated a link in a test made inside a real client.

    `first_press` is 1 where testers counted the press on the link itself, else 0.
    """
    written = written_changes(test)
    by_itself = (
        own is not None
        and own.usual == test.outcome
        and (test.outcome != "altered" or {change.key for change in written} <= own.changes)
    )
    outcome = "arrives" if by_itself else _DIALLED[test.outcome]
    presses = max(0, test.presses - first_press - (own.presses if own else 0))
    if outcome == "arrives" and presses:
        outcome = "extra-presses"
    own_seconds = own.seconds if own else 0.0
    noted = {"altered": written or (Change("noted"),), "diverted": (Change("diverted"),)}
    return Treatment(
        outcome=outcome,
        presses=max(presses, 1) if outcome == "extra-presses" else presses,
        seconds=max(0.0, test.seconds - own_seconds),
        own_seconds=own_seconds,
        changes=noted.get(outcome, ()),
        stated=stated(test.shown_reason) if test.shown_reason else Stated(),
        claimed_slow=test.outcome == "slow" and not by_itself,
        bare=test.outcome == "bare" and not by_itself,
        own_pace_known=own is not None,
        stage=test.stage,
        ref=test.ref,
    )


def written_changes(test: DialTest) -> tuple[Change, ...]:
    """Return what a tester's record of the address that was reached has changed of the link's own."""
    reached = test.final_url if "://" in test.final_url else test.url
    return address_changes(test.url, reached) if party(reached) == party(test.url) else ()


_WORST_FIRST: tuple[Treated, ...] = (
    "blocked", "diverted", "failed", "copy-only", "altered", "extra-presses", "arrives",
)  # fmt: skip


def together(one: Treatment, other: Treatment) -> Treatment:
    """Return what the rows of one visit come to, a row a stage: the worst, and what all of them say."""
    worse, better = sorted((one, other), key=lambda each: _WORST_FIRST.index(each.outcome))
    return msgspec.structs.replace(
        worse,
        bare=one.bare or other.bare,
        claimed_slow=one.claimed_slow or other.claimed_slow,
        seconds=max(one.seconds, other.seconds),
        presses=max(one.presses, other.presses),
        stated=worse.stated if worse.stated.quote else better.stated,
    )
