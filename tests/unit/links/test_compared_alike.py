"""That two things are the same is said by that alone."""

import pytest

from rectitude.collectors.links.comparing import same


@pytest.mark.parametrize(
    "cell", ["一致", "完全一致", "一致，未见改动", "未见差异", "Same as direct", "matched"]
)
def test_what_says_so_says_that_they_are_the_same(cell):
    assert same(cell) is True


@pytest.mark.parametrize(
    "cell", ["一致性未通过", "相同率 85%", "match failed", "match: no", "一致吗"]
)
def test_a_word_that_only_begins_so_says_nothing(cell):
    assert same(cell) is None
