"""Links of a page beside the text that the site itself shows as what was posted there."""

import re
from collections.abc import Iterator

import msgspec

from rectitude.evidence.page import PageVisit
from rectitude.evidence.website import Website
from rectitude.facts.links.addresses import Change, address_changes
from rectitude.facts.outward import ADDRESS
from rectitude.facts.parties import bare
from rectitude.facts.site import pages_once

_ORIGINAL = re.compile(r"原文|纯文本|源码|源文|原帖|\b(?:raw|plain text|source)\b", re.IGNORECASE)
"""A link to what was posted, as it was posted."""


class Rewritten(msgspec.Struct, frozen=True):
    """An address as it was posted, the link that stands for it, and what differs."""

    page: PageVisit
    original: PageVisit
    posted: str
    shown: str
    changes: tuple[Change, ...]


def rewritten(website: Website) -> Iterator[Rewritten]:
    """Yield the links whose address was posted with other values of the same parameters, and not so."""
    for page, original in with_original(website):
        yield from _between(page, original)


def with_original(website: Website) -> Iterator[tuple[PageVisit, PageVisit]]:
    """Yield the pages that lead to what was posted there as plain text, with that."""
    pages = {bare(page.final_url): page for page in pages_once(website)}
    for page in pages.values():
        for link in page.links:
            original = pages.get(bare(link.href))
            if original and original.media_type == "text/plain" and _ORIGINAL.search(link.text):
                yield page, original


def _between(page: PageVisit, original: PageVisit) -> Iterator[Rewritten]:
    kept = {link.href for link in page.links}  # beside an advert of the site's own, perhaps
    posted = dict.fromkeys(each for each in ADDRESS.findall(original.text) if each not in kept)
    for link in page.links:
        if not link.visible:
            continue
        for address in posted:
            changes = tuple(address_changes(address, link.href))
            if changes and all(each.kind == "query-changed" for each in changes):
                yield Rewritten(page, original, address, link.href, changes)
                break
