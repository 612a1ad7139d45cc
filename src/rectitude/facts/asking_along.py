"""Requests for recommendations that take along what a visitor has read, and more of it from page to page."""

import json
import re
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import parse_qsl, urlsplit

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.facts.parties import host_of
from rectitude.facts.site import first_party

_RECOMMENDS = re.compile(
    r"recommend|guess|for_?you|(?<![a-z])(recs?|feeds?)(?![a-z])", re.IGNORECASE
)
"""In the path of a request: it asks for what is recommended; ours."""
_WHAT_WAS_READ = re.compile(
    r"^(user|my|read|reading|browse|browsing)?_?(interests?|hist(ory)?|prefs?|preferences?|footprints?)$"
    r"|^(user|my|read|reading|browse|browsing)_?tags$",
    re.IGNORECASE,
)
"""
Names of parameters for what a visitor has turned to; ours. Not `seen` or `shown`, by which a list leaves
out what it has shown before; `tags` alone are as a rule those of the article.
"""
_OF_INTERESTS = re.compile("interest|pref|tags", re.IGNORECASE)
"""Of these, names for what is concluded of a visitor; a history alone may be shown to its reader again."""
_BETWEEN = re.compile(r"[,;|\s]+")
_KINDS = frozenset({"xhr", "fetch"})


class AskedAlong(msgspec.Struct, frozen=True):
    """Two requests of one visit, the later with all that the earlier took along, and more."""

    earlier: Exchange
    later: Exchange
    name: str
    value: str

    @property
    def is_of_interests(self) -> bool:
        """Whether it is named as what is concluded of the visitor, and not as what was read."""
        return bool(_OF_INTERESTS.search(self.name))


def asked_along(website: Website) -> AskedAlong | None:
    """
    Return the first two requests from different pages between which what is taken along has grown.

    What goes by the page alone changes with it, and does not grow.
    """
    own = first_party(website)
    before: dict[tuple[str, str, str], list[tuple[Exchange, frozenset[str]]]] = defaultdict(list)
    for exchange in sorted(website.exchanges, key=lambda each: each.moment.sequence):
        path = urlsplit(exchange.url).path
        asks = exchange.resource_type in _KINDS and _RECOMMENDS.search(path)
        if not asks or not own.owns(host_of(exchange.url)):
            continue
        for name, value in _parameters(website, exchange):
            items = frozenset(filter(None, _BETWEEN.split(value)))
            if not _WHAT_WAS_READ.search(name) or not items or _chosen(value, exchange.page):
                continue
            kept = before[exchange.moment.context, path, name]
            for earlier, less in kept:
                if less < items and earlier.page != exchange.page:
                    return AskedAlong(earlier, exchange, name, value)
            kept.append((exchange, items))
    return None


def _chosen(value: str, page: str) -> bool:
    """Whether the address of the page has the value itself, as where a visitor chose a filter."""
    return any(each == value for _, each in parse_qsl(urlsplit(page).query))


def _parameters(website: Website, exchange: Exchange) -> Iterator[tuple[str, str]]:
    """Yield the parameters of the query, and of a body of JSON."""
    yield from parse_qsl(urlsplit(exchange.url).query)
    body = exchange.request_body
    if body is None:
        return
    with suppress(ValueError, UnicodeDecodeError):
        content = json.loads(website.content(body) or b"null")
        for name, value in content.items() if isinstance(content, dict) else ():
            texts = value if isinstance(value, list) else [value]
            yield str(name), ",".join(text for text in texts if isinstance(text, str))
