"""
A blind round over Android packages, labelled before the product was run.

Run `PYTHONPATH=src python benchmarks/blind_apps.py FOLDER`. FOLDER holds the packages and `index.json`, a
list of `{name, package, options, due: [{rule}], honest: [rule], not_judged: [rule]}`, with paths in FOLDER
and options as the command line takes them; a list that is empty may be left out. Each package is inspected
once; only `failed` counts as found, and as a false alarm where the rule is neither due nor left unjudged.
"""

import json
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

LONGEST = 600
"""Seconds that an inspection may take."""


def outcomes(folder: Path, case: dict[str, Any]) -> dict[str, set[str]]:
    """Return the outcomes of a package, by rule; none where it was refused or took too long."""
    with tempfile.TemporaryDirectory() as out:
        report = Path(out) / "report.json"
        given = [
            str(folder / each) if (folder / each).is_file() else each
            for each in (case["package"], *case.get("options", ()))
        ]
        command = [sys.executable, "-m", "rectitude", "inspect", *given, "--format", "json"]
        command += ["--output", str(report)]
        subprocess.run(command, cwd=out, timeout=LONGEST, check=False, capture_output=True)
        if not report.exists():
            return {}
        found: dict[str, set[str]] = {}
        for each in json.loads(report.read_text())["findings"]:
            found.setdefault(each["rule"], set()).add(each["outcome"])
        return found


def main(folder: Path) -> None:
    right, missed, false, questions = Counter[str](), [], [], 0
    for case in json.loads((folder / "index.json").read_text()):
        found = outcomes(folder, case)
        due = {each["rule"] for each in case.get("due", ())}
        failed = {rule for rule, outcome in found.items() if "failed" in outcome}
        questions += sum("cantTell" in outcome for outcome in found.values())
        right.update(due & failed)
        missed += [
            f"{case['name']}: {rule} {sorted(found.get(rule, ()))}" for rule in sorted(due - failed)
        ]
        false += [
            f"{case['name']}: {rule}"
            for rule in sorted(failed - due - {*case.get("not_judged", ())})
        ]
    print("found", dict(right), "missed", *missed, "false", *false, sep="\n  ")
    hits = right.total()
    print(f"{questions} rules with a question")
    print(
        f"precision {hits / max(1, hits + len(false)):.3f} recall {hits / max(1, hits + len(missed)):.3f}"
    )


if __name__ == "__main__":
    main(Path(sys.argv[1]).resolve())
