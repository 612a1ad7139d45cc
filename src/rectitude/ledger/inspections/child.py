"""
The child process that does one inspection: `python -m rectitude.ledger.inspections.child FOLDER`.

It reads `job.json`, writes `report.json` or `unable.json`, and dies with its parent: when the pipe on
its standard input closes, it kills its whole process group, the browser included.
"""

import os
import signal
import sys
import threading
from pathlib import Path
from typing import Literal

import msgspec

from rectitude.findings import Inspection
from rectitude.inspection import inspect
from rectitude.ledger.inspections.probing import Seen, probe
from rectitude.ledger.inspections.storepages import Listed
from rectitude.options import Options, Target, TargetKind
from rectitude.text import Text, Unable


class Job(msgspec.Struct, frozen=True):
    """What to inspect."""

    kind: TargetKind | Literal["probe"]
    address: str
    options: Options
    listed: Listed | None = None
    """The app that a store's page is to name, where that is probed."""


def main(folder: Path) -> None:
    """Do the job in a folder."""
    threading.Thread(target=_die_with_parent, daemon=True).start()
    try:
        job = msgspec.json.decode((folder / "job.json").read_bytes(), type=Job)
        done = _done(job, folder)
    except Unable as error:
        _leave(folder / "unable.json", msgspec.json.encode(error.text))
    except msgspec.ValidationError as error:
        text = Text(f"检测任务不对：{error}", f"The job is wrong: {error}")
        _leave(folder / "unable.json", msgspec.json.encode(text))
    else:
        _leave(folder / "report.json", msgspec.json.encode(done))


def _done(job: Job, folder: Path) -> Inspection | Seen:
    if job.kind == "probe":
        return probe(job.address, job.options, job.listed)
    target = Target.guess(job.address, job.kind)
    return inspect(target, job.options, workdir=folder)


def _leave(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole or not at all."""
    partial = path.with_suffix(".partial")
    partial.write_bytes(content)
    partial.replace(path)


def _die_with_parent() -> None:
    sys.stdin.buffer.read()
    os.killpg(os.getpgid(0), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
