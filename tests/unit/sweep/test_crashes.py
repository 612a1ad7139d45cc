"""A browser that died is held against a page only where nothing else can have brought it down."""

import pytest

from rectitude.sweep.child import crash_may_be_chance
from rectitude.sweep.jobs import Job


@pytest.mark.parametrize(
    ("attempt", "alone", "chance"),
    [(1, False, True), (2, True, True), (3, False, True), (3, True, False), (4, False, True)],
)
def test_a_late_crash_counts_only_where_the_target_was_alone(
    attempt: int, alone: bool, chance: bool
) -> None:
    job = Job(
        number=1, attempt=attempt, name="a", kind="website", address="a", options={}, alone=alone
    )
    assert crash_may_be_chance(job) is chance
