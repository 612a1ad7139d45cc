"""A prober of a host's TLS: which versions it takes, and whose certificate it shows."""

import asyncio
import ipaddress
import socket
import ssl
import time
import warnings
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.x509.oid import NameOID

from rectitude.evidence.transport import TLSHost
from rectitude.network.aside import aside
from rectitude.network.certificates import anything
from rectitude.network.dial import Dialer, ending

TIMEOUT = 5.0
"""Seconds that one handshake may take; ours."""
TOTAL = 15.0
"""Seconds that a handshake may take in all, however it trickles; ours."""

HOSTS = 20
"""Hosts of one website that are probed; ours."""

_VERSIONS = {
    "TLSv1": ssl.TLSVersion.TLSv1,
    "TLSv1.1": ssl.TLSVersion.TLSv1_1,
    "TLSv1.2": ssl.TLSVersion.TLSv1_2,
    "TLSv1.3": ssl.TLSVersion.TLSv1_3,
}
_SELF_SIGNED = {18, 19}
"""OpenSSL's X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT and _SELF_SIGNED_CERT_IN_CHAIN."""

_BROWSER_ERRORS = {
    9: "net::ERR_CERT_DATE_INVALID",
    10: "net::ERR_CERT_DATE_INVALID",
    62: "net::ERR_CERT_COMMON_NAME_INVALID",
    64: "net::ERR_CERT_COMMON_NAME_INVALID",
}
"""OpenSSL's verdicts (not yet valid, expired, host and address mismatch) in the browser's words."""


def probe(dialer: Dialer, host: str, port: int, ca: Path | None = None) -> TLSHost:
    """Try each version of TLS with a host, then verify its certificate; never raises OSError."""
    versions: dict[str, bool] = {}
    certificate = b""
    problem = ""
    for name, version in _VERSIONS.items():
        try:
            with dialer.dial(host, port, TIMEOUT) as connection:
                shown = _handshake(
                    connection, anything(version, version), host, dialer.within(TOTAL)
                )
        except ssl.SSLError:
            versions[name] = False
        except OSError as error:
            problem = problem or (error.strerror or str(error) or type(error).__name__)
            if not isinstance(error, ConnectionResetError | TimeoutError):
                break
        else:
            versions[name] = True
            certificate = certificate or shown
    record = TLSHost(host=host, port=port, versions=versions, problem=problem)
    if not certificate:
        return record
    code, reason = _verification(dialer, host, port, ca)
    return msgspec.structs.replace(
        record,
        **_described(certificate, host),
        trusted=code == 0 if code is not None else None,
        self_signed=code in _SELF_SIGNED if code is not None else None,
        problem=reason,
    )


def _handshake(
    connection: socket.socket, context: ssl.SSLContext, host: str, seconds: float
) -> bytes:
    """Return the certificate shown; TimeoutError, and no word on the version, where it drags on."""
    name = host if context.check_hostname else _server_name(host)
    end = time.monotonic() + seconds
    try:
        with (
            ending(connection, seconds),
            context.wrap_socket(connection, server_hostname=name) as secured,
        ):
            return secured.getpeercert(binary_form=True) or b""
    except OSError as error:
        if time.monotonic() >= end:
            raise TimeoutError(f"no handshake within {seconds:g} s") from error
        raise


def _server_name(host: str) -> str | None:
    """Return the name for SNI, which addresses do not have."""
    try:
        ipaddress.ip_address(host.strip("[]"))
    except ValueError:
        return host
    return None


class Transport:
    """What the browser cannot say of a connection: errors by the operator's authority, addresses."""

    def __init__(self, dialer: Dialer, ca: Path | None) -> None:
        self._dialer = dialer
        self._ca = ca
        self.connected: dict[tuple[str, int], str] = {}
        """Where our proxy found each host and port (`ADDRESS:PORT`); empty without a proxy."""
        self.hosts: dict[str, None] = {}
        """Every host that the browser asked for something, in order."""
        self._errors: dict[tuple[str, int], asyncio.Task[str]] = {}

    async def error(self, host: str, port: int) -> str:
        """Return the error as the browser names it, `net::ERR_CERT_...`; nothing if it is good."""
        if (host, port) not in self._errors:
            verify = aside(self._verify, host, port)
            self._errors[host, port] = asyncio.create_task(verify)
        return await asyncio.shield(self._errors[host, port])

    def _verify(self, host: str, port: int) -> str:
        code, _ = _verification(self._dialer, host, port, self._ca, names=True)
        if code is None:
            return "net::ERR_CERT_INVALID"
        return _BROWSER_ERRORS.get(code, "net::ERR_CERT_AUTHORITY_INVALID") if code else ""


def _verification(
    dialer: Dialer, host: str, port: int, ca: Path | None, *, names: bool = False
) -> tuple[int | None, str]:
    """Return OpenSSL's verdict on the chain (0 is good) and its words; None if it could not be had."""
    context = ssl.create_default_context()
    if ca:
        context.load_verify_locations(cafile=ca)
    context.check_hostname = names
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
    try:
        with dialer.dial(host, port, TIMEOUT) as connection:
            _handshake(connection, context, host, dialer.within(TOTAL))
    except ssl.SSLCertVerificationError as error:
        return error.verify_code, error.verify_message
    except (ssl.SSLError, OSError) as error:
        return None, str(error)
    return 0, ""


def _described(certificate: bytes, host: str) -> dict[str, object]:
    shown = x509.load_der_x509_certificate(certificate)
    names = _names(shown)
    return {
        "subject": _common_name(shown.subject),
        "issuer": _common_name(shown.issuer),
        "names": names,
        "not_before": shown.not_valid_before_utc.isoformat(),
        "not_after": shown.not_valid_after_utc.isoformat(),
        "expired": shown.not_valid_after_utc < datetime.now(UTC),
        "name_matches": any(_matches(name, host.lower()) for name in names),
    }


def _names(certificate: x509.Certificate) -> tuple[str, ...]:
    try:
        found = certificate.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    except x509.ExtensionNotFound:
        return ()
    return (
        *found.get_values_for_type(x509.DNSName),
        *(str(address) for address in found.get_values_for_type(x509.IPAddress)),
    )


def _common_name(name: x509.Name) -> str:
    found = name.get_attributes_for_oid(NameOID.COMMON_NAME)
    return str(found[0].value) if found else name.rfc4514_string()


def _matches(name: str, host: str) -> bool:
    """Return whether a name of a certificate covers a host (RFC 6125: `*` is one whole label)."""
    name = name.lower()
    if name.startswith("*."):
        return host.partition(".")[2] == name[2:] and "." in host
    return name == host.strip("[]")
