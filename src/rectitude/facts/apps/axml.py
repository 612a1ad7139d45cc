"""
Binary XML and resource tables of Android, read leniently: chunks that make no sense are skipped.

Format: `ResourceTypes.h` of the Android Open Source Project. Tools that hide from analysts bend what
the system does not look at (header sizes, string flags, unknown chunks between); the system's own
reading is followed where it is known.
"""

import struct
from collections.abc import Iterator

import msgspec

_STRINGS, _TABLE, _XML = 0x0001, 0x0002, 0x0003
_PACKAGE, _TYPE, _SPEC = 0x0200, 0x0201, 0x0202
_NAMES, _START, _END, _TEXT = 0x0180, 0x0102, 0x0103, 0x0104
_UTF8, _NOTHING = 0x100, 0xFFFFFFFF
_DEEPEST = 200
"""Elements within one another; ours, and more than any screen has."""
_MOST_STRINGS = 4_000_000
_ATTRIBUTE = 20
"""Bytes of an attribute."""

NAMES: dict[int, str] = {
    0x01010001: "label", 0x01010003: "name", 0x01010006: "permission", 0x01010007: "readPermission",
    0x01010008: "writePermission", 0x01010009: "protectionLevel", 0x0101000E: "enabled",
    0x01010010: "exported", 0x01010011: "process", 0x01010018: "authorities",
    0x0101001A: "initOrder", 0x0101001B: "grantUriPermissions", 0x01010024: "value",
    0x01010025: "resource", 0x01010026: "mimeType", 0x01010027: "scheme", 0x01010028: "host",
    0x0101000F: "debuggable", 0x01010202: "targetActivity", 0x0101020C: "minSdkVersion",
    0x0101021B: "versionCode", 0x0101021C: "versionName", 0x01010270: "targetSdkVersion",
    0x01010271: "maxSdkVersion", 0x01010280: "allowBackup", 0x010104D6: "supportsRtl",
    0x010104EA: "resizeableActivity", 0x010104EC: "usesCleartextTraffic",
    0x010104F2: "fullBackupContent", 0x01010527: "networkSecurityConfig",
    0x0101062C: "dataExtractionRules", 0x0101057A: "appComponentFactory", 0x01010002: "icon",
    0x010100D0: "id", 0x0101014F: "text", 0x010100F4: "layout_width", 0x010100F5: "layout_height",
    0x010100E5: "clickable", 0x0101026F: "onClick", 0x01010150: "hint", 0x0101015C: "password",
    0x01010167: "phoneNumber", 0x01010220: "inputType",
    0x010100DC: "visibility", 0x010101E1: "title", 0x010101E8: "key", 0x010101E9: "summary",
    0x01010273: "contentDescription", 0x010100F2: "layout",
}  # fmt: skip
"""Attributes by their number in the system's own table, which packages may leave nameless."""


TEXT = "#text"
"""The name under which an element's own text stands among its attributes."""


class Unreadable(Exception):
    """Bytes that are no binary XML or no table of resources."""


class Reference(msgspec.Struct, frozen=True):
    """A value that stands in the table of resources, by its number."""

    id: int


Value = str | int | bool | Reference


class Element(msgspec.Struct):
    """An element: its tag, its attributes by local name, its children."""

    tag: str
    attributes: dict[str, Value]
    children: list["Element"]

    def all(self, tag: str) -> Iterator["Element"]:
        """Yield the children of a tag."""
        return (child for child in self.children if child.tag == tag)

    def walk(self) -> Iterator["Element"]:
        """Yield this element and all within it, in order."""
        waiting = [self]
        while waiting:
            element = waiting.pop()
            yield element
            waiting += reversed(element.children)


def xml(data: bytes) -> Element:
    """
    Return the root of a binary XML document.

    Raises Unreadable where the bytes are none, or hold no element.
    """
    if len(data) < 8:
        raise Unreadable
    strings: list[str] = []
    numbers: tuple[int, ...] = ()
    root, open_ = Element("", {}, []), []
    open_.append(root)
    for kind, head, body, size in _chunks(data, struct.unpack_from("<H", data, 2)[0], len(data)):
        del head
        if kind == _STRINGS and not strings:
            strings = _pool(data, body, size)
        elif kind == _NAMES:
            numbers = _numbers(data, body, size)
        elif kind == _START and len(open_) < _DEEPEST:
            element = _element(data, body, size, strings, numbers)
            open_[-1].children.append(element)
            open_.append(element)
        elif kind == _END and len(open_) > 1:
            open_.pop()
        elif kind == _TEXT and size >= 20:
            text = _string(strings, struct.unpack_from("<I", data, body + 16)[0])
            open_[-1].attributes[TEXT] = text.strip()
    if not root.children:
        raise Unreadable
    return root.children[0]


