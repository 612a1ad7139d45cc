"""
A made-up register of any size with faults planted in it, honest look-alikes beside them, and the truth.

Every fault and look-alike is a function that adds rows to a `World`; its name is the kind.
"""

import csv
import random
from pathlib import Path

from registers.faults import FAULTS
from registers.look_alikes import LOOK_ALIKES
from registers.world import COLUMNS, MISSING, STALE, SUBLET, UNLICENSED, Planted, World

__all__ = [
    "COLUMNS",
    "FAULTS",
    "LOOK_ALIKES",
    "MISSING",
    "STALE",
    "SUBLET",
    "UNLICENSED",
    "Planted",
    "World",
    "build",
    "write",
]


def build(filings: int, each: int = 1, seed: int = 20261101) -> World:
    """Return a world of about so many filings, with each kind planted so many times."""
    world = World(random.Random(seed))
    for _ in range(max(6, filings // 2000)):
        world.provider()
    settled = tuple(world.providers)
    for plant in (*FAULTS, *LOOK_ALIKES):
        for _ in range(each):
            plant(world)
            world.providers = list(settled)
    while len(world.rows["filings"]) < filings:
        world.honest()
    return world


def write(world: World, folder: Path, encoding: str = "utf-8") -> Path:
    """Write the tables of a world as CSV files, and return the folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, columns in COLUMNS.items():
        with (folder / f"{table}.csv").open("w", encoding=encoding, newline="") as file:
            writer = csv.DictWriter(file, columns.split(), restval="")
            writer.writeheader()
            writer.writerows(world.rows[table])
    return folder
