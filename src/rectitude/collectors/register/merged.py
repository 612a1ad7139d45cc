"""Cells of a unit that are merged over the rows of its sites, as its filing number tells."""

from collections.abc import Mapping

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
