"""
The files of code in a package: those that the system runs, then those that the app carries to load them.

What is carried is known by how it begins, not by its name: a file of DEX, or an archive with such files.
"""

from collections.abc import Iterator

from rectitude.collectors.app.archive import Archive, Unreadable

_CARRIED = ("assets/", "res/raw/")
"""Where an app finds files that are nothing to the system."""
_DEX, _ZIP = b"dex\n", b"PK\x03\x04"
_LARGEST = 64 * 1024 * 1024
"""Bytes of an archive that is looked into for code; ours. Larger ones are pictures and maps of games."""


def files(part: Archive) -> Iterator[tuple[str, Archive, str]]:
    """Yield each file of code: its name for people, the archive in which it is, its name there."""
    for name in part.names(suffix=".dex"):
        yield name, part, name
    for name in part.names():
        if name.startswith(_CARRIED) and not name.endswith(".dex"):
            begins = part.begins(name, len(_DEX))
            if begins == _DEX:
                yield name, part, name
            elif begins == _ZIP and part.members[name].size <= _LARGEST:
                yield from _inside(part, name)


def _inside(part: Archive, name: str) -> Iterator[tuple[str, Archive, str]]:
    try:
        inner = Archive(part.read(name, _LARGEST))
    except Unreadable:
        return
    for file in inner.names(suffix=".dex"):
        if "/" not in file:
            yield f"{name}/{file}", inner, file
