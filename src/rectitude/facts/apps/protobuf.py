"""
Manifest, XML and resources of app bundles, which hold them as protocol buffers.

Format: `tools/aapt2/Resources.proto` and `Configuration.proto` of the Android Open Source Project, of which
only what rules ask for is read. Bytes that make no sense end the message in which they stand.
"""

from collections.abc import Iterator

from rectitude.facts.apps.axml import TEXT, Element, Reference, Resource, Unreadable, Value

_DEEPEST = 200
"""Elements within one another; ours, as in binary XML."""
_ELEMENT, _TEXT = 1, 2  # of XmlNode
_NAME, _ATTRIBUTE, _CHILD = 3, 4, 5  # of XmlElement
_KEY, _WRITTEN, _COMPILED = 2, 3, 6  # of XmlAttribute
_REFERENCE, _STRINGS, _FILE, _IDENTIFIER, _PRIMITIVE = 1, (2, 3, 4), 5, 6, 7  # of Item
_DECIMAL, _HEXADECIMAL, _BOOLEAN = 6, 7, 8  # of Primitive

Fields = dict[int, list[int | bytes]]


def xml(data: bytes) -> Element:
    """Return the root of an XML document; raises Unreadable where the bytes are none."""
    root = _first(_fields(data), _ELEMENT)
    if not isinstance(root, bytes):
        raise Unreadable
    element = _element(root, 0)
    if not element.tag:
        raise Unreadable
    return element


def resources(data: bytes, kinds: frozenset[str]) -> Iterator[Resource]:
    """Yield the simple values of some kinds in a table of resources; raises Unreadable where it is none."""
    packages = _messages(_fields(data), 2)
    if not packages:
        raise Unreadable
    for package in packages:
        number = _id(package, 1)
        for type_ in _messages(package, 3):
            kind = _text(type_, 2)
            if kind in kinds:
                for entry in _messages(type_, 3):
                    id_ = number << 24 | _id(type_, 1) << 16 | _id(entry, 1)
                    yield from _values(entry, id_, kind)


def _values(entry: Fields, id_: int, kind: str) -> Iterator[Resource]:
    name = _text(entry, 2)
    for each in _messages(entry, 6):
        language = next((_text(config, 3) for config in _messages(each, 1)), "")
        for value in _messages(each, 2):
            for item in _messages(value, 4):
                found = _item(item)
                if found is not None:
                    yield Resource(id_, kind, name, found, language)


def _element(data: bytes, depth: int) -> Element:
    fields = _fields(data)
    element = Element(_text(fields, _NAME), {}, [])
    for attribute in _messages(fields, _ATTRIBUTE):
        element.attributes.setdefault(_text(attribute, _KEY), _attribute(attribute))
    for child in _messages(fields, _CHILD):
        inner = _first(child, _ELEMENT)
        if isinstance(inner, bytes) and depth < _DEEPEST:
            element.children.append(_element(inner, depth + 1))
        elif text := _text(child, _TEXT).strip():
            element.attributes[TEXT] = text
    return element


def _attribute(attribute: Fields) -> Value:
    for item in _messages(attribute, _COMPILED):
        found = _item(item)
        if found is not None:
            return found
    return _text(attribute, _WRITTEN)


def _item(item: Fields) -> Value | None:
    for reference in _messages(item, _REFERENCE):
        number = _first(reference, 2)
        return Reference(number) if isinstance(number, int) else None
    for kind in (*_STRINGS, _FILE):
        for text in _messages(item, kind):
            return _text(text, 1)
    if _IDENTIFIER in item:
        return False  # as a table in binary form has it: there is nothing but its name
    for primitive in _messages(item, _PRIMITIVE):
        if _BOOLEAN in primitive:
            return bool(_first(primitive, _BOOLEAN))
        for kind in (_DECIMAL, _HEXADECIMAL):
            number = _first(primitive, kind)
            if isinstance(number, int):
                return number - (1 << 64) if number >> 63 else number
    return None


def _id(fields: Fields, field: int) -> int:
    """Return a number that stands in a message of its own."""
    return next(
        (n for each in _messages(fields, field) if isinstance(n := _first(each, 1), int)), 0
    )


def _messages(fields: Fields, field: int) -> list[Fields]:
    return [_fields(each) for each in fields.get(field, ()) if isinstance(each, bytes)]


def _first(fields: Fields, field: int) -> int | bytes | None:
    return next(iter(fields.get(field, ())), None)


def _text(fields: Fields, field: int) -> str:
    value = _first(fields, field)
    return value.decode("utf-8", "replace") if isinstance(value, bytes) else ""


def _fields(data: bytes) -> Fields:
    """Return the fields of a message by number, as far as they make sense."""
    found: Fields = {}
    at = 0
    while at < len(data):
        key, at = _varint(data, at)
        kind, number = key & 7, key >> 3
        if kind == 0:
            value, at = _varint(data, at)
            found.setdefault(number, []).append(value)
        elif kind == 2:
            length, at = _varint(data, at)
            if at + length > len(data):
                return found
            found.setdefault(number, []).append(bytes(data[at : at + length]))
            at += length
        elif kind in {1, 5}:
            at += 8 if kind == 1 else 4
        else:
            return found
    return found


def _varint(data: bytes, at: int) -> tuple[int, int]:
    """Return a number and where it ends; what is cut off ends with the data."""
    value = shift = 0
    while at < len(data) and shift < 64:
        byte = data[at]
        at += 1
        value |= (byte & 0x7F) << shift
        shift += 7
        if byte < 0x80:
            return value, at
    return value, len(data)
