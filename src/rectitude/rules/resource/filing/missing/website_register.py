"""Lays a website beside the registers: is it filed, by its registrant, and is the number its own."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import SiteRegister
from rectitude.evidence.website import Website
from rectitude.facts.register.missing import filing_faults
from rectitude.facts.register.site import site_case
from rectitude.findings import Finding, inapplicable, passed, untested

VERSION = 2


def judge(website: Website, records: SiteRegister | None) -> Iterator[Finding]:
    """Yield one finding for each fault of the site's filing, or one that says it is in order."""
    if records is None:
        yield inapplicable("no-registers")
        return
    if not records.has("filings"):
        yield untested("no-filings")
        return
    site = site_case(website, records)
    if site is None:
        yield untested("no-home-page")
        return
    found = tuple(filing_faults(site.case, site.joined))
    yield from (msgspec.structs.replace(each, subject=None) for each in found)
    filing = site.case.filing
    if not found and filing is not None:
        number = filing.service_licence or filing.main_licence
        evidence = (site.page.ref, filing.ref)
        yield passed("as-filed", evidence, domain=site.case.domain, number=number)
    elif not found:
        yield passed("overseas", (site.page.ref,), domain=site.case.domain)
