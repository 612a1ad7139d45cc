"""
Links as titles, with the visits to each below its own: rounds in lines (第1-8轮：直接打开), or a table.

The headings of a table stand below each title, or once above the first. The same links may stand as titles
below each of several headings, which say where or in which round they were opened. Nothing is read so where
a title has no visits below it or stands twice and no heading says why, or where a line below one tells
something that is not understood.
"""

import re
from collections.abc import Iterator, Sequence

from rectitude.collectors.links import headings, outcomes, round_names, sentences
from rectitude.collectors.links.grids import Line
from rectitude.collectors.links.layouts import SEVERAL
from rectitude.collectors.links.naming import Planned
from rectitude.collectors.links.places import named_place

_Section = tuple[str, list[Line]]
"""A link, and the lines below its title."""

_VISIT = re.compile(r"[\s#\-*•·]*(?P<before>[^：:]{1,24})[：:](?!//)\s*(?P<said>\S.*)")
_ROUNDS = re.compile(
    r"第?\s{0,2}\d{1,3}\s{0,2}轮?[-–—~～至到]+\s{0,2}第?\s{0,2}\d{1,3}\s{0,2}轮|第\s{0,2}[\d一二三四五六七八九十]{1,3}\s{0,2}轮"
    r"|\brounds?\s{0,2}\d{1,3}(?:\s{0,2}[-–—]\s{0,2}\d{1,3})?",
    re.IGNORECASE,
)
_ENDS = " ，,、。.-—（）()"


def parted(lines: Sequence[Line], planned: Planned) -> tuple[Line, ...]:
    """Return the visits below titles that are links as lines of a table; or nothing."""
    above, sections = _sections(lines, planned)
    links = [url for url, _ in sections]
    if len(links) < SEVERAL or not all(its for _, its in sections):
        return ()
    if len(set(links)) < len(links):
        return _below_headings(above, sections)
    return _in_lines(above, sections) or _in_tables(above, sections, planned)


def _sections(lines: Sequence[Line], planned: Planned) -> tuple[list[Line], list[_Section]]:
    """Return the lines above the first link, and each link with those below; or none if one is no title."""
    above: list[Line] = []
    sections: list[_Section] = []
    for line in lines:
        text = _text(line)
        if url := planned.addressed(text):
            if planned.several(text) or not _is_title(text, planned):
                return [], []
            sections.append((url, []))
        elif sections:
            sections[-1][1].append(line)
        else:
            above.append(line)
    return above, sections


def _text(line: Line) -> str:
    return "，".join(filter(None, line[1]))


def _is_title(text: str, planned: Planned) -> bool:
    beside = sentences.beside_link(text, planned)
    return outcomes.outcome(beside) is None and not round_names.named_round(beside)


def _in_lines(above: Sequence[Line], sections: Sequence[_Section]) -> tuple[Line, ...]:
    """Return visits of a line for each round, or several; nothing where a line is no such visit."""
    rows: list[Line] = []
    for url, below in sections:
        where, told = "", 0
        for line in below:
            text = _text(line)
            if visit := _visit(text):
                rounds, place, said = visit
                rows.append((line[0], [rounds, place or where, url, said]))
                told += 1
            elif outcomes.outcome(text) is not None and not named_place(text):
                return ()
            else:
                where = text.strip("# ：:") if named_place(text) else where
        if not told:
            return ()
    return (*above, (rows[0][0], ["轮次", "环境", "链接", "结果"]), *rows)


def _visit(text: str) -> tuple[str, str, str] | None:
    """Return the rounds, the place and the outcome that a line tells; None where it tells other things."""
    match = _VISIT.fullmatch(text)
    if match is None:
        return _without_colon(text)
    rounds = _ROUNDS.search(match["before"])
    if rounds is None or _ROUNDS.search(match["said"]):
        return None
    place = match["before"].replace(rounds[0], " ", 1).strip(_ENDS)
    if place and not named_place(place):
        return None
    return (rounds[0], place, match["said"]) if outcomes.outcome(match["said"]) else None


def _without_colon(text: str) -> tuple[str, str, str] | None:
    """Return the rounds and the outcome that follow each other in a line, and no place."""
    told = text.lstrip(" #-*•·")
    rounds = _ROUNDS.match(told)
    said = told[rounds.end() :].strip(_ENDS) if rounds else ""
    if rounds is None or _ROUNDS.search(said) or _says_where(said):
        return None
    return (rounds[0], "", said) if outcomes.outcome(said) else None


def _says_where(said: str) -> bool:
    return bool(named_place(sentences.OPENED_DIRECTLY.sub(" ", said)))


# --- the same links below several headings ---


