"""Whoever changes a bundle, keeping it a good zip, is caught by whatever reads it, by name."""

import hashlib
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from rectitude.bundle import canonical, open_bundle, verify
from rectitude.bundle.sealing import seal
from rectitude.cli import main
from rectitude.evidence.persona import Persona
from rectitude.text import Unable
from reporting import MOBILE, make_bundle

Members = dict[str, bytes]

COMMANDS = {
    "judge": ("judge", "--format", "html"),
    "export": ("export", "--format", "wacz"),
    "redact": ("redact",),
}


@pytest.fixture(scope="module")
def members(tmp_path_factory: pytest.TempPathFactory) -> Members:
    with zipfile.ZipFile(make_bundle(tmp_path_factory.mktemp("good")).path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(path: Path, members: Members, **options: int) -> Path:
    with zipfile.ZipFile(path, "w", **options) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def run(command: str, path: Path) -> Result:
    name, *options = COMMANDS[command]
    output = path.with_suffix(".written")
    given = [name, str(path), *options, "--output", str(output), "--lang", "en"]
    result = CliRunner().invoke(main, given, catch_exceptions=False)
    assert result.exit_code < 2 or not output.exists()
    return result


def refused(command: str, path: Path, said: str) -> None:
    result = run(command, path)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1


@pytest.mark.slow
@pytest.mark.parametrize("command", COMMANDS)
def test_zipped_again_without_a_change_it_is_still_read(
    members: Members, tmp_path: Path, command: str
) -> None:
    assert run(command, zipped(tmp_path / "a.zip", members)).exit_code in {0, 1}


@pytest.mark.parametrize("command", COMMANDS)
def test_changed_evidence_is_named_before_it_is_used(
    members: Members, tmp_path: Path, command: str
) -> None:
    name = "evidence/exchange.jsonl"
    changed = members[name].replace(b"www.qinghe.example", b"www.linjia.example")
    assert changed != members[name]
    refused(command, zipped(tmp_path / "a.zip", members | {name: changed}), f"{name} was changed")


def test_a_changed_blob_is_named_before_it_is_used(members: Members, tmp_path: Path) -> None:
    for name, content in members.items():
        if name.startswith("blobs/"):
            path = zipped(tmp_path / "a.zip", members | {name: bytes(len(content))})
            with pytest.raises(Unable, match=f"{name} was changed"):
                open_bundle(path).blob(name.removeprefix("blobs/"))


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda m: m | {"evidence/more.jsonl": b"{}"}, "'evidence/more.jsonl' is not in the manifest"),
        (lambda m: m | {"../../etc/passwd": b""}, "'../../etc/passwd' is not in the manifest"),
        (lambda m: m | {"evidence/persona.jsonl": b""}, "persona.jsonl has not the length"),
        (
            lambda m: {name: m[name] for name in m if "persona" not in name},
            "evidence/persona.jsonl is missing",
        ),
    ],
)  # fmt: skip
def test_what_is_not_as_listed_is_refused(
    members: Members, tmp_path: Path, command: str, change: Callable[[Members], Members], said: str
) -> None:
    refused(command, zipped(tmp_path / "a.zip", change(members)), said)


