"""
How long one page takes, beside a plain Playwright script that keeps the same kinds of evidence.

    python benchmarks/website_speed.py                 # cold process, one page, evidence profile
    python benchmarks/website_speed.py --pages         # the default inspection of a 5-page site
    python benchmarks/website_speed.py --pages --links 4 --beside CHECKOUT
                                                       # with links to other firms; another version in turn
    python benchmarks/website_speed.py --pages --forms 3
                                                       # with a form for a name and number on so many pages
    python benchmarks/website_speed.py --command       # the command, with judging and the report
    python benchmarks/website_speed.py --sweep         # warm, sweep profile, beside a bare loop

The page: 44 KB of HTML, 60 requests, scripts of eight third parties, two cross-site frames, served on
loopback by a process of its own that is not counted. CPU is the sum over the process tree.
The command watches for pop-ups too (at least five seconds), so it is timed without and with them.
Ratios matter: both sides run alternately on the same machine, and its load is printed.
"""

import argparse
import asyncio
import ctypes
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from playwright.async_api import Browser

HERE = Path(__file__).resolve()
SOURCE = HERE.parents[1] / "src"
THIRD_PARTIES = [f"party{n}.localhost" for n in range(8)]
FRAMES = ["frame0.localhost", "frame1.localhost"]
PICTURES = 40
LINKS = int(os.environ.get("LINKS", "0"))
FORMS = int(os.environ.get("FORMS", "0"))
COUNT = int(os.environ.get("COUNT", "60"))
GIF = bytes.fromhex(
    "47494638396101000100800000ffffff00000021f90401000000002c00000000010001000002024401003b"
)
FORM = (
    '<form action="/ask{}">姓名 <input name="name"> 手机号 <input name="mobile" type="tel"> '
    "<button>提交</button></form>"
)


def page(port: int, number: int = 0) -> str:
    """Return the page: header, 5 styles and scripts, 40 pictures, text, frames, footer; no banner."""
    host = f"http://site.localhost:{port}"
    scripts = "".join(f'<script src="http://{h}:{port}/t.js"></script>' for h in THIRD_PARTIES)
    own = "".join(
        f'<link rel=stylesheet href="/s{n}.css"><script src="/o{n}.js"></script>' for n in range(3)
    )
    pictures = "".join(f'<img src="/p{n}.gif" width=120 height=90>' for n in range(PICTURES))
    frames = "".join(
        f'<iframe src="http://{h}:{port}/f" width=300 height=100></iframe>' for h in FRAMES
    )
    text = "".join(f"<p>第 {n} 段。{'商品介绍与服务说明，' * 9}</p>" for n in range(120))
    links = "".join(f'<a href="/page{n}">栏目 {n}</a> ' for n in range(5))
    partners = "".join(
        f'<a href="https://partner{n}.example/">合作伙伴 {n}</a> ' for n in range(LINKS)
    )
    form = FORM.format(number) if 0 < number <= FORMS else ""
    return (
        f"<!doctype html><html lang=zh><meta charset=utf-8><title>店 {number}</title>{own}{scripts}"
        f"<body>{links}<div>{pictures}</div>{text}{form}{frames}"
        f'<footer>{partners}<a href="https://beian.miit.gov.cn/">京ICP备12345678号</a> {host}</footer>'
    )


class _Listening(ThreadingHTTPServer):
    request_queue_size = 128
    """With Python's 5 the system drops what a browser opens at once, and each drop costs a second."""


class _Server(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0]
        port = self.server.server_port
        if path.endswith(".gif"):
            body, kind = GIF, "image/gif"
        elif path.endswith(".js"):
            body, kind = (
                b"document.cookie='a'+Math.random()+'=1';" + b"/* x */" * 400,
                "text/javascript",
            )
        elif path.endswith(".css"):
            body, kind = b"p { margin: 2px; font-size: 14px }" * 40, "text/css"
        elif path == "/f":
            body, kind = b"<p>frame<script>document.cookie='f=1'</script>", "text/html"
        else:
            number = int("".join(filter(str.isdigit, path)) or 0)
            body, kind = page(port, number).encode(), "text/html; charset=utf-8"
        self.send_response(200)
        self.send_header("content-type", kind)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        pass


def serve() -> None:
    server = _Listening(("127.0.0.1", 0), _Server)
    print(server.server_port, flush=True)
    server.serve_forever()


def ours(url: str, pages: int, profile: str = "evidence") -> None:
    """Collect as the engine does."""
    from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
    from rectitude.collectors.website import KIND
    from rectitude.collectors.website.collector import collect
    from rectitude.findings import ReportedTarget, Tool
    from rectitude.options import Target, silent

    with tempfile.TemporaryDirectory() as folder:
        manifest = Manifest(
            schema=SCHEMA,
            tool=Tool("rectitude", "0"),
            catalogue="0",
            target=ReportedTarget("website", url),
            options={},
            clock=Clock(started=""),
        )
        wanted = frozenset(
            {"website", "client-identities"} if profile == "evidence" else {"website"}
        )
        options = KIND.read_options({"pages": pages, "browser_profile": profile})
        with Writer(Path(folder) / "b.zip", manifest) as writer:
            collect(Target("website", url), options, wanted, writer, silent, threading.Event())


