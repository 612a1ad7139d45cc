"""A tree of processes ends whole, and nobody in it gets a word in about the death of another."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from rectitude.sweep.processes import ProcessTree

KEEPER = """
import subprocess, sys
from pathlib import Path
while True:
    kept = subprocess.Popen(["sleep", "600"])
    print("ready", flush=True)
    kept.wait()
    Path(sys.argv[1]).write_text("it died, so another is started")
"""


def test_whoever_keeps_a_process_tells_of_no_death_and_starts_none_anew(tmp_path: Path) -> None:
    for attempt in range(5):  # who is faster is chance
        told = tmp_path / str(attempt)
        with subprocess.Popen(
            [sys.executable, "-c", KEEPER, str(told)], stdout=subprocess.PIPE, text=True
        ) as keeper:
            assert keeper.stdout is not None
            assert keeper.stdout.readline() == "ready\n"
            tree = ProcessTree(keeper.pid)
            tree.kill()
        assert not told.exists()
        assert not [pid for pid, _ in tree.look() if pid != keeper.pid]


def test_who_is_interrupted_while_killing_leaves_no_stopped_process_behind() -> None:
    class Interrupted(ProcessTree):
        def look(self) -> set[tuple[int, int]]:
            raise KeyboardInterrupt

    with subprocess.Popen(["sleep", "600"]) as process:
        with pytest.raises(KeyboardInterrupt):
            Interrupted(process.pid).kill()
        assert process.wait(timeout=60) == -signal.SIGKILL


TAKES_IN = """
import subprocess, sys, time
from rectitude.sweep.processes import _all, adopt, reap
import os

def zombies():
    return [each.pid for each in _all() if each.parent == os.getpid() and each.state == "Z"]

def wait_for(many):
    for _ in range(600):
        if len(zombies()) >= many:
            return
        time.sleep(0.1)

adopt()
subprocess.run(["sh", "-c", "setsid sleep 0.2 & "], check=True)
own = subprocess.Popen(["sh", "-c", "exit 3"])
wait_for(2)
before = len(zombies())
reap()
print(before, zombies() == [own.pid], own.wait())
"""


def test_what_was_taken_in_is_let_go_of_and_children_of_ones_own_are_left_to_who_waits() -> None:
    told = subprocess.run(
        [sys.executable, "-c", TAKES_IN], stdout=subprocess.PIPE, text=True, check=True
    )
    assert told.stdout.split() == ["2", "True", "3"]
