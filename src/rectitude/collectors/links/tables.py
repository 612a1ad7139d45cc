"""
Tables of dial tests as they come: titles above, merged cells, a column a round, sections, workbooks.

What comes out is one kind of row whatever went in: the fields of a test by name, as text, with the line.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rectitude.collectors.links import (
    conditions,
    faults,
    headings,
    layouts,
    melting,
    outcomes,
    sections,
    visits,
)
from rectitude.collectors.links.columns import (
    COUNT,
    FEW,
    MOST,
    VISITORS,
    Column,
    Sense,
    share,
)
from rectitude.collectors.links.grids import Grid, Line
from rectitude.collectors.links.layouts import Layout
from rectitude.collectors.links.legends import legend
from rectitude.collectors.links.sheets import Part, Row, chosen, lacking, together
from rectitude.facts.links.addresses import party

_LOOKED_AT = 400
"""Rows by whose cells it is told what a column holds; ours."""
_MERGED = 0.4
"""Share of empty cells from which an empty cell means the one above: cells that were merged; ours."""
_SPREAD = (
    "url",
    "round",
    "period",
    "time",
    "context",
    "tester",
    "device",
    "client_version",
    "account",
)
"""Columns whose cells are merged over several rows."""
_NOTED = frozenset({"outcome", "flag", "status"})
"""What is noted of one visit: left empty it was not noted, and never merged."""
_SEVERAL = 2


class Sheet(msgspec.Struct, frozen=True):
    """What was read of a file: its rows, what it lacks, its headings, and how its cells are understood."""

    rows: tuple[Row, ...]
    lacks: tuple[str, ...]
    headings: tuple[str, ...]
    sense: Sense
    left: tuple[str, ...] = ()
    """Sheets that name links and were not taken for tests."""


def read(sheets: Sequence[Grid], sense: Sense) -> Sheet:
    """Read the tests in the sheets of a file; what a legend in them says goes before what words mean."""
    said = legend(sheets, sense.planned)
    sense = sense.with_legend(said.links, said.words)
    parts = [part for alike in _alike(sheets, sense) for part in _parts(alike, sense)]
    tests, left = chosen(parts)
    lacks = lacking(tests) if tests else lacking(parts) or ("url", "outcome")
    names = tuple(
        dict.fromkeys(" ".join(n.split()) for part in tests or parts for n in part.names if n)
    )
    return Sheet(together(tests, sense), lacks, names, sense, left)


_Sheet = tuple[str, Layout]
"""The name of a sheet, and how it is laid out."""


def _alike(sheets: Sequence[Grid], sense: Sense) -> list[list[_Sheet]]:
    """Return the sheets in groups that have the same columns, and are understood as one."""
    groups: dict[tuple[object, ...], list[_Sheet]] = {}
    for grid in sheets:
        if grid.lines:
            layout = layouts.laid_out(grid.lines, sense.planned)
            amount = "" if layout.title else _amount_named(grid.name)
            title = grid.name if amount else layout.title
            layout = msgspec.structs.replace(layout, merged=grid.merged, title=title)
            alike = (layout.names, layout.across, amount)
            groups.setdefault(alike, []).append((grid.name, layout))
    return list(groups.values())


_AMOUNTS = frozenset({"seconds", "presses"})
_SHARE = re.compile(r"率|占比|比例|%|％|percent|share|ratio", re.IGNORECASE)


def _amount_named(name: str) -> str:
    """Return of what the numbers of a sheet are amounts, by its name alone; shares are none."""
    field = headings.field_of(name)
    return field if field in _AMOUNTS and not _SHARE.search(name) else ""


def _parts(alike: Sequence[_Sheet], sense: Sense) -> Iterator[Part]:
    """Yield the tests of sheets that have the same columns."""
    layout = alike[0][1]
    columns = _columns(layout, [line for _, its in alike for line in its.body], sense)
    bodies = [_spread(columns, its.body) if its.merged else its.body for _, its in alike]
    shaped = melting.form(layout, columns, sense)
    kept = conditions.found(shaped, bodies, sense, across=layout.across)
    shaped = msgspec.structs.replace(shaped, kept=kept)
    unknown = tuple(column.name for column in kept if _might_be_outcome(column))
    for (name, its), body in zip(alike, bodies, strict=True):
        found = tuple(_sectioned(its, shaped, body, sense))
        fields = frozenset(name for _, cells in found for name in cells)
        yield Part(name, its.title, fields, layout.names, found, unknown)


# --- columns ---


def _columns(layout: Layout, body: Sequence[Line], sense: Sense) -> list[Column]:
    width = max([len(layout.names), *(len(cells) for _, cells in body)], default=0)
    rows = [cells for _, cells in body if sum(map(bool, cells)) > 1 or width <= _SEVERAL]
    step = max(1, len(rows) // _LOOKED_AT)
    rows = rows[:_LOOKED_AT] if step == 1 else rows[::step]
    columns = [
        sense.column(
            n,
            layout.names[n] if n < len(layout.names) else "",
            [row[n] for row in rows if n < len(row)],
        )
        for n in range(width)
    ]
    return _each_once(columns, sense)


def _each_once(columns: list[Column], sense: Sense) -> list[Column]:
    """Give each field to one column: links and outcomes to those whose cells are, the rest to the first."""
    columns = _one_address(columns, sense)
    if any(
        c.field == headings.OUTCOME and c.kind in {"outcome", "status", "flag"} for c in columns
    ):
        columns = [
            _as(c, "notes") if c.field == headings.OUTCOME and c.kind in {"text", "number"} else c
            for c in columns
        ]
    columns = _without_titles(_one_context(columns, sense))
    taken: set[str] = set()
    for n, column in enumerate(columns):
        field = column.field
        if field == "time" and field in taken:
            columns[n] = _as(column, "clock")
        elif (
            field
            and field in taken
            and field not in {headings.OUTCOME, headings.IGNORED, "notes", "visit"}
        ):
            columns[n] = _as(column, "")
        taken.add(field)
    return columns


def _without_titles(columns: list[Column]) -> list[Column]:
    """Leave out what is said of the whole table: one phrase all the way down, and no other's."""
    noted = [c for c in columns if c.field[:1] in headings.NOTED]
    rows = max((len(c.cells) for c in columns), default=0)
    return [
        _as(c, headings.IGNORED)
        if c in noted
        and len(c.cells) == rows
        and _is_title(c, [other for other in noted if other is not c])
        else c
        for c in columns
    ]


