"""What tests of the website collector share: a small site on loopback, and one collection of it."""

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rectitude.bundle import SCHEMA, Bundle, Clock, Manifest, Writer, open_bundle
from rectitude.collectors.website import KIND
from rectitude.collectors.website.collector import collect
from rectitude.evidence.website import Website
from rectitude.findings import ReportedTarget, Tool
from rectitude.options import Target, silent

Answer = Callable[[BaseHTTPRequestHandler], None]
Pages = dict[str, str | bytes | Answer]


class Site(ThreadingHTTPServer):
    """Pages by path: text (HTML, or by the path's ending), bytes, or a function that answers."""

    daemon_threads = True
    request_queue_size = 128

    def __init__(self, pages: Pages) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.pages = pages
        self.takers: dict[str, Answer] = {}
        """What reads the body of a POST itself, by path."""
        self.asked: list[str] = []

    def url(self, path: str = "/", host: str = "site.localhost") -> str:
        return f"http://{host}:{self.server_port}{path}"

    def handle_error(self, request: object, client_address: object) -> None:
        """A browser that hangs up is no error of the test."""


class _Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(f"{self.command} {self.path}")
        page = self.server.pages.get(self.path.partition("?")[0])
        if callable(page):
            page(self)
        elif page is None:
            answer(self, b"nothing here", status=404)
        else:
            answer(self, page.encode() if isinstance(page, str) else page, kind=_kind(self.path))

    def do_POST(self) -> None:
        if taker := self.server.takers.get(self.path):
            taker(self)
        else:
            self.rfile.read(int(self.headers.get("content-length", 0)))
            self.do_GET()

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


def _kind(path: str) -> str:
    kinds = {".js": "text/javascript", ".css": "text/css"}
    return kinds.get(Path(path.partition("?")[0]).suffix, "text/html; charset=utf-8")


def answer(
    request: BaseHTTPRequestHandler,
    body: bytes = b"",
    *,
    status: int = 200,
    kind: str = "text/html; charset=utf-8",
    headers: dict[str, str] | None = None,
) -> None:
    request.send_response(status)
    request.send_header("content-type", kind)
    request.send_header("content-length", str(len(body)))
    for name, value in (headers or {}).items():
        request.send_header(name, value)
    request.end_headers()
    request.wfile.write(body)


@contextmanager
def serving(pages: Pages) -> Iterator[Site]:
    site = Site(pages)
    thread = threading.Thread(target=site.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        site.shutdown()
        site.server_close()
        thread.join()


def inspected(
    url: str, folder: Path, wanted: frozenset[str] = frozenset({Website.NAME}), **options: object
) -> Bundle:
    """Collect a site's evidence and open the bundle."""
    path = folder / "bundle.zip"
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="0",
        target=ReportedTarget("website", url),
        options={},
        clock=Clock(started="2026-11-25T00:00:00.000Z"),
    )
    with Writer(path, manifest) as writer:
        chosen = KIND.read_options({"pages": 1, **options})
        collect(Target("website", url), chosen, wanted, writer, silent, threading.Event())
    return open_bundle(path)


def seen(url: str, folder: Path, **options: object) -> Website:
    """Return a site's evidence."""
    website = inspected(url, folder, **options).gather(Website)
    assert website is not None
    return website
