"""
What the file of a program says of itself, read from a few of its bytes.

What is needed and was not got is asked for by `Missing`: whoever holds the rest gets it, and asks again.
"""

import io
import lzma
import plistlib
import re
import struct
import zipfile
import zlib
from contextlib import suppress
from xml.parsers.expat import ExpatError

import msgspec

from rectitude.evidence.download import Format
from rectitude.facts import compound_files, disk_images
from rectitude.facts.apps import axml

_VERSION_RESOURCE = 16
"""RT_VERSION of the Windows SDK."""
_RESOURCES = 2
"""The number of the resources among the data directories of a program for Windows (PE format)."""
_LARGEST_VERSION = 64 * 1024
_LARGEST_MANIFEST = 4 * 1024 * 1024
_LONGEST = 200
"""Characters of a name; ours."""
_MOST_MEMBERS = 4000
"""Members of an archive whose names are looked at; ours."""
_IN_UTF_8 = 0x800
"""The flag of a member that its name is in UTF-8 (APPNOTE 4.4.4)."""
_PROGRAM = re.compile(r"\.(?:exe|msi|apk)$", re.IGNORECASE)
_BESIDE = re.compile(
    r"unins|update|upgrade|crash|helper|service|report|redist|runtime|dotnet|卸载|升级|更新|修复|注册",
    re.IGNORECASE,
)
"""What lies beside a program in its archive, and is none by itself; ours."""
_OF_EACH_PACKAGE = re.compile(r"Installation Database|安装数据库", re.IGNORECASE)
"""The title that the tools give to all packages."""
_UNREADABLE = (
    struct.error,
    ValueError,
    LookupError,  # what is not there, or a text in an encoding that is none
    EOFError,
    RuntimeError,  # an archive with a password
    NotImplementedError,
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    OSError,  # of bzip2
    TypeError,
    ExpatError,
    plistlib.InvalidFileException,
    axml.Unreadable,
)


class Missing(Exception):
    """Bytes of a file that were not got yet."""

    def __init__(self, start: int, length: int) -> None:
        super().__init__(start, length)
        self.start, self.length = start, length


class Pieces:
    """Some of the bytes of a file whose size is known, or not."""

    def __init__(self, size: int | None = None) -> None:
        self.size = size
        self._parts: list[tuple[int, bytes]] = []

    def add(self, start: int, part: bytes) -> None:
        self._parts.append((start, part))

    def read(self, start: int, length: int) -> bytes:
        """Return bytes, fewer at the file's end; raises Missing where they were not got."""
        if self.size is not None:
            length = min(length, self.size - start)
        if length <= 0:
            return b""
        for begin, part in self._parts:
            if begin <= start and start + length <= begin + len(part):
                return part[start - begin : start - begin + length]
        raise Missing(start, length)


class Identity(msgspec.Struct, frozen=True):
    """What a file is and calls itself; empty where it says nothing."""

    format: Format = ""
    product: str = ""
    description: str = ""
    original_name: str = ""
    company: str = ""
    package: str = ""


def identity(pieces: Pieces, name: str = "") -> Identity:
    """
    Return what a file says of itself; raises Missing where more of it is needed.

    Only by its `name` is a disk image known before its end is read.
    """
    kind = format_of(pieces.read(0, 8))
    try:
        if kind == "pe":
            return _of_windows(pieces)
        if not kind and pieces.size and name.lower().endswith(".dmg"):
            return _of_disk_image(pieces)
        if kind == "msi":
            return _of_installer(pieces)
        if kind == "zip" and pieces.size is not None:
            return _of_archive(pieces)
    except _UNREADABLE:
        pass  # damaged, or made to be: it is still what its first bytes say
    return Identity(kind)


def format_of(beginning: bytes) -> Format:
    """
    Tell the format by the first bytes.

    >>> format_of(b"MZ"), format_of(b"<!doctype")
    ('pe', '')
    """
    signs: tuple[tuple[bytes, Format], ...] = (
        (b"MZ", "pe"),
        (b"PK\x03\x04", "zip"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "msi"),
    )
    return next((kind for sign, kind in signs if beginning.startswith(sign)), "")


def _of_windows(pieces: Pieces) -> Identity:
    strings = _version(pieces)

    def said(key: str) -> str:
        return _version_string(strings, key)

    return Identity(
        "pe",
        product=said("ProductName"),
        description=said("FileDescription"),
        original_name=said("OriginalFilename") or said("InternalName"),
        company=said("CompanyName"),
    )


