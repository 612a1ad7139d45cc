"""Lists of persons that a site gives to anyone who asks: identity numbers of many, in one answer."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.website import Website
from rectitude.facts import personal_data
from rectitude.facts.parties import FirstParty, host_of

MANY = 5
"""
Identity numbers of different persons in one answer from which on it is a list of them; ours.

Each proves itself by region, date and check digit. One or two may be a sample, or the operator's own.
"""
_CANDIDATE = re.compile(rb"(?<!\d)\d{17}[\dXx](?![\dA-Za-z])")
_HIDDEN = "***"
"""What stands in the bundle for the secrets of a test account: then not just anyone was answered."""


class OpenList(msgspec.Struct, frozen=True):
    """An answer of the site's own with identity numbers of many persons."""

    exchange: Exchange
    numbers: int
    first: str


def open_lists(website: Website, own: FirstParty) -> Iterator[OpenList]:
    """Yield the answers that give such numbers to a visitor who has not logged in, one an address."""
    if any(_HIDDEN in cookie.value for cookie in website.cookies):
        return
    known = set(website.persona.values.values())
    seen: set[str] = set()
    for exchange in website.exchanges:
        address = exchange.url.partition("?")[0]
        if exchange.response_body is None or address in seen or not own.owns(host_of(exchange.url)):
            continue
        data = website.content(exchange.response_body) or b""
        if len(_CANDIDATE.findall(data)) < MANY:
            continue
        found = personal_data.find(data, kinds=frozenset({"id_card"}))
        numbers = dict.fromkeys(item.value for item in found if item.value not in known)
        if len(numbers) >= MANY:
            seen.add(address)
            yield OpenList(exchange, len(numbers), next(iter(numbers)))
