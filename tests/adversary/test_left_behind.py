"""Nothing temporary is left behind: not by window storms, memory hogs and crashes, not by kill -9."""

import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

import pytest

from rectitude import temporary
from rectitude.bundle import open_bundle
from rectitude.collectors.website import scratch
from rectitude.evidence.exchange import Exchange
from website import Site, serving

pytestmark = pytest.mark.e2e

PATIENCE = 60.0
"""Seconds that are waited for a process to begin what it does, on a busy machine too."""

STORM = """<title>窗口</title>正文<script>
for (let n = 0; n < 40 && !location.search; n++) {
  open('/?' + n);
  document.body.append(document.createElement('iframe'));
}
</script>"""
HOG = """<title>内存</title>正文<script>setTimeout(() => {
const all = []; for (;;) all.push(new Array(1e7).fill(all.length)); }, 300)</script>"""
SLOW = "<title>慢</title>正文<script>setInterval(() => fetch('/more'), 100)</script>"


class Left(NamedTuple):
    status: int
    said: str
    files: list[str]
    bundle: Path


def started(site: Site, base: Path, bundle: Path) -> subprocess.Popen[str]:
    """Inspect a site in a process of its own, whose temporary folder is `base`."""
    return subprocess.Popen(
        [sys.executable, "-m", "rectitude", "inspect", site.url(), "--popups", "off", "--pages", "1",
         "--bundle", str(bundle), "--lang", "en", "--deadline", "60"],
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, start_new_session=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "TMPDIR": str(base)},
    )  # fmt: skip


def left(base: Path) -> list[str]:
    return sorted(str(path.relative_to(base)) for path in base.iterdir())


def undisturbed(page: str, base: Path, bundle: Path) -> Left:
    with serving({"/": page}) as site:
        child = started(site, base, bundle)
        _, said = child.communicate(timeout=150)
    return Left(child.returncode, said, left(base), bundle)


def until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition() and time.monotonic() < end:
        time.sleep(0.1)
    assert condition()


def browsers(base: Path) -> Iterator[int]:
    """Yield the processes of Chromium whose profile is in a folder."""
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            words = (process / "cmdline").read_bytes()
            if f"--user-data-dir={base}".encode() in words and b"--type=" not in words:
                yield int(process.name)


def browser_killed(base: Path, bundle: Path) -> Left:
    with serving({"/": SLOW, "/more": "x"}) as site:
        child = started(site, base, bundle)
        until(lambda: "GET /more" in site.asked)
        for number in browsers(base):
            os.kill(number, signal.SIGKILL)
        _, said = child.communicate(timeout=150)
    return Left(child.returncode, said, left(base), bundle)


def killed_and_begun_again(base: Path, bundle: Path) -> Left:
    """Kill our process where it stands; the next one, of another site, removes what is left."""
    with serving({"/": SLOW, "/more": "x"}) as site:
        child = started(site, base, bundle)
        until(lambda: "GET /more" in site.asked)
        child.kill()
        child.communicate(timeout=30)
        until(lambda: not list(browsers(base)))  # the driver ends them when we are gone
    assert left(base)
    after = undisturbed("<title>次</title>正文", base, bundle.with_name("next.zip"))
    return Left(after.status, after.said, after.files, bundle)


CASES: dict[str, Callable[[Path, Path], Left]] = {
    "a storm of windows": lambda base, bundle: undisturbed(STORM, base, bundle),
    "a hog of memory": lambda base, bundle: undisturbed(HOG, base, bundle),
    "a browser that is killed": browser_killed,
    "our own process killed": killed_and_begun_again,
}


@pytest.fixture(scope="module")
def remains(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Left]]:
    bases = [Path(tempfile.mkdtemp(prefix="rt", dir="/tmp")) for _ in CASES]
    bundles = [tmp_path_factory.mktemp("left") / "a.zip" for _ in CASES]
    with ThreadPoolExecutor(len(CASES)) as threads:
        jobs = [threads.submit(*job) for job in zip(CASES.values(), bases, bundles, strict=True)]
        yield dict(zip(CASES, [job.result() for job in jobs], strict=True))
    for base in bases:
        shutil.rmtree(base, ignore_errors=True)


