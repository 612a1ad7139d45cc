"""Whether a bundle is as it was sealed, to the byte."""

import filecmp
import hashlib
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec

from rectitude.bundle import layout
from rectitude.bundle.manifest import Part, canonical
from rectitude.bundle.reading import Bundle, Members, open_bundle
from rectitude.text import Text


def verify(path: Path) -> tuple[Text, ...]:
    """
    Return what was changed in a bundle since it was sealed; nothing means intact.

    Every member must be listed, once, in order, with its hash, and no byte may lie between them.
    Raises Unable where the file cannot be read as a bundle at all.
    """
    if path.is_file() and _manifest_is_garbled(path):
        return (_changed(layout.MANIFEST),)
    bundle = open_bundle(path)
    return tuple(_changes(bundle))


def _manifest_is_garbled(path: Path) -> bool:
    try:
        data = Members(path).read(layout.MANIFEST)
    except zipfile.BadZipFile as error:
        return layout.MANIFEST in str(error)
    except (KeyError, *layout.GARBLED):
        return False
    try:
        return data != canonical(msgspec.json.decode(data))
    except msgspec.DecodeError:
        return True


def _changes(bundle: Bundle) -> Iterator[Text]:
    if bundle.path.is_dir():
        yield Text("证据包未完成，没有封存", "The bundle is incomplete and was never sealed")
        return
    listed, names = bundle.manifest.parts, bundle.names()
    found = [
        *_stray(names, {part.name for part in listed}),
        *_chain(listed),
        *(_changed(part.name) for part in listed if not bundle.members.holds(part)),
    ]
    if not found and names != tuple(part.name for part in listed):
        found.append(Text("部件次序与清单不同", "The parts are not in the order of the manifest"))
    yield from found or _around(bundle)


def _changed(name: str) -> Text:
    return Text(f"内容已改动：{name}", f"Changed: {name}")


def _stray(names: tuple[str, ...], listed: set[str]) -> Iterator[Text]:
    for name in sorted(set(names) - listed):
        yield Text(f"清单外的部件：{name}", f"Not in the manifest: {name}")
    for name in sorted({name for name in names if names.count(name) > 1}):
        yield Text(f"重复的部件：{name}", f"More than once: {name}")


def _chain(parts: tuple[Part, ...]) -> Iterator[Text]:
    previous = ""
    for part in parts:
        if part.previous != previous:
            yield Text(f"哈希链在此断开：{part.name}", f"The chain of hashes breaks at {part.name}")
        previous = hashlib.sha256(canonical(part)).hexdigest()


def _around(bundle: Bundle) -> Iterator[Text]:
    """Seal the same parts again and compare: no byte may differ, nor those of the headers."""
    with tempfile.NamedTemporaryFile() as again:
        with zipfile.ZipFile(again, "w", zipfile.ZIP_STORED) as archive:
            layout.store_manifest(archive, bundle.manifest)
            for part in bundle.manifest.parts:
                with bundle.members.open(part.name) as content:
                    layout.store(archive, part.name, part.bytes, content)
        again.flush()
        if not filecmp.cmp(again.name, bundle.path, shallow=False):
            yield Text(
                "封存文件的结构已改动（文件头、目录或部件之间的字节）",
                "The file's structure was changed (headers, directory, bytes between parts)",
            )
