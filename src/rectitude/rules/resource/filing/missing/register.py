"""Lays every domain beside its filing: is it filed, by its registrant, and does it show its number."""

from collections.abc import Iterator

from rectitude.evidence.register import Filing, Register
from rectitude.facts.register import DomainCase, Kinship, Reconciliation, reconcile
from rectitude.facts.register.claims.sites import claimed_sites
from rectitude.facts.register.coverage import Wanted, lacking
from rectitude.facts.register.filings import domain_place, domain_subject, fault
from rectitude.facts.register.missing import filing_faults
from rectitude.facts.register.written_faults import with_written
from rectitude.facts.register.written_filings import written_filings
from rectitude.findings import Finding, Place, cannot_tell, inapplicable, passed, untested

VERSION = 17

COMPARED = (
    Wanted("whether-served", "observations", "http_status"),
    Wanted("registrants", "registrants", "registrant"),
    Wanted("numbers-shown", "observations", "shown_number"),
)
"""What the filings are laid beside; without any of it nothing can be said of them."""


def judge(register: Register) -> Iterator[Finding]:
    """Yield what columns show and what rows say in words."""
    joined = reconcile(register)
    yield from with_written(
        register, _by_columns(register), written_filings(joined), claimed_sites(joined)
    )


def _by_columns(register: Register) -> Iterator[Finding]:
    """Yield one finding for each fault of a domain, and one for all the rest."""
    if not register.has("filings"):
        yield untested("no-filings")
        return
    joined = reconcile(register)
    unread = tuple(
        joined.coverage.not_read("filings", "observations", "registrants", about=("domains",))
    )
    yield from unread
    faulty = 0
    for case in joined.domains:
        found = tuple(joined.asked_where_explained(filing_faults(case, joined)))
        faulty += bool(found)
        yield from found
    shared = tuple(_shared_numbers(joined))
    yield from shared
    if unread:
        return
    unseen = [case for case in joined.domains if _was_not_looked_at(case)]
    yield from _not_looked_at(unseen)
    rest = len(joined.domains) - faulty - len(unseen)
    lack = lacking(register, COMPARED)
    if len(lack) == len(COMPARED) and joined.domains:
        yield untested("nothing-to-compare")
    elif rest and lack:
        yield passed("in-order-but", domains=rest, lacking=lack)
    elif rest:
        yield passed("in-order", domains=rest)
    elif not joined.domains:
        yield inapplicable("no-domains")


_OF_PAGES = frozenset({"shown_number", "http_status"})


def _was_not_looked_at(case: DomainCase) -> bool:
    """Whether a list of looks says of a filed site that nobody looked at its page, or for its number."""
    pages = [page for page in case.latest if not page.silent]
    return case.is_filed and bool(pages) and all(_OF_PAGES & {*page.unread} for page in pages)


def _not_looked_at(cases: list[DomainCase]) -> Iterator[Finding]:
    """Ask once for all sites that a list of looks names without a look."""
    if cases:
        refs = tuple(case.latest[-1].ref for case in cases[:_CITED])
        examples = tuple(case.domain for case in cases[:_CITED])
        place = Place(kind="target", key="not-looked-at")
        yield cannot_tell("not-looked-at", place, refs, domains=len(cases), examples=examples)


_CITED = 5
"""Sites that a question about many cites."""


def _shared_numbers(joined: Reconciliation) -> Iterator[Finding]:
    """Ask of a main number on record for two subjects, which cannot both be true (Order 33)."""
    first: dict[str, Filing] = {}
    for case in joined.domains:
        filing = case.filing
        if filing is None or not case.is_filed or not filing.main_licence:
            continue
        other = first.setdefault(filing.main_licence, filing)
        if (
            other is filing
            or joined.parties.kinship(
                filing.unit_name, other.unit_name, filing.credit_code, other.credit_code
            )
            is not Kinship.DIFFERENT
        ):
            continue
        yield fault(
            "number-of-two",
            domain_subject(case),
            domain_place("number-of-two", case.domain, filing),
            (filing.ref, other.ref),
            {"number": filing.main_licence, "unit": filing.unit_name, "other": other.unit_name},
            sure=False,
        )
