"""Where the ledger keeps its database, evidence and keys: `RECTITUDE_HOME`."""

import os
import secrets
import sys
from pathlib import Path


def home() -> Path:
    """Return the ledger's folder: `RECTITUDE_HOME`, or the platform's data directory."""
    chosen = os.environ.get("RECTITUDE_HOME")
    return Path(chosen).expanduser() if chosen else _data_directory() / "rectitude"


def _data_directory() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA", Path.home() / "AppData" / "Local"))
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Application Support"
    return Path(os.environ.get("XDG_DATA_HOME", Path.home() / ".local" / "share"))


def evidence() -> Path:
    """Return the folder of evidence files, outside every web root."""
    return home() / "evidence"


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
