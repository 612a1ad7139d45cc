"""Where the members of a bundle lie: in a zip once sealed, in a folder while collecting."""

import shutil
import zipfile
import zlib
from pathlib import Path
from typing import IO

from rectitude.bundle.manifest import Manifest, canonical

MANIFEST = "manifest.json"
PARTIAL = ".partial"
CHUNK = 1 << 20
"""Bytes of a member that are copied at once."""

GARBLED = (zipfile.BadZipFile, zlib.error, OSError, EOFError, RuntimeError, ValueError)
"""What reading a zip raises whose bytes were changed: its flags, methods, sizes, sums or names."""

_ZIP_TIME = (1980, 1, 1, 0, 0, 0)
"""The same for every member, so that the same evidence gives the same bytes."""

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


def store_manifest(archive: zipfile.ZipFile, manifest: Manifest) -> None:
    """Write the manifest as the first member."""
    archive.writestr(zipfile.ZipInfo(MANIFEST, _ZIP_TIME), canonical(manifest))


def store(archive: zipfile.ZipFile, name: str, length: int, content: IO[bytes]) -> None:
    """Write one member as it is, without compression."""
    info = zipfile.ZipInfo(name, _ZIP_TIME)
    info.file_size = length
    with archive.open(info, "w") as member:
        shutil.copyfileobj(content, member, CHUNK)
