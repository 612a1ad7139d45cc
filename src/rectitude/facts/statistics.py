"""
Exact statistics for comparisons in matched blocks, where chance plays a part.

A block is one shuffled round: a target and its matched controls, visited under the same conditions
at the same time. Under equal treatment the members of a block are exchangeable: given that some
`adverse` of its `size` members fared worse than usual, each was equally likely to be among them.
All tests here condition on that number, so they hold whatever the failure rate is and however it
changes from block to block (outages, slow hours): nothing is assumed but the shuffling.

- Exact permutation within blocks: Fisher, The Design of Experiments (1935); Lehmann and Romano,
  Testing Statistical Hypotheses, 3rd ed. (2005), 15.2; its distribution is Poisson-binomial.
- Anytime-valid e-process, Ville's inequality: Ramdas, Gruenwald, Vovk, Shafer, "Game-theoretic
  statistics and safe anytime-valid inference", Statistical Science 38 (2023) 576-601.
- Several hypotheses: Holm, Scandinavian Journal of Statistics 6 (1979) 65-70.
- Exact bounds of a rate: Clopper and Pearson, Biometrika 26 (1934) 404-413.
"""

import math
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import cycle, islice
from typing import NamedTuple

import msgspec

ALPHA = 0.01
"""
The chance of a false establishment that is accepted. Ours: one in a hundred audits of a platform
that treats all links alike, the family of its links and contexts together.
"""

ALTERNATIVES = (0.25, 0.4, 0.6, 0.8, 0.97)
"""
The shares of adverse blocks that the e-process bets on, in equal parts. Ours: from an occasional to
a total block; measured in benchmarks/links_power.py.
"""

_BISECTIONS = 60
"""Halvings of [0, 1]: more than a double can tell apart."""


class Block(msgspec.Struct, frozen=True):
    """
    One matched round as a test sees it.

    `hit`: the target was among the members that fared worse; `adverse`: how many did; `size`: how
    many members there were, the target included. Raises ValueError for impossible numbers.
    """

    hit: bool
    adverse: int
    size: int

    def __post_init__(self) -> None:
        if not int(self.hit) <= self.adverse <= self.size - int(not self.hit):
            raise ValueError(f"impossible block: {self}")

    @property
    def chance(self) -> float:
        """The chance, under equal treatment, that the target is among the adverse members."""
        return self.adverse / self.size


def poisson_binomial_tail(chances: Iterable[float], at_least: int) -> float:
    """
    Return the chance of `at_least` successes in independent trials with these chances; exact.

    >>> round(poisson_binomial_tail([0.2, 0.2, 0.2], 3), 6)
    0.008
    """
    if at_least <= 0:
        return 1.0
    below = [1.0] + [0.0] * (at_least - 1)
    reached = 0.0
    for chance in chances:
        reached += below[-1] * chance
        stay = 1.0 - chance
        for successes in range(at_least - 1, 0, -1):
            below[successes] = below[successes] * stay + below[successes - 1] * chance
        below[0] *= stay
    return min(1.0, reached)


def permutation_p(blocks: Sequence[Block]) -> float:
    """
    Return the exact one-sided p-value of the within-block permutation test; 1 without blocks.

    The chance, if the links were treated alike, of at least as many blocks in which the target
    fares worse. Valid for a number of blocks fixed beforehand.
    """
    return poisson_binomial_tail((b.chance for b in blocks), sum(b.hit for b in blocks))


def e_values(blocks: Iterable[Block]) -> tuple[float, ...]:
    """
    Return the evidence value after each block: a mixture of likelihood ratios that starts at 1.

    Under equal treatment it is a non-negative martingale, so that it reaches 1 / alpha with a
    chance of at most alpha, whenever one looks or stops (Ville). A block in which nobody or
    everybody fared worse leaves it as it is.
    """
    return tuple(_mixture(blocks))


def _mixture(blocks: Iterable[Block]) -> Iterator[float]:
    logs = [0.0] * len(ALTERNATIVES)
    for block in blocks:
        chance = block.chance
        if 0.0 < chance < 1.0:
            for i, share in enumerate(ALTERNATIVES):
                bet = max(share, chance)
                ratio = bet / chance if block.hit else (1.0 - bet) / (1.0 - chance)
                logs[i] += math.log(ratio) if ratio > 0.0 else -math.inf
        largest = max(logs)
        mean = math.fsum(math.exp(each - largest) for each in logs) / len(logs)
        yield math.exp(min(largest + math.log(mean), _LARGEST_EXPONENT))


_LARGEST_EXPONENT = 700.0
"""Just below the logarithm of the largest double."""


def anytime_p(values: Iterable[float]) -> float:
    """Return the p-value that a course of evidence values supports, valid under any stopping."""
    return min(1.0, 1.0 / max(values, default=1.0))


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """
    Return the p-values adjusted for being a family, in the same order (Holm's step-down method).

    >>> holm([0.01, 0.04, 0.03])
    (0.03, 0.06, 0.06)
    """
    adjusted = [0.0] * len(p_values)
    so_far = 0.0
    for rank, index in enumerate(sorted(range(len(p_values)), key=lambda i: p_values[i])):
        so_far = max(so_far, min(1.0, (len(p_values) - rank) * p_values[index]))
        adjusted[index] = so_far
    return tuple(adjusted)


