"""
Which sheets of a file hold tests, what tells them apart, and their rows together.

Sheets may be rounds, contexts or visitors; a summary beside them is none.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from rectitude.collectors.links import conditions, headings, round_names
from rectitude.collectors.links.columns import VISITORS, Sense
from rectitude.collectors.links.moments import day_in, is_time
from rectitude.collectors.links.periods import is_period

_SEVERAL = 2
_SUMMARY = re.compile(r"汇总|总结|统计|小结|结论|summary|overview|totals", re.IGNORECASE)
"""Names of sheets that repeat what others say in full."""


class Row(msgspec.Struct, frozen=True):
    """
    One test of a table: its line, and its cells by field.

    What was noted of the outcome stands under `!` and its heading, answers to questions under `?` and theirs.
    """

    line: str
    cells: dict[str, str]


class Part(msgspec.Struct, frozen=True):
    """The tests of one sheet."""

    name: str
    title: str
    fields: frozenset[str]
    names: tuple[str, ...]
    rows: tuple[tuple[int, dict[str, str]], ...]
    unknown: tuple[str, ...]
    """Headings of columns that depend on the link and are not understood."""


def lacking(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return what is missing of what makes a test: a link, and what became of it."""
    fields = frozenset(name for part in parts for name in part.fields)
    lacks = [] if "url" in fields else ["url"]
    if not tells_outcome(fields) and (not fields & _REACHED or any(part.unknown for part in parts)):
        lacks.append("outcome")
    return tuple(lacks)


_REACHED = frozenset({"seconds", "final_url", "presses", "form", "digest"})
"""What there is of a page or a file only if it came, or of a link that was shown."""


def tells_outcome(fields: Iterable[str]) -> bool:
    """Whether something was noted of an outcome, or asked."""
    return any(name[:1] in headings.NOTED for name in fields)


def chosen(parts: Sequence[Part]) -> tuple[list[Part], tuple[str, ...]]:
    """Return the sheets of tests: the largest and those that are like it; and the names of the rest."""
    able = [part for part in parts if "url" in part.fields and not lacking([part])]
    if not able:
        return [], ()
    main = max(able, key=lambda part: len(part.rows))
    if _SUMMARY.search(main.name) and any(_is_larger(part, main) for part in parts):
        return [], ()  # of tests that are not understood their sum is not taken instead
    chosen = [part for part in able if _is_like(part, main)]
    left = tuple(part.name for part in able if part not in chosen)
    return chosen, left


def _is_larger(part: Part, other: Part) -> bool:
    """Whether a sheet names links in more rows than another."""
    return "url" in part.fields and len(part.rows) > len(other.rows)


def _is_like(part: Part, main: Part) -> bool:
    """Whether a sheet holds tests as another does: the same columns, or several visits to each link."""
    named = headings.is_instance(part.name) or is_time(part.name)
    if part is not main and _SUMMARY.search(part.name):
        return False
    if part is main or named or set(part.names) == set(main.names):
        return True
    links = Counter(cells.get("url", "") for _, cells in part.rows)
    return len(part.rows) >= _SEVERAL * len(links) and tells_outcome(part.fields) == tells_outcome(
        main.fields
    )


def together(parts: Sequence[Part], sense: Sense) -> tuple[Row, ...]:
    """Return the rows of all sheets, each in the context in which it was made."""
    return _by_clients(tuple(_named(parts, sense)), sense)


def _named(parts: Sequence[Part], sense: Sense) -> Iterator[Row]:
    """Yield the rows of all sheets, each with what its sheet's name says of round, context or visitor."""
    among = len(parts) > 1
    days = _days(parts) if among else ()
    mixed = _rounds_and_places(parts, sense) if among and not days else ()
    field = _field_of_sheets(parts, sense) if among and not days and not mixed else ""
    placed = _named_places(parts, sense) if field in VISITORS else frozenset()
    for n, part in enumerate(parts):
        named = mixed[n] if mixed else {}
        if not among and sense.place(part.name) and "context" not in part.fields:
            named = {"context": part.name}
        elif field:
            named = {field: _instance_named(part, field, sense)}
        elif days:
            named = _on_its_day(part, sense)
        if part.name in placed:
            named |= {"context": part.name}
        where = f"{part.name}!" if among else ""
        for line, cells in part.rows:
            yield Row(f"{where}{line}", {**named, **cells})


