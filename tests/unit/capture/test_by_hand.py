"""The commands to find a value again, run by a shell: they print it, whatever it was wrapped in."""

import base64
import gzip
import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

import brotli
import pytest
import zstandard
from hypothesis import given, settings
from hypothesis import strategies as st

import packets as made
from capturing import MOBILE, captured, framed
from rectitude.bundle import open_bundle
from rectitude.evidence import Record, record_types
from rectitude.evidence.capture import Capture
from rectitude.facts.known_values import looking_for
from rectitude.facts.traffic import Sighting, read
from rectitude.reports import by_hand

Coding = Callable[[bytes], bytes]
URLSAFE = base64.urlsafe_b64encode
CODINGS: dict[str, tuple[Coding, ...]] = {
    "clear": (),
    "base64": (base64.b64encode,),
    "base64-in-lines": (lambda data: base64.encodebytes(b"~" * 50 + data + b"~" * 60),),
    "base64-url": (lambda data: URLSAFE(b"~~~???" + data).rstrip(b"="),),
    "hex": (lambda data: data.hex().encode(),),
    "base32": (base64.b32encode,),
    "base32-in-small-letters": (lambda data: base64.b32encode(data).rstrip(b"=").lower(),),
    "entities": (lambda data: b"".join(b"&#%d;" % digit for digit in data),),
    "escape": (lambda data: b"".join(b"%%u%04X" % digit for digit in data),),
    "md5-16": (lambda data: hashlib.md5(data).hexdigest()[8:24].encode(),),
    "url": (lambda data: quote(b"+86" + data, safe="").encode(),),
    "json": (lambda data: b'{"m": "\\u0031' + data[1:] + b'"}',),
    "json-in-base64": (lambda data: json.dumps({"v": data.decode()}).encode(), base64.b64encode),
    "gzip-in-base64": (gzip.compress, base64.b64encode),
    "gzip-in-url": (gzip.compress, lambda data: quote(data, safe="").encode()),
    "zstd-in-url": (zstandard.compress, lambda data: quote(data).encode()),
    "zstd-in-hex": (zstandard.compress, lambda data: data.hex().encode()),
    "three-deep": (base64.b64encode, lambda data: quote(data).encode(), base64.b64encode),
    "md5": (lambda data: hashlib.md5(data).hexdigest().encode(),),
    "SHA256": (lambda data: hashlib.sha256(data).hexdigest().upper().encode(),),
    "md5-of-sha1": (
        lambda data: hashlib.md5(hashlib.sha1(data).hexdigest().encode()).hexdigest().encode(),
    ),
    "sha1-of-base64": (
        lambda data: hashlib.sha1(base64.b64encode(data)).hexdigest().encode(),
    ),
    "raw-digest-in-base64": (lambda data: base64.b64encode(hashlib.sha256(data).digest()),),
    "spaced": (lambda data: b" ".join((data[:3], data[3:7], data[7:])),),
}  # fmt: skip


def printed(seen: Sighting, capture: Capture, folder: Path) -> tuple[bytes, bytes]:
    """What VALUE was, and what the commands print, run beside the bundle."""
    known = looking_for(capture.persona.values)
    form, commands = by_hand.commands(
        seen, record_of(folder, seen.message.ref), capture, known, "a.zip"
    )
    assert commands, seen.steps
    done = subprocess.run(
        ["/bin/bash", "-c", f"set -o pipefail\n{commands}"],
        cwd=folder,
        env={**os.environb, b"VALUE": form},
        capture_output=True,
        check=False,
    )
    return form, done.stdout


def record_of(folder: Path, ref: str) -> Record:
    kind, _, number = ref.partition("#")
    records = open_bundle(folder / "a.zip").records(record_types()[kind])
    return next(record for record in records if record.number == int(number))


def posted(body: bytes, path: str = "/c", **headers: str) -> bytes:
    lines = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    head = f"POST {path} HTTP/1.1\r\nHost: t.example\r\n{lines}Content-Length: {len(body)}\r\n\r\n"
    return head.encode() + body


def recorded(folder: Path, *talk: tuple[bool, bytes], port: int = 80) -> Capture:
    packets = made.connection(talk, server=("93.184.216.34", port))
    return captured(made.pcap(folder / "a.pcap", framed(packets)), folder)


