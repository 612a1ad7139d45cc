"""
What a page asks its server for and shows, as a visitor sees it.

It is loaded twice each time: what differs between two looks is chance or time, and tells nothing.
"""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import suppress
from urllib.parse import parse_qsl, urlsplit

import msgspec
from playwright.async_api import Error, Page, Request

from rectitude.collectors.website.scripts import script
from rectitude.evidence.switch import Feed
from rectitude.facts.parties import party
from rectitude.text import well_formed

LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 1.0
"""Seconds after loading, in which lists that scripts draw are drawn; ours."""
MOST_LINES, LONGEST_LINE = 80, 60
MOST_FIELDS, LONGEST_FIELD = 60, 200
_KINDS = frozenset({"xhr", "fetch"})
_LINKS = """() => [...document.querySelectorAll('a[href]')]
  .map(link => [link, link.getBoundingClientRect()])
  .filter(([link, box]) => box.width > 0 && box.height > 0 && link.checkVisibility())
  .sort(([, a], [, b]) => Math.round(a.top) - Math.round(b.top) || a.left - b.left)
  .map(([link]) => [link.href, link.innerText.replace(/\\s+/g, ' ').trim().slice(0, 80)]).slice(0, 400)"""


_SCROLL = """() => {
  const longer = document.documentElement.scrollHeight > innerHeight + 2;
  if (longer) scrollTo({top: document.documentElement.scrollHeight, behavior: 'instant'});
  return longer;
}"""
DRAWN = 0.5
"""Seconds after scrolling, in which more of a list is drawn; ours."""


class View(msgspec.Struct, frozen=True):
    """What one look at a page shows; of two looks what is the same, nothing where its order was not."""

    fields: tuple[str, ...] = ()
    lines: tuple[str, ...] = ()
    rows: tuple[str, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    """Of the page's own site: the address, and the words."""
    scripted: tuple[str, ...] = ()
    """Rows from which a script alone leads on."""

    @property
    def pages(self) -> tuple[str, ...]:
        """The addresses that its links lead to."""
        return tuple(dict.fromkeys(href for href, _ in self.links))

    @property
    def items(self) -> tuple[str, ...]:
        """Its links with their words."""
        return tuple(dict.fromkeys(f"{href} {words}" for href, words in self.links if words))

    def words_of(self, url: str) -> list[str]:
        """Return the words of the links that lead to an address."""
        return [words for href, words in self.links if href == url and words]

    @property
    def feed(self) -> Feed:
        """What is kept of it where a switch is tried."""
        return Feed(fields=self.fields, lines=self.lines, rows=self.rows)


async def read(page: Page, url: str) -> View:
    """Return what stands on a page, and what it asks its own server for, at both of two looks."""
    once, again = await look(page, url), await look(page, url)
    return View(
        fields=_common(once.fields, again.fields),
        lines=_steady(once.lines, again.lines),
        rows=_steady(once.rows, again.rows),
        links=_steady_links(once, again),
        scripted=_common(once.scripted, again.scripted),
    )


def _steady_links(once: View, again: View) -> tuple[tuple[str, str], ...]:
    """Return the links that stood there twice in one order, without words that were others."""
    if once.items == again.items:
        return again.links
    return tuple((href, "") for href in again.pages) if once.pages == again.pages else ()


async def look(page: Page, url: str) -> View:
    """Load a page as one that was left, and return what it shows."""
    site, asked = party(urlsplit(url).hostname or ""), list[Request]()

    def note(request: Request) -> None:
        if request.resource_type in _KINDS:
            asked.append(request)

    page.on("request", note)
    try:
        text = await opened(page, url)
        await _scroll(page)
        listed = await rows(page)
        links = well_formed(await page.evaluate(_LINKS))
    finally:
        page.remove_listener("request", note)
    own = (each for each in asked if _is_of(site, each.url))
    fields = dict.fromkeys(field for request in own for field in _fields(request))
    return View(
        fields=tuple(fields)[:MOST_FIELDS],
        lines=_lines(text),
        rows=tuple(each.text for each in listed),
        scripted=tuple(each.text for each in listed if each.scripted),
        links=tuple((str(href), str(words)) for href, words in links if _is_of(site, str(href))),
    )


async def opened(page: Page, url: str) -> str:
    """Load a page as one that was left, and return what it says."""
    await page.goto("about:blank")
    await page.goto(url, wait_until="load", timeout=LOADING)
    await asyncio.sleep(SETTLED)
    return str(well_formed(await page.inner_text("body")))


class Row(msgspec.Struct, frozen=True):
    """The words of a row, and whether a script alone leads on from it."""

    text: str
    scripted: bool = False


async def rows(page: Page) -> list[Row]:
    """Return the rows of the lists that a page shows as it stands."""
    found = await page.evaluate(f"() => ({script('rows')})()")
    return msgspec.json.decode(str(well_formed(found)), type=list[Row])


async def _scroll(page: Page) -> None:
    """Scroll to the end of a page that is longer than the view, so that what follows there is drawn."""
    if await page.evaluate(_SCROLL):
        await asyncio.sleep(DRAWN)


def _is_of(site: str, url: str) -> bool:
    return party(urlsplit(url).hostname or "") == site


def _common(once: Sequence[str], again: Sequence[str]) -> tuple[str, ...]:
    return tuple(each for each in once if each in again)


def _steady(once: Sequence[str], again: Sequence[str]) -> tuple[str, ...]:
    """
    Return what stood there twice; nothing where it had another order.

    >>> _steady(["a", "3 minutes ago", "b"], ["a", "4 minutes ago", "b"]), _steady("abc", "acb")
    (('a', 'b'), ())
    """
    common = _common(once, again)
    return common if common == _common(again, once) else ()


def _lines(text: str) -> tuple[str, ...]:
    lines = (" ".join(line.split()) for line in text.splitlines())
    return tuple(line[:LONGEST_LINE] for line in lines if line)[:MOST_LINES]


def _fields(request: Request) -> Iterator[str]:
    """Yield each value of a request's query and body, with where it goes and how it is called."""
    parts = urlsplit(request.url)
    body = b""
    with suppress(Error):
        body = request.post_data_buffer or b""
    for name, value in (*parse_qsl(parts.query), *_values(body)):
        yield f"{parts.path} {name}={value}"[:LONGEST_FIELD]


def _values(body: bytes) -> Iterator[tuple[str, str]]:
    """
    Yield the values of a body of JSON, or else of a form, each under the last name on the way to it.

    >>> list(_values(b'{"who": {"tags": ["tea", ""]}}')), list(_values(b"tags=&sort=new"))
    ([('tags', 'tea')], [('sort', 'new')])
    """
    try:
        yield from _leaves("", msgspec.json.decode(body))
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        yield from parse_qsl(body.decode("utf-8", "replace"))


def _leaves(name: str, value: object) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for inner, each in value.items():
            yield from _leaves(str(inner), each)
    elif isinstance(value, list):
        for each in value:
            yield from _leaves(name, each)
    elif value not in (None, ""):
        yield name, str(value).lower() if isinstance(value, bool) else str(value)