def _by_clients(rows: tuple[Row, ...], sense: Sense) -> tuple[Row, ...]:
    """
    Let a client that is no part of the platform be the context of its rows, where other rows have another.

    A platform that is itself a website is opened in browsers throughout: that says nothing of a context.
    """
    without = [sense.place(row.cells.get("client", "")) == "direct" for row in rows]
    if not any(without) or all(without):
        return rows
    return tuple(
        Row(row.line, row.cells | {"context": row.cells["client"]}) if direct else row
        for row, direct in zip(rows, without, strict=True)
    )


def _days(parts: Sequence[Part]) -> tuple[str, ...]:
    """Return the days in the names of sheets that name one each, and more beside it; or nothing."""
    fields = frozenset(name for part in parts for name in part.fields)
    days = tuple(day_in(part.name) for part in parts)
    alone = all(day == part.name.strip() for day, part in zip(days, parts, strict=True))
    timed = fields & {"round", "time", "repeat"}
    return () if timed or alone or not all(days) or len(set(days)) < _SEVERAL else days


def _rounds_and_places(parts: Sequence[Part], sense: Sense) -> tuple[dict[str, str], ...]:
    """
    Return what the name of each sheet says, where some name rounds, and some contexts or both; or nothing.

    Each row must have a round then, by its sheet's name or by a column.
    """
    told = tuple(_round_and_place(part, sense) for part in parts)
    timed = all(
        "round" in said or part.fields & {"round", "time", "repeat"}
        for said, part in zip(told, parts, strict=True)
    )
    both = {name for said in told for name in said} == {"round", "context"}
    return told if timed and both and all(told) else ()


def _round_and_place(part: Part, sense: Sense) -> dict[str, str]:
    named = round_names.named_round(part.name) or round_names.short_round(part.name)
    round_ = "" if is_time(part.name) else named
    beside = part.name.replace(round_, " ", 1).strip(_BETWEEN) if round_ else part.name
    said = {"round": round_} if round_ and not part.fields & {"round", "time", "repeat"} else {}
    placed = sense.place(beside) and "context" not in part.fields
    return said | ({"context": beside} if placed else {})


_BETWEEN = " -_—–·、,，:：()（）"
"""What stands between a round and a place in the name of a sheet."""


def _on_its_day(part: Part, sense: Sense) -> dict[str, str]:
    """Return what the name of a sheet says of its round, a day, and of the place or the phone beside it."""
    day = day_in(part.name)
    beside = " ".join(part.name.replace(day, " ", 1).split())
    field = (
        "context" if sense.place(beside) and "context" not in part.fields else _free(part.fields)
    )
    return {"round": day} | ({field: beside} if beside and field else {})


def _named_places(parts: Sequence[Part], sense: Sense) -> frozenset[str]:
    """
    Return the names of sheets that are places, where they differ and no cell of the sheet tells its place.

    The title of a sheet may have told that of others.
    """
    told = {part.name: sense.place(part.name) for part in parts}
    differ = len(set(told.values())) > 1
    without = (part.name for part in parts if "context" not in part.fields and told[part.name])
    return frozenset(without if differ else ())


def _instance_named(part: Part, field: str, sense: Sense) -> str:
    """Return the round, context or visitor of a sheet, by its name or else by its title."""
    return part.name if part.name else part.title


def _field_of_sheets(parts: Sequence[Part], sense: Sense) -> str:
    """Return what tells the sheets apart: rounds, contexts, or visitors."""
    fields = frozenset(name for part in parts for name in part.fields)
    timed = bool(fields & {"round", "time", "repeat"})
    names = [part.name for part in parts]
    if "period" not in fields and all(map(is_period, names)):
        return "period"
    if not timed and all(round_names.round_of(name) is not None or is_time(name) for name in names):
        return "round"
    places = set(map(sense.place, names))
    if len(places) == 1 < len(set(names)) and "" not in places:
        return _free(fields)  # all are of one place: versions of the client, phones
    if "" not in places:
        told = all("context" in part.fields for part in parts)
        return _free(fields) if told else "context"
    if timed or any(_repeats(part) for part in parts):
        return "context" if "context" not in fields else _free(fields)
    return "round"


def _free(fields: frozenset[str]) -> str:
    return next((name for name in VISITORS if name not in fields), "")


def _repeats(part: Part) -> bool:
    """Whether a visit was made again within a sheet, which then is no round."""
    visits = [tuple(cells.get(name, "") for name in conditions.VISIT) for _, cells in part.rows]
    return len(set(visits)) < len(visits)