def _chunks(data: bytes, at: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """Yield kind, length of the header, place and size of each chunk that stays within."""
    if at < 8 or at % 4:
        at = 8
    while at + 8 <= end:
        kind, head, size = struct.unpack_from("<HHI", data, at)
        if size < 8 or at + size > end:
            if kind not in {_STRINGS, _START, _END, _NAMES, _TYPE, _SPEC, _PACKAGE}:
                return
            size = end - at
        yield kind, head, at, size
        at += size


def _numbers(data: bytes, at: int, size: int) -> tuple[int, ...]:
    head = struct.unpack_from("<H", data, at + 2)[0]
    count = max(0, (size - head) // 4)
    return struct.unpack_from(f"<{count}I", data, at + head) if head >= 8 else ()


def _element(
    data: bytes, at: int, size: int, strings: list[str], numbers: tuple[int, ...]
) -> Element:
    head = struct.unpack_from("<H", data, at + 2)[0]
    body = at + (head if 8 <= head < size else 16)
    if body + 20 > len(data):
        return Element("", {}, [])
    _, name, start, width, count = struct.unpack_from("<IIHHH", data, body)
    found: dict[str, Value] = {}
    first = body + start
    width = width if width >= _ATTRIBUTE else _ATTRIBUTE
    for number in range(count):
        here = first + number * width
        if here + _ATTRIBUTE > at + size or here + _ATTRIBUTE > len(data):
            break
        _, key, raw, _, kind, value = struct.unpack_from("<IIIHxBI", data, here)
        known = NAMES.get(numbers[key]) if key < len(numbers) else None
        word = known or _string(strings, key)
        if word and word not in found:
            found[word] = _value(kind, value, raw, strings)
    return Element(_string(strings, name), found, [])


def _value(kind: int, value: int, raw: int, strings: list[str]) -> Value:
    if kind == 0x03:
        return _string(strings, value)
    if kind in {0x01, 0x02}:
        return Reference(value)
    if kind == 0x12:
        return value != 0
    if raw != _NOTHING and raw < len(strings):
        return strings[raw]
    return value - (1 << 32) if kind == 0x10 and value >> 31 else value


def _string(strings: list[str], number: int) -> str:
    return strings[number] if number < len(strings) else ""


def _pool(data: bytes, at: int, size: int) -> list[str]:
    """Return a pool of strings; one that cannot be read is empty."""
    count, _, flags, start, _ = struct.unpack_from("<IIIII", data, at + 8)
    head = struct.unpack_from("<H", data, at + 2)[0]
    head = head if head >= 28 else 28
    count = min(count, max(0, (len(data) - at - head) // 4), _MOST_STRINGS)
    places = struct.unpack_from(f"<{count}I", data, at + head)
    read = _utf8 if flags & _UTF8 else _utf16
    base, end = at + start, min(len(data), at + size)
    return [read(data, base + place, end) for place in places]


def _utf8(data: bytes, at: int, end: int) -> str:
    if at + 2 > end:
        return ""
    at += 2 if data[at] & 0x80 else 1
    if at + 2 > end:
        return ""
    length = data[at]
    if length & 0x80:
        length, at = (length & 0x7F) << 8 | data[at + 1], at + 1
    return data[at + 1 : min(at + 1 + length, end)].decode("utf-8", "replace")


def _utf16(data: bytes, at: int, end: int) -> str:
    if at + 2 > end:
        return ""
    length = struct.unpack_from("<H", data, at)[0]
    if length & 0x8000 and at + 4 <= end:
        length, at = (length & 0x7FFF) << 16 | struct.unpack_from("<H", data, at + 2)[0], at + 2
    return data[at + 2 : min(at + 2 + 2 * length, end)].decode("utf-16-le", "replace")


class Resource(msgspec.Struct, frozen=True):
    """One value of a resource: its number, its kind and name (`string/app_name`), where it applies."""

    id: int
    kind: str
    name: str
    value: Value
    language: str = ""
    """The language for which it is, as `zh` or `zh-CN`; empty for all."""


def resources(data: bytes, kinds: frozenset[str]) -> Iterator[Resource]:
    """
    Yield the simple values of some kinds (`string`, `xml`, `bool` ...) in a table of resources.

    Raises Unreadable where the bytes are none.
    """
    if len(data) < 12 or struct.unpack_from("<H", data)[0] != _TABLE:
        raise Unreadable
    strings: list[str] = []
    for kind, head, at, size in _chunks(data, struct.unpack_from("<H", data, 2)[0], len(data)):
        if kind == _STRINGS:
            strings = _pool(data, at, size)
        elif kind == _PACKAGE and head >= 284:
            yield from _package(data, at, head, size, strings, kinds)


def _package(
    data: bytes, at: int, head: int, size: int, strings: list[str], kinds: frozenset[str]
) -> Iterator[Resource]:
    number = struct.unpack_from("<I", data, at + 8)[0] & 0xFF
    types, _, keys, _ = struct.unpack_from("<IIII", data, at + 268)
    words = _pool(data, at + types, size) if types and at + types + 28 < len(data) else []
    names = _pool(data, at + keys, size) if keys and at + keys + 28 < len(data) else []
    for kind, type_head, here, length in _chunks(data, at + head, at + size):
        if kind != _TYPE or type_head < 52:
            continue
        type_ = data[here + 8]
        word = _string(words, type_ - 1).removeprefix("^attr-private")
        if word in kinds:
            base = number << 24 | type_ << 16
            for entry, key, value in _entries(data, here, type_head, length, strings):
                language = _language(data, here + 20)
                yield Resource(base | entry, word, _string(names, key), value, language)


def _entries(
    data: bytes, at: int, head: int, size: int, strings: list[str]
) -> Iterator[tuple[int, int, Value]]:
    """Yield number, name's number and value of the simple entries of one type and configuration."""
    flags = data[at + 9]
    count, start = struct.unpack_from("<II", data, at + 12)
    count = min(count, max(0, size - head) // 2)
    for entry, place in _places(data, at + head, count, flags):
        here = at + start + place
        if here + 16 > min(at + size, len(data)):
            continue
        first, bits, key = struct.unpack_from("<HHI", data, here)
        if bits & 8:  # compact: the key first, kind and value behind
            kind = bits >> 8
            yield entry, first, _value(kind, key, _NOTHING, strings)
        elif not bits & 1:
            kind, value = struct.unpack_from("<xxxBI", data, here + first)
            yield entry, key, _value(kind, value, _NOTHING, strings)
        else:
            for value_of_bag in _bag(data, here, min(at + size, len(data)), strings):
                yield entry, key, value_of_bag


def _bag(data: bytes, at: int, end: int, strings: list[str]) -> Iterator[Value]:
    """Yield the values of an array; other bags have values that nobody asks for."""
    (count,) = struct.unpack_from("<I", data, at + 12)
    for number in range(min(count, (end - at - 16) // 12)):
        kind, value = struct.unpack_from("<xxxBI", data, at + 16 + 12 * number + 4)
        yield _value(kind, value, _NOTHING, strings)


def _places(data: bytes, at: int, count: int, flags: int) -> Iterator[tuple[int, int]]:
    if flags & 1:  # sparse
        count = min(count, (len(data) - at) // 4)
        for entry, place in struct.iter_unpack("<HH", data[at : at + 4 * count]):
            yield entry, place * 4
        return
    width = 2 if flags & 2 else 4
    count = min(count, (len(data) - at) // width)
    nothing = 0xFFFF if width == 2 else _NOTHING
    form = f"<{count}{'H' if width == 2 else 'I'}"
    for entry, place in enumerate(struct.unpack_from(form, data, at)):
        if place != nothing:
            yield entry, place * 4 if width == 2 else place


def _language(data: bytes, at: int) -> str:
    """Return the language of a configuration; packed three-letter codes are left out."""
    language, region = data[at + 8 : at + 10], data[at + 10 : at + 12]
    if not language.strip(b"\0") or language[0] & 0x80:
        return ""
    said = language.decode("ascii", "replace")
    return f"{said}-{region.decode('ascii', 'replace')}" if region.strip(b"\0") else said
