"""What the commands do: run inspections, write reports, and return the exit status."""

import contextlib
import signal
import tempfile
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import click
import msgspec
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from rich.console import Console
from rich.progress import BarColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

from rectitude import bundle as bundles_
from rectitude import inspection, reports
from rectitude.bundle import proofs
from rectitude.cli.output import Job, write
from rectitude.demo import town
from rectitude.options import Options, Step, Target
from rectitude.text import Language, Text, Unable

PASSED, FAILED, IMPOSSIBLE, INTERRUPTED = 0, 1, 2, 130
_PATHS = ("persona", "register", "baseline", "column_map", "storage_state", "ca", "browser")


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
    """Inspect targets and write the reports; `demo` stands for all sites of demo town."""
    seal = _Seal.of(sign, timestamp)
    if targets == ("demo",):
        return _inspect_demo(form, output, bundle, language, given, seal)
    jobs = _jobs(targets, bundle, resume=given["resume"])
    options = _options(language, given)
    return _inspect(
        jobs, lambda job: _target(job.target, kind), options, form, output, language, seal
    )


def _inspect_demo(
    form: str,
    output: Path | None,
    bundle: Path | None,
    language: Language,
    given: dict[str, Any],
    seal: "_Seal",
) -> int:
    with tempfile.TemporaryDirectory() as folder, town.serve() as served:
        jobs = _jobs(served.addresses, bundle or Path(folder))
        options = msgspec.structs.replace(
            _options(language, {**given, "popups": given["popups"] or "quick"}),
            resolve=(*served.resolve, *given["resolve"]),
            ca=given["ca"] or str(served.save_authority(Path(folder) / "authority.pem")),
        )
        return _inspect(
            jobs, lambda job: Target("website", job.target), options, form, output, language, seal
        )


def _inspect(
    jobs: list[Job],
    target: Callable[[Job], Target],
    options: Options,
    form: str,
    output: Path | None,
    language: Language,
    seal: "_Seal",
) -> int:
    cancel = threading.Event()
    workers = min(inspection.side_by_side(options), len(jobs))
    with (
        _progress(language) as progress,
        _stopping(cancel),
        ThreadPoolExecutor(workers) as executor,
    ):
        running = [executor.submit(_do, job, target, options, progress, cancel) for job in jobs]
        for each in running:
            each.result()
    if cancel.is_set():
        return INTERRUPTED
    write(jobs, form, output, language)
    unproven = seal.put_on([job.bundle for job in jobs if job.report], language)
    status = _status(jobs, language)
    return IMPOSSIBLE if unproven else status


class _Seal(msgspec.Struct, frozen=True):
    """The proofs that are put beside sealed bundles: a signature, a time stamp, or neither."""

    key: Ed25519PrivateKey | None = None
    authority: str | None = None

    @classmethod
    def of(cls, sign: Path | None, timestamp: str | None) -> "_Seal":
        return cls(proofs.signing_key(sign) if sign else None, timestamp)

    def put_on(self, paths: Sequence[Path], language: Language) -> bool:
        """Prove bundles; return whether one could not be, which its line says and loses nothing."""
        failed = False
        for path in paths:
            try:
                if self.key:
                    proofs.sign(path, self.key)
                if self.authority:
                    proofs.stamp(path, self.authority)
            except Unable as error:
                click.echo(f"rectitude: {path.name}: {error.text[language]}", err=True)
                failed = True
        return failed


def _do(
    job: Job,
    target: Callable[[Job], Target],
    options: Options,
    progress: Callable[[Job, Step], None],
    cancel: threading.Event,
) -> None:
    if cancel.is_set():
        return
    try:
        job.report = inspection.inspect_into(
            job.bundle,
            target(job),
            options,
            progress=lambda step: progress(job, step),
            cancel=cancel,
        )
    except Unable as error:
        job.error = error.text


def judge(*, bundles: tuple[Path, ...], form: str, output: Path | None, language: Language) -> int:
    """Judge bundles again and write the reports."""
    jobs = [Job(path.name, path.stem.removesuffix(".rectitude"), path) for path in bundles]
    for job in jobs:
        try:
            job.report = inspection.judge(job.bundle)
        except Unable as error:
            job.error = error.text
    write(jobs, form, output, language)
    return _status(jobs, language)


