"""Lays a website beside its filing: is the filed name, holder, provider and address so today."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import SiteRegister
from rectitude.evidence.website import Website
from rectitude.facts.register.filings import is_under_review
from rectitude.facts.register.site import site_case
from rectitude.facts.register.staleness import stale_faults
from rectitude.findings import Finding, inapplicable, passed, untested

VERSION = 2


def judge(website: Website, records: SiteRegister | None) -> Iterator[Finding]:
    """Yield one finding for each filed field that is no longer so, or one that says none is."""
    if records is None:
        yield untested("no-registers")
        return
    if not records.has("filings"):
        yield untested("no-filings")
        return
    site = site_case(website, records)
    if site is None:
        yield untested("no-home-page")
        return
    filing = site.case.filing
    if filing is None or not site.case.is_filed:
        yield inapplicable("not-filed", domain=site.case.domain)
        return
    evidence = (site.page.ref, filing.ref)
    found = tuple(stale_faults(site.case, site.joined))
    if found and is_under_review(filing, site.joined.today):
        yield passed("under-review", evidence, receipt=filing.receipt_no)
        return
    yield from (msgspec.structs.replace(each, subject=None) for each in found)
    if not found:
        yield passed("up-to-date", evidence, domain=site.case.domain)
