"""
Who signed a package: the certificates of the schemes v1, v2, v3 and v3.1.

Formats: "APK Signature Scheme" v2 and v3 of the Android Open Source Project; JAR signing for v1.
The signature over the signed data is checked with its own key; the digests over the whole file are not.
"""

import hashlib
import struct
from collections.abc import Iterator

from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, padding, rsa
from cryptography.hazmat.primitives.serialization import Encoding, load_der_public_key, pkcs7

from rectitude.collectors.app.archive import Archive, Unreadable
from rectitude.evidence.app import Signer

_MAGIC = b"APK Sig Block 42"
_SCHEMES = {0x7109871A: "v2", 0xF05368C0: "v3", 0x1B93AD61: "v3.1"}
_ORDER = ("v3.1", "v3", "v2", "v1")
"""The newest scheme is the one that newer systems go by; v3.1 is for the newest alone."""
_LARGEST_BLOCK = 64 * 1024 * 1024
_LARGEST_JAR_SIGNATURE = 1 << 20

_PSS = {0x0101: hashes.SHA256(), 0x0102: hashes.SHA512()}
_PKCS1 = {0x0103: hashes.SHA256(), 0x0104: hashes.SHA512(), 0x0421: hashes.SHA256()}
_ECDSA = {0x0201: hashes.SHA256(), 0x0202: hashes.SHA512(), 0x0423: hashes.SHA256()}


def signers(archive: Archive) -> list[Signer]:
    """Return who signed, the scheme that counts first; none where nobody did."""
    found = [*_of_block(archive), *_of_jar(archive)]
    return sorted(found, key=lambda signer: _ORDER.index(signer.scheme))


def _of_block(archive: Archive) -> Iterator[Signer]:
    for number, value in _pairs(archive):
        if number in _SCHEMES:
            try:
                signers = list(_prefixed(taken(value)[0]))
                for signer in signers:
                    yield _signer(_SCHEMES[number], signer)
            except (struct.error, ValueError, UnsupportedAlgorithm):
                continue


def _pairs(archive: Archive) -> Iterator[tuple[int, bytes]]:
    """Yield number and value of each entry of the signing block, before the central directory."""
    end, data = archive.directory, archive.data
    if end < 32 or data[end - 16 : end] != _MAGIC:
        return
    (size,) = struct.unpack("<Q", data[end - 24 : end - 16])
    at = end - size
    if not 24 <= size <= min(_LARGEST_BLOCK, end):
        return
    while at + 12 <= end - 24:
        length, number = struct.unpack("<QI", data[at : at + 12])
        if length < 4 or at + 8 + length > end - 24:
            return
        yield number, bytes(data[at + 12 : at + 8 + length])
        at += 8 + length


def _signer(scheme: str, signer: bytes) -> Signer:
    signed, rest = taken(signer)
    if scheme != "v2":
        rest = rest[8:]  # the lowest and the highest version of Android that it is for
    signatures, rest = taken(rest)
    key, _ = taken(rest)
    _, after_digests = taken(signed)
    certificates, _ = taken(after_digests)
    first = next(_prefixed(certificates), None)
    if first is None:
        raise ValueError("a signer without a certificate")
    certificate = x509.load_der_x509_certificate(first)
    right = is_right(signed, list(_prefixed(signatures)), key, certificate)
    return record(scheme, certificate, first, verified=right)


def is_right(
    signed: bytes, signatures: list[bytes], key: bytes, certificate: x509.Certificate
) -> bool | None:
    """Return whether a signature fits the data and the certificate's key; None where none is known here."""
    public = load_der_public_key(key)
    if public != certificate.public_key():
        return False
    for each in signatures:
        (kind,) = struct.unpack_from("<I", each)
        signature, _ = taken(each[4:])
        try:
            if isinstance(public, rsa.RSAPublicKey) and kind in _PKCS1:
                public.verify(signature, signed, padding.PKCS1v15(), _PKCS1[kind])
            elif isinstance(public, rsa.RSAPublicKey) and kind in _PSS:
                algorithm = _PSS[kind]
                salted = padding.PSS(padding.MGF1(algorithm), algorithm.digest_size)
                public.verify(signature, signed, salted, algorithm)
            elif isinstance(public, ec.EllipticCurvePublicKey) and kind in _ECDSA:
                public.verify(signature, signed, ec.ECDSA(_ECDSA[kind]))
            else:
                continue
        except InvalidSignature:
            return False
        return True
    return None


def _of_jar(archive: Archive) -> Iterator[Signer]:
    for name in archive.names("META-INF/"):
        if name.upper().endswith((".RSA", ".DSA", ".EC")) and name.count("/") == 1:
            try:
                block = archive.read(name, _LARGEST_JAR_SIGNATURE)
                for certificate in pkcs7.load_der_pkcs7_certificates(block)[:1]:
                    yield record("v1", certificate, certificate.public_bytes(Encoding.DER))
            except (Unreadable, ValueError, UnsupportedAlgorithm):
                continue


def record(
    scheme: str, certificate: x509.Certificate, raw: bytes, *, verified: bool | None = None
) -> Signer:
    return Signer(
        scheme=scheme,
        certificate=hashlib.sha256(raw).hexdigest(),
        subject=_subject(certificate),
        valid_to=certificate.not_valid_after_utc.isoformat(),
        verified=verified,
    )


def _subject(certificate: x509.Certificate) -> str:
    try:
        return certificate.subject.rfc4514_string()
    except ValueError:
        return ""


def taken(data: bytes) -> tuple[bytes, bytes]:
    """Return what a length stands before, and the rest."""
    (length,) = struct.unpack_from("<I", data)
    if 4 + length > len(data):
        raise ValueError("a length leads out of its block")
    return data[4 : 4 + length], data[4 + length :]


def _prefixed(data: bytes) -> Iterator[bytes]:
    while len(data) >= 4:
        piece, data = taken(data)
        yield piece
