"""Proofs beside a bundle: whose key signed it, when it existed, and what does not count as one."""

import base64
import json
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import time_stamping
from rectitude.bundle import SCHEMA, Clock, Manifest, Writer
from rectitude.bundle.proofs import VARIABLE
from rectitude.cli import main
from rectitude.findings import ReportedTarget, Tool
from time_stamping import Authority


def made(path: Path, address: str = "http://a.example/") -> Path:
    manifest = Manifest(
        schema=SCHEMA,
        tool=Tool("rectitude", "0"),
        catalogue="2026-11",
        target=ReportedTarget("website", address),
        options={},
        clock=Clock(started="2026-11-25T00:00:00Z"),
    )
    with Writer(path, manifest) as writer:
        writer.blob(b"picture")
    return path


@pytest.fixture
def bundle(tmp_path: Path) -> Path:
    return made(tmp_path / "a.zip")


def openssl(folder: Path, *arguments: str) -> str:
    done = subprocess.run(
        ["openssl", *arguments], cwd=folder, capture_output=True, text=True, check=True
    )
    return done.stdout


def key(folder: Path, name: str = "key", *more: str) -> Path:
    openssl(folder, "genpkey", "-algorithm", "ed25519", "-out", f"{name}.pem", *more)
    passing = ("-passin", more[-1]) if more else ()
    openssl(folder, "pkey", "-in", f"{name}.pem", "-pubout", "-out", f"{name}.pub", *passing)
    return folder / f"{name}.pem"


def run(*arguments: str | Path) -> Result:
    given = [*map(str, arguments), "--lang", "en"]
    return CliRunner().invoke(main, given, catch_exceptions=False)


def test_a_signature_names_its_key_and_openssl_accepts_it(bundle: Path) -> None:
    folder = bundle.parent
    assert run("prove", bundle, "--sign", key(folder)).exit_code == 0

    result = run("verify", bundle, "--signer", folder / "key.pub")
    assert result.exit_code == 0
    assert "signed by the expected key SHA256:" in result.output
    kept = json.loads((folder / "a.zip.sig").read_text())
    (folder / "signature").write_bytes(base64.b64decode(kept["signature"]))
    with zipfile.ZipFile(bundle) as archive:
        archive.extract("manifest.json", folder)
    said = openssl(
        folder, "pkeyutl", "-verify", "-pubin", "-inkey", "key.pub", "-rawin",
        "-in", "manifest.json", "-sigfile", "signature",
    )  # fmt: skip
    assert "Verified Successfully" in said


def test_without_a_known_key_the_signature_is_checked_and_its_key_named(bundle: Path) -> None:
    run("prove", bundle, "--sign", key(bundle.parent))

    result = run("verify", bundle)

    assert result.exit_code == 0
    assert "not compared with a known key" in result.output


def test_evidence_that_was_made_anew_does_not_pass_with_the_old_signature(bundle: Path) -> None:
    run("prove", bundle, "--sign", key(bundle.parent))
    made(bundle, "http://other.example/")

    result = run("verify", bundle)

    assert result.exit_code == 1
    assert "The signature is not over this content" in result.output


def test_another_key_than_the_expected_one_is_named(bundle: Path) -> None:
    folder = bundle.parent
    run("prove", bundle, "--sign", key(folder))
    key(folder, "other")

    result = run("verify", bundle, "--signer", folder / "other.pub")

    assert result.exit_code == 1
    assert "signed by another key: SHA256:" in result.output


@pytest.mark.parametrize(
    "junk", [b"", b"{}", b'{"manifest":"","public_key":"x","signature":"x"}', b"\xff\x00"]
)
def test_a_damaged_signature_is_said_to_be_so(bundle: Path, junk: bytes) -> None:
    bundle.with_name("a.zip.sig").write_bytes(junk)

    result = run("verify", bundle)

    assert result.exit_code == 1
    assert "The signature's file is damaged" in result.output


def test_a_proof_that_is_asked_for_must_be_there(bundle: Path, tmp_path: Path) -> None:
    key(tmp_path)

    result = run(
        "verify", bundle, "--signer", tmp_path / "key.pub", "--roots", tmp_path / "key.pub"
    )

    assert result.exit_code == 1
    assert "There is no signature" in result.output
    assert "There is no time stamp" in result.output


def test_an_encrypted_key_is_unlocked_by_the_environment(
    bundle: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    locked = key(bundle.parent, "locked", "-aes256", "-pass", "pass:secret")

    assert run("prove", bundle, "--sign", locked).exit_code == 2
    monkeypatch.setenv(VARIABLE, "wrong")
    assert run("prove", bundle, "--sign", locked).exit_code == 2
    monkeypatch.setenv(VARIABLE, "secret")
    assert run("prove", bundle, "--sign", locked).exit_code == 0


def test_a_key_of_another_kind_is_refused_before_anything_is_inspected(tmp_path: Path) -> None:
    openssl(tmp_path, "genpkey", "-algorithm", "RSA", "-out", "rsa.pem")

    result = run("inspect", "http://127.0.0.1:9/", "--sign", tmp_path / "rsa.pem")

    assert result.exit_code == 2
    assert result.stderr == "rectitude: Cannot use the key rsa.pem: it is not an Ed25519 key.\n"


def test_what_was_never_sealed_cannot_be_proven(bundle: Path) -> None:
    partial = bundle.with_name("b.zip.partial")
    partial.mkdir()
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(partial)

    result = run("prove", bundle.with_name("b.zip"), "--sign", key(bundle.parent))

    assert result.exit_code == 2
    assert "was never sealed" in result.stderr


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Authority]:
    with time_stamping.serving(tmp_path_factory.mktemp("tsa")) as authority:
        yield authority


def test_a_time_stamp_says_when_and_by_whom(bundle: Path, authority: Authority) -> None:
    assert run("prove", bundle, "--timestamp", authority.address).exit_code == 0

    trusted = run("verify", bundle, "--roots", authority.roots)
    unchecked = run("verify", bundle)

    assert trusted.exit_code == unchecked.exit_code == 0
    assert "by CN=Test signer (trusted)" in trusted.output
    assert "its authority was not checked" in unchecked.output


def test_a_time_stamp_over_other_evidence_proves_nothing(
    bundle: Path, authority: Authority
) -> None:
    run("prove", bundle, "--timestamp", authority.address)
    other = made(bundle.with_name("b.zip"), "http://b.example/")
    bundle.with_name("a.zip.tsr").rename(bundle.with_name("b.zip.tsr"))

    result = run("verify", other)

    assert result.exit_code == 1
    assert "The time stamp proves nothing" in result.output


def test_an_authority_that_does_not_answer_loses_nothing(bundle: Path) -> None:
    before = bundle.read_bytes()

    result = run("prove", bundle, "--timestamp", "http://127.0.0.1:9/")

    assert result.exit_code == 2
    assert result.stderr.startswith("rectitude: a.zip: Time-stamping authority http://127.0.0.1:9/")
    assert bundle.read_bytes() == before
