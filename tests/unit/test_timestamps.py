"""Time stamps: what an answer proves, and what it does not."""

import subprocess
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

import time_stamping
from rectitude import timestamps
from rectitude.text import Unable
from time_stamping import Authority

CONTENT = b"the manifest of a bundle"


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with time_stamping.serving(tmp_path_factory.mktemp("tsa")) as authority:
        yield authority


@pytest.fixture(scope="module")
def answer(authority: Authority) -> bytes:
    return timestamps.request(authority.address, CONTENT)


def test_a_stamp_proves_the_time_and_names_the_authority(
    authority: Authority, answer: bytes
) -> None:
    stamp = timestamps.verify(answer, CONTENT, authority.roots.read_bytes())

    assert abs(stamp.at - datetime.now(UTC)) < timedelta(minutes=2)
    assert stamp.authority == "CN=Test signer"
    assert stamp.policy == "1.2.3.4.1"
    assert stamp.serial > 0


def test_openssl_accepts_the_kept_answer(
    authority: Authority, answer: bytes, tmp_path: Path
) -> None:
    (tmp_path / "kept.tsr").write_bytes(answer)
    (tmp_path / "content").write_bytes(CONTENT)

    said = subprocess.run(
        ["openssl", "ts", "-verify", "-in", "kept.tsr", "-data", "content", "-CAfile", authority.roots],
        cwd=tmp_path, capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert "Verification: OK" in said.stdout + said.stderr


def test_a_stamp_over_other_content_proves_nothing(authority: Authority, answer: bytes) -> None:
    with pytest.raises(timestamps.Untrue, match="other content"):
        timestamps.verify(answer, CONTENT + b"!", authority.roots.read_bytes())


def test_a_stamp_of_an_authority_that_is_not_trusted_is_refused(
    answer: bytes, tmp_path: Path
) -> None:
    other = Authority(tmp_path / "other")

    with pytest.raises(timestamps.Untrue, match="trusted"):
        timestamps.verify(answer, CONTENT, other.roots.read_bytes())


def test_without_roots_only_the_content_is_checked(answer: bytes) -> None:
    assert timestamps.verify(answer, CONTENT) == timestamps.read(answer)


@pytest.mark.parametrize("place", [-1, -40])
def test_a_forged_signature_is_refused(authority: Authority, answer: bytes, place: int) -> None:
    forged = bytearray(answer)
    forged[place] ^= 1

    with pytest.raises(timestamps.Untrue):
        timestamps.verify(bytes(forged), CONTENT, authority.roots.read_bytes())


@pytest.mark.parametrize("junk", [b"", b"<html>busy</html>", b"\x30\x03\x02\x01\x00"])
def test_what_is_no_answer_is_said_to_be_none(junk: bytes) -> None:
    with pytest.raises(timestamps.Untrue, match="no time stamp"):
        timestamps.read(junk)


def test_an_answer_to_another_request_is_not_taken(
    authority: Authority, answer: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(authority, "answer", lambda query: answer)

    with pytest.raises(Unable, match="another request"):
        timestamps.request(authority.address, CONTENT)


def test_a_refusal_says_why(authority: Authority, monkeypatch: pytest.MonkeyPatch) -> None:
    refused = authority.answer(b"no query")
    monkeypatch.setattr(authority, "answer", lambda query: refused)

    with pytest.raises(Unable, match="refuses: Bad request format"):
        timestamps.request(authority.address, CONTENT)


def test_an_authority_that_cannot_be_reached_is_named() -> None:
    with pytest.raises(Unable, match=r"http://127\.0\.0\.1:9/: no answer"):
        timestamps.request("http://127.0.0.1:9/", CONTENT)


def test_a_file_is_no_authority() -> None:
    with pytest.raises(Unable, match="http or https"):
        timestamps.request("file:///etc/hostname", CONTENT)
