"""
How unlike two visitors' lists are: each reading is what a reader's attention would fall on.

A reader goes down a list and on to the next item with a constant persistence: the chance to be looking
at rank r when stopping falls geometrically (Moffat and Zobel, "Rank-biased precision for measurement of
retrieval effectiveness", ACM TOIS 27 (2008) 2:1-27; with the same persistence, rank-biased overlap,
Webber, Moffat and Zobel, ACM TOIS 28 (2010) 20:1-38). Several loads of one visitor are averaged. The
distance of two visitors is the total variation distance of their attention: 0 for the same lists in
the same order, 1 where nothing is shared.
"""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

Attention = Mapping[str, float]
"""The share of attention that each item gets; together 1."""

Matrix = NDArray[np.float64]

PERSISTENCE = 0.9
"""How likely a reader goes on to the next item: ten items get two thirds of it all; the usual choice."""

NOTHING = ""
"""The one item of a list that has none: two empty lists are alike, and unlike any other."""


def attention(loads: Sequence[Sequence[str]]) -> Attention:
    """
    Return what attention falls on over several loads of a list; an item counts where it first stands.

    >>> attention([["a", "b"], ["a"]])
    {'a': 0.76..., 'b': 0.23...}
    """
    if not loads:
        raise ValueError("a list that was never read has no attention")
    total: dict[str, float] = {}
    for load in loads:
        items = tuple(dict.fromkeys(load)) or (NOTHING,)
        whole = sum(PERSISTENCE**rank for rank in range(len(items)))
        for rank, item in enumerate(items):
            total[item] = total.get(item, 0.0) + PERSISTENCE**rank / whole / len(loads)
    return total


def distances(rows: Sequence[Attention], columns: Sequence[Attention] | None = None) -> Matrix:
    """Return the distance of each of some readings to each of others; to one another without others."""
    others = rows if columns is None else columns
    known = {
        item: i for i, item in enumerate({item: None for row in (*rows, *others) for item in row})
    }
    left, right = _table(rows, known), _table(others, known)
    halves = [np.abs(right - row).sum(axis=1) / 2.0 for row in left]
    return np.array(halves).reshape(len(rows), len(others))


def _table(readings: Sequence[Attention], known: Mapping[str, int]) -> Matrix:
    table = np.zeros((len(readings), len(known)))
    for number, reading in enumerate(readings):
        for item, share in reading.items():
            table[number, known[item]] = share
    return table
