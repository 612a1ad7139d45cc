"""Whatever its layout, a register convicts nobody whom its plain form does not convict."""

from pathlib import Path

import pytest

import registers
from rectitude.evidence.register import ImportedFile, Statement
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.layouts import write
from registers.manners import by_rule
from registers.reading import of, read
from registers.world import COLUMNS

pytestmark = pytest.mark.one_python


@pytest.mark.turns(3)
@pytest.mark.slow
@pytest.mark.parametrize("number", range(8))
def test_a_layout_that_is_not_understood_convicts_nobody(tmp_path: Path, number: int) -> None:
    world = registers.build(filings=100, each=1)
    folder = write(world, tmp_path / "tables", number)
    due = by_rule(world)

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    convicted = {(f.rule, f.subject.id) for f in report.findings if f.outcome is Outcome.FAILED}
    assert {key for key in convicted if str(Outcome.FAILED) not in due.get(key, ())} == set()


@pytest.mark.parametrize("number", range(60))
def test_statements_are_read_as_they_are_in_any_layout_or_not_at_all(
    tmp_path: Path, number: int
) -> None:
    world = registers.build(filings=50, each=1)
    planted = {(row["firm"], row["customer"]) for row in world.rows["statements"]}
    services = {row["service"] for row in world.rows["statements"]}
    for table in COLUMNS:
        if table != "statements":
            world.rows[table] = []

    found = read(write(world, tmp_path / "tables", number))

    (file,) = of(ImportedFile, found)
    assert file.table in {"statements", "unknown"}
    rows = of(Statement, found)
    whole = {"firm", "customer", "service"} <= set(file.columns)
    if whole:
        assert {(row.firm, row.customer) for row in rows} == planted
        assert {row.service for row in rows} == services
    assert whole or all(row.unread for row in rows) or "firm" not in file.columns
