"""What the report shows of a website: pages, requests, who received what, and when."""

from collections.abc import Container, Iterable, Iterator, Mapping
from typing import TypeVar

from rectitude.bundle import Bundle
from rectitude.evidence import Record
from rectitude.evidence.consent import Banner
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import Box, Field, PageVisit
from rectitude.evidence.website import Website
from rectitude.findings import Assertion, Inspection
from rectitude.reports import reading
from rectitude.reports.html import quote, recipients, sightings, tables, timeline
from rectitude.reports.html.panel import EMPTY, Exhibit, Panel
from rectitude.reports.pictures import Mark, Picture, around, picture
from rectitude.reports.words import word
from rectitude.text import Language, Text

QUOTED = 2
"""Requests quoted in full for one finding; the others are cited by number. Ours."""

_R = TypeVar("_R")


def panel(inspection: Inspection, bundle: Bundle, language: Language) -> Panel:
    """Return the timeline and the recipients, and for each finding its pictures and quotations."""
    website = bundle.gather(Website)
    if website is None:
        return EMPTY
    shown = reading.told_in_full(inspection)
    outcomes = {ref: each.outcome for each in reversed(shown) for ref in each.evidence}
    records = tables.cited(shown, bundle)
    found = recipients.recipients(website, outcomes)
    return Panel(
        supporting=(*recipients.exhibits(found), *timeline.exhibits(website, outcomes, found)),
        exhibits={
            each.fingerprint: tuple(_exhibits(each, website, records, bundle)) for each in shown
        },
    )


def _exhibits(
    finding: Assertion, website: Website, cited: Mapping[str, Record], bundle: Bundle
) -> Iterator[Exhibit]:
    records = [cited[ref] for ref in finding.evidence if ref in cited]
    yield from _pictures(finding, website, bundle)
    exchanges = [record for record in records if isinstance(record, Exchange)]
    known, values = sightings.known_values(website)
    asked = recipients.asks(website)
    quoted = _unlike(exchanges)[:QUOTED]
    for exchange in quoted:
        yield quote.exhibit(exchange, known, values, asked=asked)
    yield from tables.exhibits(records, len(exchanges) - len(quoted), asked=asked)


def _unlike(exchanges: list[Exchange]) -> list[Exchange]:
    """Leave out requests that repeat one before: the same method, address and length."""
    first: dict[tuple[str, str, int], Exchange] = {}
    for exchange in exchanges:
        body = exchange.request_body
        first.setdefault((exchange.method, exchange.url, body.length if body else 0), exchange)
    return list(first.values())


def _pictures(finding: Assertion, website: Website, bundle: Bundle) -> Iterator[Exhibit]:
    """Yield one picture: of the banner that is cited, else of the page on which the place lies."""
    for banner in _cited(finding, website.banners):
        if banner.screenshot and (shown := _banner(banner, bundle)):
            yield _figure(shown, word("website", "banner", page=banner.page))
            return
    typed = _typed(finding, website)
    page = _page(finding, website, typed)
    if page and (shown := _marked_page(finding, page, bundle, typed)):
        yield _figure(shown, word("website", "page", page=page.final_url or page.url))


def _figure(shown: Picture, caption: Text) -> Exhibit:
    return Exhibit("website/picture.html", {"picture": shown, "caption": caption})


def _banner(banner: Banner, bundle: Bundle) -> Picture | None:
    marks = [Mark(banner.box, outcome="cantTell")] if banner.box else []
    marks += [Mark(c.box, c.text, "failed") for c in banner.controls if c.box and c.layer == 1]
    return picture(bundle, banner.screenshot, marks=marks)


def _typed(finding: Assertion, website: Website) -> frozenset[str]:
    """Return which values of the persona are held by what a finding cites: requests and what is stored."""
    known, _ = sightings.known_values(website)
    cited = [sightings.sent(exchange) for exchange in _cited(finding, website.exchanges)]
    cited += [item.value.encode() for item in _cited(finding, website.storage)]
    return frozenset(match.field for each in cited for match in known.find(each))


def _page(finding: Assertion, website: Website, typed: Container[str]) -> PageVisit | None:
    """Return the page that is cited or named, else that on which the values were typed, else the first."""
    cited = _cited(finding, website.pages)
    if cited:
        return cited[0]
    asked = {str(finding.place.get("url", ""))}
    asked |= {exchange.page for exchange in _cited(finding, website.exchanges)}
    seen = [page for page in website.pages if page.screenshot]
    there = [page for page in seen if {page.url, page.final_url} & asked]
    there = there or [page for page in seen if any(f.known in typed for f in _fields(page))]
    return next(iter(there or seen), None)


def _marked_page(
    finding: Assertion, page: PageVisit, bundle: Bundle, typed: Container[str]
) -> Picture | None:
    """Return the part of the page where the place is marked, or the first view of the page."""
    box = _box_of(finding, page, typed)
    if box is None:
        return picture(bundle, page.screenshot)
    whole = picture(
        bundle,
        page.full_page,
        crop=around(box, page.width, page.height),
        marks=[Mark(box)],
    )
    return whole or picture(bundle, page.screenshot, marks=[Mark(box)])


def _box_of(finding: Assertion, page: PageVisit, typed: Container[str]) -> Box | None:
    """Return where on the page a finding's place stands: an element, or a field of a form."""
    selector, name = finding.place.get("selector"), finding.place.get("field")
    if selector:
        return next((item.box for item in page.footer if item.selector == selector), None)
    fields = [f for f in _fields(page) if name == f.name or f.known in typed]
    return next((field.box for field in fields if field.box and field.visible), None)


def _fields(page: PageVisit) -> Iterator[Field]:
    return (field for form in page.forms for field in form.fields)


def _cited(finding: Assertion, records: Iterable[_R]) -> list[_R]:
    return [record for record in records if getattr(record, "ref", "") in finding.evidence]
