"""How much of the tables was read: what was not read is never in order, and never proof of absence."""

from collections.abc import Collection, Iterator, Sequence
from functools import cached_property

import msgspec

from rectitude.evidence.register import ImportedFile, Licence, Register
from rectitude.facts.entities import name_key
from rectitude.facts.register.dates import days, today_of
from rectitude.facts.register.licensing import ACCESS
from rectitude.facts.register.services import services_done
from rectitude.findings import Finding, Place, Term, cannot_tell

READ_SHARE = 0.95
"""
Share of a table's rows that must have been read whole for a rule to say `passed` of it, or to take what
is not there for missing; ours. Single damaged lines are usual in exports, and are listed one by one.
"""


class Wanted(msgspec.Struct, frozen=True):
    """A column that a rule compares with the filings, and the word for it in the catalogue."""

    term: str
    table: str
    column: str


def lacking(register: Register, wanted: Sequence[Wanted]) -> tuple[Term, ...]:
    """Return what of the wanted columns no table of the register has: it was not compared."""
    return tuple(
        Term(f"register.{column.term}")
        for column in wanted
        if not any(column.column in file.columns for file in register.files_of(column.table))
    )


_OF_LOOKUPS = {
    "filings": ("status", frozenset({"domain", "status", "snapshot_date"})),
    "licences": ("held", frozenset({"holder", "held", "looked_up"})),
}
"""By table: the column in which a list of look-ups has its answers, and all columns that it may have."""


def _is_of_lookups(file: ImportedFile) -> bool:
    """Whether a file says of single domains or firms whether they have an entry, and no more."""
    answer, most = _OF_LOOKUPS.get(file.table, ("", frozenset()))
    columns = set(file.columns)
    return answer in columns and columns <= most


LOOKED_UP_DAYS = 365
"""Days for which a look-up in vain says that a firm holds no licence; ours: one is granted within months."""


