"""What goes over a WebSocket is kept, both ways."""

import base64
import hashlib
from http.server import BaseHTTPRequestHandler
from pathlib import Path

import pytest

from website import seen, serving

pytestmark = pytest.mark.e2e

PAGE = """<!doctype html><title>t</title><script>
const socket = new WebSocket('ws://' + location.host + '/socket');
socket.onopen = () => socket.send('mobile=17000004729');</script>"""
MAGIC = b"258EAFA5-E914-47DA-95CA-C5AB0DC85B11"
"""The constant of RFC 6455, section 1.3."""


def talk(request: BaseHTTPRequestHandler) -> None:
    """Accept the upgrade, say hello, and listen until the visitor leaves."""
    key = request.headers["sec-websocket-key"].encode()
    accept = base64.b64encode(hashlib.sha1(key + MAGIC).digest()).decode()
    request.protocol_version = "HTTP/1.1"
    request.send_response(101)
    request.send_header("upgrade", "websocket")
    request.send_header("connection", "upgrade")
    request.send_header("sec-websocket-accept", accept)
    request.end_headers()
    request.wfile.write(b"\x81\x05hello")
    request.rfile.read(24)


def test_messages_of_a_websocket_are_kept(tmp_path: Path) -> None:
    with serving({"/": PAGE, "/socket": talk}) as site:
        website = seen(site.url(), tmp_path)
    kept = {(frame.sent, frame.body.data) for frame in website.websockets}
    assert kept == {(True, b"mobile=17000004729"), (False, b"hello")}
    assert all(frame.url.endswith("/socket") for frame in website.websockets)
    assert "websocket" in {exchange.resource_type for exchange in website.exchanges}
