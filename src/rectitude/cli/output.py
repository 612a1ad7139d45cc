"""How reports leave the command line: each when its inspection ends, to the terminal, a file or a folder."""

import contextlib
import os
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click
import msgspec

from rectitude import bundle as bundles_
from rectitude import catalogue, diagnostics, reports
from rectitude.findings import Inspection, Outcome
from rectitude.text import Language, Text, Unable

_SUFFIX = {"text": ".txt", "json": ".json", "sarif": ".sarif", "html": ".html"}

_INTERRUPTED = Text(
    "检测被中断，没有完成；已采集的证据保留在未完成的证据包中。",
    "Interrupted before it was done; what was collected is kept in the partial bundle.",
)


class Job(msgspec.Struct):
    """One target and what came of it: a report, or the reason why there is none."""

    target: str
    name: str
    bundle: Path
    report: Inspection | None = None
    error: Text | None = None
    log: Path | None = None
    """Of an error that nobody foresaw."""

    def fail(self, error: BaseException) -> None:
        """Note an error as this target's own, so that the others go on."""
        self.report = None
        if isinstance(error, Unable):
            self.error = error.text
        else:
            self.log = diagnostics.keep(error, self.name)
            self.error = diagnostics.said(error, self.log)


class Output:
    """
    Where the reports of some jobs go.

    `add` takes each job when it ends, from any thread. In a folder its report is written at once; in
    an array of JSON as soon as those before it are. `close` writes the rest, whatever is done by then.
    """

    def __init__(
        self, jobs: Sequence[Job], form: Any, output: Path | None, language: Language
    ) -> None:
        self._jobs, self._form, self._path, self._language = jobs, form, output, language
        self._several = len(jobs) > 1
        self._in_folder = self._several and (output is not None or form == "html")
        self._in_array = self._several and form == "json" and not self._in_folder
        self._ended: set[int] = set()
        self._written = 0
        self._lock = threading.Lock()

    def add(self, job: Job) -> None:
        """Take a job that has ended."""
        with self._lock:
            self._ended.add(id(job))
            if self._in_folder and job.report:
                self._save_in_folder(job)
            elif self._in_array:
                self._go_on_with_the_array()

    def close(self, *, wait: bool = True) -> None:
        """
        Write what is left; a job that has not ended was interrupted.

        Without `wait` a report that is being written now is not waited for.
        """
        with self._lock if wait else contextlib.nullcontext():
            for job in self._jobs:
                if id(job) not in self._ended and job.report is None and job.error is None:
                    job.error = _INTERRUPTED
            self._ended.update(id(job) for job in self._jobs)
            if self._in_array:
                self._go_on_with_the_array()
                click.echo("\n]")
            elif self._in_folder:
                folder = self._path or Path()
                click.echo(summary(self._jobs, self._language, folder), err=True)
            elif self._several and self._form == "text":
                _give(summary(self._jobs, self._language), None)
            else:
                self._write_together([job for job in self._jobs if job.report])

    def _save_in_folder(self, job: Job) -> None:
        folder = self._path or Path()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            document = _render([job], self._form, self._language)
            _save(folder / f"{job.name}{_SUFFIX[self._form]}", document)
        except Exception as error:  # noqa: BLE001 - one report must not take the others with it
            job.fail(error)

    def _go_on_with_the_array(self) -> None:
        """Write the items that are next, as far as their jobs have ended."""
        for job in self._jobs[self._written :]:
            if id(job) not in self._ended:
                return
            click.echo(",\n" if self._written else "[\n", nl=False)
            click.echo(self._item(job), nl=False)
            sys.stdout.flush()
            self._written += 1

    def _item(self, job: Job) -> str:
        try:
            document = _item(job)
        except Exception as error:  # noqa: BLE001 - as above
            job.fail(error)
            document = _item(job)
        return "\n".join(f"  {line}" for line in document.splitlines())

    def _write_together(self, done: list[Job]) -> None:
        if not done:
            return
        if self._form == "html" and self._path is None and sys.stdout.isatty():
            path = done[0].bundle.with_suffix(".html")
            _save(path, _render(done, self._form, self._language))
            click.echo(path)
            return
        colour = _colour(self._path)
        _give(_render(done, self._form, self._language, colour=colour), self._path)


def unlike(name: str, taken: set[str]) -> str:
    """Return a name, or with a number where it is taken."""
    numbered = (f"{name}-{n}" for n in range(2, len(taken) + 3))
    return name if name not in taken else next(n for n in numbered if n not in taken)


def _item(job: Job) -> str:
    if job.report is None:
        return reports.listed({"target": job.target, "error": job.error})
    return reports.listed((job.report, bundles_.open_bundle(job.bundle)))


def _give(document: str, output: Path | None) -> None:
    if output:
        _save(output, document)
    else:
        click.echo(document, nl=not document.endswith("\n"))


def summary(jobs: Sequence[Job], language: Language, folder: Path | None = None) -> str:
    """
    Return each target with the scenarios that failed there, and how many a person must decide.

    It ends with where the reports lie, or how to get them.
    """
    lines = [_said_of(job, language) for job in jobs]
    failed = sum(bool(job.report and job.report.failed) for job in jobs)
    head = Text(
        f"检测了 {len(jobs)} 个对象，{failed} 个有疑似问题。",
        f"{len(jobs)} targets inspected, {failed} with something that failed.",
    )
    more = Text(
        "各对象的完整报告：加 --format html --output 文件夹。",
        "A full report of each: add --format html --output FOLDER.",
    )
    if folder is not None:
        more = Text(
            f"各对象的完整报告在 {folder.absolute()}。",
            f"A full report of each lies in {folder.absolute()}.",
        )
    return "\n".join([head[language], "", *lines, "", more[language]])


def _said_of(job: Job, language: Language) -> str:
    if job.report is None:
        return f"! {job.target}  {job.error[language] if job.error else ''}".rstrip()
    outcomes = job.report.summary.scenarios
    doubts = list(outcomes.values()).count(Outcome.CANNOT_TELL)
    label = catalogue.term("outcome.cantTell")[language]
    head = f"{'✗' if job.report.failed else '✓'} {job.target}"
    names = [
        f"    {scenario.number:02} {scenario.name[language]}"
        for scenario in catalogue.load().scenarios
        if outcomes[scenario.id] is Outcome.FAILED
    ]
    return "\n".join([f"{head}  ({label}: {doubts})" if doubts else head, *names])


def _render(jobs: list[Job], form: Any, language: Language, *, colour: bool = False) -> str:
    made = [job.report for job in jobs if job.report]
    opened = [bundles_.open_bundle(job.bundle) for job in jobs if job.report]
    return str(reports.render(made, form, language, opened, colour=colour))


def _colour(output: Path | None) -> bool:
    """Return whether the text goes to a terminal that shows colours (https://no-color.org)."""
    return output is None and sys.stdout.isatty() and not os.environ.get("NO_COLOR")


def _save(path: Path, document: str) -> None:
    try:
        path.write_text(document, encoding="utf-8")
    except OSError as error:
        raise Unable(
            f"写不了 {path}：{error.strerror}", f"Cannot write {path}: {error.strerror}"
        ) from error
