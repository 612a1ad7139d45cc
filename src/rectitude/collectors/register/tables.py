"""The lines of a table into typed rows; what cannot be used is named with its file and line."""

from collections.abc import Callable, Iterator
from typing import Any

from rectitude.collectors.register import cells as cell
from rectitude.collectors.register.columns import (
    REQUIRED,
    TABLES,
    ColumnMap,
    columns_of,
)
from rectitude.collectors.register.sheets import Cells, Sheet
from rectitude.evidence.register import BadRow, Row
from rectitude.text import Text

_LONGEST_SHOWN = 200

Parser = Callable[[str], Any]

_PARSERS: dict[str, dict[str, Parser]] = {
    "filings": {
        "domain": cell.domain,
        "server_ips": cell.addresses,
        "update_time": cell.day,
        "snapshot_date": cell.day,
        "receipt_date": cell.day,
        "status": cell.filing_status,
        "location": cell.location,
    },
    "registrants": {"domain": cell.domain, "expires": cell.day},
    "licences": {
        "services": cell.services,
        "area": cell.services,
        "valid_from": cell.day,
        "valid_to": cell.day,
        "authorised_subsidiaries": cell.several,
    },
    "relations": {"kind": cell.relation_kind, "valid_from": cell.day, "valid_to": cell.day},
    "allocations": {"use": cell.use, "valid_from": cell.day, "valid_to": cell.day},
    "observations": {
        "domain": cell.domain,
        "ip": cell.address,
        "observed_at": cell.day,
        "http_status": cell.status_code,
        "location": cell.location,
    },
    "routes": {"prefix": cell.prefix, "asn": cell.system},
    "asns": {"asn": cell.system},
}
"""How the cells of a column are read; others are text without blanks around it."""

_FIELD_OF: dict[str, dict[str, str]] = {"licences": {"number": "licence"}}
"""Columns whose field of the evidence has another name."""
_MEANT_WHEN_EMPTY: dict[str, dict[str, object]] = {
    "observations": {"http_status": 0, "shown_number": "", "number_link": "", "shown_unit": ""}
}
"""Columns where an empty cell says something: no answer, nothing shown."""

_DUPLICATE = Text("与前面的行重复", "the same as a row before")


class Table:
    """One table while it is read: give it lines, get rows and bad rows, and the counts at the end."""

    def __init__(self, sheet: Sheet, table: str, headers: Cells, maps: ColumnMap) -> None:
        self.sheet = sheet
        self.table = table
        self.kind: type[Row] = TABLES[table]
        self.positions = columns_of(table, headers, maps)
        self.unknown = {
            position: header.strip()
            for position, header in enumerate(headers)
            if position not in self.positions and header.strip()
        }
        self.width = len(headers)
        self.missing = [c for c in REQUIRED[table] if c not in self.positions.values()]
        self._may_be_cut = bool(sheet.sheet)  # workbooks leave out empty cells at the end of a line
        self._seen: set[int] = set()
        self.duplicates = 0
        self._columns = [
            (position, column, _FIELD_OF.get(table, {}).get(column, column),
             _PARSERS[table].get(column))
            for position, column in self.positions.items()
        ]  # fmt: skip
        self._required = frozenset(REQUIRED[table])
        self._meant = {
            column: value
            for column, value in _MEANT_WHEN_EMPTY.get(table, {}).items()
            if column in self.positions.values()
        }

    def rows(self, line: int, cells: Cells | None) -> Iterator[Row | BadRow]:
        """Yield the rows of a line (a range of addresses gives several), and what is wrong in it."""
        if cells is None:
            yield self._bad(line, Text("引号未闭合或单元格过长", "a quotation mark is not closed"))
            return
        if (len(cells) < self.width and not self._may_be_cut) or any(cells[self.width :]):
            yield self._bad(
                line,
                Text(
                    f"有 {len(cells)} 列，表头有 {self.width} 列",
                    f"it has {len(cells)} columns, the header {self.width}",
                ),
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

    def _typed(self, line: int, cells: Cells) -> Iterator[Row | BadRow]:
        values: dict[str, Any] = dict(self._meant)
        for position, column, field, parse in self._columns:
            text = cells[position].strip() if position < len(cells) else ""
            if not text:
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
        if missing := next((c for c in self._required if c not in values), None):
            yield self._bad(
                line, Text("必填列为空", "a cell that must be filled is empty"), missing
            )
            return
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
        if self.table == "allocations":
            yield from self._blocks(line, values)
        else:
            yield self.kind(file=self.sheet.name, line=line, **values)

    def _blocks(self, line: int, values: dict[str, Any]) -> Iterator[Row | BadRow]:
        try:
            for block in cell.prefixes(values["prefix"]):
                yield self.kind(file=self.sheet.name, line=line, **values | {"prefix": block})
        except cell.BadCell as error:
            yield self._bad(line, error.text, "prefix", values["prefix"])

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
