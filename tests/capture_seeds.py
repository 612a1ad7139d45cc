"""
Small whole captures, one of each format and of each protocol: what damage to captures begins from.

`PYTHONPATH=src:tests python tests/capture_seeds.py FOLDER` writes them for the benchmarks that fuzz.
"""

import base64
import json
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import hpack

import packets as made
import quic_sessions as quic
import tls_sessions as tls
from capturing import MOBILE, TALK

AT = "2026-11-20T08:00:00.000+08:00"
JSON = json.dumps({"m": MOBILE})
PREFACE = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n"


def entry(**changes: object) -> dict[str, object]:
    """A request of a HAR and its answer."""
    request = {"method": "POST", "url": "http://shop.example/c", "headers": [], **changes}
    return {"startedDateTime": AT, "request": request, "response": {"status": 200}}


def hars() -> Iterator[tuple[str, bytes]]:
    """HAR as its dialects differ: text, parameters, base64, messages of a WebSocket, a byte order mark."""
    coded = {"text": base64.b64encode(JSON.encode()).decode(), "encoding": "base64"}
    messages = [{"type": "send", "time": 1.5, "opcode": 1, "data": JSON}]
    dialects = {
        "text": entry(postData={"mimeType": "application/json", "text": JSON}),
        "parameters": entry(postData={"params": [{"name": "m", "value": MOBILE}]}),
        "base64": entry(postData={"mimeType": "application/json", **coded}),
        "websocket": {**entry(url="ws://shop.example/s"), "_webSocketMessages": messages},
    }
    for name, each in dialects.items():
        yield f"{name}.har", json.dumps({"log": {"version": "1.2", "entries": [each]}}).encode()
    yield "marked.har", b"\xef\xbb\xbf" + json.dumps({"log": {"entries": [entry()]}}).encode()


def frame(kind: int, flags: int, payload: bytes) -> bytes:
    """A frame of HTTP/2 on its first stream."""
    return len(payload).to_bytes(3, "big") + bytes([kind, flags, 0, 0, 0, 1]) + payload


def talks() -> Iterator[tuple[str, int, tuple[tuple[bool, bytes], ...]]]:
    """What is said in clear, by protocol and port."""
    posted = [(":method", "POST"), (":scheme", "http"), (":authority", "a.example"), (":path", "/")]
    told = hpack.Encoder().encode(posted)
    yield "http", 80, TALK
    yield "http2", 80, ((True, PREFACE + frame(1, 4, told) + frame(0, 1, JSON.encode())),)
    yield (
        "ftp",
        21,
        ((False, b"220 hi\r\n"), (True, f"USER {MOBILE}\r\nPASS a-secret\r\n".encode())),
    )
    yield "socks", 1080, (
        (True, b"\x05\x01\0"), (False, b"\x05\0"),
        (True, b"\x05\x01\0\x01\x5d\xb8\xd8\x22\0\x50"), (False, b"\x05\0\0\x01" + bytes(6)), *TALK,
    )  # fmt: skip
    yield (
        "dns",
        53,
        ((True, b"\0\x1d" + b"\x12\x34\1\0\0\1" + bytes(6) + b"\1a\7example\0\0\1\0\1"),),
    )


def wires(folder: Path) -> Iterator[tuple[str, list[bytes], bytes]]:
    """Packets by name, with the secrets that open them."""
    for name, port, talk in talks():
        yield name, made.connection(talk, server=("93.184.216.34", port)), b""
    sealed = tls.session(folder, TALK)
    yield "tls", made.connection(sealed, server=("93.184.216.35", 443)), _secrets(folder)
    went = quic.session(folder, [(quic.asked("/v1"), JSON.encode())])
    ends = (quic.SERVER, quic.CLIENT)
    datagrams = [made.udp(ends[sent], ends[not sent], data) for sent, data in went]
    yield "quic", datagrams, _secrets(folder)


def _secrets(folder: Path) -> bytes:
    return (folder / "keys.log").read_bytes()


def seeds(folder: Path) -> Iterator[tuple[str, bytes]]:
    """Yield the name and content of each capture; what takes a file to make is made in a folder."""
    yield from hars()
    for name, packets, secrets in wires(folder):
        frames = [made.ethernet(packet) for packet in packets]
        yield f"{name}.pcap", made.pcap(folder / "seed", frames).read_bytes()
        yield f"{name}.pcapng", made.pcapng(folder / "seed", frames, keys=secrets).read_bytes()


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as temporary:
        for called, content in seeds(Path(temporary)):
            Path(sys.argv[1], called).write_bytes(content)
