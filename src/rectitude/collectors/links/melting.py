"""
Tables with a column for each round, context, phone or link, as tables with a row for each.

A column is one of several if its heading names a round, a context or a link, or if it says the same
kinds of things as others under headings that name no field: phones, accounts, testers. One column may
say what the lines of the others hold (步数、秒、途中页面).
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence

import msgspec

from rectitude.collectors.links import comparing, headings, round_names
from rectitude.collectors.links.columns import Column, Sense, alike
from rectitude.collectors.links.layouts import Layout

_MEASURED = frozenset({"outcome", "flag", "number", "status"})
_WORDS_OF_A_VISIT = frozenset({"form", "shown_reason", "final_url", "digest"})
_MEASURES = frozenset({"seconds", "presses", "outcome", *_WORDS_OF_A_VISIT})
_NO_MEASURE = frozenset({"notes", "screenshot", "metadata"})
_UNNAMED = frozenset({"", "device", "account", "tester", "client_version", "client", "context"})
_NAMED = frozenset({"device", "account", "tester", "client_version"})
_FEWEST = 2
_STACKED = 8
"""Different things that the lines of a link tell, at most; ours."""
IDENTITY = (
    "url", "round", "period", "time", "clock", "repeat", "tester", "device", "account",
    "client_version",
)  # fmt: skip
"""What another visit at the same moment shares with that of its row."""


Visit = tuple[tuple[str, str], ...]
"""Of which round, context, link or phone a visit is."""


class Instance(msgspec.Struct, frozen=True):
    """A column that is one of several: of what, and the field that its cells hold."""

    place: int
    of: dict[str, str]
    """`round`, `context`, `device` or `url`, as its heading says."""
    measure: str
    said: str = ""
    """The words that give the unit of its cells."""
    without: bool = False
    """Whether it tells of visits without the platform, of which what became of others says nothing."""


class Form(msgspec.Struct, frozen=True):
    """Which columns of a sheet are kept, which are one of several, and which tells what they hold."""

    kept: tuple[Column, ...]
    several: tuple[Instance, ...] = ()
    beside: tuple[Instance, ...] = ()
    """Columns that tell of another visit at the same moment, without the platform."""
    measures: int | None = None
    """The column that says what the cells of its line hold."""


def form(layout: Layout, columns: Sequence[Column], sense: Sense) -> Form:
    """Return the form of a sheet."""
    measures = _measures(layout, columns)
    found = tuple(
        instance
        for column in columns
        if (measures is None or column.place > measures)
        and (instance := _instance(layout, column, sense, stacked=measures is not None))
    )
    found = _beside_rounds(found, sense)
    several = len({_what(one) for one in found}) >= _FEWEST
    beside: tuple[Instance, ...] = ()
    if not several or all(_is_elsewhere(one, sense) for one in found):
        beside = _all_beside(found, columns, sense)
    if beside or not several:
        if measures is not None:
            found = found or _values(columns, measures)
        else:
            within = {one.place for one in beside}
            found = _phones(layout, [c for c in columns if c.place not in within], sense)
    elif measures is None:
        found = _told_apart(found, columns, sense)
        if not found or not all(one.measure for one in found):
            return Form(_left_open(columns))
    taken = {one.place for one in (*found, *beside)} | {measures}
    rest = [column for column in columns if column.place not in taken]
    told = any(one.measure[:1] in headings.NOTED for one in found)
    kept = tuple(
        _unless_open(column, rest)
        for column in rest
        if not (told and column.field[:1] in headings.NOTED)
    )
    return Form(kept, found, beside, measures)


_OF_NO_ROUND = "0"
"""The round of a visit that was made once, beside rounds that have numbers."""


def _beside_rounds(found: tuple[Instance, ...], sense: Sense) -> tuple[Instance, ...]:
    """Return columns, with a round of its own for a visit elsewhere that stands beside columns of rounds."""
    if not any(set(one.of) == {"round"} for one in found):
        return found
    return tuple(
        msgspec.structs.replace(one, of=one.of | {"round": _OF_NO_ROUND})
        if _is_elsewhere(one, sense)
        else one
        for one in found
    )


def _what(one: Instance) -> Visit:
    return tuple(sorted(one.of.items()))


def _left_open(columns: Sequence[Column]) -> tuple[Column, ...]:
    """Return columns of which it is not known what the several that are alike say of a visit."""
    open_ = _MEASURES | {headings.OUTCOME}
    return tuple(
        _as(c, "") if c.field in open_ or c.field[:1] == headings.QUESTION else c for c in columns
    )


def _told_apart(
    found: tuple[Instance, ...], columns: Sequence[Column], sense: Sense
) -> tuple[Instance, ...]:
    """
    Return instances of which no two say the same of one visit; nothing where their headings do not tell.

    Contexts under different words for one place are one, where each column of it says another thing.
    """
    names = {column.place: column.name for column in columns}
    found = _under_one_word(found, sense)
    if _all_differ(found):
        return found
    found = tuple(
        msgspec.structs.replace(one, of=one.of | {"device": rest})
        if (rest := _without(names[one.place], one.of)) and not headings.field_of(rest)
        else one
        for one in found
    )
    return found if _all_differ(found) else ()


def _under_one_word(found: tuple[Instance, ...], sense: Sense) -> tuple[Instance, ...]:
    """Return instances with one word for each place of which no two columns say the same thing."""
    at: dict[str, list[Instance]] = {}
    for one in found:
        at.setdefault(sense.place(one.of.get("context", "")), []).append(one)
    for place, its in at.items():
        if place and len({one.measure for one in its}) == len(its) > 1:
            shared = its[0].of["context"]
            found = tuple(
                msgspec.structs.replace(one, of=one.of | {"context": shared}) if one in its else one
                for one in found
            )
    return found


def _all_differ(found: Sequence[Instance]) -> bool:
    return len({(_what(one), one.measure) for one in found}) == len(found)


def _as(column: Column, field: str) -> Column:
    return msgspec.structs.replace(column, field=field)


def _unless_open(column: Column, columns: Sequence[Column]) -> Column:
    """
    Leave open what several outcomes under headings that tell nothing are: of one visit, or of several.

    Beside an outcome that is named they count only where they agree with it (`~`).
    """
    outcomes = [c for c in columns if c.field == headings.OUTCOME]
    if column not in outcomes or len(outcomes) < _FEWEST or not _is_unnamed(column):
        return column
    named = not all(map(_is_unnamed, outcomes))
    return _as(column, headings.AGREEING if named else "")


def _is_unnamed(column: Column) -> bool:
    """Whether the heading of an outcome does not tell that it is one."""
    told = headings.field_of(column.name) not in _UNNAMED or headings.names_stage(column.name)
    return not told and column.kind in {"outcome", "status"}


def _instance(layout: Layout, column: Column, sense: Sense, *, stacked: bool) -> Instance | None:
    """Return a column whose heading names a link, a round or a context as one of several."""
    of = _of(layout, column, sense)
    if not of or column.field == "-" or column.name in sense.mapping:
        return None
    said = headings.field_of(_without(column.name, of))
    if stacked:
        return Instance(column.place, of, "")
    measured = column.kind in _MEASURED or said in _WORDS_OF_A_VISIT
    if said in _NO_MEASURE or (not measured and "url" not in of and said):
        return None
    if not measured and set(of) == {"context"}:
        return None
    if "context" in of and said[:1] == headings.QUESTION and not headings.asks_of_opening(said):
        return None
    measure = _measure(layout, column, said)
    if not measure and column.kind != "flag":
        return None
    without = sense.place(of.get("context", "")) == "direct"
    return Instance(column.place, of, measure, f"{column.name} {layout.title}", without)


def _of(layout: Layout, column: Column, sense: Sense) -> dict[str, str]:
    of = {}
    if layout.across and (url := sense.planned.named(column.name)):
        of["url"] = url
    if label := round_names.named_round(column.name):
        of["round"] = label
    if column.field[:1] == headings.QUESTION and comparing.compared(column.name):
        return of  # with a visit without the platform, which is not told of here
    beside = _BESIDE_LINK.sub(" ", column.name).strip() if "url" in of else column.name
    alone = beside.replace(of.get("round", ""), " ", 1).strip()
    if sense.place(alone):
        of["context"] = alone
    elif sense.place(beside):
        of["context"] = beside
    return of


_BESIDE_LINK = re.compile(r"(?:https?://|(?:[\w-]+\.)+[a-z]{2,})\S*", re.IGNORECASE)


def _without(name: str, of: Mapping[str, str]) -> str:
    """Return what a heading says beside the link or the round that it names."""
    rest = name.replace(of.get("round", ""), " ", 1)
    return (re.sub(r"https?://\S+", " ", rest) if "url" in of else rest).strip()


def _measure(layout: Layout, column: Column, said: str) -> str:
    """Return the field of the cells of a column that is one of several, or nothing."""
    if said in _MEASURES and not (said == "outcome" and column.kind == "number"):
        return headings.OUTCOME if said == "outcome" else said
    if said[:1] == headings.QUESTION:
        return said
    if column.kind == "number":
        title = headings.field_of(layout.title)
        fields = [field for field in (column.field, title) if field in {"seconds", "presses"}]
        return next(iter(fields), "")
    if column.kind == "flag":
        asked = next(filter(headings.is_topic, (column.name, layout.title)), "")
        return f"{headings.QUESTION}{headings.plain(asked)}" if asked else ""
    return headings.OUTCOME


def _is_elsewhere(one: Instance, sense: Sense) -> bool:
    """Whether a column tells of a visit without the platform, or in another firm's, and of nothing else."""
    return set(one.of) == {"context"} and sense.place(one.of["context"]) in {"direct", "other"}


