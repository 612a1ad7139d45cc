"""The statistics of matched blocks: exact, valid under the null, valid under optional stopping."""

import itertools
import random

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from scipy import stats

from rectitude.facts.statistics import (
    ALPHA,
    Block,
    anytime_p,
    clean_rounds,
    e_values,
    further_rounds,
    holm,
    interval,
    least_rounds,
    lower_bound,
    permutation_p,
    poisson_binomial_tail,
    rounds_for_bound,
    upper_bound,
)

chances = st.lists(st.floats(0, 1), max_size=25)


@st.composite
def blocks(draw, largest=40):
    size = draw(st.integers(2, 7))
    shapes = draw(st.lists(st.integers(0, size - 1), max_size=largest))
    return [Block(draw(st.booleans()) and s > 0, s, size) for s in shapes]


class TestPoissonBinomial:
    @given(chances, st.integers(0, 26))
    def test_the_tail_agrees_with_scipy(self, chances, at_least):
        ours = poisson_binomial_tail(chances, at_least)
        if not chances:
            assert ours == (1.0 if at_least == 0 else 0.0)
            return
        theirs = stats.poisson_binom.sf(at_least - 1, chances)
        assert ours == pytest.approx(theirs, abs=1e-12)

    @given(st.integers(1, 60), st.integers(0, 60), st.floats(0.01, 0.99))
    def test_equal_chances_give_the_binomial(self, trials, at_least, chance):
        ours = poisson_binomial_tail([chance] * trials, at_least)
        assert ours == pytest.approx(
            stats.binom.sf(at_least - 1, trials, chance), rel=1e-9, abs=1e-300
        )

    def test_a_tiny_tail_keeps_its_precision(self):
        assert poisson_binomial_tail([0.2] * 100, 100) == pytest.approx(0.2**100, rel=1e-9)

    @given(chances, st.integers(1, 25))
    @example(
        [0.94921875, 0.9565063741506739, 0.5, 1.0, 1.0], 2
    )  # both are certain, but for rounding
    def test_more_successes_are_less_likely(self, chances, at_least):
        fewer = poisson_binomial_tail(chances, at_least - 1)
        assert poisson_binomial_tail(chances, at_least) <= fewer * (1 + 1e-12)


class TestPermutation:
    def test_without_blocks_nothing_is_shown(self):
        assert permutation_p([]) == 1.0

    def test_with_one_control_it_is_the_sign_test(self):
        seen = [Block(True, 1, 2)] * 9 + [Block(False, 1, 2)] * 2
        assert permutation_p(seen) == pytest.approx(
            stats.binomtest(9, 11, 0.5, alternative="greater").pvalue
        )

    def test_it_agrees_with_scipys_enumeration_of_all_permutations(self):
        outcomes = [(1, 0, 0), (1, 0, 0), (0, 1, 0), (1, 1, 0), (1, 0, 0)]
        seen = [Block(bool(o[0]), sum(o), 3) for o in outcomes]
        every = itertools.product(*outcomes)
        at_least = sum(sum(choice) >= 4 for choice in every) / 3**5
        assert permutation_p(seen) == pytest.approx(at_least)

    def test_a_general_outage_shows_nothing(self):
        assert permutation_p([Block(True, 5, 5)] * 50) == 1.0

    @pytest.mark.parametrize("rounds", [1, 3, 6])
    @pytest.mark.parametrize("shape", [(1, 5), (2, 5), (1, 2)])
    def test_its_size_never_exceeds_alpha_exactly(self, rounds, shape):
        adverse, size = shape
        chance = adverse / size
        total = 0.0
        for hits in itertools.product([True, False], repeat=rounds):
            seen = [Block(hit, adverse, size) for hit in hits]
            if permutation_p(seen) <= ALPHA:
                total += chance ** sum(hits) * (1 - chance) ** (rounds - sum(hits))
        assert total <= ALPHA

    @given(blocks())
    def test_blocks_in_which_nobody_fared_worse_change_nothing(self, seen):
        quiet = [*seen, Block(False, 0, 5)]
        assert permutation_p(quiet) == pytest.approx(permutation_p(seen))

    def test_a_total_block_with_four_controls_is_established_in_three_rounds(self):
        assert permutation_p([Block(True, 1, 5)] * 3) == pytest.approx(0.008)
        assert least_rounds(5) == 3

    @pytest.mark.parametrize("wrong", [(True, 0, 5), (False, 5, 5), (True, 6, 5), (False, -1, 5)])
    def test_an_impossible_block_is_refused(self, wrong):
        with pytest.raises(ValueError, match="impossible block"):
            Block(*wrong)


