"""What each column of a table is, and how its cells are read: settled once, before its rows."""

import re
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from typing import Any

from rectitude.collectors.register import cells as cell
from rectitude.collectors.register import days, named_parties, page_words, vocabulary
from rectitude.collectors.register.as_written import is_about_a_paper
from rectitude.collectors.register.columns import (
    INSTEAD,
    REQUIRED,
    ColumnMap,
    columns_of,
    lacking,
    relation_of,
)
from rectitude.collectors.register.inferring import says_nothing
from rectitude.collectors.register.licence_states import licence_state
from rectitude.collectors.register.said_beside import REMARKS
from rectitude.collectors.register.sheets import Cells
from rectitude.collectors.register.titles import day_column
from rectitude.collectors.register.wordings import NAMES_A_FILING, plain_heading
from rectitude.facts.register.dealings import A_LINE
from rectitude.facts.register.measures import is_of_measures
from rectitude.facts.register.services import services_done
from rectitude.facts.register.sources import SUPPLIES
from rectitude.facts.register.weighing import ON_FILE

Parser = Callable[[str], Any]
Splitter = Callable[[str], tuple[str, ...]]

_PARSERS: dict[str, dict[str, Parser]] = {
    "filings": {
        "server_ips": page_words.filed_addresses,
        "update_time": days.day,
        "provider_since": days.day,
        "snapshot_date": days.day,
        "receipt_no": vocabulary.receipt,
        "receipt_date": days.day,
        "status": vocabulary.filing_status,
        "checked": vocabulary.checked_filing,
        "unit_status": vocabulary.unit_status,
        "unit_since": days.day,
        "location": vocabulary.location,
    },
    "registrants": {
        "registrant": named_parties.party,
        "expires": days.day,
        "registered": days.day,
    },
    "licences": {
        "area": cell.several,
        "valid_from": days.day_or_month,
        "valid_to": days.period,
        "validity": days.period,
        "authorised_subsidiaries": cell.several,
        "renewal_no": vocabulary.receipt,
        "renewal_date": days.day,
        "looked_up": days.day,
        "actual_term": days.period,
        "state": licence_state,
        "state_since": days.day,
    },
    "relations": {
        "kind": vocabulary.relation_or_none,
        "valid_from": days.day,
        "valid_to": days.period,
        "validity": days.period,
    },
    "allocations": {
        "use": vocabulary.use_or_unknown,
        "user": named_parties.party,
        "actual_user": named_parties.party,
        "contract_user": named_parties.party,
        "let_to": named_parties.party,
        "valid_from": days.day,
        "valid_to": days.period,
        "validity": days.period,
    },
    "observations": {
        "observed_at": days.day,
        "http_status": page_words.status_code,
        "visits": cell.visits,
        "alive_on": days.day,
        "silent_days": cell.count,
        "silent_since": days.day,
        "there_since": days.day,
        "shown_number": page_words.shown_number,
        "is_shown": page_words.shown_number,
        "number_link": page_words.number_link,
        "linked": page_words.linked,
        "resolved": page_words.resolved,
        "location": vocabulary.location,
    },
    "asns": {"asn": cell.system},
    "units": {
        "status": vocabulary.unit_status,
        "since": days.day,
        "shareholders": cell.shareholders,
    },
    "statements": {
        "firm": named_parties.party,
        "customer": named_parties.customer,
        "let_to": named_parties.party,
        "served": cell.number,
        "counted": cell.number,
        "date": days.day_or_month,
        "valid_from": days.day_or_month,
        "valid_to": days.period,
        "validity": days.period,
    },
}
"""How the cells of a column are read; others are text without blanks around it."""

_EACH: dict[str, dict[str, tuple[Splitter, Parser]]] = {
    "filings": {"domain": (cell.words_of, cell.domain)},
    "registrants": {"domain": (cell.words_of, cell.domain)},
    "observations": {
        "domain": (cell.words_of, cell.domain),
        "ip": (cell.words_of, cell.address),
    },
    "relations": {"parent": (cell.names_of, str), "child": (cell.names_of, str)},
    "allocations": {"prefix": (cell.blocks_of, cell.blocks)},
    "statements": {
        "prefix": (cell.blocks_of, cell.blocks),
        "domain": (cell.words_of, cell.domain),
    },
    "routes": {
        "prefix": (cell.blocks_of, cell.blocks),
        "asn": (cell.words_of, cell.system),
    },
}
"""Columns of which each value stands for a row of its own: how they are split, and how each is read."""

