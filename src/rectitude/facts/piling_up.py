"""Requests for a list to which a site's page adds, page by page, what its visitor turned to."""

import json
from collections import defaultdict
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.facts.asking_along import (
    KINDS,
    OF_INTERESTS,
    OF_THE_WAY,
    AskedAlong,
    chosen,
    items_of,
    parameters,
)
from rectitude.facts.parties import host_of
from rectitude.facts.site import first_party, pages_once

LEAST_PAGES = 3
"""Pages from which more was sent each time: labels of articles may contain each other once. Ours."""
LEAST_SHOWN = 2
"""Words of the answer that stand on the page: a list, and no count of visits. Ours."""
LEAST_WORD = 2
"""Characters of such words; ours."""


class _Step(msgspec.Struct, frozen=True):
    """A request, and what it took along, in order."""

    exchange: Exchange
    items: tuple[str, ...]

    def grows_to(self, later: "_Step") -> bool:
        """Whether a request from another page has the same, in the same order, and more at an end."""
        kept = len(self.items)
        keeps = self.items in (later.items[:kept], later.items[len(later.items) - kept :])
        further = len(later.items) > kept and later.exchange.page != self.exchange.page
        return keeps and further


def piled_up(website: Website) -> AskedAlong | None:
    """
    Return the first and the last of some requests that took along ever more of a visitor's interests.

    Whatever the list is called: it is shown on the page, and another one came when less was taken along.
    """
    own = first_party(website)
    piles: dict[tuple[str, str, str], list[_Step]] = defaultdict(list)
    for exchange in sorted(website.exchanges, key=lambda each: each.moment.sequence):
        if exchange.resource_type not in KINDS or not own.owns(host_of(exchange.url)):
            continue
        for name, value in parameters(website, exchange):
            if not OF_INTERESTS.search(name) or OF_THE_WAY.search(name):
                continue
            pile = piles[exchange.moment.context, urlsplit(exchange.url).path, name]
            step = _Step(exchange, items_of(value))
            if chosen(value, exchange.page) or (pile and not pile[-1].grows_to(step)):
                pile.clear()
            pile.append(step)
            if _is_history(pile) and _is_followed(website, pile):
                return AskedAlong(pile[0].exchange, exchange, name, value)
    return None


def _is_history(pile: list[_Step]) -> bool:
    return sum(bool(step.items) for step in pile) >= LEAST_PAGES and len({*pile[-1].items}) > 1


def _is_followed(website: Website, pile: list[_Step]) -> bool:
    """Whether the page shows what was answered, and less that was taken along had another answer."""
    first, last = (_words(website, pile[at].exchange) for at in (0, -1))
    shown = "\n".join(
        page.text for page in pages_once(website) if page.final_url == pile[-1].exchange.page
    )
    return first != last and sum(word in shown for word in {*last}) >= LEAST_SHOWN


def _words(website: Website, exchange: Exchange) -> list[str]:
    """Return the words of a list of JSON that was answered, in order."""
    body = exchange.response_body
    with suppress(ValueError, UnicodeDecodeError):
        return list(_texts(json.loads((website.content(body) if body else b"") or b"null")))
    return []


def _texts(content: object) -> Iterator[str]:
    if isinstance(content, dict):
        content = [*content.values()]
    if isinstance(content, list):
        for each in content:
            yield from _texts(each)
    elif isinstance(content, str) and len(content) >= LEAST_WORD:
        yield content
