"""Who has a line for its own use, by a row of which one cell tells that others are on it for money."""

import re

import msgspec

from rectitude.facts.register import Reconciliation
from rectitude.facts.register.said.lines import Fault, line_said
from rectitude.facts.register.written import Entry
from rectitude.facts.register.written_faults import holder_fault
from rectitude.facts.register.written_firms import A_LICENCE, Firms
from rectitude.facts.register.written_order import is_in_order
from rectitude.facts.register.written_parties import (
    customer,
    firms,
    is_name,
    is_within,
    line,
    name_of,
)
from rectitude.findings import Finding

_MOST_ROWS = 400
"""Rows of all tables, at most, that are read cell by cell: longer lists are no notes; ours."""
_MESSAGES: dict[Fault, str] = {
    "sublet": "written-let-against-agreement",
    "business": "written-let-against-agreement",
    "cross-border": "written-way-abroad",
    "unlawful-source": "written-unlawful-source",
}
_OF_WHAT_WAS_AGREED = re.compile(
    r"约定|合同(?!号|编号|金额|期).{0,4}用途|(?:登记|申报|批准|备案|报备)(?:的)?用途|允许"
    r"|签约用途|contract.*(?:use|purpose)|agreed"
)
_FOR_ITSELF = re.compile(r"自用|办公|本单位|本公司|内部|own use|office|in-?house")


def told_line(entry: Entry, every: Firms, joined: Reconciliation) -> Finding | None:
    """Find whose line, let for its own use, a cell tells outright to serve others, or to come of homes."""
    if len(joined.register.written) > _MOST_ROWS or len([*firms(entry)]) > 1:
        return None
    agreed = [*entry.under(_OF_WHAT_WAS_AGREED)]
    party = customer(entry) or next(map(name_of, firms(entry)), "")
    subject = party or line(entry)
    if not subject or not any(_FOR_ITSELF.search(cell.text) for cell in agreed):
        return None
    if (party and every.is_licensed(party)) or A_LICENCE.search(entry.text):
        return None
    said = [
        (cell, meaning)
        for cell in entry.cells
        if cell not in agreed
        and not is_name(cell)
        and (meaning := line_said(cell.heading, cell.text))
    ]
    faults = [(cell, meaning) for cell, meaning in said if meaning in _MESSAGES]
    if not faults or len(faults) < len(said):
        return None
    rest = tuple(each for each in entry.cells if all(each is not told for told, _ in faults))
    if is_in_order(entry) or is_within(msgspec.structs.replace(entry, cells=rest)):
        return None
    cell, fault = faults[0]
    return holder_fault(_MESSAGES[fault], subject, entry.row, cell.written, (entry.row.ref,))
