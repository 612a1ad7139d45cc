"""Lays everyone who offers access beside the licences: none, over, beyond its services or its area."""

from collections.abc import Iterator

import msgspec

from rectitude.evidence.register import Filing, Licence, Register
from rectitude.facts.register import Position, Reconciliation, Standing, reconcile
from rectitude.facts.register.access import OfferedAccess, offers, position
from rectitude.facts.register.filings import fault
from rectitude.findings import Finding, Place, Subject, inapplicable, passed, untested

VERSION = 6

COMPLETE = 0.5
"""Share of the access providers on file from which the table of licences can be taken to be of all firms.
Below it the table is some firms' own, and a provider's absence proves nothing; ours."""
_CITED = 3
"""Rows of each kind that a finding cites; its message gives the number of all."""


class _Fault(msgspec.Struct):
    party: str
    position: Position
    offers: list[OfferedAccess]


def judge(register: Register) -> Iterator[Finding]:
    """Yield one finding for each party and what it lacks, and one for all the rest."""
    if not register.has("licences"):
        yield untested("no-licences")
        return
    joined = reconcile(register)
    unread = tuple(joined.coverage.not_read("licences", "allocations", "filings"))
    yield from unread
    parties: set[str] = set()
    faults: dict[tuple[str, Standing], _Fault] = {}
    filed: dict[str, bool] = {}
    for offer in offers(joined):
        identity = joined.parties.identity(offer.party)
        parties.add(identity)
        found = position(offer, joined)
        if isinstance(offer.row, Filing):
            filed[identity] = found.standing is not Standing.NONE
        if found.is_unlicensed or found.is_open:
            key = (identity, found.standing)
            faults.setdefault(key, _Fault(offer.party, found, [])).offers.append(offer)
    complete = sum(filed.values()) >= COMPLETE * len(filed)
    for (identity, _), each in faults.items():
        gone = joined.coverage.may_be_unread("licences", each.party)
        fault = _finding(identity, each, complete=complete, unread=gone)
        yield from joined.asked_where_explained((fault,))
    yield from _lent(joined)
    rest = len(parties - {identity for identity, _ in faults})
    if unread:
        return
    if rest:
        yield passed("in-order", parties=rest)
    elif not parties:
        yield inapplicable("no-offers")


def _finding(identity: str, found: _Fault, *, complete: bool, unread: bool) -> Finding:
    standing = found.position.standing
    areas = tuple(dict.fromkeys(offer.area for offer in found.offers if offer.area))
    first = found.offers[0].row
    refs = (
        *(offer.row.ref for offer in found.offers[:_CITED]),
        *(licence.ref for licence in found.position.licences[:_CITED]),
    )
    by_filing_alone = all(isinstance(offer.row, Filing) for offer in found.offers)
    unproven = standing is Standing.NONE and (unread or (by_filing_alone and not complete))
    sure = found.position.is_unlicensed and not unproven
    return fault(
        _message(standing, unproven=unproven, unread=unread),
        Subject("holder", found.party),
        _place(f"{standing}:{identity}", found.party, str(standing), first.file, first.line),
        refs,
        {
            "party": found.party,
            "offers": len(found.offers),
            "areas": areas or ("-",),
            "licences": tuple(li.licence or li.holder for li in found.position.licences) or ("-",),
            "services": _services(found.position) or ("-",),
            "ended": max((li.valid_to for li in found.position.licences), default="-"),
        },
        sure=sure,
    )


def _message(standing: Standing, *, unproven: bool, unread: bool) -> str:
    if not unproven:
        return str(standing)
    return "none-perhaps-unread" if unread else "not-in-table"


def _services(position: Position) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s for licence in position.licences for s in licence.services))


def _place(key: str, holder: str, kind: str, file: str, line: int) -> Place:
    fields: dict[str, str | int] = {
        "target": holder, "holder": holder, "file": file, "line": line, "fault": kind,
    }  # fmt: skip
    return Place(kind="holder", key=key, fields=fields)


def _lent(joined: Reconciliation) -> Iterator[Finding]:
    """Ask of a licence number that two unrelated holders have."""
    first: dict[str, Licence] = {}
    for licence in joined.register.licences:
        if not licence.licence:
            continue
        other = first.setdefault(licence.licence, licence)
        if other is licence or not joined.parties.are_apart(licence.holder, other.holder):
            continue
        yield fault(
            "number-of-two",
            Subject("holder", licence.holder),
            _place(
                f"number-of-two:{joined.parties.identity(licence.holder)}",
                licence.holder, "number-of-two", licence.file, licence.line,
            ),
            (licence.ref, other.ref),
            {"number": licence.licence, "party": licence.holder, "other": other.holder},
            sure=False,
            doubt=True,
        )  # fmt: skip
