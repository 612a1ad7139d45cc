"""Cells of a unit that are merged over the rows of its sites, as its filing number tells."""

from collections.abc import Mapping, Sequence

from rectitude.collectors.register.layouts import Layout
from rectitude.collectors.register.several_values import has_any
from rectitude.collectors.register.sheets import Cells
from rectitude.facts.register.shown import subject_of

_OF_THE_UNIT = frozenset({"unit_name", "main_licence", "credit_code", "nature"})


def unit_above(table: str, positions: Mapping[int, str]) -> "UnitAbove | None":
    """Return what fills in the unit of a table's rows; only filings with all three columns tell it."""
    at = {column: n for n, column in positions.items()}
    if table != "filings" or not at.keys() >= {"main_licence", "unit_name", "service_licence"}:
        return None
    return UnitAbove(at)


class UnitAbove:
    """The unit of the last row that names one, while a table of filings is read."""

    def __init__(self, at: Mapping[str, int]) -> None:
        self._main, self._site = at["main_licence"], at["service_licence"]
        self._unit = [n for column, n in at.items() if column in _OF_THE_UNIT]
        self._width = max(self._main, self._site, at["unit_name"]) + 1
        self._last: Cells = []

    def filled(self, cells: Cells) -> Cells:
        """Return a row with its unit: that above, where it names none and has a number of that unit's."""
        if len(cells) < self._width:
            return cells
        if any(cells[n].strip() for n in self._unit if n < len(cells)):
            self._last = cells
            return cells
        main = subject_of(self._last[self._main]) if self._last else ""
        if not main or subject_of(cells[self._site]) != main:
            return cells
        whole = [*cells]
        for n in self._unit:
            if n < min(len(whole), len(self._last)):
                whole[n] = self._last[n]
        return whole


class Merged:
    """Cells of a table that are merged over several of its lines, while it is read."""

    def __init__(self, layout: Layout, body: Sequence[Cells]) -> None:
        self._width = layout.width
        self._unit_above = unit_above(layout.table, layout.positions)
        self._merged = layout.merged(body)
        self._merged_too = layout.merged_too()
        self._last: dict[int, str] = {}

    def whole(self, cells: Cells) -> Cells:
        """Return a line with the merged cells filled: those of a unit that stands in a row above."""
        if not self._merged:
            return self._unit_above.filled(cells) if self._unit_above else cells
        if has_any(cells, self._merged):
            self._last = {n: cells[n] for n in (*self._merged, *self._merged_too) if n < len(cells)}
            return cells
        filled = [*cells, *[""] * (self._width - len(cells))]
        own = self._merged_too if has_any(cells, self._merged_too) else ()
        for n, text in self._last.items():
            if n not in own:
                filled[n] = text
        return filled
