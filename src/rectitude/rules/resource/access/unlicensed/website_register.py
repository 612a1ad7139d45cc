"""Lays the services that a website offers beside the licences of whoever runs it."""

from collections.abc import Iterator

from rectitude.evidence.register import SiteRegister
from rectitude.evidence.website import Website
from rectitude.facts.offers import ServiceOffer, offers_on
from rectitude.facts.parties import bare
from rectitude.facts.register import Position, in_force
from rectitude.facts.register.site import SiteCase, licences_shown, site_case
from rectitude.facts.site import pages_once
from rectitude.findings import (
    Finding,
    Place,
    Term,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 3

_CODES: dict[str, frozenset[str]] = {
    "hosting": frozenset({"A", "B11"}),
    "cdn": frozenset({"A", "B11", "B12"}),
    "access": frozenset({"A", "B11", "B14"}),
    "vpn": frozenset({"A", "B13", "B14"}),
}
"""Services of the catalogue (2015) under which an offer may fall; a near one counts, in its favour."""


def judge(website: Website, records: SiteRegister | None) -> Iterator[Finding]:
    """Yield one finding for each service on offer that no licence covers, or one for all of them."""
    if records is None:
        yield inapplicable("no-registers")
        return
    if not records.has("licences"):
        yield untested("no-licences")
        return
    site = site_case(website, records)
    if site is None:
        yield untested("no-home-page")
        return
    pages = pages_once(website)
    offers = {offer.service: offer for page in reversed(pages) for offer in offers_on(page)}
    if not offers:
        yield inapplicable("nothing-on-offer")
        return
    found = [finding for offer in offers.values() if (finding := _judged(offer, site, website))]
    yield from found
    if not found:
        cited = tuple(offer.page.ref for offer in offers.values())
        yield passed("covered", cited, n=len(offers), unit=_unit(site))


def _unit(site: SiteCase) -> str:
    return site.case.filing.unit_name if site.case.filing else ""


def _judged(offer: ServiceOffer, site: SiteCase, website: Website) -> Finding | None:
    """Fail what the filer's licences do not cover, unless another licensee may be the seller."""
    url = bare(offer.page.final_url)
    place = Place(kind="page", key=f"offer:{offer.service}", fields={"url": url})
    service = Term(f"service.{offer.service}")
    filing = site.case.filing
    if filing is None or not filing.unit_name:
        return cannot_tell("nobody-on-file", place, (offer.page.ref,), service=service)
    position = site.joined.licensing.position(filing.unit_name, "", _CODES[offer.service])
    evidence = (offer.page.ref, filing.ref, *(licence.ref for licence in position.licences))
    if not _is_open(position):
        return None
    own = {licence.ref for licence in position.licences}
    shown = [
        licence
        for licence in licences_shown(website, site)
        if licence.ref not in own and in_force(licence, site.joined.today)
    ]
    if shown or not position.is_unlicensed:
        holders = tuple(licence.holder for licence in (*shown, *position.licences))
        cited = (*evidence, *(licence.ref for licence in shown))
        return cannot_tell(
            "another-holder", place, tuple(dict.fromkeys(cited)), service=service,
            unit=filing.unit_name, holders=tuple(dict.fromkeys(holders)),
        )  # fmt: skip
    return failed(
        "unlicensed", place, evidence, service=service, unit=filing.unit_name,
        words=offer.words, standing=Term(f"register.{position.standing}"),
    )  # fmt: skip


def _is_open(position: Position) -> bool:
    return position.is_unlicensed or position.is_open
