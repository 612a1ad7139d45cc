"""
A site's pages once its switch of personalised delivery was turned off, and what they no longer give.

What a page says then is compared with what it says to somebody new: what is gone for both has another reason.
"""

from collections.abc import Mapping, Sequence
from contextlib import suppress

from playwright.async_api import Error, Page

from rectitude.collectors.website import feeds
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.switch_words import lines
from rectitude.evidence.page import PageVisit
from rectitude.evidence.switch import Section
from rectitude.facts.parties import bare
from rectitude.text import well_formed

MOST = 4
"""Pages that are looked at again, the home page among them. Ours."""
LEAST = 2
"""Lines that a page must have lost, for it to be looked at by somebody new. Ours."""
_READ = frozenset({"home", "other", "about"})


def worth_a_look(visited: Sequence[PageVisit], settings: str) -> dict[str, str]:
    """Return addresses, with what stood there, of pages that tell of neither policy nor settings."""
    found = {
        page.final_url: page.text
        for page in visited
        if page.role in _READ and page.final_url != settings and not page.problem
    }
    return dict(list(found.items())[:MOST])


async def texts(page: Page, stood: Mapping[str, str]) -> dict[str, str]:
    """Return what the pages say now that lost something of what stood there."""
    found: dict[str, str] = {}
    for url, before in stood.items():
        with suppress(Error):
            now, _ = await _text(page, url)
            if len(lines(before) - lines(now)) >= LEAST:
                found[url] = now
    return found


async def compared(
    browser: Browser, lost: Mapping[str, str], settings: str, options: WebsiteOptions
) -> tuple[Section, ...]:
    """Return what became of pages, beside what somebody new sees; the page of settings has their frame."""
    sections: list[Section] = []
    with suppress(Error):
        async with browser.context(storage_state=options.storage_state) as context:
            page = await context.new_page()
            frame = lines(await feeds.opened(page, settings))
            for url, now in lost.items():
                fresh, title = await _text(page, url)
                sections.append(_section(url, title, fresh, now, frame | lines(title)))
    return tuple(each for each in sections if each.kept < each.stood)


def _section(url: str, title: str, fresh: str, now: str, frame: set[str]) -> Section:
    stood, left = lines(fresh) - frame, lines(now) - frame
    new = dict.fromkeys(line for each in now.splitlines() if (line := each.strip()) in left - stood)
    return Section(
        page=bare(url),
        title=title[:120],
        stood=len(stood),
        kept=len(stood & left),
        new=len(new),
        said="\n".join(new)[:500],
    )


async def _text(page: Page, url: str) -> tuple[str, str]:
    """Return the words and the title of a page that is loaded as one that was left."""
    seen = await feeds.opened(page, url)
    return seen, str(well_formed(await page.title())).strip()
