"""
The dispatcher (`rectitude ledger work`): takes runs from the table and has them done by children.

The truth is in the rows. It may be killed at any point: its children die with it, its leases run out,
and a result is written under the token of its attempt, once.
"""

import contextlib
import logging
import os
import shutil
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Container, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from datetime import datetime, timedelta
from pathlib import Path
from typing import Protocol

from django.db import (
    InterfaceError,
    OperationalError,
    close_old_connections,
    connection,
)
from django.db.models import QuerySet
from django.utils import timezone

from rectitude.facts.parties import host_of
from rectitude.inspection import file_name
from rectitude.ledger.actor import Actor
from rectitude.ledger.audit import checkpoints
from rectitude.ledger.audit.actions import lock
from rectitude.ledger.audit.sealing import sealed
from rectitude.ledger.campaigns import sweeps
from rectitude.ledger.dispatching.child import LISTED, MODULE
from rectitude.ledger.documents import files
from rectitude.ledger.documents.scanning import scan_waiting
from rectitude.ledger.enterprises.models import Listing
from rectitude.ledger.home import home
from rectitude.ledger.inspections.machine import RUN
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.inspections.probing import KIND
from rectitude.ledger.inspections.runs import LEASE, MAX_ATTEMPTS, OPEN, claimable, new_owner
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.results import outcome as results
from rectitude.ledger.transitions import Refused
from rectitude.sweep.crew import Crew
from rectitude.sweep.driver import LOST_AFTER, outcome_of
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.limits import LIMIT_SECONDS, Limits
from rectitude.text import Text, Unable

POLL = 0.5
"""Seconds between two looks at a child."""

_log = logging.getLogger(__name__)

DatabaseGone = (OperationalError, InterfaceError)
"""What Django raises where the database died or is out of reach."""

MINUTE = 60.0
IDLE = 2.0
"""Seconds between two looks at an empty table."""


class Workers(Protocol):
    """Those who do jobs: this machine's, or a cluster's."""

    def begin(self, job: Job) -> "Future[Outcome]":
        """Have a job done."""

    def abandon(self, job: Job) -> None:
        """Give a job up."""


def take(at: datetime, busy: Container[str] = ()) -> Run | None:
    """
    Take the oldest run that is free, or None; one whose attempts are used up has failed.

    Those of `busy` hosts are left for later.
    """
    with sealed():
        lock()
        for run in Run.objects.filter(claimable(at)).select_related("authority").order_by("pk"):
            if host(run) in busy:
                continue
            by = Actor.engine(run.authority)
            owner = new_owner()
            if run.attempts >= MAX_ATTEMPTS:
                reason = Text("检测进程多次中断。", "The inspection was cut off too many times.")
                results.fail(run.pk, run.owner, reason, at=at)
                continue
            taken = RUN.perform(run, "take", by=by, at=at, given={"owner": owner}, internally=True)
            if taken.problem is not None and taken.problem.state == "submitted":
                PROBLEM.perform(taken.problem, "start_reinspection", by=by, at=at, internally=True)
            return taken
    return None


def open_runs() -> QuerySet[Run]:
    """Return the runs that are requested or under way, wherever."""
    return Run.objects.filter(state__in=OPEN)


def wait_for(key: int, owner: str, until: datetime) -> None:
    """Let a run be taken again at a time, by whoever comes first."""
    Run.objects.filter(pk=key, owner=owner, state="running").update(lease_until=until)


def renew(key: int, owner: str, at: datetime) -> bool:
    """Lengthen the lease of an attempt; False where it was lost."""
    rows = Run.objects.filter(pk=key, owner=owner, state="running")
    return bool(rows.update(lease_until=at + LEASE))


def job_of(run: Run) -> Job:
    """Return what is to be done for a run: the network is public only, whatever the report had."""
    options = dict(run.options) | {"network": "public-only"}
    allowed = [each for each in os.environ.get("RECTITUDE_ALLOW", "").split(",") if each]
    if allowed:
        options["allow"] = allowed
    listing = Listing.objects.filter(page=run.address).select_related("release__asset").first()
    if run.kind == KIND and listing is not None:
        app = listing.release.asset
        options[LISTED] = {"package": app.identifier, "name": app.name.removesuffix("APP").strip()}
    return Job(
        number=run.pk,
        attempt=run.attempts,
        name=file_name(run.address),
        kind=run.kind,
        address=run.address,
        options=options,
        host=host(run),
        alone=run.attempts > 1,
        deaths=max(0, run.attempts - 2),
    )


