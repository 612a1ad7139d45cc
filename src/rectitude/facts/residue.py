"""
Whether anything of known values is left in some bytes, in any writing that can be undone.

This is for leaving out, not for accusing: `known_values` looks for what a site really sends, step by
step, and must not be wrong; here a doubt is enough. A value counts as there when its letters and
digits stand there in order, forwards or backwards, whatever stands between them.
"""

import base64
import binascii
import html
import re
import unicodedata
from bisect import bisect
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import Literal
from urllib.parse import unquote_to_bytes

from rectitude.facts import compression, personal_data
from rectitude.facts.known_values import KnownValues

State = Literal["none", "found", "unread"]

DEPTH = 7
"""Layers that are undone; ours: more than anybody was seen to use, and bounded all the same."""
MOST = 64 * 1024 * 1024
"""Bytes of all layers of one text; beyond them it counts as unread. Ours."""
_LEAST = 6
"""Letters and digits of a value that are no chance; ours. Of Chinese characters two are enough."""

_CODES = re.compile(rb"(?:\d{2,5}[^0-9A-Za-z]{1,3})+\d{2,5}")
_HEX = re.compile(rb"(?:[0-9A-Fa-f]{2}){5,}")
_SPACED_HEX = re.compile(rb"(?:(?:0x|\\x|%)?[0-9A-Fa-f]{2}[^0-9A-Za-z\\%]{0,2}){5,}")
_BASE32 = re.compile(rb"[A-Z2-7]{13,}|[a-z2-7]{13,}")
_DOTTED = re.compile(rb"(?<![0-9A-Za-z_-])[0-9A-Za-z_-]{5,}+(?:\.[0-9A-Za-z_-]++)+")
"""A name, into whose labels a value may be cut."""
_BASE64 = re.compile(rb"[A-Za-z0-9+/_-]{7,}")
_ONE_ALPHABET = bytes.maketrans(b"-_", b"+/")
_PERCENT = re.compile(rb"%[0-9A-Fa-f]{2}")
_ENTITY = re.compile(rb"&#?\w{2,8};")
_ESCAPE = re.compile(rb"\\(?:u\{?([0-9A-Fa-f]{1,6})\}?|x([0-9A-Fa-f]{2}))|%u([0-9A-Fa-f]{4})")
_CONTROL = re.compile(rb"[\x01-\x08\x0b\x0c\x0e-\x1f\x7f]")
"""What no text holds; between such bytes stands a run of what may be one."""
_AROUND = 512
"""Bytes around an escape that are looked at with it where no text surrounds it; ours: more than any value
has, whatever stands between its characters."""
_APART = b"\n"
_DIGEST_LENGTHS = frozenset({16, 20, 32, 64})
_BESIDE = re.compile(r"[\W_]+")
_PUBLIC = frozenset({"credit_code"})


class Residue:
    """Looks for what is left of some values, by field, and of other personal data."""

    def __init__(self, values: Mapping[str, str]) -> None:
        self._known = KnownValues(values)
        told = [value for value in values.values() if _tells(value)]
        self._squeezed = {squeezed for value in told if _tells(squeezed := _squeeze(value))}
        self._squeezed |= {squeezed[::-1] for squeezed in self._squeezed}
        self._bytes = {
            value.encode(encoding, "replace")
            for value in told
            for encoding in ("utf-8", "gb18030", "utf-16-le", "utf-16-be")
        }
        self.of = lru_cache(maxsize=1 << 14)(self._of)
        """The state of some bytes; `unread` where not all of their layers could be undone."""

    def _of(self, data: bytes) -> State:
        joined = _APART.join(name.replace(b".", b"") for name in _DOTTED.findall(data))
        left, seen, present = MOST, {data, joined}, [data, joined]
        for depth in range(DEPTH + 1):
            beneath: list[bytes] = []
            for layer in present:
                if self._is_in(layer, strangers=depth > 0):
                    return "found"
                for token in _undone(layer, left):
                    if token and token not in seen:
                        left -= len(token)
                        if left < 0 or depth == DEPTH:
                            return "unread"
                        seen.add(token)
                        beneath.append(token)
            present = beneath
        return "none"

    def _is_in(self, layer: bytes, *, strangers: bool) -> bool:
        if any(value in layer for value in self._bytes) or self._known.in_clear(layer):
            return True
        text = _squeeze(layer.replace(b"\0", b"").decode("utf-8", "ignore"))
        if any(value in text for value in self._squeezed):
            return True
        if strangers and any(f.kind not in _PUBLIC for f in personal_data.find(layer)):
            return True
        return bool(self._known.digests_in(layer) or self._known.in_binary(layer))


