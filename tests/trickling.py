"""A server that sends a byte now and then, for ever."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress


@contextmanager
def trickling(first: bytes, drop: bytes) -> Iterator[int]:
    """Serve a beginning, then one drop after the other without end."""
    server = socket.create_server(("127.0.0.1", 0))
    ended = threading.Event()

    def serve(client: socket.socket) -> None:
        with client, suppress(OSError):
            client.sendall(first)
            while not ended.wait(0.1):
                client.sendall(drop)

    def accept() -> None:
        with suppress(OSError):
            while True:
                client, _ = server.accept()
                threading.Thread(target=serve, args=(client,), daemon=True).start()

    threading.Thread(target=accept, daemon=True).start()
    try:
        yield server.getsockname()[1]
    finally:
        ended.set()
        server.close()
