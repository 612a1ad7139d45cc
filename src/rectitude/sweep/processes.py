"""
A process with everything that it started, in sessions of their own too, as a browser is (Linux).

A parent that ends leaves its children to the nearest ancestor that takes them in: the child that inspects
does (`adopt`), so that nothing leaves the tree while it lives.
"""

import contextlib
import ctypes
import os
import signal
import socket
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PROC = Path("/proc")
PR_SET_CHILD_SUBREAPER = 36
"""linux/prctl.h"""

ROUNDS = 20
"""How often is looked for processes that were started while others were being killed: ours."""

_Process = tuple[int, int]
"""Number, and start in clock ticks since boot: a number alone may be given anew."""


class _Told(NamedTuple):
    """What `/proc/PID/stat` says: proc_pid_stat(5)."""

    pid: int
    state: str
    parent: int
    session: int
    started: int
    """Clock ticks since boot."""


def named(pid: int) -> str:
    """Return how a process of this machine is named beside those of others."""
    return f"{socket.gethostname()}:{pid}"


def adopt() -> None:
    """Take in the descendants whose parents end; where that is not to be had (not Linux), do nothing."""
    with contextlib.suppress(OSError, AttributeError):
        ctypes.CDLL(None).prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0)


def reap() -> None:
    """
    Let go of those taken in that are over; the system keeps each as a zombie until then.

    Only those in sessions of their own, as a browser's processes are: whoever started a child in this session
    waits for it.
    """
    session = os.getsid(0)
    for each in _all():
        if each.state == "Z" and each.parent == os.getpid() and each.session != session:
            with contextlib.suppress(ChildProcessError):
                os.waitpid(each.pid, os.WNOHANG)


class ProcessTree:
    """A process and all its descendants, those included that it has left behind."""

    def __init__(self, root: int) -> None:
        self._root = root
        self._seen: set[_Process] = set()

    def look(self) -> set[_Process]:
        """Return the processes that live now, and remember them."""
        children, started = _running()
        found, waiting = {self._root}, [self._root]
        while waiting:
            new = [pid for pid in children[waiting.pop()] if pid not in found]
            found.update(new)
            waiting += new
        living = {(pid, started[pid]) for pid in found if pid in started}
        left_behind = {each for each in self._seen if started.get(each[0]) == each[1]}
        self._seen = living | left_behind
        return self._seen

    def takes_more_than(self, bytes_: int) -> bool:
        """
        Return whether its processes take more memory together.

        What they share counts once. That is dear to ask, so it is asked only where the sum of what each
        has in memory goes beyond.
        """
        pids = [pid for pid, _ in self.look()]
        if sum(map(_resident, pids)) <= bytes_:
            return False
        return sum(map(_proportional, pids)) > bytes_

    def kill(self) -> None:
        """
        Kill everything, those first that could otherwise be left behind.

        The root is stopped meanwhile, or it would tell of a browser that died, and start another. Whatever
        happens here, it does not stay so.
        """
        if self._root != os.getpid():
            _send(self._root, signal.SIGSTOP)
        try:
            self.kill_others()
        finally:
            _send(self._root, signal.SIGKILL)

    def kill_others(self) -> None:
        """Kill everything that was started, and not the root."""
        for _ in range(ROUNDS):
            others = [pid for pid, _ in self.look() if pid != self._root]
            if not others:
                break
            for pid in others:
                _send(pid, signal.SIGKILL)


def _running() -> tuple[dict[int, list[int]], dict[int, int]]:
    """Return the children of each process that runs, and when each was started; zombies are over."""
    children: dict[int, list[int]] = defaultdict(list)
    started: dict[int, int] = {}
    for each in _all():
        children[each.parent].append(each.pid)
        if each.state != "Z":
            started[each.pid] = each.started
    return children, started


def _all() -> Iterator[_Told]:
    """Yield what the system tells of each process of this machine."""
    for folder in PROC.glob("[0-9]*"):
        try:
            state, parent, _, session, *rest = (
                (folder / "stat").read_text().rpartition(")")[2].split()
            )
        except OSError:
            continue
        yield _Told(int(folder.name), state, int(parent), int(session), int(rest[15]))


def _resident(pid: int) -> int:
    try:
        pages = int((PROC / str(pid) / "statm").read_text().split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def _proportional(pid: int) -> int:
    """Return a process's memory with its share of what it shares; what it has where that is not told."""
    try:
        told = (PROC / str(pid) / "smaps_rollup").read_text().splitlines()
    except OSError:
        return _resident(pid)
    return sum(int(line.split()[1]) * 1024 for line in told if line.startswith("Pss:"))


def _send(pid: int, number: signal.Signals) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        os.kill(pid, number)
