"""
Lays a website beside its filing: is the filed name, holder, provider and address so today.

Without registers only the site's own word is left: that its filing was not changed when it was due.
"""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import SiteRegister
from rectitude.evidence.website import Website
from rectitude.facts.parties import bare
from rectitude.facts.register.filings import is_under_review
from rectitude.facts.register.site import site_case
from rectitude.facts.register.staleness import stale_faults
from rectitude.facts.shown_filing import outdated
from rectitude.facts.site import pages_once
from rectitude.facts.unfiled_change import SETTLED_MONTHS, month_of, unfiled_change
from rectitude.findings import (
    Confidence,
    Finding,
    Place,
    cannot_tell,
    failed,
    inapplicable,
    passed,
    untested,
)

VERSION = 6


def judge(website: Website, records: SiteRegister | None) -> Iterator[Finding]:
    """Yield one finding for each filed field that is no longer so, or one that says none is."""
    if records is None or not records.has("filings"):
        missing = untested("no-registers" if records is None else "no-filings")
        yield _told(website) or missing
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


def _told(website: Website) -> Finding | None:
    """Return what the site says itself of a change that it never filed, if anything."""
    seen_in = month_of(website)
    for page in pages_once(website):
        if told := unfiled_change(page, seen_in):
            place = Place(kind="page", key="never-filed", fields={"url": bare(page.final_url)})
            if not told.is_long_ago:
                return cannot_tell(
                    "perhaps-never-filed", place, (page.ref,), doubt=True, quoted=told.quoted
                )
            return failed(
                "never-filed", place, (page.ref,), confidence=Confidence.MEDIUM, quoted=told.quoted
            )
    return _shown(website, seen_in)


def _shown(website: Website, seen_in: int) -> Finding | None:
    """Return what a page shows of the filing that the site's own notices tell to be so no longer."""
    found = [
        each for each in outdated(pages_once(website)) if seen_in - each.month >= SETTLED_MONTHS
    ]
    found.sort(key=lambda each: (not each.is_admitted, not each.still_stood))
    told = next(iter(found), None)
    if told is None:
        return None
    place = Place(kind="page", key="shown-filing", fields={"url": bare(told.page.final_url)})
    cited = tuple(dict.fromkeys((told.page.ref, told.notice_page.ref)))
    if not (told.is_admitted or told.still_stood):
        return cannot_tell("perhaps-outdated", place, cited, shown=told.shown, quoted=told.notice)
    key = "shown-outdated" if told.is_admitted else "looked-up-outdated"
    return failed(key, place, cited, confidence=Confidence.MEDIUM,
                  shown=told.shown, quoted=told.notice)  # fmt: skip
