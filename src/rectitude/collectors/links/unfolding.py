"""
Cells that tell of several visits, or of one in a code that the heading explains, as cells of one visit each.

A range of rounds (第1-10轮) is a line each; signs in a row (√√×) are a round each; counts of a total, all
or none of them of one outcome, are so many rounds; a heading such as 结果（1=打开，2=拦截） is a key.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from rectitude.collectors.links import (
    cards,
    headed,
    headings,
    keys,
    legends,
    minutes,
    outcomes,
    round_names,
    sentences,
)
from rectitude.collectors.links.grids import Grid, Line
from rectitude.collectors.links.layouts import HEAD, SEVERAL
from rectitude.collectors.links.naming import Planned
from rectitude.text import Unable

_MOST = 200
"""Rounds that one line may stand for, or the table is refused; ours."""
_RANGE = re.compile(
    r"(?:第|round|r|#)?\s*(\d{1,6})\s*(?:轮|次)?\s*[-–—~～至到]+\s*(?:第|round|r"
    r"|#)?\s*(\d{1,6})\s*(?P<unit>轮次?|次|rounds?)?",
    re.IGNORECASE,
)
_OF_ROUNDS = re.compile(r"轮|round|第")
_SIGNS = re.compile(r"[√✓✔×✗✘xX○●]{2,}")
_SIGN_APART = re.compile(r"[\s,，、/|]+")
_TOTAL = re.compile(
    r"^(?:总共|总计|合计|累计|共计?|总)?(?:测试?|拨测|试验|实测|点[击按]|访问|打开)?了?(?:总共?|共)?(?:次数|轮数|遍数|总数|测试数)$"
    r"|^(?:total(?: (?:tests|trials|attempts|visits|rounds))?|tests|trials|attempts|rounds|n)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(r"(?:的)?(?:次数|轮数|数|数量)$|\s*(?:count|times|#|no\.?)$", re.IGNORECASE)


def unfolded(
    file: str, grids: Sequence[Grid], planned: Planned, platform: str = ""
) -> tuple[Grid, ...]:
    """
    Return sheets whose lines are of one visit each, as far as their cells tell of several.

    Raises Unable where a line stands for more rounds than can be.
    """
    planned = planned.with_codes(legends.legend(grids, planned).links)
    return tuple(
        msgspec.structs.replace(
            grid,
            lines=minutes.parted(grid.lines, planned, platform)
            or tuple(_in_lines(file, grid.lines, planned)),
        )
        for grid in grids
    )


def _in_rows(lines: Sequence[Line], planned: Planned) -> tuple[Line, ...]:
    return headed.parted(lines, planned) or cards.cards(lines) or cards.written(lines)


def _in_lines(file: str, lines: Sequence[Line], planned: Planned) -> Iterator[Line]:
    if rows := _in_rows(lines, planned):
        return _unfolded(file, rows, planned)
    tales = sentences.parted(lines, planned)
    return iter(tales) if tales else _unfolded(file, lines, planned)


def _unfolded(file: str, lines: Sequence[Line], planned: Planned) -> Iterator[Line]:
    head = _header(lines, planned)
    if head is None:
        yield from lines
        return
    names = list(lines[head][1])
    body = [(n, _wide(cells, len(names))) for n, cells in lines[head + 1 :]]
    names, body = sentences.told_apart(names, body, planned)
    titles, names, body = keys.explained(names, body, lines[:head])
    names, body = _signs_apart(names, body)
    names, body = _counted(names, body, planned)
    yield from titles
    yield lines[head][0], names
    yield from _by_round(file, names, body)


def _header(lines: Sequence[Line], planned: Planned) -> int | None:
    """Return the line above the first that names a link, if it is a header of one line."""
    for n, (_, cells) in enumerate(lines[: HEAD + 1]):
        if sum(map(bool, cells)) >= SEVERAL and any(map(planned.named, cells)):
            above = lines[n - 1][1] if n else []
            named = sum(map(bool, above)) >= SEVERAL and not any(map(planned.named, above))
            return n - 1 if named else None
    return None


def _wide(cells: Sequence[str], width: int) -> list[str]:
    return [*cells, *[""] * (width - len(cells))]


def _column(body: Sequence[Line], place: int) -> list[str]:
    return [cells[place] for _, cells in body if place < len(cells) and cells[place]]


def _put(cells: Sequence[str], place: int, text: str) -> list[str]:
    return [*cells[:place], text, *cells[place + 1 :]]


# --- signs in a row ---


def _signs_apart(names: list[str], body: list[Line]) -> tuple[list[str], list[Line]]:
    """Give each sign of a column in which all cells have equally many a column of its own round."""
    for place, name in enumerate(names):
        cells = [_SIGN_APART.sub("", cell) for cell in _column(body, place)]
        lengths = {len(cell) for cell in cells}
        if len(cells) < SEVERAL or len(lengths) != 1 or not all(map(_SIGNS.fullmatch, cells)):
            continue
        count = lengths.pop()
        asked = re.sub(r"\d+\s*(?:轮|次|rounds?)", "", name).strip()
        if not headings.is_topic(asked):
            continue  # nobody says what the signs mean
        heads = [f"第{n}轮{asked}" for n in range(1, count + 1)]
        names = [*names[:place], *heads, *names[place + 1 :]]
        return names, [(n, _spread(line, place, count)) for n, line in body]
    return names, body


def _spread(cells: Sequence[str], place: int, count: int) -> list[str]:
    signs = list(_SIGN_APART.sub("", cells[place])) or [""] * count
    return [*cells[:place], *signs, *cells[place + 1 :]]


# --- counts ---


def _counted(names: list[str], body: list[Line], planned: Planned) -> tuple[list[str], list[Line]]:
    """
    Put one outcome in the place of counts by outcome beside their total, where all visits came to it.

    Of some it is not known in which rounds they were: such a line says `5/8`, which nobody understands.
    Lines that name no link, sums and notes, keep neither count.
    """
    total = next((n for n, name in enumerate(names) if _TOTAL.search(name.strip())), None)
    if total is None:
        return names, body
    of_links = {line for line, cells in body if any(map(planned.named, cells))}
    able = [n for n, name in enumerate(names) if n != total and _COUNTED.search(name)]
    able = able or _parts_of(total, names, [cells for line, cells in body if line in of_links])
    meant = {n: outcomes.outcome(_COUNTED.sub("", names[n]).strip()) for n in able}
    counts = {n: meaning for n, meaning in meant.items() if meaning}
    alone = len(counts) == 1 and set(counts.values()) <= _OTHERWISE.keys()
    if alone and not (
        _OF_TESTS.search(names[total]) and "round" not in map(headings.field_of, names)
    ):
        return names, body  # presses beside a failure
    if (len(counts) < SEVERAL and not alone) or not all(
        _COUNT.fullmatch(cells[n])
        for line, cells in body
        if line in of_links
        for n in (total, *counts)
    ):
        return names, body
    kept = [n for n in range(len(names)) if n not in counts and n != total]
    heads = ["轮次", "结果", *(names[n] for n in kept)]
    return heads, [
        (
            line,
            [
                *(_of_counts(cells, total, counts) if line in of_links else ("", "")),
                *(cells[n] for n in kept),
            ],
        )
        for line, cells in body
    ]


_COUNT = re.compile(r"\d{1,6}")
_OTHERWISE = {"arrives": "failed", "failed": "arrives"}
"""What the rest of the visits came to where one outcome is counted: beside a block it may be anything."""
_OF_TESTS = re.compile(r"[总共测]|合计|累计|试验|total|tests|trials|attempts", re.IGNORECASE)


def _parts_of(total: int, names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int]:
    """Return the columns of numbers beside a total, headed by outcomes, that make it up in every line."""
    width = min(map(len, rows), default=0)
    able = [
        n
        for n in range(width)
        if n != total
        and outcomes.outcome(names[n])
        and all(_COUNT.fullmatch(cells[n]) for cells in rows)
    ]
    sums = ([sum(int(cells[n]) for n in able), cells[total]] for cells in rows)
    return able if len(able) >= SEVERAL and all(str(made) == said for made, said in sums) else []


def _of_counts(cells: Sequence[str], total: int, counts: Mapping[int, str]) -> tuple[str, str]:
    """Return the rounds and the outcome of a line of counts."""
    all_of = int(cells[total])
    times = [(meant, int(cells[n])) for n, meant in counts.items()]
    if len(times) == 1:
        times.append((_OTHERWISE[times[0][0]], all_of - times[0][1]))
    whole = [meant for meant, some in times if some == all_of]
    sound = len(whole) == 1 and sum(some for _, some in times) == all_of and all_of > 0
    said = whole[0] if sound else "；".join(f"{some}/{all_of}" for _, some in times)
    return f"第1-{all_of}轮" if all_of > 1 else "1", said


# --- ranges of rounds ---


def _by_round(file: str, names: Sequence[str], body: Sequence[Line]) -> Iterator[Line]:
    place = _ranges(names, body)
    for line, cells in body:
        match = _RANGE.fullmatch(cells[place].strip()) if place is not None else None
        if place is None or match is None:
            yield line, list(cells)
            continue
        first, last = int(match[1]), int(match[2])
        if last - first >= _MOST:
            rounds = last - first + 1
            raise Unable(
                f"{file} 第 {line} 行代表 {rounds} 轮，一行最多代表 {_MOST} 轮。请分成几行。",
                f"{file}, line {line} stands for {rounds} rounds, and a line for {_MOST} at most. "
                "Write it as several.",
            )
        for number in range(first, last + 1):
            yield line, _put(cells, place, f"第{number}轮")


def _ranges(names: Sequence[str], body: Sequence[Line]) -> int | None:
    """Return the column of rounds in which ranges of them stand, if one has."""
    for place, name in enumerate(names):
        cells = _column(body, place)
        found = [match for cell in cells if (match := _RANGE.fullmatch(cell.strip()))]
        rounds = headings.field_of(name) == "round" or all(
            _OF_ROUNDS.search(match[0].lower()) for match in found
        )
        if found and rounds and all(int(match[1]) < int(match[2]) for match in found):
            told = (round_names.is_round(c) or _RANGE.fullmatch(c.strip()) for c in cells)
            return place if all(told) else None
    return None
