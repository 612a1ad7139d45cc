"""
Links as titles, with the visits to each below its own: rounds in lines (第1-8轮：直接打开), or a table.

Nothing is read so where a title has no visits below it or stands twice, or where a line below one tells
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

_VISIT = re.compile(r"[\s\-*•·]*(?P<before>[^：:]{1,24})[：:](?!//)\s*(?P<said>\S.*)")
_ROUNDS = re.compile(
    r"第?\s{0,2}\d{1,3}\s{0,2}[-–—~～至到]+\s{0,2}第?\s{0,2}\d{1,3}\s{0,2}轮|第\s{0,2}[\d一二三四五六七八九十]{1,3}\s{0,2}轮"
    r"|\brounds?\s{0,2}\d{1,3}(?:\s{0,2}[-–—]\s{0,2}\d{1,3})?",
    re.IGNORECASE,
)
_ENDS = " ，,、。.-—（）()"


def parted(lines: Sequence[Line], planned: Planned) -> tuple[Line, ...]:
    """Return the visits below titles that are links as lines of a table; or nothing."""
    above, sections = _sections(lines, planned)
    links = [url for url, _ in sections]
    if len(links) < SEVERAL or len(set(links)) < len(links) or not all(its for _, its in sections):
        return ()
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
    rounds = _ROUNDS.search(match["before"]) if match else None
    if match is None or rounds is None or _ROUNDS.search(match["said"]):
        return None
    place = match["before"].replace(rounds[0], " ", 1).strip(_ENDS)
    if place and not named_place(place):
        return None
    return (rounds[0], place, match["said"]) if outcomes.outcome(match["said"]) else None


def _in_tables(
    above: Sequence[Line], sections: Sequence[_Section], planned: Planned
) -> tuple[Line, ...]:
    """Return the rows of tables that have one header, each with the link above it."""
    wide = [
        [cells for _, cells in below if sum(map(bool, cells)) >= SEVERAL] for _, below in sections
    ]
    head = wide[0][0] if wide[0] else []
    rows = [cells for its in wide for cells in its if cells != head]
    fields = set(map(headings.field_of, head))
    if not all(any(cells != head for cells in its) for its in wide) or "outcome" not in fields:
        return ()
    if "url" in fields or any(planned.named(cell) for cells in rows for cell in cells):
        return ()
    return (*above, (sections[0][1][0][0], [*head, "链接"]), *_with_links(sections, head))


def _with_links(sections: Sequence[_Section], head: Sequence[str]) -> Iterator[Line]:
    for url, below in sections:
        for number, cells in below:
            if sum(map(bool, cells)) < SEVERAL:
                yield number, cells
            elif cells != head:
                yield number, [*cells, *[""] * (len(head) - len(cells)), url]
