"""The content of a body or message: its encodings undone, cut into what can be searched."""

import binascii
from codecs import utf_8_decode
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import islice

import msgspec

from rectitude.evidence.exchange import Body
from rectitude.facts import compression
from rectitude.facts.traffic import leaves, mqtt
from rectitude.facts.traffic.leaves import Leaf
from rectitude.facts.traffic.parts import Part, PartKind

MOST_DECODED = 64 * 1024 * 1024
"""Bytes to which one body is decoded: eight times the longest that is kept; ours, against bombs."""

MQTT = "application/mqtt"
"""Stands for the packets of that protocol, which have no media type."""
_PICTURES = ("image/", "audio/", "video/", "font/", "application/font", "application/wasm")
"""What is shown or played, not read: looking for data in it is no task of these rules."""
_WORDS = (
    "json",
    "html",
    "xml",
    "text/plain",
    "form-urlencoded",
    "protobuf",
    "msgpack",
    "grpc",
    "cbor",
)
"""Media types of answers in which data about people is sent."""
_CUT = (
    *("proto", "msgpack", "messagepack", "grpc", "cbor"),
    *("bson", "thrift", "avro", "x-amf", "flatbuffers", "x-jackson-smile"),
)
"""Media types whose content is values with their lengths, not text, whatever it looks like: the latter are
not read, and that is said."""
_CONTROL = bytes(set(range(32)) - set(b"\t\n\r\f\x1b"))
"""Bytes that no text holds, in any encoding that keeps ASCII."""
_SAMPLE = 4096
"""Bytes by which text is told from what is none; ours."""
_LONGEST_CHARACTER = 4
"""Bytes: one may be cut at the end of the sample."""
_TEXTS = (b"{", b"[", b"<")
"""How JSON and XML begin: no message of protobuf, MessagePack or gRPC does, by its first byte."""
_MARKS = (b"\xff\xfe", b"\xfe\xff")


class Content(msgspec.Struct, frozen=True, gc=False):
    """
    The parts to search, and why something of the content could not be read.

    `problem` is a word of the catalogue's `unread` terms; empty where all was read.
    """

    parts: tuple[Part, ...]
    problem: str = ""


@lru_cache(maxsize=1024)
def is_of_words(media_type: str) -> bool:
    """Return whether an answer's media type is one in which data about people is sent."""
    return any(word in media_type for word in _WORDS)


def content(
    kind: PartKind, body: Body, kept: bytes | None, media_type: str, encoding: str = ""
) -> Content:
    """Return what can be searched of a body, `kept` being the bytes that there are of it."""
    if body.length == 0 and not body.truncated and not body.data:
        return Content(())
    if media_type.startswith(_PICTURES):
        return Content(())
    if kept is None:
        return Content((), "not-kept")
    steps, undone = compression.decoded(kept, encoding, MOST_DECODED)
    problem = "too-long" if body.partial else undone.problem
    if undone.problem in {"unknown-encoding", "damaged"} and not _is_text(undone.data):
        return Content((), undone.problem)
    steps, undone = _unpacked(steps, undone)
    problem = problem or undone.problem
    data = _as_utf8(undone.data)
    whole = Part(kind, data, "", steps)
    lower = media_type.lower()
    is_cut = any(word in lower for word in _CUT) and not data.startswith(_TEXTS)
    readable = "multipart" not in lower and not is_cut and _is_text(data)
    found = _binary(data, media_type)
    if found is None:
        return Content((whole,), problem or ("" if readable else "unknown-format"))
    several = tuple(islice(found, leaves.MOST))
    cut = "too-long" if len(several) == leaves.MOST else ""
    single = tuple(Part(kind, leaf, name, steps) for name, leaf in several)
    # Short messages of these formats read as text, too, and a length before a value as its beginning.
    return Content((whole, *single) if readable else single, problem or cut)


def _unpacked(
    steps: tuple[str, ...], undone: compression.Decoded
) -> tuple[tuple[str, ...], compression.Decoded]:
    """Undo a compression that nothing but its mark tells of."""
    packed = None if undone.problem else compression.by_mark(undone.data, MOST_DECODED)
    if packed is None or (packed[1].problem == "damaged" and _is_text(undone.data)):
        return steps, undone
    return (*steps, packed[0]), packed[1]


def _binary(data: bytes, media_type: str) -> Iterator[Leaf] | None:
    """Return the values of content that is no text; None where nothing here can read it."""
    lower = media_type.lower()
    if "multipart" in lower:
        return leaves.multipart(data, media_type)
    if "dns-message" in lower:
        return leaves.looked_up(data)
    if lower == MQTT:
        texts = mqtt.contents(data, _is_text)
        return None if texts is None else (("", text) for text in texts)
    if "cbor" in lower:
        return leaves.cbor(data)
    if "grpc" in lower:
        return leaves.grpc(_from_text(data) if "grpc-web-text" in lower else data)
    if data.startswith(_TEXTS):
        return None
    readers: tuple[Callable[[bytes], Iterator[Leaf] | None], ...]
    readers = (leaves.message_pack, leaves.cbor_map, leaves.protobuf, leaves.grpc)
    if "proto" in lower:
        readers = (leaves.protobuf, leaves.grpc, leaves.message_pack)
    return next((found for reader in readers if (found := reader(data)) is not None), None)


def _from_text(data: bytes) -> bytes:
    """Undo what gRPC-Web makes of its messages for old browsers: Base64, each piece with its padding."""
    try:
        return b"".join(binascii.a2b_base64(piece + b"==") for piece in data.split(b"=") if piece)
    except binascii.Error:
        return b""


def inner(part: Part, media_type: str) -> Iterator[Leaf]:
    """Yield the single values of a part that is text, with their places; none where it has none."""
    if part.kind == "cookie":
        yield from leaves.pairs(part.data, b";")
    elif part.kind == "query":
        yield from leaves.pairs(part.data)
    elif part.kind in {"body", "websocket", "plain", "response"}:
        lower = media_type.lower()
        found = leaves.multipart(part.data, media_type) if "multipart" in lower else None
        found = found or leaves.json(part.data)
        if found is None and ("form-urlencoded" in lower or _is_form(part.data)):
            found = leaves.pairs(part.data)
        yield from islice(found or (), leaves.MOST)


def _is_form(data: bytes) -> bool:
    return b"=" in data[:_SAMPLE] and not data[:1].isspace() and data[:1] not in b'{[<"'


def _is_text(data: bytes) -> bool:
    """Return whether data reads as text of an encoding that keeps ASCII, by its beginning."""
    sample = data[:_SAMPLE]
    if len(sample.translate(None, _CONTROL)) < len(sample):
        return False
    if sample.isascii():
        return True
    try:
        utf_8_decode(sample)  # not as a whole: a character may be cut at the end
    except UnicodeDecodeError as error:
        return error.start >= len(sample) - _LONGEST_CHARACTER or _is_chinese(sample)
    return True


def _is_chinese(sample: bytes) -> bool:
    try:
        sample.decode("gb18030")
    except UnicodeDecodeError as error:
        return error.start >= len(sample) - _LONGEST_CHARACTER
    return True


def _as_utf8(data: bytes) -> bytes:
    """Turn UTF-16, which begins with its mark, into UTF-8; leave all else."""
    if not data.startswith(_MARKS):
        return data
    return data.decode("utf-16", "replace").encode("utf-8", "replace")
