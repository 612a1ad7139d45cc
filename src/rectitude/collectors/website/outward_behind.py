"""
Links to pages of the site's own that stand for other sites: where those pages lead.

Such a link is called like a way out, or stands in a list whose rows all say “Visit website” and lead to
others. Where it leads is seen by opening it once: it goes on by itself, or it is a page about leaving that
names another site. Whether it opens as others do is then seen by pressing it.
"""

import asyncio
import re
import time
from collections import Counter
from collections.abc import Collection, Sequence
from contextlib import suppress
from urllib.parse import parse_qsl, unquote, urlsplit

from playwright.async_api import BrowserContext, Error, Request

from rectitude.collectors.website.outward_leads import (
    LOADING,
    SETTLED,
    Lead,
    Seen,
    is_of_a_page,
    is_outside,
    is_way,
)
from rectitude.facts.links.addresses import host, party
from rectitude.facts.outward import ADDRESS
from rectitude.facts.stopping import SHORT

_LEAVES = re.compile(
    r"离开|前往|即将|跳转|外部|第三方|继续访问|[您你仍]要访问"
    r"|\b(?:leav\w+|about to|redirect\w*|external)\b|continue to",
    re.IGNORECASE,
)
"""Words of a page before another site; a page about the site's own product links elsewhere, too."""
LEAST = 2
"""Links to other sites that must have the same words in places of one kind; ours."""
MOST = 2
"""Pages of the site's own that are opened since they look like others' links; ours."""
MOST_WAYS = 6
"""Ways out, by what they are called, that are opened; ours."""
_STEP = 0.05


async def behind(
    context: BrowserContext, seen: Seen, led: Sequence[tuple[Lead, str]], site: str
) -> list[tuple[Lead, str]]:
    """Return such links with the address that their page leads to, which none of the others leads to."""
    known = {party(target) for _, target in led}
    found: list[tuple[Lead, str]] = []
    candidates = [*ways(seen, led, site)[:MOST_WAYS], *alike(seen, led, site)[:MOST]]
    for lead in dict.fromkeys(candidates):
        with suppress(Error):
            if (target := await led_to(context, lead.address, site, known)) and (
                party(target) not in known
            ):
                known.add(party(target))
                found.append((lead, target))
    return found


def ways(seen: Seen, led: Sequence[tuple[Lead, str]], site: str) -> list[Lead]:
    """Return the links that are called like ways out and say not whither, one of each address."""
    pressed = {lead.number for lead, _ in led}
    found: dict[str, Lead] = {}
    for lead in seen.links:
        if lead.number not in pressed and is_way(lead.address, site):
            found.setdefault(lead.address, lead)
    return list(found.values())


def alike(seen: Seen, led: Sequence[tuple[Lead, str]], site: str) -> list[Lead]:
    """Return the links to pages of the site's own that look like several ones to other sites."""
    looks = Counter((lead.group, lead.label) for lead, _ in led if party(lead.address) != site)
    pressed = {lead.number for lead, _ in led}
    return [
        lead
        for lead in seen.links
        if party(lead.address) == site
        and lead.number not in pressed
        and looks[lead.group, lead.label] >= LEAST
    ]


async def led_to(context: BrowserContext, url: str, site: str, known: Collection[str] = ()) -> str:
    """Return the address of another site that a page of the site's own leads to; nothing if none is told."""
    page = await context.new_page()
    asked: list[str] = []

    def note(request: Request) -> None:
        if is_of_a_page(request) and is_outside(request.url, site):
            asked.append(request.url)

    page.on("request", note)
    try:
        with suppress(Error):  # it may lead on before it has loaded
            await page.goto(url, wait_until="load", timeout=LOADING)
        ends = time.perf_counter() + SETTLED
        while not asked and time.perf_counter() < ends:
            await asyncio.sleep(_STEP)
        if asked:
            return asked[0]
        text, source = await page.inner_text("body"), await page.content()
        return named(text, source, url, site, known)
    finally:
        await page.close()


def named(text: str, source: str, url: str, site: str, known: Collection[str] = ()) -> str:
    """
    Return the other site's address that a short page about leaving names.

    That is the one that its own address names too, be it without a scheme; else the only one, or the only
    one that is not known from beside it: such pages praise others.
    """
    if len(text) > SHORT or not _LEAVES.search(text):
        return ""
    found: list[str] = ADDRESS.findall(source)
    addresses = {party(each): each for each in found if is_outside(each, site)}
    values = {unquote(value).partition("/")[0] for _, value in parse_qsl(urlsplit(url).query)}
    for address in addresses.values():
        if values & {host(address), party(address)}:
            return address
    others = [each for site_, each in addresses.items() if site_ not in known]
    rest = others if len(addresses) > 1 else list(addresses.values())
    return rest[0] if len(rest) == 1 else ""
