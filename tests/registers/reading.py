"""Folders of tables written, read and judged in tests."""

import threading
from collections import defaultdict
from pathlib import Path
from typing import TypeVar

from rectitude.collectors.register.columns import read_column_map
from rectitude.collectors.register.folder import Imported, read_folder
from rectitude.evidence import Record
from rectitude.findings import Inspection
from rectitude.inspection import inspect
from rectitude.options import Options, Target, silent

R = TypeVar("R", bound=Record)


def read(folder: Path, column_map: Path | None = None) -> list[Imported]:
    """Return all that an importer makes of a folder."""
    return list(read_folder(folder, read_column_map(column_map), silent, threading.Event()))


def of(kind: type[R], found: list[Imported]) -> list[R]:
    """Return the rows of one kind."""
    return [each for each in found if isinstance(each, kind)]


def write(folder: Path, **tables: str) -> Path:
    """Write tables as CSV files, named by table, and return their folder."""
    folder.mkdir(parents=True, exist_ok=True)
    for table, text in tables.items():
        (folder / f"{table}.csv").write_text(text, encoding="utf-8")
    return folder


def judged(folder: Path, **tables: str) -> Inspection:
    """Inspect a folder of these tables."""
    target = write(folder / "tables", **tables)
    return inspect(Target("register", str(target)), Options(), workdir=folder)


def messages(report: Inspection) -> dict[tuple[str, str], set[str]]:
    """Return what each scenario says of each subject: the outcome, and the English message."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for finding in report.findings:
        said = f"{finding.outcome}: {finding.message.en}"
        found[finding.scenario, finding.subject.id].add(said)
    return found


def outcomes(report: Inspection, scenario: str, subject: str) -> set[str]:
    """Return the outcomes of a scenario for a subject."""
    return {
        str(finding.outcome)
        for finding in report.findings
        if finding.scenario == scenario and finding.subject.id == subject
    }
