"""
The processes that do the ledger's runs: those of a sweep, which also know how to probe.

`python -m rectitude.ledger.dispatching.child FOLDER SLOTS`; a probe asks whether what an order is about is
still at an address, and needs no browser.
"""

import sys
from pathlib import Path

import msgspec

from rectitude.ledger.inspections.probing import KIND, probe
from rectitude.ledger.inspections.storepages import Listed
from rectitude.options import Options, read
from rectitude.sweep import child
from rectitude.sweep.jobs import Job, Outcome

MODULE = "rectitude.ledger.dispatching.child"
LISTED = "listed"
"""Beside the options of a probe: the app that a store's page is to name."""


def perform(job: Job, folder: Path) -> Outcome:
    """Make one attempt at a run; whatever goes wrong is its outcome."""
    return child.attempt(job, folder, _probe if job.kind == KIND else child.inspected)


def _probe(job: Job, folder: Path) -> Outcome:
    options = dict(job.options)
    listed = msgspec.convert(options.pop(LISTED, None), Listed | None)
    seen = probe(job.address, read(options, Options), listed)
    report = msgspec.json.encode(seen).decode()
    return Outcome(number=job.number, attempt=job.attempt, report=report)


if __name__ == "__main__":
    child.main(Path(sys.argv[1]), int(sys.argv[2]), perform)
