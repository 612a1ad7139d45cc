"""
The single values of a message's content, each with its place: what raw bytes hide, or run together.

JSON and NDJSON (GraphQL's variables among them), forms, multipart, MessagePack, and protobuf without
its schema, where each string, number and nested message is taken for what it may be.
"""

import re
import struct
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from urllib.parse import unquote_to_bytes

import dns.exception
import dns.message
import msgspec

from rectitude.facts import compression
from rectitude.facts.traffic import cbor as concise
from rectitude.facts.traffic.parts import within

_SEVERAL = frozenset(bytes([first]) for first in (*range(0x80, 0xA0), *range(0xDC, 0xE0)))
"""How a map or a list of MessagePack begins."""

_MAPS = frozenset(bytes([first]) for first in range(0xA1, 0xBF))
"""How a map in CBOR begins that holds something."""
_SELF_DESCRIBED = b"\xd9\xd9\xf7"
"""The tag by which CBOR says what it is."""

Leaf = tuple[str, bytes]
"""Where a value stands, and the value as text."""

_NOT_JSON = (msgspec.DecodeError, UnicodeDecodeError, RecursionError)
MOST = 200_000
"""Values of one content that are told apart; ours."""
_MOST_UNPACKED = 64 * 1024 * 1024
"""Bytes to which the messages of one content are decompressed together; as the content itself."""
_DEEPEST = 32
"""Messages within messages; ours."""
_PART_NAME = re.compile(rb'name="?([^";\r\n]*)"?', re.IGNORECASE)
_BASE64_PART = re.compile(rb"content-transfer-encoding:\s*base64", re.IGNORECASE)


def pairs(data: bytes, between: bytes = b"&") -> Iterator[Leaf]:
    """
    Yield the fields of a form, a query, or (between `;`) of cookies.

    >>> list(pairs(b"a=1&m=%2B86"))
    [('a', b'1'), ('m', b'+86')]
    """
    for pair in data.split(between):
        name, equals, value = pair.strip().partition(b"=")
        plain = unquote_to_bytes(value.replace(b"+", b" ")) if between == b"&" else value
        yield unquote_to_bytes(name).decode("utf-8", "replace") if equals else "", plain or name


def json(data: bytes) -> Iterator[Leaf] | None:
    """
    Return the names and values of JSON, or of one JSON text a line, by their pointer (RFC 6901); else None.

    >>> list(json(b'{"user": {"m": [13912346021]}}'))
    [('/user', b'user'), ('/user/m', b'm'), ('/user/m/0', b'13912346021')]
    """
    with suppress(*_NOT_JSON):
        return _walk(msgspec.json.decode(data), "")
    lines = data.splitlines()
    if len(lines) > 1 and data.lstrip().startswith((b"{", b"[")):
        with suppress(*_NOT_JSON):
            return _walk([msgspec.json.decode(line) for line in lines if line.strip()], "")
    return None


def message_pack(data: bytes) -> Iterator[Leaf] | None:
    """Return the values of MessagePack by their pointer; None where it is none."""
    if data[:1] not in _SEVERAL:
        return None
    try:
        whole = msgspec.msgpack.decode(data)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError, ValueError):
        return None
    return _walk(whole, "") if isinstance(whole, list | dict) else None


def cbor(data: bytes) -> Iterator[Leaf] | None:
    """Return the values of CBOR, be they several, by their pointer; None where it is none."""
    try:
        found = concise.decoded(data)
    except (ValueError, OverflowError):
        return None
    return _walk(found[0] if len(found) == 1 else found, "") if found else None


def cbor_map(data: bytes) -> Iterator[Leaf] | None:
    """Return the values of one map in CBOR that nothing announces; None where it is none."""
    return cbor(data) if data[:1] in _MAPS or data.startswith(_SELF_DESCRIBED) else None


def _walk(whole: object, place: str) -> Iterator[Leaf]:
    """Yield the keys and values within a value, in their order: one generator, whatever the depth."""
    left: list[tuple[str, str | None, object, int]] = [(place, None, whole, 0)]
    while left:
        place, key, value, depth = left.pop()
        if key is not None:
            yield place, key.encode("utf-8", "replace")
        if isinstance(value, str):
            yield place, value.encode("utf-8", "replace")
        elif isinstance(value, dict) and depth < _DEEPEST:
            keys = [(str(each), item) for each, item in value.items()]
            left += [(f"{place}/{_step(k)}", k, item, depth + 1) for k, item in reversed(keys)]
        elif isinstance(value, list | tuple) and depth < _DEEPEST:
            last = len(value) - 1
            left += [
                (f"{place}/{last - n}", None, item, depth + 1)
                for n, item in enumerate(reversed(value))
            ]
        elif isinstance(value, bytes):
            yield place, value
        elif isinstance(value, bool):
            yield place, b"true" if value else b"false"
        elif value is not None:
            yield place, str(value).encode("utf-8", "replace")


