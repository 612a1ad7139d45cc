"""What the cells of a dossier say one by one, without what another of its cells takes back."""

from msgspec.structs import replace

from rectitude.facts.register.said.changes import said_of_change
from rectitude.facts.register.said.filings import TAKEN_BACK_BY, FilingSaid, said_of_filing
from rectitude.facts.register.written import Cell, Dossier, days_in, last_day

FilingTold = dict[FilingSaid, str]
"""What is told against a site, each with the text that tells it."""


def told_of_filing(dossier: Dossier) -> FilingTold:
    """Return what the cells of a site tell against its filing."""
    told: FilingTold = {}
    for entry in dossier.own:
        for cell in entry.cells:
            if meaning := said_of_filing(cell.heading, cell.text):
                told.setdefault(meaning, cell.text)
    return {
        each: words
        for each, words in told.items()
        if each in TAKEN_BACK_BY and not told.keys() & TAKEN_BACK_BY[each]
    }


def told_of_change(dossier: Dossier, today: str, read_on: str) -> Cell | None:
    """Return the cell that tells of a change long before its look that the filing did not follow."""
    cells = [cell for entry in dossier.own for cell in entry.cells]
    said = [
        (said_of_change(cell.heading, cell.text, _day_of_look(dossier, cell, today, read_on)), cell)
        for cell in cells
    ]
    if any(meaning not in {None, "changed-not-filed"} for meaning, _ in said):
        return None
    return next((cell for meaning, cell in said if meaning), None)


def _day_of_look(dossier: Dossier, told: Cell, today: str, read_on: str) -> str:
    """Return the day of what a cell tells: a day that it names alone is that of the change."""
    rows = [*dossier.own, *dossier.of_its_firm]
    if len(days_in(told.text)) == 1:
        rows = [replace(row, cells=tuple(c for c in row.cells if c is not told)) for row in rows]
    return last_day(rows, today, read_on) or read_on
