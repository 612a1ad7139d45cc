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
OF_INTERESTS = re.compile("interest|pref|tags|likes?$|taste|profile", re.IGNORECASE)
"""Of names, those for what is concluded of a visitor; a history alone may be shown to its reader again."""
OF_THE_WAY = re.compile(
    r"ref|from|prev|back|trail|crumb|nav|path|url|exclude|seen|shown|cart|compare|filter",
    re.IGNORECASE,
)
"""In names: where a visitor comes from, or what he put together or out himself; ours."""
LEAST_TURNED_TO = 2
"""Earlier pages that are taken along: a single one may be where the visitor comes from. Ours."""
LEAST_ITEM = 3
"""Characters by which an item is told in an address; ours."""
_BETWEEN = re.compile(r"[,;|\s]+")
_IN_ADDRESSES = re.compile(r"[\w-]+")
KINDS = frozenset({"xhr", "fetch"})


class AskedAlong(msgspec.Struct, frozen=True):
    """Two requests of one visit, the later with all that the earlier took along, and more."""

    earlier: Exchange
    later: Exchange
    name: str
    value: str

    @property
    def is_of_interests(self) -> bool:
        """Whether it is named as what is concluded of the visitor, and not as what was read."""
        return bool(OF_INTERESTS.search(self.name))


def asked_along(website: Website) -> AskedAlong | None:
    """
    Return the first two requests from different pages between which what is taken along has grown.

    What goes by the page alone changes with it, and does not grow. Whatever it is called, it is what was
    turned to where it names several earlier pages, and not the one that asks.
    """
    own = first_party(website)
    before: dict[tuple[str, str, str], list[tuple[Exchange, frozenset[str]]]] = defaultdict(list)
    pages: dict[str, list[str]] = defaultdict(list)
    for exchange in sorted(website.exchanges, key=lambda each: each.moment.sequence):
        path = urlsplit(exchange.url).path
        asks = exchange.resource_type in KINDS and _RECOMMENDS.search(path)
        if not asks or not own.owns(host_of(exchange.url)):
            continue
        visited = pages[exchange.moment.context]
        if exchange.page not in visited:
            visited.append(exchange.page)
        for name, value in parameters(website, exchange):
            items = frozenset(items_of(value))
            if not items or chosen(value, exchange.page):
                continue
            kept = before[exchange.moment.context, path, name]
            is_history = _WHAT_WAS_READ.search(name) or _names_earlier_pages(
                name, items, exchange.page, visited
            )
            for earlier, less in kept if is_history else ():
                if less < items and earlier.page != exchange.page:
                    return AskedAlong(earlier, exchange, name, value)
            kept.append((exchange, items))
    return None


def _names_earlier_pages(name: str, items: frozenset[str], here: str, visited: list[str]) -> bool:
    """
    Whether items stand for pages visited before, each by the one word of them in its address.

    The address that asks has none of them: they are not the way that led there.
    """
    if OF_THE_WAY.search(name):
        return False
    told = {item for item in items if len(item) >= LEAST_ITEM} - _words(here)
    named = [words for page in visited if page != here and len(words := _words(page) & told) == 1]
    return len(frozenset().union(*named)) >= LEAST_TURNED_TO


def _words(address: str) -> frozenset[str]:
    return frozenset(_IN_ADDRESSES.findall(address))


def items_of(value: str) -> tuple[str, ...]:
    """Return what a value lists, in order."""
    return tuple(filter(None, _BETWEEN.split(value)))


def chosen(value: str, page: str) -> bool:
    """Whether the address of the page has the value itself, as where a visitor chose a filter."""
    return any(each == value for _, each in parse_qsl(urlsplit(page).query))


def parameters(website: Website, exchange: Exchange) -> Iterator[tuple[str, str]]:
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
