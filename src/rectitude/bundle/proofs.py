"""
Detached proofs beside a bundle: whose key sealed it (Ed25519), and when it existed (RFC 3161).

Both are over the bytes of `manifest.json`, which holds the hash of every part. `NAME.sig` is JSON
with the public key and the signature; `NAME.tsr` is the authority's whole answer.
"""

import base64
import hashlib
import os
from datetime import UTC
from pathlib import Path
from typing import Literal

import msgspec
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    PublicFormat,
    load_pem_private_key,
    load_pem_public_key,
)

from rectitude.bundle.reading import open_bundle, opened
from rectitude.text import Text, Unable

VARIABLE = "RECTITUDE_KEY_PASSPHRASE"
"""Environment variable with the passphrase of an encrypted key."""

_LARGEST = 1 << 20
"""Bytes of a proof that are read at most: ours; a signature has about 400, a stamp about 6 KiB."""


class Signature(msgspec.Struct, frozen=True, kw_only=True):
    """What `NAME.sig` holds."""

    schema: Literal["rectitude-signature/1"] = "rectitude-signature/1"
    algorithm: Literal["Ed25519"] = "Ed25519"
    manifest: str
    """SHA-256 of the manifest, as every report prints it."""
    public_key: str
    """PEM."""
    signature: str
    """Base64, over the bytes of the manifest."""


class Proven(msgspec.Struct, frozen=True):
    """What the proofs beside a bundle say, and what is wrong with them."""

    said: tuple[Text, ...] = ()
    wrong: tuple[Text, ...] = ()


def signing_key(path: Path) -> Ed25519PrivateKey:
    """Read a private key, PEM; raises Unable where it is none, of another kind, or locked."""
    passphrase = os.environ.get(VARIABLE, "").encode() or None
    try:
        key = load_pem_private_key(path.read_bytes(), passphrase)
    except OSError as error:
        raise _no_key(path, str(error.strerror), str(error.strerror)) from error
    except TypeError as error:
        zh = f"口令由环境变量 {VARIABLE} 给出，请检查"
        raise _no_key(path, zh, f"check its passphrase in {VARIABLE}") from error
    except (ValueError, UnsupportedAlgorithm) as error:
        zh, en = (
            "不是 PEM 私钥，或口令不对",
            "it is no private key in PEM, or the passphrase is wrong",
        )
        raise _no_key(path, zh, en) from error
    if not isinstance(key, Ed25519PrivateKey):
        raise _no_key(path, "不是 Ed25519 密钥", "it is not an Ed25519 key")
    return key


def sign(path: Path, key: Ed25519PrivateKey) -> Path:
    """Sign a sealed bundle's manifest, and return where the signature is kept."""
    content = _sealed(path)
    signature = Signature(
        manifest=hashlib.sha256(content).hexdigest(),
        public_key=_pem(key.public_key()),
        signature=base64.b64encode(key.sign(content)).decode(),
    )
    beside = _signature_of(path)
    beside.write_bytes(msgspec.json.format(msgspec.json.encode(signature), indent=2) + b"\n")
    return beside


def stamp(path: Path, authority: str) -> Path:
    """
    Have an authority stamp a sealed bundle's manifest, and return where its answer is kept.

    Only the manifest's hash leaves the house. Raises Unable where there is no good answer.
    """
    from rectitude import timestamps

    answer = timestamps.request(authority, _sealed(path))
    beside = _stamp_of(path)
    beside.write_bytes(answer)
    return beside


def check(path: Path, signer: Path | None = None, roots: Path | None = None) -> Proven:
    """
    Return what the proofs beside a bundle prove of its manifest.

    `signer` holds the one public key that is accepted, `roots` the certificates of the authorities
    that are trusted, both PEM; a proof that is asked for so and absent is wrong. Raises Unable where
    these files cannot be read.
    """
    content = opened(path)[1]
    found = [*_signed(path, content, signer), *_stamped(path, content, roots)]
    return Proven(
        said=tuple(text for right, text in found if right),
        wrong=tuple(text for right, text in found if not right),
    )


