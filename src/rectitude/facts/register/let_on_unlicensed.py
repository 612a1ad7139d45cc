"""Who lets access on to others for money and has, by the same row, no licence for that business."""

from collections.abc import Iterator

from rectitude.facts.register import Reconciliation
from rectitude.facts.register.claims.licences import licence_denied
from rectitude.facts.register.claims.lines import claimed_lines
from rectitude.facts.register.written import Entry
from rectitude.facts.register.written_access import written_access
from rectitude.facts.register.written_faults import holder_fault
from rectitude.facts.register.written_firms import firms_of
from rectitude.facts.register.written_parties import CHARGES, firms, name_of
from rectitude.findings import Finding

_LETS_ON = frozenset({"written-let-on", "written-let-against-agreement"})


def lets_on_unlicensed(joined: Reconciliation) -> Iterator[Finding]:
    """Yield the firms that rows tell to let access on for money and to have no licence."""
    rows = {(entry.row.file, entry.row.line): entry for entry in firms_of(joined).entries}
    for finding in (*written_access(joined), *claimed_lines(joined)):
        fields = finding.place.fields
        entry = rows.get((str(fields.get("file", "")), int(fields.get("line", 0))))
        if finding.message in _LETS_ON and finding.subject and entry is not None:
            yield from _unlicensed(finding.subject.id, entry, joined)


def _unlicensed(party: str, entry: Entry, joined: Reconciliation) -> Iterator[Finding]:
    denied = licence_denied(entry)
    named = {name_of(cell) for cell in firms(entry)}
    alone = party in named and all(map(joined.licensing.is_basic, named - {party}))
    if denied is not None and alone and CHARGES.search(entry.text):
        yield holder_fault("written-unlicensed", party, entry.row, denied.text, (entry.row.ref,))
