"""
The signature of scheme v4: in a file of its own beside the package, `shop.apk.idsig`.

Format: "APK signature scheme v4" of the Android Open Source Project. The root of the tree of digests over all
bytes of the package is what is signed, so that here the whole file is checked and not only the signature.
"""

import hashlib
import mmap
import struct
from collections.abc import Iterator
from pathlib import Path

from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm

from rectitude.collectors.app import signatures
from rectitude.evidence.app import Signer

_VERSION, _SHA256, _PAGE_BITS = 2, 1, 12
"""The only version, digest and size of a page that there are."""
_PAGE = 1 << _PAGE_BITS
_LARGEST = 1 << 20
"""Bytes that are read of the file: what is signed stands before the tree, which is not needed. Ours."""


def signers(path: Path, package: bytes | mmap.mmap) -> list[Signer]:
    """Return who signed by the file beside a package; none where there is none, or it makes no sense."""
    try:
        with path.with_name(f"{path.name}.idsig").open("rb") as file:
            data = file.read(_LARGEST)
        return [_signer(data, package)]
    except (OSError, struct.error, ValueError, UnsupportedAlgorithm):
        return []


def _signer(data: bytes, package: bytes | mmap.mmap) -> Signer:
    (version,) = struct.unpack_from("<i", data)
    if version != _VERSION:
        raise ValueError("a version that is not known")
    hashing, rest = signatures.taken(data[4:])
    signing, _ = signatures.taken(rest)
    algorithm, bits = struct.unpack_from("<iB", hashing)
    salt, root_and_rest = signatures.taken(hashing[5:])
    root, _ = signatures.taken(root_and_rest)
    digest, after_digest = signatures.taken(signing)
    raw, after_certificate = signatures.taken(after_digest)
    more, after_more = signatures.taken(after_certificate)
    key, after_key = signatures.taken(after_more)
    certificate = x509.load_der_x509_certificate(raw)
    content = struct.pack("<qiB", len(package), algorithm, bits)
    content += b"".join(map(_sized, (salt, root, digest, raw, more)))
    signed = struct.pack("<i", 4 + len(content)) + content
    right = signatures.is_right(signed, [after_key], key, certificate)
    if right and (algorithm, bits) == (_SHA256, _PAGE_BITS):
        right = _root(package, salt) == root
    return signatures.record("v4", certificate, raw, verified=right)


def _sized(data: bytes) -> bytes:
    return struct.pack("<i", len(data)) + data


def _root(package: bytes | mmap.mmap, salt: bytes) -> bytes:
    """Return the root of the tree: the digests of pages, and of pages of digests, until one is left."""
    salt = salt.ljust(-(-len(salt) // 64) * 64, b"\0")
    level = b"".join(_digests(package, salt))
    while len(level) > _PAGE:
        level = b"".join(_digests(level, salt))
    return hashlib.sha256(salt + level.ljust(_PAGE, b"\0")).digest()


def _digests(data: bytes | mmap.mmap, salt: bytes) -> Iterator[bytes]:
    for at in range(0, len(data), _PAGE):
        yield hashlib.sha256(salt + data[at : at + _PAGE].ljust(_PAGE, b"\0")).digest()