@pytest.mark.parametrize("case", CASES)
def test_nothing_temporary_is_left(remains: dict[str, Left], case: str) -> None:
    assert remains[case].files == []


@pytest.mark.parametrize("case", CASES)
def test_it_ends_in_order_and_what_was_seen_is_kept(remains: dict[str, Left], case: str) -> None:
    status, said, _, bundle = remains[case]
    assert status in {0, 1, 2}
    assert "Traceback" not in said
    opened = open_bundle(bundle)
    if case == "our own process killed":
        assert not opened.manifest.complete
    else:
        assert next(opened.records(Exchange)).status == 200


def test_the_folder_of_a_living_process_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    living = Path(tempfile.mkdtemp(prefix=scratch.PREFIX, dir=tmp_path))
    script = (
        "import fcntl, os, sys\n"
        "file = os.open(sys.argv[1], os.O_CREAT | os.O_RDWR)\n"
        "fcntl.flock(file, fcntl.LOCK_EX)\n"
        "print('held', flush=True)\n"
        "sys.stdin.read()\n"
    )
    owner = subprocess.Popen(
        [sys.executable, "-c", script, str(living / "owner")],
        stdin=subprocess.PIPE, stdout=subprocess.PIPE,
    )  # fmt: skip
    assert owner.stdout is not None
    owner.stdout.readline()
    (tmp_path / f"{scratch.PREFIX}of-somebody-else").mkdir()

    temporary.remove_abandoned(scratch.PREFIX, tmp_path)
    assert living.is_dir()
    owner.kill()
    owner.communicate()
    temporary.remove_abandoned(scratch.PREFIX, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == [f"{scratch.PREFIX}of-somebody-else"]


@pytest.mark.parametrize("megabytes", [16, 32])
def test_too_little_memory_is_one_line_and_status_2(tmp_path: Path, megabytes: int) -> None:
    """A recording that does not fit: nothing is lost that was there, and no half bundle is left."""
    content = {"size": 1, "mimeType": "text/html", "text": "x" * 400_000}
    both = {
        "httpVersion": "HTTP/1.1",
        "headers": [],
        "cookies": [],
        "headersSize": -1,
        "bodySize": -1,
    }
    entry = {
        "startedDateTime": "2026-11-02T00:00:00Z", "time": 1, "cache": {},
        "timings": {"send": 0, "wait": 1, "receive": 0},
        "request": {**both, "method": "GET", "url": "https://a.example/", "queryString": []},
        "response": {**both, "status": 200, "statusText": "", "content": content, "redirectURL": ""},
    }  # fmt: skip
    log = {"version": "1.2", "creator": {"name": "x", "version": "1"}, "entries": [entry] * 100}
    recording = tmp_path / "big.har"
    recording.write_text(json.dumps({"log": log}))
    script = (
        "import resource, sys\n"
        "from rectitude.cli import main\n"
        "import rectitude.collectors.capture.collector\n"
        "from rectitude import rules\n"
        "rules.discover('capture')\n"  # Python itself may end where it cannot import what it lacks
        "used = int(open('/proc/self/statm').read().split()[0]) * resource.getpagesize()\n"
        "most = used + (int(sys.argv.pop()) << 20)\n"
        "resource.setrlimit(resource.RLIMIT_AS, (most, most))\n"
        "main()\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, "inspect", str(recording), "--lang", "en",
         "--bundle", str(tmp_path / "a.zip"), str(megabytes)],
        capture_output=True, text=True, check=False, timeout=120,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "RECTITUDE_LOGS": str(tmp_path)},
    )  # fmt: skip

    assert done.returncode == 2, done.stderr
    assert done.stderr.startswith("rectitude: ")
    assert done.stderr.count("\n") == 1
    assert not [path for path in tmp_path.iterdir() if path.name.endswith(".sealing")]
