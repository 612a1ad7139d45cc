"""How reports leave the command line: to the terminal, a file or a folder."""

import os
import sys
from pathlib import Path
from typing import Any

import click
import msgspec

from rectitude import bundle as bundles_
from rectitude import catalogue, reports
from rectitude.findings import Inspection, Outcome
from rectitude.text import Language, Text, Unable

_SUFFIX = {"text": ".txt", "json": ".json", "sarif": ".sarif", "html": ".html"}


class Job(msgspec.Struct):
    """One target and what came of it: a report, or the reason why there is none."""

    target: str
    name: str
    bundle: Path
    report: Inspection | None = None
    error: Text | None = None


def write(jobs: list[Job], form: Any, output: Path | None, language: Language) -> None:
    """
    Write the reports of what was done; of several targets, text is a summary.

    Raises Unable where a file cannot be written.
    """
    done = [job for job in jobs if job.report]
    if len(jobs) > 1 and (output or form == "html"):
        folder = output or Path()
        folder.mkdir(parents=True, exist_ok=True)
        for job in done:
            _save(folder / f"{job.name}{_SUFFIX[form]}", _render([job], form, language))
        click.echo(summary(jobs, language), err=True)
    elif len(jobs) > 1 and form == "text":
        _give(summary(jobs, language), output)
    elif len(jobs) > 1 and form == "json":
        _give(_json(jobs), output)
    elif done and form == "html" and output is None and sys.stdout.isatty():
        path = done[0].bundle.with_suffix(".html")
        _save(path, _render(done, form, language))
        click.echo(path)
    elif done:
        _give(_render(done, form, language, colour=_colour(output)), output)


def _give(document: str, output: Path | None) -> None:
    if output:
        _save(output, document)
    else:
        click.echo(document, nl=not document.endswith("\n"))


def summary(jobs: list[Job], language: Language) -> str:
    """Return each target with the scenarios that failed there, and how many a person must decide."""
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


def _json(jobs: list[Job]) -> str:
    return reports.listing(
        [
            (job.report, bundles_.open_bundle(job.bundle))
            if job.report
            else {"target": job.target, "error": job.error}
            for job in jobs
        ]
    )


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
