"""
Press the whole set of pop-up examples anew: precision and recall by page, time and CPU a page.

    PYTHONPATH=src:tests python benchmarks/popups_full_set.py [--parallel N] [--held-back] [RULE...]

A page counts as deceptive if its folder says `failed`; it is found if any pop-up rule failed. Pages
that were used to tune the rules and pages that were held back are counted apart. Needs the example
libraries (`npm ci` in tests/) and Chromium.
"""

import argparse
import resource
import statistics
import tempfile
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor, as_completed
from pathlib import Path

from example import Example, examples, outcome_of, surprises
from rectitude.findings import Outcome

RULES = ("user.popup", "user.personalised.fake-off.popups")


class Run:
    """What one page gave: found or not, exactly as the folder says or not, seconds, CPU seconds."""

    def __init__(self, example: Example) -> None:
        self.name = repr(example)
        self.tuned = example.settings.tuned
        self.deceptive = example.outcome is Outcome.FAILED
        before, start = _cpu(), time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            report, _ = example.collect(Path(folder))
        self.seconds = time.monotonic() - start
        self.cpu = _cpu() - before
        self.found = any(finding.outcome is Outcome.FAILED for finding in report.findings)
        exact = outcome_of(report, example.rule) is example.outcome
        self.exact = exact and not surprises(report, example)


def _cpu() -> float:
    """Return the CPU seconds of this process and of the children that it has waited for."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def run(name: str) -> Run:
    """Collect one example anew."""
    return Run(next(each for each in examples(name) if repr(each) == name))


def figures(runs: list[Run]) -> Iterator[str]:
    """Yield precision, recall and cost of some pages, a line each."""
    true = sum(each.found and each.deceptive for each in runs)
    false = [each.name for each in runs if each.found and not each.deceptive]
    missed = [each.name for each in runs if each.deceptive and not each.found]
    precision, recall = true / max(1, true + len(false)), true / max(1, true + len(missed))
    yield f"  deceptive {true + len(missed)}, honest {sum(not each.deceptive for each in runs)}"
    yield f"  precision {precision:.3f}, recall {recall:.3f}"
    yield f"  exactly as expected {sum(each.exact for each in runs)} of {len(runs)}"
    yield f"  false alarms {false}, missed {missed}"
    seconds, cpu = [each.seconds for each in runs], [each.cpu for each in runs]
    yield f"  seconds: median {statistics.median(seconds):.1f}, most {max(seconds):.1f}"
    yield f"  CPU seconds: median {statistics.median(cpu):.1f}, most {max(cpu):.1f}"


def main() -> None:
    """Run the set and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--parallel", type=int, default=1)
    parser.add_argument("--held-back", action="store_true", help="only pages not used to tune")
    parser.add_argument("rules", nargs="*", default=RULES)
    given = parser.parse_args()
    chosen = [e for e in examples(*given.rules) if not (given.held_back and e.settings.tuned)]
    runs: list[Run] = []
    with ProcessPoolExecutor(given.parallel, max_tasks_per_child=1) as pool:
        for done in as_completed(pool.submit(run, repr(example)) for example in chosen):
            one = done.result()
            runs.append(one)
            print("ok " if one.exact else "BAD", one.name, f"{one.seconds:.1f} s", flush=True)
    for title, some in (
        ("tuned", [each for each in runs if each.tuned]),
        ("held back", [each for each in runs if not each.tuned]),
        ("all", runs),
    ):
        if some:
            print(title, *figures(some), sep="\n")


if __name__ == "__main__":
    main()
