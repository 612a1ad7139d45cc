"""
How fast targets are dispatched and recorded, and whether the driver's memory is flat.

    python benchmarks/sweep_dispatch.py [TARGETS] [--dask WORKERS] [--seconds WAIT]
    python benchmarks/sweep_dispatch.py [TARGETS] --scaling [--places N] --seconds WAIT

The work is nothing (or a wait), so that what is measured is the driver, its store and the executor. With
`--dask` a scheduler and so many workers run on this machine, in processes of their own; jobs travel packed,
as those of a sweep do. Memory is the driver's resident set after a tenth of the targets and at the end. With
`--scaling` each worker gets so many targets that wait, as for a network: do four and eight do twice and four
times what two do?
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Executor, ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

from rectitude.sweep import results
from rectitude.sweep.driver import Driver
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.politeness import Manners, Politeness
from rectitude.sweep.store import Store
from rectitude.sweep.targets import Planned

LINEAR = 0.9
"""Of what twice as many workers would do at best: what is wanted."""


def nothing(job: Job, wait: float = 0.0) -> Outcome:
    """Stand for an inspection."""
    if wait:
        time.sleep(wait)
    return Outcome(
        number=job.number,
        attempt=job.attempt,
        seconds=wait,
        report=json.dumps({"target": job.address}),
    )


@contextmanager
def executing(dask: int, places: int, wait: float):
    """Offer an executor, what it is given, and how many are under way."""
    if not dask:
        with ThreadPoolExecutor(8) as executor:
            yield executor, lambda job: nothing(job, wait), lambda: 64
        return
    from distributed import SubprocessCluster

    from rectitude.sweep.cluster import RESOURCE, Cluster

    options = {"n_workers": dask, "threads_per_worker": places, "dashboard_address": "127.0.0.1:0"}
    with (
        SubprocessCluster(**options, worker_kwargs={"resources": {RESOURCE: places}}) as engine,
        tempfile.TemporaryDirectory() as folder,
        Cluster(engine.scheduler_address, Path(folder), work=_Work(wait)) as cluster,
    ):
        yield cluster, nothing, cluster.slots


class _Work:
    """Stands for what workers do with the jobs that came together; unpacks them as they do."""

    def __init__(self, wait: float) -> None:
        self.wait = wait

    def __call__(self, packed):
        from rectitude.sweep.packing import Returned

        return [Returned(nothing(each.unpacked()[0], self.wait)) for each in packed]


def resident() -> int:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 >> 20


def measure(count: int, dask: int, places: int, wait: float) -> tuple[float, int, int]:
    """Return the seconds, and the driver's MiB after a tenth and at the end."""
    with tempfile.TemporaryDirectory() as folder, closing(Store(Path(folder))) as store:
        rows = (
            Planned(n + 2, "website", f"https://h{n}.example/", f"w {n}", f"h{n}.example")
            for n in range(count)
        )
        store.begin(rows, {})
        early: list[int] = []

        def told() -> None:
            if not early and store.counts().get("done", 0) >= count // 10:
                early.append(resident())

        looks = iter(range(1 << 60))
        with executing(dask, places, wait) as (executor, do, slots):
            started = time.perf_counter()
            drive(store, executor, do, slots, lambda: next(looks) % 50 or told())
            taken = time.perf_counter() - started
        late = resident()
        results.write(store)
        assert store.counts() == {"done": count}
        assert sum(1 for _ in results.lines(store)) == count
    return taken, (early or [late])[0], late


def drive(
    store: Store,
    executor: Executor,
    do: Callable[[Job], Outcome],
    slots: Callable[[], int],
    told: Callable,
) -> None:
    Driver(store, executor, do, slots=slots, politeness=Politeness(Manners()), told=told).run()


def scale(count: int, places: int, wait: float) -> bool:
    """Print what 2, 4 and 8 workers do, each with so many targets; return whether that is nearly linear."""
    rates = {}
    for workers in (2, 4, 8):
        taken, _, _ = measure(count * workers, workers, places, wait)
        rates[workers] = count * workers / taken
        share = rates[workers] / workers / (rates[2] / 2)
        ideal = workers * places / wait
        print(f"{workers} workers: {rates[workers]:.2f} targets a second, {share:.2f} of linear;"
              f" {rates[workers] / ideal:.2f} of what {places} places each can do at all")  # fmt: skip
    return all(rate / workers / (rates[2] / 2) >= LINEAR for workers, rate in rates.items())


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("targets", type=int, nargs="?", default=100_000)
    parser.add_argument("--dask", type=int, default=0)
    parser.add_argument("--places", type=int, default=1, help="of each worker of Dask")
    parser.add_argument("--seconds", type=float, default=0.0)
    parser.add_argument("--scaling", action="store_true")
    given = parser.parse_args()
    if given.scaling:
        return 0 if scale(given.targets, given.places, given.seconds) else 1
    taken, early, late = measure(given.targets, given.dask, given.places, given.seconds)
    engine = f"Dask, {given.dask} workers" if given.dask else "this process"
    print(
        f"{given.targets:,} targets, {engine}: {taken:.1f} s, {given.targets / taken:,.0f} a second"
    )
    print(f"driver: {early} MiB after a tenth, {late} MiB at the end")
    return 0


if __name__ == "__main__":
    sys.exit(main())