def _sealed(path: Path) -> bytes:
    bundle = open_bundle(path)
    if bundle.path.is_dir():
        raise Unable(
            f"{path.name} 未完成，没有封存，不能签名或加盖时间戳。",
            f"{path.name} is incomplete and was never sealed: there is nothing to prove.",
        )
    return opened(path)[1]


def _signed(path: Path, content: bytes, signer: Path | None) -> list[tuple[bool, Text]]:
    expected = _public_key(signer) if signer else None
    try:
        data = _read(_signature_of(path))
    except FileNotFoundError:
        return [(False, Text("没有签名", "There is no signature"))] if expected else []
    try:
        kept = msgspec.json.decode(data, type=Signature)
        key = load_pem_public_key(kept.public_key.encode())
        if not isinstance(key, Ed25519PublicKey):
            return [(False, Text("签名文件已损坏", "The signature's file is damaged"))]
        key.verify(base64.b64decode(kept.signature, validate=True), content)
    except InvalidSignature:
        return [(False, Text("签名与内容不符", "The signature is not over this content"))]
    except (msgspec.MsgspecError, ValueError, UnsupportedAlgorithm):
        return [(False, Text("签名文件已损坏", "The signature's file is damaged"))]
    name = fingerprint(key)
    if expected is None:
        zh, en = "未与已知公钥核对，见 --signer", "not compared with a known key: see --signer"
        return [(True, Text(f"已签名，密钥 {name}（{zh}）", f"signed by key {name} ({en})"))]
    if _pem(expected) != _pem(key):
        other = Text(f"签名出自另一密钥：{name}", f"It is signed by another key: {name}")
        return [(False, other)]
    return [(True, Text(f"已由指定密钥签名：{name}", f"signed by the expected key {name}"))]


def _stamped(path: Path, content: bytes, roots: Path | None) -> list[tuple[bool, Text]]:
    from rectitude import timestamps

    trusted = _trusted(roots) if roots else None
    try:
        answer = _read(_stamp_of(path))
    except FileNotFoundError:
        return [(False, Text("没有时间戳", "There is no time stamp"))] if trusted else []
    try:
        kept = timestamps.verify(answer, content, trusted)
    except timestamps.Untrue as error:
        return [(False, Text(f"时间戳无效：{error}", f"The time stamp proves nothing: {error}"))]
    at = kept.at.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    zh = "签发机构可信" if trusted else "未核对签发机构，见 --roots"
    en = "trusted" if trusted else "its authority was not checked: see --roots"
    by = kept.authority or "?"
    return [(True, Text(f"时间戳 {at}，{by}（{zh}）", f"time stamp {at} by {by} ({en})"))]


def fingerprint(key: Ed25519PublicKey) -> str:
    """Return the SHA-256 of a public key (its SubjectPublicKeyInfo), as people compare it."""
    der = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)
    return f"SHA256:{hashlib.sha256(der).hexdigest()}"


def _public_key(path: Path) -> Ed25519PublicKey:
    try:
        key = load_pem_public_key(path.read_bytes())
    except OSError as error:
        raise _no_key(path, str(error.strerror), str(error.strerror)) from error
    except (ValueError, UnsupportedAlgorithm) as error:
        raise _no_key(path, "不是 PEM 公钥", "it is no public key in PEM") from error
    if not isinstance(key, Ed25519PublicKey):
        raise _no_key(path, "不是 Ed25519 密钥", "it is not an Ed25519 key")
    return key


def _trusted(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unable(
            f"读不了证书文件 {path.name}：{error.strerror}",
            f"Cannot read the certificates in {path.name}: {error.strerror}",
        ) from error


def _no_key(path: Path, zh: str, en: str) -> Unable:
    return Unable(f"读不了密钥 {path.name}：{zh}。", f"Cannot use the key {path.name}: {en}.")


def _pem(key: Ed25519PublicKey) -> str:
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo).decode()


def _read(path: Path) -> bytes:
    with path.open("rb") as file:
        return file.read(_LARGEST)


def _signature_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.sig")


def _stamp_of(path: Path) -> Path:
    return path.with_name(f"{path.name}.tsr")
