"""A page that eats memory ends its own inspection: the browser counts, whatever its session."""

import http.server
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from rectitude.ledger.dispatching.dispatcher import crew, done_by
from rectitude.sweep import cgroups
from rectitude.sweep.jobs import Job
from rectitude.sweep.limits import Limits

MEGABYTE = 1024**2

EATER = b"""<!doctype html><html lang="zh"><meta charset="utf-8"><title>eats</title><p>...</p><script>
const kept = [];
const eat = () => {
  if (kept.length < 96) { kept.push(new Uint8Array(16 * 1024 * 1024).fill(1)); setTimeout(eat, 5); }
};
eat();
</script></html>"""


class _Eater(http.server.BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(EATER)))
        self.end_headers()
        self.wfile.write(EATER)

    def log_message(self, format: str, *args: Any) -> None:
        return


@pytest.fixture
def eater() -> Iterator[str]:
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Eater)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture
def short_folder() -> Iterator[Path]:
    """A folder near the root: Chromium's socket in it must have a short path."""
    folder = Path(tempfile.mkdtemp(prefix="eater-", dir="/tmp"))
    yield folder
    shutil.rmtree(folder)


def _living(folder: Path) -> list[int]:
    """Return the processes that have the name of a folder in what they were started with."""
    found = []
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            if str(folder).encode() in each.read_bytes():
                found.append(int(each.parent.name))
        except OSError:
            continue
    return found


@pytest.mark.e2e
def test_a_page_that_eats_memory_ends_its_inspection_and_leaves_no_process(
    eater: str, short_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("TMPDIR", str(short_folder))
    options = {"network": "public-only", "allow": ["127.0.0.1"], "pages": 1}
    job = Job(1, 1, "eater", "website", eater, options)

    with crew(Limits(seconds=120, memory=1000 * MEGABYTE)) as doing:
        ended = done_by(doing, job, lambda: True)

    assert ended is not None
    assert ended.error is not None
    assert ended.error.en == "The inspection used too much memory."
    assert _living(short_folder) == []


def test_a_group_that_the_operator_gives_holds_the_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(cgroups.SETTING, str(tmp_path))

    group = cgroups.opened("run-1", 500 * MEGABYTE)

    assert group is not None
    group.add(42)
    folder = tmp_path / "run-1"
    assert (folder / "memory.max").read_text() == str(500 * MEGABYTE)
    assert (folder / "cgroup.procs").read_text() == "42"
    assert not group.ran_out()
    (folder / "memory.events").write_text("low 0\nhigh 0\nmax 3\noom 1\noom_kill 1\n")
    assert group.ran_out()
    group.end()
    assert (folder / "cgroup.kill").read_text() == "1"


def test_without_a_group_that_can_hold_memory_processes_are_added_up(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert cgroups.opened("run-1", MEGABYTE) is None
    monkeypatch.setenv(cgroups.SETTING, str(tmp_path / "nowhere"))
    assert cgroups.opened("run-1", MEGABYTE) is None
