"""App bundles made of packages: the same manifest, resources and code, written as protocol buffers."""

import zipfile
from io import BytesIO
from pathlib import Path

from rectitude.collectors.app.archive import Archive
from rectitude.facts.apps import axml
from rectitude.facts.apps.axml import TEXT, Element, Reference, Resource, Value

KINDS = frozenset({"string", "xml", "bool", "integer", "layout"})
IDENTIFIERS = frozenset({"id"})


def bundle_of(package: Path, *, feature: bytes = b"") -> bytes:
    """Return an app bundle with what a package holds; `feature` is the code of a second module."""
    archive, made = Archive(package.read_bytes()), BytesIO()
    with zipfile.ZipFile(made, "w") as aab:
        aab.writestr("BundleConfig.pb", b"")
        for name in archive.members:
            aab.writestr(*_moved(name, archive.read(name)))
        if feature:
            manifest = message(1, element(axml.xml(archive.read("AndroidManifest.xml"))))
            aab.writestr("extra/manifest/AndroidManifest.xml", manifest)
            aab.writestr("extra/dex/classes.dex", feature)
    return made.getvalue()


def _moved(name: str, data: bytes) -> tuple[str, bytes]:
    if name == "AndroidManifest.xml":
        return f"base/manifest/{name}", message(1, element(axml.xml(data)))
    if name == "resources.arsc":
        identifiers = list(axml.resources(data, IDENTIFIERS))
        return "base/resources.pb", table(list(axml.resources(data, KINDS)), identifiers)
    if name.endswith(".dex"):
        return f"base/dex/{name}", data
    if name.startswith("res/") and name.endswith(".xml"):
        return f"base/{name}", message(1, element(axml.xml(data)))
    folders = ("res/", "assets/", "lib/")
    return f"base/{name}" if name.startswith(folders) else f"base/root/{name}", data


def element(each: Element) -> bytes:
    written = text(3, each.tag)
    for name, value in each.attributes.items():
        if name == TEXT:
            written += message(5, text(2, str(value)))
        else:
            written += message(4, text(2, name) + message(6, item(value)))
    return written + b"".join(message(5, message(1, element(child))) for child in each.children)


def table(resources: list[Resource], identifiers: list[Resource]) -> bytes:
    written = message(1, number(1, resources[0].id >> 24))
    for each in resources + identifiers:
        config = message(1, text(3, each.language))
        value = message(2, message(4, message(6, b"") if each in identifiers else item(each.value)))
        entry = message(1, number(1, each.id & 0xFFFF)) + text(2, each.name)
        entry += message(6, config + value)
        kind = message(1, number(1, each.id >> 16 & 0xFF)) + text(2, each.kind)
        written += message(3, kind + message(3, entry))
    return message(2, written)


def item(value: Value) -> bytes:
    if isinstance(value, Reference):
        return message(1, number(2, value.id))
    if isinstance(value, bool):
        return message(7, number(8, int(value)))
    if isinstance(value, int):
        return message(7, number(6, value & (1 << 64) - 1))
    return message(2, text(1, value))


def message(field: int, content: bytes) -> bytes:
    return varint(field << 3 | 2) + varint(len(content)) + content


def text(field: int, content: str) -> bytes:
    return message(field, content.encode())


def number(field: int, value: int) -> bytes:
    return varint(field << 3) + varint(value)


def varint(value: int) -> bytes:
    found = bytearray()
    while value > 0x7F:
        found.append(value & 0x7F | 0x80)
        value >>= 7
    return bytes([*found, value])
