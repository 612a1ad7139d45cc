"""Whatever its layout, a register convicts nobody whom its plain form does not convict."""

from pathlib import Path

import pytest

import registers
from rectitude.findings import Outcome
from rectitude.inspection import inspect
from rectitude.options import Options, Target
from registers.layouts import write
from registers.manners import by_rule


@pytest.mark.parametrize("number", range(8))
def test_a_layout_that_is_not_understood_convicts_nobody(tmp_path: Path, number: int) -> None:
    world = registers.build(filings=100, each=1)
    folder = write(world, tmp_path / "tables", number)
    due = by_rule(world)

    report = inspect(Target("register", str(folder)), Options(), workdir=tmp_path)

    convicted = {(f.rule, f.subject.id) for f in report.findings if f.outcome is Outcome.FAILED}
    assert {key for key in convicted if str(Outcome.FAILED) not in due.get(key, ())} == set()
