"""A full disk says nothing of a target, in whatever words it comes to whoever inspects."""

import errno
import os
from contextlib import closing
from pathlib import Path

import pytest

from rectitude.bundle import Writer
from rectitude.sweep.child import Perform, attempt
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.politeness import Manners, Politeness
from rectitude.sweep.store import Store
from rectitude.sweep.targets import Planned
from rectitude.text import Unable
from unit.test_bundle import EXCHANGE, manifest

JOB = Job(1, 1, "000001-a", "answers", "answers.yaml", {})


def write_a_bundle(job: Job, folder: Path) -> Outcome:
    """Write evidence where nothing fits."""
    with Writer(folder / f"{job.name}.zip", manifest()) as writer:
        evidence = next(folder.glob("*.partial")) / "evidence"
        (evidence / f"{EXCHANGE.KIND}.jsonl").symlink_to("/dev/full")
        writer.write(EXCHANGE)
    raise AssertionError


def write_a_bundle_beside_others(job: Job, folder: Path) -> Outcome:
    """Do so as one of several tasks, of whose errors one is told."""
    try:
        return write_a_bundle(job, folder)
    except Unable as error:
        raise error from None


def write_a_file(job: Job, folder: Path) -> Outcome:
    raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT), str(folder / job.name))


@pytest.mark.parametrize("do", [write_a_bundle, write_a_bundle_beside_others, write_a_file])
def test_a_full_disk_is_no_fault_of_the_target(do: Perform, tmp_path: Path) -> None:
    outcome = attempt(JOB, tmp_path / "1-1", do)

    assert outcome.cause == "disk"
    assert not (tmp_path / "1-1").exists()


def test_a_store_that_cannot_be_written_stops_the_sweep_in_one_line_and_loses_nothing(
    tmp_path: Path,
) -> None:
    with closing(Store(tmp_path)) as store:
        rows = [Planned(n, "answers", f"{n}.yaml", f"answers {n}") for n in range(3)]
        store.begin(rows, {})
        jobs = store.take(3, Politeness(Manners()), 0)
        (pages,) = store._database.execute("pragma page_count").fetchone()
        store._database.execute(f"pragma max_page_count = {pages}")  # as on a disk with no room
        large = [
            Outcome(number=j.number, attempt=1, report=os.urandom(1 << 16).hex()) for j in jobs
        ]

        with pytest.raises(Unable, match="--resume"):
            store.settle([(outcome, "done", 0.0) for outcome in large])

        store._database.execute(f"pragma max_page_count = {1 << 20}")
        store.recover()
        assert store.counts() == {"waiting": 3}
