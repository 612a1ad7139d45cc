"""A page that crashed is held against it only where nothing else can have brought it down."""

from contextlib import closing
from pathlib import Path

import pytest

from rectitude.sweep.child import crash_may_be_chance
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.politeness import Manners, Politeness
from rectitude.sweep.store import Store
from rectitude.sweep.targets import Planned


@pytest.mark.parametrize(
    ("attempt", "alone", "deaths", "chance"),
    [
        (1, False, 0, True),
        (2, True, 0, True),
        (3, True, 1, False),
        (4, False, 1, True),
        (9, True, 0, True),
    ],
    ids=[
        "beside others",
        "alone",
        "alone again",
        "beside others again",
        "after many drivers' ends",
    ],
)
def test_a_crash_counts_only_where_the_target_crashed_alone_before(
    attempt: int, alone: bool, deaths: int, chance: bool
) -> None:
    job = Job(1, attempt, "a", "website", "a", {}, alone=alone, deaths=deaths)
    assert crash_may_be_chance(job) is chance


def test_attempts_that_ended_with_their_driver_are_no_deaths_of_the_target(tmp_path: Path) -> None:
    folder, manners = tmp_path / "out", Politeness(Manners())
    died = {"number": 1, "cause": "died", "alone": True}
    with closing(Store(folder)) as store:
        store.begin([Planned(2, "website", "https://a.example/", "website a", "a.example")], {})
        for _ in range(3):
            (job,) = store.take(1, Politeness(Manners()), 0)
            store.recover()
        (job,) = store.take(1, Politeness(Manners()), 0)
        assert (job.attempt, job.deaths) == (4, 0)

        store.settle([(Outcome(attempt=job.attempt, **died), "waiting", 0.0)])
        (job,) = store.take(1, manners, 0)
        assert (job.attempt, job.alone, job.deaths) == (5, True, 1)
