"""How far a sweep is, as Prometheus reads it: text on a port of loopback."""

import contextlib
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

from rectitude.sweep.store import Store
from rectitude.text import Unable

_STATES = ("waiting", "running", "done", "failed", "skipped")


def text(store: Store) -> str:
    """Return the figures in Prometheus's text format, version 0.0.4; no target's name is in them."""
    counts, causes = store.counts(), store.reasons()
    lines = ["# TYPE rectitude_sweep_targets gauge"]
    lines += [f'rectitude_sweep_targets{{state="{s}"}} {counts.get(s, 0)}' for s in _STATES]
    lines.append("# TYPE rectitude_sweep_without_result gauge")
    lines += [f'rectitude_sweep_without_result{{cause="{c}"}} {n}' for c, n in causes.items()]
    return "\n".join(lines) + "\n"


@contextlib.contextmanager
def served(folder: Path, port: int | None) -> Iterator[int | None]:
    """Serve the figures of a sweep on loopback, if a port is asked for; raises Unable if it is taken."""
    if port is None:
        yield None
        return
    try:
        server = ThreadingHTTPServer(("127.0.0.1", port), _handler(folder))
    except OSError as error:
        raise Unable(
            f"端口 {port} 不能使用：{error.strerror}",
            f"Port {port} cannot be used: {error.strerror}",
        ) from error
    thread = threading.Thread(target=server.serve_forever, name="metrics", daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def _handler(folder: Path) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            with contextlib.closing(Store(folder, driving=False)) as store:
                said = text(store).encode()
            self.send_response(200)
            self.send_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
            self.send_header("Content-Length", str(len(said)))
            self.end_headers()
            self.wfile.write(said)

        def log_message(self, *_: object) -> None:
            """Say nothing of who asks."""

    return Handler
