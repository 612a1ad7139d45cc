"""CONTRIBUTING.md is true: its exercise, followed step by step in a copy, ends with a working rule."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULE = "user.popup.deceptive-download.website"
FILES = re.compile(r"^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)

pytestmark = [pytest.mark.e2e, pytest.mark.chromium]


@pytest.fixture
def exercise(tmp_path: Path) -> Path:
    """Return a copy of the project in which steps 1 to 3 were done."""
    copy = tmp_path / "project"
    shutil.copytree(ROOT / "src", copy / "src")
    shutil.copytree(ROOT / "tests", copy / "tests", ignore=shutil.ignore_patterns("node_modules"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    (copy / "examples").mkdir()
    for name, content in FILES.findall((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")):
        file = copy / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(content, encoding="utf-8")
    rules = copy / "src/rectitude/rules"
    for folder in (rules / "user/popup/deceptive_download").relative_to(rules).parents:
        (rules / folder / "__init__.py").touch()
    (rules / "user/popup/deceptive_download/__init__.py").touch()
    return copy


def run(copy: Path, *command: str) -> str:
    done = subprocess.run(
        [sys.executable, *command],
        cwd=copy,
        env={**os.environ, "PYTHONPATH": f"{copy}/src:{copy}/tests"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


def test_the_exercise_ends_with_a_rule_that_is_right_on_its_examples(exercise: Path) -> None:
    recorded = run(exercise, "tests/record_examples.py", RULE)
    assert recorded.count("ok ") == 3, recorded

    run(exercise, "-m", "pytest", "-q", "-k", RULE, "tests/unit/test_examples.py")

    shown = run(exercise, "-m", "rectitude", "rules", RULE, "--lang", "zh")
    assert "链接没有写明就下载应用" in shown
    run(exercise, "-m", "ruff", "check", "--config", "pyproject.toml", "src/rectitude/rules/user")
    run(exercise, "-m", "mypy", "src/rectitude/rules/user/popup/deceptive_download/website.py")
