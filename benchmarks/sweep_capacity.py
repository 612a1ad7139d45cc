"""
How many machines, how much disk and how many days a number of targets takes, from measured figures.

    python benchmarks/sweep_capacity.py                    # the figures of the documentation
    python benchmarks/sweep_capacity.py --sweep FOLDER     # those of a sweep of your own
    python benchmarks/sweep_capacity.py --a-minute 60 --bundle 900 --hours 8

A machine is what was measured: two cores here. Targets of which some are tried again count so much more.
"""

import argparse
import math
import sqlite3
from pathlib import Path
from typing import NamedTuple

MONTH = 30
"""Days."""
POPULATIONS = (180_000, 3_000_000)
"""Apps that the country tested in a month of 2021, and the order of a campaign that tests millions."""
SHARE = 0.7
"""Of the measured rate that is planned with: ours; real sites are slower than loopback, and machines fail."""
AGAIN = 1.1
"""Attempts a target: ours; a tenth is not reached at once, and is tried once more."""


class Figures(NamedTuple):
    """What one machine does and what a target leaves."""

    a_minute: float
    """Targets."""
    bundle: float
    """KiB."""
    report: float
    """KiB in the store, packed."""


MEASURED = Figures(a_minute=13.0, bundle=150.0, report=11.7)
"""Two cores at real-time priority, pages of demo town, all scenarios, sweep profile, pop-ups off, the sweep's
start included (`sweep_soak.py 80 --everything`). Of real sites bundles are several times as large."""


class Need(NamedTuple):
    """What a number of targets a month takes."""

    targets: int
    machines: int
    disk: float
    """TB, of bundles and reports."""
    days: float
    """With those machines."""
    alone: float
    """Days of one machine."""


def of_sweep(folder: Path) -> Figures:
    """Return the figures of a sweep that has ended."""
    with sqlite3.connect(f"file:{folder / 'sweep.sqlite3'}?mode=ro", uri=True) as database:
        done, first, last = database.execute(
            "select count(*), min(since), max(since + seconds) from target where state = 'done'"
        ).fetchone()
        (packed,) = database.execute("select avg(length(body)) from report").fetchone()
    sizes = [path.stat().st_size for path in (folder / "bundles").glob("*.zip")]
    bundle = sum(sizes) / len(sizes) / 1024 if sizes else 0.0
    return Figures(done / (last - first) * 60, bundle, packed / 1024)


def need(targets: int, figures: Figures, hours: float) -> Need:
    """Return what targets take in a month of days of so many hours."""
    a_day = figures.a_minute * 60 * hours * SHARE / AGAIN
    alone = targets / a_day
    machines = math.ceil(alone / MONTH)
    disk = targets * (figures.bundle + figures.report) * 1024 / 1e12
    return Need(targets, machines, disk, alone / machines, alone)


def table(figures: Figures, hours: float) -> list[str]:
    """Return the lines of the documentation's table."""
    head = ["targets a month", "machines", "disk a month", "days", "days of one machine"]
    return [
        f"| {' | '.join(head)} |",
        "|---:|---:|---:|---:|---:|",
        *(
            f"| {e.targets:,} | {e.machines} | {e.disk:.2f} TB | {e.days:.1f} | {e.alone:.1f} |"
            for e in (need(targets, figures, hours) for targets in POPULATIONS)
        ),
    ]


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("--sweep", type=Path, help="a sweep's folder")
    parser.add_argument("--a-minute", type=float, help="targets of one machine")
    parser.add_argument("--bundle", type=float, help="KiB")
    parser.add_argument("--report", type=float, help="KiB")
    parser.add_argument("--hours", type=float, default=24.0, help="of a day")
    given = parser.parse_args()
    figures = of_sweep(given.sweep) if given.sweep else MEASURED
    named = {n: getattr(given, n) for n in Figures._fields if getattr(given, n) is not None}
    figures = figures._replace(**named)
    rate, sizes = f"{figures.a_minute:.0f} targets a minute", f"{figures.bundle:.0f} KiB a bundle"
    print(f"{rate}, {sizes}, {figures.report:.1f} KiB a report")
    print("\n".join(table(figures, given.hours)))


if __name__ == "__main__":
    main()