def _below_headings(above: list[Line], sections: Sequence[_Section]) -> tuple[Line, ...]:
    """Return the visits to links below headings of places or rounds; nothing unless all are below each."""
    heading, above = _heading(above)
    outer = next(iter(heading), "")
    groups: dict[tuple[str, str], set[str]] = {}
    rows: list[Line] = []
    here: dict[str, str] = {}
    for url, below in sections:
        here = ({} if outer in heading else here) | heading
        group = here.get("round", ""), here.get("place", "")
        heading, lines = _heading(below[1:])
        lines = [below[0], *lines]  # what stands first below a link became of it
        told = [_visit_below(_text(line), group) for line in lines]
        if not told or url in groups.setdefault(group, set()) or not here:
            return ()
        groups[group].add(url)
        for (number, _), visit in zip(lines, told, strict=True):
            if visit is None:
                return ()
            rounds, place, said = visit
            rows.append((number, [rounds, place, url, said]))
    alike = len({frozenset(urls) for urls in groups.values()}) == 1
    placed = len({bool(place) for _, (_, place, *_) in rows}) == 1
    if not alike or not placed or heading:
        return ()
    return (*above, (rows[0][0], ["轮次", "环境", "链接", "结果"]), *rows)


def _heading(lines: list[Line]) -> tuple[dict[str, str], list[Line]]:
    """Return the round and the place that the last lines name as headings, the first first, and the rest."""
    found: dict[str, str] = {}
    rest = list(lines)
    while rest and (told := named(_text(rest[-1]))) and not found.keys() & told.keys():
        found = told | found
        rest.pop()
    return found, rest


def named(text: str) -> dict[str, str]:
    """Return the round and the place that a line names as a heading; nothing where it says more."""
    said = _NUMBER.sub("", text.strip("# 【】[]：:"))
    label, colon, after = re.sub(":", "：", said).partition("：")
    if colon and headings.field_of(label) in {"context", "round"}:
        said = after.strip()
    elif colon:
        return {}
    if len(said) > _LONGEST or _visit(text):
        return {}
    round_ = round_names.named_round(said)
    place = (said.replace(round_, " ", 1) if round_ else said).strip(_ENDS)
    if place and not named_place(place):
        return {}
    return ({"round": round_} if round_ else {}) | ({"place": place} if place else {})


_NUMBER = re.compile(
    r"^[（(]?(?:[一二三四五六七八九十]{1,2}|\d{1,2})[)）]?\s{0,2}[、.．)）]\s{0,2}"
)
_LONGEST = 20
"""Characters of a heading that names a place or a round; ours: what is longer is a sentence."""


def _visit_below(text: str, group: tuple[str, str]) -> tuple[str, str, str] | None:
    """Return the rounds, the place and the outcome of a line below headings that may tell the former two."""
    round_, place = group
    if visit := _visit(text):
        rounds, own, said = visit
        return None if round_ or (own and place) else (rounds, own or place, said)
    if not round_:
        return None
    match = _VISIT.fullmatch(text)
    if match and not place and named_place(match["before"]):
        return (
            (round_, match["before"].strip(_ENDS), match["said"]) if _tells(match["said"]) else None
        )
    return (round_, place, text) if _tells(text) and (place or not _says_where(text)) else None


def _tells(said: str) -> bool:
    return outcomes.outcome(said) is not None and not _ROUNDS.search(said)


def _in_tables(
    above: Sequence[Line], sections: Sequence[_Section], planned: Planned
) -> tuple[Line, ...]:
    """Return the rows of tables that have one header, each with the link above it."""
    wide = [[cells for _, cells in below if _is_row(cells)] for _, below in sections]
    if not all(wide):
        return ()
    first = _heads(wide[0][0])
    head, number = (wide[0][0], sections[0][1][0][0]) if first else _last(above)
    rows = [cells for its in wide for cells in its if cells != head]
    if not _heads(head) or not all(any(cells != head for cells in its) for its in wide):
        return ()
    if "url" in _fields(head) or any(planned.named(cell) for cells in rows for cell in cells):
        return ()
    if not first and any(map(_heads, rows)):
        return ()  # of which table the headings above are is not told
    over = above if first else above[:-1]
    return (*over, (number, [*head, "链接"]), *_with_links(sections, head))


def _is_row(cells: Sequence[str]) -> bool:
    """Whether cells are several, or the number alone of a round of which nothing was noted."""
    filled = list(filter(None, cells))
    return len(filled) >= SEVERAL or all(map(str.isdecimal, filled))


def _last(above: Sequence[Line]) -> tuple[list[str], int]:
    """Return the line right above the first title, where headings may stand once for all links."""
    number, cells = above[-1] if above else (0, [])
    return cells, number


def _heads(cells: Sequence[str]) -> bool:
    return "outcome" in _fields(cells)


def _fields(cells: Sequence[str]) -> set[str]:
    return set(map(headings.field_of, cells))


def _with_links(sections: Sequence[_Section], head: Sequence[str]) -> Iterator[Line]:
    for url, below in sections:
        for number, cells in below:
            if not _is_row(cells):
                yield number, cells
            elif cells != head:
                yield number, [*cells, *[""] * (len(head) - len(cells)), url]
