"""The measurements of blind rounds refuse a folder in which there is nothing to measure."""

import subprocess
import sys
from pathlib import Path

import pytest

BENCHMARKS = Path(__file__).parents[2] / "benchmarks"


def _measured(script: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, str(BENCHMARKS / script), *arguments],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize("script", ["blind_registers.py", "blind_links.py"])
def test_what_holds_no_case_is_refused_in_one_line_and_not_called_perfect(
    tmp_path: Path, script: str
) -> None:
    """Recall was 1.000 in a folder that was not there."""
    (tmp_path / "no-labels").mkdir()

    for arguments in ((str(tmp_path / "nowhere"),), (str(tmp_path),), ()):
        done = _measured(script, *arguments)

        assert (done.returncode, done.stdout) == (2, ""), arguments
        assert len(done.stderr.splitlines()) == 1
