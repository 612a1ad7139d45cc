"""
Taking in one report of 10,000 failed findings, on SQLite or on `DATABASE_URL`.

    PYTHONPATH=src:tests python benchmarks/ledger_import.py

Beside it, as the peer: the same findings written by plain bulk inserts with nothing else done.
"""

import json
import os
import tempfile
import time

os.environ.setdefault("RECTITUDE_HOME", tempfile.mkdtemp())
os.environ["DJANGO_SETTINGS_MODULE"] = "rectitude.ledger.settings"

import django

django.setup()

from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from ledger.world import build, report
from rectitude.ledger.inspections.models import Finding, Report
from rectitude.ledger.problems.models import Problem
from rectitude.ledger.results.imports import import_report

SITES, PLACES = 2_000, 5
FIELDS = (
    "rule",
    "rule_version",
    "scenario",
    "subject_kind",
    "subject",
    "outcome",
    "severity",
    "confidence",
    "place",
    "message",
    "remedy",
    "evidence",
    "fingerprint",
)


def one_report() -> bytes:
    """Return a report about 2,000 sites with five places each."""
    parts = [
        report(
            timezone.now(),
            subject=f"https://s{n}.example",
            keys=tuple(f"place-{k}" for k in range(PLACES)),
        )
        for n in range(SITES)
    ]
    whole = parts[0]
    whole["findings"] = [finding for part in parts for finding in part["findings"]]
    return json.dumps(whole).encode()


def main() -> None:
    call_command("migrate", verbosity=0, interactive=False)
    world, raw = build(), one_report()
    started, cpu = time.perf_counter(), time.process_time()
    imported = import_report(raw, by=world.actor("inspector"), at=timezone.now())
    took, cpu = time.perf_counter() - started, time.process_time() - cpu
    assert Finding.objects.count() == SITES * PLACES
    assert Problem.objects.count() == len(imported.opened) == SITES
    row = Report.objects.get()
    rows = list(Finding.objects.values(*FIELDS))
    started = time.perf_counter()
    Finding.objects.bulk_create([Finding(report=row, **each) for each in rows], batch_size=500)
    peer = time.perf_counter() - started
    started = time.perf_counter()
    again = import_report(raw, by=world.actor("inspector"), at=timezone.now())
    twice = time.perf_counter() - started
    assert not again.new
    print(f"{connection.vendor}: 10,000 findings, 2,000 problems: {took:.2f} s ({cpu:.2f} s CPU)")
    print(f"plain bulk insert of the findings alone: {peer:.2f} s, ratio {took / peer:.1f}")
    print(f"the same report again: {twice:.2f} s; load {os.getloadavg()[0]:.0f}")


if __name__ == "__main__":
    main()
