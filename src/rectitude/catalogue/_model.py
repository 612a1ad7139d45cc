"""The records of the catalogue. All are frozen; every text for people is a `Text`."""

import datetime
from typing import Literal, TypeVar

import msgspec

from rectitude.text import Text

VERSION = "2026-11"
"""The edition of the catalogue, printed in every report: year and month of the last change."""

Provenance = Literal["announced", "derived"]
"""`announced`: the announcement of July 2021 names it. `derived`: ours, from the articles given."""

Severity = Literal["low", "medium", "high", "critical"]

Authority = Literal["miit", "pca", "cac", "samr", "mps"]
"""Who may act: the ministry, a provincial communications administration, the cyberspace
administration, the market regulator, the public security organs."""

Confirmation = Literal["seen", "reported", "to be confirmed"]
"""How a text is known: read in full, from a report or summary, or not checked. Only a text that was
seen is ever quoted."""


class Aspect(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the four aspects, for instance `market`; ids are the first part of scenario ids."""

    id: str
    number: int
    name: Text


class IssueType(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One of the eight types of issue, for instance `market.link-blocking`."""

    id: str
    number: int
    aspect: str
    name: Text


InstrumentKind = Literal["law", "regulation", "rule", "interpretation", "normative"]


class Instrument(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A law, regulation, rule or notice.

    `in_force_from` is None where the date is not known; `in_force_to` is the last day of force,
    None while it lasts. `dates` says how these are known. `authorities` may be empty: a judicial
    interpretation is applied by the courts.
    """

    id: str
    kind: InstrumentKind
    name: Text
    authorities: tuple[Authority, ...]
    dates: Confirmation
    in_force_from: datetime.date | None = None
    in_force_to: datetime.date | None = None
    succeeded_by: str | None = None
    note: Text | None = None

    @property
    def carries_penalties(self) -> bool:
        """
        Whether a penalty may rest on it: on laws, regulations and rules, never on a circular.

        Source: articles 10 to 14 and 16 of the Administrative Penalty Law.
        """
        return self.kind in {"law", "regulation", "rule"}

    def in_force_on(self, day: datetime.date) -> bool:
        """
        Tell whether it was in force on that day; an unknown date sets no bound.

        Source: article 37 of the Administrative Penalty Law, the law at the time of the act.
        """
        begun = self.in_force_from is None or self.in_force_from <= day
        ended = self.in_force_to is not None and self.in_force_to < day
        return begun and not ended


class LegalBasis(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    One article on which a scenario rests, with the days on which its instrument is in force.

    `text` says whether the article's wording was seen. The two dates come from the instrument.
    """

    instrument: str
    article: Text
    text: Confirmation
    note: Text | None = None
    in_force_from: datetime.date | None = None
    in_force_to: datetime.date | None = None

    def in_force_on(self, day: datetime.date) -> bool:
        """Tell whether the article could be applied to an act of that day."""
        begun = self.in_force_from is None or self.in_force_from <= day
        ended = self.in_force_to is not None and self.in_force_to < day
        return begun and not ended


class NoticeTerm(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    A term of the closed list of problems in public notices (问题项).

    `since` is the first day on which it is known to be in use, None where that is not known;
    `until` the last, None while in use. `source` says how it is known.
    """

    id: str
    name: Text
    source: Confirmation
    since: datetime.date | None = None
    until: datetime.date | None = None
    note: Text | None = None

    def in_use_on(self, day: datetime.date) -> bool:
        """Tell whether a notice of that day could use the term; an unknown date sets no bound."""
        begun = self.since is None or self.since <= day
        ended = self.until is not None and self.until < day
        return begun and not ended


class MethodClause(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A clause of a published testing method or standard that a scenario's test follows."""

    id: str
    standard: Text
    clause: Text
    text: Confirmation


class Scenario(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """
    One of the 22 scenarios of misconduct.

    `machine` says what a machine can tell of it, `person` what is left for a person to decide.
    `question` and `attach` are the self-inspection form's; `remedy` is how to put it right.
    """

    id: str
    number: int
    aspect: str
    issue_type: str
    provenance: Provenance
    severity: Severity
    name: Text
    violation: Text
    criteria: tuple[Text, ...]
    test: Text
    false_positives: tuple[Text, ...]
    question: Text
    attach: Text
    remedy: Text
    machine: Text
    person: Text
    basis: tuple[LegalBasis, ...]
    notice_terms: tuple[str, ...] = ()
    method: tuple[str, ...] = ()

    def basis_on(self, day: datetime.date) -> tuple[LegalBasis, ...]:
        """Return the articles that could be applied to an act of that day."""
        return tuple(basis for basis in self.basis if basis.in_force_on(day))


_R = TypeVar("_R", Aspect, IssueType, Scenario, Instrument, NoticeTerm, MethodClause)


class Catalogue(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Everything, in the order of the catalogue. Each look-up raises KeyError for an unknown id."""

    aspects: tuple[Aspect, ...]
    issue_types: tuple[IssueType, ...]
    scenarios: tuple[Scenario, ...]
    instruments: tuple[Instrument, ...]
    notice_terms: tuple[NoticeTerm, ...]
    methods: tuple[MethodClause, ...]

    def aspect(self, id: str) -> Aspect:
        return _only(self.aspects, id)

    def issue_type(self, id: str) -> IssueType:
        return _only(self.issue_types, id)

    def scenario(self, id: str) -> Scenario:
        return _only(self.scenarios, id)

    def instrument(self, id: str) -> Instrument:
        return _only(self.instruments, id)

    def notice_term(self, id: str) -> NoticeTerm:
        return _only(self.notice_terms, id)

    def method(self, id: str) -> MethodClause:
        return _only(self.methods, id)


def _only(records: tuple[_R, ...], id: str) -> _R:
    for record in records:
        if record.id == id:
            return record
    raise KeyError(id)
