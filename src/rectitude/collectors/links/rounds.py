"""Rounds of dial tests that are written as times: where one ends and the next begins."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import datetime
from itertools import pairwise

import msgspec

from rectitude.collectors.links.moments import is_time, moment
from rectitude.collectors.links.round_names import round_of
from rectitude.collectors.links.sheets import Row
from rectitude.evidence.linkprobe import DialTest

_SEVERAL = 2

PAUSE = 4.0
"""Times the longest gap within rounds from which a gap parts two rounds; ours: a night, a lunch."""


class Line(msgspec.Struct, frozen=True):
    """A test, and the line of the file on which it stands."""

    test: DialTest
    line: str


def labelled(rows: Sequence[Row]) -> Iterator[Row]:
    """
    Yield the rows of a table with a `round` each: its number, its time, or what stands for one.

    Words that several links share (上午场、甲批) are rounds in the order in which they come. Where no
    column tells, a round ends when a visitor opens a link again in the same context.
    """
    told = [row.cells.get("round") or row.cells.get("time") or "" for row in rows]
    again = [row.cells.get("repeat", "") for row in rows]
    if not any(row.cells.get("round") for row in rows) and _parts(again, rows):
        told = again
    elif len(set(again)) > 1 and not any(map(is_time, filter(None, told))):
        told = _numbers(
            [f"{one}/{other}" if one else "" for one, other in zip(told, again, strict=True)]
        )
    if not any(told):
        told = _by_occurrence(rows)
    told = _on_days(_in_periods(told, rows), rows)
    known = [bool(said) and (round_of(said) is not None or is_time(said)) for said in told]
    if 2 * sum(known) < len(told) and 2 * len(set(told)) <= len(told):
        told = _numbers(told)
    for row, said in zip(rows, told, strict=True):
        yield Row(row.line, row.cells | {"round": said})


def _in_periods(told: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """Return rounds as those of their period: the first before an announcement is not the first after it."""
    periods = [row.cells.get("period", "") for row in rows]
    if len(set(periods)) < _SEVERAL or any(map(is_time, filter(None, told))):
        return list(told)
    return _numbers([f"{p}/{said}" if said else "" for p, said in zip(periods, told, strict=True)])


def _on_days(told: Sequence[str], rows: Sequence[Row]) -> list[str]:
    """
    Return rounds as those of their day, where each day begins to count anew: a visit has a round twice.

    What was opened on a day that nobody tells, such as once without the platform, is in rounds of its own.
    """
    days = [row.cells.get("day", "") for row in rows]
    made: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for row, said, day in zip(rows, told, days, strict=True):
        if said and day:
            made[*_key(row), said].add(day)
    if all(len(its) < _SEVERAL for its in made.values()):
        return list(told)
    return _numbers([f"{day}/{said}" if said else "" for day, said in zip(days, told, strict=True)])


def _parts(again: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether the numbers of repetitions are rounds by themselves: nobody repeats a visit in one of them."""
    visits = [(*_key(row), said) for row, said in zip(rows, again, strict=True)]
    return all(again) and len(set(visits)) == len(visits)


def _key(row: Row) -> tuple[str, ...]:
    return tuple(row.cells.get(name, "") for name in _VISIT)


def _numbers(told: Sequence[str]) -> list[str]:
    """Return the place of each label in the order in which they first come."""
    order = {said: str(n) for n, said in enumerate(dict.fromkeys(filter(None, told)), 1)}
    return [order.get(said, "") for said in told]


def _by_occurrence(rows: Sequence[Row]) -> list[str]:
    times: dict[tuple[str, ...], int] = defaultdict(int)
    told = []
    for row in rows:
        times[_key(row)] += 1
        told.append(str(times[_key(row)]))
    return told


_VISIT = ("url", "context", "period", "stage", "client_version", "account", "tester", "device")
"""What two rows share that are the same visit, but for the round."""


def numbered(rows: Sequence[Line]) -> Iterator[Line]:
    """
    Yield rows whose rounds are times with numbers in their place.

    Rounds may be parted by long pauses, or be days, or times that several links share, or end where a
    visitor opens a link again. Of the ways by which nobody opens a link twice in a round, the one counts
    that makes the fewest rounds; the earlier of equals.
    """
    ways = (_by_pauses(rows), _by_day(rows), _by_time(rows), tuple(_by_repetition(rows)))
    fitting = [way for way in ways if way and _repeats(way) <= _REPEATED * len(way)]
    yield from min(fitting, key=_rounds_of)


_REPEATED = 0.02
"""Share of rows that may stand twice in a round: rows entered twice are usual; ours."""


def _repeats(rows: Sequence[Line]) -> int:
    """Return how many visits were made again within a round; a row that was entered twice is one visit."""
    visits = {(*_visit(row.test), row.test.round, row.test.at) for row in rows}
    return len(visits) - len({visit[:-1] for visit in visits})


def _visit(test: DialTest) -> tuple[object, ...]:
    return test.visitor, test.context, test.url, test.stage


def _rounds_of(rows: Sequence[Line]) -> int:
    return len({(row.test.round, row.test.visitor) for row in rows})


def _by_pauses(rows: Sequence[Line]) -> tuple[Line, ...]:
    """Return the rows in rounds that long pauses part; nothing where there are none."""
    ends = _pauses(sorted({moment(row.test.at) for row in rows}))
    return _ordered(rows, [bisect_left(ends, moment(row.test.at)) for row in rows]) if ends else ()


def _by_day(rows: Sequence[Line]) -> tuple[Line, ...]:
    return _ordered(rows, [moment(row.test.at).toordinal() for row in rows])


def _by_time(rows: Sequence[Line]) -> tuple[Line, ...]:
    return _ordered(rows, [moment(row.test.at).timestamp() for row in rows])


def _ordered(rows: Sequence[Line], keys: Sequence[float]) -> tuple[Line, ...]:
    """Return the rows with rounds numbered in the order of some keys."""
    order = {key: number for number, key in enumerate(sorted(set(keys)), 1)}
    return tuple(_in_round(row, order[key]) for row, key in zip(rows, keys, strict=True))


def _pauses(times: Sequence[datetime]) -> tuple[datetime, ...]:
    """Return the last times before the pauses that part rounds; none where none stand out."""
    gaps = sorted((after - before).total_seconds() for before, after in pairwise(times))
    steps = [(long / short, short) for short, long in pairwise(gaps) if short > 0]
    widest, longest_within = max(steps, default=(0.0, 0.0))
    if widest < PAUSE:
        return ()
    return tuple(
        before
        for before, after in pairwise(times)
        if (after - before).total_seconds() > longest_within
    )


def _by_repetition(rows: Sequence[Line]) -> Iterator[Line]:
    number: dict[tuple[str, ...], int] = defaultdict(lambda: 1)
    seen: dict[tuple[str, ...], set[tuple[str, str, str]]] = defaultdict(set)
    for row in sorted(rows, key=lambda row: (moment(row.test.at), row.test.at)):
        visitor, visit = row.test.visitor, (row.test.context, row.test.url, row.test.stage)
        if visit in seen[visitor]:
            number[visitor] += 1
            seen[visitor].clear()
        seen[visitor].add(visit)
        yield _in_round(row, number[visitor])


def _in_round(row: Line, number: int) -> Line:
    return msgspec.structs.replace(row, test=msgspec.structs.replace(row.test, round=number))
