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
from collections.abc import Callable, Iterable, Iterator, Sequence
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
_TOKEN = re.compile(rb"[A-Za-z0-9+/]{8,}+")
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

    wholes: tuple[bytes, ...] = ()
    """What was undone at once to come here: a token that is the same was not undone again."""

    def __init__(
        self, steps: tuple[str, ...], tokens: Sequence[bytes], data: bytes | None = None
    ) -> None:
        self.steps = steps
        if data is None:
            self.tokens = tokens
            data = tokens[0] if len(tokens) == 1 else _APART.join(tokens)
        self.data = data
        self._in_one_alphabet = data.translate(_ONE_ALPHABET)
        self.encoded: list[bytes] = _TOKEN.findall(self._in_one_alphabet)
        """What may be base64 in it, in one alphabet, and holds all that may be hex."""
        self._long = _APART.join([t for t in self.encoded if len(t) >= _LEAST_LONG])
        self.hex: list[bytes] = _HEX.findall(self._long) if self._long else []
        """The runs of hexadecimal digits that are no part of a word."""

    @property
    def sources(self) -> Sequence[bytes]:
        """The tokens that were undone one by one, in which those of this layer stand."""
        return self.tokens

    def in_lines(self) -> list[bytes]:
        """Return what may be base64 that goes on over several lines."""
        if _LINE not in map(len, self.encoded):
            return []
        return _IN_LINES.findall(self.data)

    def base32(self) -> list[bytes]:
        """Return what may be base32 in it: letters of one case and digits from 2 to 7."""
        return _BASE32.findall(self._long) if self._long else []

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate([len(token) + len(_APART) for token in self.tokens]))

    def holding(self, run: bytes) -> Iterator[bytes]:
        """Yield the sources in which, or in what they are undone, bytes stand in either base64 alphabet."""
        run = run.translate(_ONE_ALPHABET)
        place = self._in_one_alphabet.find(run)
        if place >= 0:
            yield from self.wholes
        while place >= 0:
            number = bisect_right(self._ends, place)
            yield self.sources[number]
            place = self._in_one_alphabet.find(run, self._ends[number])


class _Escaped(Layer):
    """What a layer is once its escapes are undone, at once: none goes on across two tokens."""

    def __init__(self, escaped: Layer, escape: "_Escape", data: bytes) -> None:
        self._escaped = escaped
        self._undo = escape.undo
        self.wholes = (data, *escaped.wholes)
        super().__init__((*escaped.steps, escape.step), (), data)

    @cached_property
    def tokens(self) -> Sequence[bytes]:  # type: ignore[override]
        return [self._undo(token) for token in self._escaped.tokens]

    @property
    def sources(self) -> Sequence[bytes]:
        return self._escaped.sources


class _Undone(msgspec.Struct, frozen=True):
    """One step from a layer: runs of bytes in it, and what they are undone."""

    runs: Sequence[bytes]
    plain: Sequence[bytes]


