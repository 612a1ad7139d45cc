"""Blind rounds refuse a folder in which there is nothing to measure, and their page says what was last."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCHMARKS = ROOT / "benchmarks"


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


def test_the_first_table_repeats_the_last_round_of_each_field() -> None:
    page = (ROOT / "docs/explanation/blind-rounds.md").read_text(encoding="utf-8")
    latest, *fields = [rows for section in page.split("\n## ") if (rows := _rounds(section))]

    assert [row[:4] for row in latest] == [[row[0], *row[2:5]] for *_, row in fields]


def _rounds(section: str) -> list[list[str]]:
    """Return the cells of each numbered round in the tables of a section."""
    lines = [line for line in section.splitlines() if re.match(r"\| [a-z ]+ \d", line)]
    return [[cell.strip() for cell in line.strip("|").split(" | ")] for line in lines]