def host(run: Run) -> str:
    """Return whom the requests of a run reach; nothing for a file."""
    return host_of(run.address) if "://" in run.address else ""


@contextlib.contextmanager
def cluster(address: str, beside: Crew) -> Iterator[tuple[Workers, int]]:
    """Offer those of a Dask cluster, and how many runs they have places for; raises Unable without one."""
    from rectitude.ledger.dispatching.elsewhere import Elsewhere
    from rectitude.sweep.cluster import Cluster

    with Cluster(address, beside.folder) as joined:
        yield Elsewhere(joined, beside), joined.slots()


@contextlib.contextmanager
def crew(limits: Limits | None = None) -> Iterator[Crew]:
    """Offer those who do runs on this machine, each process one at a time; nothing of theirs is left."""
    work = home() / "work"
    work.mkdir(parents=True, exist_ok=True, mode=0o700)
    folder = Path(tempfile.mkdtemp(dir=work, prefix="run-"))
    made = Crew(folder, slots=1, limits=limits, module=MODULE)
    try:
        yield made
    finally:
        made.close()
        shutil.rmtree(folder, ignore_errors=True)


def done_by(workers: Workers, job: Job, alive: Callable[[], bool]) -> Outcome | None:
    """
    Have a job done, as long as `alive` says so, which is asked every now and then; else None.

    What was lost with its worker begins anew: that says nothing of the target, and is no attempt at it.
    """
    under_way = workers.begin(job)
    while alive():
        if not wait([under_way], POLL).done:
            continue
        outcome = outcome_of(job, under_way)
        if outcome.cause != "lost":
            return outcome
        time.sleep(LOST_AFTER)
        under_way = workers.begin(job)
    workers.abandon(job)
    return None


