"""
How a sheet is laid out: what stands above, which lines are its header, where its tests begin.

The tests begin where the first link of the plan is named; what stands above in several cells is the
header, of one line or two, and what stands above in one cell is a title.
"""

from collections.abc import Sequence

import msgspec

from rectitude.collectors.links import headings, round_names
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.naming import Planned, is_address
from rectitude.collectors.links.places import named_place

HEAD = 12
"""Lines among which a header is looked for in a sheet that names no link; ours, as for registers."""
_LEVELS = 2
"""Lines that a header has at most."""
_LONGEST = 14
"""Characters of a heading that stands over others; ours: what is longer is a sentence."""
SEVERAL = 2
"""Cells from which on a line is one of a table."""


class Layout(msgspec.Struct, frozen=True):
    """The title of a sheet, the names of its columns, and the lines of its tests."""

    title: str
    names: tuple[str, ...]
    body: tuple[Line, ...]
    across: bool = False
    """Whether links stand in the header, a column for each."""
    merged: bool = True
    """Whether cells may have been merged, so that an empty one means the one above."""
    above: tuple[str, ...] = ()
    """The lines of the title: the last may head the first section."""


def laid_out(lines: Sequence[Line], planned: Planned) -> Layout:
    """Return the layout of the lines of a sheet."""
    across = _links_across(lines, planned)
    if across is not None:
        return _with_links_across(lines, across, planned)
    first = next((n for n, (_, cells) in enumerate(lines) if _is_test(cells, planned)), None)
    if first is None:
        first = _by_headings(lines) + 1
    last = next((n for n in reversed(range(first)) if _filled(lines[n][1]) >= SEVERAL), None)
    if last is None:
        head = first - 1 if first and _width(lines) <= SEVERAL else None
        names = tuple(lines[head][1]) if head is not None else ()
        return Layout(_said(lines[: first - 1 if names else first]), names, tuple(lines[first:]))
    upper = lines[last - 1][1] if last and _is_over(lines[last - 1][1], lines[last][1]) else None
    titles = lines[: last - (upper is not None)]
    above = tuple(_said([line]) for line in titles)
    body = tuple(lines[last + 1 :])
    return Layout(_said(titles), _joined(upper, lines[last][1]), body, above=above)


def first_round(layout: Layout) -> dict[str, str]:
    """Return the round of the first section, where its title stands above the header and others follow."""
    alone = (_said([line]) for line in layout.body if _filled(line[1]) == 1)
    later = {number for said in alone if (number := round_names.round_of(said)) is not None}
    titles = [said.lstrip("# ") for said in layout.above]
    first = [t for t in titles if (named := round_names.named_round(t)) and t.startswith(named)]
    if not later or not first:
        return {}
    told = round_names.round_of(first[-1]) not in later or named_place(
        first[-1]
    )  # in one place first
    return {"round": first[-1]} if told else {}


def _is_test(cells: Sequence[str], planned: Planned) -> bool:
    filled = _filled(cells)
    if filled >= SEVERAL and any(map(planned.named, cells)):
        return True
    return filled > SEVERAL and any("://" in cell and is_address(cell) for cell in cells)


def _filled(cells: Sequence[str]) -> int:
    return sum(map(bool, cells))


def _width(lines: Sequence[Line]) -> int:
    return max((len(cells) for _, cells in lines), default=0)


def _said(above: Sequence[Line]) -> str:
    return " ".join(cell for _, cells in above for cell in cells if cell)


def _by_headings(lines: Sequence[Line]) -> int:
    """Return the position of the line whose cells name the most fields; the first of several."""
    fits = [
        len({f for c in cells if (f := headings.field_of(c)) and not is_address(c)})
        for _, cells in lines[:HEAD]
    ]
    return fits.index(max(fits))


# --- headers of two lines ---


def _is_over(upper: Sequence[str], lower: Sequence[str]) -> bool:
    """Whether a line holds headings over those of the next: short, and filling what the next leaves out."""
    said = [cell for cell in upper if cell]
    beneath = [lower[n] if n < len(lower) else "" for n in range(len(upper))]
    over = [up for up, down in zip(upper, beneath, strict=True) if up and down]
    if len(said) < SEVERAL or any(len(c) > _LONGEST or "：" in c or ":" in c for c in over):
        return False
    spans = any(not up and down for up, down in zip(upper, beneath, strict=True))
    return spans or any(up and not down for up, down in zip(upper, beneath, strict=True))


def _joined(upper: Sequence[str] | None, lower: Sequence[str]) -> tuple[str, ...]:
    """Return one heading a column: the lower one where it tells its field, else both."""
    if upper is None:
        return tuple(lower)
    names, above = [], ""
    for n in range(max(len(upper), len(lower))):
        up = upper[n] if n < len(upper) else ""
        down = lower[n] if n < len(lower) else ""
        above = up or (above if down else "")
        alone = headings.field_of(down) and not headings.is_instance(above)
        names.append(down if down and alone else "\n".join(filter(None, (above, down))))
    return tuple(names)


# --- links in the header ---


def _links_across(lines: Sequence[Line], planned: Planned) -> int | None:
    """Return the line that names several links, if no column does; above sections it stands again."""
    named = [[n for n, cell in enumerate(cells) if planned.named(cell)] for _, cells in lines]
    heads = [
        cells for (_, cells), places in zip(lines, named, strict=True) if len(places) >= SEVERAL
    ]
    if heads and all(cells == heads[0] for cells in heads):
        again = [cells == heads[0] for _, cells in lines]
        first = again.index(True)
        named = [[] if same and n > first else named[n] for n, same in enumerate(again)]
    columns: dict[int, int] = {}
    for places in named:
        for n in places:
            columns[n] = columns.get(n, 0) + 1
    widest = max(range(len(lines)), key=lambda n: len(named[n]), default=None)
    if widest is None or len(named[widest]) < SEVERAL or max(columns.values()) >= SEVERAL:
        return None
    return widest


def _with_links_across(lines: Sequence[Line], head: int, planned: Planned) -> Layout:
    names = list(lines[head][1])
    body = lines[head + 1 :]
    if body and _names_fields(body[0][1], names, planned):
        above = ""
        lower = body[0][1]
        for n in range(max(len(names), len(lower))):
            up = names[n] if n < len(names) else ""
            down = lower[n] if n < len(lower) else ""
            above = up or (above if down else "")
            named = " ".join(filter(None, (above, down)))
            names[n : n + 1] = [named]
        body = body[1:]
    return Layout(_said(lines[:head]), tuple(names), tuple(body), across=True)


def _names_fields(cells: Sequence[str], names: Sequence[str], planned: Planned) -> bool:
    """Whether a line beneath links names what was noted of each, and holds no notes itself."""
    if any(round_names.is_round(cell) for cell in cells):
        return False  # 第1轮 卡片 裸链接 is a round
    under = [
        cell
        for n, cell in enumerate(cells)
        if cell and (n >= len(names) or not names[n] or planned.named(names[n]))
    ]
    alone = len(under) == sum(map(bool, cells))
    return (
        len(under) >= SEVERAL
        and (all(map(headings.field_of, under)) or (alone and all(map(named_place, under))))
        and len(set(under)) < len(under)
    )
