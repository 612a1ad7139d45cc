"""Lays everyone who offers access beside the licences: none, over, beyond its services or its area."""

import re
from collections.abc import Iterable, Iterator

import msgspec

from rectitude.evidence.register import Allocation, Filing, Licence, Register, Statement
from rectitude.facts.register import Position, Reconciliation, Standing, reconcile
from rectitude.facts.register.access import (
    OfferedAccess,
    holder_place,
    is_licensed_by_its_row,
    offers,
    position,
)
from rectitude.facts.register.annual_reports import Unreported, unreported
from rectitude.facts.register.claims.licences import claimed_licences
from rectitude.facts.register.dealings import what_is_done
from rectitude.facts.register.explaining import denies_leave
from rectitude.facts.register.filings import fault
from rectitude.facts.register.let_on_unlicensed import lets_on_unlicensed
from rectitude.facts.register.licence_numbers import NotShown, not_shown
from rectitude.facts.register.practice import let_by_nobody
from rectitude.facts.register.written_faults import with_written
from rectitude.facts.register.written_licences import written_licences
from rectitude.findings import (
    Finding,
    Parameter,
    Place,
    Severity,
    Subject,
    Term,
    cannot_tell,
    inapplicable,
    passed,
    untested,
)

VERSION = 31

COMPLETE = 0.5
"""Share of the access providers on file from which the table of licences can be taken to be of all firms.
Below it the table is some firms' own, and a provider's absence proves nothing; ours."""
_CITED = 3
"""Rows of each kind that a finding cites; its message gives the number of all."""
_PAPER = re.compile(r"(?:合同|协议|订单|台账|清单|明细|记录|一览)?表?$")
"""What a title of a table says of its paper, after what it is about (机柜租赁合同: 机柜租赁)."""
_CITED_PRACTICE = 20
"""Rows of what is really done that it cites: they differ from one another."""
_SHOWN = 5
"""Services, tables and reasons that a message names."""


class _Fault(msgspec.Struct):
    party: str
    position: Position
    offers: list[OfferedAccess]

    @property
    def is_of_practice(self) -> bool:
        """Whether only tables of what is done show it."""
        return all(isinstance(offer.row, Statement) for offer in self.offers)

    @property
    def is_under_another(self) -> bool:
        """Whether a check found that it acts under the licence of another."""
        rows = (offer.row for offer in self.offers if offer.sure)
        return any(isinstance(row, Statement) and _is_borrowed(row) for row in rows)

    @property
    def is_said_for_sure(self) -> bool:
        """Whether a row shows it that leaves no honest reading."""
        none = self.position.standing is Standing.NONE
        return any(offer.sure and not (none and _its_number(offer.row)) for offer in self.offers)


def _its_number(row: Allocation | Filing | Statement) -> str:
    """Return the number of a licence that a row of practice names, or nothing: its firm may hold it."""
    said = row.extra.values() if isinstance(row, Statement) else ()
    if isinstance(row, Statement) and _is_borrowed(row):
        return ""
    return next((text for text in said if _A_LICENCE.search(text)), "")


def _is_borrowed(row: Statement) -> bool:
    told = ((name, cell) for name, cell in row.extra.items() if not _DOUBTED.search(cell))
    return any(_BORROWED.search(cell) or denies_leave(name, cell) for name, cell in told)


_BORROWED = re.compile(
    r"(?<![未非不])(?<!没有)(?:借用|冒用|挂靠|盗用)(?:他人|其他|其|该)?\S{0,8}?(?:许可证?|证照|资质|牌照)"
    r"|borrowed licen[cs]e"
)
"""That a check found the licence of a row to be another's, under which its firm must not act."""
_DOUBTED = re.compile(r"疑似|涉嫌|可能|是否|未发现|不存在|suspected|alleged")
_A_LICENCE = re.compile(r"(?:[AB][12]|合字B?)[^\d]{0,6}\d{8}|[AB][12](?:\.[AB][12])?-\d{8}")


def judge(register: Register) -> Iterator[Finding]:
    """Yield what columns show and what rows say in words."""
    joined = reconcile(register)
    yield from with_written(
        register,
        _by_columns(register),
        written_licences(joined),
        (*claimed_licences(joined), *lets_on_unlicensed(joined)),
    )