class Dispatcher:
    """Keeps workers busy with the runs of the table, one a host at a time."""

    def __init__(self, executor: Executor, most: int, workers: Workers) -> None:
        """`executor` has threads that each wait for one of `most` runs."""
        self._executor = executor
        self._most = most
        self._workers = workers
        self._busy: Counter[str] = Counter()
        self._under_way: set[Future[None]] = set()
        self._stopped = threading.Event()
        self._signed = 0.0
        self._scan_at = 0.0
        self._look_at_sweeps = 0.0

    def stop(self) -> None:
        """Take no more runs; those under way are given back by their leases."""
        self._stopped.set()

    def run(self, *, until_empty: bool = False) -> int:
        """
        Work until stopped, or until nothing is left; return how many runs were taken.

        A run that another dispatcher holds is left: should that one be dead, its lease runs out.
        """
        taken = 0
        while not self._stopped.is_set():
            try:
                run = self._next()
            except DatabaseGone as error:
                self._wait_for_the_database(error, patient=not until_empty)
                continue
            if run is not None:
                taken += 1
                self._busy[host(run)] += 1
                self._under_way.add(self._executor.submit(self._do, run))
                continue
            if until_empty and not self._under_way and not open_runs().exists():
                break
            self._rest()
        self._finish_all()
        sweeps.end_those_over(timezone.now())
        return taken

    def _next(self) -> Run | None:
        self._sign_when_due()
        self._scan_when_due()
        self._end_sweeps_when_due()
        if len(self._under_way) >= self._most:
            return None
        busy = {host for host, count in self._busy.items() if host and count > 0}
        return take(timezone.now(), busy)

    def _wait_for_the_database(self, error: Exception, *, patient: bool) -> None:
        """Wait and try again; raises the error where nobody asked for patience."""
        if not patient:
            raise error
        _log.warning("the database does not answer, trying again: %s", error)
        connection.close()
        self._stopped.wait(IDLE)

    def _sign_when_due(self) -> None:
        """Sign a checkpoint of the log every hour; whoever stamps it and does not answer is asked again."""
        if time.monotonic() - self._signed >= MINUTE or not self._signed:
            self._signed = time.monotonic()
            try:
                checkpoints.make_due(timezone.now())
            except (Unable, OSError) as error:
                said = error.text.en if isinstance(error, Unable) else error
                _log.warning("the checkpoint was not stamped, or not copied: %s", said)

    def _scan_when_due(self) -> None:
        """Have files scanned, some at a time; at once again where there were some."""
        if time.monotonic() >= self._scan_at:
            done = scan_waiting(timezone.now())
            self._scan_at = time.monotonic() + (0 if done else MINUTE)

    def _end_sweeps_when_due(self) -> None:
        """Keep the figures of sweeps that are over: soon after a run ended here, and every minute."""
        if time.monotonic() >= self._look_at_sweeps:
            self._look_at_sweeps = time.monotonic() + MINUTE
            sweeps.end_those_over(timezone.now())

    def _rest(self) -> None:
        if self._under_way:
            self._collect(wait(self._under_way, IDLE, FIRST_COMPLETED).done)
        else:
            self._stopped.wait(IDLE)

    def _finish_all(self) -> None:
        self._collect(wait(self._under_way).done)

    def _collect(self, done: set[Future[None]]) -> None:
        self._under_way -= done
        if done:
            self._look_at_sweeps = 0.0
        for future in done:
            error = future.exception()
            if isinstance(error, DatabaseGone):
                _log.warning("a result was not taken in, its run begins anew: %s", error)
            elif error is not None:
                raise error

    def _do(self, run: Run) -> None:
        """Have one run done, then take its result in."""
        close_old_connections()
        try:
            outcome = done_by(self._workers, job_of(run), _Heartbeat(self, run))
            if outcome is not None and not self._stopped.is_set():
                take_in(run, outcome)
        except results.Stale:
            return
        finally:
            self._busy[host(run)] -= 1
            close_old_connections()

    @property
    def stopped(self) -> bool:
        """Whether no more work is wanted."""
        return self._stopped.is_set()


class _Heartbeat:
    """Renews a lease three times in its length; false once it is lost or all is stopped."""

    def __init__(self, dispatcher: Dispatcher, run: Run) -> None:
        self._dispatcher, self._run = dispatcher, run
        self._renewed = time.monotonic()

    def __call__(self) -> bool:
        if self._dispatcher.stopped:
            return False
        if time.monotonic() - self._renewed < LEASE.total_seconds() / 3:
            return True
        self._renewed = time.monotonic()
        return renew(self._run.pk, self._run.owner, timezone.now())


def take_in(run: Run, outcome: Outcome) -> None:
    """
    Write down how a run ended.

    While attempts are left, what died is tried again, and a site that asks for less later.

    Raises results.Stale where the attempt lost its lease.
    """
    at = timezone.now()
    if outcome.cause in {"busy", "died"} and run.attempts < MAX_ATTEMPTS:
        wait_for(run.pk, run.owner, at + timedelta(seconds=outcome.retry_after))
        return
    if outcome.report is None:
        reason = outcome.error or Text("没有报告。", "There is no report.")
        results.fail(run.pk, run.owner, reason, at=at)
        return
    raw = outcome.report.encode()
    if run.kind == KIND:
        results.probed(run.pk, run.owner, raw, at=at)
        return
    path = Path(outcome.bundle)
    bundle = files.store(path.read_bytes(), at)
    shutil.rmtree(path.parent, ignore_errors=True)
    try:
        results.finish(run.pk, run.owner, raw, bundle, at=at)
    except Refused as error:
        results.fail(run.pk, run.owner, error.text, at=at)


def clean() -> None:
    """Remove what killed dispatchers left behind: folders older than every lease could be."""
    oldest = time.time() - LIMIT_SECONDS - LEASE.total_seconds()
    for folder in (home() / "work").glob("run-*"):
        if folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)


def local(workers: int) -> ThreadPoolExecutor:
    """Return the executor of one machine: threads that each wait for a child process."""
    return ThreadPoolExecutor(workers, thread_name_prefix="run")
