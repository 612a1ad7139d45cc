"""Where the members of a bundle lie: in a zip once sealed, in a folder while collecting."""

import os
import re
from io import DEFAULT_BUFFER_SIZE, BufferedWriter, FileIO
from pathlib import Path
from typing import Literal

MANIFEST = "manifest.json"
ADDED = "added.jsonl"
"""In a folder only: what was added to the manifest since it was written, line by line."""

LOCK = "lock"
"""In a folder only: held by the one collection that writes there."""

PARTIAL = ".partial"
CHUNK = 1 << 18
"""Bytes of a member that are read or written at once; ours: as many as the second cache of a core holds."""

SAFE = re.compile(r"evidence/[a-z0-9][a-z0-9_-]*\.jsonl|blobs/[0-9a-f]{64}")
"""Names that a part may have: no other is written, listed or read."""

_PASSING = "passing-"


def parts(folder: Path) -> tuple[Path, ...]:
    """Return the files that become parts, in their order: records first, then blobs."""
    return tuple(
        path
        for name in ("evidence", "blobs")
        for path in sorted((folder / name).iterdir())
        if not path.name.startswith(_PASSING)
    )


def passing(folder: Path, stream: object) -> Path:
    """Return where a stream of bytes is kept until its hash, and so its name, is known."""
    return folder / "blobs" / f"{_PASSING}{id(stream)}"


def private(
    path: Path, mode: Literal["wb", "ab"] = "wb", buffer: int = DEFAULT_BUFFER_SIZE
) -> BufferedWriter:
    """Open a file for writing that only its owner may read, from its first byte on."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_CLOEXEC
    flags |= os.O_APPEND if mode == "ab" else os.O_TRUNC
    return BufferedWriter(FileIO(os.open(path, flags, 0o600), mode), buffer)
