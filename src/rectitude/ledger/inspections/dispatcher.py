"""
The dispatcher (`rectitude ledger work`): takes runs from the table and has them done by children.

The truth is in the rows. It may be killed at any point: its children die with it, its leases run out,
and a result is written under the token of its attempt, once.
"""

import contextlib
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping
from concurrent.futures import FIRST_COMPLETED, Executor, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import msgspec
from django.db import (
    InterfaceError,
    OperationalError,
    close_old_connections,
    connection,
    transaction,
)
from django.utils import timezone

from rectitude.ledger.accounts.actor import Actor
from rectitude.ledger.audit import checkpoints
from rectitude.ledger.audit.actions import lock
from rectitude.ledger.documents import files
from rectitude.ledger.documents.scanning import scan_waiting
from rectitude.ledger.enterprises.models import Listing
from rectitude.ledger.home import home
from rectitude.ledger.inspections import outcome
from rectitude.ledger.inspections.machine import RUN
from rectitude.ledger.inspections.models import Run
from rectitude.ledger.inspections.probing import KIND
from rectitude.ledger.inspections.runs import LEASE, MAX_ATTEMPTS, claimable, new_owner
from rectitude.ledger.problems.machine import PROBLEM
from rectitude.ledger.transitions import Refused
from rectitude.text import Text, Unable

LIMIT_SECONDS = 900
"""Of one inspection: ours; the engine itself stops after 300 seconds."""

LIMIT_MEMORY = 4 * 1024**3
"""Bytes resident in the child and its browser: ours; a heavy site takes about 1.5 GB."""

LIMIT_DISK = 2 * 1024**3
"""Bytes in the job's folder: ours."""

POLL = 0.5
"""Seconds between two looks at a child."""

_log = logging.getLogger(__name__)

DatabaseGone = (OperationalError, InterfaceError)
"""What Django raises where the database died or is out of reach."""

HOUR = 3600.0
MINUTE = 60.0
IDLE = 2.0
"""Seconds between two looks at an empty table."""


@dataclass(frozen=True)
class Limits:
    """What one child may use."""

    seconds: float = LIMIT_SECONDS
    memory: int = LIMIT_MEMORY
    disk: int = LIMIT_DISK


@dataclass(frozen=True)
class Ended:
    """How a child ended: with a report, or with the reason why there is none."""

    report: bytes | None
    bundle: Path | None
    reason: Text | None


def take(at: datetime) -> Run | None:
    """Take the oldest run that is free, or None; one whose attempts are used up has failed."""
    with transaction.atomic():
        lock()
        for run in Run.objects.filter(claimable(at)).select_related("authority").order_by("pk"):
            by = Actor.engine(run.authority)
            owner = new_owner()
            if run.attempts >= MAX_ATTEMPTS:
                reason = Text("检测进程多次中断。", "The inspection was cut off too many times.")
                outcome.fail(run.pk, run.owner, reason, at=at)
                continue
            taken = RUN.perform(run, "take", by=by, at=at, given={"owner": owner}, internally=True)
            if taken.problem is not None and taken.problem.state == "submitted":
                PROBLEM.perform(taken.problem, "start_reinspection", by=by, at=at, internally=True)
            return taken
    return None


def renew(key: int, owner: str, at: datetime) -> bool:
    """Lengthen the lease of an attempt; False where it was lost."""
    rows = Run.objects.filter(pk=key, owner=owner, state="running")
    return bool(rows.update(lease_until=at + LEASE))


def job_of(run: Run) -> dict[str, Any]:
    """Return what a child is told: the network is public only, whatever the report had."""
    options = dict(run.options) | {"network": "public-only"}
    allowed = [each for each in os.environ.get("RECTITUDE_ALLOW", "").split(",") if each]
    if allowed:
        options["allow"] = allowed
    job = {"kind": run.kind, "address": run.address, "options": options}
    listing = Listing.objects.filter(page=run.address).select_related("release__asset").first()
    if run.kind == KIND and listing is not None:
        app = listing.release.asset
        job["listed"] = {"package": app.identifier, "name": app.name.removesuffix("APP").strip()}
    return job


