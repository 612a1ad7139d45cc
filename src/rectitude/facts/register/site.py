"""One website's own evidence laid beside the registers: its home page as an observation of today."""

from typing import ClassVar
from urllib.parse import urlsplit

import msgspec

from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit
from rectitude.evidence.register import Licence, Observation, SiteRegister
from rectitude.evidence.website import Website
from rectitude.facts import numbers
from rectitude.facts.addresses import without_port
from rectitude.facts.register import DomainCase, Reconciliation, reconcile
from rectitude.facts.register.dates import today_of
from rectitude.facts.site import home, pages_once

_SHOWN = frozenset({"filing", "icp-licence", "telecom-licence"})


class PageObservation(Observation, frozen=True, kw_only=True, omit_defaults=True):
    """A home page as it was seen; citing it cites the page."""

    KIND: ClassVar[str] = "page"


class SiteCase(msgspec.Struct, frozen=True):
    """A website beside the registers: the joined tables, its domain's case, its home page."""

    joined: Reconciliation
    case: DomainCase
    page: PageObservation


def site_case(website: Website, records: SiteRegister) -> SiteCase | None:
    """Join a website's home page with the registers; None where the home page was not seen."""
    page = home(website)
    if page is None:
        return None
    observation = _observed(website, page, today_of(records))
    joined = reconcile(
        msgspec.structs.replace(records, observations=(*records.observations, observation))
    )
    for case in joined.domains:
        if any(each is observation for each in case.observations):
            return SiteCase(joined, case, observation)
    return None


def _observed(website: Website, page: PageVisit, today: str) -> PageObservation:
    host = (urlsplit(page.final_url).hostname or "").rstrip(".")
    return PageObservation(
        number=page.number,
        domain=host,
        ip=_address(website, page),
        observed_at=today,
        http_status=page.status or 200,
        shown_number=_number(page),
    )


def _address(website: Website, page: PageVisit) -> str:
    """Return the address that the home page itself came from."""
    documents = (
        exchange
        for exchange in website.exchanges
        if exchange.url.partition("#")[0] == page.final_url.partition("#")[0]
        and exchange.remote_address
    )
    found: Exchange | None = next(documents, None)
    return without_port(found.remote_address) if found else ""


def _number(page: PageVisit) -> str | None:
    """Return the sound numbers that a person sees; None without any: the page alone is judged for that."""
    texts = (*(item.text for item in page.footer if item.visible), page.text)
    found = [
        str(number.number)
        for text in texts
        for number in numbers.find(text)
        if number.number.kind in _SHOWN and number.number.problem is None
    ]
    return " ".join(dict.fromkeys(found)) or None


def licences_shown(website: Website, site: SiteCase) -> tuple[Licence, ...]:
    """Return the licences on record, of whatever holder, whose numbers the site's pages show."""
    shown = {
        str(found.number)
        for page in pages_once(website)
        for text in (page.text, *(item.text for item in page.footer if item.visible))
        for found in numbers.find(text)
        if found.number.kind == "telecom-licence"
    }
    rows = site.joined.register.licences
    return tuple(row for row in rows if row.licence and _as_parsed(row.licence) in shown)


def _as_parsed(number: str) -> str:
    parsed = numbers.parse(number)
    return str(parsed) if parsed else number