def _version(pieces: Pieces) -> bytes:
    """Return the version resource of a program for Windows; nothing where it has none."""
    (header,) = struct.unpack("<I", pieces.read(0x3C, 4))
    coff = pieces.read(header, 24)
    sections, optional = struct.unpack_from("<H", coff, 6)[0], struct.unpack_from("<H", coff, 20)[0]
    begin = header + 24
    wide = struct.unpack("<H", pieces.read(begin, 2))[0] == 0x20B
    directory = begin + (112 if wide else 96) + 8 * _RESOURCES
    (address,) = struct.unpack("<I", pieces.read(directory, 4))
    table = pieces.read(begin + optional, 40 * sections)
    for number in range(sections):
        size, virtual, raw, place = struct.unpack_from("<IIII", table, 40 * number + 8)
        if address and virtual <= address < virtual + max(size, raw):
            return _resource(pieces, place + address - virtual, place - virtual)
    return b""


def _resource(pieces: Pieces, root: int, shift: int) -> bytes:
    """Follow the tree of resources (kind, name, language) to the first one of versions."""
    at = root
    for level in range(3):
        named, numbered = struct.unpack("<HH", pieces.read(at + 12, 4))
        entries = pieces.read(at + 16, 8 * (named + numbered))
        found = list(struct.iter_unpack("<II", entries))
        wanted = [where for key, where in found if level or key == _VERSION_RESOURCE]
        if not wanted:
            return b""
        at = root + (wanted[0] & 0x7FFFFFFF)
    address, size = struct.unpack("<II", pieces.read(at, 8))
    return pieces.read(address + shift, min(size, _LARGEST_VERSION))


def _version_string(resource: bytes, key: str) -> str:
    """Return a string of a version resource: its key, padding to four bytes, and the value."""
    written = key.encode("utf-16-le") + b"\0\0"
    found = resource.find(written)
    if found < 0:
        return ""
    begin = (found + len(written) + 3) & ~3
    value = resource[begin : begin + 2 * _LONGEST].decode("utf-16-le", "replace")
    return value.partition("\0")[0].strip()


def _of_installer(pieces: Pieces) -> Identity:
    """Return what a package for Windows says in its summary; a paper in the same kind of file is none."""
    said = compound_files.summary(pieces.read)
    if said is None:
        return Identity()
    title = said.get(compound_files.TITLE, "")
    return Identity(
        "msi",
        product=said.get(compound_files.SUBJECT, "")[:_LONGEST],
        description="" if _OF_EACH_PACKAGE.match(title) else title[:_LONGEST],
        company=said.get(compound_files.AUTHOR, "")[:_LONGEST],
    )


def _of_disk_image(pieces: Pieces) -> Identity:
    found = disk_images.contents(pieces.read, pieces.size or 0)
    if found is None:
        return Identity()
    program = found.programs[0] if len(found.programs) == 1 else ""
    return Identity("dmg", product=program[:_LONGEST], description=found.volume[:_LONGEST])


def _of_archive(pieces: Pieces) -> Identity:
    """Return what an app package says, or what the one program in an archive is called."""
    with zipfile.ZipFile(_File(pieces)) as archive:
        if "AndroidManifest.xml" in archive.namelist():
            return _of_android(archive)
        names = [_member(info) for info in archive.infolist()[:_MOST_MEMBERS]]
    programs = {name for name in names if _PROGRAM.search(name) and not _BESIDE.search(name)}
    if len(programs) != 1:
        return Identity("zip")
    return Identity("zip", original_name=_PROGRAM.sub("", programs.pop())[:_LONGEST])


def _member(info: zipfile.ZipInfo) -> str:
    """Return a member's name without its folder; archives made in China have it in the code page there."""
    name = info.filename
    if not info.flag_bits & _IN_UTF_8:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode("gb18030")
    return name.rpartition("/")[2]


def _of_android(archive: zipfile.ZipFile) -> Identity:
    with archive.open("AndroidManifest.xml") as file:
        manifest = axml.xml(file.read(_LARGEST_MANIFEST))
    application = next(manifest.all("application"), axml.Element("", {}, []))
    label = application.attributes.get("label")
    return Identity(
        "apk",
        product=label[:_LONGEST] if isinstance(label, str) else "",
        package=str(manifest.attributes.get("package", ""))[:_LONGEST],
    )


class _File(io.RawIOBase):
    """Pieces as a file that can be read anywhere."""

    def __init__(self, pieces: Pieces) -> None:
        super().__init__()
        self._pieces, self._at = pieces, 0

    def seekable(self) -> bool:
        return True

    def readable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._pieces.size or 0}[whence]
        if base + offset < 0:
            raise OSError("before the beginning")
        self._at = base + offset
        return self._at

    def read(self, size: int = -1) -> bytes:
        left = max(0, (self._pieces.size or 0) - self._at)
        data = self._pieces.read(self._at, left if size < 0 else min(size, left))
        self._at += len(data)
        return data
