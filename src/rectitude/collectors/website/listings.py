"""
The home page's list before and after other pages were read, where the site may follow what a visitor reads.

Two visitors of their own, so that the other visits stay untouched: one sees the list, reads and sees it
again; the other looks as often, and reads nothing. A site whose pages neither ask for anything nor keep
anything shows everybody the same, and is not asked.
"""

import asyncio
import re
from collections.abc import Sequence
from contextlib import suppress

from playwright.async_api import Error, Page

from rectitude.collectors.website import feeds, readers
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit
from rectitude.facts.links.addresses import party
from rectitude.options import Cancel

TRYING = 90.0
"""Seconds for all of it; ours."""
MOST_NAMES = 8
"""Names that are told; ours."""
_ASKS = frozenset({"xhr", "fetch"})
_SOURCES = frozenset({"document", "script"})
_RECALLS = re.compile(
    r"getItem\s*\(|(?:local|session)Storage\s*(?:\.(?!setItem|removeItem|clear)\w|\[)|\bindexedDB\b"
    r"|document\.cookie(?!\s*=[^=])"
)
"""In a script: it reads what the browser keeps."""
_KEPT = """() => { const names = [];
  for (const store of ['localStorage', 'sessionStorage'])
    try { names.push(...Object.keys(window[store])); } catch { /* an opaque origin has none */ }
  return names.map(each => each.slice(0, 80)); }"""


async def try_listing(
    browser: Browser,
    visited: Sequence[PageVisit],
    options: WebsiteOptions,
    writer: DiscreetWriter,
    cancel: Cancel,
) -> None:
    """See the home page's list before and after reading, where it may follow that."""
    if not visited or cancel.is_set() or not _may_follow(writer, party(visited[0].final_url)):
        return
    home = visited[0].final_url
    agrees = readers.agreement(writer)
    further = readers.worth_reading(visited)
    with suppress(Error, TimeoutError):
        async with asyncio.timeout(TRYING):
            async with browser.context(storage_state=options.storage_state) as context:
                page = await context.new_page()
                reading = await readers.read_on(page, home, agrees, further)
                kept = await _kept(page, party(home))
                if not reading.read:
                    return
                if not reading.is_followed:
                    writer.write(reading.trial(reading.before, kept))
                    return
                reading.after = await feeds.read(page, home)
            async with browser.context(storage_state=options.storage_state) as context:
                looks = len(reading.read)
                fresh = await readers.look_on(await context.new_page(), home, agrees, looks)
            writer.write(reading.trial(fresh, kept))


def _may_follow(writer: DiscreetWriter, site: str) -> bool:
    """Whether a site's own pages ask for something, or recall what the browser keeps for them."""
    own = (each for each in writer.written(Exchange) if party(each.url) == site)
    return any(each.resource_type in _ASKS or _sets_cookies(each) or _recalls(each) for each in own)


def _sets_cookies(exchange: Exchange) -> bool:
    """Whether a server gives the visitor a name, by which it may keep what is read itself."""
    return any(name.lower() == "set-cookie" for name, _ in exchange.response_headers)


def _recalls(exchange: Exchange) -> bool:
    body = exchange.response_body
    if body is None or exchange.resource_type not in _SOURCES:
        return False
    return bool(_RECALLS.search(body.data.decode("utf-8", "replace")))


async def _kept(page: Page, site: str) -> list[str]:
    """Return the names under which the site keeps something with this visitor."""
    cookies = await page.context.cookies()
    own = (each for each in cookies if party(f"//{each.get('domain', '').lstrip('.')}") == site)
    names = [each.get("name", "") for each in own]
    return [*names, *map(str, await page.evaluate(_KEPT))][:MOST_NAMES]
