"""
Press the whole set of pop-up examples anew: precision and recall by page, time and CPU a page.

    PYTHONPATH=src:tests python benchmarks/popups_full_set.py [--parallel N] [--held-back] [--sweep] [RULE...]

Each page is watched and pressed as `inspect` does by default, in full Chromium (`--sweep`: in its headless
shell). A page counts as deceptive if its folder says `failed`; it is found if any pop-up rule failed.
Pages that were used to tune the rules and pages that were held back are counted apart, and so is the cost
of pages with one pop-up and of pages with none. The CPU is that of the inspection's processes, the
browser's among them. Needs the example libraries (`npm ci` in tests/) and Chromium.
"""

import argparse
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path
from typing import Any

from website_speed import adopt_orphans, reap_orphans

from example import Example, examples, outcome_of, surprises
from rectitude.bundle import open_bundle
from rectitude.evidence.popup import PopupTrials
from rectitude.findings import Outcome

RULES = ("user.popup", "user.personalised.fake-off.popups")


class Run:
    """What one page gave: found or not, exactly as the folder says or not, presses, seconds, CPU."""

    def __init__(self, example: Example, **changes: Any) -> None:
        self.name = repr(example)
        self.tuned = example.settings.tuned
        self.deceptive = example.outcome is Outcome.FAILED
        adopt_orphans()  # the browser's own children end after it
        before, start = _cpu(), time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            report, path = example.collect(Path(folder), **changes)
            trials = open_bundle(path).gather(PopupTrials)
        self.seconds = time.monotonic() - start
        reap_orphans(kept=0)
        self.cpu = _cpu() - before
        self.popups = {popup.key for popup in trials.popups} if trials else set()
        self.presses = len(trials.presses) if trials else 0
        self.found = any(finding.outcome is Outcome.FAILED for finding in report.findings)
        exact = outcome_of(report, example.rule) is example.outcome
        self.exact = exact and not surprises(report, example)


def _cpu() -> float:
    """Return the CPU seconds of this process and of the children that it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def run(name: str, sweep: bool) -> Run:
    """Collect one example anew; a browser kept warm would not be counted, unless it has ended."""
    example = next(each for each in examples(name) if repr(each) == name)
    return Run(example, browser_profile="sweep" if sweep else "evidence")


def accuracy(runs: list[Run]) -> Iterator[str]:
    """Yield precision and recall of some pages, a line each."""
    true = sum(each.found and each.deceptive for each in runs)
    false = [each.name for each in runs if each.found and not each.deceptive]
    missed = [each.name for each in runs if each.deceptive and not each.found]
    precision, recall = true / max(1, true + len(false)), true / max(1, true + len(missed))
    yield f"  deceptive {true + len(missed)}, honest {sum(not each.deceptive for each in runs)}"
    yield f"  precision {precision:.3f}, recall {recall:.3f}"
    yield f"  exactly as expected {sum(each.exact for each in runs)} of {len(runs)}"
    yield f"  false alarms {false}, missed {missed}"


def cost(runs: list[Run]) -> str:
    """Return what some pages cost: seconds and CPU seconds, median and most; presses."""
    if not runs:
        return "  none"
    seconds, cpu = [each.seconds for each in runs], [each.cpu for each in runs]
    dearest = max(runs, key=lambda each: each.cpu)
    return (
        f"  {len(runs)} pages: wall median {statistics.median(seconds):.1f} s, "
        f"most {max(seconds):.1f} s; "
        f"CPU median {statistics.median(cpu):.1f} s, most {max(cpu):.1f} s ({dearest.name}); "
        f"presses median {statistics.median(each.presses for each in runs):.0f}"
    )


def main() -> None:
    """Run the set and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--parallel", type=int, default=1)
    parser.add_argument("--held-back", action="store_true", help="only pages not used to tune")
    parser.add_argument("--sweep", action="store_true", help="headless shell; CPU is not counted")
    parser.add_argument("rules", nargs="*", default=RULES)
    given = parser.parse_args()
    chosen = [e for e in examples(*given.rules) if not (given.held_back and e.settings.tuned)]
    runs: list[Run] = []
    load = []
    with ProcessPoolExecutor(given.parallel, max_tasks_per_child=1) as pool:
        for done in as_completed(pool.submit(run, repr(e), given.sweep) for e in chosen):
            one = done.result()
            runs.append(one)
            load.append(os.getloadavg()[0])
            figures = f"{one.seconds:.1f} s, CPU {one.cpu:.1f} s, {one.presses} presses"
            print("ok " if one.exact else "BAD", one.name, figures, flush=True)
    for title, some in (
        ("tuned", [each for each in runs if each.tuned]),
        ("held back", [each for each in runs if not each.tuned]),
        ("all", runs),
    ):
        if some:
            print(title, *accuracy(some), sep="\n")
    print("one pop-up", cost([each for each in runs if len(each.popups) == 1]), sep="\n")
    print("no pop-up", cost([each for each in runs if not each.popups]), sep="\n")
    print("several", cost([each for each in runs if len(each.popups) > 1]), sep="\n")
    print(f"load of the machine: median {statistics.median(load):.1f}, most {max(load):.1f}")


if __name__ == "__main__":
    main()