def inspect_in_child(
    job: Mapping[str, Any], folder: Path, limits: Limits, alive: Callable[[], bool]
) -> Ended:
    """Have a child do a job in a folder, within limits, as long as `alive` says so."""
    (folder / "job.json").write_bytes(msgspec.json.encode(job))
    command = [sys.executable, "-m", "rectitude.ledger.inspections.child", str(folder)]
    with (folder / "log.txt").open("wb") as log:
        child = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command, stdin=subprocess.PIPE, stdout=log, stderr=log, start_new_session=True
        )
        broken = _watch(child, folder, limits, alive)
    if broken is not None:
        return Ended(None, None, broken)
    return _ended(folder, child.returncode)


def _watch(
    child: "subprocess.Popen[bytes]", folder: Path, limits: Limits, alive: Callable[[], bool]
) -> Text | None:
    """Wait for a child; kill it and return why where it goes beyond a limit."""
    started = time.monotonic()
    try:
        while child.poll() is None:
            if (why := _beyond(child.pid, folder, limits, time.monotonic() - started)) is not None:
                return why
            if not alive():
                return Text("检测已被收回。", "The inspection was taken away.")
            time.sleep(POLL)
        return None
    finally:
        _kill_group(child)


def _beyond(group: int, folder: Path, limits: Limits, seconds: float) -> Text | None:
    if seconds > limits.seconds:
        return Text(
            f"检测超过 {limits.seconds:g} 秒。", f"It took more than {limits.seconds:g} seconds."
        )
    if resident(group) > limits.memory:
        return Text("检测占用内存过多。", "The inspection used too much memory.")
    if _bytes_in(folder) > limits.disk:
        return Text("检测占用磁盘过多。", "The inspection used too much disk.")
    return None


def _kill_group(child: "subprocess.Popen[bytes]") -> None:
    with contextlib.suppress(ProcessLookupError):
        os.killpg(child.pid, signal.SIGKILL)
    child.wait()
    if child.stdin is not None:
        child.stdin.close()


def resident(session: int) -> int:
    """Return the bytes resident in all processes of a session (Linux; 0 elsewhere)."""
    pages = 0
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == session:
            pages += int(fields[21])
    return pages * os.sysconf("SC_PAGE_SIZE")


def _bytes_in(folder: Path) -> int:
    total = 0
    for path in folder.rglob("*"):
        try:
            total += path.lstat().st_size
        except OSError:
            continue
    return total


def _ended(folder: Path, status: int | None) -> Ended:
    unable = folder / "unable.json"
    if unable.exists():
        return Ended(None, None, msgspec.json.decode(unable.read_bytes(), type=Text))
    report = folder / "report.json"
    if not report.exists():
        return Ended(
            None,
            None,
            Text(f"检测进程异常结束（{status}）。", f"The inspecting process died ({status})."),
        )
    bundle = next(iter(sorted(folder.glob("*.rectitude.zip"))), None)
    return Ended(report.read_bytes(), bundle, None)


