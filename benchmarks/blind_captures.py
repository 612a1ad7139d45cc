"""
A blind round over captures: those that hand over secrets in clear, as labelled before the product was run.

Run `PYTHONPATH=src python benchmarks/blind_captures.py FOLDER`. FOLDER holds `cases/`, the captures, and
`labels.toml`, whose table `due` gives for each file with a secret in clear the words that prove it. Each
case is inspected once without a test identity; only `failed` of `data.transit.unencrypted` counts as found.
"""

import sys
import tempfile
import tomllib
from pathlib import Path

from rectitude.collectors.capture.options import CaptureOptions
from rectitude.findings import Outcome
from rectitude.inspection import inspect_into
from rectitude.options import Target
from rectitude.text import Unable

SCENARIOS = ("data", "user.personalised")
RULE = "data.transit.unencrypted.capture"


def failed(case: Path) -> set[str]:
    """Return the rules that a case fails."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            report = inspect_into(
                Path(folder) / "a.zip",
                Target("capture", str(case)),
                CaptureOptions(scenarios=SCENARIOS),
            )
        except Unable as error:
            print(f"{case.name}: refused: {error}")
            return set()
    return {each.rule for each in report.findings if each.outcome is Outcome.FAILED}


def main(folder: Path) -> None:
    due = set(tomllib.loads((folder / "labels.toml").read_text())["due"])
    found = {case.name: failed(case) for case in sorted((folder / "cases").iterdir())}
    right = {name for name in due if RULE in found[name]}
    false = {name for name, rules in found.items() if rules - ({RULE} if name in due else set())}
    print(
        f"{len(found)} captures, {len(due)} due: {len(right)} found; false alarms {sorted(false)}"
    )
    print(f"missed {sorted(due - right)}; recall {len(right) / len(due):.3f}")
    print(f"precision {len(right) / max(1, len(right | false)):.3f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
