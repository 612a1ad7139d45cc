"""Whether a bundle is as it was sealed, to the byte, in one pass."""

import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from zlib import crc32

import msgspec

from rectitude.bundle import layout
from rectitude.bundle.archive import Archive
from rectitude.bundle.manifest import Part, breaks, canonical
from rectitude.bundle.members import Members
from rectitude.bundle.reading import Bundle, opened
from rectitude.facts.archives import GARBLED
from rectitude.text import Text


def verify(path: Path) -> tuple[Text, ...]:
    """
    Return what was changed in a bundle since it was sealed; nothing means intact.

    Every member must be listed, once, in order, with its hash, and no byte may lie between them.
    Raises Unable where the file cannot be read as a bundle at all.
    """
    if path.is_file() and _manifest_is_garbled(path):
        return (_changed(layout.MANIFEST),)
    return tuple(_changes(*opened(path)))


def _manifest_is_garbled(path: Path) -> bool:
    try:
        data = Members(path).manifest()
    except zipfile.BadZipFile as error:
        return layout.MANIFEST in str(error)
    except (KeyError, *GARBLED):
        return False
    try:
        return data != canonical(msgspec.json.decode(data))
    except (msgspec.DecodeError, UnicodeError, RecursionError):
        return True


def _changes(bundle: Bundle, manifest: bytes) -> Iterator[Text]:
    if bundle.path.is_dir():
        yield Text("证据包未完成，没有封存", "The bundle is incomplete and was never sealed")
        return
    listed, names = bundle.manifest.parts, bundle.names()
    sums = {part.name: _crc(bundle.members, part) for part in listed}
    found = [
        *_stray(names, listed),
        *_chain(manifest),
        *(_changed(name) for name, crc in sums.items() if crc is None),
    ]
    if not found and names != tuple(part.name for part in listed):
        found.append(Text("部件次序与清单不同", "The parts are not in the order of the manifest"))
    if not found and not _is_exactly(bundle, manifest, {n: c or 0 for n, c in sums.items()}):
        found.append(
            Text(
                "封存文件的结构已改动（文件头、目录或部件之间的字节）",
                "The file's structure was changed (headers, directory, bytes between parts)",
            )
        )
    yield from found


def _crc(members: Members, part: Part) -> int | None:
    """Return the CRC-32 of a part that has the hash in the manifest; None where it has not."""
    try:
        digest, crc = members.sums(part.name)
    except (KeyError, *GARBLED):
        return None
    return crc if digest == part.sha256 else None


def _changed(name: str) -> Text:
    return Text(f"内容已改动：{name}", f"Changed: {name}")


def _stray(names: tuple[str, ...], listed: tuple[Part, ...]) -> Iterator[Text]:
    for name in sorted(set(names) - {part.name for part in listed}):
        yield Text(f"清单外的部件：{name}", f"Not in the manifest: {name}")
    for name, times in sorted(Counter(names).items()):
        if times > 1:
            yield Text(f"重复的部件：{name}", f"More than once: {name}")


def _chain(manifest: bytes) -> Iterator[Text]:
    for name in breaks(manifest):
        yield Text(f"哈希链在此断开：{name}", f"The chain of hashes breaks at {name}")


def _is_exactly(bundle: Bundle, manifest: bytes, sums: dict[str, int]) -> bool:
    """Return whether what stands around the parts is what sealing them writes, to the byte."""
    archive = Archive()
    members = [(layout.MANIFEST, crc32(manifest), len(manifest))]
    members += [(part.name, sums[part.name], part.bytes) for part in bundle.manifest.parts]
    with bundle.path.open("rb") as file:
        for name, crc, length in members:
            file.seek(archive.offset)
            header = archive.header(name, crc, length)
            if file.read(len(header)) != header:
                return False
        file.seek(archive.offset)
        end = archive.end()
        return file.read(len(end) + 1) == end
