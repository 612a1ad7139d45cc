"""Where a link led: to its own address, to another of its site, to another site."""

import re
from collections.abc import Iterable, Mapping
from urllib.parse import unquote, urlsplit

from rectitude.collectors.links import outcomes
from rectitude.collectors.links.columns import Sense
from rectitude.collectors.links.naming import address_in
from rectitude.evidence.linkprobe import DialOutcome
from rectitude.facts.links.addresses import address_changes, party

_ADDRESS = re.compile(r"https?://[^\s，。；：、！？,;）)【】《》“”「」\"']+")


def meant(cell: str, url: str, said: DialOutcome | None) -> DialOutcome | None:
    """
    Return what a cell means, by its words and by an address of another site to which it says that a link led.

    >>> meant("taken to https://other.example/offers", "https://a.example/1", None)
    'diverted'
    >>> meant("opened https://m.a.example/1?s=2", "https://a.example/1", "arrives")
    'arrives'
    """
    if said not in {None, "arrives"}:
        return said
    others = [m[0] for m in _ADDRESS.finditer(cell) if party(m[0]) != party(url)]
    if not others:
        return said
    told = _ADDRESS.sub(lambda m: "another site" if m[0] in others else "its page", cell)
    return "diverted" if outcomes.outcome(told) == "diverted" else said


def is_another_address(cells: Mapping[str, str], sense: Sense) -> bool:
    """Whether a column that nothing names has other parameters: what was sent, or what arrived."""
    other = address_in(cells.get("another_url", ""))
    if "://" not in other or "final_url" in cells or sense.planned.named(other):
        return False
    changes = address_changes(cells["url"], other)
    return party(other) == party(cells["url"]) and any(c.kind in _ON_ITS_PAGE for c in changes)


def landed(url: str, final: str, sense: Sense) -> DialOutcome | None:
    """
    Return what it means that a link ended at an address, where nobody noted more; None where that is open.

    A domain that the plan does not know may be the site's own. A page that bears the link's own address may
    have a way on, and so may a notice; a page of the platform whose address calls itself a stop has none.
    """
    if party(final) == party(url):
        return "arrives"
    if not _is_of_another(final, sense):
        return "arrives" if party(final) in sense.own_ends.get(url, ()) else None
    words = _WORDS.split(urlsplit(final).path.lower())
    if _STOPS & set(words):
        return "blocked"
    if (urlsplit(url).hostname or url) in unquote(final) or _ON_THE_WAY & set(words):
        return None
    return "diverted"


def _is_of_another(final: str, sense: Sense) -> bool:
    """Whether an address is of another link's owner in the plan, or bears the platform's name."""
    named = sense.platform.strip().lower()
    others = {party(url) for url in sense.planned.urls}
    return party(final) in others or (bool(named) and named in party(final).split("."))


def own_ends(rows: Iterable[Mapping[str, str]], sense: Sense) -> dict[str, frozenset[str]]:
    """Return the other sites at which links ended where they were opened without the platform."""
    found: dict[str, set[str]] = {}
    for cells in rows:
        url = sense.planned.named(cells.get("url", ""))
        final = cells.get("final_url", "")
        direct = sense.place(cells.get("context", "")) == "direct"
        if direct and url and "://" in final and party(final) != party(url):
            found.setdefault(url, set()).add(party(final))
    return {url: frozenset(its) for url, its in found.items()}


_WORDS = re.compile(r"[^a-z]+")
_STOPS = frozenset(
    {
        "block",
        "blocked",
        "banned",
        "forbid",
        "forbidden",
        "denied",
        "stop",
        "stopped",
        "intercept",
        "disabled",
    }
)
"""Words by which the address of a page says that it lets nobody pass."""
_ON_THE_WAY = frozenset({
    "warn", "warning", "risk", "safe", "safety", "security", "confirm", "leave", "leaving", "redirect",
    "jump", "link", "goto", "go", "out", "middle", "interstitial", "notice", "tips", "check", "login",
    "signin", "auth", "sso", "passport", "verify", "captcha", "consent", "error",
})  # fmt: skip
"""Words of pages from which there may be a way on, or which the site itself put before its own."""


def led_to(meant: DialOutcome, cells: Mapping[str, str], sense: Sense) -> DialOutcome | None:
    """
    Return the outcome where the address that was reached is on record, for another one says more.

    None where that is of a domain which may be the site's own, as those are to which short links lead.
    """
    reached = cells.get("final_url", "")
    if meant != "arrives" or "://" not in reached or "://" not in cells["url"]:
        return meant
    if party(reached) != party(cells["url"]):
        return landed(cells["url"], reached, sense)
    kinds = {change.kind for change in address_changes(cells["url"], reached)}
    altered = _ON_ANOTHER_PAGE if kinds & {"host", "path"} else _ON_ITS_PAGE
    return "altered" if kinds & altered and not reached.endswith(_CUT) else meant


_ON_ITS_PAGE = frozenset({"query-added", "query-removed", "query-changed"})
_ON_ANOTHER_PAGE = frozenset({"query-changed"})
"""Where a site led on to another page of its own, such as its login, that page has parameters of its own."""
_CUT = ("…", "...")
"""Ends of an address that the tester did not write down whole."""
