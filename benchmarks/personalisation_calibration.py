"""
How often the experiment on personalised delivery errs, and how often it decides.

Simulated portals that really learn go through the same code as a real experiment: visitors drawn by lot,
readings by phase, exact tests over all lists and phases. Run `PYTHONPATH=src:tests python
benchmarks/personalisation_calibration.py [AUDITS [PROCESSES]]`; it prints the tables of
docs/explanation/personalisation.md.
"""

import sys
import time
from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import partial

import recommenders
from push_experiments import experiment
from recommenders import (
    DECEPTIVE,
    DECEPTIVE_DOUBTS,
    HONEST,
    HONEST_DOUBTS,
    UNPERSONALISED,
    Ways,
)
from rectitude.facts.personalisation.experiment import study

LOADS = 3
CONVICTED = {"goes-on", "comes-back"}
UNLIKELIER = 10
"""How many times fewer experiments there are of deceptive portals: they need no 10,000."""


def verdict(ways: Ways, units: int, seed: int) -> tuple[str, float]:
    """Return the worst verdict on the lists of one experiment, and the largest share that is left."""
    found = study(experiment(ways, units=units, controls=0, loads=LOADS, seed=seed)).lists
    order = (
        "goes-on",
        "comes-back",
        "lingers",
        "faint",
        "unlike-before",
        "undecided",
        "none-shown",
    )
    said = {each.verdict for each in found}
    shares = [each.worst.remainder.share for each in found if each.worst]
    return next((each for each in order if each in said), "works"), max(shares, default=0.0)


def counted(pool: ProcessPoolExecutor, ways: Ways, units: int, audits: int) -> Counter[str]:
    done = pool.map(partial(verdict, ways, units), range(audits), chunksize=20)
    return Counter(said for said, _ in done)


def share(count: int, of: int) -> str:
    return f"{count / of:.2%}"


def null(pool: ProcessPoolExecutor, audits: int) -> None:
    """Honest switches and portals without personalisation: nobody may be convicted."""
    portals = {**HONEST, **UNPERSONALISED}
    each = max(1, audits // len(portals))
    print(f"\n## No misconduct: {each * len(portals):,} experiments, six visitors an arm\n")
    print("| portal | convicted | passed | not shown | a question |\n|---|---|---|---|---|")
    convicted = passed = honest = 0
    for name, ways in portals.items():
        said = counted(pool, ways, 6, each)
        guilty = sum(said[verdict] for verdict in CONVICTED)
        convicted += guilty
        if name in HONEST:
            passed, honest = passed + said["works"], honest + each
        rest = each - guilty - said["works"] - said["none-shown"]
        cells = (guilty, said["works"], said["none-shown"], rest)
        print(f"| {name} | {' | '.join(share(n, each) for n in cells)} |", flush=True)
    print(
        f"\nFalse convictions: {convicted} of {each * len(portals):,} "
        f"({share(convicted, each * len(portals))}); honest switches passed: {share(passed, honest)}."
    )


def power(pool: ProcessPoolExecutor, audits: int) -> None:
    """Deceptive switches, by the number of visitors."""
    print(f"\n## Misconduct: {audits:,} experiments each; the share that is convicted\n")
    print("| portal | 5 an arm | 6 an arm |\n|---|---|---|")
    for name, ways in DECEPTIVE.items():
        cells = []
        for units in (5, 6):
            said = counted(pool, ways, units, audits)
            cells.append(share(sum(said[each] for each in CONVICTED), audits))
        print(f"| {name} | {' | '.join(cells)} |", flush=True)


def doubts(pool: ProcessPoolExecutor, audits: int) -> None:
    """Portals of which six visitors an arm show too little: nobody honest is convicted, no deceit passed."""
    print(f"\n## Doubts: {audits:,} experiments each\n")
    print("| portal | convicted | passed | a question |\n|---|---|---|---|")
    for name, ways in (*HONEST_DOUBTS.items(), *DECEPTIVE_DOUBTS.items()):
        said = counted(pool, ways, 6, audits)
        guilty = sum(said[verdict] for verdict in CONVICTED)
        cells = (guilty, said["works"], audits - guilty - said["works"])
        print(f"| {name} | {' | '.join(share(n, audits) for n in cells)} |", flush=True)


def main(audits: int, processes: int) -> None:
    started = time.monotonic()
    with ProcessPoolExecutor(processes) as pool:
        null(pool, audits)
        power(pool, max(10, audits // UNLIKELIER // len(DECEPTIVE)))
        doubts(pool, max(10, audits // 100))
    print(f"\n{time.monotonic() - started:.0f} s, {recommenders.ITEMS} items a portal.")


if __name__ == "__main__":
    main(*(int(given) for given in (*sys.argv[1:], *("10000", "2")[len(sys.argv) - 1 :])))
