"""`serve --demo`: an invented campaign to look at, which leaves one's own ledger alone."""

import os
import signal
import subprocess
import sys
import threading
import urllib.request
from contextlib import suppress
from pathlib import Path

import pytest

pytestmark = pytest.mark.e2e


def test_an_invented_campaign_is_served_and_leaves_nothing_behind(tmp_path: Path) -> None:
    own, aside = tmp_path / "own", tmp_path / "aside"
    own.mkdir()
    aside.mkdir()
    environment = dict(os.environ) | {
        "RECTITUDE_HOME": str(own),
        "TMPDIR": str(aside),
        "LC_ALL": "C.UTF-8",
    }
    with subprocess.Popen(
        [sys.executable, "-m", "rectitude", "ledger", "serve", "--demo", "--work", "--port", "0"],
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as served:
        assert served.stdout is not None
        assert served.stderr is not None
        said = served.stderr.readline()
        if (
            "8400" in said
        ):  # demo town's own port may be in use on this machine, and then that is said
            said = served.stderr.readline()
        assert said.strip().startswith("0 s")
        threading.Thread(target=served.stderr.read, daemon=True).start()
        announced = [served.stdout.readline() for _ in range(4)]
        assert announced[1].startswith("password of everyone: ")
        with urllib.request.urlopen(announced[3].strip(), timeout=60) as answer:
            assert answer.status == 200
        assert list(aside.iterdir())
        served.send_signal(signal.SIGTERM)

    assert not still_running(aside)
    assert not list(aside.iterdir())
    assert not list(own.iterdir())


def still_running(aside: Path) -> list[Path]:
    """Return the processes that were told to put their files aside."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            if f"TMPDIR={aside}".encode() in (process / "environ").read_bytes():
                found.append(process)
    return found
