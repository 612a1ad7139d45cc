"""The same register is judged alike, in whatever headings, words, dates and files it is written."""

from collections import defaultdict
from pathlib import Path

import pytest

import registers
from rectitude.collectors.register import cells, days, page_words, vocabulary
from rectitude.collectors.register.columns import columns_of
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.manners import MANNERS, by_rule, listed, write

pytestmark = pytest.mark.one_python

HEADINGS = [(t, c, word) for (t, c), words in listed("headings.txt").items() for word in words]
CELLS = [
    (kind, meant, word) for (kind, meant), words in listed("cells.txt").items() for word in words
]


@pytest.mark.parametrize(("table", "column", "heading"), HEADINGS)
def test_a_heading_is_told_by_its_words(table: str, column: str, heading: str) -> None:
    assert columns_of(table, [heading], {}) == {0: column}


@pytest.mark.parametrize(("kind", "meant", "cell"), CELLS)
def test_a_cell_is_told_by_its_words(kind: str, meant: str, cell: str) -> None:
    def read() -> str:
        if kind == "period_end":
            return days.period(cell)[1]
        if kind == "day":
            return days.day(cell)
        words = page_words if kind == "status_code" else vocabulary
        return str(getattr(words, kind)(cell))

    if meant == "?":
        with pytest.raises(cells.BadCell):
            read()
    else:
        assert read() == meant


@pytest.mark.turns(6)
@pytest.mark.slow
@pytest.mark.parametrize("number", MANNERS)
def test_a_register_is_judged_alike_in_any_manner(tmp_path: Path, number: int) -> None:
    world = registers.build(filings=100, each=1)
    folder = write(world, tmp_path / "tables", number)
    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for finding in report.findings:
        if finding.subject:
            said[finding.rule, finding.subject.id].add(str(finding.outcome))
    due = by_rule(world)

    missed = {key for key, outcomes in due.items() if not outcomes <= said[key]}
    wrong = {
        key
        for key, outcomes in said.items()
        if str(Outcome.FAILED) in outcomes and str(Outcome.FAILED) not in due.get(key, ())
    }
    assert (missed, wrong) == (set(), set())
