"""
A visitor of a site who agrees where it asks, and reads until the home page follows, if it ever does.

A list begins with what is for everybody, or with what its reader likes: reading its first things would show
nothing. So its last ones are read first, by a press where they are pressed, and the home page is looked at
after each.
"""

import asyncio
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from urllib.parse import urldefrag, urlsplit

import msgspec
from playwright.async_api import Error, Page

from rectitude.collectors import pressing
from rectitude.collectors.website import feeds, pages, steps
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.feeds import View
from rectitude.collectors.website.scripts import script
from rectitude.evidence.consent import Banner
from rectitude.evidence.listing import ListingTrial
from rectitude.evidence.page import Link, PageVisit
from rectitude.facts.parties import FirstParty, party
from rectitude.facts.personalisation.reordering import follows
from rectitude.facts.places import places_in
from rectitude.facts.site import leads_out
from rectitude.text import well_formed

MOST_READ = 3
"""Pages that are read, at most: lists that follow reading follow the first ones as a rule. Ours."""
LEAST_ALIKE = 3
"""Links of one kind from which on they are a list; ours."""
LEAST_WORDS = 2
READ = 0.5
"""Seconds for which a page is read for the second time; ours."""
_BEFORE_ITS_SITE = re.compile(r"\s*[-_|·–—]\s*")
LONGEST_PLACE = 5
"""Characters of a link that names a place and no more; ours."""
_CHOICES = re.compile(
    r"^(?:english|en|中文|简体|繁[体體]|语言|language)|切换|版$|排序|最新|最热|关注|订阅|夜间|主题",
    re.IGNORECASE,
)
"""Words of links by which a visitor chooses how or what is shown, and reads nothing; ours."""
_AGREES = ("accept", "acknowledge")
_PACKAGE = "rectitude.collectors.personalisation"
_TITLES = """() => [document.title, ...[...document.querySelectorAll('h1')].map(each => each.innerText)]
  .map(each => each.replace(/\\s+/g, ' ').trim().slice(0, 120)).filter(Boolean).slice(0, 3)"""


class Reading(msgspec.Struct):
    """What a visitor read, and what the home page showed before and after."""

    home: str
    before: View
    after: View
    read: list[str] = []
    read_at: list[str] = []
    titles: list[str] = []
    shown: list[str] = []
    """Rows of the pages that were read: the visitor saw them there."""

    @property
    def is_done(self) -> bool:
        """Whether enough was read to know, or as much as is read at most."""
        return len(self.read) == MOST_READ or self.is_followed

    @property
    def is_followed(self) -> bool:
        """Whether the page follows what was read, if somebody new sees what stood there before."""
        return follows(self.trial(self.before))

    def trial(self, fresh: View, kept: Sequence[str] = ()) -> ListingTrial:
        """Return the record of it, with what somebody new saw."""
        before, after = self.before, self.after
        return ListingTrial(
            page=self.home, read=tuple(self.read), read_at=tuple(self.read_at),
            before=before.pages, after=after.pages, fresh=fresh.pages,
            items_before=before.items, items_after=after.items, items_fresh=fresh.items,
            rows_before=before.rows, rows_after=after.rows, rows_fresh=fresh.rows,
            titles=tuple(dict.fromkeys(self.titles)), shown=tuple(dict.fromkeys(self.shown)),
            kept=tuple(kept),
        )  # fmt: skip


def agreement(writer: DiscreetWriter) -> str:
    """Return the label by which a visitor agrees to what the site asks for; nothing where it asks nothing."""
    found = (banner for banner in writer.written(Banner) if banner.found)
    labels = (each.text for banner in found for each in banner.controls if each.offer in _AGREES)
    return next(labels, "")


async def arrive(page: Page, home: str, agrees: str) -> None:
    """Open the home page as somebody new, and agree where the site asks."""
    await page.goto(home, wait_until="load", timeout=feeds.LOADING)
    await asyncio.sleep(feeds.SETTLED)
    if agrees:
        await _press(page, agrees)


async def _press(page: Page, label: str) -> None:
    with suppress(Error, pressing.Forbidden):
        found = await page.evaluate(
            f"asked => ({script('controls', _PACKAGE)})(asked)", {"label": label}
        )
        if not msgspec.json.decode(str(well_formed(found))):
            return
        at = await page.evaluate(f"index => ({script('reach', _PACKAGE)})(index)", 0)
        if at:
            point = msgspec.json.decode(str(at))
            await pressing.click(page, point["x"], point["y"], pressing.Control((label,)))
            await asyncio.sleep(feeds.SETTLED)