def _tells(value: str) -> bool:
    return len(value) >= (_LEAST if value.isascii() else 2)


def _squeeze(text: str) -> str:
    """Return the letters and digits alone, in one case and one width."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text)
    return _BESIDE.sub("", text.casefold())


def _undone(layer: bytes, left: int) -> Iterator[bytes]:
    """Yield what lies beneath a layer, by each way of undoing it."""
    for escape, plain in _ESCAPES:
        if texts := _texts_with(escape, layer):
            yield _APART.join(map(plain, texts))
    undone = compression.by_mark(layer, left)
    if undone is not None:
        yield undone[1].data
    if codes := _CODES.findall(layer):
        yield _APART.join(_from_codes(re.findall(rb"\d+", run)) for run in codes)
    if spelt := [_from_base32(token) for token in _BASE32.findall(layer)]:
        yield from _together(spelt, left)
    for pattern in (_HEX, _SPACED_HEX):
        if tokens := [_from_hex(token) for token in pattern.findall(layer)]:
            yield from _together(tokens, left)
    if encoded := [token.translate(_ONE_ALPHABET) for token in _BASE64.findall(layer)]:
        for start in range(4):  # what stands before a value in a token shifts it
            yield from _together([_from_base64(token[start:]) for token in encoded], left)


def _texts_with(escape: re.Pattern[bytes], layer: bytes) -> list[bytes]:
    """
    Return the runs of text in which an escape stands.

    In a text this is all of it. Of random bytes, in which each escape stands by chance, it is little: a
    copy of all of them for each way of escaping, and of those again, takes half a minute a megabyte.
    """
    windows: list[tuple[int, int]] = []
    controls: list[int] | None = None
    for match in escape.finditer(layer):
        start, end = match.span()
        if windows and end <= windows[-1][1]:
            continue
        if controls is None:
            controls = [control.start() for control in _CONTROL.finditer(layer)]
        after = bisect(controls, start)
        start = min(controls[after - 1] + 1 if after else 0, max(0, start - _AROUND))
        end = max(controls[after] if after < len(controls) else len(layer), end + _AROUND)
        if windows and start <= windows[-1][1]:
            start, _ = windows.pop()
        windows.append((start, end))
    return [layer[start:end] for start, end in windows]


def _character(match: re.Match[bytes]) -> bytes:
    code = int(next(group for group in match.groups() if group), 16)
    return chr(code).encode("utf-8", "replace") if code < 0x110000 else b""


def _without_entities(text: bytes) -> bytes:
    return html.unescape(text.decode("utf-8", "replace")).encode("utf-8", "replace")


def _without_escapes(text: bytes) -> bytes:
    return _ESCAPE.sub(_character, text)


_ESCAPES: tuple[tuple[re.Pattern[bytes], Callable[[bytes], bytes]], ...] = (
    (_PERCENT, unquote_to_bytes),
    (_ENTITY, _without_entities),
    (_ESCAPE, _without_escapes),
)


def _together(tokens: list[bytes], left: int) -> Iterator[bytes]:
    """Yield what is packed in a token, and all tokens as one: there may be a hundred thousand."""
    for token in tokens:
        undone = compression.by_mark(token, left)
        if undone is not None:
            yield undone[1].data
        elif len(token) in _DIGEST_LENGTHS:
            yield token
    yield _APART.join(tokens)


def _from_hex(token: bytes) -> bytes:
    digits = re.sub(rb"0x|[^0-9A-Fa-f]", b"", token)
    return binascii.unhexlify(digits[: len(digits) // 2 * 2])


def _from_base32(token: bytes) -> bytes:
    """Return what a token says, but for what its last characters lack."""
    whole = token[: len(token) - _LACKING[len(token) % 8]]
    return base64.b32decode(whole + b"=" * (-len(whole) % 8), casefold=True)


_LACKING = (0, 1, 0, 1, 0, 0, 1, 0)
"""Characters beyond those that give whole bytes, by how many stand after groups of eight."""


def _from_base64(token: bytes) -> bytes:
    """Return what a token says; one character beyond a group of four says nothing."""
    return binascii.a2b_base64(token[: len(token) - (len(token) % 4 == 1)] + b"===")


def _from_codes(codes: list[bytes]) -> bytes:
    return "".join(chr(n) for code in codes if (n := int(code)) < 0xD800).encode()