def _is_title(column: Column, others: Sequence[Column]) -> bool:
    words = set(column.cells)
    named = headings.field_of(column.name) or headings.is_instance(column.name)
    telling = [
        other
        for other in others
        if len(set(other.cells)) > 1
        or other.kind == "status"
        or headings.field_of(other.name) == "outcome"
    ]
    return (
        column.field == headings.OUTCOME
        and column.kind == "outcome"
        and len(words) == 1 < len(column.cells)
        and not named
        and bool(telling)
        and not any(words & set(other.cells) for other in others)
    )


def _as(column: Column, field: str) -> Column:
    return msgspec.structs.replace(column, field=field)


def _one_address(columns: list[Column], sense: Sense) -> list[Column]:
    """Let the column be the address that names most links of the plan; a heading alone names one at most."""
    able = [c for c in columns if c.field == "url"]
    best = max(
        able,
        key=lambda c: (
            share(c.cells, sense.planned.addressed),
            share(c.cells, sense.planned.named),
        ),
        default=None,
    )
    if best is None or best.kind != "link":
        addresses = [c for c in columns if c.kind == "address" and c.field in {"url", ""}]
        named = [c for c in able if c.kind == "address"] or addresses or able
        best = named[0] if named else None
    kept = []
    for column in columns:
        if best is not None and column.place == best.place:
            kept.append(_as(column, "url"))
        elif best is not None and _is_where_it_ended(column, best, columns):
            kept.append(_as(column, "final_url"))
        elif column.field == "url":
            places = column.kind != "link" and share(column.cells, sense.place) > MOST
            unnamed = "another_url" if column.kind == "link" else ""
            kept.append(_as(column, "context" if places else unnamed))
        else:
            kept.append(column)
    return kept


def _is_where_it_ended(column: Column, asked: Column, columns: Sequence[Column]) -> bool:
    """
    Whether a second column of addresses is that at which visits ended: mostly the link's, and of others too.

    Of the same site alone, they may be what was sent.
    """
    if column.kind not in {"link", "address"} or len(column.cells) != len(asked.cells):
        return False
    if any(c.field == "final_url" for c in columns) or column.field not in {"url", ""}:
        return False
    pairs = list(zip(column.cells, asked.cells, strict=True))
    same = sum(one == other for one, other in pairs)
    return same > MOST * len(pairs) and any(party(one) != party(other) for one, other in pairs)


def _one_context(columns: list[Column], sense: Sense) -> list[Column]:
    """Let a column be the context in which most rows name one, if none is that by its heading."""
    if any(c.field == "context" and any(map(sense.place, c.cells)) for c in columns):
        return columns
    able = {""} if any(c.field == "context" for c in columns) else {"", "client"}
    named = [
        c
        for c in columns
        if c.field in able
        and c.kind not in {"number", "time", "link", "address"}
        and len(set(c.cells)) <= FEW
        and share(c.cells, sense.place) > MOST
    ]
    if not named:
        if any(c.field == "context" for c in columns):
            return columns
        return [_as(c, "context") if c.field == "client" else c for c in columns]
    best = max(named, key=lambda c: share(c.cells, sense.place))
    return [
        _as(c, "context")
        if c.place == best.place
        else _as(c, "client")
        if c.field == "context"
        else c
        for c in columns
    ]


