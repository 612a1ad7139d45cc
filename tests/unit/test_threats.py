"""The page on threats names a test for each line that holds, and the test is there."""

import re
from pathlib import Path

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/explanation/threats.md").read_text(encoding="utf-8")


def test_each_line_that_holds_names_a_test_that_there_is() -> None:
    holds = PAGE.partition("## What does not hold")[0]
    lines = re.split(r"^- ", holds, flags=re.MULTILINE)[1:]
    assert len(lines) > 10
    for line in lines:
        named = re.search(r"`(tests/[\w/]+\.py)::(test_\w+)`", line)
        assert named, line
        file, test = named.groups()
        assert f"def {test}(" in (ROOT / file).read_text(encoding="utf-8"), named[0]


def test_what_does_not_hold_is_said() -> None:
    assert PAGE.partition("## What does not hold")[2].count("\n- ") >= 4
