"""
Requests for a list that take along what the site's own script keeps of what a visitor turned to.

A script that adds a kept value to a request says so itself, before anything was turned to. Whether the answer
follows it, and whether a visitor merely set a filter, its words do not say.
"""

import re
from collections.abc import Iterator
from urllib.parse import parse_qsl, urlsplit

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.facts.parties import FirstParty, host_of
from rectitude.facts.site import first_party

_SOURCES = frozenset({"document", "script"})
_ASKS = frozenset({"xhr", "fetch"})
_STORE = r"(?:window\.)?(?:local|session)Storage"
_TAKES_ALONG = re.compile(
    r"[?&](?P<name>\w{1,24})=['\"`]?\s{0,3}(?:\+|\$\{)\s{0,3}(?:encodeURIComponent\(\s{0,3})?"
    rf"{_STORE}\.(?:getItem\(\s{{0,3}}['\"`](?P<key>[\w.:-]{{1,40}})['\"`]|(?P<own>\w{{1,40}})\b(?!\())"
)
"""An address to which a kept value is added."""
_KEEPS = re.compile(
    rf"{_STORE}\.setItem\(\s{{0,3}}['\"`](?P<key>[\w.:-]{{1,40}})['\"`]\s{{0,3}},\s{{0,3}}"
    r"(?!['\"`\d]|Date\b|Math\b|crypto\b|uuid|new\b)[\w.]{1,40}\s{0,3}\)"
)
"""What a variable holds is kept: neither a constant nor a number drawn."""
_OF_USE = re.compile(
    r"token|auth|uid|user|sid$|sess|lang|locale|theme|mode|dark|city|area|region|province|addr|lat|lng|page|size"
    r"|sort|order|ver|cart|phone|mobile|name|csrf|code|invite|from|ref|time|date|font|device|uuid|id$",
    re.IGNORECASE,
)
"""Names of what serves the visitor, or tells who it is: other rules look at those."""
_BY_AUDIENCE = re.compile(
    rb"\"(?:matched_?by|segments?|audiences?|crowds?|targeting|user_?group|persona|interests?)\"\s*:",
    re.IGNORECASE,
)
"""Fields of an answer by which it says that it was chosen for a group of visitors."""


class KeptAndAsked(msgspec.Struct, frozen=True):
    """A request, the source by whose words it takes along what is kept, and how both call it."""

    request: Exchange
    source: Exchange
    name: str
    key: str
    by_audience: bool
    """Whether the answer says that it was chosen for a group of visitors."""


def kept_and_asked(website: Website) -> KeptAndAsked | None:
    """Return the first such request of the site to itself."""
    own = first_party(website)
    for source in website.exchanges:
        for name, key in _taken_along(source, own):
            for request in website.exchanges:
                if _asks_by(request, name, own):
                    body = request.response_body
                    answer = website.content(body) if body else b""
                    told = bool(_BY_AUDIENCE.search(answer or b""))
                    return KeptAndAsked(request, source, name, key, told)
    return None


def _taken_along(source: Exchange, own: FirstParty) -> Iterator[tuple[str, str]]:
    body = source.response_body
    if body is None or source.resource_type not in _SOURCES or not own.owns(host_of(source.url)):
        return
    text = body.data.decode("utf-8", "replace")
    kept = {match["key"] for match in _KEEPS.finditer(text)}
    for match in _TAKES_ALONG.finditer(text) if kept else ():
        key = match["key"] or match["own"]
        if key in kept and not (_OF_USE.search(key) or _OF_USE.search(match["name"])):
            yield match["name"], key


def _asks_by(request: Exchange, name: str, own: FirstParty) -> bool:
    if request.resource_type not in _ASKS or not own.owns(host_of(request.url)):
        return False
    query = parse_qsl(urlsplit(request.url).query, keep_blank_values=True)
    return any(each == name for each, _ in query)