def test_a_member_twice_is_refused(members: Members, tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", members)
    with pytest.warns(UserWarning, match="Duplicate"), zipfile.ZipFile(path, "a") as archive:
        archive.writestr("evidence/persona.jsonl", members["evidence/persona.jsonl"])

    refused("judge", path, "'evidence/persona.jsonl' is there more than once")


@pytest.mark.slow
def test_compressed_members_are_refused_before_they_are_unpacked(
    members: Members, tmp_path: Path
) -> None:
    path = zipped(tmp_path / "a.zip", {"manifest.json": members["manifest.json"]})
    with (
        zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("evidence/exchange.jsonl", "w", force_zip64=True) as member,
    ):
        for _ in range(1 << 8):
            member.write(bytes(1 << 20))

    refused("judge", path, "'evidence/exchange.jsonl' is compressed or encrypted")
    whole = zipped(tmp_path / "b.zip", members, compression=zipfile.ZIP_DEFLATED)
    refused("judge", whole, "Cannot open the bundle b.zip: manifest.json: compressed")


def rewritten(members: Members, change: Callable[[dict[str, Any]], object]) -> Members:
    manifest = json.loads(members["manifest.json"])
    change(manifest)
    return members | {"manifest.json": canonical(manifest)}


def test_a_manifest_whose_chain_is_broken_is_refused(members: Members, tmp_path: Path) -> None:
    changed = rewritten(members, lambda manifest: manifest["parts"][3].update(previous="0" * 64))
    refused("judge", zipped(tmp_path / "a.zip", changed), "its manifest was changed, at evidence/")


def _without(manifest: dict[str, Any]) -> None:
    del manifest["parts"][2]


def _swapped(manifest: dict[str, Any]) -> None:
    parts = manifest["parts"]
    parts[1], parts[2] = parts[2], parts[1]


def _of_another(manifest: dict[str, Any]) -> None:
    other = b'{"values":{"mobile":"13700137000"}}\n'
    part = next(part for part in manifest["parts"] if part["name"] == "evidence/persona.jsonl")
    part |= {"sha256": hashlib.sha256(other).hexdigest(), "bytes": len(other)}


FORGERIES = (_without, _swapped, _of_another)


@pytest.mark.parametrize("forge", FORGERIES)
def test_a_part_out_of_its_place_in_the_chain_is_named(
    members: Members, tmp_path: Path, forge: Callable[[dict[str, Any]], None]
) -> None:
    """Left out, moved, or put in from another bundle with its hash, but not chained anew."""
    refused(
        "judge", zipped(tmp_path / "a.zip", rewritten(members, forge)), "its manifest was changed"
    )


@pytest.mark.parametrize(
    "other", [None, b'{"values":{"mobile":"13700137000"}}\n'], ids=["out", "in"]
)
def test_who_seals_it_anew_has_another_digest_and_no_proof(
    members: Members, tmp_path: Path, other: bytes | None
) -> None:
    """The chain alone proves no author: a signature does, and the digest that was noted elsewhere."""
    bundle = make_bundle(tmp_path).path
    before, key = open_bundle(bundle), tmp_path / "key.pem"
    private = Ed25519PrivateKey.generate()
    key.write_bytes(private.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()))
    CliRunner().invoke(main, ["prove", str(bundle), "--sign", str(key)], catch_exceptions=False)
    folder = tmp_path / "taken-apart"
    zipfile.ZipFile(bundle).extractall(folder)
    if other is None:
        (folder / "evidence/persona.jsonl").unlink()
    else:
        (folder / "evidence/persona.jsonl").write_bytes(other)
    seal(folder, before.manifest, bundle)

    assert verify(bundle) == ()
    assert open_bundle(bundle).digest != before.digest
    proven = CliRunner().invoke(main, ["verify", str(bundle), "--lang", "en"])
    assert proven.exit_code == 1
    assert "The signature is not over this content" in proven.output


def test_a_manifest_written_otherwise_is_refused(members: Members, tmp_path: Path) -> None:
    twice = b'{"operator":"somebody else",' + members["manifest.json"][1:]
    path = zipped(tmp_path / "a.zip", members | {"manifest.json": twice})
    refused("judge", path, "its manifest was changed, at manifest.json")


def test_a_sealed_bundle_that_calls_itself_partial_is_checked_like_any(
    members: Members, tmp_path: Path
) -> None:
    changed = rewritten(members, lambda manifest: manifest.update(complete=False))
    changed["evidence/persona.jsonl"] = changed["evidence/persona.jsonl"].replace(
        MOBILE.encode(), b"13900000000"
    )
    refused("judge", zipped(tmp_path / "a.zip", changed), "evidence/persona.jsonl was changed")


def test_what_depends_on_links_out_of_a_partial_folder_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret"
    secret.write_bytes(b'{"values":{"password":"of another"}}\n')
    folder = tmp_path / "a.zip.partial"
    (folder / "evidence").mkdir(parents=True)
    (folder / "blobs").mkdir()
    with zipfile.ZipFile(make_bundle(tmp_path / "good").path) as archive:
        (folder / "manifest.json").write_bytes(archive.read("manifest.json"))
    (folder / "evidence" / "persona.jsonl").symlink_to(secret)
    bundle = open_bundle(tmp_path / "a.zip")

    assert list(bundle.records(Persona)) == []
    for name in ("../../secret", "../manifest.json"):
        with pytest.raises(KeyError):
            bundle.blob(name)
