"""
The process that inspects, target after target: `python -m rectitude.sweep.child FOLDER SLOTS`.

It reads jobs, a line of JSON each, and writes outcomes as they come; several are done side by side, in one
warm browser where the profile allows. It dies with its parent: when its standard input closes early, it
kills itself and everything that it started; also if the parent had stopped it, for the kernel then sends
SIGHUP, which it ignores, and SIGCONT (POSIX, _Exit: an orphaned process group). `FOLDER` gets a folder for
each attempt.
"""

import os
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from email.utils import parsedate_to_datetime
from pathlib import Path

import msgspec

from rectitude import diagnostics
from rectitude.bundle import open_bundle
from rectitude.bundle.writing import NO_SPACE, DiskFull
from rectitude.collectors.kinds import kind_of, target
from rectitude.evidence.exchange import Exchange
from rectitude.evidence.page import PageVisit
from rectitude.evidence.transport import IdentityProbe
from rectitude.findings import Inspection
from rectitude.inspection import inspect_into
from rectitude.sweep import robots
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.processes import ProcessTree, adopt, named, reap
from rectitude.text import Text, Unable

OWN = "RECTITUDE_OWN_TMPDIR"
"""Set where the temporary folder belongs to this process alone, and goes with it."""
BUSY = frozenset({429, 503})
"""Statuses by which a site asks for less."""
PATIENCE = 60.0
"""Seconds to leave a site alone that asks for less and does not say how long; ours."""


Perform = Callable[["Job", Path], "Outcome"]
"""Makes one attempt in a folder of its own."""


def main(folder: Path, slots: int, perform: Perform) -> None:
    """Do jobs until there are no more."""
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    adopt()
    output = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)  # what anything prints goes to the log, and not among the outcomes
    writing = threading.Lock()
    under_way = threading.Semaphore(0)

    def do(job: Job) -> None:
        said = msgspec.json.encode(perform(job, folder / f"{job.number}-{job.attempt}"))
        with writing:
            output.write(said + b"\n")
        reap()
        under_way.release()

    decoder = msgspec.json.Decoder(Job)
    begun = 0
    with ThreadPoolExecutor(slots, thread_name_prefix="target") as executor:
        for line in sys.stdin.buffer:
            if line.strip() == b"end":
                break
            executor.submit(do, decoder.decode(line))
            begun += 1
        else:
            _end_without_parent()
        threading.Thread(target=_watch_parent, name="parent", daemon=True).start()


def _watch_parent() -> None:
    """End with the parent also while the last jobs are done; nothing is to be read any more but the end."""
    while os.read(0, 1):  # not through `sys.stdin`, whose lock would hold up the end of the process
        continue
    _end_without_parent()


def _end_without_parent() -> None:
    """Kill everything that was started, remove what it left for a while, and end."""
    tree = ProcessTree(os.getpid())
    tree.kill_others()
    if os.environ.get(OWN):
        shutil.rmtree(tempfile.gettempdir(), ignore_errors=True)
    tree.kill()


def inspect(job: Job, folder: Path) -> Outcome:
    """Make one attempt at an inspection; whatever goes wrong is its outcome."""
    return attempt(job, folder, inspected)


def inspected(job: Job, folder: Path) -> Outcome:
    """Inspect; raises whatever goes wrong."""
    path = folder / f"{job.name}.rectitude.zip"
    kind = kind_of(job.kind)
    options = kind.read_options(job.options)
    if job.robots and kind.is_address and (why := robots.refusal(job.address, options)):
        return Outcome(number=job.number, attempt=job.attempt, cause="robots", error=why)
    report = inspect_into(path, target(job.address, job.kind), options)
    return _reported(job, report, path)


def attempt(job: Job, folder: Path, do: Perform) -> Outcome:
    """Make one attempt at anything; whatever goes wrong is its outcome."""
    started = time.monotonic()
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    try:
        outcome = do(job, folder)
    except Exception as error:  # noqa: BLE001 - an error of one target is that target's alone
        shutil.rmtree(folder, ignore_errors=True)
        outcome = _failed(job, error)
    return msgspec.structs.replace(
        outcome,
        seconds=round(time.monotonic() - started, 3),
        alone=job.alone,
        worker=named(os.getpid()),
    )


def crash_may_be_chance(job: Job) -> bool:
    """
    Return whether a page that crashed costs only the attempt.

    One that does so again when no other target's page is open beside it is reported on as far as it was
    read. Attempts that ended with their driver or their worker say nothing of the page.
    """
    return not job.alone or job.deaths == 0


def _reported(job: Job, report: Inspection, path: Path) -> Outcome:
    if not report.scope.complete and (
        _browser_died(path) or (crash_may_be_chance(job) and _crashed(path))
    ):
        shutil.rmtree(path.parent, ignore_errors=True)
        why = Text("浏览器在检测中退出。", "The browser died during the inspection.")
        return Outcome(number=job.number, attempt=job.attempt, cause="died", error=why)
    if (wait := _asked_to_wait(path)) is not None:
        shutil.rmtree(path.parent, ignore_errors=True)
        return Outcome(
            number=job.number,
            attempt=job.attempt,
            cause="busy",
            error=Text("网站要求减少访问（429 或 503）。", "The site asks for less (429 or 503)."),
            retry_after=wait,
        )
    return Outcome(
        number=job.number,
        attempt=job.attempt,
        report=msgspec.json.encode(report).decode(),
        failed=report.failed,
        bundle=str(path),
        digest=report.bundle.sha256,
    )


def _failed(job: Job, error: Exception) -> Outcome:
    if isinstance(error, DiskFull) or (isinstance(error, OSError) and error.errno in NO_SPACE):
        full = Text("磁盘已满。", "The disk is full.")
        return Outcome(number=job.number, attempt=job.attempt, cause="disk", error=full)
    if isinstance(error, Unable):
        return Outcome(number=job.number, attempt=job.attempt, cause="unable", error=error.text)
    log = diagnostics.keep(error, f"sweep, target {job.number}")
    return Outcome(
        number=job.number,
        attempt=job.attempt,
        cause="unforeseen",
        error=diagnostics.said(error, log),
        log=log.name,
    )


def _browser_died(path: Path) -> bool:
    """Return whether the whole browser died: if somebody killed it, that says nothing of the target."""
    from rectitude.collectors.website.visits import BROWSER_DIED

    return BROWSER_DIED in open_bundle(path).manifest.limits


def _crashed(path: Path) -> bool:
    return any(page.problem == "crash" for page in open_bundle(path).records(PageVisit))


def _asked_to_wait(path: Path) -> float | None:
    """
    Return how long the site asked to be left alone, if its first page was such an answer.

    Where no browser opened it, every client under whose name it was asked for must have got one: an answer
    to some of them alone is what the inspection is about.
    """
    bundle = open_bundle(path)
    for exchange in bundle.records(Exchange):
        if exchange.resource_type == "document":
            if exchange.status not in BUSY:
                return None
            headers = {name.lower(): value for name, value in exchange.response_headers}
            return _seconds(headers.get("retry-after", ""))
    answers = {probe.status for probe in bundle.records(IdentityProbe)}
    return PATIENCE if answers and answers <= BUSY else None


def _seconds(given: str) -> float:
    """Return the seconds that a Retry-After names (RFC 9110, 10.2.3)."""
    try:
        if given.strip().isdigit():
            return float(given)
        return max(0.0, parsedate_to_datetime(given).timestamp() - time.time())
    except (ValueError, TypeError, OverflowError):
        return PATIENCE


if __name__ == "__main__":
    main(Path(sys.argv[1]), int(sys.argv[2]), inspect)
