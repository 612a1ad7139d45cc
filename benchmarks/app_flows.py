"""
Flows in apps: precision and recall on DroidBench, fetched by hand and never part of this project.

Run `PYTHONPATH=src python benchmarks/app_flows.py CHECKOUT`, the checkout being branch `develop` of
github.com/secure-software-engineering/DroidBench. What is true is the `@number_of_leaks` in the sources of
each app. An app counts as leaking if any flow is found; leaks count as the smaller of found and expected.
Flows that end in native code are no proof that anything leaves: they are counted in a second figure alone.
`--each` names every app that differs.
"""

import argparse
import re
import tempfile
import time
from collections import Counter
from pathlib import Path

from rectitude.bundle import open_bundle
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps.flows.following import IN_MACHINE_CODE, flows
from rectitude.facts.apps.flows.sinks import KEPT
from rectitude.inspection import inspect_into
from rectitude.options import Options, Target

EXPECTED = re.compile(r"@number_of_leaks\s+(\d+)")


def expected(checkout: Path) -> dict[str, int]:
    """Return the leaks of each app that the sources tell, by the app's path without ending."""
    found: dict[str, int] = {}
    sources = checkout / "eclipse-project"
    for path in sorted(sources.rglob("*.java")):
        told = EXPECTED.search(path.read_text(encoding="utf-8", errors="replace"))
        if told:
            parts = path.parent.relative_to(sources).parts
            end = parts.index("src") if "src" in parts else len(parts)
            name = "/".join(parts[:end]).replace("/app", "")
            found[name] = max(found.get(name, 0), int(told[1]))
    return {name: n for name, n in found.items() if (checkout / f"apk/{name}.apk").exists()}


class Score:
    """What was found in all apps, beside what is true of them."""

    def __init__(self) -> None:
        self.apps = Counter[str]()
        self._right = self._said = self._true = 0

    def count(self, wanted: int, found: int) -> str:
        """Count one app; return which of the four cases it is."""
        self._right += min(found, wanted)
        self._said, self._true = self._said + found, self._true + wanted
        verdict = ("TP" if found else "FN") if wanted else ("FP" if found else "TN")
        self.apps[verdict] += 1
        return verdict

    def print(self, title: str) -> None:
        tp, fp, fn = self.apps["TP"], self.apps["FP"], self.apps["FN"]
        print(f"{title}: {self.apps.total()} apps, {dict(sorted(self.apps.items()))}")
        print(f"  by app: precision {tp / (tp + fp):.3f}, recall {tp / (tp + fn):.3f}")
        precision, recall = self._right / self._said, self._right / self._true
        print(f"  by leak: precision {precision:.3f}, recall {recall:.3f}")


def leaks(package: AppPackage) -> Counter[str]:
    """Return how many different flows of an app lead to where they leave, and how many into native code."""
    ways = {
        (each.reading.method, each.reading.place, each.method, each.place): each.kind
        for each in flows(package).found
        if each.kind != KEPT  # what an app keeps for itself leaves nothing
    }
    return Counter("native" if kind == IN_MACHINE_CODE else "leaving" for kind in ways.values())


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("checkout", type=Path)
    arguments.add_argument("--each", action="store_true")
    given = arguments.parse_args()
    seconds, slowest = 0.0, 0.0
    leaving, with_native = Score(), Score()
    for name, wanted in sorted(expected(given.checkout).items()):
        with tempfile.TemporaryDirectory() as folder:
            bundle = Path(folder) / "app.zip"
            target = Target("app", str(given.checkout / f"apk/{name}.apk"))
            inspect_into(bundle, target, Options(scenarios=("resource.filing",)))
            package = open_bundle(bundle).gather(AppPackage)
            assert package is not None
            begun = time.process_time()
            found = leaks(package)
            took = time.process_time() - begun
        seconds, slowest = seconds + took, max(slowest, took)
        verdict = leaving.count(wanted, found["leaving"])
        with_native.count(wanted, found.total())
        if given.each and found != Counter(leaving=wanted):
            print(f"{verdict} {name}: expected {wanted}, found {dict(found)}")
    leaving.print("flows to where they leave")
    with_native.print("with those into native code")
    print(f"processor time: {seconds:.1f} s, {slowest:.2f} s at most")


if __name__ == "__main__":
    main()