def _by_columns(register: Register) -> Iterator[Finding]:
    """Yield one finding for each party and what it lacks, and one for all the rest."""
    if not register.has("licences"):
        yield untested("no-licences")
        return
    joined = reconcile(register)
    unread = (
        *joined.coverage.not_read(
            "licences", "allocations", "filings", "statements", about=("blocks", "services")
        ),
        *let_by_nobody(joined),
    )
    yield from unread
    parties: set[str] = set()
    faults: dict[tuple[str, Standing], _Fault] = {}
    filed: dict[str, bool] = {}
    for offer in offers(joined):
        identity = joined.parties.identity(offer.party)
        found = position(offer, joined)
        if found.standing is Standing.NONE and _is_told_licensed(offer, joined.today):
            continue  # by a table that was not given: neither in order nor a fault
        parties.add(identity)
        if isinstance(offer.row, Filing):
            filed[identity] = found.standing is not Standing.NONE
        if found.is_unlicensed or found.is_open:
            key = (identity, found.standing)
            faults.setdefault(key, _Fault(offer.party, found, [])).offers.append(offer)
    complete = sum(filed.values()) >= COMPLETE * len(filed)
    about = bool(register.statements) and _are_of_one_market(joined)
    for (identity, _), each in faults.items():
        gone = joined.coverage.may_be_unread("licences", each.party)
        fault = _finding(identity, each, joined, complete=complete, about=about, unread=gone)
        yield from joined.asked_where_explained((fault,))
    yield from _lent(joined)
    owing = {joined.parties.identity(each.licence.holder): each for each in _unreported(joined)}
    yield from joined.asked_where_explained(_report_missing(*item) for item in owing.items())
    hidden = {joined.parties.identity(each.party): each for each in _not_shown(joined)}
    yield from joined.asked_where_explained(_number_missing(*item) for item in hidden.items())
    rest = len(parties - {identity for identity, _ in faults} - owing.keys() - hidden.keys())
    if unread:
        return
    if rest and (aside := joined.dealings.set_aside):
        yield passed("in-order-aside", parties=rest, aside=aside)
    elif rest:
        yield passed("in-order", parties=rest)
    elif not parties and (untold := joined.coverage.untold()):
        yield cannot_tell(
            "columns-not-read",
            Place(kind="target", key="columns"),
            tuple(file.ref for file in untold),
            files=tuple(file.file for file in untold),
            columns=tuple(name for file in untold for name in file.unknown_columns)[:_SHOWN],
        )
    elif not parties and joined.dealings.set_aside:
        yield inapplicable("no-offers-aside", aside=joined.dealings.set_aside)
    elif not parties:
        yield inapplicable("no-offers")


def _is_told_licensed(offer: OfferedAccess, today: str) -> bool:
    row = offer.row
    return isinstance(row, Statement) and is_licensed_by_its_row(row, offer.services, today)


def _are_of_one_market(joined: Reconciliation) -> bool:
    """Whether the table of licences is about the firms of the other tables: it has one of them at least."""
    register = joined.register
    named = {
        *(name for row in register.allocations for name in (row.holder, row.user)),
        *(row.access_provider for row in register.filings),
        *(row.firm or row.customer for row in register.statements),
    }
    known = {joined.parties.identity(name) for name in named if name}
    return any(joined.parties.identity(row.holder) in known for row in register.licences)


def _finding(
    identity: str,
    found: _Fault,
    joined: Reconciliation,
    *,
    complete: bool,
    about: bool,
    unread: bool,
) -> Finding:
    standing = found.position.standing
    areas = tuple(dict.fromkeys(offer.area for offer in found.offers if offer.area))
    first = found.offers[0].row
    refs = (
        *_rows(found),
        *(licence.ref for licence in found.position.licences[:_CITED]),
    )
    by_filing_alone = all(isinstance(offer.row, Filing) for offer in found.offers)
    about = about or joined.coverage.was_searched(found.party)
    beside = found.is_of_practice and not about and not found.is_under_another
    unproven = standing is Standing.NONE and (
        unread or beside or (by_filing_alone and not complete)
    )
    sure = found.position.is_unlicensed and not unproven and found.is_said_for_sure
    message = _message(standing, unproven=unproven, unread=unread)
    if found.is_of_practice and (not unproven or not found.is_said_for_sure):
        message = f"done-{standing}" if found.is_said_for_sure else "perhaps-done"
    return fault(
        message,
        Subject("holder", found.party),
        holder_place(str(standing), found.party, first, identity),
        refs,
        {
            "party": found.party,
            "offers": len(found.offers),
            "areas": areas or ("-",),
            "licences": _some(li.licence or li.holder for li in found.position.licences) or ("-",),
            "services": _services(found.position) or ("-",),
            "ended": max((li.valid_to for li in found.position.licences), default="-"),
            "standing": Term(
                f"register.{'no-such-service' if standing is Standing.BEYOND_SERVICES else standing}"
            ),
            **_practice(found),
        },
        sure=sure,
    )