PLAIN: dict[str, re.Pattern[str]] = {"domain": cell.PLAIN_DOMAIN, "ip": cell.PLAIN_ADDRESS}
"""By such a column: what is one value as it stands, and need not be split or read."""

_PARTS = frozenset({"valid_to", "validity", "first_address", "last_address"})
"""Columns that fill in others."""
_FIELD_OF: dict[str, dict[str, str]] = {
    "licences": {"number": "licence"},
    "observations": {"linked": "number_link", "resolved": "http_status"},
}
"""Columns whose field of the evidence has another name."""
_MEANT_WHEN_EMPTY: dict[str, dict[str, object]] = {
    "observations": {"http_status": 0, "shown_number": "", "number_link": "", "shown_unit": ""},
    "statements": {"approval": ""},
}
"""Columns where an empty cell says something: no answer, nothing shown."""

_MERGED = 0.4
"""Share of empty cells from which an empty cell means the one above: cells that were merged; ours."""
_SPREAD: dict[str, tuple[str, ...]] = {
    "filings": ("unit_name", "main_licence", "credit_code", "nature", "leader", "access_provider"),
    "licences": ("holder", "number", "valid_from", "valid_to", "validity"),
    "relations": ("parent",),
    "allocations": ("holder",),
    "observations": ("domain",),
    "statements": ("firm",),
}
"""Columns of a unit over whose rows cells are merged."""
_SPREAD_TOO: dict[str, tuple[str, ...]] = {"licences": ("services", "scope", "area")}
"""Columns that may be merged with these, or differ from row to row of one unit."""


_PROVIDES = re.compile(r"(?:服务)?(?:提供|供应|运营|经营)(?:方|商|者|单位|企业|公司)(?:名称)?$")


