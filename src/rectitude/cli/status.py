"""The exit status: a contract that scripts rely on."""

from collections.abc import Sequence

import click

from rectitude.cli.output import Job
from rectitude.findings import Inspection
from rectitude.text import Language, Text

PASSED, FAILED, IMPOSSIBLE, INTERRUPTED = 0, 1, 2, 130


_NOTHING = Text("没有可以判断的内容。", "Nothing could be judged. ")


def of(jobs: Sequence[Job], language: Language) -> int:
    """Say on standard error what could not be done, a line each, and return the exit status."""
    for job in jobs:
        if job.error:
            where = f" {job.log}" if job.log else ""
            click.echo(f"rectitude: {job.error[language]}{where}", err=True)
        elif job.report and job.report.unjudged:
            click.echo(f"rectitude: {_NOTHING[language]}{_why(job.report, language)}", err=True)
    if any(job.error or (job.report and job.report.unjudged) for job in jobs):
        return IMPOSSIBLE
    return FAILED if any(job.report and job.report.failed for job in jobs) else PASSED


def _why(report: Inspection, language: Language) -> str:
    """Return the one reason for which nothing could be judged, or the limit that was met last."""
    reasons = {finding.message[language] for finding in report.findings}
    if len(reasons) == 1:
        return reasons.pop()
    return report.scope.limits[-1][language] if report.scope.limits else ""
