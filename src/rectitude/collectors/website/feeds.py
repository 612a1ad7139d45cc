"""
What a home page asks its server for and shows, read by a visitor of its own.

It is loaded twice each time: what differs between two looks is chance or time, and tells nothing.
"""

import asyncio
from collections.abc import Iterator
from contextlib import suppress
from urllib.parse import parse_qsl, urlsplit

import msgspec
from playwright.async_api import Error, Page, Request

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


async def read(page: Page, url: str) -> Feed | None:
    """Return what stands on a page, and what it asks its own server for, at both of two looks."""
    with suppress(Error):
        once, again = await _look(page, url), await _look(page, url)
        return Feed(
            fields=tuple(field for field in once.fields if field in again.fields),
            lines=once.lines if once.lines == again.lines else (),
        )
    return None


async def _look(page: Page, url: str) -> Feed:
    site, asked = party(urlsplit(url).hostname or ""), list[Request]()

    def note(request: Request) -> None:
        if request.resource_type in _KINDS:
            asked.append(request)

    page.on("request", note)
    try:
        await page.goto("about:blank")
        await page.goto(url, wait_until="load", timeout=LOADING)
        await asyncio.sleep(SETTLED)
        text = str(well_formed(await page.inner_text("body")))
    finally:
        page.remove_listener("request", note)
    own = (each for each in asked if party(urlsplit(each.url).hostname or "") == site)
    fields = dict.fromkeys(field for request in own for field in _fields(request))
    return Feed(fields=tuple(fields)[:MOST_FIELDS], lines=_lines(text))


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
