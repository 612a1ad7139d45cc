"""CONTRIBUTING.md is true: its exercise, followed step by step in a copy, ends with a working rule."""

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
RULE = "user.popup.deceptive-download.website"
KIND = "data.transit.unencrypted.messages"
ADDED = re.compile(
    r"^`([^`\n]+)`, under `(\[\w+\])`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL
)
FILES = re.compile(r"^`([^`\n]+)`:\n\n```\w+\n(.*?)^```$", re.MULTILINE | re.DOTALL)

pytestmark = pytest.mark.e2e


@pytest.fixture
def exercise(tmp_path: Path) -> Path:
    """Return a copy of the project in which steps 1 to 3 were done."""
    copy = tmp_path / "project"
    shutil.copytree(ROOT / "src", copy / "src")
    shutil.copytree(ROOT / "tests", copy / "tests", ignore=shutil.ignore_patterns("node_modules"))
    shutil.copy(ROOT / "pyproject.toml", copy)
    (copy / "examples").mkdir()
    exercises = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    for name, section, content in ADDED.findall(exercises):
        lines = (copy / name).read_text(encoding="utf-8").splitlines(keepends=True)
        heading = next(n for n, line in enumerate(lines) if line.startswith(section))
        lines.insert(heading + 1, content)
        (copy / name).write_text("".join(lines), encoding="utf-8")
    for name, content in FILES.findall(exercises):
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
        # Its own tests, not those that had to run again here.
        env={**os.environ, "PYTHONPATH": f"{copy}/src:{copy}/tests", "RECTITUDE_RERUNS": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"
    return done.stdout


@pytest.mark.chromium
def test_the_exercise_ends_with_a_rule_that_is_right_on_its_examples(exercise: Path) -> None:
    recorded = run(exercise, "tests/record_examples.py", RULE)
    assert recorded.count("ok ") == 3, recorded

    run(exercise, "tests/record_examples.py", KIND)  # its files are there too
    run(exercise, "tests/outcomes.py")
    its_own = f"{RULE} and not {RULE}-"  # of a rule whose name goes on there are no examples here
    run(exercise, "-m", "pytest", "-q", "-k", its_own, "tests/unit/test_examples.py")

    shown = run(exercise, "-m", "rectitude", "rules", RULE, "--lang", "zh")
    assert "链接没有写明就下载应用" in shown
    run(exercise, "-m", "ruff", "check", "--config", "pyproject.toml", "src/rectitude/rules/user")
    run(exercise, "-m", "mypy", "src/rectitude/rules/user/popup/deceptive_download/website.py")


def test_the_exercise_ends_with_a_kind_of_target_that_everything_knows(exercise: Path) -> None:
    recorded = run(exercise, "tests/record_examples.py", KIND)
    assert recorded.count("ok ") == 3, recorded

    shown = run(exercise, "-m", "rectitude", "inspect", "--help")
    assert "messages" in shown
    assert re.search(r"Text messages:\n  --most INTEGER RANGE", shown)
    inbox = f"examples/{KIND}/passed-1/inbox.yaml"
    report = json.loads(
        run(exercise, "-m", "rectitude", "inspect", inbox, "--most", "5", "--format", "json")
    )
    assert report["target"] == {"kind": "messages", "address": "inbox.yaml"}
    assert report["scope"]["options"]["messages"] == {"most": 5}
    assert report["observed"]["since"] == "2026-11-01T16:00:00.000Z"
    assert {f["subject"]["id"] for f in report["findings"]} == {"示例云雀科技有限公司"}
    table = exercise / "targets.csv"
    table.write_text(f"address\n{inbox}\n", encoding="utf-8")
    run(exercise, "-m", "rectitude", "sweep", str(table), "--output", str(exercise / "out"))
    made = ["src/rectitude/collectors/messages", "src/rectitude/evidence/message.py"]
    made.append("src/rectitude/rules/data/transit/unencrypted/messages.py")
    run(exercise, "-m", "ruff", "check", "--config", "pyproject.toml", *made)
    run(exercise, "-m", "mypy", *made)
