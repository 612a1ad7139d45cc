"""The capture itself in the bundle, where the operator wants it: whole, and not in a redacted one."""

import hashlib
import os
import struct
import threading
from pathlib import Path

import pytest

import packets as made
from capturing import MOBILE, TALK, captured, framed
from rectitude.bundle import open_bundle
from rectitude.collectors.capture.readers import tls
from rectitude.evidence.capture import Recording
from rectitude.reports.redaction import redact
from rectitude.text import Unable


def test_a_capture_is_kept_whole_if_asked(tmp_path: Path) -> None:
    path = made.pcap(tmp_path / "a.pcap", framed(made.connection(TALK)))
    (recording,) = captured(path, tmp_path, keep_capture=True).recordings
    assert recording.kept
    assert open_bundle(tmp_path / "a.zip").blob(recording.sha256) == path.read_bytes()


def test_a_capture_is_not_kept_otherwise_but_its_digest_is(tmp_path: Path) -> None:
    path = made.pcap(tmp_path / "a.pcap", framed(made.connection(TALK)))
    (recording,) = captured(path, tmp_path).recordings
    assert not recording.kept
    assert recording.sha256 == hashlib.sha256(path.read_bytes()).hexdigest()
    assert f"blobs/{recording.sha256}" not in open_bundle(tmp_path / "a.zip").names()


def test_a_redacted_bundle_leaves_the_capture_out_and_names_its_digest(tmp_path: Path) -> None:
    path = made.pcap(tmp_path / "a.pcap", framed(made.connection(TALK)))
    (recording,) = captured(path, tmp_path, keep_capture=True).recordings
    bundle = open_bundle(redact(open_bundle(tmp_path / "a.zip"), tmp_path / "b.zip"))
    (redacted,) = bundle.records(Recording)
    assert (redacted.sha256, redacted.kept) == (recording.sha256, False)
    assert MOBILE.encode() not in (tmp_path / "b.zip").read_bytes()


def test_a_pipe_cannot_be_kept_and_says_so(tmp_path: Path) -> None:
    content = made.pcap(tmp_path / "whole", framed(made.connection(TALK))).read_bytes()
    os.mkfifo(tmp_path / "a.pcap")
    with pytest.raises(Unable, match="no ordinary file"):
        captured(tmp_path / "a.pcap", tmp_path, keep_capture=True)
    pouring = threading.Thread(target=(tmp_path / "a.pcap").write_bytes, args=(content,))
    pouring.start()
    assert captured(tmp_path / "a.pcap", tmp_path).exchanges
    pouring.join()


def hello(version: int, ciphers: list[int], extensions: list[tuple[int, bytes]]) -> bytes:
    chosen = b"".join(struct.pack("!H", cipher) for cipher in ciphers)
    told = b"".join(struct.pack("!HH", kind, len(data)) + data for kind, data in extensions)
    return (
        struct.pack("!H", version) + b"r" * 32 + b"\0" + struct.pack("!H", len(chosen)) + chosen
        + b"\x01\0" + struct.pack("!H", len(told)) + told
    )  # fmt: skip


CIPHERS = [47, 53, 5, 10, 49161, 49162, 49171, 49172, 50, 56, 19, 4]
CURVES = struct.pack("!HHHH", 6, 23, 24, 25)
PUBLISHED = "ada70206e40642a3e4461f35503241d5"
"""The example of https://github.com/salesforce/ja3: 769,47-53-5-10-...-4,0-10-11,23-24-25,0."""


@pytest.mark.parametrize("grease", [(), (0x0A0A, 0xDADA)])
def test_the_fingerprint_of_a_greeting_is_as_published(grease: tuple[int, ...]) -> None:
    extensions = [(0, b"\0\x04\0\0\x01a"), (10, CURVES), (11, b"\x01\0")]
    body = hello(769, [*grease, *CIPHERS], [*((kind, b"") for kind in grease), *extensions])
    heard = tls.Hello()
    tls.hear(tls.CLIENT_HELLO, body, heard, sent=True)
    assert heard.fingerprint == PUBLISHED
