"""
Flows in apps: precision and recall on DroidBench, fetched by hand and never part of this project.

Run `PYTHONPATH=src python benchmarks/app_flows.py CHECKOUT`, the checkout being branch `develop` of
github.com/secure-software-engineering/DroidBench. What is true is the `@number_of_leaks` in the sources of
each app. An app counts as leaking if any flow is found; leaks count as the smaller of found and expected.
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
from rectitude.facts.apps.flows.following import flows
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


def leaks(package: AppPackage) -> tuple[int, int]:
    """Return the different flows of an app, and those that are exact."""
    ways = {
        (flow.reading.method, flow.reading.place, flow.method, flow.place): flow.reading.exact
        for flow in flows(package).found
    }
    return len(ways), sum(ways.values())


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("checkout", type=Path)
    arguments.add_argument("--each", action="store_true")
    given = arguments.parse_args()
    apps, seconds, slowest = Counter[str](), 0.0, 0.0
    right = said = true = 0
    for name, wanted in sorted(expected(given.checkout).items()):
        with tempfile.TemporaryDirectory() as folder:
            bundle = Path(folder) / "app.zip"
            target = Target("app", str(given.checkout / f"apk/{name}.apk"))
            inspect_into(bundle, target, Options(scenarios=("resource.filing",)))
            package = open_bundle(bundle).gather(AppPackage)
            assert package is not None
            begun = time.process_time()
            found, exact = leaks(package)
            took = time.process_time() - begun
        seconds, slowest = seconds + took, max(slowest, took)
        right, said, true = right + min(found, wanted), said + found, true + wanted
        verdict = ("TP" if found else "FN") if wanted else ("FP" if found else "TN")
        apps[verdict] += 1
        if given.each and found != wanted:
            print(f"{verdict} {name}: expected {wanted}, found {found} ({exact} exact)")
    tp, fp, fn = apps["TP"], apps["FP"], apps["FN"]
    print(f"apps: {apps.total()}, {dict(sorted(apps.items()))}")
    print(f"by app: precision {tp / (tp + fp):.3f}, recall {tp / (tp + fn):.3f}")
    print(f"by leak: precision {right / said:.3f}, recall {right / true:.3f}")
    print(f"processor time: {seconds:.1f} s, {slowest:.2f} s at most")


if __name__ == "__main__":
    main()