def _all_beside(
    found: tuple[Instance, ...], columns: Sequence[Column], sense: Sense
) -> tuple[Instance, ...]:
    """Return the columns that tell of visits elsewhere, where others tell of one within the platform."""
    elsewhere = {one.place for one in found}
    others = [column for column in columns if column.place not in elsewhere]
    beside = (_beside(one, columns, others, sense) for one in _under_one_word(found, sense))
    return tuple(filter(None, beside))


def _beside(
    one: Instance, columns: Sequence[Column], others: Sequence[Column], sense: Sense
) -> Instance | None:
    """Return a column as telling of a visit elsewhere, if others tell of the same within the platform."""
    if not _is_elsewhere(one, sense):
        return None
    own = next(column for column in columns if column.place == one.place)
    outcomes = [c for c in others if c.field[:1] in headings.NOTED]
    if one.measure in _WORDS_OF_A_VISIT:  # 浏览器地址栏 may be that of the visit itself
        return one if any(headings.field_of(c.name) == one.measure for c in others) else None
    if not one.measure:  # ticks mean what those of the outcome do
        alike = next((c.field for c in outcomes if c.kind == own.kind), "")
        return msgspec.structs.replace(one, measure=alike) if alike else None
    timed = one.measure == "seconds" and any(c.field == "seconds" for c in others)
    return one if outcomes or timed else None


