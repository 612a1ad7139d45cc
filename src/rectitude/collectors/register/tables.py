"""The lines of a table into typed rows; what cannot be used is named with its file and line."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from typing import Any

from rectitude.collectors.register import cells as cell
from rectitude.collectors.register import (
    days,
    merged,
    practice,
    said_beside,
    settling,
    settling_practice,
    states,
)
from rectitude.collectors.register.column_roles import A_FORMER_NAME
from rectitude.collectors.register.layouts import Layout
from rectitude.collectors.register.licences import denials, is_of_partners, tells_no_answer
from rectitude.collectors.register.making import Maker
from rectitude.collectors.register.several_values import has_any
from rectitude.collectors.register.sheets import Cells, Sheet
from rectitude.collectors.register.titles import (
    ENTERED,
    LOOKED_AT,
    OF_A_NOTE,
    SUMS,
    is_note,
    is_part,
    is_section,
    said_above,
    stated_day,
)
from rectitude.collectors.register.wordings import plain_heading
from rectitude.evidence.register import (
    BadRow,
    ImportedFile,
    Licence,
    TableRow,
)
from rectitude.facts.register.cancelled import OF_CANCELLED
from rectitude.text import Text

_NAMED_ALONE = frozenset({"firm", "customer", "parent", "child"})
"""Columns of parties beside whom there may be no other."""
_OF_A_FILING = re.compile(r"备案.*(?:变更|更新)|(?:变更|更新).*备案|filing.*change", re.IGNORECASE)
"""Headings of whether the filing followed what changed."""
_OF_A_FILER = re.compile(r"备案|filed|filing", re.IGNORECASE)
"""Headings of who filed: there is a filing where one is named."""
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
        layout: Layout,
        body: Sequence[Cells] = (),
        as_of: str = "",
        *,
        part: bool = False,
        about: str = "",
    ) -> None:
        self.sheet = sheet
        self.layout = layout
        self._as_of = as_of
        self._part = part or (
            layout.table == "licences" and is_of_partners(layout.heading("holder"))
        )
        self._about = about
        self._rows = self._bad_rows = self._bad_cells = self._duplicates = 0
        self.table = layout.table
        self._may_be_cut = bool(sheet.sheet)  # workbooks leave out empty cells at the end of a line
        self._width = layout.width
        self._seen: set[int] = set()
        self._readers = layout.readers()
        self._meant = layout.meant(as_of, about)
        self._denials = denials(
            layout.table, layout.positions, layout.headers, f"{about} {sheet.title}"
        )
        self._is_unanswered = layout.table == "licences" and tells_no_answer(layout.known)
        self._is_shared = layout.is_shared
        self._is_of_checks = "checked" in layout.known
        self._names_filers = bool(_OF_A_FILER.search(layout.heading("unit_name")))
        self._number_headings = states.headings_of_numbers(layout)
        self._has_numbers_shown = "shown_number" in layout.known
        self._links = [n for n, c in layout.positions.items() if layout.field(c) == "number_link"]
        self._is_of_bills = layout.table == "statements" and practice.is_of_bills(
            layout.headers, layout.heading("validity") or layout.heading("valid_from"), about
        )
        self._counted = layout.heading("counted")
        self._lists_former_names = bool(
            A_FORMER_NAME.search(plain_heading(layout.heading("child")))
        )
        self.whole = merged.Merged(layout, body).whole
        self._looked_at = [n for n, text in enumerate(layout.headers) if LOOKED_AT.search(text)]
        self._latest = ""
        of_changes = practice.tells_of_changes(layout.known, layout.headers)
        entered = [
            n for n, text in enumerate(layout.headers) if of_changes and ENTERED.search(text)
        ]
        days_entered = {row[n].strip() for row in body for n in entered if n < len(row)} - {""}
        if len(days_entered) == 1:  # else nobody says that it is still so on the last of them
            self._looked_at += entered
        self._ended: int | None = None
        if layout.table == "licences" and OF_CANCELLED.search(sheet.name):
            self._ended = settling.day_of_an_end(layout.headers, layout.positions)
        self._maker = Maker(sheet.name, layout, self._meant)

    def account(self, *, usable: bool = True) -> ImportedFile:
        """Return what was read of the table so far, and what was not."""
        return ImportedFile(
            file=self.sheet.name,
            table=self.table,
            encoding=self.sheet.encoding.removesuffix("-sig"),
            columns=(*self.layout.positions.values(), *self.layout.given),
            unknown_columns=tuple(self.layout.unknown.values()),
            rows=self._rows if usable else 0,
            as_of=self._as_of or self._latest,
            about=self._about if self.table == "licences" else "",
            part=self._part,
            bad_rows=self._bad_rows - self._duplicates if usable else 1,
            bad_cells=self._bad_cells if usable else 0,
            duplicates=self._duplicates,
            usable=usable,
        )

    def accounts(self, *, usable: bool = True) -> Iterator[ImportedFile]:
        """Yield the table's account, and one of the licences that its words deny."""
        yield self.account(usable=usable)
        if self._maker.denied_parties:
            yield ImportedFile(
                file=self.sheet.name,
                table="licences",
                columns=("holder", "held"),
                rows=self._maker.denied_parties,
                as_of=self._as_of or self._latest,
                part=True,
            )

    def rows(self, line: int, cells: Cells | None) -> Sequence[TableRow | BadRow]:
        """Return the rows of a line (a range of addresses gives several), and what is wrong in it."""
        found = [*self._of_line(line, cells)]
        for row in found:
            if isinstance(row, BadRow):
                self._bad_cells += row.kept
                self._bad_rows += not row.kept
            else:
                self._rows += 1
        return found

    def _of_line(self, line: int, cells: Cells | None) -> Iterable[TableRow | BadRow]:
        if cells is None:
            return (self._maker.bad(line, _NO_CELLS),)
        width, stripped = self._width, [*map(str.strip, cells)]
        is_short = len(stripped) - stripped.count("") <= OF_A_NOTE
        if width > 1 and (is_short or not stripped[0] or stripped[0] in SUMS):
            if is_note(cells):
                note = " ".join(cells)
                self._part = self._part or is_part(note)
                self._as_of = self._as_of or stated_day(note)
                return ()
            if is_section(cells):
                self._meant |= self.layout.read(said_above(self.table, " ".join(cells)))
                return ()
        if (whole := self.whole(cells)) is not cells:
            cells, stripped = whole, [*map(str.strip, whole)]
        too_few = len(cells) < width and not self._may_be_cut
        if too_few or (len(cells) > width and any(cells[width:])):
            why = Text(
                f"有 {len(cells)} 列，表头有 {width} 列",
                f"it has {len(cells)} columns, the header {width}",
            )
            return (self._maker.bad(line, why, value=",".join(cells)),)
        if "\ufffd" in "".join(cells):
            why = Text("含有无法解码的字节", "it holds bytes that cannot be decoded")
            return (
                self._maker.bad(line, why, value=next(text for text in cells if "\ufffd" in text)),
            )
        if stripped[0] == self.layout.headers[0] and stripped == self.layout.headers:
            return ()  # it stands there once more, as at the top of a printed page
        if self._denials and self._denials.in_row(cells):
            return self._searched(line, cells)
        self._note_day(stripped)
        if len(stripped) < width:
            stripped += [""] * (width - len(stripped))
        return self._typed(line, cells, stripped)

    def _note_day(self, stripped: Cells) -> None:
        """Keep the last day on which its rows were looked at: the table is as new as that."""
        for n in self._looked_at:
            if n < len(stripped) and stripped[n]:
                with suppress(cell.BadCell):
                    self._latest = max(self._latest, days.day(stripped[n]))

    def denies(self, cells: Cells) -> bool:
        """Whether a line says that its firm holds no licence."""
        return bool(self._denials and self._denials.in_row(cells))

    def _searched(self, line: int, cells: Cells) -> Iterable[TableRow]:
        """Return what a look-up that found no licence proves; in a table of licences the row is none."""
        does = self._denials is not None and self._denials.does_something(cells)
        if not (self.layout.is_of_lookups or does):
            return ()
        own: dict[str, Any] = {
            c: cells[n].strip() for n, c in self.layout.positions.items() if n < len(cells)
        }
        own["extra"] = self._extra(cells)
        if term := own.pop("actual_term", ""):
            with suppress(cell.BadCell):
                own["actual_term"] = days.period(term)
        day = self._as_of
        with suppress(cell.BadCell):
            day = days.day(own["looked_up"]) if own.get("looked_up") else day
        name, holder = self.sheet.name, own.get("holder", "")
        none = Licence(file=name, line=line, holder=holder, valid_from=day, searched=True)
        return (*said_beside.beside(self.table, name, line, own), none)

    def _extra(self, cells: Cells) -> dict[str, str]:
        """Return what stands in columns that are none of ours, by heading."""
        return {
            header: cells[position]
            for position, header in self.layout.kept.items()
            if position < len(cells) and cells[position]
        }

    def _left_open(self, cells: Cells) -> list[str]:
        """Return the term of a licence, where its firm was looked up and is not said to hold it."""
        is_open = self._denials and self._denials.leave_open(cells)
        return [*settling.THE_TERM] if is_open or self._is_unanswered else []

    def _typed(self, line: int, cells: Cells, stripped: Cells) -> Iterator[TableRow | BadRow]:
        values: dict[str, Any] = dict(self._meant)
        unread = self._left_open(cells) if self.table == "licences" else []
        bad = self._read(line, stripped, values, unread)
        yield from bad
        if bad and not bad[-1].kept:
            return
        self._settle(values, unread)
        if self.table == "filings":
            states.settle_filer(values)
            if untold := self._of_no_state(line, values):
                yield untold
                unread.append("status")
        elif self.table == "statements" and not (
            practice.tells_enough(values) or practice.tells_of_changes(values, self.layout.headers)
        ):
            yield from self._told_too_little(line, values, stripped)
            return
        elif not settling.is_of_a_name(
            values
        ):  # a list of changes has those of seats and heads too
            return
        if self.table == "relations" and (
            values.get("kind") == ""
            or ("child" not in values and self._lists_former_names)
            or self._names_nobody(stripped)
            or settling.is_one_name(values, self._beside_the_filing(cells))
        ):
            return
        if not values.keys() >= self.layout.required:
            missing = next(c for c in self.layout.required if c not in values)
            yield self._maker.bad(
                line, Text("必填列为空", "a cell that must be filled is empty"), missing
            )
            return
        unread += self.layout.left_untold(cells) if self.layout.untold else ()
        if unread:
            values["unread"] = tuple(unread)
        if self.layout.kept:
            values["extra"] = self._extra(cells)
            if self._has_numbers_shown and "shown_number" not in (*values, *unread):
                settling.number(values)
        if self._is_repeated(cells):
            if not self._is_shared:  # else it is the same record beside another of the second
                self._duplicates += 1
                yield self._maker.bad(line, _DUPLICATE)
            return
        yield from self._maker.made(line, values, self._as_of)

    def _read(
        self, line: int, stripped: Cells, values: dict[str, Any], unread: list[str]
    ) -> list[BadRow]:
        """Put the cells of a line into values; return what is wrong in them, at last what spoils the row."""
        wrong: list[BadRow] = []
        for position, column, field, parse in self._readers:
            text = stripped[position]
            if text in cell.NOTHING:
                continue
            if parse is None:
                values[field] = text
                continue
            try:
                values[field] = parse(text)
            except cell.NotLookedAt:
                unread.append(field)
                values.pop(field, None)
            except cell.BadCell as error:
                kept = column not in self.layout.required
                wrong.append(self._maker.bad(line, error.text, column, text, kept=kept))
                if not kept:
                    break
                unread.append(field)
                values.pop(field, None)  # what an empty cell means is not what this one says
                values |= {c: v for c, v in error.instead.items() if c not in self.layout.known}
        if self._ended is not None:
            settling.end(values, stripped[self._ended])
        if self._links and "shown_number" not in values and not has_any(stripped, self._links):
            values.pop("number_link", None)  # of a number that nobody read no link is missing
        return wrong

    def _of_no_state(self, line: int, values: dict[str, Any]) -> BadRow | None:
        """Settle the state of a filing; return what is wrong where a check says nothing of one."""
        why = states.settle_state(values, self._number_headings)
        filed = self._names_filers and values.get("unit_name")
        if why is states.TWO_STATES or (why and self._is_of_checks and not filed):
            return self._maker.bad(line, why, "status", kept=True)
        return None

    def _is_repeated(self, cells: Cells) -> bool:
        own = [cells[n] for n, *_ in self._readers if n < len(cells)] if self._is_shared else cells
        identity, before = hash(tuple(own)), len(self._seen)
        self._seen.add(identity)
        return len(self._seen) == before

    def _beside_the_filing(self, cells: Cells) -> list[str]:
        """Return the cells that tell nothing of whether a filing was changed."""
        headers = self.layout.headers
        return [
            text
            for text, head in zip(cells, headers, strict=False)
            if not _OF_A_FILING.search(head)
        ]

    def _names_nobody(self, stripped: Cells) -> bool:
        """Whether a row says that there is no such party: 实际使用单位, 无; 曾用名, 无."""
        parties = [n for n, c in self.layout.positions.items() if c in _NAMED_ALONE]
        return any(stripped[n] and stripped[n] in cell.NOTHING for n in parties)

    def _told_too_little(
        self, line: int, values: Mapping[str, Any], stripped: Cells
    ) -> Iterator[BadRow]:
        """Yield a bad row, unless it names a firm of which it says nothing, or says that there is none."""
        named = {"firm", "customer", "prefix"} & values.keys()
        if not named and not self._names_nobody(stripped):
            yield self._maker.bad(line, _TOO_LITTLE)

    def _settle(self, values: dict[str, Any], unread: list[str]) -> None:
        """Put what stands in other columns into our fields: a term, a first and last address."""
        if self.layout.has_parts:
            settling.parts(values, unread)
        if self.table == "licences":
            settling.licence(values, unread)
        elif self._is_of_bills:
            settling.bill(values)
        if self.table == "statements":
            settling_practice.settle_counts(values, self._counted)
            settling_practice.settle_user(values)
            settling_practice.settle_sublet(values)
            settling_practice.settle_measure(values, self.layout.heading("state"))
        elif self.table == "observations":
            settling.number_asked(values)
            settling.address(values)
            settling.visits_of_month(values, self.layout.heading("visits"))
