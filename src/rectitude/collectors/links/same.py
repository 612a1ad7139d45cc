"""Which rows of a table are of one link, one place and one visit, whatever words they have for it."""

from collections.abc import Mapping, Sequence
from typing import get_args

import msgspec

from rectitude.collectors.links import places
from rectitude.collectors.links.naming import Planned
from rectitude.collectors.links.rounds import Line
from rectitude.evidence.linkprobe import Context


def addressed(rows: Sequence[Line], planned: Planned) -> tuple[tuple[Line, ...], tuple[Line, ...]]:
    """Return the rows with the plan's spelling of their links, and those of no link of the plan."""
    known: list[Line] = []
    strange: list[Line] = []
    for row in rows:
        meant = planned.named(row.test.url)
        if meant:
            test = msgspec.structs.replace(row.test, url=meant)
            known.append(msgspec.structs.replace(row, test=test))
        else:
            strange.append(row)
    return tuple(known), tuple(strange)


def in_one_word(rows: Sequence[Line], platform: str) -> tuple[Line, ...]:
    """
    Return the rows with one spelling for each context: that in which it was first written.

    Words for the same kind of place (扫一扫, 长按识别二维码) are two places where one visitor opened the same
    link in both in one round.
    """
    shared = {row.test.context: places.place(row.test.context, platform) for row in rows}
    two = _crossed(rows, shared)
    first: dict[str, str] = {}
    for said, place in shared.items():
        first.setdefault(place, place if place in _KEPT else said)
    return tuple(
        row
        if shared[row.test.context] in two
        else msgspec.structs.replace(
            row, test=msgspec.structs.replace(row.test, context=first[shared[row.test.context]])
        )
        for row in rows
    )


def _crossed(rows: Sequence[Line], shared: Mapping[str, str]) -> frozenset[str]:
    """Return the kinds of places of which one visit would be of two words."""
    words: dict[tuple[object, ...], set[str]] = {}
    for row in rows:
        test = row.test
        key = (shared[test.context], test.visitor, test.round, test.at, test.url, test.stage)
        words.setdefault(key, set()).add(test.context)
    return frozenset(
        str(place) for (place, *_), said in words.items() if len(said) > 1 and place not in _KEPT
    )


_KEPT = {"direct", *get_args(Context)}
"""Contexts that have a name of their own in plans."""


def once(rows: Sequence[Line]) -> tuple[tuple[Line, ...], tuple[tuple[Line, ...], ...]]:
    """Return each visit once, and the rows that say different things of one visit."""
    visits: dict[tuple[object, ...], list[Line]] = {}
    for row in rows:
        test = row.test
        key = (test.context, test.visitor, test.round, test.url, test.stage)
        visits.setdefault(key, []).append(row)
    told_once = [its[0] for its in visits.values() if len({row.test.outcome for row in its}) == 1]
    doubles = [tuple(its) for its in visits.values() if len({row.test.outcome for row in its}) > 1]
    return tuple(told_once), tuple(doubles)
