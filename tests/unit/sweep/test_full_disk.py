"""A full disk says nothing of a target, in whatever words it comes to whoever inspects."""

import errno
import os
from pathlib import Path

import pytest

from rectitude.bundle import Writer
from rectitude.sweep.child import Perform, attempt
from rectitude.sweep.jobs import Job, Outcome
from unit.test_bundle import EXCHANGE, manifest

JOB = Job(1, 1, "000001-a", "answers", "answers.yaml", {})


def write_a_bundle(job: Job, folder: Path) -> Outcome:
    """Write evidence where nothing fits."""
    with Writer(folder / f"{job.name}.zip", manifest()) as writer:
        evidence = next(folder.glob("*.partial")) / "evidence"
        (evidence / f"{EXCHANGE.KIND}.jsonl").symlink_to("/dev/full")
        writer.write(EXCHANGE)
    raise AssertionError


def write_a_file(job: Job, folder: Path) -> Outcome:
    raise OSError(errno.EDQUOT, os.strerror(errno.EDQUOT), str(folder / job.name))


@pytest.mark.parametrize("do", [write_a_bundle, write_a_file])
def test_a_full_disk_is_no_fault_of_the_target(do: Perform, tmp_path: Path) -> None:
    outcome = attempt(JOB, tmp_path / "1-1", do)

    assert outcome.cause == "disk"
    assert not (tmp_path / "1-1").exists()
