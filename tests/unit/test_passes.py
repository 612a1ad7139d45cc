"""`script/test --all` leaves no test out: what only one of its passes runs, that pass finds."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from rotation import is_of_today

TESTS = Path(__file__).parents[1]
SEARCHED = {"adversary", "e2e", "hostile", "ledger"}
"""The folders in which `script/test --all` looks for end-to-end tests."""


def marked(mark: str) -> list[Path]:
    """Return the tests that bear a mark."""
    return [
        path.relative_to(TESTS)
        for path in TESTS.rglob("test_*.py")
        if "node_modules" not in path.parts and f"mark.{mark}" in path.read_text(encoding="utf-8")
    ]


def test_every_end_to_end_test_lies_where_it_is_searched_for():
    ends = marked("e2e")

    assert {path.parts[0] for path in ends} == SEARCHED


def test_what_needs_postgresql_is_the_ledger_s_and_runs_where_that_is():
    script = (TESTS.parent / "script" / "test").read_text(encoding="utf-8")
    after = script[script.index("    start_postgresql") :]

    assert {path.parts[0] for path in marked("postgresql")} == {"ledger"}
    assert 'tests/ledger -m "not e2e" "${by_sixths[@]}"' in after
    assert "tests/ledger -m postgresql" in after


def test_in_three_days_coverage_is_told_of_each_room():
    days = [
        subprocess.run(
            ["bash", "-c", ". script/lib/tests.sh; rooms_of_today"],
            cwd=TESTS.parent,
            env={**os.environ, "RECTITUDE_DAY": str(day)},
            capture_output=True,
            text=True,
            check=True,
        ).stdout.split()
        for day in range(3)
    ]
    code = {
        path.stem
        for path in (TESTS.parent / "src" / "rectitude").glob("[a-z]*")
        if path.suffix != ".typed"
    }

    assert sorted(room for day in days for room in day) == sorted(code)


@pytest.mark.parametrize("days", [1, 2, 3, 10])
def test_in_as_many_days_as_it_takes_turns_each_test_runs_once(days):
    turns = [n for day in range(days) for n in range(100) if is_of_today(n, days, day)]

    assert sorted(turns) == list(range(100))


CASES = """
import pytest

@pytest.mark.parametrize("number", [1, 2, 3])
def test_of_numbers(number):
    pass

@pytest.mark.every_case
@pytest.mark.parametrize("number", [1, 2])
def test_of_each_number(number):
    pass

def test_alone():
    pass
"""


@pytest.mark.slow
@pytest.mark.parametrize(("options", "passed"), [((), 6), (("--one-case",), 4)])
def test_one_case_is_the_first_but_of_tests_that_run_with_all(options, passed, tmp_path):
    (tmp_path / "test_some.py").write_text(CASES)
    (tmp_path / "pytest.ini").write_text("[pytest]\nmarkers =\n    every_case\n    turns(days)\n")
    for name in ("conftest.py", "rotation.py"):
        (tmp_path / name).write_text((TESTS / name).read_text(encoding="utf-8"))

    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "--rootdir", tmp_path, *options, tmp_path],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert run.stdout.splitlines()[-1].startswith(f"{passed} passed"), run.stdout
