"""Links to other sites as a page shows them, and which of them are worth pressing."""

import asyncio
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from importlib import resources
from typing import TypeVar
from urllib.parse import urlsplit

import msgspec
from playwright.async_api import Error, Page, Request

from rectitude.evidence.page import PageVisit
from rectitude.facts.links.addresses import host, party
from rectitude.facts.outward import ADDRESS, carried, leads_out, recommended_by
from rectitude.text import well_formed

T = TypeVar("T")

MOST_PAGES = 3
"""Pages whose links are pressed: those with the most links through a page of the site's own. Ours."""
MOST = 8
"""Links of one page that are pressed, one of each other site; ours."""
MOST_PLAIN = 4
"""Addresses that are no links and are pressed all the same, for a script may open them; ours."""
LOADING = 15_000.0
"""Milliseconds that a page may take to load; ours."""
SETTLED = 0.5
_STILL = 0.1
"""Seconds between two looks at where a link lies, the pointer being there; ours."""
_LOOKS = 6
"""Looks after which a link that still moves is left alone; ours."""

_NO_SITES_OF_FIRMS = re.compile(
    r"(^|\.)(gov\.cn|12377\.cn|12321\.cn|cyberpolice\.cn|w3\.org|creativecommons\.org|cnnic\.cn)$"
)
"""What footers link to by law or habit."""
READ = resources.files("rectitude.collectors.website").joinpath("outward.js")
_ASIDE = resources.files("rectitude.collectors.website").joinpath("outward_aside.js")


class Lead(msgspec.Struct, frozen=True):
    """A link, or an address that is none, as the page has it."""

    number: int
    address: str
    label: str
    group: str
    relation: str = ""
    block: int = 0
    position: int = 0
    led_in_by: str = ""

    def is_at(self, other: "Lead") -> bool:
        """Whether another lead is this one, on the page as it was loaded again."""
        return (self.number, self.address) == (other.number, other.address)


class Seen(msgspec.Struct, frozen=True):
    """What `outward.js` says of a page."""

    links: list[Lead]
    plain: list[Lead]
    text: str
    controls: list[Lead] = []
    """What else can be pressed; its address, if any, stands somewhere about it."""

    @property
    def all(self) -> list[Lead]:
        return [*self.links, *self.plain, *self.controls]


async def opened(page: Page, url: str) -> Seen:
    await page.goto(url, wait_until="load", timeout=LOADING)
    await asyncio.sleep(SETTLED)
    seen = well_formed(await page.evaluate(READ.read_text(encoding="utf-8"), None))
    return msgspec.convert(seen, Seen, strict=False)


async def place_at_rest(page: Page, lead: Lead) -> tuple[float, float] | None:
    """
    Return where a link lies, scrolled into view, once it lies still below the pointer.

    Nothing if something but a pop-up covers it or it keeps moving: pictures that come late and menus that
    open below the pointer move what is pressed, and the press would meet another link.
    """
    before = None
    for _ in range(_LOOKS):
        place = await _place(page, lead)
        if not place:
            return None
        x, y = float(place[0]), float(place[1])
        if (x, y) == before:
            return x, y
        before = x, y
        await page.mouse.move(x, y)
        await asyncio.sleep(_STILL)
    return None


async def _place(page: Page, lead: Lead) -> Sequence[float] | None:
    """Return where a link lies; what came up above it is set aside."""
    read = READ.read_text(encoding="utf-8")
    place: Sequence[float] | None = await page.evaluate(read, lead.number)
    if not place and await page.evaluate(_ASIDE.read_text(encoding="utf-8")):
        place = await page.evaluate(read, lead.number)
    return place


def promising(
    visited: Sequence[PageVisit], site: str, hidden: Mapping[str, frozenset[str]] | None = None
) -> list[PageVisit]:
    """
    Return the few pages to try: they name several other sites, one of them none of the earlier pages did.

    Those that lead to them by way of the site come first. What all pages link to is pressed on one.
    `hidden`: the other sites that the source of each page names, and neither its links nor its words do.
    """
    ranked = []
    for number, page in enumerate(visited):
        if is_way(page.final_url, site):
            continue  # a page between
        leads = [
            (link.href, target)
            for link in page.links
            if link.visible and (target := target_of(link.href, link.text, site))
        ]
        by_way = {link.href for link in page.links if link.visible and is_way(link.href, site)}
        named = {party(target) for _, target in leads} | by_way
        named |= {party(a) for a in ADDRESS.findall(page.text) if is_outside(a, site)}
        named |= (hidden or {}).get(page.url, frozenset())
        if len(named) > 1 or of_several(leads) or recommended_by_way(leads, site):
            ways = len(by_way | {party(target) for href, target in leads if party(href) == site})
            ranked.append((-ways, -len(named), number, page, named))
    known: set[str] = set()
    pages: list[PageVisit] = []
    for *_, page, named in sorted(ranked, key=lambda each: each[:3]):
        if named - known and len(pages) < MOST_PAGES:
            pages.append(page)
            known |= named
    return pages


