"""
Which columns are conditions of the tests: rounds, contexts, and what tells visitors apart.

Each word of a condition comes with most of the links; what differs from link to link is a trait of the link.
"""

from collections.abc import Iterable, Sequence

import msgspec

from rectitude.collectors.links import headings
from rectitude.collectors.links.columns import VISITORS, Column, Sense
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.melting import Form

_COVERED = 0.8
"""Share of the links with which each word of a condition comes; ours."""


def found(
    shaped: Form, bodies: Sequence[Sequence[Line]], sense: Sense, *, across: bool
) -> tuple[Column, ...]:
    """
    Let columns that nothing names be the round, or tell visitors apart, where visits would else repeat.

    Such a column is a condition of the tests: few words or numbers, each of them with most of the links.
    """
    rows = _Rows(shaped, bodies, across=across)
    kept = [_as(c, "") if rows.belongs(c, sense) else c for c in _with_places(shaped, rows)]
    if rows.links is None and not across:
        return tuple(kept)
    while (before := rows.repeats(kept)) and (after := _with_one_more(kept, shaped, rows)):
        if rows.repeats(after) >= before:
            break
        kept = after
    return tuple(kept)


def _with_places(shaped: Form, rows: "_Rows") -> list[Column]:
    """
    Let a column that asks where be the context where each of its places comes with most of the links.

    在哪里打开 asks where each link opened in the end, or where it was to be opened: what is the same for all
    links is no outcome.
    """
    kept = list(shaped.kept)
    noted = [c for c in kept if c.field[:1] in headings.NOTED]
    for n, column in enumerate(kept):
        asked = column.field == headings.OUTCOME and headings.tells_where(column.name)
        free = all(c.field != "context" for c in kept)
        if asked and free and len(noted) > 1 and rows.is_crossed(column):
            kept[n] = _as(column, "context")
    return kept


def _with_one_more(kept: list[Column], shaped: Form, rows: "_Rows") -> list[Column] | None:
    """Return the columns with one more condition, the one that tells most visits apart."""
    timed = any(c.field in {"round", "time", "repeat"} for c in kept)
    timed = timed or any("round" in one.of for one in shaped.several)
    free = next((name for name in VISITORS if all(c.field != name for c in kept)), None)
    able = [n for n, column in enumerate(kept) if rows.is_condition(column)]
    numbers = [n for n in able if kept[n].kind == "number"]
    field = "round" if not timed and numbers else free
    if not able or field is None:
        return None
    ways = [
        [*kept[:n], _as(kept[n], field), *kept[n + 1 :]]
        for n in (numbers if field == "round" else able)
    ]
    return min(ways, key=rows.repeats)


class _Rows:
    """The rows of sheets with the same columns."""

    def __init__(self, shaped: Form, bodies: Sequence[Sequence[Line]], *, across: bool) -> None:
        self.links = next((c.place for c in shaped.kept if c.field == "url"), None)
        self._rows = [
            (sheet, cells)
            for sheet, body in enumerate(bodies)
            for _, cells in body
            if sum(map(bool, cells)) > 1
        ]
        self._stacked = shaped.measures

    def _cells(self, place: int) -> list[str]:
        return [row[place] if place < len(row) else "" for _, row in self._rows]

    def repeats(self, columns: Iterable[Column]) -> int:
        """Return how many rows would be of a visit that another row is of."""
        known = [c.place for c in columns if c.field in VISIT]
        if self._stacked is not None:
            known.append(self._stacked)
        visits = {
            (sheet, *(row[place] if place < len(row) else "" for place in known))
            for sheet, row in self._rows
        }
        return len(self._rows) - len(visits)

    def is_condition(self, column: Column) -> bool:
        """Whether a column that nothing names may be a condition."""
        if column.field or column.kind not in {"text", "number", "flag"}:
            return False
        said = self._cells(column.place)
        if self.links is None:
            return 1 < len(set(said)) < len(said) and "" not in said
        return self.is_crossed(column)

    def is_crossed(self, column: Column) -> bool:
        """Whether each word of a column comes with most of the links."""
        return self.links is not None and crosses(
            self._cells(column.place), self._cells(self.links)
        )

    def belongs(self, column: Column, sense: Sense) -> bool:
        """Whether what should be a condition is a trait of the links: another one for each."""
        if self.links is None or column.field not in {
            "context",
            "client",
            "round",
            "period",
            *VISITORS,
        }:
            return False
        said = [sense.place(cell) or cell for cell in self._cells(column.place)]
        pairs = {pair for pair in zip(said, self._cells(self.links), strict=True) if pair[0]}
        urls = {url for _, url in pairs}
        return len({cell for cell, _ in pairs}) > 1 and len(self._rows) > len(urls) == len(pairs)


VISIT = frozenset(
    {
        "url",
        "round",
        "period",
        "time",
        "clock",
        "context",
        "repeat",
        "stage",
        "client",
        *VISITORS,
        "tester",
    }
)


def _as(column: Column, field: str) -> Column:
    return msgspec.structs.replace(column, field=field)


def crosses(cells: Sequence[str], links: Sequence[str]) -> bool:
    """
    Whether a column is a condition of the test: each of its few words comes with most of the links.

    >>> crosses(["甲", "乙", "甲", "乙"], ["a", "a", "b", "b"]), crosses(["甲", "甲", "乙"], ["a", "a", "b"])
    (True, False)
    """
    beside: dict[str, set[str]] = {}
    for cell, link in zip(cells, links, strict=True):
        if link:
            beside.setdefault(cell, set()).add(link)
    everywhere = set(filter(None, links))
    return (
        1 < len(beside) < len(cells)
        and "" not in beside
        and all(len(its) >= _COVERED * len(everywhere) for its in beside.values())
    )
