"""What the commands do with bundles: judge, verify, prove, export, redact; and demo town."""

import contextlib
import threading
from pathlib import Path
from typing import Any

import click

from rectitude import bundle as bundles_
from rectitude import inspection, reports
from rectitude.cli import status
from rectitude.cli.output import Job, Output, unlike
from rectitude.text import Language, Text, Unable


def judge(*, bundles: tuple[Path, ...], form: str, output: Path | None, language: Language) -> int:
    """Judge bundles again and write the reports."""
    jobs: list[Job] = []
    for path in bundles:
        name = unlike(path.stem.removesuffix(".rectitude"), {job.name for job in jobs})
        jobs.append(Job(path.name, name, path))
    written = Output(jobs, form, output, language)
    for job in jobs:
        try:
            job.report = inspection.judge(job.bundle)
        except Exception as error:  # noqa: BLE001 - an error of one bundle is that bundle's alone
            job.fail(error)
        written.add(job)
    written.close()
    return status.of(jobs, language)


def verify(
    *,
    bundles: tuple[Path, ...],
    language: Language,
    signer: Path | None = None,
    roots: Path | None = None,
) -> int:
    """Say of each bundle whether it is as it was sealed, and what the proofs beside it prove."""
    from rectitude.bundle import proofs

    found = status.PASSED
    for path in bundles:
        try:
            changes = bundles_.verify(path)
            proven = proofs.Proven() if changes else proofs.check(path, signer, roots)
        except Unable as error:
            click.echo(f"rectitude: {error.text[language]}", err=True)
            found = status.IMPOSSIBLE
            continue
        if not changes:
            digest = bundles_.open_bundle(path).digest
            click.echo(f"{path.name}: {Text('完好', 'intact')[language]}  {digest}")
        for line in (*changes, *proven.said, *proven.wrong):
            click.echo(f"{path.name}: {line[language]}")
        found = max(found, status.FAILED if changes or proven.wrong else status.PASSED)
    return found


def prove(
    *, bundles: tuple[Path, ...], sign: Path | None, timestamp: str | None, language: Language
) -> int:
    """Sign bundles, or have their time stamped, after they were sealed."""
    if not (sign or timestamp):
        raise Unable("请给出 --sign 或 --timestamp。", "Give --sign, --timestamp, or both.")
    from rectitude.cli.sealing import Seal

    seal = Seal.of(sign, timestamp)
    proven = [seal.put_on(path, language) for path in bundles]
    return status.PASSED if all(proven) else status.IMPOSSIBLE


def export(*, bundle: Path, form: Any, output: Path | None, language: Language) -> None:
    """Write a bundle in another form beside it, or where asked."""
    ending = {"cyclonedx": "cdx.json"}.get(form) or form.replace("leaks-", "leaks.")
    written = output or bundle.with_name(f"{bundle.stem}.{ending}")
    if form.startswith("leaks-"):
        table = form.removeprefix("leaks-")
        reports.export_leaks(bundles_.open_bundle(bundle), table, written, language)
    elif form in {"csv", "xlsx"}:
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
    from rectitude.demo import town

    with town.serve(port) as served:
        click.echo(town.welcome(served)[language])
        with contextlib.suppress(KeyboardInterrupt):
            threading.Event().wait()
