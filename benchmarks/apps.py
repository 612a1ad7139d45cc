"""
App packages: processor time and memory of reading and judging, beside androguard where it is installed.

Run `PYTHONPATH=src:tests python benchmarks/apps.py PACKAGE...`. Each figure is of a process of its own,
the interpreter's start included: all rules but for flows of data, all rules, and with `--androguard PYTHON`
those of androguard, which is needed for nothing else. `--generated MB` makes a package of that size out of
the first one and measures it too; `--throughput SECONDS` has two processes read the packages as often as
they can. Goals: the public package of 18 MB (npm: appium-uiautomator2-server) within 1 s and 150 MB without
flows, within 5 s with them; one of 200 MB in four times the memory; 8 packages of 1 to 3 MB a second.
"""

import argparse
import os
import re
import subprocess
import sys
import tempfile
import time
import zipfile
from concurrent.futures import ProcessPoolExecutor
from itertools import count, cycle
from pathlib import Path

from rectitude.bundle import open_bundle
from rectitude.evidence.app import AppPackage
from rectitude.facts.apps.program import read
from rectitude.inspection import inspect_into
from rectitude.options import Options, Target

ALL = (
    "import sys, tempfile; from pathlib import Path; from rectitude.inspection import inspect_into; "
    "from rectitude.options import Options, Target; "
    "inspect_into(Path(tempfile.mkdtemp()) / 'a.zip', Target('app', sys.argv[1]), Options())"
)
BUT_FLOWS = (
    "from types import SimpleNamespace; from rectitude.facts.apps.flows import following; "
    "none = SimpleNamespace(all_flows=lambda: following.Flows((), 0)); "
    f"following._Follower = lambda *given: none; {ALL}"
)
ANDROGUARD = (
    "import sys; from loguru import logger; logger.remove(); "
    "from androguard.misc import AnalyzeAPK; AnalyzeAPK(sys.argv[1])"
)
_DESCRIPTOR = re.compile(rb"L((?!android/|java/|javax/|dalvik/)[a-z]+[a-z0-9])/")
"""The first part of a class name that is not the system's."""
_PROCESSES = 2


def measured(python: str, program: str, package: Path) -> tuple[float, int]:
    """Return seconds of processor time and MB of memory at most of one run."""
    process = subprocess.Popen([python, "-c", program, str(package)], env=os.environ)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{python} ended with status {process.returncode}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024 // 1_000_000


def generated(package: Path, size: int, target: Path) -> Path:
    """Make a package of some MB out of another: its code again and again, under other names of classes."""
    numbers = count(1)
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(target, "w") as new:
        for letter in "ZABCDEFGHIJKLMNOPQRSTUVWXY":
            for member in old.infolist():
                content, name = old.read(member), member.filename
                if name.endswith(".dex"):
                    number = next(numbers)
                    name = f"classes{number if number > 1 else ''}.dex"
                    content = _renamed(content, letter)
                elif letter != "Z":
                    name = f"assets/{letter}/{name}"
                new.writestr(name, content, member.compress_type, 1)
            if new.fp is not None and new.fp.tell() > size * 1_000_000:
                break
    return target


def _renamed(code: bytes, letter: str) -> bytes:
    if letter == "Z":
        return code
    return _DESCRIPTOR.sub(lambda found: b"L" + found[1][:-1] + letter.encode() + b"/", code)


def index(package: Path) -> int:
    """Read a package, judge it by one rule and walk all its instructions; return how many classes it has."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "a.zip"
        inspect_into(path, Target("app", str(package)), Options(scenarios=("resource.filing",)))
        found = open_bundle(path).gather(AppPackage)
        assert found is not None
        program = read(found)
        assert program.unread == 0
        return len(program.classes)


def throughput(packages: list[Path], seconds: float) -> float:
    """Return how many packages a second two processes index."""
    with ProcessPoolExecutor(_PROCESSES) as pool:
        list(pool.map(index, packages[:1] * _PROCESSES))
        begun = time.perf_counter()
        done = sum(pool.map(_indexed, [packages] * _PROCESSES, [begun + seconds] * _PROCESSES))
        return done / (time.perf_counter() - begun)


def _indexed(packages: list[Path], until: float) -> int:
    done = 0
    for package in cycle(packages):
        if time.perf_counter() > until:
            break
        index(package)
        done += 1
    return done


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("packages", nargs="+", type=Path)
    arguments.add_argument("--androguard", metavar="PYTHON")
    arguments.add_argument("--generated", metavar="MB", type=int)
    arguments.add_argument("--throughput", metavar="SECONDS", type=float)
    given = arguments.parse_args()
    if given.throughput:
        print(f"{throughput(given.packages, given.throughput):.1f} packages a second")
        return
    with tempfile.TemporaryDirectory() as folder:
        packages = list(given.packages)
        if given.generated:
            packages.append(generated(packages[0], given.generated, Path(folder) / "generated.apk"))
        print(f"{'package':40} {'MB':>6} {'but flows':>12} {'all':>12} {'androguard':>13}")
        for package in packages:
            line = f"{package.name[:40]:40} {package.stat().st_size / 1e6:6.1f}"
            for program in (BUT_FLOWS, ALL):
                line += " {:6.2f} s {:3}".format(*measured(sys.executable, program, package))
            if given.androguard and package.name != "generated.apk":
                line += " {:6.2f} s {:4}".format(*measured(given.androguard, ANDROGUARD, package))
            print(line, flush=True)


if __name__ == "__main__":
    main()