def _step(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1") if "/" in key or "~" in key else key


def multipart(data: bytes, content_type: str) -> Iterator[Leaf] | None:
    """Return the parts of a multipart form by their names (RFC 7578); None where it is none."""
    found = re.search(r'boundary="?([^";]+)"?', content_type, re.IGNORECASE)
    if not found:
        return None
    return _form_parts(data, b"--" + found[1].strip().encode("utf-8", "replace"))


def _form_parts(data: bytes, boundary: bytes) -> Iterator[Leaf]:
    for part in data.split(boundary)[1:]:
        described, _, content = part.partition(b"\r\n\r\n")
        name = _PART_NAME.search(described)
        if _BASE64_PART.search(described):
            content = content.replace(b"\r\n", b"")
        yield name[1].decode("utf-8", "replace") if name else "", content.removesuffix(b"\r\n")


def looked_up(data: bytes) -> Iterator[Leaf] | None:
    """Return what the names say that a message of DNS asks for (RFC 8484); None where it is none."""
    try:
        asked = dns.message.from_wire(data, ignore_trailing=True).question
    except (dns.exception.DNSException, ValueError):
        return None
    return iter([("", within(each.name.to_text(omit_final_dot=True))) for each in asked])


def protobuf(data: bytes) -> Iterator[Leaf] | None:
    """
    Return the values of a protobuf message by the numbers of their fields; None where it is none.

    >>> list(protobuf(bytes.fromhex("0a0b3133393132333436303231")))
    [('1', b'13912346021')]
    """
    fields = _fields(data)
    return _protobuf(fields, "", 0) if fields else None


def grpc(data: bytes) -> Iterator[Leaf] | None:
    """
    Return the values of gRPC's length-prefixed messages; None where these are none.

    The lowest bit of what goes before the length says that a message is compressed (gRPC over HTTP/2).
    """
    leaves: list[Leaf] = []
    position, left = 0, _MOST_UNPACKED
    while position + 5 <= len(data):
        flags, length = struct.unpack_from(">BI", data, position)
        message: bytes | None = data[position + 5 : position + 5 + length]
        if flags & 0x7E or len(message or b"") < length:
            return None
        if flags & 1 and message:
            message = _unpacked(message, left)
            left -= len(message or b"")
        if message is None:
            return None
        leaves.extend(islice(protobuf(message) or (), MOST))
        position += 5 + length
    return iter(leaves) if leaves and position == len(data) else None


def _unpacked(message: bytes, most: int) -> bytes | None:
    """Undo a compression by its mark; None where it has none, is damaged or too long."""
    packed = compression.by_mark(message, most)
    return None if packed is None or packed[1].problem else packed[1].data


def _protobuf(fields: list[tuple[int, int | bytes]], place: str, depth: int) -> Iterator[Leaf]:
    for number, value in fields:
        name = f"{place}.{number}" if place else str(number)
        if isinstance(value, int):
            yield name, str(value).encode()
            continue
        nested = _fields(value) if depth < _DEEPEST else None
        if nested is None or _is_text(value):
            yield name, value
        if len(value) == 8:  # a fixed64 may be a double: a coordinate
            yield name, repr(struct.unpack("<d", value)[0]).encode()
        if nested is not None:
            yield from _protobuf(nested, name, depth + 1)


def _fields(data: bytes) -> list[tuple[int, int | bytes]] | None:
    """Return the fields of a message by wire type; None unless all of the data is one."""
    found: list[tuple[int, int | bytes]] = []
    position = 0
    while position < len(data):
        key, position = _varint(data, position)
        kind, number = key & 7, key >> 3
        value: int | bytes
        if position < 0 or not 0 < number < 1 << 29:
            return None
        if kind == 0:
            value, position = _varint(data, position)
        elif kind in {1, 5}:
            size = 8 if kind == 1 else 4
            value, position = data[position : position + size], position + size
        elif kind == 2:
            size, position = _varint(data, position)
            value, position = data[position : position + size], position + size
        else:
            return None
        if position < 0 or position > len(data) or len(found) >= MOST:
            return None
        found.append((number, value))
    return found or None


def _varint(data: bytes, position: int) -> tuple[int, int]:
    """Return a number and where it ends; a position below 0 where there is none."""
    value = shift = 0
    if position < 0:
        return 0, -1
    while position < len(data) and shift < 70:
        byte = data[position]
        value |= (byte & 0x7F) << shift
        position += 1
        if byte < 0x80:
            return value, position
        shift += 7
    return 0, -(1 << 62)


def _is_text(data: bytes) -> bool:
    try:
        return all(char.isprintable() or char in "\t\r\n" for char in data.decode())
    except UnicodeDecodeError:
        return False
