"""The driver of a sweep: takes targets from the store, has them done, writes down how they ended."""

import contextlib
import queue
import shutil
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import Executor, Future
from pathlib import Path

import msgspec

from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.politeness import Politeness
from rectitude.sweep.store import Store, full_disk

ATTEMPTS = 4
"""Attempts at one target, whatever they fail of: ours."""
DEATHS = 2
"""A target that killed a process of its own so often is set aside."""
AGAIN_AFTER = 30.0
"""Seconds before a target that could not be reached is tried once more, when others had their turn: ours."""
LOST_AFTER = 3.0
"""Seconds before a target is tried again whose worker was lost, as often as it takes: ours."""
LEAST_SPACE = 256 << 20
"""Bytes free below which no further target begins: ours."""
BATCH = 0.05
"""Seconds for which ended attempts are gathered before they are written in one transaction: ours; short
beside an inspection, long beside the disk's writing of one."""
_BATCHED = 256
"""Attempts that are written in one transaction at most; ours."""
PLACED = 1.0
"""Seconds between two notes of who does what is under way: ours; short beside an inspection."""
LONGEST_REST = 1.0
"""Seconds between two looks for targets that may begin now: ours."""

Ended = tuple[Job, Outcome]


class Driver:
    """Keeps an executor busy with the targets of a store; the only one that writes."""

    def __init__(
        self,
        store: Store,
        executor: Executor,
        do: Callable[[Job], Outcome],
        *,
        slots: Callable[[], int],
        politeness: Politeness,
        workers: Callable[[], Mapping[int, str]] = dict,
        told: Callable[[], None] = lambda: None,
        kept: Callable[[str], None] = lambda name: None,
    ) -> None:
        """
        `do` is what the executor is given, `slots` how many at once, `workers` who does which number.

        `told` is called every second at least, `kept` with the name of each bundle that lies in its folder.
        """
        self._store, self._executor, self._do = store, executor, do
        self._slots, self._politeness, self._told = slots, politeness, told
        self._workers = workers
        self._placed, self._placed_at = dict[int, str](), 0.0
        self._bundle_kept = kept
        self._ended: queue.SimpleQueue[Ended] = queue.SimpleQueue()
        self._under_way: dict[int, Job] = {}
        self._stopped = threading.Event()

    def stop(self) -> None:
        """Begin no more targets; those under way are finished."""
        self._stopped.set()

    def run(self) -> None:
        """
        Work until nothing waits or it is stopped.

        Raises Unable where the disk is too full to go on; what is under way is finished before.
        """
        full = False
        while True:
            full = full or self._space() < LEAST_SPACE
            wanted = self._wanted() and not full
            if wanted:
                self._begin()
            if not self._under_way and (not wanted or self._store.next_ready() is None):
                break
            self._settle()
            self._place()
            self._told()
        if full:
            raise full_disk(self._store.folder)

    def _wanted(self) -> bool:
        return not self._stopped.is_set()

    def _begin(self) -> None:
        now = time.time()
        free = self._politeness.may_begin(self._slots() - len(self._under_way), now)
        for job in self._store.take(free, self._politeness, now) if free > 0 else ():
            self._under_way[job.number] = job
            self._executor.submit(self._do, job).add_done_callback(self._noter(job))

    def _noter(self, job: Job) -> Callable[[Future[Outcome]], None]:
        return lambda future: self._ended.put((job, outcome_of(job, future)))

    def _settle(self) -> None:
        """Wait for attempts that end, and write them down together."""
        ended: list[Ended] = []
        with contextlib.suppress(queue.Empty):
            ended.append(self._ended.get(timeout=LONGEST_REST))
            until = time.monotonic() + BATCH
            while len(ended) < min(_BATCHED, len(self._under_way)):
                ended.append(self._ended.get(timeout=max(0.0, until - time.monotonic())))
        if not ended:
            return
        kept = [(job, self._kept(job, outcome)) for job, outcome in ended]
        self._store.settle([(outcome, *self._follows(job, outcome)) for job, outcome in kept])
        for job, outcome in kept:
            del self._under_way[job.number]
            if outcome.bundle:
                self._bundle_kept(outcome.bundle)
            self._politeness.end(job.host)
            if outcome.cause == "busy":
                self._politeness.back_off(job.host, outcome.retry_after)

    def _place(self) -> None:
        """Write down who does what is under way, as far as that is new."""
        if (now := time.monotonic()) - self._placed_at < PLACED:
            return
        self._placed_at = now
        at = {number: who for number, who in self._workers().items() if number in self._under_way}
        new = [(self._under_way[n], who) for n, who in at.items() if self._placed.get(n) != who]
        self._placed = at
        if new:
            self._store.place(new)

    def _kept(self, job: Job, outcome: Outcome) -> Outcome:
        """Put an attempt's bundle where bundles stay; a full disk makes it an attempt that failed."""
        if not outcome.bundle:
            return outcome
        source = Path(outcome.bundle)
        folder = self._store.folder / "bundles"
        try:
            folder.mkdir(exist_ok=True, mode=0o700)
            source.replace(folder / source.name)
        except OSError:
            return Outcome(number=job.number, attempt=job.attempt, cause="disk")
        shutil.rmtree(source.parent, ignore_errors=True)
        return msgspec.structs.replace(outcome, bundle=source.name)

    def _follows(self, job: Job, outcome: Outcome) -> tuple[str, float]:
        """Return the state that follows an attempt, and when the target is ready if it waits."""
        now = time.time()
        if outcome.report is not None:
            return "done", 0.0
        if outcome.cause == "robots":
            return "skipped", 0.0
        if outcome.cause == "disk":
            return "waiting", now
        if outcome.cause == "lost":
            return "waiting", now + LOST_AFTER
        dead = outcome.cause == "died" and outcome.alone
        tried = job.attempt - self._store.spared(job.number)
        if tried >= ATTEMPTS or (dead and self._store.deaths(job.number) + 1 >= DEATHS):
            return "failed", 0.0
        match outcome.cause:
            case "busy":
                return "waiting", now + outcome.retry_after
            case "unable":
                once_more = tried == 1 and job.host
                return ("waiting", now + AGAIN_AFTER) if once_more else ("failed", 0.0)
            case _:
                return "waiting", now

    def _space(self) -> int:
        return shutil.disk_usage(self._store.folder).free


def outcome_of(job: Job, future: "Future[Outcome]") -> Outcome:
    """Return what a future holds; one that failed has lost its worker, which is no fault of the target's."""
    try:
        return future.result()
    except BaseException as error:  # noqa: BLE001 - whatever the engine says, the target waits again
        from rectitude.text import Text

        why = Text(
            f"执行者中断：{type(error).__name__}", f"The worker was lost: {type(error).__name__}"
        )
        return Outcome(number=job.number, attempt=job.attempt, cause="lost", error=why)