def upper_bound(hits: int, trials: int, confidence: float = 1.0 - ALPHA) -> float:
    """
    Return the one-sided upper Clopper-Pearson bound of a rate.

    >>> round(upper_bound(0, 8), 3)
    0.438
    """
    if hits >= trials:
        return 1.0
    return _solve(lambda rate: _binomial_at_most(hits, trials, rate) - (1.0 - confidence))


def lower_bound(hits: int, trials: int, confidence: float = 1.0 - ALPHA) -> float:
    """Return the one-sided lower Clopper-Pearson bound of a rate."""
    return 1.0 - upper_bound(trials - hits, trials, confidence) if hits > 0 else 0.0


def interval(hits: int, trials: int, confidence: float = 1.0 - ALPHA) -> tuple[float, float]:
    """Return the two-sided Clopper-Pearson interval of a rate."""
    each_side = 1.0 - (1.0 - confidence) / 2.0
    return lower_bound(hits, trials, each_side), upper_bound(hits, trials, each_side)


class Stratum(NamedTuple):
    """Part of a population: its weight, and what was found of those tried in it."""

    weight: float
    hits: int
    trials: int


def stratified(strata: Sequence[Stratum]) -> tuple[float, float, float]:
    """
    Return the rate of a population from its strata, and a two-sided interval of it at 95 %.

    The bounds of the strata are exact (Clopper-Pearson) and are put together by their squares (MOVER: Zou,
    Huang and Zhang 2009, Computational Statistics & Data Analysis 53, 1080). With one stratum it is its
    interval. A stratum in which nothing was tried has no part.

    >>> stratified([Stratum(1.0, 2, 10)])[1:] == interval(2, 10)
    True
    """
    tried = [each for each in strata if each.trials]
    whole = sum(each.weight for each in tried)
    if not whole:
        return 0.0, 0.0, 1.0
    rate = below = above = 0.0
    for each in tried:
        share, part = each.hits / each.trials, each.weight / whole
        low, high = interval(each.hits, each.trials)
        rate += part * share
        below += (part * (share - low)) ** 2
        above += (part * (high - share)) ** 2
    if len(tried) == 1:
        return rate, *interval(tried[0].hits, tried[0].trials)
    return rate, max(0.0, rate - math.sqrt(below)), min(1.0, rate + math.sqrt(above))


def clean_rounds(bound: float, confidence: float = 1.0 - ALPHA) -> int:
    """
    Return how many rounds without an adverse block put the upper bound of the rate below `bound`.

    >>> clean_rounds(0.05)
    90
    """
    if not 0.0 < bound < 1.0:
        raise ValueError(f"a bound lies between 0 and 1: {bound}")
    rounds = max(1, math.floor(math.log(1.0 - confidence) / math.log1p(-bound)))
    while upper_bound(0, rounds, confidence) >= bound:
        rounds += 1
    return rounds


def rounds_for_bound(
    hits: int, trials: int, bound: float, confidence: float = 1.0 - ALPHA, limit: int = 10_000
) -> int | None:
    """Return how many further clean rounds lower the bound below `bound`; None if over `limit`."""
    if upper_bound(hits, trials + limit, confidence) >= bound:
        return None
    low, high = -1, limit
    while high - low > 1:
        middle = (low + high) // 2
        if upper_bound(hits, trials + middle, confidence) < bound:
            high = middle
        else:
            low = middle
    return high


def further_rounds(blocks: Sequence[Block], alpha: float = ALPHA, limit: int = 500) -> int | None:
    """
    Return how many further rounds would establish the difference if they went as those seen did.

    0 if it is established already; None if `limit` rounds would not do, as where nothing differs.
    """
    if permutation_p(blocks) <= alpha:
        return 0
    if sum(b.hit for b in blocks) <= sum(b.chance for b in blocks):
        return None
    distribution, hits = [1.0], 0
    for number, block in enumerate(islice(cycle(blocks), len(blocks) + limit), 1):
        distribution = _with_one_more(distribution, block.chance)
        hits += block.hit
        if number > len(blocks) and math.fsum(distribution[hits:]) <= alpha:
            return number - len(blocks)
    return None


def _with_one_more(distribution: list[float], chance: float) -> list[float]:
    stay = 1.0 - chance
    return [
        fewer * chance + same * stay
        for fewer, same in zip([0.0, *distribution], [*distribution, 0.0], strict=True)
    ]


def least_rounds(size: int, alpha: float = ALPHA) -> int:
    """
    Return in how many blocks of `size` members a total block can be established at the earliest.

    >>> least_rounds(5), least_rounds(2)
    (3, 7)
    """
    if size < 2:
        raise ValueError("a block has a target and at least one control")
    rounds = 1
    while (1.0 / size) ** rounds > alpha:
        rounds += 1
    return rounds


def _binomial_at_most(hits: int, trials: int, rate: float) -> float:
    if rate <= 0.0:
        return 1.0
    if rate >= 1.0:
        return 0.0
    log_rate, log_rest = math.log(rate), math.log1p(-rate)
    whole = math.lgamma(trials + 1)
    return math.fsum(
        math.exp(
            whole
            - math.lgamma(k + 1)
            - math.lgamma(trials - k + 1)
            + k * log_rate
            + (trials - k) * log_rest
        )
        for k in range(hits + 1)
    )


def _solve(decreasing: Callable[[float], float]) -> float:
    """Return where a decreasing function on [0, 1] passes zero."""
    low, high = 0.0, 1.0
    for _ in range(_BISECTIONS):
        middle = (low + high) / 2.0
        if decreasing(middle) > 0.0:
            low = middle
        else:
            high = middle
    return high
