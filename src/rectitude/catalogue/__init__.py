"""
The catalogue: 4 aspects, 8 types of issue, 22 scenarios of misconduct, and the law behind them.

The texts are data: TOML files beside this module, in Chinese and English. `load()` reads them once.
Nothing here knows today's date: a date is passed in, for the law that counts is the law in force
at the time of the act.
"""

from rectitude.catalogue._loader import CatalogueError, load, place, term
from rectitude.catalogue._model import (
    VERSION,
    Aspect,
    Authority,
    Catalogue,
    Confirmation,
    Instrument,
    IssueType,
    LegalBasis,
    MethodClause,
    NoticeTerm,
    Provenance,
    Scenario,
    Severity,
)

__all__ = [
    "VERSION",
    "Aspect",
    "Authority",
    "Catalogue",
    "CatalogueError",
    "Confirmation",
    "Instrument",
    "IssueType",
    "LegalBasis",
    "MethodClause",
    "NoticeTerm",
    "Provenance",
    "Scenario",
    "Severity",
    "load",
    "place",
    "term",
]
