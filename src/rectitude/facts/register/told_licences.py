"""Who does business by a row of which one cell tells by itself what is wrong with the licence."""

import re

import msgspec

from rectitude.facts.register import Reconciliation
from rectitude.facts.register.dates import read_on
from rectitude.facts.register.said.licences import Fault, Meaning, licence_said
from rectitude.facts.register.written import Cell, Entry
from rectitude.facts.register.written_faults import holder_fault
from rectitude.facts.register.written_firms import Firm, is_charged
from rectitude.facts.register.written_parties import firms, is_name, is_within, services_in
from rectitude.findings import Finding, Severity

_MOST_ROWS = 400
"""Rows of all tables, at most read cell by cell: longer lists are no notes; ours."""
_LONGEST_QUOTED = 80
"""Letters of a cell that is quoted whole: of an account its telling clause is; ours."""
_MESSAGES: dict[Fault, str] = {
    "none": "written-unlicensed",
    "borrowed": "written-borrowed",
    "expired": "written-over",
    "revoked": "written-revoked",
    "elsewhere": "written-elsewhere",
    "other-service": "written-beyond",
    "not-reported": "written-report-missing",
    "not-shown": "written-number-not-shown",
}
_SOLD = re.compile(r"(?<![买没不])卖|出售|销售|\bsells?\b|\bsold\b")
_SEVERITIES: dict[Fault, Severity] = {
    "not-reported": Severity.MEDIUM,
    "not-shown": Severity.LOW,
}
_BESIDE_A_LICENCE: frozenset[Fault] = frozenset(
    {"elsewhere", "other-service", "not-reported", "not-shown"}
)
"""What may be wrong with a licence that is there."""


def told_licence(entry: Entry, firm: Firm, joined: Reconciliation) -> Finding | None:
    """Find who does for money what needs a licence, of which a cell tells outright what is wrong with it."""
    if len(joined.register.written) > _MOST_ROWS or len([*firms(entry)]) != 1:
        return None
    done = services_in(entry)
    if (
        not done
        or not (is_charged(entry) or _SOLD.search(entry.text))
        or joined.licensing.is_basic(firm.name)
    ):
        return None
    read = read_on(joined.register)
    said = [
        (cell, meaning)
        for cell in entry.cells
        if not is_name(cell)
        and (meaning := licence_said(cell.heading, cell.text, joined.today, read, done))
    ]
    faults = [(cell, meaning) for cell, meaning in said if meaning in _MESSAGES]
    if not faults:
        return None
    cell, fault = faults[0]
    if _is_let_off(entry, firm, [told for told in said if told not in faults], fault):
        return None
    rest = tuple(each for each in entry.cells if all(each is not told for told, _ in faults))
    others = [each for each in firm.rows if each is not entry]
    if any(map(is_within, (msgspec.structs.replace(entry, cells=rest), *others))):
        return None
    by_itself = (
        c for c in cell.clauses if licence_said(cell.heading, c, joined.today, read, done) == fault
    )
    words = next((c for c in by_itself if len(cell.text) > _LONGEST_QUOTED), cell.written)
    return holder_fault(
        _MESSAGES[fault],
        firm.name,
        entry.row,
        words,
        (entry.row.ref,),
        severity=_SEVERITIES.get(fault),
    )


def _is_let_off(entry: Entry, firm: Firm, honest: list[tuple[Cell, Meaning]], fault: Fault) -> bool:
    """Whether other cells or tables say that there is no business, or a licence where none is told."""
    if any(meaning != "covered" for _, meaning in honest):
        return True
    if fault in _BESIDE_A_LICENCE:
        return False
    return (
        bool(honest) or firm.is_licensed or len(firm.licences) > (fault in {"expired", "revoked"})
    )