def _rows(found: _Fault) -> Iterator[str]:
    """Yield the rows that a finding rests on: some of each kind, of practice all, what is sure first."""
    practice = [o for o in found.offers if isinstance(o.row, Statement)]
    practice.sort(key=lambda offer: not offer.sure)
    records = [o for o in found.offers if not isinstance(o.row, Statement)]
    rows = (*(o.row.ref for o in records[:_CITED]), *(o.row.ref for o in practice))
    yield from tuple(dict.fromkeys(rows))[: _CITED + _CITED_PRACTICE]


def _practice(found: _Fault) -> dict[str, Parameter]:
    """Return what tables of practice say of a party: services, tables, and words that leave a doubt."""
    rows = [offer.row for offer in found.offers if isinstance(offer.row, Statement)]
    if not rows:
        return {}
    doubts = (
        word
        for row in rows
        for word in (_its_number(row), row.state, row.capacity, row.about)
        if word
    )
    return {
        "done": _some(_PAPER.sub("", what_is_done(row)) for row in rows),
        "files": _some(row.file for row in rows),
        "words": _some(doubts) or ("-",),
    }


def _some(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(word for word in words if word))[:_SHOWN]


def _message(standing: Standing, *, unproven: bool, unread: bool) -> str:
    if not unproven:
        return str(standing)
    return "none-perhaps-unread" if unread else "not-in-table"


def _services(position: Position) -> tuple[str, ...]:
    return tuple(dict.fromkeys(s for licence in position.licences for s in licence.services))


def _unreported(joined: Reconciliation) -> Iterator[Unreported]:
    yield from unreported(joined.register, joined.today)


def _report_missing(identity: str, owing: Unreported) -> Finding:
    licence = owing.licence
    message = "report-missing" if owing.is_sure else "report-perhaps-missing"
    return fault(
        message,
        Subject("holder", licence.holder),
        holder_place("report-missing", licence.holder, licence, identity),
        (licence.ref,),
        {
            "party": licence.holder,
            "licences": (licence.licence or licence.holder,),
            "year": owing.year or "—",
            "words": owing.words,
        },
        sure=owing.is_sure,
        severity=Severity.MEDIUM,
    )


def _not_shown(joined: Reconciliation) -> Iterator[NotShown]:
    yield from not_shown(joined.register, joined.parties, joined.today)


def _number_missing(identity: str, hidden: NotShown) -> Finding:
    licence = hidden.licence
    sure = licence is not None and hidden.was_seen
    return fault(
        "number-not-shown" if sure else "number-perhaps-not-shown",
        Subject("holder", hidden.party),
        holder_place("number-not-shown", hidden.party, hidden.row, identity),
        tuple(dict.fromkeys((hidden.row.ref, *([licence.ref] if licence else ())))),
        {
            "party": hidden.party,
            "licences": (licence.licence if licence else "—",),
            "file": hidden.row.file,
        },
        sure=sure,
        severity=Severity.LOW,
    )


def _lent(joined: Reconciliation) -> Iterator[Finding]:
    """Ask of a licence number that two unrelated holders have."""
    first: dict[str, Licence] = {}
    for licence in joined.register.licences:
        if not licence.licence or not any(map(str.isdigit, licence.licence)):
            continue  # 无（不经营） is an answer and no number
        other = first.setdefault(licence.licence, licence)
        if other is licence or not joined.parties.are_apart(licence.holder, other.holder):
            continue
        yield fault(
            "number-of-two",
            Subject("holder", licence.holder),
            holder_place(
                "number-of-two", licence.holder, licence, joined.parties.identity(licence.holder)
            ),
            (licence.ref, other.ref),
            {"number": licence.licence, "party": licence.holder, "other": other.holder},
            sure=False,
            doubt=True,
        )  # fmt: skip
