"""The files that start a cluster name what there is: commands, options, places in the source."""

import re
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import click
import pytest
import yaml

from rectitude.cli import main

ROOT = Path(__file__).parents[3]
DEPLOY = ROOT / "deploy"
COMPOSE = yaml.safe_load((DEPLOY / "compose.yaml").read_text(encoding="utf-8"))
KUBERNETES = yaml.safe_load((DEPLOY / "kubernetes.yaml").read_text(encoding="utf-8"))


def commands() -> list[list[str]]:
    """Return every command that a file starts, or tells people to."""
    found = [each["command"] for each in COMPOSE["services"].values() if "command" in each]
    for part in ("worker", "scheduler"):
        found += [c["args"] for c in KUBERNETES["spec"][part]["spec"]["containers"]]
    guide = (ROOT / "docs/how-to/cluster.md").read_text(encoding="utf-8")
    told = re.findall(r"^\$ (rectitude .*?)(?:\s+#.*)?$", guide.replace("\\\n", " "), re.MULTILINE)
    return found + [shlex.split(each) for each in told]


@pytest.mark.parametrize("command", [c for c in commands() if c[0] == "rectitude"], ids=" ".join)
def test_the_options_of_our_commands_exist(command: list[str]) -> None:
    found = main.get_command(click.Context(main), command[1])
    assert found is not None
    known = {option for each in found.params for option in each.opts}

    assert {word for word in command if word.startswith("--")} <= known


def test_what_the_image_takes_from_the_source_is_there() -> None:
    text = (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    taken = [
        word for line in re.findall(r"^COPY (.*) \S+$", text, re.MULTILINE) for word in line.split()
    ]

    assert "requirements-cluster.lock" in taken
    assert all((ROOT / each).exists() for each in taken)


def machines() -> list[dict[str, Any]]:
    parts = [KUBERNETES["spec"][part]["spec"]["containers"][0] for part in ("worker", "scheduler")]
    return [each["securityContext"] for each in parts]


def test_nothing_runs_as_root_or_keeps_a_capability() -> None:
    assert "USER rectitude" in (DEPLOY / "Dockerfile").read_text(encoding="utf-8")
    assert all(each["runAsNonRoot"] for each in machines())
    assert all(each["capabilities"] == {"drop": ["ALL"]} for each in machines())
    for each in COMPOSE["services"].values():
        assert each["cap_drop"] == ["ALL"]
        assert "no-new-privileges:true" in each["security_opt"]
        assert not each.get("privileged")


def test_the_capacity_in_the_guide_is_what_the_command_reckons() -> None:
    done = subprocess.run(
        [sys.executable, str(ROOT / "benchmarks/sweep_capacity.py")],
        capture_output=True,
        text=True,
        check=True,
    )
    table = done.stdout.splitlines()[1:]

    guide = (ROOT / "docs/how-to/cluster.md").read_text(encoding="utf-8")
    assert len(table) == 4
    assert "\n".join(table) in guide


def test_no_file_holds_a_secret_or_turns_the_sandbox_off() -> None:
    for path in DEPLOY.iterdir():
        text = path.read_text(encoding="utf-8").lower()
        assert "no-sandbox" not in text
        assert not re.search(r"(password|secret|token)\s*[:=]\s*\S", text)
