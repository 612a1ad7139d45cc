"""The chat's server and the receiver of snapshots."""

import base64
import hashlib
import time
from collections.abc import Iterator

from rectitude.demo.server import Request, Response

MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
"""The constant of RFC 6455, section 1.3."""


def respond(request: Request) -> Response | None:
    if request.path == "/live":
        key = request.headers["sec-websocket-key"].encode()
        accept = base64.b64encode(hashlib.sha1(key + MAGIC).digest()).decode()
        headers = {"Upgrade": "websocket", "Connection": "Upgrade", "Sec-WebSocket-Accept": accept}
        return Response(status=101, headers=headers, body=_listening())
    if request.path == "/draft":
        return Response(status=204, headers={"access-control-allow-origin": "*"})
    return None


def _listening() -> Iterator[bytes]:
    """Greet, then keep the connection until the visitor has left."""
    yield b"\x81\x05hello"
    time.sleep(20)
