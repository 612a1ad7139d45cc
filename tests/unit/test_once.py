"""What tests share is seen by one process, and by the next one where that did not succeed."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from once import once

pytestmark = pytest.mark.one_python

TESTS = """
import os
import pytest
from once import once

@pytest.fixture(scope="module")
def seen(tmp_path_factory):
    return once(tmp_path_factory, "process", lambda folder: (os.getpid(), folder.is_dir()))

@pytest.mark.parametrize("number", range(4))
def test_it(number, seen):
    process, given = seen
    assert given
    with open("seen.txt", "a") as file:
        print(process, os.getpid(), file=file)
"""


@pytest.mark.slow
def test_of_two_processes_one_sees_it_and_both_have_it(tmp_path: Path) -> None:
    (tmp_path / "test_it.py").write_text(TESTS)
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-n",
        "2",
        "-p",
        "no:cacheprovider",
        "test_it.py",
    ]
    own = {name: value for name, value in os.environ.items() if not name.startswith("PYTEST_")}
    path = str(Path(__file__).parents[1])

    done = subprocess.run(
        command,
        cwd=tmp_path,
        env={**own, "PYTHONPATH": path},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stdout
    lines = (tmp_path / "seen.txt").read_text().splitlines()
    seen_by, had_by = zip(*map(str.split, lines), strict=True)
    assert len(lines) == 4
    assert (len(set(seen_by)), len(set(had_by))) == (1, 2)


def test_what_was_not_seen_is_tried_again(tmp_path_factory: pytest.TempPathFactory) -> None:
    def stumble(folder: Path) -> int:
        raise OSError(str(folder))

    with pytest.raises(OSError, match="stumbles"):
        once(tmp_path_factory, "stumbles", stumble)

    assert once(tmp_path_factory, "stumbles", lambda folder: 1) == 1
    assert once(tmp_path_factory, "stumbles", lambda folder: 2) == 1
