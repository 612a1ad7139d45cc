"""Files of programs as small as they can be, that say of themselves what a test wants."""

import struct

_ROOT = 0x1000
"""The address at which the resources are laid."""
_RAW = 0x200


def windows_program(**strings: str) -> bytes:
    """Return a program for Windows with a version resource of such strings, and nothing that runs."""
    resources = _resources(_version(strings))
    optional = struct.pack("<H", 0x10B).ljust(92, b"\0") + struct.pack("<I", 16)
    directories = struct.pack("<QQII", 0, 0, _ROOT, len(resources)).ljust(128, b"\0")
    optional += directories
    coff = struct.pack("<HHIIIHH", 0x14C, 1, 0, 0, 0, len(optional), 0x102)
    section = b".rsrc\0\0\0" + struct.pack(
        "<IIIIIIHHI", len(resources), _ROOT, len(resources), _RAW, 0, 0, 0, 0, 0x40000040
    )
    head = (
        b"MZ".ljust(0x3C, b"\0") + struct.pack("<I", 0x40) + b"PE\0\0" + coff + optional + section
    )
    return head.ljust(_RAW, b"\0") + resources


def _resources(data: bytes) -> bytes:
    """Lay one version resource at the end of a tree of kind, name and language."""

    def level(key: int, where: int) -> bytes:
        return struct.pack("<IIHHHHII", 0, 0, 0, 0, 0, 1, key, where)

    deeper = 0x80000000
    tree = level(16, deeper | 24) + level(1, deeper | 48) + level(1033, 72)
    return tree + struct.pack("<IIII", _ROOT + 88, len(data), 0, 0) + data


def _version(strings: dict[str, str]) -> bytes:
    written = b"".join(_node(key, value, b"", text=True) for key, value in strings.items())
    table = _node("080404b0", "", written, text=True)
    return _node("VS_VERSION_INFO", "", _node("StringFileInfo", "", table, text=True), text=False)


def _node(key: str, value: str, children: bytes, *, text: bool) -> bytes:
    name = _padded(struct.pack("<HHH", 0, 0, int(text)) + key.encode("utf-16-le") + b"\0\0")
    said = _padded(value.encode("utf-16-le") + b"\0\0") if value else b""
    whole = name + said + children
    return struct.pack("<HH", len(whole), len(value) + 1 if value else 0) + whole[4:]


def _padded(data: bytes) -> bytes:
    return data + b"\0" * (-len(data) % 4)