class Coverage:
    """The rows of each table that were read, and those that were not."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def not_read(self, *tables: str, about: Collection[str]) -> Iterator[Finding]:
        """
        Yield the questions that rows and tables leave that were not read.

        Rows of some tables, if too many, tables that were not understood and speak of what a rule judges, and
        papers of which not even the words were kept.
        """
        strangers = [
            file
            for file in self._register.files
            if file.snapshot == "current" and not {*about}.isdisjoint(file.speaks_of)
        ]
        if strangers:
            yield cannot_tell(
                "table-not-read",
                Place(kind="target", key="tables"),
                tuple(file.ref for file in strangers),
                files=tuple(file.file for file in strangers),
            )
        if papers := [file for file in self._unread_papers if file not in strangers]:
            yield cannot_tell(
                "paper-not-read",
                Place(kind="target", key="papers"),
                tuple(file.ref for file in papers),
                files=tuple(file.file for file in papers),
            )
        thin = [table for table in tables if not self.is_enough(table)]
        if not thin:
            return
        counts = [self._counts.get(table, (0, 0)) for table in thin]
        lost, rows = sum(lost for _, lost in counts), sum(map(sum, counts))
        refs = tuple(file.ref for file in self._register.files if file.table in thin)
        files = tuple(
            file.file
            for file in self._register.files
            if file.table in thin and (file.bad_rows or file.bad_cells or not file.usable)
        )
        place = Place(kind="target", key="coverage")
        yield cannot_tell("not-read", place, refs, lost=lost, rows=rows, files=files)

    def untold(self) -> tuple[ImportedFile, ...]:
        """Return the files with columns that are none of ours, and tell of services of access."""
        own = {file.file: file for file in self._register.files if file.unknown_columns}
        telling = {
            row.file
            for row in self._register.written
            if row.file in own
            for heading in own[row.file].unknown_columns
            if any(choice & ACCESS for choice in services_done(row.cells.get(heading, "")))
        }
        return tuple(own[name] for name in own if name in telling)

    def is_enough(self, table: str) -> bool:
        """Whether enough rows of a table were read; a table without rows has none unread."""
        whole, lost = self._counts.get(table, (0, 0))
        return whole >= READ_SHARE * (whole + lost) and table not in self._broken

    @cached_property
    def _broken(self) -> frozenset[str]:
        """Return the tables of which a file could not be read to its end."""
        files = self._register.files
        return frozenset(
            file.table
            for file in files
            if file.snapshot == "current" and file.columns and not file.usable
        )

    @cached_property
    def _counts(self) -> dict[str, tuple[int, int]]:
        """Return for each table the rows that were read whole, and the others."""
        found: dict[str, tuple[int, int]] = {}
        for file in self._register.files:
            if file.snapshot == "current":
                whole, lost = found.get(file.table, (0, 0))
                hurt = min(file.bad_cells, file.rows)
                found[file.table] = (whole + file.rows - hurt, lost + file.bad_rows + hurt)
        return found

    def was_searched(self, firm: str) -> bool:
        """Whether the register of licences was lately searched for a firm, and had none of it."""
        return name_key(firm) in self._without_licence

    def may_be_unread(self, table: str, word: str) -> bool:
        """Whether a row that is not there may be one of those that were not read."""
        if table == "licences" and self.was_searched(word):
            return False
        unread = not self.is_enough(table) or word in self._unread_text.get(table, "")
        return unread or self._is_part(table) or bool(self._unread_papers)

    @cached_property
    def _unread_papers(self) -> tuple[ImportedFile, ...]:
        """Return the files beside the tables of which nothing was read, not even their words."""
        with_words = {row.file for row in self._register.written}
        return tuple(
            file
            for file in self._register.files
            if file.table == "unknown" and not file.columns and file.file not in with_words
        )

    @cached_property
    def _without_licence(self) -> frozenset[str]:
        """Return the firms for which the register of licences was lately searched in vain."""
        today = today_of(self._register)
        return frozenset(
            name_key(row.holder)
            for row in self._register.licences
            if row.searched and (days(row.valid_from, today) or 0) <= LOOKED_UP_DAYS
        )

    def _is_part(self, table: str) -> bool:
        """Whether only samples, look-ups and a holder's own papers were given, never a whole table."""
        every = self._register.files_of(table)
        files = [
            file for file in every if file.rows
        ] or every  # look-ups that deny nobody have no row
        return bool(files) and all(
            file.part or _is_of_lookups(file) or file.file in self._of_some_firms for file in files
        )

    @cached_property
    def _of_some_firms(self) -> frozenset[str]:
        """
        Return the files of licences that answer for the firms that they name, and for no others.

        A list of look-ups says of some that they have none; one holder's own paper names it above the table.
        """
        rows: dict[str, list[Licence]] = {}
        for row in self._register.licences:
            rows.setdefault(row.file, []).append(row)
        above = {file.file: name_key(file.about) for file in self._register.files}
        return frozenset(
            file
            for file, licences in rows.items()
            if any(row.searched for row in licences)
            or (
                len({row.holder for row in licences}) == 1
                and name_key(licences[0].holder) in above.get(file, "")
            )
        )

    @cached_property
    def _unread_text(self) -> dict[str, str]:
        """Return what was in the rows that were left out, as far as it was kept."""
        tables: dict[str, list[str]] = {}
        for file in self._register.files:  # a line may hold records of two tables
            tables.setdefault(file.file, []).append(file.table)
        found: dict[str, list[str]] = {}
        for row in self._register.bad_rows:
            for table in tables.get(row.file, ()) if row.value and not row.kept else ():
                found.setdefault(table, []).append(row.value.lower())
        for (
            licence
        ) in self._register.licences:  # who else it is for may stand in a column of no name
            found.setdefault("licences", []).extend(licence.extra.values())
        return {table: "\n".join(values) for table, values in found.items()}
