"""What the cells of a dossier say one by one, without what another of its cells takes back."""

from rectitude.facts.register.said.filings import TAKEN_BACK_BY, FilingSaid, said_of_filing
from rectitude.facts.register.written import Dossier

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
