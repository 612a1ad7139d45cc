"""A test that passes only when it runs again is named, and more than five of them fail the run."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.one_python

ROOT = Path(__file__).parents[2]
FLAKY = """
import pathlib
import pytest

@pytest.mark.parametrize("number", range({flaky}))
def test_flaky(number, record=pathlib.Path(__file__).parent):
    tried = record / f"tried-{{number}}"
    again = tried.exists()
    tried.touch()
    assert again

def test_steady():
    pass
"""


@pytest.mark.slow
@pytest.mark.parametrize(("flaky", "status"), [(0, 0), (1, 0), (5, 0), (6, 1)])
def test_flakes_are_named_and_counted(flaky: int, status: int, tmp_path: Path) -> None:
    (tmp_path / "test_some.py").write_text(FLAKY.format(flaky=flaky))
    for name in ("conftest.py", "rotation.py"):
        (tmp_path / name).write_text((ROOT / "tests" / name).read_text(encoding="utf-8"))
    reruns = tmp_path / "reruns"
    reruns.touch()

    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--rootdir", tmp_path, "--reruns", "2", tmp_path],
        env={**os.environ, "RECTITUDE_RERUNS": str(reruns)},
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert run.returncode == status, run.stdout
    assert run.stdout.count("RAN AGAIN") == flaky
    assert "RAN AGAIN 1 x test_some.py::test_steady" not in run.stdout
    assert run.stdout.count("FIRST FAILED: test_some.py::test_flaky") == flaky
    assert "passed" in run.stdout.splitlines()[-1]
