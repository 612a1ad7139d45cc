"""The statistics of two arms of visitors: exact, corrected as a family, bounded, spent."""

import math
import random

import numpy as np
import pytest
import scipy.stats
from hypothesis import given, settings
from hypothesis import strategies as st

from rectitude.facts.personalisation.attention import attention, distances
from rectitude.facts.personalisation.equivalence import (
    Lean,
    further_units,
    leans,
    remainder,
    student,
)
from rectitude.facts.personalisation.permutation import (
    ALPHA,
    MOST,
    Cohort,
    least_p,
    least_units,
    spending,
    tell_apart,
)

LISTS = st.lists(st.lists(st.sampled_from("abcdefgh"), max_size=6), min_size=1, max_size=3)


def arms(each: int) -> tuple[bool, ...]:
    return (True,) * each + (False,) * each


def cohort(readings: list[list[list[str]]], first: tuple[bool, ...]) -> Cohort:
    """Return a cohort of which each hypothesis has the given lists, one a visitor."""
    tables = [distances([attention([items]) for items in lists]) for lists in readings]
    return Cohort(tuple(tables), first)


def shuffled(chance: random.Random, visitors: int, pool: str = "abcdefghijklmn") -> list[list[str]]:
    return [chance.sample(pool, 6) for _ in range(visitors)]


# --- the distance ---


@given(LISTS, LISTS, LISTS)
def test_the_distance_of_lists_is_a_metric_between_0_and_1(one, two, three):
    table = distances([attention(loads) for loads in (one, two, three)])

    assert np.allclose(np.diag(table), 0.0)
    assert np.allclose(table, table.T)
    assert (table >= -1e-12).all()
    assert (table <= 1.0 + 1e-12).all()
    assert table[0, 2] <= table[0, 1] + table[1, 2] + 1e-12


@given(LISTS)
def test_attention_is_shared_out_whole(loads):
    assert math.isclose(sum(attention(loads).values()), 1.0)


def test_lists_that_share_nothing_are_as_far_as_can_be_and_the_top_weighs_most():
    same, top, bottom, other = (
        attention([list(items)]) for items in ("abcd", "xbcd", "abcx", "efgh")
    )

    table = distances([same], [same, bottom, top, other])[0]

    assert table[0] == 0.0
    assert 0.0 < table[1] < table[2] < table[3]
    assert math.isclose(table[3], 1.0)


def test_an_empty_list_is_like_an_empty_one_and_unlike_any_other():
    empty, full = attention([[]]), attention([["a"]])

    assert distances([empty, full])[0].tolist() == [0.0, 1.0]


# --- telling arms apart ---


@pytest.mark.parametrize(("each", "p"), [(2, 1 / 3), (4, 0.0286), (5, 0.0079), (6, 0.0022)])
def test_arms_that_share_nothing_reach_the_least_p_that_their_number_allows(each, p):
    lists = [["a", "b"]] * each + [["x", "y"]] * each

    told = tell_apart([cohort([lists], arms(each))]).told[0]

    assert told.p == told.adjusted == least_p(each, each) == pytest.approx(p, abs=5e-5)


def test_the_correction_by_the_maximum_leaves_the_least_p_where_it_is():
    chance = random.Random(1)
    effect = [["a", "b"]] * 6 + [["x", "y"]] * 6
    family = [effect, *(shuffled(chance, 12) for _ in range(11))]

    told = tell_apart([cohort(family, arms(6))]).told

    assert told[0].adjusted == least_p(6, 6) < ALPHA


@pytest.mark.slow
@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_family_never_makes_a_p_smaller_and_keeps_their_order(chance):
    told = tell_apart([cohort([shuffled(chance, 10) for _ in range(4)], arms(5))]).told

    assert all(one.adjusted >= one.p for one in told)
    by_z = sorted(told, key=lambda one: -one.z)
    assert [one.adjusted for one in by_z] == sorted(one.adjusted for one in told)


@settings(max_examples=40, deadline=None)
@given(st.randoms(use_true_random=False))
def test_it_does_not_matter_which_arm_is_called_the_first_or_in_which_order_visitors_stand(chance):
    lists = shuffled(chance, 10)
    order = chance.sample(range(10), 10)

    plain = tell_apart([cohort([lists], arms(5))]).told[0]
    renamed = tell_apart([cohort([lists], tuple(not side for side in arms(5)))]).told[0]
    moved = tell_apart(
        [cohort([[lists[i] for i in order]], tuple(arms(5)[i] for i in order))]
    ).told[0]

    assert plain.p == renamed.p == moved.p


def test_over_all_divisions_of_the_same_visitors_p_is_at_most_what_it_says():
    chance = random.Random(4)
    lists = [shuffled(chance, 8) for _ in range(3)]
    divisions = [tuple(i in chosen for i in range(8)) for chosen in combinations_of(8, 4)]

    least = [min(t.adjusted for t in tell_apart([cohort(lists, d)]).told) for d in divisions]

    for level in (0.03, 0.05, 0.1, 0.2, 0.5):
        assert sum(p <= level for p in least) <= level * len(least) + 1e-9