_TRAIT = re.compile(
    r"归属|类别|类型|性质|单位|企业|公司|主体|品牌|名称|序号|编号|文件名|签名|owner|category|company"
    r"|file ?name|signer|signed by|signature|^(?:type|group|name|id|no\.?|#)$"
)
"""Headings of what a link is, not of what became of it."""


def _might_be_outcome(column: Column) -> bool:
    """Whether a column that is not understood may tell what became of the links."""
    if column.field or len(set(column.cells)) < _SEVERAL:
        return False
    if column.kind == "number":
        return outcomes.counted(column.name) is not None
    if column.kind not in {"text", "flag"}:
        return False
    return len(set(column.cells)) <= FEW and not _TRAIT.search(headings.plain(column.name))


# --- rows ---


def _spread(columns: Sequence[Column], body: Sequence[Line]) -> tuple[Line, ...]:
    """Fill the cells that were merged with the one above."""
    lines = [(line, list(cells)) for line, cells in body]
    rows = [cells for _, cells in lines if sum(map(bool, cells)) > 1]
    for column in columns:
        n = column.place
        if (column.field and column.field not in _SPREAD) or column.kind in _NOTED:
            continue
        said = [cells[n] if n < len(cells) else "" for cells in rows]
        if not rows or not said[0] or said.count("") < _MERGED * len(said):
            continue
        above = ""
        for cells in rows:
            cells.extend([""] * (n + 1 - len(cells)))
            above = cells[n] = cells[n] or above
    return tuple(lines)


def _sectioned(
    layout: Layout, shaped: melting.Form, body: Sequence[Line], sense: Sense
) -> Iterator[tuple[int, dict[str, str]]]:
    """Yield the tests; a line of one cell is a section's title, and says what no column says."""
    headed = sections.headed(layout, body, sense)
    numbered = sections.numbered(layout, body, sense) or headed
    title = next((said for said in numbered if layout.title.endswith(said)), layout.title)
    place = sense.place(title)
    above = (
        {"context": sections.place_said(title, place)}
        if place not in {"", "direct", "other"}
        else {}
    )
    apart = _apart_by_headings(shaped)
    if title in headed:
        above = {apart: title.lstrip("# ")}
    above |= layouts.first_round(layout)
    section: list[Line] = []
    names = [name for name in layout.names if name]
    several = len(layout.names) > _SEVERAL
    for line, cells in body:
        filled = [cell for cell in cells if cell]
        if filled == names or sections.sums_up(filled):
            continue  # the header again, above a section, or what its tests come to
        alone = len(filled) == 1 and not sense.planned.named(filled[0])
        if alone and (several or cells[0]):
            yield from _within(shaped, section, above)
            section = []
            within = {apart: filled[0].lstrip("# ")} if filled[0] in numbered else {}
            above = above | within | sections.said_of(filled[0], sense)
        else:
            section.append((line, cells))
    yield from _within(shaped, section, above)


def _apart_by_headings(shaped: melting.Form) -> str:
    """Return what a heading tells apart: the places of visits, or where columns tell those, the phones."""
    of = {name for one in shaped.several for name in one.of}
    fields = {column.field for column in shaped.kept} | of
    free = (name for name in ("context", *VISITORS) if name not in fields)
    return next(free, headings.IGNORED)


def _within(
    shaped: melting.Form, section: Sequence[Line], above: Mapping[str, str]
) -> Iterator[tuple[int, dict[str, str]]]:
    for line, cells in visits.rows(shaped, section):
        if "clock" in cells and "time" in cells:
            cells["time"] = f"{cells['time']} {cells.pop('clock')}"
        noted = [cell for name, cell in cells.items() if name[:1] in headings.NOTED]
        if not noted or not faults.is_void(noted, cells.get("notes", "")):
            yield from ((line, {**above, **its}) for its in _each_time(cells))


_MOST_TIMES = 200
"""Visits that one cell may count; ours."""


def _each_time(cells: dict[str, str]) -> Iterator[dict[str, str]]:
    """
    Yield a test for each visit that a question counts, where all or none of them were so (8/8, 0/8).

    Of some it is not known which: what says `5/8` is not understood.
    """
    counts = {
        name: (int(match[1]), int(match[2]))
        for name, cell in cells.items()
        if name[:1] == headings.QUESTION and (match := COUNT.fullmatch(cell.strip()))
    }
    times = {most for _, most in counts.values()}
    if len(times) != 1 or not all(some in {0, most} for some, most in counts.values()):
        yield cells
        return
    said = {name: "是" if some else "否" for name, (some, _) in counts.items()}
    field = "device" if "round" in cells else "round"
    for n in range(1, min(times.pop(), _MOST_TIMES) + 1):
        yield {**cells, **said, field: f"{cells.get(field, '')} #{n}".strip()}
