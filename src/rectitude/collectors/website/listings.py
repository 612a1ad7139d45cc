"""
The home page's list before and after other pages were read, where the site keeps what a visitor reads.

Two contexts of its own, so that the other visits stay untouched: in one the list is seen, some pages are read
and the list is seen again; the second sees it last, as somebody new. Most sites keep nothing of the kind, and
are not asked. What is read is pressed where a link leads to it: scripts may keep what is pressed.
"""

import asyncio
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import NamedTuple

from playwright.async_api import Error, Page

from rectitude.collectors.website import steps
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.listing import ListingTrial
from rectitude.evidence.page import Cookie, PageVisit, StorageItem
from rectitude.facts.links.addresses import party
from rectitude.options import Cancel
from rectitude.text import well_formed

MOST_READ = 3
"""Pages that are read between; ours."""
LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 1.0
"""Seconds after loading, in which lists that scripts draw are drawn; ours."""
TRYING = 60.0
"""Seconds for all of it; ours."""

_HISTORY = re.compile(
    r"hist|view(ed|s)|recent|footprint|brows(e|ed|ing)|(?<![a-z])reads?(?![a-z])|reading|visited|interest|prefer|taste"
    r"|(?<![a-z])(tags?|cats?|topics?|likes?|channels?|last)(?![a-z])|足迹|浏览",
    re.IGNORECASE,
)
"""Names under which sites keep what a visitor turned to; ours."""
_KEEPS = re.compile(r"localStorage|document\.cookie|indexedDB")
_INTERESTS = re.compile(
    r"['\"`]([\w.:-]{0,24}(?:interest|hist(?:ory)?|viewed|recent|footprint|prefer|taste"
    r"|(?<![a-zA-Z])(?:tags?|cats?|topics?|likes?))[\w.:-]{0,12})['\"`]",
    re.IGNORECASE,
)
"""Names of that kind in a script that keeps something; ours."""
_SOURCES = frozenset({"document", "script"})
MOST_NAMES = 8
"""Names that are told; ours."""
_NEITHER = frozenset(
    {"home", "privacy", "third-parties", "login", "register", "licence", "settings"}
)
_LINKS = """() => [...document.querySelectorAll('a[href]')]
  .map(link => [link, link.getBoundingClientRect()])
  .filter(([link, box]) => box.width > 0 && box.height > 0 && link.checkVisibility())
  .sort(([, a], [, b]) => Math.round(a.top) - Math.round(b.top) || a.left - b.left)
  .map(([link]) => [link.href, link.innerText.replace(/\\s+/g, ' ').trim().slice(0, 80)]).slice(0, 400)"""
_TITLES = """() => [document.title, ...[...document.querySelectorAll('h1')].map(each => each.innerText)]
  .map(each => each.replace(/\\s+/g, ' ').trim().slice(0, 120)).filter(Boolean).slice(0, 3)"""


class _Listed(NamedTuple):
    """The pages that a page's links lead to, and the links with their words."""

    pages: tuple[str, ...]
    items: tuple[str, ...]


async def try_listing(
    browser: Browser,
    visited: Sequence[PageVisit],
    options: WebsiteOptions,
    writer: DiscreetWriter,
    cancel: Cancel,
) -> None:
    """See the home page's list before and after reading, where the site keeps what is read."""
    if not visited or cancel.is_set():
        return
    home, site = visited[0].final_url, party(visited[0].final_url)
    kept = tuple(dict.fromkeys((*_kept(writer, site), *_would_keep(writer, site))))[:MOST_NAMES]
    read = [page for page in visited[1:] if page.role not in _NEITHER][:MOST_READ]
    if not kept or not read:
        return
    with suppress(Error, TimeoutError):
        async with asyncio.timeout(TRYING):
            async with browser.context(storage_state=options.storage_state) as context:
                page = await context.new_page()
                before, titles = await _listed(page, home, site), list[str]()
                for each in read:
                    await steps.read(page, each.url, home)
                    titles += map(str, well_formed(await page.evaluate(_TITLES)))
                after = await _steady(page, home, site)
            async with browser.context(storage_state=options.storage_state) as context:
                fresh = await _steady(await context.new_page(), home, site)
            writer.write(
                ListingTrial(
                    page=home,
                    read=tuple(each.url for each in read),
                    read_at=tuple(each.final_url for each in read),
                    before=before.pages,
                    after=after.pages,
                    fresh=fresh.pages,
                    items_before=before.items,
                    items_after=after.items,
                    items_fresh=fresh.items,
                    titles=tuple(dict.fromkeys(titles)),
                    kept=kept,
                )
            )


async def _steady(page: Page, url: str, site: str) -> _Listed:
    """Return the order of a page that has the same one twice: a list that takes turns proves nothing."""
    once, again = await _listed(page, url, site), await _listed(page, url, site)
    return _Listed(
        once.pages if once.pages == again.pages else (),
        once.items if once.items == again.items else (),
    )


def _would_keep(writer: DiscreetWriter, site: str) -> Iterator[str]:
    """Yield the names under which the site's own scripts would keep what a visitor presses."""
    for exchange in writer.written(Exchange):
        body = exchange.response_body
        own = exchange.resource_type in _SOURCES and party(exchange.url) == site
        source = body.data.decode("utf-8", "replace") if own and body else ""
        if _KEEPS.search(source):
            yield from (name[1] for name in _INTERESTS.finditer(source))


def _kept(writer: DiscreetWriter, site: str) -> Iterator[str]:
    """Yield the names of what the site's own pages kept of what was read."""
    for item in writer.written(StorageItem):
        if party(item.origin) == site and item.value and _HISTORY.search(item.key):
            yield item.key
    for cookie in writer.written(Cookie):
        own = party(f"//{cookie.domain.lstrip('.')}") == site
        if own and cookie.value and _HISTORY.search(cookie.name):
            yield cookie.name


async def _opened(page: Page, url: str) -> None:
    await page.goto(url, wait_until="load", timeout=LOADING)
    await asyncio.sleep(SETTLED)


async def _listed(page: Page, url: str, site: str) -> _Listed:
    await _opened(page, url)
    found = well_formed(await page.evaluate(_LINKS))
    own = [(str(href), str(words)) for href, words in found if party(str(href)) == site]
    return _Listed(
        tuple(dict.fromkeys(href for href, _ in own)),
        tuple(dict.fromkeys(f"{href} {words}" for href, words in own if words)),
    )
