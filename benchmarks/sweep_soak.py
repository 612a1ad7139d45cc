"""
A long sweep of demo town's pages: does it grow, or leave anything behind?

    python benchmarks/sweep_soak.py [PAGES] [--minutes MOST] [--everything]

Demo town is served by this process. Every page is a target of its own, told from others by a query; they are
inspected in the sweep profile, pop-ups off, and processes replaced as always. Every ten seconds the memory
of the driver and of all that it started is read (what they share counts once), and how many files lie in
the temporary folder. After MOST minutes the sweep is interrupted as by Ctrl-C, so that what is under way
ends. Then: the driver takes no more memory in the last third than in the middle one, a tenth aside; nor do
all processes, if enough of them were replaced meanwhile to tell; and no process, temporary file or folder of
an attempt is left. Exit 1 where that does not hold.
"""

import argparse
import os
import signal
import statistics
import subprocess
import sys
import tempfile
import time
from contextlib import closing
from pathlib import Path

from sweep_capacity import of_sweep

from rectitude.demo import town
from rectitude.sweep.crew import RECYCLED
from rectitude.sweep.processes import ProcessTree, _proportional
from rectitude.sweep.store import Store

LOOK = 10.0
"""Seconds between two looks."""
GROWTH = 1.1
"""How much more the last third may take than the middle one: ours; what one page takes differs by more."""
ENOUGH = 4 * RECYCLED
"""Pages from which on the memory of all processes is compared: a browser grows until it is replaced."""
OPTIONS = ["--lang", "en", "--browser-profile", "sweep", "--pages", "1", "--popups", "off",
           "--per-host", "16"]  # fmt: skip
FEW = ["--scenario", "resource.filing.missing", "--scenario", "data.transit.unencrypted"]
"""What is looked for, where that is not everything: a page is then soon read."""


def pages(served: town.Served, count: int) -> str:
    sites = served.addresses
    lines = (f"{sites[n % len(sites)]}?page={n // len(sites)}" for n in range(count))
    return "address\n" + "\n".join(lines)


def megabytes(pids: list[int]) -> int:
    return sum(map(_proportional, pids)) >> 20


def files(folder: Path) -> int:
    return sum(len(names) for _, _, names in os.walk(folder))


def watch(driver: "subprocess.Popen[bytes]", temporary: Path, most: float) -> list[tuple[int, ...]]:
    """Return the driver's MiB, everybody's, and temporary files, look by look, until the sweep ends."""
    tree, looks, until = ProcessTree(driver.pid), [], time.monotonic() + most
    while driver.poll() is None:
        if time.monotonic() > until:
            driver.send_signal(signal.SIGINT)
            driver.wait()
            break
        everybody = [pid for pid, _ in tree.look()]
        looks.append((megabytes([driver.pid]), megabytes(everybody), files(temporary)))
        time.sleep(LOOK)
    return looks


def thirds(values: list[int]) -> tuple[float, float]:
    """Return the medians of the middle and of the last third."""
    third = max(1, len(values) // 3)
    return statistics.median(values[-2 * third : -third] or values), statistics.median(
        values[-third:]
    )


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("pages", type=int, nargs="?", default=2000)
    parser.add_argument("--minutes", type=float, default=15.0)
    parser.add_argument("--everything", action="store_true", help="all scenarios, not two")
    given = parser.parse_args()
    with town.serve(0) as served, tempfile.TemporaryDirectory(prefix="ss-") as name:
        base = Path(name)
        temporary, table, out = base / "tmp", base / "targets.csv", base / "out"
        temporary.mkdir()
        table.write_text(pages(served, given.pages), encoding="utf-8")
        known = [word for each in served.resolve for word in ("--resolve", each)]
        command = [sys.executable, "-m", "rectitude", "sweep", str(table), "--output", str(out),
                   "--ca", str(served.save_authority(base / "ca.pem")), *known, *OPTIONS,
                   *([] if given.everything else FEW)]  # fmt: skip
        started = time.monotonic()
        driver = subprocess.Popen(
            command, env=os.environ | {"TMPDIR": str(temporary)},
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        tree = ProcessTree(driver.pid)
        looks = watch(driver, temporary, given.minutes * 60)
        taken = time.monotonic() - started
        with closing(Store(out, driving=False)) as store:
            counts = store.counts()
        figures = of_sweep(out)
        left = [pid for pid, _ in tree.look()]
        drivers, everybody, lying = (list(column) for column in zip(*looks, strict=True))
        checks = {
            "most targets have a result": counts.get("done", 0) > counts.get("failed", 0),
            "the driver does not grow": thirds(drivers)[1] <= GROWTH * thirds(drivers)[0],
            f"all processes together do not grow (told from {ENOUGH} pages on)": counts.get(
                "done", 0
            )
            < ENOUGH
            or thirds(everybody)[1] <= GROWTH * thirds(everybody)[0],
            "no process is left": not left,
            "no temporary file is left": files(temporary) == 0,
            "no attempt's folder is left": not any(p.is_dir() for p in out.glob("work/*")),
        }
    print(f"{counts.get('done', 0)} of {given.pages} pages in {taken / 60:.1f} minutes"
          f" ({counts.get('done', 0) / taken * 60:.0f} a minute); {counts}")  # fmt: skip
    print(f"from the first to the last {figures.a_minute:.0f} a minute, {figures.bundle:.0f} KiB a bundle,"
          f" {figures.report:.1f} KiB a report")  # fmt: skip
    print("MiB, medians of the middle and of the last third: driver {:.0f}, {:.0f};"
          " all processes {:.0f}, {:.0f}".format(*thirds(drivers), *thirds(everybody)))  # fmt: skip
    print(f"temporary files meanwhile: {statistics.median(lying):.0f}, at most {max(lying)}")
    for check, holds in checks.items():
        print(f"{'ok ' if holds else 'NOT'} {check}")
    return 0 if all(checks.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