def is_shown(seen: Sighting, capture: Capture, folder: Path) -> bool:
    form, said = printed(seen, capture, folder)
    digests = {"md5", "md5-16", "sha1", "sha256", "sha512", "sm3"} & set(seen.steps)
    return bool(said.strip()) if digests else form in said


@pytest.mark.parametrize("coding", sorted(CODINGS))
def test_the_commands_print_a_value_of_a_body(coding: str, tmp_path: Path) -> None:
    data = MOBILE.encode()
    for code in CODINGS[coding]:
        data = code(data)
    capture = recorded(tmp_path, (True, posted(b"n=1&d=" + data + b"&t=7")))
    (seen,) = (seen for seen in read(capture).sightings if seen.known)
    assert is_shown(seen, capture, tmp_path)


@pytest.mark.parametrize("where", ["query", "path", "cookie", "header", "referer"])
def test_the_commands_print_a_value_of_any_other_part(where: str, tmp_path: Path) -> None:
    coded = base64.b64encode(f"id={MOBILE}".encode()).decode()
    request = {
        "query": posted(b"", f"/c?a=1&d={quote(coded)}"),
        "path": posted(b"", f"/c/{MOBILE}/d"),
        "cookie": posted(b"", Cookie=f'a="1"; d={coded}'),
        "header": posted(b"", X_Device=coded),
        "referer": posted(b"", Referer=f"https://shop.example/?d={quote(coded)}"),
    }[where]
    capture = recorded(tmp_path, (True, request))
    (seen,) = (seen for seen in read(capture).sightings if seen.known)
    assert seen.part == where
    assert is_shown(seen, capture, tmp_path)


PACKED: dict[str, Coding] = {
    "gzip": gzip.compress,
    "deflate": lambda data: __import__("zlib").compress(data),
    "zstd": zstandard.compress,
    "br": brotli.compress,
}


@pytest.mark.parametrize("encoding", sorted(PACKED))
def test_the_commands_undo_what_http_packed(encoding: str, tmp_path: Path) -> None:
    if encoding == "br" and not shutil.which("brotli"):
        pytest.skip("the program brotli is not here")
    body = PACKED[encoding](json.dumps({"d": base64.b64encode(MOBILE.encode()).decode()}).encode())
    capture = recorded(tmp_path, (True, posted(body, Content_Encoding=encoding)))
    (seen,) = (seen for seen in read(capture).sightings if seen.known)
    assert encoding in seen.steps
    assert is_shown(seen, capture, tmp_path)


def test_the_commands_take_long_bodies_and_plain_messages_too(tmp_path: Path) -> None:
    capture = recorded(tmp_path, (True, posted(b"x" * 70_000 + b"&m=" + MOBILE.encode())))
    (seen,) = (seen for seen in read(capture).sightings if seen.known)
    assert is_shown(seen, capture, tmp_path)
    capture = recorded(tmp_path, (True, f"USER {MOBILE}\r\n".encode()), port=21)
    (seen,) = (seen for seen in read(capture).sightings if seen.known)
    assert is_shown(seen, capture, tmp_path)


def test_a_number_in_a_binary_format_has_no_commands(tmp_path: Path) -> None:
    number, varint = int(MOBILE), b"\x08"
    while number > 127:
        varint, number = varint + bytes([number & 127 | 128]), number >> 7
    body = varint + bytes([number])
    request = posted(body, Content_Type="application/x-protobuf")
    capture = recorded(tmp_path, (True, request))
    (seen,) = (seen for seen in read(capture).sightings if seen.known)
    known = looking_for(capture.persona.values)
    record = record_of(tmp_path, seen.message.ref)
    assert by_hand.commands(seen, record, capture, known, "a.zip") == (b"", "")


CHAIN = st.lists(
    st.sampled_from(["base64", "hex", "url", "json-in-base64", "gzip-in-base64"]), max_size=3
)


@pytest.mark.one_python
@settings(max_examples=25, deadline=None)
@given(CHAIN, st.binary(max_size=12))
def test_whatever_chain_was_recognised_can_be_repeated(
    tmp_path_factory: pytest.TempPathFactory, chain: list[str], noise: bytes
) -> None:
    folder = tmp_path_factory.mktemp("chain")
    data = MOBILE.encode()
    for name in chain:
        for code in CODINGS[name]:
            data = code(data)
    capture = recorded(folder, (True, posted(noise.hex().encode() + b"&d=" + data)))
    for seen in read(capture).sightings:
        if seen.known:
            assert is_shown(seen, capture, folder)
