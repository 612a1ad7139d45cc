"""
Controls that are no links and promise a program: pressed, to learn what they ask for.

A visitor of its own presses them; nothing leads away and nothing is downloaded. A site on whose pages nothing
but links promises a download is not visited again.
"""

import asyncio
import re
from collections.abc import Iterator, Sequence
from contextlib import suppress

import msgspec
from playwright.async_api import Download, Error, Page

from rectitude.collectors import pressing
from rectitude.collectors.website import leads
from rectitude.collectors.website.browser import Browser
from rectitude.collectors.website.downloads import Lead
from rectitude.collectors.website.options import WebsiteOptions
from rectitude.collectors.website.program_words import promises_program
from rectitude.collectors.website.scripts import script
from rectitude.evidence.page import Link, PageVisit
from rectitude.options import Cancel
from rectitude.text import well_formed

MOST_PAGES = 3
MOST = 3
"""Controls that are pressed on one page; ours."""
LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 1.0
"""Seconds after loading; ours."""
REACTION = 2.0
"""Seconds that a press may take to ask for something; ours."""
TRYING = 45.0
"""Seconds for all of it; ours."""

_STEP = 0.1


async def press(
    browser: Browser, visited: Sequence[PageVisit], options: WebsiteOptions, cancel: Cancel
) -> list[Lead]:
    """Return what controls asked for that promise a program and are no links."""
    pages = [page for page in visited if any(_beside_links(page))][:MOST_PAGES]
    found: list[Lead] = []
    if not pages or cancel.is_set():
        return found
    with suppress(Error, TimeoutError):
        async with (
            asyncio.timeout(TRYING),
            browser.context(storage_state=options.storage_state) as context,
        ):
            page = await context.new_page()
            for visit in pages:
                await _press_on(page, visit.final_url, found)
    return found


def _beside_links(page: PageVisit) -> Iterator[str]:
    """Yield lines of a page that promise a program and are no link's words."""
    links = {" ".join(link.text.split()) for link in page.links if not link.written}
    for line in re.split(r"[\n\t]", page.text):
        words = " ".join(line.split())
        if words not in links and promises_program(words):
            yield words


async def _press_on(page: Page, url: str, found: list[Lead]) -> None:
    """Press what promises a program on one page, and add what was asked for."""
    await page.goto(url, wait_until="load", timeout=LOADING)
    await asyncio.sleep(SETTLED)
    listed = str(await page.evaluate(f"() => ({script('fetchers')})()"))
    labels = [well_formed(label) for label in msgspec.json.decode(listed, type=list[str])]
    promising = [(i, label) for i, label in enumerate(labels) if promises_program(label)]
    for index, label in promising[:MOST]:
        if asked := await _asked_by(page, index, label):
            link = Link(text=label, href=asked)
            found.append(Lead(page=url, link=link, by_script=True))


async def _asked_by(page: Page, index: int, label: str) -> str:
    """Press a control; return the address that it asked for, if any."""
    downloading: list[str] = []

    def note(download: Download) -> None:
        downloading.append(download.url)

    page.on("download", note)
    try:
        point = await page.evaluate(f"i => ({script('point')})('fetchers', i, true)", index)
        if not point:
            return ""
        at = msgspec.json.decode(str(point), type=dict[str, float])
        async with leads.staying(page.context) as asked:
            await pressing.click(page, at["x"], at["y"], pressing.Control((label,)))
            for _ in range(round(REACTION / _STEP)):
                if asked or downloading:
                    break
                await asyncio.sleep(_STEP)
        led = [*downloading, *asked]
    except (pressing.Forbidden, Error):
        return ""
    finally:
        page.remove_listener("download", note)
    return next((url for url in led if url.startswith(("http:", "https:"))), "")
