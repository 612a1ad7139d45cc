"""Kill anything at any moment and go on: each target has one result, as of an undisturbed run."""

import contextlib
import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

import pytest

from rectitude.bundle import verify
from website import Site, answer, serving

pytestmark = [pytest.mark.e2e, pytest.mark.chromium, pytest.mark.timeout(1800)]

TARGETS = 30
LONGEST = 900.0
"""Seconds that anything may take on a machine that does much else; what hangs is told from what is slow."""
BROWSED = (0, 1, 10, 20)
"""Lines of the targets that are opened in a browser."""
PAGE = '<!doctype html><meta charset="utf-8"><title>页</title><p>你好</p>'


def slowly(request: BaseHTTPRequestHandler) -> None:
    time.sleep(0.02)
    refused = "odd" in request.path and "MicroMessenger" in request.headers.get("user-agent", "")
    answer(request, PAGE.encode(), status=403 if refused else 200)


@pytest.fixture(scope="module")
def site() -> Iterator[Site]:
    with serving({"/": slowly, "/odd": slowly}) as served:
        yield served


@pytest.fixture(scope="module")
def table(site: Site, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("table") / "targets.csv"
    paths = ("/", "/odd")
    browsed = "data.transit.unencrypted,1,off,sweep"
    lines = [
        f"{site.url(paths[n % 2], f'h{n}.localhost')},{browsed if n in BROWSED else ',,,'}"
        for n in range(TARGETS)
    ]
    columns = "address,scenarios,pages,popups,browser_profile"
    path.write_text(columns + "\n" + "\n".join(lines), encoding="utf-8")
    return path


def command(table: Path, folder: Path, *more: str) -> list[str]:
    return [
        sys.executable, "-m", "rectitude", "sweep", str(table), "--output", str(folder), "--lang", "en",
        "--scenario", "market.interference.incompatible", "--rounds", "2", "--rate", "200",
        "--workers", "4", *more,
    ]  # fmt: skip


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(arguments, capture_output=True, text=True, check=False, timeout=LONGEST)


def told(folder: Path) -> list[Any]:
    """Return what a sweep found, times and digests aside."""
    lines = (folder / "results.jsonl").read_text(encoding="utf-8").splitlines()
    assert len(lines) == TARGETS
    reports = [json.loads(line) for line in lines]
    return [
        (
            r["target"]["address"],
            sorted((f["rule"], f["outcome"], f["fingerprint"]) for f in r["findings"]),
        )
        for r in reports
    ]


@pytest.fixture(scope="module")
def undisturbed(table: Path, tmp_path_factory: pytest.TempPathFactory) -> list[Any]:
    folder = tmp_path_factory.mktemp("undisturbed") / "out"
    done = run(*command(table, folder))
    assert done.returncode in {0, 1}, done.stderr
    return told(folder)


def children(folder: Path) -> list[int]:
    """Return the processes that work for a sweep."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            said = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if b"rectitude.sweep.child" in said and str(folder / "work").encode() in said:
            found.append(int(path.parent.name))
    return found


def browsers(temporary: Path) -> list[int]:
    """Return the browsers, without their helpers, that have their profiles in a folder."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            said = path.read_bytes()
        except OSError:
            continue
        if f"--user-data-dir={temporary}".encode() in said and b"--type=" not in said:
            found.append(int(path.parent.name))
    return found


@contextlib.contextmanager
def short_folder() -> Iterator[Path]:
    """A folder near the root: Chromium opens a socket in it, whose path must be short."""
    folder = Path(tempfile.mkdtemp(prefix="k-", dir="/tmp"))
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


def wait_until(condition: Any, seconds: float = LONGEST) -> None:
    until = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < until, "it took too long"
        time.sleep(0.02)


def test_whatever_is_killed_the_results_are_those_of_an_undisturbed_sweep(
    table: Path, tmp_path: Path, undisturbed: list[Any]
) -> None:
    folder, dice = tmp_path / "out", random.Random(2)
    with short_folder() as temporary:
        environment = os.environ | {"TMPDIR": str(temporary)}
        for plan in (("browser", "child", "driver"), ("child", "browser", "driver"), ()):
            sweep = subprocess.Popen(
                command(table, folder, "--resume"), stderr=subprocess.DEVNULL, env=environment
            )
            for kind in plan:
                find = {"child": children, "browser": lambda _: browsers(temporary)}.get(kind)
                if find is None:
                    break
                wait_until(lambda at=sweep, find=find: find(folder) or at.poll() is not None)
                time.sleep(dice.random() / 2)
                for pid in find(folder)[:1]:
                    with contextlib.suppress(ProcessLookupError):
                        os.kill(pid, signal.SIGKILL)
            if plan:
                sweep.kill()
            sweep.wait(timeout=LONGEST)
            wait_until(lambda: not children(folder) and not browsers(temporary))
        assert sweep.returncode in {0, 1}
        assert [path for path in temporary.rglob("*") if path.is_file()] == []

    assert told(folder) == undisturbed
    assert len(list((folder / "bundles").iterdir())) == TARGETS
    assert all(verify(path) == () for path in (folder / "bundles").iterdir())
    assert not (folder / "work").exists() or not any(
        p.is_dir() for p in (folder / "work").iterdir()
    )


def test_ctrl_c_finishes_what_runs_and_resume_does_the_rest(
    table: Path, tmp_path: Path, undisturbed: list[Any]
) -> None:
    folder = tmp_path / "out"
    sweep = subprocess.Popen(command(table, folder), stderr=subprocess.PIPE, text=True)
    wait_until(lambda: any((folder / "bundles").glob("*")))
    sweep.send_signal(signal.SIGINT)
    _, said = sweep.communicate(timeout=LONGEST)

    assert sweep.returncode == 130
    assert "waiting" in said
    assert "Ctrl-C again stops at once" in said
    again = run(*command(table, folder))
    assert again.returncode == 2
    assert "--resume" in again.stderr
    assert run(*command(table, folder, "--resume")).returncode in {0, 1}
    assert told(folder) == undisturbed