class Layers:
    """What several messages are and what lies beneath, the outermost first, within the bound."""

    def __init__(self, messages: Sequence[bytes]) -> None:
        self.exhausted = False
        self._left = MOST_DECODED
        self._outermost = Layer((), messages)
        self._seen = {self._outermost.data}
        self._tried: set[bytes] = set()
        self._layers: list[Layer] = []
        self._undone: list[_Undone] = []
        self._met: list[_Escaped] = []
        """Layers that are the same as what was met before."""

    def __iter__(self) -> Iterator[Layer]:
        present = [self._outermost]
        for depth in range(DEPTH + 1):
            self._layers += present
            yield from present
            if depth == DEPTH:
                return
            present = [each for layer in present for each in self._beneath(layer)]

    def origins(self, marks: Iterable[tuple[Layer, bytes]]) -> set[bytes]:
        """
        Return the messages in which, or beneath which, some bytes of a layer may have stood.

        None is left out; some may hold nothing: what several of them have in common was undone once.
        """
        met = (_Undone(each.sources, each.tokens) for each in self._met)
        plain = [(undone, frozenset(undone.plain)) for undone in (*self._undone, *met)]
        waiting = [token for layer, mark in marks for token in layer.holding(mark)]
        reached = set(waiting)
        while waiting:
            token = waiting.pop()
            for undone, tokens in plain:
                for source in self._sources(token, undone) if token in tokens else ():
                    if source not in reached:
                        reached.add(source)
                        waiting.append(source)
        return reached

    def _sources(self, token: bytes, undone: _Undone) -> Iterator[bytes]:
        """Yield the tokens of any layer that may have a token beneath them, by a step."""
        for run, plain in zip(undone.runs, undone.plain, strict=False):
            if plain == token:
                for layer in self._layers:
                    yield from layer.holding(run)

    def _beneath(self, layer: Layer) -> Iterator[Layer]:
        """Yield what lies beneath a layer, for each way in which it can be undone."""
        for escape in _ESCAPES:
            if escape.mark in layer.data:
                yield from self._unescaped(layer, escape)
        if b"%" in layer.data and (packed := _PACKED_IN_URL.findall(layer.data)):
            spaced = (token.replace(b"+", b" ") for token in packed)
            yield from self._within(layer, "url", packed, map(_unquoted, spaced))
        if compression.may_begin(layer.data):
            for token in layer.tokens:
                yield from self._inflated(layer, token)
        written = self._untried([run for run in layer.hex if not len(run) % 2])
        yield from self._within(layer, "hex", written, map(binascii.unhexlify, written))
        spelt = self._untried(layer.base32())
        yield from self._within(layer, "base32", spelt, map(_from_base32, spelt))
        if several := self._untried(layer.in_lines()):
            firsts = [lines.split()[0] for lines in several]
            whole = (b"".join(lines.split()) for lines in several)
            yield from self._within(layer, "base64", firsts, map(_from_base64, whole))
        encoded = self._untried(layer.encoded)
        yield from self._within(layer, "base64", encoded, map(_from_base64, encoded))

    def _unescaped(self, layer: Layer, escape: "_Escape") -> Iterator[Layer]:
        at_once = b"" if layer is self._outermost else escape.undo(layer.data)
        if not at_once or compression.may_begin(at_once):
            # What begins like a compressed file must stay a token of its own.
            tokens = [token for token in layer.tokens if escape.mark in token]
            yield from self._within(layer, escape.step, tokens, map(escape.undo, tokens))
        elif len(at_once) > self._left:
            self.exhausted = True
        elif at_once != layer.data:
            self._left -= len(at_once)
            escaped = _Escaped(layer, escape, at_once)
            if at_once in self._seen:
                self._met.append(escaped)
            else:
                self._seen.add(at_once)
                yield escaped

    def _untried(self, tokens: Sequence[bytes]) -> list[bytes]:
        """Return the tokens that were not met before: the layers of a message repeat each other."""
        if not tokens:
            return []
        fresh = [token for token in dict.fromkeys(tokens) if token not in self._tried]
        self._tried.update(fresh)
        return fresh

    def _within(
        self, layer: Layer, step: str, runs: Sequence[bytes], plain: Iterable[bytes]
    ) -> Iterator[Layer]:
        """Yield what some runs of a layer are undone, as far as the bound leaves room, if it is new."""
        if not runs:
            return
        kept = list(plain)
        length = sum(map(len, kept))
        if length > self._left:
            self.exhausted = True
            kept, length = _within_bound(kept, self._left)
        self._left -= length
        self._undone.append(_Undone(runs, kept))
        seen = self._seen
        fresh = [token for token in dict.fromkeys(kept) if token and token not in seen]
        if fresh:
            seen.update(fresh)
            yield Layer((*layer.steps, step), fresh)

    def _inflated(self, layer: Layer, token: bytes) -> Iterator[Layer]:
        undone = compression.by_mark(token, self._left)
        if undone is not None:
            step, beneath = undone
            self.exhausted = self.exhausted or beneath.problem == "too-long"
            yield from self._within(layer, step, [token], [beneath.data])


def _within_bound(tokens: Sequence[bytes], most: int) -> tuple[list[bytes], int]:
    """Return the first of some tokens that are together no longer than so many bytes, and their length."""
    ends = list(accumulate(map(len, tokens)))
    number = bisect_right(ends, most)
    return list(tokens[:number]), ends[number - 1] if number else 0


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


class _Escape(msgspec.Struct, frozen=True):
    """A step that is undone wherever its escapes stand, and the bytes without which there are none."""

    step: str
    mark: bytes
    undo: Callable[[bytes], bytes]


_ESCAPES = (
    _Escape("url", b"%", _unquoted),
    _Escape("json", b"\\", _unescaped),
    _Escape("entity", b"&#", _resolved),
)