def combinations_of(whole: int, chosen: int):
    from itertools import combinations

    return combinations(range(whole), chosen)


def test_lists_that_are_the_same_for_all_say_nothing():
    told = tell_apart([cohort([[["a", "b"]] * 12], arms(6))]).told[0]

    assert (told.p, told.adjusted, told.z) == (1.0, 1.0, 0.0)


def test_arms_of_unequal_size_have_no_mirror_image():
    first = (True, True, True, False, False)

    told = tell_apart([cohort([[["a"]] * 3 + [["x"]] * 2], first)]).told[0]

    assert told.p == least_p(3, 2) == 0.1


def test_later_visitors_are_permuted_among_themselves():
    """What changes for all between two cohorts is no effect, and does not hide one."""
    sooner = cohort([[["a", "b"]] * 3 + [["x", "y"]] * 3], arms(3))
    later = cohort([[["c", "d"]] * 3 + [["z", "w"]] * 3], arms(3))

    told = tell_apart([sooner, later]).told[0]

    assert told.p == pytest.approx(least_p(3, 3) ** 2)


def test_more_divisions_than_are_gone_through_are_drawn_and_always_the_same():
    each = 12
    lists = [["a"]] * each + [["x"]] * each
    several = [cohort([lists], arms(each))]

    assert tell_apart(several).told == tell_apart(several).told
    assert tell_apart(several).told[0].p == pytest.approx(1 / (MOST + 1))


@pytest.mark.parametrize("first", [(True, True), (False,), ()])
def test_one_arm_is_no_comparison(first):
    with pytest.raises(ValueError, match="two arms"):
        tell_apart([Cohort((np.zeros((len(first), len(first))),), first)])


def test_five_visitors_an_arm_are_the_least_that_can_convict():
    assert least_units() == 5
    assert least_p(4, 4) > ALPHA > least_p(5, 5)


@given(st.lists(st.integers(1, 40), min_size=1, max_size=6, unique=True).map(sorted))
def test_all_looks_together_spend_what_one_would(looks):
    shares = spending(looks)

    assert math.isclose(sum(shares), ALPHA)
    assert all(share > 0 for share in shares)


def test_looks_that_do_not_come_one_after_the_other_are_refused():
    with pytest.raises(ValueError, match="one after the other"):
        spending((6, 6))


# --- what is left ---


@pytest.mark.parametrize("freedom", [4, 5, 7.5, 10, 30])
def test_the_quantile_of_t_is_that_of_the_tables(freedom):
    assert student(0.95, freedom) == pytest.approx(scipy.stats.t.ppf(0.95, freedom), abs=0.01)


def visitors(share: float, spread: float, each: int = 6, seed: int = 0) -> tuple[Lean, ...]:
    chance = random.Random(seed)
    return tuple(
        Lean(first, share * 0.4 + chance.gauss(0, spread), 0.4 + chance.gauss(0, spread / 2))
        for first in arms(each)
    )


def test_a_switch_that_leaves_nothing_is_bounded_close_to_nothing():
    left = remainder(visitors(0.0, 0.02))

    assert abs(left.share) < 0.05
    assert left.share < left.bound < 0.1


def test_a_switch_that_does_nothing_leaves_all():
    left = remainder(visitors(1.0, 0.02))

    assert left.share == pytest.approx(1.0, abs=0.1)
    assert left.bound > 0.9


@pytest.mark.slow
def test_the_bound_lies_above_what_is_really_left_in_95_of_100_studies():
    studies = [remainder(visitors(0.2, 0.1, seed=seed)) for seed in range(400)]

    above = sum(study.bound > 0.2 for study in studies) / len(studies)

    assert 0.93 < above < 0.97


def test_more_visitors_bring_the_bound_down_as_was_said():
    few = visitors(0.0, 0.25, each=6, seed=2)
    more = further_units(few)

    assert remainder(few).bound > 0.2
    assert more
    bounds = [remainder(visitors(0.0, 0.25, each=6 + more, seed=s)).share for s in range(40)]
    assert sum(bounds) / 40 < 0.2


def test_where_too_little_is_left_to_compare_there_is_no_bound():
    nothing = tuple(Lean(first, 0.0, 0.0) for first in arms(6))

    assert math.isinf(remainder(nothing).bound)
    assert further_units(nothing) is None


def test_who_sees_what_their_arm_saw_leans_towards_it():
    on = distances([attention([items]) for items in (["a"], ["a"], ["x"], ["x"])])
    off = distances(
        [attention([items]) for items in (["a"], ["p"], ["x"], ["p"])],
        [attention([items]) for items in (["a"], ["a"], ["x"], ["x"])],
    )

    assert [lean.off for lean in leans((True, True, False, False), off, on)] == [1, 0, 1, 0]
