"""Certificates of a town's own authority: good ones, and bad ones of each kind."""

import datetime
import ssl
import tempfile
import warnings
from functools import cached_property
from pathlib import Path
from typing import Literal

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

CertificateState = Literal["good", "self-signed", "expired", "wrong-name"]
TLSVersion = Literal["1.0", "1.1", "1.2", "1.3"]

_DAY = datetime.timedelta(days=1)
_VERSIONS = {
    "1.0": ssl.TLSVersion.TLSv1,
    "1.1": ssl.TLSVersion.TLSv1_1,
    "1.2": ssl.TLSVersion.TLSv1_2,
    "1.3": ssl.TLSVersion.TLSv1_3,
}


class Authority:
    """A certificate authority that nobody trusts until told to."""

    def __init__(self) -> None:
        self._contexts: dict[tuple[str, CertificateState, TLSVersion], ssl.SSLContext] = {}

    @cached_property
    def _key(self) -> ec.EllipticCurvePrivateKey:
        return ec.generate_private_key(ec.SECP256R1())

    @cached_property
    def _root(self) -> x509.Certificate:
        builder = _builder("rectitude demo authority", self._key, expired=False)
        constraints = x509.BasicConstraints(ca=True, path_length=None)
        return (
            builder.issuer_name(_name("rectitude demo authority"))
            .add_extension(constraints, critical=True)
            .sign(self._key, hashes.SHA256())
        )

    @property
    def certificate(self) -> bytes:
        """The authority's own certificate, PEM."""
        return self._root.public_bytes(serialization.Encoding.PEM)

    def context(self, name: str, state: CertificateState, newest: TLSVersion) -> ssl.SSLContext:
        """Return a server's TLS settings for a host; made once for each."""
        wanted = (name, state, newest)
        if wanted not in self._contexts:
            self._contexts[wanted] = self._make(name, state, newest)
        return self._contexts[wanted]

    def any_version(self) -> ssl.SSLContext:
        """Return new TLS settings that take every version, for reading a greeting."""
        context = self._make("localhost", "good", "1.3")
        _take_old_versions(context)
        return context

    def _make(self, name: str, state: CertificateState, newest: TLSVersion) -> ssl.SSLContext:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        if newest in {"1.0", "1.1"}:
            _take_old_versions(context)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)
            context.maximum_version = _VERSIONS[newest]
        with tempfile.NamedTemporaryFile(suffix=".pem") as file:
            Path(file.name).write_bytes(self._leaf(name, state))
            context.load_cert_chain(file.name)
        return context

    def _leaf(self, name: str, state: CertificateState) -> bytes:
        key = ec.generate_private_key(ec.SECP256R1())
        shown = "another-host.invalid" if state == "wrong-name" else name
        alone = state == "self-signed"
        certificate = (
            _builder(shown, key, expired=state == "expired")
            .issuer_name(_name(shown) if alone else self._root.subject)
            .add_extension(x509.SubjectAlternativeName([x509.DNSName(shown)]), critical=False)
            .sign(key if alone else self._key, hashes.SHA256())
        )
        private = key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        # A browser that was told of this authority knows it again in the chain alone.
        chain = self.certificate if state == "good" else b""
        return private + certificate.public_bytes(serialization.Encoding.PEM) + chain


def _take_old_versions(context: ssl.SSLContext) -> None:
    with warnings.catch_warnings():  # old is what is meant here
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.TLSv1
    context.set_ciphers("ALL:@SECLEVEL=0")  # OpenSSL 3 refuses such old versions otherwise


def _builder(
    name: str, key: ec.EllipticCurvePrivateKey, *, expired: bool
) -> x509.CertificateBuilder:
    now = datetime.datetime.now(datetime.UTC)
    start, end = (now - 90 * _DAY, now - 30 * _DAY) if expired else (now - _DAY, now + 365 * _DAY)
    return (
        x509.CertificateBuilder()
        .subject_name(_name(name))
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
    )


def _name(common_name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, common_name[:64])])
