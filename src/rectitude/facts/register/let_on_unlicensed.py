"""Who lets access on to others for money and has, by the same row, no licence for that business."""

from collections.abc import Iterator

from rectitude.facts.register import Reconciliation
from rectitude.facts.register.claims.licences import licence_denied
from rectitude.facts.register.claims.lines import claimed_lines
from rectitude.facts.register.said.licences import Meaning, licence_said
from rectitude.facts.register.written import Cell, Entry
from rectitude.facts.register.written_access import written_access
from rectitude.facts.register.written_faults import holder_fault
from rectitude.facts.register.written_firms import firms_of
from rectitude.facts.register.written_parties import AS_WAS_AGREED, CHARGES, firms, is_name, name_of
from rectitude.findings import Finding, Subject

_LETS_ON = frozenset({"written-let-on", "written-let-against-agreement"})


def lets_on_unlicensed(joined: Reconciliation) -> Iterator[Finding]:
    """Yield the firms that rows tell to let access on for money and to have no licence."""
    rows = {(entry.row.file, entry.row.line): entry for entry in firms_of(joined).entries}
    for finding in (*written_access(joined), *claimed_lines(joined)):
        fields = finding.place.fields
        entry = rows.get((str(fields.get("file", "")), int(fields.get("line", 0))))
        if finding.message in _LETS_ON and finding.subject and entry is not None:
            yield from _unlicensed(finding.subject, entry, joined)


def _unlicensed(subject: Subject, entry: Entry, joined: Reconciliation) -> Iterator[Finding]:
    others = {name for cell in firms(entry) if not joined.licensing.is_basic(name := name_of(cell))}
    party = subject.id if subject.kind == "holder" else next(iter(others), "")
    denied = licence_denied(entry) or _told_none(entry, joined)
    if denied is not None and others == {party} and CHARGES.search(entry.text):
        yield holder_fault("written-unlicensed", party, entry.row, denied.text, (entry.row.ref,))


def _told_none(entry: Entry, joined: Reconciliation) -> Cell | None:
    """Return the cell that tells of no licence among other things, where no other tells of one."""
    told: dict[Meaning | None, Cell] = {}
    for cell in entry.cells:
        if not is_name(cell):
            said = "，".join(each for each in cell.clauses if not AS_WAS_AGREED.search(each))
            told[licence_said(cell.heading, said, joined.today)] = cell
    return None if "covered" in told else told.get("none")
