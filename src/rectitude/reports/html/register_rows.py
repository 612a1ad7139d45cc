"""The rows that a fault of a register rests on, side by side, with the cells that it is about marked."""

import re
from collections.abc import Iterator, Sequence
from typing import get_args

import msgspec

from rectitude.evidence import Record
from rectitude.evidence.register import (
    Allocation,
    FilingStatus,
    Location,
    RelationKind,
    TableRow,
    UnitStatus,
    Use,
)
from rectitude.evidence.written_row import WrittenRow
from rectitude.facts.entities import shown_name
from rectitude.facts.register.written import plain
from rectitude.findings import Assertion
from rectitude.reports.words import word
from rectitude.text import Text

_OF_LICENCE = ("licence.services", "licence.area", "licence.valid_to")
_MARKED: dict[str, frozenset[str]] = {
    "registrant": frozenset({"unit_name", "registrant"}),
    "number": frozenset({"main_licence", "service_licence", "shown_number", "number_link"}),
    "number-of-two": frozenset({"main_licence", "unit_name", "licence", "holder"}),
    "not-filed": frozenset({"domain", "ip", "location"}),
    "cancelled": frozenset({"status", "http_status"}),
    "renamed": frozenset({"unit_name", "parent", "child"}),
    "taken-over": frozenset({"unit_name", "registrant", "shown_unit"}),
    "lapsed": frozenset({"expires", "status", "valid_to", "observed_at"}),
    "dead": frozenset({"http_status", "observed_at", "status"}),
    "provider": frozenset({"access_provider", "holder", "user", "organisation", "ip"}),
    "address": frozenset({"server_ips", "ip"}),
    "abroad": frozenset({"location", "ip"}),
    "no-provider": frozenset({"access_provider", "http_status"}),
    "unit-on-page": frozenset({"unit_name", "shown_unit"}),
    "reseller": frozenset({"user", "use", *_OF_LICENCE}),
    "supplier": frozenset({"allocation.holder", *_OF_LICENCE}),
    "resale": frozenset({"holder", "user", "use", "parent_contract", "contract"}),
    "user-not-of-contract": frozenset({"user", "contract"}),
    "holder-not-of-contract": frozenset({"holder", "user", "parent_contract", "contract"}),
    "overlapping": frozenset({"prefix", "user", "contract", "valid_from", "valid_to"}),
    "no-contract": frozenset({"holder", "user", "contract"}),
    "origin": frozenset({"holder", "user", "asn", "organisation"}),
    "line": frozenset({"use", "user", "unit_name"}),
}
"""The cells that a fault is about; `licence.area` is that of a licence alone."""
_BETWEEN_ALLOCATIONS = frozenset(
    {"user-not-of-contract", "holder-not-of-contract", "overlapping", "resale"}
)
"""Faults of one allocation against another."""
_ALWAYS = frozenset({"holder", "access_provider", "services", "area", "valid_from", "valid_to"})
"""The cells that a fault of a holder is about."""


class Cell(msgspec.Struct, frozen=True):
    """A column's name, what stands in it, and whether the fault is about it."""

    name: Text
    value: Text
    marked: bool


class Card(msgspec.Struct, frozen=True):
    """One row of a register as it is shown: where it stands, and its cells."""

    table: Text
    place: str
    cells: tuple[Cell, ...]


def cards(finding: Assertion, records: Sequence[Record]) -> Iterator[Card]:
    """Yield the cited rows as cards: those of known columns first, then those read for their words."""
    fault = str(finding.place.get("fault", ""))
    rows = [each for each in records if isinstance(each, TableRow)]
    for row in rows:
        yield _card(row, fault, about=row is rows[0] or _is_about(row, fault))
    for each in records:
        if isinstance(each, WrittenRow):
            yield _written_card(each, finding)


_QUOTED = re.compile("“([^”]+)”")
_OF_A_PERSON = re.compile(r"人|姓名|联系|contact|person|name", re.IGNORECASE)
"""Headings under which a natural person's name may stand; ours."""


def _written_card(row: WrittenRow, finding: Assertion) -> Card:
    """Return a row as it is written, with the cells marked from which the message quotes."""
    quoted = {plain(words) for words in _QUOTED.findall(finding.message.zh)}
    cells = tuple(
        Cell(
            _same(heading),
            _same(_without_names(heading, text)),
            any(words in plain(text) for words in quoted),
        )
        for heading, text in row.cells.items()
    )
    return Card(word("register_table", row.KIND), f"{row.file}:{row.line}", cells)


def _same(text: str) -> Text:
    """Return a text that is the same in both languages."""
    return Text(text, text)


def _without_names(heading: str, text: str) -> str:
    return shown_name(text) if _OF_A_PERSON.search(heading) else text


def _is_about(row: TableRow, fault: str) -> bool:
    """Return whether cells are marked in a further row too: not in the chain that led to the first."""
    return not isinstance(row, Allocation) or fault in _BETWEEN_ALLOCATIONS


NOT_SHOWN = frozenset({"number", "file", "line", "extra"})
"""Fields of a row that are no cells of its table, or shown by their own headings."""


def _card(row: TableRow, fault: str, *, about: bool) -> Card:
    marked = _MARKED.get(fault, _ALWAYS) if about else frozenset()
    cells = [
        Cell(word("register_column", name), said, bool({name, f"{row.KIND}.{name}"} & marked))
        for name in row.__struct_fields__
        if name not in NOT_SHOWN and (said := _said(name, getattr(row, name)))
    ]
    cells += [
        Cell(_same(name), _same(_without_names(name, value)), False)
        for name, value in row.extra.items()
    ]
    table = word("register_table", row.KIND.removeprefix("earlier-"))
    return Card(table, f"{row.file}:{row.line}", tuple(cells))


def _said(name: str, value: object) -> Text | None:
    """Return a cell for people; None where there is nothing to show."""
    if name in {"shown_number", "number_link", "http_status"} and value in {"", 0}:
        return Text("—", "—")
    if value is None or value in {"", ()}:
        return None
    if name == "unread" and isinstance(value, tuple):
        columns = [word("register_column", str(column)) for column in value]
        return Text("、".join(c.zh for c in columns), ", ".join(c.en for c in columns))
    if f"{name}-{value}" in WORDED:
        return word("register_value", f"{name}-{value}")
    said = "; ".join(map(str, value)) if isinstance(value, tuple) else str(value)
    if name in _NAMES:
        said = shown_name(said)
    return Text(said, said)


_NAMES = frozenset(
    {"leader", "unit_name", "registrant", "shown_unit", "holder", "user", "child", "parent"}
)
"""Cells that can hold a natural person's name."""


WORDED = frozenset(
    {
        *(f"use-{use}" for use in get_args(Use) if use),
        *(f"kind-{kind}" for kind in get_args(RelationKind)),
        *(f"status-{status}" for status in get_args(FilingStatus)),
        *(f"status-{status}" for status in get_args(UnitStatus)),
        *(f"location-{location}" for location in get_args(Location) if location),
    }
)
"""Values of columns that are codes, for which a report has words."""
