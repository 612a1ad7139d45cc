"""
App packages: processor time and memory of reading and judging, beside androguard where it is installed.

Run `PYTHONPATH=src:tests python benchmarks/apps.py PACKAGE...`. Each figure is of a process of its own, the
interpreter's start included. `--androguard PYTHON` names an interpreter that has androguard; it is never
needed for anything else. Goals: the public package of 18 MB (npm: appium-uiautomator2-server) within
1 s and 150 MB.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

OURS = (
    "import sys, tempfile; from pathlib import Path; from rectitude.inspection import inspect_into; "
    "from rectitude.options import Options, Target; "
    "inspect_into(Path(tempfile.mkdtemp()) / 'a.zip', Target('app', sys.argv[1]), Options())"
)
ANDROGUARD = (
    "import sys; from loguru import logger; logger.remove(); "
    "from androguard.misc import AnalyzeAPK; AnalyzeAPK(sys.argv[1])"
)


def measured(python: str, program: str, package: Path) -> tuple[float, int]:
    """Return seconds of processor time and MB of memory at most of one run."""
    process = subprocess.Popen([python, "-c", program, str(package)], env=os.environ)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{python} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 // 1_000_000


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("packages", nargs="+", type=Path)
    arguments.add_argument("--androguard", metavar="PYTHON")
    given = arguments.parse_args()
    print(
        f"{'package':45} {'MB':>6} {'ours s':>7} {'MB':>5} {'theirs s':>9} {'MB':>6} {'times':>6}"
    )
    for package in given.packages:
        seconds, memory = measured(sys.executable, OURS, package)
        line = (
            f"{package.name[:45]:45} {package.stat().st_size / 1e6:6.1f} {seconds:7.2f} {memory:5}"
        )
        if given.androguard:
            theirs, much = measured(given.androguard, ANDROGUARD, package)
            line += f" {theirs:9.2f} {much:6} {theirs / seconds:6.1f}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
