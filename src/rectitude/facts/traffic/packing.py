"""Text that is packed into a field: JSON in Base64, gzip before it, as the beacons of trackers have it."""

import base64
import binascii
import re
from urllib.parse import unquote_to_bytes

from rectitude.facts import compression

PACKED = (b"eyJ", b"W3s", b"H4sI")
"""How `{"`, `[{` and gzip begin in Base64."""
_IN_BASE64 = re.compile(rb"(?:eyJ|W3s|H4sI)[A-Za-z0-9+/_-]{12,}={0,2}")
_MOST_UNPACKED = 8 * 1024 * 1024
"""Bytes to which a packed field is undone; as much as of a body is kept."""


def unpacked(data: bytes) -> tuple[bytes, tuple[str, ...]] | None:
    """
    Undo Base64, and a compression in it, with the steps; None where the data is neither.

    >>> unpacked(b"eyJsbXQiOjEsImlkIjoiYSJ9")
    (b'{"lmt":1,"id":"a"}', ('base64',))
    """
    written = unquote_to_bytes(data.strip())
    if not _IN_BASE64.fullmatch(written):
        return None
    written = written.rstrip(b"=")
    try:
        plain = base64.b64decode(
            written + b"=" * (-len(written) % 4),
            altchars=b"-_" if b"-" in written or b"_" in written else None,
        )
    except binascii.Error:
        return None
    packed = compression.by_mark(plain, _MOST_UNPACKED)
    return (plain, ("base64",)) if packed is None else (packed[1].data, ("base64", packed[0]))
