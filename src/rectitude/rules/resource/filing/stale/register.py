"""Lays each filing beside what is so now: name, holder of the domain, provider, address, life."""

from collections import Counter, defaultdict
from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import Register
from rectitude.facts.register import DomainCase, Reconciliation, reconcile
from rectitude.facts.register.claims.changes import claimed_changes
from rectitude.facts.register.coverage import Wanted, lacking
from rectitude.facts.register.filings import is_under_review
from rectitude.facts.register.listed_changes import lists_a_change
from rectitude.facts.register.staleness import (
    PROVIDER_CHANGES,
    PROVIDER_QUESTIONS,
    stale_faults,
)
from rectitude.facts.register.written_changes import written_changes
from rectitude.facts.register.written_faults import with_written
from rectitude.findings import (
    Confidence,
    Finding,
    Outcome,
    inapplicable,
    passed,
    untested,
)

VERSION = 21

COMPARED = (
    Wanted("whether-served", "observations", "http_status"),
    Wanted("addresses-seen", "observations", "ip"),
    Wanted("registrations", "registrants", "expires"),
    Wanted("changes-of-name", "relations", "parent"),
)
"""What the filings are laid beside; without any of it nothing can be said of them."""
MANY_MOVED = 5
MOST_MOVED = 0.5
"""
Domains filed with one provider and found with one other, and their share of all of its domains that were
seen, from which the likely reason is not that so many filers forgot a change but a relation of the two
that is not on record: asked once; ours.
"""
_CITED = 10
"""Rows that the question cites; its message gives the number of all."""


def judge(register: Register) -> Iterator[Finding]:
    """Yield what columns show and what rows say in words."""
    joined = reconcile(register)
    yield from with_written(
        register, _by_columns(register), written_changes(joined), claimed_changes(joined)
    )


def _by_columns(register: Register) -> Iterator[Finding]:
    """Yield one finding for each fault of a filing, and one for all the rest."""
    if not register.has("filings"):
        yield untested("no-filings")
        return
    joined = reconcile(register)
    unread = tuple(
        joined.coverage.not_read(
            "filings", "observations", "registrants", "statements", about=("domains",)
        )
    )
    yield from unread
    filed = [case for case in joined.domains if case.is_filed]
    faulty = reviewed = 0
    moved: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    seen = _seen(filed, joined)
    for case in filed:
        found = tuple(joined.asked_where_explained(stale_faults(case, joined)))
        if found and case.filing is not None and is_under_review(case.filing, joined.today):
            reviewed += 1
            continue
        faulty += bool(found)
        for finding in found:
            if finding.message in PROVIDER_CHANGES or finding.message in PROVIDER_QUESTIONS:
                moved[_pair(finding, joined)].append(finding)
            else:
                yield finding
    for (provider, _), findings in moved.items():
        yield from _of_pair(findings, seen[provider])
    if unread:
        return
    if filed:
        yield from _of_the_rest(filed, len(filed) - faulty, reviewed, joined)
    else:
        yield inapplicable("no-filed-domains")


def _of_the_rest(
    filed: list[DomainCase], rest: int, reviewed: int, joined: Reconciliation
) -> Iterator[Finding]:
    """Pass what shows no fault, if all of it was laid beside something."""
    lack = lacking(joined.register, COMPARED)
    alone = _compared_with_nothing(filed, joined) if len(lack) == len(COMPARED) else 0
    if alone == len(filed):
        yield untested("nothing-to-compare")
    elif alone:
        yield untested("compared-in-part", compared=len(filed) - alone, domains=alone)
    elif rest and lack:
        yield passed("in-order-but", domains=rest, reviewed=reviewed, lacking=lack)
    elif rest:
        yield passed("in-order", domains=rest, reviewed=reviewed)


def _compared_with_nothing(filed: list[DomainCase], joined: Reconciliation) -> int:
    """Return of how many domains contracts, checks and lists say nothing, where there is nothing else."""
    said = joined.dealings.domains
    return sum(
        case.domain not in said
        and not any(map(lists_a_change, (*case.filings, *case.earlier_filings)))
        for case in filed
    )


def _pair(finding: Finding, joined: Reconciliation) -> tuple[str, str]:
    """Return the provider on file and the owner of the block."""
    provider, owner = (str(finding.parameters[name]) for name in ("provider", "owner"))
    return joined.parties.identity(provider), joined.parties.identity(owner)


def _seen(filed: list[DomainCase], joined: Reconciliation) -> Counter[str]:
    """Return how many domains of each provider on file were seen at an address, or at a provider."""
    return Counter(
        joined.parties.identity(case.filing.access_provider)
        for case in filed
        if case.filing
        and case.filing.access_provider
        and (case.domain in joined.dealings.by_domain or any(each.ip for each in case.latest))
    )


def _of_pair(findings: list[Finding], seen: int) -> Iterator[Finding]:
    """Yield what is proven of a pair of providers, domain by domain, and one question for all the rest."""
    findings = sorted(findings, key=lambda each: each.place.key)
    proven = [each for each in findings if each.outcome is Outcome.FAILED]
    if len(proven) >= MANY_MOVED and len(proven) >= MOST_MOVED * seen:
        yield _together(findings, f"{proven[0].message}-together")
        return
    yield from proven
    if questions := [each for each in findings if each.outcome is not Outcome.FAILED]:
        yield _together(questions, questions[0].message)


def _together(findings: list[Finding], message: str) -> Finding:
    """Return one question for several domains, at the first of them."""
    first = findings[0]
    if len(findings) == 1 and first.outcome is not Outcome.FAILED:
        return first
    others = tuple(str(each.place.fields["domain"]) for each in findings[:_CITED])
    return msgspec.structs.replace(
        first,
        outcome=Outcome.CANNOT_TELL,
        confidence=Confidence.MEDIUM,
        message=message if message.endswith("together") else f"{message}-of-many",
        parameters={**first.parameters, "domains": len(findings), "examples": others},
        evidence=tuple(dict.fromkeys(ref for each in findings[:_CITED] for ref in each.evidence)),
    )
