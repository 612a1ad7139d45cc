"""What an inspection may use is looked at while it works and goes."""

import os
import shutil
from pathlib import Path

import pytest

from rectitude.sweep.limits import Limits, beyond_disk


def test_a_folder_that_goes_while_it_is_looked_at_is_within_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan, removed = os.scandir, tmp_path / "removed"
    (removed / "deep").mkdir(parents=True)
    (removed / "deep" / "file").write_bytes(b"x" * 100)

    def scandir(path: "int | str | Path") -> object:
        if not isinstance(path, int) and Path(path).name == "deep":
            shutil.rmtree(removed)
        return scan(path)

    monkeypatch.setattr(os, "scandir", scandir)

    assert not beyond_disk(removed, Limits(disk=10))
    assert not removed.exists()


def test_what_an_attempt_wrote_counts_in_folders_of_folders_too(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    for path in (tmp_path / "one", tmp_path / "a" / "two", tmp_path / "a" / "b" / "three"):
        path.write_bytes(b"x" * 100)

    assert beyond_disk(tmp_path, Limits(disk=299))
    assert not beyond_disk(tmp_path, Limits(disk=300))
