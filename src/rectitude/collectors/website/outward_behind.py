"""
Links to a page of the site's own among links of one kind to other sites: what that page leads to.

In a list whose rows all say “Visit website”, one that leads to a page of the site's own stands for a site,
too, where that page is about one other site alone.
"""

import re
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress

from playwright.async_api import BrowserContext, Error

from rectitude.collectors.website.outward_leads import LOADING, Lead, Seen, is_outside
from rectitude.facts.links.addresses import party
from rectitude.facts.outward import ADDRESS
from rectitude.facts.stopping import SHORT

_LEAVES = re.compile(
    r"离开|前往|即将|跳转|外部|第三方|继续访问|\b(?:leav\w+|about to|redirect\w*|external)\b|continue to",
    re.IGNORECASE,
)
"""Words of a page before another site; a page about the site's own product links elsewhere, too."""
LEAST = 2
"""Links to other sites that must have the same words in places of one kind; ours."""
MOST = 2
"""Pages of the site's own that are opened for it; ours."""


async def behind(
    context: BrowserContext, seen: Seen, led: Sequence[tuple[Lead, str]], site: str
) -> list[tuple[Lead, str]]:
    """Return such links with the address that their page names, which none of the others leads to."""
    known = {party(target) for _, target in led}
    found: list[tuple[Lead, str]] = []
    for lead in alike(seen, led, site)[:MOST]:
        with suppress(Error):
            if (target := await _only_one_named(context, lead.address, site)) and (
                party(target) not in known
            ):
                found.append((lead, target))
    return found


def alike(seen: Seen, led: Sequence[tuple[Lead, str]], site: str) -> list[Lead]:
    """Return the links to pages of the site's own that look like several ones to other sites."""
    ways = Counter((lead.group, lead.label) for lead, _ in led if party(lead.address) != site)
    pressed = {lead.number for lead, _ in led}
    return [
        lead
        for lead in seen.links
        if party(lead.address) == site
        and lead.number not in pressed
        and ways[lead.group, lead.label] >= LEAST
    ]


async def _only_one_named(context: BrowserContext, url: str, site: str) -> str:
    """Return the address of another site that a short page names, if it names one site alone."""
    page = await context.new_page()
    try:
        await page.goto(url, wait_until="load", timeout=LOADING)
        text, source = await page.inner_text("body"), await page.content()
    finally:
        await page.close()
    named = {party(each): each for each in ADDRESS.findall(source) if is_outside(each, site)}
    is_between = len(text) <= SHORT and _LEAVES.search(text)
    return next(iter(named.values())) if len(named) == 1 and is_between else ""