def worth_reading(visited: Sequence[PageVisit]) -> list[str]:
    """Return the pages that were visited and neither tell of a policy nor choose how the site is shown."""
    further = (page for page in visited[1:] if page.role in {"other", "about"})
    return [page.url for page in further if not chooses(_BEFORE_ITS_SITE.split(page.title)[0])]


async def read_on(page: Page, home: str, agrees: str, further: Sequence[str] = ()) -> Reading:
    """Read what the home page lists, else `further` pages, until the home page follows or enough is read."""
    await arrive(page, home, agrees)
    before = await feeds.read(page, home)
    reading = Reading(home, before, before)
    links = [url for url in (*_candidates(before, home), *further) if url not in reading.read]
    for url in dict.fromkeys(links):
        if reading.is_done:
            break
        with suppress(Error):
            await steps.read(page, url, home)
            await page.reload(wait_until="load", timeout=feeds.LOADING)  # some count from two on
            await asyncio.sleep(READ)
            reading.titles += [*before.words_of(url), *await _titles(page)]
            await _note(reading, page, url)
    for row in reversed(before.scripted):
        if reading.is_done:
            break
        with suppress(Error, pressing.Forbidden):
            if await _pressed_row(page, row):
                reading.titles.append(row)
                await _note(reading, page, row)
    return reading


async def _note(reading: Reading, page: Page, what: str) -> None:
    """Note what was read, and look at the home page after it."""
    reading.shown += [row.text for row in await feeds.rows(page)]
    reading.read.append(what)
    reading.read_at.append(page.url)
    reading.after = await feeds.look(page, reading.home)


async def _pressed_row(page: Page, text: str) -> bool:
    """Press a row of the home page that a script opens; False where it cannot be pressed."""
    if pages.role_of(Link(text=text, href="")) != "other" or chooses(text):
        return False
    found = await feeds.rows(page)
    index = next((number for number, row in enumerate(found) if row.text == text), None)
    if index is None:
        return False
    point = await page.evaluate(f"given => ({script('point')})(...given)", ["rows", index, True])
    if not point:
        return False
    at = msgspec.json.decode(str(point))
    await pressing.click(page, at["x"], at["y"], pressing.Control((text,)))
    await asyncio.sleep(feeds.SETTLED)
    return True


async def _titles(page: Page) -> list[str]:
    """Return what a page calls itself, and how that begins before the name of its site."""
    titles = [str(each) for each in well_formed(await page.evaluate(_TITLES))]
    return [*titles, *(_BEFORE_ITS_SITE.split(each)[0] for each in titles)]


async def look_on(page: Page, home: str, agrees: str, times: int) -> View:
    """Look at the home page as somebody new who reads nothing, so often; return what it shows in the end."""
    await arrive(page, home, agrees)
    for _ in range(times):
        await feeds.look(page, home)
    return await feeds.read(page, home)


def _candidates(view: View, home: str) -> Iterator[str]:
    """Yield what a visitor may read of what the home page lists: of a list first, and its last first."""
    links = (Link(text=words, href=href) for href, words in view.links if len(words) >= LEAST_WORDS)
    own = party(urlsplit(home).hostname or "")
    readable = [
        each.href
        for each in pages.within(own, links)
        if pages.role_of(each) == "other"
        and not _is_view_of(each.href, home)
        and not chooses(each.text)
    ]
    alike, itself = Counter(map(_kind, readable)), FirstParty.of([home])
    last_first = sorted(
        enumerate(dict.fromkeys(readable)),
        key=lambda each: (
            leads_out(each[1], itself),  # nothing of the site is read there
            -min(alike[_kind(each[1])], LEAST_ALIKE),
            -each[0],
        ),
    )
    yield from (href for _, href in last_first)


def _kind(address: str) -> str:
    """Return what addresses of one list have in common: the folder, or the route's."""
    parts = urlsplit(address)
    return (parts.fragment or parts.path).rpartition("/")[0] if not parts.query else parts.path


def chooses(words: str) -> bool:
    """
    Whether a link sets how or for which place a site is shown.

    >>> [chooses(each) for each in ("English", "杭州站", "杭州湾又见候鸟")]
    [True, True, False]
    """
    return bool(_CHOICES.search(words)) or (len(words) <= LONGEST_PLACE and bool(places_in(words)))


def _is_view_of(address: str, home: str) -> bool:
    """Whether an address only shows the home page otherwise, as one that sets a city or an order does."""
    bare, route = urldefrag(address)
    same = urlsplit(bare)[:3] == urlsplit(urldefrag(home)[0])[:3]
    return same and not route.startswith(("/", "!/"))