class Dispatcher:
    """Keeps an executor busy with the runs of the table."""

    def __init__(self, executor: Executor, workers: int, *, limits: Limits | None = None) -> None:
        self._executor = executor
        self._workers = workers
        self._limits = limits or Limits()
        self._under_way: set[Future[None]] = set()
        self._stopped = threading.Event()
        self._signed = 0.0
        self._scan_at = 0.0

    def stop(self) -> None:
        """Take no more runs; those under way are given back by their leases."""
        self._stopped.set()

    def run(self, *, until_empty: bool = False) -> int:
        """Work until stopped, or until nothing is left; return how many runs were taken."""
        taken = 0
        while not self._stopped.is_set():
            try:
                run = self._next()
            except DatabaseGone as error:
                self._wait_for_the_database(error, patient=not until_empty)
                continue
            if run is not None:
                taken += 1
                self._under_way.add(self._executor.submit(self._do, run))
                continue
            if not self._under_way and until_empty:
                break
            self._rest()
        self._finish_all()
        return taken

    def _next(self) -> Run | None:
        self._sign_when_due()
        self._scan_when_due()
        return take(timezone.now()) if len(self._under_way) < self._workers else None

    def _wait_for_the_database(self, error: Exception, *, patient: bool) -> None:
        """Wait and try again; raises the error where nobody asked for patience."""
        if not patient:
            raise error
        _log.warning("the database does not answer, trying again: %s", error)
        connection.close()
        self._stopped.wait(IDLE)

    def _sign_when_due(self) -> None:
        """Sign a checkpoint of the log every hour."""
        if time.monotonic() - self._signed >= HOUR or not self._signed:
            self._signed = time.monotonic()
            checkpoints.make(timezone.now())
            self._have_stamped()

    def _scan_when_due(self) -> None:
        """Have files scanned, some at a time; at once again where there were some."""
        if time.monotonic() >= self._scan_at:
            done = scan_waiting(timezone.now())
            self._scan_at = time.monotonic() + (0 if done else MINUTE)

    def _have_stamped(self) -> None:
        """Have the checkpoint stamped; an authority that does not answer is asked again in an hour."""
        try:
            checkpoints.stamp_newest()
        except Unable as error:
            _log.warning("the checkpoint was not time-stamped: %s", error.text.en)

    def _rest(self) -> None:
        if self._under_way:
            self._collect(wait(self._under_way, IDLE, FIRST_COMPLETED).done)
        else:
            self._stopped.wait(IDLE)

    def _finish_all(self) -> None:
        self._collect(wait(self._under_way).done)

    def _collect(self, done: set[Future[None]]) -> None:
        self._under_way -= done
        for each in done:
            error = each.exception()
            if isinstance(error, DatabaseGone):
                _log.warning("a result was not taken in, its run begins anew: %s", error)
            elif error is not None:
                raise error

    def _do(self, run: Run) -> None:
        """Do one run: in a child, then take its result in."""
        close_old_connections()
        work = home() / "work"
        work.mkdir(parents=True, exist_ok=True, mode=0o700)
        folder = Path(tempfile.mkdtemp(dir=work, prefix=f"run-{run.pk}-"))
        try:
            ended = inspect_in_child(job_of(run), folder, self._limits, _Heartbeat(self, run))
            if not self._stopped.is_set():
                take_in(run, ended)
        except outcome.Stale:
            return
        finally:
            shutil.rmtree(folder, ignore_errors=True)
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


def take_in(run: Run, ended: Ended) -> None:
    """
    Write down how a run ended.

    Raises outcome.Stale where the attempt lost its lease.
    """
    at = timezone.now()
    if ended.report is None:
        reason = ended.reason or Text("没有报告。", "There is no report.")
        outcome.fail(run.pk, run.owner, reason, at=at)
        return
    if run.kind == KIND:
        outcome.probed(run.pk, run.owner, ended.report, at=at)
        return
    bundle = files.store(ended.bundle.read_bytes(), at) if ended.bundle is not None else None
    try:
        outcome.finish(run.pk, run.owner, ended.report, bundle, at=at)
    except Refused as error:
        outcome.fail(run.pk, run.owner, error.text, at=at)


def clean() -> None:
    """Remove what killed dispatchers left behind: folders older than every lease could be."""
    oldest = time.time() - LIMIT_SECONDS - LEASE.total_seconds()
    for folder in (home() / "work").glob("run-*"):
        if folder.stat().st_mtime < oldest:
            shutil.rmtree(folder, ignore_errors=True)


def local(workers: int) -> ThreadPoolExecutor:
    """Return the executor of one machine: threads that each wait for a child process."""
    return ThreadPoolExecutor(workers, thread_name_prefix="run")
