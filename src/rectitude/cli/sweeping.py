"""What `sweep` does: begin or go on, show how far it is, write the results, return the exit status."""

import contextlib
import os
import shutil
import signal
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import Executor, ThreadPoolExecutor
from pathlib import Path
from typing import Any

import click
import msgspec

from rectitude.cli import status
from rectitude.cli.sweep_progress import progress, say, say_counts
from rectitude.cli.sweep_sources import (
    PUBLIC,
    Source,
    allowed,
    asked_of_the_ledger,
    digest_of,
    source,
    take_in,
)
from rectitude.options import Options, read
from rectitude.sweep import columns, local, reporting, results, targets
from rectitude.sweep.account import account
from rectitude.sweep.crew import Crew
from rectitude.sweep.driver import Driver
from rectitude.sweep.jobs import Job, Outcome
from rectitude.sweep.metrics import served
from rectitude.sweep.politeness import Manners, Politeness, hours_of
from rectitude.sweep.sampling import draw
from rectitude.sweep.store import Store
from rectitude.sweep.upload import uploading
from rectitude.text import Language, Text, Unable

_WORK = "work"

_STOPPED = Text("在停用名单中，没有检测。", "On the stop list; not inspected.")


class _Sampling(msgspec.Struct, frozen=True):
    """How many targets are drawn, if not all, and how."""

    size: int | None = None
    seed: int = 0
    by: str | None = None


class _Scheduler(msgspec.Struct, frozen=True):
    """The cluster that does the work, if one does, and how it is reached."""

    address: str | None = None
    ca: Path | None = None
    certificate: Path | None = None
    key: Path | None = None


def sweep(
    *,
    table: tuple[str, ...],
    output: Path | None,
    language: Language,
    kind: str | None,
    resume: bool | None,
    retry_failed: bool,
    workers: int | None,
    per_host: int,
    per_address: int | None,
    robots: bool,
    host_pause: float,
    target_rate: float | None,
    hours: str | None,
    stop_list: Path | None,
    metrics_port: int | None,
    since: Path | None,
    sample: int | None,
    seed: int,
    by: str | None,
    scheduler: str | None,
    tls_ca: Path | None,
    tls_cert: Path | None,
    tls_key: Path | None,
    campaign: int | None,
    ledger: bool,
    username: str | None,
    bundles_to: str | None,
    parquet: bool,
    **given: Any,
) -> int:
    """Do a sweep, or go on with one; `status FOLDER` in place of a table says how far it is."""
    if table[:1] == ("status",) and len(table) == 2:
        return say(Path(table[1]), language)
    if output is None:
        raise Unable("请用 --output 给出结果文件夹。", "Name the folder of the results: --output.")
    manners = Manners(
        per_host=per_host,
        per_address=per_address,
        host_pause=host_pause,
        rate=target_rate,
        hours=hours_of(hours) if hours else None,
    )
    stopped = targets.hosts_in(stop_list) if stop_list else frozenset()
    ledgers = asked_of_the_ledger(campaign, ledger, username)
    if parquet:
        columns.available()
    with contextlib.closing(Store(output)) as store:
        everyone = _shared(language, given, of_campaign=campaign is not None)
        found = source(Path(table[0]) if table else None, ledgers)
        asked = _Sampling(sample, seed, by)
        _begin(store, found, everyone, kind, asked, resume=bool(resume), robots=robots)
        store.recover(again=retry_failed)
        store.skip(stopped, _STOPPED)
        engine = _Scheduler(scheduler, tls_ca, tls_cert, tls_key)
        with served(store.folder, metrics_port):
            interrupted = _drive(store, manners, workers, engine, bundles_to, language)
        _hand_over(store, since, language, parquet=parquet)
        if ledgers.takes_in:
            take_in(store, ledgers.username, language)
        return status.INTERRUPTED if interrupted else _status(store)


def _shared(language: Language, given: Mapping[str, Any], *, of_campaign: bool) -> dict[str, Any]:
    """Return the options that all targets share; a campaign's are public addresses only."""
    shared = {name: value for name, value in given.items() if value not in {None, ()}}
    public = PUBLIC | ({"allow": allowed()} if allowed() else {})
    return {"language": language, **shared, **(public if of_campaign else {})}


def _hand_over(store: Store, since: Path | None, language: Language, *, parquet: bool) -> None:
    """Write the results and the report, against an earlier sweep where one is named; say how many."""
    results.write(store)
    if parquet:
        columns.write(store)
    with contextlib.ExitStack() as stack:
        earlier = (
            stack.enter_context(contextlib.closing(Store(since, driving=False))) if since else None
        )
        found = account(store, earlier)
    reporting.write(found, store.folder, language, str(store.setting("table")))
    say_counts(store, language)


