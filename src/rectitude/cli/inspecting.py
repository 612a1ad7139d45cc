"""What `inspect` does: targets side by side, each report written when its inspection ends."""

import contextlib
import os
import signal
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from rectitude import inspection
from rectitude.cli import status
from rectitude.cli.output import Job, Output, unlike
from rectitude.cli.sealing import Seal
from rectitude.collectors.kinds import kind_of, target
from rectitude.collectors.kinds import targets as spread
from rectitude.options import Options, Step, read
from rectitude.text import Language, Unable


def inspect(
    *,
    targets: tuple[str, ...],
    kind: str | None,
    form: str,
    output: Path | None,
    bundle: Path | None,
    language: Language,
    sign: Path | None = None,
    timestamp: str | None = None,
    **given: Any,
) -> int:
    """
    Inspect targets and write the reports; `demo` stands for all sites and apps of demo town.

    With `personalised` it stands for its news portals, whose switch is tried by an experiment.
    """
    seal = Seal.of(sign, timestamp)
    if targets == ("demo",):
        return _inspect_demo(form, output, bundle, language, given, seal)
    jobs = _jobs(tuple(spread(targets, kind)), bundle, resume=bool(given["resume"]))
    work = _Work(kind, _given(language, given), seal, language)
    return work.done(jobs, Output(jobs, form, output, language))


def _inspect_demo(
    form: str,
    output: Path | None,
    bundle: Path | None,
    language: Language,
    given: dict[str, Any],
    seal: Seal,
) -> int:
    from rectitude.demo import town

    with tempfile.TemporaryDirectory() as folder, town.serve() as served:
        plans = served.plans if given.get("personalised") else {}
        packages = {} if plans else served.packages
        jobs = _jobs((*(plans or served.addresses), *packages), bundle or Path(folder))
        asked = _given(language, {**given, "popups": given["popups"] or "quick"})
        asked["resolve"] = (*served.resolve, *given["resolve"])
        asked["ca"] = given["ca"] or served.save_authority(Path(folder) / "authority.pem")
        work = _Work("personalisation" if plans else None, asked, seal, language, plans, packages)
        return work.done(jobs, Output(jobs, form, output, language))


class _Work:
    """Jobs that are done side by side; one that fails, for whatever reason, takes no other with it."""

    def __init__(
        self,
        kind: str | None,
        given: dict[str, Any],
        seal: Seal,
        language: Language,
        plans: Mapping[str, dict[str, Any]] | None = None,
        files: Mapping[str, Path] | None = None,
    ) -> None:
        """By target, where known: `plans` of an experiment, `files` for which names stand."""
        self._plans, self._files = plans or {}, files or {}
        self._kind, self._given, self._seal, self._language = kind, given, seal, language
        self._cancel = threading.Event()
        self._unproven = False

    def done(self, jobs: Sequence[Job], output: Output) -> int:
        """Do jobs, hand each to the output as it ends, and return the exit status."""
        workers = min(inspection.side_by_side(read(self._given, Options)), len(jobs))
        with _progress(self._language) as progress, _stopping(self._cancel, output):
            with ThreadPoolExecutor(workers) as executor:
                running = [executor.submit(self._do, job, progress, output) for job in jobs]
            for each in running:
                each.result()
        output.close()
        said = status.of(jobs, self._language)
        if self._cancel.is_set():
            return status.INTERRUPTED
        return status.IMPOSSIBLE if self._unproven else said

    def _do(self, job: Job, progress: Callable[[Job, Step], None], output: Output) -> None:
        if self._cancel.is_set():
            return
        try:
            address = str(self._files.get(job.target, job.target))
            meant = target(address, self._kind or _asked_for(self._given))
            job.report = inspection.inspect_into(
                job.bundle,
                meant,
                kind_of(meant.kind).read_options(self._given_for(job)),
                progress=lambda step: progress(job, step),
                cancel=self._cancel,
            )
            self._unproven |= not self._seal.put_on(job.bundle, self._language)
        except Exception as error:  # noqa: BLE001 - an error of one target is that target's alone
            job.fail(error)
        output.add(job)

    def _given_for(self, job: Job) -> dict[str, Any]:
        plan = self._plans.get(job.target)
        return {**self._given, "personalisation": {"plan": plan}} if plan else self._given


def _asked_for(given: dict[str, Any]) -> str | None:
    """Return the kind that an option asks for by itself: a site is tried as that, too."""
    return "personalisation" if given.get("personalised") else None


def _given(language: Language, given: dict[str, Any]) -> dict[str, Any]:
    """Return the options that were given; pop-ups get a quick look where one page is visited."""
    chosen = {name: value for name, value in given.items() if value not in {None, ()}}
    if given["popups"] is None and given["pages"] == 1:
        chosen["popups"] = "quick"
    return {"language": language, **chosen}


def _jobs(targets: Sequence[str], bundle: Path | None, *, resume: bool = False) -> list[Job]:
    several = len(targets) > 1
    if several and bundle:
        bundle.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    jobs: list[Job] = []
    for address in targets:
        name = unlike(inspection.file_name(address), {job.name for job in jobs})
        if bundle and not several and not bundle.is_dir():
            path = bundle
        else:
            path = (bundle or Path()) / (
                f"{name}.rectitude.zip" if bundle else f"{name}-{stamp}.rectitude.zip"
            )
        jobs.append(Job(address, name, _interrupted(path, name) if resume else path))
    return jobs


def _interrupted(path: Path, name: str) -> Path:
    """Return the bundle to go on with: the one named, else the newest of that target."""
    partial = path.with_name(f"{path.name}.partial")
    found = sorted(path.parent.glob(f"{name}-*.rectitude.zip.partial"))
    if not partial.is_dir() and not found:
        raise Unable(
            f"没有可以继续的未完成证据包：{partial}",
            f"There is no partial bundle to go on with: {partial}",
        )
    return path if partial.is_dir() else found[-1].with_suffix("")


@contextlib.contextmanager
def _stopping(cancel: threading.Event, output: Output) -> Iterator[None]:
    """Let the first interrupt end the work in order; a second one ends it at once, with what is done."""

    def stop(*_: object) -> None:
        if not cancel.is_set():
            cancel.set()
            return
        signal.signal(signal.SIGINT, signal.SIG_IGN)
        output.close(wait=False)
        sys.stdout.flush()
        os._exit(status.INTERRUPTED)

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


@contextlib.contextmanager
def _progress(language: Language) -> Iterator[Callable[[Job, Step], None]]:
    """Show progress on a terminal; say nothing elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield lambda job, step: None
        return
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}", markup=False),
        BarColumn(20),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=console, transient=True) as shown:
        tasks: dict[str, Any] = {}

        def report(job: Job, step: Step) -> None:
            if job.name not in tasks:
                tasks[job.name] = shown.add_task(job.name, total=None)
            shown.update(
                tasks[job.name],
                description=f"{job.name}  {step.text[language]}",
                completed=step.done,
                total=step.total,
            )

        yield report
