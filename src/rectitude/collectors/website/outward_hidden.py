"""
What the sources of a site's pages name of other sites, that neither links nor words of the pages do.

Buttons and scripts lead there. Sources are the documents, short scripts and answers that a page asked for.
"""

import base64
import binascii
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from urllib.parse import unquote

from rectitude.collectors.website.discreet import DiscreetWriter
from rectitude.collectors.website.outward_leads import is_outside
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit
from rectitude.facts.links.addresses import party
from rectitude.facts.outward import leads_out

_TOLD_IN = frozenset({"document", "script", "xhr", "fetch"})
LONGEST = 32 * 1024
"""Bytes of a script beyond which it is a library, which names its makers and whom it quotes. Ours."""
_IN_SOURCE = re.compile(
    r"https?:(?:\\?/){2}[\w.-]+\.[a-z]{2,}(?:[\w.?=&%#:+~-]|\\?/)*", re.IGNORECASE
)
_ESCAPED = re.compile(r"https?%3a%2f%2f[\w.%-]+", re.IGNORECASE)
_IN_BASE64 = re.compile(r"(?<![\w+/])aHR0c[\w+/]{12,}")
"""What begins with `http` in base64."""
_FOR_MACHINES = re.compile(
    r"<script[^>]*ld\+json.*?</script>|<(?:link|meta|iframe)\b[^>]*>|<!--.*?-->",
    re.IGNORECASE | re.DOTALL,
)
"""What a document tells search engines and browsers, or shows within itself, and no script leads to."""
_ENTRY = re.compile(r"[{}\[\]]|</(?:li|tr|td|p|div|script)>", re.IGNORECASE)
"""What parts the entries of a list, in a script or in a page."""
_NO_LEAD = re.compile(
    r"share|sns|oauth|passport|login|connect\.|schema\.org|/api/|\.well-known|sourcemap|license",
    re.IGNORECASE,
)
"""Addresses by which a page is shared, a visitor signs in or a library tells of itself; ours."""


def sources(writer: DiscreetWriter, site: str) -> dict[str, str]:
    """Return what the site's own documents, short scripts and answers said, by the page that asked."""
    told: dict[str, list[str]] = defaultdict(list)
    for exchange in writer.written(Exchange):
        body = exchange.response_body
        if exchange.resource_type not in _TOLD_IN or body is None or not body.data:
            continue
        is_library = exchange.resource_type == "script" and body.length > LONGEST
        if party(exchange.url) == site and not is_library:
            told[exchange.page].append(for_people(body.data.decode("utf-8", "replace")))
    return {page: "\n".join(dict.fromkeys(texts)) for page, texts in told.items()}


def for_people(source: str) -> str:
    """
    Return a source without what it tells search engines and browsers alone, and the frames that it shows.

    >>> for_people('<link href="https://a.com/"><!-- https://b.com/ --><button data-u="https://c.com/">')
    '  <button data-u="https://c.com/">'
    >>> for_people('<iframe src="https://map.example.com/"></iframe>')
    ' </iframe>'
    """
    return _FOR_MACHINES.sub(" ", source)


def addresses_in(source: str, site: str) -> list[str]:
    r"""
    Return the addresses of other sites to which a source may lead.

    >>> addresses_in('{"u": "https:\\/\\/a.com\\/x", "s": "https://b.com/share?u=1"}', "c.example")
    ['https://a.com/x']
    """
    return [
        each
        for each in dict.fromkeys(_written(source))
        if is_outside(each, site) and leads_out("", each) and not _NO_LEAD.search(each)
    ]


def _written(source: str) -> Iterator[str]:
    """Yield the addresses in a source: as they are, escaped as in JSON or parameters, in base64."""
    for found in _IN_SOURCE.finditer(source):
        yield found[0].replace("\\", "")
    for found in _ESCAPED.finditer(source):
        yield unquote(found[0])
    for found in _IN_BASE64.finditer(source):
        with suppress(binascii.Error, ValueError):
            yield base64.b64decode(found[0] + "=" * (-len(found[0]) % 4)).decode()


def hidden(
    told: Mapping[str, str], visited: Sequence[PageVisit], writer: DiscreetWriter, site: str
) -> dict[str, frozenset[str]]:
    """Return the other sites that each page's source alone names, and that it took nothing from."""
    taken_from = {
        party(exchange.url)
        for exchange in writer.written(Exchange)
        if exchange.resource_type != "document"
    }
    found: dict[str, frozenset[str]] = {}
    for page in visited:
        shown = {party(link.href) for link in page.links}
        source = told.get(page.url, "") or told.get(page.final_url, "")
        named = {party(each) for each in addresses_in(source, site)}
        found[page.url] = frozenset(named - shown - taken_from)
    return found


def beside(label: str, source: str, site: str) -> str:
    """
    Return the one other site's address that stands in one entry of a source with a label, if any does.

    >>> beside("听雨", "[{n:'看山',u:'https://a.com/'},{n:'听雨',u:'https://b.com/'}]", "c.example")
    'https://b.com/'
    """
    entries = _ENTRY.split(source) if len(label) > 1 else ()
    named = {each for entry in entries if label in entry for each in addresses_in(entry, site)}
    return named.pop() if len(named) == 1 else ""
