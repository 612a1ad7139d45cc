"""
How well the rules on captures fail what is due, as labelled before the product was run.

Run `PYTHONPATH=src python benchmarks/blind_captures.py FOLDER`. A round is told by its labels:

`labels.toml` beside `cases/`, the captures: its table `due` gives for each file with a secret in clear the
words that prove it. Each case is inspected without a test identity; only `failed` of
`data.transit.unencrypted` counts as found.

`expected.toml`: a table for each case, a folder of that name, with `capture`, its file; `arguments`, the
options of `rectitude inspect` (files by their names in the folder); `fail`, the scenarios that are due as
failed, and `never`, those that must not be. Each scenario counts for itself.
"""

import json
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import NamedTuple

SCENARIOS = ("data", "user.personalised")
DUE = frozenset({"data.transit.unencrypted"})


class Case(NamedTuple):
    """A capture, the options it is inspected with, and the scenarios that it must and must not fail."""

    name: str
    capture: Path
    arguments: list[str]
    fail: frozenset[str]
    never: frozenset[str] | None = None
    """None: whatever is not due."""


def cases(folder: Path) -> Iterator[Case]:
    """Yield the cases of a round, by its labels."""
    if (folder / "expected.toml").is_file():
        for name, case in tomllib.loads((folder / "expected.toml").read_text()).items():
            home = folder / name
            yield Case(name, home / case["capture"], _found(case["arguments"], home),
                       frozenset(case["fail"]), frozenset(case["never"]))  # fmt: skip
        return
    due = tomllib.loads((folder / "labels.toml").read_text())["due"]
    for capture in sorted((folder / "cases").iterdir()):
        yield Case(capture.name, capture, [], DUE if capture.name in due else frozenset())


def _found(arguments: list[str], home: Path) -> list[str]:
    return [str(home / each) if (home / each).is_file() else each for each in arguments]


def failed(case: Case) -> frozenset[str]:
    """Return the scenarios that a case fails."""
    scenarios = [option for each in SCENARIOS for option in ("--scenario", each)]
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        done = subprocess.run(
            [sys.executable, "-m", "rectitude", "inspect", str(case.capture.resolve()),
             *scenarios, *case.arguments, "--format", "json", "--output", str(report)],
            cwd=folder, capture_output=True, text=True, check=False,
        )  # fmt: skip
        if not report.is_file():
            print(f"{case.name}: no report: {done.stderr.strip()}")
            return frozenset()
        findings: list[Mapping[str, str]] = json.loads(report.read_text())["findings"]
    return frozenset(each["scenario"] for each in findings if each["outcome"] == "failed")


def main(folder: Path) -> None:
    several = list(cases(folder.resolve()))
    due = right = false = 0
    for case in several:
        found = failed(case)
        due += len(case.fail)
        right += len(case.fail & found)
        wrong = found - case.fail if case.never is None else found & case.never
        false += len(wrong)
        if missed := case.fail - found:
            print(f"missed {case.name}: {', '.join(sorted(missed))}")
        if wrong:
            print(f"false alarm {case.name}: {', '.join(sorted(wrong))}")
    print(f"{len(several)} captures, {due} due: {right} found, {false} false alarms")
    print(f"recall {right / max(1, due):.3f}, precision {right / max(1, right + false):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
