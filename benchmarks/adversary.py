"""
Long fuzzing of every reader of foreign bytes, for as many minutes as are given.

Run `python benchmarks/adversary.py --minutes 10`. It tries `tests/adversary/test_foreign_bytes.py` (bundles,
their evidence, plans, tables, personas, storage states, workbooks, captures, lists of targets) and
`tests/ledger/test_foreign_reports.py` (reports) again and again, each round with another seed and with more
examples than CI. The first round that fails is shown with its seed, and the exit status is 1. Goal: none.
"""

import argparse
import os
import random
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).parents[1]
READERS = ("tests/adversary/test_foreign_bytes.py", "tests/ledger/test_foreign_reports.py")
EXAMPLES = 400
"""Examples of each test in a round; ten times those of CI."""


def main() -> int:
    """Fuzz until the time is up; return the exit status."""
    asked = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    asked.add_argument("--minutes", type=float, default=10.0, help="how long at most (10)")
    asked.add_argument(
        "--examples", type=int, default=EXAMPLES, help=f"a test and round ({EXAMPLES})"
    )
    asked.add_argument("--seed", type=int, help="of the first round, to see a failure again")
    given = asked.parse_args()
    end, seed, rounds = time.monotonic() + 60 * given.minutes, given.seed, 0
    while (left := end - time.monotonic()) > 0:
        seed = random.SystemRandom().randrange(1 << 32) if seed is None else seed
        began = time.monotonic()
        try:
            done = _round(seed, given.examples, left)
        except subprocess.TimeoutExpired:
            break
        if done.returncode:
            print(done.stdout[-20_000:], f"\nseed {seed} fails", sep="")
            return 1
        rounds += 1
        print(
            f"round {rounds}: seed {seed}, {time.monotonic() - began:.0f} s, no fault", flush=True
        )
        seed = None
    print(
        f"{rounds} whole rounds of {given.examples} examples a test in {given.minutes:g} min, 0 faults"
    )
    return 0


def _round(seed: int, examples: int, seconds: float) -> subprocess.CompletedProcess[str]:
    """Run all readers' tests once; a round that the time cuts short is no fault."""
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT / "tests")))
    environment = os.environ | {"RECTITUDE_FUZZ_EXAMPLES": str(examples), "RECTITUDE_EXPLORE": "1",
                                "PYTHONPATH": path}  # fmt: skip
    return subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider", "--timeout", "0",
         f"--hypothesis-seed={seed}", *READERS],
        cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        check=False, timeout=seconds,
    )  # fmt: skip


if __name__ == "__main__":
    sys.exit(main())
