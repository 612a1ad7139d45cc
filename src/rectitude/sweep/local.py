"""One machine: as many targets side by side as its cores and memory bear."""

import os
from pathlib import Path

from rectitude.options import Options

_MEMORY_A_BROWSER = 1 << 30
"""Bytes that a full browser takes with a heavy site; ours. One context of a shared headless shell takes
about a fifth."""
_MEMORY_A_CONTEXT = 200 << 20
SHORT = 400 << 20
"""Bytes of memory below which none begins beside another until some have ended: ours, two contexts."""
_A_CORE = 4
_MOST = 16
"""As `inspection.side_by_side` has it for one process."""


def slots(options: Options) -> int:
    """Return how many targets are best done at once here, by cores and by the memory that is free now."""
    if options.browser_profile != "sweep":
        return browsers()
    cores = len(os.sched_getaffinity(0))
    free = available()
    return max(1, min(_A_CORE * cores, _MOST * max(1, cores // 4), free // _MEMORY_A_CONTEXT))


def browsers() -> int:
    """Return how many browsers, each with one target, are best used at once here: one for each core."""
    return max(1, min(len(os.sched_getaffinity(0)), available() // _MEMORY_A_BROWSER))


def adapted(places: int) -> int:
    """Return how many targets may be under way now: one where the machine has become short of memory."""
    return places if available() >= SHORT else 1


def available() -> int:
    """Return the bytes of memory that can be had without swapping (Linux); a GiB where it is not told."""
    try:
        lines = Path("/proc/meminfo").read_text(encoding="ascii").splitlines()
        return next(int(x.split()[1]) * 1024 for x in lines if x.startswith("MemAvailable:"))
    except (OSError, StopIteration, ValueError):
        return 1 << 30
