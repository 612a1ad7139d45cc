"""
A pcap read here and by tshark: what each finds of the same recording, and the processor time of each.

Run `PYTHONPATH=src:tests python benchmarks/captures_beside_tshark.py [MEGABYTES | FILE.pcap] [--sent]` with
tshark on PATH; `--sent` is that of `captures.py`. Without a file it is generated: HTTP in clear, a tenth of
the connections out of order, TLS with their key log, log-ins of FTP and POP3. Compared are HTTP requests
(decrypted ones too), TLS server names, and the user names and passwords of FTP and POP3; what only one side
found is listed. Figures of tshark's stand beside ours to the findings, with a test identity to look for and
without: a pass that prints some fields, and those that write what a judge of contents needs, as fields or
as JSON. Goal: five times as fast as a pass.
"""

import random
import resource
import struct
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import captures as corpus

import packets as made
import tls_sessions as tls
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.options import CaptureChoices, CaptureOptions
from rectitude.evidence.capture import Capture
from rectitude.facts.parties import host_of
from rectitude.inspection import inspect_into
from rectitude.options import Target

CHANCE = random.Random(3)
SESSIONS = 60
CONTENTS = {
    "addresses, headers and bodies as fields": (
        "-Y http -T fields -e http.request.full_uri -e http.request.line -e http.response.line "
        "-e http.file_data"
    ),
    "HTTP as JSON": "-Y http -T json -j http",
    "all as JSON": "-T json",
}
"""What gives contents, from the least that holds the evidence to be judged here to all that there is."""


def recording(size: int, folder: Path) -> Iterator[bytes]:
    yield from corpus.pcap(size)
    for number in range(SESSIONS):
        body = b"x" * CHANCE.randrange(50, 4000)
        asked = b"POST /s%d HTTP/1.1\r\nHost: api.shop.example\r\nContent-Length: %d\r\n\r\n%b" % (
            number, len(body), body,
        )  # fmt: skip
        said = b"HTTP/1.1 204 No Content\r\n\r\n"
        version = CHANCE.choice(("TLSv1_2", "TLSv1_3"))
        wire = tls.session(folder, ((True, asked), (False, said)), version=version)
        client = ("10.9.0.1", 20_000 + number)
        talk = made.connection(wire, client=client, server=("93.184.216.35", 443))
        talk += made.connection(
            ((False, b"220 hi\r\n"), (True, b"USER u%d\r\n" % number), (False, b"331 ?\r\n"),
             (True, b"PASS pw%d-secret\r\n" % number), (False, b"230 in\r\n")),
            client=client, server=("93.184.216.36", 21),
        )  # fmt: skip
        talk += made.connection(
            ((False, b"+OK\r\n"), (True, b"USER m%d@mail.example\r\n" % number), (False, b"+OK\r\n"),
             (True, b"PASS pop%d-secret\r\n" % number), (False, b"+OK in\r\n")),
            client=client, server=("93.184.216.37", 110),
        )  # fmt: skip
        for packet in map(made.ethernet, talk):
            whole = len(packet)
            yield struct.pack("<IIII", 1_763_600_000 + number, 0, whole, whole) + packet


def inspected(path: Path, folder: Path, keys: Path | None, persona: Path | None = None) -> float:
    """Let a capture be inspected, and return the seconds of processor to the findings."""
    options = CaptureOptions(
        persona=persona, scenarios=("data",), capture=CaptureChoices(keylog=keys)
    )
    start = time.process_time()
    inspect_into(folder / "a.zip", Target("capture", str(path)), options)
    return time.process_time() - start


