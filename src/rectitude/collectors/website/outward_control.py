"""
A site's own way to other sites, asked for an address of no firm's in the place of the one that it held up.

A way is a page of the site's with the address in it, or a script that minds the link: then the link itself
gets another address, and is pressed as before.

A notice before one site's links alone may be one before all that are not known. Whether it is, an address
tells that nobody can know; it is never asked for, for the browser answers itself.
"""

import asyncio
import base64
import time
from contextlib import AbstractAsyncContextManager, suppress
from importlib import resources
from urllib.parse import parse_qsl, quote, unquote, urlencode, urlsplit, urlunsplit

from playwright.async_api import BrowserContext, Error, Request, Route

from rectitude.collectors.website.outward_leads import LOADING, is_of_a_page, is_outside
from rectitude.collectors.website.outward_rewritten import rewrite
from rectitude.collectors.website.outward_straight import REACTION
from rectitude.evidence.outward import OutwardPress, Way
from rectitude.facts.links.addresses import party
from rectitude.text import well_formed

NOBODYS = "www.example.org"
"""A name that is set aside for examples (RFC 2606, 3): no firm's, and on no list of those that are known."""
INSTEAD = resources.files("rectitude.collectors.website").joinpath("outward_instead.js")
TEXT = 2_000
"""Characters of a page that are kept; ours."""
_STEP = 0.05


def of_nobody(target: str) -> str:
    """
    Return the same address of no firm's.

    >>> of_nobody("https://a.example.com/x?n=1")
    'https://www.example.org/x?n=1'
    """
    return urlunsplit(urlsplit(target)._replace(netloc=NOBODYS))


def in_its_place(href: str, target: str) -> tuple[str, str]:
    """
    Return a link with an address of no firm's in the place of the other site's, and that; else nothing.

    >>> in_its_place("https://bbs.example/go?to=https%3A%2F%2Fa.example.com%2Fx&n=1", "https://a.example.com/x")
    ('https://bbs.example/go?to=https%3A%2F%2Fwww.example.org%2Fx&n=1', 'https://www.example.org/x')
    """
    nobodys = of_nobody(target)
    link = urlsplit(href)
    query = [(name, _replaced(value, target, nobodys)) for name, value in parse_qsl(link.query)]
    path = unquote(link.path).replace(target, nobodys)
    if (query, path) == (parse_qsl(link.query), unquote(link.path)):
        return "", ""
    return urlunsplit(link._replace(query=urlencode(query), path=quote(path))), nobodys


def _replaced(value: str, target: str, nobodys: str) -> str:
    if value == target:
        return nobodys
    if unquote(value) == target:
        return quote(nobodys, safe="")
    in_base64 = base64.b64encode(target.encode()).decode().rstrip("=")
    if value.rstrip("=") == in_base64:
        return base64.b64encode(nobodys.encode()).decode()
    return value


async def ask_for_nobodys(
    rooms: AbstractAsyncContextManager[BrowserContext], press: OutwardPress, site: str, number: int
) -> OutwardPress | None:
    """
    Ask the way of a held-up link for an address of no firm's; None where it is no page of the site's own.

    A way that does not say whither it leads has the address in its page's sources, if anywhere.
    """
    if party(press.href) != site:
        return None
    href, nobodys = in_its_place(press.href, press.target)
    is_told = bool(href)
    asked: list[str] = []
    seconds: list[float] = []

    def note(request: Request) -> None:  # also where an answer led on, which no route is told of
        if is_of_a_page(request) and is_outside(request.url, site):
            asked.append(request.url)
            seconds.append(time.perf_counter() - begun)

    async def stand_in(route: Route) -> None:
        await route.fulfill(status=200, content_type="text/html", body="<title>target</title>")

    outcome: Way = "stopped"
    async with rooms as context:
        await context.route(lambda url: is_outside(url, site), stand_in)
        context.on("request", note)
        page = await context.new_page()
        if not is_told:
            href, nobodys = press.href, of_nobody(press.target)
            await rewrite(page, site, press.target, nobodys)
        begun = time.perf_counter()
        with suppress(Error):  # it may lead on before it has loaded
            await page.goto(href, referer=press.page, timeout=LOADING)
        ends = time.perf_counter() + REACTION
        while not asked and time.perf_counter() < ends:
            await asyncio.sleep(_STEP)
    if asked and party(asked[0]) == party(nobodys):
        outcome = "opened"
    return OutwardPress(
        page=press.page, href=href, target=nobodys, round=number, outcome=outcome,
        reached=asked[0] if asked else "", stands_for=party(press.target),
        seconds=round(seconds[0], 1) if seconds else 0.0,
    )  # fmt: skip


async def ask_for_named(
    rooms: AbstractAsyncContextManager[BrowserContext], press: OutwardPress
) -> OutwardPress:
    """
    Ask for the address that a link names, as one who types it in.

    The link led to another site, or is said to be dead. The page that did so is not told of it (no referrer).
    What stands there tells whether the firm moved, and whether anything is gone.
    """
    async with rooms as context:
        page = await context.new_page()
        begun = time.perf_counter()
        answer = await page.goto(press.target, timeout=LOADING)
        seconds = round(time.perf_counter() - begun, 1)
        text = well_formed(await page.inner_text("body"))
        return OutwardPress(
            page=press.page, href=press.target, target=press.target, outcome="opened", typed=True,
            reached=page.url, status=answer.status if answer else None, text=text[:TEXT].strip(),
            seconds=seconds,
        )  # fmt: skip
