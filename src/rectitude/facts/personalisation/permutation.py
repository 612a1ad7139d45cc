"""
Can two arms of visitors be told apart? An exact test by permuting visitors, and its family.

Which visitor was trained on what was drawn by lot, so that without an effect of the training every
other division of the same visitors was as likely: nothing is assumed of popularity, time, place,
caches or test groups. Visitors that came later (a further cohort) are permuted among themselves.

- Permutation by what was drawn: Fisher, The Design of Experiments (1935); Lehmann and Romano, Testing
  Statistical Hypotheses, 3rd ed. (2005), 15.2. The statistic is that of the energy test for two samples:
  mean distance between the arms less that within them (Szekely and Rizzo, "Testing for equal
  distributions in high dimension", InterStat 5 (2004)).
- A family, corrected by its maximum in the same permutations: Westfall and Young, Resampling-Based
  Multiple Testing (1993), 2.3. The least p stays that of one test.
- More divisions than are gone through are drawn: Phipson and Smyth, "Permutation p-values should never
  be zero", Stat. Appl. Genet. Mol. Biol. 9 (2010) 39. The draws are fixed: the same evidence, the same p.
- Looks at a study that goes on: Lan and DeMets, "Discrete sequential boundaries for clinical trials",
  Biometrika 70 (1983) 659-663, here without use of how the looks hang together.
"""

import math
from collections.abc import Sequence
from functools import lru_cache
from itertools import combinations, pairwise

import msgspec
import numpy as np
from numpy.typing import NDArray

from rectitude.facts.personalisation.attention import Matrix

Divisions = NDArray[np.bool_]
"""Who is of the first arm: a row a division, a column a visitor."""

ALPHA = 0.01
"""The chance of telling alike arms apart that is accepted, all lists and phases together; ours."""

MOST = 100_000
"""Divisions that are gone through one by one; beyond, as many are drawn. Ours: nine visitors an arm."""

SEED = 20_210_723
"""Of the fixed draws; any number would do."""

_EQUAL = 1e-9
"""Two statistics that differ by less are equal: of rounding alone."""


class Cohort(msgspec.Struct, frozen=True):
    """Visitors who went through all phases together: their distances in each hypothesis, and their arms."""

    distances: tuple[Matrix, ...]
    """One square matrix a hypothesis (a list in a phase), visitors in the same order."""
    first: tuple[bool, ...]
    """Whether each visitor is of the first arm."""


class Told(msgspec.Struct, frozen=True):
    """
    How well one hypothesis tells the arms apart.

    `difference`: mean distance between the arms less that within, all cohorts; `p` alone, `adjusted` in the
    family; `z` by the divisions' own mean and spread (`spread`, in distance).
    """

    difference: float
    z: float
    spread: float
    p: float
    adjusted: float


class Verdicts(msgspec.Struct, frozen=True):
    """A family of hypotheses told together, with the divisions' own differences for the plot."""

    told: tuple[Told, ...]
    null: tuple[Matrix, ...]
    """The differences of all divisions, one array a hypothesis."""


def least_p(first: int, second: int) -> float:
    """
    Return the least p that two arms can reach: their division, and its mirror image where they are equal.

    >>> [round(least_p(n, n), 4) for n in (4, 5, 6)]
    [0.0286, 0.0079, 0.0022]
    """
    return (2.0 if first == second else 1.0) / math.comb(first + second, first)


def least_units(alpha: float = ALPHA) -> int:
    """
    Return with how many visitors an arm the arms can be told apart at all.

    >>> least_units()
    5
    """
    return next(n for n in range(1, 60) if least_p(n, n) < alpha)


def spending(looks: Sequence[int], alpha: float = ALPHA) -> tuple[float, ...]:
    """
    Return what may be spent at each look, by the visitors an arm that were seen until then.

    In proportion to them, so that all looks together spend `alpha`, however they hang together.

    >>> [round(share, 4) for share in spending((6, 9, 12))]
    [0.005, 0.0025, 0.0025]
    """
    if not looks or any(later <= sooner for sooner, later in pairwise(looks)):
        raise ValueError(f"looks come one after the other: {looks}")
    before = (0, *looks)
    return tuple(alpha * (now - then) / looks[-1] for then, now in zip(before, looks, strict=False))


