"""Whose certificates are believed: those of the operator's authorities, or anybody's."""

import ssl
import warnings
from pathlib import Path

from rectitude.text import Unable


def verifying(ca: Path | None = None) -> ssl.SSLContext:
    """Return a context that verifies, by a further authority too; raises Unable for a bad file."""
    context = ssl.create_default_context()
    if ca:
        try:
            context.load_verify_locations(cafile=ca)
        except (OSError, ssl.SSLError) as error:
            raise Unable(
                f"读不了证书文件 {ca}：{error}", f"Cannot read the certificates in {ca}: {error}"
            ) from error
    return context


def anything(
    oldest: ssl.TLSVersion = ssl.TLSVersion.MINIMUM_SUPPORTED,
    newest: ssl.TLSVersion = ssl.TLSVersion.MAXIMUM_SUPPORTED,
) -> ssl.SSLContext:
    """Return a context that takes these versions, with any cipher and any certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    # Whether a host still takes old versions is what is asked; OpenSSL would not even try.
    context.set_ciphers("ALL:@SECLEVEL=0")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", DeprecationWarning)
        context.minimum_version = ssl.TLSVersion.MINIMUM_SUPPORTED
        context.maximum_version = newest
        context.minimum_version = oldest
    return context
