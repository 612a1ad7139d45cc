"""The guard of `public-only`: the proxy lets nobody through to an address that is not public."""

import asyncio
import gc
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from rectitude.collectors.website.proxy import Proxy
from rectitude.network.dial import Dialer
from rectitude.options import Options

INNER = ["127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "169.254.169.254", "0.0.0.0", "100.64.0.1",
         "224.0.0.1", "::1", "fe80::1%eth0", "fd00::1", "::ffff:127.0.0.1", "2002:7f00:1::"]  # fmt: skip


@pytest.mark.parametrize("address", INNER)
def test_no_inner_address_is_permitted_in_any_writing(address: str) -> None:
    assert not Dialer(Options(network="public-only")).permits("shop.example", address)
    assert Dialer(Options(network="open")).permits("shop.example", address)


def test_public_addresses_and_what_the_operator_lists_are() -> None:
    dialer = Dialer(Options(network="public-only", allow=("intern.example", "10.0.0.0/8")))

    assert dialer.permits("shop.example", "114.114.114.114")
    assert dialer.permits("intern.example", "127.0.0.1")
    assert dialer.permits("shop.example", "10.9.9.9")
    assert not dialer.permits("shop.example", "127.0.0.1")


class Inner(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        self.send_response(200)
        self.send_header("content-length", "6")
        self.end_headers()
        gc.collect()  # an answer on its way is nobody's garbage
        self.wfile.write(b"secret")

    def log_message(self, *_: object) -> None:
        """Tests are quiet."""


@contextmanager
def inner_server() -> Iterator[int]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Inner)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield server.server_port
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


async def asked(options: Options, request: str) -> bytes:
    """Return what the proxy answers to a browser's first request."""
    async with Proxy.serving(Dialer(options)) as proxy:
        reader, writer = await asyncio.open_connection("127.0.0.1", proxy.port)
        writer.write(request.encode())
        await writer.drain()
        answer = await reader.readuntil(b"\r\n\r\n")
        if request.startswith("CONNECT") and b" 200 " in answer:
            writer.write(b"GET / HTTP/1.0\r\n\r\n")
        writer.write_eof()
        answer += await reader.read()
        writer.close()
        await writer.wait_closed()
        return answer


@pytest.mark.slow
@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "shop.example"])
@pytest.mark.parametrize("method", ["GET", "CONNECT"])
def test_the_proxy_reaches_no_inner_server_whatever_it_is_called(host: str, method: str) -> None:
    with inner_server() as port:
        resolve = (f"shop.example=127.0.0.1:{port}",)
        target = f"http://{host}:{port}/" if method == "GET" else f"{host}:{port}"
        request = f"{method} {target} HTTP/1.1\r\nHost: {host}\r\n\r\n"

        guarded = asyncio.run(asked(Options(network="public-only", resolve=resolve), request))
        open_ = asyncio.run(asked(Options(network="open", resolve=resolve), request))

    assert guarded.startswith(b"HTTP/1.1 403 Refused")
    assert b"secret" not in guarded
    assert open_.endswith(b"secret"), "the server can be reached: the guard was tried"
