"""The lines of a table into typed rows; what cannot be used is named with its file and line."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import product
from typing import Any, cast

from rectitude.collectors.register import cells as cell
from rectitude.collectors.register import practice, vocabulary
from rectitude.collectors.register.columns import (
    INSTEAD,
    REQUIRED,
    TABLES,
    ColumnMap,
    columns_of,
    lacking,
    relation_of,
)
from rectitude.collectors.register.inferring import says_nothing
from rectitude.collectors.register.licences import says_none
from rectitude.collectors.register.merged import UnitAbove
from rectitude.collectors.register.sheets import Cells, Sheet
from rectitude.collectors.register.titles import (
    day_column,
    is_note,
    is_part,
    is_section,
    said_above,
)
from rectitude.evidence.register import AutonomousSystem, BadRow, TableRow, Unit, UnitStatus
from rectitude.facts.register.scopes import scopes_in
from rectitude.text import Text

_LONGEST_SHOWN = 200
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
_LONGEST_NOTHING = max(map(len, cell.NOTHING))

Parser = Callable[[str], Any]
Splitter = Callable[[str], tuple[str, ...]]

_PARSERS: dict[str, dict[str, Parser]] = {
    "filings": {
        "server_ips": cell.addresses,
        "update_time": cell.day,
        "snapshot_date": cell.day,
        "receipt_no": vocabulary.receipt,
        "receipt_date": cell.day,
        "status": vocabulary.filing_status,
        "unit_status": vocabulary.unit_status,
        "location": vocabulary.location,
    },
    "registrants": {"expires": cell.day, "registered": cell.day},
    "licences": {
        "area": cell.several,
        "valid_from": cell.day,
        "valid_to": cell.period,
        "validity": cell.period,
        "authorised_subsidiaries": cell.several,
        "renewal_no": vocabulary.receipt,
        "renewal_date": cell.day,
    },
    "relations": {
        "kind": vocabulary.relation_kind,
        "valid_from": cell.day,
        "valid_to": cell.period,
        "validity": cell.period,
    },
    "allocations": {
        "use": vocabulary.use_or_unknown,
        "valid_from": cell.day,
        "valid_to": cell.period,
        "validity": cell.period,
    },
    "observations": {
        "observed_at": cell.day,
        "http_status": vocabulary.status_code,
        "shown_number": vocabulary.shown_number,
        "location": vocabulary.location,
    },
    "asns": {"asn": cell.system},
    "units": {"status": vocabulary.unit_status, "since": cell.day},
    "statements": {
        "date": cell.day_or_month,
        "valid_from": cell.day_or_month,
        "valid_to": cell.period,
        "validity": cell.period,
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

_A_NAME = frozenset({"holder", "extra"})
"""What a row of a table of licences has that names a firm and says nothing of its licence."""
_PARTS = frozenset({"valid_to", "validity", "first_address", "last_address"})
"""Columns that fill in others."""
_FIELD_OF: dict[str, dict[str, str]] = {"licences": {"number": "licence"}}
"""Columns whose field of the evidence has another name."""
_MEANT_WHEN_EMPTY: dict[str, dict[str, object]] = {
    "observations": {"http_status": 0, "shown_number": "", "number_link": "", "shown_unit": ""}
}
"""Columns where an empty cell says something: no answer, nothing shown."""

_AS_IT_IS: tuple[dict[str, Any], ...] = ({},)
_NO_CELLS = Text(
    "不能分成单元格：引号未闭合、单元格过长或不是 JSON 对象",
    "it cannot be split into cells: a quotation mark is not closed, or it is no object of JSON",
)
_TOO_LITTLE = Text("没有写明谁做什么、为谁做", "it does not say who does what, or for whom")
_DUPLICATE = Text("与前面的行重复", "the same as a row before")


class Table:
    """One table while it is read: give it lines, get rows and bad rows, and the counts at the end."""

    def __init__(
        self,
        sheet: Sheet,
        table: str,
        headers: Cells,
        maps: ColumnMap,
        given: Mapping[str, str],
        body: Sequence[Cells] = (),
        as_of: str = "",
        *,
        part: bool = False,
        about: str = "",
    ) -> None:
        self.as_of = as_of
        self.part = part
        self.sheet = sheet
        self.table = table
        self.kind: type[TableRow] = TABLES[table]
        self.positions = columns_of(table, headers, maps, body)
        self.unknown = {
            position: header.strip()
            for position, header in enumerate(headers)
            if position not in self.positions and header.strip()
        }
        self._untold = [
            position
            for position, header in enumerate(headers)
            if table == "statements" and position not in self.positions and says_nothing(header)
        ]
        self.width = len(headers)
        self.given = {c: text for c, text in given.items() if c not in self.positions.values()}
        """What titles say that no column does."""
        self.missing = lacking(table, (*self.positions.values(), *self.given), headers)
        self._headers = [header.strip() for header in headers]
        self._may_be_cut = bool(sheet.sheet)  # workbooks leave out empty cells at the end of a line
        self._seen: set[int] = set()
        self.duplicates = 0
        self._columns = [
            (position, column, _FIELD_OF.get(table, {}).get(column, column),
             _PARSERS.get(table, {}).get(column))
            for position, column in self.positions.items()
        ]  # fmt: skip
        self._required = frozenset(REQUIRED[table])
        self._has_parts = bool(_PARTS & set(self.positions.values()))
        self._each = {
            column: way
            for column, way in _EACH.get(table, {}).items()
            if column in self.positions.values() or INSTEAD.get(column) in self.positions.values()
        }
        self._meant = {
            column: value
            for column, value in _MEANT_WHEN_EMPTY.get(table, {}).items()
            if column in self.positions.values()
        }
        if table == "relations" and "kind" not in self.positions.values():
            self._meant["kind"] = relation_of(headers)
        if as_of and (column := day_column(table)) not in (*self.positions.values(), ""):
            self._meant[column] = as_of
        if about and table == "statements":
            self._meant["about"] = about
        self._mean(self.given)
        self._speaks_beside = any(c.startswith("actual_") for c in self.positions.values())
        self._merged = self._merged_in(body)
        self._unit_above = UnitAbove(self.positions)
        self._last: dict[int, str] = {}

    def _merged_in(self, body: Sequence[Cells]) -> tuple[int, ...]:
        """Return the columns whose cells were merged over the rows of a unit, by the first rows."""
        group = [p for p, column in self.positions.items() if column in _SPREAD.get(self.table, ())]
        if not group or not body or len(body[0]) <= group[0] or not body[0][group[0]].strip():
            return ()
        empty = sum(len(cells) <= group[0] or not cells[group[0]].strip() for cells in body)
        return tuple(group) if empty >= _MERGED * len(body) else ()

    def _mean(self, given: Mapping[str, str]) -> None:
        """Let words that stand for a column be its value in the rows that follow."""
        for column, text in given.items():
            if column in self.positions.values():
                continue
            parse = _PARSERS.get(self.table, {}).get(column, str)
            with suppress(cell.BadCell):
                self._meant[_FIELD_OF.get(self.table, {}).get(column, column)] = parse(text)

    def _whole(self, cells: Cells) -> Cells:
        """Return a line with the merged cells filled: those of a unit that stands in a row above."""
        if not self._merged:
            return self._unit_above.filled(cells)
        if any(n < len(cells) and cells[n].strip() for n in self._merged):
            self._last = {n: cells[n] for n in self._merged if n < len(cells)}
            return cells
        filled = [*cells, *[""] * (self.width - len(cells))]
        for n, text in self._last.items():
            filled[n] = text
        return filled

    def rows(self, line: int, cells: Cells | None) -> Iterator[TableRow | BadRow]:
        """Yield the rows of a line (a range of addresses gives several), and what is wrong in it."""
        if cells is None:
            yield self._bad(line, _NO_CELLS)
            return
        if self.width > 1 and is_note(cells):
            self.part = self.part or is_part(" ".join(cells))
            return
        if self.width > 1 and is_section(cells):
            self._mean(said_above(self.table, " ".join(cells)))
            return
        cells = self._whole(cells)
        if (len(cells) < self.width and not self._may_be_cut) or any(cells[self.width :]):
            yield self._bad(
                line,
                Text(
                    f"有 {len(cells)} 列，表头有 {self.width} 列",
                    f"it has {len(cells)} columns, the header {self.width}",
                ),
                value=",".join(cells),
            )
            return
        if "\ufffd" in "".join(cells):
            yield self._bad(
                line,
                Text("含有无法解码的字节", "it holds bytes that cannot be decoded"),
                value=next(text for text in cells if "\ufffd" in text),
            )
            return
        yield from self._typed(line, cells)

    def _typed(self, line: int, cells: Cells) -> Iterator[TableRow | BadRow]:
        if self._is_header(cells) or self._denies(cells):
            return
        values: dict[str, Any] = dict(self._meant)
        unread: list[str] = []
        for position, column, field, parse in self._columns:
            text = cells[position].strip() if position < len(cells) else ""
            if not text or (len(text) <= _LONGEST_NOTHING and text.lower() in cell.NOTHING):
                continue
            if parse is None:
                values[field] = text
                continue
            try:
                values[field] = parse(text)
            except cell.BadCell as error:
                yield self._bad(line, error.text, column, text, kept=column not in self._required)
                if column in self._required:
                    return
                unread.append(field)
                values.pop(field, None)  # what an empty cell means is not what this one says
        if self._has_parts:
            self._settle(values, unread)
        if self.table == "statements" and not practice.tells_enough(values):
            yield from self._told_too_little(line, values)
            return
        if missing := next((c for c in self._required if c not in values), None):
            yield self._bad(
                line, Text("必填列为空", "a cell that must be filled is empty"), missing
            )
            return
        unread += self._left_untold(cells) if self._untold else ()
        if unread:
            values["unread"] = tuple(unread)
        if self.unknown:
            values["extra"] = {
                header: cells[position]
                for position, header in self.unknown.items()
                if position < len(cells) and cells[position]
            }
        identity = hash(tuple(cells))
        if identity in self._seen:
            self.duplicates += 1
            yield self._bad(line, _DUPLICATE)
            return
        self._seen.add(identity)
        yield from self._made(line, values)

    def _left_untold(self, cells: Cells) -> list[str]:
        """Return the columns without a telling heading in which a row says more than a number."""
        said = ((n, cells[n].strip()) for n in self._untold if n < len(cells))
        return [self._headers[n] or f"#{n + 1}" for n, text in said if text.strip("0123456789.,%")]

    def _told_too_little(self, line: int, values: Mapping[str, Any]) -> Iterator[BadRow]:
        """Yield a bad row, unless it names a firm of which it says nothing: that one does nothing."""
        if not {"firm", "customer", "prefix"} & values.keys():
            yield self._bad(line, _TOO_LITTLE)

    def _is_header(self, cells: Cells) -> bool:
        """Whether the header stands there once more, as at the top of a printed page."""
        return cells[0].strip() == self._headers[0] and [c.strip() for c in cells] == self._headers

    def _denies(self, cells: Cells) -> bool:
        """Whether the row names a firm to say that it holds no licence: then it is none."""
        return self.table == "licences" and says_none(self.positions, cells)

    def _settle(self, values: dict[str, Any], unread: list[str]) -> None:
        """Put what stands in other columns into our fields: a term, a first and last address."""
        for name in ("valid_to", "validity"):
            if isinstance(term := values.get(name), tuple):
                values.pop(name)
                given = {"valid_from": term[0], "valid_to": term[1]}
                values |= {key: day for key, day in given.items() if day and not values.get(key)}
        if "validity" in unread:
            unread[unread.index("validity") :] = ["valid_from", "valid_to"]
        first, last = values.pop("first_address", ""), values.pop("last_address", "")
        if first and not values.get("prefix"):
            values["prefix"] = f"{first}-{last}" if last else first

    def _made(self, line: int, values: dict[str, Any]) -> Iterator[TableRow | BadRow]:
        """Yield the rows of a line: one for each domain, block, ... that it names."""
        choices: dict[str, list[Any]] = {}
        for column, (split, parse) in self._each.items():
            if column not in values:
                continue
            found, bad = _parsed(split(values[column]), parse)
            if not found:
                kept = column not in self._required
                yield self._bad(line, bad[0][1], column, values.pop(column), kept=kept)
                if not kept:
                    return
                values["unread"] = (*values.get("unread", ()), column)
                continue
            for text, why in bad:
                yield self._bad(line, why, column, text, kept=True)
            choices[column] = found
        parts = self._scopes(values) if self.table == "licences" else _AS_IT_IS
        if organisation := values.pop("organisation", "") if self.table == "routes" else "":
            yield from (
                AutonomousSystem(
                    file=self.sheet.name, line=line, asn=asn, organisation=organisation
                )
                for asn in choices["asn"]
            )
        if state := values.pop("unit_status", "") if self.table == "filings" else "":
            yield from self._unit(line, values, state)
        if all(len(found) == 1 for found in choices.values()):
            values |= {column: found[0] for column, found in choices.items()}
            choices = {}
        for chosen in product(*choices.values()):
            given = values | dict(zip(choices, chosen, strict=True)) if choices else values
            if self._speaks_beside:
                yield from practice.beside(self.table, self.sheet.name, line, given)
            for part in parts:
                yield self.kind(file=self.sheet.name, line=line, **given | part if part else given)

    def _unit(self, line: int, values: Mapping[str, Any], state: str) -> Iterator[Unit]:
        """Yield what a filing says of its filer's state in the business register."""
        if name := values.get("unit_name", ""):
            code = values.get("credit_code", "")
            status = cast("UnitStatus", state)
            yield Unit(file=self.sheet.name, line=line, name=name, credit_code=code, status=status)

    def _scopes(self, values: dict[str, Any]) -> tuple[dict[str, Any], ...]:
        """Return what a licence is for, and where, by service where the areas differ."""
        if "number" in self.positions.values() and values.keys() - self._meant.keys() <= _A_NAME:
            return ({"unread": ("valid_from", "valid_to")},)
        text = values.pop("scope", "") or values.pop("services", "")
        found = scopes_in(text)
        if not any(scope.area for scope in found):
            return ({"services": cell.services(text)},)
        return tuple(
            {"services": scope.services, "area": scope.area or values.get("area", ())}
            for scope in found
        )

    def _bad(
        self, line: int, why: Text, column: str = "", value: str = "", *, kept: bool = False
    ) -> BadRow:
        return BadRow(
            file=self.sheet.name,
            line=line,
            why=why,
            column=column,
            value=value[:_LONGEST_SHOWN],
            kept=kept,
        )


def _parsed(parts: tuple[str, ...], parse: Parser) -> tuple[list[Any], list[tuple[str, Text]]]:
    """Return the values of the parts that can be read, and the others with the reason."""
    found: list[Any] = []
    bad: list[tuple[str, Text]] = []
    for part in parts:
        try:
            value = parse(part)
        except cell.BadCell as error:
            bad.append((part, error.text))
        else:
            found.extend(value if isinstance(value, tuple) else (value,))
    return found, bad
