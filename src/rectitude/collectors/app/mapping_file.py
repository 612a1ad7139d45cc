"""The mapping file of an app: kept as it is, after a look whether it is of the build that it is for."""

import re
from pathlib import Path

from rectitude.collectors.app.archive import Archive, Unreadable
from rectitude.collectors.app.aside import Keeper
from rectitude.evidence.app import NameMapping
from rectitude.facts.apps import mapping
from rectitude.text import Unable

_LARGEST = 256 * 1024 * 1024
"""Bytes of a mapping file that is read; ours. Those of the largest apps have about 100 MB."""
_MARKER = re.compile(rb'~~R8\{[^}]*"pg-map-id":"([0-9a-fA-F]+)"')
"""What R8 writes into the code: of which mapping it is."""


def read(path: Path, parts: list[Archive], writer: Keeper) -> NameMapping:
    """
    Keep a mapping file, and return its record.

    Raises Unable where it cannot be read, is none, or says that it is of another build than the code.
    """
    try:
        if path.stat().st_size > _LARGEST:
            raise Unable(f"{path.name} 太大。", f"{path.name} is too large.")
        data = path.read_bytes()
    except OSError as error:
        raise Unable(
            f"读不了 {path.name}：{error.strerror}。", f"Cannot read {path.name}: {error.strerror}."
        ) from error
    text = data.decode("utf-8", "replace")
    if not mapping.read(text).classes:
        raise Unable(
            f"{path.name} 不是 ProGuard 或者 R8 的映射文件。",
            f"{path.name} is no mapping file of ProGuard or R8.",
        )
    build = mapping.build(text)
    found = NameMapping(name=path.name, sha256=writer.blob(data), length=len(data), build=build)
    if not fits(found, parts):
        raise Unable(
            f"{path.name} 属于另一次构建（{build}），不是这个安装包的。",
            f"{path.name} is of another build ({build}) than this package.",
        )
    return found


def fits(mapping: NameMapping, parts: list[Archive]) -> bool:
    """Return whether a mapping may be that of some code: false where both name a build, and not the same."""
    builds = _builds(parts) if mapping.build else set()
    return not builds or mapping.build in builds


def _builds(parts: list[Archive]) -> set[str]:
    """Return the builds that the code says it is of."""
    found: set[str] = set()
    for part in parts:
        for name in part.names(suffix=".dex"):
            try:
                code = part.read(name)
            except Unreadable:
                continue
            found |= {each.decode().lower() for each in _MARKER.findall(code)}
    return found
