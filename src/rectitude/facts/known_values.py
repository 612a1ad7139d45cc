"""
Known values (the persona's) in bytes, through chains of encodings and hashes.

What is sent is peeled: URL, JSON, base64, hex and gzip are undone, at most three layers deep, and
in each layer the value is looked for in clear and as a digest. The layers that were undone are
kept, so that a person can repeat them.
"""

import base64
import binascii
import hashlib
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from urllib.parse import unquote_to_bytes

import msgspec

from rectitude import catalogue
from rectitude.text import Text

DEPTH = 3
"""Layers of encoding that are undone; none deeper is known from the literature on form leaks."""
_MOST_BYTES = 1 << 20
"""What is decoded of one message in all; ours, against archive bombs."""
_LEAST_TOKEN = 8
"""Shorter tokens of base64 or hex are not decoded: every word is one."""
_LEAST_VALUE = 5
"""Shorter values in clear are no proof: a chance text holds them. Their digests are."""

_DIGESTS = ("md5", "sha1", "sha256", "sha512", "sm3")
_DIGEST = re.compile(rb"(?<![0-9A-Za-z])[0-9A-Fa-f]{32,128}(?![0-9A-Za-z])")
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{8,}={0,2}")
_HEX = re.compile(rb"(?<![0-9A-Za-z])(?:[0-9A-Fa-f]{2}){8,}(?![0-9A-Za-z])")
_JSON_ESCAPE = re.compile(rb'\\(?:u[0-9A-Fa-f]{4}|["\\/bfnrt])')


class Sighting(msgspec.Struct, frozen=True):
    """
    A known value that was seen: which, and the steps from what was sent to the value.

    Steps are in the order of undoing: `url`, `json`, `base64`, `hex`, `gzip`; then, for a digest,
    `md5`, `sha1`, `sha256`, `sha512`, `sm3` (the digest equals that of the value), twice where a
    digest was digested. Empty steps: in clear.
    """

    field: str
    steps: tuple[str, ...] = ()

    @property
    def hashed(self) -> bool:
        """True if only a digest was seen."""
        return bool(self.steps) and self.steps[-1] in _DIGESTS


def looking_for(values: Mapping[str, str]) -> "KnownValues":
    """Return the search for some values; made once for the same ones, for it has many digests."""
    return _made(tuple(values.items()))


@lru_cache(maxsize=8)
def _made(items: tuple[tuple[str, str], ...]) -> "KnownValues":
    return KnownValues(dict(items))


def field_name(field: str) -> Text:
    """Return a field of the test identity in words; one of the operator's own by its key."""
    try:
        return catalogue.term(f"personal_data.{field}")
    except KeyError:
        return Text(field, field)


def told(steps: tuple[str, ...]) -> Text:
    """
    Return the steps in words, in the order in which a person undoes them.

    >>> told(("url", "base64")).en
    'URL encoding → Base64'
    """
    words = [catalogue.term(f"encoding.{step}") for step in steps or ("plain",)]
    return Text(" → ".join(word.zh for word in words), " → ".join(word.en for word in words))


class KnownValues:
    """Looks for some values, by field: `KnownValues({"mobile": "13912346021"})`."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._clear: list[tuple[str, re.Pattern[bytes]]] = []
        self._digests: dict[bytes, tuple[str, tuple[str, ...]]] = {}
        for field, value in values.items():
            forms = tuple(dict.fromkeys(_forms(field, value)))
            self._clear.extend((field, _clear(form)) for form in forms if _is_telling(form))
            for form in forms:
                self._remember(field, form)

    def _remember(self, field: str, form: str) -> None:
        """Keep the digests of a form, and the digests of those digests."""
        encoded = form.encode()
        for source, prior in ((encoded, ()), (base64.b64encode(encoded), ("base64",))):
            for name in _DIGESTS:
                digest = _digest(name, source)
                self._digests.setdefault(digest, (field, (*prior, name)))
                for outer in () if prior else _DIGESTS:
                    twice = _digest(outer, digest.hex().encode())
                    self._digests.setdefault(twice, (field, (name, outer)))

    def find(self, data: bytes) -> tuple[Sighting, ...]:
        """
        Return each field seen in the bytes, with the shortest chain of steps.

        >>> KnownValues({"mobile": "13912346021"}).find(b"p=MTM5MTIzNDYwMjE=")
        (Sighting(field='mobile', steps=('base64',)),)
        """
        seen: dict[str, Sighting] = {}
        for layer, steps in _layers(data):
            for sighting in self._in_layer(layer, steps):
                seen.setdefault(sighting.field, sighting)
        return tuple(seen.values())

    def _in_layer(self, layer: bytes, steps: tuple[str, ...]) -> Iterator[Sighting]:
        for field, pattern in self._clear:
            if pattern.search(layer):
                yield Sighting(field, steps)
        for match in _DIGEST.finditer(layer):
            if known := self._digests.get(binascii.unhexlify(match[0][: len(match[0]) // 2 * 2])):
                yield Sighting(known[0], (*steps, *known[1]))
        if steps[-1:] == ("base64",) and (known := self._digests.get(layer)):
            yield Sighting(known[0], (*steps, *known[1]))


def _digest(name: str, data: bytes) -> bytes:
    return hashlib.new(name, data, usedforsecurity=False).digest() if name != "sm3" else _sm3(data)


def _sm3(data: bytes) -> bytes:
    """Return GB/T 32905's digest: from OpenSSL where it has it, for Python offers no other."""
    return hashlib.new("sm3", data).digest() if "sm3" in hashlib.algorithms_available else b""


