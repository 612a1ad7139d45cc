"""The processes that inspect on this machine: started when needed, watched, given up in time."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections import deque
from concurrent.futures import Future
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from rectitude import temporary
from rectitude.sweep import cgroups, local
from rectitude.sweep.cgroups import ControlGroup
from rectitude.sweep.child import OWN
from rectitude.sweep.jobs import Cause, Job, Outcome
from rectitude.sweep.limits import OUT_OF_MEMORY, TOO_LARGE, Limits, beyond_disk
from rectitude.sweep.processes import ProcessTree, named
from rectitude.text import Text

RECYCLED = 100
"""Targets after which a process and its browser are replaced: ours; a browser's memory grows with them."""
LOOK = 1.0
"""Seconds between two looks at the memory of the processes."""
GRACE = 60.0
"""Seconds beyond an inspection's own deadline before its process is killed: ours."""

ENDING = 30.0
"""Seconds to wait until what a killed process left for a while is removed: ours."""

PREFIX = "rs-"
"""How the temporary folders of processes begin; short, for Chromium opens sockets in them."""

MODULE = "rectitude.sweep.child"
"""What a process runs: reads jobs, writes outcomes."""

_DIED = Text("检测进程中断。", "The inspecting process died.")


@dataclass(eq=False)
class _Child:
    """One process, and what it is doing."""

    process: "subprocess.Popen[bytes]"
    slots: int
    alone: bool
    """Whether it does targets that may have killed another process, one after the other."""
    folder: Path
    log: Path
    temporary: Path
    """Where it and its browser leave what they need for a while; it goes with them."""
    owned: int
    """The open file that says whose that folder is; the process has it too."""
    under_way: dict[int, tuple[Job, Future[Outcome], float]] = field(default_factory=dict)
    begun: int = 0
    retired: bool = False
    killed_for: tuple[Cause, Text] | None = None
    ended: threading.Event = field(default_factory=threading.Event)
    """Set when the process has ended, and what it left for a while is gone."""
    group: ControlGroup | None = None

    def __post_init__(self) -> None:
        self.tree = ProcessTree(self.process.pid)
        self.name = named(self.process.pid)