class Layout:
    """
    The columns of one table, by position.

    `apart` are positions that another record of the line has, `taken` those that are this one's no more.
    """

    def __init__(
        self,
        table: str,
        headers: Cells,
        maps: ColumnMap,
        body: Sequence[Cells],
        given: Mapping[str, str],
        apart: frozenset[int] = frozenset(),
        taken: frozenset[int] = frozenset(),
    ) -> None:
        self.table = table
        self.headers = [header.strip() for header in headers]
        columns = columns_of(table, headers, maps, body)
        self.positions = {n: column for n, column in columns.items() if n not in taken}
        self.known = frozenset(self.positions.values())
        self.given = {c: text for c, text in given.items() if c not in self.known}
        """What titles say that no column does."""
        self.missing = lacking(table, (*self.known, *self.given), headers)
        left = {
            n: header
            for n, header in enumerate(self.headers)
            if n not in self.positions and n not in apart
        }
        self.unknown = {n: header for n, header in left.items() if header}
        papers = {
            n: self.headers[n]
            for n, column in self.positions.items()
            if column in {"changed", "checked", "approval", "contract_user"}
            or (table == "licences" and column == "is_shown")
            or is_about_a_paper(table, column, self.headers[n])
            or (column == "location" and A_LINE.search(self.headers[n]))
            or (column == "state" and is_of_measures(self.headers[n]))
        }
        self.kept = self.unknown | papers
        """The columns that a row keeps as they are written."""
        self.untold = [
            n for n, text in left.items() if table == "statements" and says_nothing(text)
        ]
        self.required = frozenset(REQUIRED[table])
        self.is_shared = bool(apart)
        self.is_of_lookups = bool({"held", "looked_up"} & {*self.known})
        self.has_parts = bool(_PARTS & self.known)
        self.speaks_beside = any(
            column.startswith("actual_") or column in {"customer_use", "contract_user", "let_to"}
            for column in self.known
        ) or (table == "allocations" and any(map(REMARKS.search, self.unknown.values())))

    @property
    def width(self) -> int:
        """How many cells a line has."""
        return len(self.headers)

    @property
    def lists_suppliers_of_lines(self) -> bool:
        """Whether rows ask if lines were approved, and tell of whom they are had and not by whom."""
        asks_of_lines = self.table == "statements" and "approval" in self.known
        told = {"customer", "capacity"} & {*self.known, *self.given}
        return asks_of_lines and not told and bool(SUPPLIES.search(self.heading("firm")))

    def heading(self, column: str) -> str:
        """Return the heading under which a column stands, or nothing."""
        return next((self.headers[n] for n, c in self.positions.items() if c == column), "")

    def field(self, column: str) -> str:
        """Return the field of the evidence that a column fills."""
        return _FIELD_OF.get(self.table, {}).get(column, column)

    def readers(self) -> list[tuple[int, str, str, Parser | None]]:
        """Return each column's position, name and field, and how its cells are read."""
        parsers = dict(_PARSERS.get(self.table, {}))
        if NAMES_A_FILING.search(plain_heading(self.heading("checked"))):
            parsers["checked"] = vocabulary.looked_up_filing
        return [(n, c, self.field(c), parsers.get(c)) for n, c in self.positions.items()]

    def each(self) -> dict[str, tuple[Splitter, Parser]]:
        """Return the columns of which each value stands for a row of its own."""
        ways = _EACH.get(self.table, {}).items()
        return {c: way for c, way in ways if {c, INSTEAD.get(c, c)} & self.known}

    def meant(self, as_of: str, about: str) -> dict[str, Any]:
        """Return what rows mean where they say nothing: empty cells, and what titles say for all rows."""
        empty = _MEANT_WHEN_EMPTY.get(self.table, {}).items()
        found = {column: value for column, value in empty if column in self.known}
        if "http_status" not in self.known:
            found.pop("shown_number", None)  # nobody says that the page was seen
        if "shown_number" not in self.known:
            found.pop("number_link", None)  # nor that there was a number that could lead anywhere
        if self.table == "relations" and "kind" not in self.known:
            found["kind"] = relation_of(self.headers)
        if self.table == "statements" and "service" not in {*self.known, *self.given}:
            found |= self._named_by_provider()
        if self.table == "statements" and ON_FILE.search(self.heading("firm")):
            found["capacity"] = self.heading("firm")  # who is on file does not let it
        if self.lists_suppliers_of_lines:
            found["capacity"] = self.heading("firm")
        if self.table == "allocations" and "actual_user" in self.known:
            on_file = self.heading("user")
            found |= {"capacity": on_file} if ON_FILE.search(on_file) else {}
        day = day_column(self.table)
        if as_of and day and day not in self.known:
            found[day] = as_of
        if about and self.table == "statements":
            found["about"] = about
        return found | self.read(self.given)

    def _named_by_provider(self) -> dict[str, str]:
        """Return the service that the heading of those who provide it names: 宽带提供方."""
        heading = self.heading("firm")
        stem = _PROVIDES.sub("", heading)
        return {"service": stem} if stem != heading and services_done(stem) else {}

    def read(self, words: Mapping[str, str]) -> dict[str, Any]:
        """Return words that stand for a column, by field, as its cells are read."""
        found: dict[str, Any] = {}
        for column, text in words.items():
            if column not in self.known:
                with suppress(cell.BadCell):
                    parse = _PARSERS.get(self.table, {}).get(column, str)
                    found[self.field(column)] = parse(text)
        return found

    def merged(self, body: Sequence[Cells]) -> tuple[int, ...]:
        """Return the columns whose cells were merged over the rows of a unit, by the first rows."""
        group = [n for n, column in self.positions.items() if column in _SPREAD.get(self.table, ())]
        if (
            "checked" in self.known
            or not group
            or not body
            or len(body[0]) <= group[0]
            or not body[0][group[0]].strip()
        ):
            return ()
        empty = sum(len(cells) <= group[0] or not cells[group[0]].strip() for cells in body)
        return tuple(group) if empty >= _MERGED * len(body) else ()

    def merged_too(self) -> tuple[int, ...]:
        """Return the columns that are merged with these where a row has nothing in any of them."""
        spread = _SPREAD_TOO.get(self.table, ())
        return tuple(n for n, column in self.positions.items() if column in spread)

    def left_untold(self, cells: Cells) -> list[str]:
        """Return the columns without a telling heading in which a row says more than a number."""
        said = ((n, cells[n].strip()) for n in self.untold if n < len(cells))
        return [self.headers[n] or f"#{n + 1}" for n, text in said if text.strip("0123456789.,%")]
