"""
What lies beneath the encodings of some bytes: URL, JSON, entities, base64, base32, hex, gzip and zstd.

All tokens that one step undoes make one layer together: a megabyte of base64 has a hundred thousand, and to
search each for itself takes minutes. Several messages may be peeled together too; `origins` then says
beneath which of them something lay.
"""

import base64
import binascii
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from urllib.parse import unquote_to_bytes

import msgspec

from rectitude.facts import compression

DEPTH = 3
"""Layers of encoding that are undone; none deeper is known from the literature on form leaks."""
MOST_DECODED = 64 * 1024 * 1024
"""What is decoded of one message in all: eight times the longest body that is kept; ours, against
archive bombs."""
_LAST_CHARACTER = 0x10FFFF
_APART = b"\n"
"""Stands between the tokens of one layer: no value and no encoding goes on across it."""

# Shorter tokens of base64 and hex are not decoded: every word is one.
_TOKEN = re.compile(rb"[A-Za-z0-9+/_-]{8,}+")
_LINE = 76
"""Characters of a line of base64 where an encoder breaks it (RFC 2045, 6.8), as Android's does by itself."""
_IN_LINES = re.compile(
    rb"(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{%d}\r?\n)+[A-Za-z0-9+/]{1,%d}(?![A-Za-z0-9+/])"
    % (_LINE, _LINE)
)
_ONE_ALPHABET = bytes.maketrans(b"-_", b"+/")
"""Makes the alphabet of base64 for addresses (RFC 4648, 5) that of the other."""
_LEAST_LONG = 13
"""Characters of what says eight bytes, in base32; in hex it has sixteen. Shorter is a word; ours."""
_HEX = re.compile(rb"(?<![0-9A-Za-z])[0-9A-Fa-f]{16,}+(?![0-9A-Za-z])")
_BASE32 = re.compile(rb"(?<![0-9A-Za-z+/_-])(?:[A-Z2-7]{13,}+|[a-z2-7]{13,}+)(?![0-9A-Za-z+/_-])")
"""RFC 4648, 6, in one case: names that DNS carries are in small letters."""
_PERCENT_U = re.compile(rb"%u([0-9A-Fa-f]{4})")
"""What JavaScript's `escape` makes of a character beyond Latin-1 (ECMA-262, B.2.1.1)."""
_PACKED_IN_URL = re.compile(
    rb"(?:%1[Ff]%8[Bb]|%28%[Bb]5(?:/|%2[Ff])%[Ff][Dd])[0-9A-Za-z%._~!'()*/:@+-]*"
)
"""How gzip and zstd stand in a field of an address: a file of its own, not a part of the text."""
_ENTITY = re.compile(rb"&#(?:[xX]([0-9A-Fa-f]{1,6})|([0-9]{1,7}));")
_JSON_ESCAPE = re.compile(rb'\\(?:u[0-9A-Fa-f]{4}|["\\/bfnrt])')


class Layer:
    """What lies beneath some steps: all tokens that the last of them undid, and these in one."""

    def __init__(self, steps: tuple[str, ...], tokens: Sequence[bytes]) -> None:
        self.steps = steps
        self.tokens = tokens
        self.data = tokens[0] if len(tokens) == 1 else _APART.join(tokens)

    @cached_property
    def encoded(self) -> list[bytes]:
        """What may be base64 in it, and holds all that may be hex."""
        return _TOKEN.findall(self.data)

    @cached_property
    def in_lines(self) -> list[bytes]:
        """What may be base64 that goes on over several lines."""
        if all(len(token) != _LINE for token in self.encoded):
            return []
        return _IN_LINES.findall(self.data)

    @cached_property
    def _long(self) -> bytes:
        return _APART.join(token for token in self.encoded if len(token) >= _LEAST_LONG)

    @cached_property
    def hex(self) -> list[bytes]:
        """The runs of hexadecimal digits that are no part of a word."""
        return _HEX.findall(self._long)

    @cached_property
    def base32(self) -> list[bytes]:
        """What may be base32 in it: letters of one case and digits from 2 to 7."""
        return _BASE32.findall(self._long)

    @cached_property
    def _in_one_alphabet(self) -> bytes:
        return self.data.translate(_ONE_ALPHABET)

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate(len(token) + len(_APART) for token in self.tokens))

    def holding(self, source: bytes) -> Iterator[bytes]:
        """Yield the tokens in which some bytes stand, in either alphabet of base64."""
        source = source.translate(_ONE_ALPHABET)
        place = self._in_one_alphabet.find(source)
        while place >= 0:
            number = bisect_right(self._ends, place)
            yield self.tokens[number]
            place = self._in_one_alphabet.find(source, self._ends[number])


class _Undone(msgspec.Struct, frozen=True):
    """One step from a layer: its sources and what they are undone; or all that has an escape, at once."""

    layer: Layer
    sources: Sequence[bytes]
    plain: Sequence[bytes]
    escape: bytes = b""