class TestEvidenceValue:
    @given(st.integers(2, 7), st.data())
    def test_under_equal_treatment_each_step_is_fair(self, size, data):
        """The expected next value, over where the adverse members may lie, is the present one."""
        shapes = data.draw(st.lists(st.integers(1, size - 1), min_size=1, max_size=6))
        history = [Block(data.draw(st.booleans()), s, size) for s in shapes[:-1]]
        adverse = shapes[-1]
        before = e_values(history)[-1] if history else 1.0
        hit = e_values([*history, Block(True, adverse, size)])[-1]
        miss = e_values([*history, Block(False, adverse, size)])[-1]
        chance = adverse / size
        assert chance * hit + (1 - chance) * miss == pytest.approx(before, rel=1e-9)

    def test_optional_stopping_keeps_the_error_below_alpha_exactly(self):
        """All 2^14 courses of 14 blocks, stopped as soon as the value suffices."""
        reached = {(): 1.0}
        stopped = 0.0
        for _ in range(14):
            following = {}
            for course, weight in reached.items():
                for hit in (True, False):
                    longer = (*course, hit)
                    value = e_values([Block(h, 1, 3) for h in longer])[-1]
                    share = weight * (1 / 3 if hit else 2 / 3)
                    if value >= 1 / ALPHA:
                        stopped += share
                    else:
                        following[longer] = share
            reached = following if len(following) <= 256 else _counted(following)
        assert 0 < stopped <= ALPHA

    def test_a_long_audit_of_a_fair_platform_is_not_established(self):
        chance = random.Random(3)
        false = 0
        for _ in range(300):
            seen = [Block(chance.random() < 0.2, 1, 5) for _ in range(150)]
            false += anytime_p(e_values(seen)) <= ALPHA
        assert false / 300 <= 0.02

    def test_the_course_of_a_total_block_is_the_published_one(self):
        values = e_values([Block(True, 1, 5)] * 4)
        assert values == pytest.approx([3.02, 10.82, 43.01, 181.75], rel=1e-3)

    @given(blocks())
    def test_outages_and_quiet_blocks_leave_it_alone(self, seen):
        before = (1.0, *e_values(seen))[-1]
        after = e_values([*seen, Block(True, 3, 3), Block(False, 0, 3)])[-1]
        assert after == pytest.approx(before)

    def test_thousands_of_blocks_do_not_overflow(self):
        assert e_values([Block(True, 1, 5)] * 3000)[-1] > 1e300

    def test_without_blocks_the_p_value_is_one(self):
        assert anytime_p(()) == 1.0


def _counted(courses):
    """The value depends on the numbers of hits and misses only: merge courses that share them."""
    merged = {}
    for course, weight in courses.items():
        ordered = tuple(sorted(course))
        merged[ordered] = merged.get(ordered, 0.0) + weight
    return merged


class TestHolm:
    @given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
    def test_it_agrees_with_a_plain_statement_of_the_method(self, p_values):
        adjusted = holm(p_values)
        for alpha in (0.01, 0.05, 0.2):
            assert {i for i, p in enumerate(adjusted) if p <= alpha - 1e-12} <= _rejected(
                p_values, alpha
            )

    @given(st.lists(st.floats(0, 1), min_size=1, max_size=12))
    def test_it_lies_between_the_raw_value_and_bonferroni(self, p_values):
        for raw, adjusted in zip(p_values, holm(p_values), strict=True):
            assert raw <= adjusted <= min(1.0, raw * len(p_values))

    def test_no_hypothesis_gives_nothing(self):
        assert holm([]) == ()


def _rejected(p_values, alpha):
    rejected = set()
    for rank, index in enumerate(sorted(range(len(p_values)), key=p_values.__getitem__)):
        if p_values[index] > alpha / (len(p_values) - rank):
            break
        rejected.add(index)
    return rejected


class TestBounds:
    @pytest.mark.slow
    @given(st.integers(1, 200), st.data(), st.sampled_from([0.9, 0.95, 0.99]))
    @settings(deadline=None)
    def test_the_interval_is_scipys_exact_one(self, trials, data, confidence):
        hits = data.draw(st.integers(0, trials))
        theirs = stats.binomtest(hits, trials).proportion_ci(confidence, "exact")
        assert interval(hits, trials, confidence) == pytest.approx(
            (theirs.low, theirs.high), abs=1e-9
        )

    @given(st.integers(1, 200), st.data())
    @settings(deadline=None)
    def test_the_one_sided_bounds_are_beta_quantiles(self, trials, data):
        hits = data.draw(st.integers(0, trials - 1))
        assert upper_bound(hits, trials) == pytest.approx(
            stats.beta.ppf(0.99, hits + 1, trials - hits), abs=1e-9
        )
        assert lower_bound(trials - hits, trials) == pytest.approx(1 - upper_bound(hits, trials))

    @pytest.mark.parametrize(("bound", "rounds"), [(0.05, 90), (0.10, 44), (0.20, 21)])
    def test_the_clean_rounds_of_the_method_description(self, bound, rounds):
        assert clean_rounds(bound) == rounds
        assert rounds_for_bound(0, 0, bound) == rounds

    @pytest.mark.parametrize(("bound", "rounds"), [(0.05, 130), (0.10, 64), (0.20, 31)])
    def test_one_adverse_round_asks_for_more(self, bound, rounds):
        assert 1 + rounds_for_bound(1, 1, bound) == rounds

    def test_a_bound_out_of_reach_is_said(self):
        assert rounds_for_bound(5, 10, 0.001, limit=100) is None

    @pytest.mark.parametrize("bound", [0, 1, -0.1])
    def test_a_bound_that_is_none_is_refused(self, bound):
        with pytest.raises(ValueError, match="between 0 and 1"):
            clean_rounds(bound)


class TestFurtherRounds:
    def test_an_established_difference_needs_none(self):
        assert further_rounds([Block(True, 1, 5)] * 6) == 0

    def test_one_of_four_rounds_needs_some_and_they_suffice_if_all_goes_on(self):
        seen = [Block(True, 1, 5), *[Block(False, 0, 5)] * 3]
        further = further_rounds(seen)
        longer = (seen * 10)[: len(seen) + further]
        assert permutation_p(longer) <= ALPHA < permutation_p(longer[:-1])

    def test_where_the_controls_fare_as_badly_no_number_settles_it(self):
        assert further_rounds([Block(True, 1, 5), *[Block(False, 1, 5)] * 7]) is None

    def test_a_block_of_one_compares_nothing(self):
        with pytest.raises(ValueError, match="at least one control"):
            least_rounds(1)
