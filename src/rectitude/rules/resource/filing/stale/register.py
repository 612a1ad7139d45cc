"""Lays each filing beside what is so now: name, holder of the domain, provider, address, life."""

from collections.abc import Iterator

from rectitude.evidence.register import Register
from rectitude.facts.register import reconcile
from rectitude.facts.register.filings import is_under_review
from rectitude.facts.register.staleness import stale_faults
from rectitude.findings import Finding, inapplicable, passed, untested

VERSION = 1


def judge(register: Register) -> Iterator[Finding]:
    """Yield one finding for each fault of a filing, and one for all the rest."""
    if not register.has("filings"):
        yield untested("no-filings")
        return
    joined = reconcile(register)
    filed = [case for case in joined.domains if case.is_filed]
    faulty = reviewed = 0
    for case in filed:
        found = tuple(stale_faults(case, joined))
        if found and case.filing is not None and is_under_review(case.filing, joined.today):
            reviewed += 1
            continue
        faulty += bool(found)
        yield from found
    if not filed:
        yield inapplicable("no-filed-domains")
    elif faulty < len(filed):
        yield passed("in-order", domains=len(filed) - faulty, reviewed=reviewed)
