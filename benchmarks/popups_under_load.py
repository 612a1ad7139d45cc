"""
Press the same pop-up pages while the machine is idle and while it is busy: the outcomes must not differ.

    PYTHONPATH=src:tests python benchmarks/popups_under_load.py [--busy N] [--rounds N] [EXAMPLE...]

Each page is watched and pressed as `inspect` does by default, first beside nothing, then beside N processes
that count as fast as they can (18 by default: a load of about 20). For each page and rule the outcomes of
all rounds are compared; a page that was judged in two ways is named, with what was not done in time, and the
exit status is 1. Without names: four pages whose outcome rests on much - a grid of 25, a wait of ten
seconds, a return, a second press. Needs Chromium.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from example import Example, examples, outcome_of
from rectitude.bundle import open_bundle

CLOSING, FULL = "user.popup.close-defect.popups", "user.popup.full-screen-link.popups"
PAGES = (f"{FULL}/failed-1", f"{CLOSING}/failed-11", f"{CLOSING}/failed-36", f"{CLOSING}/failed-47")
COUNTING = "while True: pass"


@contextmanager
def busy(processes: int) -> Iterator[None]:
    """Keep the machine busy with some processes that do nothing but count."""
    counting = [subprocess.Popen([sys.executable, "-c", COUNTING]) for _ in range(processes)]
    try:
        yield
    finally:
        for each in counting:
            each.kill()
            each.wait()


class Judged:
    """What one inspection said: the outcome of each rule, how long it took, what it did not do."""

    def __init__(self, example: Example) -> None:
        started = time.monotonic()
        with tempfile.TemporaryDirectory() as folder:
            report, path = example.collect(Path(folder))
            limits = open_bundle(path).manifest.limits
        self.seconds = time.monotonic() - started
        self.load = os.getloadavg()[0]
        self.outcomes = {rule.id: outcome_of(report, rule.id) for rule in report.scope.rules}
        self.undone = [
            limit.en for limit in limits if "not be made" in limit.en or "time" in limit.en
        ]

    def line(self, example: Example) -> str:
        """Return what there is to say of it."""
        said = self.outcomes.get(example.rule, "-")
        right = "ok " if said is example.outcome else "BAD"
        undone = f"; {' '.join(self.undone)}" if self.undone else ""
        return f"{right} {example!r}: {said} in {self.seconds:.0f} s, load {self.load:.0f}{undone}"


def main() -> None:
    """Press the pages at each load, print each line, then the pages that were judged in two ways."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--busy", type=int, default=18, help="processes that keep the machine busy")
    parser.add_argument(
        "--rounds", type=int, default=1, help="times that each page is pressed at each load"
    )
    parser.add_argument("pages", nargs="*", default=PAGES)
    given = parser.parse_args()
    chosen = [example for example in examples(*given.pages) if repr(example) in given.pages]
    judged: dict[str, list[Judged]] = {repr(example): [] for example in chosen}
    for processes in (0, given.busy):
        print(f"beside {processes} busy processes", flush=True)
        with busy(processes):
            for example in chosen * given.rounds:
                judged[repr(example)].append(Judged(example))
                print(" ", judged[repr(example)][-1].line(example), flush=True)
    differing = [
        f"{name}: {rule} {sorted({each.outcomes[rule] for each in runs})}"
        for name, runs in judged.items()
        for rule in runs[0].outcomes
        if len({each.outcomes[rule] for each in runs}) > 1
    ]
    print(f"judged in two ways: {len(differing)}", *differing, sep="\n  ")
    sys.exit(bool(differing))


if __name__ == "__main__":
    main()
