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
