"""`script/test --all` leaves no test out: what only one of its passes runs, that pass finds."""

from pathlib import Path

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
    assert 'tests/ledger -m "not e2e or postgresql"' in after
