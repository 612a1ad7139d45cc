"""
Temporary folders that go with their owners.

What a killed owner left is removed by the next that makes or clears some: an owner holds a lock on a file in
its folder, which nobody can hold who is gone.
"""

import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_LOCK = "owner"


def owned(prefix: str, base: Path) -> tuple[Path, int]:
    """
    Make a folder; return it, and the open file that holds its lock until all who have it are gone.

    Raises OSError.
    """
    made = Path(tempfile.mkdtemp(prefix=prefix, dir=base))
    beginning = made / f"{_LOCK}.new"
    try:
        file = os.open(beginning, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC, 0o600)
        fcntl.flock(file, fcntl.LOCK_EX)
        beginning.rename(made / _LOCK)  # only now can others see it, and that it is held
    except OSError:  # as of a full disk: nobody else could tell whose it is
        shutil.rmtree(made, ignore_errors=True)
        raise
    return made, file


@contextmanager
def lent(prefix: str, base: Path) -> Iterator[Path]:
    """Lend a folder that goes in the end, with those of ours whose owners are gone. Raises OSError."""
    remove_abandoned(prefix, base)
    made, file = owned(prefix, base)
    try:
        yield made
    finally:
        shutil.rmtree(made, ignore_errors=True)
        os.close(file)


def remove_abandoned(prefix: str, base: Path) -> None:
    """Remove the folders of ours whose owners are gone."""
    with suppress(OSError):
        for left in base.glob(f"{prefix}*"):
            with suppress(OSError):
                if left.is_symlink() or left.stat().st_uid != os.geteuid():
                    continue
                file = os.open(left / _LOCK, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
                try:
                    fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    shutil.rmtree(left, ignore_errors=True)
                finally:
                    os.close(file)