class Layers:
    """What several messages are and what lies beneath, the outermost first, within the bound."""

    def __init__(self, messages: Sequence[bytes]) -> None:
        self.exhausted = False
        self._left = MOST_DECODED
        self._tried: set[bytes] = set()
        self._outermost = Layer((), messages)
        self._layers: list[Layer] = []
        self._undone: list[_Undone] = []

    def __iter__(self) -> Iterator[Layer]:
        present = [self._outermost]
        seen = {self._outermost.data}
        for depth in range(DEPTH + 1):
            self._layers += present
            yield from present
            if depth == DEPTH:
                return
            beneath: list[Layer] = []
            for layer in present:
                for step, tokens in self._beneath(layer):
                    fresh = [
                        token for token in dict.fromkeys(tokens) if token and token not in seen
                    ]
                    seen.update(fresh)
                    if fresh:
                        beneath.append(Layer((*layer.steps, step), fresh))
            present = beneath

    def origins(self, marks: Iterable[tuple[Layer, bytes]]) -> set[bytes]:
        """
        Return the messages in which, or beneath which, some bytes of a layer may have stood.

        None is left out; some may hold nothing: what several of them have in common was undone once.
        """
        waiting = [token for layer, mark in marks for token in layer.holding(mark)]
        reached = set(waiting)
        while waiting:
            token = waiting.pop()
            for source in self._sources(token):
                if source not in reached:
                    reached.add(source)
                    waiting.append(source)
        return reached

    def _sources(self, token: bytes) -> Iterator[bytes]:
        """Yield the tokens of any layer that may have a token beneath them."""
        for undone in self._undone:
            if token not in undone.plain:
                continue
            if undone.escape:
                yield from (t for t in undone.layer.tokens if undone.escape in t)
            for source, plain in zip(undone.sources, undone.plain, strict=False):
                if plain == token:
                    for layer in self._layers:
                        yield from layer.holding(source)

    def _beneath(self, layer: Layer) -> Iterator[tuple[str, list[bytes]]]:
        """Yield each way in which a layer can be undone, with the tokens that lie beneath."""
        for step, escape, undo in _ESCAPES:
            if escape not in layer.data:
                continue
            at_once = b"" if layer is self._outermost else undo(layer.data)
            if at_once and not compression.may_begin(at_once):
                yield step, self._within(layer, (), [at_once], escape)
            else:  # what begins like a compressed file must stay a token of its own
                sources = [token for token in layer.tokens if escape in token]
                yield step, self._within(layer, sources, map(undo, sources))
        if b"%" in layer.data and (packed := _PACKED_IN_URL.findall(layer.data)):
            spaced = (token.replace(b"+", b" ") for token in packed)
            yield "url", self._within(layer, packed, map(_unquoted, spaced))
        if compression.may_begin(layer.data):
            for token in layer.tokens:
                yield from self._inflated(layer, token)
        written = self._untried(run for run in layer.hex if not len(run) % 2)
        yield "hex", self._within(layer, written, map(binascii.unhexlify, written))
        spelt = self._untried(layer.base32)
        yield "base32", self._within(layer, spelt, map(_from_base32, spelt))
        if several := self._untried(layer.in_lines):
            firsts = [lines.split()[0] for lines in several]
            whole = (b"".join(lines.split()) for lines in several)
            yield "base64", self._within(layer, firsts, map(_from_base64, whole))
        encoded = self._untried(token.translate(_ONE_ALPHABET) for token in layer.encoded)
        yield "base64", self._within(layer, encoded, map(_from_base64, encoded))

    def _untried(self, tokens: Iterable[bytes]) -> list[bytes]:
        """Return the tokens that were not met before: the layers of a message repeat each other."""
        fresh = [token for token in dict.fromkeys(tokens) if token not in self._tried]
        self._tried.update(fresh)
        return fresh

    def _within(
        self,
        layer: Layer,
        sources: Sequence[bytes],
        tokens: Iterable[bytes],
        escape: bytes = b"",
    ) -> list[bytes]:
        """Return the tokens that the bound leaves room for."""
        kept: list[bytes] = []
        for token in tokens:
            if len(token) > self._left:
                self.exhausted = True
                break
            self._left -= len(token)
            kept.append(token)
        if kept:
            self._undone.append(_Undone(layer, sources, kept, escape))
        return kept

    def _inflated(self, layer: Layer, token: bytes) -> Iterator[tuple[str, list[bytes]]]:
        undone = compression.by_mark(token, self._left)
        if undone is not None:
            step, beneath = undone
            self.exhausted = self.exhausted or beneath.problem == "too-long"
            yield step, self._within(layer, [token], [beneath.data])


def _from_base64(token: bytes) -> bytes:
    """Return what a token of base64 holds; nothing if no bytes can give it."""
    return b"" if len(token) % 4 == 1 else binascii.a2b_base64(token + b"===")


def _from_base32(token: bytes) -> bytes:
    """Return what a token of base32 holds; nothing if no bytes can give it."""
    try:
        return base64.b32decode(token + b"=" * (-len(token) % 8), casefold=True)
    except binascii.Error:
        return b""


def _unquoted(layer: bytes) -> bytes:
    """Undo URL's escapes, and those of JavaScript's `escape`."""
    return unquote_to_bytes(_PERCENT_U.sub(lambda match: _character(int(match[1], 16)), layer))


def _resolved(layer: bytes) -> bytes:
    """Undo the numbered entities of HTML and XML."""
    return _ENTITY.sub(
        lambda match: _character(int(match[1], 16) if match[1] else int(match[2])), layer
    )


def _character(number: int) -> bytes:
    return chr(number).encode("utf-8", "replace") if number <= _LAST_CHARACTER else b""


def _unescaped(layer: bytes) -> bytes:
    """Undo JSON's escapes, whether or not the whole is JSON."""
    short = {b'"': b'"', b"\\": b"\\", b"/": b"/", b"b": b"\b", b"f": b"\f", b"n": b"\n"}

    def plain(match: re.Match[bytes]) -> bytes:
        escape = match[0][1:]
        if escape.startswith(b"u"):
            return chr(int(escape[1:], 16)).encode("utf-8", "replace")
        return short.get(escape, b"\t")

    return _JSON_ESCAPE.sub(plain, layer)


_ESCAPES = (
    ("url", b"%", _unquoted),
    ("json", b"\\", _unescaped),
    ("entity", b"&#", _resolved),
)
"""Steps that are undone wherever their escapes stand, and the byte without which there are none."""