_WAY = re.compile(
    r"/(?:go|goto|gourl|jump|jumpto|jmp|out|outlink|outbound|link|links|redirect|redir|rd|r|to|leave|leaving|away|exit"
    r"|external|ext|outside|click|clk|visit|target|transfer|forward|warn|safe|tiaozhuan|waibu)"
    r"(?:\.[a-z]{2,4})?(?:/[^/]+$|/?\?)",
    re.IGNORECASE,
)
"""How sites call their ways to other sites, where something follows that says to which; ours."""
_NAMES_A_HOST = re.compile(r"=(?:www\.)[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:/|%2f|&|$)", re.IGNORECASE)
"""A parameter that is a host, without a scheme."""


def is_way(href: str, site: str) -> bool:
    """
    Whether an address looks like a site's own way to other sites, be it said or not to which.

    >>> is_way("https://a.example/go/17", "a.example"), is_way("https://a.example/news/17", "a.example")
    (True, False)
    """
    parts = urlsplit(href)
    called = _WAY.search(f"{parts.path}?{parts.query}".rstrip("?"))
    return party(href) == site and bool(called or _NAMES_A_HOST.search(parts.query))


def target_of(href: str, label: str, site: str) -> str:
    """
    Return the address of another site that a link names; nothing if it names none.

    >>> target_of("https://bbs.example/go?to=https%3A%2F%2Fa.example.com%2Fx", "", "bbs.example")
    'https://a.example.com/x'
    >>> target_of("https://bbs.example/t/1", "第一帖", "bbs.example")
    ''
    """
    candidates = [href] if party(href) != site else [*carried(href), label.strip()]
    return next((each for each in candidates if is_outside(each, site)), "")


def of_several(links: Iterable[tuple[T, str]]) -> list[tuple[T, str]]:
    """Return two links to one site by which different people recommend, where there are such."""
    found: dict[str, dict[str, tuple[T, str]]] = defaultdict(dict)
    for link, target in links:
        if who := recommended_by(target):
            found[party(target)].setdefault(who, (link, target))
    several = (list(each.values()) for each in found.values() if len(each) > 1)
    return next(several, [])[:2]


def recommended_by_way(links: Iterable[tuple[str, str]], site: str) -> bool:
    """
    Whether a link by way of the site's own pages names who recommends: it may be replaced on the way.

    >>> recommended_by_way([("https://bbs.example/go?to=x", "https://a.example/p?ref=zhou88")], "bbs.example")
    True
    """
    return any(party(href) == site and recommended_by(target) for href, target in links)


def is_outside(address: str, site: str) -> bool:
    if not re.match(r"https?://", address, re.IGNORECASE) or not host(address):
        return False
    return party(address) != site and not _NO_SITES_OF_FIRMS.search(host(address))


def chosen(seen: Seen, site: str) -> tuple[list[tuple[Lead, str]], list[tuple[Lead, str]]]:
    """
    Return the links to press, and the addresses that are no links.

    One link of each other site, and two of one by which different people recommend. What is an address by its
    words, and can be pressed, is a link to its readers, however it is made.
    """
    out = [*_leading_out(seen, site), *_addresses_to_press(seen, site)]
    found: dict[str, tuple[Lead, str]] = {}
    for lead, target in out:
        found.setdefault(party(target), (lead, target))
    led = dict.fromkeys((*of_several(out), *found.values()))
    return list(led)[:MOST], [
        (lead, lead.address)
        for lead in seen.plain
        if is_outside(lead.address, site) and party(lead.address) not in found
    ]


def _addresses_to_press(seen: Seen, site: str) -> list[tuple[Lead, str]]:
    return [(lead, lead.label) for lead in seen.controls if _is_an_address(lead.label, site)]


def _is_an_address(label: str, site: str) -> bool:
    return bool(ADDRESS.fullmatch(label)) and is_outside(label, site)


def another_of(seen: Seen, site: str, address: str) -> tuple[Lead, str] | None:
    """Return a link of the page to another page of the site to which an address belongs."""
    others = (
        (lead, target)
        for lead, target in _leading_out(seen, site)
        if party(target) == party(address) and urlsplit(target).path != urlsplit(address).path
    )
    return next(others, None)


def _leading_out(seen: Seen, site: str) -> list[tuple[Lead, str]]:
    return [
        (lead, target)
        for lead in seen.links
        if (target := target_of(lead.address, lead.label, site)) and leads_out(lead.label, target)
    ]


def comparable(
    plain: list[tuple[Lead, str]], led: list[tuple[Lead, str]]
) -> list[tuple[Lead, str]]:
    """Return some addresses that are no links, where in places of the same kind others' are."""
    groups = {lead.group for lead, _ in led if lead.label.startswith(("http:", "https:"))}
    return [each for each in plain if each[0].group in groups][:MOST_PLAIN]


def is_of_a_page(request: Request) -> bool:
    """Whether a whole page is asked for, and no frame in one."""
    with suppress(Error):  # a window that is just being opened has no frame yet
        return request.is_navigation_request() and request.frame.parent_frame is None
    return request.is_navigation_request()
