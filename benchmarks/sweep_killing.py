"""
A sweep in which everything is killed at random moments, beside one that nobody disturbs.

    python benchmarks/sweep_killing.py [TARGETS] [--dask WORKERS] [--seed N] [--every SECONDS] [--workers N]
                                       [--browsed N]

The targets are pages on loopback, each on a host of its own; one of every three (`--browsed`) is inspected
in the sweep profile's browser, the others are asked for under the names of clients, which is cheap. At random
moments one of these gets `kill -9`: a process that inspects, a browser, the driver; with `--dask` a
worker with its nanny, or the scheduler too. Once the disk is full (root only: the sweep's folder is then a
small file system). After each death of the driver it goes on with `--resume`, the scheduler and lost
workers are started again; what was set aside, as if its target had killed the processes, gets its turn
with `--retry-failed`. Deaths come no faster than twice the time that an inspection in a browser took in the
undisturbed sweep, or none would ever end on a machine that does much else. Then: each target has exactly one
result, with the findings of the undisturbed sweep; all bundles verify; no process and no temporary file is
left. Exit 1 where that does not hold.
"""

import argparse
import json
import os
import random
import shutil
import signal
import socket
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections import Counter
from contextlib import ExitStack, closing, contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rectitude.bundle import verify
from rectitude.sweep.store import Store

OPTIONS = [
    "--lang", "en", "--browser-profile", "sweep", "--pages", "1", "--popups", "off",
    "--scenario", "resource.filing.missing", "--scenario", "data.transit.unencrypted",
]  # fmt: skip
ASKED_FOR = ("market.interference.incompatible", "2")
"""What is looked for on a target that no browser opens, and how often it is asked for by each name."""
ENVIRONMENT = dict(os.environ)


class Site(BaseHTTPRequestHandler):
    """Half of the hosts show a filing number, the others none and refuse one client."""

    def do_GET(self) -> None:
        odd = int(self.headers.get("Host", "h0")[1:].partition(".")[0] or 0) % 2
        refused = odd and "MicroMessenger" in self.headers.get("User-Agent", "")
        number = (
            ""
            if odd
            else '<footer><a href="https://beian.miit.gov.cn/">京ICP备12345678号</a></footer>'
        )
        body = f"<!doctype html><meta charset=utf-8><title>店</title><h1>店</h1>{number}".encode()
        self.send_response(403 if refused else 200)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        return


