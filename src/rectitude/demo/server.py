"""
A town's web server: many hosts on one loopback port, http and https alike.

A host is a folder of files and, where files are not enough, a function that answers. Whether a
connection speaks TLS is seen from its first byte, so one port serves both schemes.
"""

import importlib.util
import mimetypes
import socket
import ssl
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Literal, cast
from urllib.parse import parse_qs, unquote, urlsplit

import msgspec

from rectitude.demo.certificates import Authority, CertificateState

_TLS_HANDSHAKE = b"\x16"
_MAX_BODY = 16 << 20
_INDEX = "index.html"


class Request(msgspec.Struct, frozen=True, kw_only=True):
    """What a visitor asked for."""

    method: str
    host: str
    path: str
    query: dict[str, list[str]]
    headers: dict[str, str]
    """Names in lower case."""
    body: bytes = b""


class Response(msgspec.Struct, frozen=True, kw_only=True):
    """What a host answers; a body given in pieces is streamed, and a piece may take its time."""

    status: int = 200
    headers: dict[str, str] = {}
    body: bytes | str | Iterable[bytes] = b""


Respond = Callable[[Request], Response | None]


class Host(msgspec.Struct, frozen=True, kw_only=True):
    """How one host is served."""

    folder: Path | None = None
    respond: Respond | None = None
    certificate: CertificateState = "good"
    tls: Literal["1.0", "1.1", "1.2", "1.3"] = "1.3"
    """The newest version that the host speaks."""
    headers: dict[str, str] = {}
    delay: float = 0.0
    """Seconds before each answer."""


class Town:
    """Hosts served together; `resolve` and `save_authority` feed the options of an inspection."""

    def __init__(
        self, hosts: Mapping[str, Host], *, shared: Mapping[str, Path] | None = None, port: int = 0
    ) -> None:
        self.hosts = dict(hosts)
        self.shared = dict(shared or {})
        self._authority = Authority()
        self._server = _Server(("127.0.0.1", port), self)
        self.port: int = self._server.server_address[1]
        self.requests: list[Request] = []

    @property
    def resolve(self) -> tuple[str, ...]:
        """How the town's names are found: `HOST=127.0.0.1:PORT` for each host."""
        return tuple(f"{host}=127.0.0.1:{self.port}" for host in self.hosts)

    def save_authority(self, path: Path) -> Path:
        """Write the certificate of the town's own authority, for `--ca`."""
        path.write_bytes(self._authority.certificate)
        return path

    def start(self) -> None:
        """Serve in the background."""
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def stop(self) -> None:
        """Stop serving."""
        self._server.shutdown()
        self._server.server_close()

    def secure(self, connection: socket.socket) -> ssl.SSLSocket:
        """Speak TLS on a connection, with the certificate of the host that is asked for."""
        name = _name_asked_for(connection, self._authority.any_version()) or "localhost"
        host = self.host(name) or Host()
        context = self._authority.context(name, host.certificate, host.tls)
        return context.wrap_socket(connection, server_side=True)

    def host(self, name: str) -> Host | None:
        """Return the host of that name, or the one whose `*.` covers it."""
        if name in self.hosts:
            return self.hosts[name]
        _, _, parent = name.partition(".")
        return self.hosts.get(f"*.{parent}")

    def answer(self, request: Request) -> Response:
        """Return the answer to a request: the host's function first, then its files."""
        host = self.host(request.host)
        if host is None:
            return Response(status=421, body=f"no such host: {request.host}")
        if host.delay:
            time.sleep(host.delay)
        made = host.respond(request) if host.respond else None
        response = made or self._shared_file(request.path) or _file(host.folder, request.path)
        return msgspec.structs.replace(response, headers={**response.headers, **host.headers})

    def _shared_file(self, path: str) -> Response | None:
        for prefix, folder in self.shared.items():
            if path.startswith(prefix):
                return _file(folder, path.removeprefix(prefix))
        return None


def _name_asked_for(connection: socket.socket, context: ssl.SSLContext) -> str:
    """
    Return the name in a visitor's greeting, which is left unread.

    The version of TLS is settled before a callback for the name could change it.
    """
    names: list[str] = []
    context.sni_callback = lambda _, name, __: names.append(name or "")
    incoming = ssl.MemoryBIO()
    incoming.write(connection.recv(1 << 14, socket.MSG_PEEK))
    with suppress(ssl.SSLError):
        context.wrap_bio(incoming, ssl.MemoryBIO(), server_side=True).do_handshake()
    return names[0] if names else ""