async def _peer(url: str) -> None:
    from playwright.async_api import async_playwright

    async with async_playwright() as driver:
        browser = await driver.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"]
        )
        await _kept(browser, url)
        await browser.close()


async def _kept(browser: "Browser", url: str) -> None:
    """Visit a page in a context of its own, as a bare script that keeps the same kinds of evidence."""
    context = await browser.new_context(viewport={"width": 1366, "height": 768})
    visited = await context.new_page()
    session = await context.new_cdp_session(visited)
    bodies: list[bytes] = []
    waiting: list[asyncio.Task[None]] = []

    async def keep(response: object) -> None:
        try:
            bodies.append(await response.body())
        except Exception:  # noqa: BLE001 - the peer is a bare script
            return

    context.on("response", lambda r: waiting.append(asyncio.ensure_future(keep(r))))
    await visited.goto(url)
    await asyncio.sleep(1.5)
    await asyncio.gather(*waiting)
    await context.cookies()
    await visited.evaluate("JSON.stringify([{...localStorage}, {...sessionStorage}])")
    await visited.content()
    await visited.inner_text("body")
    await session.send(
        "DOMSnapshot.captureSnapshot", {"computedStyles": ["color"], "includePaintOrder": True}
    )
    with tempfile.TemporaryDirectory() as folder:
        await visited.screenshot(path=f"{folder}/v.png")
        await visited.screenshot(path=f"{folder}/f.png", full_page=True)
        for number, body in enumerate(bodies):
            (Path(folder) / str(number)).write_bytes(body)
    await context.close()


def _swept(url: str, count: int, workers: int) -> float:
    """Return the pages a minute of the sweep profile, so many side by side in the warm browser."""
    started = time.monotonic()
    with ThreadPoolExecutor(workers) as pool:
        list(pool.map(lambda n: ours(f"{url}?{n}", 1, "sweep"), range(count)))
    return count / (time.monotonic() - started) * 60


async def _bare(url: str, count: int, workers: int) -> float:
    """Return the pages a minute of the bare script in one warm browser, so many side by side."""
    from playwright.async_api import async_playwright

    from rectitude.collectors.website.launch import Launch
    from rectitude.options import Options

    places = asyncio.Semaphore(workers)
    async with async_playwright() as driver:
        browser = await driver.chromium.launch(
            executable_path=Launch.of(Options(browser_profile="sweep")).executable,
            args=["--no-sandbox"],
        )

        async def one(number: int) -> None:
            async with places:
                await _kept(browser, f"{url}?{number}")

        await one(count)
        started = time.monotonic()
        await asyncio.gather(*(one(number) for number in range(count)))
        taken = time.monotonic() - started
        await browser.close()
    return count / taken * 60


def adopt_orphans() -> None:
    """Become the parent of descendants whose own parent ends, so that their CPU time is counted."""
    pr_set_child_subreaper = 36
    ctypes.CDLL(None, use_errno=True).prctl(pr_set_child_subreaper, 1, 0, 0, 0)


def timed(
    *arguments: str, quiet: bool = False, source: Path = SOURCE, finds: bool = False
) -> tuple[float, float]:
    """
    Run Python with these arguments in a new process; return wall and CPU seconds of its tree.

    Raise SystemExit where the process failed, so that its time tells nothing; a command that `finds`
    may end with status 1.
    """
    environment = {**os.environ, "PYTHONPATH": str(source)}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    started = time.monotonic()
    process = subprocess.Popen(
        [sys.executable, *arguments],
        env=environment,
        stdout=subprocess.DEVNULL if quiet else None,
        start_new_session=True,
    )
    if process.wait() not in (0, 1 if finds else 0):
        raise SystemExit(f"the side with the source at {source} failed: nothing was measured")
    wall = time.monotonic() - started
    reap_orphans()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def reap_orphans(kept: int = 1) -> None:
    """Wait for the adopted ones, which are about to end; `kept` children go on, as the server does."""
    until = time.monotonic() + 5
    while time.monotonic() < until and len(_children()) > kept:
        for child in _children():
            if _state(child) == "Z":
                os.waitpid(child, 0)
        time.sleep(0.02)


def _children() -> list[int]:
    return [int(pid) for pid in Path("/proc/thread-self/children").read_text().split()]


def _state(process: int) -> str:
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0]


