"""
Pages of the site's own behind links that carry another site's address, beside what stands there.

Most such links lead on to it, and are left there. What stays on the site and has words of its own is compared
with the page that the address gives when it is asked for directly.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urljoin, urlsplit

import msgspec
from selectolax.lexbor import LexborHTMLParser

from rectitude.collectors.clients import CLIENTS
from rectitude.collectors.html import decoded
from rectitude.collectors.pressing import Control, forbidding
from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.outward_leads import is_outside
from rectitude.collectors.website.side_by_side import ask_for_each
from rectitude.evidence.copy import ShownCopy
from rectitude.evidence.page import Link, PageVisit
from rectitude.facts.links.addresses import party
from rectitude.facts.outward import carried
from rectitude.network.client import Answer, Client
from rectitude.network.dial import Dialer
from rectitude.options import Cancel

MOST = 4
"""Links of one site that are looked behind, each of another party; ours."""
TIME = 20.0
"""Seconds that all of them may take, side by side; ours."""
DOCUMENT = 512 * 1024
"""Bytes of a document that are read; ours."""
PASSAGES = 400
LONGEST = 300
"""Passages of a document that are kept, and characters of each; ours."""
LEAST = 3
"""Passages below which a page is a notice, or leads on by a script; ours."""

_IN_PATH = re.compile(r"/(?:(https?)/)?(www\.[a-z0-9-]+(?:\.[a-z0-9-]+)+)(/.*)?$", re.IGNORECASE)
_SILENT = ["script", "style", "noscript", "template", "title"]


class _Lead(msgspec.Struct, frozen=True):
    page: str
    link: Link
    target: str


class _Document(msgspec.Struct, frozen=True):
    passages: tuple[str, ...]
    links: tuple[Link, ...]


async def compare(
    dialer: Dialer, visited: Sequence[PageVisit], writer: DiscreetWriter, cancel: Cancel
) -> None:
    """Look behind the site's own links that carry other sites' addresses."""
    leads = list(_leads(visited))[:MOST]
    if leads and not cancel.is_set():
        await ask_for_each(dialer, leads, _compared, _unanswered, writer, TIME)


def _leads(visited: Sequence[PageVisit]) -> Iterator[_Lead]:
    """Yield links to the site itself that carry an address of another, one of each other site."""
    site = party(visited[0].final_url) if visited else ""
    found: dict[str, _Lead] = {}
    for page in visited:
        for link in page.links:
            if party(link.href) != site or forbidding(Control((link.text,), link.href, link=True)):
                continue
            if target := _carried(link.href, site):
                found.setdefault(party(target), _Lead(page.final_url, link, target))
    yield from found.values()


def _carried(href: str, site: str) -> str:
    """
    Return the other site's address that one of the site's own carries, in its query or its path.

    >>> _carried("https://a.example/view?u=https%3A%2F%2Fwww.b.example%2F", "a.example")
    'https://www.b.example/'
    >>> _carried("http://a.example/mirror/www.b.example/index.html", "a.example")
    'http://www.b.example/index.html'
    """
    carries = [each for each in carried(href) if is_outside(each, site)]
    if not carries and (found := _IN_PATH.search(urlsplit(href).path)):
        scheme = found[1] or urlsplit(href).scheme
        carries = [f"{scheme}://{found[2]}{found[3] or '/'}"]
    return next((each for each in carries if is_outside(each, site)), "")


async def _compared(client: Client, lead: _Lead) -> ShownCopy | None:
    """Return both pages; nothing where the link leads on, or to a notice alone."""
    answer = await _asked(client, lead.link.href, lead.page)
    if answer.failure:
        return _unanswered(lead, answer.failure)
    if not _is_page(answer) or party(answer.url) != party(lead.page):
        return None
    shown = _read(answer)
    if len(shown.passages) < LEAST:
        return None
    record = msgspec.structs.replace(_record(lead), shown=shown.passages, shown_links=shown.links)
    first = await _asked(client, lead.target, "")
    second = await _asked(client, lead.target, "")
    if not (_is_page(first) and _is_page(second)):
        problem = first.failure or f"HTTP {first.status}"
        return msgspec.structs.replace(record, problem=problem)
    once, again = _read(first), _read(second)
    steady = tuple(each for each in once.passages if each in set(again.passages))
    links = tuple(each for each in once.links if each in again.links)
    return msgspec.structs.replace(record, original=steady, original_links=links)


def _record(lead: _Lead) -> ShownCopy:
    return ShownCopy(
        page=lead.page, href=lead.link.href, label=lead.link.text.strip(), target=lead.target
    )


def _unanswered(lead: _Lead, problem: str) -> ShownCopy:
    return msgspec.structs.replace(_record(lead), problem=problem)


async def _asked(client: Client, url: str, referer: str) -> Answer:
    headers = {
        "User-Agent": CLIENTS["desktop"],
        "Accept": "text/html,*/*;q=0.8",
        "Accept-Language": "zh-CN,zh;q=0.9,en;q=0.6",
        "Accept-Encoding": "identity",
    }
    if referer:
        headers["Referer"] = referer
    return await client.get(url, headers, most=DOCUMENT)


def _is_page(answer: Answer) -> bool:
    return answer.status == 200 and answer.media_type in {"text/html", "application/xhtml+xml"}


def _read(answer: Answer) -> _Document:
    """Return the passages and labelled links of a document, without running anything."""
    tree = LexborHTMLParser(decoded(answer.body, answer.headers.get("content-type", "")))
    tree.strip_tags(_SILENT)
    links = tuple(
        Link(text=" ".join(node.text().split())[:LONGEST], href=_absolute(answer.url, href))
        for node in tree.css("a[href]")[:PASSAGES]
        if (href := node.attributes.get("href"))
    )
    text = tree.body.text(separator="\n") if tree.body else ""
    lines = (" ".join(line.split())[:LONGEST] for line in text.splitlines())
    return _Document(tuple(dict.fromkeys(filter(None, lines)))[:PASSAGES], links)


def _absolute(base: str, address: str) -> str:
    try:
        return urljoin(base, address.strip())
    except ValueError:
        return address.strip()
