"""A link on a site's own page leads to another address than the one that it names."""

import re
from collections.abc import Iterator
from typing import Any
from urllib.parse import unquote

from rectitude.evidence.website import Website
from rectitude.facts import outward
from rectitude.facts.links.addresses import Change, host
from rectitude.facts.outward import PageLinks, Treated
from rectitude.facts.site import home
from rectitude.findings import Confidence, Finding, cannot_tell, failed, untested

VERSION = 1

_COMMISSION = re.compile(
    r"^(aff\w*|pid|mm|tag|ref(er\w*)?|cps\w*|union\w*|promo\w*|invite\w*|spread\w*|agent|channel_?id|unionid|distributor\w*)$",
    re.IGNORECASE,
)
"""Names of parameters by which somebody is paid for a visitor; ours."""


def judge(website: Website) -> Iterator[Finding]:
    """Fail where a third site is reached instead, or what was in the address is replaced."""
    if home(website) is None:
        yield untested("no-home-page")
        return
    altered = list(outward.changed(website))
    found = [finding for each in altered if (finding := _finding(*each, altered))]
    yield from found
    if not found:
        pressed = outward.pressed(website)
        yield untested("unchanged", links=pressed) if pressed else untested("none-pressed")


def _finding(
    link: Treated,
    page: PageLinks,
    changes: tuple[Change, ...],
    altered: list[tuple[Treated, PageLinks, tuple[Change, ...]]],
) -> Finding | None:
    press = next(press for press in link.presses if press.reached)
    place, evidence = link.place("altered"), (press.ref,)
    shown: dict[str, Any] = {"domain": link.party, "target": press.target, "reached": press.reached}
    if press.outcome == "diverted":
        if host(press.target) in unquote(unquote(press.reached)):
            return None  # a counter of clicks that knows where to go
        return failed("diverted", place, evidence, confidence=Confidence.MEDIUM, **shown)
    replaced = [change for change in changes if change.kind == "query-changed"]
    if replaced:
        named = tuple(change.name for change in replaced)
        return failed(
            "replaced", place, evidence, confidence=Confidence.MEDIUM, names=named, **shown
        )
    added = {change.name for change in changes if change.kind == "query-added"}
    common = set.intersection(*(_added(its) for other, on, its in altered if on is page))
    everywhere = len([1 for _, on, _ in altered if on is page]) == len(page.reachable)
    own = added - (common if everywhere else set())
    if paid := tuple(sorted(name for name in own if _COMMISSION.match(name))):
        return failed("added", place, evidence, confidence=Confidence.MEDIUM, names=paid, **shown)
    if own:
        return cannot_tell("added-perhaps", place, evidence, names=tuple(sorted(own)), **shown)
    return None


def _added(changes: tuple[Change, ...]) -> set[str]:
    return {change.name for change in changes if change.kind == "query-added"}