def _begin(
    store: Store,
    source: Source | None,
    shared: dict[str, Any],
    kind: str | None,
    asked: _Sampling,
    *,
    resume: bool,
    robots: bool,
) -> None:
    """Take the targets in, unless that was done; raises Unable where a sweep is there and not to go on."""
    if store.begun:
        if not resume:
            raise Unable(
                f"{store.folder} 里已有批量检测；用 --resume 继续，或另选文件夹。",
                f"There is a sweep in {store.folder} already: go on with --resume, or choose another.",
            )
        if source and source.digest != store.setting("digest"):
            raise Unable(
                f"{source.name} 与开始时不同；请另选文件夹重新开始。",
                f"{source.name} is not as it was when the sweep began; begin another in another folder.",
            )
        return
    if source is None:
        raise Unable("请给出对象表（CSV 或 XLSX）。", "Name the table of targets (CSV or XLSX).")
    if source.round and source.round["scenarios"]:
        shared = {"scenarios": tuple(source.round["scenarios"]), **shared}
    rows = list(source.read(_kept(store.folder, shared), kind))
    planned = [row for row in rows if isinstance(row, targets.Planned)]
    settings: dict[str, Any] = {
        "table": source.name,
        "digest": source.digest,
        "population": len(planned),
    }
    if source.round:
        settings["round"] = source.round | {"scenarios": shared.get("scenarios", ())}
    if robots:
        settings["robots"] = True
    if asked.size:
        planned, drawn = draw(planned, asked.size, asked.seed, asked.by or "")
        settings["sample"] = msgspec.to_builtins(drawn)
    store.begin([*planned, *(row for row in rows if isinstance(row, targets.Fault))], settings)


def _kept(folder: Path, shared: dict[str, Any]) -> dict[str, Any]:
    """Keep the files that all targets need beside the truth, so that what they hold stays what it was."""

    def keep(value: Any) -> Any:
        if isinstance(value, tuple):
            return tuple(keep(each) for each in value)
        if not isinstance(value, Path) or not value.is_file():
            return value
        kept = folder / "files" / digest_of(value)[:16] / value.name
        kept.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        shutil.copyfile(value, kept)
        kept.chmod(0o600)
        return kept

    return {name: keep(value) for name, value in shared.items()}


def _drive(
    store: Store,
    manners: Manners,
    workers: int | None,
    scheduler: _Scheduler,
    bundles_to: str | None,
    language: Language,
) -> bool:
    """Inspect what waits; return whether it was interrupted."""
    work = store.folder / _WORK
    shutil.rmtree(work, ignore_errors=True)
    with (
        uploading(store.folder / "bundles", bundles_to) as uploads,
        _executing(store, work, workers, scheduler) as (executor, do, slots, who, end),
        progress(store, language) as told,
    ):
        driver = Driver(
            store, executor, do, slots=slots, politeness=Politeness(manners),
            workers=who, told=told, kept=uploads.send if uploads else lambda name: None,
        )  # fmt: skip
        with _stopping(driver, end, language) as interrupts:
            driver.run()
    _clear(work)
    if uploads and (left := len(uploads.left())):
        text = Text(
            f"{left} 个证据包没能送出，仍在 bundles/ 中；用 --resume 再送。",
            f"{left} bundles could not be sent and are still in bundles/: send them with --resume.",
        )
        click.echo(text[language], err=True)
    return bool(interrupts)


_Executing = tuple[
    Executor,
    Callable[[Job], Outcome],
    Callable[[], int],
    Callable[[], Mapping[int, str]],
    Callable[[], None],
]


@contextlib.contextmanager
def _executing(
    store: Store, work: Path, workers: int | None, scheduler: _Scheduler
) -> Iterator[_Executing]:
    """
    Offer who does the work: this machine's crew, or a cluster.

    That is the executor, what it is given, how many at once, who does which target, what ends it at once.
    """
    if scheduler.address:
        from rectitude.cli.working import security
        from rectitude.sweep.cluster import Cluster

        tls = security(scheduler.ca, scheduler.certificate, scheduler.key)
        with Cluster(scheduler.address, work, tls) as cluster:
            yield (
                cluster,
                _elsewhere,
                (lambda: workers) if workers else cluster.slots,
                cluster.workers,
                cluster.leave,
            )
        return
    slots = workers or local.slots(read(_options_of(store), Options))
    crew = Crew(work, slots=slots)
    try:
        with ThreadPoolExecutor(slots, thread_name_prefix="sweep") as executor:
            yield executor, crew.do, lambda: local.adapted(slots), crew.workers, crew.close
    finally:
        crew.close()


def _elsewhere(job: Job) -> Outcome:
    """Stand for what a worker of the cluster does; nothing is done here."""
    raise NotImplementedError(f"target {job.number} is done by a worker")


def _options_of(store: Store) -> dict[str, Any]:
    """Return the options of the first target, by which the machine's share is reckoned."""
    return next((store.options(row) for row in store.rows()), {})


def _clear(work: Path) -> None:
    """Remove what attempts left; the logs of processes that died stay."""
    for path in work.glob("*"):
        if path.is_dir():
            shutil.rmtree(path, ignore_errors=True)
    with contextlib.suppress(OSError):
        work.rmdir()


_FINISHING = Text(
    "正在检测的做完就停；再按一次 Ctrl-C 立即停止。",
    "Stopping when what is under way is done; Ctrl-C again stops at once.",
)


@contextlib.contextmanager
def _stopping(driver: Driver, end: Callable[[], None], language: Language) -> Iterator[list[int]]:
    """Let the first interrupt finish what is under way; a second one ends it at once."""
    seen: list[int] = []

    def stop(number: int, _: object) -> None:
        seen.append(number)
        driver.stop()
        if len(seen) > 1:
            end()
        else:
            os.write(2, f"\n{_FINISHING[language]}\n".encode())  # a handler may not use the stream

    before = {each: signal.signal(each, stop) for each in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield seen
    finally:
        for each, handler in before.items():
            signal.signal(each, handler)


def _status(store: Store) -> int:
    if not store.counts().get("done"):
        return status.IMPOSSIBLE
    return status.FAILED if store.any_failed() else status.PASSED
