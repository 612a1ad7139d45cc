"""One collection a bundle: whoever writes into `NAME.partial/` holds its lock for all that time."""

import fcntl
import os
from pathlib import Path

from rectitude.bundle import layout
from rectitude.text import Unable


class Lock:
    """
    An exclusive lock on a folder, which is made if it is not there; gone with its process.

    Raises Unable, at once, where somebody else holds it: two collections would mix their evidence.
    """

    def __init__(self, folder: Path) -> None:
        self._file: int | None = None
        while self._file is None:
            self._file = self._taken(folder)

    def _taken(self, folder: Path) -> int | None:
        """Return the locked file; None where its last holder removed the folder meanwhile."""
        folder.mkdir(parents=True, mode=0o700, exist_ok=True)
        path = folder / layout.LOCK
        try:
            file = os.open(path, os.O_CREAT | os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        except FileNotFoundError:
            return None
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(file)
            name = folder.name.removesuffix(layout.PARTIAL)
            raise Unable(
                f"另一次检测正在写入 {name}，请等它结束，或换一个证据包文件名。",
                f"Another inspection is writing {name}: wait for its end, or name another bundle.",
            ) from error
        if path.exists() and os.path.samestat(os.fstat(file), path.stat()):
            return file
        os.close(file)
        return None

    def release(self) -> None:
        """Let others write."""
        if self._file is not None:
            os.close(self._file)
            self._file = None
