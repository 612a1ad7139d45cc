"""
The loopback proxy of `network: public-only`: all of the browser's traffic goes through it.

It resolves each name once, refuses private, loopback and link-local addresses that are not listed,
and connects to the very address that it checked, so that a name cannot be pointed elsewhere between
check and use.
"""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from urllib.parse import urlsplit

from rectitude.network.aside import aside
from rectitude.network.dial import Dialer, Refused

_HEAD = 64 * 1024
_CHUNK = 64 * 1024
_CONNECTING = 15.0
"""Seconds that a connection may take; ours."""

_REFUSED = b"HTTP/1.1 403 Refused: not a public address"
_UNREACHABLE = b"HTTP/1.1 502 Unreachable"
_BAD = b"HTTP/1.1 400 Bad request"
_END = b"\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"

Streams = tuple[asyncio.StreamReader, asyncio.StreamWriter]


class Proxy:
    """A forward proxy on loopback: CONNECT for TLS and WebSockets, one request a connection else."""

    def __init__(self, dialer: Dialer, connected: dict[tuple[str, int], str] | None = None) -> None:
        self._dialer = dialer
        self.port = 0
        self.connected = {} if connected is None else connected
        """Where each host and port was really found: `ADDRESS:PORT`."""
        self._at_work: set[asyncio.Task[None] | None] = set()

    @classmethod
    @asynccontextmanager
    async def serving(
        cls, dialer: Dialer, connected: dict[tuple[str, int], str] | None = None
    ) -> AsyncIterator["Proxy"]:
        """Serve while the block runs; `connected` takes down where each host was found."""
        proxy = cls(dialer, connected)
        server = await asyncio.start_server(proxy._serve, "127.0.0.1", 0, limit=_HEAD)
        proxy.port = server.sockets[0].getsockname()[1]
        try:
            yield proxy
        finally:
            server.close()

    @property
    def address(self) -> str:
        """The proxy's own address, for the browser."""
        return f"http://127.0.0.1:{self.port}"

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        # Once the browser has said all, the loop itself holds nothing of an answer on its way:
        # without this the garbage collector takes it, and the rest of the answer is lost.
        task = asyncio.current_task()
        self._at_work.add(task)
        try:
            head = await reader.readuntil(b"\r\n\r\n")
            await self._answer(head, (reader, writer))
        except Refused:
            writer.write(_REFUSED + _END)
        except (OSError, TimeoutError):
            writer.write(_UNREACHABLE + _END)
        except (ValueError, asyncio.IncompleteReadError, asyncio.LimitOverrunError):
            writer.write(_BAD + _END)
        finally:
            with suppress(OSError):
                writer.close()
                await writer.wait_closed()
            self._at_work.discard(task)

    async def _answer(self, head: bytes, browser: Streams) -> None:
        first, _, fields = head.partition(b"\r\n")
        method, target, _ = first.split(b" ", 2)
        if method == b"CONNECT":
            parts = urlsplit(f"//{target.decode()}")
            site = await self._connect(parts.hostname or "", parts.port or 443)
            browser[1].write(b"HTTP/1.1 200 Connected\r\n\r\n")
            try:
                await asyncio.gather(_pipe(browser[0], site[1]), _pipe(site[0], browser[1]))
            finally:
                site[1].close()
        else:
            parts = urlsplit(target.decode())
            site = await self._connect(parts.hostname or "", parts.port or 80)
            path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
            site[1].write(method + b" " + path.encode() + b" HTTP/1.1\r\n" + _own_fields(fields))
            # Only this request's body goes on: what follows may be meant for another host.
            await _pipe_exactly(browser[0], site[1], _length(fields))
            await _pipe(site[0], browser[1])
            site[1].close()

    async def _connect(self, host: str, port: int) -> Streams:
        addresses = await aside(self._dialer.addresses, host, port)
        problem: OSError = OSError("no address")
        for address, number in addresses:
            try:
                async with asyncio.timeout(_CONNECTING):
                    site = await asyncio.open_connection(address, number)
            except OSError as error:
                problem = error
                continue
            shown = f"[{address}]" if ":" in address else address
            self.connected[host, port] = f"{shown}:{number}"
            return site
        raise problem


def _own_fields(fields: bytes) -> bytes:
    """Return header fields without those for the proxy, and with the wish to end after the answer."""
    kept = [
        line
        for line in fields.split(b"\r\n")
        if line and not line.lower().startswith((b"proxy-", b"connection:", b"keep-alive:"))
    ]
    return b"\r\n".join([*kept, b"Connection: close", b"", b""])


def _length(fields: bytes) -> int:
    for line in fields.split(b"\r\n"):
        name, _, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
        if name.lower() == b"transfer-encoding":
            raise ValueError("a request without a length")
    return 0


async def _pipe(source: asyncio.StreamReader, sink: asyncio.StreamWriter) -> None:
    with suppress(OSError):
        while data := await source.read(_CHUNK):
            sink.write(data)
            await sink.drain()
    with suppress(OSError):
        sink.write_eof()


async def _pipe_exactly(
    source: asyncio.StreamReader, sink: asyncio.StreamWriter, length: int
) -> None:
    while length > 0 and (data := await source.read(min(length, _CHUNK))):
        sink.write(data)
        await sink.drain()
        length -= len(data)
