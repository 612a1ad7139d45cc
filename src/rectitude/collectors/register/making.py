"""The values of a line made into rows: one for each domain, block, ... that it names, and those beside."""

from collections.abc import Iterator, Mapping
from typing import Any

from rectitude.collectors.register import said_beside, settling, states
from rectitude.collectors.register.columns import TABLES
from rectitude.collectors.register.denied import denied_in
from rectitude.collectors.register.layouts import PLAIN, Layout
from rectitude.collectors.register.several_values import each_of, parsed
from rectitude.evidence.register import AutonomousSystem, BadRow, Licence, TableRow
from rectitude.facts.entities import bare_name
from rectitude.text import Text

_LONGEST_SHOWN = 200

_PARTIES = {"statements": ("firm", "customer"), "allocations": ("holder", "user")}
"""Columns of who gives and who takes, in tables whose words may deny one of them a licence."""
_AS_IT_IS: tuple[dict[str, Any], ...] = ({},)


class Maker:
    """What makes the rows of one table of the values of its lines."""

    def __init__(self, file: str, layout: Layout, meant: Mapping[str, Any]) -> None:
        self._file = file
        self._layout = layout
        self._meant = meant
        """What rows mean where they say nothing."""
        self._kind: type[TableRow] = TABLES[layout.table]
        self._each = layout.each()
        self._has_parties = layout.table in _PARTIES
        of_other_days = settling.SILENCE | settling.USE | settling.PLACE
        self._tells_other_days = bool(of_other_days & layout.known)
        self.denied_parties = 0
        """How many parties the words of rows denied a licence so far."""

    def made(self, line: int, values: dict[str, Any], as_of: str) -> Iterator[TableRow | BadRow]:
        """Yield the rows of a line, and what is wrong in it; `as_of`: the day that is told of all lines."""
        choices: dict[str, list[Any]] = {}
        bad = self._choose(line, values, choices)
        yield from bad
        if bad and not bad[-1].kept:
            return
        parts = (
            settling.scopes(values, self._meant, self._layout.known)
            if self._layout.table == "licences"
            else _AS_IT_IS
        )
        if organisation := values.pop("organisation", "") if self._layout.table == "routes" else "":
            yield from (
                AutonomousSystem(file=self._file, line=line, asn=asn, organisation=organisation)
                for asn in choices.get("asn", (values["asn"],))
            )
        if state := values.pop("unit_status", "") if self._layout.table == "filings" else "":
            yield from states.unit_of(self._file, line, values, state)
        values.pop("unit_since", None)
        values.pop("approval", None)  # it stays among what is kept as written
        values["file"], values["line"] = self._file, line
        if self._has_parties:
            for party in _PARTIES[self._layout.table]:
                if party in values:
                    values[party] = bare_name(values[party])
            yield from self._denied(line, values, as_of)
        for given in each_of(values, choices) if choices else (values,):
            if self._layout.speaks_beside:
                yield from said_beside.beside(self._layout.table, self._file, line, given)
            for part in parts:
                whole = given | part if part else given
                for each in settling.looks(whole) if self._tells_other_days else (whole,):
                    yield self._kind(**each)

    def _denied(self, line: int, values: dict[str, Any], as_of: str) -> Iterator[Licence]:
        """Yield what the words of a row prove of parties without licence, as a look-up in vain does."""
        giver, taker = _PARTIES[self._layout.table]
        if values.get("actual_user"):  # what a check found is of who really uses it
            giver, taker = taker, "actual_user"
        for name in dict.fromkeys(denied_in(values, giver, taker)):
            self.denied_parties += 1
            day = values.get("date") or as_of
            yield Licence(file=self._file, line=line, holder=name, valid_from=day, searched=True)

    def _choose(
        self, line: int, values: dict[str, Any], choices: dict[str, list[Any]]
    ) -> list[BadRow]:
        """Read the columns of which each value stands for a row; return what is wrong, as `_read` does."""
        wrong: list[BadRow] = []
        for column, (split, parse) in self._each.items():
            plain = PLAIN.get(column)
            if column not in values or (plain and plain.fullmatch(values[column])):
                continue
            found, bad = parsed(split(values[column]), parse)
            if not found:
                kept = column not in self._layout.required
                wrong.append(self.bad(line, bad[0][1], column, values.pop(column), kept=kept))
                if not kept:
                    break
                values["unread"] = (*values.get("unread", ()), column)
                continue
            wrong += [self.bad(line, why, column, text, kept=True) for text, why in bad]
            if len(found) == 1:
                values[column] = found[0]
            else:
                choices[column] = found
        return wrong

    def bad(
        self, line: int, why: Text, column: str = "", value: str = "", *, kept: bool = False
    ) -> BadRow:
        """Return what is wrong in a line; `kept`: whether the rest of it is used."""
        return BadRow(
            file=self._file,
            line=line,
            why=why,
            column=column,
            value=value[:_LONGEST_SHOWN],
            kept=kept,
        )
