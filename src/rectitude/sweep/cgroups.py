"""
A control group of its own for one inspection, where the operator has one to give (Linux, cgroup v2).

`RECTITUDE_CGROUP` names a folder that is delegated to the ledger, with its memory controller handed down
(`Delegate=memory` and `DelegateSubgroup=` of systemd). The kernel then holds the limit between two looks,
and kills the whole group at once. Without one, the processes are looked at and added up.
"""

import contextlib
import os
from pathlib import Path

SETTING = "RECTITUDE_CGROUP"


class ControlGroup:
    """One group; everything that a process in it starts is in it too."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def add(self, pid: int) -> None:
        """Put a process into the group."""
        (self._folder / "cgroup.procs").write_text(str(pid))

    def ran_out(self) -> bool:
        """Return whether the kernel had to kill for want of memory."""
        try:
            events = (self._folder / "memory.events").read_text().split()
        except OSError:
            return False
        return dict(zip(events[::2], events[1::2], strict=False)).get("oom_kill", "0") != "0"

    def end(self) -> None:
        """Kill what is in the group still, and give it up."""
        with contextlib.suppress(OSError):
            (self._folder / "cgroup.kill").write_text("1")
        with contextlib.suppress(OSError):
            self._folder.rmdir()


def opened(name: str, memory: int) -> ControlGroup | None:
    """Return a new group with a limit in bytes; None where the operator gave none that can hold memory."""
    given = os.environ.get(SETTING)
    if not given:
        return None
    folder = Path(given) / name
    try:
        folder.mkdir()
        (folder / "memory.max").write_text(str(memory))
        (folder / "memory.oom.group").write_text("1")
    except OSError:
        with contextlib.suppress(OSError):
            folder.rmdir()
        return None
    return ControlGroup(folder)