def ours(path: Path, folder: Path, keys: Path | None) -> tuple[float, dict[str, Counter[str]]]:
    taken = inspected(path, folder, keys)
    capture = open_bundle(folder / "a.zip").gather(Capture)
    assert capture is not None
    requests = Counter(f"{e.method} {e.url.partition('://')[2]}" for e in capture.exchanges)
    handed: dict[bytes, Counter[str]] = {b"USER ": Counter(), b"PASS ": Counter()}
    for message in capture.plain:
        if message.sent and (said := handed.get(message.body.data[:5])) is not None:
            said[message.body.data[5:].decode("utf-8", "replace").strip()] += 1
    sealed = Counter(session.host for session in capture.sessions)
    opened = Counter(host_of(e.url) for e in capture.exchanges if e.security)
    return taken, {
        "requests": requests,
        "names": +(sealed + opened),
        "users": handed[b"USER "],
        "passwords": handed[b"PASS "],
    }


def theirs(path: Path, keys: Path | None) -> tuple[float, dict[str, Counter[str]]]:
    before = _of_children()
    found = {
        "requests": _asked(path, keys, "http.request or http2.headers.method",
                           "http.request.method", "http.host", "http.request.uri"),
        "names": _asked(path, keys, "tls.handshake.extensions_server_name",
                        "tls.handshake.extensions_server_name"),
        "users": _said(path, keys, "USER"),
        "passwords": _said(path, keys, "PASS"),
    }  # fmt: skip
    return (_of_children() - before) / len(found), found


def exported(path: Path, keys: Path | None, how: str) -> float:
    """Let tshark write contents, as who judges them needs it."""
    before = _of_children()
    command = ["tshark", "-r", str(path), *how.split(), *_with(keys)]
    subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
    return _of_children() - before


def _of_children() -> float:
    """Seconds of processor that ended children took."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _with(keys: Path | None) -> list[str]:
    return ["-o", f"tls.keylog_file:{keys}"] if keys else []


def _said(path: Path, keys: Path | None, command: str) -> Counter[str]:
    """What follows a command of FTP or of POP3."""
    what = f'ftp.request.command == "{command}" or pop.request.command == "{command}"'
    found = _asked(path, keys, what, "ftp.request.arg", "pop.request.parameter")
    return Counter({said.strip(): times for said, times in found.items()})


def _asked(path: Path, keys: Path | None, what: str, *fields: str) -> Counter[str]:
    command = ["tshark", "-r", str(path), "-Y", what, "-T", "fields", "-E", "separator= "]
    command += [word for field in fields for word in ("-e", field)]
    command += _with(keys)
    done = subprocess.run(command, capture_output=True, check=True, text=True)
    return Counter(line.replace(" /", "/", 1) for line in done.stdout.splitlines())


def main(given: str) -> None:
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        path, keys = Path(given), None
        if not path.exists():
            path, keys = folder / "a.pcap", folder / "keys.log"
            with path.open("wb") as file:
                file.writelines(recording(int(given) * 1_000_000, folder))
        megabytes = path.stat().st_size / 1e6
        ours_taken, here = ours(path, folder, keys)
        theirs_taken, there = theirs(path, keys)
        (folder / "persona.yaml").write_text(corpus.identity())
        searched = inspected(path, folder, keys, folder / "persona.yaml")
        print(
            f"{megabytes:,.0f} MB; here {megabytes / ours_taken:.1f} MB/s to findings, "
            f"{megabytes / searched:.1f} MB/s with a test identity"
        )
        passes = {"a pass": theirs_taken}
        passes |= {what: exported(path, keys, how) for what, how in CONTENTS.items()}
        for what, taken in passes.items():
            print(
                f"tshark {megabytes / taken:.1f} MB/s, {what}: here {taken / ours_taken:.1f} times as fast, "
                f"{taken / searched:.1f} with a test identity"
            )
        for what, mine in here.items():
            both = mine & there[what]
            print(
                f"{what}: here {mine.total():,}, tshark {there[what].total():,}, both {both.total():,}"
            )
            for side, alone in (("here", mine - there[what]), ("tshark", there[what] - mine)):
                print(f"  only {side}: {alone.total():,}", list(alone)[:4])


if __name__ == "__main__":
    main(sys.argv[1] if len(sys.argv) > 1 else "50")