def tell_apart(cohorts: Sequence[Cohort]) -> Verdicts:
    """Tell the arms apart in every hypothesis, each corrected for all; ValueError without two arms."""
    sizes = [len(cohort.first) for cohort in cohorts]
    if not cohorts or any(not 0 < sum(c.first) < len(c.first) for c in cohorts):
        raise ValueError("two arms are needed, with a visitor each in every cohort")
    weights = np.array(sizes) / sum(sizes)
    actual = sum(
        weight * _differences(cohort, np.array([cohort.first]))[0]
        for weight, cohort in zip(weights, cohorts, strict=True)
    )
    null = _null(cohorts, weights)
    centre, spread = null.mean(axis=0), null.std(axis=0)
    steady = np.where(spread > _EQUAL, spread, np.inf)
    z, zs = (actual - centre) / steady, (null - centre) / steady
    largest = zs.max(axis=1)
    exact = _exact(cohorts)
    told = tuple(
        Told(
            difference=float(actual[i]),
            z=float(z[i]),
            spread=float(spread[i]),
            p=_share(zs[:, i] >= z[i] - _EQUAL, exact=exact),
            adjusted=_share(largest >= z[i] - _EQUAL, exact=exact),
        )
        for i in range(len(z))
    )
    return Verdicts(told, tuple(null[:, i] for i in range(len(z))))


def _share(reached: Divisions, *, exact: bool) -> float:
    count, of = int(reached.sum()), len(reached)
    return count / of if exact else (count + 1) / (of + 1)


def _exact(cohorts: Sequence[Cohort]) -> bool:
    return math.prod(_count(len(c.first), sum(c.first)) for c in cohorts) <= MOST


def _count(visitors: int, first: int) -> int:
    """Return how many divisions are told apart by the statistic: a mirror image is the same one."""
    whole = math.comb(visitors, first)
    return whole // 2 if 2 * first == visitors else whole


def _null(cohorts: Sequence[Cohort], weights: Matrix) -> Matrix:
    """Return the differences of every division, or of as many as are drawn: divisions by hypotheses."""
    if _exact(cohorts):
        null = np.zeros((1, len(cohorts[0].distances)))
        for weight, cohort in zip(weights, cohorts, strict=True):
            own = weight * _differences(cohort, _divisions(len(cohort.first), sum(cohort.first)))
            null = (null[:, None, :] + own[None, :, :]).reshape(-1, null.shape[1])
        return null
    chance = np.random.Generator(np.random.Philox(SEED))
    drawn = np.zeros((MOST, len(cohorts[0].distances)))
    for weight, cohort in zip(weights, cohorts, strict=True):
        order = chance.random((MOST, len(cohort.first))).argsort(axis=1)
        drawn += weight * _differences(cohort, order < sum(cohort.first))
    return drawn


@lru_cache(maxsize=64)
def _divisions(visitors: int, first: int) -> Divisions:
    """Return each division as a row of who is of the first arm, mirror images once."""
    mirrored = 2 * first == visitors
    chosen = combinations(range(1, visitors) if mirrored else range(visitors), first - mirrored)
    rows = np.zeros((_count(visitors, first), visitors), dtype=bool)
    for row, members in zip(rows, chosen, strict=True):
        row[list(members)] = True
        row[0] |= mirrored
    return rows


def _differences(cohort: Cohort, divisions: Divisions) -> Matrix:
    """Return the mean distance between arms less that within them: divisions by hypotheses."""
    signs = np.where(divisions, 1.0, -1.0)
    visitors, first = divisions.shape[1], int(divisions[0].sum())
    second = visitors - first
    pairs_between = first * second
    pairs_within = math.comb(first, 2) + math.comb(second, 2)
    found = np.empty((len(divisions), len(cohort.distances)))
    for i, matrix in enumerate(cohort.distances):
        whole = matrix.sum() / 2.0
        signed = ((signs @ matrix) * signs).sum(axis=1) / 2.0  # within less between
        between, within = (whole - signed) / 2.0, (whole + signed) / 2.0
        found[:, i] = between / pairs_between - (within / pairs_within if pairs_within else 0.0)
    return found
