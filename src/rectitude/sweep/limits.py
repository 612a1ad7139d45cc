"""What one inspection may use: time, memory of everything that it started, disk."""

import contextlib
import os
from dataclasses import dataclass
from pathlib import Path

from rectitude.text import Text

LIMIT_SECONDS = 900
"""Of one inspection: ours; the engine itself stops after 300 seconds."""

LIMIT_MEMORY = 4 * 1024**3
"""Bytes that the child, its browser and all else that it started take together: ours; a heavy site takes
about 1.5 GB."""

LIMIT_DISK = 2 * 1024**3
"""Bytes in the job's folder: ours."""


TOO_LARGE = Text("检测占用磁盘过多。", "The inspection used too much disk.")
OUT_OF_MEMORY = Text("检测占用内存过多。", "The inspection used too much memory.")


@dataclass(frozen=True)
class Limits:
    """What one child may use."""

    seconds: float = LIMIT_SECONDS
    memory: int = LIMIT_MEMORY
    disk: int = LIMIT_DISK


def beyond_disk(folder: Path, limits: Limits) -> bool:
    """Return whether what an attempt wrote is more than it may."""
    return _bytes_in(folder) > limits.disk


def _bytes_in(folder: Path) -> int:
    """Return the size of what is in a folder; what goes meanwhile, folders included, counts for nothing."""
    total = 0
    for root, _, names in os.walk(folder):
        for name in names:
            with contextlib.suppress(OSError):
                total += os.lstat(Path(root, name)).st_size
    return total
