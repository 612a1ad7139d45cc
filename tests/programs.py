"""Files of programs as small as they can be, that say of themselves what a test wants."""

import plistlib
import struct
import zlib

_ROOT = 0x1000
"""The address at which the resources are laid."""
_RAW = 0x200
PACKAGE = bytes.fromhex("84100c0000000000c000000000000046")
PAPER = bytes.fromhex("0609020000000000c000000000000046")
"""The classes of packages for Windows Installer, and of papers of Word."""
_LAST = 0xFFFFFFFE
_TEXTS = {"title": 2, "subject": 3, "author": 4}


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


def windows_package(*, code_page: int = 936, kind: bytes = PACKAGE, **texts: str) -> bytes:
    """Return a compound file whose summary has such texts: `title`, `subject`, `author`."""
    summary = _summary(code_page, {_TEXTS[name]: text for name, text in texts.items()})
    small = -(-len(summary) // 64)
    lain = summary.ljust(512 * -(-small * 64 // 512), b"\0")
    large = len(lain) // 512
    chained = [*range(1, small), _LAST]
    table = [0xFFFFFFFD, _LAST, _LAST, *range(4, 3 + large), _LAST]
    header = bytes.fromhex("d0cf11e0a1b11ae1").ljust(24, b"\0")
    header += struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6).ljust(20, b"\0")
    header += struct.pack("<IIIIIIII", 1, 1, 0, 4096, 2, 1, _LAST, 0)
    header += struct.pack("<I", 0).ljust(436, b"\xff")
    directory = _entry("Root Entry", 5, kind, 3, len(lain))
    directory += _entry("\x05SummaryInformation", 2, bytes(16), 0, len(summary))
    sectors = (
        struct.pack(f"<{len(table)}I", *table).ljust(512, b"\xff"),
        directory.ljust(512, b"\0"),
        struct.pack(f"<{small}I", *chained).ljust(512, b"\xff"),
    )
    return header + b"".join(sectors) + lain


def disk_image(volume: str, *names: str, packed: int = 0x80000005) -> bytes:
    """Return an image of macOS whose volume is called so and holds such names at the top."""
    leaf = _leaf([(1, volume), *((2, name) for name in names)])
    head = bytes(14) + struct.pack(">HIIIIH", 1, 1, 1, 1, 1, 4096)
    header = b"H+".ljust(40, b"\0") + struct.pack(">I", 4096)
    sectors = bytes(1024) + header.ljust(288, b"\0") + struct.pack(">II", 1, 2)
    sectors = sectors.ljust(4096, b"\0") + head.ljust(4096, b"\0") + leaf
    data = zlib.compress(sectors) if packed == 0x80000005 else sectors
    piece = struct.pack(">IIQQQQ", packed, 0, 0, len(sectors) // 512, 0, len(data))
    table = b"mish".ljust(200, b"\0") + struct.pack(">I", 1) + piece
    listed = {"resource-fork": {"blkx": [{"Name": "disk image (Apple_HFS : 1)", "Data": table}]}}
    pieces = plistlib.dumps(listed)
    trailer = b"koly".ljust(216, b"\0") + struct.pack(">QQ", len(data), len(pieces))
    return data + pieces + trailer.ljust(512, b"\0")


def _leaf(records: list[tuple[int, str]]) -> bytes:
    written, places = struct.pack(">IIbBHH", 0, 0, -1, 1, len(records), 0), []
    for folder, name in records:
        places.append(len(written))
        text = name.encode("utf-16-be")
        written += struct.pack(">HIH", 6 + len(text), folder, len(text) // 2) + text + bytes(8)
    ends = struct.pack(f">{len(places)}H", *reversed(places))
    return written.ljust(4096 - len(ends), b"\0") + ends


def _entry(name: str, kind: int, of: bytes, start: int, size: int) -> bytes:
    written = (name + "\0").encode("utf-16-le")
    head = written.ljust(64, b"\0") + struct.pack("<HBB", len(written), kind, 1) + b"\xff" * 12
    return head + of + bytes(20) + struct.pack("<III", start, size, 0)


def _summary(code_page: int, texts: dict[int, str]) -> bytes:
    encoding = {936: "gb18030", 65001: "utf-8"}[code_page]
    values = {1: struct.pack("<IHH", 2, code_page, 0)}
    for key, text in texts.items():
        said = text.encode(encoding) + b"\0"
        values[key] = _padded(struct.pack("<II", 30, len(said)) + said)
    places, at = b"", 8 + 8 * len(values)
    for key, value in values.items():
        places += struct.pack("<II", key, at)
        at += len(value)
    section = struct.pack("<II", at, len(values)) + places + b"".join(values.values())
    head = struct.pack("<HHI", 0xFFFE, 0, 0x20106) + bytes(16) + struct.pack("<I", 1)
    return (
        head + bytes.fromhex("e0859ff2f94f6810ab9108002b27b3d9") + struct.pack("<I", 48) + section
    )


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