def verify(
    *,
    bundles: tuple[Path, ...],
    language: Language,
    signer: Path | None = None,
    roots: Path | None = None,
) -> int:
    """Say of each bundle whether it is as it was sealed, and what the proofs beside it prove."""
    status = PASSED
    for path in bundles:
        try:
            changes = bundles_.verify(path)
            proven = proofs.Proven() if changes else proofs.check(path, signer, roots)
        except Unable as error:
            click.echo(f"rectitude: {error.text[language]}", err=True)
            status = IMPOSSIBLE
            continue
        if not changes:
            digest = bundles_.open_bundle(path).manifest.digest
            click.echo(f"{path.name}: {Text('完好', 'intact')[language]}  {digest}")
        for line in (*changes, *proven.said, *proven.wrong):
            click.echo(f"{path.name}: {line[language]}")
        status = max(status, FAILED if changes or proven.wrong else PASSED)
    return status


def prove(
    *, bundles: tuple[Path, ...], sign: Path | None, timestamp: str | None, language: Language
) -> int:
    """Sign bundles, or have their time stamped, after they were sealed."""
    if not (sign or timestamp):
        raise Unable("请给出 --sign 或 --timestamp。", "Give --sign, --timestamp, or both.")
    unproven = _Seal.of(sign, timestamp).put_on(bundles, language)
    return IMPOSSIBLE if unproven else PASSED


def export(*, bundle: Path, form: Any, output: Path | None, language: Language) -> None:
    """Write a bundle in another form beside it, or where asked."""
    written = output or bundle.with_name(f"{bundle.stem}.{form}")
    if form in {"csv", "xlsx"}:
        judged = inspection.judge(bundle)
        reports.export_findings(judged, bundles_.open_bundle(bundle), form, written, language)
    else:
        reports.export(bundles_.open_bundle(bundle), form, written)
    click.echo(Text(f"已写入 {written}", f"Written: {written}")[language])


def redact(*, bundle: Path, output: Path | None, language: Language) -> None:
    """Derive a bundle without personal data."""
    written = reports.redact(
        bundles_.open_bundle(bundle), output or bundle.with_name(f"{bundle.stem}.redacted.zip")
    )
    click.echo(Text(f"已写入 {written}", f"Written: {written}")[language])


def demo(port: int, language: Language) -> None:
    """Serve demo town until interrupted."""
    with town.serve(port) as served:
        click.echo(town.welcome(served)[language])
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()


def _options(language: Language, given: dict[str, Any]) -> Options:
    chosen = {name: value for name, value in given.items() if value is not None}
    for name in _PATHS:
        if name in chosen:
            chosen[name] = str(chosen[name])
    chosen["blocklists"] = tuple(str(path) for path in given["blocklists"])
    if given["popups"] is None:
        chosen["popups"] = "quick" if given["pages"] == 1 else "normal"
    return Options(language=language, **chosen)


def _target(address: str, kind: Any) -> Target:
    return Target.guess(address, kind)


def _jobs(targets: Sequence[str], bundle: Path | None, *, resume: bool = False) -> list[Job]:
    several = len(targets) > 1
    if several and bundle:
        bundle.mkdir(parents=True, exist_ok=True)
    stamp = datetime.now(UTC).strftime("%Y%m%dT%H%M%SZ")
    jobs: list[Job] = []
    for address in targets:
        name = _unlike(inspection.file_name(address), {job.name for job in jobs})
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


def _unlike(name: str, taken: set[str]) -> str:
    numbered = (f"{name}-{n}" for n in range(2, len(taken) + 3))
    return name if name not in taken else next(n for n in numbered if n not in taken)


def _status(jobs: list[Job], language: Language) -> int:
    for job in jobs:
        if job.error:
            click.echo(f"rectitude: {job.error[language]}", err=True)
    if any(job.error for job in jobs):
        return IMPOSSIBLE
    return FAILED if any(job.report and job.report.failed for job in jobs) else PASSED


@contextlib.contextmanager
def _stopping(cancel: threading.Event) -> Iterator[None]:
    """Let the first interrupt end the work in order; a second one ends it at once."""

    def stop(*_: object) -> None:
        if cancel.is_set():
            raise KeyboardInterrupt
        cancel.set()

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