def processes(mark: str) -> dict[int, str]:
    """Return the processes of this benchmark, by the folder that they carry in their environment."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            if f"SWEEP_MARK={mark}\0".encode() in (folder / "environ").read_bytes():
                found[int(folder.name)] = (
                    (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode()
                )
        except OSError:
            continue
    return {pid: said for pid, said in found.items() if said}


KINDS = {
    "inspecting process": lambda said: "rectitude.sweep.child" in said,
    "browser": lambda said: "--remote-debugging-p" in said and "--type=" not in said,
    "driver": lambda said: "rectitude sweep" in said,
    "worker": lambda said: "rectitude worker" in said,
    "scheduler": lambda said: "rectitude scheduler" in said,
}


class Cluster:
    """A scheduler and workers that are started again when they are gone."""

    def __init__(self, workers: int, places: int, folder: Path) -> None:
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            self.port = taken.getsockname()[1]
        self.address = f"tcp://127.0.0.1:{self.port}"
        self.commands = [
            [sys.executable, "-m", "rectitude", "scheduler", "--port", str(self.port)],
            *[[sys.executable, "-m", "rectitude", "worker", self.address, "--places", str(places),
               "--folder", str(folder)]] * workers,
        ]  # fmt: skip
        self.running: list[subprocess.Popen[bytes] | None] = [None] * (workers + 1)

    def keep(self) -> None:
        """Start what is not there."""
        for place, (command, process) in enumerate(zip(self.commands, self.running, strict=True)):
            if process is None or process.poll() is not None:
                self.running[place] = subprocess.Popen(
                    command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
                )
                if place == 0:
                    time.sleep(2)

    def end(self) -> None:
        """End all, in order: what a killed one left goes when the next has begun."""
        from distributed import Client

        self.keep()
        with Client(self.address, timeout=120, set_as_default=False) as client:
            client.wait_for_workers(len(self.commands) - 1, timeout=120)
        for process in reversed(self.running):
            if process:
                process.terminate()
        for process in self.running:
            if process:
                process.wait()


def sweep(
    table: Path, folder: Path, cluster: Cluster | None, *more: str
) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "rectitude", "sweep", str(table), "--output", str(folder),
               "--resume", *more, *OPTIONS]  # fmt: skip
    if cluster:
        command += ["--scheduler", cluster.address]
    return subprocess.Popen(
        command, env=ENVIRONMENT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )


def told(folder: Path) -> list[object]:
    lines = (folder / "results.jsonl").read_text(encoding="utf-8").splitlines()
    reports = [json.loads(line) for line in lines]
    return [
        (r["target"]["address"], sorted((f["rule"], f["outcome"], f["fingerprint"]) for f in r["findings"]))
        if "findings" in r else (r["target"], r["error"]["cause"])
        for r in reports
    ]  # fmt: skip


def usual(folder: Path) -> float:
    """Return the seconds that an inspection in a browser usually took."""
    with closing(Store(folder, driving=False)) as store:
        return statistics.median(
            row["seconds"] for row in store.rows() if ASKED_FOR[0] not in row["options"]
        )


def lines(port: int, count: int, browsed: int) -> str:
    """Return the table of targets."""
    cells = (("", "") if n % browsed == 0 else ASKED_FOR for n in range(count))
    rows = (f"http://h{n}.localhost:{port}/,{','.join(each)}" for n, each in enumerate(cells))
    return "address,scenarios,rounds\n" + "\n".join(rows)


@contextmanager
def small_disk(folder: Path, megabytes: int):
    """Make a folder a small file system, where one may; yields whether it is one."""
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", f"size={megabytes}m", "tmpfs", str(folder)]
    mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    try:
        yield mounted
    finally:
        if mounted:
            subprocess.run(["umount", "-l", str(folder)], check=False)


def disturbed(
    table: Path, base: Path, mark: str, given: argparse.Namespace, every: float
) -> tuple[Path, Counter[str], int]:
    """Sweep while everything is killed; return the folder, what was killed, how often the driver began."""
    dice, killed, begun = random.Random(given.seed), Counter[str](), 0
    with ExitStack() as stack:
        room = base / "room"
        small = stack.enter_context(small_disk(room, 2048))
        cluster = Cluster(given.dask, given.workers or 2, base / "scratch") if given.dask else None
        if cluster:
            cluster.keep()
            stack.callback(cluster.end)
        folder, full = room / "out", small
        kinds = [kind for kind in KINDS if cluster or kind not in {"worker", "scheduler"}]
        while True:
            driver, begun = sweep(table, folder, cluster), begun + 1
            while driver.poll() is None:
                time.sleep(every * (0.5 + dice.random()))
                if full and begun == 2:
                    full = False
                    fill(room, driver)
                    killed["disk (filled)"] += 1
                    break
                kind = dice.choice(kinds)
                pids = [pid for pid, said in processes(mark).items() if KINDS[kind](said)]
                if pids:
                    os.kill(dice.choice(pids), signal.SIGKILL)
                    killed[kind] += 1
                if cluster:
                    cluster.keep()
            if driver.wait() in {0, 1}:
                break
        aside = sum(isinstance(said, str) for _, said in told(folder))
        killed["(then set aside)"] = aside
        if aside:
            sweep(table, folder, cluster, "--retry-failed").wait()
        kept = base / "kept"
        shutil.copytree(folder, kept)
    return kept, killed, begun


def fill(room: Path, driver: "subprocess.Popen[bytes]") -> None:
    """Fill the disk until the driver stops for it, then make room again."""
    filler = room / "filler"
    with filler.open("wb") as file, suppress(OSError):  # it ends when nothing more fits
        while True:
            file.write(b"\0" * (1 << 20))
            file.flush()
    driver.wait(timeout=600)
    filler.unlink()


def main() -> int:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("targets", type=int, nargs="?", default=500)
    parser.add_argument("--dask", type=int, default=0)
    parser.add_argument("--browsed", type=int, default=3, metavar="N", help="one of every N (3)")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--workers", type=int, help="targets at once, of each worker of Dask (2)")
    parser.add_argument(
        "--every", type=float, default=20.0, help="seconds between deaths, on average, at least"
    )
    given = parser.parse_args()
    if given.workers:
        OPTIONS.extend(["--workers", str(given.workers)])
    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory(prefix="sk-") as name:
        base, mark = Path(name), name
        temporary = base / "tmp"
        temporary.mkdir()
        ENVIRONMENT.update(SWEEP_MARK=mark, TMPDIR=str(temporary))
        table = base / "targets.csv"
        table.write_text(lines(server.server_port, given.targets, given.browsed), encoding="utf-8")
        started = time.monotonic()
        calm = sweep(table, base / "calm", None)
        assert calm.wait() in {0, 1}
        quiet = time.monotonic() - started
        started = time.monotonic()
        every = max(given.every, 2 * usual(base / "calm"))
        folder, killed, begun = disturbed(table, base, mark, given, every)
        taken = time.monotonic() - started
        time.sleep(3)
        apart = [(a, b) for a, b in zip(told(folder), told(base / "calm"), strict=True) if a != b]
        left = [str(path) for lent in (temporary, base / "scratch") for path in lent.rglob("*")]
        bundles = list((folder / "bundles").iterdir())
        checks = {
            "one result a target": len(told(folder)) == given.targets,
            "the findings of the undisturbed sweep": not apart,
            "a bundle a target, all verify": len(bundles) == given.targets
            and all(verify(path) == () for path in bundles),
            "no process is left": not processes(mark),
            "no temporary file is left": not left,
        }
    engine = f"Dask, {given.dask} workers" if given.dask else "this machine"
    print(f"{given.targets} targets, {engine}, seed {given.seed}: undisturbed {quiet:.0f} s"
          f" ({given.targets / quiet * 60:.0f} a minute), disturbed {taken:.0f} s")  # fmt: skip
    print(f"a death every {every:.0f} s on average")
    print("killed: " + ", ".join(f"{kind} {count}" for kind, count in killed.items()))
    print(f"the driver was started {begun} times")
    for check, holds in checks.items():
        print(f"{'ok ' if holds else 'NOT'} {check}")
    for now, then in apart[:5]:
        print(f"    {now}\n    instead of {then}")
    if left:
        print(f"    {len(left)} files and folders: {left[0]}")
    return 0 if all(checks.values()) else 1


if __name__ == "__main__":
    sys.exit(main())