def _phones(layout: Layout, columns: Sequence[Column], sense: Sense) -> tuple[Instance, ...]:
    """Return the columns that say the same kinds of things under headings that name no field."""
    flags = headings.is_topic(layout.title)
    names = Counter(column.name for column in columns)
    visits = [column for column in columns if column.field == "visit"]
    able = visits or [
        c
        for c in columns
        if (c.kind in {"outcome", "status"} or (c.kind == "flag" and flags))
        and c.field != "context"
        and (headings.field_of(c.name) in _UNNAMED or names[c.name] > 1)
        and not headings.names_stage(c.name)
    ]
    named = bool(visits) or all(headings.field_of(column.name) in _NAMED for column in able)
    if len(able) < _FEWEST:
        return ()
    if not named and not all(alike(able[0], other, sense) for other in able[1:]):
        return ()
    return tuple(
        Instance(c.place, {"device": f"{c.name} #{c.place + 1}"}, _measure(layout, c, ""))
        for c in able
    )


def _values(columns: Sequence[Column], measures: int) -> tuple[Instance, ...]:
    """Return the column after the one that says what a line holds: what it holds."""
    place = measures + 1
    return (Instance(place, {}, ""),) if any(c.place == place for c in columns) else ()


def _measures(layout: Layout, columns: Sequence[Column]) -> int | None:
    """Return the column whose few words name what the lines of each link hold, all equally often."""
    for column in columns:
        times = Counter(column.cells)
        fields = [headings.field_of(word) for word in times]
        if (
            column.kind in {"text", "outcome"}
            and _FEWEST <= len(times) <= _STACKED
            and len(set(fields)) == len(fields)
            and _COUNTED & set(fields)
            and all(map(is_measure, times))
            and max(times.values()) == min(times.values())
            and (layout.across or min(times.values()) >= _FEWEST)
        ):
            return column.place
    return None


_COUNTED = frozenset({"seconds", "presses", "outcome"})
_TOLD = frozenset({*_MEASURES, *IDENTITY, "context", "notes", "metadata", "screenshot", "stage"})


def is_measure(word: str) -> bool:
    """Whether a word names what is noted of a test."""
    field = headings.field_of(word)
    return field in _TOLD or field[:1] == headings.QUESTION
