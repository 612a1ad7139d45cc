"""
The folder for all that browsers and their driver keep for a while: one of each process.

It is removed when the process ends. What a killed process left is removed by the next that starts: the
owner of a folder holds a lock on a file in it, which nobody can hold who is gone.
"""

import atexit
import fcntl
import os
import shutil
import tempfile
import threading
from contextlib import suppress
from pathlib import Path

PREFIX = "rectitude-"
_LOCK = "owner"

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
    _remove_abandoned(base)
    made = Path(tempfile.mkdtemp(prefix=PREFIX, dir=base))
    beginning = made / f"{_LOCK}.new"
    file = os.open(beginning, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
    fcntl.flock(file, fcntl.LOCK_EX)
    beginning.rename(made / _LOCK)  # only now can others see it, and that it is held
    atexit.register(_remove, made, os.getpid())
    return made


def _remove(made: Path, owner: int) -> None:
    if owner == os.getpid():
        shutil.rmtree(made, ignore_errors=True)


def _remove_abandoned(base: Path) -> None:
    """Remove the folders of ours whose owners are gone."""
    with suppress(OSError):
        for left in base.glob(f"{PREFIX}*"):
            with suppress(OSError):
                if left.is_symlink() or left.stat().st_uid != os.geteuid():
                    continue
                file = os.open(left / _LOCK, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(left, ignore_errors=True)
                finally:
                    os.close(file)
