"""The store of evidence files: by SHA-256, outside every web root, typed by what they contain."""

import hashlib
import os
import tempfile
from datetime import datetime
from pathlib import Path

from rectitude.ledger import home
from rectitude.ledger.documents.models import StoredFile
from rectitude.ledger.documents.scanner import first_state
from rectitude.ledger.transitions import Refused

MAX_BYTES = 200 * 1024 * 1024
"""Of one file: ours; an evidence bundle of a large site has about 60 MB."""

MAX_FILES = 50
"""Of one case: ours."""

_SIGNATURES: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"%PDF-", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"RIFF", "image/webp"),
    (b"\xd0\xcf\x11\xe0", "application/x-ole-storage"),
)
_FTYP = b"ftyp"


def sniff(content: bytes) -> str:
    """
    Return the media type that the content shows, whatever its name claims.

    >>> sniff(b"%PDF-1.7 ...")
    'application/pdf'
    """
    for signature, media_type in _SIGNATURES:
        if content.startswith(signature):
            return media_type
    if content[4:8] == _FTYP:
        return "video/mp4"
    head = content[:4096]
    try:
        head.decode("utf-8", errors="strict" if len(content) <= len(head) else "ignore")
    except UnicodeDecodeError:
        return "application/octet-stream"
    return "application/octet-stream" if b"\x00" in head else "text/plain"


def store(content: bytes, at: datetime) -> StoredFile:
    """
    Keep the bytes once and return their row; the same bytes again change nothing.

    Raises Refused where they are empty or too many.
    """
    if not content:
        raise Refused("文件是空的。", "The file is empty.")
    if len(content) > MAX_BYTES:
        limit = MAX_BYTES // (1024 * 1024)
        raise Refused(f"文件超过 {limit} MB。", f"The file is larger than {limit} MB.")
    digest = hashlib.sha256(content).hexdigest()
    _write(home.evidence_file(digest), content)
    row, _ = StoredFile.objects.get_or_create(
        sha256=digest,
        defaults={
            "bytes": len(content),
            "media_type": sniff(content),
            "stored_at": at,
            "scan": first_state(),
        },
    )
    return row


def read(file: StoredFile) -> bytes:
    """
    Return a file's bytes.

    Raises Refused where they are gone or no longer match their digest.
    """
    try:
        content = home.evidence_file(file.sha256).read_bytes()
    except FileNotFoundError:
        content = b""
    if hashlib.sha256(content).hexdigest() != file.sha256:
        raise Refused("证据文件缺失或已被改动。", "The evidence file is missing or was changed.")
    return content


def _write(path: Path, content: bytes) -> None:
    """Write the bytes so that a crash leaves either all of them or none."""
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    descriptor, temporary = tempfile.mkstemp(dir=path.parent)
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())
    Path(temporary).replace(path)
