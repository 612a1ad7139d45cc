"""A Dask cluster does what one machine does, whatever of it is killed."""

import os
import random
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from e2e.sweep.test_killing import (
    LONGEST,
    browsers,
    command,
    run,
    short_folder,
    site,
    table,
    told,
    undisturbed,
    wait_until,
)  # fmt: skip

distributed = pytest.importorskip("distributed")
pytestmark = [pytest.mark.e2e, pytest.mark.timeout(1800)]
__all__ = ["site", "table", "undisturbed"]


def free_port() -> int:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return int(taken.getsockname()[1])


@contextmanager
def scheduler(port: int, **more: str) -> "Iterator[subprocess.Popen[bytes]]":
    command = [sys.executable, "-m", "rectitude", "scheduler", "--port", str(port)]
    with ended(command, **more) as process:
        wait_until(lambda: reachable(port))
        yield process


@contextmanager
def worker(port: int, folder: Path, **more: str) -> "Iterator[subprocess.Popen[bytes]]":
    command = [sys.executable, "-m", "rectitude", "worker", f"tcp://127.0.0.1:{port}", "--places", "2",
               "--folder", str(folder), "--lang", "en"]  # fmt: skip
    with ended(command, **more) as process:
        yield process


@contextmanager
def ended(command: list[str], **more: str) -> "Iterator[subprocess.Popen[bytes]]":
    process = subprocess.Popen(
        command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=os.environ | more
    )
    try:
        yield process
    finally:
        process.terminate()
        try:
            process.wait(20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def reachable(port: int) -> bool:
    try:
        socket.create_connection(("127.0.0.1", port), 1).close()
    except OSError:
        return False
    return True


def dask_workers(folder: Path) -> list[int]:
    """Return the processes that inspect for the workers in a folder."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            said = path.read_bytes()
        except OSError:
            continue
        if b"rectitude.sweep.child" in said and str(folder).encode() in said:
            found.append(int(path.parent.name))
    return found


def test_a_cluster_gives_what_one_machine_gives_though_its_processes_are_killed(
    table: Path, tmp_path: Path, undisturbed: list[Any]
) -> None:
    port, folder, dice = free_port(), tmp_path / "out", random.Random(3)
    with scheduler(port), worker(port, tmp_path), worker(port, tmp_path):
        more = ("--scheduler", f"tcp://127.0.0.1:{port}")
        sweep = subprocess.Popen(command(table, folder, *more), stderr=subprocess.DEVNULL)
        for _ in range(2):
            wait_until(lambda: dask_workers(tmp_path) or sweep.poll() is not None)
            time.sleep(dice.random())
            for pid in dask_workers(tmp_path)[:1]:
                os.kill(pid, signal.SIGKILL)
        sweep.wait(timeout=LONGEST)
        assert sweep.returncode in {0, 1}
        assert told(folder) == undisturbed
        assert len(list((folder / "bundles").iterdir())) == 30
    wait_until(lambda: not dask_workers(tmp_path))


def test_a_killed_scheduler_costs_attempts_and_no_result(
    table: Path, tmp_path: Path, undisturbed: list[Any]
) -> None:
    port, folder = free_port(), tmp_path / "out"
    more = ("--scheduler", f"tcp://127.0.0.1:{port}")
    with scheduler(port) as first, worker(port, tmp_path):
        sweep = subprocess.Popen(command(table, folder, *more), stderr=subprocess.DEVNULL)
        wait_until(lambda: sweep.poll() is not None or any((folder / "bundles").glob("*")))
        first.kill()
        first.wait()
    with scheduler(port), worker(port, tmp_path):
        sweep.wait(timeout=LONGEST)

    assert sweep.returncode in {0, 1}
    assert told(folder) == undisturbed


def test_a_worker_that_is_told_to_end_leaves_nothing_behind_and_costs_no_result(
    table: Path, tmp_path: Path, undisturbed: list[Any]
) -> None:
    port, folder = free_port(), tmp_path / "out"
    more = ("--scheduler", f"tcp://127.0.0.1:{port}")
    with scheduler(port), short_folder() as temporary:
        with worker(port, tmp_path, TMPDIR=str(temporary)):
            sweep = subprocess.Popen(command(table, folder, *more), stderr=subprocess.DEVNULL)
            wait_until(lambda: sweep.poll() is not None or browsers(temporary))
        left = [path for path in temporary.rglob("*") if path.is_file()]
        assert (left, dask_workers(tmp_path), browsers(temporary)) == ([], [], [])
        with worker(port, tmp_path):
            sweep.wait(timeout=LONGEST)

    assert sweep.returncode in {0, 1}
    assert told(folder) == undisturbed


SLOWLY = """
import time
from pathlib import Path
if b"multiprocessing" in Path("/proc/self/cmdline").read_bytes():
    time.sleep(12)
"""
"""Makes the process that works for a scheduler take long to start, as on a machine that does much else."""


def test_a_worker_joins_however_long_its_process_takes_to_start(tmp_path: Path) -> None:
    port, slow = free_port(), tmp_path / "slow"
    slow.mkdir()
    (slow / "sitecustomize.py").write_text(SLOWLY, encoding="utf-8")
    path = os.pathsep.join(filter(None, (str(slow), os.environ.get("PYTHONPATH", ""))))
    with (
        scheduler(port),
        worker(port, tmp_path, PYTHONPATH=path) as process,
        distributed.Client(f"tcp://127.0.0.1:{port}", timeout=60, set_as_default=False) as client,
    ):
        wait_until(lambda: process.poll() is not None or client.scheduler_info()["workers"])
        assert process.poll() is None
        assert len(client.scheduler_info()["workers"]) == 1


def joined(port: int) -> None:
    """Wait until a worker has joined."""
    with distributed.Client(f"tcp://127.0.0.1:{port}", timeout=60, set_as_default=False) as client:
        wait_until(lambda: client.scheduler_info()["workers"])


def test_nothing_is_left_of_a_cluster_though_its_parts_were_killed(tmp_path: Path) -> None:
    port = free_port()
    with short_folder() as temporary:
        given = {"TMPDIR": str(temporary)}
        with scheduler(port, **given) as first, worker(port, tmp_path / "work", **given) as lost:
            joined(port)
            lost.kill()
            first.kill()
        assert list(temporary.iterdir()) != []
        with scheduler(port, **given), worker(port, tmp_path / "work", **given):
            joined(port)

        assert list(temporary.iterdir()) == []
        assert list((tmp_path / "work").iterdir()) == []


def test_a_scheduler_whose_port_is_taken_says_so_in_one_line() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = str(taken.getsockname()[1])
        done = run(sys.executable, "-m", "rectitude", "scheduler", "--port", port, "--lang", "en")

    assert done.returncode == 2
    assert done.stderr.startswith(f"rectitude: 127.0.0.1:{port} cannot be used")
    assert done.stderr.count("\n") == 1


def test_a_scheduler_that_is_not_there_is_said_in_one_line(table: Path, tmp_path: Path) -> None:
    done = run(*command(table, tmp_path / "out", "--scheduler", f"tcp://127.0.0.1:{free_port()}"))

    assert done.returncode == 2
    assert "Cannot reach the scheduler" in done.stderr
    assert done.stderr.count("\n") == 1
