"""
How much of the difference that personalisation makes is left, at most, once it is switched off.

With the switch on, the lists of each arm show what it was trained on. A visitor *leans* as far as their
lists are nearer to those of their own arm (themselves left out) than to those of the other. What is left
is the lean with the switch off as a share of the lean with it on; its upper bound is Fieller's, by visitors
as units. What a visitor leaned by before anything was learnt of them - region, follows, test groups - is
taken off as far as it goes on.

- Equivalence: Schuirmann, J. Pharmacokinet. Biopharm. 15 (1987) 657-680. Several lists and phases must
  all lie below the margin, which needs no correction: Berger, Technometrics 24 (1982) 295-300.
- What was there before, as a covariate: Fisher, Statistical Methods for Research Workers, 4th ed. (1932),
  49.1; its slope is estimated within the arms, between 0 and 1.
- A ratio of means: Fieller, J. R. Stat. Soc. B 16 (1954) 175-185.
- Unequal spreads: Welch, Biometrika 34 (1947) 28-35. Quantiles of Student's t: Abramowitz and Stegun,
  Handbook of Mathematical Functions (1964), 26.7.5.
"""

import math
from collections.abc import Sequence
from statistics import NormalDist, fmean, variance

import msgspec

from rectitude.facts.personalisation.attention import Matrix

MARGIN = 0.2
"""The share of the difference below which a switch counts as working: one fifth. Ours, and stated."""

CONFIDENCE = 0.95
"""Of the upper bound; the usual one of equivalence tests."""

_BISECTIONS = 60
_SIDES = (True, False)
_FAR = 10.0
"""A share above which a bound says nothing any more."""


class Remainder(msgspec.Struct, frozen=True):
    """What is left of the difference: the share as measured, and its upper bound (infinite if none)."""

    share: float
    bound: float


class Lean(msgspec.Struct, frozen=True):
    """One visitor: of the first arm or not, and how far they lean towards their own arm's lists."""

    first: bool
    off: float
    on: float
    before: float = 0.0


def leans(
    first: Sequence[bool], off: Matrix, on: Matrix, before: Matrix | None = None
) -> tuple[Lean, ...]:
    """
    Return how each visitor leans.

    `off` has the distances of their lists with the switch off (rows) to all lists with it on (columns),
    `on` those of the lists with it on to one another, `before` those of what they got untrained.
    """
    return tuple(
        Lean(
            first[i],
            _lean(i, first, off),
            _lean(i, first, on),
            0.0 if before is None else _lean(i, first, before),
        )
        for i in range(len(first))
    )


def _lean(i: int, first: Sequence[bool], matrix: Matrix) -> float:
    own = [matrix[i, j] for j in range(len(first)) if j != i and first[j] == first[i]]
    other = [matrix[i, j] for j in range(len(first)) if first[j] != first[i]]
    return float(fmean(other) - fmean(own)) if own and other else math.nan


def remainder(visitors: Sequence[Lean]) -> Remainder:
    """Return what is left of the difference; the bound is infinite where there was too little of it."""
    arms = [
        _adjusted([v for v in visitors if v.first is side], _slope(visitors)) for side in _SIDES
    ]
    if min(map(len, arms)) < 2:
        return Remainder(math.nan, math.inf)
    on = sum(fmean(v.on for v in arm) for arm in arms)
    off = sum(fmean(v.off for v in arm) for arm in arms)
    if on <= 0.0:
        return Remainder(math.nan, math.inf)
    low, high = off / on, _FAR
    if _upper(arms, high) > 0.0:
        return Remainder(off / on, math.inf)
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2.0
        low, high = (middle, high) if _upper(arms, middle) > 0.0 else (low, middle)
    return Remainder(off / on, high)


def _slope(visitors: Sequence[Lean]) -> float:
    """Return how far a lean of before goes on with the switch off, from visitors of the same arm."""
    together = spread = 0.0
    for side in _SIDES:
        arm = [v for v in visitors if v.first is side]
        if arm:
            off, before = fmean(v.off for v in arm), fmean(v.before for v in arm)
            together += sum((v.off - off) * (v.before - before) for v in arm)
            spread += sum((v.before - before) ** 2 for v in arm)
    return min(1.0, max(0.0, together / spread)) if spread > 0.0 else 0.0


def _adjusted(arm: Sequence[Lean], slope: float) -> list[Lean]:
    return [Lean(v.first, v.off - slope * v.before, v.on) for v in arm]


def further_units(visitors: Sequence[Lean], margin: float = MARGIN, most: int = 200) -> int | None:
    """
    Return how many more visitors an arm would bring the bound below the margin, as things went so far.

    None where the share itself is not below it, or `most` would not do.
    """
    now = remainder(visitors)
    if not now.share < margin or math.isinf(now.bound):
        return None
    each = min(sum(v.first for v in visitors), sum(not v.first for v in visitors))
    width = now.bound - now.share
    return next(
        (n for n in range(most) if now.share + width * math.sqrt(each / (each + n)) < margin), None
    )


def _upper(arms: Sequence[Sequence[Lean]], share: float) -> float:
    """Return the upper bound of (lean off - share x lean on), summed over the arms."""
    rests = [[v.off - share * v.on for v in arm] for arm in arms]
    parts = [variance(arm) / len(arm) for arm in rests]
    mean, total = sum(map(fmean, rests)), sum(parts)
    if total <= 0.0:
        return mean
    freedom = total**2 / sum(
        part**2 / (len(arm) - 1) for part, arm in zip(parts, rests, strict=True)
    )
    freedom = max(1.0, freedom - 1.0)  # for the slope
    return mean + student(CONFIDENCE, freedom) * math.sqrt(total)


def student(probability: float, freedom: float) -> float:
    """
    Return a quantile of Student's t; good to .01 from four degrees of freedom on.

    >>> round(student(0.95, 10), 3)
    1.812
    """
    z = NormalDist().inv_cdf(probability)
    return (
        z
        + (z**3 + z) / (4 * freedom)
        + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * freedom**2)
        + (3 * z**7 + 19 * z**5 + 17 * z**3 - 15 * z) / (384 * freedom**3)
        + (79 * z**9 + 776 * z**7 + 1482 * z**5 - 1920 * z**3 - 945 * z) / (92160 * freedom**4)
    )
