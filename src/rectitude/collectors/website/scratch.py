"""
The folder for all that browsers and their driver keep for a while: one of each process.

It is removed when the process ends; what a killed process left, by the next that starts.
"""

import atexit
import os
import shutil
import tempfile
import threading
from pathlib import Path

from rectitude import temporary

PREFIX = "rectitude-"

_one_at_a_time = threading.Lock()
_folders: dict[int, Path] = {}
"""Of each process by its number: a fork is another process."""


def folder() -> Path:
    """Return the folder of this process, to which `TMPDIR` leads whatever it starts; raises OSError."""
    with _one_at_a_time:
        mine = _folders.get(os.getpid())
        if mine is None or not mine.is_dir():
            mine = _folders[os.getpid()] = _made()
            os.environ["TMPDIR"] = str(mine)
        return mine


def _made() -> Path:
    base = Path(tempfile.gettempdir())  # which stays what it was for this process itself
    temporary.remove_abandoned(PREFIX, base)
    made, _ = temporary.owned(PREFIX, base)
    atexit.register(_remove, made, os.getpid())
    return made


def _remove(made: Path, owner: int) -> None:
    if owner == os.getpid():
        shutil.rmtree(made, ignore_errors=True)
