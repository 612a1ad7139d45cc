"""
A capture from the file to the findings, with values planted in random places.

Run `PYTHONPATH=src:tests python benchmarks/captures.py har|pcap [MEGABYTES] [--pipe] [--sent]`. Goals: HAR
60 MB/s, pcap of HTTP in clear 45 MB/s on one core; with `--pipe`, which stores nothing, memory stays flat.
A page's traffic is mostly answers; with `--sent` half of it is sent, as by an app that reports events: each
token of what is sent is decoded, while answers are searched as they stand.
"""

import base64
import json
import os
import random
import resource
import struct
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import packets as made
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.options import CaptureOptions
from rectitude.evidence.capture import Capture
from rectitude.facts.traffic import read
from rectitude.inspection import inspect_into, judge
from rectitude.options import Target

PERSONA = {
    "name": "林月清", "mobile": "13912346021", "id_card": "11010519491231002X",
    "email": "lin.yue@mail.example", "oaid": "1f2e3d4c-5b6a-7988-a1b2-c3d4e5f60718",
    "imei": "356938035643809", "latitude": "39.908823", "bank_card": "6222021234567890128",
}  # fmt: skip
ENCODED = (
    str,
    lambda value: quote(value, safe=""),
    lambda value: base64.b64encode(value.encode()).decode(),
    lambda value: value.encode().hex(),
    lambda value: base64.b64encode(json.dumps({"v": value}).encode()).decode(),
)
WORDS = ("商品", "订单", "price", "item", "detail", "评价", "recommended", "首页", "cart", "18812")
CHANCE = random.Random(11)
EVENTS = 60
"""Of one report, with `--sent`: some three kilobytes."""


def event() -> dict[str, object]:
    """Return what an app reports: a word, a time, a digest or an identifier, and now and then a blob."""
    told: dict[str, object] = {"e": CHANCE.choice(WORDS), "t": CHANCE.randrange(10**12, 10**13)}
    match CHANCE.randrange(4):
        case 0:
            told["trace"] = f"{CHANCE.getrandbits(128):032x}"
        case 1:
            told["blob"] = base64.b64encode(CHANCE.randbytes(60)).decode()
        case _:
            told["element"] = f"com.shop.{CHANCE.choice(WORDS)}.view_{CHANCE.randrange(4000)}"
    return told


def requests(size: int) -> Iterator[tuple[str, str, bytes, bytes]]:
    """Yield (host, path, body, answer) until so many bytes; one in ten carries a value."""
    written = number = 0
    while written < size:
        number += 1
        host = ("api.shop.example", "log.statyun.example", "hm.baidu.com")[number % 3]
        planted = ""
        if number % 10 == 0:
            field = CHANCE.choice(list(PERSONA))
            planted = CHANCE.choice(ENCODED)(PERSONA[field])
            PLANTED.append((field, host))
        noise = f"{CHANCE.getrandbits(256):x}"
        sent: dict[str, object] = {"n": number, "trace": noise, "d": planted}
        if "--sent" in sys.argv:
            sent["events"] = [event() for _ in range(EVENTS)]
        body = json.dumps(sent, ensure_ascii="--sent" not in sys.argv).encode()
        answer = json.dumps(
            {"list": CHANCE.choices(WORDS, k=300 if "--sent" in sys.argv else 900)},
            ensure_ascii=False,
        ).encode()
        written += len(body) + len(answer) + 700
        yield host, f"/v1/{number}?t={noise[:8]}", body, answer


def identity() -> str:
    """Return the file of the test identity."""
    values = "".join(f"{field}: {json.dumps(value)}\n" for field, value in PERSONA.items())
    return f"{values}first_party: [shop.example]\n"


PLANTED: list[tuple[str, str]] = []


def har(size: int) -> Iterator[bytes]:
    yield b'{"log": {"version": "1.2", "creator": {"name": "WebInspector", "version": "537"}, "entries": ['
    for number, (host, path, body, answer) in enumerate(requests(size)):
        headers = [
            {"name": "Cookie", "value": "a=1"},
            {"name": "User-Agent", "value": "Mozilla/5.0"},
        ]
        posted = {"mimeType": "application/json", "text": body.decode()}
        entry = {
            "startedDateTime": f"2026-11-20T08:{number // 60 % 60:02}:{number % 60:02}.000Z",
            "request": {
                "method": "POST",
                "url": f"http://{host}{path}",
                "headers": headers,
                "postData": posted,
            },
            "response": {
                "status": 200,
                "headers": headers,
                "content": {
                    "size": len(answer),
                    "mimeType": "application/json",
                    "text": answer.decode(),
                },
            },
        }
        yield (b"," if number else b"") + json.dumps(entry, ensure_ascii=False).encode()
    yield b"]}}"


def pcap(size: int) -> Iterator[bytes]:
    yield struct.pack("<IHHiIII", 0xA1B2C3D4, 2, 4, 0, 0, 262144, 1)
    for number, (host, path, body, answer) in enumerate(requests(size)):
        asked = (
            f"POST {path} HTTP/1.1\r\nHost: {host}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        ).encode() + body
        said = (
            f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(answer)}\r\n\r\n"
        ).encode() + answer
        client = (f"10.0.{number >> 8 & 255}.{number & 255}", 1024 + number % 60000)
        sent = made.connection(((True, asked), (False, said)), client=client)
        if number % 10 == 0:
            sent = made.shuffled(sent, CHANCE)
        for packet in map(made.ethernet, sent):
            whole = len(packet)
            yield struct.pack("<IIII", 1_763_596_800 + number // 100, 0, whole, whole) + packet


def main() -> None:
    kind = sys.argv[1]
    size = int(sys.argv[2]) * 1_000_000 if len(sys.argv) > 2 else 200_000_000
    content = {"har": har, "pcap": pcap}[kind](size)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path = folder / f"recording.{kind}"
        (folder / "persona.yaml").write_text(identity())
        if "--pipe" in sys.argv:
            os.mkfifo(path)
            threading.Thread(target=_pour, args=(path, content), daemon=True).start()
        else:
            _pour(path, content)
        options = CaptureOptions(persona=folder / "persona.yaml", scenarios=("data",))
        wall, processor = time.perf_counter(), time.process_time()
        report = inspect_into(folder / "a.zip", Target("capture", str(path)), options)
        wall, processor = time.perf_counter() - wall, time.process_time() - processor
        capture = open_bundle(folder / "a.zip").gather(Capture)
        assert capture is not None
        length = capture.recordings[0].length / 1e6
        print(f"{kind}: {length:,.0f} MB, {wall:.1f} s wall, {processor:.1f} s processor, "
              f"{length / processor:.1f} MB a second of processor")  # fmt: skip
        lap = time.process_time()
        judge(folder / "a.zip")
        print(f"of that judging: {time.process_time() - lap:.1f} s processor")
        reading = read(capture)
        found = [
            (seen.field, seen.message.host)
            for seen in reading.sightings
            if seen.known
            for _ in reading.records([seen])
        ]
        print(f"messages {len(capture.exchanges):,}; planted {len(PLANTED):,}, found {len(found):,}, "
              f"the same: {sorted(found) == sorted(PLANTED)}; findings {len(report.findings):,}")  # fmt: skip
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        print(f"{memory:,.0f} MB of memory at most")


def _pour(path: Path, content: Iterator[bytes]) -> None:
    with path.open("wb") as file:
        for piece in content:
            file.write(piece)


if __name__ == "__main__":
    main()