class Crew:
    """
    Does jobs in child processes, several in each; used from any number of threads.

    A process is replaced after some targets, or when it has grown; one that goes beyond a limit is
    killed. What it was doing then comes back as died, to be tried again, each alone: in a process that does
    one after the other, in as many as the machine bears browsers.
    """

    def __init__(
        self,
        folder: Path,
        *,
        slots: int,
        limits: Limits | None = None,
        recycled: int = RECYCLED,
        module: str = MODULE,
    ) -> None:
        """`folder` gets the attempts' folders and the processes' logs; `slots` are targets in a process."""
        self.folder, self._slots, self._recycled, self._module = folder, slots, recycled, module
        self._limits = limits or Limits()
        self._children: set[_Child] = set()
        self._waiting: deque[tuple[Job, Future[Outcome]]] = deque()
        """Jobs that are to be alone, until a process for such has nothing else to do."""
        self._lock = threading.RLock()
        self._started = 0
        self._closed = threading.Event()
        remove_left()
        threading.Thread(target=self._watch, name="crew", daemon=True).start()

    def do(self, job: Job) -> Outcome:
        """Do one job and wait for its outcome."""
        return self.begin(job).result()

    def begin(self, job: Job) -> "Future[Outcome]":
        """Have a job done; its outcome is there when it has ended, however that was."""
        future: Future[Outcome] = Future()
        with self._lock:
            if self._closed.is_set():
                future.set_result(_outcome(job, "died", _DIED))
            elif job.alone:
                self._waiting.append((job, future))
                self._hand_waiting()
            else:
                self._hand(job, future, self._free())
        return future

    def abandon(self, job: Job) -> None:
        """Kill the process that does a job, and what it does beside it; nothing where it has ended."""
        with self._lock:
            child = next((c for c in self._children if job.number in c.under_way), None)
            given_up = [each for each in self._waiting if each[0].number == job.number]
            for each in given_up:
                self._waiting.remove(each)
        _give_up(given_up)
        if child is not None:
            child.tree.kill()

    def close(self) -> None:
        """Kill all processes with all that they started."""
        with self._lock:
            self._closed.set()
            children = list(self._children)
            given_up = list(self._waiting)
            self._waiting.clear()
        _give_up(given_up)
        for child in children:
            child.tree.kill()
        for child in children:
            child.process.wait()
            child.ended.wait(ENDING)
        remove_left()

    @property
    def closed(self) -> bool:
        """Whether it takes no more jobs."""
        return self._closed.is_set()

    def pids(self) -> list[int]:
        """Return the numbers of the processes that live."""
        with self._lock:
            return [child.process.pid for child in self._children]

    def workers(self) -> dict[int, str]:
        """Return which process does each job that is under way, by the job's number."""
        with self._lock:
            return {number: child.name for child in self._children for number in child.under_way}

    def _hand(self, job: Job, future: "Future[Outcome]", child: _Child) -> None:
        child.begun += 1
        child.under_way[job.number] = job, future, time.monotonic()
        self._tell(child, msgspec.json.encode(job))
        if child.begun >= self._recycled:
            self._end(child)

    def _hand_waiting(self) -> None:
        """Give those that are to be alone their turn, as far as there is room now."""
        while self._waiting:
            job, future = self._waiting[0]
            try:
                child = self._for_one_alone(job)
            except OSError as error:  # no process could be started, as with a full disk
                future.set_exception(error)
            else:
                if child is None:
                    return
                self._hand(job, future, child)
            self._waiting.popleft()

    def _for_one_alone(self, job: Job) -> _Child | None:
        """
        Return a process that does nothing else; None where as many do as this machine bears browsers.

        A target that killed one of its own is the first that its process does.
        """
        lonely = [child for child in self._children if child.alone]
        idle = (child for child in lonely if not (child.retired or child.under_way or job.deaths))
        if (child := next(idle, None)) is not None:
            return child
        return self._start(alone=True) if len(lonely) < local.browsers() else None

    def _free(self) -> _Child:
        for child in self._children:
            if not (child.retired or child.alone) and len(child.under_way) < child.slots:
                return child
        return self._start(alone=False)

    def _start(self, *, alone: bool) -> _Child:
        slots = 1 if alone else self._slots
        self._started += 1
        self.folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        log = self.folder / f"process-{os.getpid()}-{self._started}.log"
        command = [sys.executable, "-m", self._module, str(self.folder), str(slots)]
        own, owned = temporary.owned(PREFIX, Path(tempfile.gettempdir()))
        with log.open("wb") as errors:
            process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                process_group=0,  # of our session: the kernel wakes what we stopped, should we die
                env=os.environ | {"TMPDIR": str(own), OWN: "1"},
                pass_fds=(owned,),
            )
        group = cgroups.opened(log.stem, self._limits.memory)
        if group is not None:
            group.add(process.pid)
        child = _Child(process, slots, alone, self.folder, log, own, owned, group=group)
        self._children.add(child)
        threading.Thread(target=self._listen, args=(child,), daemon=True).start()
        return child

    @staticmethod
    def _tell(child: _Child, line: bytes) -> None:
        assert child.process.stdin  # noqa: S101 - a pipe was asked for
        with contextlib.suppress(BrokenPipeError, ValueError):  # it died: `_listen` sees to that
            child.process.stdin.write(line + b"\n")
            child.process.stdin.flush()

    def _listen(self, child: _Child) -> None:
        """Hand on the outcomes of a process; when it ends, what it was doing has died."""
        assert child.process.stdout  # noqa: S101 - a pipe was asked for
        decoder = msgspec.json.Decoder(Outcome)
        for line in child.process.stdout:
            try:
                outcome = decoder.decode(line)
            except msgspec.MsgspecError:  # cut off by its death
                break
            with self._lock:
                found = child.under_way.pop(outcome.number, None)
                if child.alone:
                    self._hand_waiting()
                    if not child.under_way:
                        self._end(child)
            if found:
                found[1].set_result(outcome)
        child.tree.kill()
        child.process.wait()
        shutil.rmtree(child.temporary, ignore_errors=True)
        os.close(child.owned)
        child.ended.set()
        if child.group is not None:
            if child.group.ran_out():
                child.killed_for = "limit", OUT_OF_MEMORY
            child.group.end()
        with self._lock:
            child.retired = True
            self._children.discard(child)
            left, child.under_way = list(child.under_way.values()), {}
            self._hand_waiting()
        with contextlib.suppress(OSError):
            child.process.stdout.close()
            if child.process.stdin:
                child.process.stdin.close()
        if not left and not child.killed_for:
            child.log.unlink(missing_ok=True)
        cause, why = child.killed_for or ("died", _DIED)
        for job, future, _ in left:
            shutil.rmtree(self.folder / f"{job.number}-{job.attempt}", ignore_errors=True)
            future.set_result(_outcome(job, cause, why, child))

    def _watch(self) -> None:
        while not self._closed.wait(LOOK):
            with self._lock:
                children = list(self._children)
            for child in children:
                self._look_at(child)

    def _look_at(self, child: _Child) -> None:
        now = time.monotonic()
        with self._lock:
            late = any(
                now - begun > self._seconds(job) for job, _, begun in child.under_way.values()
            )
            folders = [
                self.folder / f"{job.number}-{job.attempt}"
                for job, _, _ in child.under_way.values()
            ]
        if late:
            why = Text("检测超过时限。", "The inspection took too long.")
            child.killed_for = "limit", why
        elif any(beyond_disk(folder, self._limits) for folder in folders):
            child.killed_for = "limit", TOO_LARGE
        elif child.tree.takes_more_than(self._limits.memory):
            child.killed_for = "limit", OUT_OF_MEMORY
        else:
            if child.tree.takes_more_than(self._limits.memory // 2):
                self._retire(child)
            return
        child.tree.kill()

    def _seconds(self, job: Job) -> float:
        asked = job.options.get("deadline")
        return float(asked) + GRACE if asked else self._limits.seconds

    def _retire(self, child: _Child) -> None:
        """Give a process that has grown no more targets; it ends when it has done what it has."""
        with self._lock:
            if child.begun > child.slots:
                self._end(child)

    def _end(self, child: _Child) -> None:
        """Have a process end when it has done what it has."""
        if not child.retired:
            child.retired = True
            self._tell(child, b"end")


def remove_left() -> None:
    """Remove what processes left for a while that were killed together with whoever started them."""
    temporary.remove_abandoned(PREFIX, Path(tempfile.gettempdir()))


def _give_up(jobs: "list[tuple[Job, Future[Outcome]]]") -> None:
    for job, future in jobs:
        future.set_result(_outcome(job, "died", _DIED))


def _outcome(job: Job, cause: Cause, why: Text, child: _Child | None = None) -> Outcome:
    return Outcome(
        number=job.number,
        attempt=job.attempt,
        cause=cause,
        error=why,
        log=child.log.name if child else "",
        worker=child.name if child else "",
        alone=job.alone,
    )