@contextmanager
def serving(town: Town) -> Iterator[Town]:
    """Serve a town while the block runs."""
    town.start()
    try:
        yield town
    finally:
        town.stop()


def load_respond(path: Path) -> Respond:
    """Return the `respond` of a `server.py`, from a module of its own with fresh state."""
    spec = importlib.util.spec_from_file_location(f"server_{abs(hash(path))}", path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return cast("Respond", module.respond)


def _file(folder: Path | None, path: str) -> Response:
    if folder is None:
        return Response(status=404, body="not found")
    wanted = (folder / unquote(path).lstrip("/")).resolve()
    if wanted.is_dir():
        wanted = wanted / _INDEX
    if not wanted.suffix and wanted.with_suffix(".html").is_file():
        wanted = wanted.with_suffix(".html")
    if not wanted.is_relative_to(folder.resolve()) or not wanted.is_file():
        return Response(status=404, headers={"Content-Type": "text/plain"}, body="not found")
    kind = mimetypes.guess_type(wanted.name)[0] or "application/octet-stream"
    body = wanted.read_bytes()
    textual = kind.startswith("text/") or kind == "application/javascript"
    if textual and _is_utf8(body):  # an older page says its own in a <meta>
        kind += "; charset=utf-8"
    return Response(headers={"Content-Type": kind}, body=body)


def _is_utf8(body: bytes) -> bool:
    try:
        body.decode()
    except UnicodeDecodeError:
        return False
    return True


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, address: tuple[str, int], town: Town) -> None:
        self.town = town
        super().__init__(address, _Handler)

    def finish_request(
        self, request: socket.socket | tuple[bytes, socket.socket], client: object
    ) -> None:
        connection = cast("socket.socket", request)
        with suppress(OSError):  # a visitor who leaves in the middle is no event
            first = connection.recv(1, socket.MSG_PEEK)
            if first == _TLS_HANDSHAKE:
                connection = self.town.secure(connection)
            _Handler(connection, cast("tuple[str, int]", client), self)
            if isinstance(connection, ssl.SSLSocket):
                connection.close()

    def handle_error(self, request: object, client_address: object) -> None:
        """Stay silent: a broken connection is the visitor's affair."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def handle_one_request(self) -> None:
        with suppress(ConnectionError, TimeoutError, ssl.SSLError):
            super().handle_one_request()
            return
        self.close_connection = True

    def _serve(self) -> None:
        request = self._request()
        self.server.town.requests.append(request)
        response = self.server.town.answer(request)
        body = response.body.encode() if isinstance(response.body, str) else response.body
        self.send_response(response.status)
        for name, value in response.headers.items():
            for line in value.split("\n"):
                self.send_header(name, line)
        if isinstance(body, bytes):
            self._whole(body)
        else:
            upgraded = response.status == HTTPStatus.SWITCHING_PROTOCOLS
            self._streamed(body, sized=upgraded or "Content-Length" in response.headers)

    # the names that http.server looks for
    do_GET = do_POST = do_PUT = do_DELETE = do_HEAD = do_OPTIONS = do_PATCH = _serve  # noqa: N815

    def _request(self) -> Request:
        parts = urlsplit(self.path)
        length = min(int(self.headers.get("Content-Length") or 0), _MAX_BODY)
        return Request(
            method=self.command,
            host=(self.headers.get("Host") or "").rpartition(":")[0]
            or self.headers.get("Host")
            or "",
            path=parts.path,
            query=parse_qs(parts.query, keep_blank_values=True),
            headers={name.lower(): value for name, value in self.headers.items()},
            body=self.rfile.read(length) if length else b"",
        )

    def _whole(self, body: bytes) -> None:
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(body)

    def _streamed(self, body: Iterable[bytes], *, sized: bool) -> None:
        if not sized:
            self.send_header("Connection", "close")
        self.end_headers()
        self.close_connection = True
        for piece in body:
            self.wfile.write(piece)

    def log_message(self, format: str, *args: object) -> None:
        """Keep silent: the town's requests are kept in `Town.requests`."""
