"""How a sample drawn by a tag extends to the population that it was drawn from."""

import math
from contextlib import closing
from functools import cache
from itertools import product
from pathlib import Path

import msgspec
import pytest
from scipy.stats import binom

from rectitude.facts.statistics import Stratum, interval, stratified
from rectitude.sweep import reporting
from rectitude.sweep.account import account
from rectitude.sweep.jobs import Outcome
from rectitude.sweep.politeness import Manners, Politeness
from rectitude.sweep.sampling import draw
from rectitude.sweep.store import Store
from unit.sweep.test_reporting import SCENARIO, body, planned


def coverage(
    shares: tuple[float, ...], trials: tuple[int, ...], weights: tuple[float, ...]
) -> float:
    """Return how often the interval holds the true rate, over all that could be drawn."""
    true = sum(w * p for w, p in zip(weights, shares, strict=True)) / sum(weights)
    chances = [binom.pmf(range(n + 1), n, p) for n, p in zip(trials, shares, strict=True)]
    return sum(
        math.prod(float(each[h]) for each, h in zip(chances, hits, strict=True))
        for hits, low, high in intervals(trials, weights)
        if low <= true <= high
    )


@cache
def intervals(
    trials: tuple[int, ...], weights: tuple[float, ...]
) -> tuple[tuple[tuple[int, ...], float, float], ...]:
    """Return the interval of all that could be drawn, whatever the shares are."""
    found = []
    for hits in product(*(range(n + 1) for n in trials)):
        drawn = [Stratum(*each) for each in zip(weights, hits, trials, strict=True)]
        _, low, high = stratified(drawn)
        found.append((hits, low, high))
    return tuple(found)


@pytest.mark.one_python
@pytest.mark.parametrize("shares", [(0.02, 0.3), (0.1, 0.1), (0.5, 0.9), (0.0, 0.4), (0.01, 0.01)])
@pytest.mark.parametrize("trials", [(10, 20), (40, 8)])
def test_the_interval_of_strata_holds_the_rate_of_the_population(
    shares: tuple[float, float], trials: tuple[int, int]
) -> None:
    assert coverage(shares, trials, (3.0, 1.0)) >= 0.95


def test_strata_that_differ_make_the_interval_narrower_than_their_mixture() -> None:
    _, low, high = stratified([Stratum(1.0, 0, 200), Stratum(1.0, 200, 200)])
    mixed = interval(200, 400)

    assert high - low < (mixed[1] - mixed[0]) / 2


def test_a_stratum_in_which_nothing_was_tried_has_no_part() -> None:
    assert stratified([Stratum(9.0, 0, 0), Stratum(1.0, 2, 10)])[1:] == interval(2, 10)
    assert stratified([]) == (0.0, 0.0, 1.0)


def test_the_report_weights_each_stratum_by_what_it_is_of_the_population(tmp_path: Path) -> None:
    everyone = [planned(n, "region=east" if n < 90 else "region=west") for n in range(100)]
    drawn, sample = draw(everyone, 10, 7, "region")
    assert sample.strata == {"east": (9, 90), "west": (1, 10)}
    with closing(Store(tmp_path / "s")) as store:
        settings = {"population": 100, "sample": msgspec.to_builtins(sample), "table": "t.csv"}
        store.begin(drawn, settings)
        for job in store.take(99, Politeness(Manners()), 1e12):
            west = int(job.host[1:].partition(".")[0]) >= 90
            made = body(job.address, "failed" if west else "passed")
            store.settle([(Outcome(number=job.number, attempt=1, report=made), "done", 0.0)])
        found = account(store)
        reporting.write(found, tmp_path, "en", "t.csv")

    rate = found.rates[SCENARIO]
    assert rate.share == pytest.approx(0.1)
    assert rate.bounds == stratified([Stratum(90.0, 0, 9), Stratum(10.0, 1, 1)])[1:]
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert "Drawn in strata by the tag “region”" in page
    assert "region=east: 9 / 90" in page