def command(url: str, *options: str) -> tuple[float, float]:
    """Run the command as a user does: inspect one page, judge it, and print the report."""
    with tempfile.TemporaryDirectory() as folder:
        bundle = f"{folder}/b.zip"
        inspect = ("-m", "rectitude", "inspect", url, "--pages", "1", "--bundle", bundle)
        return timed(*inspect, *options, quiet=True, finds=True)


def compare(sides: dict[str, Callable[[], tuple[float, float]]], rounds: int) -> None:
    """Run the sides in turn; print the medians, and the ratios to the last side, the peer."""
    results: dict[str, list[tuple[float, float]]] = {side: [] for side in sides}
    for _ in range(rounds):
        for side, run in sides.items():
            results[side].append(run())
    medians = {
        side: [statistics.median(column) for column in zip(*found, strict=True)]
        for side, found in results.items()
    }
    *_, peer = medians.values()
    for side, (wall, cpu) in medians.items():
        ratios = f"{wall / peer[0]:.2f} and {cpu / peer[1]:.2f} of the peer"
        print(f"{side}: median wall {wall:.2f} s, CPU {cpu:.2f} s over {rounds} rounds; {ratios}")


def sweep(url: str, count: int, workers: int | None, rounds: int) -> None:
    """Sweep and let the bare loop run in turn; print the medians."""
    from rectitude.inspection import side_by_side
    from rectitude.options import Options

    workers = workers or side_by_side(Options(browser_profile="sweep"))
    ours(url, 1, "sweep")
    pairs = [
        (_swept(url, count, workers), asyncio.run(_bare(url, count, workers)))
        for _ in range(rounds)
    ]
    swept, bare = (statistics.median(column) for column in zip(*pairs, strict=True))
    shares = sorted(one / other for one, other in pairs)
    print(f"{rounds} rounds of {count} pages in turn, {workers} side by side, medians:")
    print(f"sweep profile, warm: {swept:.0f} pages a minute; a bare loop: {bare:.0f}")
    print(f"ours is {statistics.median(shares):.2f} of it ({shares[0]:.2f} to {shares[-1]:.2f})")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[1])
    parser.add_argument("--serve", action="store_true")
    parser.add_argument("--ours", metavar="URL")
    parser.add_argument("--peer", metavar="URL")
    parser.add_argument("--warm", metavar="URL", help=argparse.SUPPRESS)
    parser.add_argument("--pages", action="store_true")
    parser.add_argument("--links", type=int, default=0, help="links to other firms on each page")
    parser.add_argument("--forms", type=int, default=0, help="further pages that have a form")
    parser.add_argument(
        "--beside", type=Path, metavar="CHECKOUT", help="another version of this project"
    )
    parser.add_argument("--command", action="store_true")
    parser.add_argument("--sweep", action="store_true")
    parser.add_argument("--rounds", type=int, help="of all sides (7; of a sweep 3)")
    parser.add_argument("--workers", type=int, help="pages side by side (default: the command's)")
    given = parser.parse_args()
    given.rounds = given.rounds or (3 if given.sweep else 7)
    if given.serve:
        return serve()
    if given.ours:
        return ours(given.ours, int(os.environ.get("PAGES", "1")))
    if given.warm:
        return sweep(given.warm, COUNT, given.workers, given.rounds)
    if given.peer:
        return asyncio.run(_peer(given.peer))
    adopt_orphans()
    os.environ["LINKS"] = str(given.links)
    os.environ["FORMS"] = str(given.forms)
    server = subprocess.Popen(
        [sys.executable, str(HERE), "--serve"], stdout=subprocess.PIPE, text=True
    )
    try:
        url = f"http://site.localhost:{server.stdout.readline().strip()}/"
        print(f"load {os.getloadavg()[0]:.1f} on {os.cpu_count()} cores")
        if given.sweep:
            workers = ("--workers", str(given.workers)) if given.workers else ()
            rounds = ("--rounds", str(given.rounds))
            _, cpu = timed(str(HERE), "--warm", url, *workers, *rounds)
            pages = given.rounds * (COUNT + 1)
            print(f"CPU a page of both, browsers and their start included: {cpu / pages:.2f} s")
        elif given.pages:
            os.environ["PAGES"] = "5"
            sources = {"this version": SOURCE}
            if given.beside:
                sources["the other"] = given.beside.resolve() / "src"
            sides = {
                side: partial(timed, str(HERE), "--ours", url, source=source)
                for side, source in sources.items()
            }
            compare(sides, given.rounds)
        else:
            sides = {"ours": lambda: timed(str(HERE), "--ours", url)}
            if given.command:
                sides = {
                    "command without pop-ups": lambda: command(url, "--popups", "off"),
                    "command": lambda: command(url),
                }
            compare({**sides, "peer": lambda: timed(str(HERE), "--peer", url)}, given.rounds)
    finally:
        server.terminate()
    return None


if __name__ == "__main__":
    main()
