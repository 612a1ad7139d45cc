"""
What a table says of its own codes: lines such as 黑字=按普通文字显示, and key sheets of codes and links.

Only what can be told is taken: a code for a link of the plan, a word for an outcome. A code that is given two
meanings has none. That a sign means yes says nothing of an outcome: the question does.
"""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import TypeVar

import msgspec

from rectitude.collectors.links import outcomes, replies
from rectitude.collectors.links.grids import Grid
from rectitude.collectors.links.moments import is_time
from rectitude.collectors.links.naming import Planned
from rectitude.evidence.linkprobe import DialOutcome

_LONGEST = 14
"""Characters of a code; ours: what is longer is a sentence."""
_SEVERAL = 2
_PARTED = re.compile(
    r"[;；。\n|]|(?:(?<!\s)\s{2,}|　)(?=[^\s=＝]{1,14}\s*[=＝])|\s(?=(?:[^\w\s=＝]|[A-Z0-9])\s*[=＝])"
    r"|(?<=[^=＝])[,，、](?=[^,，、;；。]{1,14}(?:=|＝|表示|代表|是指|指的是|means))"
)
_MEANS = re.compile(
    r"^\s*(?:[^=＝]{0,60}[:：])?\s*[\"“”'‘「【]?(?P<code>[^\"“”'’」】=＝]{1,14}?)[\"“”'’」】]?\s*"
    r"(?:=|＝|(?:表示|代表|是指|指的是|\bmeans\b|\bstands for\b|——|--)[:：]?)\s*(?P<meaning>.+)$"
)
_SAID = re.compile(
    r"^\s*[\"“”'‘「【]?(?P<code>[^\"“”'’」】:：]{1,14}?)[\"“”'’」】]?\s*[:：]\s*(?P<meaning>.+)$"
)

_Meaning = TypeVar("_Meaning")


class Legend(msgspec.Struct, frozen=True):
    """Codes for links, and words for outcomes."""

    links: dict[str, str]
    words: dict[str, DialOutcome]


def legend(grids: Sequence[Grid], planned: Planned) -> Legend:
    """Return what the sheets of a file say of codes."""
    links: dict[str, set[str]] = {}
    words: dict[str, set[DialOutcome]] = {}
    for code, meaning, said_apart in _pairs(grids):
        if (url := planned.addressed(meaning)) and not said_apart:
            links.setdefault(code, set()).add(url)
        elif (outcome := outcomes.outcome(meaning)) and not replies.is_bare_answer(meaning):
            words.setdefault(code, set()).add(outcome)
    for grid in grids:
        own = {n for n, cells in grid.lines if any(map(planned.addressed, cells))}
        elsewhere = {
            cell
            for other in grids
            for n, cells in other.lines
            if other is not grid or n not in own
            for cell in cells
        }
        for code, url in _keyed(grid, planned):
            if code in elsewhere:
                links.setdefault(code, set()).add(url)
    used = {cell for grid in grids for _, cells in grid.lines for cell in cells}
    return Legend(_single(links, used), _single(words, used))


def _single(meant: dict[str, set[_Meaning]], used: Set[str]) -> dict[str, _Meaning]:
    """Return the codes of one meaning that stand in cells of their own."""
    return {code: next(iter(its)) for code, its in meant.items() if len(its) == 1 and code in used}


def _pairs(grids: Sequence[Grid]) -> Iterator[tuple[str, str, bool]]:
    """Yield what is said to mean what, in a cell by itself or (`True`) in two cells of a line."""
    for grid in grids:
        for _, cells in grid.lines:
            filled = [cell for cell in cells if cell]
            if len(filled) <= 2:
                yield from ((*pair, False) for cell in filled for pair in _in(cell))
            if len(filled) == 2 and _is_code(filled[0]) and len(cells) <= 3:
                yield filled[0], filled[1], True  # a link is told by a key sheet only: see `_keyed`


def _in(cell: str) -> Iterator[tuple[str, str]]:
    for part in _PARTED.split(cell):
        words = " ".join(part.split())
        match = _MEANS.match(words) or _SAID.match(words)
        if match and _is_code(match["code"]):
            yield match["code"].strip(), match["meaning"].strip()


def _is_code(said: str) -> bool:
    return 0 < len(said.strip()) <= _LONGEST


def _keyed(grid: Grid, planned: Planned) -> Iterator[tuple[str, str]]:
    """Yield the codes of a sheet in which each link stands once, beside a name of its own."""
    rows: list[tuple[list[str], str]] = []
    seen: set[str] = set()
    for _, cells in grid.lines:
        if url := next(filter(None, map(planned.addressed, cells)), ""):
            if url in seen:
                return
            seen.add(url)
            rows.append((cells, url))
    if len(rows) < _SEVERAL:
        return
    width = max(len(cells) for cells, _ in rows)
    for n in range(width):
        codes = [cells[n] if n < len(cells) else "" for cells, _ in rows]
        if _tell_apart(codes) and not any(map(planned.addressed, codes)):
            yield from zip(codes, (url for _, url in rows), strict=True)


def _tell_apart(codes: Iterable[str]) -> bool:
    """Whether names are codes, each of another link; bare numbers count rows, and are none."""
    codes = list(codes)
    known = any(code.isdecimal() or is_time(code) or outcomes.outcome(code) for code in codes)
    return not known and all(map(_is_code, codes)) and len(set(codes)) == len(codes)
