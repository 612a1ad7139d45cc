"""Where the ledger keeps its database, evidence and keys: `RECTITUDE_HOME`."""

import os
import secrets
import sys
from pathlib import Path


def home() -> Path:
    """Return the ledger's folder: `RECTITUDE_HOME`, or the platform's data directory."""
    chosen = os.environ.get("RECTITUDE_HOME")
    return Path(chosen).expanduser() if chosen else _data_directory() / "rectitude"


def prepare() -> Path:
    """
    Return the ledger's folder, made where there is none, and closed to all but its owner.

    What this process makes from here on is its owner's alone, too: database, journal, evidence.
    """
    os.umask(0o077)
    folder = home()
    folder.mkdir(parents=True, exist_ok=True, mode=PRIVATE_FOLDER)
    for path in (folder, *folder.glob("*.sqlite3*"), *folder.glob("*.jsonl")):
        _close(path)
    return folder


PRIVATE_FOLDER = 0o700
_OTHERS = 0o077
"""The rights of everybody but the owner."""


def _close(path: Path) -> None:
    """Take the rights of others from a file or folder of one's own; another's is left as it is."""
    mode = path.stat().st_mode
    if mode & _OTHERS and hasattr(os, "getuid") and path.stat().st_uid == os.getuid():
        path.chmod(mode & ~_OTHERS & 0o7777)


def _data_directory() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))


def evidence() -> Path:
    """Return the folder of evidence files, outside every web root."""
    return home() / "evidence"


def evidence_file(digest: str) -> Path:
    """Return where the bytes with a SHA-256 are kept."""
    return evidence() / digest[:2] / digest


def keys() -> Path:
    """Return the folder of keys, readable by the owner only."""
    folder = home() / "keys"
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    return folder


def secret_key() -> str:
    """Return the key that signs sessions, made at the first start."""
    path = keys() / "session.key"
    if not path.exists():
        write_private(path, secrets.token_urlsafe(64).encode())
    return path.read_text()


def write_private(path: Path, content: bytes) -> None:
    """Write a new file that only its owner can read; one that is there already is left alone."""
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except FileExistsError:
        return
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