def _forms(field: str, value: str) -> Iterator[str]:
    """Yield the ways in which a value is usually written before it is sent."""
    yield value
    yield value.lower()
    yield value.upper()
    match field:
        case "mobile":
            for prefix in ("+86", "86", "0086", "+86-", "86-", "+86 "):
                yield prefix + value
            for gap in " -":
                yield gap.join((value[:3], value[3:7], value[7:]))
        case "bank_card":
            yield " ".join(value[start : start + 4] for start in range(0, len(value), 4))
        case "mac":
            yield from _joined(re.sub("[:-]", "", value))
        case "birthday":
            yield value.replace("-", "")
            yield value.replace("-", "/")
        case "latitude" | "longitude":
            yield _to_street(value)
        case "oaid" | "idfa":
            yield from _joined(value.replace("-", ""))


def _joined(value: str) -> Iterator[str]:
    yield value.lower()
    yield value.upper()


def _to_street(value: str) -> str:
    """Cut a coordinate to four decimals, about ten metres: still a place, and still ours."""
    whole, _, decimals = value.partition(".")
    return f"{whole}.{decimals[:4]}"


def _is_telling(form: str) -> bool:
    return len(form) >= _LEAST_VALUE or (not form.isascii() and len(form) > 1)


def _clear(form: str) -> re.Pattern[bytes]:
    """Return the pattern of a form on its own: not a part of a longer number or word."""
    encodings = [form.encode()]
    if not form.isascii():
        encodings.append(form.encode("gb18030"))
        return re.compile(b"|".join(re.escape(encoded) for encoded in encodings))
    before = rb"(?<![0-9])" if form[0].isdigit() else rb"(?<![0-9A-Za-z])"
    after = rb"(?![0-9])" if form[-1].isdigit() else rb"(?![0-9A-Za-z])"
    if "." in form and form.replace(".", "").replace("-", "").isdigit():
        after = b""  # a coordinate goes on with more decimals
    return re.compile(before + re.escape(encodings[0]) + after)


def _layers(data: bytes) -> Iterator[tuple[bytes, tuple[str, ...]]]:
    """Yield the data and what lies beneath it, the outermost first, with the steps to get there."""
    present: list[tuple[bytes, tuple[str, ...]]] = [(data, ())]
    seen = {data}
    budget = _MOST_BYTES
    for depth in range(DEPTH + 1):
        yield from present
        if depth == DEPTH:
            return
        beneath: list[tuple[bytes, tuple[str, ...]]] = []
        for layer, steps in present:
            for step, decoded in _decoded(layer):
                budget -= len(decoded)
                if budget < 0:
                    yield from beneath
                    return
                if decoded not in seen:
                    seen.add(decoded)
                    beneath.append((decoded, (*steps, step)))
        present = beneath


def _decoded(layer: bytes) -> Iterable[tuple[str, bytes]]:
    """Yield each way in which a layer, or a token in it, can be undone."""
    if b"%" in layer:
        yield "url", unquote_to_bytes(layer)
    if _JSON_ESCAPE.search(layer):
        yield "json", _unescaped(layer)
    for inflated in _inflated(layer):
        yield "gzip", inflated
    for match in _HEX.finditer(layer):
        yield "hex", binascii.unhexlify(match[0])
    for match in _BASE64.finditer(layer):
        decoded = _from_base64(match[0])
        if decoded is not None:
            yield "base64", decoded


def _from_base64(token: bytes) -> bytes | None:
    """Return what a token of either alphabet of base64 holds, or None if it is none."""
    plain = token.rstrip(b"=").translate(bytes.maketrans(b"-_", b"+/"))
    if len(plain) % 4 == 1 or len(plain) < _LEAST_TOKEN:
        return None
    return base64.b64decode(plain + b"=" * (-len(plain) % 4))


def _unescaped(layer: bytes) -> bytes:
    """Undo JSON's escapes, whether or not the whole is JSON."""
    short = {b'"': b'"', b"\\": b"\\", b"/": b"/", b"b": b"\b", b"f": b"\f", b"n": b"\n"}

    def plain(match: re.Match[bytes]) -> bytes:
        escape = match[0][1:]
        if escape.startswith(b"u"):
            return chr(int(escape[1:], 16)).encode("utf-8", "replace")
        return short.get(escape, b"\t")

    return _JSON_ESCAPE.sub(plain, layer)


def _inflated(layer: bytes) -> Iterator[bytes]:
    if not layer.startswith((b"\x1f\x8b", b"\x78\x01", b"\x78\x9c", b"\x78\xda")):
        return
    try:
        yield zlib.decompressobj(wbits=zlib.MAX_WBITS | 32).decompress(layer, _MOST_BYTES)
    except zlib.error:
        return
