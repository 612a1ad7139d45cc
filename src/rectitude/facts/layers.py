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
from functools import cached_property, partial
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

_LEAST = 8
"""Characters of base64 or hex below which a token is not decoded: every word is one."""
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_ONE_ALPHABET = bytes.maketrans(b"-_", b"+/")
"""Makes the alphabet of base64 for addresses (RFC 4648, 5) that of the other."""
_ALONE = bytes(
    byte if byte in _ALPHABET else ord(_APART)
    for byte in bytes(range(256)).translate(_ONE_ALPHABET)
)
"""Makes both alphabets one, and whatever else there is a line feed: splitting is faster than searching."""
_LINE = 76
"""Characters of a line of base64 where an encoder breaks it (RFC 2045, 6.8), as Android's does by itself."""
_IN_LINES = re.compile(
    rb"(?<![A-Za-z0-9+/])(?:[A-Za-z0-9+/]{%d}\r?\n)+[A-Za-z0-9+/]{1,%d}(?![A-Za-z0-9+/])"
    % (_LINE, _LINE)
)
_LEAST_LONG = 13
"""Characters of what says eight bytes, in base32; in hex it has sixteen. Shorter is a word; ours."""
_HEX = re.compile(rb"\n([0-9A-Fa-f]{16,}+)(?=\n)")
"""On a line of its own, as all that is long stands: what begins with one byte is found the fastest."""
_BASE32 = re.compile(rb"\n([A-Z2-7]{13,}+|[a-z2-7]{13,}+)(?=\n)")
"""RFC 4648, 6, in one case: names that DNS carries are in small letters."""
_PERCENT = re.compile(rb"%(?:[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})")
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
        self.encoded = [run for run in self.data.translate(_ALONE).split() if len(run) >= _LEAST]
        """What may be base64 in it, in one alphabet, and holds all that may be hex."""
        long = [run for run in self.encoded if len(run) >= _LEAST_LONG]
        self._long = b"".join((_APART, _APART.join(long), _APART)) if long else b""
        """What may be base32, or hold what is hex: each on a line of its own."""
        without_signs = self._long.replace(b"+", _APART).replace(b"/", _APART)
        self.hex: list[bytes] = _HEX.findall(without_signs)
        """The runs of hexadecimal digits that are no part of a word."""

    def in_lines(self) -> list[bytes]:
        """Return what may be base64 that goes on over several lines."""
        if _LINE not in map(len, self.encoded):
            return []
        return _IN_LINES.findall(self.data)

    def base32(self) -> list[bytes]:
        """Return what may be base32 in it: letters of one case and digits from 2 to 7."""
        return _BASE32.findall(self._long)

    @cached_property
    def _in_one_alphabet(self) -> bytes:
        return self.data.translate(_ONE_ALPHABET)

    @cached_property
    def _ends(self) -> list[int]:
        return list(accumulate([len(token) + len(_APART) for token in self.tokens]))

    def holding(self, run: bytes) -> Iterator[bytes]:
        """Yield the tokens in which bytes stand in either base64 alphabet."""
        return self._with(partial(self._in_one_alphabet.find, run.translate(_ONE_ALPHABET)))

    def escaped(self, written: re.Pattern[bytes]) -> Iterator[bytes]:
        """Yield the tokens in which an escape stands."""

        def find(start: int) -> int:
            match = written.search(self.data, start)
            return match.start() if match else -1

        return self._with(find)

    def _with(self, find: Callable[[int], int]) -> Iterator[bytes]:
        """Yield the tokens in which something stands, `find` being a search from a place; -1 ends it."""
        place = find(0)
        while place >= 0:
            number = bisect_right(self._ends, place)
            yield self.tokens[number]
            place = find(self._ends[number])


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
        self._seen = set(messages)
        self._tried: set[bytes] = set()
        self._layers: list[Layer] = []
        self._undone: list[_Undone] = []

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
        plain = [(undone, frozenset(undone.plain)) for undone in self._undone]
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
            escaped = list(layer.escaped(escape.written))
            yield from self._within(layer, escape.step, escaped, map(escape.undo, escaped))
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
    """A step that is undone wherever its escapes stand, and how these are written."""

    step: str
    written: re.Pattern[bytes]
    undo: Callable[[bytes], bytes]


_ESCAPES = (
    _Escape("url", _PERCENT, _unquoted),
    _Escape("json", _JSON_ESCAPE, _unescaped),
    _Escape("entity", _ENTITY, _resolved),
)
